import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from '../network/http-error.ts';
import { scriptVariables, type ScriptVariable } from '../script/variable-names.ts';
import type { LineMasker } from '../secrets/line-masker.ts';

export interface ScriptRequest {
  /** The value of `run-script`. */
  readonly command: string;
  /** The whole environment of the command; see `scriptEnvironment`. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly timeoutMs: number;
  /** Ends the command and everything that it started. */
  readonly signal: AbortSignal;
  /** Gets what the command prints. */
  readonly output: LineMasker;
}

const shell = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'];

/**
 * Node's pipes are sockets, which a command can't open as /dev/stdout or /dev/stderr, so a real pipe comes between. It
 * takes both streams, so that lines keep their order, and it survives the SIGTERM that ends the command.
 */
const behindPipe = `exec "$@" > >(trap '' TERM; exec cat) 2>&1`;

/** Milliseconds from SIGTERM to SIGKILL. */
const graceMs = 2_000;
/** Milliseconds that output may still arrive after the command has ended. */
const drainMs = 2_000;

/**
 * Runs a shell command in its own process group, with an empty standard input, and passes its output on. When the command
 * ends, the rest of its group is killed; a process that left the group (`setsid`) continues and keeps its environment.
 * Returns why it did not succeed, such as `it exited with code 3`. Never rejects.
 */
export async function runScript(request: ScriptRequest): Promise<string | undefined> {
  const { command, env, cwd, signal, output } = request;
  if (signal.aborted) return endedWithJob;
  const child = spawn('bash', ['--noprofile', '--norc', '-c', behindPipe, 'bash', ...shell, command], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  child.stdout.on('data', (chunk: Buffer) => {
    output.write(chunk);
  });
  const closed = once(child, 'close').catch(() => undefined);
  const failure = await ended(child, request);
  await Promise.race([closed, delay(drainMs, undefined, { ref: false })]);
  signalGroup(child, 'SIGKILL');
  // A process that left the group may keep the pipe open for ever.
  child.stdout.destroy();
  output.end();
  return failure;
}

const endedWithJob = 'it was stopped because the job was cancelled';

/** Waits for the shell itself, and ends its group on timeout and abort. */
async function ended(child: ChildProcess, { timeoutMs, signal }: ScriptRequest): Promise<string | undefined> {
  const stop = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  let kill: NodeJS.Timeout | undefined;
  const end = (): void => {
    signalGroup(child, 'SIGTERM');
    kill = setTimeout(() => {
      signalGroup(child, 'SIGKILL');
    }, graceMs);
  };
  stop.addEventListener('abort', end, { once: true });
  try {
    const [exitCode, endSignal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    if (stop.aborted)
      return stop.reason === signal.reason
        ? endedWithJob
        : `it was stopped after ${String(timeoutMs / 1000)} s`;
    if (exitCode === 0) return undefined;
    return exitCode === null
      ? `it was killed by ${String(endSignal)}`
      : `it exited with code ${String(exitCode)}`;
  } catch (error: unknown) {
    return `bash did not start (${errorCode(error)})`;
  } finally {
    clearTimeout(kill);
    stop.removeEventListener('abort', end);
  }
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Every process of the group has ended.
  }
}

const withheld = /^(?:INPUT|ACTIONS|GITHUB|RUNNER)_/i;
const passedOn = new Set(['GITHUB_WORKSPACE', 'GITHUB_SHA', 'RUNNER_TEMP']);

/**
 * The environment of a run-script command: the step's, without what belongs to the action and the runner (the API key and
 * the token among it), plus the variables that describe the script.
 */
export function scriptEnvironment(
  step: Readonly<Record<string, string | undefined>>,
  extra: Readonly<Partial<Record<ScriptVariable, string>>>,
): Record<string, string> {
  const own = new Set<string>(scriptVariables);
  const kept = Object.entries(step).flatMap(([name, value]): [string, string][] => {
    const isKept = passedOn.has(name) || !(withheld.test(name) || own.has(name));
    return value !== undefined && isKept ? [[name, value]] : [];
  });
  return { ...Object.fromEntries(kept), ...extra };
}
