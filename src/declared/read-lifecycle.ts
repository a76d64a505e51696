import type { Lifecycle } from './integration.ts';
import { nearMiss } from './near-miss.ts';
import { readScalar, type ValueReading } from './read-value.ts';
import type { YamlEntry, YamlNode } from './yaml-tree.ts';

/** Keys of the `lifecycle` block. */
export const lifecycleNames: readonly string[] = [
  'id',
  'preventDelete',
  'retainOnDelete',
  'credentialsVersion',
];

const versionForm = {
  pattern: /^[A-Za-z0-9_.:+-]{1,64}$/,
  expectation: 'a whole number, or a text of 1 to 64 letters, digits and `_.:+-`',
};

/** Reads the `lifecycle` block; an absent one (`undefined`) has no effect. */
export function readLifecycle(reading: ValueReading, node: YamlNode | undefined): Lifecycle {
  const read: {
    id?: string;
    preventDelete: boolean;
    retainOnDelete: boolean;
    credentialsVersion?: string | number;
  } = { preventDelete: false, retainOnDelete: false };
  if (node === undefined || node.kind === 'refused') return read;
  if (node.kind !== 'map') {
    reading.findings.fail(
      node.start,
      '`lifecycle` must be a block of keys.',
      `It takes ${lifecycleNames.map((name) => `\`${name}\``).join(', ')}.`,
    );
    return read;
  }
  for (const entry of node.entries) {
    reading.findings.remember(`lifecycle.${entry.name}`, entry.start);
    switch (entry.name) {
      case 'id': {
        const id = readId(reading, entry.value);
        if (id !== undefined) read.id = id;
        break;
      }
      case 'preventDelete':
      case 'retainOnDelete': {
        const path = `lifecycle.${entry.name}`;
        const value = readScalar(reading, entry.value, `\`${path}\``, { ...flagKey, path });
        if (typeof value === 'boolean') read[entry.name] = value;
        break;
      }
      case 'credentialsVersion': {
        const version = readVersion(reading, entry.value);
        if (version !== undefined) read.credentialsVersion = version;
        break;
      }
      default:
        reportUnknown(reading, entry);
    }
  }
  return read;
}

const flagKey = {
  type: 'boolean',
  secret: false,
  needed: false,
  description: '',
} as const;

/** Judged as it is written: YAML would read `012`, `0x0c` and `1e1` as numbers that nobody meant. */
function readId(reading: ValueReading, node: YamlNode): string | undefined {
  const value = readScalar(reading, node, '`lifecycle.id`', { type: 'any' });
  if (value === undefined) return undefined;
  const text = typeof value === 'string' || node.kind !== 'scalar' ? value : node.text;
  if (typeof text === 'string' && /^(?:0|[1-9][0-9]{0,14})$/.test(text)) return text;
  reading.findings.fail(
    node.start,
    '`lifecycle.id` must be the id of a live integration: 1 to 15 digits, the first of them no zero.',
    'Write it as Immuta shows it, for example `id: 12`.',
  );
  return undefined;
}

function readVersion(reading: ValueReading, node: YamlNode): string | number | undefined {
  const value = readScalar(reading, node, '`lifecycle.credentialsVersion`', { type: 'any' });
  if (value === undefined) return undefined;
  // Others are refused: `1.10` would be the same as `1.1`.
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  if (typeof value === 'string' && versionForm.pattern.test(value)) return value;
  reading.findings.fail(
    node.start,
    `\`lifecycle.credentialsVersion\` must be ${versionForm.expectation}.`,
    'Write for example `credentialsVersion: 2`, and put anything with a dot in quotes.',
  );
  return undefined;
}

function reportUnknown({ findings }: ValueReading, entry: YamlEntry): void {
  const meant = nearMiss(entry.name, lifecycleNames);
  findings.fail(
    entry.start,
    'No key has this name under `lifecycle`.',
    meant === undefined
      ? `It takes ${lifecycleNames.map((name) => `\`${name}\``).join(', ')}.`
      : `Did you mean \`${meant}\`?`,
  );
}
