import type { Plan, PlannedChange } from '../plan/plan.ts';
import type { PackedPlan } from '../plan/reviewed-plan.ts';
import { renderBlock, renderBlocks, type Block } from './blocks.ts';
import { changesInOrder } from './counts.ts';
import { planComment } from './plan-comment.ts';
import type { ReportContext } from './report-context.ts';
import { scriptText } from './script-block.ts';
import { bytes, splitBlocks, summaryLimit, withSignedPlan } from './split.ts';

/** Most comments that one plan takes. */
const mostComments = 10;

/** The changes whose scripts the job summary shows: they fill it in order, and one that does not fit is left to its file. */
export function scriptsOfSummary(plan: Plan, context: ReportContext): readonly PlannedChange[] {
  return scriptsThatFit(plan, summaryLimit - bytes(renderBlocks(planComment(plan, context, () => 'file'))));
}

/** The plan for the job summary. */
export function planSummary(
  plan: Plan,
  context: ReportContext,
  shown: readonly PlannedChange[],
): readonly Block[] {
  return planComment(plan, context, (change) => (shown.includes(change) ? 'here' : 'file'));
}

/**
 * The bodies of a plan's comments, each at most `limit` bytes, ten at the most: scripts fill them in order, and one
 * that does not fit says whether it is in the job summary or only in its file.
 */
export function planCommentParts(
  plan: Plan,
  context: ReportContext,
  inSummary: readonly PlannedChange[],
  limit: number,
  signed: PackedPlan,
): readonly string[] {
  const partsWith = (shown: readonly PlannedChange[]): readonly string[] =>
    splitBlocks(
      planComment(plan, context, (change) =>
        shown.includes(change) ? 'here' : inSummary.includes(change) ? 'summary' : 'file',
      ),
      limit - signed.headLength,
    );
  const withPlan = (parts: readonly string[]): readonly string[] => withSignedPlan(parts, signed, limit);
  let bodies = withPlan(partsWith(changesInOrder(plan)));
  if (bodies.length <= mostComments) return bodies;

  const withoutScripts = partsWith([]);
  const room = mostComments * limit - bytes(withPlan(withoutScripts).join(''));
  const shown = [...scriptsThatFit(plan, room)];
  do bodies = withPlan(partsWith(shown));
  while (bodies.length > mostComments && shown.pop() !== undefined);
  const over = bodies.length - mostComments;
  if (over <= 0) return bodies;
  return withPlan([
    ...withoutScripts.slice(0, Math.max(1, withoutScripts.length - over - 1)),
    'The rest of this plan is too long for comments: see the `plan.json` of the workflow run.',
  ]);
}

/** The changes whose scripts fit into so many bytes, taken in order; one that is too long leaves its room to the next ones. */
function scriptsThatFit(plan: Plan, room: number): readonly PlannedChange[] {
  let left = room;
  return changesInOrder(plan).filter(({ script }) => {
    const needed = script === undefined ? 0 : bytes(renderBlock(scriptText(script)));
    if (needed > left) return false;
    left -= needed;
    return true;
  });
}
