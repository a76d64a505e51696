import type { DeclaredIntegration } from '../declared/integration.ts';
import { leaves, secretReferences } from '../declared/payload.ts';
import { readDeclared } from '../declared/read-declared.ts';
import { readWorkspaceFiles, type SourceFile } from '../declared/workspace-files.ts';
import { ActionFailure, type Failure, type Warning } from '../failure.ts';
import { GitHubError } from '../github/github-error.ts';
import { readTree } from '../github/commits.ts';
import { readLastApplied } from '../github/deployments.ts';
import { ImmutaError, immutaFailure } from '../immuta/immuta-error.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { LiveTenant } from '../live/live-integration.ts';
import { readTenant } from '../live/read-live.ts';
import { checkedOutCommit, nestedCheckouts } from '../previous/checkout.ts';
import { compareWorkspace } from '../previous/compare-workspace.ts';
import type { Present } from '../previous/previous-files.ts';
import type { Tree } from '../previous/tree.ts';
import { shortestSecret } from '../secrets/forms.ts';
import { findLeftBehind } from './reviewed-plans.ts';
import type { OfflineSession, Session, TenantSession } from './session.ts';

/** The integration files of the workspace, all of them read. */
export interface DeclaredFiles {
  readonly files: readonly SourceFile[];
  readonly integrations: readonly DeclaredIntegration[];
  readonly failures: readonly Failure[];
  readonly warnings: readonly Warning[];
}

/** What makes secrets known before anything can show them. */
export type SecretKeeping = Pick<Session, 'outputGuard' | 'log' | 'environment'>;

/** Reads the workspace's files and collects everything that is wrong with them. */
export function readDeclaredFiles({ runner, inputs, ...keeping }: OfflineSession): DeclaredFiles {
  const { files, failures } = readWorkspaceFiles(runner.workspace, inputs.files);
  const reading = readDeclared(files, inputs.variables);
  guardReferences(reading.integrations, keeping);
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

/** Reads the workspace's files; anything that is wrong with them ends the run. */
export function requireDeclaredFiles(session: Session): DeclaredFiles {
  const declared = readDeclaredFiles(session);
  const [first, ...others] = declared.failures;
  if (first !== undefined) throw new ActionFailure(first, ...others);
  return declared;
}

/** The files of now, beside which those of the base are read. */
export function presentFiles(
  { files, integrations }: DeclaredFiles,
  { files: globs, variables }: Inputs,
): Present {
  return { files, integrations, globs, variables };
}

/** Fields with the value of one of the action's own keys, by way of `variables` most likely: refused before Immuta is asked anything. */
function ownKeysIn(integration: DeclaredIntegration, inputs: Inputs): Failure[] {
  const own = [inputs.apiKey, inputs.githubToken, inputs.planKey].filter((key) => key !== undefined);
  const holds = (value: string): boolean =>
    own.some((key) => value === key || (key.length >= shortestSecret && value.includes(key)));
  return leaves(integration.config)
    .filter(({ value }) => typeof value === 'string' && holds(value))
    .map(({ path }) => ({
      reason: 'invalid-config',
      message: `The value of ${path} is or contains the action's own API key, token or plan key, which can't be referenced.`,
      remedy: 'Correct the variable or the file: these keys are never sent as part of an integration.',
      place: integration.place(`config.${path}`),
    }));
}

/** Makes the values that files refer to known as secrets, whether this mode needs them or not. */
export function guardReferences(
  integrations: readonly DeclaredIntegration[],
  { outputGuard, log, environment }: SecretKeeping,
): void {
  const names = new Set(
    integrations.flatMap((one) => secretReferences(one).map(({ reference }) => reference.name)),
  );
  const added: string[] = [];
  for (const name of names) {
    const value = environment[name] ?? '';
    if (value !== '' && outputGuard.guard.add(name, value)) added.push(value);
  }
  log.mask(added);
}

/** Lists the tenant's integrations; secrets that the answer repeats become known to the guard before anything else. */
export async function readLiveTenant({ immuta, outputGuard, log }: TenantSession): Promise<LiveTenant> {
  const tenant = readTenant(await orImmutaFailure(immuta.reader.list(), 'reading the integrations'));
  log.mask(tenant.echoedSecrets.filter((secret) => outputGuard.guard.addEchoed(secret)));
  return tenant;
}

async function orImmutaFailure<T>(answer: Promise<T>, doing: string): Promise<T> {
  try {
    return await answer;
  } catch (error: unknown) {
    if (error instanceof ImmutaError) throw new ActionFailure(immutaFailure(error, doing));
    throw error;
  }
}

/** A commit with its files. */
export interface Commit {
  readonly sha: string;
  readonly tree: Tree;
}

/** The commit that the workspace holds; a text says why it can't be told. It is never assumed. */
export async function readCheckout({
  github,
  runner,
  inputs,
}: Pick<Session, 'github' | 'runner' | 'inputs'>): Promise<Commit | string> {
  const sha = checkedOutCommit(runner.workspace);
  if (sha === undefined) return "the commit that is checked out can't be told";
  try {
    const tree = await readTree(github, sha, inputs.files);
    return tree.truncated ? "the commit's tree is too large for GitHub to list" : { sha, tree };
  } catch (error: unknown) {
    // One that an earlier step made was never pushed.
    if (error instanceof GitHubError && error.notFound)
      return 'GitHub does not know the commit that is checked out';
    throw error;
  }
}

/** Fails with each integration file of the workspace that is not as in the commit. */
export function requireCommitted(
  { files }: DeclaredFiles,
  commit: Commit | undefined,
  { runner, inputs }: Pick<Session, 'runner' | 'inputs'>,
): void {
  const paths = files.map(({ file }) => file);
  const [first, ...others] = compareWorkspace({
    files,
    nestedCheckouts: nestedCheckouts(runner.workspace, paths),
    globs: inputs.files,
    commit,
  });
  if (first !== undefined) throw new ActionFailure(first, ...others);
}

/**
 * Fails if `files` matches nothing, now and at the base, unless that is what was applied last. `live`: the failure then
 * names those that a merged pull request was to delete.
 */
export async function requireFiles(
  session: Session,
  { files }: DeclaredFiles,
  baseHasFiles: boolean,
  live: LiveTenant['integrations'],
): Promise<void> {
  const { github, inputs, local } = session;
  if (files.length > 0 || baseHasFiles) return;
  const { patterns } = inputs.files;
  if (local !== undefined) throw new ActionFailure(noFiles(patterns));
  const last = await readLastApplied(github, inputs.name).catch((error: unknown) => {
    if (error instanceof GitHubError) return undefined;
    throw error;
  });
  const expected = last?.files === 0 && last.globs.join('\n') === patterns.join('\n');
  if (expected) return;
  const left = await findLeftBehind(live, session);
  throw new ActionFailure(
    noFiles(patterns, ', neither now nor at the base'),
    ...left.map((warning): Failure => ({ reason: 'invalid-config', ...warning })),
  );
}

/** That `files` matches nothing. */
export function noFiles(patterns: readonly string[], when = ''): Failure {
  return {
    reason: 'invalid-config',
    message: `No integration file matches the input \`files\`${when}: ${patterns.join(', ')}`,
    remedy:
      'Check the globs of `files`, and that the repository is checked out at the root of the workspace.',
  };
}

/** That a local run reads what nobody has committed. */
export function workingTreeWarnings({ local }: Pick<Session, 'local'>): readonly Warning[] {
  if (local === undefined) return [];
  return [{ message: 'The files were read from the working tree, uncommitted edits included.' }];
}
