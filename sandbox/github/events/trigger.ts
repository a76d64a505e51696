import { exampleOf } from './example.ts';
import type { EventOptions, Occasion, Trigger } from './options.ts';
import { commentEvent, mergeGroupEvent, pullEvent } from './pull.ts';
import { onBranch, pushedRepository, pushEvent, workflowRunEvent } from './push.ts';
import { repositoryShape } from '../shapes/repository.ts';
import { userShape } from '../shapes/user.ts';
import type { World } from '../world.ts';
import { isJsonObject } from '../../../src/json.ts';

type Makers = {
  readonly [K in keyof EventOptions]: (world: World, options: EventOptions[K]) => Promise<Occasion>;
};

const makers: Makers = {
  pull_request: (world, options) => pullEvent(world, options, false),
  pull_request_target: (world, options) => pullEvent(world, options, true),
  push: pushEvent,
  merge_group: mergeGroupEvent,
  schedule: async (world, { cron }) => ({
    ...(await onBranch(world)),
    payload: { schedule: cron ?? '17 5 * * *', workflow: '.github/workflows/immuta.yml' },
  }),
  workflow_dispatch: async (world, { branch, inputs }) => {
    const on = await onBranch(world, branch);
    const example = exampleOf('workflow_dispatch');
    return { ...on, payload: { ...example, inputs: inputs ?? {}, ref: on.ref } };
  },
  workflow_run: workflowRunEvent,
  issue_comment: commentEvent,
};

/** Keys of the examples that this repository doesn't have: its owner is a person, without an installed app. */
const foreign = new Set(['organization', 'installation', 'enterprise']);

/** Makes an event from GitHub's example, with the facts of this repository. */
export async function trigger<K extends keyof EventOptions>(
  world: World,
  name: K,
  options: EventOptions[K],
): Promise<Trigger> {
  const actor = options.actor ?? defaultActor(world, options);
  const made = await makers[name](world, options);
  const own = Object.entries(made.payload).filter(([key]) => !foreign.has(key));
  return {
    ...made,
    name,
    actor,
    payload: {
      ...Object.fromEntries(own),
      repository: {
        ...(isJsonObject(made.payload['repository']) ? made.payload['repository'] : {}),
        ...repositoryShape(world),
        ...(name === 'push' ? pushedRepository(world) : {}),
      },
      sender: userShape(world, actor),
    },
  };
}

/** The author of the pull request that an event is about, else a member of the team. */
function defaultActor(world: World, options: EventOptions[keyof EventOptions]): string {
  const issue = 'number' in options ? world.issues.get(options.number) : undefined;
  return issue?.user ?? 'octo-dev';
}
