import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { inherited } from '../../sandbox/runner.ts';
import type { Step, StepOptions, Team } from '../../sandbox/team.ts';
import { file, live, password } from './integration-file.ts';
import { expectFailure, expectSuccess, log, patience, readJson, withTeam } from './with-team.ts';

jest.setTimeout(patience);

const one = 'immuta/one.yml';

/** The variables that bash itself sets. */
const ofBash = ['_', 'SHLVL', 'PWD', 'OLDPWD'];

/** An Immuta that finds its setup as soon as any script has succeeded. */
async function updated(team: Team, runScript: string, step: StepOptions = {}): Promise<Step> {
  team.immuta.seed({ config: live({ config: { username: 'before' } }) });
  await team.github.commit('main', { [one]: file() });
  return team.run(
    'push',
    {},
    { ...step, inputs: { 'reviewed-plan': 'ignored', 'run-script': runScript, ...step.inputs } },
  );
}

const seen = (step: Step, name: string): Promise<string> => readFile(join(step.temporary, name), 'utf8');

describe('a run-script command', () => {
  test.concurrent(
    'gets the step’s environment without the variables of the action and the runner, plus those that describe the script',
    async () => {
      await withTeam({ github: { checkAnswers: false } }, async (team) => {
        const env = {
          ...{
            KEPT: 'of the step',
            PGHOST: 'cluster.example.com',
            IMMUTA_ID: 'overwritten',
            IMMUTA_OTHER: 'kept',
          },
          ...{
            ACTIONS_RUNTIME_TOKEN: 't1',
            GITHUB_TOKEN: 't2',
            RUNNER_OS: 'Linux',
            INPUT_MINE: 't3',
            input_lower: 't4',
          },
        };
        const step = await updated(
          team,
          'env -0 > "$RUNNER_TEMP/seen"; cp "$IMMUTA_SCRIPT" "$RUNNER_TEMP/script"',
          { env, inputs: { name: 'prod' } },
        );
        expectSuccess(step, 'applied');
        const variables = Object.fromEntries(
          (await seen(step, 'seen'))
            .split('\0')
            .filter(Boolean)
            .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const)
            .filter(([name]) => !ofBash.includes(name)),
        );
        expect(variables).toEqual({
          ...inherited(),
          ...{
            CI: 'true',
            KEPT: 'of the step',
            PGHOST: 'cluster.example.com',
            IMMUTA_OTHER: 'kept',
            REDSHIFT_PASSWORD: password,
          },
          ...{
            GITHUB_WORKSPACE: step.workspace,
            GITHUB_SHA: await team.github.sha('main'),
            RUNNER_TEMP: step.temporary,
          },
          IMMUTA_SCRIPT: join(step.temporary, 'immuta/prod/immuta/one.update.sql'),
          ...{ IMMUTA_ACTION: 'update', IMMUTA_FILE: one, IMMUTA_NAME: 'prod', IMMUTA_ID: '1' },
          ...{ IMMUTA_HOST: 'one.example.com', IMMUTA_PORT: '5439', IMMUTA_DATABASE: 'immuta' },
        });
        const [script = ''] = JSON.parse(step.outputs['script-files'] ?? '[]') as string[];
        expect(script).toBe(variables['IMMUTA_SCRIPT']);
        expect(await seen(step, 'script')).toBe(await readFile(script, 'utf8'));
      });
    },
  );

  test.concurrent('gets byte for byte the script that was reviewed', async () => {
    await withTeam(
      { github: { checkAnswers: false }, immuta: { variant: { scripts: 'identical' } } },
      async (team) => {
        team.immuta.seed({ config: live({ config: { username: 'before' } }) });
        const number = await team.propose({ [one]: file() });
        const plan = await team.run('pull_request', { number });
        await team.github.merge(number);
        const apply = await team.run(
          'push',
          {},
          {
            inputs: {
              'reviewed-plan': 'required',
              'run-script': 'cp "$IMMUTA_SCRIPT" "$RUNNER_TEMP/script"',
            },
          },
        );
        expectSuccess(apply, 'applied');
        const [reviewed = ''] = JSON.parse(plan.outputs['script-files'] ?? '[]') as string[];
        expect(await seen(apply, 'script')).toBe(await readFile(reviewed, 'utf8'));
      },
    );
  });

  test.concurrent(
    'runs in the workspace, with an empty input, and stops at the first failure in a pipe',
    async () => {
      await withTeam({ github: { checkAnswers: false } }, async (team) => {
        const step = await updated(team, 'echo "at $PWD, options $-"; cat; false | true; echo went on');
        expectFailure(step, 'script-failed', /exited with code 1/);
        expect(log(step)).toMatch(new RegExp(`at ${step.workspace}, options \\w*e`));
        expect(log(step)).not.toContain('went on');
        expect(team.immuta.writes()).toEqual([]);
      });
    },
  );

  test.concurrent('is stopped at the time limit, with every process that it started', async () => {
    await withTeam({ github: { checkAnswers: false } }, async (team) => {
      const step = await updated(team, 'sleep 98765.25 & sleep 98765.25', {
        inputs: { 'wait-timeout': '1' },
      });
      expectFailure(step, 'script-failed', /stopped after 1 s/);
      expect((await commandLines()).filter((line) => line.includes('98765.25'))).toEqual([]);
      expect(team.immuta.writes()).toEqual([]);
    });
  });

  test.concurrent('leaves no secret in a command line or a file while it runs', async () => {
    await withTeam(
      { github: { checkAnswers: false }, immuta: { variant: { secrets: 'clear' } } },
      async (team) => {
        let looked: Promise<string[]> | undefined;
        const waiting = 'echo "TEMP:$RUNNER_TEMP:"; until [ -e "$RUNNER_TEMP/go" ]; do sleep 0.1; done';
        const step = await updated(team, waiting, {
          onOutput: (text) => {
            const temporary = /TEMP:(.+?):/.exec(text)?.[1];
            if (temporary === undefined || looked !== undefined) return;
            looked = everythingIn(temporary).then(async (texts) => {
              await writeFile(join(temporary, 'go'), '');
              return texts;
            });
          },
        });
        expectSuccess(step, 'applied');
        const texts = (await looked) ?? [];
        expect(texts.some((text) => text.includes('one.update.sql'))).toBe(true);
        for (const secret of [password, team.immuta.apiKey, team.github.token]) {
          expect(texts.filter((text) => text.includes(secret))).toEqual([]);
        }
      },
    );
  });

  test.concurrent('runs for one change at a time', async () => {
    await withTeam({ github: { checkAnswers: false } }, async (team) => {
      const hosts = ['a', 'b', 'c'];
      for (const host of hosts)
        team.immuta.seed({ config: live({ config: { host: `${host}.example.com`, username: 'before' } }) });
      await team.github.commit(
        'main',
        Object.fromEntries(
          hosts.map((host) => [`immuta/${host}.yml`, file({ config: { host: `${host}.example.com` } })]),
        ),
      );
      const step = await team.run(
        'push',
        {},
        {
          inputs: {
            'reviewed-plan': 'ignored',
            'run-script': 'mkdir "$RUNNER_TEMP/alone"; sleep 0.2; rmdir "$RUNNER_TEMP/alone"',
          },
        },
      );
      expectSuccess(step, 'applied');
      const { integrations } = await readJson(step, 'result-file');
      expect(integrations).toHaveLength(3);
    });
  });
});

async function commandLines(): Promise<string[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
}

/** All command lines, and all files below a folder. */
async function everythingIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map(async (path) => `${path}\n${await readFile(path, 'latin1')}`));
  return [...texts, ...(await commandLines())];
}
