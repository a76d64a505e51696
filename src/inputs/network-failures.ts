import type { Failure } from '../failure.ts';
import type { Inputs } from './inputs.ts';

/** What a run that needs the network needs. */
export interface NetworkNeeds {
  readonly isLocal: boolean;
  readonly needsGitHub: boolean;
  /** `NODE_TLS_REJECT_UNAUTHORIZED=0`. */
  readonly trustsAnyCertificate: boolean;
}

/** A failure for each missing input, and for a setting that plan and apply refuse. */
export function networkFailures(
  { immutaUrl, apiKey, githubToken }: Inputs,
  { isLocal, needsGitHub, trustsAnyCertificate }: NetworkNeeds,
): readonly Failure[] {
  const needed = Object.entries({
    'immuta-url': immutaUrl,
    'immuta-api-key': apiKey,
    ...(needsGitHub && !isLocal && { 'github-token': githubToken }),
  });
  const missing = needed.filter(([, value]) => value === undefined);
  const failures: Failure[] = missing.map(([name]) => ({
    reason: 'invalid-input',
    message: `The input \`${name}\` is missing or empty.`,
    remedy: `Set ${placeOf(name, isLocal)}.${isLocal ? '' : " If a secret does not exist for this event or environment, GitHub passes an empty string. A fork's pull request gets no secrets."}`,
    input: name,
  }));
  if (!trustsAnyCertificate) return failures;
  const message =
    '`NODE_TLS_REJECT_UNAUTHORIZED=0` is refused: anybody could receive the API key and the passwords.';
  const remedy = 'Remove it, and set `NODE_EXTRA_CA_CERTS` to the certificate file of your private CA.';
  return [...failures, { reason: 'invalid-input', message, remedy }];
}

/** Where an input is set. */
export function placeOf(name: string, isLocal: boolean): string {
  if (!isLocal) return `\`${name}\` under \`with:\` in the workflow`;
  return name === 'immuta-api-key' ? 'the environment variable `IMMUTA_API_KEY`' : `\`--${name}\``;
}
