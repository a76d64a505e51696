import { integrationType } from '../../integration-types/registry.ts';
import { isSecretKey } from '../../integration-types/secret-names.ts';
import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { isMask } from '../../live/read-live.ts';
import { isHealthy } from '../../live/status.ts';
import type { Check, Finding } from '../check.ts';

/** What the tenant contains. */
export const integrationsCheck: Check = {
  name: 'Immuta: integrations',
  look: async ({ tenant }) => {
    const { elements } = await tenant();
    if (elements.length === 0) return [{ state: 'pass', seen: 'None yet.' }];
    const kinds = countBy(elements, ({ type, status }) => `${textOf(type)}, ${textOf(status)}`);
    const seen = `${String(elements.length)}: ${kinds.map(([kind, count]) => `${String(count)} × ${kind}`).join('; ')}.`;
    const ailing = elements.filter(
      ({ type, status }) => integrationType(textOf(type)) !== undefined && !isHealthy(textOf(status)),
    );
    if (ailing.length === 0) return [{ state: 'pass', seen }];
    return [
      { state: 'warn', seen, remedy: 'Look at the unhealthy ones in Immuta: a plan warns about them, too.' },
    ];
  },
};

/** How the tenant writes IDs: documented as a number, shown in examples as a string. */
export const idsCheck: Check = {
  name: 'Immuta: form of IDs',
  look: async ({ tenant }) => {
    const { elements } = await tenant();
    const kinds = countBy(elements, ({ id }) => `${typeof id}s`).map(([kind]) => kind);
    return [
      kinds.length === 0 ? nothingToSee : { state: 'pass', seen: `${capitalized(kinds.join(' and '))}.` },
    ];
  },
};

/** How the tenant shows secret fields: not documented. Shown ones are never repeated. */
export const secretsShownCheck: Check = {
  name: 'Immuta: how it shows secrets',
  look: async ({ tenant }) => {
    const { elements } = await tenant();
    const shown = countBy(elements.flatMap(secretFields), ({ path, how }) => `\`${path}\` ${how}`).map(
      ([each]) => each,
    );
    if (shown.length === 0) return [nothingToSee];
    const seen = `${shown.join(', ')}.`;
    if (!shown.some((each) => each.endsWith(inClear))) return [{ state: 'pass', seen }];
    return [
      {
        state: 'warn',
        seen,
        remedy: 'The action never prints them. Tell Immuta support that its API returns secrets.',
      },
    ];
  },
};

const inClear = 'in clear';
const nothingToSee: Finding = {
  state: 'not-run',
  seen: 'The tenant has no Redshift integration to look at.',
};

/** Fields that Immuta's documentation does not name. */
export const undocumentedFieldsCheck: Check = {
  name: 'Immuta: undocumented fields',
  look: async ({ tenant }) => {
    const { undocumentedFields, elements } = await tenant();
    if (elements.length === 0) return [nothingToSee];
    const names = undocumentedFields.map((name) => `\`${name}\``).join(', ');
    return [{ state: 'pass', seen: names === '' ? 'None.' : `${names} (ignored, and never sent back).` }];
  },
};

/** The secret fields of a supported integration, those among them that its login needs and that are left out. */
function secretFields(element: JsonObject): readonly { readonly path: string; readonly how: string }[] {
  const type = integrationType(textOf(element['type']));
  const { config } = element;
  if (type === undefined || !isJsonObject(config)) return [];
  const found = leavesOf(config, '').filter(({ path }) => isSecretKey(type, path));
  const leftOut = found.some(({ path }) => path === 'password') ? [] : ['password'];
  return [
    ...found.map(({ path, value }) => ({ path, how: howShown(value) })),
    ...leftOut.map((path) => ({ path, how: 'left out' })),
  ];
}

function howShown(value: Json): string {
  if (value === null) return 'as null';
  if (value === '') return 'as an empty text';
  return typeof value === 'string' && isMask(value) ? 'masked' : inClear;
}

function leavesOf(
  config: JsonObject,
  above: string,
): readonly { readonly path: string; readonly value: Json }[] {
  return Object.entries(config).flatMap(([key, value]) =>
    isJsonObject(value) ? leavesOf(value, `${above}${key}.`) : [{ path: `${above}${key}`, value }],
  );
}

function countBy<T>(items: readonly T[], key: (item: T) => string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : 'unknown';
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
