import type { Failure, Warning } from '../failure.ts';
import { GitHubError, githubFailure } from '../github/client.ts';
import { keepDriftIssue } from '../github/drift-issue.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { Block } from '../report/blocks.ts';
import { driftIssueTitle, driftOf, driftReport, hasDrift } from '../report/drift-report.ts';
import { link } from '../report/markdown.ts';
import { driftLine } from '../report/one-line.ts';
import { planFile } from '../report/plan-file.ts';
import type { ReportContext } from '../report/report-context.ts';
import { splitBlocks } from '../report/split.ts';
import { countOutputs, idOutput } from './planning.ts';
import { reportContext, type Ending, type TenantSession } from './session.ts';
import { readLiveTenant, requireDeclaredFiles } from './states.ts';

/** Compares declared with live; writes nothing to Immuta and asks for no script. */
export async function runDrift(session: TenantSession): Promise<Ending> {
  const { inputs, files } = session;
  const declared = requireDeclaredFiles(session);
  const plan = makePlan({
    declared: declared.integrations,
    previous: {
      base: { explanation: 'drift compares files with Immuta alone' },
      integrations: [],
      unchanged: new Set(),
      unreadable: [],
    },
    live: await readLiveTenant(session),
    maxDeletes: inputs.maxDeletes,
    pinnedAndGone: 'create',
  });
  const drifted = hasDrift(driftOf(plan));
  const context = reportContext(session, session.runner.sha);
  const planJson = await files.writeJson('plan.json', planFile(plan, context));
  const report = driftReport(plan, context);
  const issue: KeptIssue = inputs.driftIssue ? await keepIssue(session, report, context, drifted) : {};
  const failing = drifted && inputs.failOnDrift;
  const unkept = issue.failure === undefined ? [] : [issue.failure];
  return {
    result: drifted ? 'drifted' : unkept.length > 0 ? 'failed' : 'in-sync',
    // Where the job fails for drift already, an issue that can't be kept must not hide that.
    failures: failing ? [driftFailure(plan)] : unkept,
    warnings: [
      ...declared.warnings,
      ...plan.warnings,
      ...healthOf(plan),
      ...(failing ? unkept.map(asWarning) : []),
    ],
    summary: report,
    line: driftLine(plan, inputs.name),
    outputs: {
      ...countOutputs(plan.integrations),
      ...idOutput(plan.integrations),
      'plan-file': planJson ?? '',
      'issue-url': issue.url ?? '',
    },
  };
}

/** The drift issue's address, or why it could not be kept. */
interface KeptIssue {
  readonly url?: string;
  readonly failure?: Failure;
}

async function keepIssue(
  { github, inputs, outputGuard }: TenantSession,
  report: readonly Block[],
  context: ReportContext,
  drifted: boolean,
): Promise<KeptIssue> {
  // An issue holds as much as a comment does.
  const [first = '', ...others] = splitBlocks(report);
  const body = others.length === 0 ? first : `${first}\n\n${restInSummary(context.runUrl)}`;
  const title = driftIssueTitle(inputs.name);
  if (!outputGuard.admit('issue', `${title}\n${body}`).ok) return {};
  try {
    const url = await keepDriftIssue(github, {
      name: inputs.name,
      planKey: inputs.planKey ?? '',
      title,
      body,
      drifted,
    });
    return url === undefined ? {} : { url };
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    return { failure: githubFailure(error, 'keeping the drift issue', 'issues: write') };
  }
}

function restInSummary(runUrl: string | undefined): string {
  const run = runUrl === undefined ? 'this run' : link('this run', runUrl);
  return `The report is longer than an issue can be: the rest is in the summary of ${run}.`;
}

function driftFailure(plan: Plan): Failure {
  const { changed, gone, unhealthy } = driftOf(plan);
  const first = [...changed, ...gone, ...unhealthy].map(({ file }) => file).sort()[0];
  return {
    reason: 'drifted',
    message: `Immuta and the files differ: ${String(changed.length)} changed, ${String(gone.length)} gone, ${String(unhealthy.length)} unhealthy.`,
    remedy:
      changed.length + gone.length > 0
        ? 'Edit the files so that they declare what Immuta has, or run the workflow by workflow_dispatch with `mode: apply`.'
        : 'Mend what the failed validation tests name: the summary lists them.',
    ...(first === undefined ? {} : { place: { file: first } }),
  };
}

function healthOf(plan: Plan): readonly Warning[] {
  return plan.integrations.flatMap(({ warnings }) => warnings);
}

function asWarning({ message, remedy }: Failure): Warning {
  return { message: remedy === undefined ? message : `${message} ${remedy}` };
}
