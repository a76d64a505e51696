import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ActionFailure } from '../../src/failure.ts';
import { checkInputs } from '../../src/inputs/inputs.ts';
import { networkFailures } from '../../src/inputs/network-failures.ts';
import { unicodeCharacter } from '../unicode-character.ts';
import { failuresOf, read } from './read.ts';

describe('inputs that are left out', () => {
  test('get their defaults', () => {
    const inputs = read();
    expect(inputs).toMatchObject({
      mode: 'auto',
      immutaUrl: undefined,
      apiKey: undefined,
      planKey: undefined,
      githubToken: undefined,
      name: 'immuta',
      comment: 'always',
      reviewedPlan: 'if-present',
      maxDeletes: 1,
      runScript: undefined,
      waitTimeout: 600_000,
      requestTimeout: 60_000,
      failOnDrift: true,
      driftIssue: false,
      exportDirectory: 'immuta',
      outputDirectory: undefined,
    });
    expect(inputs.variables.size).toBe(0);
    expect(inputs.files.matches('immuta/a/b.yml')).toBe(true);
    expect(inputs.files.matches('immuta/b.yaml')).toBe(true);
    expect(inputs.files.matches('other/b.yml')).toBe(false);
  });

  test.each(['', '  ', '\n'])('an input of spaces only (%j) counts as left out', (blank) => {
    expect(read({ 'immuta-api-key': blank, mode: blank, 'max-deletes': blank })).toMatchObject({
      apiKey: undefined,
      mode: 'auto',
      maxDeletes: 1,
    });
  });

  test('the plan key is the API key, the name the host of the tenant', () => {
    expect(
      read({ 'immuta-api-key': 'k3y-of-acme', 'immuta-url': 'https://acme.example.com:8443/' }),
    ).toMatchObject({
      planKey: 'k3y-of-acme',
      name: 'acme.example.com',
    });
    expect(read({ 'immuta-api-key': 'k3y-of-acme', 'plan-key': 'other-key-of-16-characters' }).planKey).toBe(
      'other-key-of-16-characters',
    );
  });
});

describe('the address of the tenant', () => {
  test.each([
    'https://acme.hosted.immutacloud.com',
    'https://acme.hosted.immutacloud.com/',
    'HTTPS://ACME.example.com',
    'https://10.0.0.1:8443',
    'http://localhost:3000',
    'http://immuta.localhost',
    'http://127.0.0.1:80',
    'http://127.9.9.9',
    'http://[::1]:9000',
  ])('%s is taken', (url) => {
    expect(read({ 'immuta-url': url }).immutaUrl?.origin).toBe(new URL(url).origin);
  });

  test.each([
    ['acme.hosted.immutacloud.com', 'a host alone'],
    ['acme.hosted.immutacloud.com:443', 'a host and port alone'],
    ['http://acme.hosted.immutacloud.com', 'http to another machine'],
    ['http://127.0.0.1.example.com', 'http to a host that only looks like loopback'],
    ['http://localhost.example.com', 'http to a host that begins with localhost'],
    ['http://0.0.0.0', 'http to every address'],
    ['ftp://acme.example.com', 'another scheme'],
    ['file:///etc/passwd', 'a file'],
    ['javascript:alert(1)', 'a script'],
    ['https://acme.example.com/integrations', 'a path'],
    ['https://acme.example.com/?tenant=1', 'a query'],
    ['https://acme.example.com/#a', 'a fragment'],
    ['https://', 'no host'],
    ['not a url', 'spaces'],
    ['https://acme.example.com https://b.example.com', 'two of them'],
  ])('%s is refused: %s', (url) => {
    const [failure] = failuresOf(() => read({ 'immuta-url': url }));
    expect(failure).toMatchObject({ reason: 'invalid-input' });
    expect(failure?.message).toMatch(/^The input `immuta-url` must be .*https:\/\//);
    expect(failure?.remedy).toContain('immuta-url');
  });

  test.each([
    'https://ada:s3cretPass@acme.example.com',
    'https://s3cretPass@acme.example.com',
    'https://ada:s3cretPass@',
  ])('a password in it is refused and not repeated: %s', (url) => {
    const failures = failuresOf(() => read({ 'immuta-url': url }));
    expect(JSON.stringify(failures)).not.toContain('s3cretPass');
    expect(failures[0]?.message).toContain('immuta-url');
  });
});

describe('a wrong input names itself, what it got and what it takes', () => {
  test.each([
    ['mode', 'aply', 'auto, validate, plan, apply, drift, export'],
    ['mode', 'Plan', 'auto, validate, plan, apply, drift, export'],
    ['comment', 'sometimes', 'always, changes, never'],
    ['reviewed-plan', 'true', 'if-present, required, ignored'],
    ['max-deletes', '-1', 'a whole number from 0'],
    ['max-deletes', '1.5', 'a whole number from 0'],
    ['max-deletes', '0x10', 'a whole number from 0'],
    ['max-deletes', '1e3', 'a whole number from 0'],
    ['max-deletes', 'unlimited', 'a whole number from 0'],
    ['max-deletes', '9999999999', 'a whole number from 0'],
    ['wait-timeout', '0', 'a whole number from 1'],
    ['wait-timeout', '10m', 'a whole number from 1'],
    ['wait-timeout', '2147484', 'a whole number from 1'],
    ['request-timeout', '0', 'a whole number from 1'],
    ['fail-on-drift', 'yes', 'true or false'],
    ['fail-on-drift', '1', 'true or false'],
    ['fail-on-drift', 'tRUE', 'true or false'],
    ['drift-issue', 'on', 'true or false'],
    ['name', 'prod/eu', 'letters, digits, dots, dashes and underscores'],
    ['name', '-prod', 'letters, digits, dots, dashes and underscores'],
    ['name', '..', 'letters, digits, dots, dashes and underscores'],
    ['export-directory', '/etc', 'a folder relative to'],
    ['export-directory', '../other', 'a folder relative to'],
    ['export-directory', 'immuta/../..', 'a folder relative to'],
    ['export-directory', 'a&b', 'a folder relative to'],
  ])('%s: %s', (name, value, takes) => {
    const [failure] = failuresOf(() => read({ [name]: value }));
    expect(failure?.reason).toBe('invalid-input');
    expect(failure?.message).toContain(`The input \`${name}\` must be`);
    expect(failure?.message).toContain(takes);
    expect(failure?.message).toContain(JSON.stringify(value));
    expect(failure?.remedy).toContain(name);
  });

  test.each(['immuta-api-key', 'github-token'])('%s is never repeated', (name) => {
    for (const value of ['two words', 'two\nlines', 'kéy']) {
      const failures = failuresOf(() => read({ [name]: value }));
      expect(failures[0]?.message).toContain(name);
      expect(JSON.stringify(failures)).not.toContain(value.slice(0, 3));
    }
  });

  test.each([
    ['files', '/immuta/*.yml', 'absolute'],
    ['files', 'C:/immuta/*.yml', 'absolute'],
    ['files', '../other/*.yml', '`..`'],
    ['files', 'immuta/../*.yml', '`..`'],
    ['files', 'immuta/*.yml\n!../x', '`..`'],
    ['files', 'immuta\\*.yml', 'backslash'],
    ['files', '!immuta/*.yml', 'does not name any files'],
    ['files', 'immuta/[a.yml', 'unclosed bracket'],
    ['variables', 'NAME', 'NAME=value'],
    ['variables', 'name=value', 'NAME=value'],
    ['variables', '{"A":', 'JSON object'],
    ['variables', '{"A":{"B":1}}', 'not a string, number or boolean'],
    ['variables', '{"github_token":"ghs_abc","DB_PASSWORD":"x"}', 'toJSON(secrets)'],
    ['variables', '{"GITHUB_TOKEN":"ghs_abc"}', 'toJSON(secrets)'],
  ])('%s: %j', (name, value, says) => {
    const [failure] = failuresOf(() => read({ [name]: value }));
    expect(failure?.reason).toBe('invalid-input');
    expect(failure?.message).toContain(`\`${name}\``);
    expect(failure?.message).toContain(says);
    expect(failure?.remedy).toEqual(expect.any(String));
    expect(JSON.stringify(failure)).not.toContain('ghs_abc');
  });

  test.each(['abc', 'fifteen-letters', ' '.repeat(20) + 'abc'])(
    'a plan-key that can be found by trying: %j',
    (key) => {
      const [failure] = failuresOf(() => read({ 'plan-key': key }));
      expect(failure?.message).toBe('The input `plan-key` must be at least 16 characters long.');
      expect(JSON.stringify(failure)).not.toContain(key.trim());
    },
  );

  test('everything that is wrong is reported at once', () => {
    const failures = failuresOf(() =>
      read({ mode: 'x', 'max-deletes': 'x', 'fail-on-drift': 'x', 'immuta-url': 'x', files: '/x' }),
    );
    expect(failures).toHaveLength(5);
  });
});

describe('a failure of an input', () => {
  test('has its name as data, whichever check found it', () => {
    const failures = failuresOf(() => read({ files: '/x', variables: 'x', 'max-deletes': 'x' }));
    expect(failures.map(({ input }) => input).sort()).toEqual(['files', 'max-deletes', 'variables']);
  });

  test('says where to correct it: in the workflow, or on the command line', () => {
    const remedyOf = (isLocal: boolean): string | undefined =>
      checkInputs((name) => (name === 'max-deletes' ? 'x' : undefined), isLocal).failures[0]?.remedy;
    expect(remedyOf(false)).toBe('Correct `max-deletes` under `with:` in the workflow.');
    expect(remedyOf(true)).toBe('Correct `--max-deletes`.');
  });

  test('that is missing says where to set it', () => {
    const missing = (isLocal: boolean): readonly (string | undefined)[] =>
      networkFailures(read(), { isLocal, needsGitHub: true, trustsAnyCertificate: false }).map(
        ({ input, remedy }) => `${input}: ${remedy}`,
      );
    expect(missing(true)).toEqual([
      'immuta-url: Set `--immuta-url`.',
      'immuta-api-key: Set the environment variable `IMMUTA_API_KEY`.',
    ]);
    expect(missing(false)).toEqual([
      expect.stringContaining('Set `immuta-url` under `with:` in the workflow.'),
      expect.stringContaining('Set `immuta-api-key` under `with:` in the workflow.'),
      expect.stringContaining('Set `github-token` under `with:` in the workflow.'),
    ]);
  });
});

describe('values', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('the boolean %s of YAML 1.2', (written, value) => {
    expect(read({ 'drift-issue': written }).driftIssue).toBe(value);
  });

  test('seconds become milliseconds, folders lose `./` and the slash at the end', () => {
    for (const root of ['.', './']) expect(read({ 'export-directory': root }).exportDirectory).toBe('');
    expect(
      read({ 'wait-timeout': '5', 'request-timeout': '7', 'export-directory': './a//b/' }),
    ).toMatchObject({
      waitTimeout: 5000,
      requestTimeout: 7000,
      exportDirectory: 'a/b',
    });
  });

  test('any text for any input is read or refused, without another error', () => {
    const names = [
      'mode',
      'files',
      'immuta-url',
      'variables',
      'name',
      'max-deletes',
      'wait-timeout',
      'drift-issue',
      'export-directory',
    ];
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names), fc.string({ unit: unicodeCharacter })),
        (given) => {
          try {
            read(given);
          } catch (error: unknown) {
            if (!(error instanceof ActionFailure)) throw error;
            expect(error.failures.every(({ reason }) => reason === 'invalid-input')).toBe(true);
          }
        },
      ),
    );
  });
});
