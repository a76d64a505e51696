import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import type { DeclaredIntegration } from '../declared/integration.ts';
import { payloadOf } from '../declared/payload.ts';
import { canonicalJson, type Json } from '../json.ts';
import { comparedDeclared, liveLeaves, normal } from './compare.ts';
import type { PlannedIntegration } from './plan.ts';

/**
 * What a plan says of one integration, as digests of canonical data. They cover nothing that changes by merging (commit,
 * run, time, order, status, validation result, a value that Immuta made), and no secret or anything computed from one.
 */
export const planEntrySchema = z.object({
  file: z.string(),
  action: z.enum(['create', 'update', 'delete', 'no-op']),
  id: z.optional(z.string()),
  /** Of type, host, port and database. */
  identity: z.string(),
  /** Of the payload with references instead of secrets, and of `credentialsVersion`. Empty for a deletion. */
  declared: z.string(),
  /** Of the live value of each compared key, by key. A key that Immuta does not show is left out. */
  live: z.record(z.string(), z.string()),
  /** Of the script with variables instead of secrets. Empty for a no-op. */
  script: z.string(),
});

export type PlanEntry = Readonly<z.infer<typeof planEntrySchema>>;

/** How many bytes of each digest are kept. */
const digestBytes = 16;

/** Makes a digest of a text; keyed, so that a short value can't be found by trying. */
export type Digest = (domain: string, text: string) => string;

/** Digests under `planKey`: HMAC-SHA-256, 16 bytes, base64url. */
export function keyedDigest(planKey: string): Digest {
  return (domain, text) =>
    createHmac('sha256', planKey)
      .update(`${domain}\0${text}`)
      .digest()
      .subarray(0, digestBytes)
      .toString('base64url');
}

/** The entries of a plan, in its order. */
export function planEntries(integrations: readonly PlannedIntegration[], digest: Digest): PlanEntry[] {
  return integrations.map((planned) => planEntry(planned, digest));
}

/** The digests of one planned integration. */
export function planEntry(planned: PlannedIntegration, digest: Digest): PlanEntry {
  const { file, action, id, identity, declared, previous, live, script } = planned;
  const wanted = declared ?? previous;
  const compared = wanted === undefined ? undefined : comparedDeclared(wanted);
  const shown = [...(live === undefined ? [] : liveLeaves(live))].filter(([key]) => compared?.has(key));
  return {
    file,
    action,
    id,
    identity: digest('identity', canonicalJson([identity.type, identity.key])),
    declared: declared === undefined ? '' : declaredDigest(declared, digest),
    live: Object.fromEntries(valueDigests(identity.type, new Map(shown), digest)),
    script: script === undefined ? '' : digest('script', script.canonical),
  };
}

/** Of what a file declares: the payload with references instead of secrets, and `credentialsVersion`. */
export function declaredDigest(declared: DeclaredIntegration, digest: Digest): string {
  const credentialsVersion = String(declared.lifecycle.credentialsVersion ?? '');
  const payload = payloadOf(declared, ({ name }) => `\${${name}}`);
  return digest('declared', canonicalJson({ ...payload, credentialsVersion }));
}

/** The digest of each value, by key: of live values (`liveLeaves`), or of those that a file declares (`comparedDeclared`). */
export function valueDigests(
  type: string,
  values: ReadonlyMap<string, Json>,
  digest: Digest,
): ReadonlyMap<string, string> {
  return new Map(
    [...values].map(([key, value]) => [key, digest('live', `${key}\0${normal(type, key, value)}`)]),
  );
}
