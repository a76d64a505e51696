import { inCode } from '../words.ts';

/** Names that belong to the runner, AWS, psql and Node: a file must not be able to send their values anywhere. */
const reserved = ['INPUT_*', 'GITHUB_*', 'ACTIONS_*', 'RUNNER_*', 'AWS_*', 'PG*', 'NODE_*', 'PATH', 'HOME'];

/** The beginnings of `NAME}` that are forbidden, as a part of a pattern. */
const forbidden = reserved.map((name) => (name.endsWith('*') ? name.slice(0, -1) : `${name}\\}`)).join('|');

/** One `${NAME}` that is allowed, as a part of a pattern. */
export const allowedReference = `\\$\\{(?!${forbidden})[A-Z_][A-Z0-9_]*\\}`;

/** Why a name can't be referenced, as a sentence without the name; undefined if it can. */
export function forbiddenReference(name: string): string | undefined {
  if (!new RegExp(`^(?:${forbidden})`).test(`${name}}`)) return undefined;
  return `This name can't be referenced: ${inCode(reserved)} belong to the runner and its programs.`;
}

/** The name in a text that is exactly one `${NAME}`; undefined for any other text. */
export function loneReference(text: string): string | undefined {
  return /^\$\{([A-Z_][A-Z0-9_]*)\}$/.exec(text)?.[1];
}

/** A text with its references replaced, or what is wrong with it: the message continues a sentence that starts with the key. */
export type Expansion =
  | { readonly text: string; readonly kind: 'plain' | 'lone' | 'mixed' }
  | { readonly message: string; readonly remedy?: string | undefined };

/**
 * Replaces each `${NAME}` by its value in `variables` and `$${` by `${`; references in values are not replaced.
 * `lone` is a text that is exactly one reference. Messages contain no text of the file except the reference's name.
 */
export function expandReferences(text: string, variables: ReadonlyMap<string, string>): Expansion {
  let problem: { readonly message: string; readonly remedy: string | undefined } | undefined;
  let kind: 'plain' | 'mixed' = 'plain';
  const expanded = text.replace(
    /\$\$\{|\$\{(?:([A-Z_][A-Z0-9_]*)\}|(\{?))/g,
    (match, name: string | undefined, brace: string | undefined) => {
      if (match === '$${') return '${';
      kind = 'mixed';
      const value = variables.get(name ?? '') ?? '';
      if (name === undefined)
        problem ??= {
          message: 'contains a `${` that does not start a reference.',
          remedy:
            brace === '{'
              ? `${notEvaluated} write \`\${NAME}\`, and set NAME in the workflow.`
              : 'Write `${NAME}` with capital letters, digits and underscores, or `$${` for a literal `${`.',
        };
      else if (forbiddenReference(name) !== undefined)
        problem ??= {
          message: `refers to \`\${${name}}\`, which is not allowed.`,
          remedy: forbiddenReference(name),
        };
      else if (value === '')
        problem ??= {
          message: `refers to \`\${${name}}\`, which is missing or empty.`,
          remedy: `Set it in the input \`variables\` (a line \`${name}=value\`, or \`\${{ toJSON(vars) }}\`); only secret fields read the environment.`,
        };
      return value;
    },
  );
  return problem ?? { text: expanded, kind: loneReference(text) === undefined ? kind : 'lone' };
}

/** Explains `${{ … }}` in an integration file. */
export const notEvaluated = 'GitHub does not evaluate expressions in this file:';
