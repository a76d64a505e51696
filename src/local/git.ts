import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ActionFailure } from '../failure.ts';
import type { Tree, TreeEntry } from '../previous/tree.ts';

const execute = promisify(execFile);

/** Largest output of one git command, in bytes: the list of a very large tree. */
const outputLimit = 256 * 1024 * 1024;

/** The git repository that a local run works in. Every command only reads. */
export interface LocalRepository {
  /** The repository's root folder. */
  readonly root: string;
  /** The merge base of HEAD and `ref`: what a pull request into `ref` would compare with. An `ActionFailure` names an unknown `ref`. */
  mergeBase(ref: string): Promise<string>;
  /** Every file of a commit. */
  readTree(commit: string): Promise<Tree>;
  readBlob(id: string): Promise<Uint8Array>;
}

/** Finds the repository at or above a folder; an `ActionFailure` if there is none. */
export async function openLocalRepository(folder: string): Promise<LocalRepository> {
  const git = (...args: string[]): Promise<Buffer> => runGit(folder, args);
  const root = await line(git('rev-parse', '--show-toplevel')).catch((cause: unknown) => {
    throw isMissing(cause) ? noGit(cause) : noRepository(folder, cause);
  });
  return {
    root,
    async mergeBase(ref) {
      const commit = await line(
        git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`),
      ).catch((cause: unknown) => {
        throw unknownRef(ref, cause);
      });
      return line(git('merge-base', 'HEAD', commit)).catch((cause: unknown) => {
        throw unrelatedRef(ref, cause);
      });
    },
    async readTree(commit) {
      const listed = await git('ls-tree', '-r', '-z', '--full-tree', commit);
      return {
        truncated: false,
        entries: listed.toString('utf8').split('\0').filter(Boolean).map(readEntry),
      };
    },
    readBlob: (id) => git('cat-file', 'blob', id),
  };
}

async function runGit(folder: string, args: readonly string[]): Promise<Buffer> {
  const { stdout } = await execute('git', ['-C', folder, ...args], {
    encoding: 'buffer',
    maxBuffer: outputLimit,
  });
  return stdout;
}

async function line(output: Promise<Buffer>): Promise<string> {
  return (await output).toString('utf8').trimEnd();
}

/** `MODE TYPE ID<tab>PATH`, as ls-tree prints an entry. */
function readEntry(text: string): TreeEntry {
  const tab = text.indexOf('\t');
  const [mode = '', , blob = ''] = text.slice(0, tab).split(' ');
  return { mode, blob, path: text.slice(tab + 1) };
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function noGit(cause: unknown): ActionFailure {
  return new ActionFailure({
    reason: 'invalid-input',
    message: 'The program `git` is not installed.',
    remedy: 'Install git. A local run uses it to find the repository and to read the base.',
    cause,
  });
}

function noRepository(folder: string, cause: unknown): ActionFailure {
  return new ActionFailure({
    reason: 'invalid-input',
    message: `${folder} is not inside a git repository.`,
    remedy: 'Start the command in the repository that contains your integration files, or below it.',
    cause,
  });
}

function unknownRef(ref: string, cause: unknown): ActionFailure {
  return new ActionFailure({
    reason: 'invalid-input',
    message: `\`--base\` got ${JSON.stringify(ref)}, which this repository does not know.`,
    remedy:
      'Give a branch, tag or commit of the local repository, such as `origin/main`. `git fetch` brings newer ones.',
    cause,
  });
}

function unrelatedRef(ref: string, cause: unknown): ActionFailure {
  return new ActionFailure({
    reason: 'invalid-input',
    message: `\`--base\` got ${JSON.stringify(ref)}, which shares no commit with HEAD.`,
    remedy:
      'Give the branch that your changes will be merged into. In a shallow clone, run `git fetch --unshallow` first.',
    cause,
  });
}
