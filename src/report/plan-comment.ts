import type { Plan, PlannedChange } from '../plan/plan.ts';
import { heading, list, warningLines, type Block } from './blocks.ts';
import { changeBlocks, notComparedBlocks, warningsOf } from './change-section.ts';
import { changesInOrder, countOf, countsText, isPrevented } from './counts.ts';
import { messageLine, remedyBlocks } from './failure-report.ts';
import { code, count, sentence, text } from './markdown.ts';
import { fileNames, overview } from './overview.ts';
import { preparationBlocks, runningBlocks } from './preparation.ts';
import { footer, resultLine, title, type ReportContext, type ScriptPlace } from './report-context.ts';

/**
 * The plan as people read it: the three answers first, then deletions, updates and creations, and the
 * footer, the only block with commit and run. `places`: where the script of a change is shown in full.
 */
export function planComment(
  plan: Plan,
  context: ReportContext,
  places: (change: PlannedChange) => ScriptPlace = () => 'here',
): Block[] {
  const changes = changesInOrder(plan);
  const ours = changes.filter(({ origin }) => origin === 'this-change');
  const different = changes.filter(({ origin }) => origin === 'already-different');
  const blocksOf = (change: PlannedChange): readonly Block[] =>
    changeBlocks(change, context, places(change), isPrevented(plan, change));
  return [
    title('plan', context.name),
    ...overview(plan, context),
    ...preventedBlocks(plan),
    ...warningBlocks(plan),
    ...ours.flatMap(blocksOf),
    ...(different.length === 0 ? [] : [...differentHeading(context), ...different.flatMap(blocksOf)]),
    ...unchangedBlocks(plan),
    ...otherBlocks(plan),
    ...preparationBlocks(plan, context),
    ...runningBlocks(plan, context),
    footer(
      context,
      changes.some(({ script }) => script !== undefined),
    ),
  ];
}

/** What an older comment is updated to if `comment: changes` is set and nothing changes any more. */
export function noChangesComment(context: ReportContext): Block[] {
  return [
    title('plan', context.name),
    `${code(context.tenant)} · **No changes.** Immuta already has what the files of this pull request declare.`,
    footer(context),
  ];
}

/** `Immuta plan for prod: 1 to delete, 2 to update, 3 unchanged.` */
export function planLine(plan: Plan, name: string): string {
  const unchanged = countOf(plan.integrations, 'no-op');
  return resultLine(
    'plan',
    name,
    `${countsText(plan)}${unchanged > 0 ? `, ${String(unchanged)} unchanged` : ''}`,
  );
}

function preventedBlocks({ prevented }: Plan): readonly Block[] {
  return prevented.flatMap(({ message, remedy, file }) => [
    `🛑 **Refused:** ${messageLine({ message, place: { file } })}`,
    ...remedyBlocks(remedy),
  ]);
}

function warningBlocks({ warnings, base }: Plan): readonly Block[] {
  const isExplained = warnings.some(({ message }) => message.includes(base.explanation));
  const noBase =
    base.commit === undefined && !isExplained ? [`Nothing is deleted: ${sentence(base.explanation)}.`] : [];
  return warningLines([...noBase, ...warnings.map(messageLine)]);
}

function differentHeading({ onPullRequest }: ReportContext): readonly Block[] {
  const change = onPullRequest ? 'This pull request' : 'This commit';
  return [
    heading(3, 'Already different'),
    `${change} does not change these files, but Immuta differs from them. Apply updates Immuta to match.`,
  ];
}

function unchangedBlocks({ integrations }: Plan): readonly Block[] {
  const unchanged = integrations.filter(({ action }) => action === 'no-op');
  if (unchanged.length === 0) return [];
  const moved = unchanged.flatMap(({ file, movedFrom }) =>
    movedFrom === undefined ? [] : [`${code(movedFrom)} is now ${code(file)}`],
  );
  const notShown = unchanged.flatMap(({ file, notShown: keys }) =>
    keys.length > 0 ? [`${code(file)}: ${keys.map(code).join(', ')}`] : [],
  );
  const warned = unchanged.flatMap((planned) =>
    warningsOf(planned).map((warning) => `${code(planned.file)}: ${warning}`),
  );
  return [
    `**Unchanged:** ${fileNames(unchanged.map(({ file }) => file))}.${moved.length > 0 ? ` Moved: ${moved.join(', ')}.` : ''}`,
    ...warningLines(warned),
    ...notComparedBlocks(notShown, '; '),
  ];
}

function otherBlocks({ integrations, unmanaged, otherTypes }: Plan): readonly Block[] {
  const names = unmanaged.map(
    ({ id, identity, status }) => `${code(id)} (${code(identity.key)}, ${code(status)})`,
  );
  const notes = [
    ...(integrations.some(({ live }) => live !== undefined)
      ? ["Secrets can't be compared. To send a new value, change `lifecycle.credentialsVersion`."]
      : []),
    ...(names.length > 0
      ? [
          `${count(names.length, 'integration')} that no file declares: ${names.join(', ')} (unmanaged, not touched).`,
        ]
      : []),
    ...otherTypeNotes(otherTypes, 'ignored'),
  ];
  return notes.length === 0 ? [] : [list(notes)];
}

/** `2 Snowflake integrations ignored (this action manages Redshift only).`, one for each type. */
export function otherTypeNotes(otherTypes: ReadonlyMap<string, number>, what: string): readonly string[] {
  return [...otherTypes].map(
    ([type, number]) =>
      `${count(number, `${text(type)} integration`)} ${what} (this action manages Redshift only).`,
  );
}
