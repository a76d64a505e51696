import type { Warning } from '../failure.ts';
import { heading, lines, list, table, warningLines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { messageLine } from './failure-blocks.ts';
import { code, count, text } from './markdown.ts';

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
  /** How many live integrations a file declares already. */
  readonly declared: number;
  readonly otherTypes: ReadonlyMap<string, number>;
  readonly warnings: readonly Warning[];
}

/** The written files, the secrets they need, and what to do next. */
export function exportReport({ files, declared, otherTypes, warnings }: Export, name: string): Block[] {
  const others = [...otherTypes].map(([type, number]) => `${String(number)} × ${code(type)}`);
  const notes = [
    ...(declared > 0 ? [`${count(declared, 'integration')} had a file already.`] : []),
    ...(others.length > 0 ? [`Not exported, of other types: ${others.join(', ')}.`] : []),
  ];
  return [
    heading(2, `Immuta export · ${text(name)}`),
    lines(`**Exported:** ${count(files.length, 'integration')}.`),
    ...(files.length > 0
      ? [
          table(
            ['File', 'Id', 'Secrets that it refers to'],
            files.map(({ file, id, references }) => [
              code(file),
              code(id),
              references.length === 0 ? '–' : references.map(code).join(', '),
            ]),
          ),
          lines(
            'Next: set the secrets in the environment of plan and apply, and open a pull request with these files. Its plan shows no changes.',
          ),
        ]
      : []),
    ...(notes.length > 0 ? [list(notes)] : []),
    ...warningLines(warnings.map(messageLine)),
  ];
}
