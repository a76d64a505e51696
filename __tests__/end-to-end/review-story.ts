import { expect, test } from '@jest/globals';
import type { MergeMethod, Merged } from '../../sandbox/github/pulls.ts';
import type { Step, StepOptions, Team, TeamOptions } from '../../sandbox/team.ts';
import type { Json } from '../../src/json.ts';
import { file, live } from './integration-file.ts';
import { expectNoTrace, log, withTeam } from './with-team.ts';

/** The files of the default branch; both are live as declared, with the ids 1 and 2. */
export const a = 'immuta/a.yml';
export const b = 'immuta/b.yml';

/** What a test declares instead of the usual values. */
export interface Wish {
  readonly role?: string;
  readonly user?: string;
  readonly version?: number;
  readonly config?: Readonly<Record<string, Json | undefined>>;
  readonly lifecycle?: Readonly<Record<string, Json>>;
}

/** An integration file for this host. */
export function declare(host: string, wish: Wish = {}): string {
  const lifecycle = {
    ...wish.lifecycle,
    ...(wish.version === undefined ? {} : { credentialsVersion: wish.version }),
  };
  return file({
    config: configOf(host, wish),
    ...(Object.keys(lifecycle).length === 0 ? {} : { lifecycle }),
  });
}

/** The live `config` after such a file was applied. */
export function held(host: string, wish: Wish = {}): ReturnType<typeof live> {
  return live({ config: configOf(host, wish) });
}

function configOf(
  host: string,
  { role = 'first_role', user = 'immuta_system', config = {} }: Wish,
): Readonly<Record<string, Json | undefined>> {
  return { host: `${host}.example.com`, impersonation: { enabled: true, role }, username: user, ...config };
}

/** A team, and the steps that these tests repeat. */
export interface Story {
  readonly team: Team;
  /** Opens a pull request and plans it; returns its number. */
  readonly propose: (
    files: Readonly<Record<string, string | null>>,
    options?: StepOptions,
  ) => Promise<number>;
  /** Plans a pull request; fails the test if no plan is shown. */
  readonly plan: (number: number, options?: StepOptions) => Promise<void>;
  readonly merge: (number: number, method?: MergeMethod) => Promise<Merged>;
  /** Applies the newest push to the default branch. */
  readonly apply: (options?: StepOptions) => Promise<Step>;
  /** Expects an apply in the middle of the story to end like this. */
  readonly ended: (step: Step, ends: Ends) => Promise<void>;
  /** The body of the plan comment of a pull request. */
  readonly shown: (number: number) => { readonly id: number; readonly body: string };
}

/** How a story ends. `writes` lists every write that reached Immuta. */
export interface Ends {
  readonly result: string;
  readonly reason?: string;
  /** What Immuta was asked to write in the last step: `POST`, `PUT 1`, `DELETE 2`, in any order. */
  readonly writes?: readonly string[];
  /** What log and summary of the last step say. */
  readonly says?: readonly RegExp[];
  /** Whether the last step recorded its commit as applied; not checked if undefined. */
  readonly records?: boolean;
}

export interface Row {
  readonly what: string;
  readonly team?: TeamOptions;
  /** By default `required`. */
  readonly reviewed?: 'required' | 'if-present' | 'ignored';
  /** Ends with the step that counts. */
  readonly story: (story: Story) => Promise<Step>;
  readonly ends: Ends;
}

/** Makes an integration live for each host. */
export function seed(team: Team, ...hosts: readonly string[]): void {
  for (const host of hosts) team.immuta.seed({ config: held(host) });
}

/** Makes a test of each row; they run side by side, each with its own team. */
export function stories(rows: readonly Row[]): void {
  test.concurrent.each(rows.map((row) => [row.what, row] as const))('%s', async (_, row) => {
    const main = { [a]: declare('one'), [b]: declare('two') };
    const { files = main, inputs, immuta, ...others } = row.team ?? {};
    const options: TeamOptions = {
      ...others,
      files,
      inputs: { name: 'prod', 'reviewed-plan': row.reviewed ?? 'required', ...inputs },
      immuta: { settleAfterPolls: 0, ...immuta },
    };
    await withTeam(options, async (team) => {
      seed(team, 'one', 'two');
      await expectEnd(await row.story(storyOf(team)), team, row.ends);
    });
  });
}

function storyOf(team: Team): Story {
  const plan: Story['plan'] = async (number, options) => {
    const step = await team.run('pull_request', { number }, options);
    expect({
      exitCode: step.exitCode,
      mode: step.outputs['mode'],
      text: step.exitCode === 0 ? '' : log(step),
    }).toEqual({ exitCode: 0, mode: 'plan', text: '' });
  };
  return {
    team,
    plan,
    propose: async (files, options) => {
      const number = await team.propose(files);
      await plan(number, options);
      return number;
    },
    merge: (number, method) => team.github.merge(number, method),
    ended: (step, ends) => expectEnd(step, team, ends),
    apply: (options) => fresh(team, () => team.run('push', {}, options)),
    shown: (number) => {
      const found = team.github.comments(number).find(({ body }) => body.includes('immuta-reviewed-plan'));
      if (found === undefined) throw new Error(`no plan is shown on #${String(number)}`);
      return { id: found.id, body: found.body };
    },
  };
}

/** Runs a step and forgets all earlier requests to Immuta. */
export async function fresh(team: Team, step: () => Promise<Step>): Promise<Step> {
  await team.immuta.idle();
  team.immuta.forgetRequests();
  return step();
}

async function expectEnd(
  step: Step,
  team: Team,
  { result, reason = '', writes = [], says = [], records }: Ends,
): Promise<void> {
  await team.immuta.idle();
  const text = log(step);
  const seen = team.immuta
    .writes()
    .map(({ method, path }) => `${method} ${path.replace(/^\/integrations\/?/, '')}`.trim());
  expect({
    result: step.outputs['result'],
    reason: step.outputs['reason'],
    exitCode: step.exitCode,
    writes: seen.sort(),
    text,
  }).toEqual({
    result,
    reason,
    exitCode: reason === '' ? 0 : 1,
    writes: [...writes].sort(),
    text: expect.any(String),
  });
  for (const pattern of says) expect(`${text}\n${step.summary}`).toMatch(pattern);
  if (records !== undefined) {
    const sha = await team.github.sha('main');
    expect(
      team.github.deployments().some((one) => one.sha === sha && one.environment === 'immuta/prod'),
    ).toBe(records);
  }
  expectNoTrace(step);
}
