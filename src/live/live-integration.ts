import * as z from 'zod/mini';
import type { Identity } from '../integration-types/integration-type.ts';
import type { JsonObject } from '../json.ts';

/** Immuta's ids: 1 to 15 digits. */
export const idPattern = /^[0-9]{1,15}$/;

/** An id as Immuta returns it: a number or a string. */
export const liveId = z.coerce.string().check(z.regex(idPattern, 'has an id that is not 1 to 15 digits'));

/** Reads an id; undefined if the value is not one. */
export function readId(value: unknown): string | undefined {
  return liveId.safeParse(value).data;
}

export interface ValidationTest {
  readonly name: string;
  /** `passed`, `failed`, `warning`, `skipped`, or what a later release adds. */
  readonly status: string;
  readonly message?: string;
}

/** An integration as Immuta shows it, without its secrets. */
export interface LiveIntegration {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly autoBootstrap?: boolean | undefined;
  /** Without secret fields. */
  readonly config: JsonObject;
  readonly identity: Identity;
  readonly validationTests: readonly ValidationTest[];
}

/** One that the action does not manage: of another type, or set up by Immuta itself. Never touched. */
export interface OtherIntegration {
  /** Its type; if that is a supported one, with the reason why the integration is not managed. */
  readonly kind: string;
  readonly id?: string | undefined;
}

/** The answer of `GET /integrations`. */
export interface LiveTenant {
  /** Those that the action can manage. */
  readonly integrations: readonly LiveIntegration[];
  readonly others: readonly OtherIntegration[];
  /** How many others there are, by kind. */
  readonly otherTypes: ReadonlyMap<string, number>;
  /** Names of fields that are not documented, each once. */
  readonly undocumentedFields: readonly string[];
  /** The values of secret fields, only for the guard. */
  readonly echoedSecrets: readonly string[];
}
