import { readFile } from 'node:fs/promises';
import { expect, jest, test } from '@jest/globals';
import { load } from 'js-yaml';
import type { Step, Team } from '../../sandbox/team.ts';
import { file, live } from './integration-file.ts';
import { patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const files = { 'immuta/one.yml': file() };
const empty = {
  'has-changes': 'false',
  'create-count': '0',
  'update-count': '0',
  'delete-count': '0',
  'plan-file': '',
  'result-file': '',
  'script-files': '[]',
  'comment-url': '',
  'issue-url': '',
};

interface Run {
  readonly what: string;
  readonly run: (team: Team) => Promise<Step>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const dispatched =
  (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
  (team: Team): Promise<Step> =>
    team.run('workflow_dispatch', {}, { inputs, env });

const runs: readonly Run[] = [
  {
    what: 'validate',
    run: dispatched({ mode: 'validate' }),
    outputs: { mode: 'validate', result: 'valid', reason: '', ...empty },
  },
  {
    what: 'a plan without changes',
    run: dispatched({ mode: 'plan' }),
    outputs: {
      ...empty,
      mode: 'plan',
      result: 'no-changes',
      'plan-file': expect.stringMatching(/plan\.json$/),
    },
  },
  {
    what: 'an apply without changes',
    run: dispatched({ mode: 'apply' }),
    outputs: { mode: 'apply', result: 'no-changes', 'script-files': '[]', 'comment-url': '' },
  },
  {
    what: 'drift',
    run: dispatched({ mode: 'drift' }),
    outputs: { mode: 'drift', result: 'in-sync', 'issue-url': '' },
  },
  { what: 'export', run: dispatched({ mode: 'export' }), outputs: { mode: 'export', result: 'exported' } },
  {
    what: 'a wrong input',
    run: dispatched({ mode: 'plam' }),
    outputs: { ...empty, mode: 'none', result: 'failed', reason: 'invalid-input', 'integration-ids': '{}' },
  },
  {
    what: 'a plan that Immuta refuses',
    run: dispatched({ mode: 'plan', 'immuta-api-key': 'another-key' }),
    outputs: { ...empty, mode: 'plan', result: 'failed', reason: 'unauthorized', 'integration-ids': '{}' },
  },
  {
    what: 'an apply that is refused',
    run: (team) => team.run('pull_request', { number: 1 }, { inputs: { mode: 'apply' } }),
    outputs: { ...empty, result: 'failed', reason: 'invalid-input', 'integration-ids': '{}' },
  },
];

test.concurrent.each(runs)('every output is set after $what', async ({ run, outputs }) => {
  const action = load(await readFile('action.yml', 'utf8')) as { outputs: object };
  await withTeam({ files }, async (team) => {
    team.immuta.seed({ config: live() });
    await team.propose({ 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) });
    const step = await run(team);
    expect(Object.keys(step.outputs).sort()).toEqual(Object.keys(action.outputs).sort());
    expect(step.outputs).toMatchObject(outputs);
    for (const name of ['script-files', 'integration-ids']) JSON.parse(step.outputs[name] ?? '');
    expect(step.outputs['summary']).not.toBe('');
  });
});
