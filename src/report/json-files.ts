import type { IntegrationResult } from '../apply/result.ts';
import type { Failure, Warning } from '../failure.ts';
import type { Identity } from '../integration-types/integration-type.ts';
import type { Json } from '../json.ts';
import type { KeyDifference, Plan, PlannedIntegration, ShownValue } from '../plan/plan.ts';
import { scriptFileName } from '../script/sql-file.ts';
import { allowedChanges, countOf, isPrevented } from './counts.ts';
import type { ReportContext } from './report-context.ts';
import type { ResultContext } from './result-comment.ts';

/** Version of both files; a change that breaks a reader raises it. */
const version = 1;

/** What a file contains: JSON, in which undefined members are left out. */
type Members = Readonly<Record<string, unknown>>;

/**
 * `plan.json`: the plan as data, keys always in this order. It contains no secret: the value of a secret key is
 * `{ "reference": "NAME" }`, and a script is the path of its file below the output directory. The counts are those of
 * the changes that an apply would make.
 *
 * @param digests by file, as the plan comment carries them
 */
export function planFile(
  plan: Plan,
  { name, tenant, commit }: ReportContext,
  digests?: ReadonlyMap<string, Json>,
): Members {
  const changes = allowedChanges(plan);
  return {
    version,
    name,
    tenant,
    commit,
    base: { commit: plan.base.commit, explanation: plan.base.explanation },
    counts: {
      create: countOf(changes, 'create'),
      update: countOf(changes, 'update'),
      delete: countOf(changes, 'delete'),
      'no-op': countOf(plan.integrations, 'no-op'),
    },
    integrations: plan.integrations.map((planned) => ({
      ...integrationJson(planned, isPrevented(plan, planned)),
      digests: digests?.get(planned.file),
      warnings: planned.warnings.map(warningJson),
    })),
    unmanaged: plan.unmanaged.map(({ id, identity, status, retainedFrom }) => ({
      id,
      identity: identityJson(identity),
      status,
      retainedFrom,
    })),
    otherTypes: Object.fromEntries(plan.otherTypes),
    prevented: plan.prevented.map(failureJson),
    warnings: plan.warnings.map(warningJson),
  };
}

function integrationJson(planned: PlannedIntegration, prevented: boolean): Members {
  const { action, file, script } = planned;
  return {
    file,
    action,
    id: planned.id,
    identity: identityJson(planned.identity),
    origin: planned.origin,
    prevented: prevented || undefined,
    because: planned.because,
    movedFrom: planned.movedFrom,
    differences: planned.differences.map(differenceJson),
    notShown: planned.notShown,
    mayReset: planned.mayReset.map(differenceJson),
    status: planned.live?.status,
    validationTests: planned.live?.validationTests,
    script: script && {
      file: scriptFileName({ file, action }),
      endpoint: planned.scriptEndpoint,
      variables: script.variables,
      statements: Object.fromEntries(script.statements),
      problems: script.problems,
    },
  };
}

function identityJson({ type, host, port, database }: Identity): Members {
  return { type, host, port, database };
}

function differenceJson({ key, before, after }: KeyDifference): Members {
  return { key, before: valueJson(before), after: valueJson(after) };
}

/** A shown value: `{ "value": … }`, `{ "reference": … }`, `{ "hidden": true }`, or null if the key is absent. */
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

/** Without its cause, which may contain anything. */
function failureJson({ reason, message, remedy, place }: Failure): Members {
  return { reason, message, remedy, place };
}

function warningJson({ message, place }: Warning): Members {
  return { message, place };
}

/** `result.json`: what apply did, keys always in this order. Times are in milliseconds. */
export function resultFile(
  results: readonly IntegrationResult[],
  result: string,
  { name, tenant, commit, failures = [], warnings = [] }: ResultContext,
): Members {
  return {
    version,
    name,
    tenant,
    commit,
    result,
    integrations: results.map((each) => ({
      file: each.file,
      action: each.action,
      state: each.state,
      id: each.id,
      status: each.status,
      validationTests: each.validationTests,
      failure: each.failure && failureJson(each.failure),
      scriptRunButNotTold: each.scriptRunButNotTold,
      milliseconds: each.milliseconds,
      notes: each.notes,
    })),
    failures: failures.map(failureJson),
    warnings: warnings.map(warningJson),
  };
}
