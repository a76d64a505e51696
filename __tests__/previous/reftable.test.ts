import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkedOutCommit } from '../../src/previous/checkout.ts';

// Writes tables as git's Documentation/technical/reftable describes them.

/** A ref's value: a commit's id, `ref: NAME`, or its deletion. */
type Refs = Readonly<Record<string, string | undefined>>;

interface TableOptions {
  readonly sha256?: boolean;
  /** Refs in each block. */
  readonly perBlock?: number;
  /** How many refs there are from one with its whole name to the next. */
  readonly restartEvery?: number;
  /** The size that blocks are padded to; 0 for no padding. */
  readonly blockSize?: number;
}

function varint(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest = rest >> 7) {
    rest -= 1;
    bytes.unshift(0x80 | (rest & 0x7f));
  }
  return bytes;
}

function uint(value: number, length: number): number[] {
  return Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256);
}

function valueBytes(value: string | undefined): { type: number; bytes: number[] } {
  if (value === undefined) return { type: 0, bytes: [] };
  if (!value.startsWith('ref: ')) {
    const id = [...Buffer.from(value, 'hex')];
    // An annotated tag has two ids; every id that begins with `a` is one here.
    return value.startsWith('a')
      ? { type: 2, bytes: [...id, ...id.map((byte) => byte ^ 1)] }
      : { type: 1, bytes: id };
  }
  const target = [...Buffer.from(value.slice(5))];
  return { type: 3, bytes: [...varint(target.length), ...target] };
}

function blockOf(
  refs: readonly (readonly [string, string | undefined])[],
  before: number,
  every: number,
): number[] {
  const bytes: number[] = [];
  const restarts: number[] = [];
  let last = Buffer.alloc(0);
  refs.forEach(([name, value], index) => {
    const whole = index % every === 0;
    const written = Buffer.from(name);
    let shared = 0;
    while (!whole && shared < last.length && last[shared] === written[shared]) shared += 1;
    if (whole) restarts.push(before + 4 + bytes.length);
    const { type, bytes: encoded } = valueBytes(value);
    const rest = written.subarray(shared);
    bytes.push(...varint(shared), ...varint((rest.length << 3) | type), ...rest, ...varint(300), ...encoded);
    last = written;
  });
  const tail = [...restarts.flatMap((restart) => uint(restart, 3)), ...uint(restarts.length, 2)];
  return [0x72, ...uint(before + 4 + bytes.length + tail.length, 3), ...bytes, ...tail];
}

function table(refs: Refs, options: TableOptions = {}): Buffer {
  const { sha256 = false, perBlock = 1000, restartEvery = 16, blockSize = 0 } = options;
  const header = [
    ...Buffer.from('REFT'),
    sha256 ? 2 : 1,
    ...uint(blockSize, 3),
    ...uint(1, 8),
    ...uint(1, 8),
    ...(sha256 ? Buffer.from('s256') : []),
  ];
  const sorted = Object.entries(refs).sort(([one], [other]) =>
    Buffer.compare(Buffer.from(one), Buffer.from(other)),
  );
  const bytes = [...header];
  for (let first = 0; first < sorted.length; first += perBlock) {
    if (first > 0 && blockSize > 0) while (bytes.length % blockSize !== 0) bytes.push(0);
    bytes.push(
      ...blockOf(sorted.slice(first, first + perBlock), first === 0 ? header.length : 0, restartEvery),
    );
  }
  // A block of another kind, then the footer: positions of other sections, and a checksum.
  bytes.push(0x67, ...uint(9, 3), 1, 2, 3, 4, 5);
  return Buffer.from([...bytes, ...header, ...uint(0, 40), ...uint(0, 4)]);
}

let top: string;
let made = 0;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'reftable-'));
});

afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

function stack(folder: string, tables: readonly Buffer[]): void {
  mkdirSync(join(folder, 'reftable'), { recursive: true });
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/.invalid\n');
  const names = tables.map(
    (_, index) => `0x00000000000${String(index)}-0x00000000000${String(index)}-abcd.ref`,
  );
  tables.forEach((bytes, index) => {
    writeFileSync(join(folder, 'reftable', names[index] ?? ''), bytes);
  });
  writeFileSync(join(folder, 'reftable/tables.list'), names.map((name) => `${name}\n`).join(''));
}

/** A workspace whose repository has these tables, oldest first. */
function workspace(...tables: readonly Buffer[]): string {
  made += 1;
  const folder = join(top, String(made));
  stack(join(folder, '.git'), tables);
  return folder;
}

const [one, two] = ['1'.repeat(40), '2'.repeat(40)];
const many: Refs = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [
    `refs/heads/feature/#${String(index)}-ä`,
    (index + 0x1000).toString(16).repeat(10),
  ]),
);

describe('refs in reftables', () => {
  test('a detached HEAD, a branch, and an annotated tag', () => {
    expect(checkedOutCommit(workspace(table({ HEAD: one })))).toBe(one);
    expect(checkedOutCommit(workspace(table({ HEAD: 'ref: refs/heads/ü/#1', 'refs/heads/ü/#1': two })))).toBe(
      two,
    );
    const tag = 'a'.repeat(40);
    expect(
      checkedOutCommit(
        workspace(table({ HEAD: 'ref: refs/tags/v1', 'refs/tags/v1': tag, 'refs/tags/v2': one })),
      ),
    ).toBe(tag);
  });

  test.each<[string, TableOptions]>([
    ['one block', {}],
    ['many blocks, close together', { perBlock: 7, restartEvery: 3 }],
    ['many blocks, padded', { perBlock: 20, blockSize: 4096 }],
    ['whole names only', { restartEvery: 1 }],
  ])('one ref of many: %s', (_, options) => {
    for (const index of [0, 6, 7, 150, 299]) {
      const [name, id] = Object.entries(many)[index] ?? ['', ''];
      expect(checkedOutCommit(workspace(table({ ...many, HEAD: `ref: ${name}` }, options)))).toBe(id);
    }
  });

  test('of SHA-256', () => {
    const id = '3'.repeat(64);
    const refs = { HEAD: 'ref: refs/heads/main', 'refs/heads/a': 'a'.repeat(64), 'refs/heads/main': id };
    expect(checkedOutCommit(workspace(table(refs, { sha256: true })))).toBe(id);
  });

  test('the newest table wins, deletions included', () => {
    const first = table({ HEAD: 'ref: refs/heads/main', 'refs/heads/main': one });
    expect(checkedOutCommit(workspace(first, table({ 'refs/heads/main': two })))).toBe(two);
    expect(checkedOutCommit(workspace(first, table({ 'refs/heads/main': undefined })))).toBeUndefined();
  });

  test('a worktree has its own HEAD and shares branches', () => {
    const main = workspace(
      table({ HEAD: 'ref: refs/heads/main', 'refs/heads/main': one, 'refs/heads/topic': two }),
    );
    const tree = join(top, 'tree');
    mkdirSync(tree);
    const own = join(main, '.git/worktrees/tree');
    stack(own, [table({ HEAD: 'ref: refs/heads/topic' })]);
    writeFileSync(join(own, 'commondir'), '../..\n');
    writeFileSync(join(tree, '.git'), `gitdir: ${own}\n`);
    expect(checkedOutCommit(tree)).toBe(two);
    expect(checkedOutCommit(main)).toBe(one);
  });

  test('no commit is found in a broken or missing table', () => {
    const whole = table({ HEAD: 'ref: refs/heads/main', 'refs/heads/main': one });
    for (let length = 0; length < whole.length - 60; length += 1) {
      const found = checkedOutCommit(workspace(whole.subarray(0, length)));
      expect([undefined, one]).toContain(found);
    }
    const folder = workspace();
    rmSync(join(folder, '.git/reftable'), { recursive: true });
    expect(checkedOutCommit(folder)).toBeUndefined();
  });
});
