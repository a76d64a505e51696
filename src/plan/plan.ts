import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Failure, Warning } from '../failure.ts';
import type { Identity } from '../integration-types/integration-type.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import type { Script } from '../script/script.ts';

export type Action = 'create' | 'update' | 'delete' | 'no-op';

/** What writes something. */
export type ChangeAction = Exclude<Action, 'no-op'>;

/** Which of Immuta's calls renders the script of a change. */
export type ScriptEndpoint = 'create' | 'edit' | 'delete' | 'cleanup';

/** A value as people may see it: text, a reference to a secret, or nothing at all. */
export type ShownValue =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'secret'; readonly reference: string }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'absent' };

/** One key that a change changes. */
export interface KeyDifference {
  /** `config.port`, `autoBootstrap`, `lifecycle.credentialsVersion`. */
  readonly key: string;
  readonly before: ShownValue;
  readonly after: ShownValue;
}

/** The key of a rotation: it stands in files alone, Immuta never shows it. */
export const credentialsVersionKey = 'lifecycle.credentialsVersion';

/**
 * Whether only the base tells of a difference of an update, and live shows nothing of it: rotated credentials, a renamed
 * secret reference, a key that the file dropped.
 */
export function isKnownFromBaseOnly({ key, after }: KeyDifference): boolean {
  return key === credentialsVersionKey || after.kind === 'absent' || after.kind === 'secret';
}

/** What is to be done with one integration, and all that a report says about it. Plain data. */
export interface PlannedIntegration {
  readonly action: Action;
  /** The file that declares it; for a deletion the file that did at the base. */
  readonly file: string;
  /** The live integration's id, where there is one. */
  readonly id?: string;
  readonly identity: Identity;
  /** Absent for a deletion. */
  readonly declared?: DeclaredIntegration;
  /** The same integration as the base declared it. */
  readonly previous?: DeclaredIntegration;
  /** Absent for a creation. */
  readonly live?: LiveIntegration;
  /** Whether the commit touched it, or it was different before. */
  readonly origin: 'this-change' | 'already-different';
  /** Sentences that say why the action is what it is. */
  readonly because: readonly string[];
  readonly differences: readonly KeyDifference[];
  /** Declared keys that Immuta does not show and that can't be compared; secrets are not among them. */
  readonly notShown: readonly string[];
  /** Live, non-secret keys that the file leaves out and that are not at their default: a PUT may reset them. */
  readonly mayReset: readonly KeyDifference[];
  /** True for a deletion that `lifecycle.preventDelete` refuses. */
  readonly preventDelete?: boolean;
  /** Absent for a no-op. */
  readonly scriptEndpoint?: ScriptEndpoint;
  readonly script?: Script;
  /** Why there is no script where there should be one. */
  readonly scriptFailure?: Failure;
  /** Where a moved file stood before. */
  readonly movedFrom?: string;
  readonly warnings: readonly Warning[];
}

/** A planned integration that something is to be done with. */
export interface PlannedChange extends PlannedIntegration {
  readonly action: ChangeAction;
}

/** Whether something is to be done with an integration. */
export function isPlannedChange(planned: PlannedIntegration): planned is PlannedChange {
  return planned.action !== 'no-op';
}

/** The commit that declared is compared with; `commit` absent where none can be used. */
export interface Base {
  readonly commit?: string;
  /** One sentence: which commit it is, or why there is none. */
  readonly explanation: string;
}

/** A live integration that no file declares and that this plan leaves alone. */
export interface Unmanaged {
  readonly id: string;
  readonly identity: Identity;
  readonly status: string;
  /** The file that declared it at the base, with `lifecycle.retainOnDelete: true`, and that was removed since. */
  readonly retainedFrom?: string;
}

/** The whole plan: plain data, from which comment, summary, plan.json and apply follow. */
export interface Plan {
  /** In the order of files; deletions stand among them by their former file. */
  readonly integrations: readonly PlannedIntegration[];
  readonly unmanaged: readonly Unmanaged[];
  readonly otherTypes: ReadonlyMap<string, number>;
  readonly base: Base;
  readonly warnings: readonly Warning[];
  /** What stops single deletions: preventDelete, max-deletes. */
  readonly prevented: readonly (Failure & { readonly file: string })[];
}

/** The file that manages each live integration, by the integration's id. */
export function managingFiles({ integrations }: Plan): ReadonlyMap<string, string> {
  return new Map(
    integrations.flatMap(({ id, file, action }) =>
      id === undefined || action === 'delete' ? [] : [[id, file] as const],
    ),
  );
}
