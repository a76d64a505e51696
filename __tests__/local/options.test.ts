import { describe, expect, test } from '@jest/globals';
import { ActionFailure } from '../../src/failure.ts';
import { localHelp, readLocalOptions } from '../../src/local/options.ts';

function messageOf(args: readonly string[]): string {
  try {
    readLocalOptions(args, 'key-of-the-environment');
  } catch (error: unknown) {
    if (error instanceof ActionFailure) return [error.message, error.failures[0].remedy].join('\n');
    throw error;
  }
  return '';
}

describe('the command line of a local run', () => {
  test('gives the action its inputs, and the key comes from the environment', () => {
    const request = readLocalOptions(
      [
        'plan',
        '--immuta-url',
        'https://acme.example',
        '--files',
        'a/*.yml',
        '--files=b/*.yml',
        '--base',
        'main',
        '--json',
      ],
      'key-of-the-environment',
    );
    if (request === undefined) throw new Error('it should run');
    expect(request).toMatchObject({ base: 'main', json: true });
    expect(
      ['mode', 'immuta-url', 'files', 'immuta-api-key', 'name', 'github-token'].map(request.input),
    ).toEqual([
      'plan',
      'https://acme.example',
      'a/*.yml\nb/*.yml',
      'key-of-the-environment',
      undefined,
      undefined,
    ]);
  });

  test('gives validate no key', () => {
    const request = readLocalOptions(['validate'], 'key-of-the-environment');
    expect(request?.input('mode')).toBe('validate');
    expect(request?.input('immuta-api-key')).toBeUndefined();
  });

  test.each([
    { args: [], names: 'A mode is missing' },
    { args: ['apply'], names: '`apply` does not run locally' },
    { args: ['destroy'], names: '"destroy" is not a mode' },
    { args: ['plan', 'drift'], names: '"drift" follows plan' },
    { args: ['plan', '--bse', 'main'], names: '`--bse` is not an option' },
    { args: ['plan', '--mode', 'apply'], names: '`--mode` is not an option' },
    { args: ['plan', '--base'], names: '`--base` is missing its value' },
    { args: ['plan', '--json=yes'], names: '`--json` is missing its value, or does not take one' },
    { args: ['drift', '--base', 'main'], names: '`--base` is an option of plan' },
    { args: ['validate', '--json'], names: '`--json` prints plan.json, which validate does not write' },
    { args: ['plan', '--immuta-api-key', 'a-real-key'], names: 'IMMUTA_API_KEY' },
    { args: ['plan', '--github-token', 'x'], names: '`--github-token` is not an option' },
  ])('names what is wrong with $args', ({ args, names }) => {
    expect(messageOf(args)).toContain(names);
  });

  test('never repeats a key that somebody passes as an option', () => {
    expect(messageOf(['plan', '--immuta-api-key=a-real-key'])).not.toContain('a-real-key');
  });

  test.each([['--help'], ['-h'], ['plan', '--help']])('prints help for %s', (...args) => {
    expect(readLocalOptions(args, undefined)).toBeUndefined();
    expect(localHelp()).toMatch(/--immuta-url URL[^]*--base REF/);
  });
});
