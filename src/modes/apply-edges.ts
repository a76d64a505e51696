import type { ApplyEdges } from '../apply/edges.ts';
import { runScript, scriptEnvironment } from '../apply/run-script.ts';
import { payloadOf } from '../declared/payload.ts';
import type { Failure } from '../failure.ts';
import { immutaWriter } from '../immuta/client.ts';
import { actionNouns, type PlannedChange } from '../plan/plan.ts';
import { codeBlock, heading, type Block } from '../report/blocks.ts';
import { code } from '../report/markdown.ts';
import { summaryText } from '../report/split.ts';
import type { Script } from '../script/prepare-script.ts';
import { scriptFileName } from '../script/sql-file.ts';
import { lineMasker } from '../secrets/line-masker.ts';
import { bodiesOf, threadOf, writeComment, type WrittenComment } from './comments.ts';
import { runByDataApi } from './data-api-script.ts';
import { logGroups } from './planning.ts';
import type { MergedPullRequest } from './reviewed-plans.ts';
import type { Session, TenantSession } from './session.ts';

/** The edges of an apply, and the scripts of deletions that they kept. */
export interface OpenApplyEdges {
  readonly edges: ApplyEdges;
  /** For the summary at the end, which replaces the one that kept them. */
  readonly keptScripts: readonly Block[];
}

/** Opens what applying changes needs: the writing client, the environment's secrets, what runs scripts. */
export function openApplyEdges(
  session: TenantSession,
  pullRequests: readonly MergedPullRequest[],
  managedBy: ApplyEdges['managedBy'],
): OpenApplyEdges {
  const { clock, signal, inputs, environment, log, immuta } = session;
  const keptScripts: Block[] = [];
  let lastTurn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => undefined);
    return turn;
  };
  const run =
    inputs.dataApi !== undefined ? runByDataApi : inputs.runScript === undefined ? undefined : runByCommand;
  const edges: ApplyEdges = {
    reader: immuta.reader,
    writer: immutaWriter(immuta.transport),
    clock,
    signal,
    waitTimeout: inputs.waitTimeout,
    payload: ({ declared }) => {
      if (declared === undefined) throw new Error('a deletion has no payload');
      return payloadOf(declared, ({ name }) => environment[name] ?? '');
    },
    runScript:
      run &&
      ((change) =>
        inTurn(async () => {
          // The job may have been cancelled while this script waited for its turn.
          signal.throwIfAborted();
          const { script, file, action } = change;
          const problem = script?.problems[0]?.message;
          if (script !== undefined && problem === undefined) return run(session, change, script);
          return {
            reason: 'script-failed',
            message: `${file}: apply refuses to run the script of this ${actionNouns[action]}: ${problem ?? 'it is missing.'}`,
            remedy:
              'Read the warning in the plan. Have a person run a corrected script, then re-run this job without `run-script` and `data-api`.',
            place: { file },
          };
        })),
    keepScript: (change) => inTurn(() => keepScript(session, change, keptScripts, pullRequests[0])),
    managedBy,
    say: (change, line) => {
      log.info(`${change.file}: ${line}`);
    },
  };
  return { edges, keptScripts };
}

/** Runs the script of one change by `run-script`; returns what went wrong. */
async function runByCommand(
  { inputs, runner, environment, log, signal, files, outputGuard }: Session,
  change: PlannedChange,
  script: Script,
): Promise<Failure | undefined> {
  const { file, action, id, identity } = change;
  const place = { file };
  const path = await files.write(scriptFileName(change), script.file);
  if (path === undefined) {
    const message = `${file}: the script of this ${actionNouns[action]} contains a secret, so it was not run.`;
    return { reason: 'secret-leak', message, place };
  }
  log.info(`${file}: running ${scriptFileName(change)} with run-script`);
  const failure = await runScript({
    command: inputs.runScript ?? '',
    cwd: runner.workspace,
    timeoutMs: inputs.waitTimeout,
    signal,
    openLines: () =>
      lineMasker(outputGuard.guard, (line) => {
        log.scriptOutput(`${file}: ${line}`);
      }),
    env: scriptEnvironment(environment, {
      IMMUTA_SCRIPT: path,
      IMMUTA_ACTION: action,
      IMMUTA_FILE: file,
      IMMUTA_NAME: inputs.name,
      IMMUTA_ID: id ?? '',
      IMMUTA_HOST: identity.host,
      IMMUTA_PORT: String(identity.port),
      IMMUTA_DATABASE: identity.database,
    }),
  });
  if (failure === undefined) return undefined;
  return {
    reason: 'script-failed',
    message: `${file}: \`run-script\` failed for this ${actionNouns[action]}: ${failure.why}.`,
    remedy: 'The log has its output. The change was not sent to Immuta: fix the cause, then re-run this job.',
    place,
    cause: failure.cause,
  };
}

type KeepEdges = Pick<Session, 'outputs' | 'log' | 'github' | 'inputs' | 'runner' | 'outputGuard'>;

/** Puts the script of a deletion into the log, and into the summary or a comment; returns why that was not possible. */
async function keepScript(
  session: KeepEdges,
  { file, id = '', script }: PlannedChange,
  kept: Block[],
  pullRequest: MergedPullRequest | undefined,
): Promise<Failure | undefined> {
  const { outputs, log } = session;
  const text = script?.text ?? '';
  await logGroups(log, [{ title: `${file}: script of the deletion of integration ${id}`, text }]);
  kept.push(heading(3, `Script of the deletion of ${code(file)}`), codeBlock(text, 'sql'));
  const summary = await outputs.summary(summaryText(kept));
  if (summary === 'written') return undefined;
  const later = 'After the deletion, Immuta can no longer render this script.';
  if (summary === 'withheld') {
    return {
      reason: 'secret-leak',
      message: `${file}: integration ${id} was not deleted, because its deletion script contains a secret and can't be shown.`,
      remedy: `${later} Fetch it from Immuta yourself and run it, then delete the integration there.`,
      place: { file },
    };
  }
  const comment = await keepInComment(session, kept, pullRequest);
  if (comment.url !== undefined) return undefined;
  return {
    reason: 'github-error',
    message: `${file}: integration ${id} was not deleted, because its deletion script could not be saved: the job summary can't contain it. ${comment.problem ?? ''}`,
    remedy: `${later} Fix the cause, then re-run this job.`,
    place: { file },
  };
}

async function keepInComment(
  session: KeepEdges,
  kept: readonly Block[],
  pullRequest: MergedPullRequest | undefined,
): Promise<WrittenComment> {
  if (pullRequest === undefined) return { problem: 'There is no merged pull request to comment on, either.' };
  const thread = threadOf(session, 'deletion', pullRequest.pullRequest);
  return writeComment(thread, bodiesOf(thread, kept), session.outputGuard);
}
