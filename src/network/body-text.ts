import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { errorCode, HttpError } from './http-error.ts';

/** Largest body that is read, in bytes, before and after it is decompressed. */
const largestBody = 50 * 1024 * 1024;

/** Most encodings that one body may have, one over the other. */
const mostEncodings = 3;

type Decompress = (bytes: Buffer, limit: { maxOutputLength: number }) => Promise<Buffer>;

/** By the names that HTTP gives them (RFC 9110, 8.4.1; RFC 8878). */
const decompressors: ReadonlyMap<string, Decompress> = new Map<string, Decompress>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['br', promisify(brotliDecompress)],
  ['zstd', promisify(zstdDecompress)],
  // Some servers leave out the zlib header, whose first byte ends in the bits of the number 8.
  ['deflate', (bytes, limit) => promisify(((bytes[0] ?? 0) & 15) === 8 ? inflate : inflateRaw)(bytes, limit)],
]);

/** Reads a body to its end as UTF-8. `encodings` is the header `content-encoding`. Rejects with an `HttpError`. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encodings: string | undefined,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largestBody) throw tooLarge();
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  return (bytes.length === 0 ? bytes : await decompress(bytes, encodings ?? '')).toString('utf8');
}

async function decompress(bytes: Buffer, encodings: string): Promise<Buffer> {
  const names = encodings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > mostEncodings) throw unreadable('is compressed too often');
  let plain = bytes;
  for (const name of names.reverse()) {
    const run = decompressors.get(name);
    if (run === undefined) throw unreadable('is compressed in a way that was not asked for and is not known');
    plain = await run(plain, { maxOutputLength: largestBody }).catch((cause: unknown) => {
      if (errorCode(cause) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
      throw unreadable(`is broken: it does not decompress as ${name}`, cause);
    });
  }
  return plain;
}

function unreadable(what: string, cause?: unknown): HttpError {
  return new HttpError('unreadable', `sent a response that ${what}`, { cause });
}

function tooLarge(): HttpError {
  return new HttpError('unreadable', 'sent a response of over 50 MB');
}
