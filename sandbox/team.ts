import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventOptions, Trigger } from './github/events/options.ts';
import { startGitHub, type GitHubOptions, type GitHubSandbox } from './github/server.ts';
import { startImmuta, type ImmutaOptions, type ImmutaSandbox } from './immuta/server.ts';
import { runStep, type StepRequest, type StepResult } from './runner.ts';

/** Options of a single step. */
export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** The step's `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  /** The ref or commit to check out; by default that of actions/checkout. */
  readonly checkout?: string;
  /** Changes the workspace after the checkout, as an earlier step could. */
  readonly prepare?: (workspace: string) => Promise<void>;
  readonly github?: Readonly<Record<string, string>>;
  readonly onStart?: StepRequest['onStart'];
  readonly onOutput?: StepRequest['onOutput'];
  readonly withoutSummary?: boolean;
  readonly eventFile?: StepRequest['eventFile'];
}

/** The results of a step, with its workspace. */
export type Step = StepResult & { readonly workspace: string };

/** A team: a repository on GitHub, an Immuta tenant, and the workflow that runs the action. */
export interface Team {
  readonly github: GitHubSandbox;
  readonly immuta: ImmutaSandbox;
  /** Runs the action on an event. */
  run<K extends keyof EventOptions>(kind: K, event: EventOptions[K], options?: StepOptions): Promise<Step>;
  /** Runs the action on an earlier event, as a re-run of a job does. */
  rerun(trigger: Trigger, options?: StepOptions): Promise<Step>;
  /** Commits to a new branch and opens its pull request. */
  propose(files: Readonly<Record<string, string | null>>, branch?: string): Promise<number>;
  close(): Promise<void>;
}

export interface TeamOptions {
  readonly github?: GitHubOptions;
  readonly immuta?: ImmutaOptions;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Files on the default branch from the start. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Starts a team. The secrets of its integrations are in `env` only if a test sets them. */
export async function startTeam(options: TeamOptions = {}): Promise<Team> {
  const [github, immuta] = await Promise.all([startGitHub(options.github), startImmuta(options.immuta)]);
  if (options.files !== undefined)
    await github.commit(github.defaultBranch, options.files, 'Declare integrations');
  const steps: Step[] = [];
  let branches = 0;

  const rerun = async (trigger: Trigger, step: StepOptions = {}): Promise<Step> => {
    const workspace = await mkdtemp(join(tmpdir(), 'sandbox-workspace-'));
    await github.checkout(step.checkout ?? trigger.sha, workspace);
    await step.prepare?.(workspace);
    const result = await runStep({
      inputs: {
        'immuta-url': immuta.url,
        'immuta-api-key': immuta.apiKey,
        'github-token': github.token,
        ...options.inputs,
        ...step.inputs,
      },
      env: { ...options.env, ...step.env },
      event: { name: trigger.name, payload: trigger.payload },
      github: {
        GITHUB_API_URL: github.apiUrl,
        GITHUB_SERVER_URL: github.serverUrl,
        GITHUB_REPOSITORY: `${github.owner}/${github.repo}`,
        GITHUB_REF: trigger.ref,
        GITHUB_SHA: trigger.sha,
        GITHUB_HEAD_REF: trigger.headRef,
        GITHUB_BASE_REF: trigger.baseRef,
        GITHUB_ACTOR: trigger.actor,
        GITHUB_RUN_ID: '4242',
        GITHUB_RUN_ATTEMPT: '1',
        ...step.github,
      },
      workspace,
      ...(step.onStart === undefined ? {} : { onStart: step.onStart }),
      ...(step.onOutput === undefined ? {} : { onOutput: step.onOutput }),
      ...(step.eventFile === undefined ? {} : { eventFile: step.eventFile }),
      ...(step.withoutSummary === undefined ? {} : { withoutSummary: step.withoutSummary }),
    });
    const done = { ...result, workspace };
    steps.push(done);
    return done;
  };

  return {
    github,
    immuta,
    rerun,
    run: async (kind, event, step) => rerun(await github.trigger(kind, event), step),
    propose: async (files, branch = `change-${String((branches += 1))}`) => {
      await github.commit(branch, files, 'Change integrations');
      return github.openPull({ head: branch });
    },
    close: async () => {
      await Promise.all(
        steps.flatMap((step) => [step.dispose(), rm(step.workspace, { recursive: true, force: true })]),
      );
      await Promise.all([github.close(), immuta.close()]);
    },
  };
}
