import type { Failure, Warning } from '../failure.ts';
import type { DeclaredIntegration } from './integration.ts';
import { readFile, type ReadFile, type SourceFile } from './read-file.ts';
import { sharedIntegrations } from './shared-integrations.ts';

export type { SourceFile } from './read-file.ts';

/** All files together. `integrations` holds those without an error of their own, in the order of files. */
export interface ReadDeclared {
  readonly integrations: readonly DeclaredIntegration[];
  readonly failures: readonly Failure[];
  readonly warnings: readonly Warning[];
}

/**
 * Reads integration files, and finds everything that is wrong in all of them at once; each failure is
 * `invalid-config` with file, line and column, and quotes no text of a file but known keys. `variables`
 * holds what `${NAME}` stands for outside of secret fields; its values are never quoted. Never throws.
 */
export function readDeclared(
  files: readonly SourceFile[],
  variables: ReadonlyMap<string, string>,
): ReadDeclared {
  return readTogether(files.map((source) => readAlone(source, variables)));
}

/** What was read of one file, with its path. */
export type ReadAlone = ReadFile & { readonly file: string };

/** Reads one of several files; `readTogether` takes all of them. */
export function readAlone(source: SourceFile, variables: ReadonlyMap<string, string>): ReadAlone {
  return { file: source.file, ...readFile(source, variables) };
}

/** Finds what is wrong with files beside one another, and puts everything together. */
export function readTogether(read: readonly ReadAlone[]): ReadDeclared {
  const shared = sharedIntegrations(read);
  return {
    integrations: read.flatMap(({ file, integration }) =>
      integration === undefined || shared.has(file) ? [] : [integration],
    ),
    failures: read.flatMap(({ file, findings }) => [...findings.failures, ...(shared.get(file) ?? [])]),
    warnings: read.flatMap(({ findings }) => findings.warnings),
  };
}
