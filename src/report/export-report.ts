import type { Warning } from '../failure.ts';
import { list, table, warningLines } from './blocks.ts';
import { messageLine } from './failure-report.ts';
import { code, count } from './markdown.ts';
import { otherTypeNotes } from './plan-comment.ts';
import { resultLine, title, type ModeReport } from './report-context.ts';

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
export function exportReport({ files, declared, otherTypes, warnings }: Export, name: string): ModeReport {
  const notes = [
    ...(declared > 0 ? [`${count(declared, 'integration')} already had a file.`] : []),
    ...otherTypeNotes(otherTypes, 'not exported'),
  ];
  const rows = files.map(({ file, id, references }) => [
    code(file),
    code(id),
    references.length === 0 ? '–' : references.map(code).join(', '),
  ]);
  return {
    summary: [
      title('export', name),
      `**Exported:** ${count(files.length, 'integration')}.`,
      ...(files.length > 0
        ? [
            table(['File', 'ID', 'Secrets it needs'], rows),
            'Next: set the secrets in the environment of the apply step (plan needs none), and open a pull request with these files. Its plan shows no changes.',
          ]
        : []),
      ...(notes.length > 0 ? [list(notes)] : []),
      ...warningLines(warnings.map(messageLine)),
    ],
    line: resultLine('export', name, `${count(files.length, 'file')} written`),
  };
}
