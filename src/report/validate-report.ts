import type { Failure, Warning } from '../failure.ts';
import { heading, lines, warningLines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { failureBlocks, messageLine } from './failure-blocks.ts';
import { line } from './failure-line.ts';
import { count, text } from './markdown.ts';

/** What validate found, for the job summary. `fallback` says why a plan became this, as a sentence. */
export interface Validation {
  readonly files: number;
  readonly failures: readonly Failure[];
  readonly warnings: readonly Warning[];
  readonly fallback?: string;
}

/** The files' check: valid or all that is wrong with them. */
export function validateReport({ files, failures, warnings, fallback }: Validation, name: string): Block[] {
  const outcome =
    failures.length === 0
      ? `**Valid:** ${count(files, 'integration file')}.`
      : `**Not valid:** ${count(failures.length, 'error')} in ${count(files, 'integration file')}.`;
  return [
    heading(2, `Immuta validate · ${text(name)}`),
    lines(fallback === undefined ? outcome : `${outcome} ${text(fallback)}`),
    ...failures.flatMap(failureBlocks),
    ...warningLines(warnings.map(messageLine)),
  ];
}

/** `Immuta validate for prod: 2 integration files valid.` */
export function validateLine(files: number, failures: readonly Failure[], name: string): string {
  const inFiles = count(files, 'integration file');
  return line(
    'validate',
    name,
    failures.length === 0 ? `${inFiles} valid` : `${count(failures.length, 'error')} in ${inFiles}`,
  );
}
