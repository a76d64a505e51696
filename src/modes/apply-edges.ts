import type { ApplyEdges } from '../apply/edges.ts';
import { runScript, scriptEnvironment } from '../apply/run-script.ts';
import { payloadOf } from '../declared/payload.ts';
import type { Failure } from '../failure.ts';
import { immutaWriter } from '../immuta/client.ts';
import { actionNouns, type PlannedChange } from '../plan/plan.ts';
import { codeBlock, heading, type Block } from '../report/blocks.ts';
import { code } from '../report/markdown.ts';
import type { Script } from '../script/prepare-script.ts';
import { scriptFileName } from '../script/sql-file.ts';
import { lineMasker } from '../secrets/line-masker.ts';
import { runByDataApi } from './data-api-script.ts';
import { bodiesOf, threadOf, writeComment, type WrittenComment } from './comments.ts';
import { logGroups } from './planning.ts';
import type { Session, TenantSession } from './session.ts';

/**
 * Opens what applying changes needs: the writing client, the environment's secrets, what runs scripts.
 *
 * @param keptScripts gets the scripts of deletions, for the summary at the end, which replaces the one that kept them
 * @param pullRequest where a script is kept that the summary can't contain
 */
export function openApplyEdges(
  session: TenantSession,
  managedBy: ApplyEdges['managedBy'],
  keptScripts: Block[],
  pullRequest: number | undefined,
): ApplyEdges {
  const { clock, signal, inputs, environment, log, immuta } = session;
  let lastTurn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => undefined);
    return turn;
  };
  const run =
    inputs.dataApi !== undefined ? runByDataApi : inputs.runScript === undefined ? undefined : runByCommand;
  return {
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
          const { script, action } = change;
          const problem = script?.problems[0]?.message;
          if (script !== undefined && problem === undefined) return run(session, change, script);
          return {
            reason: 'script-failed',
            message: `apply refuses to run the script of this ${actionNouns[action]}: ${problem ?? 'it is missing.'}`,
            remedy:
              'Read the warning in the plan. Have a person run a corrected script, then re-run this job without `run-script` and `data-api`.',
          };
        })),
    keepScript: (change) => inTurn(() => keepScript(session, change, keptScripts, pullRequest)),
    managedBy,
    say: (change, line) => {
      log.info(`${change.file}: ${line}`);
    },
  };
}

/** Runs the script of one change by `run-script`; returns what went wrong. */
async function runByCommand(
  { inputs, runner, environment, log, signal, files, outputGuard }: Session,
  change: PlannedChange,
  script: Script,
): Promise<Failure | undefined> {
  const { file, action, id, identity } = change;
  const path = await files.write(scriptFileName(change), script.file);
  if (path === undefined) {
    const message = `the script of this ${actionNouns[action]} contains a secret, so it was not run.`;
    return { reason: 'secret-leak', message };
  }
  log.info(`${file}: running ${scriptFileName(change)} with run-script`);
  const failure = await runScript({
    command: inputs.runScript ?? '',
    cwd: runner.workspace,
    timeoutMs: inputs.waitTimeout,
    signal,
    output: lineMasker(outputGuard.guard, (line) => {
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
    message: `\`run-script\` failed for this ${actionNouns[action]}: ${failure}.`,
    remedy: 'The log has its output. The change was not sent to Immuta: fix the cause, then re-run this job.',
  };
}

/** Puts the script of a deletion into the log, and into the summary or a comment; returns why that was not possible. */
async function keepScript(
  session: Session,
  { file, id = '', script }: PlannedChange,
  kept: Block[],
  pullRequest: number | undefined,
): Promise<Failure | undefined> {
  const { outputs, log, outputGuard } = session;
  const text = script?.text ?? '';
  await logGroups(log, [{ title: `${file}: script of the deletion of integration ${id}`, text }]);
  const blocks = [heading(3, `Script of the deletion of ${code(file)}`), codeBlock(text, 'sql')];
  const notDeleted = `integration ${id} was not deleted, because its deletion script could not be saved`;
  const afterwards = 'After the deletion, Immuta can no longer render this script.';
  const manualRemedy = `${afterwards} Fetch it from Immuta yourself and run it, then delete the integration there.`;
  if (script?.notShown !== undefined)
    return { reason: 'immuta-error', message: `${notDeleted}: ${script.notShown}`, remedy: manualRemedy };
  const all = [...kept, ...blocks];
  const summary = await outputs.summary(all);
  if (summary === 'withheld')
    return { reason: 'secret-leak', message: `${notDeleted}: it contains a secret.`, remedy: manualRemedy };
  if (summary !== 'written') {
    const thread = pullRequest === undefined ? undefined : threadOf(session, 'deletion', pullRequest);
    const comment: WrittenComment =
      thread === undefined
        ? { problem: 'There is no merged pull request to comment on, either.' }
        : await writeComment(thread, bodiesOf(thread, all), outputGuard);
    if (comment.url === undefined)
      return {
        reason: 'github-error',
        message: `${notDeleted}: the job summary can't contain it. ${comment.problem ?? ''}`,
        remedy: `${afterwards} Delete fewer integrations in one run, or fix the cause, then re-run this job.`,
      };
  }
  // One that could not be saved would leave no room for the next ones.
  kept.push(...blocks);
  return undefined;
}
