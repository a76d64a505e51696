import { randomBytes } from 'node:crypto';
import { payloadOf, secretReferences } from '../declared/payload.ts';
import type { DeclaredIntegration } from '../declared/integration.ts';
import type { JsonObject } from '../json.ts';
import { inParallel } from '../network/retry.ts';
import { isPlannedChange, type PlannedChange, type PlannedIntegration } from '../plan/plan.ts';
import { makePlaceholders } from '../script/placeholders.ts';
import { prepareScript } from '../script/prepare-script.ts';
import type { ImmutaReader } from './client.ts';

/** Scripts that are asked for side by side. */
const scriptsAtOnce = 8;

/** Placeholders of a run, by the name of the reference that they stand for. */
export function placeholdersFor(integrations: readonly PlannedIntegration[]): ReadonlyMap<string, string> {
  const declared = integrations.flatMap((planned) => [planned.declared, planned.previous].filter(isDeclared));
  const names = declared.flatMap((one) => secretReferences(one).map(({ reference }) => reference.name));
  return makePlaceholders([...new Set(names)], randomBytes);
}

/**
 * Fetches and prepares the script of every change, 8 at a time. Secrets never go there: each stands as
 * its placeholder, which must be known to the guard by then.
 */
export async function withScripts(
  integrations: readonly PlannedIntegration[],
  reader: ImmutaReader,
  placeholders: ReadonlyMap<string, string>,
): Promise<readonly PlannedIntegration[]> {
  return inParallel(integrations, scriptsAtOnce, async (planned) => {
    if (!isPlannedChange(planned)) return planned;
    const raw = await render(planned, reader, placeholders);
    return { ...planned, script: prepareScript(raw, placeholders, planned) };
  });
}

function render(
  change: PlannedChange,
  reader: ImmutaReader,
  placeholders: ReadonlyMap<string, string>,
): Promise<string> {
  const id = change.id ?? '';
  switch (change.scriptEndpoint) {
    case 'edit':
      return reader.editScript(id, payloadWith(change.declared, placeholders));
    case 'delete':
      return reader.deleteScript(id);
    case 'cleanup':
      return reader.cleanupScript(payloadWith(change.previous, placeholders));
    default:
      return reader.createScript(payloadWith(change.declared, placeholders));
  }
}

function payloadWith(
  declared: DeclaredIntegration | undefined,
  placeholders: ReadonlyMap<string, string>,
): JsonObject {
  if (declared === undefined) throw new Error('a script needs the declaration of its integration');
  return payloadOf(declared, ({ name }) => {
    const placeholder = placeholders.get(name);
    if (placeholder === undefined) throw new Error('every secret has a placeholder');
    return placeholder;
  });
}

function isDeclared(declared: DeclaredIntegration | undefined): declared is DeclaredIntegration {
  return declared !== undefined;
}
