import type { Queued } from '../pulls.ts';
import type { JsonObject } from '../../../src/json.ts';

export interface PullEvent {
  readonly number: number;
  /** `opened` when absent. */
  readonly action?: 'opened' | 'synchronize' | 'reopened' | 'closed' | 'edited' | 'labeled';
  /** The head before the push, for `synchronize`. */
  readonly before?: string;
  readonly actor?: string;
}

/** The options of each event. */
export interface EventOptions {
  readonly pull_request: PullEvent;
  readonly pull_request_target: PullEvent;
  /** The newest push to the branch (the default branch when absent), unless the commits are given. */
  readonly push: {
    readonly branch?: string;
    readonly before?: string;
    readonly after?: string;
    readonly forced?: boolean;
    readonly deleted?: boolean;
    readonly actor?: string;
  };
  readonly merge_group: { readonly queued: Queued; readonly actor?: string };
  readonly schedule: { readonly cron?: string; readonly actor?: string };
  readonly workflow_dispatch: {
    readonly branch?: string;
    readonly inputs?: JsonObject;
    readonly actor?: string;
  };
  readonly workflow_run: { readonly branch?: string; readonly actor?: string };
  readonly issue_comment: {
    readonly number: number;
    readonly comment: number;
    readonly action?: 'created' | 'edited' | 'deleted';
    readonly actor?: string;
  };
}

/** An event, and what GITHUB_REF, GITHUB_SHA, GITHUB_HEAD_REF, GITHUB_BASE_REF and GITHUB_ACTOR say with it. */
export interface Trigger {
  readonly name: keyof EventOptions;
  readonly payload: JsonObject;
  readonly ref: string;
  readonly sha: string;
  /** Empty except for pull requests. */
  readonly headRef: string;
  readonly baseRef: string;
  readonly actor: string;
}

/** The parts of a trigger that depend on the kind of event. */
export type Occasion = Omit<Trigger, 'name' | 'actor'>;
