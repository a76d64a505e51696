import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { BlockedCheck, runChecks, type CheckRow } from '../doctor/check.ts';
import { allChecks } from '../doctor/all-checks.ts';
import type { DoctorFacts, GitHubFact, ListAttempt, TenantFact, TimedAnswer } from '../doctor/facts.ts';
import { hideHosts } from '../doctor/hide-hosts.ts';
import type { Failure } from '../failure.ts';
import { ImmutaError } from '../immuta/immuta-error.ts';
import { routes, type Route } from '../immuta/routes.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { readTenant } from '../live/read-live.ts';
import { doctorLine, doctorReport } from '../report/doctor-report.ts';
import { memoize } from '../memoize.ts';
import type { Ending, Session } from './session.ts';
import { readDeclaredFiles } from './states.ts';

const execute = promisify(execFile);

/** How long a program may take to print its version, in milliseconds. */
const versionTimeout = 10_000;

/** Checks whether everything that plan and apply need works from here. Reads only; every check runs, also if some fail. */
export async function runDoctor(session: Session, inputFailures: readonly Failure[]): Promise<Ending> {
  const { inputs, log } = session;
  const facts = doctorFacts(session, inputFailures);
  const rows = (await runChecks(allChecks, facts)).map((row) => hideHosts(row, hostsIn(session, facts)));
  for (const row of rows) log.info(rowText(row));
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

function doctorFacts(session: Session, inputFailures: readonly Failure[]): DoctorFacts {
  const { inputs, runner, outputGuard } = session;
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
      if (answer.json === undefined) throw new ImmutaError('unreadable', 'the list of integrations is not JSON');
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
    for (const secret of echoedSecrets) outputGuard.addEchoed(secret);
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
      outputGuard.add(`the placeholder of ${name}`, value);
    },
    github: session.local === undefined ? memoize(() => gitHubFact(session)) : undefined,
    programVersion,
  };
}
