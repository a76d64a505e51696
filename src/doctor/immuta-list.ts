import { leaves } from '../declared/payload.ts';
import { integrationType } from '../integration-types/registry.ts';
import { isSecretKey } from '../integration-types/secret-names.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { isMask } from '../live/read-live.ts';
import { isHealthy } from '../live/status.ts';
import { capitalized } from '../words.ts';
import { notRun, pass, warn, type CheckRow } from './rows.ts';

export const integrationsCheck = 'Immuta: integrations';
const idsCheck = 'Immuta: ID format';
const secretsCheck = 'Immuta: how it shows secrets';
const fieldsCheck = 'Immuta: undocumented fields';

/** The checks that look at the tenant's list. */
export const listChecks: readonly string[] = [integrationsCheck, idsCheck, secretsCheck, fieldsCheck];

/** What the tenant contains, and how it shows what is not documented: ids, secrets and further fields. */
export function listRows(
  elements: readonly JsonObject[],
  undocumentedFields: readonly string[],
): readonly CheckRow[] {
  if (elements.length === 0) {
    const seen = 'The tenant has no integrations.';
    return [pass(integrationsCheck, 'None yet.'), ...listChecks.slice(1).map((check) => notRun(check, seen))];
  }
  return [
    integrationsRow(elements),
    pass(idsCheck, idKinds(elements)),
    secretsRow(elements),
    pass(
      fieldsCheck,
      undocumentedFields.length === 0
        ? 'None.'
        : `${undocumentedFields.map((name) => `\`${name}\``).join(', ')} (ignored, and never sent back).`,
    ),
  ];
}

function integrationsRow(elements: readonly JsonObject[]): CheckRow {
  const kinds = Map.groupBy(elements, ({ type, status }) => `${textOf(type)}, ${textOf(status)}`);
  const counts = [...kinds].map(([kind, { length }]) => `${String(length)} × ${kind}`).sort();
  const seen = `${String(elements.length)}: ${counts.join('; ')}.`;
  const isAiling = ({ type, status }: JsonObject): boolean =>
    integrationType(textOf(type)) !== undefined && !isHealthy(textOf(status));
  return elements.some(isAiling)
    ? warn(integrationsCheck, seen, 'Check the unhealthy ones in Immuta. A plan also warns about them.')
    : pass(integrationsCheck, seen);
}

/** Documented as a number, shown in examples as a string. */
function idKinds(elements: readonly JsonObject[]): string {
  const kinds = [...new Set(elements.map(({ id }) => `${typeof id}s`))].sort().join(' and ');
  return `${capitalized(kinds)}.`;
}

const inClear = 'in clear text';

/** Secrets in clear are never repeated. */
function secretsRow(elements: readonly JsonObject[]): CheckRow {
  const shown = [...new Set(elements.flatMap(secretFields))].sort();
  if (shown.length === 0) return notRun(secretsCheck, 'The tenant has no Redshift integrations.');
  const seen = `${shown.join(', ')}.`;
  return shown.some((each) => each.endsWith(inClear))
    ? warn(
        secretsCheck,
        seen,
        'The action never prints them. Tell Immuta support that its API returns secrets.',
      )
    : pass(secretsCheck, seen);
}

/** How the secret fields of a supported integration are shown; `password` too if it is left out. */
function secretFields({ type, config }: JsonObject): readonly string[] {
  const known = integrationType(textOf(type));
  if (known === undefined || !isJsonObject(config)) return [];
  const found = leaves(config).filter(({ path }) => isSecretKey(known, path));
  return [
    ...found.map(({ path, value }) => `\`${path}\` ${howShown(value)}`),
    ...(found.some(({ path }) => path === 'password') ? [] : ['`password` left out']),
  ];
}

function howShown(value: unknown): string {
  if (value === null) return 'as null';
  if (value === '') return 'as an empty string';
  return typeof value === 'string' && isMask(value) ? 'masked' : inClear;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : 'unknown';
}
