import { applyChanges } from '../apply/apply.ts';
import { decideChanges, isSuperseded, type Decisions } from '../apply/decisions.ts';
import type { JudgeContext } from '../apply/judge.ts';
import { byFile, type Warning } from '../failure.ts';
import { GitHubError } from '../github/github-error.ts';
import { keyedDigest, planEntries } from '../plan/digest.ts';
import { changesOf, managingFiles, type PlannedChange } from '../plan/plan.ts';
import { stillThere } from '../plan/warnings.ts';
import type { Block } from '../report/blocks.ts';
import { resultGroup } from '../report/log-report.ts';
import { openApplyEdges } from './apply-edges.ts';
import {
  findStart,
  leftBehind,
  permissions,
  readCommits,
  recordRun,
  startWarnings,
  unrecorded,
  type Start,
} from './apply-base.ts';
import {
  commentOnMerged,
  endingOf,
  isComplete,
  isFinished,
  writeResult,
  type Applied,
  type Outcome,
} from './apply-report.ts';
import { cancellation, unlessCancelled } from './cancelled.ts';
import { problemWarnings } from './comments.ts';
import { allWarnings, logGroups, writePlanFiles } from './planning.ts';
import type { MergedPullRequest } from './merged-plans.ts';
import { readMergedPlans } from './reviewed-plans.ts';
import { reportContext, type Ending, type TenantSession } from './session.ts';
import { planSettled } from './settled-plan.ts';
import { orGitHubFailure, readStates } from './states.ts';

/** How long a cancelled run still waits for requests that are in flight, in milliseconds. */
const lastWait = 3000;

/** Applies: reads, plans again, judges each change by what was reviewed, writes, waits, compares, shows. */
export async function runApply(session: TenantSession): Promise<Ending> {
  const { signal, log } = session;
  const start = await unlessCancelled(findStart(session), signal);
  const decided = await unlessCancelled(decide(session, start), signal).catch(async (error: unknown) => {
    const problem = await recordRun(session, start);
    if (problem !== undefined) log.warning(unrecorded(problem));
    throw error;
  });

  const outcome = await writeChanges(session, decided);
  const { results } = outcome;

  // Written before GitHub is asked again: it may be down, and the job may be cancelled meanwhile.
  await writeResult(session, decided, outcome);
  const recordWarnings = await record(session, start, decided, results);
  const applied: Applied = { ...decided, warnings: [...decided.warnings, ...recordWarnings] };
  const resultFile = await writeResult(session, applied, outcome);
  await logGroups(log, results.map(resultGroup));
  const isOver = !signal.aborted || results.every(isFinished);
  const comments = isOver ? await commentOnMerged(session, applied, results) : [];
  return endingOf(session, applied, results, comments, {
    ...decided.fileOutputs,
    'result-file': resultFile ?? '',
  });
}

/** Everything that an apply has decided before its first write. */
interface Decided extends Applied, Decisions {
  readonly fileOutputs: Ending['outputs'];
  /** How many files this commit declares. */
  readonly fileCount: number;
}

/** Reads, plans again and judges; writes nothing to Immuta. */
async function decide(session: TenantSession, start: Start): Promise<Decided> {
  const { inputs, event, files } = session;
  await files.clear();
  const { planInput, fileCount, commit, head } = await readStates(
    session,
    (present) => orGitHubFailure(readCommits(session, start, present), 'planning', permissions),
    // This very run was to make the deletions, and the next one with the right globs will.
    { namesLeftBehind: false },
  );

  const plan = await planSettled(session, planInput);
  const judging: JudgeContext = {
    mode: inputs.reviewedPlan,
    digest: keyedDigest(inputs.planKey ?? ''),
    runsScripts: inputs.runScript !== undefined || inputs.dataApi !== undefined,
    withoutBase: event.kind !== 'other' && start.base.commit === undefined,
  };
  const context = reportContext(session, start.commit);
  const entries = planEntries(plan.integrations, judging.digest);
  const fileOutputs = await writePlanFiles(files, plan, entries, context);

  const changes = changesOf(plan);
  const superseded =
    head === undefined ? [] : changes.filter((change) => isSuperseded(change, commit.tree, head));
  const current = changes.filter((change) => !superseded.includes(change));
  const reviewed = await findPlans(session, start, current, judging);
  const decisions = decideChanges({
    plan,
    superseded,
    reviewed,
    judging,
    environment: session.environment,
    inputs,
  });
  return {
    plan,
    context,
    pullRequests: reviewed,
    ...decisions,
    warnings: [
      ...allWarnings(plan),
      ...stillThere(plan.unmanaged, reviewed),
      ...(current.length === 0 ? [] : problemWarnings(reviewed)),
      ...decisions.warnings,
      ...startWarnings(start),
    ],
    fileOutputs,
    fileCount,
  };
}

/**
 * The plans of the pull requests that this apply brings in. Without changes only their result comments may have to be
 * updated, so GitHub may fail.
 */
async function findPlans(
  session: TenantSession,
  start: Start,
  changes: readonly PlannedChange[],
  judging: JudgeContext,
): Promise<readonly MergedPullRequest[]> {
  const found = readMergedPlans(session, start, changes, judging).catch((error: unknown) => {
    if (error instanceof GitHubError && changes.length === 0) return [];
    throw error;
  });
  return orGitHubFailure(found, 'reading the reviewed plans', permissions);
}

/** Applies what was decided. A cancelled run returns what is known by then. */
async function writeChanges(session: TenantSession, decided: Decided): Promise<Outcome> {
  const { outputGuard, signal, clock } = session;
  const { toApply, others, plan } = decided;
  const keptScripts: Block[] = [];
  const [newest] = decided.pullRequests;
  const edges = openApplyEdges(session, managingFiles(plan), keptScripts, newest?.pullRequest);
  const applying = applyChanges(toApply, edges);
  const outcome = (): Outcome => ({
    keptScripts,
    results: [...others, ...applying.results()]
      .sort(byFile)
      .map((result) =>
        result.failure === undefined ? result : { ...result, failure: outputGuard.redacted(result.failure) },
      ),
  });
  await Promise.race([applying.done, cancellation(signal)]);
  if (signal.aborted) {
    // What is known now must be saved: the process may be killed before the last answers come.
    await writeResult(session, decided, outcome());
    await Promise.race([applying.done, clock.sleep(lastWait)]);
  }
  return outcome();
}

/** Records where the next apply starts; returns warnings if that is not possible. */
async function record(
  session: TenantSession,
  start: Start,
  decided: Decided,
  results: Outcome['results'],
): Promise<readonly Warning[]> {
  const { inputs, outputGuard } = session;
  const isDone = isComplete(decided, results);
  if (isDone && outputGuard.failures().length > 0) return [];
  const applied = { globs: inputs.files.patterns, files: decided.fileCount };
  const problem = await recordRun(session, start, isDone ? applied : undefined);
  if (problem === undefined) return [];
  return isDone ? [unrecorded(problem)] : leftBehind(decided.plan, results, problem);
}
