import { parseFileGlobs, type FileGlobs } from '../declared/file-globs.ts';
import type { DataApiSettings } from '../data-api/check-settings.ts';
import type { LogIn } from '../data-api/log-in.ts';
import type { NamedTarget } from '../data-api/target.ts';
import { parseVariables } from '../declared/variables.ts';
import { ActionFailure, type Failure } from '../failure.ts';
import type { Lookup } from '../runner/environment.ts';
import { shortened } from '../report/visible.ts';
import { isLongEnough, shortestSecret } from '../secrets/forms.ts';
import { modes, type Mode } from './mode.ts';

/** The inputs, checked. What a mode needs beyond that, such as the key, is checked when the mode is known. */
export interface Inputs {
  readonly mode: Mode | 'auto';
  readonly files: FileGlobs;
  /** Origin of the tenant. */
  readonly immutaUrl: URL | undefined;
  readonly apiKey: string | undefined;
  readonly githubToken: string | undefined;
  readonly variables: ReadonlyMap<string, string>;
  readonly name: string;
  readonly comment: 'always' | 'changes' | 'never';
  readonly reviewedPlan: 'required' | 'if-present' | 'ignored';
  /** The API key where the input is empty. */
  readonly planKey: string | undefined;
  readonly maxDeletes: number;
  readonly runScript: string | undefined;
  /** Undefined unless apply runs the scripts through the Redshift Data API. */
  readonly dataApi: DataApiSettings | undefined;
  /** Milliseconds. */
  readonly waitTimeout: number;
  /** Milliseconds. */
  readonly requestTimeout: number;
  readonly failOnDrift: boolean;
  readonly driftIssue: boolean;
  readonly exportDirectory: string;
  /** Undefined: the default below RUNNER_TEMP. */
  readonly outputDirectory: string | undefined;
}

/** Defaults that action.yml names as well; a test holds the two together. */
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

/** How a local run gets what it needs. */
export const localRemedies: Readonly<Record<string, string>> = {
  'immuta-url': 'Add `--immuta-url URL`.',
  'immuta-api-key': 'Put the API key into the environment variable IMMUTA_API_KEY.',
};

/** Longest waiting time that a timer takes, in seconds: about 24 days. */
const longestTimeout = 2_147_483;

/** Stands in for globs that could not be read; what is wrong with them is told. */
const noFiles: FileGlobs = { matches: () => false, mayContain: () => false, roots: [], patterns: [] };

/** Reads all inputs; an `ActionFailure` with everything that is wrong with them. Secrets are never quoted. */
export function readInputs(input: Lookup): Inputs {
  const { inputs, failures } = checkInputs(input);
  const [first, ...others] = failures;
  if (first !== undefined) throw new ActionFailure(first, ...others);
  return inputs;
}

/** Reads all inputs, and collects what is wrong with them: such an input then has a harmless value. */
export function checkInputs(input: Lookup): {
  readonly inputs: Inputs;
  readonly failures: readonly Failure[];
} {
  const failures: Failure[] = [];
  const collect = <T>(name: string, fallback: T, read: () => T): T => {
    try {
      return read();
    } catch (error: unknown) {
      if (error instanceof ActionFailure) failures.push(...error.failures);
      else if (error instanceof InputError) failures.push(inputFailure(name, error));
      else throw error;
      return fallback;
    }
  };
  const given = (name: keyof typeof defaultInputs): string => input(name) ?? defaultInputs[name];
  const choice = <const T extends string>(
    name: keyof typeof defaultInputs,
    options: readonly [T, ...T[]],
  ): T => collect(name, options[0], () => oneOf(given(name), options));
  const number = (name: keyof typeof defaultInputs, from: number, to: number): number =>
    collect(name, from, () => wholeNumber(given(name), from, to));
  const flag = (name: keyof typeof defaultInputs): boolean =>
    collect(name, false, () => yamlBoolean(given(name)));

  const apiKey = collect('immuta-api-key', undefined, () => headerValue(input('immuta-api-key')));
  const immutaUrl = collect('immuta-url', undefined, () => tenantUrl(input('immuta-url')));
  const inputs: Inputs = {
    mode: choice('mode', ['auto', ...modes]),
    files: collect('files', noFiles, () => parseFileGlobs(given('files'))),
    immutaUrl,
    apiKey,
    githubToken: collect('github-token', undefined, () => headerValue(input('github-token'))),
    variables: collect('variables', new Map<string, string>(), () =>
      parseVariables(input('variables') ?? ''),
    ),
    name: collect('name', 'immuta', () => tenantName(input('name'), immutaUrl)),
    comment: choice('comment', ['always', 'changes', 'never']),
    reviewedPlan: choice('reviewed-plan', ['if-present', 'required', 'ignored']),
    planKey: collect('plan-key', undefined, () => planKey(input('plan-key'))) ?? apiKey,
    maxDeletes: number('max-deletes', 0, 1_000_000),
    runScript: input('run-script'),
    dataApi: dataApiSettings(input, flag('data-api'), collect),
    waitTimeout: number('wait-timeout', 1, longestTimeout) * 1000,
    requestTimeout: number('request-timeout', 1, longestTimeout) * 1000,
    failOnDrift: flag('fail-on-drift'),
    driftIssue: flag('drift-issue'),
    exportDirectory: collect('export-directory', '', () => relativeFolder(given('export-directory'))),
    outputDirectory: input('output-directory'),
  };
  return { inputs, failures };
}

/** The `data-api-*` inputs, which are checked whether they are used or not; undefined if they are not. */
function dataApiSettings(
  input: Lookup,
  isUsed: boolean,
  collect: <T>(name: string, fallback: T, read: () => T) => T,
): DataApiSettings | undefined {
  const logIn = collect<LogIn>('data-api-db-user', { kind: 'iam' }, () =>
    dataApiLogIn(input('data-api-db-user'), input('data-api-secret-arn')),
  );
  const target = collect('data-api-target', undefined, () => dataApiTarget(input('data-api-target')));
  collect('data-api', undefined, () => {
    if (isUsed && input('run-script') !== undefined)
      throw new InputError(
        'true or `run-script` a command, not both: either the one or the other runs the scripts',
      );
  });
  return isUsed ? { logIn, target } : undefined;
}

function dataApiLogIn(user: string | undefined, arn: string | undefined): LogIn {
  if (user !== undefined && arn !== undefined)
    throw new InputError('a value only without `data-api-secret-arn`: the secret names the user already');
  if (arn !== undefined && !/^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@!-]+$/.test(arn))
    throw new ActionFailure(
      inputFailure('data-api-secret-arn', new InputError('the ARN of a secret in AWS Secrets Manager', arn)),
    );
  // The names that integration files may use for database users.
  if (user !== undefined && !/^\w[\w.@$+-]{0,126}$/.test(user))
    throw new InputError('the name of a database user', user);
  if (user !== undefined) return { kind: 'database-user', user };
  return arn === undefined ? { kind: 'iam' } : { kind: 'secret', arn };
}

function dataApiTarget(value: string | undefined): NamedTarget | undefined {
  if (value === undefined) return undefined;
  const [, kind, name] = /^(cluster|workgroup):([a-z0-9][a-z0-9-]{0,62})$/.exec(value) ?? [];
  if ((kind !== 'cluster' && kind !== 'workgroup') || name === undefined)
    throw new InputError('`cluster:NAME` or `workgroup:NAME`', value);
  return { kind, name };
}

/** What is wrong with one input: what it got, where that may be shown, and what it takes. */
class InputError extends Error {
  readonly got: string | undefined;

  constructor(takes: string, got?: string) {
    super(takes);
    this.got = got;
  }
}

function inputFailure(name: string, error: InputError): Failure {
  const got = error.got === undefined ? '' : ` It got ${JSON.stringify(shortened(error.got, 100))}.`;
  return {
    reason: 'invalid-input',
    message: `The input ${name} takes ${error.message}.${got}`,
    remedy: `Correct \`${name}\` below \`with:\` in the workflow.`,
  };
}

function oneOf<T extends string>(value: string, options: readonly T[]): T {
  const found = options.find((option) => option === value);
  if (found === undefined) throw new InputError(`one of ${options.join(', ')}`, value);
  return found;
}

function wholeNumber(value: string, from: number, to: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (!(number >= from && number <= to)) {
    throw new InputError(`a whole number from ${String(from)} to ${String(to)}`, value);
  }
  return number;
}

function yamlBoolean(value: string): boolean {
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw new InputError('true or false', value);
}

function headerValue(value: string | undefined): string | undefined {
  if (value !== undefined && !/^[\x21-\x7e]+$/.test(value)) {
    throw new InputError('one line of visible ASCII characters without spaces');
  }
  if (value !== undefined && !isLongEnough(value)) {
    throw new InputError(
      `at least ${String(shortestSecret)} characters, since a shorter secret can't be guarded`,
    );
  }
  return value;
}

/** Whoever finds the key can sign a plan of their own; the comment has all that trying keys needs. */
const shortestPlanKey = 16;

function planKey(value: string | undefined): string | undefined {
  if (value !== undefined && value.trim().length < shortestPlanKey) {
    throw new InputError(`at least ${String(shortestPlanKey)} characters`);
  }
  return value;
}

function tenantUrl(value: string | undefined): URL | undefined {
  if (value === undefined) return undefined;
  const takes = 'the address of the tenant alone, such as https://acme.hosted.immutacloud.com';
  if (!URL.canParse(value)) throw new InputError(takes, value.includes('@') ? undefined : value);
  const url = new URL(value);
  if (url.username !== '' || url.password !== '')
    throw new InputError(`${takes}, without a user or password`);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new InputError(
      `${takes}, with https (http for loopback hosts only)`,
      `${url.protocol}//${url.host}`,
    );
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new InputError(`${takes}, without a path, query or fragment`, `${url.origin}${url.pathname}`);
  }
  return url;
}

/** Whether a host name, as a `URL` gives it, can only be this machine. */
function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}

function tenantName(value: string | undefined, url: URL | undefined): string {
  if (value === undefined)
    return url === undefined ? 'immuta' : url.hostname.replace(/[^A-Za-z0-9._-]+/g, '-');
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/.test(value)) {
    throw new InputError(
      '1 to 100 letters, digits, dots, dashes and underscores, beginning with no dot or dash',
      value,
    );
  }
  return value;
}

function relativeFolder(value: string): string {
  const folder = value.replace(/^\.\//, '').replace(/\/+$/, '');
  const parts = folder.split('/');
  if (
    !/^[A-Za-z0-9._/ -]+$/.test(folder) ||
    folder.startsWith('/') ||
    parts.some((part) => part === '..' || part === '')
  ) {
    throw new InputError(
      'a folder relative to the repository’s root, of letters, digits, spaces, dots, dashes and underscores',
      value,
    );
  }
  return folder;
}
