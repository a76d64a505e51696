import { integrationType } from '../integration-types/registry.ts';
import { isSecretKey } from '../integration-types/secret-names.ts';
import { leaves } from '../declared/payload.ts';
import type { Json, JsonObject } from '../json.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isMask } from '../live/read-live.ts';

/** A file that declares a live integration as it is. */
export interface ExportFile {
  /** Its name without a folder, `[a-z0-9-]` and `.yml`. */
  readonly name: string;
  /** What it declares, keys in the documented order. */
  readonly content: JsonObject;
  /** Names of the secrets that it refers to. */
  readonly references: readonly string[];
}

/**
 * Makes the file for a live integration: what Immuta shows, secrets as references, `lifecycle.id` set.
 * `taken` holds the names that are not free, without `.yml`.
 */
export function exportFile(live: LiveIntegration, taken: ReadonlySet<string>): ExportFile {
  const name = freeName(live, taken);
  const prefix = name.toUpperCase().replaceAll('-', '_');
  const references: string[] = [];
  const config: Record<string, Json> = {};
  const shown = new Map(leaves(live.config).map(({ path, value }) => [path, value]));
  const needed = secretPaths(live, shown);
  for (const path of orderedPaths(live, shown, needed)) {
    if (needed.includes(path)) {
      const reference = `IMMUTA_${prefix}_${snake(path)}`;
      references.push(reference);
      put(config, path, `\${${reference}}`);
    } else {
      put(config, path, escaped(shown.get(path) ?? null));
    }
  }
  return {
    name: `${name}.yml`,
    references,
    content: { type: live.type, autoBootstrap: live.autoBootstrap ?? false, config, lifecycle: { id: Number(live.id) } },
  };
}

/** The secrets that an integration of this kind has; Immuta does not always show even that there is one. */
function secretPaths(live: LiveIntegration, shown: ReadonlyMap<string, Json>): readonly string[] {
  const type = integrationType(live.type);
  const authentication = shown.get('authenticationType');
  const byAuthentication: Readonly<Record<string, readonly string[]>> = {
    accessKey: ['accessKeyId', 'secretKey'],
    okta: ['okta.password'],
  };
  // A hand-made set-up always has a system account with a password.
  const needed = ['password', ...(typeof authentication === 'string' ? (byAuthentication[authentication] ?? []) : [])];
  return (type?.keys ?? []).map(({ path }) => path).filter((path) => needed.includes(path) && type !== undefined && isSecretKey(type, path));
}

function orderedPaths(
  live: LiveIntegration,
  shown: ReadonlyMap<string, Json>,
  secrets: readonly string[],
): readonly string[] {
  const documented = (integrationType(live.type)?.keys ?? []).map(({ path }) => path);
  const wanted = [...shown].filter(([, value]) => isDeclarable(value)).map(([path]) => path);
  const all = new Set([...wanted, ...secrets]);
  return [...documented.filter((path) => all.has(path)), ...wanted.filter((path) => !documented.includes(path)).sort()];
}

function isDeclarable(value: Json): boolean {
  return value !== null && !(typeof value === 'string' && isMask(value));
}

/** `${` in a value would be read as a reference. */
function escaped(value: Json): Json {
  if (typeof value === 'string') return value.replaceAll('${', '$${');
  return Array.isArray(value) ? value.map((item: Json) => escaped(item)) : value;
}

function put(config: Record<string, Json>, path: string, value: Json): void {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    config[key] = value;
    return;
  }
  const below = { ...((config[key] ?? {}) as Record<string, Json>) };
  put(below, rest.join('.'), value);
  config[key] = below;
}

/** `okta.appId` → `OKTA_APP_ID`. */
function snake(path: string): string {
  return path
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('.', '_')
    .toUpperCase();
}

function freeName({ identity, id }: LiveIntegration, taken: ReadonlySet<string>): string {
  const host = identity.host.split('.')[0] ?? '';
  const plain = `${host}-${identity.database}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  const name = plain === '' ? 'integration' : plain.slice(0, 80).replace(/-+$/, '');
  return taken.has(name) ? `${name}-${id}` : name;
}
