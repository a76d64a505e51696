import { randomBytes } from 'node:crypto';
import { payloadOf, secretReferences } from '../declared/payload.ts';
import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Failure } from '../failure.ts';
import type { JsonObject } from '../json.ts';
import { inParallel } from '../in-parallel.ts';
import { isPlannedChange, type PlannedChange, type PlannedIntegration } from '../plan/plan.ts';
import { makePlaceholders } from '../script/placeholders.ts';
import { prepareScript } from '../script/prepare-script.ts';
import type { ImmutaReader } from './client.ts';
import { immutaFailure } from './immuta-error.ts';

/** Scripts that are asked for side by side. */
const scriptsAtOnce = 8;

/** Placeholders of a run, by the name of the reference that they stand for. */
export function placeholdersFor(integrations: readonly PlannedIntegration[]): ReadonlyMap<string, string> {
  return makePlaceholders([...new Set(integrations.flatMap(referenceNames))], randomBytes);
}

function referenceNames({ declared, previous }: PlannedIntegration): readonly string[] {
  return [declared, previous]
    .filter(isDeclared)
    .flatMap((one) => secretReferences(one).map(({ reference }) => reference.name));
}

/**
 * Fetches and prepares the script of every change, 8 at a time; if Immuta does not render one, the integration carries
 * the failure. Secrets are never sent: each is replaced by its placeholder, which the guard must know already.
 */
export async function withScripts(
  integrations: readonly PlannedIntegration[],
  reader: ImmutaReader,
  placeholders: ReadonlyMap<string, string>,
): Promise<readonly PlannedIntegration[]> {
  return inParallel(integrations, scriptsAtOnce, async (planned) => {
    if (!isPlannedChange(planned)) return planned;
    let raw: string;
    try {
      raw = await render(planned, reader, placeholders);
    } catch (error: unknown) {
      return { ...planned, scriptFailure: scriptFailure(planned, error) };
    }
    return { ...planned, script: prepareScript(raw, ownOf(planned, placeholders), planned) };
  });
}

function scriptFailure({ file, action, declared }: PlannedChange, error: unknown): Failure {
  const { message, ...failure } = immutaFailure(error, `fetching the script of this ${action}`);
  return { ...failure, message: `${file}: ${message}`, place: declared?.place('config') ?? { file } };
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

/** Those that the script of an integration can hold; looking for all in each would grow with the square of their number. */
function ownOf(
  planned: PlannedIntegration,
  placeholders: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const names = new Set(referenceNames(planned));
  return new Map([...placeholders].filter(([name]) => names.has(name)));
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
