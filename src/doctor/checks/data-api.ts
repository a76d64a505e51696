import { DataApiError } from '../../data-api/data-api-error.ts';
import { meanings } from '../../data-api/failures.ts';
import { ActionFailure } from '../../failure.ts';
import { inParallel } from '../../in-parallel.ts';
import type { Check, Finding } from '../check.ts';
import type { DoctorFacts } from '../facts.ts';

/** Databases that are logged in to side by side. */
const logInsAtOnce = 4;

/** Whether AWS lets the job log in to the database of each file, and which documented privileges the role lacks. */
export const dataApiCheck: Check = {
  name: 'Redshift Data API',
  look: async (facts) => {
    const { dataApi } = facts;
    if (dataApi === undefined) return [{ state: 'not-run', seen: 'Not needed: `data-api` is not set.' }];
    const { integrations } = facts.files();
    if (integrations.length === 0)
      return [{ state: 'not-run', seen: 'No valid integration file names a database to log in to.' }];
    const findings = await inParallel(integrations, logInsAtOnce, async ({ file, identity }) => ({
      about: `\`${file}\``,
      ...(await logIn(dataApi, identity)),
    }));
    return findings;
  },
};

async function logIn(
  dataApi: NonNullable<DoctorFacts['dataApi']>,
  { host, database }: { readonly host: string; readonly database: string },
): Promise<Finding> {
  try {
    const { target, role, privileges } = await dataApi(host, database);
    const named = (held: string): string =>
      privileges.flatMap((privilege) => (privilege.held === held ? [privilege.name] : [])).join(', ');
    const where = `A ${target.kind} in ${target.region}`;
    const missing = named('no');
    const hidden =
      named('unknown') === '' ? '' : ` Redshift does not show whether it has ${named('unknown')}.`;
    if (role === undefined)
      return {
        state: 'warn',
        seen: `${where}: logged in, but not allowed to ask for privileges.`,
        remedy: 'Compare the IAM policy with docs/scripts.md.',
      };
    const seen = `${where}: logged in.${missing === '' ? '' : ` The role lacks ${missing}.`}${hidden}`;
    if (missing === '') return { state: 'pass', seen };
    return {
      state: 'fail',
      seen,
      remedy: 'Have a superuser grant them: docs/scripts.md has the statements.',
    };
  } catch (error: unknown) {
    if (error instanceof ActionFailure) {
      const [{ message, remedy = '' }] = error.failures;
      return { state: 'fail', seen: message, remedy };
    }
    if (!(error instanceof DataApiError)) throw error;
    const { problem, remedy } = meanings('target', 'its region')[error.kind];
    return { state: 'fail', seen: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`, remedy };
  }
}
