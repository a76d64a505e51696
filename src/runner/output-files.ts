import { constants, lstatSync, promises, type Stats } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { ActionFailure } from '../failure.ts';
import type { Json } from '../json.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';
import { isOwnScript } from '../script/sql-file.ts';

/** Writes below one folder; every text passes the output guard first, and symbolic links are never followed. */
export interface OutputFiles {
  readonly directory: string;
  /**
   * Writes a text; returns its absolute path, or undefined if it contains a secret and was not written. Throws an
   * `invalid-input` failure if a symbolic link, or anything else that is not a folder or a file, is in the way.
   */
  write(path: string, text: string): Promise<string | undefined>;
  /** Writes a value as JSON. */
  writeJson(path: string, value: Json): Promise<string | undefined>;
  /**
   * Removes the scripts that an earlier run of the action left in the folder. Throws the same failure if something is
   * in the way of it, or of the files that every run replaces.
   */
  clear(): Promise<void>;
}

/**
 * Opens the output directory, which is made when the first file comes. Whatever is in the `workspace` a pull request
 * may have brought, so no link in it is followed; a directory elsewhere is the owner's choice, with the links above it.
 */
export function createOutputFiles(
  directory: string,
  outputGuard: OutputGuard,
  workspace: string,
): OutputFiles {
  const write = async (path: string, text: string): Promise<string | undefined> => {
    if (!outputGuard.admit(path, text).ok) return undefined;
    const target = resolve(directory, path);
    await makeFolder(await trustedRoot(directory, workspace), join(target, '..'));
    await writeRegularFile(target, text);
    return target;
  };
  return {
    directory,
    write,
    writeJson: (path, value) => write(path, `${JSON.stringify(value, null, 2)}\n`),
    clear: async () => {
      if (!(await makeFolder(await trustedRoot(directory, workspace), directory, { existing: true }))) return;
      for (const name of ['plan.json', 'result.json']) checkRegularFile(join(directory, name));
      await removeScriptsBelow(directory);
    },
  };
}

/** The folder below which no link is followed: the workspace, by the name or the real path that leads to the directory. */
async function trustedRoot(directory: string, workspace: string): Promise<string> {
  const real = await promises.realpath(workspace).catch(() => workspace);
  return (
    [resolve(workspace), real].find((root) => `${directory}${sep}`.startsWith(`${root}${sep}`)) ?? directory
  );
}

/**
 * Makes `folder` and the missing folders between it and `root`. With `existing` nothing is made. Returns whether the
 * folder is there.
 */
async function makeFolder(root: string, folder: string, { existing = false } = {}): Promise<boolean> {
  let path = root;
  const names = relative(root, folder)
    .split(sep)
    .filter((name) => name !== '');
  for (const name of ['', ...names]) {
    path = join(path, name);
    const found = statOf(path);
    if (found === undefined && existing) return false;
    if (found === undefined) await promises.mkdir(path, { recursive: true });
    // The root itself may be a link: it is the runner's or the owner's.
    else if (!found.isDirectory() && !(path === root && found.isSymbolicLink()))
      throw inTheWay(path, found, 'folder');
  }
  return true;
}

function checkRegularFile(path: string): void {
  const found = statOf(path);
  if (found !== undefined && !found.isFile()) throw inTheWay(path, found, 'file');
}

async function writeRegularFile(path: string, text: string): Promise<void> {
  checkRegularFile(path);
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants;
  const file = await promises.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o666);
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

/** What can't be read, or vanishes meanwhile in a folder that others use too, is none of ours. */
async function removeScriptsBelow(folder: string): Promise<void> {
  for (const entry of await promises.readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') await removeScriptsBelow(path);
    else if (
      entry.isFile() &&
      entry.name.endsWith('.sql') &&
      isOwnScript(await promises.readFile(path, 'utf8').catch(() => ''))
    )
      await promises.rm(path, { force: true });
  }
}

/** What is at a path, a link itself and not its target; undefined if nothing is. */
function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function inTheWay(path: string, found: Stats, wanted: 'file' | 'folder'): ActionFailure {
  return new ActionFailure({
    reason: 'invalid-input',
    message: found.isSymbolicLink()
      ? `\`output-directory\` is not written to: ${path} is a symbolic link, which is never followed.`
      : `\`output-directory\` is not written to: ${path} is in the way, a ${wanted} is needed there.`,
    remedy: `Remove it, or set \`output-directory\` to a folder of its own.`,
  });
}
