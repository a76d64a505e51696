import { ActionFailure } from '../failure.ts';
import { parseJson, isJsonObject } from '../json.ts';

const namePattern = /^[A-Z_][A-Z0-9_]*$/;

/**
 * Reads the input `variables`: `NAME=value` lines, or one JSON object such as `${{ toJSON(vars) }}`.
 * In lines, spaces around a name and a value are dropped. In JSON, numbers and booleans become text, and
 * names that no reference can spell are skipped. Throws `invalid-input`; the message never contains a value.
 */
export function parseVariables(text: string): ReadonlyMap<string, string> {
  return text.trimStart().startsWith('{') ? parseObject(text) : parseLines(text);
}

function parseLines(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(line)?.map((part) => part.trim()) ?? [];
    const where = `Line ${(index + 1).toString()} of the input \`variables\``;
    if (!namePattern.test(name)) {
      throw invalid(
        `${where} is not a \`NAME=value\` line.`,
        'A name consists of capital letters, digits and underscores, and does not start with a digit.',
      );
    }
    if (variables.has(name))
      throw invalid(`${where} sets a name that an earlier line sets.`, 'Keep one line for each name.');
    variables.set(name, value);
  }
  return variables;
}

function parseObject(text: string): ReadonlyMap<string, string> {
  const parsed = parseJson(text);
  if (!isJsonObject(parsed))
    throw invalid('The input `variables` starts like a JSON object, but is not valid JSON.', expectation);
  if (Object.keys(parsed).some((name) => name.toLowerCase() === 'github_token')) {
    throw invalid(
      'The input `variables` contains `github_token`, so it is probably `toJSON(secrets)`.',
      "Pass `${{ toJSON(vars) }}`. Secret fields read the step's `env`.",
    );
  }
  const variables = new Map<string, string>();
  for (const [index, [name, value]] of Object.entries(parsed).entries()) {
    if (!namePattern.test(name)) continue;
    if (typeof value === 'object') {
      throw invalid(
        `Entry ${(index + 1).toString()} of the JSON object in the input \`variables\` is not a string, number or boolean.`,
        expectation,
      );
    }
    variables.set(name, String(value));
  }
  return variables;
}

const expectation = 'Write `NAME=value` lines, or one JSON object such as `${{ toJSON(vars) }}`.';

function invalid(message: string, remedy: string): ActionFailure {
  return new ActionFailure({ reason: 'invalid-input', message, remedy });
}
