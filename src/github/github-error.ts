import type { Failure } from '../failure.ts';
import { proxyCredentialsRemedy, unreachableRemedy } from '../network/http-error.ts';

interface GitHubErrorDetails {
  readonly status?: number | undefined;
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** A request to GitHub that failed. */
export class GitHubError extends Error {
  /** HTTP status; undefined if no whole response came. */
  readonly status: number | undefined;
  /** Milliseconds to wait before the next try, if GitHub says so. */
  readonly retryAfter: number | undefined;

  constructor(message: string, { status, retryAfter, cause }: GitHubErrorDetails = {}) {
    super(message, { cause });
    this.name = 'GitHubError';
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** No permission, as opposed to a rate limit, which answers 403 as well. */
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

  /** Whether a write that ended so may have had its effect nevertheless. */
  get effectUnknown(): boolean {
    return this.status === undefined || this.status >= 500;
  }
}

/** Puts an error of GitHub's into words; for refused comments and issues see `refusal.ts`. `doing` completes "while …", `permission` is what the call needs. */
export function githubFailure(error: unknown, doing: string, permission: string): Failure {
  if (!(error instanceof GitHubError)) throw error;
  return {
    reason: 'github-error',
    message: `${error.message} (while ${doing}).`,
    remedy: remedyOf(error, permission),
    cause: error,
  };
}

function remedyOf({ status, limited, forbidden, cause }: GitHubError, permission: string): string {
  if (status === 407) return proxyCredentialsRemedy;
  if (limited)
    return 'Wait until the limit is lifted, then re-run the job; start fewer jobs at once with one token.';
  if (status === 401) return 'Check github-token: GitHub does not accept it.';
  if (forbidden) return `Give the job the permission \`${permission}\`, and check github-token.`;
  if (status === undefined && cause !== undefined) return unreachableRemedy('GITHUB_API_URL');
  if (status !== undefined && status >= 300 && status < 400) {
    return 'Redirects are not followed: if the repository was renamed or moved, run the workflow anew instead of re-running an old job.';
  }
  return status === undefined || status >= 500
    ? 'Re-run the job; if it fails again, see whether GitHub has an incident.'
    : 'Correct what GitHub names, then re-run the job.';
}

/**
 * What Octokit's types promise and a response must have. Something between here and GitHub may have answered in its place:
 * nothing may be concluded from that, least of all that something was deleted.
 */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) {
    throw new GitHubError(`GitHub's response can't be used: it does not contain ${what}`);
  }
  return value;
}

/** A response that must be a list. */
export function requiredList<T>(value: readonly T[], what: string): readonly T[] {
  required(Array.isArray(value) || undefined, what);
  return value;
}
