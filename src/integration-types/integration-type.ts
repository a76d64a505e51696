import * as z from 'zod/mini';
import type { JsonObject } from '../json.ts';
import type { ConfigRules } from './config-rules.ts';
import { fileSchema } from './file-schema.ts';
import { factsOf, type KeyFacts } from './key-schemas.ts';

/** The schema of a block of keys. */
export type ObjectSchema = z.ZodMiniObject;

/** One documented key of a type's `config`. */
export interface ConfigKey extends KeyFacts {
  /** Path below `config`, dots between levels: `impersonation.role`. */
  readonly path: string;
  /** Whether every integration of the type needs it; what depends on other keys is in the rules. */
  readonly needed: boolean;
  /** Written as one `${NAME}` reference, never compared and never shown. */
  readonly secret: boolean;
}

/** Identifies an integration in a tenant if no id is pinned. */
export interface Identity {
  readonly type: string;
  /** Two integrations of a type with the same key are the same one. */
  readonly key: string;
  /** Only one operation at a time may change a host: a deletion there is done before a creation. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
}

/** Two types may have equal keys, so the type is compared too. */
export function sameIdentity(one: Identity, other: Identity): boolean {
  return one.type === other.type && one.key === other.key;
}

/** A way to give the script's role what it needs. */
interface PrivilegeRecipe {
  readonly title: string;
  /** What a person prepares in any case. */
  readonly steps: readonly string[];
  /** The steps after these, if a person runs the script and not apply. */
  readonly scriptSteps: readonly string[];
  readonly privileges: readonly string[];
}

/** Everything that the action knows about one type of integration. */
export interface IntegrationType {
  /** As in the payload's `type`. */
  readonly name: string;
  /** Every documented key of `config`, with what it takes, in the order of Immuta's documentation. */
  readonly config: ObjectSchema;
  /** Rules between keys. */
  readonly rules: ConfigRules;
  /** Why `autoBootstrap: true` can't be used, as a sentence; undefined if it can. */
  readonly noAutoBootstrap?: string;
  /** Paths of the keys that `identity` reads; errors point to the first. */
  readonly identityKeys: readonly string[];
  /** Reads the identity from a `config`; undefined if a key of it is missing or malformed. */
  identity(config: JsonObject): Identity | undefined;
  readonly privileges: readonly PrivilegeRecipe[];
  /**
   * A query that shows a role its own privileges, run in the database that the script is for. `limits`: one sentence on what
   * the query can't see.
   */
  readonly privilegeQuery?: { readonly sql: string; readonly limits: string };
  /**
   * Instructions for a person who runs scripts, in addition to those for psql. `editor`: the vendor's web editor that accepts
   * the scripts too. `certificates`: those that psql before version 16 checks the server with, in words; they go into
   * `~/.postgresql/root.crt`.
   */
  readonly manualRunHints: { readonly editor?: string; readonly certificates: string };
  readonly prerequisites: readonly string[];
  /** The schema of a whole file; follows from the others. */
  readonly file: ObjectSchema;
  /** The keys of `config`, flat; follow from it. */
  readonly keys: readonly ConfigKey[];
}

/** A type with what follows from its definition. Adding a type means writing one of these. */
export function integrationTypeOf(definition: Omit<IntegrationType, 'file' | 'keys'>): IntegrationType {
  const { name, config, noAutoBootstrap } = definition;
  return { ...definition, file: fileSchema(name, config, noAutoBootstrap), keys: keysOf(config, '') };
}

function keysOf(block: ObjectSchema, above: string): readonly ConfigKey[] {
  return Object.entries(block.shape).flatMap(([name, member]): readonly ConfigKey[] => {
    const path = above + name;
    const schema = present(member);
    if (schema instanceof z.ZodMiniObject) return keysOf(schema, `${path}.`);
    const facts = factsOf(schema);
    if (facts === undefined) throw new Error(`the key ${path} has no facts`);
    return [{ ...facts, path, needed: schema === member, secret: facts.kind === 'secret' }];
  });
}

/** The schema of a key's value: without what makes the key optional. */
export function present(member: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = member._zod.def as { readonly innerType?: z.core.$ZodType };
  return innerType ?? member;
}
