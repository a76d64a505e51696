import type { FileGlobs } from '../declared/file-globs.ts';
import type { DeclaredIntegration } from '../declared/integration.ts';
import { readDeclared } from '../declared/read-declared.ts';
import type { SourceFile } from '../declared/workspace-files.ts';
import type { GitHub } from '../github/client.ts';
import { readBlob, readTree } from '../github/commits.ts';
import { inParallel } from '../in-parallel.ts';
import type { PreviousFiles } from '../plan/make-plan.ts';
import type { Base } from '../plan/plan.ts';
import { noBase } from './base.ts';
import { blobId, isContentOf, matching, type Tree, type TreeEntry } from './tree.ts';

/** Blobs that are fetched side by side. */
const fetchesAtOnce = 8;

/** The files of now, which spare fetching what has not changed. */
export interface Present {
  readonly files: readonly SourceFile[];
  readonly integrations: readonly DeclaredIntegration[];
  readonly globs: FileGlobs;
  readonly variables: ReadonlyMap<string, string>;
}

/** The previous state, and what the base's tree holds. */
export interface PreviousReading {
  readonly previous: PreviousFiles;
  /** Whether the base had any file that matches. */
  readonly hadFiles: boolean;
  readonly tree: Tree;
}

/**
 * Reads what the base declared, beside the files of now. A truncated tree is no base: what it leaves out would
 * look deleted.
 */
export function readPrevious(github: GitHub, base: Base, present: Present): Promise<PreviousReading> {
  const source: CommitSource = {
    readTree: (commit, globs) => readTree(github, commit, globs),
    readBlob: (id) => readBlob(github, id),
  };
  return readPreviousFrom(source, base, present);
}

/** Where the files of a commit are read. */
export interface CommitSource {
  readTree(commit: string, globs: FileGlobs): Promise<Tree>;
  readBlob(id: string): Promise<Uint8Array>;
}

/** As `readPrevious`, from any source of commits. */
export async function readPreviousFrom(
  source: CommitSource,
  base: Base,
  present: Present,
): Promise<PreviousReading> {
  if (base.commit === undefined) return nothing(base);
  const tree = await source.readTree(base.commit, present.globs);
  if (tree.truncated) return nothing(noBase('its tree is too large for GitHub to list'));
  const entries = matching(tree, present.globs);
  const unchanged = unchangedFiles(entries, present.files);
  const changed = entries.filter(({ path }) => !unchanged.has(path));
  const contents = await fetchContents(source, changed, present.files);
  const { integrations, failures } = readDeclared(contents, present.variables);
  const unreadable = [...new Set(failures.flatMap(({ place }) => (place === undefined ? [] : [place.file])))];
  return {
    previous: {
      base,
      unchanged,
      unreadable,
      integrations: [
        ...present.integrations.filter(({ file }) => unchanged.has(file)),
        ...integrations.filter(({ file }) => !unreadable.includes(file)),
      ],
    },
    hadFiles: entries.length > 0,
    tree,
  };
}

function unchangedFiles(entries: readonly TreeEntry[], files: readonly SourceFile[]): ReadonlySet<string> {
  const blobs = new Map(entries.map(({ path, blob }) => [path, blob]));
  const same = files.filter(({ file, content }) => {
    const blob = blobs.get(file);
    return blob !== undefined && isContentOf(content, blob);
  });
  return new Set(same.map(({ file }) => file));
}

/** Contents by blob id: a file that only moved is here already. */
async function fetchContents(
  source: CommitSource,
  entries: readonly TreeEntry[],
  files: readonly SourceFile[],
): Promise<SourceFile[]> {
  const like = entries[0]?.blob ?? '';
  const here = new Map(
    entries.length === 0 ? [] : files.map(({ content }) => [blobId(content, like), content]),
  );
  return inParallel(entries, fetchesAtOnce, async ({ path, blob }) => ({
    file: path,
    content: here.get(blob) ?? (await source.readBlob(blob)),
  }));
}

function nothing(base: Base): PreviousReading {
  return {
    previous: { base, integrations: [], unchanged: new Set(), unreadable: [] },
    hadFiles: false,
    tree: { entries: [], truncated: false },
  };
}
