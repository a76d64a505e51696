import { immutaFailure, type ImmutaError } from '../immuta/immuta-error.ts';
import { errorCode } from '../network/http-error.ts';
import { blocked, fail, notRun, pass, type CheckRow } from './rows.ts';

export const connectionCheck = 'Immuta: connection';
export const certificateCheck = 'Immuta: certificate';
export const keyCheck = 'Immuta: API key and permission';

/** How Immuta answered the request for the list of integrations. */
export interface ListAttempt {
  /** Undefined if Immuta sent JSON. */
  readonly error: ImmutaError | undefined;
  readonly milliseconds: number;
  /** The environment variable of the proxy that requests to the tenant go through. */
  readonly proxyVariable: string | undefined;
  /** False for http to a loopback host. */
  readonly usesTls: boolean;
}

/** Whether the tenant answers, its certificate is trusted, and the key may list integrations. */
export function accessRows({
  error,
  milliseconds,
  proxyVariable,
  usesTls,
}: ListAttempt): readonly CheckRow[] {
  const proxy = proxyVariable === undefined ? 'without a proxy' : `through the proxy in \`${proxyVariable}\``;
  if (error === undefined || error.kind === 'status' || error.kind === 'unreadable') {
    return [
      pass(connectionCheck, `Answered in ${String(milliseconds)} ms, ${proxy}.`),
      usesTls
        ? pass(certificateCheck, 'Trusted.')
        : notRun(certificateCheck, 'Not used: http to a loopback host.'),
      keyRow(error),
    ];
  }
  const code = rootCode(error);
  const problem = certificateProblem(code);
  if (problem !== undefined) {
    return [
      pass(connectionCheck, `A server answered ${proxy}, but its certificate is not accepted.`),
      fail(certificateCheck, ...problem),
      ...blocked([keyCheck], certificateCheck),
    ];
  }
  const what = {
    timeout: 'No response within `request-timeout`',
    'refused-by-proxy': 'The proxy refused to pass the request on',
    unreachable: 'No connection',
  }[error.kind];
  // The error's own message names the addresses of hosts.
  const { remedy } = immutaFailure(error, '');
  return [
    fail(connectionCheck, `${what}, ${proxy}${code === '' ? '' : ` (${code})`}.`, remedy),
    ...blocked([certificateCheck, keyCheck], connectionCheck),
  ];
}

function keyRow(error: ImmutaError | undefined): CheckRow {
  if (error === undefined)
    return pass(keyCheck, 'Accepted: the key may list integrations, which needs `APPLICATION_ADMIN`.');
  const { message, remedy } = immutaFailure(error, 'listing the integrations');
  return fail(keyCheck, message, remedy);
}

/** What OpenSSL and Node.js call certificates that they don't accept, and what to do. */
const certificateProblems: Readonly<Record<string, readonly [seen: string, remedy: string]>> = {
  CERT_HAS_EXPIRED: ['It has expired.', 'Renew the certificate of the tenant.'],
  CERT_NOT_YET_VALID: ['It is not valid yet.', 'Check the clock of this machine.'],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'It is for another host name.',
    'Set `immuta-url` to a host name that the certificate names.',
  ],
};

function certificateProblem(code: string): readonly [seen: string, remedy: string] | undefined {
  const known = certificateProblems[code];
  if (known !== undefined || !/CERT|SELF_SIGNED|ISSUER|SIGNATURE/.test(code)) return known;
  return [
    `It is not trusted (${code}).`,
    'Set `NODE_EXTRA_CA_CERTS` to the certificate file of the private CA that signed it.',
  ];
}

/** The code of the innermost error that has one: `ECONNREFUSED`, `ENOTFOUND`. Codes name no host. */
function rootCode(error: unknown): string {
  const inner = error instanceof Error ? rootCode(error.cause) : '';
  return inner === '' ? errorCode(error) : inner;
}
