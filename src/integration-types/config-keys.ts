import { inOneSentence } from '../words.ts';
import { nameForm } from './endpoint.ts';
import type { BooleanKey, IntegerKey, SecretKey, TextKey } from './integration-type.ts';

/** What a key may say beside its path and its description. */
type More<Key> = Partial<Omit<Key, 'path' | 'description' | 'type' | 'secret'>>;

/** A key that holds a text: a name, unless it has another form. */
export function text(path: string, description: string, more: More<TextKey> = {}): TextKey {
  return { path, description, type: 'string', secret: false, needed: false, form: nameForm, ...more };
}

/** A key that holds one of a few texts, of letters and digits. */
export function choice(
  path: string,
  description: string,
  values: readonly string[],
  more: More<TextKey> = {},
): TextKey {
  return text(path, description, {
    values,
    form: {
      pattern: new RegExp(`^(?:${values.join('|')})$`),
      expectation: inOneSentence(
        values.map((value) => `\`${value}\``),
        'or',
      ),
    },
    ...more,
  });
}

/** A key that holds a secret. */
export function secret(path: string, description: string, more: More<SecretKey> = {}): SecretKey {
  return {
    path,
    description: `${description} A secret: one \${NAME} reference to the step's environment.`,
    type: 'string',
    secret: true,
    needed: false,
    ...more,
  };
}

/** A key that holds the number of a TCP port. */
export function port(path: string, description: string, absent: number): IntegerKey {
  return {
    path,
    description,
    type: 'integer',
    secret: false,
    needed: false,
    minimum: 1,
    maximum: 65_535,
    default: absent,
  };
}

/** A key that is on or off. */
export function flag(path: string, description: string, more: More<BooleanKey> = {}): BooleanKey {
  return { path, description, type: 'boolean', secret: false, needed: false, ...more };
}
