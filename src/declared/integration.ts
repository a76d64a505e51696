import type { Place } from '../failure.ts';
import type { Identity } from '../integration-types/integration-type.ts';
import type { SecretReference } from '../integration-types/secret-reference.ts';

export { SecretReference } from '../integration-types/secret-reference.ts';

/** A value in a file, variables resolved, secrets as references. */
export type DeclaredValue =
  null | boolean | number | string | SecretReference | readonly DeclaredValue[] | DeclaredObject;

export interface DeclaredObject {
  readonly [key: string]: DeclaredValue;
}

/** The block of a file that is never sent to Immuta. */
export interface Lifecycle {
  /** Pins the live integration: 1 to 15 digits, no leading zero. */
  readonly id?: string;
  readonly preventDelete: boolean;
  /** While the base says true, removing the file leaves the integration in Immuta, and no file manages it. */
  readonly retainOnDelete: boolean;
  readonly credentialsVersion?: string | number;
}

/** One integration file that passed every check. */
export interface DeclaredIntegration {
  /** Path relative to the repository's root, with `/`. */
  readonly file: string;
  readonly type: string;
  readonly autoBootstrap: boolean;
  readonly config: DeclaredObject;
  readonly identity: Identity;
  readonly lifecycle: Lifecycle;
  /** Paths below `config` that the type does not know; sent, never shown with a value. */
  readonly unknownKeys: readonly string[];
  /** Where a key stands: `config.port` → its place; a parent's or the file's where it is absent. */
  place(path: string): Place;
}
