import { describe, expect, test } from '@jest/globals';
import { checkSecrets, type OwnSecrets } from '../../src/apply/secret-values.ts';
import { isPlannedChange, type PlannedChange } from '../../src/plan/plan.ts';
import { declared, element, plan, tenant } from '../plan/states.ts';

const good = 'Sup3rSecret';
const own: OwnSecrets = { apiKey: 'the-api-key-1A', githubToken: 'the-token-22-2B', planKey: undefined };

/** A creation of one integration whose password is `${REDSHIFT_PASSWORD}`. */
const creation: readonly PlannedChange[] = plan({ now: [declared()] }).integrations.filter(isPlannedChange);

function check(value: string | undefined, changes = creation, secrets = own) {
  return checkSecrets(changes, { REDSHIFT_PASSWORD: value }, secrets);
}

describe('the secrets that changes need', () => {
  test('are set', () => {
    expect(check(good)).toEqual({ failures: [], warnings: [] });
  });

  test.each<readonly [string, string | undefined, string, string]>([
    [
      'is missing or empty',
      undefined,
      'is missing or empty',
      'env:\n  REDSHIFT_PASSWORD: ${{ secrets.REDSHIFT_PASSWORD }}',
    ],
    ['empty', '', 'missing or empty', 'env:'],
    ['the API key', own.apiKey, "the action's own API key", 'Set `REDSHIFT_PASSWORD` to'],
    ['the token', own.githubToken, "the action's own API key, token", 'Set `REDSHIFT_PASSWORD` to'],
    ['pasted with a line break', 'Sup3rSecret\n', 'ends in a line break', 'Set `REDSHIFT_PASSWORD` again'],
    [
      'pasted with a line break of Windows',
      'Sup3rSecret\r\n',
      'ends in a line break',
      'Set `REDSHIFT_PASSWORD` again',
    ],
    [
      'with a space at its end',
      'Sup3rSecret ',
      'begins or ends with a space',
      'Set `REDSHIFT_PASSWORD` again',
    ],
    [
      'with a space at its start',
      '\u00a0Sup3rSecret',
      'begins or ends with a space',
      'Set `REDSHIFT_PASSWORD` again',
    ],
    [
      'too short, with spaces around it',
      '  abC9q   ',
      'begins or ends with a space',
      'Set `REDSHIFT_PASSWORD` again',
    ],
    ['of 7 characters', 'Aa34567', 'shorter than 8 characters', 'to a longer secret'],
  ])('one that is %s stops apply', (_, value, message, remedy) => {
    const { failures, warnings } = check(value);
    expect(warnings).toEqual([]);
    expect(failures).toHaveLength(1);
    const [failure] = failures;
    expect(failure?.reason).toBe('invalid-config');
    expect(failure?.message).toContain('REDSHIFT_PASSWORD');
    expect(failure?.message).toContain(message);
    expect(failure?.remedy).toContain(remedy);
    expect(failure?.place).toMatchObject({ file: 'immuta/one.yml', line: 12 });
    if (value !== undefined && value !== '') expect(JSON.stringify(failures)).not.toContain(value);
  });

  test("the plan key is one of the action's own", () => {
    const { failures } = check('the-plan-key-3C', creation, { ...own, planKey: 'the-plan-key-3C' });
    expect(failures).toHaveLength(1);
  });

  test.each(['Aa345678', 'A'.repeat(62) + 'a1', 'Aa1!#$%&()', 'Aa1-.0?A[]~^_`{|}'])(
    '`%s` is a password that Redshift takes',
    (value) => {
      expect(check(value)).toEqual({ failures: [], warnings: [] });
    },
  );

  test.each([
    ['no upper-case letter', 'aa345678'],
    ['no lower-case letter', 'AA345678'],
    ['no digit', 'Aabcdefgh'],
    ['a space', 'Aa3 45678'],
    ['a quote', "Aa3'45678"],
    ['a double quote', 'Aa3"45678'],
    ['a backslash', 'Aa3\\45678'],
    ['a slash', 'Aa3/45678'],
    ['an at sign', 'Aa3@45678'],
    ['65 characters', 'A'.repeat(63) + 'a1'],
    ['another letter', 'Aa345678ä'],
  ])('a password with %s is a warning that does not show it', (_, value) => {
    const { failures, warnings } = check(value);
    expect(failures).toEqual([]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toContain('REDSHIFT_PASSWORD');
    expect(warnings[0]?.place).toMatchObject({ file: 'immuta/one.yml' });
    expect(JSON.stringify(warnings)).not.toContain(value);
  });

  test('a deletion needs none', () => {
    const deletion = plan({
      before: [declared()],
      live: tenant(element(7)),
    }).integrations.filter(isPlannedChange);
    expect(deletion.map(({ action }) => action)).toEqual(['delete']);
    expect(check(undefined, deletion)).toEqual({ failures: [], warnings: [] });
  });

  test("Redshift's password rules do not apply to other secrets", () => {
    const keyed = declared({
      config: {
        authenticationType: 'accessKey',
        databaseUser: 'dbuser',
        accessKeyId: '${KEY_ID}',
        secretKey: '${SECRET_KEY}',
      },
    });
    const { failures, warnings } = checkSecrets(
      plan({ now: [keyed] }).integrations.filter(isPlannedChange),
      { REDSHIFT_PASSWORD: good, KEY_ID: 'no rule for it', SECRET_KEY: 'nor for this one' },
      own,
    );
    expect(failures).toEqual([]);
    expect(warnings).toEqual([]);
  });
});
