import type { IntegrationResult, ResultState } from '../apply/result.ts';
import type { Failure, Warning } from '../failure.ts';
import { describeFailedTests } from '../live/validation-tests.ts';
import { heading, list, table, warningLines, type Block } from './blocks.ts';
import { testLines } from './change-section.ts';
import { failureBlocks, messageAtPlace, messageLine, remedyBlocks } from './failure-report.ts';
import { code, count, link, sentence } from './markdown.ts';
import { nonZeroCounts } from './counts.ts';
import { fileNames } from './overview.ts';
import { footer, resultLine, title, type ReportContext } from './report-context.ts';

/** What a result says beside the integrations themselves. */
export interface ResultContext extends ReportContext {
  /** The plan comments that were reviewed. */
  readonly planUrls?: readonly string[];
  /** What stopped the whole run, such as a stale plan. */
  readonly failures?: readonly Failure[];
  readonly warnings?: readonly Warning[];
}

/** The name of each state, in the order in which integrations are detailed. */
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
function resultCounts(results: readonly IntegrationResult[]): string {
  const order: readonly ResultState[] = ['done', ...states.filter((state) => state !== 'done')];
  return nonZeroCounts(
    order.map((state) => [ofState(results, state).length, state.replace('-', ' ')]),
    'nothing to do',
  );
}

export function applyLine(results: readonly IntegrationResult[], name: string): string {
  return resultLine('apply', name, resultCounts(results));
}

function testCounts({ validationTests }: IntegrationResult): string {
  const counts = ['failed', 'warning', 'passed', 'skipped'].map(
    (status) => [validationTests.filter((test) => test.status === status).length, status] as const,
  );
  return nonZeroCounts(counts, '–').replace(/^\d+ failed/, '**$&**');
}

function resultTable(results: readonly IntegrationResult[]): Block {
  return table(
    ['Result', 'Integration', 'Action', 'ID', 'Status in Immuta', 'Validation tests', 'Time'],
    results.map((result) => [
      stateNames[result.state],
      code(result.file),
      result.action,
      result.id === undefined ? '–' : code(result.id),
      result.status === undefined ? '–' : code(result.status),
      testCounts(result),
      result.state === 'done' || result.state === 'failed' ? seconds(result.milliseconds) : '–',
    ]),
  );
}

function seconds(milliseconds: number): string {
  return milliseconds < 100 ? 'under 0.1 s' : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** What a reader has to know about one integration: its failure, what is left to do, tests that did not pass. */
function detailBlocks(result: IntegrationResult, failures: readonly Failure[]): readonly Block[] {
  const failedTests = describeFailedTests(result.validationTests);
  // The failure's message may name the failed tests already.
  const tests =
    failedTests !== '' && result.failure?.message.includes(failedTests) === true
      ? result.validationTests.filter(({ status }) => status !== 'failed')
      : result.validationTests;
  const notes = [...testLines(tests), ...result.notes.map(sentence)];
  const halfDone = '**The script ran, but the change was not sent to Immuta.** Re-run this job to finish.';
  // What stops the whole run is at the top already.
  const failure = failures.some(({ message }) => message === result.failure?.message)
    ? undefined
    : result.failure;
  if (failure === undefined && notes.length === 0 && !result.scriptRunButNotTold) return [];
  return [
    heading(4, `${code(result.file)} · ${stateNames[result.state]}`),
    ...(result.scriptRunButNotTold ? [halfDone] : []),
    ...(failure === undefined
      ? []
      : [sentence(messageAtPlace(failure.message, { file: result.file })), ...remedyBlocks(failure.remedy)]),
    ...(notes.length > 0 ? [list(notes)] : []),
  ];
}

/** Integrations that apply did not change, and why, one line for each state. */
function notChanged(results: readonly IntegrationResult[], failures: readonly Failure[]): readonly Block[] {
  const needsReview = failures.some(({ reason }) => reason === 'stale-plan' || reason === 'plan-required');
  const reasons: readonly (readonly [ResultState, string])[] = [
    ['superseded', '**Superseded:** a newer commit changed the file, and the run of that commit applies it'],
    [
      'pending',
      '**Pending:** drift that no reviewed plan announced; to repair it, run the workflow manually (`workflow_dispatch`) with `mode: apply`',
    ],
    [
      'not-tried',
      `**Not tried:** nothing was written; ${needsReview ? 'see above for what to do' : 're-run this job once you have fixed the cause'}`,
    ],
    [
      'unknown',
      '**Unknown:** the run ended during a request; re-run this job, which first checks what Immuta has',
    ],
  ];
  const items = reasons.flatMap(([state, reason]) => {
    const found = ofState(results, state);
    return found.length === 0 ? [] : [`${reason}: ${fileNames(found.map(({ file }) => file))}.`];
  });
  return items.length === 0 ? [] : [heading(4, 'Not changed'), list(items)];
}

function leftToDo(results: readonly IntegrationResult[], failures: readonly Failure[]): string {
  const open = results.filter(({ state }) => state !== 'done' && state !== 'superseded').length;
  if (open > 0) return ` Left to do: ${count(open, 'integration')}, see below.`;
  if (failures.length > 0) return ` Left to do: ${count(failures.length, 'error')}, see below.`;
  return results.length === 0 ? '' : ' Nothing is left to do.';
}

/** What apply did: a table of all integrations, then details of those that need a reader, then what was not changed. */
export function resultComment(results: readonly IntegrationResult[], context: ResultContext): Block[] {
  const { failures = [], warnings = [], planUrls = [] } = context;
  const plans = planUrls.map((url, index) =>
    link(planUrls.length === 1 ? 'the plan' : `plan ${String(index + 1)}`, url),
  );
  const result = `${code(context.tenant)} · **${resultCounts(results)}.**${leftToDo(results, failures)}`;
  return [
    title('apply', context.name),
    plans.length > 0 ? `${result} Reviewed: ${plans.join(', ')}.` : result,
    ...failures.flatMap(failureBlocks),
    ...(results.length > 0 ? [resultTable(results)] : []),
    ...[...results]
      .sort((one, other) => states.indexOf(one.state) - states.indexOf(other.state))
      .flatMap((one) => detailBlocks(one, failures)),
    ...notChanged(results, failures),
    ...warningLines(warnings.map(messageLine)),
    footer(context),
  ];
}
