import type { FileGlobs } from '../declared/file-globs.ts';
import type { DeclaredIntegration } from '../declared/integration.ts';
import { readDeclared } from '../declared/read-declared.ts';
import type { SourceFile } from '../declared/workspace-files.ts';
import { inParallel } from '../in-parallel.ts';
import type { PreviousFiles } from '../plan/make-plan.ts';
import type { Base } from '../plan/plan.ts';
import { isContentOf, matching, type Tree } from './tree.ts';

/** How many files are fetched at a time. */
const fetchesAtOnce = 8;

/** The files in the workspace: those that have not changed since the base are not fetched. */
export interface Present {
  readonly files: readonly SourceFile[];
  readonly integrations: readonly DeclaredIntegration[];
  readonly globs: FileGlobs;
  readonly variables: ReadonlyMap<string, string>;
}

/** The previous state, and what the base's tree contains. */
export interface PreviousReading {
  readonly previous: PreviousFiles;
  /** Whether the base had any file that matches. */
  readonly hadFiles: boolean;
  readonly tree: Tree;
}

/** Where the files of a commit are read: GitHub, or the repository of a local run. */
export interface CommitSource {
  readTree(commit: string, globs: FileGlobs): Promise<Tree>;
  readBlob(id: string): Promise<Uint8Array>;
}

/** Reads what the base declared. A truncated tree can't be a base: what it leaves out would look deleted. */
export async function readPrevious(
  source: CommitSource,
  base: Base,
  { files, integrations, globs, variables }: Present,
): Promise<PreviousReading> {
  if (base.commit === undefined) return nothing(base);
  const tree = await source.readTree(base.commit, globs);
  if (tree.truncated) return nothing({ explanation: 'the base has too many files for GitHub to list' });
  const entries = matching(tree, globs);
  const contents = new Map(files.map(({ file, content }) => [file, content]));
  const isUnchanged = ({ path, blob }: { path: string; blob: string }): boolean => {
    const content = contents.get(path);
    return content !== undefined && isContentOf(content, blob);
  };
  const unchanged = new Set(entries.filter(isUnchanged).map(({ path }) => path));
  const changed = entries.filter(({ path }) => !unchanged.has(path));
  const fetched = await inParallel(changed, fetchesAtOnce, async ({ path, blob }) => ({
    file: path,
    content: await source.readBlob(blob),
  }));
  const atBase = readDeclared(fetched, variables);
  const unreadable = [...new Set(atBase.failures.flatMap(({ place }) => place?.file ?? []))];
  return {
    previous: {
      base,
      unchanged,
      unreadable,
      integrations: [
        ...integrations.filter(({ file }) => unchanged.has(file)),
        ...atBase.integrations.filter(({ file }) => !unreadable.includes(file)),
      ],
    },
    hadFiles: entries.length > 0,
    tree,
  };
}

function nothing(base: Base): PreviousReading {
  return {
    previous: { base, integrations: [], unchanged: new Set(), unreadable: [] },
    hadFiles: false,
    tree: { entries: [], truncated: false },
  };
}
