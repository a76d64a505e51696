import type { IntegrationResult } from '../apply/result.ts';
import type { Head } from '../apply/decisions.ts';
import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Warning } from '../failure.ts';
import { commitsOn, mergeBase, readBranchHead, readTree } from '../github/commits.ts';
import { recordDeployment, type AppliedFiles } from '../github/deployments.ts';
import { GitHubError, githubFailure } from '../github/github-error.ts';
import type { PreviousFiles } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { applyBase, type ApplyBase } from '../previous/apply-base.ts';
import { checkedOutCommit } from '../previous/checkout.ts';
import { readPrevious, type Present } from '../previous/previous-files.ts';
import { runUrl } from '../report/shell-commands.ts';
import { reportContext, type Session } from './session.ts';
import { orGitHubFailure, type Commit, type CommitsRead } from './states.ts';

/** What the requests to GitHub before the first write need. */
export const permissions = 'contents: read and pull-requests: write';

/** The commit that is applied, and the base that it is compared with. */
export interface Start extends ApplyBase {
  readonly commit: string;
  /** Whether it is known which commit is checked out. If not, nothing is deleted or recorded. */
  readonly isCheckoutKnown: boolean;
}

export async function findStart({ github, event, inputs, runner }: Session): Promise<Start> {
  const commit = (event.kind === 'pull_request' ? event.mergeCommit : undefined) ?? runner.sha;
  const base = await orGitHubFailure(
    applyBase(github, event, commit, inputs.name),
    'looking for the base',
    permissions,
  );
  return { ...base, commit, isCheckoutKnown: checkedOutCommit(runner.workspace) !== undefined };
}

/** Reads the commit that is applied, the base, and the head of the branch if that is a newer commit. */
export async function readCommits(
  { github, defaultBranch }: Session,
  { commit, base, eventBase: own, isCheckoutKnown }: Start,
  present: Present,
): Promise<CommitsRead & { readonly commit: Commit; readonly head: Head | undefined }> {
  const commits = commitsOn(github);
  const eventBase = own.commit === base.commit ? undefined : own;
  const [tree, headCommit, atBase, atEventBase] = await Promise.all([
    readTree(github, commit, present.globs),
    readBranchHead(github, defaultBranch),
    readPrevious(commits, base, present),
    eventBase && readPrevious(commits, eventBase, present),
  ]);
  const atHead =
    headCommit === commit
      ? undefined
      : await readPrevious(commits, { commit: headCommit, explanation: 'the head of the branch' }, present);
  // If the record is of an older commit than the event's base, files that came in between were not applied yet.
  const isLater =
    eventBase?.commit !== undefined &&
    base.commit !== undefined &&
    (await mergeBase(github, base.commit, eventBase.commit)) === base.commit;
  const guarding = atEventBase?.previous.integrations;
  const previous: PreviousFiles = {
    ...atBase.previous,
    ...(guarding === undefined ? {} : { guarding }),
    ...(isLater ? { integrations: withLater(atBase.previous, guarding ?? []) } : {}),
  };
  return {
    commit: { sha: commit, tree },
    head: atHead && { tree: atHead.tree, integrations: atHead.previous.integrations },
    previous: isCheckoutKnown ? previous : withoutRemoved(previous, present),
    hadFiles: atBase.hadFiles || (isLater && atEventBase?.hadFiles === true),
  };
}

/** Adds files that came after the base of this run and were removed again since: their integrations are deleted, too. */
function withLater(
  { integrations, unreadable }: PreviousFiles,
  later: readonly DeclaredIntegration[],
): readonly DeclaredIntegration[] {
  const files = new Set([...integrations.map(({ file }) => file), ...unreadable]);
  return [...integrations, ...later.filter(({ file }) => !files.has(file))];
}

/** Without files that were removed, so that nothing is deleted. */
function withoutRemoved(previous: PreviousFiles, present: Present): PreviousFiles {
  const files = new Set(present.integrations.map(({ file }) => file));
  return { ...previous, integrations: previous.integrations.filter(({ file }) => files.has(file)) };
}

/** What the reader must know about the start of this apply. */
export function startWarnings({ unreadable, base, isCheckoutKnown }: Start): readonly Warning[] {
  const warnings: Warning[] = [];
  if (unreadable !== undefined && base.commit !== undefined)
    warnings.push({
      message: `The record of earlier applies can't be read (${unreadable}), so this run starts from the event's own base: it does not catch up on deletions and rotated credentials of a failed or cancelled run. Give the job \`deployments: write\`.`,
    });
  if (!isCheckoutKnown)
    warnings.push({
      message:
        "The checked-out commit can't be determined, so nothing is deleted and this apply is not recorded. Use actions/checkout without `path`.",
    });
  return warnings;
}

/**
 * Records where the next apply starts: at this commit if it was `applied`, else where this run started, unless that is
 * recorded already. So no deletion is forgotten. A run without a base (dispatched, scheduled) deletes and rotates nothing,
 * so it records nothing. Returns why it was not possible.
 */
export async function recordRun(
  session: Session,
  { base, commit, recorded, unreadable, isCheckoutKnown }: Start,
  applied?: AppliedFiles,
): Promise<string | undefined> {
  const { github, inputs, event } = session;
  const startOf = recorded ? undefined : base.commit;
  const sha = applied === undefined ? startOf : commit;
  if (sha === undefined || event.kind === 'other' || !isCheckoutKnown) return undefined;
  if (applied === undefined && unreadable !== undefined) return unreadable;
  try {
    const { run } = reportContext(session, sha);
    await recordDeployment(github, {
      name: inputs.name,
      sha,
      runUrl: run && runUrl(run),
      ...(applied && { applied }),
    });
    return undefined;
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    const { message, remedy = '' } = githubFailure(error, 'recording this apply', 'deployments: write');
    return `${message} ${remedy}`;
  }
}

/** That the next run does not know what this one left undone. */
export function unrecorded(problem: string): Warning {
  return {
    message: `This run could not be recorded, so the next one does not know what it did or left undone, such as deletions. ${problem} Re-run this job once you have fixed the cause.`,
  };
}

/** Deletions that the next run won't know of: it compares with a commit that no longer has the file. */
export function leftBehind(
  { integrations }: Plan,
  results: readonly IntegrationResult[],
  problem: string,
): readonly Warning[] {
  const isDone = (file: string): boolean =>
    results.some((one) => one.file === file && one.action === 'delete' && one.state === 'done');
  return integrations
    .filter(({ file, action }) => action === 'delete' && !isDone(file))
    .map(({ file, id = '' }) => ({
      message: `${file}: integration ${id} may be left behind: this run could not record where it started, so the next one won't know that the file was removed. ${problem} Then restore the file, and remove it in another pull request.`,
      place: { file },
    }));
}
