import type { Failure, Warning } from '../failure.ts';
import { sameIdentity } from '../integration-types/integration-type.ts';
import { identityPlace, identityWords } from '../integration-types/registry.ts';
import type { DeclaredIntegration } from './integration.ts';
import { readFile, type ReadFile, type SourceFile } from './read-file.ts';

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
  const shared = new Map(read.map((file) => [file, sharedIntegration(file, read)]));
  return {
    integrations: [...shared].flatMap(([{ integration }, failures]) =>
      integration === undefined || failures.length > 0 ? [] : [integration],
    ),
    failures: [...shared].flatMap(([file, failures]) => [...file.failures, ...failures]),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}

/**
 * What is wrong if other files declare the same integration: the same identity without each being pinned, or the same
 * `lifecycle.id`. Reported on each of them, since any may be the wrong one.
 */
function sharedIntegration(file: ReadFile, files: readonly ReadFile[]): readonly Failure[] {
  const { identity, id, place } = file;
  const failures: Failure[] = [];
  const report = (others: readonly ReadFile[], path: string, what: string, remedy: string): void => {
    const names = others.slice(0, 3).map((other) => `\`${other.file}\``);
    const more = others.length > 3 ? `, ${(others.length - 3).toString()} more` : '';
    const message = `This file and ${names.join(', ')}${more} ${what}`;
    failures.push({ reason: 'invalid-config', message, remedy, place: place(path) });
  };
  const others = files.filter((other) => other !== file);
  const same = others.filter((other) => identity && other.identity && sameIdentity(identity, other.identity));
  // One host may have several integrations if each file is pinned: a disabled one does not occupy it.
  if (identity && same.length > 0 && [file, ...same].some((one) => one.id === undefined))
    report(
      same,
      identityPlace(identity.type),
      `declare the same integration: type, ${identityWords(identity.type)} are equal.`,
      'Keep one of them, or pin each to its own live integration with `lifecycle.id`.',
    );
  const pinned = others.filter((other) => id !== undefined && other.id === id);
  if (pinned.length > 0)
    report(pinned, 'lifecycle.id', 'pin the same live integration.', 'Keep `lifecycle.id` in one of them.');
  return failures;
}
