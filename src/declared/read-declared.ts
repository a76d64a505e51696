import type { Failure, Warning } from '../failure.ts';
import type { DeclaredIntegration } from './integration.ts';
import { readFile, type SourceFile } from './read-file.ts';
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
 * `invalid-config` with file, line and column, and quotes no text of a file but names of keys and references. `variables`
 * holds what `${NAME}` stands for outside of secret fields; its values are never quoted. Never throws.
 */
export function readDeclared(
  files: readonly SourceFile[],
  variables: ReadonlyMap<string, string>,
): ReadDeclared {
  const read = files.map((source) => ({ file: source.file, ...readFile(source, variables) }));
  const shared = sharedIntegrations(read);
  return {
    integrations: read.flatMap(({ file, integration }) =>
      integration === undefined || shared.has(file) ? [] : [integration],
    ),
    failures: read.flatMap(({ file, findings }) => [...findings.failures, ...(shared.get(file) ?? [])]),
    warnings: read.flatMap(({ findings }) => findings.warnings),
  };
}
