import * as z from 'zod/mini';
import { isJsonObject } from '../json.ts';
import { block } from './key-schemas.ts';

/** The keys of `config` that belong to one way of logging in and to no other. */
export interface LoginKeys {
  readonly needed: readonly string[];
  readonly optional?: readonly string[];
}

/** What holds between the keys of a `config`. */
export interface ConfigRules {
  /** The keys of each value of `authenticationType`. */
  readonly logins: Readonly<Record<string, LoginKeys>>;
  /** The one that Immuta takes if `authenticationType` is absent. */
  readonly absentLogin: string;
  /** Keys that are always refused: why, and what to do. */
  readonly refused: Readonly<Record<string, { readonly why: string; readonly remedy: string }>>;
}

/** The rules of each `config`, by its schema. */
export const configRules = z.registry<ConfigRules>();

/** What a broken rule's issue says beside its path. */
export interface BrokenRule {
  /** Path below `config`. */
  readonly path: string;
  readonly message: string;
  readonly remedy?: string;
}

/** A `config` with these keys that also keeps the rules. They are checked even if single values are wrong. */
export function configSchema<Shape extends z.core.$ZodShape>(shape: Shape, rules: ConfigRules) {
  const checkRules = z.check<Record<string, unknown>>(
    ({ value, issues }) => {
      for (const { path, message, remedy } of brokenRules(value, rules)) {
        issues.push({
          code: 'custom',
          path: path.split('.'),
          message,
          params: { rule: true, remedy },
          input: value,
        });
      }
    },
    { when: ({ value }) => isJsonObject(value) },
  );
  return block(shape).check(checkRules).register(configRules, rules);
}

/** The keys that a `config` breaks a rule with. */
export function brokenRules(config: object, rules: ConfigRules): readonly BrokenRule[] {
  const refused = Object.entries(rules.refused)
    .filter(([path]) => valueAt(config, path) !== undefined)
    .map(([path, { why, remedy }]) => ({ path, message: `\`config.${path}\` ${why}`, remedy }));
  return [...refused, ...brokenLogin(config, rules)];
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

function brokenLogin(config: object, { logins, absentLogin }: ConfigRules): readonly BrokenRule[] {
  const method = valueAt(config, 'authenticationType') ?? absentLogin;
  // An unknown one has an error of its own.
  if (typeof method !== 'string' || !Object.hasOwn(logins, method)) return [];
  return Object.entries(logins).flatMap(([name, { needed, optional = [] }]): BrokenRule[] => {
    if (method === name)
      return needed
        .filter((path) => valueAt(config, path) === undefined)
        .map((path) => ({
          path,
          message: `\`config.${path}\` is missing: \`authenticationType: ${name}\` needs it.`,
        }));
    return [...needed, ...optional]
      .filter((path) => valueAt(config, path) !== undefined)
      .map((path) => ({
        path,
        message: `\`config.${path}\` goes only with \`authenticationType: ${name}\`.`,
        remedy: `Remove the line, or set \`authenticationType: ${name}\`.`,
      }));
  });
}
