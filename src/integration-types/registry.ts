import type { IntegrationType } from './integration-type.ts';
import { redshift } from './redshift.ts';

/** Every type that the action manages. A new one is one more file in this folder and one more entry here. */
export const integrationTypes: readonly IntegrationType[] = [redshift];

/** The type of that name (as in the payload's `type`, case counts); undefined where it is not supported. */
export function integrationType(name: string): IntegrationType | undefined {
  return integrationTypes.find((type) => type.name === name);
}
