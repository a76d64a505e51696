import type { ImmutaError } from '../../immuta/immuta-error.ts';
import type { Check, Finding } from '../check.ts';
import type { ListAttempt } from '../facts.ts';

/** Whether the tenant answers at all. */
export const connectionCheck: Check = {
  name: 'Immuta: connection',
  look: async ({ list, proxyVariable }) => {
    const attempt = await list();
    const proxy = proxyVariable === undefined ? 'without a proxy' : `through the proxy of ${proxyVariable}`;
    if (hasResponse(attempt))
      return [{ state: 'pass', seen: `Answered in ${String(attempt.milliseconds)} ms, ${proxy}.` }];
    if (certificateProblem(attempt) !== undefined)
      return [
        { state: 'pass', seen: `A server answered, ${proxy}, with a certificate that is not accepted.` },
      ];
    return [noResponse(attempt, proxy)];
  },
};

function noResponse({ error }: ListAttempt, proxy: string): Finding {
  if (error?.kind === 'timeout') {
    return {
      state: 'fail',
      seen: `No answer within \`request-timeout\`, ${proxy}.`,
      remedy: 'Check whether a firewall drops the connection, or raise `request-timeout`.',
    };
  }
  if (error?.kind === 'refused-by-proxy') {
    return {
      state: 'fail',
      seen: `The proxy refused to pass the request on${error.status === undefined ? '' : ` (${String(error.status)})`}.`,
      remedy:
        error.status === 407
          ? 'Put the credentials of the proxy into `HTTPS_PROXY`, or name the tenant in `NO_PROXY`.'
          : 'Let the proxy pass requests to the tenant, or name the tenant in `NO_PROXY`.',
    };
  }
  return {
    state: 'fail',
    seen: `No connection, ${proxy}${codeOf(error)}.`,
    remedy:
      'Check `immuta-url`, and whether this machine can reach it: DNS, firewall, `HTTPS_PROXY` and `NO_PROXY`.',
  };
}

/** Whether the tenant's certificate is trusted. */
export const certificateCheck: Check = {
  name: 'Immuta: certificate',
  look: async ({ list, inputs }) => {
    const attempt = await list();
    if (inputs.immutaUrl?.protocol === 'http:')
      return [{ state: 'not-run', seen: 'Not used: http to a loopback host.' }];
    if (hasResponse(attempt)) return [{ state: 'pass', seen: 'Trusted.' }];
    const problem = certificateProblem(attempt);
    if (problem === undefined)
      return [{ state: 'not-run', seen: `Needs "${connectionCheck.name}", which failed.` }];
    return [{ state: 'fail', ...problem }];
  },
};

/** Whether Immuta accepts the key, and lets its user see integrations. */
export const keyCheck: Check = {
  name: 'Immuta: API key and permission',
  look: async ({ list }) => {
    const attempt = await list();
    if (!hasResponse(attempt))
      return [{ state: 'not-run', seen: `Needs "${connectionCheck.name}", which failed.` }];
    const { error } = attempt;
    if (error === undefined) {
      return [
        { state: 'pass', seen: 'Accepted: the key may list integrations, which needs `APPLICATION_ADMIN`.' },
      ];
    }
    return [refused(error)];
  },
};

function refused(error: ImmutaError): Finding {
  const { kind, status = 0 } = error;
  const seen = `Immuta answered ${String(status)}.`;
  if (status === 401 || status === 403) {
    return {
      state: 'fail',
      seen: `${seen} The key is wrong, or its user may not see integrations.`,
      remedy:
        'Set `immuta-api-key` to the raw API key of this tenant, without a prefix, of a user with the permission `APPLICATION_ADMIN`.',
    };
  }
  if (status === 500) {
    return {
      state: 'fail',
      seen,
      remedy:
        'Check `immuta-api-key` first: older Immuta versions answer 500 to a bad key. Then ask Immuta support.',
    };
  }
  if (kind === 'unreadable' || (status >= 300 && status < 400)) {
    return {
      state: 'fail',
      seen: 'The answer is not what Immuta’s API gives: a login page or a proxy may have answered.',
      remedy: 'Set `immuta-url` to the address of the tenant itself.',
    };
  }
  if (status === 404) {
    return {
      state: 'fail',
      seen: `${seen} There is no integrations API at this address.`,
      remedy: 'Check `immuta-url`: the address of the tenant, without a path.',
    };
  }
  return { state: 'fail', seen, remedy: 'Try again later; if it stays, ask Immuta support.' };
}

function hasResponse({ error }: ListAttempt): boolean {
  return error === undefined || error.kind === 'status' || error.kind === 'unreadable';
}

/** What OpenSSL and Node.js call certificates that they don't accept, and what to do. */
const certificateCodes: Readonly<Record<string, { readonly seen: string; readonly remedy: string }>> = {
  CERT_HAS_EXPIRED: { seen: 'It has expired.', remedy: 'Renew the certificate of the tenant.' },
  CERT_NOT_YET_VALID: { seen: 'It is not valid yet.', remedy: 'Check the clock of this machine.' },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    seen: 'It is for another host name.',
    remedy: 'Set `immuta-url` to a host name that the certificate names.',
  },
};

function certificateProblem({ error }: ListAttempt): { seen: string; remedy: string } | undefined {
  const code = rootCode(error);
  if (certificateCodes[code] !== undefined) return certificateCodes[code];
  if (!/CERT|SELF_SIGNED|ISSUER|SIGNATURE/.test(code)) return undefined;
  return {
    seen: `It is not trusted (${code}).`,
    remedy: 'Set `NODE_EXTRA_CA_CERTS` to the file of the private CA that signed it.',
  };
}

function codeOf(error: ImmutaError | undefined): string {
  const code = rootCode(error);
  return code === '' ? '' : ` (${code})`;
}

/** The code of the innermost error that has one: `ECONNREFUSED`, `ENOTFOUND`. Codes name no host. */
function rootCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const inner = 'cause' in error ? rootCode(error.cause) : '';
  if (inner !== '') return inner;
  return 'code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(error.code)
    ? error.code
    : '';
}
