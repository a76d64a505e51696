import { isUnsettled } from '../apply/decisions.ts';
import { waitUntilSettled } from '../apply/wait.ts';
import { ActionFailure, type Warning } from '../failure.ts';
import { placeholdersFor, withScripts } from '../immuta/fetch-scripts.ts';
import { ImmutaError } from '../immuta/immuta-error.ts';
import { inParallel } from '../in-parallel.ts';
import type { PlanEntry } from '../plan/digest.ts';
import { makePlan, type PlanInput } from '../plan/make-plan.ts';
import {
  isPlannedChange,
  type Action,
  type Plan,
  type PlannedChange,
  type PlannedIntegration,
} from '../plan/plan.ts';
import { allowedChanges, countOf } from '../report/counts.ts';
import { planFile } from '../report/json-files.ts';
import type { LogGroup } from '../report/log-report.ts';
import type { ReportContext } from '../report/report-context.ts';
import type { Log } from '../runner/log.ts';
import type { OutputFiles } from '../runner/output-files.ts';
import { scriptFileName } from '../script/sql-file.ts';
import type { Ending, TenantSession } from './session.ts';
import { guardReferences, readLiveTenant } from './states.ts';

/** How many files are written in parallel. */
const writesAtOnce = 4;

/** The plan with the script of each change. The guard knows secrets and placeholders before Immuta renders any. */
export async function addScripts(plan: Plan, session: TenantSession): Promise<Plan> {
  const placeholders = placeholdersFor(plan.integrations);
  for (const [name, value] of placeholders)
    session.outputGuard.guard.add(`the placeholder of ${name}`, value);
  guardReferences(
    plan.integrations.flatMap(({ previous }) => previous ?? []),
    session,
  );
  return { ...plan, integrations: await withScripts(plan.integrations, session.immuta.reader, placeholders) };
}

/**
 * The plan of an apply, with its scripts. An earlier run may have left a write in progress, and only its end shows what is
 * left to do: the plan is made again once that has settled. So it is if an integration was deleted before its script could
 * be fetched.
 */
export async function planSettled(session: TenantSession, input: PlanInput): Promise<Plan> {
  const planAgain = async (): Promise<Plan> => makePlan({ ...input, live: await readLiveTenant(session) });
  let plan = makePlan(input);
  const unsettled = plan.integrations.filter(isUnsettled);
  if (unsettled.length > 0) {
    await Promise.all(unsettled.map((planned) => waitFor(planned, session)));
    plan = await planAgain();
  }
  const scripted = await addScripts(plan, session);
  return scripted.integrations.some(wasNotFound) ? addScripts(await planAgain(), session) : scripted;
}

function wasNotFound({ live, scriptFailure }: PlannedIntegration): boolean {
  const cause = scriptFailure?.cause;
  return live !== undefined && cause instanceof ImmutaError && cause.status === 404;
}

/** Waits up to `wait-timeout`. What has not settled by then is planned as it is. */
async function waitFor(
  planned: PlannedIntegration,
  { clock, signal, inputs, log, immuta }: TenantSession,
): Promise<void> {
  const say = ({ file }: { readonly file: string }, line: string): void => {
    log.info(`${file}: ${line}`);
  };
  say(planned, `status ${planned.live?.status ?? ''} after an earlier write; waiting for Immuta to settle`);
  const edges = { reader: immuta.reader, clock, signal, waitTimeout: inputs.waitTimeout, say };
  try {
    await waitUntilSettled(planned, planned.live?.id ?? '', edges);
  } catch (error: unknown) {
    if (!(error instanceof ActionFailure)) throw error;
  }
}

/** The integrations of a plan that are created, updated or deleted. */
export function changesOf({ integrations }: Plan): readonly PlannedChange[] {
  return integrations.filter(isPlannedChange);
}

/** Warnings of the plan itself, then those of its integrations. */
export function allWarnings({ base, warnings, integrations }: Plan): Warning[] {
  const noBase =
    base.commit === undefined
      ? [{ message: `No commit can be used as the base (${base.explanation}), so nothing is deleted.` }]
      : [];
  return [...noBase, ...warnings, ...integrations.flatMap((planned) => planned.warnings)];
}

/** Writes plan.json and the `.sql` files; returns the outputs that name them. */
export async function writePlanFiles(
  files: OutputFiles,
  plan: Plan,
  entries: readonly PlanEntry[],
  context: ReportContext,
): Promise<Ending['outputs']> {
  const scripts = await inParallel(changesOf(plan), writesAtOnce, async (change) =>
    change.script === undefined ? undefined : files.write(scriptFileName(change), change.script.file),
  );
  const digests = new Map(
    entries.map(({ file, identity, declared, live, script }) => [file, { identity, declared, live, script }]),
  );
  const planJson = await files.writeJson('plan.json', planFile(plan, context, digests));
  return {
    'plan-file': planJson ?? '',
    'script-files': JSON.stringify(scripts.filter((path) => path !== undefined)),
  };
}

/** The outputs that count changes, without refused deletions. */
export function countOutputs(plan: Plan): Ending['outputs'] {
  const changes = allowedChanges(plan);
  return {
    'has-changes': String(changes.length > 0),
    'create-count': String(countOf(changes, 'create')),
    'update-count': String(countOf(changes, 'update')),
    'delete-count': String(countOf(changes, 'delete')),
  };
}

/**
 * The output that gives the id of each file's live integration. A file that is pinned to another integration has an update
 * and a deletion: the update counts.
 */
export function idOutput(
  integrations: readonly {
    readonly file: string;
    readonly id?: string | undefined;
    readonly action?: Action;
  }[],
): Ending['outputs'] {
  const ids = new Map<string, string>();
  for (const { file, id, action } of integrations) {
    if (id !== undefined && !(action === 'delete' && ids.has(file))) ids.set(file, id);
  }
  return { 'integration-ids': JSON.stringify(Object.fromEntries(ids)) };
}

/** Prints groups that the log viewer folds. */
export async function logGroups(log: Log, groups: readonly LogGroup[]): Promise<void> {
  for (const { title, text } of groups) {
    await log.group(title, () => {
      log.info(text);
      return Promise.resolve();
    });
  }
}
