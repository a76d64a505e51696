import type { DeclaredIntegration } from '../declared/integration.ts';
import { leaves } from '../declared/payload.ts';
import type { Warning } from '../failure.ts';
import { identityPlace, integrationType } from '../integration-types/registry.ts';
import { canonicalJson, type Json } from '../json.ts';
import type { PlannedIntegration } from './plan.ts';

/** The share of values that two files must have in common for one to look like the other, renamed and edited. */
const alikeFrom = 0.5;

/**
 * Warns of deletions that may be a mistake: the file now pins another integration, or was removed while a new file looks
 * like it. Returns the warnings by the file to correct.
 *
 * @param filesAtBase the files that the base had
 */
export function mistakenDeletions(
  planned: readonly PlannedIntegration[],
  filesAtBase: ReadonlySet<string>,
): ReadonlyMap<string, readonly Warning[]> {
  const declaring = planned.filter(({ declared }) => declared !== undefined);
  const added = declaring.filter(({ previous, file }) => previous === undefined && !filesAtBase.has(file));
  const warnings = new Map<string, readonly Warning[]>();
  for (const { file, id = '', previous } of planned.filter(({ action }) => action === 'delete')) {
    const successor = declaring.find((one) => one.file === file) ?? mostAlike(previous, added);
    if (successor?.declared === undefined) continue;
    const { declared, id: now } = successor;
    const line = `\`lifecycle: { id: ${id} }\``;
    const message =
      declared.file === file
        ? `\`lifecycle.id\` moves this file from integration ${id} to ${now ?? 'another one'}, so no file declares integration ${id} any more. Is that a typo? To keep integration ${id}, write ${line}.`
        : `This file looks like ${file}, which was removed: no file declares integration ${id} any more, and ${now === undefined ? 'a new integration is created' : `this file manages integration ${now}`}. If the file was renamed and is meant for integration ${id}, add the line ${line}.`;
    const isPinned = declared.lifecycle.id !== undefined;
    const place = declared.place(isPinned ? 'lifecycle.id' : identityPlace(declared.type));
    warnings.set(declared.file, [{ message, place }]);
  }
  return warnings;
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

function valuesOf({ type, config }: DeclaredIntegration): string[] {
  const identityKeys = integrationType(type)?.identityKeys ?? [];
  return leaves(config)
    .filter(({ path }) => !identityKeys.includes(path))
    .map(({ path, value }) => `${path} ${canonicalJson(value as Json)}`);
}
