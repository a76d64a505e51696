import type { Identity, IntegrationType } from '../integration-types/integration-type.ts';
import { integrationType, integrationTypes } from '../integration-types/registry.ts';
import type { Findings } from './findings.ts';
import type { DeclaredIntegration } from './integration.ts';
import { nearMiss } from './near-miss.ts';
import { withoutReferences } from './payload.ts';
import { type ReadConfig, readConfig } from './read-config.ts';
import { lifecycleNames, readLifecycle } from './read-lifecycle.ts';
import { readScalar, type ValueReading } from './read-value.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts';

/** What the one document of a file declares. */
export interface ReadDocument {
  /** Absent where anything in the file is wrong. */
  readonly integration?: DeclaredIntegration;
  /** Known even where something else in the file is wrong, so that two files for one integration are found. */
  readonly identity?: Identity;
  readonly id?: string;
}

const topLevelNames = ['type', 'autoBootstrap', 'config', 'lifecycle'];

/** Reads the top level of a file; all that is wrong is reported to the reading's findings. */
export function readDocument(reading: ValueReading, file: string, document: YamlMap): ReadDocument {
  const { findings } = reading;
  const top = new TopLevel(findings, document.entries);
  const type = readType(reading, top);
  const autoBootstrap = readAutoBootstrap(reading, top, type);
  const read = readConfigBlock(reading, top, type);
  const lifecycle = readLifecycle(reading, top.value('lifecycle'));
  const identity = read === undefined ? undefined : type?.identity(withoutReferences(read.config));
  const complete = findings.failures.length === 0 && read !== undefined && identity !== undefined;
  return {
    ...(identity === undefined ? {} : { identity }),
    ...(lifecycle.id === undefined ? {} : { id: lifecycle.id }),
    ...(complete
      ? {
          integration: {
            file,
            type: identity.type,
            autoBootstrap: autoBootstrap ?? false,
            ...read,
            identity,
            lifecycle,
            place: (path) => findings.place(path),
          },
        }
      : {}),
  };
}

class TopLevel {
  readonly #values: ReadonlyMap<string, YamlNode>;
  readonly #misspelt = new Set<string>();

  constructor(findings: Findings, entries: readonly YamlEntry[]) {
    this.#values = new Map(entries.map((entry) => [entry.name, entry.value]));
    for (const entry of entries) {
      if (topLevelNames.includes(entry.name)) findings.remember(entry.name, entry.start);
      else this.#reportUnknown(findings, entry);
    }
  }

  value(name: string): YamlNode | undefined {
    return this.#values.get(name);
  }

  /** Whether a key is absent and nothing was said about it yet. */
  isMissing(name: string): boolean {
    return !this.#values.has(name) && !this.#misspelt.has(name);
  }

  #reportUnknown(findings: Findings, { name, start }: YamlEntry): void {
    const message = 'No key has this name at the top level of a file.';
    const meant = nearMiss(name, topLevelNames);
    if (meant !== undefined) {
      this.#misspelt.add(meant);
      findings.fail(start, message, `Did you mean \`${meant}\`?`);
    } else if (lifecycleNames.includes(name)) {
      findings.fail(start, message, `\`${name}\` belongs under \`lifecycle\`.`);
    } else if (integrationTypes.some(({ keys }) => keys.some(({ path }) => path.split('.')[0] === name))) {
      findings.fail(start, message, `\`${name}\` belongs under \`config\`.`);
    } else {
      findings.fail(start, message, `It takes ${topLevelNames.map((each) => `\`${each}\``).join(', ')}.`);
    }
  }
}

function readType(reading: ValueReading, top: TopLevel): IntegrationType | undefined {
  const node = top.value('type');
  const supported = integrationTypes.map(({ name }) => `\`${name}\``).join(', ');
  if (node === undefined) {
    if (top.isMissing('type')) {
      reading.findings.failAtKey(
        'type',
        '`type` is missing.',
        `Add a line \`type: ...\`; supported: ${supported}.`,
      );
    }
    return undefined;
  }
  const name = readScalar(reading, node, '`type`', { type: 'any' });
  if (name === undefined) return undefined;
  const type = typeof name === 'string' ? integrationType(name) : undefined;
  if (type !== undefined) return type;
  const meant =
    typeof name === 'string'
      ? nearMiss(
          name,
          integrationTypes.map((each) => each.name),
        )
      : undefined;
  reading.findings.fail(
    node.start,
    `\`type\` must be a supported type of integration: ${supported}.`,
    meant === undefined ? otherTypes : `Did you mean \`${meant}\`?`,
  );
  return undefined;
}

const otherTypes =
  'Integrations of other types are managed in Immuta itself: remove the file, or exclude it with a `!` line in the input `files`.';

function readAutoBootstrap(
  reading: ValueReading,
  top: TopLevel,
  type: IntegrationType | undefined,
): boolean | undefined {
  const node = top.value('autoBootstrap');
  if (node === undefined) {
    if (top.isMissing('autoBootstrap')) {
      reading.findings.failAtKey(
        'autoBootstrap',
        '`autoBootstrap` is missing.',
        'Add a line `autoBootstrap: false`.',
      );
    }
    return undefined;
  }
  const value = readScalar(reading, node, '`autoBootstrap`', {
    path: 'autoBootstrap',
    type: 'boolean',
    secret: false,
    needed: true,
    description: '',
  });
  if (value === true && type?.noAutoBootstrap !== undefined) {
    reading.findings.fail(
      node.start,
      `\`autoBootstrap\` must be \`false\`: ${type.noAutoBootstrap}`,
      'Write `autoBootstrap: false`.',
    );
  }
  return typeof value === 'boolean' ? value : undefined;
}

function readConfigBlock(
  reading: ValueReading,
  top: TopLevel,
  type: IntegrationType | undefined,
): ReadConfig | undefined {
  const node = top.value('config');
  if (node === undefined) {
    if (top.isMissing('config')) {
      reading.findings.failAtKey(
        'config',
        '`config` is missing.',
        'Add `config:` and its keys, indented, below it.',
      );
    }
    return undefined;
  }
  if (node.kind === 'map') return type === undefined ? undefined : readConfig(reading, node, type);
  if (node.kind !== 'refused') {
    reading.findings.fail(
      node.start,
      '`config` must be a block of keys.',
      'Indent its keys below `config:`.',
    );
  }
  return undefined;
}
