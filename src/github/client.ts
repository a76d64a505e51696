import { getOctokit } from '@actions/github';
import { ActionFailure } from '../failure.ts';
import { describeNonJson, isJsonObject, type Json } from '../json.ts';
import { HttpError } from '../network/http-error.ts';
import type { Http, HttpRequest } from '../network/http.ts';
import { allTries, withRetries, type RetryEdges } from '../network/retry.ts';
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
  // Octokit would write to the console, past the guard.
  const ignore = (): void => undefined;
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  // Octokit needs some token. GitHub answers 401 to this one.
  const octokit = getOctokit(token ?? 'none', {
    baseUrl: apiUrl,
    userAgent: 'immuta-integration-action',
    log,
    request: { fetch: fetchThrough(http, apiUrl), log },
  });
  octokit.hook.wrap('request', (request, options) =>
    withRetries(
      async () => {
        try {
          return await request(options);
        } catch (error: unknown) {
          throw explain(error, options);
        }
      },
      (error) => triesFor(error, options.method),
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

/** Octokit's `fetch` over our HTTP. A proxy's page, half a response or a redirect must not pass for GitHub's data. */
function fetchThrough(http: Http, apiUrl: string) {
  return async (address: string, request: Omit<HttpRequest, 'url'>) => {
    if (!URL.canParse(apiUrl))
      throw new ActionFailure({
        reason: 'invalid-input',
        message: '`GITHUB_API_URL` is not a URL.',
        remedy: 'Remove it, or set it to the address of the API, such as https://api.github.com.',
      });
    const url = new URL(address);
    // A Link header must not send the token anywhere else.
    if (url.origin !== new URL(apiUrl).origin)
      throw new HttpError('unreadable', `GitHub named another server for the next page: ${url.host}`);
    const { status, headers, text, json, via } = await http.send('GitHub', { ...request, url });
    if (status !== 204 && (typeof json !== 'object' || json === null))
      throw new HttpError('unreadable', `GitHub answered${via} with ${describeNonJson(text)}`);
    const readable = { ...headers, 'content-type': 'application/json' };
    return {
      status,
      url: address,
      headers: new Map(Object.entries(readable)),
      text: () => Promise.resolve(text),
    };
  };
}

/** The error that `fetchThrough` threw, with the request that it is about. */
function explain(
  error: unknown,
  { method, url }: { readonly method: string; readonly url: string },
): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof ActionFailure) return cause;
  if (!(cause instanceof HttpError)) return error;
  const { kind, message, status, response } = cause;
  const said = sentenceIn(response?.json);
  return new GitHubError(kind, `${message} (${method} ${routeOf(url)})${said}`, {
    // Octokit's pagination takes a 409 for an empty list.
    status: method === 'GET' && status === 409 ? 400 : status,
    retryAfter: cause.retryAfter ?? pauseOf(response?.headers ?? {}, said),
    cause,
  });
}

/** The route without server, repository and query: that of a further page has its values filled in. */
function routeOf(url: string): string {
  const route = /^(?:https?:\/\/[^/]+.*?)?\/(?:repos\/[^/]+\/[^/]+|repositories\/\d+)([^?]*)/.exec(url)?.[1];
  return route === '' ? '/' : (route ?? url);
}

function triesFor(error: unknown, method: string): number {
  if (!(error instanceof GitHubError)) return 1;
  return error.limited || (method !== 'POST' && error.effectUnknown) ? allTries : 1;
}

/** GitHub says why in `message`, and what is wrong with single fields in `errors`. */
function sentenceIn(json: Json | undefined): string {
  if (!isJsonObject(json)) return '';
  const { message, errors } = json;
  const fields = Array.isArray(errors) ? errors.map((field) => JSON.stringify(field)) : [];
  const said = [typeof message === 'string' ? message : '', ...fields].join(' ').trim();
  return said === '' ? '' : `: ${said}`;
}

/** Milliseconds to wait: a used-up primary limit says when it is lifted, as a Unix time in seconds. */
function pauseOf(headers: Readonly<Record<string, string>>, said: string): number | undefined {
  const reset = Number(headers['x-ratelimit-reset'] ?? NaN);
  if (Number(headers['x-ratelimit-remaining']) === 0 && Number.isFinite(reset)) {
    return Math.max(0, reset * 1000 - Date.now());
  }
  return /secondary rate limit|abuse/i.test(said) ? secondaryLimitPause : undefined;
}
