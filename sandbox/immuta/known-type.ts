import type { JsonObject } from '../../src/json.ts';

/** What the sandbox's Immuta knows of one type of integration. */
export interface KnownType {
  /** Paths of the secrets below `config`, which answers show as the variant says. */
  readonly secrets: readonly string[];
  /** Undefined for a type that the sandbox makes no scripts for; such a `config` is taken as it is sent. */
  readonly byScripts?: SetUpByScripts;
}

/** How a type is set up by scripts. */
export interface SetUpByScripts {
  /** Checks a `config` as it is sent. Throws a 400 Refusal that names the first fault. */
  checkConfig(config: JsonObject, autoBootstrap: boolean): void;
  /** A `config` as Immuta keeps it: documented defaults filled in. */
  withDefaults(config: JsonObject): JsonObject;
  renderScript(request: ScriptRequest): string;
}

export type ScriptKind = 'create' | 'edit' | 'delete' | 'cleanup';

/** What a script is rendered from. A `config` that is sent may lack what has a default. */
export interface ScriptRequest {
  readonly kind: ScriptKind;
  readonly config: JsonObject;
  /** The live config, defaults filled in; for an edit. */
  readonly live?: JsonObject;
  /** Makes a create script that may run twice. */
  readonly rerunnable?: boolean;
  /** Adds grants on the database itself, which then has to exist under its declared name. */
  readonly databaseGrants?: boolean;
}
