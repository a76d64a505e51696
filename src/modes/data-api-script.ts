import type { DataApiSettings } from '../data-api/check-settings.ts';
import type { Failure } from '../failure.ts';
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
  for (const name of awsSecrets) guardSecret(name, get(name) ?? '');
  const say = (line: string): void => {
    log.info(`${change.file}: ${line}`);
  };
  // The AWS client is loaded by runs that use it only.
  const [{ runScriptByDataApi }, { openDataApi }] = await Promise.all([
    import('../data-api/run-script.ts'),
    import('../data-api/client.ts'),
  ]);
  return runScriptByDataApi(change, settings, {
    open: (region) =>
      openDataApi({
        region,
        requestTimeout: inputs.requestTimeout,
        proxyFor: proxyFrom(get),
        retries: {
          clock,
          random: Math.random,
          signal,
          onRetry: (_, pause) => {
            say(`the Redshift Data API did not answer; trying again in ${(pause / 1000).toFixed(1)} s`);
          },
        },
      }),
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
