import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { defaultInputs } from '../../src/inputs/inputs.ts';

interface ActionMetadata {
  readonly inputs: Readonly<
    Record<string, { readonly description?: string; readonly required?: boolean; readonly default?: string }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const action = load(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8')) as ActionMetadata;

describe('action.yml', () => {
  test('has exactly the inputs of the contract, in its order', () => {
    expect(Object.keys(action.inputs)).toEqual([
      'mode',
      'files',
      'immuta-url',
      'immuta-api-key',
      'github-token',
      'variables',
      'name',
      'comment',
      'reviewed-plan',
      'plan-key',
      'max-deletes',
      'run-script',
      'data-api',
      'data-api-secret-arn',
      'data-api-db-user',
      'data-api-target',
      'wait-timeout',
      'request-timeout',
      'fail-on-drift',
      'drift-issue',
      'export-directory',
      'output-directory',
    ]);
  });

  test('has exactly the outputs of the contract', () => {
    expect(Object.keys(action.outputs).sort()).toEqual(
      [
        'mode',
        'result',
        'reason',
        'has-changes',
        'create-count',
        'update-count',
        'delete-count',
        'plan-file',
        'result-file',
        'script-files',
        'comment-url',
        'issue-url',
        'integration-ids',
        'summary',
      ].sort(),
    );
  });

  test('its defaults are those of the code, and the token', () => {
    const defaults = Object.entries(action.inputs).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value]],
    );
    expect(Object.fromEntries(defaults)).toEqual({ ...defaultInputs, 'github-token': '${{ github.token }}' });
  });

  test('says of every input whether it is required', () => {
    for (const { required } of Object.values(action.inputs)) expect(typeof required).toBe('boolean');
  });

  test('describes every input and output, and runs the bundle on Node 24', () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
      expect(description).toMatch(/^[A-Z`].*\.$/s);
    }
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });
});
