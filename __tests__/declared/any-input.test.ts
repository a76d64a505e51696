import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDeclared } from '../../src/declared/read-declared.ts';
import { unicodeCharacter } from '../unicode-character.ts';
import { read, sample, saidAbout, source } from './sample.ts';

/** One random change of a text: an insertion, a removal, or both. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 12 }),
  insert: fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      '  ',
      '\t',
      ': ',
      '- ',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      '#',
      '&a ',
      '*a',
      '!t ',
      '|\n',
      '>',
      '---\n',
      '%',
      '${',
      '}',
      '$',
      '<<: ',
      ',',
      '\r',
      '\0',
      '\ufeff',
      '?',
      '@',
    ),
    fc.string({ unit: unicodeCharacter, maxLength: 4 }),
  ),
});

function apply(text: string, edits: readonly { at: number; remove: number; insert: string }[]): string {
  return edits.reduce((now, { at, remove, insert }) => {
    const index = Math.floor(at * now.length);
    return now.slice(0, index) + insert + now.slice(index + remove);
  }, text);
}

/** CPU time of this process, so that it does not matter what else the machine does. */
function cpuMilliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('for any input', () => {
  test('random bytes give failures, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        expect(read(content).failures.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('random edits of a valid file give either an integration or failures with places', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const { integrations, failures } = read(apply(sample, edits));
        expect(integrations.length === 1).toBe(failures.length === 0);
        for (const { place, message } of failures) {
          expect(place?.line).toBeGreaterThan(0);
          expect(place?.column).toBeGreaterThan(0);
          expect(message).toMatch(/^[\x20-\x7e]+\.$/);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('a token anywhere in a file that random edits then break appears in no message', () => {
    const token = 'q7Zp4xWv9Lk2Rt6J';
    const spread = [0, 0.15, 0.3, 0.5, 0.7, 0.9, 1];
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...spread), fc.double({ min: 0, max: 1, noNaN: true })),
        fc.constantFrom('', '\n  ', ' '),
        fc.array(edit, { maxLength: 6 }),
        (at, before, edits) => {
          const index = Math.floor(at * sample.length);
          const secret = sample.slice(0, index) + before + token + sample.slice(index);
          const said = saidAbout(read(apply(secret, edits), { [`A${token.toUpperCase()}`]: token })).replace(
            /`(?:[A-Za-z_][\w.-]*|\$\{[A-Z_][A-Z0-9_]*\})`/g,
            '',
          );
          // Names of keys and references may be quoted, values may not: no part that is too long for a coincidence.
          for (let from = 0; from + 5 <= token.length; from += 1) {
            expect(said).not.toContain(token.slice(from, from + 5));
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a literal in a secret field appears in no message, whatever precedes it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9!#$%^&*()_+=.,;:<>|~-]{8,32}$/),
        fc.array(edit, { maxLength: 3 }),
        (literal, edits) => {
          const text = sample.replace('${REDSHIFT_PASSWORD}', () => `'${literal}'`);
          expect(saidAbout(read(apply(text, edits)))).not.toContain(literal);
        },
      ),
      { numRuns: 1000 },
    );
  });

  const large = 1024 * 1024 - 64;
  const fill = (piece: string): string => piece.repeat(Math.floor(large / Buffer.byteLength(piece)));
  test.each([
    ['brackets', fill('[')],
    ['braces with keys', fill('{a: ')],
    ['pairs in lists', `[${fill('a: b, ')}]`],
    ['nested blocks', Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['dashes', fill('- ')],
    ['question marks', fill('? ')],
    ['anchors', fill('&a ')],
    ['tags', fill('!t\n')],
    ['quotes', fill("'")],
    ['blank lines', fill('\n')],
    ['carriage returns', fill('\r')],
    ['invisible characters in a comment', `# ${fill('\u200b')}`],
    ['invisible characters in a value', `a: "${fill('x\u200b')}"`],
    [
      'unknown keys',
      sample.replace(
        'port: 5439',
        () => Array.from({ length: 60_000 }, (_, i) => `k${i.toString()}: 1`).join('\n  ') + '\n  port: 0',
      ),
    ],
    ['one key again and again', fill('a: 1\n')],
    ['dollars', sample.replace('immuta_system', () => fill('$'))],
    ['escaped references', sample.replace('immuta_system', () => fill('$${'))],
    ['open references', sample.replace('immuta_system', () => `"${fill('${A')}"`)],
    ['a host of dots', sample.replace('redshift.example.com', () => fill('a.'))],
    ['a host of colons', sample.replace('redshift.example.com', () => `"${fill('a:')}"`)],
    ['a host of slashes', sample.replace('redshift.example.com', () => fill('a/'))],
    ['one long key', `${fill('a')}: 1\n`],
    ['one long camelCase key', sample.replace('port:', () => `${fill('aB')}: 1\n  port:`)],
    [
      'invalid UTF-8 at the end',
      Uint8Array.from(Buffer.concat([Buffer.alloc(large, '\n'), Buffer.from([0xff])])),
    ],
  ])('1 MiB of %s is checked in less than 2 s of CPU time', (_, content) => {
    const spent = cpuMilliseconds(() => {
      expect(readDeclared([source(content)], new Map([['A', 'a']])).failures.length).toBeGreaterThan(0);
    });
    expect(spent).toBeLessThan(2000);
  });
});
