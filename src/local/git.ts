import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ActionFailure } from '../failure.ts';
import type { Tree, TreeEntry } from '../previous/tree.ts';

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
  const git = async (...args: string[]): Promise<Buffer> => {
    const options = { encoding: 'buffer', maxBuffer: outputLimit } as const;
    return (await promisify(execFile)('git', ['-C', folder, ...args], options)).stdout;
  };
  /** The one line that a command prints; the failure if it fails. */
  const line = async (args: readonly string[], message: string, remedy: string): Promise<string> => {
    try {
      return (await git(...args)).toString('utf8').trimEnd();
    } catch (cause: unknown) {
      const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
      throw new ActionFailure({
        reason: 'invalid-input',
        message: isMissing ? 'The program `git` is not installed.' : message,
        remedy: isMissing
          ? 'Install git: a local run needs it to find the repository and read the base.'
          : remedy,
        cause,
      });
    }
  };
  return {
    root: await line(
      ['rev-parse', '--show-toplevel'],
      `${folder} is not inside a git repository.`,
      'Start the command in the repository that contains your integration files, or below it.',
    ),
    async mergeBase(ref) {
      const commit = await line(
        ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
        `\`--base\` is ${JSON.stringify(ref)}, which does not exist in this repository.`,
        'Give a branch, tag or commit of the local repository, such as `origin/main` (`git fetch` brings newer ones), or leave `--base` out: then no deletion is planned.',
      );
      return line(
        ['merge-base', 'HEAD', commit],
        `\`--base\` is ${JSON.stringify(ref)}, which has no commit in common with HEAD.`,
        'Give the branch that your changes will be merged into. In a shallow clone, run `git fetch --unshallow` first.',
      );
    },
    async readTree(commit) {
      const listed = await git('ls-tree', '-r', '-z', '--full-tree', commit);
      const entries = listed.toString('utf8').split('\0').filter(Boolean).map(readEntry);
      return { truncated: false, entries };
    },
    readBlob: (id) => git('cat-file', 'blob', id),
  };
}

/** `MODE TYPE ID<tab>PATH`, as ls-tree prints an entry. */
function readEntry(text: string): TreeEntry {
  const tab = text.indexOf('\t');
  const [mode = '', , blob = ''] = text.slice(0, tab).split(' ');
  return { mode, blob, path: text.slice(tab + 1) };
}
