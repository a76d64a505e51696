import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, posix } from 'node:path';
import { byFile, type Failure, type Place } from '../failure.ts';
import { isPlainPath, type FileGlobs } from './file-globs.ts';
import type { SourceFile } from './read-file.ts';
import { maximumFileSize } from './source-text.ts';

export type { SourceFile } from './read-file.ts';

const exclude = 'exclude it with a `!` line in the input `files`.';

const refusals = {
  folder: ["This folder of the workspace can't be read.", 'Check its permissions and the checkout.'],
  link: ['This is a symbolic link, which the action does not follow.', `Replace it, or ${exclude}`],
  notRegular: [
    'This is not a regular file: it is a folder, a FIFO, a socket or a device.',
    `Remove it, or ${exclude}`,
  ],
  path: [
    'The path of an integration file must consist of letters, digits, spaces and `._-/`.',
    'Rename the file or its folder.',
  ],
  ending: [
    'The input `files` matches this file, which does not end in `.yml` or `.yaml`.',
    'Narrow the glob, for example to `immuta/**/*.yml`, or exclude the file with a `!` line.',
  ],
  large: [
    'This file is larger than 1 MiB, which is too large for an integration file.',
    `Check what writes it, or ${exclude}`,
  ],
  unreadable: ["This file can't be read.", 'Check its permissions.'],
} as const;

/**
 * Reads the integration files of a workspace, sorted by path. Only regular files that are reached without
 * symbolic links are opened; anything else that the globs match is an `invalid-config` failure, and so is a
 * name that no integration file may have. Reads synchronously, which is fastest for many small local files.
 */
export function readWorkspaceFiles(
  workspace: string,
  globs: FileGlobs,
): { readonly files: readonly SourceFile[]; readonly failures: readonly Failure[] } {
  const found: string[] = [];
  const failures: (Failure & { readonly place: Place })[] = [];
  const fail = (file: string, [message, remedy]: readonly [string, string], cause?: unknown): void => {
    const place = file === '' ? { file: '.' } : { file, line: 1, column: 1 };
    failures.push({ reason: 'invalid-config', message, remedy, place, cause });
  };

  const walk = (folder: string): void => {
    let entries: Dirent[] = [];
    try {
      entries = readdirSync(join(workspace, folder), { withFileTypes: true });
    } catch (cause: unknown) {
      fail(folder, refusals.folder, cause);
    }
    for (const entry of entries) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory() && globs.mayContain(path)) walk(path);
      if (entry.isSymbolicLink()) {
        if (globs.matches(path) || (globs.mayContain(path) && leadsToFolder(join(workspace, path))))
          fail(path, refusals.link);
      } else if (globs.matches(path)) {
        if (entry.isFile()) found.push(path);
        else if (!entry.isDirectory() || isYamlName(path)) fail(path, refusals.notRegular);
      }
    }
  };
  const read = (file: string): readonly SourceFile[] => {
    try {
      const path = join(workspace, file);
      if (statSync(path).size <= maximumFileSize) return [{ file, content: readFileSync(path) }];
      fail(file, refusals.large);
    } catch (cause: unknown) {
      fail(file, refusals.unreadable, cause);
    }
    return [];
  };

  walk('');
  const files = found.sort().flatMap((path) => {
    const twin = path.replace(/\.yaml$/, '.yml');
    if (!isPlainPath(path)) fail(path, refusals.path);
    else if (!isYamlName(path)) fail(path, refusals.ending);
    // They would share the name of a script.
    else if (twin !== path && found.includes(twin))
      fail(path, [
        `This file and \`${twin}\` differ only in their ending.`,
        'Rename one of them, or remove it.',
      ]);
    else return read(path);
    return [];
  });
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
