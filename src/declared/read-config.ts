import type { ConfigKey, IntegrationType } from '../integration-types/integration-type.ts';
import { isSecretKey } from '../integration-types/secret-names.ts';
import { type DeclaredObject, type DeclaredValue } from './integration.ts';
import { nearMiss } from './near-miss.ts';
import { readScalar, readSecret, type ValueReading } from './read-value.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts';

/** A file's `config`, as far as it could be read. */
export interface ReadConfig {
  readonly config: DeclaredObject;
  /** Paths of leaves that the type does not know. */
  readonly unknownKeys: readonly string[];
}

// Kept out of `config`, since what stands there is sent to Immuta.
const keysOfTheFile = ['autoBootstrap', 'lifecycle', 'preventDelete', 'credentialsVersion'];

/** Reads `config` against its type; all that is wrong is reported to the reading's findings. */
export function readConfig(reading: ValueReading, node: YamlMap, type: IntegrationType): ReadConfig {
  const reader = new ConfigReader(reading, type);
  const config = reader.level(node, '');
  reader.reportMissing();
  reader.reportBrokenRules(config);
  return { config, unknownKeys: reader.unknownKeys };
}

class ConfigReader {
  readonly unknownKeys: string[] = [];
  readonly #reading: ValueReading;
  readonly #type: IntegrationType;
  /** Paths that are there, right or wrong, or that a misspelt key was meant to be. */
  readonly #present = new Set<string>();

  constructor(reading: ValueReading, type: IntegrationType) {
    this.#reading = reading;
    this.#type = type;
  }

  /** One level of documented keys; `above` is empty or ends with a dot. */
  level(node: YamlMap, above: string): DeclaredObject {
    const read: [string, DeclaredValue][] = [];
    for (const entry of node.entries) {
      const path = above + entry.name;
      const value = this.#entry(entry, path, above);
      if (value !== undefined) read.push([entry.name, value]);
    }
    return Object.fromEntries(read);
  }

  #entry(entry: YamlEntry, path: string, above: string): DeclaredValue | undefined {
    const { findings } = this.#reading;
    const known = this.#type.keys.find((key) => key.path === path);
    const isBlock = this.#type.keys.some((key) => key.path.startsWith(`${path}.`));
    if (known === undefined && !isBlock) return this.#unknownEntry(entry, path, above);
    this.#present.add(path);
    findings.remember(`config.${path}`, entry.start);
    if (known !== undefined) return this.#known(entry.value, known);
    if (entry.value.kind === 'map') return this.level(entry.value, `${path}.`);
    if (entry.value.kind !== 'refused') {
      findings.fail(
        entry.value.start,
        `\`config.${path}\` must be a block of keys.`,
        this.#exampleBlock(path),
      );
    }
    return undefined;
  }

  #known(node: YamlNode, key: ConfigKey): DeclaredValue | undefined {
    const name = `\`config.${key.path}\``;
    return key.secret ? readSecret(this.#reading, node, name) : readScalar(this.#reading, node, name, key);
  }

  #unknownEntry(entry: YamlEntry, path: string, above: string): DeclaredValue | undefined {
    const { findings } = this.#reading;
    if (above === '' && keysOfTheFile.includes(entry.name)) {
      findings.fail(
        entry.start,
        `\`${entry.name}\` does not belong under \`config\`, which is sent to Immuta as it stands.`,
        entry.name === 'preventDelete' || entry.name === 'credentialsVersion'
          ? `Move it under \`lifecycle\`.`
          : 'Move it to the top level of the file.',
      );
      return undefined;
    }
    const meant = nearMiss(entry.name, this.#namesAt(above));
    if (meant !== undefined) {
      this.#present.add(above + meant);
      findings.fail(
        entry.start,
        `No key has this name under \`${above === '' ? 'config' : `config.${above.slice(0, -1)}`}\`.`,
        `Did you mean \`${meant}\`?`,
      );
      return undefined;
    }
    findings.remember(`config.${path}`, entry.start);
    if (!this.#isPlainName(entry)) return undefined;
    const failuresBefore = findings.failures.length;
    const value = this.#unknownValue(entry.value, path, false);
    if (findings.failures.length === failuresBefore) {
      findings.warn(
        entry.start,
        `Immuta's documentation does not know this key of a ${this.#type.name} integration; it is sent as it stands.`,
      );
    }
    return value;
  }

  #isPlainName({ name, start }: YamlEntry): boolean {
    if (/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name)) return true;
    this.#reading.findings.fail(
      start,
      'A key must be a name of 1 to 64 letters, digits, `_` and `-`, which begins with a letter or an underscore.',
    );
    return false;
  }

  #unknownValue(node: YamlNode, path: string, inList: boolean): DeclaredValue | undefined {
    const { findings } = this.#reading;
    if (node.kind === 'map') return this.#unknownMap(node, path, inList);
    const secret = isSecretKey(this.#type, path);
    if (secret && inList) {
      findings.fail(node.start, "A secret can't stand in a list.", 'Immuta takes no such key; remove it.');
      return undefined;
    }
    if (node.kind === 'list' && !secret) {
      if (!inList) this.unknownKeys.push(path);
      const items = node.items.map((item, index) =>
        this.#unknownValue(item, `${path}.${index.toString()}`, true),
      );
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    if (!inList) this.unknownKeys.push(path);
    return secret
      ? readSecret(this.#reading, node, 'By its name this')
      : readScalar(this.#reading, node, 'This value', { type: 'any' });
  }

  #unknownMap(node: YamlMap, path: string, inList: boolean): DeclaredValue | undefined {
    const read: [string, DeclaredValue][] = [];
    if (node.entries.length === 0 && !inList) this.unknownKeys.push(path);
    for (const entry of node.entries) {
      if (!this.#isPlainName(entry)) continue;
      this.#reading.findings.remember(`config.${path}.${entry.name}`, entry.start);
      const value = this.#unknownValue(entry.value, `${path}.${entry.name}`, inList);
      if (value !== undefined) read.push([entry.name, value]);
    }
    return Object.fromEntries(read);
  }

  #namesAt(above: string): string[] {
    const below = this.#type.keys.filter((key) => key.path.startsWith(above));
    return [...new Set(below.map((key) => key.path.slice(above.length).split('.')[0] ?? ''))];
  }

  #exampleBlock(path: string): string {
    const first = this.#type.keys.find((key) => key.path.startsWith(`${path}.`));
    return `Write \`${path}:\` and below it, indented, keys such as \`${(first?.path ?? '').slice(path.length + 1)}\`.`;
  }

  reportMissing(): void {
    for (const { path, needed, secret } of this.#type.keys) {
      if (!needed || this.#present.has(path)) continue;
      this.#reading.findings.failAtKey(
        `config.${path}`,
        `\`config.${path}\` is missing.`,
        secret
          ? `Add a line \`${path}: \${NAME}\`, and set NAME in the step's \`env\`.`
          : `Add a line \`${path}: ...\`.`,
      );
    }
  }

  reportBrokenRules(config: DeclaredObject): void {
    const broken = this.#type.brokenRules({
      has: (path) => this.#present.has(path),
      text: (path) => {
        const value = path
          .split('.')
          .reduce<unknown>((at, name) => (at as DeclaredObject | undefined)?.[name], config);
        return typeof value === 'string' ? value : undefined;
      },
    });
    for (const { path, message, remedy } of broken) {
      this.#reading.findings.failAtKey(`config.${path}`, message, remedy);
    }
  }
}
