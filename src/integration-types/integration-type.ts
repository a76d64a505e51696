import type { JsonObject } from '../json.ts';

/** One documented key of a type's `config`, in the order of Immuta's documentation. */
export interface ConfigKey {
  /** Path below `config`, dots between levels: `impersonation.role`. */
  readonly path: string;
  readonly type: 'string' | 'integer' | 'boolean';
  /** A secret is written as one `${NAME}` reference, never compared and never shown. */
  readonly secret: boolean;
  /** What Immuta fills in where the key is absent. */
  readonly default?: string | number | boolean;
}

/** What tells one integration from another in a tenant where no id is pinned. */
export interface Identity {
  readonly type: string;
  /** Two integrations of a type with the same key are the same one. */
  readonly key: string;
  /** What only one operation at a time may work on, so that a deletion there comes before a creation. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
}

/** A way to give the script's role what it needs. */
export interface PrivilegeRecipe {
  readonly title: string;
  readonly steps: readonly string[];
  readonly privileges: readonly string[];
}

/** All that the action knows about one type of integration. Adding a type means adding one of these. */
export interface IntegrationType {
  /** As in the payload's `type`. */
  readonly name: string;
  readonly keys: readonly ConfigKey[];
  /** Reads the identity from a `config`; undefined where a key of it is missing or malformed. */
  identity(config: JsonObject): Identity | undefined;
  readonly privileges: readonly PrivilegeRecipe[];
  readonly prerequisites: readonly string[];
}
