import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fastImport } from './fast-import.ts';
import type { TreeChanges } from './fast-import.ts';
import { parseCommit, parseTree } from './parse.ts';
import type { Commit, TreeEntry } from './parse.ts';
import { git, ObjectReader, tryGit } from './process.ts';
import type { GitObject } from './process.ts';

/** Lets any commit be fetched by its id, as GitHub does; never repacks on its own. */
const config = `[core]
	repositoryformatversion = 0
	bare = true
[gc]
	auto = 0
[commit]
	gpgsign = false
[uploadpack]
	allowAnySHA1InWant = true
	allowReachableSHA1InWant = true
`;

/** A revision as GitHub's API takes one: a branch, a ref or an id, none of git's own arithmetic. */
const plainRevision = /^(?!-)(?!.*\.\.)(?!.*@\{)[^\s~^:?*[\\\p{Cc}]+$/u;

/** A bare git repository, driven with as few processes as can be. */
export class GitRepository {
  readonly directory: string;
  readonly #objects: ObjectReader;

  /** Makes an empty bare repository, without templates and without starting git. */
  constructor(directory: string, defaultBranch: string) {
    this.directory = directory;
    for (const folder of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags']) {
      mkdirSync(join(directory, folder), { recursive: true });
    }
    writeFileSync(join(directory, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`);
    writeFileSync(join(directory, 'config'), config);
    this.#objects = new ObjectReader(directory);
  }

  close(): Promise<void> {
    return this.#objects.close();
  }

  /** The commit that a branch, ref or (abbreviated) id names. */
  async resolve(revision: string): Promise<string | undefined> {
    if (!plainRevision.test(revision)) return undefined;
    return (await this.#objects.read(`${revision}^{commit}`))?.sha;
  }

  /** Any object by its id, or by `<id>:path`. */
  object(name: string): Promise<GitObject | undefined> {
    return this.#objects.read(name);
  }

  async commit(sha: string): Promise<Commit> {
    const object = await this.#objects.read(sha);
    if (object?.type !== 'commit') throw new Error(`no commit ${sha}`);
    return parseCommit(object.sha, object.content);
  }

  commits(shas: readonly string[]): Promise<Commit[]> {
    return Promise.all(shas.map((sha) => this.commit(sha)));
  }

  /** The entries of a tree; `recursive` gives those of its folders too, each under its whole path. */
  async tree(sha: string, recursive: boolean): Promise<TreeEntry[]> {
    const args = ['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), sha];
    return parseTree(await git(this.directory, args));
  }

  /** The commit that a full ref (`refs/heads/main`) points to. */
  async ref(name: string): Promise<string | undefined> {
    if (!plainRevision.test(name)) return undefined;
    const text = await readFile(join(this.directory, name), 'utf8').catch(() => undefined);
    return text?.trim();
  }

  /** Points a full ref to a commit. Written as a file: nothing here ever packs refs. */
  setRef(name: string, sha: string): void {
    const file = join(this.directory, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${sha}\n`);
  }

  deleteRef(name: string): Promise<void> {
    return rm(join(this.directory, name), { force: true });
  }

  /** Full refs that begin with a prefix, sorted, with their commits. */
  async refs(prefix: string): Promise<{ readonly name: string; readonly sha: string }[]> {
    const lines = await this.#lines(['for-each-ref', '--format=%(objectname) %(refname)']);
    return lines
      .map((line) => ({ sha: line.slice(0, 40), name: line.slice(41) }))
      .filter(({ name }) => name.startsWith(prefix));
  }

  /** Commits changed files on top of a parent (or of nothing) and points `ref` to the new commit. */
  commitFiles(request: {
    readonly ref: string;
    readonly parents: readonly string[];
    readonly base?: string;
    readonly changes: TreeChanges;
    readonly message: string;
    readonly date: string;
  }): Promise<string> {
    return fastImport(this.directory, request);
  }

  /** Writes a commit of a tree that exists; no ref moves. `authored` is when its author made it first. */
  async commitTree(
    tree: string,
    parents: readonly string[],
    message: string,
    date: string,
    authored = date,
  ): Promise<string> {
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
    const output = await git(this.directory, args, { input: message, date, authored });
    return output.toString().trim();
  }

  /** The tree that a merge of two commits gives; undefined on a conflict. */
  async mergeTree(ours: string, theirs: string): Promise<string | undefined> {
    const result = await tryGit(this.directory, ['merge-tree', '--write-tree', ours, theirs]);
    if (result.status > 1) throw new Error(`git merge-tree: ${result.stderr}`);
    return result.status === 0 ? result.stdout.toString().trim() : undefined;
  }

  async mergeBase(a: string, b: string): Promise<string | undefined> {
    const result = await tryGit(this.directory, ['merge-base', a, b]);
    return result.status === 0 ? result.stdout.toString().trim() : undefined;
  }

  /** The commits that `head` has and `base` has not, newest first. */
  async between(base: string, head: string): Promise<string[]> {
    return this.#lines(['rev-list', '--topo-order', head, `^${base}`]);
  }

  /** Ids of the history of a commit, newest first, of those that touch a path where one is given. */
  async history(sha: string, path?: string): Promise<string[]> {
    return this.#lines(['rev-list', sha, ...(path === undefined || path === '' ? [] : ['--', path])]);
  }

  /** What git's own words for a difference are: `--raw` and `--numstat`, NUL-separated, renames found. */
  diff(from: string | undefined, to: string): Promise<Buffer> {
    const ends = from === undefined ? ['--root', to] : [from, to];
    const options = ['-r', '-z', '-M', '--raw', '--numstat', '--no-commit-id', '--abbrev=40'];
    return git(this.directory, ['diff-tree', ...options, ...ends]);
  }

  async #lines(args: readonly string[]): Promise<string[]> {
    const output = await git(this.directory, args);
    return output
      .toString()
      .split('\n')
      .filter((line) => line !== '');
  }
}
