import type { Warning } from '../failure.ts';
import { lines, list, table, warningLines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { messageLine } from './failure-report.ts';
import { code, count, text } from './markdown.ts';
import { title } from './report-context.ts';

/** One file that export wrote. */
export interface ExportedFile {
  readonly file: string;
  readonly id: string;
  /** Names of the secrets that the file refers to. */
  readonly references: readonly string[];
}

/** What export did, for the job summary. */
export interface Export {
  readonly files: readonly ExportedFile[];
  /** How many live integrations already have a file. */
  readonly declared: number;
  readonly otherTypes: ReadonlyMap<string, number>;
  readonly warnings: readonly Warning[];
}

/** The written files, the secrets they need, and what to do next. */
export function exportReport({ files, declared, otherTypes, warnings }: Export, name: string): Block[] {
  const others = [...otherTypes].map(
    ([type, number]) =>
      `${count(number, `${text(type)} integration`)} not exported (this action manages Redshift only).`,
  );
  const notes = [
    ...(declared > 0 ? [`${count(declared, 'integration')} already had a file.`] : []),
    ...others,
  ];
  return [
    title('export', name),
    lines(`**Exported:** ${count(files.length, 'integration')}.`),
    ...(files.length > 0
      ? [
          table(
            ['File', 'Id', 'Secrets it needs'],
            files.map(({ file, id, references }) => [
              code(file),
              code(id),
              references.length === 0 ? '–' : references.map(code).join(', '),
            ]),
          ),
          lines(
            'Next: set the secrets in the environment of the apply step (plan needs none), and open a pull request with these files. Its plan shows no changes.',
          ),
        ]
      : []),
    ...(notes.length > 0 ? [list(notes)] : []),
    ...warningLines(warnings.map(messageLine)),
  ];
}
