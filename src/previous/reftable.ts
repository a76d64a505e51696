import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The kinds of values in a record. */
const deletedValue = 0;
const tagValue = 2;
const symbolicValue = 3;

const refBlock = 'r'.charCodeAt(0);

/** The value of a ref that was deleted. */
const deleted = '';

/**
 * Reads a ref from a folder of reftables: the id of a commit, or `ref: NAME` for a symbolic one. Undefined if
 * the folder has no such ref. The path, names and values are Latin-1 texts, one character per byte.
 * Source: git's Documentation/technical/reftable.
 */
export function readTableRef(folder: string, name: string): string | undefined {
  const tables = readBytes(join(folder, 'tables.list')).toString('latin1').split('\n').filter(Boolean);
  // The newest table is the last one, and counts first, with its deletions.
  for (const table of tables.reverse()) {
    const found = findRef(readBytes(join(folder, table)), name);
    if (found !== undefined) return found === deleted ? undefined : found;
  }
  return undefined;
}

function readBytes(path: string): Buffer {
  return readFileSync(Buffer.from(path, 'latin1'));
}

/** The value of a ref in a table. */
function findRef(table: Buffer, wanted: string): string | undefined {
  const withSha256 = table[4] === 2 && table.toString('latin1', 24, 28) === 's256';
  const header = table[4] === 1 ? 24 : 28;
  for (let at = header; table[at] === refBlock;) {
    // The first block's length and offsets count from the file's start.
    const end = (at === header ? 0 : at) + table.readUIntBE(at + 1, 3);
    const restarts = table.readUInt16BE(end - 2);
    const found = findInBlock(table.subarray(at + 4, end - 2 - 3 * restarts), wanted, withSha256 ? 32 : 20);
    if (found !== undefined) return found;
    for (at = end; table[at] === 0;) at += 1;
  }
  return undefined;
}

function findInBlock(records: Buffer, wanted: string, idLength: number): string | undefined {
  let at = 0;
  const take = (length: number): Buffer => records.subarray(at, (at += length));
  /** As in packs: seven bits per byte, most significant first, each continued byte adds one. */
  const number = (): number => {
    let byte = records.readUInt8(at++);
    let value = byte & 0x7f;
    while ((byte & 0x80) !== 0) {
      byte = records.readUInt8(at++);
      value = (value + 1) * 128 + (byte & 0x7f);
    }
    return value;
  };
  for (let name = ''; at < records.length;) {
    const shared = number();
    const sizeAndType = number();
    name = name.slice(0, shared) + take(sizeAndType >> 3).toString('latin1');
    number(); // The update index.
    const type = sizeAndType & 7;
    const value =
      type === symbolicValue
        ? `ref: ${take(number()).toString('latin1')}`
        : type === deletedValue
          ? deleted
          : take(idLength).toString('hex');
    if (type === tagValue) take(idLength); // The id of the commit that the tag names.
    if (name === wanted) return value;
  }
  return undefined;
}
