import { inFile, type Failure } from '../failure.ts';
import { isHealthy, isInProgress } from '../live/status.ts';
import { describeFailedTests } from '../live/validation-tests.ts';
import type { Plan, PlannedIntegration } from '../plan/plan.ts';
import { inCode } from '../words.ts';
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
function driftOf({ integrations }: Plan): Drift {
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

export function hasDrift(plan: Plan): boolean {
  return Object.values(driftOf(plan)).some(({ length }) => length > 0);
}

/** `1 changed, 1 missing, 2 unhealthy`, without Markdown; `in sync` if there is no drift. */
function driftCounts(drift: Drift): string {
  return nonZeroCounts(
    Object.entries(drift).map(([kind, { length }]) => [length, kind]),
    'in sync',
  );
}

export function driftLine(plan: Plan, name: string): string {
  return resultLine('drift', name, driftCounts(driftOf(plan)));
}

/** One failure for each file that drifted, at the first key that differs: what differs, and what to do. */
export function driftFailures(plan: Plan, context: ReportContext): readonly Failure[] {
  const { changed, missing, unhealthy } = driftOf(plan);
  const failure = (
    { file, declared }: PlannedIntegration,
    message: string,
    remedy = remedies(context).join('\n'),
    key = '',
  ): Failure => inFile(file, { reason: 'drifted', message, remedy, place: declared?.place(key) ?? { file } });
  return [
    ...changed.map((planned) => {
      const keys = planned.differences.map(({ key }) => key);
      const message = `integration ${planned.id ?? ''} differs in Immuta: ${inCode(keys)}.`;
      return failure(planned, message, undefined, keys[0]);
    }),
    ...missing.map((planned) =>
      failure(planned, 'the file declares an integration that Immuta does not have.'),
    ),
    ...unhealthy
      .filter((planned) => !changed.includes(planned))
      .map((planned) => {
        const { id, status, validationTests } = planned.live ?? { id: '', status: '', validationTests: [] };
        const message = `integration ${id} is unhealthy: its status in Immuta is \`${status}\`.${describeFailedTests(validationTests)}`;
        return failure(planned, message, unhealthyRemedy);
      }),
  ];
}

const unhealthyRemedy = 'Fix what the failed tests report, or have Immuta validate the integration again.';

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
    `${code(context.tenant)} · ${hasDrift(plan) ? `**Drift:** ${text(driftCounts(drift))} of ${number}.` : `**In sync:** ${number}.`}`,
    ...(changed.length + missing.length > 0 ? [list(remedies(context))] : []),
    ...section('Changed', '', changed, ({ differences }) => differenceTable(differences, 'Declared')),
    ...section('Missing', 'A file declares these, and Immuta does not have them.', missing, ({ because }) =>
      because.map(sentence).join(' '),
    ),
    ...section(
      'Unhealthy',
      `Apply does not fix these: it writes only what differs. ${unhealthyRemedy}`,
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
