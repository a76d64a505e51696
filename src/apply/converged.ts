import { ActionFailure, type Failure } from '../failure.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isHealthy } from '../live/status.ts';
import { describeFailedTests } from '../live/validation-tests.ts';
import { ImmutaError } from '../immuta/immuta-error.ts';
import { compare, liveLeaves, sameValue } from '../plan/compare.ts';
import { actionNouns, type PlannedChange } from '../plan/plan.ts';
import { scriptFileName } from '../script/sql-file.ts';
import { inCode } from '../words.ts';
import type { Progress } from './edges.ts';

/** What Immuta's 422, or an error status right after a write, means to people. `error` is the 422. */
export function setupFailure(change: PlannedChange, script: Progress['script'], error?: unknown): Failure {
  const { action, identity } = change;
  const said =
    error instanceof ImmutaError
      ? `${error.detail === undefined ? '' : ` Immuta says: ${error.detail}`}${describeFailedTests(error.validationTests)}`
      : '';
  const remedies: Readonly<Record<Progress['script'], string>> = {
    'run-by-person': `Run the plan's script (\`${scriptFileName(change)}\`) in database \`${identity.database}\`, then re-run this job.`,
    'not-run': 'Re-run this job: apply then runs the script and sends the change again.',
    started: 'Check the output of the script, then re-run this job.',
    ran: 'The script ran without an error. Check that it ran in the right cluster and database, and that its role has every privilege that the plan lists. Then re-run this job.',
  };
  return {
    reason: script === 'run-by-person' ? 'script-not-run' : 'validation-failed',
    message: `Immuta did not find its setup in ${identity.type}, so it refused the ${actionNouns[action]}.${said}`,
    remedy: remedies[script],
    cause: error,
  };
}

/** That Immuta was not done after `limit` milliseconds. `status`: what it still reports. */
export function notSettled(id: string, status: string | undefined, limit: number): Failure {
  return {
    reason: 'timeout',
    message: `integration ${id} did not settle within ${String(limit / 1000)} s; ${status === undefined ? 'Immuta does not show it' : `its status is \`${status}\``}.`,
    remedy:
      'Re-run the job later: it checks what Immuta has and continues from there. `wait-timeout` sets the limit.',
  };
}

/**
 * Throws unless an integration settled well and shows what the file declares: `script-not-run` or `validation-failed` with
 * the tests that failed, `not-converged` with the keys that Immuta did not take or reset.
 */
export function requireConverged(
  change: PlannedChange,
  live: LiveIntegration,
  script: Progress['script'],
): void {
  if (!isHealthy(live.status))
    throw new ActionFailure({
      ...setupFailure(change, script),
      message: `the ${actionNouns[change.action]} of integration ${live.id} ended in status \`${live.status}\`.${describeFailedTests(live.validationTests)}`,
    });
  if (change.declared === undefined) return;
  const notTaken = compare(change.declared, live).differences.map(({ key }) => key);
  const reset = resetKeys(change, live);
  if (notTaken.length === 0 && reset.length === 0) return;
  const parts = [
    ...(notTaken.length > 0 ? [`Immuta did not apply ${inCode(notTaken)}`] : []),
    ...(reset.length > 0 ? [`the update reset ${inCode(reset)}, which the file leaves out`] : []),
  ];
  throw new ActionFailure({
    reason: 'not-converged',
    message: `integration ${live.id} is enabled, but ${parts.join(', and ')}.`,
    remedy:
      'Check the integration in Immuta. In a new pull request, declare the values that must stay, or correct them.',
    place: change.declared.place(notTaken[0] ?? reset[0] ?? 'config'),
  });
}

/** Keys that the plan said the update may reset, and whose value is now another one or missing. */
function resetKeys({ mayReset, live: before }: PlannedChange, after: LiveIntegration): string[] {
  if (before === undefined) return [];
  const [was, now] = [liveLeaves(before), liveLeaves(after)];
  return mayReset
    .map(({ key }) => key)
    .filter((key) => {
      const [value, kept] = [was.get(key), now.get(key)];
      return value !== undefined && (kept === undefined || !sameValue(after.type, key, value, kept));
    });
}
