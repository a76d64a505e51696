import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  type Dirent,
} from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../failure.ts';
import type { FileGlobs } from './file-globs.ts';
import { fileNameFailures, isPlainPath } from './file-names.ts';
import type { SourceFile } from './read-file.ts';
import { maximumFileSize } from './source-text.ts';

export type { SourceFile } from './read-file.ts';

/**
 * Reads the integration files of a workspace, sorted by path. Only regular files that are reached without
 * symbolic links are opened; whatever else the globs match is an `invalid-config` failure, as are names
 * that no integration file may have. The folder `.git` is never entered. Reads synchronously: the files are
 * small and local, and a thousand of them take less so than they would side by side.
 */
export function readWorkspaceFiles(
  workspace: string,
  globs: FileGlobs,
): { readonly files: readonly SourceFile[]; readonly failures: readonly Failure[] } {
  const found: string[] = [];
  const failures: Failure[] = [];
  let top: string;
  try {
    top = realpathSync(workspace);
  } catch (cause: unknown) {
    failures.push(
      failure('', 'The workspace is not there or not readable.', 'Check out the repository first.', cause),
    );
    return { files: [], failures };
  }
  walk(top, '', globs, found, failures);
  found.sort();
  failures.push(...fileNameFailures(found));
  const files: SourceFile[] = [];
  for (const file of found.filter(isPlainPath)) {
    const result = readSource(top, file);
    if ('content' in result) files.push(result);
    else failures.push(result);
  }
  return { files, failures: failures.sort(byFile) };
}

function walk(top: string, folder: string, globs: FileGlobs, found: string[], failures: Failure[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(top, folder), { withFileTypes: true });
  } catch (cause: unknown) {
    failures.push(failure(folder, 'This folder can not be read.', 'Check its permissions.', cause));
    return;
  }
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name === '.git') continue;
    if (entry.isDirectory()) {
      if (globs.matches(path) && /\.ya?ml$/.test(path)) {
        failures.push(
          failure(path, 'This is a folder, and is named like an integration file.', 'Rename it.'),
        );
      }
      if (globs.mayContain(path)) walk(top, path, globs, found, failures);
    } else if (entry.isSymbolicLink()) {
      const concerned = globs.matches(path) || (globs.mayContain(path) && leadsToFolder(join(top, path)));
      if (concerned) {
        failures.push(
          failure(
            path,
            'This is a symbolic link, and those are not followed.',
            'Put the files themselves here, or exclude it with a `!` line in the input `files`.',
          ),
        );
      }
    } else if (globs.matches(path)) {
      if (entry.isFile()) found.push(path);
      else failures.push(notRegular(path));
    }
  }
}

/** Asks what a link leads to; nothing there is opened. A dangling link leads nowhere. */
function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** What was found may have been replaced meanwhile: a link is not followed, a FIFO is not waited for. */
function readSource(top: string, file: string): SourceFile | Failure {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(join(top, file), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const status = fstatSync(descriptor);
    if (!status.isFile()) return notRegular(file);
    if (status.size <= maximumFileSize) return { file, content: readFileSync(descriptor) };
    return failure(
      file,
      'This file is larger than 1 MiB, and is not an integration file.',
      'Look at what writes it, or exclude it with a `!` line in the input `files`.',
    );
  } catch (cause: unknown) {
    return failure(file, 'This file can not be read.', 'Check its permissions.', cause);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function notRegular(path: string): Failure {
  return failure(
    path,
    'This is not a regular file (a FIFO, a socket or a device).',
    'Remove it, or exclude it with a `!` line in the input `files`.',
  );
}

function failure(path: string, message: string, remedy: string, cause?: unknown): Failure {
  const place = path === '' ? { file: '.' } : { file: path, line: 1, column: 1 };
  return { reason: 'invalid-config', message, remedy, place, ...(cause === undefined ? {} : { cause }) };
}

function byFile(left: Failure, right: Failure): number {
  const [a, b] = [left.place?.file ?? '', right.place?.file ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}
