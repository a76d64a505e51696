import { dump } from 'js-yaml';
import { isIP } from 'node:net';
import { integrationType } from '../integration-types/registry.ts';
import type { ConfigKey } from '../integration-types/integration-type.ts';
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
  /** Live keys below `config` that are not documented: they are never sent back. */
  readonly leftOut: readonly string[];
}

/**
 * Makes the file for a live integration: what Immuta shows of the documented keys, secrets as references,
 * `lifecycle.id` set. `taken` has the names in use, without `.yml`.
 */
export function exportFile(live: LiveIntegration, taken: ReadonlySet<string>): ExportFile {
  const name = freeName(live, taken);
  const prefix = name.toUpperCase().replaceAll('-', '_');
  const references: string[] = [];
  const config: Record<string, Json> = {};
  const shown = new Map(leaves(live.config).map(({ path, value }) => [path, value]));
  const { keys, rules } = integrationType(live.type) ?? { keys: [] };
  const method = shown.get('authenticationType') ?? rules?.absentLogin;
  const login = typeof method === 'string' ? rules?.logins[method] : undefined;
  for (const key of keys) {
    const value = shown.get(key.path) ?? null;
    // Immuta does not always show that a secret is set, so the login method decides.
    if (key.secret && (key.needed || login?.needed.includes(key.path) === true)) {
      const reference = `IMMUTA_${prefix}_${snake(key.path)}`;
      references.push(reference);
      put(config, key.path, `\${${reference}}`);
    } else if (!key.secret && value !== null && !(typeof value === 'string' && isMask(value))) {
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

/** Makes editors complete and check the file. */
export const schemaLine =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/immuta-integration-action/immuta-integration-action/main/schema/integration.schema.json';

/** The text of an integration file. */
export function yamlText(content: JsonObject): string {
  return `${schemaLine}\n${dump(content, { lineWidth: -1, noRefs: true })}`;
}

/** Immuta may return a number or a boolean as a string, but a file must not contain one. */
function declarable(key: ConfigKey, value: Json): Json {
  if (typeof value !== 'string') return value;
  if (key.kind === 'integer' && /^(0|[1-9][0-9]{0,14})$/.test(value)) return Number(value);
  if (key.kind === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  // `${` in a value would be read as a reference. A function, since `$$` means `$` in a replacement text.
  return value.replaceAll('${', () => '$${');
}

function put(config: Record<string, Json>, path: string, value: Json): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const block = names.reduce((at, name) => (at[name] ??= {}) as Record<string, Json>, config);
  block[last] = value;
}

/** `okta.appId` → `OKTA_APP_ID`. */
function snake(path: string): string {
  return path
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('.', '_')
    .toUpperCase();
}

function freeName({ identity, id }: LiveIntegration, taken: ReadonlySet<string>): string {
  // Only the whole of an address identifies a host.
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
