import type { IntegrationResult } from '../apply/result.ts';
import type { Failure, Warning } from '../failure.ts';
import type { Identity } from '../integration-types/integration-type.ts';
import type { Json, JsonObject } from '../json.ts';
import type { KeyDifference, Plan, PlannedIntegration, ShownValue } from '../plan/plan.ts';
import type { ValidationTest } from '../live/live-integration.ts';
import { allowedChanges, countOf, isPrevented } from './counts.ts';
import type { ReportContext } from './report-context.ts';
import type { ResultContext } from './result-comment.ts';

/** Version of both files; a change that breaks a reader raises it. */
const version = 1;

/** What a plan file says beside the plan. */
export interface PlanFileContext extends ReportContext {
  /** Digests by file, as the plan comment carries them. */
  readonly digests?: ReadonlyMap<string, Json>;
}

/**
 * `plan.json`: the plan as data, keys always in this order, absent ones left out. It contains no secret: the
 * value of a secret key is `{ "reference": "NAME" }`, and a script is the path of its file below the output
 * directory. The counts are those of the changes that an apply would make.
 */
export function planFile(plan: Plan, context: PlanFileContext): JsonObject {
  const changes = allowedChanges(plan);
  return {
    version,
    name: context.name,
    tenant: context.tenant,
    commit: context.commit,
    base: present({ commit: plan.base.commit, explanation: plan.base.explanation }),
    counts: {
      create: countOf(changes, 'create'),
      update: countOf(changes, 'update'),
      delete: countOf(changes, 'delete'),
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
    validationTests: live?.validationTests.map(testJson),
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

function testJson({ name, status, message }: ValidationTest): JsonObject {
  return present({ name, status, message });
}

/** Without its cause, which may contain anything. */
function failureJson({ reason, message, remedy, place }: Failure): JsonObject {
  return present({ reason, message, remedy, place: place && present({ ...place }) });
}

function warningJson({ message, place }: Warning): JsonObject {
  return present({ message, place: place && present({ ...place }) });
}

/** An object without its undefined members, in the order they were written. */
function present(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  const kept = Object.entries(members).filter((member): member is [string, Json] => member[1] !== undefined);
  return Object.fromEntries(kept);
}

/** `result.json`: what apply did, keys always in this order, absent ones left out. Times are in milliseconds. */
export function resultFile(
  results: readonly IntegrationResult[],
  result: string,
  context: ResultContext,
): JsonObject {
  return {
    version,
    name: context.name,
    tenant: context.tenant,
    commit: context.commit,
    result,
    integrations: results.map(resultJson),
    failures: (context.failures ?? []).map(failureJson),
    warnings: (context.warnings ?? []).map(warningJson),
  };
}

function resultJson(result: IntegrationResult): JsonObject {
  return present({
    file: result.file,
    action: result.action,
    state: result.state,
    id: result.id,
    status: result.status,
    validationTests: result.validationTests.map(testJson),
    failure: result.failure && failureJson(result.failure),
    scriptRunButNotTold: result.scriptRunButNotTold,
    milliseconds: result.milliseconds,
    notes: result.notes,
  });
}
