import type { DeclaredIntegration } from '../declared/integration.ts';
import { leaves, secretReferences } from '../declared/payload.ts';
import { readDeclared } from '../declared/read-declared.ts';
import { readWorkspaceFiles, type SourceFile } from '../declared/workspace-files.ts';
import { ActionFailure, throwIfAny, type Failure, type Warning } from '../failure.ts';
import { readTree, unlessUnknown } from '../github/commits.ts';
import { readLastApplied } from '../github/deployments.ts';
import { GitHubError, githubFailure } from '../github/github-error.ts';
import { ImmutaError, immutaFailure } from '../immuta/immuta-error.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { LiveTenant } from '../live/live-integration.ts';
import { readTenant } from '../live/read-live.ts';
import type { PlanInput, PreviousFiles } from '../plan/make-plan.ts';
import { nestedCheckouts, unknownCheckout } from '../previous/checkout.ts';
import { compareWorkspace } from '../previous/compare-workspace.ts';
import type { Present } from '../previous/previous-files.ts';
import type { Tree } from '../previous/tree.ts';
import { shortestSecret } from '../secrets/forms.ts';
import { findLeftBehind } from './merged-plans.ts';
import type { OfflineSession, Session, TenantSession } from './session.ts';

/** A commit with its files. */
export interface Commit {
  readonly sha: string;
  readonly tree: Tree;
}

/** What a mode reads of the commits that it compares. */
export interface CommitsRead {
  /** The commit that the workspace must be; undefined if it is unknown. */
  readonly commit?: Commit | undefined;
  readonly previous: PreviousFiles;
  /** Whether the base had any integration file. */
  readonly hadFiles: boolean;
}

/**
 * Reads the three states: what the files declare, what they declared at the base, and what is live. Throws if a file is
 * wrong or not as in its commit, and if there are no files at all; that failure names deletions that were never applied.
 */
export async function readStates<Read extends CommitsRead>(
  session: TenantSession,
  readCommits: (present: Present) => Promise<Read>,
  { namesLeftBehind = true } = {},
): Promise<Read & { readonly planInput: PlanInput; readonly fileCount: number }> {
  const { inputs, local } = session;
  const { files, integrations, warnings } = requireDeclaredFiles(session);
  const present = { files, integrations, globs: inputs.files, variables: inputs.variables };
  const [live, read] = await Promise.all([
    readLiveTenant(session),
    orGitHubFailure(readCommits(present), 'reading the base'),
  ]);
  requireCommitted(files, read.commit, session);
  if (files.length === 0 && !read.hadFiles)
    await requireNoFilesBefore(session, namesLeftBehind ? live.integrations : []);
  const planInput: PlanInput = {
    declared: integrations,
    previous: read.previous,
    live,
    maxDeletes: inputs.maxDeletes,
    fileWarnings: local === undefined ? warnings : [...warnings, uncommittedEdits],
  };
  return { ...read, planInput, fileCount: files.length };
}

const uncommittedEdits: Warning = {
  message: 'The files were read from the working tree, uncommitted edits included.',
};

/** The integration files of the workspace, all of them read. */
export interface DeclaredFiles {
  readonly files: readonly SourceFile[];
  readonly integrations: readonly DeclaredIntegration[];
  readonly failures: readonly Failure[];
  readonly warnings: readonly Warning[];
}

/** Reads the workspace's files and collects everything that is wrong with them. */
export function readDeclaredFiles({ runner, inputs, ...session }: OfflineSession): DeclaredFiles {
  const { files, failures } = readWorkspaceFiles(runner.workspace, inputs.files);
  const reading = readDeclared(files, inputs.variables);
  guardReferences(reading.integrations, session);
  return {
    files,
    integrations: reading.integrations,
    failures: [
      ...failures,
      ...reading.failures,
      ...reading.integrations.flatMap((one) => ownKeysIn(one, inputs)),
    ],
    warnings: reading.warnings,
  };
}

/** Reads the workspace's files; throws everything that is wrong with them. */
export function requireDeclaredFiles(session: Session): DeclaredFiles {
  const declared = readDeclaredFiles(session);
  throwIfAny(declared.failures);
  return declared;
}

/** Fields that contain one of the action's own keys, most likely by way of `variables`. */
function ownKeysIn(integration: DeclaredIntegration, inputs: Inputs): Failure[] {
  const own = [inputs.apiKey, inputs.githubToken, inputs.planKey].filter((key) => key !== undefined);
  const containsKey = (value: string): boolean =>
    own.some((key) => value === key || (key.length >= shortestSecret && value.includes(key)));
  return leaves(integration.config)
    .filter(({ value }) => typeof value === 'string' && containsKey(value))
    .map(({ path }) => ({
      reason: 'invalid-config',
      message: `The value of \`${path}\` is or contains the action's own API key, token or plan key, which can't be referenced.`,
      remedy: 'Correct the variable or the file: these keys are never sent as part of an integration.',
      place: integration.place(`config.${path}`),
    }));
}

/** Makes the values that files refer to known as secrets, whether this mode needs them or not. */
export function guardReferences(
  integrations: readonly DeclaredIntegration[],
  { outputGuard, log, environment }: Pick<Session, 'outputGuard' | 'log' | 'environment'>,
): void {
  const names = new Set(
    integrations.flatMap((one) => secretReferences(one).map(({ reference }) => reference.name)),
  );
  const values = [...names].filter((name) => {
    const value = environment[name] ?? '';
    return value !== '' && outputGuard.guard.add(name, value);
  });
  log.mask(values.map((name) => environment[name] ?? ''));
}

/** Lists the tenant's integrations; a secret that the answer repeats becomes known to the guard first. */
export async function readLiveTenant({ immuta, outputGuard, log }: TenantSession): Promise<LiveTenant> {
  try {
    const tenant = readTenant(await immuta.reader.list());
    log.mask(tenant.echoedSecrets.filter((secret) => outputGuard.guard.addEchoed(secret)));
    return tenant;
  } catch (error: unknown) {
    if (error instanceof ImmutaError)
      throw new ActionFailure(immutaFailure(error, 'reading the integrations'));
    throw error;
  }
}

/** The commit that is checked out, with its files; a text says why they are unknown. It is never assumed. */
export async function readCheckout(
  { github, inputs }: Pick<Session, 'github' | 'inputs'>,
  sha: string | undefined,
): Promise<Commit | string> {
  if (sha === undefined) return unknownCheckout;
  const tree = await unlessUnknown(readTree(github, sha, inputs.files));
  // An earlier step may have made the commit, and never pushed it.
  if (tree === undefined) return 'GitHub does not know the checked-out commit';
  return tree.truncated ? 'the commit has too many files for GitHub to list' : { sha, tree };
}

/** Throws a failure for each integration file of the workspace that is not as in the commit. */
function requireCommitted(
  files: readonly SourceFile[],
  commit: Commit | undefined,
  { runner, inputs }: Pick<Session, 'runner' | 'inputs'>,
): void {
  const paths = files.map(({ file }) => file);
  throwIfAny(
    compareWorkspace({
      files,
      nestedCheckouts: nestedCheckouts(runner.workspace, paths),
      globs: inputs.files,
      commit,
    }),
  );
}

/** Throws unless the last apply was of no files by these globs. */
async function requireNoFilesBefore(session: Session, live: LiveTenant['integrations']): Promise<void> {
  const { github, inputs, local } = session;
  const { patterns } = inputs.files;
  if (local !== undefined) throw new ActionFailure(noFiles(session));
  const last = await readLastApplied(github, inputs.name).catch((error: unknown) => {
    if (error instanceof GitHubError) return undefined;
    throw error;
  });
  if (last?.files === 0 && last.globs.join('\n') === patterns.join('\n')) return;
  const left = await findLeftBehind(live, session);
  throw new ActionFailure(
    noFiles(session, ', now or at the base'),
    ...left.map((warning): Failure => ({ reason: 'invalid-config', ...warning })),
  );
}

/** That `files` matches nothing. */
export function noFiles({ inputs, local }: Pick<OfflineSession, 'inputs' | 'local'>, when = ''): Failure {
  const [files, remedy] =
    local === undefined
      ? [
          'the input `files`',
          'Check the globs of `files`, and that the repository is checked out at the root of the workspace.',
        ]
      : [
          '`--files`',
          "Put files that end in `.yml` or `.yaml` into `immuta/` at the repository's root, or give other globs with `--files`.",
        ];
  return {
    reason: 'invalid-config',
    message: `No integration file matches ${files}${when}: ${inputs.files.patterns.join(', ')}`,
    remedy,
  };
}

/** Turns an error of GitHub's into a failure of the whole run. `doing` completes "while …". */
export async function orGitHubFailure<T>(
  answer: Promise<T>,
  doing: string,
  permission = 'contents: read',
): Promise<T> {
  try {
    return await answer;
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    throw new ActionFailure(githubFailure(error, doing, permission));
  }
}
