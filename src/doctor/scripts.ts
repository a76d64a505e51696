import { randomBytes } from 'node:crypto';
import type { DeclaredIntegration } from '../declared/integration.ts';
import { payloadOf, secretReferences } from '../declared/payload.ts';
import { readScript, type ImmutaReader } from '../immuta/client.ts';
import { immutaFailure } from '../immuta/immuta-error.ts';
import { routes } from '../immuta/routes.ts';
import { isJsonObject } from '../json.ts';
import type { HttpResponse } from '../network/http.ts';
import { makePlaceholders } from '../script/placeholders.ts';
import { prepareScript } from '../script/prepare-script.ts';
import type { Guard } from '../secrets/guard.ts';
import { fail, pass, warn, type CheckRow } from './rows.ts';

export const scriptsCheck = 'Script';

/** Whether Immuta renders a script for a file, whether it can be run, and in which form it comes. */
export async function scriptRow(
  declared: DeclaredIntegration,
  reader: ImmutaReader,
  guard: Guard,
  applyRunsScripts: boolean,
): Promise<CheckRow> {
  const check = `${scriptsCheck}: \`${declared.file}\``;
  const names = [...new Set(secretReferences(declared).map(({ reference }) => reference.name))];
  const placeholders = makePlaceholders(names, randomBytes);
  for (const [name, value] of placeholders) guard.add(`the placeholder of ${name}`, value);
  const payload = payloadOf(declared, ({ name }) => placeholders.get(name) ?? '');
  try {
    // One after the other: a script that counts its calls would otherwise differ by chance.
    const first = await reader.ask(routes.createScript(), payload);
    const second = await reader.ask(routes.createScript(), payload);
    const raw = readScript(first);
    const { problems, variables } = prepareScript(raw, placeholders, { ...declared, action: 'create' });
    const seen = [
      `${formOf(first)}, ${String(raw.length)} characters`,
      first.text === second.text ? 'identical when requested twice' : 'different when requested twice',
      ...names.map((name) => {
        if (variables.includes(name)) return `\`${name}\` becomes a variable`;
        return raw.includes(placeholders.get(name) ?? '')
          ? `\`${name}\` is in the script, but can't become a variable`
          : `\`${name}\` is not in the script`;
      }),
    ].join('; ');
    if (problems.length === 0) return pass(check, `Runnable: ${seen}.`);
    const where = problems.map(({ line, message }) => `line ${String(line)}: ${message}`).join(' ');
    return (applyRunsScripts ? fail : warn)(
      check,
      `Not runnable: ${where} ${seen}.`,
      'Neither psql nor apply runs it: have a person review it in the plan and run a safe version. Please report this table.',
    );
  } catch (error: unknown) {
    const { message, remedy } = immutaFailure(error, 'rendering the script');
    return fail(check, message, remedy);
  }
}

/** How the script came: not documented. */
function formOf({ json, headers }: HttpResponse): string {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const called = type === '' ? 'without a content type' : `\`${type.replace(/[^a-z0-9/+.-]/g, '')}\``;
  if (typeof json === 'string') return `a JSON string (${called})`;
  if (!isJsonObject(json)) return `plain text (${called})`;
  const keys = Object.keys(json).map((key) => `\`${key}\``);
  return `a JSON object with ${keys.join(', ')} (${called})`;
}
