import { failuresOf, throwIfAny, type Failure } from './failure.ts';
import { networkFailures } from './inputs/network-failures.ts';
import { decideMode, type Decision, type TenantDecision } from './inputs/mode.ts';
import { unlessCancelled } from './modes/cancelled.ts';
import type { Ending, OfflineSession, TenantSession } from './modes/session.ts';
import { connect } from './open-session.ts';
import { heading } from './report/blocks.ts';
import { failureBlocks, failureLine } from './report/failure-report.ts';
import { text } from './report/markdown.ts';
import { inFileOrder } from './report/log-report.ts';

/** Chooses the mode, runs it and reports. Returns the exit code. */
export async function run(session: OfflineSession): Promise<number> {
  const { inputs, log, outputGuard, signal } = session;
  let mode: Decision['run'] = inputs.mode === 'auto' ? 'none' : inputs.mode;
  let commentWanted = false;
  let ending: Ending;
  try {
    const decision = await decide(session);
    commentWanted = decision.run === 'plan' && decision.comment;
    if (decision.run !== 'doctor') throwIfAny(session.inputFailures);
    mode = decision.run;
    if (mode !== 'none') log.info(`Mode ${mode}${inputs.namesTenant ? `, tenant ${inputs.name}` : ''}.`);
    const work = runMode(session, decision);
    // An apply may have written something, so it ends itself.
    ending = await (mode === 'apply' ? work : unlessCancelled(work, signal));
  } catch (error: unknown) {
    const [first, ...others] = failuresOf(error);
    const redacted = outputGuard.redacted.bind(outputGuard);
    const failures = [redacted(first), ...others.map(redacted)] as const;
    if (commentWanted && !signal.aborted) {
      const { showFailedPlan } = await import('./modes/plan.ts');
      await showFailedPlan(await connect(session), failures);
    }
    ending = failedEnding(mode, inputs.name, failures);
  }
  return report(session, mode, ending);
}

/** The end of a run that failed before it had anything else to report. `name` is unknown where inputs are wrong. */
export function failedEnding(
  mode: Decision['run'],
  name: string | undefined,
  failures: readonly [Failure, ...Failure[]],
): Ending {
  const title = `Immuta${mode === 'none' ? '' : ` ${mode}`}${name === undefined ? '' : ` · ${text(name)}`}`;
  return {
    result: 'failed',
    failures,
    warnings: [],
    summary: [heading(2, title), '**Failed.**', ...failures.flatMap(failureBlocks)],
    line: failureLine(mode === 'none' ? 'action' : mode, failures, name ?? 'this run'),
    outputs: {},
  };
}

async function decide(session: OfflineSession): Promise<Decision> {
  const { inputs, event, defaultBranch, runner } = session;
  const decision = decideMode(inputs.mode, {
    event,
    defaultBranch,
    ref: runner.ref,
    hasApiKey: inputs.apiKey !== undefined,
  });
  const byDependabot = event.kind === 'push' && event.byDependabot && inputs.apiKey === undefined;
  if (decision.run === 'none' || decision.run === 'validate' || !byDependabot) return decision;
  const { dependabotPushTouchesNothing } = await import('./modes/dependabot-push.ts');
  if (!(await dependabotPushTouchesNothing(await connect(session), event))) return decision;
  return {
    run: 'none',
    notice: 'Dependabot pushed a commit that changes no integration file: nothing to do.',
  };
}

/** Loads and runs the mode. */
async function runMode(session: OfflineSession, decision: Decision): Promise<Ending> {
  switch (decision.run) {
    case 'none':
      return skipped(session, decision.notice);
    case 'validate':
      if (decision.notice !== undefined) session.log.notice(decision.notice);
      return (await import('./modes/validate.ts')).runValidate(session, decision.notice);
    case 'plan':
      return (await import('./modes/plan.ts')).runPlan(await openTenant(session, 'plan'), decision.comment);
    case 'apply':
      return (await import('./modes/apply.ts')).runApply(await openTenant(session, 'apply'));
    case 'drift':
      return (await import('./modes/drift.ts')).runDrift(await openTenant(session, 'drift'));
    case 'doctor':
      return (await import('./modes/doctor.ts')).runDoctor(await connect(session));
    case 'export':
      return (await import('./modes/export.ts')).runExport(await openTenant(session, 'export'));
  }
}

/** Connects, if the inputs give what a mode needs; throws `invalid-input` otherwise. */
async function openTenant(session: OfflineSession, mode: TenantDecision['run']): Promise<TenantSession> {
  const { inputs, runner } = session;
  const needsGitHub = mode === 'plan' || mode === 'apply' || inputs.driftIssue;
  const { trustsAnyCertificate } = runner;
  throwIfAny(
    networkFailures(inputs, { isLocal: session.local !== undefined, needsGitHub, trustsAnyCertificate }),
  );
  const { immuta, ...connected } = await connect(session);
  if (immuta === undefined) throw new Error('the tenant and the key were checked');
  return { ...connected, immuta };
}

function skipped({ inputs }: OfflineSession, notice: string): Ending {
  return {
    result: 'skipped',
    failures: [],
    warnings: [],
    summary: [heading(2, `Immuta · ${text(inputs.name)}`), text(notice)],
    line: notice,
    outputs: {},
  };
}

/** Writes annotations, the summary and all outputs; a text that contains a secret anywhere fails the run. */
export async function report(
  { log, outputs, outputGuard }: Pick<OfflineSession, 'log' | 'outputs' | 'outputGuard'>,
  mode: string,
  ending: Ending,
): Promise<number> {
  for (const failure of inFileOrder(ending.failures)) log.error(failure);
  for (const warning of inFileOrder(ending.warnings)) log.warning(warning);
  if (ending.summary !== undefined) await outputs.summary(ending.summary);
  const values = outputs.complete({ ...ending.outputs, mode, summary: ending.line });
  // A failure is an annotation already.
  if (ending.failures.length === 0) log.notice(ending.line);
  else log.info(ending.line);
  const leaks = outputGuard.failures();
  for (const leak of leaks) log.error(leak);
  // A leak is reported before anything else.
  const failures = [...leaks, ...inFileOrder(ending.failures)];
  const failed = failures.length > 0;
  await outputs.set({
    ...values,
    result: leaks.length > 0 && mode !== 'apply' ? 'failed' : ending.result,
    reason: failures[0]?.reason ?? '',
  });
  return failed ? 1 : 0;
}
