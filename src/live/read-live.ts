import { ActionFailure, type Failure } from '../failure.ts';
import { integrationType } from '../integration-types/registry.ts';
import { isSecretKey, isSecretName } from '../integration-types/secret-names.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { readId } from './integration-id.ts';
import type { LiveIntegration, LiveTenant } from './live-integration.ts';
import { readValidationTests } from './validation-tests.ts';

/** Fields of an element that Immuta documents. */
const documentedFields = new Set(['id', 'status', 'validationResults', 'type', 'autoBootstrap', 'config']);

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
  const otherTypes = new Map<string, number>();
  const undocumentedFields = new Set<string>();
  const echoedSecrets: string[] = [];
  const ids = new Set<string>();
  for (const element of answer as readonly Json[]) {
    if (!isJsonObject(element) || typeof element.type !== 'string') {
      throw notUnderstood('an element of the list of integrations has no type');
    }
    if (integrationType(element.type) === undefined) {
      otherTypes.set(element.type, (otherTypes.get(element.type) ?? 0) + 1);
      echoedSecrets.push(...splitSecrets(element, '', hasSecretName).secrets);
      continue;
    }
    // What is gone is never matched, so it need not be whole.
    if (element.status === 'deleted' && !isJsonObject(element.config)) continue;
    const reading = readIntegration(element);
    if (ids.has(reading.integration.id)) throw notUnderstood('two integrations of the list have the same id');
    ids.add(reading.integration.id);
    integrations.push(reading.integration);
    echoedSecrets.push(...reading.echoedSecrets);
    for (const field of reading.undocumentedFields) undocumentedFields.add(field);
  }
  return { integrations, otherTypes, undocumentedFields: [...undocumentedFields].sort(), echoedSecrets };
}

/** Reads one element of the list, or the answer of `GET /integrations/{id}`; an `immuta-error` where it is none. */
export function readIntegration(element: Json): LiveReading {
  if (!isJsonObject(element)) throw notUnderstood('an integration is not a JSON object');
  const { type, status, autoBootstrap, config } = element;
  const id = readId(element.id);
  if (id === undefined) throw notUnderstood('an integration has an id that is not 1 to 15 digits');
  const known = typeof type === 'string' ? integrationType(type) : undefined;
  if (known === undefined) throw notUnderstood(`integration ${id} is of another type`);
  if (typeof status !== 'string') throw notUnderstood(`integration ${id} has no status`);
  if (!isJsonObject(config)) throw notUnderstood(`integration ${id} has no config`);
  const { shown, secrets } = splitSecrets(config, '', (path) => isSecretKey(known, path));
  const identity = known.identity(shown);
  if (identity === undefined)
    throw notUnderstood(`the config of integration ${id} does not say which one it is`);
  return {
    integration: {
      id,
      type: known.name,
      status,
      ...(typeof autoBootstrap === 'boolean' ? { autoBootstrap } : {}),
      config: shown,
      identity,
      validationTests: readValidationTests(element.validationResults),
    },
    // What stands beside `config` is not documented, so there the name alone decides.
    echoedSecrets: [...secrets, ...splitSecrets({ ...element, config: null }, '', hasSecretName).secrets],
    undocumentedFields: Object.keys(element).filter((field) => !documentedFields.has(field)),
  };
}

/** Takes the secret fields out of a `config`; masks and nulls among their values are no secrets. */
function splitSecrets(
  config: JsonObject,
  above: string,
  isSecret: (path: string) => boolean,
): { shown: JsonObject; secrets: string[] } {
  const shown: Record<string, Json> = {};
  const secrets: string[] = [];
  for (const [key, value] of Object.entries(config)) {
    const path = above === '' ? key : `${above}.${key}`;
    if (isSecret(path)) {
      secrets.push(...texts(value).filter((text) => !isMask(text)));
    } else if (Array.isArray(value)) {
      const items = splitSecrets(Object.fromEntries((value as readonly Json[]).entries()), path, isSecret);
      shown[key] = Object.values(items.shown);
      secrets.push(...items.secrets);
    } else if (isJsonObject(value)) {
      const below = splitSecrets(value, path, isSecret);
      shown[key] = below.shown;
      secrets.push(...below.secrets);
    } else {
      shown[key] = value;
    }
  }
  return { shown, secrets };
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
  const failure: Failure = {
    reason: 'immuta-error',
    message: `Immuta's answer is not understood: ${what}.`,
    remedy:
      'Check that immuta-url is the address of the tenant itself. Nothing was planned on an answer that is not understood.',
  };
  return new ActionFailure(failure);
}
