import { createHmac } from 'node:crypto';
import { SecretReference, type DeclaredIntegration, type DeclaredValue } from '../declared/integration.ts';
import { canonicalJson, type Json } from '../json.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { comparedDeclared, comparedLive, liveLeaves, normal } from './difference.ts';
import type { Action, PlannedIntegration } from './plan.ts';

/**
 * What a plan says of one integration, as digests over canonical data. Nothing that changes by merging
 * is in them: no commit, run, time, order, status, validation result or value that Immuta made, and no
 * secret or anything computed from one.
 */
export interface PlanEntry {
  readonly file: string;
  readonly action: Action;
  readonly id?: string;
  /** Of type, host, port and database. */
  readonly identity: string;
  /** Of the payload with references instead of secrets, and of `credentialsVersion`. Empty for a deletion. */
  readonly declared: string;
  /** Of the live value of each compared key, by key. A key that Immuta does not show is left out. */
  readonly live: Readonly<Record<string, string>>;
  /** Of the script with variables instead of secrets. Empty for a no-op. */
  readonly script: string;
}

/** Bytes that are kept of each digest. */
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
  const values =
    compared === undefined || live === undefined ? new Map<string, Json>() : comparedLive(compared, live);
  return {
    file,
    action,
    ...(id === undefined ? {} : { id }),
    identity: digest('identity', canonicalJson([identity.type, identity.key])),
    declared: declared === undefined ? '' : declaredDigest(declared, digest),
    live: Object.fromEntries(
      [...values].map(([key, value]) => [key, liveDigest(digest, identity.type, key, value)]),
    ),
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
  return digest('declared', canonicalJson(declaredJson(declared)));
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

function declaredJson(declared: DeclaredIntegration): Json {
  return {
    type: declared.type,
    autoBootstrap: declared.autoBootstrap,
    config: withoutSecrets(declared.config),
    credentialsVersion: String(declared.lifecycle.credentialsVersion ?? ''),
  };
}

function withoutSecrets(value: DeclaredValue): Json {
  if (value instanceof SecretReference) return { reference: value.name };
  if (Array.isArray(value)) return value.map((item: DeclaredValue) => withoutSecrets(item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item)]));
  }
  return value;
}
