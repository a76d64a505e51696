import type { IntegrationResult } from '../apply/result.ts';
import type { JsonObject } from '../json.ts';
import { failureJson, present, warningJson } from './plan-file.ts';
import type { ResultContext } from './result-comment.ts';

/** Version of `result.json`; a change that a reader could stumble over raises it. */
const version = 1;

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
    validationTests: result.validationTests.map((test) =>
      present({ name: test.name, status: test.status, message: test.message }),
    ),
    failure: result.failure && failureJson(result.failure),
    scriptRunButNotTold: result.scriptRunButNotTold,
    milliseconds: result.milliseconds,
    notes: result.notes,
  });
}
