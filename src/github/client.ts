import { getOctokit } from '@actions/github';
import { ActionFailure } from '../failure.ts';
import { describeNonJson, isJsonObject, parseJson } from '../json.ts';
import { HttpError } from '../network/http-error.ts';
import type { Http } from '../network/http.ts';
import { withRetries, retryAfterMilliseconds, type RetryEdges, type Verdict } from '../network/retry.ts';
import { GitHubError } from './github-error.ts';

type Octokit = ReturnType<typeof getOctokit>;

export interface GitHubOptions {
  readonly apiUrl: string;
  readonly token: string | undefined;
  readonly owner: string;
  readonly repo: string;
  readonly http: Http;
  readonly edges: RetryEdges;
}

/**
 * GitHub's REST API for one repository. What fails rejects with a `GitHubError`. GET, PATCH, PUT and DELETE are retried;
 * a POST only if GitHub says that it did nothing (rate limits).
 */
export interface GitHub {
  readonly repository: { readonly owner: string; readonly repo: string };
  readonly rest: Octokit['rest'];
  readonly paginate: Octokit['paginate'];
  /** Creates something once: if the response is lost, `find` looks for it before `create` tries again. */
  readonly createOnce: <T>(create: () => Promise<T>, find: () => Promise<T | undefined>) => Promise<T>;
}

/** How often something is created whose response is lost and that can't be found, and the pause before the look, in milliseconds. */
const createTries = 3;
const pauseBeforeLook = 2000;

/** How long GitHub asks to wait for a secondary rate limit without Retry-After, in milliseconds. Source: GitHub's documentation of rate limits. */
const secondaryLimitPause = 60_000;

/** Makes the client; it connects with the first request. */
export function openGitHub({ apiUrl, token, owner, repo, http, edges }: GitHubOptions): GitHub {
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  // Octokit needs some token. GitHub answers 401 to this one.
  const octokit = getOctokit(token ?? 'none', {
    baseUrl: apiUrl,
    userAgent: 'immuta-integration-action',
    log: silent,
    request: { fetch: fetchThrough(http, new URL(apiUrl).origin), log: silent },
  });
  octokit.hook.wrap('request', (request, options) =>
    withRetries(
      () => send(async () => request(options), `${options.method} ${routeOf(options.url)}`),
      (error) => judge(error, options.method),
      edges,
    ),
  );
  return {
    repository: { owner, repo },
    rest: octokit.rest,
    paginate: octokit.paginate,
    async createOnce(create, find) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await create();
        } catch (error: unknown) {
          if (!(error instanceof GitHubError) || !error.effectUnknown || tries >= createTries) throw error;
          await edges.clock.sleep(pauseBeforeLook, edges.signal);
          const found = await find();
          if (found !== undefined) return found;
        }
      }
    },
  };
}

function ignore(): void {
  // Octokit would write to the console, past the guard.
}

/** What Octokit hands to `fetch`, and needs of its response. */
interface FetchRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface FetchResponse {
  readonly status: number;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  text(): Promise<string>;
}

/** Octokit's `fetch` over our HTTP. The token goes to the API's own origin only, whatever a Link header says. */
function fetchThrough(http: Http, origin: string) {
  return async (address: string, { method, headers, body }: FetchRequest): Promise<FetchResponse> => {
    const url = new URL(address);
    if (url.origin !== origin)
      throw new GitHubError(`GitHub names another server for the next page: ${url.host}`);
    const request = { method, url, headers, ...(body === undefined ? {} : { body }) };
    const response = await http.send('GitHub', request);
    const named = Object.entries(response.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return {
      status: response.status,
      url: address,
      // So Octokit leaves the body to `send`: its own parser passes on what it can't parse.
      headers: new Map([...named, ['content-type', 'text/plain']]),
      text: () => Promise.resolve(response.text),
    };
  };
}

/** Sends one request, once. A proxy's page, half a response or a redirect must not pass for GitHub's data. */
async function send<R extends { readonly status: number; readonly data: unknown }>(
  request: () => Promise<R>,
  asked: string,
): Promise<R> {
  const response = await request().catch((error: unknown) => {
    throw explain(error, asked);
  });
  const { status } = response;
  if (status > 299) throw new GitHubError(`GitHub answered ${String(status)} to ${asked}`, { status });
  if (status === 204) return response;
  const text = String(response.data);
  const data = parseJson(text);
  if (typeof data !== 'object' || data === null) {
    throw new GitHubError(`GitHub answered ${asked} with ${describeNonJson(text)}`);
  }
  return { ...response, data };
}

/** The route without the repository and the query. */
function routeOf(url: string): string {
  const route = url.replace(/^\/repos\/\{owner\}\/\{repo\}/, '').replace(/\?.*$/s, '');
  return route === '' ? '/' : route;
}

function judge(error: unknown, method: string): Verdict {
  if (!(error instanceof GitHubError)) return { retry: false };
  const repeatable = method !== 'POST' && error.effectUnknown;
  return error.limited || repeatable ? { retry: true, retryAfter: error.retryAfter } : { retry: false };
}

/** What of Octokit's `RequestError` is used. */
interface RequestError extends Error {
  readonly status: number;
  readonly response?: { readonly data: unknown; readonly headers: Headers };
}

type Headers = Readonly<Record<string, string | number | undefined>>;

function explain(error: unknown, asked: string): unknown {
  if (!(error instanceof Error)) return error;
  const { cause } = error;
  if (cause instanceof ActionFailure || cause instanceof GitHubError) return cause;
  if (cause instanceof HttpError) {
    return new GitHubError(`GitHub ${cause.message}: ${asked}`, { status: cause.status, cause });
  }
  const { status, response } = error as RequestError;
  if (response === undefined) return error;
  const said = sentenceIn(String(response.data));
  return new GitHubError(`GitHub answered ${String(status)} to ${asked}${said}`, {
    status,
    retryAfter: pauseOf(response.headers, said),
  });
}

/** GitHub says why in `message`, and what is wrong with single fields in `errors`. */
function sentenceIn(text: string): string {
  const json = parseJson(text);
  if (!isJsonObject(json)) return '';
  const { message, errors } = json;
  const fields = Array.isArray(errors) ? errors.map((field) => JSON.stringify(field)) : [];
  const said = [typeof message === 'string' ? message : '', ...fields].join(' ').trim();
  return said === '' ? '' : `: ${said}`;
}

/** Milliseconds that GitHub asks to wait. A used-up primary limit says when it is lifted, as a Unix time in seconds. */
function pauseOf(headers: Headers, said: string): number | undefined {
  const asked = retryAfterMilliseconds(headers['retry-after']?.toString(), Date.now());
  if (asked !== undefined) return asked;
  const reset = Number(headers['x-ratelimit-reset'] ?? NaN);
  if (Number(headers['x-ratelimit-remaining']) === 0 && Number.isFinite(reset)) {
    return Math.max(0, reset * 1000 - Date.now());
  }
  return /secondary rate limit|abuse/i.test(said) ? secondaryLimitPause : undefined;
}
