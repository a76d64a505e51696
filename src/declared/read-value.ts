import type { ConfigKey } from '../integration-types/integration-type.ts';
import type { Findings } from './findings.ts';
import { SecretReference } from './integration.ts';
import { expandReferences, forbiddenReference, loneReference } from './references.ts';
import { plainValue, type YamlNode, type YamlScalar } from './yaml-tree.ts';

/** What is needed to read a value: where to report, and what `${NAME}` stands for outside of secret fields. */
export interface ValueReading {
  readonly findings: Findings;
  readonly variables: ReadonlyMap<string, string>;
}

/** What a value must be; secret fields are read by `readSecret`. */
export type Expected = Exclude<ConfigKey, { secret: true }> | LooseKey;

/** A field of any scalar type. */
export interface LooseKey {
  readonly type: 'any';
}

/**
 * Reads one scalar that is no secret, references replaced. `name` is how messages call it, and must hold
 * no text of the file. Undefined where the value is wrong, which is then reported.
 */
export function readScalar(
  reading: ValueReading,
  node: YamlNode,
  name: string,
  expected: Expected,
): null | boolean | number | string | undefined {
  if (node.kind === 'refused') return undefined;
  if (node.kind !== 'scalar') {
    reading.findings.fail(node.start, `${name} must be ${wanted(expected)}, not a list or a block of keys.`);
    return undefined;
  }
  const value = resolve(reading, node, name, expected);
  if (value === undefined) return undefined;
  const problem = valueProblem(value.value, expected, value.referenced);
  if (problem === undefined) return value.value;
  reading.findings.fail(node.start, `${name} ${problem.message}`, problem.remedy);
  return undefined;
}

interface Resolved {
  readonly value: null | boolean | number | string;
  /** Whether the value came out of `variables`, so that no advice about this line helps. */
  readonly referenced: boolean;
}

function resolve(
  { findings, variables }: ValueReading,
  node: YamlScalar,
  name: string,
  expected: Expected,
): Resolved | undefined {
  if (typeof node.value !== 'string') return { value: node.value, referenced: false };
  const expansion = expandReferences(node.value, variables);
  if ('message' in expansion) {
    findings.fail(node.start, `${name} ${expansion.message}`, expansion.remedy);
    return undefined;
  }
  const { text, kind } = expansion;
  const typed = kind === 'lone' && (expected.type === 'integer' || expected.type === 'boolean');
  return { value: typed ? plainValue(text) : text, referenced: kind !== 'plain' };
}

interface ValueProblem {
  readonly message: string;
  readonly remedy?: string;
}

function valueProblem(
  value: null | boolean | number | string,
  expected: Expected,
  referenced: boolean,
): ValueProblem | undefined {
  const mustBe = `must be ${wanted(expected)}`;
  if (expected.type === 'any') {
    // JSON has neither infinities nor NaN, and loses digits of whole numbers beyond 2^53.
    const exact =
      typeof value !== 'number' || (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER);
    return exact ? undefined : { message: "is a number that JSON can't carry.", remedy: 'Put it in quotes.' };
  }
  const came = referenced ? ', and the variable that it refers to is not' : '';
  switch (expected.type) {
    case 'boolean':
      if (typeof value === 'boolean') return undefined;
      return {
        message: `${mustBe}${came}.`,
        ...(referenced ? {} : { remedy: 'Write `true` or `false`, without quotes.' }),
      };
    case 'integer': {
      const fits =
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= expected.minimum &&
        value <= expected.maximum;
      if (fits) return undefined;
      return {
        message: `${mustBe}${came}.`,
        ...(typeof value === 'string' && !referenced ? { remedy: 'Write the digits, without quotes.' } : {}),
      };
    }
    case 'string':
      return textProblem(value, expected, came);
  }
}

function textProblem(
  value: null | boolean | number | string,
  expected: Extract<Expected, { type: 'string' }>,
  came: string,
): ValueProblem | undefined {
  if (value === null || value === '') return { message: `is empty; it must be ${wanted(expected)}.` };
  if (typeof value !== 'string') {
    return {
      message: 'must be text, and YAML reads this as a number or a boolean.',
      remedy: 'Put the value in quotes.',
    };
  }
  const { form } = expected;
  if (form.pattern.test(value) && (form.accepts?.(value) ?? true)) return undefined;
  const advice = came === '' ? form.advice?.(value) : undefined;
  return {
    message: `must be ${wanted(expected)}${came}.`,
    ...(advice === undefined ? {} : { remedy: advice }),
  };
}

function wanted(expected: Expected): string {
  switch (expected.type) {
    case 'any':
      return 'one value';
    case 'string':
      return expected.form.expectation;
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `a whole number from ${expected.minimum.toString()} to ${expected.maximum.toString()}`;
  }
}

/**
 * Reads a secret field: exactly one reference. A literal is reported without any part of it, since it
 * may be a real secret.
 */
export function readSecret(
  { findings }: ValueReading,
  node: YamlNode,
  name: string,
): SecretReference | undefined {
  if (node.kind === 'refused') return undefined;
  const text = node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  const reference = text === undefined ? undefined : loneReference(text);
  if (reference === undefined) {
    const empty = node.kind === 'scalar' && (node.value === null || node.value === '');
    findings.fail(
      node.start,
      empty ? `${name} is empty.` : `${name} is a secret field, and holds something else than one reference.`,
      empty ? remedyForSecret : `${remedyForSecret} If a real secret stands here, change it: git keeps it.`,
    );
    return undefined;
  }
  const forbidden = forbiddenReference(reference);
  if (forbidden === undefined) return new SecretReference(reference);
  findings.fail(node.start, `${name} holds a reference that is not allowed.`, forbidden);
  return undefined;
}

const remedyForSecret = "Write one reference, such as `${NAME}`, and set it in the step's `env`.";
