import type { Warning } from '../failure.ts';
import { placeholdersFor, withScripts } from '../immuta/fetch-scripts.ts';
import { inParallel } from '../in-parallel.ts';
import type { PlanEntry } from '../plan/digest.ts';
import { changesOf, type Action, type Plan } from '../plan/plan.ts';
import { allowedChanges, countOf } from '../report/counts.ts';
import { planFile } from '../report/json-files.ts';
import type { LogGroup } from '../report/log-report.ts';
import type { ReportContext } from '../report/report-context.ts';
import type { Log } from '../runner/log.ts';
import type { OutputFiles } from '../runner/output-files.ts';
import { scriptFileName } from '../script/sql-file.ts';
import type { Ending, TenantSession } from './session.ts';
import { guardReferences } from './states.ts';

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
