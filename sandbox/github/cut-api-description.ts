/**
 * Extracts the operations of the sandbox from GitHub's API description (OpenAPI 3.0), as JSON Schemas:
 *
 *   node sandbox/github/cut-api-description.ts path/to/api.github.com.json > sandbox/github/api-description.json
 *
 * It keeps names, types, formats, limits and required keys, and drops descriptions and examples.
 */
import { readFileSync } from 'node:fs';
import { isJsonObject } from '../../src/json.ts';
import type { Json, JsonObject } from '../../src/json.ts';

const repository = '/repos/{owner}/{repo}';

/** Every operation that the sandbox answers, by its path in the description. */
const operations: Record<string, readonly string[]> = {
  '/rate_limit': ['get'],
  [repository]: ['get'],
  [`${repository}/branches/{branch}`]: ['get'],
  [`${repository}/commits`]: ['get'],
  [`${repository}/commits/{ref}`]: ['get'],
  [`${repository}/commits/{commit_sha}/pulls`]: ['get'],
  [`${repository}/compare/{basehead}`]: ['get'],
  [`${repository}/contents/{path}`]: ['get'],
  [`${repository}/deployments`]: ['get', 'post'],
  [`${repository}/deployments/{deployment_id}`]: ['get'],
  [`${repository}/deployments/{deployment_id}/statuses`]: ['get', 'post'],
  [`${repository}/git/blobs/{file_sha}`]: ['get'],
  [`${repository}/git/commits/{commit_sha}`]: ['get'],
  [`${repository}/git/matching-refs/{ref}`]: ['get'],
  [`${repository}/git/ref/{ref}`]: ['get'],
  [`${repository}/git/trees/{tree_sha}`]: ['get'],
  [`${repository}/issues`]: ['get', 'post'],
  [`${repository}/issues/{issue_number}`]: ['get', 'patch'],
  [`${repository}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${repository}/issues/{issue_number}/labels`]: ['get', 'post'],
  [`${repository}/issues/comments/{comment_id}`]: ['get', 'patch', 'delete'],
  [`${repository}/labels`]: ['get', 'post'],
  [`${repository}/labels/{name}`]: ['get'],
  [`${repository}/pulls`]: ['get'],
  [`${repository}/pulls/{pull_number}`]: ['get'],
  [`${repository}/pulls/{pull_number}/files`]: ['get'],
};

/** The keywords that validation needs. */
const schemaKeywords = new Set(
  `$ref type format enum items properties required additionalProperties oneOf anyOf allOf not default
   minimum maximum minLength maxLength minItems maxItems pattern`.split(/\s+/),
);

const description: Json = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Json;
const schemas: Record<string, Json> = {};

function member(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let found: Json | undefined = value;
  for (const key of path) found = isJsonObject(found) ? found[key] : undefined;
  return found;
}

function resolve(value: Json | undefined): Json | undefined {
  const reference = member(value, '$ref');
  return typeof reference === 'string' ? member(description, ...reference.split('/').slice(1)) : value;
}

/** OpenAPI's `nullable` as JSON Schema says it. */
function nullable(schema: Record<string, Json>): JsonObject {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values = schema['enum'];
  return {
    ...schema,
    type: [schema['type'], 'null'],
    ...(Array.isArray(values) && !values.includes(null) ? { enum: [...(values as Json[]), null] } : {}),
  };
}

function cutSchema(schema: Json | undefined): Json {
  if (!isJsonObject(schema)) return schema ?? {};
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const name = reference.split('/').at(-1) ?? '';
    if (!(name in schemas)) {
      schemas[name] = {};
      schemas[name] = cutSchema(resolve(schema));
    }
    return { $ref: `#/schemas/${name}` };
  }
  const cut: Record<string, Json> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (!schemaKeywords.has(keyword)) continue;
    cut[keyword] = cutKeyword(keyword, value);
  }
  return schema['nullable'] === true ? nullable(cut) : cut;
}

function cutKeyword(keyword: string, value: Json): Json {
  if (keyword === 'properties' && isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, cutSchema(schema)]));
  }
  if (['oneOf', 'anyOf', 'allOf'].includes(keyword) && Array.isArray(value)) {
    return (value as Json[]).map(cutSchema);
  }
  return ['items', 'not', 'additionalProperties'].includes(keyword) ? cutSchema(value) : value;
}

function cutOperation(operation: Json | undefined): JsonObject {
  const parameters = (member(operation, 'parameters') ?? []) as Json[];
  const query: Record<string, Json> = {};
  for (const parameter of parameters.map(resolve)) {
    const name = member(parameter, 'name');
    if (member(parameter, 'in') === 'query' && typeof name === 'string') {
      query[name] = cutSchema(member(parameter, 'schema'));
    }
  }
  const answers: Record<string, Json> = {};
  const responses = member(operation, 'responses');
  for (const [status, response] of Object.entries(isJsonObject(responses) ? responses : {})) {
    if (!status.startsWith('2')) continue;
    answers[status] = cutSchema(member(resolve(response), 'content', 'application/json', 'schema'));
  }
  const body = member(operation, 'requestBody', 'content', 'application/json', 'schema');
  return { query, ...(body === undefined ? {} : { body: cutSchema(body) }), answers };
}

const paths = Object.fromEntries(
  Object.entries(operations).map(([path, methods]) => [
    path,
    Object.fromEntries(
      methods.map((method) => [method, cutOperation(member(description, 'paths', path, method))]),
    ),
  ]),
);
const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
process.stdout.write(`${JSON.stringify({ paths, schemas: sorted })}\n`);
