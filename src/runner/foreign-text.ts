import { visibleText } from '../report/visible.ts';

/**
 * `::` at a line's start, with or without spaces before it. .NET compares texts by culture there, so
 * what weighs nothing in a comparison (marks; the invisible is visible by now) does not hide it.
 */
const commandAtStart = /^([^\p{L}\p{N}\p{P}\p{S}]*:)(?=[^\p{L}\p{N}\p{P}\p{S}]*:)/u;

/** `##[`, the older notation, which the runner takes for a command anywhere in a line. */
const olderCommand = /(#\p{M}*#\p{M}*)(?=\[)/gu;

/** A line that is fine as it is, as most are; to know that of others takes Unicode's tables, which are dear at first. */
const plain = /^(?![\t ]*:)(?!.*##)[\t -~]*$/;

/**
 * A text of any origin as lines that can be printed: none of them is a command to the runner, and
 * nothing in them moves the cursor, hides or changes the order of what is read. A carriage return is a
 * line break to the runner, so it is one here. A space separates `::` and `##[`; what can't be seen is
 * written as what it is. All else stays. Source: ActionCommand.cs of actions/runner.
 */
export function printableLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      plain.test(line) ? line : visibleText(line).replace(commandAtStart, '$1 ').replace(olderCommand, '$1 '),
    );
}
