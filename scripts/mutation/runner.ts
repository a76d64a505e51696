import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type CompleteDryRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { testsOf, type RegisteredTest } from './suite.ts';

/**
 * The tests for a mutant of a file in `src`, by the beginning of its path. Only these count as killing it, though others may
 * kill it, too. They need no process, no server, and only `describe`, `test`, their tables and `expect` of jest.
 */
const testsByPath: readonly (readonly [string, string])[] = [
  ['plan/', '__tests__/{plan/*,apply/judge*}.test.ts'],
  ['apply/', '__tests__/{plan/*,apply/judge*}.test.ts'],
  ['secrets/', '__tests__/secrets/*.test.ts'],
  ['report/markdown', '__tests__/report/markdown*.test.ts'],
  ['report/visible', '__tests__/report/visible.test.ts'],
  ['report/', '__tests__/report/split*.test.ts'],
];

/** Paths of modules with state: a mutant must not use state that was made without it. */
const stateful = '__tests__/secrets/*.test.ts';

/** The same in every run, so that scores are comparable. */
const seed = 1;

/** The limit for one property, in milliseconds. A mutant runs through thousands of tests, each with many inputs. */
const propertyTime = 100;

/**
 * Runs the tests in Stryker's own worker. Jest would set up an environment per file and mutant, which takes seconds. Here a
 * mutant is activated in loaded modules, which takes milliseconds. Only mutants in code that runs while a module loads need
 * the modules loaded again.
 */
class InProcessRunner implements TestRunner {
  #tests: readonly RegisteredTest[] = [];
  #loaded = '';
  #generation = 0;

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    // Otherwise a failing property would be shrunk, which nobody reads here.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the plugin in its place is none of the global parameters
    fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: propertyTime, seed });
    const own = pathToFileURL(`${resolve('.')}/`).href;
    const suite = new URL('./suite.ts', import.meta.url).href;
    registerHooks({
      resolve: (specifier, context, next) => {
        if (specifier === '@jest/globals') return { url: suite, shortCircuit: true };
        const found = next(specifier, context);
        const isOwn = found.url.startsWith(own) && !found.url.includes('/node_modules/');
        return isOwn && found.url !== suite
          ? { ...found, url: `${found.url}?${String(this.#generation)}` }
          : found;
      },
    });
    return Promise.resolve();
  }

  async dryRun(): Promise<DryRunResult> {
    const context = instrumenterContext();
    await this.#load(testsByPath.map(([, pattern]) => pattern));
    const tests = await this.#run(this.#tests, () => false);
    return { ...tests, ...(context.mutantCoverage ? { mutantCoverage: context.mutantCoverage } : {}) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, mutantActivation, sandboxFileName, testFilter } = options;
    const context = instrumenterContext();
    const hits = { hitCount: hitLimit === undefined ? undefined : 0, hitLimit };
    const isStatic = mutantActivation === 'static';
    const [, path = ''] = /.*\bsrc\/(.+)$/.exec(sandboxFileName.replaceAll('\\', '/')) ?? [];
    const [, pattern = ''] = testsByPath.find(([beginning]) => path.startsWith(beginning)) ?? [];
    Object.assign(context, { activeMutant: isStatic ? activeMutant.id : undefined, ...hits });
    try {
      if (isStatic || pattern === stateful || this.#loaded !== pattern) await this.#load([pattern]);
      Object.assign(context, { activeMutant: activeMutant.id });
      const wanted = testFilter === undefined || pattern === stateful ? undefined : new Set(testFilter);
      const chosen = this.#tests.filter(({ name }) => wanted?.has(name) ?? true);
      const result = await this.#run(chosen, () => !options.disableBail);
      return toMutantRunResult(determineHitLimitReached(context.hitCount, context.hitLimit) ?? result);
    } catch (error: unknown) {
      // The modules can't be loaded, so every test would fail.
      return toMutantRunResult({
        status: DryRunStatus.Complete,
        tests: [
          {
            id: 'load',
            name: 'load',
            timeSpentMs: 0,
            status: TestStatus.Failed,
            failureMessage: String(error),
          },
        ],
      });
    } finally {
      Object.assign(context, { activeMutant: undefined });
      // The next mutant must not use modules that were loaded with this one.
      if (isStatic) this.#loaded = '';
    }
  }

  async #load(patterns: readonly string[]): Promise<void> {
    this.#generation += 1;
    const tests: RegisteredTest[] = [];
    for (const file of new Set(globSync([...patterns]).sort())) {
      const ofFile = await testsOf(file, () => import(pathToFileURL(resolve(file)).href));
      tests.push(...ofFile.map((test, index) => ({ ...test, name: `${test.name} (${String(index + 1)})` })));
    }
    this.#tests = tests;
    this.#loaded = patterns.join(' ');
  }

  async #run(tests: readonly RegisteredTest[], bail: () => boolean): Promise<CompleteDryRunResult> {
    const context = instrumenterContext();
    const results: TestResult[] = [];
    for (const { name, run } of tests) {
      const started = performance.now();
      context.currentTestId = name;
      const failureMessage = await failureOf(run);
      delete context.currentTestId;
      const common = { id: name, name, timeSpentMs: performance.now() - started };
      if (failureMessage === undefined) results.push({ ...common, status: TestStatus.Success });
      else results.push({ ...common, status: TestStatus.Failed, failureMessage });
      if (failureMessage !== undefined && bail()) break;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }
}

async function failureOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error: unknown) {
    const message = error instanceof Error ? error.message : String(error);
    // A busy machine says nothing about a mutant.
    return message.startsWith('Property interrupted after 0 tests') ? undefined : message;
  }
}

/** What the mutated code reads, under Stryker's name for it. */
function instrumenterContext(): InstrumenterContext {
  const global = globalThis as { [INSTRUMENTER_CONSTANTS.NAMESPACE]?: InstrumenterContext };
  return (global[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
