import * as z from 'zod/mini';
import { present, type IntegrationType, type ObjectSchema } from '../integration-types/integration-type.ts';
import { factsOf, type KeyFacts } from '../integration-types/key-schemas.ts';
import { isSecretName } from '../integration-types/secret-names.ts';
import type { Findings } from './findings.ts';
import { SecretReference } from './integration.ts';
import { nearMiss } from './near-miss.ts';
import { expandReferences, forbiddenReference, loneReference } from './references.ts';
import { isPlainName, keyWords, secretFieldSentence } from './sentences.ts';
import { plainValue, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from './yaml-tree.ts';

/** Is where a value would be whose error is reported already; whatever a schema says of it is dropped. */
export const reported = Symbol('reported');

// Kept out of `config`, since all of it is sent to Immuta.
const keysOfTheFile = ['autoBootstrap', 'lifecycle', 'preventDelete', 'retainOnDelete', 'credentialsVersion'];

/**
 * Turns a file's tree into values that its schema can check: references resolved, secrets as
 * `SecretReference`. What no schema can say (references, keys that nobody documented) is reported here.
 */
export class ValueReader {
  /** The node of each value that was read, by path. */
  readonly nodes = new Map<string, YamlNode>();
  /** Paths of values that came out of `variables`, so that no advice about their lines helps. */
  readonly referenced = new Set<string>();
  /** Paths below `config` of leaves that the type does not know. */
  readonly unknownKeys: string[] = [];
  readonly #findings: Findings;
  readonly #variables: ReadonlyMap<string, string>;
  readonly #type: IntegrationType | undefined;

  constructor(findings: Findings, variables: ReadonlyMap<string, string>, type: IntegrationType | undefined) {
    this.#findings = findings;
    this.#variables = variables;
    this.#type = type;
  }

  /** A block of keys; `above` is empty or ends with a dot. A key that a strict block does not know is null. */
  block(node: YamlMap, schema: ObjectSchema, above: string): Record<string, unknown> {
    const strict = schema.def.catchall instanceof z.ZodMiniNever;
    const read = new Map<string, unknown>();
    for (const entry of node.entries) {
      const { name, value } = entry;
      const path = above + name;
      const member = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
      this.nodes.set(path, value);
      if (strict || member !== undefined) this.#findings.remember(path, entry.start);
      if (member !== undefined) read.set(name, this.#value(value, present(member), path));
      else if (strict) {
        const meant = nearMiss(name, Object.keys(schema.shape));
        read.set(name, null);
        if (meant !== undefined && !read.has(meant)) read.set(meant, reported);
      } else this.#unknownEntry(entry, schema, above, read);
    }
    return Object.fromEntries(read);
  }

  #value(node: YamlNode, schema: z.core.$ZodType, path: string): unknown {
    if (node.kind === 'refused') return reported;
    const facts = factsOf(schema);
    if (schema instanceof z.ZodMiniObject && node.kind === 'map') {
      return this.#type === undefined && path === 'config' ? {} : this.block(node, schema, `${path}.`);
    }
    if (node.kind !== 'scalar') return node.kind === 'list' ? [] : {};
    if (facts === undefined) return node.value;
    return facts.kind === 'secret' ? this.#secret(node) : this.#scalar(node, path, facts.kind);
  }

  /** A literal stays what it is, and the schema refuses it. */
  #secret(node: YamlScalar): unknown {
    const name = typeof node.value === 'string' ? loneReference(node.value) : undefined;
    return name === undefined || forbiddenReference(name) !== undefined
      ? node.value
      : new SecretReference(name);
  }

  #scalar(node: YamlScalar, path: string, kind: KeyFacts['kind']): unknown {
    if (typeof node.value !== 'string') return kind === 'written' ? node.text : node.value;
    const expansion = expandReferences(node.value, this.#variables);
    if ('message' in expansion) {
      this.#findings.fail(node.start, `\`${path}\` ${expansion.message}`, expansion.remedy);
      return reported;
    }
    if (expansion.kind !== 'plain') this.referenced.add(path);
    const typed = expansion.kind === 'lone' && (kind === 'integer' || kind === 'boolean');
    return typed ? plainValue(expansion.text) : expansion.text;
  }

  #unknownEntry(entry: YamlEntry, schema: ObjectSchema, above: string, read: Map<string, unknown>): void {
    const { name, start, value } = entry;
    const block = `\`${above.slice(0, -1)}\``;
    if (above === 'config.' && keysOfTheFile.includes(name)) {
      this.#findings.fail(
        start,
        `\`${name}\` does not belong under \`config\`, all of which is sent to Immuta.`,
        name === 'autoBootstrap' || name === 'lifecycle'
          ? 'Move it to the top level of the file.'
          : 'Move it under `lifecycle`.',
      );
      return;
    }
    const meant = nearMiss(name, Object.keys(schema.shape));
    if (meant !== undefined) {
      this.#findings.fail(
        start,
        `${keyWords(name)} is not a key under ${block}.`,
        `Did you mean \`${meant}\`?`,
      );
      if (!read.has(meant)) read.set(meant, reported);
      return;
    }
    this.#findings.remember(above + name, start);
    if (!this.#isPlainName(entry)) return;
    const failuresBefore = this.#findings.failures.length;
    read.set(name, this.#unknownValue(value, above + name, false));
    if (this.#findings.failures.length > failuresBefore) return;
    this.#findings.warn(
      start,
      `\`${above}${name}\` is not in Immuta's documentation of a ${this.#type?.name ?? ''} integration; it is sent to Immuta as it is.`,
    );
  }

  #isPlainName({ name, start }: YamlEntry): boolean {
    if (isPlainName(name)) return true;
    this.#findings.fail(
      start,
      'A key must be a name of 1 to 64 letters, digits, `_` and `-`, which begins with a letter or an underscore.',
    );
    return false;
  }

  #unknownValue(node: YamlNode, path: string, inList: boolean): unknown {
    const secret = path.split('.').slice(1).some(isSecretName);
    if (node.kind === 'map') return this.#unknownMap(node, path, inList);
    if (!inList) this.unknownKeys.push(path.slice('config.'.length));
    if (node.kind === 'refused') return undefined;
    if (secret && inList) {
      this.#findings.fail(node.start, "A secret can't be in a list.", 'Declare it in Immuta itself.');
    } else if (secret) {
      const value = node.kind === 'scalar' ? this.#secret(node) : undefined;
      if (value instanceof SecretReference) return value;
      this.#findings.fail(node.start, ...secretFieldSentence(`\`${path}\``, node));
    } else if (node.kind === 'list') {
      return node.items.map((item, index) => this.#unknownValue(item, `${path}.${index.toString()}`, true));
    } else {
      const value = this.#scalar(node, path, 'any');
      // JSON has neither infinities nor NaN, and loses digits of whole numbers beyond 2^53.
      const exact = typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER;
      if (exact) return value;
      this.#findings.fail(node.start, `\`${path}\` is a number that JSON can't carry.`, 'Put it in quotes.');
    }
    return undefined;
  }

  #unknownMap(node: YamlMap, path: string, inList: boolean): unknown {
    if (node.entries.length === 0 && !inList) this.unknownKeys.push(path.slice('config.'.length));
    const read: [string, unknown][] = [];
    for (const entry of node.entries) {
      this.#findings.remember(`${path}.${entry.name}`, entry.start);
      if (this.#isPlainName(entry)) {
        read.push([entry.name, this.#unknownValue(entry.value, `${path}.${entry.name}`, inList)]);
      }
    }
    return Object.fromEntries(read);
  }
}
