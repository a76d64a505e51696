import { integrationType } from '../integration-types/registry.ts';
import type { PlannedIntegration } from '../plan/plan.ts';
import type { Script } from '../script/prepare-script.ts';
import { scriptFileName } from '../script/sql-file.ts';
import { inOneSentence } from '../words.ts';
import { codeBlock, details, type Block } from './blocks.ts';
import { code, count, htmlCode } from './markdown.ts';
import type { ReportContext, ScriptPlace } from './report-context.ts';
import { psqlLines } from './shell-commands.ts';
import { mustStayWhole } from './visible.ts';

/** Keywords that remove something; they are named wherever a script is. */
const removingKeywords: readonly string[] = ['DROP', 'REVOKE', 'TRUNCATE'];

/** The script of a deletion is unfolded up to this many lines. */
const shortScript = 40;

/** Whether psql and apply would run a script. */
export function isRunnable({ problems }: Script): boolean {
  return problems.length === 0;
}

/**
 * `2 DROP and 1 REVOKE statements`: what the scripts of some changes remove; undefined if nothing. Keywords
 * inside procedures count too: a reader relies on it if the report says that there is no danger.
 */
export function removingStatements(changes: readonly PlannedIntegration[]): string | undefined {
  const sql = changes.map(({ script }) => script?.canonical ?? '').join('\n');
  const counts = removingKeywords.map(
    (keyword) => [sql.match(new RegExp(`\\b${keyword}\\b`, 'gi'))?.length ?? 0, keyword] as const,
  );
  const found = counts.filter(([number]) => number > 0);
  if (found.length === 0) return undefined;
  const isOne = found.length === 1 && found[0]?.[0] === 1;
  return `${inOneSentence(found.map(([number, keyword]) => `${String(number)} ${keyword}`))} ${isOne ? 'statement' : 'statements'}`;
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/**
 * `Script a.sql · 12 lines, 15 statements: 8 GRANT, 5 CREATE, 2 DROP`, as HTML. Keywords come from the script: anything
 * but a plain word is only counted.
 */
function summaryHtml({ statements, text }: Script, path: string): string {
  const total = [...statements.values()].reduce((sum, number) => sum + number, 0);
  const kinds = [...statements]
    .filter(([keyword]) => /^[A-Z]{2,20}$/.test(keyword))
    .map(([keyword, number]) => {
      const kind = `${String(number)} ${keyword}`;
      return removingKeywords.includes(keyword) ? `<b>${kind}</b>` : kind;
    });
  const size = `${count(lineCount(text), 'line')}, ${count(total, 'statement')}`;
  return `Script ${htmlCode(path)} · ${size}${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}`;
}

/** The script as it is shown: each place that stops it is marked at the end of its line. */
export function scriptText({ text, problems }: Script): Block {
  if (mustStayWhole(text)) return codeBlock(text, 'sql');
  const shown = text.split('\n');
  for (const { line, message } of problems) shown[line - 1] = `${shown[line - 1] ?? ''}   ◀── ${message}`;
  return codeBlock(shown.join('\n'), 'sql');
}

function problemBlocks(script: Script, path: string): readonly Block[] {
  if (isRunnable(script)) return [];
  const numbers = [...new Set(script.problems.map(({ line }) => line))].sort((one, other) => one - other);
  return [
    `🛑 **This script can't be run as is:** see ${lineNumbers(numbers)}. ${code(path)} stops psql before its first statement, and apply refuses to run it.`,
  ];
}

/** `line 4`, `lines 4, 9 and 12`. */
function lineNumbers(numbers: readonly number[]): string {
  return `${numbers.length < 2 ? 'line' : 'lines'} ${inOneSentence(numbers.map(String))}`;
}

/**
 * How a script is run in a web editor, which has no variables. With a `folder`, the `.sql` file in it is
 * pasted: a terminal cuts the script.
 */
function inEditor(editor: string, script: Script, folder: string | undefined): string {
  const header = folder === undefined ? 0 : lineCount(script.file) - lineCount(script.text);
  const changes = script.variables.map((name) => {
    const variable = `:'${name}'`;
    const numbers = script.text
      .split('\n')
      .flatMap((line, index) => (line.includes(variable) ? [header + index + 1] : []));
    return `in ${lineNumbers(numbers)}, replace ${code(variable)} with the value of ${code(name)} between single quotes`;
  });
  const pasted =
    folder === undefined
      ? 'the script below'
      : `the \`.sql\` file from line ${String(header + 1)} on (above it are commands of psql)`;
  const what = changes.length === 0 ? `paste ${pasted} as it is` : `paste ${pasted} and, `;
  return `In ${editor}: ${what}${changes.join('; ')}.`;
}

function howToRun(
  planned: PlannedIntegration,
  script: Script,
  path: string,
  folder: string | undefined,
): readonly Block[] {
  const editor = integrationType(planned.identity.type)?.manualRunHints.editor;
  return [
    folder === undefined
      ? 'With psql 15 or newer, after the download command at the end of this report:'
      : 'With psql 15 or newer:',
    codeBlock(psqlLines(planned, path, folder), 'sh'),
    ...(editor === undefined ? [] : [inEditor(editor, script, folder)]),
  ];
}

const elsewhere: Readonly<Record<Exclude<ScriptPlace, 'here'>, string>> = {
  summary: 'This script is too long for the comment. It is in the job summary of the workflow run.',
  file: 'This script is too long for the comment and the job summary. It is in its `.sql` file, which the run keeps if the workflow uploads `output-directory` as an artifact.',
};

/**
 * The script of a change: a warning above the fold if it can't be run; below the fold how to run it, and the
 * script. `refused`: of a deletion that does not happen, so the report does not say how to run it.
 */
export function scriptBlocks(
  planned: PlannedIntegration,
  context: ReportContext,
  place: ScriptPlace,
  refused: boolean,
): readonly Block[] {
  const { script } = planned;
  if (script === undefined) return [];
  const path = scriptFileName(planned);
  const open = planned.action === 'delete' && !refused && lineCount(script.text) <= shortScript;
  const manualRun =
    refused || !isRunnable(script) ? [] : howToRun(planned, script, path, context.scriptFolder);
  return [
    ...problemBlocks(script, path),
    details(
      summaryHtml(script, path),
      [
        ...(context.scriptsRunBy === 'person' || manualRun.length === 0
          ? manualRun
          : [details('Apply runs this script. How to run it by hand instead', manualRun)]),
        place === 'here' ? scriptText(script) : elsewhere[place],
      ],
      open && place === 'here',
    ),
  ];
}
