import { notFound, Refusal, repositoryPath } from '../answer.ts';
import type { Answer, Call, Route } from '../answer.ts';
import { linkHeader, paged, pageOf } from '../paging.ts';
import { isPull } from '../pulls.ts';
import type { PullIssue } from '../pulls.ts';
import { changedFiles, commitShape, fileShape, statsShape } from '../shapes/commit.ts';
import { pullShape } from '../shapes/pull.ts';
import { apiUrl, siteUrl } from '../world.ts';
import type { World } from '../world.ts';

/** The most files of a comparison, on all pages together. */
const maxComparedFiles = 300;

export const commitRoutes: readonly Route[] = [
  {
    method: 'GET',
    operation: `${repositoryPath}/commits`,
    needs: [['contents', 'read']],
    answer: list,
  },
  {
    method: 'GET',
    operation: `${repositoryPath}/commits/{commit_sha}/pulls`,
    needs: [['pull-requests', 'read']],
    answer: pullsOf,
  },
  {
    method: 'GET',
    operation: `${repositoryPath}/commits/{ref}`,
    needs: [['contents', 'read']],
    answer: one,
  },
  {
    method: 'GET',
    operation: `${repositoryPath}/compare/{basehead}`,
    needs: [['contents', 'read']],
    answer: compare,
  },
];

async function list(call: Call): Promise<Answer> {
  const { world, query } = call;
  const sha = await world.git.resolve(query.get('sha') ?? world.settings.defaultBranch);
  if (sha === undefined) throw notFound();
  const shas = await world.git.history(sha, query.get('path') ?? undefined);
  return paged(call, shas, (found) => commitShape(world, world.git.commit(found)));
}

async function one(call: Call): Promise<Answer> {
  const { world, params, accept } = call;
  const sha = await mustResolve(world, params['ref'] ?? '');
  if (accept.includes('application/vnd.github.sha')) {
    return {
      status: 200,
      body: Buffer.from(sha),
      headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' },
    };
  }
  const commit = world.git.commit(sha);
  const files = await changedFiles(world, commit.parents[0], sha);
  const { page, size } = pageOf(call.query);
  const perPage = call.query.has('per_page') ? size : maxComparedFiles;
  const shown = files.slice((page - 1) * perPage, page * perPage);
  return {
    status: 200,
    body: {
      ...commitShape(world, commit),
      stats: statsShape(files),
      files: shown.map((file) => fileShape(world, sha, file)),
    },
    headers: files.length > perPage ? linkHeader(call, files.length) : {},
  };
}

/** Lists open pull requests and those into other branches, too, but not those closed without merging. */
async function pullsOf(call: Call): Promise<Answer> {
  const { world, params } = call;
  const sha = await mustResolve(world, params['commit_sha'] ?? '');
  const pulls = [...world.issues.values()].filter(isPull).filter((issue) => brought(issue, sha));
  return paged(call, pulls.toReversed(), (issue) => pullShape(world, issue));
}

function brought(issue: PullIssue, sha: string): boolean {
  const { pull } = issue;
  if (issue.state === 'closed' && pull.mergedAt === null) return false;
  if (!pull.commits.includes(sha) && !pull.landed.includes(sha)) return false;
  return !isLagging(issue, sha);
}

/** For some time after a merge, GitHub doesn't know the commits of it. */
function isLagging({ pull: { lag } }: PullIssue, sha: string): boolean {
  if (lag === undefined) return false;
  const left = lag.requests.get(sha) ?? lag.each;
  lag.requests.set(sha, left - 1);
  return left > 0 || Date.now() < lag.until;
}

async function compare(call: Call): Promise<Answer> {
  const { world, params, query } = call;
  const [baseName, headName] = (params['basehead'] ?? '').split('...');
  const base = await world.git.resolve(withoutOwner(world, baseName ?? ''));
  const head = await world.git.resolve(withoutOwner(world, headName ?? ''));
  if (base === undefined || head === undefined) throw notFound();
  const fork = await world.git.mergeBase(base, head);
  if (fork === undefined) throw notFound(`No common ancestor between ${base} and ${head}.`);
  const ahead = world.git.between(base, head).toReversed();
  const behind = world.git.between(head, base).length;
  const { page, size } = pageOf(query);
  const commits = world.git.commits(
    query.has('per_page') ? ahead.slice((page - 1) * size, page * size) : ahead.slice(0, 250),
  );
  const files = page === 1 ? (await changedFiles(world, fork, head)).slice(0, maxComparedFiles) : [];
  const range = `/compare/${baseName ?? ''}...${headName ?? ''}`;
  return {
    status: 200,
    body: {
      url: apiUrl(world, range),
      html_url: siteUrl(world, range),
      permalink_url: siteUrl(world, `/compare/${base.slice(0, 7)}...${head.slice(0, 7)}`),
      diff_url: siteUrl(world, `${range}.diff`),
      patch_url: siteUrl(world, `${range}.patch`),
      base_commit: commitShape(world, world.git.commit(base)),
      merge_base_commit: commitShape(world, world.git.commit(fork)),
      status: comparison(ahead.length, behind),
      ahead_by: ahead.length,
      behind_by: behind,
      total_commits: ahead.length,
      commits: commits.map((commit) => commitShape(world, commit)),
      files: files.map((file) => fileShape(world, head, file)),
    },
    headers: query.has('per_page') ? linkHeader(call, ahead.length) : {},
  };
}

function comparison(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

/** Sides may be written `owner:branch`. */
function withoutOwner(world: World, name: string): string {
  const prefix = `${world.settings.owner}:`;
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

async function mustResolve(world: World, name: string): Promise<string> {
  const sha = await world.git.resolve(name);
  if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${name}`);
  return sha;
}
