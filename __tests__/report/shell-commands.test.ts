import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { downloadCommand, psqlLines, shellWord } from '../../src/report/shell-commands.ts';
import { planned, script } from './samples.ts';

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

function bash(command: string, cwd?: string): string {
  return execFileSync('bash', ['--noprofile', '--norc', '-c', command], { encoding: 'utf8', cwd });
}

test('a shell reads every value as one word, and plain values are not quoted', () => {
  const command = `for word in ${values.map(shellWord).join(' ')}; do printf '%s\\n' "$word"; done`;
  expect(bash(command)).toBe(values.map((value) => `${value}\n`).join(''));
  expect(shellWord('immuta/prod/a.create.sql')).toBe('immuta/prod/a.create.sql');
});

test.each([
  ['https://github.com/acme/data-platform', 'acme/data-platform'],
  ['https://git.acme.example/acme/data-platform', 'git.acme.example/acme/data-platform'],
])('the command that downloads the scripts of %s', (repositoryUrl, repository) => {
  expect(downloadCommand({ id: '1', repositoryUrl })).toBe(`gh run download 1 --repo ${repository}`);
});

test.each(['immuta/prod/a.create.sql', 'immuta/my team/-a.sql', "immuta/it's.sql"])(
  'the psql command reads %s where gh downloads it: in a folder named after the artifact',
  (path) => {
    const folder = mkdtempSync(join(tmpdir(), 'artifacts-'));
    try {
      const file = join(folder, 'immuta-production', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, 'SELECT 1;\n');
      const command = psqlLines(planned('a.yml', { script: script('SELECT 1;\n') }), path);
      // In place of psql: prints the file that -f names.
      expect(bash(`psql() { cat "$3"; }\n${command}`, folder)).toBe('SELECT 1;\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
