import * as z from 'zod/mini';
import { ActionFailure } from '../failure.ts';
import { integrationType } from '../integration-types/registry.ts';
import { isSecretKey, isSecretName } from '../integration-types/secret-names.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { liveId, readId, type LiveIntegration, type LiveTenant } from './live-integration.ts';
import { readValidationTests } from './validation-tests.ts';

/** The documented fields of an integration. A message completes "integration ID …". */
const integrationFields = z.object({
  id: liveId,
  type: z
    .string('is of another type')
    .check(z.refine((type) => integrationType(type) !== undefined, 'is of another type')),
  status: z.string('has no status'),
  config: z.custom<JsonObject>(isJsonObject, 'has no config'),
  autoBootstrap: z.catch(z.optional(z.boolean()), undefined),
  validationResults: z.pipe(z.optional(z.custom<Json>()), z.transform(readValidationTests)),
});

/** One integration, with its secrets for the guard and its undocumented fields for a warning. */
export interface LiveReading {
  readonly integration: LiveIntegration;
  readonly echoedSecrets: readonly string[];
  readonly undocumentedFields: readonly string[];
}

/**
 * Reads the response of `GET /integrations`. Anything but a list of integrations is an `immuta-error`, never an empty
 * tenant.
 */
export function readTenant(answer: Json): LiveTenant {
  if (!Array.isArray(answer)) throw notUnderstood('the list of integrations is not a JSON array');
  const readings: LiveReading[] = [];
  const others: { kind: string; id: string | undefined }[] = [];
  const secretsOfOthers: string[] = [];
  for (const element of answer as readonly Json[]) {
    const kind = isJsonObject(element) ? element['type'] : undefined;
    if (!isJsonObject(element) || typeof kind !== 'string')
      throw notUnderstood('an element of the list of integrations has no type');
    const type = integrationType(kind);
    const isAutomatic = element['autoBootstrap'] === true && type?.noAutoBootstrap !== undefined;
    if (type === undefined || isAutomatic) {
      others.push({ kind: isAutomatic ? `${kind} (autoBootstrap: true)` : kind, id: readId(element['id']) });
      withoutSecrets(element, secretsOfOthers);
    } else if (element['status'] !== 'deleted' || isJsonObject(element['config'])) {
      readings.push(readIntegration(element));
    }
  }
  const integrations = readings.map(({ integration }) => integration);
  if (new Set(integrations.map(({ id }) => id)).size < integrations.length)
    throw notUnderstood('two integrations of the list have the same id');
  const byKind = Map.groupBy(others, ({ kind }) => kind);
  return {
    integrations,
    others,
    otherTypes: new Map([...byKind].map(([kind, group]) => [kind, group.length])),
    undocumentedFields: [...new Set(readings.flatMap(({ undocumentedFields }) => undocumentedFields))].sort(),
    echoedSecrets: [...secretsOfOthers, ...readings.flatMap(({ echoedSecrets }) => echoedSecrets)],
  };
}

/** Reads one element of the list, or the answer of `GET /integrations/{id}`; an `immuta-error` if it is not an integration. */
export function readIntegration(element: Json): LiveReading {
  if (!isJsonObject(element)) throw notUnderstood('an integration is not a JSON object');
  const echoedSecrets: string[] = [];
  const { data, error } = integrationFields.safeParse(withoutSecrets(element, echoedSecrets));
  if (data === undefined) {
    const id = readId(element['id']) ?? '';
    throw notUnderstood(
      `${id === '' ? 'an integration' : `integration ${id}`} ${error.issues[0]?.message ?? ''}`,
    );
  }
  const { validationResults, ...fields } = data;
  const identity = integrationType(fields.type)?.identity(fields.config);
  if (identity === undefined)
    throw notUnderstood(`the config of integration ${fields.id} lacks the keys that identify it`);
  return {
    integration: { ...fields, identity, validationTests: validationResults },
    echoedSecrets,
    undocumentedFields: Object.keys(element).filter((field) => !(field in integrationFields.shape)),
  };
}

/**
 * Returns an element without its secret fields, and adds their texts to `secrets`, except masks. Fields beside `config` are
 * not documented, so there the name alone decides, and so it does for types that the action does not manage.
 */
function withoutSecrets(element: JsonObject, secrets: string[]): JsonObject {
  const type = typeof element['type'] === 'string' ? integrationType(element['type']) : undefined;
  const isSecret = (path: string): boolean =>
    type !== undefined && path.startsWith('config.')
      ? isSecretKey(type, path.slice('config.'.length))
      : isSecretName(path);
  const show = (value: Json, path: string): readonly Json[] => {
    if (isSecret(path)) {
      secrets.push(...textsIn(value).filter((text) => !isMask(text)));
      return [];
    }
    if (Array.isArray(value))
      return [value.flatMap((item: Json, index) => show(item, `${path}.${String(index)}`))];
    return [isJsonObject(value) ? showFields(value, `${path}.`) : value];
  };
  const showFields = (fields: JsonObject, above: string): JsonObject =>
    Object.fromEntries<Json>(
      Object.entries(fields).flatMap(([name, value]) =>
        show(value, above + name).map((shown) => [name, shown] as const),
      ),
    );
  return showFields(element, '');
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether a text replaces a value that Immuta hides: stars, dots, `[REDACTED]` and the like. */
export function isMask(text: string): boolean {
  return /^([*•●x]{3,}|[[<(]?(redacted|masked|hidden|secret|sensitive)[\])>]?)$/i.test(text.trim());
}

function notUnderstood(what: string): ActionFailure {
  return new ActionFailure({
    reason: 'immuta-error',
    message: `Immuta's response can't be used: ${what}.`,
    remedy: 'Check that `immuta-url` is the address of the tenant itself. Nothing was planned.',
  });
}
