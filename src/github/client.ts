import { endpoint } from '@octokit/endpoint';
import type { Failure } from '../failure.ts';
import { HttpError, type Http, type HttpAnswer, type HttpRequest } from '../network/http.ts';
import { withRetries, retryAfterMilliseconds, type RetryEdges, type Verdict } from '../network/retry.ts';

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
  readonly http: Http;
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

/** Makes the client; connections are made with the first request. */
export function openGitHub({ apiUrl, token, owner, repo, http, edges, debug }: GitHubOptions): GitHub {
  const headers = { authorization: `token ${token}`, 'user-agent': 'immuta-integration-action' };
  const send = async (
    method: HttpRequest['method'],
    route: string,
    parameters: Parameters = {},
  ): Promise<unknown> => {
    const started = Date.now();
    const url = `/repos/{owner}/{repo}${route}`;
    const answer = await http
      .send(httpRequest(endpoint({ ...parameters, baseUrl: apiUrl, owner, repo, method, url, headers })))
      .catch((error: unknown) => {
        throw noAnswer(error, `${method} ${route}`);
      });
    debug(`GitHub: ${method} ${route} → ${String(answer.status)} in ${String(Date.now() - started)} ms`);
    return accept(answer, `${method} ${route}`);
  };
  const judge =
    (retryUnknown: boolean) =>
    (error: unknown): Verdict => {
      if (!(error instanceof GitHubError)) return { retry: false };
      if (!error.limited && !(retryUnknown && error.effectUnknown)) return { retry: false };
      return { retry: true, ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) };
    };
  return {
    owner,
    repo,
    get: (route, parameters) => withRetries(() => send('GET', route, parameters), judge(true), edges),
    change: (method, route, parameters) =>
      withRetries(() => send(method, route, parameters), judge(true), edges),
    create: (route, parameters) => withRetries(() => send('POST', route, parameters), judge(false), edges),
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

/** A request as Octokit makes it of a route and its parameters. */
interface Endpoint {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
}

function httpRequest({ method, url, headers, body }: Endpoint): HttpRequest {
  return {
    method: method as HttpRequest['method'],
    url: new URL(url),
    headers: Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    ),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

/** The body of an answer. A proxy's page, or half an answer, must not pass for an empty one. */
function accept(answer: HttpAnswer, request: string): unknown {
  const { status, text } = answer;
  const json = parsed(text);
  if (status < 200 || status > 299) throw refused(answer, json, request);
  if (json === undefined && status !== 204) {
    throw new GitHubError(
      `GitHub answered ${request} with something that is no JSON`,
      undefined,
      undefined,
      undefined,
    );
  }
  return json;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function noAnswer(error: unknown, request: string): unknown {
  if (!(error instanceof HttpError)) return error;
  return new GitHubError(`GitHub ${error.message}: ${request}`, undefined, undefined, error.cause);
}

/** GitHub says why in `message`, and what is wrong with single fields in `errors`. */
function refused({ status, headers }: HttpAnswer, json: unknown, request: string): GitHubError {
  const { message = '', errors = [] } = (json ?? {}) as { message?: string; errors?: readonly unknown[] };
  const said = [message, ...(Array.isArray(errors) ? errors.map((one) => JSON.stringify(one)) : [])].join(
    ' ',
  );
  return new GitHubError(
    `GitHub answered ${String(status)} to ${request}: ${said.trim()}`,
    status,
    retryAfterMilliseconds(headers['retry-after'], Date.now()) ?? untilReset(headers),
    undefined,
  );
}

/** A used-up primary limit says when it is filled again, as a Unix time in seconds. */
function untilReset(headers: HttpAnswer['headers']): number | undefined {
  if (headers['x-ratelimit-remaining'] !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  return Number.isFinite(reset) ? Math.max(0, reset * 1000 - Date.now()) : undefined;
}
