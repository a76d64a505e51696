import { describe, expect, jest, test } from '@jest/globals';
import { file } from './integration-file.ts';
import { expectNoTrace, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const quick = { github: { checkAnswers: false } } as const;
/** Inputs that need no network. */
const offline = { mode: 'validate', 'immuta-url': '', 'immuta-api-key': '', 'github-token': '' };

describe('validate', () => {
  test.concurrent('needs neither a key nor a network', async () => {
    await withTeam(
      {
        ...quick,
        files: {
          'immuta/one.yml': file(),
          'immuta/prod/two.yaml': file({ config: { host: 'two.example.com' } }),
        },
      },
      async (team) => {
        const step = await team.run('workflow_dispatch', {}, { inputs: offline });
        expectSuccess(step, 'valid');
        expect(step.outputs).toMatchObject({
          mode: 'validate',
          summary: 'Immuta validate: 2 integration files valid.',
        });
        expect(team.immuta.requests).toEqual([]);
        expect(team.github.requests).toEqual([]);
      },
    );
  });

  test.concurrent('reports everything that is wrong at once, each with its place', async () => {
    const bad = file()
      .replace('port: 5439', 'port: seventy')
      .replace('  username', '  usernme')
      .replace('${REDSHIFT_PASSWORD}', 'in-clear-Text1');
    const files = {
      'immuta/bad.yml': bad,
      'immuta/tab.yml': 'type: Redshift\n\tconfig: {}\n',
      'immuta/two.yml': `${file()}type: Redshift\n`,
    };
    await withTeam({ ...quick, files }, async (team) => {
      const step = await team.run('workflow_dispatch', {}, { inputs: offline });
      expect(step.exitCode).toBe(1);
      expect(step.outputs).toMatchObject({ mode: 'validate', result: 'failed', reason: 'invalid-config' });
      expect(log(step)).toMatch(
        /^::error file=immuta\/bad\.yml,line=5,col=9,title=invalid-config::.*`config\.port`/m,
      );
      expect(log(step)).toMatch(
        /^::error file=immuta\/bad\.yml,line=11,col=\d+,title=invalid-config::.*`?username`?/m,
      );
      expect(log(step)).toMatch(/^::error file=immuta\/bad\.yml,line=12,col=\d+,title=invalid-config::/m);
      expect(log(step)).toMatch(/^::error file=immuta\/tab\.yml,line=2,col=\d+,title=invalid-config::/m);
      expect(log(step)).toMatch(/^::error file=immuta\/two\.yml,line=13,col=1,title=invalid-config::/m);
      expect(step.summary).toContain('`immuta/bad.yml:5:9`');
      for (const text of [log(step), step.summary]) expect(text).not.toMatch(/in-clear-Text1|seventy/);
      expect([team.immuta.requests, team.github.requests]).toEqual([[], []]);
      expectNoTrace(step);
    });
  });

  test.concurrent('warns about an unknown key without its value, and succeeds', async () => {
    await withTeam(
      { ...quick, files: { 'immuta/one.yml': file({ config: { somethingNew: 'value-of-it' } }) } },
      async (team) => {
        const step = await team.run('workflow_dispatch', {}, { inputs: offline });
        expectSuccess(step, 'valid');
        expect(log(step)).toMatch(/^::warning file=immuta\/one\.yml,line=\d+,col=\d+::/m);
        expect(log(step) + step.summary).not.toContain('value-of-it');
      },
    );
  });

  test.concurrent('fails if there are no files', async () => {
    await withTeam(quick, async (team) => {
      const step = await team.run('workflow_dispatch', {}, { inputs: offline });
      expect(step.outputs).toMatchObject({ result: 'failed', reason: 'invalid-config' });
      expect(log(step)).toContain('No integration file matches the input `files`: ');
    });
  });

  test.concurrent.each([
    ['a fork', { fork: true, user: 'octo-stranger' }, {}],
    ['Dependabot', {}, { actor: 'dependabot[bot]' }],
  ])('replaces the plan for a pull request by %s, which gets no secrets', async (_, pull, event) => {
    await withTeam(quick, async (team) => {
      for (const [branch, text, result] of [
        ['good', file(), 'valid'],
        ['bad', 'type: Redshift\n', 'failed'],
      ] as const) {
        await team.github.commit(branch, { 'immuta/one.yml': text });
        const number = await team.github.openPull({
          head: branch,
          ...pull,
          ...('actor' in event ? { user: event.actor } : {}),
        });
        const step = await team.run(
          'pull_request',
          { number, ...event },
          { inputs: { 'immuta-api-key': '' }, env: { REDSHIFT_PASSWORD: '' } },
        );
        expect(step.outputs).toMatchObject({ mode: 'validate', result });
        expect(log(step)).toMatch(/^::notice::.*no secrets/im);
        expect(team.github.comments(number)).toEqual([]);
      }
      expect(team.immuta.requests).toEqual([]);
    });
  });
});
