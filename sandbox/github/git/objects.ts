import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

/** An object of the repository. */
export interface GitObject {
  readonly sha: string;
  readonly type: string;
  readonly content: Buffer;
}

/**
 * Reads and writes the loose objects of a repository directly, because one git process per commit and look-up would take
 * most of a test's time. Every checkout makes git itself read what was written.
 * Source: gitrepository-layout(5), and the chapter "Git Objects" of the book Pro Git.
 */
export class Objects {
  readonly #folder: string;

  constructor(directory: string) {
    this.#folder = join(directory, 'objects');
  }

  /** The object with this full ID; undefined if there is none. */
  read(sha: string): GitObject | undefined {
    const bytes = readIfThere(this.#pathOf(sha));
    if (bytes === undefined) return undefined;
    const whole = inflateSync(bytes);
    const end = whole.indexOf(0);
    const [type = ''] = whole.toString('latin1', 0, end).split(' ');
    return { sha, type, content: whole.subarray(end + 1) };
  }

  /** Writes an object, unless it exists, and returns its ID. */
  write(type: 'blob' | 'tree' | 'commit', content: Uint8Array): string {
    const whole = Buffer.concat([Buffer.from(`${type} ${content.length.toString()}\0`), content]);
    const sha = createHash('sha1').update(whole).digest('hex');
    const path = this.#pathOf(sha);
    if (existsSync(path)) return sha;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, deflateSync(whole, { level: 1 }));
    return sha;
  }

  #pathOf(sha: string): string {
    return join(this.#folder, sha.slice(0, 2), sha.slice(2));
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
