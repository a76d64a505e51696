import { integrationType } from '../integration-types/registry.ts';
import type { KeyDifference, Plan, PlannedIntegration } from '../plan/plan.ts';
import { lines, list } from './blocks.ts';
import type { Block } from './blocks.ts';
import { changesInOrder, countOf, countsText, isPrevented } from './counts.ts';
import { code, count, text } from './markdown.ts';
import type { ReportContext } from './report-context.ts';
import { takingStatements } from './script-block.ts';

/** How many names an answer lists before it only counts. */
const namedFiles = 10;

/** Names as code, the first ten of them. */
export function fileNames(files: readonly string[]): string {
  const more = files.length - namedFiles;
  return files.slice(0, namedFiles).map(code).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}

function isUnsafe({ script }: PlannedIntegration): boolean {
  return script !== undefined && script.problems.length > 0;
}

/** Whether an update may reset a key that is not at its documented default anyway. */
function mayLoseValue({ identity, mayReset }: PlannedIntegration): boolean {
  const keys = integrationType(identity.type)?.keys ?? [];
  const isDefault = ({ key, before }: KeyDifference): boolean =>
    before.kind === 'value' &&
    keys.some((known) => `config.${known.path}` === key && String(known.default) === before.text);
  return mayReset.some((difference) => !isDefault(difference));
}

function danger(plan: Plan, changes: readonly PlannedIntegration[]): string {
  const happening = changes.filter((change) => !isPrevented(plan, change));
  const deleted = happening.filter(({ action }) => action === 'delete').map(({ file }) => file);
  const reset = happening.filter(mayLoseValue).map(({ file }) => file);
  const unsafe = happening.filter(isUnsafe).length;
  const taken = takingStatements(happening);
  const reasons = [
    deleted.length > 0 && `it deletes ${fileNames(deleted)}`,
    unsafe > 0 && `${count(unsafe, 'script')} must not run as ${unsafe === 1 ? 'it stands' : 'they stand'}`,
    reset.length > 0 &&
      `Immuta may reset keys that ${fileNames(reset)} ${reset.length === 1 ? 'leaves' : 'leave'} out`,
    taken.length > 0 && `the scripts hold ${taken.join(' and ')}`,
    plan.prevented.length > 0 && `${count(plan.prevented.length, 'deletion')} refused`,
  ].filter((reason) => reason !== false);
  if (reasons.length === 0) return 'No. Nothing is deleted, and no script drops or revokes anything.';
  return `${deleted.length + unsafe > 0 ? '**Yes**' : 'Look twice'}: ${reasons.join('; ')}.`;
}

function toRun(plan: Plan, changes: readonly PlannedIntegration[], context: ReportContext): string {
  const runnable = changes.filter(
    (change) => change.script !== undefined && !isUnsafe(change) && !isPrevented(plan, change),
  );
  const unsafe = changes.filter(isUnsafe).length;
  const refused = unsafe > 0 ? ` ${count(unsafe, 'script')} can't run, see below.` : '';
  if (runnable.length === 0) return `Nothing.${refused}`;
  if (context.runScript) {
    return `Nothing by hand: apply runs ${count(runnable.length, 'script')} (\`run-script\`).${refused}`;
  }
  const when = context.onPullRequest ? 'after approval and before the merge' : 'before apply';
  const files = runnable.map(({ file, action }) => context.scriptFile(file, action));
  const order = runnable.length > 1 ? ', in this order' : '';
  const where = [...new Set(runnable.map(({ identity }) => identity.type))].map(text).join(' and ');
  return `${count(runnable.length, 'script')} in ${where}, ${when}${order}: ${fileNames(files)}.${refused}`;
}

/** The three answers that a reader looks for: what changes, is it dangerous, what is there to run. */
export function overview(plan: Plan, context: ReportContext): readonly Block[] {
  const changes = changesInOrder(plan);
  const unchanged = countOf(plan.integrations, 'no-op');
  const counts = countsText(plan.integrations);
  const rest = unchanged > 0 ? `, ${String(unchanged)} unchanged` : '';
  if (changes.length === 0) return [lines(`${code(context.tenant)} · **No changes**${rest}`)];
  return [
    lines(`${code(context.tenant)} · **${text(counts)}**${rest}`),
    list([
      `**What changes?** ${changedFiles(changes)}`,
      `**Is it dangerous?** ${danger(plan, changes)}`,
      `**What is there to run?** ${toRun(plan, changes, context)}`,
    ]),
  ];
}

function changedFiles(changes: readonly PlannedIntegration[]): string {
  const shown = changes.slice(0, namedFiles).map(({ action, file }) => `${action} ${code(file)}`);
  const more = changes.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}.`;
}
