import { lex } from '../../src/script/lexer.ts';
import { quoteText } from '../sql.ts';

export type Interpreted =
  { readonly kind: 'sql'; readonly sql: string } | { readonly kind: 'stopped'; readonly sentence: string };

/**
 * Does what psql would do with a script file of the action: stops if a variable is missing or empty, or at
 * the first command that is not in the header, and inserts the variables.
 */
export function interpretSqlFile(file: string, env: Readonly<Record<string, string>>): Interpreted {
  const tokens = lex(file);
  const values = new Map<string, string>();
  let sentence = '';
  let sql = '';
  for (const token of tokens) {
    const written = file.slice(token.start, token.end);
    if (token.kind === 'variable' && !/^:\d/.test(written)) {
      const value = values.get(written.slice(2, -1));
      if (!written.startsWith(":'") || value === undefined) return stopped(`${written} is not set.`);
      sql += quoteText(value);
    } else if (token.kind !== 'meta-command') {
      sql += written;
    } else if (written.includes('\\warn')) {
      sentence = written.slice(written.indexOf("'") + 1, -1).replaceAll("''", "'");
    } else if (!/^\\(?:set|unset|getenv|setenv|if|else|endif|encoding)\b/.test(written)) {
      return stopped(`${sentence}\ninvalid command ${written}`);
    }
    const name = token.kind === 'meta-command' ? /^\\getenv (\w+) \1$/.exec(written)?.[1] : undefined;
    if (name === undefined) continue;
    const value = env[name] ?? '';
    if (value === '')
      return stopped(`${name} is missing or empty: set it in the environment. Nothing was run.`);
    values.set(name, value);
  }
  return { kind: 'sql', sql };
}

function stopped(sentence: string): Interpreted {
  return { kind: 'stopped', sentence: `${sentence}\n` };
}
