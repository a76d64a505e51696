import type { GitHub } from '../github/client.ts';
import { GitHubError } from '../github/github-error.ts';
import { history } from '../github/commits.ts';
import { readDeployments, succeeded, type Deployment } from '../github/deployments.ts';
import type { Event } from '../inputs/event.ts';
import type { Base } from '../plan/plan.ts';
import { eventBase, mergedOnto, noBase, usedBase } from './base.ts';

/** What an apply compares with. */
export interface ApplyBase {
  readonly base: Base;
  /** The event's own base, if it is another commit: it has the last word on preventDelete. */
  readonly eventBase: Base;
  /** Whether `base` is a record. */
  readonly recorded: boolean;
  /** Why the record of earlier applies could not be read; undefined if it could. */
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
    const base = noBase(`the event ${event.name} has none`);
    return { base, eventBase: base, recorded: false };
  }
  const [own, record] = await Promise.all([
    event.kind === 'pull_request' ? mergedOnto(github, event, commit) : eventBase(event),
    recordedBase(github, commit, name),
  ]);
  if (record instanceof GitHubError)
    return { base: own, eventBase: own, recorded: false, unreadable: record.message };
  return { base: record ?? own, eventBase: own, recorded: record !== undefined };
}

/** The nearest record along the history: the time of a record says nothing if an old run was re-run. */
async function recordedBase(
  github: GitHub,
  commit: string,
  name: string,
): Promise<Base | GitHubError | undefined> {
  try {
    const deployments = await readDeployments(github, name);
    const left = new Set(deployments.map(({ sha }) => sha));
    if (left.size === 0) return undefined;
    for await (const { sha } of history(github, commit)) {
      if (!left.delete(sha)) continue;
      for (const deployment of deployments.filter((one) => one.sha === sha)) {
        if (await succeeded(github, deployment)) return usedBase(sha, whatWasRecorded(deployment));
      }
      if (left.size === 0) break;
    }
    return undefined;
  } catch (error: unknown) {
    if (error instanceof GitHubError) return error;
    throw error;
  }
}

function whatWasRecorded({ applied }: Deployment): string {
  return applied === undefined
    ? 'the commit that an unfinished apply started from'
    : 'the newest commit that was applied without failures';
}
