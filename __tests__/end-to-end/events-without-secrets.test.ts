import { describe, expect, jest, test } from '@jest/globals';
import { file, live } from './integration-file.ts';
import { calls, expectFailure, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const changed = { 'immuta/one.yml': file({ config: { username: 'immuta_other' } }) };

/** Dependabot's and strangers' pull requests get no secrets: their inputs are empty. */
const noSecrets = { 'immuta-api-key': '' };

describe('events without secrets', () => {
  test.concurrent.each([
    ['a fork', { fork: true }, ''],
    ['Dependabot', { user: 'dependabot[bot]' }, ''],
    ['a fork, in mode plan', { fork: true }, 'plan'],
  ] as const)(
    'an open pull request from %s is validated, which the job says and does not fail for',
    async (_, from, mode) => {
      await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
        await team.github.commit('change', changed);
        const number = await team.github.openPull({ head: 'change', ...from });
        const step = await team.run('pull_request', { number }, { inputs: { ...noSecrets, mode } });
        expectSuccess(step, 'valid');
        expect(step.outputs['mode']).toBe('validate');
        expect(log(step)).toMatch(/^::notice.*no API key/m);
        expect(step.summary).toContain('no API key');
        expect(calls(team.immuta)).toEqual([]);
        expect(team.github.comments(number)).toEqual([]);
      });
    },
  );

  test.concurrent('its files are still checked', async () => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      await team.github.commit('change', { 'immuta/one.yml': file({ config: { host: undefined } }) });
      const number = await team.github.openPull({ head: 'change', fork: true });
      const step = await team.run('pull_request', { number }, { inputs: noSecrets });
      expectFailure(step, 'invalid-config', /host/);
      expect(step.outputs['mode']).toBe('validate');
    });
  });

  test.concurrent('a fork that was merged is applied like everything else', async () => {
    await withTeam({ files: { 'immuta/one.yml': file() }, immuta: { settleAfterPolls: 0 } }, async (team) => {
      team.immuta.seed({ config: live() });
      await team.github.commit('change', changed);
      const number = await team.github.openPull({ head: 'change', fork: true });
      await team.github.merge(number);
      expectSuccess(await team.run('pull_request', { number, action: 'closed' }), 'applied');
    });
  });

  test.concurrent.each([
    ['a pull request of the same repository', 'pull_request', ''],
    ['a push to the default branch', 'push', ''],
    ['a schedule', 'schedule', ''],
    ['a dispatch', 'workflow_dispatch', 'export'],
  ] as const)('%s without a key is an error that names the input', async (_, kind, mode) => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      const number = await team.propose(changed);
      const step = await team.run(kind, { number }, { inputs: { ...noSecrets, mode } });
      expectFailure(step, 'invalid-input', /The input `immuta-api-key` is missing or empty/);
      expect(calls(team.immuta)).toEqual([]);
    });
  });

  test.concurrent.each([
    ['to the default branch', { branch: 'main' }],
    ['to its own branch', { branch: 'dependabot/npm/x' }],
    ['of a new branch', { branch: 'dependabot/npm/x', before: '0'.repeat(40) }],
    ['that was forced', { branch: 'dependabot/npm/x', forced: true }],
  ])('a push by Dependabot %s that does not change an integration file is skipped', async (_, event) => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      await team.github.branch(event.branch, 'main');
      await team.github.commit(event.branch, { 'package.json': '{}\n' });
      const step = await team.run('push', { ...event, actor: 'dependabot[bot]' }, { inputs: noSecrets });
      expectSuccess(step, 'skipped');
      expect(step.outputs['mode']).toBe('none');
      expect(calls(team.immuta)).toEqual([]);
    });
  });

  test.concurrent.each([
    ['changes an integration file', changed],
    ['removes one', { 'immuta/one.yml': null }],
    ['adds one', { 'immuta/two.yml': file({ config: { host: 'two.example.com' } }) }],
  ])('a push by Dependabot that %s is an error', async (_, files) => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      await team.github.commit('dependabot/npm/x', files);
      const step = await team.run(
        'push',
        { branch: 'dependabot/npm/x', actor: 'dependabot[bot]' },
        { inputs: noSecrets },
      );
      expectFailure(step, 'invalid-input', /immuta-api-key/);
    });
  });
});

describe('what is refused before any request to Immuta', () => {
  test.concurrent('NODE_TLS_REJECT_UNAUTHORIZED=0', async () => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      const number = await team.propose(changed);
      const step = await team.run('pull_request', { number }, { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } });
      expect(step.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' });
      expect(step.exitCode).toBe(1);
      expect(log(step)).toMatch(
        /^::error.*`NODE_TLS_REJECT_UNAUTHORIZED=0` is refused.*NODE_EXTRA_CA_CERTS/m,
      );
      expect(calls(team.immuta)).toEqual([]);
    });
  });

  test.concurrent('a plan without an address of the tenant', async () => {
    await withTeam({ files: { 'immuta/one.yml': file() } }, async (team) => {
      const number = await team.propose(changed);
      expectFailure(
        await team.run('pull_request', { number }, { inputs: { 'immuta-url': '' } }),
        'invalid-input',
        /immuta-url/,
      );
    });
  });
});
