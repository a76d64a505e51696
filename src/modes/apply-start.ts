import type { Head } from '../apply/superseded.ts';
import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Warning } from '../failure.ts';
import { GitHubError, githubFailure } from '../github/github-error.ts';
import { mergeBase, readBranchHead, readTree } from '../github/commits.ts';
import { recordDeployment, type AppliedFiles } from '../github/deployments.ts';
import type { IntegrationResult } from '../apply/result.ts';
import type { Plan } from '../plan/plan.ts';
import type { PreviousFiles } from '../plan/make-plan.ts';
import { applyBase, type ApplyBase } from '../previous/apply-base.ts';
import { usedBase } from '../previous/base.ts';
import { readPrevious, type Present } from '../previous/previous-files.ts';
import type { Tree } from '../previous/tree.ts';
import { orGitHubFailure } from './planning.ts';
import { reportContext, type Session, type TenantSession } from './session.ts';

/** What the requests to GitHub before the first write need. */
export const permissions = 'contents: read and pull-requests: write';

/** Where this apply starts from. */
export function findStart({ github, event, inputs }: Session, commit: string): Promise<ApplyBase> {
  return orGitHubFailure(applyBase(github, event, commit, inputs.name), 'looking for the base', permissions);
}

/**
 * Records where an apply started that is refused or fails, unless there is a record already: the next one then starts
 * there, too, and no deletion is forgotten. Returns why that was not possible.
 */
export async function recordStart(
  session: Session,
  { base: { commit }, recorded, unreadable }: ApplyBase,
): Promise<string | undefined> {
  if (recorded || commit === undefined) return undefined;
  return unreadable ?? record(session, commit, undefined);
}

/**
 * Records a commit as applied; returns warnings about what the next run will not know. A run without a base
 * (dispatched, scheduled) deletes and rotates nothing, so it must not become the base of the next one.
 */
export async function recordApply(
  session: Session,
  commit: string,
  applied: AppliedFiles,
): Promise<readonly Warning[]> {
  const problem = await record(session, commit, applied);
  if (problem === undefined) return [];
  return [
    {
      message: `This apply could not be recorded, so the next one starts from its event's own base: what a run between them leaves undone is not caught up on. ${problem}`,
    },
  ];
}

async function record(
  session: Session,
  sha: string,
  applied: AppliedFiles | undefined,
): Promise<string | undefined> {
  const { github, inputs } = session;
  const { runUrl } = reportContext(session, sha);
  try {
    await recordDeployment(github, { name: inputs.name, sha, runUrl, ...(applied && { applied }) });
    return undefined;
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    const { message, remedy = '' } = githubFailure(error, 'recording this apply', 'deployments: write');
    return `${message} ${remedy}`;
  }
}

/** Deletions that the next run does not know of: it compares with this commit, which no longer has the file. */
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
      message: `${file}: integration ${id} may be left behind. The next run does not know that its file was removed, because this run could not record where it started. ${problem} Then put the file back, and remove it in another pull request.`,
      place: { file },
    }));
}

/** What GitHub knows: the files of this commit, of the base, and of the branch's head if that is newer. */
export interface Commits {
  readonly tree: Tree;
  readonly head: Head | undefined;
  readonly previous: PreviousFiles;
  readonly hadFiles: boolean;
}

export async function readCommits(
  { github, defaultBranch }: TenantSession,
  commit: string,
  start: ApplyBase,
  present: Present,
): Promise<Commits> {
  const eventBase = start.eventBase.commit === start.base.commit ? undefined : start.eventBase;
  const [tree, headCommit, atBase, atEventBase] = await Promise.all([
    readTree(github, commit, present.globs),
    readBranchHead(github, defaultBranch),
    readPrevious(github, start.base, present),
    eventBase && readPrevious(github, eventBase, present),
  ]);
  const atHead =
    headCommit === commit
      ? undefined
      : await readPrevious(github, usedBase(headCommit, 'the head of the branch'), present);
  // A record of a newer commit than the event's base knows what became of its files.
  const isLater =
    eventBase?.commit !== undefined &&
    start.base.commit !== undefined &&
    (await mergeBase(github, start.base.commit, eventBase.commit)) === start.base.commit;
  const guarding = atEventBase?.previous.integrations;
  return {
    tree,
    head: atHead && { tree: atHead.tree, integrations: atHead.previous.integrations },
    previous: {
      ...atBase.previous,
      ...(guarding === undefined ? {} : { guarding }),
      ...(isLater ? { integrations: withLater(atBase.previous, guarding ?? []) } : {}),
    },
    hadFiles: atBase.hadFiles || (isLater && atEventBase?.hadFiles === true),
  };
}

/** What came after the base of this run, and may be gone again since the event's own base, is to be deleted as well. */
function withLater(
  { integrations, unreadable }: PreviousFiles,
  later: readonly DeclaredIntegration[],
): readonly DeclaredIntegration[] {
  const files = new Set([...integrations.map(({ file }) => file), ...unreadable]);
  return [...integrations, ...later.filter(({ file }) => !files.has(file))];
}

/** What the base declared, without files that were removed: nothing is deleted then. */
export function withoutRemoved(
  previous: PreviousFiles,
  declared: readonly DeclaredIntegration[],
): PreviousFiles {
  const files = new Set(declared.map(({ file }) => file));
  return { ...previous, integrations: previous.integrations.filter(({ file }) => files.has(file)) };
}

/** That the next run can't know what this one left undone. */
export function startForgotten(problem: string): string {
  return `This run could not record where it started, so the next one does not know which files were removed since: their integrations may be left behind. ${problem} Re-run this job once you have fixed the cause.`;
}

/** What the reader must know about the start of this apply. */
export function startWarnings({ unreadable, base }: ApplyBase, isCheckedOut: boolean): Warning[] {
  const messages = [
    ...(unreadable === undefined || base.commit === undefined
      ? []
      : [
          `The record of earlier applies can't be read (${unreadable}), so this run starts from the event's own base: deletions and rotated credentials of a run that was cancelled or failed are not caught up on. Give the job \`deployments: write\`.`,
        ]),
    ...(isCheckedOut
      ? []
      : [
          "The commit that is checked out can't be told, so nothing is deleted and this apply is not recorded. Use actions/checkout without `path`.",
        ]),
  ];
  return messages.map((message) => ({ message }));
}
