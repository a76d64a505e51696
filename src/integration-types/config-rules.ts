import { isJsonObject } from '../json.ts';

/** The rules between the keys of a `config`. */
export interface ConfigRules {
  /** The keys that only one value of `authenticationType` has. */
  readonly logins: Readonly<
    Record<string, { readonly needed: readonly string[]; readonly optional?: readonly string[] }>
  >;
  /** The value that Immuta assumes if `authenticationType` is absent. */
  readonly absentLogin: string;
  /** Keys that are always refused: why, and what to do. */
  readonly refused: Readonly<Record<string, { readonly why: string; readonly remedy: string }>>;
}

/** A key that breaks a rule. */
export interface BrokenRule {
  /** Path below `config`. */
  readonly path: string;
  readonly message: string;
  readonly remedy?: string;
}

/** The keys that break a rule. */
export function brokenRules(config: object, { logins, absentLogin, refused }: ConfigRules): BrokenRule[] {
  const has = (path: string): boolean => valueAt(config, path) !== undefined;
  const method = has('authenticationType') ? valueAt(config, 'authenticationType') : absentLogin;
  const isKnown = typeof method === 'string' && Object.hasOwn(logins, method);
  return [
    ...Object.entries(refused)
      .filter(([path]) => has(path))
      .map(([path, { why, remedy }]) => ({ path, message: `\`config.${path}\` ${why}`, remedy })),
    // An unknown method is an error of the key itself.
    ...Object.entries(isKnown ? logins : {}).flatMap(([name, { needed, optional = [] }]) => {
      const login = `\`authenticationType: ${name}\``;
      if (method === name)
        return needed
          .filter((path) => !has(path))
          .map((path) => ({ path, message: `\`config.${path}\` is missing: ${login} needs it.` }));
      return [...needed, ...optional].filter(has).map((path) => ({
        path,
        message: `\`config.${path}\` is only valid with ${login}.`,
        remedy: `Remove the line, or set ${login}.`,
      }));
    }),
  ];
}

/** The value at a path of dotted names; undefined if there is none. */
export function valueAt(config: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, name) => (isJsonObject(at) && Object.hasOwn(at, name) ? at[name] : undefined),
      config,
    );
}
