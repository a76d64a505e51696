/** The one place that reads the process's environment. */

/** Looks up one variable; an empty one counts as missing. */
export type Lookup = (name: string) => string | undefined;

export type RunnerContext = Readonly<ReturnType<typeof readRunnerContext>>;

/** The environment that this process was started with. */
export const processEnvironment: Readonly<Record<string, string | undefined>> = { ...process.env };

/** Removes the action's inputs, keys included, from the environment that child processes inherit. */
export function dropInputs(): void {
  for (const name of Object.keys(process.env))
    if (/^INPUT_/i.test(name)) Reflect.deleteProperty(process.env, name);
}

/** Makes the look-up of single variables. */
export function lookupIn(environment: Readonly<Record<string, string | undefined>>): Lookup {
  return (name) => {
    const value = environment[name];
    return value === undefined || value === '' ? undefined : value;
  };
}

/**
 * Reads the runner's variables, with what a run outside of GitHub would have instead. Source: GitHub's documentation of
 * default environment variables.
 */
export function readRunnerContext(get: Lookup) {
  const [owner = '', repo = ''] = (get('GITHUB_REPOSITORY') ?? '').split('/');
  return {
    eventName: get('GITHUB_EVENT_NAME') ?? '',
    eventPath: get('GITHUB_EVENT_PATH'),
    owner,
    repo,
    sha: get('GITHUB_SHA') ?? '',
    ref: get('GITHUB_REF') ?? '',
    actor: get('GITHUB_ACTOR') ?? '',
    workspace: get('GITHUB_WORKSPACE') ?? process.cwd(),
    temporary: get('RUNNER_TEMP') ?? '/tmp',
    apiUrl: get('GITHUB_API_URL') ?? 'https://api.github.com',
    serverUrl: get('GITHUB_SERVER_URL') ?? 'https://github.com',
    runId: get('GITHUB_RUN_ID'),
    /** Certificates would not be checked. */
    trustsAnyCertificate: get('NODE_TLS_REJECT_UNAUTHORIZED') === '0',
  };
}

/**
 * Loads @actions/github, which throws while it loads if it can't use the proxy or the API address in the environment.
 * Our requests take both from elsewhere.
 */
export async function withUsableAddresses<T>(load: () => Promise<T>): Promise<T> {
  const usable = { no_proxy: '*', GITHUB_API_URL: 'https://api.github.com' };
  const given = Object.keys(usable).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, usable);
  try {
    return await load();
  } finally {
    for (const [name, value] of given) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/** An input of the action: the runner passes `foo-bar` as `INPUT_FOO-BAR`. Spaces around it are dropped. */
export function inputsIn(get: Lookup): Lookup {
  return (name) => {
    const value = get(`INPUT_${name.toUpperCase()}`)?.trim();
    return value === '' ? undefined : value;
  };
}
