import { expect } from '@jest/globals';
import type { ImmutaSandbox } from '../../sandbox/immuta/server.ts';
import { startTeam, type Step, type Team, type TeamOptions } from '../../sandbox/team.ts';
import type { JsonObject } from '../../src/json.ts';
import { password } from './integration-file.ts';

/** Long enough for a machine that is busy with other things. */
export const patience = 120_000;

/** For commits that no pull request brings: an apply would look for their plan until GitHub could know of one. */
export const unplanned = { 'reviewed-plan': 'ignored' } as const;

/** Runs a test with a team of its own, whose steps have the password of Redshift. */
export async function withTeam<T>(options: TeamOptions, work: (team: Team) => Promise<T>): Promise<T> {
  const team = await startTeam({ ...options, env: { REDSHIFT_PASSWORD: password, ...options.env } });
  try {
    return await work(team);
  } finally {
    await team.close();
  }
}

/** What a person sees of the log: the lines that mask secrets are taken by the runner. */
export function log({ stdout, stderr }: Step): string {
  return [stdout, stderr]
    .join('\n')
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}

/** The errors that a step annotates, in the order of their text. */
export function errorsOf(step: Step): string[] {
  return (log(step).match(/^::error .*/gm) ?? []).sort();
}

/** plan.json or result.json of a step. */
export async function readJson(step: Step, output: 'plan-file' | 'result-file'): Promise<JsonObject> {
  const path = step.outputs[output] ?? '';
  return JSON.parse(await step.read(path.slice(step.temporary.length + 1))) as JsonObject;
}

/** The integrations of a plan.json or result.json, the members that are texts. */
export function integrationsOf({ integrations }: JsonObject): Readonly<Record<string, string>>[] {
  return (integrations as readonly JsonObject[]).map((one) => {
    const texts = Object.entries(one).filter(
      (member): member is [string, string] => typeof member[1] === 'string',
    );
    return Object.fromEntries(texts);
  });
}

/** Expects a failure that a person can work with: its reason, a sentence, what to do, and no trace of the program. */
export function expectFailure(step: Step, reason: string, says: string | RegExp = ''): void {
  const text = log(step);
  expect({
    reason: step.outputs['reason'],
    result: step.outputs['result'],
    exitCode: step.exitCode,
    text,
  }).toEqual({
    reason,
    result: expect.stringMatching(/^(failed|partially-applied)$/),
    exitCode: 1,
    text: expect.stringMatching(says),
  });
  expect(text).toMatch(new RegExp(`^::error (.*,)?title=${reason}::`, 'm'));
  expectNoTrace(step);
}

/** Expects no stack trace and no crash anywhere in the log or the summary. */
export function expectNoTrace(step: Step): void {
  expect(step.stderr).toBe('');
  for (const text of [step.stdout, step.summary]) {
    expect(text).not.toMatch(
      /^\s+at .*[:(]\d+|node:internal|UnhandledPromise|TypeError|ReferenceError|\[object Object\]|undefined/m,
    );
  }
}

/** Expects a step that went well. */
export function expectSuccess(step: Step, result: string): void {
  expect({
    result: step.outputs['result'],
    reason: step.outputs['reason'],
    exitCode: step.exitCode,
    errors: log(step).match(/^::error.*/gm),
  }).toEqual({
    result,
    reason: '',
    exitCode: 0,
    errors: null,
  });
  expectNoTrace(step);
}

/** The requests that Immuta got, as `METHOD path`. */
export function calls({ requests }: ImmutaSandbox): string[] {
  return requests.map(({ method, path }) => `${method} ${path}`);
}
