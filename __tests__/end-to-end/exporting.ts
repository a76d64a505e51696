import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step, StepOptions, Team } from '../../sandbox/team.ts';
import type { JsonObject } from '../../src/json.ts';
import { live } from './integration-file.ts';

/** Options of a team for tests that ask little of GitHub. */
export const quick = { github: { checkAnswers: false } } as const;

/** Runs an export by hand. */
export const exported = (team: Team, options: StepOptions = {}): Promise<Step> =>
  team.run('workflow_dispatch', {}, { ...options, inputs: { mode: 'export', ...options.inputs } });

/** The files that a step left in a folder of its workspace, by their paths. */
export async function filesIn(step: Step, folder = 'immuta'): Promise<Record<string, string>> {
  const names = await readdir(join(step.workspace, folder)).catch(() => []);
  const read = names.map(
    async (name) =>
      [`${folder}/${name}`, await readFile(join(step.workspace, folder, name), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}

/** The config of a live integration on a host. */
export const at = (host: string, more: JsonObject = {}): JsonObject => ({
  ...live({ config: { host: `${host}.example.com` } }),
  ...more,
});
