import { applyChanges } from '../apply/apply.ts';
import type { IntegrationResult } from '../apply/result.ts';
import type { Head } from '../apply/superseded.ts';
import type { DeclaredIntegration } from '../declared/integration.ts';
import { ActionFailure, type Failure, type Warning } from '../failure.ts';
import { GitHubError, githubFailure } from '../github/client.ts';
import { readBranchHead, readTree } from '../github/commits.ts';
import type { Json } from '../json.ts';
import { keyedDigest, planEntries } from '../plan/digest.ts';
import type { Plan } from '../plan/plan.ts';
import { begun } from '../network/retry.ts';
import { applyBase, type ApplyBase } from '../previous/apply-base.ts';
import { usedBase } from '../previous/base.ts';
import { nestedCheckouts } from '../previous/checkout.ts';
import { compareWorkspace } from '../previous/compare-workspace.ts';
import { readPrevious, type Present } from '../previous/previous-files.ts';
import type { Tree } from '../previous/tree.ts';
import type { Block } from '../report/blocks.ts';
import {
  announceAll,
  decideChanges,
  judgeContext,
  lacksPlan,
  splitSuperseded,
  type Decisions,
} from './apply-decisions.ts';
import { openApplyEdges } from './apply-edges.ts';
import { endApply, recordApply, writeResult, type Applied } from './apply-report.ts';
import { unlessCancelled } from './cancelled.ts';
import { noFilesLeft, presentFiles, requireDeclaredFiles, type DeclaredFiles } from './declared-files.ts';
import { readLiveTenant } from './live-tenant.ts';
import { allWarnings } from './planning.ts';
import { writePlanFiles } from './plan-outputs.ts';
import { planWithScripts } from './settled-plan.ts';
import { readMergedPlans, type ApplyRange, type MergedPlans } from './reviewed-plans.ts';
import { reportContext, type Ending, type Session } from './session.ts';

/** How long a cancelled run still waits for what is under way, in milliseconds. */
const lastWait = 3000;

/** Applies: plans again, judges every change against what was reviewed, writes, waits, compares, reports. */
export async function runApply(session: Session, listed: Promise<Json>): Promise<Ending> {
  const { event, runner } = session;
  const commit = (event.kind === 'pull_request' ? event.mergeCommit : undefined) ?? runner.sha;
  const filesRead = requireDeclaredFiles(session);
  const planned = begun(orGitHubFailure(planAgain(session, listed, commit, filesRead), 'planning'));
  // What is wrong with files is told first, whichever answer comes first.
  await filesRead;
  const { plan, tree, head, base } = await unlessCancelled(planned, session.signal);
  const context = reportContext(session, commit);
  const files = await writePlanFiles(
    session,
    plan,
    planEntries(plan.integrations, keyedDigest(session.inputs.planKey ?? '')),
    context,
  );
  const split = splitSuperseded(plan, tree, head);
  const plansRead = orGitHubFailure(
    findPlans(session, base, commit, split.current),
    'reading the reviewed plans',
  );
  const merged = await unlessCancelled(plansRead, session.signal);
  const decisions = decideChanges(session, plan, split, merged);
  const applied: Applied = {
    plan,
    context,
    pullRequests: merged.pullRequests,
    refusals: decisions.refusals,
    warnings: [...allWarnings(plan), ...merged.warnings, ...decisions.warnings, ...baseWarnings(base)],
  };
  const { results, keptScripts } = await applyDecided(session, decisions, applied);
  // Written before GitHub is asked again: it may be down, and the job may be cancelled meanwhile.
  await writeResult(session, applied, results, keptScripts);
  const recorded = await recordApply(session, commit, applied, results);
  return endApply(
    session,
    { ...applied, warnings: [...applied.warnings, ...recorded] },
    results,
    keptScripts,
    files,
  );
}

interface PlannedAgain {
  readonly plan: Plan;
  readonly tree: Tree;
  readonly head: Head | undefined;
  readonly base: ApplyBase;
}

async function planAgain(
  session: Session,
  listed: Promise<Json>,
  commit: string,
  filesRead: Promise<DeclaredFiles>,
): Promise<PlannedAgain> {
  const { github, event, inputs, defaultBranch } = session;
  const presentRead = presentFiles(filesRead, inputs);
  const [live, tree, head, declared, { base, reading, guarding }] = await Promise.all([
    readLiveTenant(session, listed),
    readTree(github, commit),
    readHead(session, commit, defaultBranch),
    filesRead,
    applyBase(github, event, commit, inputs.name).then(async (found) => {
      const own = found.eventBase.commit;
      const [reading, guards] = await Promise.all([
        readPrevious(github, found.base, presentRead),
        own === undefined || own === found.base.commit
          ? undefined
          : readPrevious(github, found.eventBase, presentRead),
      ]);
      return { base: found, reading, guarding: guards?.previous.integrations };
    }),
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
  if (declared.files.length === 0 && reading.hadFiles) throw new ActionFailure(noFilesLeft());
  const plan = await planWithScripts(session, {
    declared: declared.integrations,
    previous: { ...reading.previous, ...(guarding === undefined ? {} : { guarding }) },
    live,
    maxDeletes: inputs.maxDeletes,
    fileWarnings: declared.warnings,
  });
  const deletes = plan.integrations.some(({ action }) => action === 'delete');
  return {
    plan,
    tree,
    base,
    head:
      head === undefined
        ? undefined
        : { tree: head.tree, integrations: deletes ? await declaredAt(session, head.sha, presentRead) : [] },
  };
}

/** The branch's head and its files, where that is another commit. */
async function readHead(
  { github }: Session,
  commit: string,
  branch: string,
): Promise<{ sha: string; tree: Tree } | undefined> {
  const sha = await readBranchHead(github, branch);
  return sha === commit ? undefined : { sha, tree: await readTree(github, sha) };
}

async function declaredAt(
  { github }: Session,
  head: string,
  present: Promise<Present>,
): Promise<readonly DeclaredIntegration[]> {
  const { previous } = await readPrevious(github, usedBase(head, 'the head of the branch'), present);
  return previous.integrations;
}

/**
 * The plans that were shown for what is applied. Where nothing changes, only the pull requests are looked
 * for, whose result comments of an earlier run may have to be brought up to date.
 */
async function findPlans(
  session: Session,
  { base }: ApplyBase,
  commit: string,
  changes: ReturnType<typeof splitSuperseded>['current'],
): Promise<MergedPlans> {
  const context = judgeContext(session);
  const range = { base: base.commit, commit, branch: session.defaultBranch };
  if (changes.length === 0) return mergedWithoutChanges(session, range);
  return readMergedPlans(session, range, {
    settled: (plans, newestIsConnected) =>
      context.mode === 'ignored' || (newestIsConnected && announceAll(changes, plans, context)),
    lacking: (plans) => lacksPlan(changes, plans, context),
  });
}

async function mergedWithoutChanges(session: Session, range: ApplyRange): Promise<MergedPlans> {
  try {
    const merged = await readMergedPlans(session, range, { settled: () => true, lacking: () => false });
    return { ...merged, warnings: [] };
  } catch (error: unknown) {
    if (error instanceof GitHubError) return { plans: [], pullRequests: [], warnings: [] };
    throw error;
  }
}

async function applyDecided(
  session: Session,
  decisions: Decisions,
  applied: Applied,
): Promise<{ results: readonly IntegrationResult[]; keptScripts: readonly Block[] }> {
  if (decisions.toApply.length === 0)
    return { results: redacted(session, decisions.others), keptScripts: [] };
  const { edges, keptScripts } = openApplyEdges(session, applied.pullRequests);
  const applying = applyChanges(decisions.toApply, edges);
  await Promise.race([applying.done, aborted(session.signal)]);
  if (session.signal.aborted) {
    // What is known now must outlive this process, which may be killed before the last answers come.
    await writeResult(
      session,
      applied,
      redacted(session, [...decisions.others, ...applying.snapshot()]),
      keptScripts,
    );
    await Promise.race([applying.done, session.clock.sleep(lastWait)]);
  }
  return { results: redacted(session, [...decisions.others, ...applying.snapshot()]), keptScripts };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

/** The results in the order of files, with nothing in them that must not be told. */
function redacted(
  { outputGuard }: Session,
  results: readonly IntegrationResult[],
): readonly IntegrationResult[] {
  return inFileOrder(
    results.map((result) =>
      result.failure === undefined ? result : { ...result, failure: outputGuard.redacted(result.failure) },
    ),
  );
}

function inFileOrder(results: readonly IntegrationResult[]): readonly IntegrationResult[] {
  return [...results].sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
}

function baseWarnings({ notRecorded, base }: ApplyBase): Warning[] {
  if (notRecorded === undefined || base.commit === undefined) return [];
  return [
    {
      message: `The record of earlier applies can't be read (${notRecorded}), so this run starts from the event's own base: deletions and rotated credentials of a run that was cancelled or failed are not made up. The permission \`deployments: write\` mends that.`,
    },
  ];
}

async function orGitHubFailure<T>(answer: Promise<T>, doing: string): Promise<T> {
  try {
    return await answer;
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    const failure: Failure = githubFailure(error, doing, 'contents: read and pull-requests: write');
    throw new ActionFailure({ ...failure, message: `${failure.message} Nothing was written to Immuta.` });
  }
}
