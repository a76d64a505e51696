import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { checkCommitFiles } from '../../src/apply/commit-files.ts';
import { parseFileGlobs } from '../../src/declared/file-globs.ts';
import type { Tree } from '../../src/previous/tree.ts';

const commit = '4f0c2b7d9e1a3c5b7d9f1a2b3c4d5e6f70819203';
const globs = parseFileGlobs('immuta/**/*.yml');
const encoder = new TextEncoder();

/** Git's own rule, written down once more. */
function gitBlob(text: string, hash: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(hash)
    .update(`blob ${String(Buffer.byteLength(text))}\0${text}`)
    .digest('hex');
}

function treeOf(files: Readonly<Record<string, string>>, changes: Partial<Tree> = {}): Tree {
  const entries = Object.entries(files).map(([path, blob]) => ({ path, blob, mode: '100644' }));
  return { entries, truncated: false, ...changes };
}

function check(files: Readonly<Record<string, string>>, tree: Tree): readonly (readonly [string, string])[] {
  const sources = Object.entries(files).map(([file, text]) => ({ file, content: encoder.encode(text) }));
  return checkCommitFiles(sources, tree, globs, commit).map(({ place, message, reason }) => {
    expect(reason).toBe('invalid-config');
    expect(message).toContain(commit.slice(0, 12));
    return [place?.file ?? '', message] as const;
  });
}

describe('the files of the workspace', () => {
  test('are those of the commit', () => {
    const files = { 'immuta/a.yml': 'type: Redshift\n', 'immuta/b.yml': 'ä\n' };
    const blobs = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, gitBlob(text)]));
    expect(check(files, treeOf({ ...blobs, 'README.md': gitBlob('') }))).toEqual([]);
  });

  test('may be of a repository with SHA-256', () => {
    const text = 'type: Redshift\n';
    expect(check({ 'immuta/a.yml': text }, treeOf({ 'immuta/a.yml': gitBlob(text, 'sha256') }))).toEqual([]);
  });

  test('one that was changed, one that was added and one that was removed are all told', () => {
    const tree = treeOf({ 'immuta/a.yml': gitBlob('one\n'), 'immuta/gone.yml': gitBlob('two\n') });
    expect(check({ 'immuta/a.yml': 'one \n', 'immuta/new.yml': 'three\n' }, tree)).toEqual([
      ['immuta/a.yml', expect.stringContaining('is not the file of')],
      ['immuta/new.yml', expect.stringContaining('is not the file of')],
      ['immuta/gone.yml', expect.stringContaining('is missing in the workspace')],
    ]);
  });

  test('a tree that GitHub cut tells nothing of what is missing', () => {
    const tree = treeOf({ 'immuta/gone.yml': gitBlob('two\n') }, { truncated: true });
    expect(check({}, tree)).toEqual([]);
  });
});
