import { ActionFailure, type Failure } from './failure.ts';
import { decideMode, type Decision, type TenantDecision } from './inputs/mode.ts';
import { unlessCancelled } from './modes/cancelled.ts';
import { type Ending, type Session } from './modes/session.ts';
import { underWay } from './network/http.ts';
import { begun } from './network/retry.ts';
import { failureBlocks } from './report/failure-blocks.ts';
import { heading, lines } from './report/blocks.ts';
import { failureLine } from './report/failure-line.ts';
import { text } from './report/markdown.ts';
import { annotations } from './report/annotations.ts';
import { summaryText } from './report/summary.ts';

/** The whole way: choose the mode, run it, report. Returns the exit code. */
export async function run(session: Session): Promise<number> {
  let mode: Decision['run'] = session.inputs.mode === 'auto' ? 'none' : session.inputs.mode;
  let ending: Ending;
  try {
    const decision = await decide(session);
    mode = decision.run;
    if (mode !== 'none') session.log.info(`Mode ${mode}, tenant ${session.inputs.name}.`);
    const work = runMode(session, decision);
    // An apply may have written something, so it ends itself.
    ending = await (mode === 'apply' ? work : unlessCancelled(work, session.signal));
  } catch (error: unknown) {
    if (!(error instanceof ActionFailure)) throw error;
    const [first, ...others] = error.failures;
    const redacted = session.outputGuard.redacted.bind(session.outputGuard);
    ending = failedEnding(mode, session.inputs.name, [redacted(first), ...others.map(redacted)]);
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
    summary: [heading(2, title), lines('**Failed.**'), ...failures.flatMap(failureBlocks)],
    line: failureLine(mode === 'none' ? 'action' : mode, failures, name ?? 'this run'),
    outputs: {},
  };
}

async function decide(session: Session): Promise<Decision> {
  const { inputs, event, defaultBranch, runner } = session;
  const decision = decideMode(inputs.mode, {
    event,
    defaultBranch,
    ref: runner.ref,
    hasApiKey: inputs.apiKey !== undefined,
  });
  if (decision.run === 'none' || decision.run === 'validate') return decision;
  if (event.kind === 'push' && event.byDependabot && (await touchesNothing(session))) {
    return {
      run: 'none',
      notice: 'Dependabot pushed, which gets no secrets, and changed no integration file: nothing to do.',
    };
  }
  requireAccess(session, decision);
  return decision;
}

async function touchesNothing(session: Session): Promise<boolean> {
  return (await import('./modes/dependabot-push.ts')).dependabotPushTouchesNothing(session);
}

function requireAccess({ inputs, runner }: Session, { run: mode }: Decision): void {
  const missing = [
    ...(inputs.immutaUrl === undefined ? ['immuta-url'] : []),
    ...(inputs.apiKey === undefined ? ['immuta-api-key'] : []),
    ...(inputs.githubToken === undefined && (mode === 'plan' || mode === 'apply' || inputs.driftIssue)
      ? ['github-token']
      : []),
  ];
  const failures: Failure[] = missing.map((name) => ({
    reason: 'invalid-input',
    message: `The input ${name} is missing or empty; ${mode} needs it.`,
    remedy: `Set \`${name}\` below \`with:\`. A secret that is not there for this event or environment is passed on as an empty text.`,
  }));
  if (runner.trustsAnyCertificate) {
    failures.push({
      reason: 'invalid-input',
      message:
        'NODE_TLS_REJECT_UNAUTHORIZED=0 is refused: the API key and passwords would be sent to anybody.',
      remedy: 'Remove it, and set NODE_EXTRA_CA_CERTS to the file of your private CA.',
    });
  }
  const [first, ...others] = failures;
  if (first !== undefined) throw new ActionFailure(first, ...others);
}

/** Modes are loaded when they run: none pays for the others at start-up. */
async function runMode(session: Session, decision: Decision): Promise<Ending> {
  switch (decision.run) {
    case 'none':
      return skipped(session, decision.notice);
    case 'validate':
      if (decision.notice !== undefined) session.log.notice(decision.notice);
      return (await import('./modes/validate.ts')).runValidate(session, decision.notice);
    default:
      return runWithTenant(session, decision);
  }
}

/** The tenant's list is asked for first: the mode's own code is loaded while the answer comes. */
async function runWithTenant(session: Session, decision: TenantDecision): Promise<Ending> {
  await session.connect();
  const listed = begun(session.immuta().reader.list());
  await underWay();
  switch (decision.run) {
    case 'plan':
      return (await import('./modes/plan.ts')).runPlan(session, listed, decision.comment);
    case 'apply':
      return (await import('./modes/apply.ts')).runApply(session, listed);
    case 'drift':
      return (await import('./modes/drift.ts')).runDrift(session, listed);
    case 'export':
      return (await import('./modes/export.ts')).runExport(session, listed);
  }
}

function skipped({ inputs }: Session, notice: string): Ending {
  return {
    result: 'skipped',
    failures: [],
    warnings: [],
    summary: [heading(2, `Immuta · ${text(inputs.name)}`), lines(text(notice))],
    line: notice,
    outputs: {},
  };
}

/** Writes annotations, outputs and the summary; a text that holds a secret anywhere fails the run. */
export async function report(
  session: Pick<Session, 'log' | 'outputs' | 'outputGuard'>,
  mode: string,
  ending: Ending,
): Promise<number> {
  const { log, outputs, outputGuard } = session;
  for (const { level, reason = ending.failures[0]?.reason ?? 'invalid-input', ...shown } of annotations(
    ending.failures,
    ending.warnings,
  )) {
    if (level === 'warning') log.warning(shown);
    else log.error({ reason, ...shown });
  }
  // After what people wait for: the first of these loads GitHub's toolkit.
  if (ending.summary !== undefined) await outputs.summary(summaryText(ending.summary));
  for (const [name, value] of Object.entries(ending.outputs)) await outputs.set(name, value);
  await outputs.set('summary', ending.line);
  log.notice(ending.line);
  const leaks = outputGuard.failures();
  for (const leak of leaks) log.error(leak);
  // A secret that was about to get out is told before anything else.
  const failures = [...leaks, ...inFileOrder(ending.failures)];
  const failed = failures.length > 0;
  await outputs.set('mode', mode);
  await outputs.set('result', leaks.length > 0 && mode !== 'apply' ? 'failed' : ending.result);
  await outputs.set('reason', failures[0]?.reason ?? '');
  return failed ? 1 : 0;
}

function inFileOrder(failures: readonly Failure[]): readonly Failure[] {
  const file = ({ place }: Failure): string => place?.file ?? '';
  return [...failures].sort((one, other) => (file(one) < file(other) ? -1 : file(one) > file(other) ? 1 : 0));
}
