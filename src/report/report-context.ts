import { heading, type Block } from './blocks.ts';
import { code, link, text } from './markdown.ts';
import { downloadCommand, runUrl, type WorkflowRun } from './shell-commands.ts';
import { mustStayWhole, visibleLine } from './visible.ts';

/** Who runs the scripts: a person, apply through the command of `run-script`, or apply through the Redshift Data API. */
export type ScriptRunner = 'person' | 'command' | 'data-api';

/** Where a script is shown in full: in this report, in the job summary, or only in its `.sql` file. */
export type ScriptPlace = 'here' | 'summary' | 'file';

/** What a report says beside the plan or the result itself. */
export interface ReportContext {
  /** The input `name`. */
  readonly name: string;
  /** Host of the tenant. */
  readonly tenant: string;
  /** The commit that the report is about. */
  readonly commit: string;
  /** Undefined in a local run. */
  readonly run?: WorkflowRun | undefined;
  /** Whether apply follows a merge (a plan on a pull request), or is started in another way. */
  readonly onPullRequest: boolean;
  readonly scriptsRunBy: ScriptRunner;
  /** Where the `.sql` files are, in a local run; undefined if a workflow uploads them as an artifact. */
  readonly scriptFolder?: string;
}

/** What a mode reports: the job summary, and the result in one line. */
export interface ModeReport {
  readonly summary: readonly Block[];
  readonly line: string;
}

/** `## Immuta plan · prod`. */
export function title(report: string, name: string | undefined): Block {
  return heading(2, `Immuta ${report}${name === undefined ? '' : ` · ${text(name)}`}`);
}

/** Longest line of the `summary` output, in UTF-16 units. */
const longestLine = 500;

/** The result of a mode in one line of plain text: `Immuta plan for prod: 1 to delete.` */
export function resultLine(mode: string, name: string | undefined, result: string): string {
  const whole = visibleLine(`Immuta ${mode}${name === undefined ? '' : ` for ${name}`}: ${result}.`);
  return whole.length <= longestLine || mustStayWhole(whole) ? whole : `${whole.slice(0, longestLine - 1)}…`;
}

/**
 * The last block of a report: the commit, the run, and the command with the run's id. A push that changes
 * nothing of the plan changes this block only.
 */
export function footer({ commit, run }: ReportContext, withScripts = false): Block {
  if (commit === '') return '';
  const id = code(commit.slice(0, 12));
  if (run === undefined) return `<sub>For commit ${id}</sub>`;
  const scripts = withScripts ? ` · scripts: ${code(downloadCommand(run))}` : '';
  return `<sub>For commit [${id}](${run.repositoryUrl}/commit/${commit}) · ${link('workflow run', runUrl(run))}${scripts}</sub>`;
}
