import { describe, expect, test } from '@jest/globals';
import { isPlainPath } from '../../src/declared/file-globs.ts';
import { readDeclared } from '../../src/declared/read-declared.ts';
import { integrationTypes } from '../../src/integration-types/registry.ts';
import { edited, read, saidAbout, sample, source } from './sample.ts';

/** The errors of a file: each message with its remedy. */
function said(content: string): readonly string[] {
  return read(content).failures.map(({ message, remedy = '' }) => `${message} ${remedy}`);
}

describe('one mistake is reported once', () => {
  test.each<readonly [string, string, RegExp]>([
    [
      'an alias for a block',
      edited('impersonation:\n    enabled: true\n    role: immuta_impersonation', 'impersonation: *all'),
      /^Aliases/,
    ],
    ['an alias for the id', edited('id: 12', 'id: *id'), /^Aliases/],
    ['an alias for a secret', edited('${REDSHIFT_PASSWORD}', '*password'), /^Aliases/],
    ['an alias for the type', edited('type: Redshift', 'type: *type'), /^Aliases/],
    [
      'an alias in a list of an unknown key',
      edited('  port: 5439', '  port: 5439\n  tags: [a, *b]'),
      /^Aliases/,
    ],
  ])('%s', (_, content, sentence) => {
    const sentences = said(content);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(sentence);
  });
});

test('the rules between keys are checked even if a value is wrong', () => {
  const content = edited('5439', '0\n  initialDatabase: dev\n  databaseUser: me');
  expect(said(content)).toEqual([
    expect.stringMatching(/^`config.port` must be/),
    expect.stringMatching(/^`config.initialDatabase` requires/),
    expect.stringMatching(/^`config.databaseUser` is only valid with/),
  ]);
  expect(read(content).warnings).toEqual([]);
});

test('a misspelled `authenticationType` is one error, whatever the keys of the log-in', () => {
  const content = edited(
    'authenticationType: userPassword',
    'authenticationTyp: accessKey\n  databaseUser: me',
  );
  expect(said(content)).toEqual([expect.stringContaining('Did you mean `authenticationType`?')]);
});

test('a misspelled or malformed `okta` is one error, whatever keys of the log-in it lacks', () => {
  const okta = (block: string): string => edited('userPassword', `okta\n  ${block}`);
  expect(said(okta('oktaa:\n    appId: a'))).toEqual([expect.stringContaining('Did you mean `okta`?')]);
  expect(said(okta('okta: yes'))).toEqual([
    expect.stringContaining('`config.okta` must be a block of keys.'),
  ]);
});

describe('the remedy for a misplaced key is the block that it belongs to', () => {
  test.each([
    ['preventDelete: true', 'Move it under `lifecycle`.'],
    ['credentialsVersion: 3', 'Move it under `lifecycle`.'],
    ['autoBootstrap: true', 'Move it to the top level of the file.'],
  ])('`%s` under config', (line, remedy) => {
    expect(said(edited('  port: 5439', `  port: 5439\n  ${line}`))).toEqual([
      expect.stringContaining(`is not a known key under \`config\`. ${remedy}`),
    ]);
  });

  test('a type that is not text', () => {
    const supported = integrationTypes.map(({ name }) => `\`${name}\``).join(', ');
    expect(said(edited('type: Redshift', 'type: 5'))).toEqual([
      expect.stringMatching(
        new RegExp(`^\`type\` must be a supported type of integration: ${supported}\\. `),
      ),
    ]);
  });
});

describe('an unknown key', () => {
  test('may contain lists in lists, and is reported once', () => {
    const { integrations, warnings } = read(edited('  port: 5439', '  port: 5439\n  tags: [[a, b], [c]]'));
    expect(integrations[0]?.config['tags']).toEqual([['a', 'b'], ['c']]);
    expect(warnings.map(({ message }) => /`(.*?)`/.exec(message)?.[1])).toEqual(['config.tags']);
  });

  test('must not contain a key with special characters', () => {
    const content = edited('  port: 5439', '  port: 5439\n  extra:\n    "no name": 1\n    good: 2');
    expect(said(content)).toEqual([expect.stringMatching(/^A key must be 1 to 64 letters/)]);
  });
});

test('if many files declare one integration, each error names three of the others and counts the rest', () => {
  const files = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
    source(sample.replace('  id: 12\n', ''), `immuta/${name}.yml`),
  );
  const { failures } = readDeclared(files, new Map());
  expect(failures).toHaveLength(6);
  expect(failures[0]?.message).toMatch(
    /^This file and `immuta\/b\.yml`, `immuta\/c\.yml`, `immuta\/d\.yml`, 2 more declare the same integration/,
  );
});

test('a path of an integration file has only plain characters', () => {
  expect(isPlainPath('immuta/ä b.yml')).toBe(false);
  expect(isPlainPath('immuta/my team/a-b_c.yml')).toBe(true);
});

test('no part of a secret is quoted, whatever else is wrong', () => {
  const content = edited('${REDSHIFT_PASSWORD}', 'Str0ngPassw0rd').replace('id: 12', 'id: *id');
  expect(saidAbout(read(content))).not.toContain('Str0ng');
});
