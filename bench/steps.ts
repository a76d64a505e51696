import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from '../sandbox/runner.ts';
import { passwords } from './integration-files.ts';
import type { Occasion } from './sandbox.ts';

/** What a process used, as it measured itself. */
export interface Usage {
  readonly peakMegabytes: number;
  readonly cpuMilliseconds: number;
}

/** Milliseconds of the action on an occasion, from the start of its process to its end. */
export async function runAction(
  occasion: Occasion,
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  let began = 0;
  let ended = 0;
  const step = await runStep({
    inputs: {
      'immuta-url': occasion.immutaUrl,
      'immuta-api-key': occasion.apiKey,
      'github-token': occasion.token,
    },
    event: occasion.event,
    github: occasion.github,
    workspace: occasion.workspace,
    env: { ...passwords(), ...trusting(occasion), ...env },
    onStart: (child) => {
      began = performance.now();
      child.once('close', () => {
        ended = performance.now();
      });
    },
  });
  await step.dispose();
  if (step.exitCode !== 0) throw new Error(`the action failed:\n${step.stdout}${step.stderr}`);
  return ended - began;
}

/** What the action uses on an occasion. The time of such a run is not measured. */
export async function usageOfAction(occasion: Occasion): Promise<Usage> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-usage-'));
  const file = join(folder, 'usage.json');
  await runAction(occasion, {
    NODE_OPTIONS: `--require ${join(import.meta.dirname, 'usage.cjs')}`,
    BENCH_USAGE: file,
  });
  const usage = JSON.parse(await readFile(file, 'utf8')) as Usage;
  await rm(folder, { recursive: true });
  return usage;
}

/** Milliseconds of bash, curl and jq for the same plan. */
export function runScript(occasion: Occasion): Promise<number> {
  return timed('bash', [join(import.meta.dirname, 'plan.sh')], {
    ...occasion.github,
    IMMUTA_URL: occasion.immutaUrl,
    IMMUTA_API_KEY: occasion.apiKey,
    GITHUB_TOKEN: occasion.token,
    PULL_REQUEST: String(occasion.pull),
    PAYLOADS: occasion.payloads,
    ...(occasion.certificate === undefined ? {} : { CURL_CA_BUNDLE: occasion.certificate }),
  });
}

/** Milliseconds of Node itself: `node -e 0`. */
export function runEmpty(): Promise<number> {
  return timed(process.execPath, ['-e', '0'], {});
}

/** Milliseconds until the action reports an error in a file. */
export async function untilFirstError(): Promise<number> {
  const workspace = await mkdtemp(join(tmpdir(), 'bench-cold-'));
  await writeFile(join(workspace, 'wrong.yml'), 'type: Redshift\n');
  let began = 0;
  let said = 0;
  const step = await runStep({
    inputs: {
      mode: 'validate',
      files: '*.yml',
      'immuta-api-key': 'bench-api-key-0123456789',
      'github-token': 'ghs_0123456789bench0123456789bench012345',
    },
    event: { name: 'push', payload: { ref: 'refs/heads/main', before: '0'.repeat(40) } },
    github: {},
    workspace,
    onStart: () => {
      began = performance.now();
    },
    onOutput: (text) => {
      if (said === 0 && text.includes('::error')) said = performance.now();
    },
  });
  await Promise.all([step.dispose(), rm(workspace, { recursive: true })]);
  if (said === 0) throw new Error(`the action reported no error:\n${step.stdout}${step.stderr}`);
  return said - began;
}

/** Milliseconds until the first request of a plan arrives at a server, which then ends the run. */
export async function untilFirstRequest(): Promise<number> {
  const workspace = await mkdtemp(join(tmpdir(), 'bench-cold-'));
  let began = 0;
  let arrived = 0;
  let stop = (): void => undefined;
  const server = createServer(() => {
    arrived ||= performance.now();
    stop();
  });
  const address = await new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    });
  });
  const step = await runStep({
    inputs: {
      mode: 'plan',
      files: '*.yml',
      'immuta-url': address,
      'immuta-api-key': 'bench-api-key-0123456789',
      'github-token': 'ghs_0123456789bench0123456789bench012345',
    },
    event: { name: 'workflow_dispatch', payload: { repository: { default_branch: 'main' } } },
    github: {
      GITHUB_API_URL: address,
      GITHUB_REPOSITORY: 'octo-org/data-platform',
      GITHUB_SHA: 'a'.repeat(40),
    },
    workspace,
    onStart: (child) => {
      began = performance.now();
      stop = () => child.kill('SIGKILL');
    },
  });
  server.closeAllConnections();
  await Promise.all([
    step.dispose(),
    rm(workspace, { recursive: true }),
    new Promise((resolve) => server.close(resolve)),
  ]);
  if (arrived === 0) throw new Error(`no request arrived:\n${step.stdout}${step.stderr}`);
  return arrived - began;
}

function trusting({ certificate }: Occasion): Record<string, string> {
  return certificate === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificate };
}

function timed(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, args, {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(performance.now() - began);
      else reject(new Error(`${command} ended with ${String(code)}`));
    });
  });
}
