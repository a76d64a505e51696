import { describe, expect, test } from '@jest/globals';
import { redshift } from '../../src/integration-types/redshift.ts';
import {
  identityPlace,
  identityWords,
  integrationType,
  integrationTypes,
} from '../../src/integration-types/registry.ts';
import { isSecretName } from '../../src/integration-types/secret-names.ts';

/** A config with one value. */
function nested(path: string, value: unknown): unknown {
  return path.split('.').reduceRight<unknown>((below, name) => ({ [name]: below }), value);
}

describe('the registry', () => {
  test('finds a type by its exact name, case included', () => {
    expect(integrationType('Redshift')).toBe(redshift);
    for (const name of ['redshift', 'Snowflake', '', 'constructor'])
      expect(integrationType(name)).toBeUndefined();
  });

  test.each(integrationTypes.map((type) => [type.name, type] as const))(
    'describes every key of %s',
    (_, type) => {
      const paths = type.keys.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      // A key is a value or a block of keys, never both.
      for (const path of paths) expect(paths.filter((other) => other.startsWith(`${path}.`))).toEqual([]);
      for (const key of type.keys) {
        expect(key.description).toMatch(/\.$/);
        // A documented key that is not a secret must not look like one in a review.
        if (!key.secret) expect(key.path.split('.').some(isSecretName)).toBe(false);
        // A file may state the default that Immuta fills in.
        if (key.default !== undefined) {
          const { issues = [] } = type.config.safeParse(nested(key.path, key.default)).error ?? {};
          expect(issues.filter(({ path, code }) => code !== 'custom' && path.join('.') === key.path)).toEqual(
            [],
          );
        }
      }
    },
  );
});

describe('what identifies an integration', () => {
  test('is named in words, joined with "and" or "or"', () => {
    expect(identityWords('Redshift')).toBe('host, port and database');
    expect(identityWords('Redshift', 'or')).toBe('host, port or database');
    expect(identityPlace('Redshift')).toBe('config.host');
  });

  test('is empty for an unknown type', () => {
    expect(identityWords('Snowflake')).toBe('');
    expect(identityPlace('Snowflake')).toBe('config');
  });
});
