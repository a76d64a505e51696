/** What `${NAME}` looks like, anchored at both ends. */
export const referencePattern = /^\$\{[A-Z_][A-Z0-9_]*\}$/;

const forbiddenPrefixes = ['INPUT_', 'GITHUB_', 'ACTIONS_', 'RUNNER_', 'AWS_', 'PG', 'NODE_'];
const forbiddenNames = ['PATH', 'HOME'];

/** One `${NAME}` that is allowed, as a part of a pattern. */
export const allowedReference = `\\$\\{(?!${forbiddenPrefixes.join('|')}|(?:${forbiddenNames.join('|')})\\})[A-Z_][A-Z0-9_]*\\}`;

/**
 * Why a name can't be referenced, as a sentence without the name; undefined if it can. These variables
 * belong to the runner, AWS, psql and Node: a file must not be able to send their values anywhere.
 */
export function forbiddenReference(name: string): string | undefined {
  if (!forbiddenNames.includes(name) && !forbiddenPrefixes.some((prefix) => name.startsWith(prefix))) {
    return undefined;
  }
  const list = [
    ...forbiddenPrefixes.map((prefix) => `\`${prefix}*\``),
    ...forbiddenNames.map((each) => `\`${each}\``),
  ];
  return `This name can't be referenced: ${list.join(', ')} belong to the runner and its programs.`;
}

/** The name in a text that is exactly one `${NAME}`; undefined for any other text. */
export function loneReference(text: string): string | undefined {
  return referencePattern.test(text) ? text.slice(2, -1) : undefined;
}

/** A text with its references replaced, or what is wrong with it: the message goes on after the key's name. */
export type Expansion =
  | { readonly text: string; readonly kind: 'plain' | 'lone' | 'mixed' }
  | { readonly message: string; readonly remedy?: string | undefined };

/**
 * Replaces each `${NAME}` by its value in `variables` and `$${` by `${`; references in values stay as they are.
 * `lone` is a text that is one reference and nothing else. Messages contain no text of the file.
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
