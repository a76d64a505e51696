import type { Identity } from '../integration-types/integration-type.ts';
import type { JsonObject } from '../json.ts';

export interface ValidationTest {
  readonly name: string;
  /** `passed`, `failed`, `warning`, `skipped`, or what a later release adds. */
  readonly status: string;
  readonly message?: string;
}

/** An integration as Immuta shows it, its secrets taken out at the door. */
export interface LiveIntegration {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly autoBootstrap?: boolean;
  /** Without secret fields, whatever Immuta put there. */
  readonly config: JsonObject;
  readonly identity: Identity;
  readonly validationTests: readonly ValidationTest[];
}

/** The answer of `GET /integrations`, read. */
export interface LiveTenant {
  /** Those of a type that the action supports. */
  readonly integrations: readonly LiveIntegration[];
  /** How many there are of other types, by type; never touched. */
  readonly otherTypes: ReadonlyMap<string, number>;
  /** Names of fields that are not documented, told once. */
  readonly undocumentedFields: readonly string[];
  /** What stood in secret fields: for the guard alone. */
  readonly echoedSecrets: readonly string[];
}
