import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makePlaceholders } from '../../src/script/placeholders.ts';
import { prepareScript, type Script } from '../../src/script/prepare-script.ts';
import { unicodeCharacter } from '../unicode-character.ts';

const names = ['REDSHIFT_PASSWORD', 'OTHER_SECRET'];
const header = { action: 'create', file: 'immuta/a.yml' } as const;

/** Forms that a secret can have in a script. */
const forms: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => secret.toUpperCase(),
  (secret) => secret.slice(5, 25),
  (secret) => Array.from(secret).reverse().join(''),
  (secret) => Buffer.from(secret).toString('base64'),
  (secret) => Buffer.from(`a${secret}b`).toString('base64url'),
  (secret) => Buffer.from(secret).toString('hex'),
  (secret) =>
    Array.from(secret)
      .map((c) => `%${c.charCodeAt(0).toString(16)}`)
      .join(''),
  (secret) =>
    Array.from(secret)
      .map((c) => `&#${String(c.charCodeAt(0))};`)
      .join(''),
  (secret) =>
    Array.from(secret)
      .map((c) => `\\${c.charCodeAt(0).toString(8)}`)
      .join(''),
  (secret) => createHash('md5').update(secret).digest('hex'),
  (secret) => createHash('sha256').update(secret).digest('hex'),
  (secret) => createHash('sha512').update(secret).digest('base64'),
];

type Part = (secrets: readonly string[]) => string;

const noise: fc.Arbitrary<Part> = fc
  .oneof(
    fc.string({ unit: unicodeCharacter, maxLength: 8 }),
    fc.constantFrom(
      "'",
      "''",
      "E'",
      '"',
      '$$',
      '$a$',
      '\\',
      '\\!',
      '--',
      '/*',
      '*/',
      ':',
      "U&'",
      ';',
      '(',
      ')',
      '\n',
      '\r',
      ' PASSWORD ',
      ' immuta_system ',
      ' CREATE USER ',
      '=',
    ),
  )
  .map((text) => () => text);
const secretPart: fc.Arbitrary<Part> = fc
  .tuple(fc.constantFrom(...forms), fc.nat({ max: 1 }), fc.constantFrom('', "'", '"', '$$', "E'"))
  .map(
    ([form, which, quote]) =>
      (secrets) =>
        `${quote}${form(secrets[which] ?? '')}${quote.replace('E', '')}`,
  );
const parts = fc.array(fc.oneof({ weight: 3, arbitrary: noise }, { weight: 2, arbitrary: secretPart }), {
  maxLength: 25,
});

function everythingIn(script: Script): string {
  return [
    script.text,
    script.file,
    script.canonical,
    ...script.problems.map(({ message }) => message),
    ...script.statements.keys(),
  ].join('\n');
}

describe('for any script', () => {
  test('no form of a placeholder remains', () => {
    fc.assert(
      fc.property(parts, (script) => {
        const placeholders = makePlaceholders(names, randomBytes);
        const secrets = [...placeholders.values()];
        const raw = script.map((part) => part(secrets)).join('');
        const shown = everythingIn(prepareScript(raw, placeholders, header)).toLowerCase();
        for (const secret of secrets) {
          for (const form of forms) expect(shown).not.toContain(form(secret).toLowerCase());
          for (let at = 0; at + 8 <= secret.length; at += 1) {
            expect(shown).not.toContain(secret.slice(at, at + 8).toLowerCase());
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('two that differ only in their placeholders have the same result, byte for byte', () => {
    fc.assert(
      fc.property(parts, (script) => {
        const [one, two] = [1, 2].map(() => {
          const placeholders = makePlaceholders(names, randomBytes);
          const raw = script.map((part) => part([...placeholders.values()])).join('');
          return prepareScript(raw, placeholders, header);
        });
        expect(one).toEqual(two);
      }),
      { numRuns: 200 },
    );
  });

  test('one without problems contains no psql command and no variable except ours', () => {
    const credential = fc.nat({ max: 1 }).map(
      (which): Part =>
        (secrets) =>
          `;\nALTER USER a PASSWORD '${secrets[which] ?? ''}';\n`,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(noise, credential), { maxLength: 6 }), (script) => {
        const placeholders = makePlaceholders(names, randomBytes);
        const raw = script.map((part) => part([...placeholders.values()])).join('');
        const { problems, variables, text, file } = prepareScript(raw, placeholders, header);
        fc.pre(problems.length === 0);
        expect(variables.every((name) => names.includes(name))).toBe(true);
        expect(file.endsWith(text.endsWith('\n') ? text : `${text}\n`)).toBe(true);
        expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f]/);
      }),
      { numRuns: 200 },
    );
  });

  test('preparing the text again, with placeholders instead of the variables, changes nothing', () => {
    const name = fc.stringMatching(/^[a-z_]{1,10}$/);
    const literal = fc
      .string({ unit: fc.constantFrom('a', 'B', '7', ' ', "''", '-', ':', '/', '"', '.') })
      .map((text) => `'${text}'`);
    const item = fc.oneof(literal, fc.constantFrom('1', 'NULL', 'a::int', '$$ x $$'));
    const statement = fc.oneof(
      fc
        .tuple(name, fc.array(item, { maxLength: 5 }))
        .map(([call, items]) => `CALL run_${call}(${items.join(', ')});\n`),
      fc
        .tuple(name, fc.constantFrom(...names))
        .map(([user, reference]) => `ALTER USER ${user} PASSWORD :'${reference}';\n`),
    );
    fc.assert(
      fc.property(fc.array(statement), (statements) => {
        const text = statements.join('');
        const placeholders = makePlaceholders(names, randomBytes);
        const raw = text.replace(
          /:'([A-Z]+_[A-Z]+)'/g,
          (_, reference: string) => `'${placeholders.get(reference) ?? ''}'`,
        );
        expect(prepareScript(raw, placeholders, header)).toMatchObject({ text, problems: [] });
      }),
    );
  });
});
