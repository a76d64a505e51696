import type { Failure, Warning } from '../failure.ts';
import type { DeclaredIntegration } from './integration.ts';
import { readFile, type SourceFile } from './read-file.ts';
import { sharedIntegrations } from './shared-integrations.ts';

/** All files together. `integrations` has those without an error, in the order of files. */
export interface ReadDeclared {
  readonly integrations: readonly DeclaredIntegration[];
  readonly failures: readonly Failure[];
  readonly warnings: readonly Warning[];
}

/**
 * Reads integration files, and finds everything that is wrong in all of them at once; each failure is
 * `invalid-config` with file, line and column, and quotes nothing of a file except names of keys and references.
 * `variables` has the values of `${NAME}` outside of secret fields; they are never quoted. Never throws.
 */
export function readDeclared(
  files: readonly SourceFile[],
  variables: ReadonlyMap<string, string>,
): ReadDeclared {
  const read = files.map((source) => readFile(source, variables));
  const shared = Map.groupBy(sharedIntegrations(read), ({ place }) => place?.file);
  return {
    integrations: read.flatMap(({ file, integration }) =>
      integration === undefined || shared.has(file) ? [] : [integration],
    ),
    failures: read.flatMap(({ file, failures }) => [...failures, ...(shared.get(file) ?? [])]),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}
