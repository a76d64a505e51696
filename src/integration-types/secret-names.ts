import { capitalized } from '../words.ts';
import type { IntegrationType } from './integration-type.ts';

/** Words for a secret; a space matches `_`, `-`, a capital letter or nothing. */
const secretWords = [
  'pass',
  'password',
  'passwd',
  'passphrase',
  'pwd',
  'secret',
  'token',
  'credential',
  'api key',
  'access key',
  'private key',
];

const smallWords = eachWord((word) => word);
const capitalWords = eachWord(capitalized);
const upperCaseWords = eachWord((word) => word.toUpperCase());

/**
 * Finds a word for a secret among the words of a name, which are split at capitals and at characters that are
 * not letters: `vendorApiToken` and `API_KEY`, not `keyspace` or `compass`. It needs no flags, so that the JSON
 * Schema for editors can use it.
 */
export const secretNamePattern = new RegExp(
  `(?:(?<![A-Za-z])(?:${smallWords})|${capitalWords})s?(?![a-z])|(?<![A-Z])(?:${upperCaseWords})S?(?![a-z]|[A-Z](?![a-z]))`,
);

function eachWord(spell: (word: string) => string): string {
  return secretWords.map((word) => spell(word).replace(/ key/i, '[_-]?(?:key|Key|KEY)')).join('|');
}

/** Whether a name, or any name on a path, looks like that of a secret. */
export function isSecretName(path: string): boolean {
  return secretNamePattern.test(path);
}

/**
 * Whether the value at a path below `config` is a secret, in files and in Immuta's answers. For documented keys
 * the schema decides. Any other is a secret if a name on its path looks like that of one, so everything below
 * `credentials` is. Items of lists count as a level: `users.0.password`.
 */
export function isSecretKey(type: IntegrationType, path: string): boolean {
  const known = type.keys.find((key) => key.path === path);
  return known?.secret ?? isSecretName(path);
}
