import { SecretReference, type DeclaredIntegration, type DeclaredValue } from '../declared/integration.ts';
import { leaves } from '../declared/payload.ts';
import type { Warning } from '../failure.ts';
import { identityPlace, integrationType } from '../integration-types/registry.ts';
import { canonicalJson, type Json } from '../json.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isHealthy } from '../live/status.ts';
import { describeFailedTests } from '../live/validation-tests.ts';
import { compare } from './difference.ts';
import type { PlannedIntegration, ShownValue } from './plan.ts';

/** Warns of a status that is not healthy, before somebody changes the integration. */
export function healthWarnings(file: string, live: LiveIntegration): Warning[] {
  if (isHealthy(live.status)) return [];
  return [
    {
      message: `Integration ${live.id} is in the status ${live.status}.${describeFailedTests(live.validationTests)}`,
      place: { file },
    },
  ];
}

/**
 * Warns of other live integrations on a host that an integration is created on or moves to: Immuta may allow only one,
 * or the file may be meant for one of them. `managedBy` names the file that manages each, by id; `leaving` holds the
 * ids of those that the same plan deletes.
 */
export function hostWarnings(
  declared: DeclaredIntegration,
  found: LiveIntegration | undefined,
  live: readonly LiveIntegration[],
  managedBy: ReadonlyMap<string, string>,
  leaving: ReadonlySet<string>,
): Warning[] {
  const { type, identity } = declared;
  if (found?.identity.host === identity.host) return [];
  return live
    .filter(
      (other) =>
        other.id !== found?.id &&
        other.type === type &&
        other.identity.host === identity.host &&
        other.status !== 'deleted' &&
        !leaving.has(other.id),
    )
    .map((other) => ({
      message: `On this host Immuta already has integration ${other.id}, ${managerOf(other, managedBy)}. ${differenceInWords(declared, other)} ${adviceFor(other, managedBy)}`,
      place: declared.place(identityPlace(type)),
    }));
}

function managerOf({ id, status }: LiveIntegration, managedBy: ReadonlyMap<string, string>): string {
  const file = managedBy.get(id);
  const manager = file === undefined ? 'which no file declares' : `which ${file} manages`;
  return isHealthy(status) ? manager : `${manager} and whose status is \`${status}\``;
}

function adviceFor({ id }: LiveIntegration, managedBy: ReadonlyMap<string, string>): string {
  const file = managedBy.get(id);
  return file === undefined
    ? `If this file is meant for it, add the line \`lifecycle: { id: ${id} }\`; otherwise Immuta may refuse a second integration on the host.`
    : `Immuta may refuse a second integration on the host. If both files are meant for one integration, keep only ${file}.`;
}

/** A sentence that says in what a live integration differs from a file, values and all but for secrets. */
export function differenceInWords(declared: DeclaredIntegration, live: LiveIntegration): string {
  const { differences } = compare(declared, live);
  if (differences.length === 0) return 'Nothing in it differs from this file.';
  const each = differences.map(
    ({ key, before, after }) => `\`${key}\` is ${inWords(before)} there and ${inWords(after)} here`,
  );
  return `It differs from this file: ${each.join(', ')}.`;
}

function inWords(value: ShownValue): string {
  switch (value.kind) {
    case 'value':
      return `\`${value.text}\``;
    case 'secret':
      return `the secret ${value.reference}`;
    case 'hidden':
      return 'another value, which is not shown,';
    case 'absent':
      return 'absent';
  }
}

/** Values that two files must share, by part, for one to look like the other renamed and edited. */
const alikeFrom = 0.5;

/** What tells whether a deletion may be a mistake. */
interface DeletionContext {
  readonly matches: ReadonlyMap<DeclaredIntegration, LiveIntegration | undefined>;
  /** Whether the base had the file, or the integration that it now manages. */
  readonly knownAtBase: (declared: DeclaredIntegration) => boolean;
  /** The ids of the integrations that are really deleted. */
  readonly leaving: ReadonlySet<string>;
}

/**
 * Warns where a deletion may be a mistake: its file now pins another integration, or was removed while a new file looks
 * like it. Returns the warnings by the file that should be corrected.
 */
export function mistakenDeletions(
  deletions: readonly PlannedIntegration[],
  declared: readonly DeclaredIntegration[],
  { matches, knownAtBase, leaving }: DeletionContext,
): ReadonlyMap<DeclaredIntegration, Warning> {
  const warnings = new Map<DeclaredIntegration, Warning>();
  for (const { file, id = '', previous } of deletions) {
    if (previous === undefined) continue;
    const successor =
      declared.find((one) => one.file === file) ??
      mostAlike(
        previous,
        declared.filter((one) => !knownAtBase(one)),
      );
    if (successor === undefined) continue;
    const fate = leaving.has(id)
      ? `integration ${id} is deleted`
      : `no file declares integration ${id} any more`;
    warnings.set(successor, mistakenDeletion(successor, matches.get(successor)?.id, { file, id, fate }));
  }
  return warnings;
}

function mistakenDeletion(
  successor: DeclaredIntegration,
  now: string | undefined,
  deleted: { readonly file: string; readonly id: string; readonly fate: string },
): Warning {
  const line = `\`lifecycle: { id: ${deleted.id} }\``;
  if (successor.file === deleted.file) {
    return {
      message: `\`lifecycle.id\` moves this file from integration ${deleted.id} to ${now ?? 'another one'}, and ${deleted.fate}. Is that a typo? To keep integration ${deleted.id}, write ${line}.`,
      place: successor.place('lifecycle.id'),
    };
  }
  const instead = now === undefined ? 'a new integration is created' : `this file manages integration ${now}`;
  return {
    message: `This file looks like ${deleted.file}, which was removed: ${deleted.fate}, and ${instead}. If the file was renamed and is meant for integration ${deleted.id}, add the line ${line}.`,
    place: successor.place(now === undefined ? identityPlace(successor.type) : 'lifecycle.id'),
  };
}

function mostAlike(
  previous: DeclaredIntegration,
  candidates: readonly DeclaredIntegration[],
): DeclaredIntegration | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, share: sharedValues(previous, candidate) }))
    .filter(({ share }) => share >= alikeFrom)
    .sort((one, other) => other.share - one.share);
  return best?.candidate;
}

/** The part of values beside the identity that two files share, from 0 to 1. */
function sharedValues(one: DeclaredIntegration, other: DeclaredIntegration): number {
  if (one.type !== other.type) return 0;
  const identityKeys = integrationType(one.type)?.identityKeys ?? [];
  const values = ({ config }: DeclaredIntegration): string[] =>
    leaves(config)
      .filter(({ path }) => !identityKeys.includes(path))
      .map(({ path, value }) => `${path} ${textOf(value)}`);
  const [first, second] = [values(one), new Set(values(other))];
  const shared = first.filter((value) => second.has(value)).length;
  return (2 * shared) / Math.max(1, first.length + second.size);
}

function textOf(value: DeclaredValue): string {
  return value instanceof SecretReference ? `\${${value.name}}` : canonicalJson(value as Json);
}
