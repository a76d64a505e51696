import { awsError, type AwsError } from './signature.ts';

export type FaultKind =
  | 'throttled'
  | 'server-error'
  /** The connection breaks before the request has its effect. */
  | 'lost-request'
  /** The connection breaks after the request had its effect. */
  | 'lost-response'
  /** No response is ever sent, before or after the effect. */
  | 'hang'
  | 'hang-after-effect'
  | 'expired-credentials'
  | 'access-denied'
  | 'paused'
  | 'missing-target'
  | 'session-ended'
  | 'too-many-waiting'
  /** The statement fails before it runs, because Redshift accepts no connection. */
  | 'connection-refused'
  /** The server accepts no password in the form `sha256|…`. */
  | 'refused-hash'
  /** The server quotes the statement in its error. */
  | 'quoting-error'
  /** The statement takes `milliseconds` longer. */
  | 'slow';

export interface Fault {
  readonly kind: FaultKind;
  /** `ExecuteStatement` and the like; by default every operation. */
  readonly operation?: string;
  /** Only for submissions whose SQL matches. */
  readonly sql?: RegExp;
  /** How many requests pass first. */
  readonly skip?: number;
  /** How many requests it hits; by default all. */
  readonly times?: number;
  readonly milliseconds?: number;
}

/** A fault that is switched on. */
export interface FaultHandle {
  hits(): number;
}

/** The faults that are switched on, in order. */
export class Faults {
  #all: { readonly fault: Fault; seen: number; hits: number }[] = [];

  add(fault: Fault): FaultHandle {
    const entry = { fault, seen: 0, hits: 0 };
    this.#all.push(entry);
    return { hits: () => entry.hits };
  }

  clear(): void {
    this.#all = [];
  }

  /** The fault for this request. */
  strike(operation: string, sql: string): Fault | undefined {
    for (const entry of this.#all) {
      const { fault } = entry;
      if (fault.operation !== undefined && fault.operation !== operation) continue;
      if (fault.sql !== undefined && !fault.sql.test(sql)) continue;
      entry.seen += 1;
      if (entry.seen <= (fault.skip ?? 0) || entry.hits >= (fault.times ?? Infinity)) continue;
      entry.hits += 1;
      return fault;
    }
    return undefined;
  }
}

/** The immediate response for a fault; undefined for faults that take effect later. */
export function errorOf(kind: FaultKind): AwsError | undefined {
  switch (kind) {
    case 'throttled':
      return awsError('ThrottlingException', 'Rate exceeded');
    case 'server-error':
      return awsError('InternalServerException', 'The request could not be processed.', 500);
    case 'expired-credentials':
      return awsError('ExpiredTokenException', 'The security token included in the request is expired', 403);
    case 'access-denied':
      return awsError(
        'AccessDeniedException',
        'User: arn:aws:sts::123456789012:assumed-role/immuta/job is not authorized to perform: this action',
      );
    case 'paused':
      return awsError('ValidationException', 'The cluster is paused. Resume the cluster and try again.');
    case 'missing-target':
      return awsError('ValidationException', "Redshift endpoint doesn't exist in this region.");
    case 'session-ended':
      return awsError('ValidationException', 'Session is not available');
    case 'too-many-waiting':
      return awsError('ActiveWaitingRequestsExceededException', 'Too many requests wait for this statement.');
    default:
      return undefined;
  }
}
