import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { file, live } from './integration-file.ts';
import { expectFailure, expectSuccess, patience, unplanned, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const one = file();
const two = file({ config: { host: 'two.example.com' } });
const files = { 'immuta/one.yml': one, 'immuta/team1/two.yml': two, 'README.md': 'Words\n' };

function git(workspace: string, ...words: string[]): void {
  const env = { PATH: process.env['PATH'] ?? '', HOME: workspace, GIT_CONFIG_NOSYSTEM: '1' };
  execFileSync('git', ['-C', workspace, ...words], { stdio: 'pipe', env });
}

/** Checks out all files again, with other settings. */
function checkOutAgain(workspace: string, ...settings: string[]): void {
  rmSync(join(workspace, 'immuta'), { recursive: true });
  git(workspace, ...settings.flatMap((setting) => ['-c', setting]), 'checkout', '--', '.');
}

/** Moves a whole checkout into a folder, as actions/checkout does with `path`. */
function moveInto(workspace: string, folder: string): void {
  const names = readdirSync(workspace);
  mkdirSync(join(workspace, folder));
  for (const name of names) renameSync(join(workspace, name), join(workspace, folder, name));
}

function lfsPointer(content: string): string {
  const digest = createHash('sha256').update(content).digest('hex');
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize ${String(content.length)}\n`;
}

interface Layout {
  readonly what: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly prepare: (workspace: string) => void;
  /** What the failure says; undefined if the workspace is the commit. */
  readonly says?: RegExp;
}

const layouts: readonly Layout[] = [
  {
    what: 'a sparse checkout',
    prepare: (workspace) => {
      git(workspace, 'sparse-checkout', 'set', '--no-cone', '/*', '!/immuta/team1/');
    },
    says: /immuta\/team1\/two\.yml is in the checked-out commit \w+ but not in the workspace.*sparse checkout/,
  },
  {
    what: 'a file that an earlier step wrote',
    prepare: (workspace) => {
      writeFileSync(join(workspace, 'immuta/new.yml'), file({ config: { host: 'new.example.com' } }));
    },
    says: /immuta\/new\.yml is in the workspace but not in the checked-out commit/,
  },
  {
    what: 'a file that an earlier step changed',
    prepare: (workspace) => {
      writeFileSync(join(workspace, 'immuta/one.yml'), `# generated\n${one}`);
    },
    says: /immuta\/one\.yml differs from the checked-out commit/,
  },
  {
    what: 'a file from Git LFS',
    files: { ...files, 'immuta/one.yml': lfsPointer(one) },
    prepare: (workspace) => {
      writeFileSync(join(workspace, 'immuta/one.yml'), one);
    },
    says: /immuta\/one\.yml is stored with Git LFS/,
  },
  {
    what: 'a checkout with a path, which `files` follows',
    inputs: { files: 'repo/immuta/**/*.yml' },
    prepare: (workspace) => {
      moveInto(workspace, 'repo');
    },
    says: /repo\/immuta\/one\.yml is in `repo`, a separate checkout.*without `path: repo`/,
  },
  {
    what: 'core.autocrlf',
    prepare: (workspace) => {
      checkOutAgain(workspace, 'core.autocrlf=true');
    },
  },
  {
    what: '.gitattributes with eol=crlf',
    files: { ...files, '.gitattributes': '*.yml text eol=crlf\n' },
    prepare: () => undefined,
  },
  {
    what: 'a branch whose name has special characters',
    prepare: (workspace) => {
      git(workspace, 'checkout', '--quiet', '-b', 'feature/#12-größe@x');
    },
  },
];

describe('in mode apply', () => {
  test.concurrent.each(layouts)('$what', async ({ files: committed = files, inputs, prepare, says }) => {
    await withTeam({ files: committed, inputs: { ...unplanned, mode: 'apply', ...inputs } }, async (team) => {
      team.immuta.seed({ config: live() });
      team.immuta.seed({ config: live({ config: { host: 'two.example.com' } }) });
      const step = await team.run(
        'push',
        {},
        {
          prepare: (workspace) => {
            prepare(workspace);
            return Promise.resolve();
          },
        },
      );
      if (says === undefined) expectSuccess(step, 'no-changes');
      else expectFailure(step, 'invalid-config', says);
      expect(team.immuta.writes()).toEqual([]);
    });
  });
});
