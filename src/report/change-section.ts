import type { LiveIntegration } from '../live/live-integration.ts';
import type { KeyDifference, PlannedIntegration, ShownValue } from '../plan/plan.ts';
import { heading, lines, table, warningLines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { messageAtPlace } from './failure-blocks.ts';
import { code, sentence } from './markdown.ts';
import type { ReportContext } from './report-context.ts';
import { scriptBlocks, takingStatements } from './script-block.ts';

/** The one status in which an integration works. */
const healthy = 'enabled';

const verbs = {
  delete: '🗑️ Delete',
  update: '✏️ Update',
  create: '➕ Create',
  'no-op': 'No change',
} as const;

/** A value in a table cell. */
export function shownValue(value: ShownValue): string {
  switch (value.kind) {
    case 'value':
      return code(value.text);
    case 'secret':
      return `${code(`\${${value.reference}}`)} (secret)`;
    case 'hidden':
      return '_not shown_';
    case 'absent':
      return '_absent_';
  }
}

/** Keys with what is in Immuta and what the file says. */
export function differenceTable(differences: readonly KeyDifference[], after: string): Block {
  return table(
    ['Key', 'Now in Immuta', after],
    differences.map(({ key, before, after: value }) => [code(key), shownValue(before), shownValue(value)]),
  );
}

/** Whether Immuta says that an integration needs a look, as plain data for every report. */
export function isUnhealthy(live: LiveIntegration): boolean {
  return live.status !== healthy || live.validationTests.some(({ status }) => status === 'failed');
}

/** Failed tests and warnings of a list of validation tests, a line each, as Markdown. */
export function testLines(tests: LiveIntegration['validationTests']): readonly string[] {
  return tests
    .filter(({ status }) => status === 'failed' || status === 'warning')
    .map(({ name, status, message }) => {
      const what = status === 'failed' ? 'Validation test failed' : 'Validation test with a warning';
      return `${what}: ${code(name)}${message === undefined ? '' : `, ${code(message)}`}`;
    });
}

/** What Immuta says of the health of the live integration, a line each, as Markdown; none where it is well. */
export function healthLines(live: LiveIntegration | undefined): readonly string[] {
  if (live === undefined) return [];
  const status = live.status === healthy ? [] : [`Its status in Immuta is ${code(live.status)}.`];
  return [...status, ...testLines(live.validationTests)];
}

/** Warnings of an integration without those that say what `healthLines` says. */
export function ownWarnings({ live, warnings }: PlannedIntegration): readonly string[] {
  return warnings
    .filter(({ message }) => live === undefined || live.status === healthy || !message.includes(live.status))
    .map(({ message, place }) => messageAtPlace(message, place));
}

/** What stands behind the file's name: where the integration is. */
export function whereLine({ id, identity, live }: PlannedIntegration): string {
  return [
    ...(id === undefined ? [] : [`Integration ${code(id)}`]),
    code(identity.key),
    ...(live === undefined ? [] : [`status ${code(live.status)}`]),
  ].join(' · ');
}

function takenAway(planned: PlannedIntegration, context: ReportContext, prevented: boolean): string {
  if (prevented) return "🛑 **Refused:** this deletion does not happen, so don't run its script.";
  const counts = takingStatements([planned]);
  const inDatabase =
    planned.script === undefined
      ? ''
      : ` and, in ${code(planned.identity.database)}, what its script removes${counts.length > 0 ? ` (${counts.join(', ')})` : ''}`;
  const when = context.runScript
    ? 'Apply runs the script, then deletes.'
    : context.onPullRequest
      ? 'Run the script after approval, right before the merge: until then the integration is in use.'
      : 'Run the script right before apply: until then the integration is in use.';
  return `**Takes away** the integration in Immuta${inDatabase}. ${when} Once the integration is gone, Immuta can't make this script again.`;
}

function mayResetBlocks({ mayReset }: PlannedIntegration): readonly Block[] {
  if (mayReset.length === 0) return [];
  const keys = mayReset.map(({ key, before }) => `${code(key)} (now ${shownValue(before)})`);
  return [lines(`⚠️ The file leaves out what Immuta has, and **Immuta may reset it**: ${keys.join(', ')}.`)];
}

/** One change: what, where, why, key by key, and its script. `prevented`: a deletion that is refused. */
export function changeBlocks(
  planned: PlannedIntegration,
  context: ReportContext,
  prevented: boolean,
): readonly Block[] {
  const warnings = [...ownWarnings(planned).map(sentence), ...healthLines(planned.live)];
  const because = planned.because.map(sentence).join(' ');
  const moved = planned.movedFrom === undefined ? '' : ` The file was ${code(planned.movedFrom)} before.`;
  return [
    heading(4, `${verbs[planned.action]} ${code(planned.file)}`),
    lines(`${whereLine(planned)}<br>${because}${moved}`),
    ...(planned.action === 'delete' ? [lines(takenAway(planned, context, prevented))] : []),
    ...warningLines(warnings),
    ...differenceBlocks(planned),
    ...mayResetBlocks(planned),
    ...(planned.notShown.length > 0
      ? [lines(`Not shown by Immuta, so not compared: ${planned.notShown.map(code).join(', ')}.`)]
      : []),
    ...scriptBlocks(planned, context),
  ];
}

function differenceBlocks({ action, differences }: PlannedIntegration): readonly Block[] {
  if (differences.length === 0) return [];
  if (action !== 'create') return [differenceTable(differences, 'After')];
  return [
    table(
      ['Key', 'Value'],
      differences.map(({ key, after }) => [code(key), shownValue(after)]),
    ),
  ];
}
