import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isJsonObject } from '../../../src/json.ts';
import type { Json, JsonObject } from '../../../src/json.ts';

let examples: readonly JsonObject[] | undefined;

/** GitHub's published example of an event, for this action if it exists. */
export function exampleOf(name: string, action?: string): JsonObject {
  examples ??= JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('@octokit/webhooks-examples'), 'utf8'),
  ) as JsonObject[];
  const found = examples.find((event) => event['name'] === name)?.['examples'];
  const all = (Array.isArray(found) ? (found as Json[]) : []).filter(isJsonObject);
  return all.find((example) => action === undefined || example['action'] === action) ?? all[0] ?? {};
}
