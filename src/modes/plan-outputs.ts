import { inParallel } from '../network/retry.ts';
import type { PlanEntry } from '../plan/digest.ts';
import { isPlannedChange, type Plan } from '../plan/plan.ts';
import { countOf } from '../report/counts.ts';
import { planFile } from '../report/plan-file.ts';
import type { ReportContext } from '../report/report-context.ts';
import { scriptFileName } from '../script/sql-file.ts';
import type { Session } from './session.ts';

/** Files that are written side by side: few, so that looking through all of them never keeps answers waiting for long. */
const writesAtOnce = 4;

/** Writes plan.json and the `.sql` files; returns the outputs that name them. */
export async function writePlanFiles(
  { files }: Session,
  plan: Plan,
  entries: readonly PlanEntry[],
  context: ReportContext,
): Promise<Record<string, string>> {
  const changes = plan.integrations.filter(isPlannedChange);
  const scripts = await inParallel(changes, writesAtOnce, async (change) =>
    change.script === undefined ? undefined : files.write(scriptFileName(change), change.script.file),
  );
  const digests = new Map(
    entries.map(({ file, identity, declared, live, script }) => [file, { identity, declared, live, script }]),
  );
  const planJson = await files.writeJson('plan.json', planFile(plan, { ...context, digests }));
  return {
    ...(planJson === undefined ? {} : { 'plan-file': planJson }),
    'script-files': JSON.stringify(scripts.filter((path) => path !== undefined)),
  };
}

/** The outputs that count, and those that tell ids. */
export function planOutputs({ integrations }: Plan): Record<string, string> {
  const ids = integrations.flatMap(({ file, id }) => (id === undefined ? [] : [[file, id] as const]));
  return {
    'has-changes': String(integrations.some(isPlannedChange)),
    'create-count': String(countOf(integrations, 'create')),
    'update-count': String(countOf(integrations, 'update')),
    'delete-count': String(countOf(integrations, 'delete')),
    'integration-ids': JSON.stringify(Object.fromEntries(ids)),
  };
}
