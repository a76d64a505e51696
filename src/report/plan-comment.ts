import type { Plan, PlannedIntegration } from '../plan/plan.ts';
import { heading, lines, list, warningLines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { changeBlocks, healthLines, isUnhealthy, ownWarnings } from './change-section.ts';
import { changesInOrder, isPrevented } from './counts.ts';
import { messageLine, remedyBlocks } from './failure-blocks.ts';
import { footer } from './footer.ts';
import { code, count, sentence, text } from './markdown.ts';
import { fileNames, overview } from './overview.ts';
import { preparationBlocks, runningBlocks } from './preparation.ts';
import type { ReportContext } from './report-context.ts';
import { splitBlocks } from './split.ts';
import type { SplitOptions } from './split.ts';

/** Most comments that one plan takes; a longer one leaves its scripts to summary and files. */
const mostParts = 10;

/** `## Immuta plan · prod`. */
export function title(report: string, name: string): Block {
  return heading(2, `Immuta ${report} · ${text(name)}`);
}

/**
 * The plan as people read it: the three answers first, then what is taken away, updated and created,
 * and the footer, the only block that holds commit and run.
 */
export function planComment(plan: Plan, context: ReportContext): Block[] {
  const changes = changesInOrder(plan);
  const ours = changes.filter(({ origin }) => origin === 'this-change');
  const different = changes.filter(({ origin }) => origin === 'already-different');
  return [
    title('plan', context.name),
    ...overview(plan, context),
    ...preventedBlocks(plan),
    ...warningBlocks(plan),
    ...ours.flatMap((change) => changeBlocks(change, context, isPrevented(plan, change))),
    ...differentBlocks(different, context),
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

/** The bodies of a plan's comments; over ten of them, the scripts are left to the job summary and the `.sql` files. */
export function planCommentParts(plan: Plan, context: ReportContext, options: SplitOptions = {}): string[] {
  const parts = splitBlocks(planComment(plan, context), options);
  if (parts.length <= mostParts) return parts;
  return splitBlocks(planComment(plan, { ...context, scripts: 'elsewhere' }), options);
}

function preventedBlocks({ prevented }: Plan): readonly Block[] {
  return prevented.flatMap((failure) => [
    lines(`🛑 **Refused:** ${messageLine({ message: failure.message, place: { file: failure.file } })}`),
    ...remedyBlocks(failure.remedy),
  ]);
}

function warningBlocks({ warnings, base }: Plan): readonly Block[] {
  const told = warnings.some(({ message }) => message.includes(base.explanation));
  const noBase =
    base.commit === undefined && !told ? [`Nothing is deleted: ${sentence(base.explanation)}`] : [];
  const all = [...noBase, ...warnings.map(messageLine)];
  return warningLines(all);
}

function differentBlocks(different: readonly PlannedIntegration[], context: ReportContext): readonly Block[] {
  if (different.length === 0) return [];
  const before = context.onPullRequest ? 'This pull request' : 'This commit';
  return [
    heading(3, 'Already different'),
    lines(
      `${before} does not touch these files; Immuta differs from them all the same, and apply brings it in line.`,
    ),
    ...different.flatMap((change) => changeBlocks(change, context, false)),
  ];
}

function unchangedBlocks({ integrations }: Plan): readonly Block[] {
  const unchanged = integrations.filter(({ action }) => action === 'no-op');
  if (unchanged.length === 0) return [];
  const troubled = unchanged.filter(
    (planned) => ownWarnings(planned).length > 0 || (planned.live && isUnhealthy(planned.live)),
  );
  const moved = unchanged.flatMap(({ file, movedFrom }) =>
    movedFrom === undefined ? [] : [`${code(movedFrom)} is now ${code(file)}`],
  );
  const notShown = unchanged.flatMap((planned) =>
    planned.notShown.length > 0 ? [`${code(planned.file)}: ${planned.notShown.map(code).join(', ')}`] : [],
  );
  return [
    lines(
      `**No change:** ${fileNames(unchanged.map(({ file }) => file))}.${moved.length > 0 ? ` Moved: ${moved.join(', ')}.` : ''}`,
    ),
    ...warningLines(
      troubled.flatMap((planned) =>
        [...ownWarnings(planned).map(sentence), ...healthLines(planned.live)].map(
          (warning) => `${code(planned.file)}: ${warning}`,
        ),
      ),
    ),
    ...(notShown.length > 0 ? [lines(`Not shown by Immuta, so not compared: ${notShown.join('; ')}.`)] : []),
  ];
}

function otherBlocks(plan: Plan): readonly Block[] {
  const compares = plan.integrations.some(({ live }) => live !== undefined);
  const unmanaged = plan.unmanaged.map(
    ({ id, identity, status }) => `${code(id)} (${code(identity.key)}, ${code(status)})`,
  );
  const others = [...plan.otherTypes].map(([type, number]) => `${String(number)} × ${code(type)}`);
  const notes = [
    ...(compares ? ["Secrets can't be compared: a new one needs a new `lifecycle.credentialsVersion`."] : []),
    ...(unmanaged.length > 0
      ? [`No file declares ${count(unmanaged.length, 'integration')}, left alone: ${unmanaged.join(', ')}.`]
      : []),
    ...(others.length > 0 ? [`Of other types, left alone: ${others.join(', ')}.`] : []),
  ];
  return notes.length === 0 ? [] : [list(notes)];
}
