import * as z from 'zod/mini';
import { ActionFailure } from '../failure.ts';
import { integrationType } from '../integration-types/registry.ts';
import { isSecretKey, isSecretName } from '../integration-types/secret-names.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { liveId, readId } from './integration-id.ts';
import type { LiveIntegration, LiveTenant, OtherIntegration } from './live-integration.ts';
import { readValidationTests } from './validation-tests.ts';

/** What an element of Immuta's list has, of whatever type. */
const anyElement = z.looseObject({ type: z.string() });

/** The fields of an integration that Immuta documents. Others are let through. */
const integrationFields = z.looseObject({
  id: liveId,
  type: z.string().check(z.refine((type) => integrationType(type) !== undefined)),
  status: z.string(),
  config: z.custom<JsonObject>(isJsonObject),
  autoBootstrap: z.catch(z.optional(z.boolean()), undefined),
  validationResults: z.optional(z.custom<Json>()),
});

/** What is not understood of an integration, by the first field that is not as documented. */
const complaints: Readonly<Record<string, (id: string) => string>> = {
  id: () => 'an integration has an id that is not 1 to 15 digits',
  type: (id) => `integration ${id} is of another type`,
  status: (id) => `integration ${id} has no status`,
  config: (id) => `integration ${id} has no config`,
};

/** One integration, and what only the guard and a warning need of it. */
export interface LiveReading {
  readonly integration: LiveIntegration;
  readonly echoedSecrets: readonly string[];
  readonly undocumentedFields: readonly string[];
}

/**
 * Reads the answer of `GET /integrations`. Whatever is not a list of integrations is an `immuta-error`:
 * a tenant is never taken for empty because an answer could not be understood.
 */
export function readTenant(answer: Json): LiveTenant {
  if (!Array.isArray(answer)) throw notUnderstood('the list of integrations is not a JSON array');
  const integrations: LiveIntegration[] = [];
  const others: OtherIntegration[] = [];
  const undocumentedFields = new Set<string>();
  const echoedSecrets: string[] = [];
  const ids = new Set<string>();
  for (const element of answer as readonly Json[]) {
    const { data } = anyElement.safeParse(element);
    if (!isJsonObject(element) || data === undefined)
      throw notUnderstood('an element of the list of integrations has no type');
    const other = unmanageable(element, data.type);
    if (other !== undefined) {
      others.push(other);
      echoedSecrets.push(...splitSecrets(element, hasSecretName).secrets);
      continue;
    }
    // A deleted one is never matched, so it need not be whole.
    if (element['status'] === 'deleted' && !isJsonObject(element['config'])) continue;
    const reading = readIntegration(element);
    if (ids.has(reading.integration.id)) throw notUnderstood('two integrations of the list have the same id');
    ids.add(reading.integration.id);
    integrations.push(reading.integration);
    echoedSecrets.push(...reading.echoedSecrets);
    for (const field of reading.undocumentedFields) undocumentedFields.add(field);
  }
  const otherTypes = new Map<string, number>();
  for (const { kind } of others) otherTypes.set(kind, (otherTypes.get(kind) ?? 0) + 1);
  return {
    integrations,
    others,
    otherTypes,
    undocumentedFields: [...undocumentedFields].sort(),
    echoedSecrets,
  };
}

/** What an element is that the action does not manage; undefined for one that it may manage. */
function unmanageable(element: JsonObject, kind: string): OtherIntegration | undefined {
  const type = integrationType(kind);
  const automatic = element['autoBootstrap'] === true && type?.noAutoBootstrap !== undefined;
  if (type !== undefined && !automatic) return undefined;
  const id = readId(element['id']);
  return {
    kind: automatic ? `${kind} (autoBootstrap: true)` : kind,
    ...(id === undefined ? {} : { id }),
  };
}

/** Reads one element of the list, or the answer of `GET /integrations/{id}`; an `immuta-error` if it is none. */
export function readIntegration(element: Json): LiveReading {
  if (!isJsonObject(element)) throw notUnderstood('an integration is not a JSON object');
  const { data, error } = integrationFields.safeParse(element);
  const type = integrationType(data?.type ?? '');
  if (data === undefined || type === undefined) {
    const complain = complaints[String(error?.issues[0]?.path[0])];
    throw notUnderstood(complain?.(readId(element['id']) ?? '') ?? 'an integration is not as documented');
  }
  const { id, status, autoBootstrap, config, validationResults } = data;
  const { shown, secrets } = splitSecrets(config, (path) => isSecretKey(type, path));
  const identity = type.identity(shown);
  if (identity === undefined)
    throw notUnderstood(`the config of integration ${id} does not say which one it is`);
  return {
    integration: {
      id,
      type: type.name,
      status,
      ...(autoBootstrap === undefined ? {} : { autoBootstrap }),
      config: shown,
      identity,
      validationTests: readValidationTests(validationResults),
    },
    // What is beside `config` is not documented, so there the name alone decides.
    echoedSecrets: [...secrets, ...splitSecrets({ ...element, config: null }, hasSecretName).secrets],
    undocumentedFields: Object.keys(element).filter((field) => !(field in integrationFields.shape)),
  };
}

/** Takes the secret fields out of a `config`; masks and nulls among their values are not secrets. */
function splitSecrets(
  config: JsonObject,
  isSecret: (path: string) => boolean,
): { shown: JsonObject; secrets: string[] } {
  const secrets: string[] = [];
  const show = (value: Json, path: string): Json | undefined => {
    if (path !== '' && isSecret(path)) {
      secrets.push(...texts(value).filter((text) => !isMask(text)));
      return undefined;
    }
    if (typeof value !== 'object' || value === null) return value;
    const shown = Object.entries(value).flatMap(([key, item]: [string, Json]) => {
      const there = show(item, path === '' ? key : `${path}.${key}`);
      return there === undefined ? [] : [[key, there] as const];
    });
    return Array.isArray(value) ? shown.map(([, item]) => item) : Object.fromEntries(shown);
  };
  return { shown: show(config, '') as JsonObject, secrets };
}

/** In other types nothing is documented to us, so the name alone decides. */
function hasSecretName(path: string): boolean {
  return path.split('.').some(isSecretName);
}

function texts(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item: Json) => texts(item));
  return isJsonObject(value) ? Object.values(value).flatMap(texts) : [];
}

/** Whether a text stands in the place of a value that Immuta does not show: stars, dots, `[REDACTED]` and the like. */
export function isMask(text: string): boolean {
  return /^([*•●x]{3,}|[[<(]?(redacted|masked|hidden|secret|sensitive)[\])>]?)$/i.test(text.trim());
}

function notUnderstood(what: string): ActionFailure {
  return new ActionFailure({
    reason: 'immuta-error',
    message: `Immuta's answer is not understood: ${what}.`,
    remedy:
      'Check that immuta-url is the address of the tenant itself. Nothing was planned on an answer that is not understood.',
  });
}
