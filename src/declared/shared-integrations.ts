import type { Failure } from '../failure.ts';
import { identityPlace, identityWords } from '../integration-types/registry.ts';
import type { ReadFile } from './read-file.ts';

type NamedFile = Pick<ReadFile, 'findings' | 'identity' | 'id'> & { readonly file: string };

/**
 * Finds files that declare one integration: the same type, host, port and database where not each of them is
 * pinned, or the same `lifecycle.id`. Gives the failures of each file concerned; every one of them is told, since none is
 * known to be the right one.
 */
export function sharedIntegrations(files: readonly NamedFile[]): ReadonlyMap<string, readonly Failure[]> {
  const failures = new Map<string, Failure[]>();
  const report = (group: readonly NamedFile[], path: string, what: string, remedy: string): void => {
    for (const { file, findings } of group) {
      const others = group.filter((other) => other.file !== file).map((other) => `\`${other.file}\``);
      const shown =
        others.length > 3 ? [...others.slice(0, 3), `${(others.length - 3).toString()} more`] : others;
      const failure: Failure = {
        reason: 'invalid-config',
        message: `This file and ${shown.join(', ')} ${what}.`,
        remedy,
        place: findings.place(path),
      };
      failures.set(file, [...(failures.get(file) ?? []), failure]);
    }
  };
  for (const group of groups(files, ({ identity }) => identity && `${identity.type} ${identity.key}`)) {
    // Where each is pinned to its own, one host may hold several: a disabled one does not occupy it.
    if (group.every(({ id }) => id !== undefined)) continue;
    const type = group[0]?.identity?.type ?? '';
    report(
      group,
      identityPlace(type),
      `declare the same integration: type, ${identityWords(type)} are equal`,
      'Keep one of them, or pin each to its own live integration with `lifecycle.id`.',
    );
  }
  for (const group of groups(files, ({ id }) => id)) {
    report(group, 'lifecycle.id', 'pin the same live integration', 'Keep `lifecycle.id` in one of them.');
  }
  return failures;
}

function groups(
  files: readonly NamedFile[],
  keyOf: (file: NamedFile) => string | undefined,
): readonly (readonly NamedFile[])[] {
  const byKey = new Map<string, NamedFile[]>();
  for (const file of files) {
    const key = keyOf(file);
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), file]);
  }
  return [...byKey.values()].filter((group) => group.length > 1);
}
