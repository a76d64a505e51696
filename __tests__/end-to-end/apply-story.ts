import type { ImmutaOptions } from '../../sandbox/immuta/server.ts';
import type { SeededIntegration } from '../../sandbox/immuta/tenant.ts';
import type { Step, Team } from '../../sandbox/team.ts';
import { file, live, type Declared } from './integration-file.ts';
import { integrationsOf, readJson, unplanned, withTeam } from './with-team.ts';

/** A pull request and the live integrations. */
export interface Story {
  readonly base?: Readonly<Record<string, string>>;
  readonly seed?: readonly SeededIntegration[];
  /** What the pull request changes. */
  readonly change: Readonly<Record<string, string | null>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly immuta?: ImmutaOptions;
}

export const usual = { 'immuta/one.yml': file() };
export const host = (name: string): Declared => ({ config: { host: `${name}.example.com` } });

/** Proposes, merges, and applies by push, without a plan. `work` gets the apply's step. */
export async function applied(
  story: Story,
  work: (step: Step, team: Team) => Promise<void> | void,
): Promise<void> {
  await withTeam(
    { files: story.base ?? usual, inputs: unplanned, immuta: { settleAfterPolls: 0, ...story.immuta } },
    async (team) => {
      for (const seeded of story.seed ?? [{ config: live() }]) team.immuta.seed(seeded);
      await team.github.merge(await team.propose(story.change));
      await work(await team.run('push', {}, { inputs: story.inputs ?? {} }), team);
    },
  );
}

/** `state action file #id` of each integration in result.json. */
export async function results(step: Step): Promise<string[]> {
  return integrationsOf(await readJson(step, 'result-file')).map(
    ({ file: path = '', action = '', state = '', id = '' }) => `${state} ${action} ${path} #${id}`,
  );
}
