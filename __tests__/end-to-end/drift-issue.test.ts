import { describe, expect, jest, test } from '@jest/globals';
import type { Step, Team } from '../../sandbox/team.ts';
import { file, live } from './integration-file.ts';
import { expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const one = 'immuta/one.yml';
const inputs = { 'drift-issue': 'true', 'fail-on-drift': 'false', name: 'prod' };
const label = 'immuta-drift';

/** A team whose only integration drifts and is restored. */
async function withDrifting(
  work: (team: Team, set: (drifted: boolean) => void) => Promise<void>,
  more = {},
): Promise<void> {
  await withTeam(
    { github: { checkAnswers: false }, files: { [one]: file() }, inputs, ...more },
    async (team) => {
      const id = team.immuta.seed({ config: live() });
      await work(team, (drifted) => {
        team.immuta.patch(id, { config: { username: drifted ? 'somebody' : 'immuta_system' } });
      });
    },
  );
}

const look = (team: Team, more = {}): Promise<Step> => team.run('schedule', {}, { inputs: more });

describe('the drift issue', () => {
  test.concurrent('is one, whose history tells what happened', async () => {
    await withDrifting(async (team, set) => {
      const seen: unknown[] = [];
      for (const drifted of [true, true, true, false, false, true]) {
        set(drifted);
        const step = await look(team);
        expectSuccess(step, drifted ? 'drifted' : 'in-sync');
        const [issue, ...others] = team.github.issues();
        expect(others).toEqual([]);
        expect(step.outputs['issue-url']).toBe(issue?.['html_url']);
        seen.push([issue?.state, issue?.thread.map(({ body }) => body)]);
      }
      expect(seen).toEqual([
        ...[
          ['open', []],
          ['open', []],
          ['open', []],
        ],
        ...[
          ['closed', ['Immuta and the files are in sync again.']],
          ['closed', ['Immuta and the files are in sync again.']],
        ],
        ['open', ['Immuta and the files are in sync again.', 'Immuta and the files differ again.']],
      ]);
      const [issue] = team.github.issues();
      expect(issue?.title).toBe('Immuta drift: prod');
      expect(issue?.['labels']).toMatchObject([{ name: label }]);
      expect(issue?.body).toContain('| `config.username` | `somebody` | `immuta_system` |');
      expect(issue?.body).toMatch(/edit the file.*\n.*`mode: plan`, run the script.*`mode: apply`/s);
    });
  });

  test.concurrent('is refreshed when the drift becomes another', async () => {
    await withDrifting(async (team, set) => {
      set(true);
      await look(team);
      team.immuta.patch('1', { config: { username: 'somebody_else' } });
      await look(team);
      expect(team.github.issues()).toMatchObject([
        { state: 'open', body: expect.stringContaining('somebody_else') },
      ]);
    });
  });

  test.concurrent('is not opened if nothing drifts or nobody asked for one', async () => {
    await withDrifting(async (team, set) => {
      expectSuccess(await look(team), 'in-sync');
      set(true);
      expectSuccess(await look(team, { 'drift-issue': 'false' }), 'drifted');
      expect(team.github.issues()).toEqual([]);
    });
  });

  test.concurrent('is not one that somebody else wrote', async () => {
    await withDrifting(async (team, set) => {
      set(true);
      await look(team, { name: 'other' });
      const foreignBody = team.github.issues()[0]?.body ?? '';
      const marker = foreignBody.split('\n')[0] ?? '';
      const forProd = marker.replace(
        Buffer.from('other').toString('base64url'),
        Buffer.from('prod').toString('base64url'),
      );
      expect(forProd).not.toBe(marker);
      const planted = [
        { title: 'Immuta drift: prod' },
        { title: 'Immuta drift: prod', labels: [label] },
        { title: 'marker further down', body: `hello\n${forProd}`, labels: [label] },
        { title: 'marker signed for another name', body: `${forProd}\nnothing to see`, labels: [label] },
      ];
      const numbers = planted.map((issue) => team.github.addIssue(issue));
      const before = team.github.issues().filter(({ number }) => numbers.includes(number));
      await look(team);
      set(false);
      await look(team);
      set(true);
      await look(team);
      expect(team.github.issues().filter(({ number }) => numbers.includes(number))).toEqual(before);
      expect(team.github.issues().filter(({ number }) => !numbers.includes(number))).toMatchObject([
        { title: 'Immuta drift: other' },
        { title: 'Immuta drift: prod', state: 'open' },
      ]);
    });
  });

  test.concurrent('is the oldest of two if somebody copies it', async () => {
    await withDrifting(async (team, set) => {
      set(true);
      await look(team);
      const [own] = team.github.issues();
      team.github.addIssue({ title: 'a copy', body: own?.body ?? '', labels: [label] });
      set(false);
      await look(team);
      expect(team.github.issues()).toMatchObject([{ state: 'closed' }, { title: 'a copy', state: 'open' }]);
    });
  });

  test.concurrent('is found again when the key was changed', async () => {
    await withDrifting(async (team, set) => {
      set(true);
      await look(team, { 'plan-key': 'the-key-of-last-year' });
      await look(team, { 'plan-key': 'the-key-of-this-year' });
      set(false);
      await look(team, { 'plan-key': 'the-key-of-this-year' });
      expect(team.github.issues()).toMatchObject([{ state: 'closed' }]);
    });
  });

  test.concurrent('is found on a later page', async () => {
    await withDrifting(async (team, set) => {
      for (let number = 0; number < 120; number += 1)
        team.github.addIssue({ title: `one of many ${String(number)}`, labels: [label] });
      set(true);
      await look(team);
      await look(team);
      expect(team.github.issues()).toHaveLength(121);
    });
  });

  test.concurrent('is one for each name', async () => {
    await withDrifting(async (team, set) => {
      set(true);
      for (const name of ['prod', 'test', 'prod', 'test']) await look(team, { name });
      set(false);
      await look(team, { name: 'test' });
      expect(team.github.issues()).toMatchObject([
        { title: 'Immuta drift: prod', state: 'open' },
        { title: 'Immuta drift: test', state: 'closed' },
      ]);
    });
  });

  test.concurrent('fails the job if the permission is missing, and names it', async () => {
    const permissions = { contents: 'read' } as const;
    await withDrifting(
      async (team, set) => {
        set(true);
        const step = await look(team);
        expect(step.exitCode).toBe(1);
        expect(step.outputs).toMatchObject({ result: 'drifted', reason: 'github-error' });
        expect(log(step)).toMatch(/^::error .*title=github-error.*`issues: write`/m);
        // If drift fails the job anyway, that is the reason.
        const failing = await look(team, { 'fail-on-drift': 'true' });
        expect(failing.outputs).toMatchObject({ result: 'drifted', reason: 'drifted' });
        expect(log(failing)).toMatch(/^::warning.*`issues: write`/m);
        set(false);
        expect((await look(team)).outputs).toMatchObject({ result: 'failed', reason: 'github-error' });
      },
      { github: { checkAnswers: false, permissions } },
    );
  });

  test.concurrent.each([
    [410, 'Issues are disabled for this repo', /Issues are disabled.*Turn on Issues.*`drift-issue: false`/],
    [403, 'Issue is locked', /locked.*Unlock the issue/],
    [403, 'Repository was archived so is read-only.', /archived/],
  ])('does not change the result if GitHub refuses it with %i %s', async (kind, message, says) => {
    await withDrifting(async (team, set) => {
      set(true);
      team.github.fault({ method: 'POST', path: '/issues', kind, message });
      const step = await look(team);
      expectSuccess(step, 'drifted');
      expect(log(step).match(/^::warning.*drift issue could not be updated.*/m)?.[0]).toMatch(says);
    });
  });

  test.concurrent('is closed and reopened even if it is locked, without a comment', async () => {
    await withDrifting(async (team, set) => {
      set(true);
      await look(team);
      for (const drifted of [false, true]) {
        set(drifted);
        const message = 'Unable to create comment because issue is locked.';
        team.github.fault({ method: 'POST', path: '/comments', kind: 403, message });
        const step = await look(team);
        expectSuccess(step, drifted ? 'drifted' : 'in-sync');
        expect(log(step)).toMatch(
          /^::warning.*no comment was posted on it.*issue is locked.*Unlock the issue/m,
        );
        expect(team.github.issues()).toMatchObject([{ state: drifted ? 'open' : 'closed', thread: [] }]);
      }
    });
  });

  test.concurrent('is cut at the limit of an issue, and says where the rest is', async () => {
    const count = 400;
    const hosts = Array.from({ length: count }, (_, index) => `host-${String(index)}.example.com`);
    const files = Object.fromEntries(
      hosts.map((host, index) => [`immuta/${String(index)}.yml`, file({ config: { host } })]),
    );
    await withTeam({ files, inputs, github: { checkAnswers: false } }, async (team) => {
      for (const host of hosts)
        team.immuta.seed({ config: live({ config: { host, username: `u_${'x'.repeat(90)}` } }) });
      expectSuccess(await look(team), 'drifted');
      const [issue] = team.github.issues();
      expect(issue?.body?.length).toBeGreaterThan(10_000);
      // Only the end is compared: a failure would print it all.
      expect(issue?.body?.slice(-300)).toMatch(
        /the rest is in the summary of \[this run\]\(.*\/actions\/runs\/4242\)/,
      );
    });
  });
});
