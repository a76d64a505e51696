import type { FileGlobs } from '../declared/file-globs.ts';
import { inParallel } from '../in-parallel.ts';
import type { CommitSource } from '../previous/previous-files.ts';
import type { Tree, TreeEntry } from '../previous/tree.ts';
import type { GitHub } from './client.ts';
import { GitHubError, required, requiredList } from './github-error.ts';

/** The commits of a repository on GitHub, as a source of previous files. */
export function commitsOn(github: GitHub): CommitSource {
  return {
    readTree: (commit, globs) => readTree(github, commit, globs),
    readBlob: (id) => readBlob(github, id),
  };
}

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
}

/** Pages of history that are read: 1,000 commits. */
const historyPages = 10;

const folderMode = '040000';

interface Listing extends Tree {
  readonly folders: readonly TreeEntry[];
}

/** How many folders of a tree are read at a time. */
const foldersAtOnce = 4;

/** One commit, by its id. */
export async function readCommit(github: GitHub, sha: string): Promise<Commit> {
  const { data } = await github.rest.repos.getCommit({ ...github.repository, ref: sha, per_page: 1 });
  return commitOf(data);
}

/** One commit; undefined if GitHub does not know it. */
export async function findCommit(github: GitHub, sha: string): Promise<Commit | undefined> {
  return unlessUnknown(readCommit(github, sha));
}

/** Undefined if GitHub does not know what was asked for. */
export async function unlessUnknown<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (error instanceof GitHubError && error.notFound) return undefined;
    throw error;
  });
}

/** The commit that a branch points to. */
export async function readBranchHead(github: GitHub, branch: string): Promise<string> {
  const { data } = await github.rest.git.getRef({ ...github.repository, ref: `heads/${branch}` });
  return required(required(data.object, 'the head of a branch').sha, 'the head of a branch');
}

/** The newest commit that two refs both descend from; undefined if there is none, or GitHub does not know one of them. */
export async function mergeBase(github: GitHub, one: string, other: string): Promise<string | undefined> {
  // Only the first page has the diff, which may be large.
  const found = await unlessUnknown(compare(github, one, other, { per_page: 1, page: 2 }));
  return found && required(found.data.merge_base_commit, 'the merge base of two commits').sha;
}

/** The commits that `commit` has and `base` does not have, newest first. */
export async function commitsBetween(github: GitHub, base: string, commit: string): Promise<Commit[]> {
  const commits: Commit[] = [];
  // Octokit's types know no pagination of this call.
  for (let page = 1; ; page += 1) {
    const { data } = await compare(github, base, commit, { per_page: 100, page });
    const listed = requiredList(data.commits, 'the commits between two commits');
    commits.push(...listed.map(commitOf));
    if (listed.length < 100 || commits.length >= data.total_commits) return commits.reverse();
  }
}

function compare(github: GitHub, base: string, head: string, page: { per_page: number; page: number }) {
  const basehead = `${base}...${head}`;
  return github.rest.repos.compareCommitsWithBasehead({ ...github.repository, basehead, ...page });
}

/**
 * The files of a commit, submodules included. GitHub cuts off the list of a very large repository: then the folders
 * that `globs` can match in are read one by one. `folder` is empty at the root.
 *
 * @param sha of the commit, or of the folder's tree
 */
export async function readTree(
  github: GitHub,
  sha: string,
  globs: Pick<FileGlobs, 'mayContain'>,
  folder = '',
): Promise<Tree> {
  const read = async (options: { readonly recursive?: string }): Promise<Listing> => {
    const { data } = await github.rest.git.getTree({ ...github.repository, tree_sha: sha, ...options });
    const all = requiredList(data.tree, 'the files of a commit').map((entry) => ({
      path: folder === '' ? entry.path : `${folder}/${entry.path}`,
      blob: entry.sha,
      mode: entry.mode,
    }));
    return {
      entries: all.filter(({ mode }) => mode !== folderMode),
      folders: all.filter(({ mode }) => mode === folderMode),
      truncated: data.truncated,
    };
  };
  const whole = await read({ recursive: '1' });
  if (!whole.truncated) return whole;
  const { entries, folders, truncated } = await read({});
  const inside = folders.filter(({ path }) => globs.mayContain(path));
  const below = await inParallel(inside, foldersAtOnce, ({ blob, path }) =>
    readTree(github, blob, globs, path),
  );
  return {
    entries: [...entries, ...below.flatMap((tree) => tree.entries)],
    truncated: truncated || below.some((tree) => tree.truncated),
  };
}

/** The content of a blob. */
async function readBlob(github: GitHub, sha: string): Promise<Uint8Array> {
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
  return pullRequestOf(data);
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
  return github.paginate(
    github.rest.repos.listPullRequestsAssociatedWithCommit,
    { ...github.repository, commit_sha: sha, per_page: 100 },
    ({ data }) => requiredList(data, 'the pull requests of a commit').map(pullRequestOf),
  );
}

type RawCommit = Awaited<ReturnType<GitHub['rest']['repos']['getCommit']>>['data'];

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
  };
}
