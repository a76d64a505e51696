import { randomUUID } from 'node:crypto';
import { findTarget, type DataApiSettings } from '../data-api/check-settings.ts';
import type { DataApi } from '../data-api/data-api.ts';
import { connectionTo } from '../data-api/log-in.ts';
import { DataApiSession } from '../data-api/session.ts';
import type { Target } from '../data-api/target.ts';
import { ActionFailure, type Failure } from '../failure.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { proxyFrom } from '../network/proxy.ts';
import { lookupIn } from '../runner/environment.ts';
import type { Session } from './session.ts';

/** AWS credentials in the environment, which must not be printed. */
const awsSecrets = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

/** The region that the AWS SDK would use. */
export function awsRegion({ environment }: Session): string | undefined {
  const get = lookupIn(environment);
  return get('AWS_REGION') ?? get('AWS_DEFAULT_REGION');
}

/** Runs the script of one change through the Redshift Data API; what went wrong, or undefined. */
export async function runByDataApi(session: Session, change: PlannedChange): Promise<Failure | undefined> {
  const { inputs, environment, log, signal, clock, outputGuard } = session;
  const settings: DataApiSettings = inputs.dataApi ?? { logIn: { kind: 'iam' }, target: undefined };
  const get = lookupIn(environment);
  const guardSecret = (label: string, value: string): void => {
    if (outputGuard.guard.add(label, value)) log.mask([value]);
  };
  guardAwsSecrets(session);
  const say = (line: string): void => {
    log.info(`${change.file}: ${line}`);
  };
  const [{ runScriptByDataApi }, open] = await Promise.all([
    import('../data-api/run-script.ts'),
    dataApiOpener(session, say),
  ]);
  return runScriptByDataApi(change, settings, {
    open,
    clock,
    signal,
    region: awsRegion(session),
    secret: (name) => get(name) ?? '',
    guardSecret,
    mask: (text) => outputGuard.guard.mask(text),
    say,
    limit: inputs.waitTimeout,
    requestTimeout: inputs.requestTimeout,
  });
}

function guardAwsSecrets({ environment, outputGuard, log }: Session): void {
  const get = lookupIn(environment);
  log.mask(
    awsSecrets
      .map((name) => get(name) ?? '')
      .filter((value, at) => outputGuard.guard.add(awsSecrets[at] ?? '', value)),
  );
}

/** Loads the AWS client, which only runs that use it pay for; gives what opens the Data API of a region. */
async function dataApiOpener(
  { inputs, environment, clock, signal }: Session,
  say: (line: string) => void,
): Promise<(region: string) => DataApi> {
  const { openDataApi } = await import('../data-api/client.ts');
  return (region) =>
    openDataApi({
      region,
      requestTimeout: inputs.requestTimeout,
      proxyFor: proxyFrom(lookupIn(environment)),
      retries: {
        clock,
        random: Math.random,
        signal,
        onRetry: (_, pause) => {
          say(`the Redshift Data API did not answer; trying again in ${(pause / 1000).toFixed(1)} s`);
        },
      },
    });
}

/** Opens a session with a database, to ask for what the role may do; `invalid-input` if the target can't be told. */
export async function openDataApiSession(
  session: Session,
  host: string,
  database: string,
): Promise<{ readonly target: Target; readonly dataApiSession: DataApiSession; readonly close: () => void }> {
  const { inputs, clock, signal, log } = session;
  const settings: DataApiSettings = inputs.dataApi ?? { logIn: { kind: 'iam' }, target: undefined };
  guardAwsSecrets(session);
  const target = findTarget(host, settings, awsRegion(session));
  if ('problem' in target) {
    const { problem: message, remedy } = target;
    throw new ActionFailure({ reason: 'invalid-input', message, remedy });
  }
  const open = await dataApiOpener(session, (line) => {
    log.info(line);
  });
  const api = open(target.region);
  const dataApiSession = new DataApiSession({
    api,
    connection: connectionTo(target, settings.logIn, database),
    clock,
    signal,
    deadline: clock.now() + inputs.waitTimeout,
    requestTimeout: inputs.requestTimeout,
    newToken: randomUUID,
  });
  return {
    target,
    dataApiSession,
    close: () => {
      api.close();
    },
  };
}
