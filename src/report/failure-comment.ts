import type { Failure, Warning } from '../failure.ts';
import { lines, warningLines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { failureBlocks, messageLine } from './failure-blocks.ts';
import { footer } from './footer.ts';
import { code, count } from './markdown.ts';
import { title } from './plan-comment.ts';
import type { ReportContext } from './report-context.ts';

/** A plan that could not be made: all that is wrong, each with its place and what to do. */
export function failureComment(
  failures: readonly Failure[],
  context: ReportContext,
  warnings: readonly Warning[] = [],
): Block[] {
  return [
    title('plan', context.name),
    lines(
      `${code(context.tenant)} · **The plan failed:** ${count(failures.length, 'error')}. Nothing was changed, and an earlier plan in this comment is no longer valid.`,
    ),
    ...failures.flatMap(failureBlocks),
    ...warningLines(warnings.map(messageLine)),
    footer(context, false),
  ];
}
