import type { Failure, Warning } from '../failure.ts';
import type { Identity } from '../integration-types/integration-type.ts';
import type { Json, JsonObject } from '../json.ts';
import type { KeyDifference, Plan, PlannedIntegration, ShownValue } from '../plan/plan.ts';
import { countOf, isPrevented } from './counts.ts';
import type { ReportContext } from './report-context.ts';

/** Version of `plan.json`; a change that a reader could stumble over raises it. */
const version = 1;

/** What stands in a plan file beside the plan. */
export interface PlanFileContext extends ReportContext {
  /** Digests by file, as the plan comment carries them, where there are any. */
  readonly digests?: ReadonlyMap<string, Json>;
}

/**
 * `plan.json`: the plan as data, keys always in this order, absent ones left out. It holds no secret:
 * values of secret keys stand as `{ "reference": "NAME" }`, and scripts by the path of their file,
 * relative to the output directory.
 */
export function planFile(plan: Plan, context: PlanFileContext): JsonObject {
  return {
    version,
    name: context.name,
    tenant: context.tenant,
    commit: context.commit,
    base: present({ commit: plan.base.commit, explanation: plan.base.explanation }),
    counts: {
      create: countOf(plan.integrations, 'create'),
      update: countOf(plan.integrations, 'update'),
      delete: countOf(plan.integrations, 'delete'),
      'no-op': countOf(plan.integrations, 'no-op'),
    },
    integrations: plan.integrations.map((planned) => integrationJson(plan, planned, context)),
    unmanaged: plan.unmanaged.map(({ id, identity, status, retainedFrom }) =>
      present({ id, identity: identityJson(identity), status, retainedFrom }),
    ),
    otherTypes: Object.fromEntries(plan.otherTypes),
    prevented: plan.prevented.map(failureJson),
    warnings: plan.warnings.map(warningJson),
  };
}

function integrationJson(plan: Plan, planned: PlannedIntegration, context: PlanFileContext): JsonObject {
  const { action, file, id, identity, live, script } = planned;
  return present({
    file,
    action,
    id,
    identity: identityJson(identity),
    origin: planned.origin,
    prevented: isPrevented(plan, planned) ? true : undefined,
    because: planned.because,
    movedFrom: planned.movedFrom,
    differences: planned.differences.map(differenceJson),
    notShown: planned.notShown,
    mayReset: planned.mayReset.map(differenceJson),
    status: live?.status,
    validationTests: live?.validationTests.map((test) =>
      present({ name: test.name, status: test.status, message: test.message }),
    ),
    script:
      script === undefined
        ? undefined
        : present({
            file: context.scriptFile(file, action),
            endpoint: planned.scriptEndpoint,
            variables: script.variables,
            statements: Object.fromEntries(script.statements),
            problems: script.problems.map(({ line, message }) => ({ line, message })),
          }),
    digests: context.digests?.get(file),
    warnings: planned.warnings.map(warningJson),
  });
}

function identityJson({ type, host, port, database }: Identity): JsonObject {
  return { type, host, port, database };
}

function differenceJson({ key, before, after }: KeyDifference): JsonObject {
  return { key, before: valueJson(before), after: valueJson(after) };
}

/** A shown value: `{ "value": … }`, `{ "reference": … }`, `{ "hidden": true }`, or null where the key is absent. */
function valueJson(value: ShownValue): Json {
  switch (value.kind) {
    case 'value':
      return { value: value.text };
    case 'secret':
      return { reference: value.reference };
    case 'hidden':
      return { hidden: true };
    case 'absent':
      return null;
  }
}

/** A failure as the files hold it: without its cause, which may hold anything. */
export function failureJson({ reason, message, remedy, place }: Failure): JsonObject {
  return present({ reason, message, remedy, place: place && present({ ...place }) });
}

/** A warning as the files hold it. */
export function warningJson({ message, place }: Warning): JsonObject {
  return present({ message, place: place && present({ ...place }) });
}

/** An object without its undefined members, in the order they were written. */
export function present(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  const kept = Object.entries(members).filter((member): member is [string, Json] => member[1] !== undefined);
  return Object.fromEntries(kept);
}
