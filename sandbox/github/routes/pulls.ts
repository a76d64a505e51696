import { notFound, repositoryPath } from '../answer.ts';
import type { Answer, Call, Route } from '../answer.ts';
import { paged } from '../paging.ts';
import { isPull } from '../pulls.ts';
import type { PullIssue } from '../pulls.ts';
import { changedFiles, fileShape } from '../shapes/commit.ts';
import { fullPullShape, pullShape } from '../shapes/pull.ts';

export const pullRoutes: readonly Route[] = [
  { method: 'GET', operation: `${repositoryPath}/pulls`, needs: [['pull-requests', 'read']], answer: list },
  {
    method: 'GET',
    operation: `${repositoryPath}/pulls/{pull_number}`,
    needs: [['pull-requests', 'read']],
    answer: async (call) => ({ status: 200, body: await fullPullShape(call.world, asked(call)) }),
  },
  {
    method: 'GET',
    operation: `${repositoryPath}/pulls/{pull_number}/files`,
    needs: [['pull-requests', 'read']],
    answer: async (call) => {
      const { pull } = asked(call);
      const fork = await call.world.git.mergeBase(pull.baseSha, pull.headSha);
      const files = await changedFiles(call.world, fork, pull.headSha);
      return paged(call, files.slice(0, 3000), (file) => fileShape(call.world, pull.headSha, file));
    },
  },
];

function asked({ world, params }: Call): PullIssue {
  const issue = world.issues.get(Number(params['pull_number']));
  if (!isPull(issue)) throw notFound();
  return issue;
}

/** Newest first. A `head` without `owner:` filters nothing, as on GitHub. */
function list(call: Call): Promise<Answer> {
  const { world, query } = call;
  const state = query.get('state') ?? 'open';
  const head = query.get('head') ?? '';
  const base = query.get('base');
  const pulls = [...world.issues.values()]
    .filter(isPull)
    .filter((issue) => state === 'all' || issue.state === state)
    .filter(({ pull }) => base === null || pull.base === base)
    .filter(({ pull }) => !head.includes(':') || `${pull.headOwner}:${pull.headBranch}` === head);
  const sorted = query.get('sort') === 'updated' ? pulls.toSorted(byUpdate) : pulls;
  const descending = (query.get('direction') ?? (query.has('sort') ? 'asc' : 'desc')) === 'desc';
  return paged(call, descending ? sorted.toReversed() : sorted, (issue) => pullShape(world, issue));
}

function byUpdate(a: PullIssue, b: PullIssue): number {
  return a.updatedAt < b.updatedAt ? -1 : 1;
}
