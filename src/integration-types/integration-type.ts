import type { JsonObject } from '../json.ts';

/** What a text may look like. */
export interface TextForm {
  /** Anchored at both ends; what the JSON Schema for editors carries. */
  readonly pattern: RegExp;
  /** Goes on after "must be": `a DNS name or an IP address`. */
  readonly expectation: string;
  /** What a pattern can't say; asked only where the pattern fits. */
  accepts?(text: string): boolean;
  /** One spelling for all that mean the same, where spellings differ; what comparisons and digests go by. */
  normal?(text: string): string;
  /** What to write instead of a text that does not fit, where that can be told without repeating a secret. */
  advice?(text: string): string | undefined;
}

interface AnyKey {
  /** Path below `config`, dots between levels: `impersonation.role`. */
  readonly path: string;
  /** Whether every integration of the type needs it; what depends on other keys stands in `rules`. */
  readonly needed: boolean;
  /** One sentence, shown by editors. */
  readonly description: string;
}

/** Written as one `${NAME}` reference, never compared and never shown. */
export interface SecretKey extends AnyKey {
  readonly type: 'string';
  readonly secret: true;
  readonly default?: undefined;
  /** What a value should look like, only warned of: the sentence goes on after "The value of NAME does not follow". */
  readonly rule?: { readonly pattern: RegExp; readonly words: string };
}

export interface TextKey extends AnyKey {
  readonly type: 'string';
  readonly secret: false;
  readonly form: TextForm;
  /** All that it may be, where that is a short list. */
  readonly values?: readonly string[];
  /** What Immuta fills in where the key is absent. */
  readonly default?: string;
}

export interface IntegerKey extends AnyKey {
  readonly type: 'integer';
  readonly secret: false;
  readonly minimum: number;
  readonly maximum: number;
  readonly default?: number;
}

export interface BooleanKey extends AnyKey {
  readonly type: 'boolean';
  readonly secret: false;
  readonly default?: boolean;
}

/** One documented key of a type's `config`, in the order of Immuta's documentation. */
export type ConfigKey = SecretKey | TextKey | IntegerKey | BooleanKey;

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

/** Keys are compared within a type: two types may have equal ones. */
export function sameIdentity(one: Identity, other: Identity): boolean {
  return one.type === other.type && one.key === other.key;
}

/** A way to give the script's role what it needs. */
export interface PrivilegeRecipe {
  readonly title: string;
  readonly steps: readonly string[];
  readonly privileges: readonly string[];
}

/** A query by which a role sees what it may do, run in the database that the script is for. */
export interface PrivilegeQuery {
  readonly sql: string;
  /** One sentence: what the query can't see. */
  readonly limits: string;
}

/** A file's `config` as rules across keys see it: which keys are there, and what the texts among them are. */
export interface ConfigView {
  has(path: string): boolean;
  /** Undefined where the key is absent, is no text, is a secret or was found wrong already. */
  text(path: string): string | undefined;
}

/** A rule across keys that a file breaks. The sentence holds no text of the file. */
export interface BrokenRule {
  /** The key below `config` that is wrong or missing. */
  readonly path: string;
  readonly message: string;
  readonly remedy?: string;
}

/** What a person who runs scripts by hand is told beside how to use psql. */
export interface ByHand {
  /** A web editor of the vendor's that takes the scripts too, by its name. */
  readonly editor?: string;
  /** What psql before version 16 checks the server by, in words: it goes into `~/.postgresql/root.crt`. */
  readonly certificates: string;
}

/** All that the action knows about one type of integration. Adding a type means adding one of these. */
export interface IntegrationType {
  /** As in the payload's `type`. */
  readonly name: string;
  readonly keys: readonly ConfigKey[];
  /** What holds between keys, beyond `needed`. */
  brokenRules(config: ConfigView): readonly BrokenRule[];
  /** Why `autoBootstrap: true` can't be used, as a sentence; undefined where it can. */
  readonly noAutoBootstrap?: string;
  /** Paths of the keys that `identity` reads, the one that errors point to first. */
  readonly identityKeys: readonly string[];
  /** Reads the identity from a `config`; undefined where a key of it is missing or malformed. */
  identity(config: JsonObject): Identity | undefined;
  readonly privileges: readonly PrivilegeRecipe[];
  readonly privilegeQuery?: PrivilegeQuery;
  readonly byHand: ByHand;
  readonly prerequisites: readonly string[];
}
