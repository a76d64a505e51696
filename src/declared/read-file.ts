import { Findings } from './findings.ts';
import { readDocument, type ReadDocument } from './read-document.ts';
import { decodeText, SourcePositions } from './source-text.ts';
import { parseYaml, type YamlMap, type YamlNode } from './yaml-tree.ts';

/** One file of the repository. */
export interface SourceFile {
  /** Relative to the repository's root, with `/`. */
  readonly file: string;
  readonly content: Uint8Array;
}

/** What one file holds, and all that is wrong with it. */
export interface ReadFile extends ReadDocument {
  readonly findings: Findings;
}

/** Reads one integration file. Pure; never throws, however the bytes look. */
export function readFile({ file, content }: SourceFile, variables: ReadonlyMap<string, string>): ReadFile {
  const text = decodeText(content);
  if (typeof text !== 'string') {
    const findings = new Findings(file, new SourcePositions(file, '\n'.repeat((text.line ?? 1) - 1)));
    findings.fail((text.line ?? 1) - 1, text.message, text.remedy);
    return { findings };
  }
  const findings = new Findings(file, new SourcePositions(file, text));
  const { root, problems } = parseYaml(text);
  for (const { start, message, remedy } of problems) findings.fail(start, message, remedy);
  const reading = { findings, variables };
  if (root === undefined) {
    if (problems.length === 0) reportEmpty(findings);
    return { findings };
  }
  const document = documentMap(findings, root);
  return document === undefined ? { findings } : { findings, ...readDocument(reading, file, document) };
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
      'The file must hold a block of keys.',
      '`type`, `autoBootstrap` and `config` are needed.',
    );
  }
  return undefined;
}
