import type { Tree } from '../previous/tree.ts';
import { allPages, GitHubError, pageSize, type GitHub } from './client.ts';

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
    // A name that the commits API does not resolve has an entry among the refs all the same.
    const ref = (await github.get('/git/ref/heads/{branch}', { branch })) as { object?: { sha?: string } };
    if (ref.object?.sha === undefined) throw notUnderstood('the head of a branch');
    return ref.object.sha;
  }
}

/** The files of a commit. */
export async function readTree(github: GitHub, sha: string): Promise<Tree> {
  const answer = (await readRawTree(github, sha)) as {
    tree?: { path?: string; sha?: string; mode?: string; type?: string }[];
    truncated?: boolean;
  };
  if (!Array.isArray(answer.tree)) throw notUnderstood('the files of a commit');
  const entries = answer.tree.flatMap(({ path, sha: blob, mode, type }) =>
    path === undefined || blob === undefined || type === 'tree' ? [] : [{ path, blob, mode: mode ?? '' }],
  );
  return { entries, truncated: answer.truncated === true };
}

function readRawCommit(github: GitHub, ref: string): Promise<unknown> {
  return github.get('/commits/{ref}', { ref, per_page: 1 });
}

/** Trees are documented to be read by a tree's id or a ref; a commit's id works as well, and saves a request. */
async function readRawTree(github: GitHub, commit: string): Promise<unknown> {
  const read = (sha: string): Promise<unknown> => github.get('/git/trees/{sha}', { sha, recursive: '1' });
  try {
    return await read(commit);
  } catch (error: unknown) {
    if (!(error instanceof GitHubError && error.notFound)) throw error;
    const { commit: found } = (await readRawCommit(github, commit)) as {
      commit?: { tree?: { sha?: string } };
    };
    if (found?.tree?.sha === undefined) throw error;
    return read(found.tree.sha);
  }
}

/** The content of a blob. */
export async function readBlob(github: GitHub, sha: string): Promise<Uint8Array> {
  const { content, encoding } = (await github.get('/git/blobs/{sha}', { sha })) as {
    content?: string;
    encoding?: string;
  };
  if (content === undefined) throw notUnderstood('the content of a file');
  return Buffer.from(content, encoding === 'utf-8' ? 'utf8' : 'base64');
}

/**
 * The history of a commit, newest first, until `enough` says so or 1,000 commits were read; the commit
 * itself stands first.
 */
export async function* history(github: GitHub, sha: string): AsyncGenerator<Commit> {
  for (let page = 1; page <= historyPages; page += 1) {
    const answer = await github.get('/commits', { sha, per_page: pageSize, page });
    if (!Array.isArray(answer)) throw notUnderstood('the history of a commit');
    const commits = (answer as unknown[]).map(commitOf);
    yield* commits;
    if (commits.length < pageSize) return;
  }
}

/** One pull request. */
export async function readPullRequest(github: GitHub, number: number): Promise<PullRequest> {
  return pullRequestOf(await github.get('/pulls/{number}', { number }));
}

/**
 * The pull requests that GitHub connects with a commit. Open ones and ones into other branches are among
 * them, and for some seconds after a merge the list may be empty.
 */
export async function pullRequestsOf(github: GitHub, sha: string): Promise<PullRequest[]> {
  return (await allPages(github, '/commits/{sha}/pulls', { sha }, 3)).map(pullRequestOf);
}

function commitOf(answer: unknown): Commit {
  const {
    sha,
    parents = [],
    commit,
  } = answer as {
    sha?: string;
    parents?: { sha: string }[];
    commit?: { message?: string; author?: { name?: string; email?: string; date?: string } | null };
  };
  if (sha === undefined) throw notUnderstood('a commit');
  const { name = '', email = '', date = '' } = commit?.author ?? {};
  return {
    sha,
    parents: parents.map((parent) => parent.sha),
    authorship: JSON.stringify([name, email, date, commit?.message ?? '']),
  };
}

function pullRequestOf(answer: unknown): PullRequest {
  const pull = answer as {
    number: number;
    head?: { sha: string };
    base?: { ref: string };
    merged_at?: string | null;
    merge_commit_sha?: string | null;
    commits?: number;
  };
  if (pull.head === undefined || pull.base === undefined) throw notUnderstood('a pull request');
  return {
    number: pull.number,
    headSha: pull.head.sha,
    baseRef: pull.base.ref,
    mergedAt: pull.merged_at ?? undefined,
    mergeCommit: pull.merge_commit_sha ?? undefined,
    commits: pull.commits,
  };
}

/** Something between here and GitHub answered in its place: nothing may be concluded from that, least of all that something is gone. */
function notUnderstood(what: string): GitHubError {
  return new GitHubError(
    `GitHub's answer is not understood: it does not hold ${what}`,
    undefined,
    undefined,
    undefined,
  );
}
