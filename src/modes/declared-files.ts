import { setImmediate } from 'node:timers/promises';
import type { DeclaredIntegration } from '../declared/integration.ts';
import { leaves, secretReferences } from '../declared/payload.ts';
import { readAlone, readTogether } from '../declared/read-declared.ts';
import { readWorkspaceFiles, type SourceFile } from '../declared/workspace-files.ts';
import { ActionFailure, type Failure, type Warning } from '../failure.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { begun } from '../network/retry.ts';
import type { Present } from '../previous/previous-files.ts';
import { shortestSecret } from '../secrets/forms.ts';
import { inTurns } from './in-turns.ts';
import type { Session } from './session.ts';

/** The integration files of the workspace, all of them read. */
export interface DeclaredFiles {
  readonly files: readonly SourceFile[];
  readonly integrations: readonly DeclaredIntegration[];
  readonly failures: readonly Failure[];
  readonly warnings: readonly Warning[];
}

/** Reads the workspace's files and collects everything that is wrong with them. */
export async function readDeclaredFiles(session: Session): Promise<DeclaredFiles> {
  const { runner, inputs } = session;
  // Requests that were begun before get on their way.
  await setImmediate();
  const { files, failures } = readWorkspaceFiles(runner.workspace, inputs.files);
  const reading = readTogether(await inTurns(files, (source) => readAlone(source, inputs.variables)));
  await inTurns(reading.integrations, (integration) => {
    guardReferences(session, [integration]);
  });
  const ownKeys = reading.integrations.flatMap((integration) => ownKeysIn(session, integration));
  return {
    files,
    integrations: reading.integrations,
    failures: [...failures, ...reading.failures, ...ownKeys],
    warnings: reading.warnings,
  };
}

/** Fields with the value of one of the action's own keys, by way of `variables` most likely: refused before Immuta is asked anything. */
function ownKeysIn({ inputs }: Session, integration: DeclaredIntegration): Failure[] {
  const own = [inputs.apiKey, inputs.githubToken, inputs.planKey].filter((key) => key !== undefined);
  const holds = (value: string): boolean =>
    own.some((key) => value === key || (key.length >= shortestSecret && value.includes(key)));
  return leaves(integration.config)
    .filter(({ value }) => typeof value === 'string' && holds(value))
    .map(({ path }) => ({
      reason: 'invalid-config',
      message: `The value of ${path} is, or holds, the action's own API key, token or plan key, which can't be referenced.`,
      remedy: 'Correct the variable or the file: these keys are never sent as a part of an integration.',
      place: integration.place(`config.${path}`),
    }));
}

/** What a file refers to is a secret from here on, whether this mode needs it or not. */
export function guardReferences(
  { outputGuard, log, environment }: Session,
  integrations: readonly DeclaredIntegration[],
): void {
  const values: string[] = [];
  for (const name of new Set(
    integrations.flatMap((one) => secretReferences(one).map(({ reference }) => reference.name)),
  )) {
    const value = environment[name];
    if (value === undefined || value === '') continue;
    if (outputGuard.guard.add(name, value)) values.push(value);
  }
  log.mask(values);
}

/** Reads the workspace's files; anything that is wrong with them ends the run. */
export async function requireDeclaredFiles(session: Session): Promise<DeclaredFiles> {
  const declared = await readDeclaredFiles(session);
  const [first, ...others] = declared.failures;
  if (first !== undefined) throw new ActionFailure(first, ...others);
  return declared;
}

/** The files of now as what the base declared is read beside them. What is wrong with them is told by `read`. */
export function presentFiles(
  read: Promise<DeclaredFiles>,
  { files: globs, variables }: Inputs,
): Promise<Present> {
  return begun(read.then(({ files, integrations }) => ({ files, integrations, globs, variables })));
}

/** That there is no file at all now, where the base had some: a mistake in `files` would delete everything. */
export function noFilesLeft(): Failure {
  return {
    reason: 'invalid-config',
    message: 'No integration file matches the input `files` now, while the base has some.',
    remedy:
      'Check `files` and the checkout. To give up every integration, keep one file until the others are deleted, and delete the last one in Immuta.',
  };
}
