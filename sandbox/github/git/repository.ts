import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commitsBetween, commonAncestors, historyOf } from './history.ts';
import { Objects } from './objects.ts';
import type { GitObject } from './objects.ts';
import { commitContent, parseCommit } from './parse.ts';
import type { Commit, TreeEntry } from './parse.ts';
import { git, ObjectReader, tryGit } from './process.ts';
import { findInTree, listTree, writeTree } from './trees.ts';
import type { TreeChanges } from './trees.ts';

/** Turns off automatic repacking. */
const config = `[core]
	repositoryformatversion = 0
	bare = true
[gc]
	auto = 0
`;

/** A revision as GitHub's API accepts it: a branch, a ref or an ID, without git's operators. */
const plainRevision = /^(?!-)(?!.*\.\.)(?!.*@\{)[^\s~^:?*[\\\p{Cc}]+$/u;

const wholeSha = /^[0-9a-f]{40}$/;

/** The empty tree, which git knows without storing it. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * Git's output about two trees. It depends only on their IDs, so it is the same in every repository, and teams with the
 * same steps ask git once.
 */
const knownDifferences = new Map<string, Promise<Buffer>>();

/** A bare git repository, used with as few git processes as possible. */
export class GitRepository {
  readonly directory: string;
  readonly #objects: Objects;
  readonly #reader: ObjectReader;
  readonly #commits = new Map<string, Commit>();

  /** Creates an empty bare repository, without templates and without starting git. */
  constructor(directory: string, defaultBranch: string) {
    this.directory = directory;
    for (const folder of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags']) {
      mkdirSync(join(directory, folder), { recursive: true });
    }
    writeFileSync(join(directory, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`);
    writeFileSync(join(directory, 'config'), config);
    this.#objects = new Objects(directory);
    this.#reader = new ObjectReader(directory);
  }

  close(): Promise<void> {
    return this.#reader.close();
  }

  /** The commit that a branch, ref or (abbreviated) id names. */
  async resolve(revision: string): Promise<string | undefined> {
    if (!plainRevision.test(revision)) return undefined;
    if (wholeSha.test(revision)) {
      return this.#objects.read(revision)?.type === 'commit' ? revision : undefined;
    }
    const ref = await this.ref(revision.startsWith('refs/') ? revision : `refs/heads/${revision}`);
    return ref ?? (await this.#reader.read(`${revision}^{commit}`))?.sha;
  }

  /** An object by its full ID, or by `<id>:path`. */
  object(name: string): GitObject | undefined {
    const [sha = '', path] = name.split(/:(.*)/s);
    if (path === undefined) return this.#objects.read(sha);
    const found = findInTree(this.#objects, this.commit(sha).tree, path);
    return found === undefined ? undefined : this.#objects.read(found);
  }

  commit(sha: string): Commit {
    const known = this.#commits.get(sha);
    if (known !== undefined) return known;
    const object = this.#objects.read(sha);
    if (object?.type !== 'commit') throw new Error(`no commit ${sha}`);
    const commit = parseCommit(sha, object.content);
    this.#commits.set(sha, commit);
    return commit;
  }

  commits(shas: readonly string[]): Commit[] {
    return shas.map((sha) => this.commit(sha));
  }

  /** The entries of a tree or of a commit's tree; with `recursive` also those of its folders, with full paths. */
  tree(sha: string, recursive: boolean): TreeEntry[] {
    const isCommit = this.#objects.read(sha)?.type === 'commit';
    return listTree(this.#objects, isCommit ? this.commit(sha).tree : sha, recursive);
  }

  /** The commit that a full ref (`refs/heads/main`) points to. */
  async ref(name: string): Promise<string | undefined> {
    if (!plainRevision.test(name)) return undefined;
    const text = await readFile(join(this.directory, name), 'utf8').catch(() => undefined);
    return text?.trim();
  }

  /** Points a full ref to a commit. Writes a file, because refs are never packed here. */
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

  /** Commits changed files on top of `base`, by default the parent (or nothing). */
  commitFiles(request: {
    readonly parents: readonly string[];
    readonly base?: string;
    readonly changes: TreeChanges;
    readonly message: string;
    readonly date: string;
  }): string {
    const { parents, base = parents[0], changes, message, date } = request;
    const tree = writeTree(this.#objects, base === undefined ? undefined : this.commit(base).tree, changes);
    return this.commitTree(tree, parents, message, date);
  }

  /** Writes a commit of an existing tree, without moving a ref. `authored` is the author time. */
  commitTree(
    tree: string,
    parents: readonly string[],
    message: string,
    date: string,
    authored = date,
  ): string {
    return this.#objects.write('commit', commitContent({ tree, parents, message, date, authored }));
  }

  /** The tree of a merge of two commits; undefined on a conflict. If one side changed nothing, it is the other's. */
  async mergeTree(ours: string, theirs: string): Promise<string | undefined> {
    const [base, another] = commonAncestors(ours, theirs, this.#parentsOf);
    if (base !== undefined && another === undefined) {
      const tree = this.commit(base).tree;
      if (tree === this.commit(ours).tree) return this.commit(theirs).tree;
      if (tree === this.commit(theirs).tree) return this.commit(ours).tree;
    }
    const result = await tryGit(this.directory, ['merge-tree', '--write-tree', ours, theirs]);
    if (result.status > 1) throw new Error(`git merge-tree: ${result.stderr}`);
    return result.status === 0 ? result.stdout.toString().trim() : undefined;
  }

  async mergeBase(a: string, b: string): Promise<string | undefined> {
    const [base, another] = commonAncestors(a, b, this.#parentsOf);
    if (another === undefined) return base;
    // If there are several, git chooses.
    return (await git(this.directory, ['merge-base', a, b])).toString().trim();
  }

  /** The commits of `head` that `base` doesn't have, newest first. */
  between(base: string, head: string): string[] {
    return commitsBetween(base, head, this.#parentsOf);
  }

  /** IDs of the history of a commit, newest first; with a path, only commits that change it. */
  async history(sha: string, path?: string): Promise<string[]> {
    if (path !== undefined && path !== '') return this.#lines(['rev-list', sha, '--', path]);
    return historyOf(sha, this.#parentsOf, (one) => this.commit(one).committer.time);
  }

  /** Git's output for a difference: `--raw` and `--numstat`, NUL-separated, with renames. */
  diff(from: string | undefined, to: string): Promise<Buffer> {
    const trees = [from === undefined ? emptyTree : this.commit(from).tree, this.commit(to).tree];
    const key = trees.join(' ');
    const known = knownDifferences.get(key);
    if (known !== undefined) return known;
    const options = ['-r', '-z', '-M', '--raw', '--numstat', '--no-commit-id', '--abbrev=40'];
    const difference = git(this.directory, ['diff-tree', ...options, ...trees]);
    knownDifferences.set(key, difference);
    return difference;
  }

  readonly #parentsOf = (sha: string): readonly string[] => this.commit(sha).parents;

  async #lines(args: readonly string[]): Promise<string[]> {
    const output = await git(this.directory, args);
    return output
      .toString()
      .split('\n')
      .filter((line) => line !== '');
  }
}
