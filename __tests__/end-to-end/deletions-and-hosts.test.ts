import { describe, expect, jest, test } from '@jest/globals';
import type { Team } from '../../sandbox/team.ts';
import type { JsonObject } from '../../src/json.ts';
import { file, live } from './integration-file.ts';
import {
  expectFailure,
  expectSuccess,
  integrationsOf,
  log,
  patience,
  readJson,
  unplanned,
  withTeam,
} from './with-team.ts';

jest.setTimeout(patience);

const [one, two] = ['immuta/one.yml', 'immuta/two.yml'];
const at = (host: string, config = {}) => ({ config: { host: `${host}.example.com`, ...config } });
const writes = (team: Team): string[] =>
  team.immuta.writes().map(({ method, path }) => `${method} ${path.replace('/integrations', '')}`);

/** Each planned integration as `action file`. */
async function plannedIn(step: Parameters<typeof readJson>[0]): Promise<string[]> {
  return integrationsOf(await readJson(step, 'plan-file')).map(
    ({ action = '', file: path = '' }) => `${action} ${path}`,
  );
}

describe('a creation on the host of an integration that another file manages', () => {
  test.concurrent('is a warning in the plan, and the conflict at apply names that file', async () => {
    await withTeam({ files: { [one]: file(at('a')) } }, async (team) => {
      team.immuta.seed(live1(at('a')));
      const number = await team.propose({ [two]: file(at('a', { database: 'second' })) });
      const step = await team.run('pull_request', { number });
      expectSuccess(step, 'changes');
      expect(log(step)).toMatch(
        /^::warning .*file=immuta\/two\.yml.*integration 1, which immuta\/one\.yml manages/m,
      );
      await team.github.merge(number);
      const applied = await team.run('push', {});
      expectFailure(applied, 'conflict', /immuta\/one\.yml already manages it/);
      expect(log(applied)).not.toMatch(/lifecycle:%0A {2}id: 1/);
    });
  });
});

describe('the plan warns of a likely mistake', () => {
  test.concurrent('a file that was renamed and whose host was edited', async () => {
    await withTeam({ files: { [one]: file(at('a')) } }, async (team) => {
      team.immuta.seed(live1(at('a')));
      const number = await team.propose({ [one]: null, [two]: file(at('b')) });
      const step = await team.run('pull_request', { number });
      expectSuccess(step, 'changes');
      expect(await plannedIn(step)).toEqual([`delete ${one}`, `create ${two}`]);
      expect(log(step)).toMatch(/^::warning file=immuta\/two\.yml,line=\d+.*`lifecycle: \{ id: 1 \}`/m);
      expect(team.github.comments(number)[0]?.body).toContain('lifecycle: { id: 1 }');
    });
  });

  test.concurrent('a lifecycle.id that moves a file to another integration', async () => {
    await withTeam({ files: { [one]: file({ ...at('a'), lifecycle: { id: 1 } }) } }, async (team) => {
      team.immuta.seed(live1(at('a')));
      team.immuta.seed(live1(at('b')));
      const number = await team.propose({ [one]: file({ ...at('new'), lifecycle: { id: 2 } }) });
      const step = await team.run('pull_request', { number });
      expectSuccess(step, 'changes');
      expect((await plannedIn(step)).sort()).toEqual([`delete ${one}`, `update ${one}`]);
      expect(log(step)).toMatch(/^::warning file=immuta\/one\.yml.*from integration 1 to 2.*typo/m);
    });
  });
});

describe('a change that only the base shows', () => {
  test.concurrent('a renamed secret reference sends the credentials again', async () => {
    const env = { NEW_PASSWORD: 'An0therSecretOfRedshift' };
    await withTeam({ files: { [one]: file(at('a')) }, env }, async (team) => {
      team.immuta.seed(live1(at('a')));
      const number = await team.propose({ [one]: file(at('a', { password: '${NEW_PASSWORD}' })) });
      const step = await team.run('pull_request', { number });
      expectSuccess(step, 'changes');
      expect(await plannedIn(step)).toEqual([`update ${one}`]);
      await team.github.merge(number);
      expectSuccess(await team.run('push', {}), 'applied');
      expect(writes(team)).toEqual(['PUT /1']);
      expect(team.immuta.state()).toMatchObject([{ config: { password: env.NEW_PASSWORD } }]);
      // The next run starts from here, so it happens only once.
      expectSuccess(await team.run('push', {}), 'no-changes');
    });
  });

  test.concurrent.each(['reset', 'kept'] as const)(
    'a dropped `port: 5439` is the documented default, and a PUT may leave it %s',
    async (missingOnPut) => {
      const options = { files: { [one]: file(at('a')) }, immuta: { variant: { missingOnPut } } };
      await withTeam(options, async (team) => {
        team.immuta.seed(live1(at('a')));
        const number = await team.propose({ [one]: file(at('a', { port: undefined, username: 'other' })) });
        const step = await team.run('pull_request', { number });
        expectSuccess(step, 'changes');
        expect(log(step)).not.toContain('may reset');
        await team.github.merge(number);
        expectSuccess(await team.run('push', {}), 'applied');
        team.immuta.patch('1', { config: { username: 'console' } });
        expectSuccess(await team.run('workflow_dispatch', {}, { inputs: { mode: 'apply' } }), 'applied');
      });
    },
  );
});

describe('lifecycle.retainOnDelete', () => {
  const retained = file({ ...at('a'), lifecycle: { retainOnDelete: true } });

  test.concurrent('leaves the integration of a removed file live, and plan and result say so', async () => {
    await withTeam({ files: { [one]: retained, [two]: file(at('b')) } }, async (team) => {
      team.immuta.seed(live1(at('a')));
      team.immuta.seed(live1(at('b')));
      const number = await team.propose({ [one]: null });
      const step = await team.run('pull_request', { number });
      expectSuccess(step, 'no-changes');
      const says = /immuta\/one\.yml was removed with .*retainOnDelete: true.*integration 1 stays in Immuta/;
      expect(log(step)).toMatch(says);
      expect(team.github.comments(number)[0]?.body).toMatch(/integration 1 stays in Immuta/);
      expect((await readJson(step, 'plan-file'))['unmanaged']).toMatchObject([
        { id: '1', retainedFrom: one },
      ]);
      await team.github.merge(number);
      const applied = await team.run('push', {});
      expectSuccess(applied, 'no-changes');
      expect(log(applied)).toMatch(says);
      expect(applied.summary).toMatch(/integration 1 stays in Immuta/);
      expect(writes(team)).toEqual([]);
      const drift = await team.run('schedule', {});
      expectSuccess(drift, 'in-sync');
      expect(drift.summary).toMatch(/unmanaged|no file declares/i);
      // From now on it is unmanaged.
      expectSuccess(await team.run('push', {}), 'no-changes');
      expect(team.immuta.state()).toHaveLength(2);
    });
  });
});

describe('the script of a deletion', () => {
  const three = 'immuta/three.yml';
  const filler = (bytes: number): string => `-- ${'x'.repeat(96)}\n`.repeat(bytes / 100);

  /** Applies a pull request that removes three files; `addTo` is put below the script of one of them, by host. */
  async function deleteThree(
    addTo: (team: Team) => Readonly<Record<string, string>>,
    check: (step: Awaited<ReturnType<Team['run']>>, team: Team, number: number) => void,
    prepare: (team: Team) => void = () => undefined,
  ): Promise<void> {
    const files = { [one]: file(at('a')), [two]: file(at('b')), [three]: file(at('c')) };
    await withTeam({ files, inputs: { 'max-deletes': '3' } }, async (team) => {
      for (const host of ['a', 'b', 'c']) team.immuta.seed(live1(at(host)));
      const number = await team.propose({ [one]: null, [two]: null, [three]: null });
      expectSuccess(await team.run('pull_request', { number }), 'changes');
      await team.github.merge(number);
      const added = addTo(team);
      team.immuta.setVariant({
        rewriteScript: (script) => script + (added[/([abc])\.example\.com/.exec(script)?.[1] ?? ''] ?? ''),
      });
      prepare(team);
      check(await team.run('push', {}), team, number);
    });
  }

  test.concurrent('that contains a secret stops only that deletion', async () => {
    await deleteThree(
      ({ immuta }) => ({ b: `-- ${immuta.apiKey}\n` }),
      (step, team) => {
        expectFailure(step, 'secret-leak', /integration 2 was not deleted.*it contains a secret/);
        expect(writes(team).sort()).toEqual(['DELETE /1', 'DELETE /3']);
        expect(step.summary).toMatch(/deletion of `immuta\/one\.yml`[^]*deletion of `immuta\/three\.yml`/);
      },
    );
  });

  test.concurrent('that is too long to be shown stops only that deletion', async () => {
    await deleteThree(
      () => ({ b: filler(1_000_000) }),
      (step, team) => {
        expectFailure(
          step,
          'immuta-error',
          /integration 2 was not deleted.*more than the limit of 1,000,000/,
        );
        expect(writes(team).sort()).toEqual(['DELETE /1', 'DELETE /3']);
      },
    );
  });

  test.concurrent("that the summary can't contain goes into a comment", async () => {
    await deleteThree(
      () => ({ a: filler(600_000), c: filler(600_000) }),
      (step, team, number) => {
        expectSuccess(step, 'applied');
        const bodies = team.github.comments(number).map(({ body }) => body);
        expect(bodies.join('\n')).toMatch(
          /deletion of `immuta\/one\.yml`[^]*deletion of `immuta\/three\.yml`/,
        );
      },
    );
  });

  test.concurrent('that can be saved nowhere stops only that deletion', async () => {
    await deleteThree(
      () => ({ a: filler(600_000), c: filler(600_000) }),
      (step, team) => {
        expectFailure(step, 'github-error', /was not deleted.*the job summary can't contain it/);
        expect(writes(team)).toHaveLength(2);
        expect(writes(team)).toContain('DELETE /2');
      },
      ({ github }) => github.fault({ method: 'POST', path: '/comments', kind: 403, times: 99 }),
    );
  });
});

describe('an update that moves to a host', () => {
  test.concurrent('waits for the deletion there', async () => {
    const files = { [one]: file({ ...at('a'), lifecycle: { id: 1 } }), [two]: file(at('b')) };
    await withTeam({ files, immuta: { settleAfterPolls: 2 } }, async (team) => {
      team.immuta.seed(live1(at('a')));
      team.immuta.seed(live1(at('b')));
      const number = await team.propose({ [two]: null, [one]: file({ ...at('b'), lifecycle: { id: 1 } }) });
      expectSuccess(await team.run('pull_request', { number }), 'changes');
      await team.github.merge(number);
      expectSuccess(await team.run('push', {}), 'applied');
      expect(writes(team)).toEqual(['DELETE /2', 'PUT /1']);
    });
  });
});

test.concurrent(
  'an update that Immuta refuses names only the key that Immuta names, and quotes Immuta',
  async () => {
    const variant = { nonEditable: ['username'], nonEditableNamed: true };
    await withTeam(
      { files: { [one]: file(at('a')) }, inputs: unplanned, immuta: { variant } },
      async (team) => {
        team.immuta.seed(live1(at('a')));
        const changed = at('a', { username: 'other', impersonation: { enabled: false, role: 'third' } });
        await team.github.commit('main', { [one]: file(changed) });
        const step = await team.run('push', {});
        expectFailure(
          step,
          'immuta-error',
          /can't change `config\.username` of integration 1 in place\. Immuta says: Unable to edit integration due to changes of non-editable attribute/,
        );
        expect(log(step)).not.toMatch(/can't change [^.]*config\.impersonation/);
      },
    );
  },
);

function live1(of: Parameters<typeof live>[0]): { config: JsonObject } {
  return { config: live(of) };
}
