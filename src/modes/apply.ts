import { applyChanges } from '../apply/apply.ts';
import { decideChanges, type Decisions } from '../apply/decisions.ts';
import {
  isAnnounced,
  isUnannounced,
  judge,
  type JudgeContext,
  type Judgement,
  type ReviewedPlans,
} from '../apply/judge.ts';
import type { IntegrationResult } from '../apply/result.ts';
import { isSuperseded } from '../apply/superseded.ts';
import { checkDataApi } from '../data-api/check-settings.ts';
import type { Warning } from '../failure.ts';
import { GitHubError } from '../github/github-error.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { keyedDigest, planEntries } from '../plan/digest.ts';
import { managingFiles, type PlannedChange } from '../plan/plan.ts';
import { stillThere } from '../plan/still-there.ts';
import type { ApplyBase } from '../previous/apply-base.ts';
import { checkedOutCommit } from '../previous/checkout.ts';
import type { Block } from '../report/blocks.ts';
import { resultGroup } from '../report/log-report.ts';
import { openApplyEdges } from './apply-edges.ts';
import {
  findStart,
  leftBehind,
  permissions,
  readCommits,
  recordApply,
  recordStart,
  startForgotten,
  startWarnings,
  withoutRemoved,
} from './apply-start.ts';
import {
  commentOnMerged,
  endingOf,
  isComplete,
  isThrough,
  writeResult,
  type Applied,
} from './apply-report.ts';
import { unlessCancelled } from './cancelled.ts';
import { commentsOf } from './comments.ts';
import { awsRegion } from './data-api-script.ts';
import { allWarnings, changesOf, logGroups, orGitHubFailure, writePlanFiles } from './planning.ts';
import { readMergedPlans, type ApplyRange, type MergedPlans } from './reviewed-plans.ts';
import { reportContext, type Ending, type TenantSession } from './session.ts';
import { planWithScripts } from './settled-plan.ts';
import {
  presentFiles,
  readLiveTenant,
  requireCommitted,
  requireDeclaredFiles,
  requireFiles,
} from './states.ts';

/** How long a cancelled run still waits for requests that are in flight, in milliseconds. */
const lastWait = 3000;

/** Applies: reads, plans again, judges each change against what was reviewed, writes, waits, compares, shows. */
export async function runApply(session: TenantSession): Promise<Ending> {
  const { event, runner, signal, log, inputs, outputGuard } = session;
  const commit = (event.kind === 'pull_request' ? event.mergeCommit : undefined) ?? runner.sha;
  const isCheckedOut = checkedOutCommit(runner.workspace) !== undefined;
  const start = await unlessCancelled(findStart(session, commit), signal);
  const rememberStart = (): Promise<string | undefined> =>
    isCheckedOut ? recordStart(session, start) : Promise.resolve(undefined);
  const preparing = unlessCancelled(prepare(session, commit, start, isCheckedOut), signal);
  const { applied, decisions, fileOutputs, files } = await preparing.catch(async (error: unknown) => {
    const problem = await rememberStart();
    if (problem !== undefined) log.warning({ message: startForgotten(problem) });
    throw error;
  });

  const { results, keptScripts } = await writeChanges(session, decisions, applied);

  // Written before GitHub is asked again: it may be down, and the job may be cancelled meanwhile.
  await writeResult(session, applied, results, keptScripts);
  let warnings: readonly Warning[] = [];
  if (!isComplete(applied, results)) {
    const problem = await rememberStart();
    if (problem !== undefined) warnings = leftBehind(applied.plan, results, problem);
  } else if (event.kind !== 'other' && isCheckedOut && outputGuard.leaks().length === 0) {
    warnings = await recordApply(session, commit, { globs: inputs.files.patterns, files });
  }
  const shown: Applied = { ...applied, warnings: [...applied.warnings, ...warnings] };
  const resultFile = await writeResult(session, shown, results, keptScripts);
  await logGroups(log, results.map(resultGroup));
  const isOver = !signal.aborted || results.every(isThrough);
  const comment = isOver ? await commentOnMerged(session, shown, results) : { warnings: [] };
  return endingOf(session, shown, { results, keptScripts, comment, fileOutputs, resultFile });
}

/** All that an apply has decided before its first write. */
interface Prepared {
  readonly applied: Applied;
  readonly decisions: Decisions;
  readonly fileOutputs: Ending['outputs'];
  /** How many files this commit declares. */
  readonly files: number;
}

/** Reads, plans again and judges; writes nothing to Immuta. */
async function prepare(
  session: TenantSession,
  commit: string,
  start: ApplyBase,
  isCheckedOut: boolean,
): Promise<Prepared> {
  const { inputs, event, defaultBranch } = session;
  await session.files.clear();
  const declared = requireDeclaredFiles(session);
  const present = presentFiles(declared, inputs);
  const [live, { tree, head, previous, hadFiles }] = await Promise.all([
    readLiveTenant(session),
    orGitHubFailure(readCommits(session, commit, start, present), 'planning', permissions),
  ]);
  requireCommitted(declared, { sha: commit, tree }, session);
  // A deletion that this very run was to bring is not left behind yet: the next one does it with the right globs.
  await requireFiles(session, declared, hadFiles, []);

  const plan = await planWithScripts(session, {
    declared: declared.integrations,
    previous: isCheckedOut ? previous : withoutRemoved(previous, declared.integrations),
    live,
    maxDeletes: inputs.maxDeletes,
    fileWarnings: declared.warnings,
  });
  const judging = judgeContext(inputs, event.kind !== 'other' && start.base.commit === undefined);
  const context = reportContext(session, commit);
  const entries = planEntries(plan.integrations, judging.digest);
  const fileOutputs = await writePlanFiles(session.files, plan, entries, context);

  const changes = changesOf(plan);
  const superseded = new Set(
    head === undefined ? [] : changes.filter((change) => isSuperseded(change, tree, head)),
  );
  const current = changes.filter((change) => !superseded.has(change));
  const merged = event.kind === 'pull_request' ? event.number : undefined;
  const range = { base: start.base.commit, commit, branch: defaultBranch, pullRequest: merged };
  const reviewed = await orGitHubFailure(
    findPlans(session, range, current, judging),
    'reading the reviewed plans',
    permissions,
  );
  const decisions = decideChanges({
    plan,
    superseded,
    reviewed,
    judging,
    environment: session.environment,
    ownSecrets: inputs,
    scriptProblems: (changes) =>
      inputs.dataApi === undefined ? [] : checkDataApi(changes, inputs.dataApi, awsRegion(session)),
    waitTimeout: inputs.waitTimeout,
  });
  return {
    applied: {
      plan,
      context,
      pullRequests: reviewed.pullRequests,
      refusals: decisions.refusals,
      warnings: [
        ...allWarnings(plan),
        ...stillThere(plan.unmanaged, reviewed.plans),
        ...reviewed.warnings,
        ...decisions.warnings,
        ...startWarnings(start, isCheckedOut),
      ],
    },
    decisions,
    fileOutputs,
    files: declared.files.length,
  };
}

/** How changes are judged in this run. */
function judgeContext(
  { reviewedPlan, planKey, runScript, dataApi }: Inputs,
  withoutBase: boolean,
): JudgeContext {
  const unreviewed =
    reviewedPlan === 'required' ? ' and `reviewed-plan: if-present`, since nobody reviews such a run' : '';
  return {
    mode: reviewedPlan,
    digest: keyedDigest(planKey ?? ''),
    runsScripts: runScript !== undefined || dataApi !== undefined,
    withoutBase,
    fateOfOthers:
      'The run of that merge applies the other changes of this one, too, if this job has `deployments: write`.',
    manualRemedy: `To bring it in line with the file, run the workflow by workflow_dispatch with \`mode: apply\`${unreviewed}.`,
  };
}

/**
 * The plans that were shown for these changes. Without changes only the pull requests are looked for, whose result
 * comments of an earlier run may have to be updated.
 */
async function findPlans(
  session: TenantSession,
  range: ApplyRange,
  changes: readonly PlannedChange[],
  judging: JudgeContext,
): Promise<MergedPlans> {
  const { github, clock, signal } = session;
  const edges = { github, clock, signal, commentsOf: commentsOf(session) };
  const judged = (plans: ReviewedPlans): readonly Judgement[] =>
    changes.map((change) => judge(change, plans, judging));
  try {
    const found = await readMergedPlans(edges, range, {
      newerPlan: (plans, newestIsConnected) => {
        const open = judged(plans).filter((judgement) => !isAnnounced(judgement));
        if (judging.mode === 'ignored' || changes.length === 0) return 'nothing';
        if (open.length === 0) return newestIsConnected ? 'nothing' : 'change';
        return open.every(({ kind }) => kind === 'pending') ? 'drift' : 'change';
      },
      olderPlan: (plans) => judged(plans).some(isUnannounced),
    });
    return changes.length > 0 ? found : { ...found, warnings: [] };
  } catch (error: unknown) {
    if (!(error instanceof GitHubError) || changes.length > 0) throw error;
    return { plans: [], pullRequests: [], warnings: [] };
  }
}

/** Applies what is to be applied; a cancelled run gives what is known of it. */
async function writeChanges(
  session: TenantSession,
  { toApply, others }: Decisions,
  applied: Applied,
): Promise<{ results: readonly IntegrationResult[]; keptScripts: readonly Block[] }> {
  const { outputGuard, signal, clock } = session;
  const { edges, keptScripts } = openApplyEdges(session, applied.pullRequests, managingFiles(applied.plan));
  const applying = applyChanges(toApply, edges);
  const results = (): readonly IntegrationResult[] =>
    [...others, ...applying.snapshot()]
      .sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0))
      .map((result) =>
        result.failure === undefined ? result : { ...result, failure: outputGuard.redacted(result.failure) },
      );
  await Promise.race([applying.done, aborted(signal)]);
  if (signal.aborted) {
    // What is known now must outlive this process, which may be killed before the last answers come.
    await writeResult(session, applied, results(), keptScripts);
    await Promise.race([applying.done, clock.sleep(lastWait)]);
  }
  return { results: results(), keptScripts };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
