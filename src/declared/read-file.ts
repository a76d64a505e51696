import type { Failure, Place, Warning } from '../failure.ts';
import { brokenRules, valueAt } from '../integration-types/config-rules.ts';
import { fileOfUnknownType } from '../integration-types/file-schema.ts';
import type { Identity, IntegrationType } from '../integration-types/integration-type.ts';
import { integrationType, integrationTypes } from '../integration-types/registry.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { DeclaredIntegration } from './integration.ts';
import { nearMiss } from './near-miss.ts';
import { withoutReferences } from './payload.ts';
import { readKeys, type Report } from './read-keys.ts';
import { expandReferences } from './references.ts';
import { missingSentence, schemaAt, type Sentence, typeSentence, wrongValueSentence } from './sentences.ts';
import { readSourceText } from './source-text.ts';
import { offsetOf, parseYaml, type YamlDocument } from './yaml.ts';

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
  readonly integration: DeclaredIntegration | undefined;
  /** Known even if something else in the file is wrong, so that two files for one integration are found. */
  readonly identity: Identity | undefined;
  readonly id: string | undefined;
  /** Where a key is, or the nearest parent that is there, or the file. */
  readonly place: (path: string) => Place;
}

/** Reads one integration file. Never throws, whatever the bytes are. */
export function readFile({ file, content }: SourceFile, variables: ReadonlyMap<string, string>): ReadFile {
  const { text, problems, placeAt } = readSourceText(file, content);
  const document = parseYaml(text ?? '');
  if (text === undefined) document.reported.add('');
  problems.push(...document.problems);
  const report: Report = (path, part, [message, remedy]) => {
    if (document.reported.has(path)) return;
    document.reported.add(path);
    problems.push({ at: offsetOf(document, path, part), message, remedy });
  };
  const checked = isJsonObject(document.value)
    ? checkMap(document.value, document, variables, report)
    : undefined;
  if (checked === undefined) report('', 'value', (document.value ?? null) === null ? emptyFile : notBlock);
  const { data, identity, id, undocumented = [] } = checked ?? {};
  const place = (path: string): Place => placeAt(offsetOf(document, path));
  return {
    file,
    failures: problems
      .sort((one, other) => one.at - other.at)
      .map(({ at, message, remedy }) => ({ reason: 'invalid-config', message, remedy, place: placeAt(at) })),
    warnings: undocumented
      .filter((path) => !document.reported.has(path))
      .map((path) => ({
        message: `\`${path}\` is not documented for ${checked?.type?.name ?? ''} integrations; it is sent to Immuta as is.`,
        place: place(path),
      })),
    integration:
      problems.length > 0 || data === undefined || identity === undefined
        ? undefined
        : { ...data, file, identity, place },
    identity,
    id,
    place,
  };
}

/** Checks the keys and values of a file. */
function checkMap(
  map: JsonObject,
  document: YamlDocument,
  variables: ReadonlyMap<string, string>,
  report: Report,
) {
  const type = typeOf(map, variables);
  const schema = type?.file ?? fileOfUnknownType;
  const { value, undocumented, referenced } = readKeys(map, document, variables, type, report);
  const { data, error } = schema.safeParse(value);
  for (const issue of error?.issues ?? []) {
    const path = issue.path.join('.');
    const key = schemaAt(schema, issue.path);
    const wrong = valueAt(value, path);
    if (wrong === undefined) report(path, 'key', missingSentence(path, key));
    else if (path === 'type' && (wrong === null || typeof wrong !== 'object'))
      report(path, 'value', typeSentence(type));
    else report(path, 'value', wrongValueSentence(path, key, wrong, referenced.has(path)));
  }
  const config = valueAt(value, 'config');
  const id = valueAt(value, 'lifecycle.id');
  if (type !== undefined && isJsonObject(config))
    for (const { path, message, remedy } of brokenRules(config, type.rules)) {
      const block = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
      if (!document.reported.has(`config.${block}`)) report(`config.${path}`, 'key', [message, remedy]);
    }
  return {
    undocumented,
    type,
    // No file is accepted as one of an unknown type.
    data: data as Omit<DeclaredIntegration, 'file' | 'identity' | 'place'> | undefined,
    identity: isJsonObject(config) ? type?.identity(withoutReferences(config)) : undefined,
    id: typeof id === 'string' ? id : undefined,
  };
}

const emptyFile: Sentence = ['The file is empty.', 'Write an integration, or remove the file.'];
const notBlock: Sentence = [
  'The file must be a block of keys.',
  'It needs the keys `type`, `autoBootstrap` and `config`.',
];

/** The type that a file names, or that it means by another name: `Amazon Redshift`, `redshift`. */
function typeOf(map: JsonObject, variables: ReadonlyMap<string, string>): IntegrationType | undefined {
  const expansion = expandReferences(typeof map['type'] === 'string' ? map['type'] : '', variables);
  if ('message' in expansion) return undefined;
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const names = integrationTypes.map(({ name }) => name);
  const meant = names.find((name) => plain(expansion.text).includes(plain(name)));
  return integrationType(meant ?? nearMiss(expansion.text, names) ?? '');
}
