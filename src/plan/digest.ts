import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import type { DeclaredIntegration } from '../declared/integration.ts';
import { payloadOf } from '../declared/payload.ts';
import { canonicalJson, type Json } from '../json.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { comparedDeclared, liveLeaves, normal } from './compare.ts';
import type { PlannedIntegration } from './plan.ts';

/**
 * What a plan says of one integration, as digests over canonical data. Nothing that changes by merging
 * is in them: no commit, run, time, order, status, validation result or value that Immuta made, and no
 * secret or anything computed from one.
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
  const compared = declared ?? previous;
  const keys = compared === undefined ? [] : [...comparedDeclared(compared).keys()];
  return {
    file,
    action,
    id,
    identity: digest('identity', canonicalJson([identity.type, identity.key])),
    declared: declared === undefined ? '' : declaredDigest(declared, digest),
    live: live === undefined ? {} : Object.fromEntries(liveKeyDigests(live, keys, digest)),
    script: script === undefined ? '' : digest('script', script.canonical),
  };
}

/** The digests that the live values would have if they were as declared, by key. */
export function declaredKeyDigests(
  declared: DeclaredIntegration,
  digest: Digest,
): ReadonlyMap<string, string> {
  return new Map(
    [...comparedDeclared(declared)].map(([key, value]) => [
      key,
      liveDigest(digest, declared.type, key, value),
    ]),
  );
}

/** Of what a file declares: the payload with references instead of secrets, and `credentialsVersion`. */
export function declaredDigest(declared: DeclaredIntegration, digest: Digest): string {
  const credentialsVersion = String(declared.lifecycle.credentialsVersion ?? '');
  const payload = payloadOf(declared, ({ name }) => `\${${name}}`);
  return digest('declared', canonicalJson({ ...payload, credentialsVersion }));
}

/** Of the live values of these keys; a key that Immuta does not show is left out. */
export function liveKeyDigests(
  live: LiveIntegration,
  keys: readonly string[],
  digest: Digest,
): ReadonlyMap<string, string> {
  const values = liveLeaves(live);
  return new Map(
    keys.flatMap((key) => {
      const value = values.get(key);
      return value === undefined ? [] : [[key, liveDigest(digest, live.type, key, value)] as const];
    }),
  );
}

function liveDigest(digest: Digest, type: string, key: string, value: Json): string {
  return digest('live', `${key}\0${normal(type, key, value)}`);
}
