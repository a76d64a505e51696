import type { Failure } from '../failure.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { logInProblem, type LogIn } from './log-in.ts';
import { readTarget, type NamedTarget, type Target } from './target.ts';

/** What the `data-api-*` inputs say. */
export interface DataApiSettings {
  readonly logIn: LogIn;
  /** `data-api-target`. */
  readonly target: NamedTarget | undefined;
}

/** The target of a host, with a log-in that fits it; or what is wrong, and what to do. */
export function findTarget(
  host: string,
  { target: named, logIn }: DataApiSettings,
  region: string | undefined,
): Target | { readonly problem: string; readonly remedy: string } {
  const target = readTarget(host, named, region);
  const problem = 'problem' in target ? undefined : logInProblem(logIn, target);
  if (problem === undefined) return target;
  return { problem, remedy: 'Remove `data-api-db-user`; use the IAM identity or `data-api-secret-arn`.' };
}

/** Checks, before the first write, that each change has a target and a log-in that fits it: `invalid-input` if not. */
export function checkDataApi(
  changes: readonly PlannedChange[],
  settings: DataApiSettings,
  region: string | undefined,
): readonly Failure[] {
  return changes.flatMap(({ file, identity }) => {
    const target = findTarget(identity.host, settings, region);
    return 'problem' in target ? [wrongInput(file, target.problem, target.remedy)] : [];
  });
}

function wrongInput(file: string, problem: string, remedy: string): Failure {
  return { reason: 'invalid-input', message: `${file}: ${problem}`, remedy, place: { file } };
}
