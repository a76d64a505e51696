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

/** One that the action does not manage: of another type, or set up by Immuta itself. Never touched. */
export interface OtherIntegration {
  /** In words: its type, and what keeps it out if the type is a supported one. */
  readonly kind: string;
  readonly id?: string;
}

/** The answer of `GET /integrations`, read. */
export interface LiveTenant {
  /** Those that the action can manage. */
  readonly integrations: readonly LiveIntegration[];
  readonly others: readonly OtherIntegration[];
  /** How many others there are, by kind. */
  readonly otherTypes: ReadonlyMap<string, number>;
  /** Names of fields that are not documented, each once. */
  readonly undocumentedFields: readonly string[];
  /** What was in secret fields: for the guard alone. */
  readonly echoedSecrets: readonly string[];
}
