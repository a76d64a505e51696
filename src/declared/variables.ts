import { ActionFailure } from '../failure.ts';
import { isJsonObject } from '../json.ts';

const namePattern = /^[A-Z_][A-Z0-9_]*$/;

/**
 * Reads the input `variables`: `NAME=value` lines, or one JSON object such as `${{ toJSON(vars) }}`.
 * In lines, blanks around a line are dropped, and what follows the first `=` is the value. In JSON,
 * numbers and booleans become text, and names that no reference can spell are passed over. Throws
 * `invalid-input`; the message never holds a value.
 */
export function parseVariables(text: string): ReadonlyMap<string, string> {
  return text.trimStart().startsWith('{') ? parseObject(text) : parseLines(text);
}

function parseLines(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  text.split(/\r\n?|\n/).forEach((line, index) => {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) return;
    const number = (index + 1).toString();
    const equals = trimmed.indexOf('=');
    const name = trimmed.slice(0, Math.max(equals, 0)).trimEnd();
    if (!namePattern.test(name)) {
      throw invalid(
        `Line ${number} of the input \`variables\` is not a \`NAME=value\` line.`,
        'A name has capitals, digits and underscores, and does not begin with a digit.',
      );
    }
    if (variables.has(name)) {
      throw invalid(
        `Line ${number} of the input \`variables\` sets a name again.`,
        'Keep one line for each name.',
      );
    }
    variables.set(name, trimmed.slice(equals + 1).trimStart());
  });
  return variables;
}

function parseObject(text: string): ReadonlyMap<string, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // The cause is dropped: its message quotes the input.
    throw invalid('The input `variables` begins like a JSON object and is not one.', expectation);
  }
  if (!isJsonObject(parsed)) throw invalid('The input `variables` is not a JSON object.', expectation);
  if (Object.keys(parsed).some((name) => name.toLowerCase() === 'github_token')) {
    throw invalid(
      'The input `variables` contains `github_token`, so it is `toJSON(secrets)`.',
      "Pass `${{ toJSON(vars) }}`; secrets are read from the step's `env` by the fields that need them.",
    );
  }
  const variables = new Map<string, string>();
  Object.entries(parsed).forEach(([name, value], index) => {
    if (!namePattern.test(name)) return;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw invalid(
        `Entry ${(index + 1).toString()} of the JSON object in the input \`variables\` is not a text, number or boolean.`,
        expectation,
      );
    }
    variables.set(name, String(value));
  });
  return variables;
}

const expectation = 'It takes `NAME=value` lines, or one JSON object of texts such as `${{ toJSON(vars) }}`.';

function invalid(message: string, remedy: string): ActionFailure {
  return new ActionFailure({ reason: 'invalid-input', message, remedy });
}
