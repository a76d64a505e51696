import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Failure, Warning } from '../failure.ts';
import type { Identity } from '../integration-types/integration-type.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import type { Script } from '../script/prepare-script.ts';

export type Action = 'create' | 'update' | 'delete' | 'no-op';

/** An action that writes something. */
export type ChangeAction = Exclude<Action, 'no-op'>;

/** What messages call each change: "the script of this creation". */
export const actionNouns: Readonly<Record<ChangeAction, string>> = {
  create: 'creation',
  update: 'update',
  delete: 'deletion',
};

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

/** The key of a rotation: only files have it, Immuta never shows it. */
export const credentialsVersionKey = 'lifecycle.credentialsVersion';

/**
 * Whether only the base shows a difference of an update, and live does not: rotated credentials, a renamed secret
 * reference, a key that the file dropped.
 */
export function isKnownFromBaseOnly({ key, after }: KeyDifference): boolean {
  return key === credentialsVersionKey || after.kind === 'absent' || after.kind === 'secret';
}

/** What to do with one integration, and all that a report says about it. Plain data. */
export interface PlannedIntegration {
  readonly action: Action;
  /** The file that declares it; for a deletion the file that did at the base. */
  readonly file: string;
  /** The live integration's id, if there is one. */
  readonly id?: string | undefined;
  readonly identity: Identity;
  /** Absent for a deletion. */
  readonly declared?: DeclaredIntegration | undefined;
  /** The same integration as the base declared it. */
  readonly previous?: DeclaredIntegration | undefined;
  /** Absent if Immuta does not have it. */
  readonly live?: LiveIntegration | undefined;
  /** Whether the commit touched its file, or it was different before. */
  readonly origin: 'this-change' | 'already-different';
  /** Sentences that say why the action is what it is. */
  readonly because: readonly string[];
  readonly differences: readonly KeyDifference[];
  /** Declared keys that Immuta does not show and that can't be compared; secrets are not among them. */
  readonly notShown: readonly string[];
  /** Live, non-secret keys that the file leaves out and that are not at their default: a PUT may reset them. */
  readonly mayReset: readonly KeyDifference[];
  /** Absent for a no-op. */
  readonly scriptEndpoint?: ScriptEndpoint | undefined;
  readonly script?: Script;
  /** Why the script is missing. */
  readonly scriptFailure?: Failure;
  /** The former path of a moved file. */
  readonly movedFrom?: string | undefined;
  readonly warnings: readonly Warning[];
}

/** A planned integration to create, update or delete. */
export interface PlannedChange extends PlannedIntegration {
  readonly action: ChangeAction;
}

/** Whether an integration is to be created, updated or deleted. */
export function isPlannedChange(planned: PlannedIntegration): planned is PlannedChange {
  return planned.action !== 'no-op';
}

/** The integrations of a plan that are created, updated or deleted. */
export function changesOf({ integrations }: Pick<Plan, 'integrations'>): readonly PlannedChange[] {
  return integrations.filter(isPlannedChange);
}

/** The commit that declared is compared with; `commit` is absent if none can be used. */
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
  readonly retainedFrom?: string | undefined;
}

/** The whole plan: plain data, from which comment, summary, plan.json and apply follow. */
export interface Plan {
  /** In the order of files; a deletion by its former file. */
  readonly integrations: readonly PlannedIntegration[];
  readonly unmanaged: readonly Unmanaged[];
  readonly otherTypes: ReadonlyMap<string, number>;
  readonly base: Base;
  readonly warnings: readonly Warning[];
  /** Why single deletions are refused: preventDelete, max-deletes. */
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
