import { describe, expect, test } from '@jest/globals';
import { identityPlace, identityWords } from '../../src/integration-types/registry.ts';

describe('what tells integrations apart', () => {
  test('is named in words, as what is equal and as what was edited', () => {
    expect(identityWords('Redshift')).toBe('host, port and database');
    expect(identityWords('Redshift', 'or')).toBe('host, port or database');
    expect(identityPlace('Redshift')).toBe('config.host');
  });

  test('is nothing in particular of a type that is not known', () => {
    expect(identityWords('Snowflake')).toBe('');
    expect(identityPlace('Snowflake')).toBe('config');
  });
});
