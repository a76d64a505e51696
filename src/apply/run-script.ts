import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { scriptVariables } from '../script/variable-names.ts';
import type { ScriptVariable } from '../script/variable-names.ts';

/** Takes bytes of UTF-8 and makes lines of them. */
export interface LineSink {
  write(chunk: Uint8Array): void;
  /** Passes on what comes after the last line break. */
  end(): void;
}

export interface ScriptRequest {
  /** The user's shell command, as `run-script` gives it. */
  readonly command: string;
  /** The whole environment of the command; see `scriptEnvironment`. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly timeoutMs: number;
  /** Ends the command, with all that it started. */
  readonly signal: AbortSignal;
  /** Opens what takes a stream of output, in chunks cut anywhere; asked once for each of the two streams. */
  readonly openLines: () => LineSink;
}

export type ScriptOutcome =
  | { readonly kind: 'ok' }
  | {
      readonly kind: 'failed';
      /** Null where a signal ended it, or where it could not be started (then there is a cause). */
      readonly exitCode: number | null;
      readonly signal: NodeJS.Signals | null;
      readonly cause?: Error;
    }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'aborted' };

const shell = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'];

/**
 * Node's pipes are sockets, which a command can't open as /dev/stdout or /dev/stderr: a real pipe lies between. It
 * takes both streams, so that lines come in their order, and outlives the command's end by SIGTERM.
 */
const behindPipes = `exec "$@" > >(trap '' TERM; exec cat) 2>&1`;

/** From being asked to end to being killed. */
const graceMs = 2_000;
/** How long output may still come once the command itself has ended. */
const drainMs = 2_000;

/**
 * Runs a shell command in a process group of its own, with nothing on its standard input, and passes its output on line
 * by line. When the command ends, what is left of its group is killed; a process that left the group (`setsid`) goes on
 * and keeps its environment. Never rejects.
 */
export async function runScript(request: ScriptRequest): Promise<ScriptOutcome> {
  if (request.signal.aborted) return { kind: 'aborted' };
  const child = spawn(
    'bash',
    ['--noprofile', '--norc', '-c', behindPipes, 'bash', ...shell, request.command],
    {
      cwd: request.cwd,
      env: request.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  const sinks = [child.stdout, child.stderr].map((stream) => {
    const lines = request.openLines();
    stream.on('data', (chunk: Buffer) => {
      lines.write(chunk);
    });
    return lines;
  });
  const closed = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  const outcome = await ended(child, request);
  await Promise.race([closed, elapsed(drainMs)]);
  signalGroup(child, 'SIGKILL');
  // A process that left the group may hold the pipe for ever.
  child.stdout.destroy();
  child.stderr.destroy();
  for (const sink of sinks) sink.end();
  return outcome;
}

/** Waits for the shell itself, and ends its group on time-out and abort. */
function ended(child: ChildProcess, { timeoutMs, signal }: ScriptRequest): Promise<ScriptOutcome> {
  return new Promise((resolve) => {
    let stopped: 'timed-out' | 'aborted' | undefined;
    let kill: NodeJS.Timeout | undefined;
    const stop = (why: 'timed-out' | 'aborted'): void => {
      if (stopped !== undefined) return;
      stopped = why;
      signalGroup(child, 'SIGTERM');
      kill = setTimeout(() => {
        signalGroup(child, 'SIGKILL');
      }, graceMs);
    };
    const abort = (): void => {
      stop('aborted');
    };
    const timer = setTimeout(() => {
      stop('timed-out');
    }, timeoutMs);
    const finish = (outcome: ScriptOutcome): void => {
      clearTimeout(timer);
      clearTimeout(kill);
      signal.removeEventListener('abort', abort);
      resolve(stopped === undefined ? outcome : { kind: stopped });
    };
    signal.addEventListener('abort', abort, { once: true });
    child.once('error', (cause) => {
      if (child.pid === undefined) finish({ kind: 'failed', exitCode: null, signal: null, cause });
    });
    child.once('exit', (exitCode, endSignal) => {
      finish(exitCode === 0 ? { kind: 'ok' } : { kind: 'failed', exitCode, signal: endSignal });
    });
  });
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}

function elapsed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

const withheld = /^(?:INPUT|ACTIONS|GITHUB|RUNNER)_/i;
const passedOn = new Set(['GITHUB_WORKSPACE', 'GITHUB_SHA', 'RUNNER_TEMP']);

/**
 * The environment of a run-script command: the step's without what belongs to the action and the runner (the API key and
 * the token included), plus what the script is about.
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
