import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './answer.ts';
import { workflowBot } from './world.ts';

/** The versions of the REST API that GitHub serves. */
const apiVersions = new Set(['2022-11-28', '2026-03-10']);

/**
 * The account that sends a request, from its headers. GitHub refuses requests without a User-Agent, with an unknown token or
 * API version, and those over the hourly limit (if `limit` is set).
 */
export function identify(
  headers: IncomingHttpHeaders,
  token: string,
  rate: { readonly used: number },
  limit: number | undefined,
): string {
  if ((headers['user-agent'] ?? '') === '') {
    throw new Refusal(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
    );
  }
  const authorization = headers.authorization ?? '';
  if (authorization === '') throw new Refusal(401, 'Requires authentication');
  if (!/^(token|bearer) /i.test(authorization) || authorization.replace(/^\w+ +/, '') !== token) {
    throw new Refusal(401, 'Bad credentials');
  }
  const version = headers['x-github-api-version'];
  if (typeof version === 'string' && !apiVersions.has(version)) {
    throw new Refusal(400, `${version} is not a valid API version.`);
  }
  if (limit !== undefined && rate.used > limit) {
    throw new Refusal(403, 'API rate limit exceeded for installation.');
  }
  return workflowBot;
}
