import * as z from 'zod/mini';
import { SecretReference } from '../integration-types/declared-value.ts';
import { fileOfUnknownType } from '../integration-types/file-schema.ts';
import { present, type IntegrationType } from '../integration-types/integration-type.ts';
import { factsOf, type KeyFacts } from '../integration-types/key-schemas.ts';
import { isSecretName } from '../integration-types/secret-names.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { nearMiss } from './near-miss.ts';
import { expandReferences, forbiddenReference, loneReference } from './references.ts';
import { secretFieldSentence, unknownKeySentence, type Sentence } from './sentences.ts';
import { plainValue, type YamlDocument } from './yaml.ts';

/** Reports what is wrong with the key or the value of a path, unless the path has a problem already. */
export type Report = (path: string, part: 'key' | 'value', sentence: Sentence) => void;

/**
 * Reads the keys of a file as its type's schema can check them: references resolved, secrets as `SecretReference`. Reports
 * what no schema can find: wrong references, and keys that the type does not have. Returns the paths of undocumented keys
 * too, and those of values that come from `variables`, so that advice about their lines does not help.
 */
export function readKeys(
  file: JsonObject,
  { spots, reported }: YamlDocument,
  variables: ReadonlyMap<string, string>,
  type: IntegrationType | undefined,
  report: Report,
) {
  const undocumented: string[] = [];
  const referenced = new Set<string>();

  /** Without a schema, a block below an undocumented key. */
  const readBlock = (block: JsonObject, above: string, schema?: z.ZodMiniObject): Record<string, unknown> => {
    const read: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(block)) {
      const path = above === '' ? name : `${above}.${name}`;
      const known = Object.keys(schema?.shape ?? {});
      const member = known.includes(name) ? schema?.shape[name] : undefined;
      const sentence = member === undefined ? unknownKeySentence(name, above, schema) : undefined;
      if (sentence === undefined) {
        if (member === undefined && schema !== undefined) undocumented.push(path);
        read[name] =
          member === undefined ? readUndocumented(value, path) : readDocumented(value, path, present(member));
        continue;
      }
      report(path, 'key', sentence);
      const meant = nearMiss(name, known);
      if (meant === undefined || Object.hasOwn(block, meant)) continue;
      // Neither missing nor wrong.
      read[meant] = null;
      reported.add(above === '' ? meant : `${above}.${meant}`);
    }
    return read;
  };

  const readDocumented = (value: Json, path: string, schema: z.core.$ZodType): unknown => {
    const kind = factsOf(schema)?.kind;
    if (kind === 'secret') return readSecret(value, path);
    if (kind !== undefined) return readScalar(value, path, kind);
    if (!(schema instanceof z.ZodMiniObject) || !isJsonObject(value)) return value;
    return type === undefined && path === 'config' ? {} : readBlock(value, path, schema);
  };

  const readUndocumented = (value: Json, path: string): unknown => {
    if (isJsonObject(value)) return readBlock(value, path);
    if (isSecretName(path)) return readSecret(value, path);
    if (Array.isArray(value))
      return value.map((item: Json, index) => readUndocumented(item, `${path}.${index.toString()}`));
    // JSON has neither infinities nor NaN, and loses digits of whole numbers beyond 2^53.
    if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER))
      report(path, 'value', [`\`${path}\` is a number that JSON can't represent.`, 'Put it in quotes.']);
    return readScalar(value, path, 'any');
  };

  const readSecret = (value: Json, path: string): unknown => {
    const isInList = /\.\d+(?:\.|$)/.test(path);
    const name = typeof value === 'string' && !isInList ? loneReference(value) : undefined;
    if (name !== undefined && forbiddenReference(name) === undefined) return new SecretReference(name);
    report(
      path,
      'value',
      isInList
        ? ["A secret can't be in a list.", 'Set it in Immuta itself.']
        : secretFieldSentence(`\`${path}\``, value),
    );
    return null;
  };

  const readScalar = (value: Json, path: string, kind: KeyFacts['kind']): unknown => {
    const written = kind === 'written' ? (spots.get(path)?.text ?? value) : value;
    if (typeof written !== 'string') return written;
    const expansion = expandReferences(written, variables);
    if ('message' in expansion) {
      report(path, 'value', [`\`${path}\` ${expansion.message}`, expansion.remedy]);
      return null;
    }
    if (expansion.kind !== 'plain') referenced.add(path);
    const isTyped = expansion.kind === 'lone' && (kind === 'integer' || kind === 'boolean');
    return isTyped ? plainValue(expansion.text) : expansion.text;
  };

  const value = readBlock(file, '', type?.file ?? fileOfUnknownType);
  return { value, undocumented, referenced };
}
