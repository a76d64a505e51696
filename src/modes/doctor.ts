import { dataApiCheck, dataApiRows, type OpenDataApi } from '../doctor/data-api.ts';
import { githubCheck, githubRow } from '../doctor/github.ts';
import { accessRows, certificateCheck, connectionCheck, keyCheck } from '../doctor/immuta-access.ts';
import { integrationsCheck, listChecks, listRows } from '../doctor/immuta-list.ts';
import { blocked, hideHosts, notRun, orStopped, type CheckRow } from '../doctor/rows.ts';
import { scriptRow, scriptsCheck } from '../doctor/scripts.ts';
import { fileRows, filesCheck, inputRows, psqlRow } from '../doctor/setup.ts';
import type { Failure } from '../failure.ts';
import { ImmutaError } from '../immuta/immuta-error.ts';
import { inParallel } from '../in-parallel.ts';
import { isJsonObject, type Json } from '../json.ts';
import { readTenant } from '../live/read-live.ts';
import { proxyFrom } from '../network/proxy.ts';
import { doctorReport } from '../report/doctor-report.ts';
import { lookupIn } from '../runner/environment.ts';
import { openDataApiSession } from './data-api-script.ts';
import type { Ending, Immuta, Session } from './session.ts';
import { readDeclaredFiles, type DeclaredFiles } from './states.ts';

/** How many scripts are fetched, or logins tried, in parallel. */
const filesAtOnce = 4;

const noFiles: DeclaredFiles = { files: [], integrations: [], failures: [], warnings: [] };

/** Checks whether everything that plan and apply need works from here. Reads only; every check runs, even if some fail. */
export async function runDoctor(session: Session): Promise<Ending> {
  const { inputs, inputFailures, runner, log, local } = session;
  const declared = knowsFiles(session) ? readDeclaredFiles(session) : noFiles;
  const { files, failures, warnings, integrations } = declared;
  const [immuta, github, psql, dataApi] = await Promise.all([
    checkImmuta(session, declared),
    orStopped(githubCheck, checkGitHub(session)),
    psqlRow(inputs),
    orStopped(dataApiCheck, checkDataApi(session, declared)),
  ]);
  const isLocal = local !== undefined;
  const { trustsAnyCertificate } = runner;
  const found = [
    ...inputRows(inputs, inputFailures, { isLocal, needsGitHub: true, trustsAnyCertificate }),
    ...(knowsFiles(session) ? fileRows(files.length, failures, warnings) : blocked([filesCheck], 'Inputs')),
    ...immuta,
    ...github,
    psql,
    ...dataApi,
  ];
  const hosts = [...otherHosts(session), ...integrations.map(({ identity }) => identity.host)].filter(
    (host) => host !== inputs.immutaUrl?.hostname,
  );
  // What Immuta says may repeat what it was sent.
  const shown = (text: string): string => hideHosts(session.outputGuard.guard.mask(text), hosts);
  const rows = found.map((row) => ({
    ...row,
    seen: shown(row.seen),
    ...(row.remedy === undefined ? {} : { remedy: shown(row.remedy) }),
  }));
  // A local run prints the table itself.
  if (!isLocal) for (const row of rows) log.info(rowText(row));
  const failed = rows.filter(({ state }) => state === 'fail');
  return {
    result: failed.length > 0 ? 'unhealthy' : 'healthy',
    failures: failed.length > 0 ? [unhealthy(failed)] : [],
    warnings: [],
    ...doctorReport(rows, inputs.name),
    outputs: {},
  };
}

/** Whether the input `files` is right. */
function knowsFiles({ inputFailures }: Session): boolean {
  return inputFailures.every(({ input }) => input !== 'files');
}

function unhealthy(failed: readonly CheckRow[]): Failure {
  return {
    reason: 'unhealthy',
    message: `${String(failed.length)} of doctor's checks failed: ${failed.map(({ check }) => check).join(', ')}.`,
    remedy: 'The table in the job summary and the log says what to do for each.',
  };
}

function rowText({ check, state, seen, remedy }: CheckRow): string {
  return `${state.padEnd(7)}  ${check}: ${seen}${remedy === undefined ? '' : ` → ${remedy}`}`;
}

const needList = [...listChecks, scriptsCheck];

async function checkImmuta(session: Session, declared: DeclaredFiles): Promise<readonly CheckRow[]> {
  const { immuta, inputs } = session;
  const checks = [certificateCheck, keyCheck, ...needList];
  if (immuta === undefined || inputs.immutaUrl === undefined)
    return blocked([connectionCheck, ...checks], 'Inputs');
  return orStopped(connectionCheck, checkTenant(session, immuta, inputs.immutaUrl, declared), checks);
}

/** Asks for the list of integrations first: what it answers decides which other checks can run. */
async function checkTenant(
  session: Session,
  immuta: Immuta,
  url: URL,
  declared: DeclaredFiles,
): Promise<readonly CheckRow[]> {
  const { clock } = session;
  const proxy = proxyVariable(session, url);
  const started = clock.now();
  const answer = await immuta.reader.list().catch((error: unknown) => {
    if (error instanceof ImmutaError) return error;
    throw error;
  });
  const failed = answer instanceof ImmutaError;
  const access = accessRows({
    error: failed ? answer : undefined,
    milliseconds: Math.round(clock.now() - started),
    proxyVariable: proxy,
    usesTls: url.protocol === 'https:',
  });
  if (failed) return [...access, ...blocked(needList, keyCheck)];
  const [, ...needTenant] = needList;
  const checked = checkIntegrations(session, immuta, answer, declared);
  return [...access, ...(await orStopped(integrationsCheck, checked, needTenant))];
}

/** Throws an `ActionFailure` if the response is not a list of integrations. */
async function checkIntegrations(
  session: Session,
  immuta: Immuta,
  list: Json,
  declared: DeclaredFiles,
): Promise<readonly CheckRow[]> {
  const { echoedSecrets, undocumentedFields } = readTenant(list);
  for (const secret of echoedSecrets) session.outputGuard.guard.addEchoed(secret);
  const elements = Array.isArray(list) ? list.filter(isJsonObject) : [];
  return [
    ...listRows(elements, undocumentedFields),
    ...(await orStopped(scriptsCheck, checkScripts(session, immuta, declared))),
  ];
}

async function checkScripts(
  session: Session,
  { reader }: Immuta,
  { integrations, failures }: DeclaredFiles,
): Promise<readonly CheckRow[]> {
  const { inputs, outputGuard } = session;
  if (!knowsFiles(session)) return blocked([scriptsCheck], 'Inputs');
  if (integrations.length === 0)
    return failures.length > 0
      ? blocked([scriptsCheck], 'Integration files')
      : [notRun(scriptsCheck, 'There are no integration files yet.')];
  const applyRunsScripts = inputs.runScript !== undefined || inputs.dataApi !== undefined;
  return inParallel(integrations, filesAtOnce, (declared) =>
    scriptRow(declared, reader, outputGuard.guard, applyRunsScripts),
  );
}

async function checkGitHub({ github, inputs, local }: Session): Promise<readonly CheckRow[]> {
  if (local !== undefined) return [notRun(githubCheck, 'Not needed: a local run does not use GitHub.')];
  if (inputs.githubToken === undefined) return blocked([githubCheck], 'Inputs');
  return [await githubRow(github, inputs.driftIssue)];
}

async function checkDataApi(session: Session, { integrations }: DeclaredFiles): Promise<readonly CheckRow[]> {
  if (session.inputs.dataApi === undefined)
    return [notRun(dataApiCheck, 'Not needed: `data-api` is not set.')];
  if (integrations.length === 0)
    return [notRun(dataApiCheck, 'No valid integration file names a database to log in to.')];
  const rows = await inParallel(integrations, filesAtOnce, ({ file, identity }) => {
    const check = `${dataApiCheck}: \`${file}\``;
    const open = (): Promise<OpenDataApi> => openDataApiSession(session, identity.host, identity.database);
    return orStopped(
      check,
      dataApiRows(check, open, (line) => session.log.info(line)),
    );
  });
  return rows.flat();
}

/** Hosts of GitHub and of proxies, each proxy with its port too: the table must not show them. */
function otherHosts({ environment, runner }: Session): readonly string[] {
  const proxies = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'].flatMap((name) => {
    const [, address = '', host = ''] =
      /^(?:[a-z]+:\/\/)?(?:[^@]*@)?(([^/:]+)(?::\d+)?)/i.exec(environment[name] ?? '') ?? [];
    return [address, host];
  });
  return [...proxies, URL.parse(runner.apiUrl)?.hostname ?? ''];
}

/** The variable of the proxy for the tenant; undefined if there is none. */
function proxyVariable({ environment }: Session, immutaUrl: URL): string | undefined {
  if (proxyFrom(lookupIn(environment))(immutaUrl) === undefined) return undefined;
  return immutaUrl.protocol === 'http:' ? 'HTTP_PROXY' : 'HTTPS_PROXY';
}
