import { describe, expect, jest, test } from '@jest/globals';
import { file } from './integration-file.ts';
import { placesWith, tracesOf } from './secret-search.ts';
import { calls, expectFailure, expectSuccess, log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const one = 'immuta/one.yml';
const inputs = { 'reviewed-plan': 'ignored', 'plan-key': 'Plan-Key-0f-the-team' };

describe('the secrets that an apply sends', () => {
  test.concurrent.each([
    ['empty or not set', '', /`REDSHIFT_PASSWORD` is missing or empty/],
    ['too short to distinguish from ordinary text', 'Sh0rt!?', /shorter than 8 characters/],
    ['the plan key', inputs['plan-key'], /own API key, token or plan key/],
  ])('are refused before the first write if one is %s', async (_, value, says) => {
    await withTeam(
      { github: { checkAnswers: false }, inputs, env: { OTHER_PASSWORD: 'G00d-enough' } },
      async (team) => {
        await team.github.commit('main', {
          'immuta/good.yml': file({ config: { host: 'good.example.com', password: '${OTHER_PASSWORD}' } }),
          [one]: file(),
        });
        const step = await team.run('push', {}, { env: { REDSHIFT_PASSWORD: value } });
        expectFailure(step, 'invalid-config', says);
        expect(log(step)).toMatch(/^::error file=immuta\/one\.yml,line=12,col=\d+,title=invalid-config::/m);
        expect(team.immuta.writes()).toEqual([]);
        if (value !== '') expect(placesWith(await tracesOf(team, [step]), value)).toEqual([]);
      },
    );
  });

  test.concurrent.each([
    ['the API key', 'apiKey'],
    ['the token', 'token'],
  ] as const)('are never %s of the action itself', async (_, which) => {
    await withTeam({ github: { checkAnswers: false }, inputs }, async (team) => {
      await team.github.commit('main', { [one]: file() });
      const value = which === 'apiKey' ? team.immuta.apiKey : team.github.token;
      const step = await team.run('push', {}, { env: { REDSHIFT_PASSWORD: value } });
      expectFailure(step, 'invalid-config', /own API key, token or plan key/);
      expect(placesWith(await tracesOf(team, [step]), value)).toEqual([]);
    });
  });

  test.concurrent('can break Redshift’s rule, which is a warning that shows no part of them', async () => {
    const odd = "it's no pass/word @ all";
    await withTeam({ github: { checkAnswers: false }, inputs }, async (team) => {
      await team.github.commit('main', { [one]: file() });
      const step = await team.run('push', {}, { env: { REDSHIFT_PASSWORD: odd } });
      expectSuccess(step, 'applied');
      expect(log(step)).toMatch(
        /^::warning file=immuta\/one\.yml,line=12,col=\d+::.*Redshift's password rules/m,
      );
      expect(placesWith(await tracesOf(team, [step]), odd)).toEqual(['Immuta POST /integrations']);
      expect(calls(team.immuta)).toContain('POST /integrations');
    });
  });
});
