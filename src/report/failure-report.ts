import type { Failure, Place, Warning } from '../failure.ts';
import { codeBlock, lines, warningLines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { code, count, sentence, text } from './markdown.ts';
import { footer, title } from './report-context.ts';
import type { ReportContext } from './report-context.ts';

/** `immuta/a.yml:3:5`: the form that editors and terminals make a link of. */
export function placeText({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** A message without the file in front of it, if the place names the file already. */
export function messageAtPlace(message: string, place: Place | undefined): string {
  const prefix = place === undefined ? undefined : `${place.file}: `;
  return prefix !== undefined && message.startsWith(prefix) ? message.slice(prefix.length) : message;
}

/** One line that says what is wrong and where, as Markdown. */
export function messageLine({ message, place }: Pick<Failure, 'message' | 'place'>): string {
  const rest = sentence(messageAtPlace(message, place));
  return place === undefined ? rest : `${code(placeText(place))} ${rest}`;
}

/** What to do about a failure. Lines after one that ends in a colon are lines to paste: they go into a code block. */
export function remedyBlocks(remedy: string | undefined): readonly Block[] {
  if (remedy === undefined) return [];
  const [first = '', ...others] = remedy.split('\n');
  if (others.length > 0 && first.trimEnd().endsWith(':')) {
    return [lines(`→ ${sentence(first)}`), codeBlock(others.join('\n'))];
  }
  return [lines(`→ ${remedy.split('\n').map(sentence).join('<br>')}`)];
}

/** A failure: where, what, and what to do. */
export function failureBlocks(failure: Failure): readonly Block[] {
  return [lines(`**✗** ${messageLine(failure)}`), ...remedyBlocks(failure.remedy)];
}

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

/** What validate found, for the job summary. `fallback` says why it ran in place of a plan, as a sentence. */
export interface Validation {
  readonly files: number;
  readonly failures: readonly Failure[];
  readonly warnings: readonly Warning[];
  readonly fallback?: string;
}

/** The result of the file check: valid, or all that is wrong. */
export function validateReport({ files, failures, warnings, fallback }: Validation, name: string): Block[] {
  const result =
    failures.length === 0
      ? `**Valid:** ${count(files, 'integration file')}.`
      : `**Not valid:** ${count(failures.length, 'error')} in ${count(files, 'integration file')}.`;
  return [
    title('validate', name),
    lines(fallback === undefined ? result : `${result} ${text(fallback)}`),
    ...failures.flatMap(failureBlocks),
    ...warningLines(warnings.map(messageLine)),
  ];
}
