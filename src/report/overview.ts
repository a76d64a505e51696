import { scriptFileName } from '../script/sql-file.ts';
import type { Plan, PlannedChange, PlannedIntegration } from '../plan/plan.ts';
import { list, type Block } from './blocks.ts';
import { allowedChanges, countOf, countsText } from './counts.ts';
import { code, count, text } from './markdown.ts';
import type { ReportContext } from './report-context.ts';
import { isRunnable, removingStatements } from './script-block.ts';

/** How many names an answer lists before it only counts. */
const namedFiles = 10;

/** Names as code, the first ten of them. */
export function fileNames(files: readonly string[]): string {
  return firstOf(files.map(code));
}

function firstOf(items: readonly string[]): string {
  const more = items.length - namedFiles;
  return items.slice(0, namedFiles).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}

/** The three answers that a reader looks for: what changes, is it dangerous, what do I have to run. */
export function overview(plan: Plan, context: ReportContext): readonly Block[] {
  const { integrations, prevented } = plan;
  const unchanged = countOf(integrations, 'no-op');
  const changes = allowedChanges(plan);
  if (changes.length === 0 && prevented.length === 0) {
    return [`${code(context.tenant)} · **No changes** (${count(integrations.length, 'integration')})`];
  }
  return [
    `${code(context.tenant)} · **${text(countsText(plan))}**${unchanged > 0 ? `, ${String(unchanged)} unchanged` : ''}`,
    list([
      `**What changes?** ${changedFiles(changes, prevented.length)}`,
      `**Is it dangerous?** ${danger(changes)}`,
      `**What do I have to run?** ${toRun(changes, context)}`,
    ]),
  ];
}

function changedFiles(changes: readonly PlannedChange[], refused: number): string {
  if (changes.length === 0) {
    return `Nothing: ${refused === 1 ? 'the only deletion is' : `all ${String(refused)} deletions are`} refused, see below.`;
  }
  const shown = firstOf(changes.map(({ action, file }) => `${action} ${code(file)}`));
  const others = refused > 0 ? ` ${count(refused, 'deletion is', 'deletions are')} refused, see below.` : '';
  return `${shown}.${others}`;
}

function danger(changes: readonly PlannedChange[]): string {
  const deleted = changes.filter(({ action }) => action === 'delete').map(({ file }) => file);
  const reset = changes.filter(({ mayReset }) => mayReset.length > 0).map(({ file }) => file);
  const blocked = changes.filter(isBlocked).length;
  const removing = removingStatements(changes);
  const reasons = [
    deleted.length > 0 && `it deletes ${fileNames(deleted)}`,
    blocked > 0 && `${count(blocked, 'script')} can't be run as is`,
    reset.length > 0 &&
      `Immuta may reset values that ${fileNames(reset)} ${reset.length === 1 ? 'does' : 'do'} not set`,
    removing !== undefined &&
      `the ${changes.length === 1 ? 'script contains' : 'scripts contain'} ${removing}`,
  ].filter((reason) => reason !== false);
  if (reasons.length === 0) return 'No. Nothing is deleted, and no script drops or revokes anything.';
  return `${deleted.length + blocked > 0 ? '**Yes**' : '**Possibly**'}: ${reasons.join('; ')}.`;
}

function isBlocked({ script }: PlannedIntegration): boolean {
  return script !== undefined && !isRunnable(script);
}

function toRun(changes: readonly PlannedChange[], context: ReportContext): string {
  const runnable = changes.filter(({ script }) => script !== undefined && isRunnable(script));
  const blocked = changes.filter(isBlocked).length;
  const rest = blocked > 0 ? ` ${count(blocked, 'script')} can't be run as is, see below.` : '';
  if (runnable.length === 0) return `Nothing.${rest}`;
  if (context.scriptsRunBy !== 'person') {
    const how = context.scriptsRunBy === 'command' ? '`run-script`' : 'the Redshift Data API';
    const deadline = context.onPullRequest ? 'before you approve the pull request' : 'before apply runs';
    return `Nothing: apply runs ${count(runnable.length, 'script')} through ${how}. Review ${runnable.length === 1 ? 'it' : 'them'} ${deadline}.${rest}`;
  }
  const when = context.onPullRequest
    ? 'after the pull request is approved and before apply runs'
    : 'before apply runs';
  const files = runnable.map(scriptFileName);
  const order = runnable.length > 1 ? ', in this order' : '';
  const where = [...new Set(runnable.map(({ identity }) => identity.type))].map(text).join(' and ');
  return `${count(runnable.length, 'script')} in ${where}, ${when}${order}: ${fileNames(files)}.${rest}`;
}
