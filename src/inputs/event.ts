import * as z from 'zod/mini';
import { ActionFailure } from '../failure.ts';
import type { Json } from '../json.ts';

/** The event that started the workflow, as far as the action distinguishes it. */
export type Event = Readonly<ReturnType<typeof readEvent>>;
export type PullRequestEvent = Extract<Event, { kind: 'pull_request' }>;
export type PushEvent = Extract<Event, { kind: 'push' }>;

const dependabot = 'dependabot[bot]';

/** A git object id. */
export const shaPattern = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

const text = z.string().check(z.minLength(1));
const repository = z.catch(z.object({ full_name: z.optional(z.string()) }), {});

// Source: GitHub's documentation of webhook payloads.
const pullRequestPayload = z.object({
  action: text,
  pull_request: z.object({
    number: z.number(),
    head: z.object({ sha: text, repo: repository }),
    base: z.object({ sha: text, ref: text, repo: repository }),
    user: z.catch(z.object({ login: z.optional(z.string()) }), {}),
    merged: z.catch(z.boolean(), false),
    merge_commit_sha: z.catch(z.optional(z.string()), undefined),
    commits: z.catch(z.number(), 1),
  }),
});
const pushPayload = z.object({
  ref: text,
  before: text,
  forced: z.catch(z.boolean(), false),
  deleted: z.catch(z.boolean(), false),
});
const mergeGroupPayload = z.object({ merge_group: z.object({ base_sha: text }) });
const repositoryPayload = z.object({ repository: z.object({ default_branch: text }) });

/**
 * Reads the payload of an event. `actor` is who triggered the run. An `invalid-input` failure if a field that
 * the action relies on is missing.
 */
export function readEvent(name: string, payload: Json, actor: string) {
  switch (name) {
    case 'pull_request': {
      const { action, pull_request: pull } = parsed(pullRequestPayload, name, payload);
      return {
        kind: name,
        action,
        number: pull.number,
        headSha: pull.head.sha,
        baseSha: pull.base.sha,
        baseRef: pull.base.ref,
        /** The head is in another repository, or in a deleted one: such a pull request gets no secrets. */
        fork: pull.head.repo.full_name !== pull.base.repo.full_name,
        byDependabot: actor === dependabot || pull.user.login === dependabot,
        merged: pull.merged,
        /** The commit that the merge made on the base branch; for a rebase the last one. */
        mergeCommit: pull.merge_commit_sha,
        /** How many commits the pull request has. */
        commits: pull.commits,
      } as const;
    }
    case 'push': {
      const { ref, ...push } = parsed(pushPayload, name, payload);
      /** Undefined for a tag. */
      const branch = /^refs\/heads\/(.*)$/s.exec(ref)?.[1];
      return { kind: name, branch, ...push, byDependabot: actor === dependabot } as const;
    }
    case 'merge_group':
      return { kind: name, baseSha: parsed(mergeGroupPayload, name, payload).merge_group.base_sha } as const;
    default:
      /** `workflow_dispatch`, `schedule`, `issue_comment`, … */
      return { kind: 'other', name } as const;
  }
}

/** The default branch, if the payload names it. */
export function defaultBranchOf(payload: Json): string | undefined {
  return repositoryPayload.safeParse(payload).data?.repository.default_branch;
}

function parsed<Schema extends z.ZodMiniType>(schema: Schema, name: string, payload: Json): z.infer<Schema> {
  const { data, error } = schema.safeParse(payload);
  if (error === undefined) return data;
  const path = error.issues[0]?.path.join('.') ?? '';
  throw new ActionFailure({
    reason: 'invalid-input',
    message: `The payload of the event \`${name}\` has no ${path === '' ? 'fields' : `\`${path}\``}.`,
    remedy: 'Run the action on GitHub, or set `GITHUB_EVENT_PATH` to the file of a real event.',
  });
}
