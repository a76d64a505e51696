import type { Failure } from '../failure.ts';
import { HttpError, proxyCredentialsRemedy, unreachableRemedy } from '../network/http-error.ts';

/** A request to GitHub that failed. */
export class GitHubError extends HttpError {
  /** No permission, as opposed to a rate limit, which answers 403 too. */
  get forbidden(): boolean {
    return (this.status === 401 || this.status === 403 || this.status === 404) && !this.limited;
  }

  /** GitHub answers 404 or 422 if it has nothing under that name. */
  get notFound(): boolean {
    return this.status === 404 || this.status === 422;
  }

  get limited(): boolean {
    return this.status === 429 || (this.status === 403 && /rate limit|abuse/i.test(this.message));
  }

  /** Whether writing is impossible with any permission: a lock, Issues turned off, an archived repository. */
  get isClosedToWriting(): boolean {
    return /\b(?:locked|disabled|archived)\b/i.test(this.message);
  }
}

/** What only the caller knows. */
export interface RemedyContext {
  /** The permission that the job needs: `pull-requests: write`. */
  readonly permission: string;
  /** What may be locked: `the conversation of #7`. */
  readonly conversation?: string;
  /** How to do without: ``set `comment: never` ``. */
  readonly without?: string;
}

/** Puts an error of GitHub's into words. `doing` completes "while …", `permission` is what the call needs. */
export function githubFailure(error: unknown, doing: string, permission: string): Failure {
  if (!(error instanceof GitHubError)) throw error;
  return {
    reason: 'github-error',
    message: `${error.message} (while ${doing}).`,
    remedy: githubRemedy(error, { permission }),
    cause: error,
  };
}

/** Why GitHub did not accept a comment or an issue: what it says, and what to do. */
export function explainRefusal(error: GitHubError, context: Required<RemedyContext>): string {
  return `${error.message.replace(/\.$/, '')}. ${githubRemedy(error, context)}`;
}

function githubRemedy(
  error: GitHubError,
  { permission, conversation = 'it', without }: RemedyContext,
): string {
  const { kind, status, message } = error;
  const orWithout = without === undefined ? '' : `, or ${without}`;
  if (/\blocked\b/i.test(message)) return `Unlock ${conversation}${orWithout}.`;
  if (/\bdisabled\b/i.test(message)) return `Turn on Issues in the settings of the repository${orWithout}.`;
  if (/\barchived\b/i.test(message))
    return `The repository is archived and can't be changed: unarchive it${orWithout}.`;
  if (status === 407) return proxyCredentialsRemedy;
  if (error.limited)
    return 'Wait until the rate limit resets, then re-run the job. Start fewer jobs at once with the same token.';
  if (status === 401) return 'Check `github-token`: GitHub does not accept it.';
  if (error.forbidden) return `Give the job the permission \`${permission}\`, and check \`github-token\`.`;
  if (kind === 'unreachable' || kind === 'timeout') return unreachableRemedy('GITHUB_API_URL');
  if (status === undefined || status >= 500)
    return 'Re-run the job. If it fails again, check whether GitHub has an incident.';
  if (status < 400)
    return 'Redirects are not followed: if the repository was renamed or moved, start a new run instead of re-running an old job.';
  return `Fix what GitHub reports${without === undefined ? ', then re-run the job' : orWithout}.`;
}

/**
 * What Octokit's types promise and a response must have. Something between here and GitHub may have answered in its place:
 * nothing may be concluded from that, least of all that something was deleted.
 */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) {
    throw new GitHubError('unreadable', `GitHub's response can't be used: it does not contain ${what}`);
  }
  return value;
}

/** A response that must be a list. */
export function requiredList<T>(value: readonly T[], what: string): readonly T[] {
  required(Array.isArray(value) || undefined, what);
  return value;
}
