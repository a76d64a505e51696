import { describe, expect, jest, test } from '@jest/globals';
import type { Step, Team } from '../../sandbox/team.ts';
import { couldBeCommand, linesRead, parsedCommand } from '../runner/runner-model.ts';
import { file, live } from './integration-file.ts';
import { patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

/** Everything that the runner would take for a command if the log printed it unchanged. */
const hostile = [
  'x',
  '::pwned::1',
  '  ::pwned file=a::2',
  '\t::pwned::3',
  'a ##[pwned]4',
  '\r::pwned::5\r##[pwned]6',
  '\u00a0::pwned::7',
  '::stop-commands::pwned',
].join('\n');

const tests = (message: string) => ({
  status: 'failed',
  validationTests: [{ name: `Test\n::pwned::${message}`, status: 'failed', message }],
});

interface Row {
  readonly mode: string;
  readonly run: (team: Team) => Promise<Step>;
  /** Whether the log shows the text at all. */
  readonly shown?: boolean;
}

const rows: readonly Row[] = [
  {
    mode: 'plan',
    run: async (team) => {
      team.immuta.seed({
        config: live(),
        status: 'editError',
        validationResults: tests(hostile),
        extra: { '::pwned::field\n::pwned::': 1 },
      });
      return team.run('pull_request', {
        number: await team.propose({ 'immuta/one.yml': file({ config: { username: 'other' } }) }),
      });
    },
  },
  {
    mode: 'plan that fails',
    run: async (team) => {
      team.immuta.fault({ route: 'GET /integrations', kind: 'status', status: 400, message: hostile });
      return team.run('pull_request', { number: await team.propose({ 'immuta/one.yml': file() }) });
    },
  },
  {
    mode: 'apply, by a validation test, a refusal and the output of run-script',
    run: async (team) => {
      team.immuta.seed({ config: live(), status: 'editError', validationResults: tests(hostile) });
      team.immuta.fault({ route: 'POST /integrations', kind: 'status', status: 400, message: hostile });
      await team.github.commit('main', {
        'immuta/one.yml': file({ config: { username: 'other' } }),
        'immuta/two.yml': file({ config: { host: 'two.example.com' } }),
      });
      return team.run(
        'push',
        {},
        {
          inputs: {
            'reviewed-plan': 'ignored',
            'run-script': 'printf "%s\\n" "$HOSTILE"; printf "%s" "$HOSTILE" >&2',
          },
          env: { HOSTILE: hostile },
        },
      );
    },
  },
  {
    mode: 'apply that deletes, by the script',
    run: async (team) => {
      await team.github.commit('main', {
        'immuta/one.yml': file(),
        'immuta/two.yml': file({ config: { host: 'two.example.com' } }),
      });
      team.immuta.seed({ config: live() });
      team.immuta.seed({ config: live({ config: { host: 'two.example.com' } }) });
      team.immuta.setVariant({ rewriteScript: (script) => `${script}\n/* ${hostile} */` });
      await team.github.commit('main', { 'immuta/two.yml': null });
      return team.run('push', {}, { inputs: { 'reviewed-plan': 'ignored' } });
    },
  },
  {
    mode: 'drift',
    run: async (team) => {
      await team.github.commit('main', { 'immuta/one.yml': file() });
      team.immuta.seed({
        config: live({ config: { username: hostile } }),
        status: 'deleteError',
        validationResults: tests(hostile),
      });
      return team.run('schedule', {}, { inputs: { 'drift-issue': 'true' } });
    },
  },
  {
    mode: 'export',
    run: async (team) => {
      team.immuta.seed({ config: { ...live(), [`${hostile} tag`]: 1 } });
      return team.run('workflow_dispatch', {}, { inputs: { mode: 'export' } });
    },
  },
  {
    mode: 'validate',
    shown: false,
    run: async (team) => {
      const text = `type: "::pwned::"\n"\\n::pwned::key": 1\nconfig:\n  "::pwned::": 1\n  host: "\\r::pwned::"\n::pwned::\n##[pwned]\n`;
      await team.github.commit('main', {
        'immuta/one.yml': text,
        'immuta/two.yml': `${file()}"\\r::pwned::": 1\n`,
      });
      return team.run('workflow_dispatch', {}, { inputs: { mode: 'validate' } });
    },
  },
  {
    mode: 'GitHub’s refusal',
    shown: false,
    run: async (team) => {
      team.github.fault({ method: 'POST', path: '/comments', kind: 422 });
      return team.run('pull_request', { number: await team.propose({ 'immuta/one.yml': file() }) });
    },
  },
];

/** The commands that the action itself gives the runner. */
const ours = /^(add-mask|group|endgroup|notice|warning|error|debug)$/;

describe('foreign text never becomes a workflow command', () => {
  test.concurrent.each(rows)('in $mode', async ({ run, shown = true }) => {
    await withTeam(
      { immuta: { variant: { scriptsValidate: false } }, github: { checkAnswers: false } },
      async (team) => {
        const step = await run(team);
        expect(step.stderr).toBe('');
        expect(step.stdout.includes('pwned')).toBe(shown);
        for (const line of linesRead(step.stdout).filter(couldBeCommand)) {
          const command = parsedCommand(line);
          expect({ line, name: command?.name }).toEqual({ line, name: expect.stringMatching(ours) });
          expect((command?.message ?? '').split(/[\r\n]/).filter(couldBeCommand)).toEqual([]);
        }
      },
    );
  });
});
