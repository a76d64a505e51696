import { parseArgs } from 'node:util';
import { ActionFailure } from '../failure.ts';
import type { Lookup } from '../runner/environment.ts';

/** The modes that a local run offers. Apply belongs to a workflow, where it is reviewed and locked. */
const localModes = {
  validate: 'check the integration files; needs neither a key nor a network',
  plan: 'show what would change in Immuta, with the scripts',
  drift: 'compare the integration files with Immuta',
  export: 'write a file for each live integration that no file declares',
  doctor: 'check whether everything that plan and apply need works from here',
} as const;

/** The action's inputs that a local run takes as options, by name: the placeholder of their value and what they mean. */
const inputOptions = {
  'immuta-url': ['URL', 'address of the tenant, such as https://acme.hosted.immutacloud.com'],
  files: ['GLOB', 'integration files, relative to the repository root; may be given several times'],
  name: ['NAME', 'label of the tenant; default: its host name'],
  variables: ['NAME=value', 'value of ${NAME} in non-secret fields; may be given several times'],
  'max-deletes': ['N', 'refuse all deletions if there are more than this; default: 1'],
  'request-timeout': ['SECONDS', 'time limit of one HTTP request; default: 60'],
  'fail-on-drift': ['true|false', 'exit with code 1 if there is drift; default: true'],
  'export-directory': ['FOLDER', 'where export writes; default: immuta'],
  'output-directory': ['FOLDER', 'where plan files and scripts go; default: a new temporary folder'],
  'run-script': ['COMMAND', 'doctor: the command that apply will run scripts with'],
  'data-api': ['true|false', 'doctor: whether apply will use the Redshift Data API'],
  'data-api-secret-arn': ['ARN', 'doctor: the same input as for apply'],
  'data-api-db-user': ['USER', 'doctor: the same input as for apply'],
  'data-api-target': ['TARGET', 'doctor: the same input as for apply'],
} as const;

/** A local run, as its command line asks for it. */
export interface LocalRequest {
  /** The action's inputs by name, as the runner would pass them. */
  readonly input: Lookup;
  /** The ref that a plan compares with; undefined if nothing is to be deleted. */
  readonly base: string | undefined;
  /** Print plan.json and nothing else on standard output. */
  readonly json: boolean;
}

/**
 * Reads the command line; undefined if it asks for help. An `ActionFailure` names what is wrong. `apiKey` comes from the
 * environment, never from an option.
 */
export function readLocalOptions(
  args: readonly string[],
  apiKey: string | undefined,
): LocalRequest | undefined {
  const { values, positionals } = parse(args);
  if (values['help'] === true) return undefined;
  const [mode, ...others] = positionals;
  if (mode === undefined) throw wrong('A mode is missing.');
  if (mode === 'apply') {
    throw wrong(
      'The mode `apply` does not run locally.',
      'Run it in a workflow, where plans are reviewed and only one apply runs at a time.',
    );
  }
  if (!Object.hasOwn(localModes, mode)) throw wrong(`${JSON.stringify(mode)} is not a mode.`);
  if (others.length > 0)
    throw wrong(`Give one mode per run, but ${JSON.stringify(others[0])} follows ${mode}.`);
  if (values['json'] === true && mode !== 'plan' && mode !== 'drift')
    throw wrong(`\`--json\` prints plan.json, which ${mode} does not write.`);
  const base = textOf(values['base']);
  if (base === '') throw wrong('`--base` needs a value.');
  if (base !== undefined && mode !== 'plan') throw wrong(`\`--base\` is an option of plan, not of ${mode}.`);
  return {
    json: values['json'] === true,
    base,
    input: (name) => {
      if (name === 'mode') return mode;
      if (name === 'immuta-api-key') return mode === 'validate' ? undefined : apiKey;
      return (name in inputOptions && textOf(values[name])) || undefined;
    },
  };
}

type OptionValues = ReturnType<typeof parseArgs>['values'];

/** Node's own errors may quote a value, so it does not check the options. */
function parse(args: readonly string[]): { values: OptionValues; positionals: readonly string[] } {
  const options: Record<string, { type: 'string' | 'boolean'; multiple?: boolean; short?: string }> = {
    base: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  };
  for (const name of Object.keys(inputOptions))
    options[name] = { type: 'string', multiple: name === 'files' || name === 'variables' };
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  for (const [name, value] of Object.entries(parsed.values)) {
    if (!Object.hasOwn(options, name))
      throw wrong(
        `\`--${name}\` is not an option.`,
        name.endsWith('api-key')
          ? 'Set the environment variable `IMMUTA_API_KEY` instead: other users can see the command line.'
          : undefined,
      );
    if ([value].flat().some((each) => typeof each !== options[name]?.type))
      throw wrong(`\`--${name}\` is missing its value, or does not take one.`);
  }
  return parsed;
}

function textOf(value: OptionValues[string]): string | undefined {
  return Array.isArray(value) ? value.join('\n') : value?.toString();
}

function wrong(
  message: string,
  remedy = 'Run `npm run local -- --help` to see the modes and options.',
): ActionFailure {
  return new ActionFailure({ reason: 'invalid-input', message, remedy });
}

/** What `--help` prints. */
export function localHelp(): string {
  return [
    'Usage: npm run local -- MODE [OPTION …]',
    '',
    'Runs the action on this machine, without GitHub. Start it in the repository that contains the integration files:',
    '  npm --prefix PATH/TO/immuta-integration-action run local -- plan --immuta-url URL',
    'The API key is read from the environment variable IMMUTA_API_KEY.',
    '',
    'Modes:',
    ...columns(Object.entries(localModes)),
    '',
    'Options:',
    ...columns([
      ...Object.entries(inputOptions).map(([name, [value, meaning]]) => [`--${name} ${value}`, meaning]),
      ['--base REF', 'plan: compare with the merge base of HEAD and REF; without it nothing is deleted'],
      ['--json', 'plan, drift: print plan.json and nothing else on standard output (use `npm run -s local`)'],
      ['--help', 'print this help'],
    ]),
    '',
    'Exit code: 0 on success; 1 if the run fails, or if drift or doctor finds a problem.',
  ].join('\n');
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`);
}
