import { notFound, Refusal } from './answer.ts';
import type { Answer, Call, Need, Route } from './answer.ts';
import type { AnswerCheck } from './answer-check.ts';
import { bodyFault, queryFault } from './api-description.ts';
import { commentRoutes } from './routes/comments.ts';
import { commitRoutes } from './routes/commits.ts';
import { deploymentRoutes } from './routes/deployments.ts';
import { gitRoutes } from './routes/git.ts';
import { issueRoutes } from './routes/issues.ts';
import { pullRoutes } from './routes/pulls.ts';
import { repositoryRoutes } from './routes/repository.ts';
import { repositoryId } from './world.ts';
import type { Permissions, World } from './world.ts';
import { isJsonObject } from '../../src/json.ts';
import type { Json } from '../../src/json.ts';

/** Placeholders that may contain slashes: names of refs and paths of files. */
const greedy = new Set(['ref', 'branch', 'path', 'basehead', 'tree_sha']);

/** Longer patterns come first, in case a shorter one matches their paths. */
const routes = [
  ...repositoryRoutes,
  ...gitRoutes,
  ...commitRoutes,
  ...pullRoutes,
  ...commentRoutes,
  ...issueRoutes,
  ...deploymentRoutes,
].map((route) => ({ ...route, pattern: patternOf(route.operation) }));

function patternOf(operation: string): RegExp {
  const source = operation
    .replace(/\/\{path\}$/, '(?:/(?<path>.*))?')
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${greedy.has(name) ? '.+' : '[^/]+'})`);
  return new RegExp(`^${source}$`);
}

/** A parsed request. */
export interface Incoming {
  readonly method: string;
  /** The path after the API's address, as sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly accept: string;
  readonly user: string;
}

/**
 * Answers one request as GitHub would: finds the route, checks permission and body, runs it, and records the response
 * for the check against GitHub's description. Throws `Refusal` if GitHub would refuse it; any other error is a bug.
 */
export async function answer(
  world: World,
  permissions: Permissions,
  check: AnswerCheck,
  incoming: Incoming,
): Promise<Answer> {
  const path = withNames(world, incoming.path);
  const { route, params } = find(incoming.method, path);
  checkRepository(world, params);
  const call: Call = {
    world,
    params,
    query: incoming.query,
    body: incoming.method === 'GET' || incoming.method === 'DELETE' ? {} : parseBody(route, incoming),
    accept: incoming.accept,
    below: path
      .split('/')
      .slice(4)
      .reduce((below, part) => `${below}/${part}`, ''),
    user: incoming.user,
  };
  checkPermission(typeof route.needs === 'function' ? route.needs(call) : route.needs, permissions);
  const wrong = queryFault(route.operation, route.method, call.query);
  if (wrong !== undefined) {
    throw new Refusal(422, 'Validation Failed', [{ resource: 'Request', code: 'invalid', field: wrong }]);
  }
  const given = await route.answer(call);
  check.note(route, given);
  return given;
}

function find(method: string, path: string): { route: Route; params: Record<string, string> } {
  for (const route of routes) {
    const found = route.method === method ? route.pattern.exec(path) : null;
    if (found !== null) return { route, params: decoded(found.groups ?? {}) };
  }
  if (path === '/user') throw new Refusal(403, 'Resource not accessible by integration');
  throw new Refusal(501, `The sandbox does not have ${method} ${path}`);
}

function decoded(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
    );
  } catch {
    throw new Refusal(400, 'Bad Request');
  }
}

/** Paths may contain the repository's number, as the links between pages do. */
function withNames({ settings }: World, path: string): string {
  const prefix = `/repositories/${repositoryId.toString()}`;
  if (path !== prefix && !path.startsWith(`${prefix}/`)) return path;
  return `/repos/${settings.owner}/${settings.repo}${path.slice(prefix.length)}`;
}

function checkRepository({ settings }: World, params: Readonly<Record<string, string>>): void {
  const { owner, repo } = params;
  if (owner === undefined || repo === undefined) return;
  const asked = `${owner}/${repo}`.toLowerCase();
  if (asked !== `${settings.owner}/${settings.repo}`.toLowerCase()) throw notFound();
}

function parseBody(route: Route, { body }: Incoming): Call['body'] {
  let parsed: Json;
  try {
    parsed = body === '' ? {} : (JSON.parse(body) as Json);
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
  // `POST .../labels` is the only operation here that also accepts an array.
  const whole = Array.isArray(parsed) && route.operation.endsWith('}/labels') ? { labels: parsed } : parsed;
  if (!isJsonObject(whole)) throw new Refusal(400, 'Body should be a JSON object');
  const fault = bodyFault(route.operation, route.method, whole);
  if (fault !== undefined) throw new Refusal(422, fault);
  return whole;
}

function checkPermission(needs: readonly Need[], permissions: Permissions): void {
  const granted = ([name, access]: Need): boolean =>
    permissions[name] === 'write' || permissions[name] === access;
  if (needs.length === 0 || needs.some(granted)) return;
  const accepted = needs.map(([name, access]) => `${name.replace('-', '_')}=${access}`).join('; ');
  throw new Refusal(403, 'Resource not accessible by integration', undefined, {
    'x-accepted-github-permissions': accepted,
  });
}
