import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createOutputs, largestSummary, type Outputs } from '../../src/runner/outputs.ts';
import { Guard } from '../../src/secrets/guard.ts';
import { OutputGuard } from '../../src/secrets/output-guard.ts';

let directory = '';
let outputGuard: OutputGuard;
let outputs: Outputs;
const outputFile = (): string => join(directory, 'output');
const summaryFile = (): string => join(directory, 'summary');

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'outputs-'));
  await writeFile(outputFile(), '');
  await writeFile(summaryFile(), '');
  process.env.GITHUB_OUTPUT = outputFile();
  process.env.GITHUB_STEP_SUMMARY = summaryFile();
  const guard = new Guard();
  guard.add('REDSHIFT_PASSWORD', 'Str0ngPassw0rd');
  outputGuard = new OutputGuard(guard);
  const core = await import('@actions/core');
  // The toolkit remembers the first summary file of a process.
  Reflect.deleteProperty(core.summary, '_filePath');
  outputs = createOutputs(outputGuard);
});

afterEach(async () => {
  delete process.env.GITHUB_OUTPUT;
  delete process.env.GITHUB_STEP_SUMMARY;
  await rm(directory, { recursive: true });
});

describe('outputs', () => {
  test('reach the runner as they are, whatever they hold', async () => {
    expect(await outputs.set('summary', 'line 1\nresult=forged\nEOF')).toBe('written');
    const [first = '', ...rest] = (await readFile(outputFile(), 'utf8')).trimEnd().split('\n');
    const delimiter = /^summary<<(\S+)$/.exec(first)?.[1];
    expect(rest).toEqual(['line 1', 'result=forged', 'EOF', delimiter]);
  });

  test('that hold a secret are withheld and remembered', async () => {
    expect(await outputs.set('plan-file', '/tmp/Str0ngPassw0rd')).toBe('withheld');
    expect(await readFile(outputFile(), 'utf8')).toBe('');
    expect(outputGuard.leaks()).toEqual([{ sink: 'output plan-file', label: 'REDSHIFT_PASSWORD' }]);
  });
});

describe('the summary', () => {
  test('takes the place of an earlier one', async () => {
    expect(await outputs.summary('# first')).toBe('written');
    expect(await outputs.summary('# second')).toBe('written');
    expect(await readFile(summaryFile(), 'utf8')).toBe('# second');
  });

  test('that holds a secret is withheld and remembered', async () => {
    expect(await outputs.summary('Str0ngPassw0rd')).toBe('withheld');
    expect(await readFile(summaryFile(), 'utf8')).toBe('');
    expect(outputGuard.leaks()).toEqual([{ sink: 'summary', label: 'REDSHIFT_PASSWORD' }]);
  });

  test('is written up to what the runner takes, counted in bytes', async () => {
    expect(await outputs.summary('é'.repeat(largestSummary / 2))).toBe('written');
    expect(await outputs.summary(`${'é'.repeat(largestSummary / 2)}x`)).toBe('too-large');
  });

  test('is no error where the runner has none', async () => {
    delete process.env.GITHUB_STEP_SUMMARY;
    expect(await outputs.summary('x')).toBe('unavailable');
  });
});
