import * as z from 'zod/mini';
import type { JsonObject } from '../json.ts';
import { configRules, type ConfigRules } from './config-rules.ts';
import { fileSchema } from './file-schema.ts';
import { factsOf, type KeyFacts } from './key-schemas.ts';

/** One documented key of a type's `config`. */
export interface ConfigKey extends KeyFacts {
  /** Path below `config`, dots between levels: `impersonation.role`. */
  readonly path: string;
  /** Whether every integration of the type needs it; what depends on other keys is in the rules. */
  readonly needed: boolean;
  /** Written as one `${NAME}` reference, never compared and never shown. */
  readonly secret: boolean;
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

/** What a person who runs scripts by hand is told beside how to use psql. */
export interface ByHand {
  /** A web editor of the vendor's that takes the scripts too, by its name. */
  readonly editor?: string;
  /** What psql before version 16 checks the server by, in words: it goes into `~/.postgresql/root.crt`. */
  readonly certificates: string;
}

/** What a type's file says of it. Adding a type means writing one of these. */
export interface TypeDefinition {
  /** As in the payload's `type`. */
  readonly name: string;
  /** Every documented key of `config`, with what it takes, in the order of Immuta's documentation. */
  readonly config: ObjectSchema;
  /** Why `autoBootstrap: true` can't be used, as a sentence; undefined if it can. */
  readonly noAutoBootstrap?: string;
  /** Paths of the keys that `identity` reads, the one that errors point to first. */
  readonly identityKeys: readonly string[];
  /** Reads the identity from a `config`; undefined if a key of it is missing or malformed. */
  identity(config: JsonObject): Identity | undefined;
  readonly privileges: readonly PrivilegeRecipe[];
  readonly privilegeQuery?: PrivilegeQuery;
  readonly byHand: ByHand;
  readonly prerequisites: readonly string[];
}

/** All that the action knows about one type of integration. */
export interface IntegrationType extends TypeDefinition {
  /** The schema of a whole file. */
  readonly file: ReturnType<typeof fileSchema<ObjectSchema>>;
  /** The keys of `config`, flat. */
  readonly keys: readonly ConfigKey[];
  /** What holds between keys. */
  readonly rules: ConfigRules | undefined;
}

/** The schema of a block of keys. */
export type ObjectSchema = z.ZodMiniObject;

/** A type with all that follows from its definition. */
export function integrationTypeOf(definition: TypeDefinition): IntegrationType {
  const { name, config, noAutoBootstrap } = definition;
  return {
    ...definition,
    file: fileSchema(name, config, noAutoBootstrap),
    keys: keysOf(config, ''),
    rules: configRules.get(config),
  };
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

/** The schema of a key that is there. */
export function present(member: z.core.$ZodType): z.core.$ZodType {
  return member instanceof z.ZodMiniOptional ? member.def.innerType : member;
}
