import { constants, lstatSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ActionFailure } from '../failure.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';
import { isOwnScript } from '../script/sql-file.ts';

/** The input that names the directory. */
const input = 'output-directory';

export type OutputFiles = ReturnType<typeof outputFiles>;

/**
 * Writes below the output directory; every text passes the output guard first. A pull request may have put
 * anything into the workspace, so no symbolic link in it is followed; a directory elsewhere, and the links above it, are
 * the workflow owner's choice.
 */
export function outputFiles(directory: string, outputGuard: OutputGuard, workspace: string) {
  /** Checks the path to a folder from the workspace (by its name or its real path), or from a directory elsewhere. */
  const requireOwnFolders = async (folder: string): Promise<void> => {
    const real = await realpath(workspace).catch(() => workspace);
    const root = [resolve(workspace), real].find((one) => `${directory}${sep}`.startsWith(`${one}${sep}`));
    requireFolders(root ?? directory, folder, input);
  };
  /**
   * Writes a text; returns its absolute path, or undefined if it contains a secret and was not written. Throws an
   * `invalid-input` failure if a symbolic link, or anything else that is not a folder or a file, is in the way.
   */
  const write = async (path: string, text: string): Promise<string | undefined> => {
    if (!outputGuard.admit(path, text).ok) return undefined;
    const target = resolve(directory, path);
    await requireOwnFolders(dirname(target));
    await mkdir(dirname(target), { recursive: true });
    requireKind(target, 'file', input);
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants;
    await writeFile(target, text, { flag: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW });
    return target;
  };
  return {
    directory,
    write,
    /** Writes a value as JSON. */
    writeJson: (path: string, value: unknown): Promise<string | undefined> =>
      write(path, `${JSON.stringify(value, null, 2)}\n`),
    /**
     * Removes the scripts that an earlier run of the action left in the directory. Throws the same failure if something
     * is in the way of the directory or of the files that every run replaces.
     */
    clear: async (): Promise<void> => {
      await requireOwnFolders(directory);
      for (const name of ['plan.json', 'result.json']) requireKind(join(directory, name), 'file', input);
      await removeScriptsBelow(directory);
    },
  };
}

/** Throws `invalid-input` if a symbolic link, or anything but a folder, is on the way from `root` to a folder below it. */
export function requireFolders(root: string, folder: string, inputName: string): void {
  let path = root;
  for (const name of relative(root, folder).split(sep)) {
    path = join(path, name);
    if (name !== '') requireKind(path, 'folder', inputName);
  }
}

/** Throws if there is a symbolic link at a path, or something of another kind. */
function requireKind(path: string, wanted: 'file' | 'folder', inputName: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || (wanted === 'file' ? found.isFile() : found.isDirectory())) return;
  throw new ActionFailure({
    reason: 'invalid-input',
    message: found.isSymbolicLink()
      ? `\`${inputName}\` can't be used: ${path} is a symbolic link, which the action never follows.`
      : `\`${inputName}\` can't be used: ${path} is not a ${wanted}.`,
    remedy: `Remove it, or set \`${inputName}\` to another folder.`,
  });
}

/** Skips what can't be read or disappears meanwhile: others may use the folder too. */
async function removeScriptsBelow(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') await removeScriptsBelow(path);
    else if (
      entry.isFile() &&
      entry.name.endsWith('.sql') &&
      isOwnScript(await readFile(path, 'utf8').catch(() => ''))
    )
      await rm(path, { force: true });
  }
}
