import * as z from 'zod/mini';
import { inOneSentence } from '../words.ts';
import { SecretReference } from './declared-value.ts';
import { nameForm } from './endpoint.ts';

/** The form of a text. */
export interface TextForm {
  /** Anchored at both ends; the JSON Schema for editors uses it too. */
  readonly pattern: RegExp;
  /** Completes "must be …": `a DNS name or an IP address`. */
  readonly expectation: string;
  /** One spelling for all texts with the same meaning; comparisons and digests use it. */
  normal?(text: string): string;
}

/** Facts about a key that a zod schema can't express. */
export interface KeyFacts extends Pick<TextForm, 'normal'> {
  /** How a scalar of the file is read: `written` takes its text, even if YAML reads a number. */
  readonly kind: 'text' | 'integer' | 'boolean' | 'secret' | 'written' | 'any';
  /** One sentence, shown by editors. */
  readonly description: string;
  /** Completes "must be …". */
  readonly expectation: string;
  /** What to do about any wrong value. */
  readonly remedy?: string;
  /** What Immuta fills in if the key is absent. */
  readonly default?: string | number | boolean;
  /** The form that a secret should have; anything else is a warning. `words` completes "The value of NAME does not meet …". */
  readonly rule?: { readonly pattern: RegExp; readonly words: string };
}

/** The facts about each key, by its schema. */
export const keyFacts = z.registry<KeyFacts>();

/** The facts about a key by its schema; undefined for a block of keys. */
export function factsOf(schema: z.core.$ZodType | undefined): KeyFacts | undefined {
  // The registry's type changes the types of functions and patterns.
  return schema === undefined ? undefined : (keyFacts.get(schema) as KeyFacts | undefined);
}

type More = Partial<Pick<KeyFacts, 'default' | 'remedy'>>;

/** A key with a text: a name, unless another form is given. */
export function text(description: string, form: TextForm = nameForm, more: More = {}) {
  const { pattern, ...facts } = form;
  return z
    .string()
    .check(z.regex(pattern))
    .register(keyFacts, { kind: 'text', description, ...facts, ...more });
}

/** A key with one of a few texts. */
export function choice<const T extends string>(description: string, values: readonly T[]) {
  const expectation = inOneSentence(
    values.map((value) => `\`${value}\``),
    'or',
  );
  return z.enum(values).register(keyFacts, { kind: 'text', description, expectation });
}

/** A key with a secret: in a file, one reference. */
export function secret(description: string, rule?: KeyFacts['rule']) {
  return z
    .custom<SecretReference>((value) => value instanceof SecretReference)
    .register(keyFacts, {
      kind: 'secret',
      description: `${description} A secret: one \${NAME} reference to the step's environment.`,
      expectation: 'one reference',
      ...(rule === undefined ? {} : { rule }),
    });
}

/** A key with the number of a TCP port. */
export function port(description: string, absent: number) {
  return z
    .int()
    .check(z.minimum(1), z.maximum(65_535))
    .register(keyFacts, {
      kind: 'integer',
      description,
      expectation: 'a whole number from 1 to 65535',
      remedy: `Write the port's number, such as \`${absent.toString()}\`.`,
      default: absent,
    });
}

/** A key that is on or off. */
export function flag(description: string, absent?: boolean) {
  return z.boolean().register(keyFacts, {
    kind: 'boolean',
    description,
    expectation: '`true` or `false`',
    remedy: 'Write `true` or `false`, without quotes.',
    ...(absent === undefined ? {} : { default: absent }),
  });
}

/** A key that must be `false`; `why` is a sentence. */
export function alwaysFalse(name: string, why: string) {
  return z.literal(false).register(keyFacts, {
    kind: 'boolean',
    description: why,
    expectation: `\`false\`: ${why.replace(/\.$/, '')}`,
    remedy: `Write \`${name}: false\`.`,
  });
}
