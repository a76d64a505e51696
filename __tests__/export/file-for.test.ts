import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDeclared } from '../../src/declared/read-declared.ts';
import { exportFile, schemaLine, yamlText } from '../../src/export/file-for.ts';
import { compare } from '../../src/plan/compare.ts';
import { liveOne } from '../plan/states.ts';
import { unicodeCharacter } from '../unicode-character.ts';

const none = new Set<string>();

describe('the name of an exported file', () => {
  test.each([
    ['one.example.com', 'immuta', 'one-immuta.yml'],
    ['One.Example.com', 'Immuta_DB', 'one-immuta-db.yml'],
    ['10.0.0.7', 'dev', '10-0-0-7-dev.yml'],
    ['fe80::1', 'dev', 'fe80-1-dev.yml'],
    ['_', '$$', 'integration.yml'],
    ['one', 'x'.repeat(127), `one-${'x'.repeat(76)}.yml`],
  ])('of %s and %s is %s', (host, database, name) => {
    expect(exportFile(liveOne(1, { host, database }), none).name).toBe(name);
  });

  test('is never taken already', () => {
    const taken = new Set<string>();
    const names = [7, 8, 7, 7].map((id) => {
      const { name } = exportFile(liveOne(id), taken);
      taken.add(name.replace('.yml', ''));
      return name;
    });
    expect(names).toEqual(['one-immuta.yml', 'one-immuta-8.yml', 'one-immuta-7.yml', 'one-immuta-7-2.yml']);
  });
});

describe('the content of an exported file', () => {
  test('has references for the secrets of its login method, even for those that Immuta does not show', () => {
    expect(exportFile(liveOne(1, { password: undefined }), none).references).toEqual([
      'IMMUTA_ONE_IMMUTA_PASSWORD',
    ]);
    expect(exportFile(liveOne(1, { authenticationType: 'accessKey' }), none).references).toEqual([
      'IMMUTA_ONE_IMMUTA_PASSWORD',
      'IMMUTA_ONE_IMMUTA_ACCESS_KEY_ID',
      'IMMUTA_ONE_IMMUTA_SECRET_KEY',
    ]);
    expect(exportFile(liveOne(1, { authenticationType: 'okta' }), none).references).toEqual([
      'IMMUTA_ONE_IMMUTA_PASSWORD',
      'IMMUTA_ONE_IMMUTA_OKTA_PASSWORD',
    ]);
  });

  test('leaves out undocumented, null and masked values', () => {
    const { content, leftOut } = exportFile(
      liveOne(1, { queryTag: 'x', nested: { deep: 1 }, initialDatabase: null, username: '***' }),
      none,
    );
    expect(Object.keys(content['config'] as object)).toEqual([
      'host',
      'port',
      'database',
      'impersonation',
      'authenticationType',
      'password',
    ]);
    expect(leftOut).toEqual(['nested.deep', 'queryTag']);
  });

  test('has autoBootstrap even if Immuta does not show it', () => {
    const { autoBootstrap, ...others } = liveOne(1);
    expect(autoBootstrap).toBe(false);
    expect(exportFile(others, none).content['autoBootstrap']).toBe(false);
  });
});

test('for any live values, the file either plans as no-op or fails validation', () => {
  const value = fc.oneof(
    fc.string({ unit: unicodeCharacter }),
    fc.constantFrom('immuta', 'yes', 'null', '0x1f', '1e3', '${A}', '#', '- a', '2001-01-01', 'a: b'),
  );
  fc.assert(
    fc.property(value, value, value, (host, database, username) => {
      fc.pre(host !== '' && database !== '');
      const live = liveOne(3, { host, database, username });
      const text = yamlText(exportFile(live, none).content);
      expect(text.startsWith(`${schemaLine}\n`)).toBe(true);
      const { integrations, failures } = readDeclared(
        [{ file: 'immuta/a.yml', content: Buffer.from(text) }],
        new Map(),
      );
      expect(integrations.length + Math.min(failures.length, 1)).toBe(1);
      for (const integration of integrations) {
        expect(integration.lifecycle.id).toBe('3');
        expect(compare(integration, live).differences).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('a number or a boolean that Immuta returns as a string is exported as a number or a boolean', () => {
  const config = { port: '5440', impersonation: { enabled: 'true', role: 'a${b}' }, username: 'false' };
  expect(exportFile(liveOne(1, config), none).content['config']).toMatchObject({
    port: 5440,
    impersonation: { enabled: true, role: 'a$${b}' },
    username: 'false',
  });
  const off = { impersonation: { enabled: 'false' } };
  expect(exportFile(liveOne(1, off), none).content['config']).toMatchObject({
    impersonation: { enabled: false },
  });
  const odd = { impersonation: { enabled: 'perhaps' } };
  expect(exportFile(liveOne(1, odd), none).content['config']).toMatchObject({
    impersonation: { enabled: 'perhaps' },
  });
});
