import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../src/json.ts';

/** The bundle that GitHub's runner would start; ACTION_BUNDLE names another one. */
const bundle = process.env.ACTION_BUNDLE ?? join(import.meta.dirname, '..', 'dist', 'index.js');

/** What a step of a job starts with. */
export interface StepRequest {
  /** Inputs as in `with:`. The defaults of action.yml are not added. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: { readonly name: string; readonly payload: JsonObject };
  /** GITHUB_* variables other than those of event and files. */
  readonly github: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** The step's `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly withoutSummary?: boolean;
  /** The text of the event's file instead of the payload; null: the file doesn't exist. */
  readonly eventFile?: string | null;
  /** Called once with the running process, for tests that end it. */
  readonly onStart?: (child: ChildProcess) => void;
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** The results of a step. */
export interface StepResult {
  /** Null if a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** RUNNER_TEMP; removed with `dispose`. */
  readonly temporary: string;
  /** A file in RUNNER_TEMP. */
  read(path: string): Promise<string>;
  dispose(): Promise<void>;
}

/** Runs the built action as GitHub's runner does: in a separate process, with inputs and event in its environment. */
export async function runStep(request: StepRequest): Promise<StepResult> {
  const temporary = await mkdtemp(join(tmpdir(), 'sandbox-runner-'));
  const files = join(temporary, '_runner_file_commands');
  await mkdir(files);
  const paths = {
    event: join(files, 'event.json'),
    output: join(files, 'output'),
    summary: join(files, 'summary'),
  };
  if (request.eventFile !== null) {
    await writeFile(paths.event, request.eventFile ?? JSON.stringify(request.event.payload));
  }
  await writeFile(paths.output, '');
  await writeFile(paths.summary, '');
  const child = spawn(process.execPath, [bundle], {
    cwd: request.workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited(),
      ...request.env,
      ...Object.fromEntries(
        Object.entries(request.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...request.github,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: request.event.name,
      GITHUB_EVENT_PATH: paths.event,
      GITHUB_OUTPUT: paths.output,
      GITHUB_WORKSPACE: request.workspace,
      RUNNER_TEMP: temporary,
      ...(request.withoutSummary === true ? {} : { GITHUB_STEP_SUMMARY: paths.summary }),
    },
  });
  request.onStart?.(child);
  const text = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      text[stream] += chunk;
      request.onOutput?.(chunk);
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return {
    exitCode,
    ...text,
    outputs: readOutputs(await readFile(paths.output, 'utf8')),
    summary: await readFile(paths.summary, 'utf8'),
    temporary,
    read: (path) => readFile(join(temporary, path), 'utf8'),
    dispose: () => rm(temporary, { recursive: true, force: true }),
  };
}

/** The variables of this process that a step gets. Only Jest's configuration sets the last one. */
export function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'NODE_COMPILE_CACHE'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/** Reads GITHUB_OUTPUT: `name<<delimiter`, lines, `delimiter`. Source: GitHub's documentation of workflow commands. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const pattern = /^([^\n<=]+)<<([^\n]+)\n([\s\S]*?)\n\2$/gm;
  for (const [, name, , value] of text.matchAll(pattern)) {
    if (name !== undefined) outputs[name] = value ?? '';
  }
  return outputs;
}
