import type { Json, JsonObject } from '../../src/json.ts';
import type { ValidationTest } from '../../src/live/live-integration.ts';
import { Refusal, json } from './answer.ts';
import type { Answer } from './answer.ts';
import { merged, valueAt, withValueAt } from './config-paths.ts';
import { byScripts, withDefaults } from './known-types.ts';
import { readPayload } from './payload.ts';
import type { Payload } from './payload.ts';
import { shownElement, shownId, shownStatus } from './shown.ts';
import { endOf, inProgress, occupiesHost } from './status.ts';
import { resultsOf } from './tenant.ts';
import type { Row, Tenant } from './tenant.ts';
import type { ImmutaVariant } from './variant.ts';

/** Checks whether the set-up of the script exists. */
export type CheckSetup = (
  payload: Payload,
  operation: 'create' | 'update',
) => Promise<{ readonly passed: boolean; readonly tests: readonly ValidationTest[] }>;

/** What the request handlers use. */
export interface Service {
  readonly tenant: Tenant;
  readonly variant: ImmutaVariant;
  readonly checkSetup: CheckSetup;
}

/** POST /integrations. */
export async function create(service: Service, body: Json | undefined): Promise<Answer> {
  const { tenant, variant } = service;
  const payload = readPayload(body);
  let config = withDefaults(payload.type, payload.config);
  for (const path of variant.notTaken) config = withValueAt(config, path, undefined);
  refuseOccupied(service, payload.type, config, undefined);
  const missing = await missingSetup(service, payload, 'create');
  // Somebody else may have taken the host during that check.
  refuseOccupied(service, payload.type, config, undefined);
  if (missing !== undefined && variant.missingSetup === '422') {
    if (variant.rowAfter422) {
      const row = tenant.add(payload.type, payload.autoBootstrap, config);
      tenant.patch(row.id, { status: 'createError', validationResults: resultsOf(missing) });
    }
    throw setupRefusal('create', missing, variant);
  }
  const row = tenant.add(payload.type, payload.autoBootstrap, config);
  tenant.begin(row, 'creating', missing && { status: 'createError', tests: missing });
  return written(row, 'creating', variant);
}

/** PUT /integrations/{id}: the payload replaces the whole integration. */
export async function update(service: Service, id: string, body: Json | undefined): Promise<Answer> {
  const { variant } = service;
  const before = idle(service, id);
  const payload = readPayload(body);
  const sent = variant.missingOnPut === 'kept' ? merged(before.config, payload.config) : payload.config;
  const config = withDefaults(payload.type, sent);
  refuseNonEditable(before, payload, config, variant);
  refuseOccupied(service, payload.type, config, id);
  const missing = await missingSetup(service, { ...payload, config }, 'update');
  const row = idle(service, id);
  if (missing !== undefined && variant.missingSetup === '422') {
    throw setupRefusal('edit', missing, variant);
  }
  // A failed edit is rolled back; an integration that was never created stays in its error status.
  if (missing === undefined && !endOf('editing', variant.settlesTo).endsWith('Error')) {
    row.config = taken(row.config, config, variant);
    row.autoBootstrap = payload.autoBootstrap;
  }
  const failed = row.status === 'createError' ? 'createError' : 'editError';
  service.tenant.begin(row, 'editing', missing && { status: failed, tests: missing });
  return written(row, 'editing', variant);
}

/** DELETE /integrations/{id}; `rawBody` is undefined if none was sent. */
export function remove(
  service: Service,
  id: string,
  rawBody: string | undefined,
  body: () => Json | undefined,
): Answer {
  const { variant } = service;
  const row = idle(service, id);
  if (row.autoBootstrap === true) {
    if (!isCredentials(body())) {
      throw new Refusal(
        400,
        'Integrations that are automatically configured require privileged credentials to disable. ' +
          'Please provide them in your payload.',
      );
    }
  } else if (rawBody !== undefined) {
    throw new Refusal(
      400,
      'Credentials are not required for disable unless the integration was configured automatically. ' +
        'Please remove them from your payload.',
    );
  }
  service.tenant.begin(row, 'deleting');
  if (variant.deleteAnswer === 'empty') return { status: 204, body: '' };
  return json(200, { ...shownElement(row, variant), status: variant.progressStatus ?? 'deleting' });
}

/** The periodic check of all active integrations; the status shows its errors. */
export async function recurringChecks(service: Service): Promise<void> {
  for (const row of service.tenant.rows()) {
    if (row.status !== 'enabled' && row.status !== 'recurringValidationError') continue;
    if (row.autoBootstrap !== false || byScripts(row.type) === undefined) continue;
    const payload = { type: row.type, autoBootstrap: false, config: row.config };
    const { passed, tests } = await service.checkSetup(payload, 'update');
    row.status = passed ? 'enabled' : 'recurringValidationError';
    row.validationResults = resultsOf(passed || tests.length > 0 ? tests : service.variant.failedTests);
  }
}

/** The new config, with the old values of keys that the variant silently ignores. */
function taken(before: JsonObject, after: JsonObject, variant: ImmutaVariant): JsonObject {
  let config = after;
  for (const path of variant.notTaken) config = withValueAt(config, path, valueAt(before, path));
  return config;
}

function written(row: Row, began: string, variant: ImmutaVariant): Answer {
  // The response shows the in-progress status even if it settles at once.
  const status = inProgress(row.status) ? shownStatus(row, variant) : (variant.progressStatus ?? began);
  if (variant.writeAnswer === 'id-and-status') {
    return json(variant.successCode, { id: shownId(row.id, variant), status });
  }
  return json(variant.successCode, { ...shownElement(row, variant), status });
}

function idle(service: Service, id: string): Row {
  const row = existing(service, id);
  if (row.status === 'deleted') throw notFound(id);
  if (inProgress(row.status)) {
    throw new Refusal(
      409,
      `Unable to edit integration with ID ${id} in current state ${shownStatus(row, service.variant)}.`,
    );
  }
  return row;
}

/** The integration with an id; throws the documented 404. */
export function existing(service: Service, id: string): Row {
  const row = service.tenant.find(id);
  if (row === undefined) throw notFound(id);
  return row;
}

function notFound(id: string): Refusal {
  return new Refusal(404, `No Integration found with ID ${id}.`);
}

async function missingSetup(
  service: Service,
  payload: Payload,
  operation: 'create' | 'update',
): Promise<readonly ValidationTest[] | undefined> {
  if (byScripts(payload.type) === undefined || payload.autoBootstrap !== false) return undefined;
  const { passed, tests } = await service.checkSetup(payload, operation);
  if (passed) return undefined;
  return tests.length > 0 ? tests : service.variant.failedTests;
}

function setupRefusal(
  operation: 'create' | 'edit',
  tests: readonly ValidationTest[],
  variant: ImmutaVariant,
): Refusal {
  const results = { status: 'failed', validationTests: tests.map((test) => ({ ...test })) };
  return new Refusal(
    422,
    `Validation of prerequisite setup failed. Unable to ${operation} integration.`,
    variant.testsIn422 ? { validationResults: results } : {},
  );
}

function refuseOccupied(service: Service, type: string, config: JsonObject, ownId: string | undefined): void {
  const { oneIntegrationPer: scope } = service.variant;
  const others = service.tenant
    .rows()
    .filter((row) => row.id !== ownId && row.type === type && occupiesHost(row.status))
    .filter((row) => place(row.type, row.config, scope) === place(type, config, scope));
  const failed = others.find((row) => row.status === 'createError');
  if (failed !== undefined && ownId === undefined) {
    throw new Refusal(
      400,
      `Use PUT /integrations/${failed.id} endpoint to update connection information for ` +
        `${type} integration on ${label(failed)} that previously failed to create.`,
    );
  }
  const other = others[0];
  if (other === undefined || scope === 'none') return;
  throw new Refusal(409, `${type} integration already exists on ${label(other)} (id = ${other.id}).`);
}

/** What only one integration of a type can have. */
function place(type: string, config: JsonObject, scope: ImmutaVariant['oneIntegrationPer']): string {
  const host = config['host'] ?? config['name'] ?? config['workspaceUrl'] ?? type;
  const parts = scope === 'host' ? [host] : [host, config['port'] ?? null, config['database'] ?? null];
  return JSON.stringify(parts).toLowerCase();
}

function label(row: Row): string {
  const { host, name } = row.config;
  if (typeof host === 'string') return host;
  return typeof name === 'string' ? name : row.type;
}

function refuseNonEditable(row: Row, payload: Payload, config: JsonObject, variant: ImmutaVariant): void {
  const changed = variant.nonEditable.filter(
    (path) => JSON.stringify(valueAt(row.config, path)) !== JSON.stringify(valueAt(config, path)),
  );
  const names = changed.map((path) => `config.${path}`);
  if (payload.type !== row.type) names.unshift('type');
  if (names.length === 0) return;
  throw new Refusal(
    400,
    'Unable to edit integration due to changes of non-editable attribute(s)' +
      (variant.nonEditableNamed ? `: ${names.join(', ')}.` : '.'),
  );
}

function isCredentials(body: Json | undefined): boolean {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const { username, password } = body as JsonObject;
  return typeof username === 'string' && typeof password === 'string';
}
