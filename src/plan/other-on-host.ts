import type { DeclaredIntegration } from '../declared/integration.ts';
import type { Warning } from '../failure.ts';
import { identityPlace } from '../integration-types/registry.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isHealthy } from '../live/status.ts';
import { compare } from './difference.ts';
import type { ShownValue } from './plan.ts';

/**
 * What a creation should know of the live integrations on its host that no file declares: Immuta may allow
 * one a host, or the file may be meant for one of them. Says in what they differ, and the line that takes
 * one over. `managed` holds the ids that files declare, now or at the base.
 */
export function otherOnHost(
  declared: DeclaredIntegration,
  live: readonly LiveIntegration[],
  managed: ReadonlySet<string | undefined>,
): Warning[] {
  return live
    .filter(
      ({ id, type, identity, status }) =>
        type === declared.type &&
        identity.host === declared.identity.host &&
        status !== 'deleted' &&
        !managed.has(id),
    )
    .map((there) => ({
      message: `On this host Immuta has integration ${there.id} already, which no file declares${statusOf(there)}. ${differenceInWords(declared, there)} If this file is meant for it, add the line \`lifecycle: { id: ${there.id} }\`; else Immuta may refuse a second one on the host.`,
      place: declared.place(identityPlace(declared.type)),
    }));
}

function statusOf({ status }: LiveIntegration): string {
  return isHealthy(status) ? '' : ` and whose status is \`${status}\``;
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
