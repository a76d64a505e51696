import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Failure, Place, Warning } from '../failure.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { networkFailures, type NetworkNeeds } from '../inputs/network-failures.ts';
import { fail, notRun, pass, warn, type CheckRow } from './rows.ts';

/** Whether the inputs are complete and right. `inputFailures`: what is wrong with them; those have their default in `inputs`. */
export function inputRows(
  inputs: Inputs,
  inputFailures: readonly Failure[],
  needs: NetworkNeeds,
): readonly CheckRow[] {
  const missing = networkFailures(inputs, needs).filter(
    ({ input }) => input === undefined || !inputFailures.some((failure) => failure.input === input),
  );
  const failures = [...inputFailures, ...missing];
  if (failures.length > 0) return failures.map(({ message, remedy }) => fail('Inputs', message, remedy));
  const runner =
    inputs.dataApi !== undefined
      ? 'Apply runs scripts through the Redshift Data API.'
      : inputs.runScript !== undefined
        ? 'Apply runs scripts with `run-script`.'
        : 'A person runs the scripts.';
  return [pass('Inputs', `Complete. ${runner}`)];
}

export const filesCheck = 'Integration files';

/** Whether the integration files are valid. */
export function fileRows(
  count: number,
  failures: readonly Failure[],
  warnings: readonly Warning[],
): readonly CheckRow[] {
  const check = filesCheck;
  if (failures.length > 0) return failures.map((failure) => fail(check, atPlace(failure), failure.remedy));
  if (count === 0) {
    const remedy = 'Write the first one, or run `export` to get a file for each live integration.';
    return [warn(check, 'No file matches `files` yet.', remedy)];
  }
  return [
    pass(check, `${String(count)} valid.`),
    ...warnings.map((warning) => warn(check, atPlace(warning), 'Check whether this is intended.')),
  ];
}

function atPlace({ message, place }: { readonly message: string; readonly place?: Place }): string {
  if (place === undefined) return message;
  return `\`${place.file}\`${place.line === undefined ? '' : `, line ${String(place.line)}`}: ${message}`;
}

/** The oldest psql that knows `\getenv`. Source: release notes of PostgreSQL 15. */
const oldestPsql = 15;

/** How long a program may take to print its version, in milliseconds. */
const versionTimeout = 10_000;

/** Whether psql is there and new enough, if `run-script` calls it. */
export async function psqlRow({ runScript }: Inputs): Promise<CheckRow> {
  if (runScript === undefined) return notRun('psql', 'Not needed: `run-script` is not set.');
  const program = /(?<![\w./-])(?:[\w./-]*\/)?psql(?![\w./-])/.exec(runScript)?.[0];
  if (program === undefined) return notRun('psql', '`run-script` does not name psql.');
  const printed = await promisify(execFile)(program, ['--version'], { timeout: versionTimeout }).catch(
    () => undefined,
  );
  const install = `Install psql ${String(oldestPsql)} or newer on the runner`;
  if (printed === undefined) {
    const seen =
      program === 'psql' ? 'It is not on the `PATH` of this job.' : `\`${program}\` does not exist.`;
    return fail('psql', seen, `${install}.`);
  }
  const [version = 'unknown'] = /\b\d+(?:\.\d+)*/.exec(printed.stdout) ?? [];
  return Number.parseInt(version) >= oldestPsql
    ? pass('psql', `Version ${version}.`)
    : fail(
        'psql',
        `Version ${version}.`,
        `${install}: older ones can't read a variable from the environment.`,
      );
}
