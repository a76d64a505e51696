import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GitRepository } from '../../sandbox/github/git/repository.ts';

/** Commits by the places of their parents: a line, branches, merges, a crosswise merge, and merges of merges. */
const history: readonly (readonly number[])[] = [
  [],
  [0],
  [1],
  [1],
  [2, 3],
  [3, 2],
  [4],
  [5],
  [6, 7],
  [3],
  [9],
  [10, 8],
  [0],
  [12, 4],
  [13, 11],
  [11, 13],
];

/** Two commits of which neither, one or both are ancestors of the other. */
const pairs: readonly (readonly [number, number])[] = [
  [0, 15],
  [15, 0],
  [2, 2],
  [2, 3],
  [4, 5],
  [5, 4],
  [6, 7],
  [7, 8],
  [8, 10],
  [10, 8],
  [9, 14],
  [12, 11],
  [13, 11],
  [14, 15],
  [15, 14],
];

describe('for a history with branches and merges, the sandbox answers like git:', () => {
  const directory = mkdtempSync(join(tmpdir(), 'git-history-'));
  const repository = new GitRepository(directory, 'main');
  const shas: string[] = [];

  beforeAll(() => {
    for (const [index, places] of history.entries()) {
      shas.push(
        repository.commitFiles({
          parents: places.map((place) => shas[place] ?? ''),
          changes: { files: { [`files/${String(index)}.txt`]: `${String(index)}\n` } },
          message: `Commit ${String(index)}`,
          date: new Date(Date.UTC(2026, 0, 5, 8, index)).toISOString(),
        }),
      );
    }
  });

  afterAll(async () => {
    await repository.close();
    rmSync(directory, { recursive: true });
  });

  const lines = (...args: readonly string[]): string[] =>
    execFileSync('git', args, { cwd: directory, encoding: 'utf8' }).split('\n').filter(Boolean);

  test.each(pairs)('%i and %i', async (one, other) => {
    const [from = '', to = ''] = [shas[one], shas[other]];
    expect(repository.between(from, to)).toEqual(lines('rev-list', '--topo-order', to, `^${from}`));
    expect(await repository.history(to)).toEqual(lines('rev-list', to));
    expect(await repository.mergeBase(from, to)).toBe(lines('merge-base', from, to)[0]);
    expect(await repository.mergeTree(from, to)).toBe(lines('merge-tree', '--write-tree', from, to)[0]);
  });
});
