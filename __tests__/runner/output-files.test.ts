import { execFileSync } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { outputFiles, type OutputFiles } from '../../src/runner/output-files.ts';
import { renderSqlFile } from '../../src/script/sql-file.ts';
import { Guard } from '../../src/secrets/guard.ts';
import { OutputGuard } from '../../src/secrets/output-guard.ts';

let top = '';
let workspace = '';
let outside = '';

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'output-files-'));
  workspace = join(top, 'workspace');
  outside = join(top, 'outside');
  await mkdir(workspace);
  await mkdir(outside);
  await writeFile(join(outside, 'plan.json'), 'precious');
});

afterEach(async () => {
  await rm(top, { recursive: true });
});

function filesIn(directory: string): OutputFiles {
  const guard = new Guard();
  guard.add('REDSHIFT_PASSWORD', 'Str0ngPassw0rd');
  return outputFiles(directory, new OutputGuard(guard), workspace);
}

const ownScript = renderSqlFile({ action: 'update', file: 'immuta/a.yml' }, 'SELECT 1;\n', [], []);
const stoppedScript = renderSqlFile({ action: 'update', file: 'immuta/b.yml' }, 'SELECT 1;\n', [], [
  { message: 'no', line: 1 },
] as never);

describe('a file below the output directory', () => {
  test('is written with its parent folders, and replaced later', async () => {
    const files = filesIn(join(workspace, 'deep/out'));
    expect(await files.write('immuta/a.update.sql', 'a longer text')).toBe(
      join(workspace, 'deep/out/immuta/a.update.sql'),
    );
    await files.write('immuta/a.update.sql', 'text');
    expect(await readFile(join(workspace, 'deep/out/immuta/a.update.sql'), 'utf8')).toBe('text');
  });

  test('is not written with a secret', async () => {
    expect(await filesIn(join(workspace, 'out')).write('a.sql', 'Str0ngPassw0rd')).toBeUndefined();
    expect(await readdir(workspace)).toEqual([]);
  });

  test('is written in parallel with others', async () => {
    const files = filesIn(join(workspace, 'out'));
    await Promise.all(['a/1', 'a/2', 'a/b/3', 'a/b/4'].map((path) => files.write(path, path)));
    expect((await readdir(join(workspace, 'out/a'))).sort()).toEqual(['1', '2', 'b']);
  });

  test.each<readonly [string, string, string]>([
    ['the output directory', 'out', 'out'],
    ['a folder above it', 'deep', 'deep/out'],
    ['a folder below it', 'out/immuta', 'out'],
    ['the file itself', 'out/immuta/plan.json', 'out'],
  ])('is not written if %s is a symbolic link in the workspace', async (_, link, directory) => {
    await mkdir(join(workspace, link, '..'), { recursive: true });
    await symlink(link.endsWith('.json') ? join(outside, 'plan.json') : outside, join(workspace, link));
    await expect(filesIn(join(workspace, directory)).write('immuta/plan.json', 'x')).rejects.toMatchObject({
      failures: [
        {
          reason: 'invalid-input',
          message: expect.stringContaining(`${join(workspace, link)} is a symbolic link`),
        },
      ],
    });
    expect(await readdir(outside)).toEqual(['plan.json']);
    expect(await readFile(join(outside, 'plan.json'), 'utf8')).toBe('precious');
  });

  test('is not written over a dangling link', async () => {
    await mkdir(join(workspace, 'out'));
    await symlink(join(outside, 'new.json'), join(workspace, 'out/plan.json'));
    await expect(filesIn(join(workspace, 'out')).write('plan.json', 'x')).rejects.toThrow('symbolic link');
    expect(await readdir(outside)).toEqual(['plan.json']);
  });

  test('is not written over a folder or below a file', async () => {
    await mkdir(join(workspace, 'out/plan.json'), { recursive: true });
    await writeFile(join(workspace, 'out/immuta'), '');
    const files = filesIn(join(workspace, 'out'));
    await expect(files.write('plan.json', 'x')).rejects.toThrow('is not a file');
    await expect(files.write('immuta/a.sql', 'x')).rejects.toThrow('is not a folder');
  });

  test('is written if only the path to the workspace, or to a directory elsewhere, has links', async () => {
    await symlink(workspace, join(top, 'link'));
    await symlink(outside, join(top, 'elsewhere'));
    const linked = outputFiles(join(top, 'link/out'), new OutputGuard(new Guard()), join(top, 'link'));
    expect(await linked.write('a.sql', 'x')).toBe(join(top, 'link/out/a.sql'));
    expect(await filesIn(join(top, 'elsewhere')).write('immuta/a.sql', 'x')).toBeDefined();
    await symlink(workspace, join(outside, 'back'));
    await expect(filesIn(outside).write('back/a.sql', 'x')).rejects.toThrow('symbolic link');
  });

  test('is not written through a link in the workspace, by either name of the workspace', async () => {
    await symlink(workspace, join(top, 'link'));
    await symlink(outside, join(workspace, 'out'));
    const files = outputFiles(join(workspace, 'out'), new OutputGuard(new Guard()), join(top, 'link'));
    await expect(files.write('a.sql', 'x')).rejects.toThrow('symbolic link');
  });
});

describe('scripts of an earlier run', () => {
  test('are removed in all folders, and no other files', async () => {
    const out = join(workspace, 'out');
    await mkdir(join(out, 'immuta/prod'), { recursive: true });
    await writeFile(join(out, 'immuta/a.update.sql'), ownScript);
    await writeFile(join(out, 'immuta/prod/b.update.sql'), stoppedScript);
    await writeFile(join(out, 'immuta/own.sql'), '-- of somebody else\nSELECT 1;');
    await writeFile(join(out, 'immuta/a.txt'), ownScript);
    await filesIn(out).clear();
    expect((await readdir(out, { recursive: true })).sort()).toEqual([
      'immuta',
      'immuta/a.txt',
      'immuta/own.sql',
      'immuta/prod',
    ]);
  });

  test('are removed although another folder can’t be read', async () => {
    const out = join(workspace, 'out');
    await mkdir(out);
    await writeFile(join(out, 'a.update.sql'), ownScript);
    // Two folders of folders, one within the other: paths below become longer than a system call takes, for every user.
    const nest = join(...Array.from({ length: 10 }, () => 'x'.repeat(250)));
    await mkdir(join(out, nest), { recursive: true });
    await mkdir(join(top, 'second', nest), { recursive: true });
    await rename(join(top, 'second'), join(out, nest, 'second'));
    try {
      await filesIn(out).clear();
      expect(await readdir(out)).toEqual(['x'.repeat(250)]);
    } finally {
      execFileSync('rm', ['-rf', out]);
    }
  });

  test('behind a link are left alone', async () => {
    await writeFile(join(outside, 'a.update.sql'), ownScript);
    await mkdir(join(workspace, 'out'));
    await symlink(outside, join(workspace, 'out/immuta'));
    await symlink(join(outside, 'a.update.sql'), join(workspace, 'out/a.update.sql'));
    await filesIn(join(workspace, 'out')).clear();
    expect((await readdir(outside)).sort()).toEqual(['a.update.sql', 'plan.json']);
    expect(await readlink(join(workspace, 'out/a.update.sql'))).toBe(join(outside, 'a.update.sql'));
  });

  test('a missing directory is not created, and the error names what is in the way', async () => {
    await filesIn(join(workspace, 'out')).clear();
    expect(await readdir(workspace)).toEqual([]);
    await symlink(outside, join(workspace, 'out'));
    await expect(filesIn(join(workspace, 'out')).clear()).rejects.toThrow('symbolic link');
    await symlink(join(outside, 'plan.json'), join(workspace, 'result.json'));
    await expect(filesIn(workspace).clear()).rejects.toThrow('result.json is a symbolic link');
  });
});
