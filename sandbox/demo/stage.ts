import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commentPage } from '../../scripts/comment-page.ts';
import type { Trigger } from '../github/events/options.ts';
import type { Payload } from '../immuta/payload.ts';
import { startRedshift } from '../redshift/redshift.ts';
import type { RedshiftSandbox } from '../redshift/redshift.ts';
import { startDataApi } from '../data-api/server.ts';
import type { DataApiSandbox } from '../data-api/server.ts';
import { startTeam } from '../team.ts';
import type { Step, StepOptions, Team } from '../team.ts';
import { screen } from './screen.ts';
import { commentBlocks } from './comment-blocks.ts';
import { terminalReport } from '../../src/local/terminal-report.ts';

/** How often the demo reads Immuta's statuses while apply waits, in milliseconds. */
const lookEvery = 20;

/** The services of the demo, and the folder with everything that it showed. */
export interface Stage {
  readonly team: Team;
  readonly redshift: RedshiftSandbox;
  /** The Data API of that Redshift. */
  readonly dataApi: DataApiSandbox;
  /** Contains the Markdown and HTML of every comment. */
  readonly folder: string;
  /** Runs a plan on a pull request that was just opened, and shows its comment. */
  plan(pull: number, label: string, options?: StepOptions): Promise<Planned>;
  /** Runs a script file in a database, as the plan comment says. */
  runScript(path: string, database: string): Promise<number>;
  /** Merges, and runs apply on the push. */
  mergeAndApply(
    pull: number,
    options?: StepOptions,
  ): Promise<{ readonly step: Step; readonly trigger: Trigger }>;
  /** Runs apply on an earlier event, as a re-run of the job does. */
  applyAgain(trigger: Trigger): Promise<Step>;
  /** Shows a pull request's second comment. */
  showResult(pull: number, label: string): Promise<{ readonly id: number; readonly body: string }>;
  close(): Promise<void>;
}

export interface Planned {
  readonly step: Step;
  readonly comment: string;
  /** The `.sql` files, as in the uploaded artifact. */
  readonly scripts: readonly string[];
}

/** The system account's password; plan steps don't get it. */
export const password = 'Demo-1-of-Spectrum';

/** Starts everything. Immuta's validation reads Redshift's stand-in. */
export async function openStage(
  files: Readonly<Record<string, string>>,
  kind?: RedshiftSandbox['kind'],
): Promise<Stage> {
  const redshift = await startRedshift(kind === undefined ? {} : { kind });
  const dataApi = await startDataApi({ redshift });
  const folder = await mkdtemp(join(tmpdir(), 'immuta-demo-'));
  const team = await startTeam({
    files,
    inputs: { name: 'production' },
    immuta: {
      settleAfterMs: 700,
      variant: { testsIn422: true },
      checkSetup: ({ config }: Payload) =>
        redshift.hasSetup(textOf(config['database']), textOf(config['username'])),
    },
  });
  return {
    team,
    redshift,
    dataApi,
    folder,
    plan: async (pull, label, options) => {
      const step = await screen.waitFor(
        `GitHub runs the plan job for #${String(pull)}`,
        team.run('pull_request', { number: pull }, options),
      );
      const comment = team.github.comments(pull)[0]?.body ?? '';
      await show(folder, label, comment);
      return { step, comment, scripts: JSON.parse(step.outputs['script-files'] ?? '[]') as string[] };
    },
    runScript: async (path, database) => {
      const ran = await screen.waitFor(
        `A person runs ${path.slice(path.lastIndexOf('/') + 1)} in database ${database}`,
        redshift.runFile(path, { PGDATABASE: database, REDSHIFT_PASSWORD: password }),
      );
      if (ran.exitCode !== 0) screen.quote(ran.output);
      return ran.exitCode;
    },
    mergeAndApply: async (pull, options) => {
      await team.github.merge(pull);
      const trigger = await team.github.trigger('push', {});
      const step = await screen.waitFor(
        `#${String(pull)} is merged; GitHub runs the apply job`,
        apply(team, trigger, 1, options),
      );
      return { step, trigger };
    },
    applyAgain: (trigger) => screen.waitFor('GitHub runs the apply job again', apply(team, trigger, 2)),
    showResult: async (pull, label) => {
      const comment = team.github.comments(pull)[1];
      await show(folder, label, comment?.body ?? '');
      return { id: comment?.id ?? 0, body: comment?.body ?? '' };
    },
    close: async () => {
      await team.close();
      await dataApi.close();
      await redshift.stop();
    },
  };
}

/** Saves a comment in the folder, and shows it. */
async function show(folder: string, label: string, body: string): Promise<void> {
  await writeFile(join(folder, `${label}.md`), body);
  await writeFile(join(folder, `${label}.html`), commentPage([body], 'light'));
  screen.quote(
    terminalReport(commentBlocks(body), (process.stdout.isTTY ? process.stdout.columns : 110) - 6),
  );
}

function apply(team: Team, trigger: Trigger, attempt: number, options: StepOptions = {}): Promise<Step> {
  const step = team.rerun(trigger, {
    ...options,
    env: { REDSHIFT_PASSWORD: password, ...options.env },
    github: { GITHUB_RUN_ATTEMPT: String(attempt) },
    onOutput: showLog,
  });
  return watching(team, step);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Shows the step's log without the runner's commands. */
function showLog(text: string): void {
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && !line.startsWith('::')) screen.seen(line);
  }
}

/** Shows each change of Immuta's statuses while a step runs. */
async function watching<T>(team: Team, step: Promise<T>): Promise<T> {
  const last = new Map(team.immuta.state().map(({ id, status }) => [id, status]));
  const look = (): void => {
    const now = new Map(team.immuta.state().map(({ id, status }) => [id, status]));
    for (const id of new Set([...last.keys(), ...now.keys()])) {
      const [before, after] = [last.get(id), now.get(id) ?? 'deleted'];
      if (before !== after)
        screen.seen(`Immuta: integration ${id}${before === undefined ? '' : ` ${before} →`} ${after}`);
      last.set(id, after);
    }
  };
  const timer = setInterval(look, lookEvery);
  try {
    return await step;
  } finally {
    clearInterval(timer);
    look();
  }
}
