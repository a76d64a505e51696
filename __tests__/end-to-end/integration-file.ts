import type { Json, JsonObject } from '../../src/json.ts';

/** A password that Redshift accepts; the steps of these tests get it as REDSHIFT_PASSWORD. */
export const password = 'Sup3rSecretOfRedshift';

/** A config as a team declares it, with the changes of a test; undefined removes a key. */
export interface Declared {
  readonly config?: Readonly<Record<string, Json | undefined>>;
  readonly lifecycle?: JsonObject;
}

const usual: JsonObject = {
  host: 'one.example.com',
  port: 5439,
  database: 'immuta',
  impersonation: { enabled: true, role: 'immuta_impersonation' },
  authenticationType: 'userPassword',
  username: 'immuta_system',
  password: '${REDSHIFT_PASSWORD}',
};

/** The text of an integration file. */
export function file({ config = {}, lifecycle }: Declared = {}): string {
  return block(
    {
      type: 'Redshift',
      autoBootstrap: false,
      config: configOf(config),
      ...(lifecycle === undefined ? {} : { lifecycle }),
    },
    '',
  );
}

/** The payload that Immuta gets for `file` of the same. */
export function payload({ config = {} }: Declared = {}): JsonObject {
  return { type: 'Redshift', autoBootstrap: false, config: { ...configOf(config), password } };
}

/** Immuta's config after `file` of the same was applied. */
export function live({ config = {} }: Declared = {}): JsonObject {
  return { ...configOf(config), password };
}

function configOf(changes: Readonly<Record<string, Json | undefined>>): JsonObject {
  const entries = Object.entries({ ...usual, ...changes }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(entries);
}

function block(value: JsonObject, indent: string): string {
  return Object.entries(value)
    .map(([key, item]) =>
      typeof item === 'object' && item !== null && !Array.isArray(item)
        ? `${indent}${key}:\n${block(item as JsonObject, `${indent}  `)}`
        : `${indent}${key}: ${typeof item === 'string' ? item : JSON.stringify(item)}\n`,
    )
    .join('');
}
