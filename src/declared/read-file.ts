import type * as z from 'zod/mini';
import { valueAt } from '../integration-types/config-rules.ts';
import { fileOfNoType } from '../integration-types/file-schema.ts';
import type { Identity, IntegrationType } from '../integration-types/integration-type.ts';
import { integrationType, integrationTypes } from '../integration-types/registry.ts';
import { isJsonObject } from '../json.ts';
import { Findings } from './findings.ts';
import type { DeclaredIntegration, DeclaredObject, Lifecycle } from './integration.ts';
import { nearMiss } from './near-miss.ts';
import { withoutReferences } from './payload.ts';
import { reported, ValueReader } from './read-values.ts';
import { expandReferences } from './references.ts';
import {
  missingSentence,
  schemaAt,
  type Sentence,
  typeSentence,
  unknownKeySentence,
  wrongValueSentence,
} from './sentences.ts';
import { decodeText, readableText, SourcePositions } from './source-text.ts';
import { parseYaml, type YamlMap, type YamlNode } from './yaml-tree.ts';

/** One file of the repository. */
export interface SourceFile {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  readonly content: Uint8Array;
}

/** What one file holds, and all that is wrong with it. */
export interface ReadFile {
  readonly findings: Findings;
  /** Absent if anything in the file is wrong. */
  readonly integration?: DeclaredIntegration;
  /** Known even if something else in the file is wrong, so that two files for one integration are found. */
  readonly identity?: Identity;
  readonly id?: string;
}

type Variables = ReadonlyMap<string, string>;

/** Reads one integration file. Pure; never throws, however the bytes look. */
export function readFile({ file, content }: SourceFile, variables: Variables): ReadFile {
  const decoded = decodeText(content);
  if (typeof decoded !== 'string') {
    const findings = new Findings(file, new SourcePositions(file, '\n'.repeat((decoded.line ?? 1) - 1)));
    findings.fail((decoded.line ?? 1) - 1, decoded.message, decoded.remedy);
    return { findings };
  }
  const { text, removed, problems: invisible } = readableText(decoded);
  const findings = new Findings(file, new SourcePositions(file, decoded, removed));
  const { root, problems } = parseYaml(text);
  for (const { start, message, remedy } of [...invisible, ...problems]) findings.fail(start, message, remedy);
  if (root === undefined) {
    if (findings.failures.length === 0) reportEmpty(findings);
    return { findings };
  }
  const document = documentMap(findings, root);
  return document === undefined
    ? { findings }
    : { findings, ...readDocument(findings, document, variables, file) };
}

function reportEmpty(findings: Findings): void {
  findings.fail(0, 'The file is empty.', 'Write an integration, or remove the file.');
}

function documentMap(findings: Findings, root: YamlNode): YamlMap | undefined {
  if (root.kind === 'map') return root;
  if (root.kind === 'scalar' && root.value === null) reportEmpty(findings);
  else if (root.kind !== 'refused') {
    findings.fail(
      root.start,
      'The file must be a block of keys.',
      '`type`, `autoBootstrap` and `config` are needed.',
    );
  }
  return undefined;
}

function readDocument(
  findings: Findings,
  document: YamlMap,
  variables: Variables,
  file: string,
): Omit<ReadFile, 'findings'> {
  const type = typeOf(document, variables);
  const schema = type?.file ?? fileOfNoType;
  const reader = new ValueReader(findings, variables, type);
  const value = reader.block(document, schema, '');
  const told = new Set<string>();
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    const path = issue.path.join('.');
    for (const { at, sentence } of sentencesOf(issue, value, type, reader)) {
      // Two checks of one value say the same.
      if (!told.has(path)) findings.fail(at, ...sentence);
    }
    if (issue.code !== 'unrecognized_keys') told.add(path);
  }
  findings.sort();
  const config = isJsonObject(value['config']) ? (value['config'] as DeclaredObject) : {};
  const lifecycle = (isJsonObject(value['lifecycle']) ? value['lifecycle'] : {}) as Partial<Lifecycle>;
  const identity = type?.identity(withoutReferences(config));
  return {
    ...(identity === undefined ? {} : { identity }),
    ...(typeof lifecycle.id === 'string' ? { id: lifecycle.id } : {}),
    ...(findings.failures.length === 0 && identity !== undefined
      ? {
          integration: {
            file,
            type: identity.type,
            autoBootstrap: value['autoBootstrap'] === true,
            config,
            identity,
            lifecycle: { preventDelete: false, retainOnDelete: false, ...lifecycle },
            unknownKeys: reader.unknownKeys,
            place: (path: string) => findings.place(path),
          },
        }
      : {}),
  };
}

/** The type that a file says, or that it means by another name: `Amazon Redshift`, `redshift`. */
function typeOf(document: YamlMap, variables: Variables): IntegrationType | undefined {
  const node = document.entries.find(({ name }) => name === 'type')?.value;
  if (node?.kind !== 'scalar') return undefined;
  const expansion = expandReferences(node.text, variables);
  if ('message' in expansion) return undefined;
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const names = integrationTypes.map(({ name }) => name);
  const meant = names.find((name) => plain(expansion.text).includes(plain(name)));
  return integrationType(meant ?? nearMiss(expansion.text, names) ?? '');
}

/** Says in our words what one of zod's issues is about, by its path and code, and where: at an offset or a key. */
function sentencesOf(
  issue: z.core.$ZodIssue,
  file: Record<string, unknown>,
  type: IntegrationType | undefined,
  { nodes, referenced }: ValueReader,
): readonly { readonly at: number | string; readonly sentence: Sentence }[] {
  const schema = type?.file ?? fileOfNoType;
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      at: path === '' ? key : `${path}.${key}`,
      sentence: unknownKeySentence(key, path, schema),
    }));
  }
  const value = valueAt(file, path);
  if (value === reported) return [];
  if (issue.code === 'custom' && issue.params?.['rule'] === true)
    return [{ at: path, sentence: [issue.message, issue.params['remedy'] as string | undefined] }];
  const node = nodes.get(path);
  const member = schemaAt(schema, issue.path);
  if (value === undefined || node === undefined)
    return [{ at: path, sentence: missingSentence(path, member) }];
  const isType = path === 'type' && node.kind === 'scalar';
  return [
    {
      at: node.start,
      sentence: isType
        ? typeSentence(type)
        : wrongValueSentence(path, member, node, value, referenced.has(path)),
    },
  ];
}
