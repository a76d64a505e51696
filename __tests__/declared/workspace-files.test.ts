import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseFileGlobs } from '../../src/declared/file-globs.ts';
import { readWorkspaceFiles } from '../../src/declared/workspace-files.ts';

const globs = parseFileGlobs('immuta/**/*.yml\nimmuta/**/*.yaml');
let outside: string;
let workspace: string;

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'workspace-files-'));
  workspace = join(outside, 'workspace');
  await mkdir(join(workspace, 'immuta'), { recursive: true });
});

afterEach(async () => {
  await rm(outside, { recursive: true });
});

async function put(path: string, content = `# ${path}\n`): Promise<void> {
  await mkdir(dirname(join(workspace, path)), { recursive: true });
  await writeFile(join(workspace, path), content);
}

function paths(among = globs): { files: string[]; failures: [string | undefined, string][] } {
  const { files, failures } = readWorkspaceFiles(workspace, among);
  expect(failures.every(({ reason }) => reason === 'invalid-config')).toBe(true);
  return {
    files: files.map(({ file }) => file),
    failures: failures.map(({ place, message }) => [place?.file, message]),
  };
}

describe('files of a workspace', () => {
  test('are the files that the globs match, sorted, with their content', async () => {
    await put('immuta/b.yml');
    await put('immuta/a-b.yaml');
    await put('immuta/a/c.yml', 'c');
    await put('immuta/readme.md');
    await put('immuta/.hidden/a.yml');
    await put('other/a.yml');
    await put('.git/immuta/a.yml');
    const { files, failures } = readWorkspaceFiles(workspace, globs);
    expect(failures).toEqual([]);
    expect(files.map(({ file }) => file)).toEqual(['immuta/a-b.yaml', 'immuta/a/c.yml', 'immuta/b.yml']);
    expect(new TextDecoder().decode(files[1]?.content)).toBe('c');
  });

  test('are an empty list, without an error, if the folder does not exist', () => {
    expect(paths(parseFileGlobs('nowhere/*.yml'))).toEqual({ files: [], failures: [] });
  });

  test('in .git are never read, even if a glob names that folder', async () => {
    await put('.git/a.yml');
    await put('immuta/.git/a.yml');
    expect(paths(parseFileGlobs('.git/*.yml\nimmuta/.git/*.yml'))).toEqual({ files: [], failures: [] });
  });

  test('are read in a workspace that is a symbolic link itself', async () => {
    await put('immuta/a.yml');
    await symlink(workspace, join(outside, 'link'));
    expect(readWorkspaceFiles(join(outside, 'link'), globs).files).toHaveLength(1);
  });

  test('are all read, however many', async () => {
    for (let index = 0; index < 100; index += 1)
      await put(`immuta/f${index.toString()}.yml`, index.toString());
    const { files } = readWorkspaceFiles(workspace, globs);
    expect(files).toHaveLength(100);
    expect(
      files.every(({ file, content }) => file === `immuta/f${Buffer.from(content).toString()}.yml`),
    ).toBe(true);
  });
});

describe('what is refused', () => {
  test('a symbolic link to a file inside and outside', async () => {
    await put('immuta/a.yml');
    await writeFile(join(outside, 'secret'), 'x');
    await symlink('a.yml', join(workspace, 'immuta/b.yml'));
    await symlink('../../secret', join(workspace, 'immuta/c.yml'));
    await symlink('nowhere', join(workspace, 'immuta/d.yml'));
    const link = expect.stringContaining('symbolic link');
    expect(paths()).toEqual({
      files: ['immuta/a.yml'],
      failures: [
        ['immuta/b.yml', link],
        ['immuta/c.yml', link],
        ['immuta/d.yml', link],
      ],
    });
  });

  test('a symbolic link to a folder that could contain files', async () => {
    await mkdir(join(outside, 'elsewhere'));
    await writeFile(join(outside, 'elsewhere/a.yml'), 'x');
    await symlink('../../elsewhere', join(workspace, 'immuta/more'));
    expect(paths()).toEqual({
      files: [],
      failures: [['immuta/more', expect.stringContaining('symbolic link')]],
    });
    expect(paths(parseFileGlobs('immuta/**/*.yml\n!immuta/more/**'))).toEqual({
      files: [],
      failures: [],
    });
  });

  test('a symbolic link in place of the top folder', async () => {
    await rm(join(workspace, 'immuta'), { recursive: true });
    await symlink(outside, join(workspace, 'immuta'));
    expect(paths()).toEqual({
      files: [],
      failures: [['immuta', expect.stringContaining('symbolic link')]],
    });
  });

  test('but not a symbolic link that no glob could reach', async () => {
    await put('immuta/a.yml');
    await symlink('a.yml', join(workspace, 'immuta/latest'));
    await symlink('immuta', join(workspace, 'other'));
    await symlink('circle', join(workspace, 'immuta/circle'));
    expect(paths()).toEqual({ files: ['immuta/a.yml'], failures: [] });
  });

  test('a FIFO, without waiting for it', () => {
    execFileSync('mkfifo', [join(workspace, 'immuta/a.yml')]);
    expect(paths()).toEqual({
      files: [],
      failures: [['immuta/a.yml', expect.stringContaining('not a regular file')]],
    });
  });

  test('a socket', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(workspace, 'immuta/a.yml'), resolve));
    try {
      expect(paths()).toEqual({
        files: [],
        failures: [['immuta/a.yml', expect.stringContaining('not a regular file')]],
      });
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  test('a folder that is named like a file, but the files in it are read', async () => {
    await put('immuta/a.yml/b.yml');
    expect(paths()).toEqual({
      files: ['immuta/a.yml/b.yml'],
      failures: [['immuta/a.yml', expect.stringContaining('not a regular file: it is a folder')]],
    });
  });

  test('a file over 1 MiB, but not one of exactly 1 MiB', async () => {
    await put('immuta/a.yml', '#'.repeat(1024 * 1024));
    await put('immuta/b.yml', '#'.repeat(1024 * 1024 + 1));
    expect(paths()).toEqual({
      files: ['immuta/a.yml'],
      failures: [['immuta/b.yml', expect.stringContaining('larger than 1 MiB')]],
    });
  });

  test('a path with special characters, which is quoted unchanged', async () => {
    await put('immuta/a b.yml');
    await put('immuta/é\n.yml');
    await put('immuta/::error::.yml');
    const plain = expect.stringContaining('must consist of');
    expect(paths()).toEqual({
      files: ['immuta/a b.yml'],
      failures: [
        ['immuta/::error::.yml', plain],
        ['immuta/é\n.yml', plain],
      ].sort(([left], [right]) => (String(left) < String(right) ? -1 : 1)),
    });
  });

  test('two files that differ only in their extension', async () => {
    await put('immuta/a.yml');
    await put('immuta/a.yaml');
    expect(paths()).toEqual({
      files: ['immuta/a.yml'],
      failures: [['immuta/a.yaml', expect.stringContaining('`immuta/a.yml` differ')]],
    });
  });

  test('a file with another ending', async () => {
    await put('immuta/readme.md');
    expect(paths(parseFileGlobs('immuta/**')).failures).toEqual([
      ['immuta/readme.md', expect.stringContaining('does not end in `.yml` or `.yaml`')],
    ]);
  });

  test('a workspace that does not exist', () => {
    const { failures } = readWorkspaceFiles(join(outside, 'nowhere'), globs);
    expect(failures).toMatchObject([
      { reason: 'invalid-config', message: expect.stringContaining('workspace') },
    ]);
  });

  // Root can read everything, so there is nothing to test.
  const unprivileged = process.getuid?.() === 0 ? test.skip : test;
  unprivileged('a file and a folder without read permission', async () => {
    await put('immuta/a.yml');
    await put('immuta/b/c.yml');
    await chmod(join(workspace, 'immuta/a.yml'), 0);
    await chmod(join(workspace, 'immuta/b'), 0);
    expect(paths()).toMatchObject({
      files: [],
      failures: [
        ['immuta/a.yml', expect.any(String)],
        ['immuta/b', expect.any(String)],
      ],
    });
    await chmod(join(workspace, 'immuta/b'), 0o700);
  });
});
