import type { Json, JsonObject } from '../../src/json.ts';
import { valueAt, withValueAt } from './config-paths.ts';
import { secretsOf } from './known-types.ts';
import type { Row } from './tenant.ts';
import { inProgress } from './status.ts';
import type { ImmutaVariant } from './variant.ts';

/** The status as responses show it. */
export function shownStatus(row: Row, variant: ImmutaVariant): string {
  return variant.progressStatus !== null && inProgress(row.status) ? variant.progressStatus : row.status;
}

/** The ID as responses show it. */
export function shownId(id: string, variant: ImmutaVariant): Json {
  return variant.ids === 'number' && /^\d{1,15}$/.test(id) ? Number(id) : id;
}

/** One integration in the responses of GET, POST and PUT. */
export function shownElement(row: Row, variant: ImmutaVariant): JsonObject {
  const element: Record<string, Json> = {
    id: shownId(row.id, variant),
    status: shownStatus(row, variant),
    validationResults: {
      status: row.validationResults.status,
      validationTests: row.validationResults.validationTests.map((test) => ({ ...test })),
    },
    type: row.type,
  };
  if (row.autoBootstrap !== undefined) element['autoBootstrap'] = row.autoBootstrap;
  if (row.type !== 'Trino') element['config'] = shownConfig(row, variant);
  Object.assign(element, row.extra);
  if (variant.undocumentedFields) {
    element['connectionKey'] = `connection-${row.id}`;
    element['updatedAt'] = new Date(1_700_000_000_000 + row.revision * 1000).toISOString();
  }
  return element;
}

function shownConfig(row: Row, variant: ImmutaVariant): JsonObject {
  let config = row.config;
  for (const path of secretsOf(row.type)) {
    const secret = valueAt(config, path);
    if (secret !== undefined) config = withValueAt(config, path, masked(secret, variant));
  }
  return variant.undocumentedFields ? { ...config, queryTag: `revision-${row.id}` } : config;
}

function masked(secret: Json, variant: ImmutaVariant): Json | undefined {
  switch (variant.secrets) {
    case 'omitted':
      return undefined;
    case 'null':
      return null;
    case 'redacted':
      return '[REDACTED]';
    case 'stars':
      return '********';
    case 'clear':
      return secret;
  }
}
