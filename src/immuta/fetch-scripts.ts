import { randomBytes } from 'node:crypto';
import { payloadOf, secretReferences } from '../declared/payload.ts';
import { inFile, type Failure } from '../failure.ts';
import { inParallel } from '../in-parallel.ts';
import { actionNouns, isPlannedChange, type PlannedChange, type PlannedIntegration } from '../plan/plan.ts';
import { makePlaceholders } from '../script/placeholders.ts';
import { prepareScript } from '../script/prepare-script.ts';
import type { ImmutaReader } from './client.ts';
import { immutaFailure } from './immuta-error.ts';
import { routes } from './routes.ts';

/** How many scripts are requested at a time. */
const scriptsAtOnce = 8;

/** Placeholders of a run, by the name of the reference that each one replaces. */
export function placeholdersFor(integrations: readonly PlannedIntegration[]): ReadonlyMap<string, string> {
  return makePlaceholders([...new Set(integrations.flatMap(referenceNames))], randomBytes);
}

function referenceNames({ declared, previous }: PlannedIntegration): readonly string[] {
  return [declared, previous].flatMap((one) =>
    one === undefined ? [] : secretReferences(one).map(({ reference }) => reference.name),
  );
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
    // Looking for all placeholders in each script would take time that grows with the square of their number.
    const own = new Map(
      referenceNames(planned).map((name) => [name, requirePlaceholder(placeholders, name)]),
    );
    try {
      return { ...planned, script: prepareScript(await render(planned, reader, own), own, planned) };
    } catch (error: unknown) {
      return { ...planned, scriptFailure: scriptFailure(planned, error) };
    }
  });
}

function scriptFailure({ file, action, declared }: PlannedChange, error: unknown): Failure {
  const failure = immutaFailure(error, `fetching the script of this ${actionNouns[action]}`);
  return inFile(file, { ...failure, place: declared?.place('config') ?? { file } });
}

function render(
  { id = '', scriptEndpoint, declared, previous }: PlannedChange,
  reader: ImmutaReader,
  placeholders: ReadonlyMap<string, string>,
): Promise<string> {
  if (scriptEndpoint === 'delete') return reader.script(routes.deleteScript(id));
  const source = scriptEndpoint === 'cleanup' ? previous : declared;
  if (source === undefined) throw new Error('a script needs the declaration of its integration');
  const payload = payloadOf(source, ({ name }) => requirePlaceholder(placeholders, name));
  switch (scriptEndpoint) {
    case 'edit':
      return reader.script(routes.editScript(id), payload);
    case 'cleanup':
      return reader.script(routes.cleanupScript(), payload);
    default:
      return reader.script(routes.createScript(), payload);
  }
}

function requirePlaceholder(placeholders: ReadonlyMap<string, string>, name: string): string {
  const placeholder = placeholders.get(name);
  if (placeholder === undefined) throw new Error('every secret has a placeholder');
  return placeholder;
}
