import type { GitHub } from '../github/client.ts';
import { history } from '../github/commits.ts';
import { readDeployments, succeeded } from '../github/deployments.ts';
import { GitHubError } from '../github/github-error.ts';
import type { Event } from '../inputs/event.ts';
import type { Base } from '../plan/plan.ts';
import { eventBase, mergedOnto } from './base.ts';

/** The commits that an apply compares with. */
export interface ApplyBase {
  readonly base: Base;
  /** The event's own base: its `lifecycle` counts for deletions. */
  readonly eventBase: Base;
  /** Whether `base` is a record. */
  readonly recorded: boolean;
  /** Why the record of earlier applies could not be read; absent if it could. */
  readonly unreadable?: string;
}

/**
 * Finds the base of an apply: the commit itself or the nearest of its ancestors that has a successful deployment,
 * else the event's own base. A dispatched or scheduled apply has none, so it deletes nothing.
 */
export async function applyBase(
  github: GitHub,
  event: Event,
  commit: string,
  name: string,
): Promise<ApplyBase> {
  if (event.kind === 'other') {
    const base = await eventBase(github, event);
    return { base, eventBase: base, recorded: false };
  }
  const [own, record] = await Promise.all([
    event.kind === 'pull_request' ? mergedOnto(github, event, commit) : eventBase(github, event),
    recordedBase(github, commit, name).catch((error: unknown) => {
      if (error instanceof GitHubError) return error;
      throw error;
    }),
  ]);
  if (record instanceof GitHubError)
    return { base: own, eventBase: own, recorded: false, unreadable: record.message };
  return { base: record ?? own, eventBase: own, recorded: record !== undefined };
}

/** The nearest record along the history. Its time does not matter: an old run may have been re-run. */
async function recordedBase(github: GitHub, commit: string, name: string): Promise<Base | undefined> {
  const deployments = await readDeployments(github, name);
  const left = new Set(deployments.map(({ sha }) => sha));
  if (left.size === 0) return undefined;
  for await (const { sha } of history(github, commit)) {
    if (!left.delete(sha)) continue;
    for (const deployment of deployments.filter((one) => one.sha === sha)) {
      if (!(await succeeded(github, deployment))) continue;
      const explanation =
        deployment.applied === undefined
          ? 'the commit that an unfinished apply started from'
          : 'the newest commit that was applied without failures';
      return { commit: sha, explanation };
    }
    if (left.size === 0) break;
  }
  return undefined;
}
