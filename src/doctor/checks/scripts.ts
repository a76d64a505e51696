import { randomBytes } from 'node:crypto';
import type { DeclaredIntegration } from '../../declared/integration.ts';
import { payloadOf, secretReferences } from '../../declared/payload.ts';
import { readScript } from '../../immuta/client.ts';
import { ImmutaError } from '../../immuta/immuta-error.ts';
import type { HttpResponse } from '../../network/http.ts';
import { inParallel } from '../../in-parallel.ts';
import { isJsonObject } from '../../json.ts';
import { makePlaceholders } from '../../script/placeholders.ts';
import { prepareScript } from '../../script/prepare-script.ts';
import type { Check, Finding } from '../check.ts';
import type { DoctorFacts } from '../facts.ts';

/** Files whose scripts are asked for side by side. */
const filesAtOnce = 4;

/** Whether Immuta renders a script for each file, whether it can be run, and in which form it comes. */
export const scriptsCheck: Check = {
  name: 'Script',
  look: async (facts) => {
    const { integrations, failures } = facts.files();
    await facts.tenant();
    if (integrations.length === 0) {
      const seen =
        failures.length > 0
          ? 'Needs "Integration files", which failed.'
          : 'There is no integration file yet.';
      return [{ state: 'not-run', seen }];
    }
    const findings = await inParallel(integrations, filesAtOnce, (declared) => lookAt(declared, facts));
    return findings.flat();
  },
};

async function lookAt(declared: DeclaredIntegration, facts: DoctorFacts): Promise<readonly Finding[]> {
  const about = `\`${declared.file}\``;
  const names = [...new Set(secretReferences(declared).map(({ reference }) => reference.name))];
  const placeholders = makePlaceholders(names, randomBytes);
  for (const [name, value] of placeholders) facts.guardPlaceholder(name, value);
  const payload = payloadOf(declared, ({ name }) => placeholders.get(name) ?? '');
  try {
    // One after the other: a script that counts its calls would otherwise differ by chance.
    const first = await facts.createScript(payload);
    const second = await facts.createScript(payload);
    const raw = readScript(first.answer);
    const script = prepareScript(raw, placeholders, { ...declared, action: 'create' });
    const seen = [
      `${formOf(first.answer)}, ${String(raw.length)} characters, ${String(first.milliseconds)} ms`,
      first.answer.text === second.answer.text ? 'the same when asked twice' : 'differs when asked twice',
      ...names.map((name) => secretIn(raw, placeholders.get(name) ?? '', name, script.variables)),
    ].join('; ');
    if (script.problems.length === 0) return [{ about, state: 'pass', seen: `Runnable: ${seen}.` }];
    return [
      {
        about,
        state: facts.applyRunsScripts ? 'fail' : 'warn',
        seen: `Not runnable: ${script.problems.map(({ line, message }) => `line ${String(line)}: ${message}`).join(' ')} ${seen}.`,
        remedy:
          'Report this with the table. Nothing runs such a script; a person can read it in the plan and write a safe one.',
      },
    ];
  } catch (error: unknown) {
    if (!(error instanceof ImmutaError)) throw error;
    return [
      {
        about,
        state: 'fail',
        seen: `Immuta rendered no script${error.status === undefined ? '' : `: it answered ${String(error.status)}`}.${said(error)}`,
        remedy:
          'Correct what Immuta names in the file. If it names nothing, run it again, then ask Immuta support.',
      },
    ];
  }
}

function said({ detail }: ImmutaError): string {
  return detail === undefined ? '' : ` Immuta says: ${detail}`;
}

/** How the script came: not documented. */
function formOf({ json, headers }: HttpResponse): string {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const called = type === '' ? 'without a content type' : `\`${type.replace(/[^a-z0-9/+.-]/g, '')}\``;
  if (typeof json === 'string') return `a JSON string (${called})`;
  if (!isJsonObject(json)) return `plain text (${called})`;
  const keys = Object.keys(json)
    .map((key) => `\`${key}\``)
    .join(', ');
  return `a JSON object with ${keys} (${called})`;
}

function secretIn(raw: string, placeholder: string, name: string, variables: readonly string[]): string {
  if (variables.includes(name)) return `\`${name}\` becomes a variable`;
  return raw.includes(placeholder)
    ? `\`${name}\` is in it and can't become a variable`
    : `\`${name}\` is not in it`;
}
