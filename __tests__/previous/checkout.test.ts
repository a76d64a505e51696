import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkedOutCommit, nestedCheckouts } from '../../src/previous/checkout.ts';

let top: string;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'checkout-'));
});

afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

/** Runs git without the settings of this machine. */
function git(folder: string, ...words: string[]): string {
  return execFileSync('git', ['-C', folder, '-c', 'protocol.file.allow=always', ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: top,
      GIT_CONFIG_NOSYSTEM: '1',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((who) => [
          [`GIT_${who}_NAME`, 'A'],
          [`GIT_${who}_EMAIL`, 'a@example.com'],
        ]),
      ),
    },
  }).trim();
}

let made = 0;

/** A repository with two commits on a branch of this name, checked out. */
function repository(branch = 'main', ...options: string[]): string {
  made += 1;
  const folder = join(top, `repository-${String(made)}`);
  mkdirSync(folder);
  git(folder, 'init', '--quiet', '--initial-branch=main', ...options);
  git(folder, 'commit', '--quiet', '--allow-empty', '--message=one');
  if (branch !== 'main') git(folder, 'checkout', '--quiet', '-b', branch);
  git(folder, 'commit', '--quiet', '--allow-empty', '--message=two');
  return folder;
}

/** Whether this git can initialise a repository with an option. */
function supports(option: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'init-'));
  try {
    execFileSync('git', ['init', '--quiet', option, folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function expectHead(folder: string): void {
  const head = git(folder, 'rev-parse', 'HEAD');
  expect(head).toMatch(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
  expect(checkedOutCommit(folder)).toBe(head);
}

const branches = [
  'feature/#12-x',
  'dependabot/npm_and_yarn/@types/node-24.1.0',
  'größe/ä',
  'voilà',
  '100%',
  'a+b=c,d;e&f',
  "it's(a)$b",
  '日本語/🚀',
  'deep/er/and/deep/er',
  'nbsp\u00a0',
];

describe('the commit that is checked out', () => {
  test.each(branches)('is found on the branch %s, with a loose or a packed ref', (branch) => {
    const folder = repository(branch);
    expectHead(folder);
    git(folder, 'pack-refs', '--all', '--prune');
    expectHead(folder);
    git(folder, 'commit', '--quiet', '--allow-empty', '--message=three');
    expectHead(folder);
  });

  test('is found on a branch whose name is not UTF-8', () => {
    const folder = repository();
    const name = Buffer.from('caf\xe9', 'latin1');
    const head = git(folder, 'rev-parse', 'HEAD');
    writeFileSync(Buffer.concat([Buffer.from(join(folder, '.git/refs/heads/')), name]), `${head}\n`);
    writeFileSync(join(folder, '.git/HEAD'), Buffer.concat([Buffer.from('ref: refs/heads/'), name]));
    expectHead(folder);
  });

  test('is found if HEAD is detached', () => {
    const folder = repository();
    git(folder, 'checkout', '--quiet', '--detach', 'HEAD~1');
    expectHead(folder);
  });

  test('is found in a worktree, on a branch and detached, loose and packed', () => {
    const folder = repository();
    const [onBranch, detached] = [`${folder}-tree`, `${folder}-detached`];
    git(folder, 'worktree', 'add', '--quiet', '-b', 'topic/#1', onBranch, 'HEAD~1');
    git(folder, 'worktree', 'add', '--quiet', '--detach', detached);
    git(onBranch, 'commit', '--quiet', '--allow-empty', '--message=three');
    for (const tree of [folder, onBranch, detached]) expectHead(tree);
    git(folder, 'pack-refs', '--all', '--prune');
    for (const tree of [folder, onBranch, detached]) expectHead(tree);
  });

  test('is found in a submodule, which is a nested checkout of the outer repository', () => {
    const [inner, outer] = [repository(), repository()];
    git(outer, 'submodule', '--quiet', 'add', inner, 'immuta/shared');
    expectHead(join(outer, 'immuta/shared'));
    expectHead(outer);
    expect(nestedCheckouts(outer, ['immuta/shared/deep/a.yml', 'immuta/b.yml', 'c.yml'])).toEqual([
      'immuta/shared',
    ]);
  });

  test('is found if the git directory is elsewhere', () => {
    const folder = join(top, 'elsewhere');
    mkdirSync(folder);
    git(folder, 'init', '--quiet', '--separate-git-dir', join(top, 'separate.git'));
    git(folder, 'commit', '--quiet', '--allow-empty', '--message=one');
    expectHead(folder);
  });

  test('is found in a repository with SHA-256', () => {
    const folder = repository('topic', '--object-format=sha256');
    expectHead(folder);
    git(folder, 'pack-refs', '--all');
    expectHead(folder);
  });

  const hasReftables = supports('--ref-format=reftable');
  (hasReftables ? test : test.skip)('is found in reftables, in a worktree too', () => {
    const folder = repository('feature/#12-ü', '--ref-format=reftable');
    for (let index = 0; index < 80; index += 1) git(folder, 'branch', `many/branch-${String(index)}`);
    const tree = `${folder}-tree`;
    git(folder, 'worktree', 'add', '--quiet', '-b', 'topic/#1', tree, 'HEAD~1');
    for (const one of [folder, tree]) expectHead(one);
    git(folder, 'pack-refs', '--all');
    for (const one of [folder, tree]) expectHead(one);
    git(tree, 'checkout', '--quiet', '--detach');
    expectHead(tree);
    expectHead(repository('topic', '--ref-format=reftable', '--object-format=sha256'));
  });

  test('is found through several symbolic refs, and through ones that are links', () => {
    const folder = repository();
    git(folder, 'symbolic-ref', 'refs/heads/two', 'refs/heads/main');
    git(folder, 'symbolic-ref', 'refs/heads/three', 'refs/heads/two');
    git(folder, 'symbolic-ref', 'HEAD', 'refs/heads/three');
    expectHead(folder);
    const head = join(folder, '.git/HEAD');
    unlinkSync(head);
    symlinkSync('refs/heads/main', head);
    git(folder, 'pack-refs', '--all', '--prune');
    expectHead(folder);
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? test : test.skip)('is found if the workspace belongs to another user', () => {
    const folder = repository();
    const head = git(folder, 'rev-parse', 'HEAD');
    for (const path of ['.', '.git', '.git/HEAD']) chownSync(join(folder, path), 12_345, 12_345);
    expect(() => git(folder, 'rev-parse', 'HEAD')).toThrow('dubious ownership');
    expect(checkedOutCommit(folder)).toBe(head);
  });

  test('is undefined below the top of a checkout', () => {
    const folder = repository();
    mkdirSync(join(folder, 'below'));
    expect(checkedOutCommit(join(folder, 'below'))).toBeUndefined();
  });

  test('is undefined outside a checkout, in an unborn branch, in a circle, and for a ref outside `refs`', () => {
    expect(checkedOutCommit(top)).toBeUndefined();
    const folder = join(top, 'unborn');
    mkdirSync(folder);
    git(folder, 'init', '--quiet');
    expect(checkedOutCommit(folder)).toBeUndefined();
    git(folder, 'symbolic-ref', 'refs/heads/a', 'refs/heads/b');
    git(folder, 'symbolic-ref', 'refs/heads/b', 'refs/heads/a');
    git(folder, 'symbolic-ref', 'HEAD', 'refs/heads/a');
    expect(checkedOutCommit(folder)).toBeUndefined();
    writeFileSync(join(folder, '.git/elsewhere'), `${'1'.repeat(40)}\n`);
    writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/../elsewhere\n');
    expect(checkedOutCommit(folder)).toBeUndefined();
  });
});
