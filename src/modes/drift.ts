import type { Failure, Warning } from '../failure.ts';
import { explainRefusal, GitHubError } from '../github/github-error.ts';
import { keepDriftIssue } from '../github/drift-issue.ts';

import { makePlan } from '../plan/make-plan.ts';
import { checkedOutCommit } from '../previous/checkout.ts';
import type { Block } from '../report/blocks.ts';
import { driftFailures, driftLine, driftReport, hasDrift } from '../report/drift-report.ts';
import { planFile } from '../report/json-files.ts';
import { link } from '../report/markdown.ts';
import type { ReportContext } from '../report/report-context.ts';
import { runUrl } from '../report/shell-commands.ts';
import { splitBlocks } from '../report/split.ts';
import { countOutputs, idOutput } from './planning.ts';
import { withLeftBehind } from './merged-plans.ts';
import { reportContext, type Ending, type TenantSession } from './session.ts';
import { readCheckout, readStates, type CommitsRead } from './states.ts';

/** Compares declared with live; writes nothing to Immuta and asks for no script. */
export async function runDrift(session: TenantSession): Promise<Ending> {
  const { inputs, files } = session;
  const { planInput, commit, problem } = await readStates(session, () => readCommit(session));
  const plan = await withLeftBehind(makePlan({ ...planInput, ifPinnedIsMissing: 'create' }), session);
  const drifted = hasDrift(plan);
  const context = reportContext(session, commit?.sha ?? session.runner.sha);
  const planJson = await files.writeJson('plan.json', planFile(plan, context));
  const report = driftReport(plan, context);
  const drifts = driftFailures(plan, context);
  const issue: KeptIssue = inputs.driftIssue ? await keepIssue(session, report, context, drifted) : {};
  const failsByDrift = drifted && inputs.failOnDrift;
  const unkept = issue.failure === undefined ? [] : [issue.failure];
  return {
    result: drifted ? 'drifted' : unkept.length > 0 ? 'failed' : 'in-sync',
    // If the job fails because of drift already, an issue that can't be kept must not hide that.
    failures: failsByDrift ? drifts : unkept,
    warnings: [
      ...(issue.warning === undefined ? [] : [{ message: issue.warning }]),
      ...(failsByDrift ? unkept : drifts).map(asWarning),
      ...(problem === undefined
        ? []
        : [{ message: `The files could not be compared with their commit: ${problem}.` }]),
      ...plan.warnings,
      ...plan.integrations.flatMap(({ warnings }) => warnings),
    ],
    summary: report,
    line: driftLine(plan, inputs.name),
    outputs: {
      ...countOutputs(plan),
      ...idOutput(plan.integrations),
      'plan-file': planJson ?? '',
      'issue-url': issue.url ?? '',
    },
  };
}

/** The commit of the workspace, or why it is unknown. Drift needs no base. */
async function readCommit(session: TenantSession): Promise<CommitsRead & { readonly problem?: string }> {
  const base = { explanation: 'drift compares the files only with Immuta' };
  const nothing = {
    previous: { base, integrations: [], unchanged: new Set<string>(), unreadable: [] },
    hadFiles: false,
  };
  if (session.local !== undefined) return nothing;
  const checkout = await readCheckout(session, checkedOutCommit(session.runner.workspace));
  return typeof checkout === 'string' ? { ...nothing, problem: checkout } : { ...nothing, commit: checkout };
}

/** The drift issue's address, and why it could not be kept: a missing permission fails the job, a lock does not. */
interface KeptIssue {
  readonly url?: string | undefined;
  readonly failure?: Failure;
  readonly warning?: string;
}

async function keepIssue(
  { github, inputs, outputGuard }: TenantSession,
  report: readonly Block[],
  context: ReportContext,
  drifted: boolean,
): Promise<KeptIssue> {
  // An issue takes as many characters as a comment.
  const [first = '', ...others] = splitBlocks(report);
  const body = others.length === 0 ? first : `${first}\n\n${restInSummary(context)}`;
  const { name, planKey = '' } = inputs;
  const title = `Immuta drift: ${name}`;
  if (!outputGuard.admit('issue', `${title}\n${body}`).ok) return {};
  try {
    const { url, uncommented } = await keepDriftIssue(github, { name, planKey, title, body, drifted });
    if (uncommented === undefined) return { url };
    return {
      url,
      warning: `The drift issue was updated, but no comment was posted on it. ${explain(uncommented)}`,
    };
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    const message = `The drift issue could not be updated. ${explain(error)}`;
    return error.isClosedToWriting
      ? { warning: message }
      : { failure: { reason: 'github-error', message, cause: error } };
  }
}

function explain(error: GitHubError): string {
  return explainRefusal(error, {
    permission: 'issues: write',
    conversation: 'the issue',
    without: 'set `drift-issue: false`',
  });
}

function restInSummary({ run }: ReportContext): string {
  const name = run === undefined ? 'this run' : link('this run', runUrl(run));
  return `This report is too long for an issue: the rest is in the summary of ${name}.`;
}

function asWarning({ message, remedy, place }: Failure): Warning {
  return {
    message: remedy === undefined ? message : `${message}\n${remedy}`,
    ...(place === undefined ? {} : { place }),
  };
}
