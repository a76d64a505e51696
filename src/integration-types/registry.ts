import { inOneSentence } from '../words.ts';
import type { IntegrationType } from './integration-type.ts';
import { redshift } from './redshift.ts';

/** Every type that the action manages. A new one is one more file in this folder and one more entry here. */
export const integrationTypes: readonly IntegrationType[] = [redshift];

/** The keys that identify an integration of a type, in words: `host, port and database`. */
export function identityWords(name: string, joint: 'and' | 'or' = 'and'): string {
  return inOneSentence(integrationType(name)?.identityKeys ?? [], joint);
}

/** The key that errors about an identity point to: `config.host`. */
export function identityPlace(name: string): string {
  const key = integrationType(name)?.identityKeys[0];
  return key === undefined ? 'config' : `config.${key}`;
}

/** The type with this name (as in the payload's `type`, case counts); undefined if it is not supported. */
export function integrationType(name: string): IntegrationType | undefined {
  return integrationTypes.find((type) => type.name === name);
}
