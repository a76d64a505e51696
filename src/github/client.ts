import { withRetries, retryAfterMilliseconds, type RetryEdges, type Verdict } from '../network/retry.ts';
import type { Failure } from '../failure.ts';

/** A request to GitHub that came to nothing. */
export class GitHubError extends Error {
  /** HTTP status; undefined where no answer came. */
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;

  constructor(message: string, status: number | undefined, retryAfter: number | undefined, cause: unknown) {
    super(message, { cause });
    this.name = 'GitHubError';
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** No permission, as opposed to a rate limit, which answers 403 as well. */
  get forbidden(): boolean {
    return (this.status === 401 || this.status === 403 || this.status === 404) && !this.limited;
  }

  /** 404 and 422 are GitHub's words for something that it does not have under that name. */
  get notFound(): boolean {
    return this.status === 404 || this.status === 422;
  }

  get limited(): boolean {
    return this.status === 429 || (this.status === 403 && /rate limit|abuse/i.test(this.message));
  }

  /** Whether a write that ended so may all the same have had its effect. */
  get effectUnknown(): boolean {
    return this.status === undefined || this.status >= 500;
  }
}

export interface GitHubOptions {
  readonly apiUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  /** Milliseconds for one request. */
  readonly timeout: number;
  readonly edges: RetryEdges;
  readonly debug: (line: string) => void;
}

/** Values of a route's placeholders, its query or its body. */
export type Parameters = Readonly<Record<string, unknown>>;

/** GitHub's REST API for one repository. Answers are what GitHub documents; what is not there is undefined. */
export interface GitHub {
  readonly owner: string;
  readonly repo: string;
  /** Reads, with retries. `route` is relative to the repository: `/commits/{ref}`. */
  get(route: string, parameters?: Parameters): Promise<unknown>;
  /** Writes what may be written twice: retried as a read is. */
  change(method: 'PATCH' | 'DELETE' | 'POST', route: string, parameters?: Parameters): Promise<unknown>;
  /** Creates something: repeated only where GitHub says that it did nothing (rate limits). */
  create(route: string, parameters: Parameters): Promise<unknown>;
}

/** Largest page that GitHub gives. */
export const pageSize = 100;

/** Opens the client. @actions/github is loaded with the first request: half of the modes never need it. */
export function openGitHub(options: GitHubOptions): GitHub {
  let octokit: ReturnType<typeof loadOctokit> | undefined;
  const send = async (method: string, route: string, parameters: Parameters = {}): Promise<unknown> => {
    octokit ??= loadOctokit(options);
    const { request } = await octokit;
    const started = performance.now();
    try {
      const response = await request(`${method} /repos/{owner}/{repo}${route}`, {
        owner: options.owner,
        repo: options.repo,
        ...parameters,
        request: { signal: AbortSignal.timeout(options.timeout) },
      });
      // Octokit gives the text of what is no JSON, and of a cut answer: a proxy's page must not pass for an empty answer.
      if (typeof response.data === 'string' && response.status !== 204) {
        throw new GitHubError(
          `GitHub answered ${method} ${route} with something that is no JSON`,
          undefined,
          undefined,
          undefined,
        );
      }
      options.debug(
        `GitHub: ${method} ${route} → ${String(response.status)} in ${(performance.now() - started).toFixed(0)} ms`,
      );
      return response.data;
    } catch (error: unknown) {
      throw error instanceof GitHubError ? error : explain(error, `${method} ${route}`, options.timeout);
    }
  };
  const judge =
    (retryUnknown: boolean) =>
    (error: unknown): Verdict => {
      if (!(error instanceof GitHubError)) return { retry: false };
      if (!error.limited && !(retryUnknown && error.effectUnknown)) return { retry: false };
      return { retry: true, ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) };
    };
  return {
    owner: options.owner,
    repo: options.repo,
    get: (route, parameters) => withRetries(() => send('GET', route, parameters), judge(true), options.edges),
    change: (method, route, parameters) =>
      withRetries(() => send(method, route, parameters), judge(true), options.edges),
    create: (route, parameters) =>
      withRetries(() => send('POST', route, parameters), judge(false), options.edges),
  };
}

/** Reads all pages of a list, `limit` pages at the most. */
export async function allPages(
  github: GitHub,
  route: string,
  parameters: Parameters,
  limit = Infinity,
): Promise<unknown[]> {
  const items: unknown[] = [];
  for (let page = 1; page <= limit; page += 1) {
    const answer = await github.get(route, { ...parameters, per_page: pageSize, page });
    if (!Array.isArray(answer))
      throw new GitHubError(`GitHub's answer to ${route} is no list`, undefined, undefined, undefined);
    items.push(...(answer as unknown[]));
    if (answer.length < pageSize) break;
  }
  return items;
}

/** Puts an error of GitHub's into words. `doing` completes "while …", `permission` is what the call needs. */
export function githubFailure(error: unknown, doing: string, permission: string): Failure {
  if (!(error instanceof GitHubError)) throw error;
  return {
    reason: 'github-error',
    message: `${error.message} (while ${doing}).`,
    remedy: error.forbidden
      ? `Give the job the permission \`${permission}\`, and check github-token.`
      : 'Re-run the job; if it stays so, see whether GitHub has an incident.',
    cause: error,
  };
}

async function loadOctokit({ apiUrl, token }: GitHubOptions): Promise<{ request: OctokitRequest }> {
  const { getOctokit } = await import('@actions/github');
  const silent = (): void => undefined;
  const octokit = getOctokit(token, {
    baseUrl: apiUrl,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  return { request: octokit.request as unknown as OctokitRequest };
}

/** Octokit's request takes any route; its own type knows the documented ones only as literals. */
type OctokitRequest = (route: string, parameters: object) => Promise<{ status: number; data: unknown }>;

interface RequestErrorLike {
  readonly status?: number;
  readonly message: string;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
}

function explain(error: unknown, request: string, timeout: number): GitHubError {
  const { status, message, response } = error as RequestErrorLike;
  // Octokit gives 500 to whatever came without an answer; only a real answer has a response.
  if (response === undefined) {
    const slow = error instanceof Error && /timeout|abort/i.test(`${error.name} ${message}`);
    const why = slow ? `did not answer within ${String(timeout / 1000)} s` : "can't be reached";
    return new GitHubError(`GitHub ${why}: ${request}`, undefined, undefined, error);
  }
  const headers = response.headers ?? {};
  const retryAfter =
    retryAfterMilliseconds(headers['retry-after']?.toString(), Date.now()) ?? untilReset(headers);
  const said = message.replace(/ - https?:\/\/\S+$/, '').slice(0, 300);
  return new GitHubError(
    `GitHub answered ${String(status)} to ${request}: ${said}`,
    status,
    retryAfter,
    error,
  );
}

/** A used-up primary limit says when it is filled again, as a Unix time in seconds. */
function untilReset(headers: Readonly<Record<string, string | number | undefined>>): number | undefined {
  if (String(headers['x-ratelimit-remaining'] ?? '') !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  return Number.isFinite(reset) ? Math.max(0, reset * 1000 - Date.now()) : undefined;
}
