import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../src/json.ts';

/** The bundle that GitHub's runner would start; ACTION_BUNDLE names another one to be tried. */
const bundle = process.env.ACTION_BUNDLE ?? join(import.meta.dirname, '..', 'dist', 'index.js');

/** What one step of a job is started with. */
export interface StepRequest {
  /** Inputs as in `with:`; what is left out has the default of action.yml only where the action gives it itself. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: { readonly name: string; readonly payload: JsonObject };
  /** GITHUB_* variables beside those of event and files. */
  readonly github: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** The step's `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Takes the place of this process's PATH and the like where it has to differ. */
  readonly withoutSummary?: boolean;
  /** What the event's file holds instead of the payload; null: it is not there. */
  readonly eventFile?: string | null;
  /** Called once with the running process, for tests that end it. */
  readonly onStart?: (child: ChildProcess) => void;
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** What a step left behind. */
export interface StepResult {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** RUNNER_TEMP; removed with `dispose`. */
  readonly temporary: string;
  /** A file below RUNNER_TEMP. */
  read(path: string): Promise<string>;
  dispose(): Promise<void>;
}

/** Runs the built action as GitHub's runner does: a process of its own, inputs and event in its environment. */
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

/** The few variables of this process that a step sees. Jest's configuration sets the last one, and nobody else does. */
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
