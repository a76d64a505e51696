import { ActionFailure, type Failure } from '../failure.ts';
import type { DeclaredIntegration } from '../declared/integration.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isHealthy } from '../live/status.ts';
import { describeFailedTests } from '../live/validation-tests.ts';
import { ImmutaError } from '../immuta/immuta-error.ts';
import { compare, normal, undeclaredLive } from '../plan/difference.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { scriptFileName } from '../script/sql-file.ts';

/** Throws unless an integration settled well: `script-not-run` or `validation-failed`, with the tests that failed. */
export function requireHealthy(change: PlannedChange, live: LiveIntegration, scriptsAreRun: boolean): void {
  if (isHealthy(live.status)) return;
  throw new ActionFailure({
    ...setupFailure(change, scriptsAreRun),
    message: `${change.file}: Immuta ended in the status ${live.status} after the ${change.action} of integration ${live.id}.${describeFailedTests(live.validationTests)}`,
  });
}

/** What Immuta's 422, or an error status right after a write, means to people. `error` is the 422. */
export function setupFailure(change: PlannedChange, scriptsAreRun: boolean, error?: unknown): Failure {
  const place = { file: change.file };
  const said =
    error instanceof ImmutaError
      ? `${error.detail === undefined ? '' : ` Immuta says: ${error.detail}`}${describeFailedTests(error.validationTests)}`
      : '';
  const message = `${change.file}: Immuta does not find its set-up in ${change.identity.type}, so the ${change.action} was not done.${said}`;
  if (scriptsAreRun) {
    return {
      reason: 'validation-failed',
      message,
      remedy:
        'The script ran without an error. Check that it ran in the right cluster and database, with a role that has every privilege that the plan names; then re-run this job.',
      place,
      cause: error,
    };
  }
  return {
    reason: 'script-not-run',
    message,
    remedy: `Run the script of the plan (${scriptFileName(change)}) in ${change.identity.type}, in the right database, then re-run this job.`,
    place,
    cause: error,
  };
}

/** Throws `not-converged` unless Immuta shows what the file declares, and left alone what it does not. */
export function requireConverged(change: PlannedChange, live: LiveIntegration): void {
  if (change.declared === undefined) return;
  const notTaken = compare(change.declared, live).differences.map(({ key }) => key);
  const reset = change.action === 'update' ? resetKeys(change, change.declared, live) : [];
  if (notTaken.length === 0 && reset.length === 0) return;
  const parts = [
    ...(notTaken.length > 0 ? [`Immuta did not take ${notTaken.join(', ')}`] : []),
    ...(reset.length > 0 ? [`the update reset ${reset.join(', ')}, which the file leaves out`] : []),
  ];
  throw new ActionFailure({
    reason: 'not-converged',
    message: `${change.file}: integration ${live.id} is enabled, but ${parts.join(', and ')}.`,
    remedy:
      'Look at the integration in Immuta. Declare in the file what has to stay, or correct the value, in a new pull request.',
    place: change.declared.place(notTaken[0] ?? reset[0] ?? 'config'),
  });
}

/** Keys that the update announced as those it may reset, and that are another value or gone now. */
function resetKeys(
  { mayReset, live: before }: PlannedChange,
  declared: DeclaredIntegration,
  after: LiveIntegration,
): string[] {
  if (before === undefined) return [];
  const was = undeclaredLive(declared, before);
  const now = undeclaredLive(declared, after);
  return mayReset
    .map(({ key }) => key)
    .filter((key) => {
      const [value, kept] = [was.get(key), now.get(key)];
      return (
        value !== undefined &&
        (kept === undefined || normal(after.type, key, kept) !== normal(after.type, key, value))
      );
    });
}
