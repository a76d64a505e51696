import { ActionFailure } from '../failure.ts';
import { ImmutaError, immutaFailure } from '../immuta/immuta-error.ts';
import type { LiveTenant } from '../live/live-integration.ts';
import { readTenant } from '../live/read-live.ts';
import type { Session } from './session.ts';

/** Reads the tenant, once a run; what it echoes of secrets is made known to the guard before anything else. */
export async function readLiveTenant({ immuta, sinks, log }: Session): Promise<LiveTenant> {
  const { reader } = await immuta();
  const tenant = readTenant(await orFailure(reader.list(), 'reading the integrations'));
  for (const secret of tenant.echoedSecrets) {
    sinks.guard.addEchoed(secret);
    log.mask(secret);
  }
  return tenant;
}

/** Turns an error of Immuta's into a failure of the whole run. */
export async function orFailure<T>(answer: Promise<T>, doing: string): Promise<T> {
  try {
    return await answer;
  } catch (error: unknown) {
    if (error instanceof ImmutaError) throw new ActionFailure(immutaFailure(error, doing));
    throw error;
  }
}
