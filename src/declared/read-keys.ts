import * as z from 'zod/mini';
import { SecretReference } from '../integration-types/declared-value.ts';
import { fileOfUnknownType } from '../integration-types/file-schema.ts';
import { present, type IntegrationType, type ObjectSchema } from '../integration-types/integration-type.ts';
import { factsOf, type KeyFacts } from '../integration-types/key-schemas.ts';
import { isSecretName } from '../integration-types/secret-names.ts';
import { nearMiss } from './near-miss.ts';
import { expandReferences, forbiddenReference, loneReference } from './references.ts';
import {
  isPlainName,
  nameSentence,
  secretFieldSentence,
  unknownKeySentence,
  type Sentence,
} from './sentences.ts';
import {
  isMap,
  plainValue,
  refused,
  type Problem,
  type YamlDocument,
  type YamlMap,
  type YamlValue,
} from './yaml.ts';

/** The keys of a file as its type's schema can check them: references resolved, secrets as `SecretReference`. */
export interface KeysRead {
  readonly value: Record<string, unknown>;
  /** What no schema can report: wrong references, and keys that the type does not have. */
  readonly problems: Problem[];
  readonly warnings: readonly Problem[];
  /** Paths of values that come from `variables`, so that advice about their lines does not help. */
  readonly referenced: ReadonlySet<string>;
}

/** Reads the keys of a file; `refused` replaces each value whose error is among the problems. */
export function readKeys(
  file: YamlMap,
  { spots }: YamlDocument,
  variables: ReadonlyMap<string, string>,
  type: IntegrationType | undefined,
): KeysRead {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const referenced = new Set<string>();
  const report = (path: string, where: 'key' | 'value', [message, remedy]: Sentence): typeof refused => {
    problems.push({ at: spots.get(path)?.[where] ?? 0, message, remedy });
    return refused;
  };

  const readBlock = (block: YamlMap, schema: ObjectSchema, above: string): Record<string, unknown> => {
    const read: Record<string, unknown> = {};
    const known = Object.keys(schema.shape);
    for (const [name, value] of Object.entries(block)) {
      const path = above === '' ? name : `${above}.${name}`;
      const member = known.includes(name) ? schema.shape[name] : undefined;
      const sentence = member === undefined ? unknownKeySentence(name, above, schema) : undefined;
      if (member !== undefined) read[name] = readDocumented(value, present(member), path);
      else if (sentence === undefined) read[name] = readUndocumentedKey(value, path);
      else {
        report(path, 'key', sentence);
        const meant = nearMiss(name, known);
        if (meant !== undefined && !Object.hasOwn(block, meant)) read[meant] = refused;
      }
    }
    return read;
  };
  const readDocumented = (value: YamlValue, schema: z.core.$ZodType, path: string): unknown => {
    const kind = factsOf(schema)?.kind;
    if (schema instanceof z.ZodMiniObject && isMap(value))
      return type === undefined && path === 'config' ? {} : readBlock(value, schema, path);
    // A literal stays as it is, and the schema refuses it.
    if (kind === 'secret') return secretReference(value) ?? value;
    return kind === undefined ? value : readScalar(value, path, kind);
  };
  const readScalar = (value: YamlValue, path: string, kind: KeyFacts['kind']): unknown => {
    const written = kind === 'written' ? (spots.get(path)?.text ?? value) : value;
    if (typeof written !== 'string') return written;
    const expansion = expandReferences(written, variables);
    if ('message' in expansion)
      return report(path, 'value', [`\`${path}\` ${expansion.message}`, expansion.remedy]);
    if (expansion.kind !== 'plain') referenced.add(path);
    const isTyped = expansion.kind === 'lone' && (kind === 'integer' || kind === 'boolean');
    return isTyped ? plainValue(expansion.text) : expansion.text;
  };
  const readUndocumentedKey = (value: YamlValue, path: string): unknown => {
    const problemsBefore = problems.length;
    const read = readUndocumented(value, path, false);
    if (problems.length === problemsBefore && value !== refused)
      warnings.push({
        at: spots.get(path)?.key ?? 0,
        message: `\`${path}\` is not documented for ${type?.name ?? ''} integrations; it is sent to Immuta as is.`,
      });
    return read;
  };
  const readUndocumented = (value: YamlValue, path: string, inList: boolean): unknown => {
    if (isMap(value)) {
      const entries = Object.entries(value).map(([name, item]) => {
        const itemPath = `${path}.${name}`;
        if (!isPlainName(name)) return [name, report(itemPath, 'key', nameSentence)];
        return [name, readUndocumented(item, itemPath, inList)];
      });
      return Object.fromEntries(entries) as Record<string, unknown>;
    }
    const isSecret = path.split('.').slice(1).some(isSecretName);
    if (value === refused) return refused;
    if (isSecret && inList)
      return report(path, 'value', ["A secret can't be in a list.", 'Set it in Immuta itself.']);
    if (isSecret)
      return secretReference(value) ?? report(path, 'value', secretFieldSentence(`\`${path}\``, value));
    if (Array.isArray(value))
      return value.map((item: YamlValue, index) =>
        readUndocumented(item, `${path}.${index.toString()}`, true),
      );
    // JSON has neither infinities nor NaN, and loses digits of whole numbers beyond 2^53.
    if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER))
      return report(path, 'value', [
        `\`${path}\` is a number that JSON can't represent.`,
        'Put it in quotes.',
      ]);
    return readScalar(value, path, 'any');
  };

  const value = readBlock(file, type?.file ?? fileOfUnknownType, '');
  return { value, problems, warnings, referenced };
}

function secretReference(value: YamlValue): SecretReference | undefined {
  const name = typeof value === 'string' ? loneReference(value) : undefined;
  return name === undefined || forbiddenReference(name) !== undefined ? undefined : new SecretReference(name);
}
