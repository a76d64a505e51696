import type { Failure, Place, Warning } from '../failure.ts';
import { codeBlock, warningLines, type Block } from './blocks.ts';
import { code, count, sentence, text } from './markdown.ts';
import { footer, resultLine, title, type ModeReport, type ReportContext } from './report-context.ts';

/** A message without the file in front of it, if the place names the file already. */
export function messageAtPlace(message: string, place: Place | undefined): string {
  const prefix = `${place?.file ?? ''}: `;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}

/** One line that says where (`immuta/a.yml:3:5`) and what is wrong, as Markdown. */
export function messageLine({ message, place }: Pick<Failure, 'message' | 'place'>): string {
  const rest = sentence(messageAtPlace(message, place));
  if (place === undefined) return rest;
  const { file, line, column } = place;
  const position = line === undefined ? [file] : [file, line, ...(column === undefined ? [] : [column])];
  return `${code(position.join(':'))} ${rest}`;
}

/** What to do about a failure. Lines after one that ends in a colon are lines to paste: they go into a code block. */
export function remedyBlocks(remedy: string | undefined): readonly Block[] {
  if (remedy === undefined) return [];
  const [first = '', ...others] = remedy.split('\n');
  if (others.length > 0 && first.trimEnd().endsWith(':'))
    return [`→ ${sentence(first)}`, codeBlock(others.join('\n'))];
  return [`→ ${[first, ...others].map(sentence).join('<br>')}`];
}

/** A failure: where, what, and what to do. */
export function failureBlocks(failure: Failure): readonly Block[] {
  return [`**✗** ${messageLine(failure)}`, ...remedyBlocks(failure.remedy)];
}

/** A plan that could not be made: all that is wrong, each with its place and what to do. */
export function failureComment(failures: readonly Failure[], context: ReportContext): Block[] {
  return [
    title('plan', context.name),
    `${code(context.tenant)} · **The plan failed:** ${count(failures.length, 'error')}. Nothing was changed, and an earlier plan in this comment is no longer valid.`,
    ...failures.flatMap(failureBlocks),
    footer(context),
  ];
}

/** A run that failed before it had anything to count; `mode` is the one that ran. */
export function failureLine(
  mode: string,
  [first, ...others]: readonly [Failure, ...Failure[]],
  name: string,
): string {
  const more = others.length > 0 ? ` (and ${count(others.length, 'more error')})` : '';
  return resultLine(mode, name, `failed, ${first.message.replace(/\.$/, '')}${more}`);
}

/**
 * The result of the file check: valid, or all that is wrong. `name` is undefined if the inputs name no tenant; `fallback`
 * says why validate ran in place of a plan, as a sentence.
 */
export function validateReport(
  files: number,
  failures: readonly Failure[],
  warnings: readonly Warning[],
  name: string | undefined,
  fallback = '',
): ModeReport {
  const inFiles = count(files, 'integration file');
  const errors = failures.length === 0 ? undefined : `${count(failures.length, 'error')} in ${inFiles}`;
  const result = errors === undefined ? `**Valid:** ${inFiles}.` : `**Not valid:** ${errors}.`;
  return {
    summary: [
      title('validate', name),
      `${result} ${text(fallback)}`.trimEnd(),
      ...failures.flatMap(failureBlocks),
      ...warningLines(warnings.map(messageLine)),
    ],
    line: resultLine('validate', name, errors ?? `${inFiles} valid`),
  };
}
