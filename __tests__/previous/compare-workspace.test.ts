import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parseFileGlobs } from '../../src/declared/file-globs.ts';
import { compareWorkspace, type WorkspaceState } from '../../src/previous/compare-workspace.ts';
import type { TreeEntry } from '../../src/previous/tree.ts';

const sha = '4f0c2b7d9e1a3c5b7d9f1a2b3c4d5e6f70819203';
const one = 'type: Redshift\n';

/** Git's rule, written independently of the code under test. */
function gitBlob(text: string, hash: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(hash)
    .update(`blob ${String(Buffer.byteLength(text))}\0${text}`)
    .digest('hex');
}

const blob = (path: string, text: string): TreeEntry => ({ path, blob: gitBlob(text), mode: '100644' });

/** Message and remedy of each failure. */
function compare(
  files: Readonly<Record<string, string>>,
  entries: readonly TreeEntry[],
  changes: Partial<WorkspaceState> & { readonly glob?: string } = {},
): readonly string[] {
  const { glob = 'immuta/**/*.yml', ...others } = changes;
  return compareWorkspace({
    files: Object.entries(files).map(([file, text]) => ({ file, content: Buffer.from(text) })),
    nestedCheckouts: [],
    globs: parseFileGlobs(glob),
    commit: { sha, tree: { entries, truncated: false } },
    ...others,
  }).map(({ place, reason, message, remedy }) => {
    expect(reason).toBe('invalid-config');
    expect(message.startsWith(`${place?.file ?? '?'} `)).toBe(true);
    return `${message} ${remedy ?? ''}`;
  });
}

const text = (part: string): unknown => expect.stringContaining(part);

describe('the integration files on disk', () => {
  test('can be those of the commit', () => {
    const files = { 'immuta/a.yml': one, 'immuta/b.yml': 'ä\n' };
    expect(compare(files, [blob('immuta/a.yml', one), blob('immuta/b.yml', 'ä\n'), blob('x', '')])).toEqual(
      [],
    );
  });

  test('can be of a repository with SHA-256', () => {
    const entry = { path: 'immuta/a.yml', blob: gitBlob(one, 'sha256'), mode: '100755' };
    expect(compare({ 'immuta/a.yml': one }, [entry])).toEqual([]);
  });

  test.each([
    ['CRLF on disk', 'a\r\nb\r\n', 'a\nb\n'],
    ['CRLF in the commit', 'a\nb\n', 'a\r\nb\r\n'],
    ['mixed on disk', 'a\r\nb\n', 'a\nb\n'],
  ])('may differ only in line ends: %s', (_, disk, committed) => {
    expect(compare({ 'immuta/a.yml': disk }, [blob('immuta/a.yml', committed)])).toEqual([]);
  });

  test('a carriage return inside a line is not a line end', () => {
    expect(compare({ 'immuta/a.yml': 'a\rb\n' }, [blob('immuta/a.yml', 'ab\n')])).toHaveLength(1);
  });

  test('are all reported, in the order of files: changed, written, removed', () => {
    const entries = [blob('immuta/b.yml', one), blob('immuta/sparse.yml', one)];
    expect(compare({ 'immuta/new.yml': one, 'immuta/b.yml': `${one} ` }, entries)).toEqual([
      text('immuta/b.yml differs from the checked-out commit 4f0c2b7d9e1a. An earlier step changed it'),
      text(
        'immuta/new.yml is in the workspace but not in the checked-out commit 4f0c2b7d9e1a. An earlier step wrote it',
      ),
      text(
        'immuta/sparse.yml is in the checked-out commit 4f0c2b7d9e1a but not in the workspace. A sparse checkout',
      ),
    ]);
  });

  test('a file of Git LFS is recognized by its pointer', () => {
    const digest = createHash('sha256').update(one).digest('hex');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize ${String(one.length)}\n`;
    expect(compare({ 'immuta/a.yml': one }, [blob('immuta/a.yml', pointer)])).toEqual([text('Git LFS')]);
  });

  test('a file in a submodule is reported with the submodule', () => {
    const entry = { path: 'immuta/shared', blob: sha, mode: '160000' };
    expect(compare({ 'immuta/shared/a.yml': one }, [entry], { nestedCheckouts: ['immuta/shared'] })).toEqual([
      text('in the submodule `immuta/shared`'),
    ]);
  });

  test('a submodule with the name of an integration file is ignored', () => {
    expect(compare({}, [{ path: 'immuta/a.yml', blob: sha, mode: '160000' }])).toEqual([]);
  });

  test('a file that is a link in the commit is reported as a link', () => {
    const link = { path: 'immuta/a.yml', blob: gitBlob('b.yml'), mode: '120000' };
    expect(compare({ 'immuta/a.yml': 'b.yml' }, [link])).toEqual([text('is a symbolic link')]);
  });

  const underPath = { 'repo/immuta/a.yml': one };
  test.each<[string, readonly TreeEntry[], Partial<WorkspaceState>]>([
    ['with another repository at the root', [blob('README.md', '')], { nestedCheckouts: ['repo'] }],
    ['with nothing at the root', [], { nestedCheckouts: ['repo'], commit: undefined }],
    ['with the same repository at the root', [blob('immuta/a.yml', one)], {}],
  ])('a checkout with a `path` is reported, %s', (_, entries, changes) => {
    expect(compare(underPath, entries, { glob: 'repo/immuta/**/*.yml', ...changes })).toEqual([
      text('without `path: repo`, and remove `repo/` from the input `files`'),
    ]);
  });

  test('are not reported if neither a commit nor another checkout is known', () => {
    expect(compare({ 'immuta/a.yml': one }, [], { commit: undefined })).toEqual([]);
  });
});
