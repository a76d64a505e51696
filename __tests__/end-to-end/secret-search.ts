import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step, Team } from '../../sandbox/team.ts';
import { isJsonObject, type Json } from '../../src/json.ts';
import { log } from './with-team.ts';

/** A text that left the action, and where it went. */
export interface Trace {
  /** `comment 1`, `log`, `file immuta/x.sql`, `Immuta POST /integrations`. */
  readonly sink: string;
  readonly text: string;
}

/** Most issues and pull requests that a test opens. */
const mostNumbers = 30;

/**
 * Everything that steps of a team left behind, except for what may contain secrets by design: the masks that the
 * runner gets, Authorization headers, and the event, which the runner itself writes.
 */
export async function tracesOf(team: Team, steps: readonly Step[]): Promise<Trace[]> {
  const perStep = await Promise.all(steps.map(tracesOfStep));
  return [...perStep.flat(), ...gitHubTraces(team), ...immutaTraces(team)];
}

async function tracesOfStep(step: Step): Promise<Trace[]> {
  const files = [
    ...(await filesBelow(step.temporary, 'temporary')),
    ...(await filesBelow(step.workspace, 'workspace')),
  ];
  return [
    { sink: 'log', text: log(step) },
    { sink: 'summary', text: step.summary },
    ...Object.entries(step.outputs).map(([name, text]) => ({ sink: `output ${name}`, text })),
    ...files,
  ];
}

async function filesBelow(directory: string, name: string): Promise<Trace[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/.git/') && !path.endsWith('/event.json'));
  return Promise.all(
    files.map(async (path) => ({
      sink: `${name} file ${path.slice(directory.length + 1)}`,
      text: await readFile(path, 'latin1'),
    })),
  );
}

function gitHubTraces({ github }: Team): Trace[] {
  const requests = github.requests.map((request) => ({
    sink: `GitHub ${request.method} ${request.path}`,
    text: `${request.path} ${JSON.stringify(request.body ?? '')}`,
  }));
  const issues = github
    .issues()
    .map((issue) => ({ sink: `issue ${String(issue.number)}`, text: JSON.stringify(issue) }));
  const deployments = github.deployments().map((one) => ({ sink: 'deployment', text: JSON.stringify(one) }));
  const comments = Array.from({ length: mostNumbers }, (_, index) => index + 1).flatMap((number) =>
    github
      .comments(number, { deleted: true })
      .map(({ id, body }) => ({ sink: `comment ${String(id)}`, text: body })),
  );
  return [...requests, ...issues, ...deployments, ...comments];
}

function immutaTraces({ immuta }: Team): Trace[] {
  return immuta.requests.map(({ method, path, headers, rawBody }) => ({
    sink: `Immuta ${method} ${path}`,
    text: `${path} ${JSON.stringify({ ...headers, authorization: '' })} ${rawBody ?? ''}`,
  }));
}

/** The sinks that contain a text, each once: as it is, or as URLs, JSON, HTML, base64 and hexadecimal write it. */
export function placesWith(traces: readonly Trace[], secret: string): string[] {
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll("'", "''"),
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    Buffer.from(secret).toString('base64url'),
    Buffer.from(secret).toString('hex'),
  ];
  const found = traces.filter(({ text }) => forms.some((form) => text.includes(form)));
  return [...new Set(found.map(({ sink }) => sink))].sort();
}

/** The passwords that were sent for scripts: placeholders for the real ones. */
export function placeholdersIn({ immuta }: Team): string[] {
  const bodies = immuta.requests.filter(({ path }) => path.includes('/scripts/')).map(({ body }) => body);
  return [...new Set(bodies.flatMap(passwordsIn))];
}

function passwordsIn(body: Json | undefined): string[] {
  const config = isJsonObject(body) ? body['config'] : undefined;
  const password = isJsonObject(config) ? config['password'] : undefined;
  return typeof password === 'string' ? [password] : [];
}
