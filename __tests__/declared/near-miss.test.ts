import { describe, expect, test } from '@jest/globals';
import { nearMiss } from '../../src/declared/near-miss.ts';

const known = ['host', 'port', 'database', 'authenticationType', 'password', 'okta'];

describe('a near miss', () => {
  test.each([
    ['databse', 'database'],
    ['databaase', 'database'],
    ['dtaabase', 'database'],
    ['dataabes', 'database'],
    ['DATABASE', 'database'],
    ['authentication_type', 'authenticationType'],
    ['authentication-typ', 'authenticationType'],
    ['prot', 'port'],
    ['hosts', 'host'],
    ['passwd', 'password'],
  ])('of %s is %s', (name, meant) => {
    expect(nearMiss(name, known)).toBe(meant);
  });

  test.each(['host', 'database', 'guest', 'part2', 'dtbse', 'warehouse', '', 'x', 'password'.repeat(10)])(
    'does not exist for %j',
    (name) => {
      expect(nearMiss(name, known)).toBeUndefined();
    },
  );

  test('is the nearest known name', () => {
    expect(nearMiss('okta.passwore', ['okta.password', 'okta.passwors'])).toBe('okta.password');
    expect(nearMiss('colours', ['coloring', 'colour'])).toBe('colour');
  });
});
