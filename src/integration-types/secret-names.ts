import type { IntegrationType } from './integration-type.ts';

/**
 * Whether a name looks like that of a secret. `pass`, `secret`, `token` and `credential` count anywhere
 * in it, in any case; `key` only as a word (`privateKey`, `api_key`, `KEY`) or at the end (`apikey`),
 * since it is part of many a harmless word (`keyspace`).
 */
export function isSecretName(name: string): boolean {
  if (/pass|pwd|secret|token|credential/i.test(name) || /keys?$/i.test(name)) return true;
  return name.split(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/).some((word) => /^keys?$/i.test(word));
}

/**
 * Whether the value at a path below `config` is a secret, in files and in what Immuta shows alike.
 * Documented keys are what their type says. Any other is a secret where one of the names on its path
 * looks like one's, so that all below `credentials` is. Items of lists count as a level: `users.0.password`.
 */
export function isSecretKey(type: IntegrationType, path: string): boolean {
  const known = type.keys.find((key) => key.path === path);
  return known?.secret ?? path.split('.').some(isSecretName);
}
