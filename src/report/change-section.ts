import type { LiveIntegration } from '../live/live-integration.ts';
import { isHealthy } from '../live/status.ts';
import type { KeyDifference, PlannedIntegration, ShownValue } from '../plan/plan.ts';
import { heading, table, warningLines, type Block } from './blocks.ts';
import { messageAtPlace } from './failure-report.ts';
import { code, sentence } from './markdown.ts';
import type { ReportContext, ScriptPlace } from './report-context.ts';
import { removingStatements, scriptBlocks } from './script-block.ts';

const verbs = {
  delete: '🗑️ Delete',
  update: '✏️ Update',
  create: '➕ Create',
  'no-op': 'No change',
} as const;

/** A value for a reader; `quote` makes its text safe. */
export function shownValue(value: ShownValue, quote: (text: string) => string = code): string {
  switch (value.kind) {
    case 'value':
      return quote(value.text);
    case 'secret':
      return `${quote(`\${${value.reference}}`)} (secret)`;
    case 'hidden':
      return '(not shown)';
    case 'absent':
      return '(absent)';
  }
}

/** Keys with what is in Immuta and what the file says. */
export function differenceTable(differences: readonly KeyDifference[], after: string): Block {
  return table(
    ['Key', 'Now in Immuta', after],
    differences.map(({ key, before, after: value }) => [code(key), shownValue(before), shownValue(value)]),
  );
}

/** Failed validation tests and those with a warning, one line each, as Markdown. */
export function testLines(tests: LiveIntegration['validationTests']): readonly string[] {
  return tests
    .filter(({ status }) => status === 'failed' || status === 'warning')
    .map(({ name, status, message }) => {
      const what = status === 'failed' ? 'Validation test failed' : 'Validation test warning';
      return `${what}: ${code(name)}${message === undefined ? '' : `, ${code(message)}`}`;
    });
}

/** Warnings about an integration, one line each, as Markdown. The plan's warning of an unhealthy status names the tests. */
export function warningsOf({ live, warnings }: PlannedIntegration): readonly string[] {
  return [
    ...warnings.map(({ message, place }) => sentence(messageAtPlace(message, place))),
    ...(live !== undefined && isHealthy(live.status) ? testLines(live.validationTests) : []),
  ];
}

/** Where the integration is: id, host, port and database, status. */
export function whereLine({ id, identity, live }: PlannedIntegration): string {
  return [
    ...(id === undefined ? [] : [`Integration ${code(id)}`]),
    code(identity.key),
    ...(live === undefined ? [] : [`status ${code(live.status)}`]),
  ].join(' · ');
}

/** `Not shown by Immuta, so not compared: …`; `keys` is ready Markdown. */
export function notComparedBlocks(keys: readonly string[], separator = ', '): readonly Block[] {
  return keys.length === 0 ? [] : [`Not shown by Immuta, so not compared: ${keys.join(separator)}.`];
}

function deletionBlock(planned: PlannedIntegration, context: ReportContext, refused: boolean): Block {
  if (refused) return "🛑 **Refused:** this integration is not deleted. Don't run its script.";
  const removed = removingStatements([planned]);
  const database = code(planned.identity.database);
  const script =
    removed === undefined
      ? `Its script runs in database ${database}.`
      : `Its script also removes objects in database ${database} (${removed}).`;
  const when =
    context.scriptsRunBy !== 'person'
      ? 'Apply runs the script, then deletes.'
      : `Run the script ${context.onPullRequest ? 'after the pull request is approved and ' : ''}before apply runs: until then the integration is in use.`;
  return [
    `**Deletes integration ${code(planned.id ?? '')} in Immuta.**`,
    ...(planned.script === undefined ? [] : [script]),
    `${when} Afterwards, Immuta's policies no longer apply in this database, and Immuta can't render the script again.`,
  ].join(' ');
}

function mayResetBlocks({ mayReset }: PlannedIntegration): readonly Block[] {
  if (mayReset.length === 0) return [];
  const keys = mayReset.map(
    ({ key, before }) =>
      `${code(key)} ${before.kind === 'value' ? `(now ${shownValue(before)})` : shownValue(before)}`,
  );
  return [
    `⚠️ Immuta has values that the file does not set. **The update may reset them:** ${keys.join(', ')}.`,
  ];
}

/** One change: what, where, why, key by key, and its script. `refused`: a deletion that does not happen. */
export function changeBlocks(
  planned: PlannedIntegration,
  context: ReportContext,
  place: ScriptPlace,
  refused: boolean,
): readonly Block[] {
  const because = planned.because.map(sentence).join(' ');
  const moved = planned.movedFrom === undefined ? '' : ` The file was ${code(planned.movedFrom)} before.`;
  return [
    heading(4, `${refused ? '🛑 Not deleted:' : verbs[planned.action]} ${code(planned.file)}`),
    `${whereLine(planned)}<br>${because}${moved}`,
    ...(planned.action === 'delete' ? [deletionBlock(planned, context, refused)] : []),
    ...warningLines(warningsOf(planned)),
    ...differenceBlocks(planned),
    ...mayResetBlocks(planned),
    ...notComparedBlocks(planned.notShown.map(code)),
    ...scriptBlocks(planned, context, place, refused),
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
