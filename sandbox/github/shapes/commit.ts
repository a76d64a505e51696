import { nodeId, userShape } from './user.ts';
import { isoSeconds } from '../clock.ts';
import type { ChangedFile, Commit, Signature, TreeEntry } from '../git/parse.ts';
import { parseDiff } from '../git/parse.ts';
import { apiUrl, siteUrl } from '../world.ts';
import type { World } from '../world.ts';
import type { JsonObject } from '../../../src/json.ts';

const unverified = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
};

function signatureShape({ name, email, time }: Signature): JsonObject {
  return { name, email, date: isoSeconds(time) };
}

function parentsShape(world: World, commit: Commit, api: string): JsonObject[] {
  return commit.parents.map((sha) => ({
    sha,
    url: apiUrl(world, `/${api}/${sha}`),
    html_url: siteUrl(world, `/commit/${sha}`),
  }));
}

function treeLink(world: World, sha: string): JsonObject {
  return { sha, url: apiUrl(world, `/git/trees/${sha}`) };
}

/** A commit as lists and comparisons show it. */
export function commitShape(world: World, commit: Commit): JsonObject {
  const url = apiUrl(world, `/commits/${commit.sha}`);
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    commit: {
      author: signatureShape(commit.author),
      committer: signatureShape(commit.committer),
      message: commit.message,
      tree: treeLink(world, commit.tree),
      url: apiUrl(world, `/git/commits/${commit.sha}`),
      comment_count: 0,
      verification: unverified,
    },
    url,
    html_url: siteUrl(world, `/commit/${commit.sha}`),
    comments_url: `${url}/comments`,
    author: userShape(world, 'octo-dev'),
    committer: userShape(world, 'octo-dev'),
    parents: parentsShape(world, commit, 'commits'),
  };
}

/** A commit as the API shows git objects. */
export function gitCommitShape(world: World, commit: Commit): JsonObject {
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    url: apiUrl(world, `/git/commits/${commit.sha}`),
    html_url: siteUrl(world, `/commit/${commit.sha}`),
    author: signatureShape(commit.author),
    committer: signatureShape(commit.committer),
    tree: treeLink(world, commit.tree),
    message: commit.message,
    parents: parentsShape(world, commit, 'git/commits'),
    verification: unverified,
  };
}

/** The files that differ between two commits; without `from`, all of the second. */
export async function changedFiles(
  world: World,
  from: string | undefined,
  to: string,
): Promise<ChangedFile[]> {
  return parseDiff(await world.git.diff(from, to));
}

/** A changed file of a commit. Patches are left out, as GitHub does for large ones. */
export function fileShape(world: World, commit: string, file: ChangedFile): JsonObject {
  const path = encodeURIComponent(file.path);
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: siteUrl(world, `/blob/${commit}/${path}`),
    raw_url: siteUrl(world, `/raw/${commit}/${path}`),
    contents_url: apiUrl(world, `/contents/${path}?ref=${commit}`),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}

export function statsShape(files: readonly ChangedFile[]): JsonObject {
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return { total: additions + deletions, additions, deletions };
}

export function treeEntryShape(world: World, entry: TreeEntry): JsonObject {
  const kind = entry.type === 'tree' ? 'trees' : 'blobs';
  return {
    path: entry.path,
    mode: entry.mode,
    type: entry.type,
    sha: entry.sha,
    ...(entry.size === undefined ? {} : { size: entry.size }),
    ...(entry.type === 'commit' ? {} : { url: apiUrl(world, `/git/${kind}/${entry.sha}`) }),
  };
}

export function refShape(world: World, ref: { readonly name: string; readonly sha: string }): JsonObject {
  return {
    ref: ref.name,
    node_id: nodeId('REF', ref.name),
    url: apiUrl(world, `/git/${ref.name}`),
    object: { sha: ref.sha, type: 'commit', url: apiUrl(world, `/git/commits/${ref.sha}`) },
  };
}
