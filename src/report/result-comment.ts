import type { IntegrationResult, ResultState } from '../apply/result.ts';
import type { Failure, Warning } from '../failure.ts';
import { heading, lines, list, table, warningLines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { testLines } from './change-section.ts';
import { durationText } from './duration.ts';
import { failureBlocks, messageAtPlace, messageLine, remedyBlocks } from './failure-blocks.ts';
import { footer } from './footer.ts';
import { code, count, link, sentence } from './markdown.ts';
import { fileNames } from './overview.ts';
import { title } from './plan-comment.ts';
import type { ReportContext } from './report-context.ts';

/** What a result says beside the integrations themselves. */
export interface ResultContext extends ReportContext {
  /** The plan comments that were reviewed. */
  readonly planUrls?: readonly string[];
  /** What failed for the whole run, such as a plan that no longer holds. */
  readonly failures?: readonly Failure[];
  readonly warnings?: readonly Warning[];
}

/** How each state is called, in the order in which they are counted. */
const stateNames: Readonly<Record<ResultState, string>> = {
  failed: '❌ failed',
  unknown: '❔ unknown',
  done: '✅ done',
  pending: '⏸️ pending',
  'not-tried': '➖ not tried',
  superseded: '⏭️ superseded',
};

const states = Object.keys(stateNames) as readonly ResultState[];

function ofState(results: readonly IntegrationResult[], state: ResultState): readonly IntegrationResult[] {
  return results.filter((result) => result.state === state);
}

/** `2 done, 1 failed`, without Markdown. */
export function resultCounts(results: readonly IntegrationResult[]): string {
  const order: readonly ResultState[] = ['done', ...states.filter((state) => state !== 'done')];
  const counts = order
    .map((state) => [state, ofState(results, state).length] as const)
    .filter(([, number]) => number > 0)
    .map(([state, number]) => `${String(number)} ${state === 'not-tried' ? 'not tried' : state}`);
  return counts.length === 0 ? 'nothing to do' : counts.join(', ');
}

function testCounts({ validationTests }: IntegrationResult): string {
  const counts = ['failed', 'warning', 'passed', 'skipped']
    .map((status) => [status, validationTests.filter((test) => test.status === status).length] as const)
    .filter(([, number]) => number > 0)
    .map(([status, number]) =>
      status === 'failed' ? `**${String(number)} failed**` : `${String(number)} ${status}`,
    );
  return counts.length === 0 ? '–' : counts.join(', ');
}

function resultTable(results: readonly IntegrationResult[]): Block {
  return table(
    ['Result', 'Integration', 'Action', 'Id', 'Status in Immuta', 'Validation tests', 'Time'],
    results.map((result) => [
      stateNames[result.state],
      code(result.file),
      result.action,
      result.id === undefined ? '–' : code(result.id),
      result.status === undefined ? '–' : code(result.status),
      testCounts(result),
      result.state === 'done' || result.state === 'failed' ? durationText(result.milliseconds) : '–',
    ]),
  );
}

/** What one integration needs a reader for: its failure, what is left to do, tests that did not pass. */
function detailBlocks(result: IntegrationResult): readonly Block[] {
  const { failure } = result;
  const notes = [...testLines(result.validationTests), ...result.notes.map(sentence)];
  const half = '**The script was run, Immuta was not told.** Re-run this job to finish.';
  if (failure === undefined && notes.length === 0 && !result.scriptRunButNotTold) return [];
  return [
    heading(4, `${code(result.file)} · ${stateNames[result.state]}`),
    ...(result.scriptRunButNotTold ? [lines(half)] : []),
    ...(failure === undefined
      ? []
      : [
          lines(sentence(messageAtPlace(failure.message, { file: result.file }))),
          ...remedyBlocks(failure.remedy),
        ]),
    ...(notes.length > 0 ? [list(notes)] : []),
  ];
}

/** Integrations that apply left alone, and why, a line for each state. */
function leftAlone(results: readonly IntegrationResult[]): readonly Block[] {
  const reasons: readonly (readonly [ResultState, string])[] = [
    ['superseded', '**Superseded:** a newer commit changed the file, and its run takes care of it'],
    [
      'pending',
      '**Pending:** drift that no reviewed plan announced, left alone; `workflow_dispatch` with `mode: apply` repairs it',
    ],
    ['not-tried', '**Not tried:** nothing was written; re-run this job once the cause is mended'],
    ['unknown', '**Unknown:** the run ended while a request was under way; re-run this job, it looks first'],
  ];
  const items = reasons.flatMap(([state, reason]) => {
    const found = ofState(results, state);
    return found.length === 0 ? [] : [`${reason}: ${fileNames(found.map(({ file }) => file))}.`];
  });
  return items.length === 0 ? [] : [heading(4, 'Left alone'), list(items)];
}

function leftToDo(results: readonly IntegrationResult[], failures: readonly Failure[]): string {
  const open = results.filter(
    ({ state }) => state === 'failed' || state === 'unknown' || state === 'not-tried',
  );
  if (open.length === 0 && failures.length === 0) return 'Nothing is left to do.';
  return `Left to do: ${open.length > 0 ? count(open.length, 'integration') : count(failures.length, 'error')}, see below.`;
}

/** What apply did: a table of all integrations, then what needs a reader, then what was left alone. */
export function resultComment(results: readonly IntegrationResult[], context: ResultContext): Block[] {
  const { failures = [], warnings = [], planUrls = [] } = context;
  const plans = planUrls.map((url, index) =>
    link(planUrls.length === 1 ? 'the plan' : `plan ${String(index + 1)}`, url),
  );
  const outcome = `${code(context.tenant)} · **${resultCounts(results)}.** ${leftToDo(results, failures)}`;
  return [
    title('apply', context.name),
    lines(plans.length > 0 ? `${outcome} Reviewed: ${plans.join(', ')}.` : outcome),
    ...failures.flatMap(failureBlocks),
    ...(results.length > 0 ? [resultTable(results)] : []),
    ...[...results]
      .sort((one, other) => states.indexOf(one.state) - states.indexOf(other.state))
      .flatMap(detailBlocks),
    ...leftAlone(results),
    ...warningLines(warnings.map(messageLine)),
    footer(context, false),
  ];
}
