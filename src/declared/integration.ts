import type { Place } from '../failure.ts';
import type { Identity } from '../integration-types/integration-type.ts';
import type { DeclaredFile } from '../integration-types/registry.ts';

export type { Lifecycle } from '../integration-types/file-schema.ts';
export {
  SecretReference,
  type DeclaredObject,
  type DeclaredValue,
} from '../integration-types/declared-value.ts';

/** One integration file that passed every check: its keys as its type's schema gives them, and what follows from them. */
export interface DeclaredIntegration extends DeclaredFile {
  /** Path relative to the repository's root, with `/`. */
  readonly file: string;
  readonly identity: Identity;
  /** Where a key is: `config.port` → its place; the place of its parent or of the file if it is absent. */
  readonly place: (path: string) => Place;
}
