import type { BrokenRule, ConfigView } from './integration-type.ts';

/** The keys of `config` that belong to one way of logging in and to no other. */
export interface LoginKeys {
  readonly needed: readonly string[];
  readonly optional?: readonly string[];
}

/**
 * What is missing or does not belong to the way of logging in that `authenticationType` names, or that Immuta takes
 * where it is absent. `methods` lists the ways that have keys of their own.
 */
export function brokenLogin(
  config: ConfigView,
  methods: Readonly<Record<string, LoginKeys>>,
  absent?: string,
): readonly BrokenRule[] {
  const method = config.has('authenticationType') ? config.text('authenticationType') : absent;
  // One that is no known text, or is missing and needed, has its own error already.
  if (method === undefined) return [];
  return Object.entries(methods).flatMap(([name, { needed, optional = [] }]): BrokenRule[] => {
    if (method === name)
      return needed
        .filter((path) => !config.has(path))
        .map((path) => ({
          path,
          message: `\`config.${path}\` is missing: \`authenticationType: ${name}\` needs it.`,
        }));
    return [...needed, ...optional]
      .filter((path) => config.has(path))
      .map((path) => ({
        path,
        message: `\`config.${path}\` goes only with \`authenticationType: ${name}\`.`,
        remedy: `Remove the line, or set \`authenticationType: ${name}\`.`,
      }));
  });
}
