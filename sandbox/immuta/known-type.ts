import type { JsonObject } from '../../src/json.ts';

/** What the sandbox's Immuta knows about one type of integration. */
export interface KnownType {
  /** Paths of the secrets in `config`, which responses show as the variant says. */
  readonly secrets: readonly string[];
  /** Undefined for a type without scripts in the sandbox; its `config` is stored as it was sent. */
  readonly byScripts?: SetUpByScripts;
}

/** How scripts set up a type. */
export interface SetUpByScripts {
  /** Checks a `config` of a request. Throws a 400 Refusal that names the first error. */
  checkConfig(config: JsonObject, autoBootstrap: boolean): void;
  /** A `config` as Immuta stores it, with the documented defaults. */
  withDefaults(config: JsonObject): JsonObject;
  renderScript(request: ScriptRequest): string;
}

export type ScriptKind = 'create' | 'edit' | 'delete' | 'cleanup';

/** What a script is rendered from. The `config` of a request may lack keys with defaults. */
export interface ScriptRequest {
  readonly kind: ScriptKind;
  readonly config: JsonObject;
  /** The live config with defaults; for an edit. */
  readonly live?: JsonObject;
  /** Renders a create script that may run twice. */
  readonly rerunnable?: boolean;
  /** Adds grants on the database itself, which must then exist under its declared name. */
  readonly databaseGrants?: boolean;
}
