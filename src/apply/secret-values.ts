import { secretReferences } from '../declared/payload.ts';
import type { Failure, Warning } from '../failure.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { integrationType } from '../integration-types/registry.ts';
import type { PlannedChange } from '../plan/plan.ts';
import { isLongEnough, shortestSecret } from '../secrets/forms.ts';

/** Secrets of the action itself, which no file may send anywhere. */
export type OwnSecrets = Pick<Inputs, 'apiKey' | 'githubToken' | 'planKey'>;

/**
 * Checks, before the first write, that the environment has every secret that the changes send to Immuta, each without
 * spaces and line breaks at its ends. Messages name references, never values.
 */
export function checkSecrets(
  changes: readonly PlannedChange[],
  environment: Readonly<Record<string, string | undefined>>,
  own: OwnSecrets,
): { readonly failures: readonly Failure[]; readonly warnings: readonly Warning[] } {
  const failures: Failure[] = [];
  const warnings: Warning[] = [];
  const forbidden = new Set([own.apiKey, own.githubToken, own.planKey]);
  for (const { declared, action } of changes) {
    if (declared === undefined || action === 'delete') continue;
    for (const { path, reference } of secretReferences(declared)) {
      const place = declared.place(`config.${path}`);
      const problem = whatIsWrong(reference.name, environment[reference.name] ?? '', forbidden);
      if (problem !== undefined) failures.push({ reason: 'invalid-config', ...problem, place });
      const rule = integrationType(declared.type)?.keys.find((each) => each.path === path)?.rule;
      if (problem === undefined && rule?.pattern.test(environment[reference.name] ?? '') === false) {
        warnings.push({
          message: `The value of \`${reference.name}\` does not meet ${rule.words}.`,
          place,
        });
      }
    }
  }
  return { failures, warnings };
}

function whatIsWrong(
  name: string,
  value: string,
  forbidden: ReadonlySet<string | undefined>,
): { message: string; remedy: string } | undefined {
  if (value === '')
    return {
      message: `The secret \`${name}\` is missing or empty in the environment of this step.`,
      remedy: `Add this to the step:\nenv:\n  ${name}: \${{ secrets.${name} }}`,
    };
  if (/^\s|\s$/.test(value))
    return {
      message: `The value of \`${name}\` ${/[\r\n]$/.test(value) ? 'ends in a line break' : 'begins or ends with a space'}, which is probably a mistake.`,
      remedy: `Set \`${name}\` again without it. Pasting a value often adds one.`,
    };
  if (forbidden.has(value))
    return {
      message: `The value of \`${name}\` is the action's own API key, token or plan key, which is never sent as a secret of an integration.`,
      remedy: `Set \`${name}\` to the secret that the integration needs.`,
    };
  if (!isLongEnough(value))
    return {
      message: `The value of \`${name}\` is shorter than ${String(shortestSecret)} characters, so the action can't tell it from ordinary text.`,
      remedy: `Set \`${name}\` to a longer secret.`,
    };
  return undefined;
}
