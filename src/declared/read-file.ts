import { valueAt } from '../integration-types/config-rules.ts';
import type { DeclaredObject } from '../integration-types/declared-value.ts';
import { fileOfUnknownType } from '../integration-types/file-schema.ts';
import type { Identity } from '../integration-types/integration-type.ts';
import {
  integrationType,
  integrationTypes,
  type DeclaredFile,
  type SupportedType,
} from '../integration-types/registry.ts';
import type { Failure, Place, Warning } from '../failure.ts';
import type { DeclaredIntegration } from './integration.ts';
import { nearMiss } from './near-miss.ts';
import { withoutReferences } from './payload.ts';
import { readKeys } from './read-keys.ts';
import { expandReferences } from './references.ts';
import { missingSentence, schemaAt, typeSentence, wrongValueSentence, type Sentence } from './sentences.ts';
import { decodeText, readableText } from './source-text.ts';
import { isMap, parseYaml, refused, type Problem, type YamlDocument, type YamlMap } from './yaml.ts';

/** One file of the repository. */
export interface SourceFile {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  readonly content: Uint8Array;
}

/** What one file declares, and everything that is wrong with it. */
export interface ReadFile {
  readonly file: string;
  readonly failures: readonly Failure[];
  readonly warnings: readonly Warning[];
  /** Absent if anything in the file is wrong. */
  readonly integration?: DeclaredIntegration;
  /** Known even if something else in the file is wrong, so that two files for one integration are found. */
  readonly identity?: Identity | undefined;
  readonly id?: string | undefined;
  /** Where a key is, or the nearest parent that is there, or the file. */
  readonly place: (path: string) => Place;
}

/** Reads one integration file. Never throws, whatever the bytes are. */
export function readFile({ file, content }: SourceFile, variables: ReadonlyMap<string, string>): ReadFile {
  const decoded = decodeText(content);
  if (typeof decoded !== 'string') {
    const { line = 1, ...problem } = decoded;
    const place = { file, line, column: 1 };
    return {
      file,
      failures: [{ reason: 'invalid-config', ...problem, place }],
      warnings: [],
      place: () => place,
    };
  }
  const { text, problems: invisible, placeAt } = readableText(file, decoded);
  const document = parseYaml(text);
  const { problems, warnings, data, identity, id } = isMap(document.value)
    ? readDocument(document.value, document, variables)
    : { problems: notAMap(document), warnings: [] };
  const all = [...invisible, ...document.problems, ...problems].sort((one, other) => one.at - other.at);
  const failures = all.map(({ at, ...problem }): Failure => ({
    reason: 'invalid-config',
    ...problem,
    place: placeAt(at),
  }));
  const place = (path: string): Place => placeAt(keyOffset(document, path));
  return {
    file,
    failures,
    warnings: warnings.map(({ at, message }) => ({ message, place: placeAt(at) })),
    identity,
    id,
    place,
    ...(failures.length > 0 || data === undefined || identity === undefined
      ? {}
      : { integration: { ...data, file, identity, place } }),
  };
}

function notAMap({ value, spots, problems }: YamlDocument): readonly Problem[] {
  if (value === refused || (value === undefined && problems.length > 0)) return [];
  if (value === undefined || value === null)
    return [{ at: 0, message: 'The file is empty.', remedy: 'Write an integration, or remove the file.' }];
  return [
    {
      at: spots.get('')?.value ?? 0,
      message: 'The file must be a block of keys.',
      remedy: 'It needs the keys `type`, `autoBootstrap` and `config`.',
    },
  ];
}

/** Where the key of a path is, or the nearest parent that is there, or the file. */
function keyOffset({ spots }: YamlDocument, path: string): number {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
    const spot = spots.get(at);
    if (spot !== undefined) return spot.key;
  }
  return 0;
}

/** Checks the keys and values of a file. */
function readDocument(map: YamlMap, document: YamlDocument, variables: ReadonlyMap<string, string>) {
  const type = typeOf(map, variables);
  const schema = type?.file ?? fileOfUnknownType;
  const { value, problems, warnings, referenced } = readKeys(map, document, variables, type);
  const { data, error } = schema.safeParse(value);
  const reportedPaths = new Set<string>();
  for (const issue of error?.issues ?? []) {
    const path = issue.path.join('.');
    const wrong = valueAt(value, path);
    if (wrong === refused || reportedPaths.has(path)) continue;
    reportedPaths.add(path);
    const spot = document.spots.get(path);
    const report = (at: number, [message, remedy]: Sentence): void =>
      void problems.push({ at, message, remedy });
    if (issue.code === 'custom' && issue.params?.['rule'] === true)
      report(keyOffset(document, path), [issue.message, issue.params['remedy'] as string | undefined]);
    else if (wrong === undefined || spot === undefined)
      report(keyOffset(document, path), missingSentence(path, schemaAt(schema, issue.path)));
    else if (path === 'type' && (wrong === null || typeof wrong !== 'object'))
      report(spot.value, typeSentence(type));
    else
      report(spot.value, wrongValueSentence(path, schemaAt(schema, issue.path), wrong, referenced.has(path)));
  }
  const config = valueAt(value, 'config');
  const id = valueAt(value, 'lifecycle.id');
  return {
    problems,
    warnings,
    // No file is accepted as one of an unknown type.
    data: data as DeclaredFile | undefined,
    identity: isMap(config) ? type?.identity(withoutReferences(config as DeclaredObject)) : undefined,
    id: typeof id === 'string' ? id : undefined,
  };
}

/** The type that a file names, or that it means by another name: `Amazon Redshift`, `redshift`. */
function typeOf(map: YamlMap, variables: ReadonlyMap<string, string>): SupportedType | undefined {
  const expansion = expandReferences(typeof map['type'] === 'string' ? map['type'] : '', variables);
  if ('message' in expansion) return undefined;
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const names = integrationTypes.map(({ name }) => name);
  const meant = names.find((name) => plain(expansion.text).includes(plain(name)));
  return integrationType(meant ?? nearMiss(expansion.text, names) ?? '');
}
