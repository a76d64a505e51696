import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  type Dirent,
} from 'node:fs';
import { join } from 'node:path';
import { byFile, type Failure, type Place } from '../failure.ts';
import { isPlainPath, type FileGlobs } from './file-globs.ts';
import type { SourceFile } from './read-file.ts';
import { maximumFileSize } from './source-text.ts';

export type { SourceFile } from './read-file.ts';

const narrow = 'exclude it with a `!` line in the input `files`.';

/**
 * Reads the integration files of a workspace, sorted by path. Only regular files that are reached without
 * symbolic links are opened; anything else that the globs match is an `invalid-config` failure, and so is a
 * name that no integration file may have. Reads synchronously, which is quickest for many small local files.
 */
export function readWorkspaceFiles(
  workspace: string,
  globs: FileGlobs,
): { readonly files: readonly SourceFile[]; readonly failures: readonly Failure[] } {
  const found: string[] = [];
  const failures: (Failure & { readonly place: Place })[] = [];
  const fail = (path: string, message: string, remedy: string, cause?: unknown): void => {
    const place = path === '' ? { file: '.' } : { file: path, line: 1, column: 1 };
    failures.push({ reason: 'invalid-config', message, remedy, place, cause });
  };

  const walk = (folder: string): void => {
    let entries: Dirent[] = [];
    try {
      entries = readdirSync(join(workspace, folder), { withFileTypes: true });
    } catch (cause: unknown) {
      const what = folder === '' ? 'The workspace' : 'This folder';
      fail(folder, `${what} can't be read.`, 'Check its permissions, and that it was checked out.', cause);
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && globs.mayContain(path)) walk(path);
      if (entry.isSymbolicLink()) {
        if (globs.matches(path) || (globs.mayContain(path) && leadsToFolder(join(workspace, path))))
          fail(
            path,
            'This is a symbolic link, which the action does not follow.',
            `Replace it, or ${narrow}`,
          );
      } else if (globs.matches(path)) {
        if (entry.isFile()) found.push(path);
        else if (!entry.isDirectory() || isYamlName(path)) failNotRegular(path);
      }
    }
  };
  const failNotRegular = (path: string): void => {
    fail(
      path,
      'This is not a regular file: it is a folder, a FIFO, a socket or a device.',
      `Remove it, or ${narrow}`,
    );
  };
  /** What was found may have been replaced since: a link is not followed, and a FIFO does not block. */
  const read = (file: string): readonly SourceFile[] => {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(
        join(workspace, file),
        constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
      );
      const status = fstatSync(descriptor);
      if (!status.isFile()) failNotRegular(file);
      else if (status.size <= maximumFileSize) return [{ file, content: readFileSync(descriptor) }];
      else
        fail(
          file,
          'This file is larger than 1 MiB, which is too large for an integration file.',
          `Check what writes it, or ${narrow}`,
        );
    } catch (cause: unknown) {
      fail(file, "This file can't be read.", 'Check its permissions.', cause);
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
    return [];
  };

  walk('');
  found.sort();
  const all = new Set(found);
  for (const path of found) {
    const problem = nameProblem(path, all);
    if (problem !== undefined) fail(path, ...problem);
  }
  // A twin is an error already, and would only repeat the errors of the other file.
  const files = found.filter((path) => isPlainPath(path) && twinOf(path, all) === undefined).flatMap(read);
  return { files, failures: failures.sort((one, other) => byFile(one.place, other.place)) };
}

/** Asks what a link leads to, without opening it. A dangling or circular link leads nowhere. */
function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function isYamlName(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

/** What is wrong with a file's name: two that differ only in their ending would share the name of a script. */
function nameProblem(
  path: string,
  all: ReadonlySet<string>,
): readonly [message: string, remedy: string] | undefined {
  if (!isPlainPath(path)) {
    return [
      'The path of an integration file must consist of letters, digits, spaces and `._-/`.',
      'Rename the file or its folder.',
    ];
  }
  if (!isYamlName(path)) {
    return [
      'The input `files` matches this file, which does not end in `.yml` or `.yaml`.',
      'Narrow the glob, for example to `immuta/**/*.yml`, or exclude the file with a `!` line.',
    ];
  }
  const twin = twinOf(path, all);
  return twin === undefined
    ? undefined
    : [`This file and \`${twin}\` differ only in their ending.`, 'Rename one of them, or remove it.'];
}

/** The `.yml` file beside a `.yaml` file of the same name. */
function twinOf(path: string, all: ReadonlySet<string>): string | undefined {
  const twin = path.replace(/\.yaml$/, '.yml');
  return twin !== path && all.has(twin) ? twin : undefined;
}
