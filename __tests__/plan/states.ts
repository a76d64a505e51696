import type { DeclaredIntegration } from '../../src/declared/integration.ts';
import type { DeclaredObject } from '../../src/integration-types/declared-value.ts';
import { ActionFailure, type Failure } from '../../src/failure.ts';
import type { Json, JsonObject } from '../../src/json.ts';
import type { LiveIntegration, LiveTenant } from '../../src/live/live-integration.ts';
import { readTenant } from '../../src/live/read-live.ts';
import { makePlan, type PlanInput } from '../../src/plan/make-plan.ts';
import type { Plan, PlannedIntegration } from '../../src/plan/plan.ts';
import { file, live, type Declared } from '../end-to-end/integration-file.ts';
import { read } from './tenant-story.ts';

export const onePath = 'immuta/one.yml';

/** A file as it is declared, at a path. */
export function declared(changes: Declared = {}, path = onePath): DeclaredIntegration {
  const [only] = read({ [path]: file(changes) });
  if (only === undefined) throw new Error('a file declares one integration');
  return only;
}

/** A config of any keys, for code that treats all keys alike. */
export function configOf(keys: DeclaredObject): DeclaredIntegration['config'] {
  return keys;
}

/** An element of Immuta's list; `config` changes the config that `declared()` declares. */
export function element(
  id: number | string,
  config: Declared['config'] = {},
  more: JsonObject = {},
): JsonObject {
  return { id, status: 'enabled', type: 'Redshift', autoBootstrap: false, config: live({ config }), ...more };
}

/** One live integration, read as from the list. */
export function liveOne(
  id: number | string,
  config: Declared['config'] = {},
  more: JsonObject = {},
): LiveIntegration {
  const [only] = tenant(element(id, config, more)).integrations;
  if (only === undefined) throw new Error('the element is an integration');
  return only;
}

export function tenant(...elements: readonly Json[]): LiveTenant {
  return readTenant(elements);
}

/** The three states of a test; what is missing is empty. */
export interface States {
  readonly now?: readonly DeclaredIntegration[];
  readonly before?: readonly DeclaredIntegration[];
  readonly live?: LiveTenant;
  readonly more?: Partial<Omit<PlanInput['previous'], 'integrations'>> & {
    readonly maxDeletes?: number;
    readonly ifPinnedIsMissing?: 'fail' | 'create';
  };
}

export function plan({ now = [], before = [], live: there = tenant(), more = {} }: States): Plan {
  const { maxDeletes = 1, ifPinnedIsMissing, ...previous } = more;
  return makePlan({
    declared: now,
    previous: {
      base: { commit: 'b'.repeat(40), explanation: 'the base' },
      integrations: before,
      unchanged: new Set(),
      unreadable: [],
      ...previous,
    },
    live: there,
    maxDeletes,
    ...(ifPinnedIsMissing === undefined ? {} : { ifPinnedIsMissing }),
  });
}

/** The one integration of a plan. */
export function planned(states: States): PlannedIntegration {
  const { integrations } = plan(states);
  const [only] = integrations;
  if (only === undefined || integrations.length !== 1)
    throw new Error(`the plan has ${String(integrations.length)} integrations`);
  return only;
}

/** What makes a plan impossible. */
export function planFailures(states: States): readonly Failure[] {
  try {
    plan(states);
    return [];
  } catch (error: unknown) {
    if (error instanceof ActionFailure) return error.failures;
    throw error;
  }
}
