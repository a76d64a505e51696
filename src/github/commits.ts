import type { FileGlobs } from '../declared/file-globs.ts';
import { inParallel } from '../in-parallel.ts';
import type { Tree, TreeEntry } from '../previous/tree.ts';
import type { GitHub } from './client.ts';
import { GitHubError, required, requiredList } from './github-error.ts';

/** A commit's place in history. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** Author, time of authorship and message: what a rebase leaves as it is. */
  readonly authorship: string;
}

/** A pull request, as far as it is needed. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly baseRef: string;
  readonly mergedAt: string | undefined;
  readonly mergeCommit: string | undefined;
  readonly commits: number | undefined;
}

/** Pages of history that are looked through: 1,000 commits. */
const historyPages = 10;

/** Pages of pull requests of one commit that are read. */
const pullRequestPages = 3;

/** Folders of a tree that are read side by side. */
const foldersAtOnce = 4;

/** One commit, by its id. */
export async function readCommit(github: GitHub, sha: string): Promise<Commit> {
  return commitOf(await readRawCommit(github, sha));
}

/** The commit that a branch points to. */
export async function readBranchHead(github: GitHub, branch: string): Promise<string> {
  try {
    return (await readCommit(github, branch)).sha;
  } catch (error: unknown) {
    if (!(error instanceof GitHubError && error.notFound)) throw error;
    // A name that the commits API does not resolve still has an entry among the refs.
    const { data } = await github.rest.git.getRef({ ...github.repository, ref: `heads/${branch}` });
    return required(required(data.object, 'the head of a branch').sha, 'the head of a branch');
  }
}

/**
 * The files of a commit, submodules included. GitHub cuts the list of a very large repository off: then folder by folder is
 * read, only those that `globs` can match in.
 */
export async function readTree(
  github: GitHub,
  commit: string,
  globs: Pick<FileGlobs, 'mayContain'>,
): Promise<Tree> {
  try {
    return await readFolder(github, commit, '', globs);
  } catch (error: unknown) {
    if (!(error instanceof GitHubError && error.notFound)) throw error;
    // GitHub documents a tree's id or a ref here; a commit's id works as well, and saves a request.
    const { commit: found } = await readRawCommit(github, commit);
    return readFolder(github, required(found, 'a commit').tree.sha, '', globs);
  }
}

/** One folder with all below it; `path` is empty at the root. */
async function readFolder(
  github: GitHub,
  sha: string,
  path: string,
  globs: Pick<FileGlobs, 'mayContain'>,
): Promise<Tree> {
  const whole = await readEntries(github, sha, path, true);
  if (!whole.truncated) return whole;
  const own = await readEntries(github, sha, path, false);
  const folders = own.folders.filter((folder) => globs.mayContain(folder.path));
  const below = await inParallel(folders, foldersAtOnce, (folder) =>
    readFolder(github, folder.blob, folder.path, globs),
  );
  return {
    entries: [...own.entries, ...below.flatMap(({ entries }) => entries)],
    truncated: own.truncated || below.some(({ truncated }) => truncated),
  };
}

async function readEntries(
  github: GitHub,
  sha: string,
  path: string,
  recursive: boolean,
): Promise<Tree & { readonly folders: readonly TreeEntry[] }> {
  const { data } = await github.rest.git.getTree({
    ...github.repository,
    tree_sha: sha,
    ...(recursive ? { recursive: '1' } : {}),
  });
  const prefix = path === '' ? '' : `${path}/`;
  const all = requiredList(data.tree, 'the files of a commit').map((entry) => ({
    path: prefix + entry.path,
    blob: entry.sha,
    mode: entry.mode,
    folder: entry.type === 'tree',
  }));
  return {
    entries: all.filter(({ folder }) => !folder),
    folders: all.filter(({ folder }) => folder),
    truncated: data.truncated,
  };
}

async function readRawCommit(github: GitHub, ref: string): Promise<RawCommit> {
  return (await github.rest.repos.getCommit({ ...github.repository, ref, per_page: 1 })).data;
}

type RawCommit = Awaited<ReturnType<GitHub['rest']['repos']['getCommit']>>['data'];

/** The content of a blob. */
export async function readBlob(github: GitHub, sha: string): Promise<Uint8Array> {
  const { data } = await github.rest.git.getBlob({ ...github.repository, file_sha: sha });
  const content = required(data.content, 'the content of a file');
  return Buffer.from(content, data.encoding === 'utf-8' ? 'utf8' : 'base64');
}

/** The history of a commit, newest first, at most 1,000 commits; the commit itself comes first. */
export async function* history(github: GitHub, sha: string): AsyncGenerator<Commit> {
  let pages = 0;
  const parameters = { ...github.repository, sha, per_page: 100 };
  for await (const { data } of github.paginate.iterator(github.rest.repos.listCommits, parameters)) {
    yield* requiredList(data, 'the history of a commit').map(commitOf);
    pages += 1;
    if (pages === historyPages) return;
  }
}

/** One pull request. */
export async function readPullRequest(github: GitHub, number: number): Promise<PullRequest> {
  const { data } = await github.rest.pulls.get({ ...github.repository, pull_number: number });
  return { ...pullRequestOf(data), commits: data.commits };
}

/** The pull requests that were merged into a branch last, newest merge first, among the 30 that were updated last. */
export async function recentlyMerged(github: GitHub, branch: string): Promise<PullRequest[]> {
  const { data } = await github.rest.pulls.list({
    ...github.repository,
    state: 'closed',
    base: branch,
    sort: 'updated',
    direction: 'desc',
    per_page: 30,
  });
  return requiredList(data, 'the pull requests')
    .map(pullRequestOf)
    .filter(({ mergedAt }) => mergedAt !== undefined)
    .sort((one, other) => Date.parse(other.mergedAt ?? '') - Date.parse(one.mergedAt ?? ''));
}

/**
 * The pull requests that GitHub connects with a commit. Open ones and ones into other branches are among
 * them, and for some seconds after a merge the list may be empty.
 */
export async function pullRequestsOf(github: GitHub, sha: string): Promise<PullRequest[]> {
  const parameters = { ...github.repository, commit_sha: sha, per_page: 100 };
  const list = github.rest.repos.listPullRequestsAssociatedWithCommit;
  let pages = 0;
  return github.paginate(list, parameters, ({ data }, done) => {
    pages += 1;
    if (pages === pullRequestPages) done();
    return requiredList(data, 'the pull requests of a commit').map(pullRequestOf);
  });
}

function commitOf({ sha, parents, commit }: RawCommit): Commit {
  const { name = '', email = '', date = '' } = required(commit, 'a commit').author ?? {};
  return {
    sha: required(sha, 'a commit'),
    parents: requiredList(parents, 'the parents of a commit').map((parent) => parent.sha),
    authorship: JSON.stringify([name, email, date, commit.message]),
  };
}

type RawPullRequest = Pick<
  Awaited<ReturnType<GitHub['rest']['repos']['listPullRequestsAssociatedWithCommit']>>['data'][number],
  'number' | 'head' | 'base' | 'merged_at' | 'merge_commit_sha'
>;

function pullRequestOf(pull: RawPullRequest): PullRequest {
  return {
    number: pull.number,
    headSha: required(pull.head, 'a pull request').sha,
    baseRef: required(pull.base, 'a pull request').ref,
    mergedAt: pull.merged_at ?? undefined,
    mergeCommit: pull.merge_commit_sha ?? undefined,
    commits: undefined,
  };
}
