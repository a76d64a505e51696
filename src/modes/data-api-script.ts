import { findTarget, connectionTo } from '../data-api/target.ts';
import type { Target } from '../data-api/target.ts';
import { DataApiSession } from '../data-api/session.ts';
import { ActionFailure, type Failure } from '../failure.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { proxyFrom } from '../network/proxy.ts';
import { lookupIn } from '../runner/environment.ts';
import type { Script } from '../script/prepare-script.ts';
import type { Session } from './session.ts';

/** AWS credentials in the environment, which must not be printed. */
const awsSecrets = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

/** Runs the script of one change through the Redshift Data API. Resolves to what went wrong, or to undefined. */
export async function runByDataApi(
  session: Session,
  change: PlannedChange,
  script: Script,
): Promise<Failure | undefined> {
  const { environment, log, outputGuard } = session;
  const { host, database } = change.identity;
  const { runScript } = await import('../data-api/run-script.ts');
  const { target, dataApiSession } = await openDataApiSession(session, host, database);
  try {
    return await runScript(change, script, {
      session: dataApiSession,
      where: `${target.kind} ${target.name} in ${target.region}`,
      secret: (name) => environment[name] ?? '',
      guardSecret: (label, value) => {
        guardSecret(session, label, value);
      },
      mask: (text) => outputGuard.guard.mask(text),
      say: (line) => {
        log.info(`${change.file}: ${line}`);
      },
    });
  } finally {
    dataApiSession.close();
  }
}

function guardSecret({ log, outputGuard }: Session, label: string, value: string): void {
  if (outputGuard.guard.add(label, value)) log.mask([value]);
}

/**
 * Opens a session with a database; `invalid-input` if its host has no target. Loads the AWS client, which other runs
 * do without.
 */
export async function openDataApiSession(
  session: Session,
  host: string,
  database: string,
): Promise<{ readonly target: Target; readonly dataApiSession: DataApiSession }> {
  const { inputs, environment, clock, signal, log } = session;
  const settings = inputs.dataApi;
  if (settings === undefined) throw new Error('data-api is off');
  for (const name of awsSecrets) guardSecret(session, name, environment[name] ?? '');
  const target = findTarget(host, settings, environment);
  if ('reason' in target) throw new ActionFailure(target);
  const { openDataApi } = await import('../data-api/client.ts');
  const api = openDataApi({
    region: target.region,
    requestTimeout: inputs.requestTimeout,
    proxyFor: proxyFrom(lookupIn(environment)),
    retries: {
      clock,
      random: Math.random,
      signal,
      onRetry: (_, pause) => {
        log.info(`The Redshift Data API did not answer; trying again in ${(pause / 1000).toFixed(1)} s`);
      },
    },
  });
  const dataApiSession = new DataApiSession({
    api,
    connection: connectionTo(target, settings, database),
    clock,
    signal,
    limit: inputs.waitTimeout,
    requestTimeout: inputs.requestTimeout,
  });
  return { target, dataApiSession };
}
