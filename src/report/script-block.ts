import { integrationType } from '../integration-types/registry.ts';
import type { PlannedIntegration } from '../plan/plan.ts';
import type { Script } from '../script/script.ts';
import { inOneSentence } from '../words.ts';
import { codeBlock, details, lines, list } from './blocks.ts';
import type { Block } from './blocks.ts';
import { code, count, htmlCode, sentence } from './markdown.ts';
import type { ReportContext } from './report-context.ts';
import { shellPath, shellWord } from './shell-word.ts';

/** Keywords that take something away; they are named wherever a script is. */
const takingAway = ['DROP', 'REVOKE', 'TRUNCATE'] as const;

/** How many kinds of statements a summary names. */
const namedKinds = 6;

/** A script up to this many lines is unfolded where it takes something away. */
const shortScript = 40;

/**
 * `3 DROP`, `2 REVOKE`: what the scripts of some changes take away, by keyword. Words within statements and
 * procedures count too: a reader who is told that there is no danger relies on it.
 */
export function takingStatements(changes: readonly PlannedIntegration[]): readonly string[] {
  return takingAway.flatMap((keyword) => {
    const number = changes.reduce(
      (sum, { script }) => sum + (script === undefined ? 0 : occurrences(script, keyword)),
      0,
    );
    return number > 0 ? [`${String(number)} ${keyword}`] : [];
  });
}

function occurrences(script: Script, keyword: string): number {
  return script.canonical.match(new RegExp(`\\b${keyword}\\b`, 'gi'))?.length ?? 0;
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** `8 GRANT, 5 CREATE, 2 DROP`, as HTML. Keywords come from the script: a word that is none is counted only. */
function statementsHtml({ statements }: Script): string {
  const isTaking = (keyword: string): boolean => takingAway.some((taking) => taking === keyword);
  const kinds = [...statements].filter(([keyword]) => /^[A-Z]{2,20}$/.test(keyword));
  const shown = kinds.filter(([keyword], index) => index < namedKinds || isTaking(keyword));
  const total = [...statements.values()].reduce((sum, number) => sum + number, 0);
  const others = shown.reduce((left, [, number]) => left - number, total);
  const names = shown.map(([keyword, number]) => {
    const name = `${String(number)} ${keyword}`;
    return isTaking(keyword) ? `<b>${name}</b>` : name;
  });
  return [...names, ...(others > 0 ? [count(others, 'other')] : [])].join(', ');
}

function summaryHtml(script: Script, path: string): string {
  const total = [...script.statements.values()].reduce((sum, number) => sum + number, 0);
  const size = `${count(lineCount(script.text), 'line')}, ${count(total, 'statement')}`;
  const statements = total === 0 ? '' : `: ${statementsHtml(script)}`;
  return `Script ${htmlCode(path)} · ${size}${statements}`;
}

/** Warnings of a script, for above the fold. */
export function problemBlocks({ problems }: Script, path: string): readonly Block[] {
  if (problems.length === 0) return [];
  return [
    lines(
      `🛑 **The script must not run as it stands.** ${code(path)} stops psql before its first statement, and \`run-script\` refuses it:`,
    ),
    list(problems.map(({ line, message }) => `line ${String(line)}: ${sentence(message)}`)),
  ];
}

/** `line 4`, `lines 4, 9 and 12`. */
function lineNumbers(numbers: readonly number[]): string {
  return `${numbers.length < 2 ? 'line' : 'lines'} ${inOneSentence(numbers.map(String))}`;
}

/** How a script is run in a web editor, which has no variables. */
function inEditor(editor: string, script: Script): string {
  const changes = script.variables.map((name) => {
    const variable = `:'${name}'`;
    const numbers = script.text
      .split('\n')
      .flatMap((line, index) => (line.includes(variable) ? [index + 1] : []));
    return `in ${lineNumbers(numbers)}, write the value of ${code(name)} between single quotes in place of ${code(variable)}`;
  });
  const what = changes.length === 0 ? 'paste the script below as it stands' : 'paste the script below and, ';
  return `In ${editor}: ${what}${changes.join('; ')}.`;
}

/** The lines that run a script with psql, from the folder that the files were downloaded to. */
export function psqlLines({ identity, script }: PlannedIntegration, path: string): string {
  const variables = script?.variables ?? [];
  const host = [
    `PGHOST=${shellWord(identity.host)}`,
    `PGPORT=${String(identity.port)}`,
    `PGDATABASE=${shellWord(identity.database)}`,
  ].join(' ');
  return [
    ...variables.map((name) => `read -rs ${name}; export ${name}   # type the value, then Enter`),
    `${host} PGUSER=your_role PGSSLMODE=verify-full \\`,
    `  psql -X -f ${shellPath(path)}`,
  ].join('\n');
}

function howToRun(
  planned: PlannedIntegration,
  script: Script,
  path: string,
  context: ReportContext,
): readonly Block[] {
  if (script.problems.length > 0) return [];
  const editor = integrationType(planned.identity.type)?.byHand.editor;
  const byHand = 'With psql 15 or newer (the files come with the command at the end of this report):';
  return [
    lines(
      context.runScript
        ? `Apply runs this script (\`run-script\`). By hand it would be run so. ${byHand}`
        : byHand,
    ),
    codeBlock(psqlLines(planned, path), 'sh'),
    ...(editor === undefined ? [] : [lines(inEditor(editor, script))]),
  ];
}

/** The script of a change: warnings above the fold; below it how to run it, and the script. */
export function scriptBlocks(planned: PlannedIntegration, context: ReportContext): readonly Block[] {
  const { script } = planned;
  if (script === undefined) return [];
  const path = context.scriptFile(planned.file, planned.action);
  const summary = summaryHtml(script, path);
  const open = planned.action === 'delete' && lineCount(script.text) <= shortScript;
  const warnings = problemBlocks(script, path);
  if (context.scripts === 'elsewhere') {
    const where =
      'The scripts of this plan are too long for comments: this one is in the job summary of the run, and in its file.';
    return [...warnings, details(summary, [lines(where), ...howToRun(planned, script, path, context)])];
  }
  return [
    ...warnings,
    details(summary, [...howToRun(planned, script, path, context), codeBlock(script.text, 'sql')], open),
  ];
}
