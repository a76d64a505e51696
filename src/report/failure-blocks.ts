import type { Failure, Place } from '../failure.ts';
import { codeBlock, lines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { code, sentence } from './markdown.ts';

/** `immuta/a.yml:3:5`: the form that editors and terminals make a link of. */
export function placeText({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** A message without the file in front of it, where the place names the file already. */
export function messageAtPlace(message: string, place: Place | undefined): string {
  const prefix = place === undefined ? undefined : `${place.file}: `;
  return prefix !== undefined && message.startsWith(prefix) ? message.slice(prefix.length) : message;
}

/** One line that says what is wrong and where, as Markdown. */
export function messageLine({ message, place }: Pick<Failure, 'message' | 'place'>): string {
  const rest = sentence(messageAtPlace(message, place));
  return place === undefined ? rest : `${code(placeText(place))} ${rest}`;
}

/**
 * What to do about a failure. Lines that follow one with a colon at its end are lines to paste, and
 * stand in a code block.
 */
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
