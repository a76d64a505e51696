import { expect, test } from '@jest/globals';
import { decideChanges } from '../../src/apply/decisions.ts';
import { keyedDigest } from '../../src/plan/digest.ts';
import { declared, plan } from '../plan/states.ts';

const decide = (environment: Readonly<Record<string, string>>) =>
  decideChanges({
    plan: plan({ now: [declared()] }),
    superseded: [],
    reviewed: [],
    judging: {
      mode: 'if-present',
      digest: keyedDigest('key'),
      runsScripts: false,
      withoutBase: false,
    },
    environment,
    inputs: {
      apiKey: undefined,
      githubToken: undefined,
      planKey: undefined,
      waitTimeout: 1000,
      dataApi: undefined,
    },
  });
const unreviewed = { message: expect.stringContaining('applied without a reviewed plan') };

test('the warning that a change was applied without a plan appears only if it is applied', () => {
  expect(decide({ REDSHIFT_PASSWORD: 'Sup3rSecretOfRedshift' })).toMatchObject({
    toApply: [{ action: 'create' }],
    warnings: [unreviewed],
  });
  const stopped = decide({});
  expect(stopped.toApply).toEqual([]);
  expect(stopped.refusals).toHaveLength(1);
  expect(stopped.warnings).toEqual([]);
});
