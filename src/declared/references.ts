/** What `${NAME}` looks like, anchored at both ends. */
export const referencePattern = /^\$\{[A-Z_][A-Z0-9_]*\}$/;

const forbiddenPrefixes = ['INPUT_', 'GITHUB_', 'ACTIONS_', 'RUNNER_', 'AWS_', 'PG', 'NODE_'];
const forbiddenNames = ['PATH', 'HOME'];

/** One `${NAME}` that is allowed, as a part of a pattern. */
export const allowedReference = `\\$\\{(?!${forbiddenPrefixes.join('|')}|(?:${forbiddenNames.join('|')})\\})[A-Z_][A-Z0-9_]*\\}`;

/**
 * Why a name can't be referenced, as a sentence without the name; undefined where it can. These names
 * belong to the runner, to AWS, to psql and to Node: a file must not be able to send them anywhere.
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
  | { readonly message: string; readonly remedy?: string };

/**
 * Replaces each `${NAME}` by its value in `variables` and `$${` by `${`; values are not looked into
 * again. `lone` is a text that was one reference and nothing else. Messages hold no text of the file.
 */
export function expandReferences(text: string, variables: ReadonlyMap<string, string>): Expansion {
  const alone = loneReference(text) !== undefined;
  let referenced = false;
  let expanded = '';
  let from = 0;
  for (const match of text.matchAll(/\$?\$\{/g)) {
    if (match.index < from) continue;
    expanded += text.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '$${') {
      expanded += '${';
      continue;
    }
    const end = text.indexOf('}', from);
    const name = loneReference(text.slice(match.index, end + 1));
    if (end === -1 || name === undefined) return malformed(text.startsWith('{', from));
    const value = variables.get(name);
    const forbidden = forbiddenReference(name);
    if (forbidden !== undefined)
      return { message: `refers to \`\${${name}}\`, which is not allowed.`, remedy: forbidden };
    if (value === undefined || value === '') return missing(name);
    referenced = true;
    expanded += value;
    from = end + 1;
  }
  return { text: expanded + text.slice(from), kind: alone ? 'lone' : referenced ? 'mixed' : 'plain' };
}

function missing(name: string): Expansion {
  return {
    message: `refers to \`\${${name}}\`, which is not set, or is empty.`,
    remedy: `Set it in the input \`variables\` (a line \`${name}=value\`, or \`\${{ toJSON(vars) }}\`); only secret fields read the environment.`,
  };
}

/** What to know about `${{ … }}` in an integration file. */
export const notEvaluated = 'GitHub evaluates nothing in this file:';

function malformed(expression: boolean): Expansion {
  return {
    message: 'contains `${` that does not begin a reference.',
    remedy: expression
      ? `${notEvaluated} write \`\${NAME}\`, and set NAME in the workflow.`
      : 'Write `${NAME}` with a name of capitals, digits and underscores, or `$${` for the two characters themselves.',
  };
}
