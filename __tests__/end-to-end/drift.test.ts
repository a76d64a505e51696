import { describe, expect, jest, test } from '@jest/globals';
import type { LivePatch } from '../../sandbox/immuta/tenant.ts';
import { file, live } from './integration-file.ts';
import { calls, expectNoTrace, expectSuccess, log, patience, readJson, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const one = 'immuta/one.yml';
const quick = { github: { checkAnswers: false }, files: { [one]: file() } } as const;

const failedTest = {
  status: 'failed',
  validationTests: [
    { name: 'Connection Test', status: 'passed' },
    { name: 'User Role Existence Test', status: 'failed', message: 'The role is missing.' },
  ],
};

interface Row {
  readonly what: string;
  readonly edit: LivePatch;
  /** Parts of the summary. */
  readonly shows: readonly (string | RegExp)[];
  readonly line: string;
}

const drifts: readonly Row[] = [
  {
    what: 'a text',
    edit: { config: { username: 'somebody' } },
    shows: ['| `config.username` | `somebody` | `immuta_system` |'],
    line: '1 changed',
  },
  {
    what: 'a port',
    edit: { config: { port: 5440 } },
    shows: ['| `config.port` | `5440` | `5439` |'],
    line: '1 changed',
  },
  {
    what: 'a switch',
    edit: { config: { impersonation: { enabled: false } } },
    shows: ['| `config.impersonation.enabled` | `false` | `true` |'],
    line: '1 changed',
  },
  {
    what: 'a status to an unhealthy one',
    edit: { status: 'recurringValidationError', validationResults: failedTest },
    shows: [
      '### Unhealthy',
      'status `recurringValidationError`',
      'Validation test failed: `User Role Existence Test`, `The role is missing.`',
    ],
    line: '1 unhealthy',
  },
  {
    what: 'a status to an undocumented one',
    edit: { status: 'sleeping' },
    shows: ['status `sleeping`'],
    line: '1 unhealthy',
  },
  {
    what: 'both',
    edit: { status: 'editError', config: { username: 'somebody' }, validationResults: failedTest },
    shows: [
      '### Changed',
      '### Unhealthy',
      '| `config.username` | `somebody` | `immuta_system` |',
      '`editError`',
    ],
    line: '1 changed, 1 unhealthy',
  },
];

const harmless: readonly (readonly [string, LivePatch])[] = [
  ['nothing', {}],
  ['another password', { config: { password: 'An0ther-Password' } }],
  ['a host in capitals', { config: { host: 'HOST-2.Example.com' } }],
  ['a port as text', { config: { port: '5439' } }],
  ['a key that is not shown', { unset: ['username'] }],
  ['a key that the file leaves out', { config: { queryTag: 'x' } }],
  ['a change in progress', { status: 'editing' }],
];

describe('drift', () => {
  test.concurrent.each(drifts)('is found if somebody changed $what', async ({ edit, shows, line }) => {
    await withTeam(quick, async (team) => {
      const id = team.immuta.seed({ config: live() });
      // Without the id, another port or host would be another integration.
      await team.github.commit('main', { [one]: file({ lifecycle: { id: Number(id) } }) });
      team.immuta.patch(id, edit);
      const step = await team.run('schedule', {});
      expect(step.exitCode).toBe(1);
      expect(step.outputs).toMatchObject({ mode: 'drift', result: 'drifted', reason: 'drifted' });
      expect(step.outputs['summary']).toContain(line);
      for (const shown of shows)
        expect(step.summary).toMatch(
          shown instanceof RegExp ? shown : new RegExp(shown.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')),
        );
      expect(/edit the file.*\n.*`mode: apply`/i.test(step.summary)).toBe(line.includes('changed'));
      expect(step.summary.includes('Fix what the failed tests report')).toBe(line.includes('unhealthy'));
      expect(calls(team.immuta)).toEqual(['GET /integrations']);
      expectNoTrace(step);
    });
  });

  test.concurrent('annotates every file that drifted, at the key', async () => {
    const hosts = ['a', 'b', 'c'];
    const path = (host: string): string => `immuta/${host}.yml`;
    const files = Object.fromEntries(
      hosts.map((host) => [path(host), file({ config: { host: `${host}.example.com` } })]),
    );
    await withTeam({ ...quick, files }, async (team) => {
      for (const host of hosts)
        team.immuta.seed({ config: live({ config: { host: `${host}.example.com`, username: 'somebody' } }) });
      for (const [fail, level] of [
        ['true', 'error'],
        ['false', 'warning'],
      ] as const) {
        const step = await team.run('schedule', {}, { inputs: { 'fail-on-drift': fail } });
        const marked = log(step).match(new RegExp(`^::${level} .*$`, 'gm')) ?? [];
        expect(marked).toHaveLength(3);
        for (const [index, host] of hosts.entries()) {
          const line =
            (files[path(host)] ?? '').split('\n').findIndex((text) => /^\s*"?username/.test(text)) + 1;
          expect(line).toBeGreaterThan(0);
          expect(marked[index]).toContain(`file=${path(host)},line=${String(line)},col=`);
          expect(marked[index]).toContain('differs in Immuta: `config.username`');
        }
      }
    });
  });

  test.concurrent(`is not ${harmless.map(([what]) => what).join(', nor ')}`, async () => {
    const hosts = harmless.map((_, index) => ({ config: { host: `host-${String(index)}.example.com` } }));
    const files = Object.fromEntries(hosts.map((host, index) => [`immuta/${String(index)}.yml`, file(host)]));
    await withTeam({ ...quick, files }, async (team) => {
      for (const [index, [, edit]] of harmless.entries())
        team.immuta.patch(team.immuta.seed({ config: live(hosts[index]) }), edit);
      const step = await team.run('schedule', {});
      expectSuccess(step, 'in-sync');
      expect(step.summary).toContain(`**In sync:** ${String(harmless.length)} integrations.`);
      expect(step.outputs['summary']).toContain('in sync');
    });
  });

  test.concurrent('does not fail the job if fail-on-drift is false', async () => {
    await withTeam(quick, async (team) => {
      team.immuta.seed({ config: live({ config: { username: 'somebody' } }) });
      const step = await team.run('schedule', {}, { inputs: { 'fail-on-drift': 'false' } });
      expectSuccess(step, 'drifted');
    });
  });

  test.concurrent.each([
    ['', file(), /Immuta has no integration for this host, port and database/],
    [' that the file pins by its id', file({ lifecycle: { id: 77 } }), /`lifecycle\.id` pins integration 77/],
  ])('is also an integration that is missing in Immuta%s', async (_, text, says) => {
    await withTeam(quick, async (team) => {
      await team.github.commit('main', {
        [one]: text,
        'immuta/two.yml': file({ config: { host: 'two.example.com' } }),
      });
      team.immuta.seed({ config: live({ config: { host: 'two.example.com' } }) });
      const step = await team.run('schedule', {});
      expect(step.outputs).toMatchObject({ result: 'drifted', reason: 'drifted' });
      expect(step.summary).toMatch(
        /### Missing\n\nA file declares these, and Immuta does not have them\.\n\n#### `immuta\/one\.yml`/,
      );
      expect(step.summary).toMatch(says);
      expect(log(step)).toMatch(/^::error file=immuta\/one\.yml,line=\d+,col=\d+,title=drifted::/m);
    });
  });

  test.concurrent(
    'is not an unmanaged integration, which is listed, and other types are left out',
    async () => {
      await withTeam({ ...quick, immuta: { variant: { otherTypes: true } } }, async (team) => {
        team.immuta.seed({ config: live() });
        const id = team.immuta.seed({
          config: live({ config: { host: 'nobody.example.com' } }),
          status: 'editError',
        });
        const step = await team.run('schedule', {});
        expectSuccess(step, 'in-sync');
        expect(step.summary).toContain(`### Unmanaged`);
        expect(step.summary).toContain(
          `\`${id}\` · \`nobody.example.com:5439/immuta\` · status \`editError\``,
        );
        const plan = await readJson(step, 'plan-file');
        expect(plan).toMatchObject({ unmanaged: [{ id }] });
      });
    },
  );

  test.concurrent('can be checked by a person, and is a conflict if two integrations fit', async () => {
    await withTeam({ ...quick, immuta: { variant: { oneIntegrationPer: 'none' } } }, async (team) => {
      team.immuta.seed({ config: live() });
      expectSuccess(await team.run('workflow_dispatch', {}, { inputs: { mode: 'drift' } }), 'in-sync');
      team.immuta.seed({ config: live() });
      const step = await team.run('workflow_dispatch', {}, { inputs: { mode: 'drift' } });
      expect(step.outputs).toMatchObject({ result: 'failed', reason: 'conflict' });
      expect(log(step)).toMatch(/IDs 1, 2/);
    });
  });
});
