import { lines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { footer } from './footer.ts';
import { code } from './markdown.ts';
import { title } from './plan-comment.ts';
import type { ReportContext } from './report-context.ts';

/** What an older comment is updated to where `comment: changes` is set and nothing changes any more. */
export function noChangesComment(context: ReportContext): Block[] {
  return [
    title('plan', context.name),
    lines(
      `${code(context.tenant)} · **No changes.** The files of this pull request declare what Immuta has.`,
    ),
    footer(context, false),
  ];
}
