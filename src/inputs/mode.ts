import { ActionFailure } from '../failure.ts';
import type { Event } from './event.ts';

/** What the action can do. */
export const modes = ['validate', 'plan', 'apply', 'drift', 'export', 'doctor'] as const;
export type Mode = (typeof modes)[number];

export interface ModeFacts {
  readonly event: Event;
  readonly defaultBranch: string;
  /** `GITHUB_REF`. */
  readonly ref: string;
  readonly hasApiKey: boolean;
}

/** Which mode runs, and whether a plan is posted on the pull request. */
export type Decision =
  | { readonly run: 'validate'; readonly comment: boolean; readonly notice?: string }
  | TenantDecision
  | { readonly run: 'none'; readonly notice: string };

/** The decision for a mode that needs Immuta. */
export interface TenantDecision {
  readonly run: Exclude<Mode, 'validate'>;
  readonly comment: boolean;
}

/** Events that run with the base repository's secrets on what strangers wrote. */
const refusedEvents = ['pull_request_target', 'workflow_run', 'issue_comment'];

/**
 * Chooses what to do; an `invalid-input` failure if the event does not allow the mode. The caller checks
 * that the API key is given, unless its absence changes the mode.
 */
export function decideMode(mode: Mode | 'auto', facts: ModeFacts): Decision {
  const { event, hasApiKey } = facts;
  if (event.kind === 'other' && refusedEvents.includes(event.name) && mode !== 'validate') {
    throw refused(
      `The event \`${event.name}\` is refused: it runs with this repository's secrets on content that anybody can write.`,
      'Use the events `pull_request` and `push`, as in the README. Only `mode: validate` runs on this event.',
    );
  }
  const run = mode === 'auto' ? automatic(facts) : mode;
  if (typeof run === 'object') return { run: 'none', ...run };
  if (run === 'apply' && !mayApply(facts)) {
    throw refused(
      `The mode \`apply\` does not run on this \`${event.kind === 'other' ? event.name : event.kind}\` event.`,
      `It runs on a push to the default branch (${facts.defaultBranch}), on a pull request merged into it, and on \`workflow_dispatch\` and \`schedule\` on it.`,
    );
  }
  const comment = event.kind === 'pull_request' && event.action !== 'closed';
  if (run === 'plan' && !hasApiKey && comment && (event.fork || event.byDependabot)) {
    return {
      run: 'validate',
      comment: false,
      notice:
        'This pull request comes from a fork or from Dependabot and gets no secrets, so there is no API key. The files are validated, and nothing is planned.',
    };
  }
  return { run, comment };
}

/** What `auto` runs; a notice if there is nothing to do. */
function automatic(facts: ModeFacts): Mode | { readonly notice: string } {
  const { event } = facts;
  switch (event.kind) {
    case 'pull_request':
      if (event.action !== 'closed') return 'plan';
      if (mayApply(facts)) return 'apply';
      return {
        notice: 'The pull request was closed without being merged into the default branch: nothing to do.',
      };
    case 'push':
      if (event.deleted) return { notice: 'A branch was deleted: nothing to do.' };
      return mayApply(facts) ? 'apply' : 'plan';
    case 'merge_group':
      return 'plan';
    case 'other':
      return event.name === 'schedule' ? 'drift' : 'plan';
  }
}

function mayApply({ event, defaultBranch, ref }: ModeFacts): boolean {
  switch (event.kind) {
    case 'push':
      return event.branch === defaultBranch && !event.deleted;
    case 'pull_request':
      return event.action === 'closed' && event.merged && event.baseRef === defaultBranch;
    case 'merge_group':
      return false;
    case 'other':
      return ['workflow_dispatch', 'schedule'].includes(event.name) && ref === `refs/heads/${defaultBranch}`;
  }
}

function refused(message: string, remedy: string): ActionFailure {
  return new ActionFailure({ reason: 'invalid-input', message, remedy });
}
