import { isJsonObject, type Json } from '../json.ts';
import { ActionFailure } from '../failure.ts';

/** What started the workflow, as far as the action distinguishes it. */
export type Event = PullRequestEvent | PushEvent | MergeGroupEvent | OtherEvent;

export interface PullRequestEvent {
  readonly kind: 'pull_request';
  readonly action: string;
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  readonly baseRef: string;
  /** From another repository, or from one that is gone: it gets no secrets. */
  readonly fork: boolean;
  readonly byDependabot: boolean;
  readonly merged: boolean;
  /** The commit that the merge made on the base branch; for a rebase the last one. */
  readonly mergeCommit: string | undefined;
  /** How many commits the pull request has. */
  readonly commits: number;
}

export interface PushEvent {
  readonly kind: 'push';
  /** Undefined for a tag. */
  readonly branch: string | undefined;
  readonly before: string;
  readonly forced: boolean;
  readonly deleted: boolean;
  readonly byDependabot: boolean;
}

export interface MergeGroupEvent {
  readonly kind: 'merge_group';
  readonly baseSha: string;
}

export interface OtherEvent {
  readonly kind: 'other';
  /** As in `GITHUB_EVENT_NAME`: `workflow_dispatch`, `schedule`, `issue_comment`, … */
  readonly name: string;
}

const dependabot = 'dependabot[bot]';

/** A git object id. */
export const shaPattern = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/**
 * Reads the payload of an event. `actor` is who triggered the run. An `invalid-input` failure where
 * something that the action relies on is not there.
 * Source: GitHub's documentation of webhook payloads.
 */
export function readEvent(name: string, payload: Json, actor: string): Event {
  const fields = fieldsOf(name, payload);
  switch (name) {
    case 'pull_request':
      return pullRequestEvent(fields, actor);
    case 'push':
      return pushEvent(fields, actor);
    case 'merge_group':
      return { kind: 'merge_group', baseSha: fields.text('merge_group', 'base_sha') };
    default:
      return { kind: 'other', name };
  }
}

/** The default branch, where the payload says it. */
export function defaultBranchOf(payload: Json): string | undefined {
  const repository = isJsonObject(payload) ? payload.repository : undefined;
  const branch = isJsonObject(repository) ? repository.default_branch : undefined;
  return typeof branch === 'string' && branch !== '' ? branch : undefined;
}

function pullRequestEvent(fields: Fields, actor: string): PullRequestEvent {
  const author = fields.optional('pull_request', 'user', 'login');
  const mergeCommit = fields.optional('pull_request', 'merge_commit_sha');
  const headRepository = fields.optional('pull_request', 'head', 'repo', 'full_name');
  const commits = fields.optional('pull_request', 'commits');
  return {
    kind: 'pull_request',
    action: fields.text('action'),
    number: fields.number('pull_request', 'number'),
    headSha: fields.text('pull_request', 'head', 'sha'),
    baseSha: fields.text('pull_request', 'base', 'sha'),
    baseRef: fields.text('pull_request', 'base', 'ref'),
    fork: headRepository !== fields.optional('pull_request', 'base', 'repo', 'full_name'),
    byDependabot: actor === dependabot || author === dependabot,
    merged: fields.optional('pull_request', 'merged') === true,
    mergeCommit: typeof mergeCommit === 'string' ? mergeCommit : undefined,
    commits: typeof commits === 'number' ? commits : 1,
  };
}

function pushEvent(fields: Fields, actor: string): PushEvent {
  const ref = fields.text('ref');
  return {
    kind: 'push',
    branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined,
    before: fields.text('before'),
    forced: fields.optional('forced') === true,
    deleted: fields.optional('deleted') === true,
    byDependabot: actor === dependabot,
  };
}

interface Fields {
  optional(...path: string[]): Json | undefined;
  text(...path: string[]): string;
  number(...path: string[]): number;
}

function fieldsOf(name: string, payload: Json): Fields {
  const optional = (...path: string[]): Json | undefined =>
    path.reduce<Json | undefined>((value, key) => (isJsonObject(value) ? value[key] : undefined), payload);
  const missing = (path: string[]): ActionFailure =>
    new ActionFailure({
      reason: 'invalid-input',
      message: `The payload of the event ${name} has no ${path.join('.')}.`,
      remedy:
        'The action reads the file that GITHUB_EVENT_PATH names; run it on GitHub, or give it a real payload.',
    });
  return {
    optional,
    text: (...path) => {
      const value = optional(...path);
      if (typeof value !== 'string' || value === '') throw missing(path);
      return value;
    },
    number: (...path) => {
      const value = optional(...path);
      if (typeof value !== 'number') throw missing(path);
      return value;
    },
  };
}
