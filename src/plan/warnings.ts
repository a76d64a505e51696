import type { DeclaredIntegration } from '../declared/integration.ts';
import { inFile, type Failure, type Warning } from '../failure.ts';
import { identityPlace } from '../integration-types/registry.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isHealthy } from '../live/status.ts';
import { describeFailedTests } from '../live/validation-tests.ts';
import { compare } from './compare.ts';
import type { PlanEntry } from './digest.ts';
import { mistakenDeletions } from './mistaken-deletions.ts';
import { actionNouns, isPlannedChange, type Plan, type PlannedIntegration, type ShownValue } from './plan.ts';

/** Adds the warnings of each integration, given all that is planned. `filesAtBase`: the files that the base had. */
export function withWarnings(
  planned: readonly PlannedIntegration[],
  live: readonly LiveIntegration[],
  prevented: Plan['prevented'],
  filesAtBase: ReadonlySet<string>,
): readonly PlannedIntegration[] {
  const isDeleted = ({ action, file }: PlannedIntegration): boolean =>
    action === 'delete' && !prevented.some((one) => one.file === file);
  const leaving = new Set(planned.filter(isDeleted).map(({ id }) => id));
  const managedBy = new Map(planned.filter((one) => !isDeleted(one)).map(({ id, file }) => [id, file]));
  const staying = live.filter(({ id, status }) => status !== 'deleted' && !leaving.has(id));
  const mistakes = mistakenDeletions(planned, filesAtBase);
  return planned.map((one) => ({
    ...one,
    warnings: [
      ...healthWarnings(one),
      ...hostWarnings(one, staying, managedBy),
      ...(one.action === 'delete' ? [] : (mistakes.get(one.file) ?? [])),
    ],
  }));
}

/** Warns of an unhealthy status. */
function healthWarnings({ file, live }: PlannedIntegration): Warning[] {
  if (live === undefined || isHealthy(live.status)) return [];
  const message = `Integration ${live.id} has the status \`${live.status || '(empty)'}\`.${describeFailedTests(live.validationTests)}`;
  return [{ message, place: { file } }];
}

/**
 * Warns of other live integrations on a host that an integration is created on or moves to: Immuta may allow only one,
 * or the file may be meant for one of them.
 */
function hostWarnings(
  { declared, live: own }: PlannedIntegration,
  live: readonly LiveIntegration[],
  managedBy: ReadonlyMap<string | undefined, string>,
): Warning[] {
  if (declared === undefined || own?.identity.host === declared.identity.host) return [];
  const { type, identity } = declared;
  return live
    .filter((other) => other.id !== own?.id && other.type === type && other.identity.host === identity.host)
    .map((other) => {
      const file = managedBy.get(other.id);
      const status = isHealthy(other.status) ? '' : ` and whose status is \`${other.status}\``;
      const manager = file === undefined ? 'which no file declares' : `which ${file} manages`;
      const advice =
        file === undefined
          ? `If this file is meant for it, add the line \`lifecycle: { id: ${other.id} }\`; otherwise Immuta may refuse a second integration on the host.`
          : `Immuta may refuse a second integration on the host. If both files are meant for one integration, keep only ${file}.`;
      return {
        message: `On this host Immuta already has integration ${other.id}, ${manager}${status}. ${differenceInWords(declared, other)} ${advice}`,
        place: declared.place(identityPlace(type)),
      };
    });
}

/** A sentence with all differences between a live integration and a file, except for secrets. */
export function differenceInWords(declared: DeclaredIntegration, live: LiveIntegration): string {
  const { differences } = compare(declared, live);
  if (differences.length === 0) return 'It does not differ from this file.';
  const each = differences.map(
    ({ key, before, after }) => `\`${key}\` is ${inWords(before)} there and ${inWords(after)} here`,
  );
  return `It differs from this file: ${each.join(', ')}.`;
}

function inWords(value: ShownValue): string {
  return value.kind === 'value' ? `\`${value.text}\`` : 'a value that is not shown';
}

/** The plan of a merged pull request. */
interface MergedPlan {
  readonly pullRequest: number;
  readonly entries: readonly PlanEntry[];
}

/**
 * Warns of unmanaged integrations that a merged pull request was to delete: its apply failed or never ran, and no
 * record says so. `plans`: newest merge first; the newest one that names an integration counts.
 */
export function stillThere(
  unmanaged: readonly { readonly id: string }[],
  plans: readonly MergedPlan[],
): Warning[] {
  const entries = plans.flatMap((plan) =>
    plan.entries.map((entry) => ({ ...entry, pullRequest: plan.pullRequest })),
  );
  return unmanaged.flatMap(({ id }) => {
    const newest = entries.find((entry) => entry.id === id);
    if (newest?.action !== 'delete') return [];
    const { file, pullRequest } = newest;
    return [
      {
        message: `Integration ${id} is still in Immuta, although #${String(pullRequest)} removed its file ${file}: that deletion has not been applied. If no apply is running now, restore the file and remove it in another pull request, or delete the integration in Immuta.`,
        place: { file },
      },
    ];
  });
}

/** The scripts of a plan that can't run as they are: failures if apply runs scripts, and warnings if a person does. */
export function unrunnableScripts(integrations: readonly PlannedIntegration[]): readonly Failure[] {
  return integrations.filter(isPlannedChange).flatMap(({ file, action, script, declared }): Failure[] => {
    const [first, ...others] = script?.problems ?? [];
    if (first === undefined) return [];
    const more = `${String(others.length)} more ${others.length === 1 ? 'problem' : 'problems'}`;
    const rest = others.length === 0 ? '' : ` ${more} in the plan.`;
    return [
      inFile(file, {
        reason: 'script-failed',
        message: `the script of this ${actionNouns[action]} can't be run as is. Line ${String(first.line)} of the script: ${first.message}${rest}`,
        remedy:
          'Apply would refuse to run it. Have a person review and run a corrected script, and apply without `run-script` and `data-api`.',
        place: declared?.place('config') ?? { file, line: 1 },
      }),
    ];
  });
}
