import * as z from 'zod/mini';
import type { DataApiSettings } from '../data-api/target.ts';
import { parseFileGlobs } from '../declared/file-globs.ts';
import { parseVariables } from '../declared/variables.ts';
import { ActionFailure, type Failure } from '../failure.ts';
import { nameForm } from '../integration-types/endpoint.ts';
import type { Lookup } from '../runner/environment.ts';
import { shortened } from '../report/visible.ts';
import { isLongEnough, shortestSecret } from '../secrets/forms.ts';
import { modes } from './mode.ts';
import { placeOf } from './network-failures.ts';

/** The checked inputs. A mode checks by itself that the inputs it needs, such as the key, are given. */
export type Inputs = Readonly<ReturnType<typeof checkInputs>['inputs']>;

/** Defaults that action.yml names too; a test compares the two. */
export const defaultInputs = {
  mode: 'auto',
  files: 'immuta/**/*.yml\nimmuta/**/*.yaml',
  comment: 'always',
  'reviewed-plan': 'if-present',
  'max-deletes': '1',
  'data-api': 'false',
  'wait-timeout': '600',
  'request-timeout': '60',
  'fail-on-drift': 'true',
  'drift-issue': 'false',
  'export-directory': 'immuta',
} as const;

/** Inputs that no message quotes. */
export const secretInputs: readonly string[] = ['immuta-api-key', 'github-token', 'plan-key'];

/** Inputs that place and sign a comment. */
const commentInputs = ['comment', 'github-token', 'immuta-url', 'name', 'plan-key'];

/** The longest time that a timer takes, in seconds: about 24 days. */
const longestTimeout = 2_147_483;

/** Anybody who finds the plan key can sign a plan, and a comment contains all that is needed to try keys. */
const shortestPlanKey = 16;

// The message of each check completes "The input NAME must be".
const flag = z.stringbool({
  truthy: ['true', 'True', 'TRUE'],
  falsy: ['false', 'False', 'FALSE'],
  case: 'sensitive',
  error: 'true or false',
});
const seconds = z.pipe(
  wholeNumber(1, longestTimeout),
  z.transform((value) => value * 1000),
);
const headerValue = text(
  z.regex(/^[\x21-\x7e]+$/, 'one line of visible ASCII characters without spaces'),
  z.refine(
    isLongEnough,
    `at least ${String(shortestSecret)} characters long: a shorter secret can't be guarded`,
  ),
);
const signingKey = text(
  z.refine(
    (key) => key.trim().length >= shortestPlanKey,
    `at least ${String(shortestPlanKey)} characters long`,
  ),
);
const tenantName = text(
  z.regex(
    /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/,
    '1 to 100 letters, digits, dots, dashes and underscores, not starting with a dot or dash',
  ),
);
const secretArn = text(
  z.regex(
    /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@!-]+$/,
    'the ARN of a secret in AWS Secrets Manager',
  ),
);
const databaseUser = text(z.regex(nameForm.pattern, 'the name of a database user'));
const dataApiTarget = z.pipe(
  text(z.regex(/^(cluster|workgroup):[a-z0-9][a-z0-9-]{0,62}$/, '`cluster:NAME` or `workgroup:NAME`')),
  z.transform((target) => {
    const [kind, name = ''] = target.split(':');
    return { kind: kind === 'cluster' ? ('cluster' as const) : ('workgroup' as const), name };
  }),
);
const relativeFolder = z.pipe(
  text(
    z.regex(
      /^(?:(?!\.\.(?:\/|$))[A-Za-z0-9._ -]+(?:\/+|$))+$/,
      'a folder relative to the repository root, with only letters, digits, spaces, dots, dashes and underscores',
    ),
  ),
  z.transform((folder) =>
    folder
      .split('/')
      .filter((part) => part !== '' && part !== '.')
      .join('/'),
  ),
);
const tenantUrl = z.pipe(
  text(
    z.refine(
      isTenantAddress,
      'the URL of the tenant, such as https://acme.hosted.immutacloud.com: https (http for loopback hosts only), without user, password, path, query or fragment',
    ),
  ),
  z.transform((value) => new URL(value)),
);

/**
 * Reads all inputs and reports everything that is wrong with them at once; a wrong input then counts as left out.
 * Secrets are never quoted. `isLocal`: they come from a command line.
 */
export function checkInputs(input: Lookup, isLocal = false) {
  const failures: Failure[] = [];
  /** `expected` completes "The input NAME must be". */
  const addWrong = (name: string, expected: string, value?: string): void => {
    const message = `The input \`${name}\` must be ${expected}.${quoted(name, value)}`;
    const remedy = `Correct ${placeOf(name, isLocal)}.`;
    failures.push({ reason: 'invalid-input', message, remedy, input: name });
  };
  const read = <Schema extends z.ZodMiniType>(name: string, schema: Schema): z.output<Schema> => {
    const fallback = (defaultInputs as Readonly<Record<string, string>>)[name];
    const value = input(name) ?? fallback;
    try {
      const { data, error } = schema.safeParse(value);
      if (error === undefined) return data;
      addWrong(name, error.issues[0]?.message ?? '', value);
    } catch (error: unknown) {
      if (!(error instanceof ActionFailure)) throw error;
      failures.push(...error.failures.map((failure) => ({ ...failure, input: name })));
    }
    return schema.parse(fallback);
  };

  const apiKey = read('immuta-api-key', z.optional(headerValue));
  const immutaUrl = read('immuta-url', z.optional(tenantUrl));
  const runScript = input('run-script');
  const githubToken = read('github-token', z.optional(headerValue));
  const name = read('name', z.optional(tenantName)) ?? hostLabel(immutaUrl);
  const comment = read('comment', choice('always', 'changes', 'never'));
  const planKey = read('plan-key', z.optional(signingKey)) ?? apiKey;
  const inputs = {
    mode: read('mode', choice('auto', ...modes)),
    files: read('files', z.pipe(z.string(), z.transform(parseFileGlobs))),
    /** Origin of the tenant. */
    immutaUrl,
    apiKey,
    githubToken,
    variables: read('variables', z.pipe(z._default(z.string(), ''), z.transform(parseVariables))),
    name,
    /** Whether the inputs say which tenant it is; otherwise `name` is only a default. */
    namesTenant: immutaUrl !== undefined || input('name') !== undefined,
    /** `never` too if one of the inputs that place and sign a comment is wrong. */
    comment: failures.some(({ input = '' }) => commentInputs.includes(input)) ? 'never' : comment,
    reviewedPlan: read('reviewed-plan', choice('if-present', 'required', 'ignored')),
    /** The API key if the input is empty. */
    planKey,
    maxDeletes: read('max-deletes', wholeNumber(0, 1_000_000)),
    runScript,
    /** Undefined unless apply runs the scripts through the Redshift Data API. */
    dataApi: dataApiSettings(),
    /** Milliseconds. */
    waitTimeout: read('wait-timeout', seconds),
    /** Milliseconds. */
    requestTimeout: read('request-timeout', seconds),
    failOnDrift: read('fail-on-drift', flag),
    driftIssue: read('drift-issue', flag),
    exportDirectory: read('export-directory', relativeFolder),
    /** Undefined: the default below RUNNER_TEMP. */
    outputDirectory: input('output-directory'),
  };
  return { inputs, failures };

  /** The `data-api-*` inputs, which are checked even if `data-api` is off. */
  function dataApiSettings(): DataApiSettings | undefined {
    const isUsed = read('data-api', flag);
    const user = read('data-api-db-user', z.optional(databaseUser));
    const arn = read('data-api-secret-arn', z.optional(secretArn));
    const target = read('data-api-target', z.optional(dataApiTarget));
    if (isUsed && runScript !== undefined)
      addWrong('data-api', 'false if `run-script` is set: only one of them can run the scripts');
    if (user !== undefined && arn !== undefined)
      addWrong('data-api-db-user', 'empty if `data-api-secret-arn` is set: its secret names the user');
    if (!isUsed) return undefined;
    return { target, dbUser: user, secretArn: arn };
  }
}

function text(...checks: z.core.$ZodCheck<string>[]) {
  return z.string().check(...checks);
}

function choice<const T extends string>(...options: readonly T[]) {
  return z.enum(options, `one of ${options.join(', ')}`);
}

function wholeNumber(from: number, to: number) {
  const fits = (value: string): boolean =>
    /^\d{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to;
  return z.pipe(
    text(z.refine(fits, `a whole number from ${String(from)} to ${String(to)}`)),
    z.transform(Number),
  );
}

/** ` Got "…".`; empty if the value is missing, or may contain a secret. */
function quoted(name: string, value = ''): string {
  const isUrl = name === 'immuta-url';
  if (value === '' || secretInputs.includes(name) || (isUrl && value.includes('@'))) return '';
  return ` Got ${JSON.stringify(shortened(isUrl ? value.replace(/[?#].*$/s, '') : value, 100))}.`;
}

function isTenantAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, host, href } = new URL(value);
  const isLoopback = /^(?:(?:.*\.)?localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isLoopback)) && href === `${protocol}//${host}/`;
}

function hostLabel(url: URL | undefined): string {
  return url === undefined ? 'immuta' : url.hostname.replace(/[^A-Za-z0-9._-]+/g, '-');
}
