import { expect, test } from '@jest/globals';
import { SecretReference } from '../../src/integration-types/declared-value.ts';
import { comparedDeclared, liveLeaves } from '../../src/plan/compare.ts';
import { configOf, declared, element, liveOne, planned, planFailures, tenant } from './states.ts';

test('a creation shows each key as absent before, autoBootstrap among them', () => {
  const { differences, warnings } = planned({ now: [declared()] });
  expect(warnings).toEqual([]);
  expect(differences[0]).toEqual({
    key: 'autoBootstrap',
    before: { kind: 'absent' },
    after: { kind: 'value', text: 'false' },
  });
  expect(differences[1]).toEqual({
    key: 'config.host',
    before: { kind: 'absent' },
    after: { kind: 'value', text: 'one.example.com' },
  });
});

test('a deletion compares nothing', () => {
  expect(planned({ before: [declared()], live: tenant(element(1)) })).toMatchObject({
    differences: [],
    notShown: [],
    mayReset: [],
    warnings: [],
  });
});

test('a list or an object with a secret in it is not compared, one without is', () => {
  const secret = new SecretReference('TOKEN');
  const config = configOf({ a: [1, secret], b: [[{ deep: secret }]], c: [1], d: [{ e: 'f' }] });
  expect([...comparedDeclared({ ...declared(), config }).keys()]).toEqual([
    'autoBootstrap',
    'config.c',
    'config.d',
  ]);
});

test('an autoBootstrap that Immuta does not show has no live value', () => {
  const { autoBootstrap, ...live } = liveOne(1);
  expect(autoBootstrap).toBe(false);
  expect([...liveLeaves(live).keys()]).not.toContain('autoBootstrap');
});

test('a file that now pins another id may have another host', () => {
  const now = declared({ config: { host: 'two.example.com' }, lifecycle: { id: 2 } });
  const live = tenant(element(1), element(2, { host: 'two.example.com' }));
  expect(planFailures({ now: [now], before: [declared()], live })).toEqual([]);
});

test('the previous file is that of the same integration, not of any other', () => {
  const before = [declared({ config: { host: 'two.example.com' } }, 'immuta/two.yml')];
  const now = [declared(), ...before];
  const live = tenant(element(1), element(2, { host: 'two.example.com' }));
  expect(planFailures({ now, before, live })).toEqual([]);
  expect(planned({ now: [declared()], before: [], live: tenant(element(1)) }).movedFrom).toBeUndefined();
});
