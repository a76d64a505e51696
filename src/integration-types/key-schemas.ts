import * as z from 'zod/mini';
import { inOneSentence } from '../words.ts';
import { type DeclaredValue, SecretReference } from './declared-value.ts';
import { nameForm } from './endpoint.ts';

/** What a text may look like. */
export interface TextForm {
  /** Anchored at both ends; the JSON Schema for editors has it too. */
  readonly pattern: RegExp;
  /** Goes on after "must be": `a DNS name or an IP address`. */
  readonly expectation: string;
  /** What a pattern can't say; asked only if the pattern fits. */
  accepts?(text: string): boolean;
  /** One spelling for all that mean the same; comparisons and digests go by it. */
  normal?(text: string): string;
}

/** What a key's schema says beside the type and pattern of its value. */
export interface KeyFacts extends Pick<TextForm, 'normal'> {
  /** How a scalar of the file is read: `written` takes it as text, whatever YAML makes of it. */
  readonly kind: 'text' | 'integer' | 'boolean' | 'secret' | 'written' | 'any';
  /** One sentence, shown by editors. */
  readonly description: string;
  /** Goes on after "must be". */
  readonly expectation: string;
  /** What to do about a wrong value, if that is always the same. */
  readonly remedy?: string;
  /** What Immuta fills in if the key is absent. */
  readonly default?: string | number | boolean;
  /** What a secret should look like; a warning. The words go on after "The value of NAME does not follow". */
  readonly rule?: { readonly pattern: RegExp; readonly words: string };
}

/** The facts of each key, by its schema. */
export const keyFacts = z.registry<KeyFacts>();

/** What is known of a key by its schema; undefined for a block of keys. */
export function factsOf(schema: z.core.$ZodType | undefined): KeyFacts | undefined {
  // The registry's own type rewrites functions and patterns among the facts.
  return schema === undefined ? undefined : (keyFacts.get(schema) as KeyFacts | undefined);
}

/** A block of keys that may also have keys that Immuta does not document. */
export function block<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.catchall(z.object(shape), z.custom<DeclaredValue>());
}

type More = Partial<Pick<KeyFacts, 'default' | 'remedy'>>;

/** A key that holds a text: a name, unless it has another form. */
export function text(description: string, form: TextForm = nameForm, more: More = {}) {
  const { pattern, ...facts } = form;
  return z
    .string()
    .check(
      z.regex(pattern),
      z.refine((value) => form.accepts?.(value) ?? true),
    )
    .register(keyFacts, { kind: 'text', description, ...facts, ...more });
}

/** A key that holds one of a few texts. */
export function choice<const T extends string>(description: string, values: readonly T[]) {
  const expectation = inOneSentence(
    values.map((value) => `\`${value}\``),
    'or',
  );
  return z.enum(values).register(keyFacts, { kind: 'text', description, expectation });
}

/** A key that holds a secret: in a file, one reference. */
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

/** A key that holds the number of a TCP port. */
export function port(description: string, absent: number) {
  return z.int().check(z.minimum(1), z.maximum(65_535)).register(keyFacts, {
    kind: 'integer',
    description,
    expectation: 'a whole number from 1 to 65535',
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
