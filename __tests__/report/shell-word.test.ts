import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { shellPath, shellWord } from '../../src/report/shell-word.ts';

const values = [
  'redshift.example.com',
  'a b',
  "it's",
  "''",
  '$(touch x)',
  '`touch x`',
  '"; exit 1; "',
  '\\',
  '!x',
  '*',
  '~',
  '-n',
  '',
  'a\tb',
  '#x',
  '😀',
];

test('a shell reads back every value as one word', () => {
  const command = `for word in ${values.map(shellWord).join(' ')}; do printf '%s\\n' "$word"; done`;
  const output = execFileSync('bash', ['--noprofile', '--norc', '-c', command], { encoding: 'utf8' });
  expect(output).toBe(values.map((value) => `${value}\n`).join(''));
});

test('plain values are not quoted, and a path is never an option', () => {
  expect(shellWord('immuta/prod/a.create.sql')).toBe('immuta/prod/a.create.sql');
  expect(shellPath('-x.sql')).toBe('./-x.sql');
  expect(shellPath('a b.sql')).toBe("'a b.sql'");
});
