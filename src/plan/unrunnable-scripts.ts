import type { Failure, Warning } from '../failure.ts';
import type { PlannedIntegration } from './plan.ts';

/** What a reader of the plan must know of scripts that can't run as they stand, with the place in their file. */
export interface UnrunnableScripts {
  /** If apply runs the scripts: it would refuse these. */
  readonly failures: readonly Failure[];
  /** If a person runs them. */
  readonly warnings: readonly Warning[];
}

/**
 * The scripts of a plan that can't run as they stand, each as a failure if apply runs scripts, otherwise as
 * a warning.
 *
 * @param appliesScripts whether apply is set to run scripts, by whatever means
 */
export function unrunnableScripts(
  integrations: readonly PlannedIntegration[],
  appliesScripts: boolean,
): UnrunnableScripts {
  const notices = integrations.flatMap(({ file, action, script, declared }) => {
    const first = script?.problems[0];
    if (first === undefined) return [];
    const more = (script?.problems.length ?? 0) - 1;
    const others =
      more === 0 ? '' : ` ${String(more)} more ${more === 1 ? 'problem' : 'problems'} in the plan.`;
    const message = `${file}: the script of this ${action} can't run as it is. Line ${String(first.line)} of the script: ${first.message}${others}`;
    return [{ message, place: declared?.place('config') ?? { file, line: 1 } }];
  });
  if (!appliesScripts) return { failures: [], warnings: notices };
  const remedy =
    'Apply would refuse it. Have a person review and run a corrected script, and apply without running scripts.';
  return {
    failures: notices.map((notice) => ({ reason: 'script-failed', ...notice, remedy })),
    warnings: [],
  };
}
