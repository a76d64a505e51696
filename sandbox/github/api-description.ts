import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { AnySchema, ErrorObject, ValidateFunction } from 'ajv';
import { isJsonObject } from '../../src/json.ts';
import type { Json, JsonObject } from '../../src/json.ts';

/** What GitHub's API description says about one operation. */
interface Operation {
  readonly query: Readonly<Record<string, JsonObject>>;
  readonly body?: AnySchema;
  readonly answers: Readonly<Record<string, AnySchema>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly schemas: Readonly<Record<string, AnySchema>>;
}

let description: Description | undefined;
let ajv: Ajv | undefined;
const compiled = new Map<string, ValidateFunction>();

function described(operation: string, method: string): Operation {
  description ??= JSON.parse(
    readFileSync(new URL('./api-description.json', import.meta.url), 'utf8'),
  ) as Description;
  const found = description.paths[operation]?.[method.toLowerCase()];
  if (found === undefined) throw new Error(`the API description has no ${method} ${operation}`);
  return found;
}

/** Compiled on first use, so that a server starts fast. */
function validator(key: string, schema: AnySchema): ValidateFunction {
  ajv ??= new Ajv({
    strict: false,
    // Each schema is used only a few times, so fast compilation matters more than fast validation.
    code: { optimize: false },
    inlineRefs: false,
    meta: false,
    validateSchema: false,
    validateFormats: true,
    formats: {
      // The description's own default for a missing address is an empty text.
      uri: /^([a-z][a-z0-9+.-]*:\S*)?$/i,
      'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
      email: /^\S+@\S+$/,
      int64: true,
    },
    schemas: [{ $id: 'github', schemas: description?.schemas }],
  });
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = ajv.compile(rebased(schema) as AnySchema);
  compiled.set(key, made);
  return made;
}

/** The same schema with its references pointing into the shared ones. */
function rebased(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(rebased);
  if (!isJsonObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === '$ref' && typeof value === 'string' ? [key, `github${value}`] : [key, rebased(value)],
    ),
  );
}

/** What is wrong with a request's body, in GitHub's words; undefined if it is right. */
export function bodyFault(operation: string, method: string, body: Json): string | undefined {
  const { body: schema } = described(operation, method);
  if (schema === undefined) return undefined;
  const check = validator(`${method} ${operation} body`, schema);
  if (check(body)) return undefined;
  const error = check.errors?.[0];
  return `Invalid request.\n\n${error === undefined ? 'No reason given.' : inWords(error, body)}`;
}

function inWords(error: ErrorObject, body: Json): string {
  const parameters = error.params as Record<string, unknown>;
  if (error.keyword === 'required') return `"${String(parameters['missingProperty'])}" wasn't supplied.`;
  const path = error.instancePath.split('/').slice(1);
  const value = path.reduce<Json | undefined>(
    (found, key) => (isJsonObject(found) ? found[key] : undefined),
    body,
  );
  const place = path.map((key) => `properties/${key}`).join('/');
  const shown = value === null ? 'nil' : JSON.stringify(value ?? null);
  if (error.keyword === 'type') return `For '${place}', ${shown} is not a ${String(parameters['type'])}.`;
  if (error.keyword === 'enum') {
    return `For '${place}', ${shown} is not a member of ${JSON.stringify(parameters['allowedValues'])}.`;
  }
  return `For '${place}', ${shown} is not valid: it ${error.message ?? error.keyword}.`;
}

/** The query parameter whose value the description doesn't list; undefined if all are listed. */
export function queryFault(operation: string, method: string, query: URLSearchParams): string | undefined {
  for (const [name, schema] of Object.entries(described(operation, method).query)) {
    const value = query.get(name);
    const allowed = schema['enum'];
    if (value !== null && Array.isArray(allowed) && !(allowed as Json[]).includes(value)) return name;
  }
  return undefined;
}

/** What is wrong with the sandbox's own response; undefined if it is as GitHub's. */
export function answerFault(
  operation: string,
  method: string,
  status: number,
  body: Json | undefined,
): string | undefined {
  const schema = described(operation, method).answers[status.toString()];
  if (schema === undefined) return `the API description has no ${status.toString()} here`;
  if (body === undefined) return undefined;
  const check = validator(`${method} ${operation} ${status.toString()}`, schema);
  if (check(body)) return undefined;
  return (check.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`).join('; ');
}
