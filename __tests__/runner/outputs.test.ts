import { mkdtemp, readFile, stat, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { summaryLimit } from '../../src/report/split.ts';
import { createOutputs, type Outputs } from '../../src/runner/outputs.ts';
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
  test('are all set, in every run', async () => {
    await outputs.set(outputs.complete({ 'create-count': '2', summary: 'line 1\nresult=forged\nEOF' }));
    const lines = (await readFile(outputFile(), 'utf8')).trimEnd().split('\n');
    const delimiter = /^mode<<(\S+)$/.exec(lines[0] ?? '')?.[1] ?? '';
    const entries = [...lines.join('\n').matchAll(/^([a-z-]+)<<(\S+)\n([^]*?)\n\2$/gm)];
    expect(delimiter).not.toBe('');
    expect(Object.fromEntries(entries.map(([, name, , value]) => [name, value]))).toEqual({
      mode: 'none',
      result: 'failed',
      reason: '',
      'has-changes': 'false',
      'create-count': '2',
      'update-count': '0',
      'delete-count': '0',
      'plan-file': '',
      'result-file': '',
      'script-files': '[]',
      'comment-url': '',
      'issue-url': '',
      'integration-ids': '{}',
      summary: 'line 1\nresult=forged\nEOF',
    });
  });

  test('are those that action.yml documents', async () => {
    const action = load(await readFile('action.yml', 'utf8')) as { outputs: object };
    expect(Object.keys(outputs.complete({})).sort()).toEqual(Object.keys(action.outputs).sort());
  });

  test('that contain a secret are empty, and the leak is recorded', () => {
    expect(
      outputs.complete({ 'plan-file': '/tmp/Str0ngPassw0rd', 'script-files': '["Str0ngPassw0rd"]' }),
    ).toMatchObject({ 'plan-file': '', 'script-files': '[]' });
    expect(outputGuard.failures()).toMatchObject([
      { message: 'A text for the output plan-file contained REDSHIFT_PASSWORD, so it was not written.' },
      { message: 'A text for the output script-files contained REDSHIFT_PASSWORD, so it was not written.' },
    ]);
  });
});

describe('the summary', () => {
  test('replaces an earlier one', async () => {
    expect(await outputs.summary(['# first'])).toBe('written');
    expect(await outputs.summary(['# second'])).toBe('written');
    expect(await readFile(summaryFile(), 'utf8')).toBe('# second');
  });

  test('that contains a secret is withheld, and the leak is noted', async () => {
    expect(await outputs.summary(['Str0ngPassw0rd'])).toBe('withheld');
    expect(await readFile(summaryFile(), 'utf8')).toBe('');
    expect(outputGuard.failures()).toMatchObject([
      { message: 'A text for the summary contained REDSHIFT_PASSWORD, so it was not written.' },
    ]);
  });

  test('is written up to what the runner takes, counted in bytes', async () => {
    expect(await outputs.summary(['é'.repeat(summaryLimit / 2)])).toBe('written');
    expect(await outputs.summary([`${'é'.repeat(summaryLimit / 2)}x`])).toBe('cut');
    expect((await stat(summaryFile())).size).toBeLessThanOrEqual(summaryLimit);
  });

  test('is checked for secrets again after it was cut', async () => {
    outputGuard.guard.add('PHRASE', 'summary was cut off');
    expect(await outputs.summary(['x'.repeat(summaryLimit + 1)])).toBe('withheld');
    expect(await readFile(summaryFile(), 'utf8')).toBe('');
  });

  test('is not an error if the runner has none', async () => {
    delete process.env.GITHUB_STEP_SUMMARY;
    expect(await outputs.summary(['x'])).toBe('unavailable');
  });
});
