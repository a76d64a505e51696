import type { Place } from '../failure.ts';
import type { DeclaredObject } from '../integration-types/declared-value.ts';
import type { Lifecycle } from '../integration-types/file-schema.ts';
import type { Identity } from '../integration-types/integration-type.ts';

/** One integration file that passed every check. */
export interface DeclaredIntegration {
  /** Path relative to the repository's root, with `/`. */
  readonly file: string;
  readonly type: string;
  readonly autoBootstrap: boolean;
  readonly config: DeclaredObject;
  readonly lifecycle: Lifecycle;
  readonly identity: Identity;
  /** Where a key is: `config.port` → its place; the place of its parent or of the file if it is absent. */
  readonly place: (path: string) => Place;
}
