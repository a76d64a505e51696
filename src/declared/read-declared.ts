import type { Failure, Warning } from '../failure.ts';
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
  const shared = Map.groupBy(sharedIntegrations(read), ({ place }) => place?.file);
  return {
    integrations: read.flatMap(({ file, integration }) =>
      integration === undefined || shared.has(file) ? [] : [integration],
    ),
    failures: read.flatMap(({ file, failures }) => [...failures, ...(shared.get(file) ?? [])]),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}

/**
 * Finds files that declare one integration: the same identity without each being pinned, or the same
 * `lifecycle.id`. Returns a failure for each file of a group, since any of them may be the wrong one.
 */
function sharedIntegrations(files: readonly ReadFile[]): readonly Failure[] {
  const sameIdentity = groups(files, ({ identity }) => identity && `${identity.type} ${identity.key}`)
    // One host may have several integrations if each file is pinned: a disabled one does not occupy it.
    .filter((group) => group.some(({ id }) => id === undefined));
  return [
    ...sameIdentity.flatMap((group) => {
      const type = group[0]?.identity?.type ?? '';
      const what = `declare the same integration: type, ${identityWords(type)} are equal.`;
      const remedy = 'Keep one of them, or pin each to its own live integration with `lifecycle.id`.';
      return failuresOf(group, identityPlace(type), what, remedy);
    }),
    ...groups(files, ({ id }) => id).flatMap((group) =>
      failuresOf(
        group,
        'lifecycle.id',
        'pin the same live integration.',
        'Keep `lifecycle.id` in one of them.',
      ),
    ),
  ];
}

function failuresOf(
  group: readonly ReadFile[],
  path: string,
  what: string,
  remedy: string,
): readonly Failure[] {
  return group.map(({ file, place }) => {
    const others = group.flatMap((other) => (other.file === file ? [] : [`\`${other.file}\``]));
    const shown = [
      ...others.slice(0, 3),
      ...(others.length > 3 ? [`${(others.length - 3).toString()} more`] : []),
    ];
    return {
      reason: 'invalid-config',
      message: `This file and ${shown.join(', ')} ${what}`,
      remedy,
      place: place(path),
    };
  });
}

function groups(
  files: readonly ReadFile[],
  keyOf: (file: ReadFile) => string | undefined,
): readonly (readonly ReadFile[])[] {
  const byKey = Map.groupBy(files, keyOf);
  return [...byKey].flatMap(([key, group]) => (key === undefined || group.length < 2 ? [] : [group]));
}
