import { isIP } from 'node:net';
import { integrationType } from '../integration-types/registry.ts';
import type { ConfigKey, IntegrationType } from '../integration-types/integration-type.ts';
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
  /** Live keys below `config` that no documentation names: what is not documented is never sent back. */
  readonly leftOut: readonly string[];
}

/**
 * Makes the file for a live integration: what Immuta shows of the documented keys, secrets as references,
 * `lifecycle.id` set. `taken` holds the names that are not free, without `.yml`.
 */
export function exportFile(live: LiveIntegration, taken: ReadonlySet<string>): ExportFile {
  const name = freeName(live, taken);
  const prefix = name.toUpperCase().replaceAll('-', '_');
  const references: string[] = [];
  const config: Record<string, Json> = {};
  const shown = new Map(leaves(live.config).map(({ path, value }) => [path, value]));
  const type = integrationType(live.type);
  const keys = type?.keys ?? [];
  const secrets = type === undefined ? new Set<string>() : neededSecrets(type, shown);
  for (const key of keys) {
    const value = shown.get(key.path);
    if (key.secret && secrets.has(key.path)) {
      const reference = `IMMUTA_${prefix}_${snake(key.path)}`;
      references.push(reference);
      put(config, key.path, `\${${reference}}`);
    } else if (!key.secret && value !== undefined && isDeclarable(value)) {
      put(config, key.path, declarable(key, value));
    }
  }
  return {
    name: `${name}.yml`,
    references,
    content: {
      type: live.type,
      autoBootstrap: live.autoBootstrap ?? false,
      config,
      lifecycle: { id: Number(live.id) },
    },
    leftOut: [...shown]
      .filter(([path, value]) => value !== null && !keys.some((key) => key.path === path))
      .map(([path]) => path)
      .sort(),
  };
}

/** The secrets that an integration of this kind has; Immuta does not always show even that there is one. */
function neededSecrets(type: IntegrationType, shown: ReadonlyMap<string, Json>): ReadonlySet<string> {
  const login = shown.get('authenticationType') ?? type.rules?.absentLogin;
  const ofLogin = typeof login === 'string' ? (type.rules?.logins[login]?.needed ?? []) : [];
  return new Set(
    type.keys
      .filter(({ path, secret, needed }) => secret && (needed || ofLogin.includes(path)))
      .map(({ path }) => path),
  );
}

/** Immuta may give a number or a boolean as a string; a file has to give it as what it is. */
function declarable(key: ConfigKey, value: Json): Json {
  if (typeof value !== 'string') return value;
  if (key.kind === 'integer' && /^(0|[1-9][0-9]{0,14})$/.test(value)) return Number(value);
  if (key.kind === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  // `${` in a value would be read as a reference. A function, since `$$` means `$` in a replacement text.
  return value.replaceAll('${', () => '$${');
}

function isDeclarable(value: Json): boolean {
  return value !== null && !(typeof value === 'string' && isMask(value));
}

function put(config: Record<string, Json>, path: string, value: Json): void {
  const dot = path.indexOf('.');
  if (dot === -1) {
    config[path] = value;
    return;
  }
  const key = path.slice(0, dot);
  const below = { ...((config[key] ?? {}) as Record<string, Json>) };
  put(below, path.slice(dot + 1), value);
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
  // An address has no part that would tell one host from another.
  const host = isIP(identity.host) === 0 ? identity.host.replace(/\..*$/, '') : identity.host;
  const plain = `${host}-${identity.database}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const name = plain === '' ? 'integration' : plain.slice(0, 80).replace(/-+$/, '');
  let free = name;
  for (let again = 1; taken.has(free); again += 1)
    free = again === 1 ? `${name}-${id}` : `${name}-${id}-${String(again)}`;
  return free;
}
