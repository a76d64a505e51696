import type { Plan, PlannedChange, PlannedIntegration } from '../plan/plan.ts';
import type { PackedPlan } from '../plan/reviewed-plan.ts';
import { heading, lines, list, renderBlock, renderBlocks, warningLines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { changeBlocks, healthLines, isUnhealthy, ownWarnings } from './change-section.ts';
import { changesInOrder, isPrevented } from './counts.ts';
import { messageLine, remedyBlocks } from './failure-report.ts';
import { code, count, sentence, text } from './markdown.ts';
import { fileNames, overview } from './overview.ts';
import { preparationBlocks, runningBlocks } from './preparation.ts';
import { footer, title } from './report-context.ts';
import type { ReportContext, ScriptPlace } from './report-context.ts';
import { scriptText } from './script-block.ts';
import { splitBlocks, summaryLimit, summaryText, withSignedPlan } from './split.ts';

/** Most comments that one plan takes. */
const mostComments = 10;

/** Where the script of a change is shown in full. */
type Places = (change: PlannedChange) => ScriptPlace;

/**
 * The plan as people read it: the three answers first, then deletions, updates and creations, and the
 * footer, the only block with commit and run.
 */
export function planComment(plan: Plan, context: ReportContext, places: Places = () => 'here'): Block[] {
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
    ...preparationBlocks(plan),
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
    lines(
      `${code(context.tenant)} · **No changes.** The files of this pull request declare what Immuta has.`,
    ),
    footer(context, false),
  ];
}

/** Changes whose script a report shows in full. */
type Shown = ReadonlySet<PlannedChange>;

/** The plan as a job summary: scripts fill it in order, and one that does not fit is left to its file. */
export function planSummary(plan: Plan, context: ReportContext, limit = summaryLimit): string {
  const shown = scriptsOfSummary(plan, context, limit);
  return summaryText(
    planComment(plan, context, (change) => (shown.has(change) ? 'here' : 'file')),
    limit,
  );
}

function scriptsOfSummary(plan: Plan, context: ReportContext, limit: number): Shown {
  const bytes = (shown: Shown): number =>
    Buffer.byteLength(
      renderBlocks(planComment(plan, context, (change) => (shown.has(change) ? 'here' : 'file'))),
    );
  return scriptsThatFit(plan, {
    fits: (shown) => bytes(shown) <= limit,
    room: () => limit - bytes(new Set()),
    size: (script) => Buffer.byteLength(script),
  });
}

/**
 * The bodies of a plan's comments, each at most `limit` UTF-16 units, ten at the most: scripts fill them in
 * order, and one that does not fit says whether it is in the job summary or only in its file.
 */
export function planCommentParts(
  plan: Plan,
  context: ReportContext,
  limit: number,
  signed: PackedPlan,
): string[] {
  const partsWith = (places: Places): string[] =>
    splitBlocks(planComment(plan, context, places), { limit: limit - signed.headLength });
  const withPlan = (parts: readonly string[]): string[] => withSignedPlan(parts, signed, limit);
  const whole = withPlan(partsWith(() => 'here'));
  if (whole.length <= mostComments) return whole;

  const inSummary = scriptsOfSummary(plan, context, summaryLimit);
  const showing = (shown: Shown): string[] =>
    partsWith((change) => (shown.has(change) ? 'here' : inSummary.has(change) ? 'summary' : 'file'));
  const shown = scriptsThatFit(plan, {
    fits: (some) => withPlan(showing(some)).length <= mostComments,
    room: () => mostComments * limit - withPlan(showing(new Set())).join('').length,
    size: (script) => script.length,
  });
  const parts = showing(shown);
  const over = withPlan(parts).length - mostComments;
  if (over <= 0) return withPlan(parts);
  const kept = parts.slice(0, Math.max(1, parts.length - over - 1));
  return withPlan([
    ...kept,
    'The rest of this plan is too long for comments: see `plan.json` of the workflow run.',
  ]);
}

/** How much a report holds, in units of its own. `fits` has the last word, `room` and `size` are estimates. */
interface Capacity {
  readonly fits: (shown: Shown) => boolean;
  /** What is left if no script is shown. */
  readonly room: () => number;
  readonly size: (script: string) => number;
}

/** The scripts that fit into a report, taken in order; one that is too long leaves its room to the next ones. */
function scriptsThatFit(plan: Plan, { fits, room, size }: Capacity): Shown {
  const all = changesInOrder(plan);
  if (fits(new Set(all))) return new Set(all);
  const taken: PlannedChange[] = [];
  let left = room();
  for (const change of all) {
    const needed = change.script === undefined ? Infinity : size(renderBlock(scriptText(change.script)));
    if (needed > left) continue;
    left -= needed;
    taken.push(change);
  }
  while (taken.length > 0 && !fits(new Set(taken))) taken.pop();
  return new Set(taken);
}

function preventedBlocks({ prevented }: Plan): readonly Block[] {
  return prevented.flatMap((failure) => [
    lines(`🛑 **Refused:** ${messageLine({ message: failure.message, place: { file: failure.file } })}`),
    ...remedyBlocks(failure.remedy),
  ]);
}

function warningBlocks({ warnings, base }: Plan): readonly Block[] {
  const isSaid = warnings.some(({ message }) => message.includes(base.explanation));
  const noBase =
    base.commit === undefined && !isSaid ? [`Nothing is deleted: ${sentence(base.explanation)}`] : [];
  return warningLines([...noBase, ...warnings.map(messageLine)]);
}

function differentHeading({ onPullRequest }: ReportContext): readonly Block[] {
  const change = onPullRequest ? 'This pull request' : 'This commit';
  return [
    heading(3, 'Already different'),
    lines(
      `${change} does not change these files, but Immuta differs from them. Apply updates Immuta to match.`,
    ),
  ];
}

function unchangedBlocks({ integrations }: Plan): readonly Block[] {
  const unchanged = integrations.filter(({ action }) => action === 'no-op');
  if (unchanged.length === 0) return [];
  const moved = unchanged.flatMap(({ file, movedFrom }) =>
    movedFrom === undefined ? [] : [`${code(movedFrom)} is now ${code(file)}`],
  );
  const notShown = unchanged.flatMap((planned) =>
    planned.notShown.length > 0 ? [`${code(planned.file)}: ${planned.notShown.map(code).join(', ')}`] : [],
  );
  return [
    lines(
      `**Unchanged:** ${fileNames(unchanged.map(({ file }) => file))}.${moved.length > 0 ? ` Moved: ${moved.join(', ')}.` : ''}`,
    ),
    ...warningLines(unchanged.flatMap(warningsOf)),
    ...(notShown.length > 0 ? [lines(`Not shown by Immuta, so not compared: ${notShown.join('; ')}.`)] : []),
  ];
}

function warningsOf(planned: PlannedIntegration): readonly string[] {
  const health = planned.live && isUnhealthy(planned.live) ? healthLines(planned.live) : [];
  return [...ownWarnings(planned).map(sentence), ...health].map(
    (warning) => `${code(planned.file)}: ${warning}`,
  );
}

function otherBlocks(plan: Plan): readonly Block[] {
  const compares = plan.integrations.some(({ live }) => live !== undefined);
  const unmanaged = plan.unmanaged.map(
    ({ id, identity, status }) => `${code(id)} (${code(identity.key)}, ${code(status)})`,
  );
  const others = [...plan.otherTypes].map(
    ([type, number]) =>
      `${count(number, `${text(type)} integration`)} ignored (this action manages Redshift only).`,
  );
  const notes = [
    ...(compares
      ? ["Secrets can't be compared. To send a new value, change `lifecycle.credentialsVersion`."]
      : []),
    ...(unmanaged.length > 0
      ? [
          `${count(unmanaged.length, 'integration')} that no file declares: ${unmanaged.join(', ')} (unmanaged, not touched).`,
        ]
      : []),
    ...others,
  ];
  return notes.length === 0 ? [] : [list(notes)];
}
