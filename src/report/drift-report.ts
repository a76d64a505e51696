import { isInProgress } from '../live/status.ts';
import type { Plan, PlannedIntegration } from '../plan/plan.ts';
import { heading, lines, list, warningLines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { differenceTable, healthLines, isUnhealthy, whereLine } from './change-section.ts';
import { messageLine } from './failure-blocks.ts';
import { footer } from './footer.ts';
import { code, count, sentence, text } from './markdown.ts';
import { title } from './plan-comment.ts';
import type { ReportContext } from './report-context.ts';

/** What drift found, by kind. */
export interface Drift {
  /** Declared and live, and not the same. */
  readonly changed: readonly PlannedIntegration[];
  /** Declared, and not in Immuta. */
  readonly gone: readonly PlannedIntegration[];
  /** The same as declared or not: Immuta says that something is wrong, and is not at work on it. */
  readonly unhealthy: readonly PlannedIntegration[];
}

/** Sorts a plan's integrations into kinds of drift; unmanaged ones are none. */
export function driftOf({ integrations }: Plan): Drift {
  return {
    changed: integrations.filter(({ action, differences }) => action === 'update' && differences.length > 0),
    gone: integrations.filter(({ action }) => action === 'create'),
    unhealthy: integrations.filter(
      ({ live }) => live !== undefined && !isInProgress(live.status) && isUnhealthy(live),
    ),
  };
}

export function hasDrift({ changed, gone, unhealthy }: Drift): boolean {
  return changed.length + gone.length + unhealthy.length > 0;
}

/** `1 changed, 1 gone, 2 unhealthy`, without Markdown; `in sync` where there is no drift. */
export function driftCounts({ changed, gone, unhealthy }: Drift): string {
  const counts = [
    [changed.length, 'changed'],
    [gone.length, 'gone'],
    [unhealthy.length, 'unhealthy'],
  ] as const;
  const named = counts.filter(([number]) => number > 0).map(([number, kind]) => `${String(number)} ${kind}`);
  return named.length === 0 ? 'in sync' : named.join(', ');
}

/** Title of the drift issue: plain text, not Markdown. */
export function driftIssueTitle(name: string): string {
  return `Immuta drift: ${name}`;
}

function section(
  name: string,
  found: readonly PlannedIntegration[],
  body: (planned: PlannedIntegration) => readonly Block[],
): readonly Block[] {
  return found.length === 0 ? [] : [heading(3, name), ...each(found, body)];
}

function each(
  found: readonly PlannedIntegration[],
  body: (planned: PlannedIntegration) => readonly Block[],
): readonly Block[] {
  return found.flatMap((planned) => [
    heading(4, code(planned.file)),
    lines(whereLine(planned)),
    ...body(planned),
  ]);
}

const healing =
  'An apply writes nothing where nothing differs, so it does not mend these: mend what the failed tests name, or have Immuta validate again.';

const waysOut = [
  'Immuta is right: edit the file so that it declares what Immuta has, or remove it where Immuta has none, and merge that.',
  'The file is right: run the workflow by `workflow_dispatch` with `mode: apply`. It plans again and writes what the files declare.',
];

/** Drift for summary and issue: what changed key by key, what is gone, what is unhealthy, and the two ways out. */
export function driftReport(plan: Plan, context: ReportContext): Block[] {
  const drift = driftOf(plan);
  const { changed, gone, unhealthy } = drift;
  const drifted = hasDrift(drift);
  const counts = drifted
    ? `**Drift:** ${text(driftCounts(drift))} of ${count(plan.integrations.length, 'integration')}.`
    : `**In sync:** ${count(plan.integrations.length, 'integration')}.`;
  return [
    title('drift', context.name),
    lines(`${code(context.tenant)} · ${counts}`),
    ...(changed.length + gone.length > 0 ? [lines('Two ways out:'), list(waysOut)] : []),
    ...section('Changed', changed, ({ differences }) => [differenceTable(differences, 'Declared')]),
    ...section('Gone', gone, ({ because }) => [
      lines(['A file declares it, and Immuta does not have it.', ...because.map(sentence)].join(' ')),
    ]),
    ...(unhealthy.length > 0 ? [heading(3, 'Unhealthy'), lines(healing)] : []),
    ...each(unhealthy, ({ live }) => [list(healthLines(live))]),
    ...unmanagedBlocks(plan),
    ...warningLines(plan.warnings.map(messageLine)),
    footer(context, false),
  ];
}

function unmanagedBlocks({ unmanaged }: Plan): readonly Block[] {
  if (unmanaged.length === 0) return [];
  const items = unmanaged.map(
    ({ id, identity, status }) => `${code(id)} · ${code(identity.key)} · status ${code(status)}`,
  );
  return [
    heading(3, 'Unmanaged'),
    lines('No file declares these. That is no drift; `mode: export` writes files for them.'),
    list(items),
  ];
}
