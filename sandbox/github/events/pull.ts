import { exampleOf } from './example.ts';
import type { EventOptions, Occasion, PullEvent } from './options.ts';
import { noCommit, onBranch, pushedCommit } from './push.ts';
import { findComment } from '../comments.ts';
import { pullOf } from '../pulls.ts';
import { commentShape, issueShape } from '../shapes/issue.ts';
import { fullPullShape } from '../shapes/pull.ts';
import type { World } from '../world.ts';
import { isJsonObject } from '../../../src/json.ts';

export async function pullEvent(world: World, options: PullEvent, target: boolean): Promise<Occasion> {
  const issue = pullOf(world, options.number);
  const { pull } = issue;
  const action = options.action ?? 'opened';
  const example = exampleOf('pull_request', action);
  const onBase = `refs/heads/${pull.base}`;
  const landed = pull.mergedAt !== null || target;
  const testMerge = pull.testMerge ?? pull.headSha;
  const now = await world.git.ref(onBase);
  return {
    payload: {
      ...example,
      action,
      number: options.number,
      pull_request: {
        ...(isJsonObject(example['pull_request']) ? example['pull_request'] : {}),
        ...(await fullPullShape(world, issue)),
      },
      ...(action === 'synchronize' ? { before: options.before ?? noCommit, after: pull.headSha } : {}),
    },
    // The run of a merged pull request, or of pull_request_target, is on the base branch.
    ref: landed ? onBase : `refs/pull/${options.number.toString()}/merge`,
    sha: target ? (now ?? pull.baseSha) : (pull.mergeCommit ?? testMerge),
    headRef: pull.headBranch,
    baseRef: pull.base,
  };
}

export async function mergeGroupEvent(
  world: World,
  { queued }: EventOptions['merge_group'],
): Promise<Occasion> {
  const base = pullOf(world, queued.number).pull.base;
  const example = exampleOf('merge_group');
  return {
    payload: {
      ...example,
      action: 'checks_requested',
      merge_group: {
        head_sha: queued.sha,
        head_ref: queued.headRef,
        base_sha: queued.before,
        base_ref: `refs/heads/${base}`,
        head_commit: await pushedCommit(world, queued.sha),
      },
    },
    ref: queued.headRef,
    sha: queued.sha,
    headRef: '',
    baseRef: '',
  };
}

export async function commentEvent(world: World, options: EventOptions['issue_comment']): Promise<Occasion> {
  const issue = world.issues.get(options.number);
  const comment = findComment(world, options.comment);
  if (issue === undefined || comment === undefined) throw new Error('there is no such issue or comment');
  return {
    ...(await onBranch(world)),
    payload: {
      ...exampleOf('issue_comment', options.action ?? 'created'),
      action: options.action ?? 'created',
      issue: issueShape(world, issue),
      comment: commentShape(world, comment),
    },
  };
}
