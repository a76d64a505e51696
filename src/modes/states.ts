import type { DeclaredIntegration } from '../declared/integration.ts';
import { leaves, secretReferences } from '../declared/payload.ts';
import { readDeclared } from '../declared/read-declared.ts';
import { readWorkspaceFiles, type SourceFile } from '../declared/workspace-files.ts';
import { ActionFailure, type Failure, type Warning } from '../failure.ts';
import { ImmutaError, immutaFailure } from '../immuta/immuta-error.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { LiveTenant } from '../live/live-integration.ts';
import { readTenant } from '../live/read-live.ts';
import type { Present } from '../previous/previous-files.ts';
import { shortestSecret } from '../secrets/forms.ts';
import type { Session, TenantSession } from './session.ts';

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
export function readDeclaredFiles({ runner, inputs, ...keeping }: Session): DeclaredFiles {
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

/** No file at all now, while the base has some: a mistake in `files` would delete everything. */
export function noFilesLeft(): Failure {
  return {
    reason: 'invalid-config',
    message: 'No integration file matches the input `files` now, while the base has some.',
    remedy:
      'Check `files` and the checkout. To give up every integration, keep one file until the others are deleted, and delete the last one in Immuta.',
  };
}
