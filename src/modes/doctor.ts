import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { BlockedCheck, runChecks, type CheckRow } from '../doctor/check.ts';
import { allChecks } from '../doctor/all-checks.ts';
import type {
  DataApiFact,
  DoctorFacts,
  GitHubFact,
  ListAttempt,
  TenantFact,
  TimedAnswer,
} from '../doctor/facts.ts';
import { hideHosts } from '../doctor/hide-hosts.ts';
import type { Failure } from '../failure.ts';
import { ImmutaError } from '../immuta/immuta-error.ts';
import { routes, type Route } from '../immuta/routes.ts';
import { proxyFrom } from '../network/proxy.ts';
import { lookupIn } from '../runner/environment.ts';
import { GitHubError } from '../github/github-error.ts';
import { DataApiError, kindOfFailure } from '../data-api/data-api-error.ts';
import type { DataApiSession } from '../data-api/session.ts';
import { readPrivileges } from '../data-api/privileges.ts';
import { ActionFailure } from '../failure.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { readTenant } from '../live/read-live.ts';
import { doctorLine, doctorReport } from '../report/doctor-report.ts';
import { openDataApiSession } from './data-api-script.ts';
import type { Ending, Session } from './session.ts';
import { readDeclaredFiles } from './states.ts';

const execute = promisify(execFile);

/** How long a program may take to print its version, in milliseconds. */
const versionTimeout = 10_000;

/** Checks whether everything that plan and apply need works from here. Reads only; every check runs, also if some fail. */
export async function runDoctor(session: Session): Promise<Ending> {
  const { inputs, log } = session;
  const facts = doctorFacts(session);
  const hosts = hostsIn(session, facts);
  const rows = (await runChecks(allChecks, facts)).map((row) =>
    hideHosts(withoutSecrets(row, session), hosts),
  );
  // A local run prints the table itself.
  if (session.local === undefined) for (const row of rows) log.info(rowText(row));
  const failed = rows.filter(({ state }) => state === 'fail');
  return {
    result: failed.length > 0 ? 'unhealthy' : 'healthy',
    failures: failed.length > 0 ? [unhealthy(failed)] : [],
    warnings: [],
    summary: doctorReport(rows, inputs.name),
    line: doctorLine(rows, inputs.name),
    outputs: {},
  };
}

/** What Immuta says may repeat what it was sent. */
function withoutSecrets({ seen, remedy, ...row }: CheckRow, { outputGuard }: Session): CheckRow {
  const mask = (text: string): string => outputGuard.guard.mask(text);
  return { ...row, seen: mask(seen), ...(remedy === undefined ? {} : { remedy: mask(remedy) }) };
}

function unhealthy(failed: readonly CheckRow[]): Failure {
  return {
    reason: 'unhealthy',
    message: `${String(failed.length)} of doctor's checks failed: ${failed.map(({ check }) => check).join(', ')}.`,
    remedy: 'The table in the job summary and the log says for each what to do.',
  };
}

function rowText({ check, state, seen, remedy }: CheckRow): string {
  return `${state.padEnd(7)}  ${check}: ${seen}${remedy === undefined ? '' : ` → ${remedy}`}`;
}

function doctorFacts(session: Session): DoctorFacts {
  const { inputs, inputFailures, runner, outputGuard } = session;
  const timed = async (route: Route, body?: JsonObject): Promise<TimedAnswer> => {
    if (session.immuta === undefined || inputs.immutaUrl === undefined) throw new BlockedCheck('Inputs');
    const started = session.clock.now();
    const answer = await session.immuta.reader.ask(route, body);
    return { answer, milliseconds: Math.round(session.clock.now() - started) };
  };
  const listed = memoize(async (): Promise<ListAttempt & { readonly json?: Json }> => {
    const started = session.clock.now();
    try {
      const { answer, milliseconds } = await timed(routes.list());
      if (answer.json === undefined)
        throw new ImmutaError('unreadable', 'the list of integrations is not JSON');
      return { error: undefined, milliseconds, json: answer.json };
    } catch (error: unknown) {
      if (!(error instanceof ImmutaError)) throw error;
      return { error, milliseconds: Math.round(session.clock.now() - started) };
    }
  });
  const tenant = memoize(async (): Promise<TenantFact> => {
    const { json } = await listed();
    if (json === undefined) throw new BlockedCheck('Immuta: API key and permission');
    const { undocumentedFields, echoedSecrets } = readTenant(json);
    for (const secret of echoedSecrets) outputGuard.guard.addEchoed(secret);
    return { undocumentedFields, elements: Array.isArray(json) ? json.filter(isJsonObject) : [] };
  });
  return {
    inputs,
    inputFailures,
    trustsAnyCertificate: runner.trustsAnyCertificate,
    tokenNeeded: session.local === undefined,
    applyRunsScripts: inputs.runScript !== undefined || inputs.dataApi !== undefined,
    proxyVariable: proxyVariable(session),
    files: memoize(() => readDeclaredFiles(session)),
    list: listed,
    tenant,
    createScript: (payload) => timed(routes.createScript(), payload),
    guardPlaceholder: (name, value) => {
      outputGuard.guard.add(`the placeholder of ${name}`, value);
    },
    github: session.local === undefined ? memoize(() => gitHubFact(session)) : undefined,
    programVersion,
    dataApi:
      inputs.dataApi === undefined ? undefined : (host, database) => dataApiFact(session, host, database),
  };
}

/** Reads a fact once, whoever asks first. */
function memoize<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: read() }).value;
}

/** Hosts that the table must not show: all but the tenant's. */
function hostsIn({ inputs, environment, runner }: Session, { files }: DoctorFacts): readonly string[] {
  const proxies = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'].flatMap((name) => {
    const value = environment[name] ?? '';
    return /^(?:[a-z]+:\/\/)?(?:[^@]*@)?([^/:]+)/i.exec(value)?.[1] ?? [];
  });
  const declared = files().integrations.map(({ identity }) => identity.host);
  const github = URL.canParse(runner.apiUrl) ? [new URL(runner.apiUrl).hostname] : [];
  return [...proxies, ...declared, ...github].filter((host) => host !== inputs.immutaUrl?.hostname);
}

/** The variable of the proxy for the tenant; undefined if there is none, or if it can't be used. */
function proxyVariable({ inputs, environment }: Session): string | undefined {
  const { immutaUrl } = inputs;
  if (immutaUrl === undefined) return undefined;
  try {
    if (proxyFrom(lookupIn(environment))(immutaUrl) === undefined) return undefined;
  } catch (error: unknown) {
    if (!(error instanceof ActionFailure)) throw error;
  }
  return immutaUrl.protocol === 'http:' ? '`HTTP_PROXY`' : '`HTTPS_PROXY`';
}

async function gitHubFact({ github, inputs }: Session): Promise<GitHubFact> {
  const { data } = await github.rest.repos.get(github.repository);
  const onePage = { ...github.repository, per_page: 1 };
  const asked = await Promise.all([
    mayRead('contents', github.rest.repos.listCommits(onePage)),
    mayRead('pull requests', github.rest.pulls.list(onePage)),
    mayRead('deployments', github.rest.repos.listDeployments(onePage)),
    ...(inputs.driftIssue ? [mayRead('issues', github.rest.issues.listForRepo(onePage))] : []),
  ]);
  return {
    defaultBranch: data.default_branch,
    readable: asked.flatMap(({ kind, allowed }) => (allowed ? [kind] : [])),
    refused: asked.flatMap(({ kind, allowed }) => (allowed ? [] : [kind])),
  };
}

async function mayRead(
  kind: string,
  answer: Promise<unknown>,
): Promise<{ readonly kind: string; readonly allowed: boolean }> {
  try {
    await answer;
    return { kind, allowed: true };
  } catch (error: unknown) {
    if (error instanceof GitHubError && error.forbidden) return { kind, allowed: false };
    throw error;
  }
}

async function dataApiFact(session: Session, host: string, database: string): Promise<DataApiFact> {
  const { target, dataApiSession, close } = await openDataApiSession(session, host, database);
  try {
    await requireLogIn(dataApiSession, session);
    return { target, ...(await readPrivileges((sql) => dataApiSession.query(sql))) };
  } catch (error: unknown) {
    // What AWS says may name hosts, so it stands in the log and not in the table.
    if (error instanceof DataApiError) session.log.info(`Redshift Data API: ${error.message}`);
    throw error;
  } finally {
    close();
  }
}

/** Runs the smallest query. The Data API logs in with the first statement, so a refused log-in is a failed statement. */
async function requireLogIn(dataApiSession: DataApiSession, { log }: Session): Promise<void> {
  const { state, stopped } = await dataApiSession.run('SELECT 1', () => undefined);
  if (state.status === 'finished') return;
  if (stopped !== undefined) throw new DataApiError('timeout', 'The log-in was not finished in time.');
  const said = state.error ?? 'no reason is given';
  const kind = kindOfFailure(said);
  if (kind !== undefined) throw new DataApiError(kind, said);
  log.info(`Redshift says: ${said}`);
  throw new ActionFailure({
    reason: 'script-failed',
    message: 'Redshift refused the log-in.',
    remedy:
      'The log has what it said. Check `database` in the file, the database user of the log-in, and whether the cluster accepts connections.',
  });
}

async function programVersion(name: string): Promise<string | undefined> {
  try {
    return (await execute(name, ['--version'], { timeout: versionTimeout })).stdout;
  } catch {
    return undefined;
  }
}
