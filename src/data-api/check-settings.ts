import type { Failure } from '../failure.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { logInProblem, type LogIn } from './log-in.ts';
import { readTarget, type NamedTarget } from './target.ts';

/** What the `data-api-*` inputs say. */
export interface DataApiSettings {
  readonly logIn: LogIn;
  /** `data-api-target`. */
  readonly target: NamedTarget | undefined;
}

/** Checks, before the first write, that each change has a target and a log-in that fits it: `invalid-input` if not. */
export function checkDataApi(
  changes: readonly PlannedChange[],
  settings: DataApiSettings,
  region: string | undefined,
): readonly Failure[] {
  return changes.flatMap(({ file, identity }) => {
    const target = readTarget(identity.host, settings.target, region);
    if ('problem' in target) return [wrongInput(file, target.problem, target.remedy)];
    const problem = logInProblem(settings.logIn, target);
    return problem === undefined
      ? []
      : [
          wrongInput(
            file,
            problem,
            'Remove `data-api-db-user`; use the IAM identity or `data-api-secret-arn`.',
          ),
        ];
  });
}

function wrongInput(file: string, problem: string, remedy: string): Failure {
  return { reason: 'invalid-input', message: `${file}: ${problem}`, remedy, place: { file } };
}
