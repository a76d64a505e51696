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
import { isSuperseded, type Head } from '../apply/superseded.ts';
import { checkDataApi } from '../data-api/check-settings.ts';
import { ActionFailure, type Warning } from '../failure.ts';
import { GitHubError } from '../github/github-error.ts';
import { readBranchHead, readTree } from '../github/commits.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { keyedDigest, planEntries } from '../plan/digest.ts';
import type { PreviousFiles } from '../plan/make-plan.ts';
import { managingFiles, type PlannedChange } from '../plan/plan.ts';
import { applyBase, type ApplyBase } from '../previous/apply-base.ts';
import { usedBase } from '../previous/base.ts';
import { nestedCheckouts } from '../previous/checkout.ts';
import { compareWorkspace } from '../previous/compare-workspace.ts';
import { readPrevious, type Present } from '../previous/previous-files.ts';
import type { Tree } from '../previous/tree.ts';
import type { Block } from '../report/blocks.ts';
import { resultGroup } from '../report/log-report.ts';
import { openApplyEdges } from './apply-edges.ts';
import { commentOnMerged, endingOf, recordApply, writeResult, type Applied } from './apply-report.ts';
import { unlessCancelled } from './cancelled.ts';
import { commentsOf } from './comments.ts';
import { awsRegion } from './data-api-script.ts';
import { allWarnings, changesOf, logGroups, orGitHubFailure, writePlanFiles } from './planning.ts';
import { readMergedPlans, type ApplyRange, type MergedPlans } from './reviewed-plans.ts';
import { reportContext, type Ending, type TenantSession } from './session.ts';
import { planWithScripts } from './settled-plan.ts';
import { noFilesLeft, presentFiles, readLiveTenant, requireDeclaredFiles } from './states.ts';

/** How long a cancelled run still waits for requests that are in flight, in milliseconds. */
const lastWait = 3000;

/** Applies: reads, plans again, judges each change against what was reviewed, writes, waits, compares, shows. */
export async function runApply(session: TenantSession): Promise<Ending> {
  const { event, runner, signal, log } = session;
  const commit = (event.kind === 'pull_request' ? event.mergeCommit : undefined) ?? runner.sha;
  const { applied, decisions, fileOutputs } = await unlessCancelled(prepare(session, commit), signal);

  const { results, keptScripts } = await writeChanges(session, decisions, applied);

  // Written before GitHub is asked again: it may be down, and the job may be cancelled meanwhile.
  await writeResult(session, applied, results, keptScripts);
  const notRecorded = await recordApply(session, commit, applied, results);
  const shown: Applied = { ...applied, warnings: [...applied.warnings, ...notRecorded] };
  const resultFile = await writeResult(session, shown, results, keptScripts);
  await logGroups(log, results.map(resultGroup));
  const comment = signal.aborted ? { warnings: [] } : await commentOnMerged(session, shown, results);
  return endingOf(session, shown, { results, keptScripts, comment, fileOutputs, resultFile });
}

/** What the requests to GitHub before the first write need. */
const permissions = 'contents: read and pull-requests: write';

/** All that an apply has decided before its first write. */
interface Prepared {
  readonly applied: Applied;
  readonly decisions: Decisions;
  readonly fileOutputs: Ending['outputs'];
}

/** Reads, plans again and judges; writes nothing to Immuta. */
async function prepare(session: TenantSession, commit: string): Promise<Prepared> {
  const { inputs, event, defaultBranch } = session;
  await session.files.clear();
  const declared = requireDeclaredFiles(session);
  const [live, { tree, head, base, previous, hadFiles }] = await Promise.all([
    readLiveTenant(session),
    orGitHubFailure(readCommits(session, commit, presentFiles(declared, inputs)), 'planning', permissions),
  ]);
  const [first, ...others] = compareWorkspace({
    files: declared.files,
    nestedCheckouts: nestedCheckouts(
      session.runner.workspace,
      declared.files.map(({ file }) => file),
    ),
    globs: inputs.files,
    commit: { sha: commit, tree },
  });
  if (first !== undefined) throw new ActionFailure(first, ...others);
  if (declared.files.length === 0 && hadFiles) throw new ActionFailure(noFilesLeft());

  const plan = await planWithScripts(session, {
    declared: declared.integrations,
    previous,
    live,
    maxDeletes: inputs.maxDeletes,
    fileWarnings: declared.warnings,
  });
  const judging = judgeContext(inputs);
  const context = reportContext(session, commit);
  const entries = planEntries(plan.integrations, judging.digest);
  const fileOutputs = await writePlanFiles(session.files, plan, entries, context);

  const changes = changesOf(plan);
  const superseded = new Set(
    head === undefined ? [] : changes.filter((change) => isSuperseded(change, tree, head)),
  );
  const current = changes.filter((change) => !superseded.has(change));
  const merged = event.kind === 'pull_request' ? event.number : undefined;
  const range = { base: base.base.commit, commit, branch: defaultBranch, pullRequest: merged };
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
      warnings: [...allWarnings(plan), ...reviewed.warnings, ...decisions.warnings, ...baseWarnings(base)],
    },
    decisions,
    fileOutputs,
  };
}

/** What GitHub knows: the files of this commit, of the base, and of the branch's head if that is newer. */
interface Commits {
  readonly tree: Tree;
  readonly head: Head | undefined;
  readonly base: ApplyBase;
  readonly previous: PreviousFiles;
  readonly hadFiles: boolean;
}

async function readCommits(
  { github, event, inputs, defaultBranch }: TenantSession,
  commit: string,
  present: Present,
): Promise<Commits> {
  const [tree, headCommit, base] = await Promise.all([
    readTree(github, commit, inputs.files),
    readBranchHead(github, defaultBranch),
    applyBase(github, event, commit, inputs.name),
  ]);
  const eventBase = base.eventBase.commit === base.base.commit ? undefined : base.eventBase;
  const newerHead = headCommit === commit ? undefined : usedBase(headCommit, 'the head of the branch');
  const [atBase, atEventBase, atHead] = await Promise.all([
    readPrevious(github, base.base, present),
    eventBase && readPrevious(github, eventBase, present),
    newerHead && readPrevious(github, newerHead, present),
  ]);
  return {
    tree,
    base,
    head: atHead && { tree: atHead.tree, integrations: atHead.previous.integrations },
    previous: {
      ...atBase.previous,
      ...(atEventBase === undefined ? {} : { guarding: atEventBase.previous.integrations }),
    },
    hadFiles: atBase.hadFiles,
  };
}

/** How changes are judged in this run. */
function judgeContext({ reviewedPlan, planKey, runScript, dataApi }: Inputs): JudgeContext {
  const unreviewed =
    reviewedPlan === 'required' ? ' and `reviewed-plan: if-present`, since nobody reviews such a run' : '';
  return {
    mode: reviewedPlan,
    digest: keyedDigest(planKey ?? ''),
    runsScripts: runScript !== undefined || dataApi !== undefined,
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
      newerPlan: (plans, newestIsConnected) =>
        judging.mode !== 'ignored' &&
        changes.length > 0 &&
        !(newestIsConnected && judged(plans).every(isAnnounced)),
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

function baseWarnings({ notRecorded, base }: ApplyBase): Warning[] {
  if (notRecorded === undefined || base.commit === undefined) return [];
  return [
    {
      message: `The record of earlier applies can't be read (${notRecorded}), so this run starts from the event's own base: deletions and rotated credentials of a run that was cancelled or failed are not caught up on. Give the job \`deployments: write\`.`,
    },
  ];
}
