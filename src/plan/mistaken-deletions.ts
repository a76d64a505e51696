import type { DeclaredIntegration } from '../declared/integration.ts';
import { leaves, payloadOf } from '../declared/payload.ts';
import type { Warning } from '../failure.ts';
import { identityPlace, integrationType } from '../integration-types/registry.ts';
import { canonicalJson, isJsonObject } from '../json.ts';
import type { PlannedIntegration } from './plan.ts';

/** The share of values that two files must have in common for one to look like the other, renamed and edited. */
const alikeFrom = 0.5;

/**
 * Warns of deletions that may be a mistake: the file now pins another integration, or was removed while a new file looks
 * like it. Returns the warnings by the declaration to correct.
 *
 * @param leaving the ids of the integrations that are really deleted
 * @param filesAtBase the files that the base had
 */
export function mistakenDeletions(
  planned: readonly PlannedIntegration[],
  leaving: ReadonlySet<string | undefined>,
  filesAtBase: ReadonlySet<string>,
): ReadonlyMap<DeclaredIntegration | undefined, readonly Warning[]> {
  const declaring = planned.filter(({ declared }) => declared !== undefined);
  const added = declaring.filter(({ previous, file }) => previous === undefined && !filesAtBase.has(file));
  const warnings = new Map<DeclaredIntegration | undefined, Warning[]>();
  for (const deletion of planned.filter(({ action }) => action === 'delete')) {
    const successor =
      declaring.find(({ file }) => file === deletion.file) ?? mostAlike(deletion.previous, added);
    if (successor?.declared === undefined) continue;
    const { declared, id: now } = successor;
    warnings.set(declared, [mistakenDeletion(deletion, declared, now, leaving.has(deletion.id))]);
  }
  return warnings;
}

function mistakenDeletion(
  { file, id = '' }: PlannedIntegration,
  successor: DeclaredIntegration,
  now: string | undefined,
  isDeleted: boolean,
): Warning {
  const line = `\`lifecycle: { id: ${id} }\``;
  const fate = isDeleted ? `integration ${id} is deleted` : `no file declares integration ${id} any more`;
  if (successor.file === file) {
    return {
      message: `\`lifecycle.id\` moves this file from integration ${id} to ${now ?? 'another one'}, and ${fate}. Is that a typo? To keep integration ${id}, write ${line}.`,
      place: successor.place('lifecycle.id'),
    };
  }
  const instead = now === undefined ? 'a new integration is created' : `this file manages integration ${now}`;
  return {
    message: `This file looks like ${file}, which was removed: ${fate}, and ${instead}. If the file was renamed and is meant for integration ${id}, add the line ${line}.`,
    place: successor.place(now === undefined ? identityPlace(successor.type) : 'lifecycle.id'),
  };
}

function mostAlike(
  removed: DeclaredIntegration | undefined,
  candidates: readonly PlannedIntegration[],
): PlannedIntegration | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, share: sharedValues(removed, candidate.declared) }))
    .filter(({ share }) => share >= alikeFrom)
    .sort((one, other) => other.share - one.share);
  return best?.candidate;
}

/** The share of values outside the identity that two files have in common, from 0 to 1. */
function sharedValues(one: DeclaredIntegration | undefined, other: DeclaredIntegration | undefined): number {
  if (one === undefined || one.type !== other?.type) return 0;
  const [first, second] = [valuesOf(one), new Set(valuesOf(other))];
  const shared = first.filter((value) => second.has(value)).length;
  return (2 * shared) / Math.max(1, first.length + second.size);
}

function valuesOf(declared: DeclaredIntegration): string[] {
  const identityKeys = integrationType(declared.type)?.identityKeys ?? [];
  const { config } = payloadOf(declared, ({ name }) => `\${${name}}`);
  return leaves(isJsonObject(config) ? config : {})
    .filter(({ path }) => !identityKeys.includes(path))
    .map(({ path, value }) => `${path} ${canonicalJson(value)}`);
}
