import type { Check } from '../check.ts';

/** The oldest psql that knows `\getenv`. Source: release notes of PostgreSQL 15. */
const oldestPsql = 15;

/** Whether psql is there and new enough, if `run-script` calls it. */
export const psqlCheck: Check = {
  name: 'psql',
  look: async ({ inputs, programVersion }) => {
    if (inputs.runScript === undefined)
      return [{ state: 'not-run', seen: 'Not needed: `run-script` is not set.' }];
    const program = /(?<![\w./-])(?:[\w./-]*\/)?psql(?![\w./-])/.exec(inputs.runScript)?.[0];
    if (program === undefined) return [{ state: 'not-run', seen: '`run-script` does not name psql.' }];
    const printed = await programVersion(program);
    const version = printed === undefined ? undefined : /\b(\d+)(?:\.\d+)*/.exec(printed);
    const major = Number(version?.[1] ?? Number.NaN);
    if (printed === undefined) {
      return [
        {
          state: 'fail',
          seen: program === 'psql' ? 'It is not on the `PATH` of this job.' : `There is no \`${program}\`.`,
          remedy: `Install psql ${String(oldestPsql)} or newer on the runner.`,
        },
      ];
    }
    if (!(major >= oldestPsql)) {
      return [
        {
          state: 'fail',
          seen: `Version ${version?.[0] ?? 'unknown'}.`,
          remedy: `Install psql ${String(oldestPsql)} or newer: older ones can't read a variable from the environment.`,
        },
      ];
    }
    return [{ state: 'pass', seen: `Version ${version?.[0] ?? ''}.` }];
  },
};
