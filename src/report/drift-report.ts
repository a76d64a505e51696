import type { Failure } from '../failure.ts';
import { isHealthy, isInProgress } from '../live/status.ts';
import type { Plan, PlannedIntegration } from '../plan/plan.ts';
import { heading, list, warningLines, type Block } from './blocks.ts';
import { differenceTable, testLines, whereLine } from './change-section.ts';
import { nonZeroCounts } from './counts.ts';
import { messageLine } from './failure-report.ts';
import { code, count, sentence, text } from './markdown.ts';
import { footer, resultLine, title, type ReportContext } from './report-context.ts';

/** What drift found, by kind. */
interface Drift {
  /** Declared and live, and not the same. */
  readonly changed: readonly PlannedIntegration[];
  /** Declared, and not in Immuta. */
  readonly missing: readonly PlannedIntegration[];
  /** Immuta says that something is wrong, and is not working on it. */
  readonly unhealthy: readonly PlannedIntegration[];
}

/** Sorts a plan's integrations into kinds of drift; unmanaged ones are not drift. */
export function driftOf({ integrations }: Plan): Drift {
  return {
    changed: integrations.filter(({ action, differences }) => action === 'update' && differences.length > 0),
    missing: integrations.filter(({ action }) => action === 'create'),
    unhealthy: integrations.filter(
      ({ live }) =>
        live !== undefined &&
        !isInProgress(live.status) &&
        (!isHealthy(live.status) || live.validationTests.some(({ status }) => status === 'failed')),
    ),
  };
}

export function hasDrift({ changed, missing, unhealthy }: Drift): boolean {
  return changed.length + missing.length + unhealthy.length > 0;
}

/** `1 changed, 1 missing, 2 unhealthy`, without Markdown; `in sync` if there is no drift. */
function driftCounts({ changed, missing, unhealthy }: Drift): string {
  return nonZeroCounts(
    [
      [changed.length, 'changed'],
      [missing.length, 'missing'],
      [unhealthy.length, 'unhealthy'],
    ],
    'in sync',
  );
}

export function driftLine(plan: Plan, name: string): string {
  return resultLine('drift', name, driftCounts(driftOf(plan)));
}

/** Title of the drift issue: plain text, not Markdown. */
export function driftIssueTitle(name: string): string {
  return `Immuta drift: ${name}`;
}

/** One failure for each file that drifted, at the first key that differs: what differs, and what to do. */
export function driftFailures(plan: Plan, context: ReportContext): readonly Failure[] {
  const { changed, missing, unhealthy } = driftOf(plan);
  const failure = ({ file, declared }: PlannedIntegration, message: string, key: string): Failure => ({
    reason: 'drifted',
    message: `${file}: ${message}`,
    remedy: remedies(context).join('\n'),
    place: declared?.place(key) ?? { file },
  });
  return [
    ...changed.map((planned) => {
      const keys = planned.differences.map(({ key }) => key);
      const differ = `${keys.map((key) => `\`${key}\``).join(', ')} ${keys.length === 1 ? 'has a different value' : 'have different values'}`;
      return failure(planned, `integration ${planned.id ?? ''} differs in Immuta: ${differ}.`, keys[0] ?? '');
    }),
    ...missing.map((planned) =>
      failure(planned, 'the file declares an integration that Immuta does not have.', ''),
    ),
    ...unhealthy
      .filter((planned) => !changed.includes(planned))
      .map((planned) => ({
        ...failure(
          planned,
          `integration ${planned.id ?? ''} is unhealthy: its status in Immuta is \`${planned.live?.status ?? 'unknown'}\`${failedTests(planned)}.`,
          '',
        ),
        remedy: 'Fix what the failed validation tests report, or have Immuta validate the integration again.',
        place: { file: planned.file },
      })),
  ];
}

function failedTests({ live }: PlannedIntegration): string {
  const failed = (live?.validationTests ?? []).filter(({ status }) => status === 'failed');
  return failed.length === 0
    ? ''
    : `, and these validation tests failed: ${failed.map(({ name }) => name).join(', ')}`;
}

/** What to do if Immuta is right, and what if the file is. */
function remedies({ scriptsRunBy }: ReportContext): readonly string[] {
  return [
    'If Immuta is right, edit the file to declare what Immuta has (or remove the file if Immuta has no such integration), and merge.',
    scriptsRunBy === 'person'
      ? 'If the file is right, run the workflow manually (`workflow_dispatch`) with `mode: plan`, run the script of that plan, then run the workflow with `mode: apply`.'
      : 'If the file is right, run the workflow manually (`workflow_dispatch`) with `mode: apply`. Apply plans again, runs the script and updates Immuta.',
  ];
}

/** Drift for summary and issue: what changed key by key, what is missing, what is unhealthy, and what to do. */
export function driftReport(plan: Plan, context: ReportContext): Block[] {
  const drift = driftOf(plan);
  const { changed, missing, unhealthy } = drift;
  const number = count(plan.integrations.length, 'integration');
  const unmanaged = plan.unmanaged.map(
    ({ id, identity, status }) => `${code(id)} · ${code(identity.key)} · status ${code(status)}`,
  );
  return [
    title('drift', context.name),
    `${code(context.tenant)} · ${hasDrift(drift) ? `**Drift:** ${text(driftCounts(drift))} of ${number}.` : `**In sync:** ${number}.`}`,
    ...(changed.length + missing.length > 0 ? [list(remedies(context))] : []),
    ...section('Changed', '', changed, ({ differences }) => differenceTable(differences, 'Declared')),
    ...section('Missing', 'A file declares these, and Immuta does not have them.', missing, ({ because }) =>
      because.map(sentence).join(' '),
    ),
    ...section(
      'Unhealthy',
      'Apply does not fix these: it writes only what differs. Fix what the failed tests report, or have Immuta validate the integration again.',
      unhealthy,
      ({ live }) => list(testLines(live?.validationTests ?? [])),
    ),
    ...(unmanaged.length === 0
      ? []
      : [
          heading(3, 'Unmanaged'),
          'No file declares these. They are not drift; `mode: export` writes files for them.',
          list(unmanaged),
        ]),
    ...warningLines(plan.warnings.map(messageLine)),
    footer(context),
  ];
}

function section(
  name: string,
  introduction: string,
  found: readonly PlannedIntegration[],
  body: (planned: PlannedIntegration) => Block,
): readonly Block[] {
  if (found.length === 0) return [];
  return [
    heading(3, name),
    ...(introduction === '' ? [] : [introduction]),
    ...found.flatMap((planned) =>
      [heading(4, code(planned.file)), whereLine(planned), body(planned)].filter((block) => block !== ''),
    ),
  ];
}
