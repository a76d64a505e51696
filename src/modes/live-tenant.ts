import { ActionFailure } from '../failure.ts';
import { ImmutaError, immutaFailure } from '../immuta/immuta-error.ts';
import type { Json } from '../json.ts';
import type { LiveTenant } from '../live/live-integration.ts';
import { readTenant } from '../live/read-live.ts';
import type { Session } from './session.ts';

/** Reads the answer to the tenant's list; what it echoes of secrets is made known to the guard before anything else. */
export async function readLiveTenant(
  { outputGuard, log }: Session,
  listed: Promise<Json>,
): Promise<LiveTenant> {
  const tenant = readTenant(await orFailure(listed, 'reading the integrations'));
  log.mask(tenant.echoedSecrets.filter((secret) => outputGuard.guard.addEchoed(secret)));
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
