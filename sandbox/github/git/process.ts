import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { devNull } from 'node:os';
import type { GitObject } from './objects.ts';

/** The result of one git command. */
export interface GitResult {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** The environment for git, without the configuration of the machine or the user. */
function gitEnvironment(directory: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: directory,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** Runs one git command in a directory; rejects only if git can't be started. */
export function tryGit(directory: string, args: readonly string[]): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: directory,
      env: gitEnvironment(directory),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({
        status: status ?? -1,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}

/** Runs one git command and returns its output; rejects with git's message if it fails. */
export async function git(directory: string, args: readonly string[]): Promise<Buffer> {
  const result = await tryGit(directory, args);
  if (result.status !== 0) {
    throw new Error(`git ${args.join(' ')} ended with ${result.status.toString()}: ${result.stderr.trim()}`);
  }
  return result.stdout;
}

/** Reads objects through one long-lived `git cat-file --batch`, without a process per look-up. */
export class ObjectReader {
  readonly #directory: string;
  readonly #waiting: ((object: GitObject | undefined) => void)[] = [];
  #child: ChildProcessWithoutNullStreams | undefined;
  #unread: Buffer = Buffer.alloc(0);

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** The object that a revision names, such as `main^{commit}` or `<sha>:path`; undefined when there is none. */
  read(revision: string): Promise<GitObject | undefined> {
    if (/[\n\0]/.test(revision)) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#child ??= this.#start();
      this.#child.stdin.write(`${revision}\n`);
    });
  }

  /** Ends the process; look-ups in progress find nothing. */
  close(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      child.on('close', () => {
        resolve();
      });
      child.stdin.end();
    });
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', ['cat-file', '--batch'], {
      cwd: this.#directory,
      env: gitEnvironment(this.#directory),
    });
    child.stdout.on('data', (chunk: Buffer) => {
      this.#unread = Buffer.concat([this.#unread, chunk]);
      while (this.#takeOne());
    });
    child.stdin.on('error', () => undefined);
    child.on('close', () => {
      for (const resolve of this.#waiting.splice(0)) resolve(undefined);
    });
    return child;
  }

  /** Reads one whole response from the unread bytes; false if more bytes must arrive first. */
  #takeOne(): boolean {
    const end = this.#unread.indexOf('\n');
    if (end < 0) return false;
    const header = this.#unread.subarray(0, end).toString();
    const found = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)$/.exec(header);
    if (found === null) {
      // "<name> missing" and its like: no content follows.
      this.#unread = this.#unread.subarray(end + 1);
      this.#waiting.shift()?.(undefined);
      return true;
    }
    const [, sha = '', type = '', size = '0'] = found;
    const from = end + 1;
    const to = from + Number(size);
    if (this.#unread.length < to + 1) return false;
    const content = Buffer.from(this.#unread.subarray(from, to));
    this.#unread = this.#unread.subarray(to + 1);
    this.#waiting.shift()?.({ sha, type, content });
    return true;
  }
}
