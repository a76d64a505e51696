import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JsonObject } from '../../src/json.ts';
import { play, send } from './fault-effects.ts';
import { FaultRules } from './faults.ts';
import type { FaultHandle, FaultRule, RandomFaults } from './faults.ts';
import { Listener } from './listener.ts';
import type { TlsIdentity } from './listener.ts';
import { received } from './recorded-request.ts';
import type { RecordedRequest } from './recorded-request.ts';
import { answerRequest } from './routes.ts';
import { Tenant, snapshot } from './tenant.ts';
import type { LivePatch, SeededIntegration } from './tenant.ts';
import { PendingWork } from './pending-work.ts';
import { defaultVariant } from './variant.ts';
import type { ImmutaVariant } from './variant.ts';
import { recurringChecks } from './writes.ts';
import type { CheckSetup, Service } from './writes.ts';

export interface ImmutaOptions {
  /** Default: a random one. */
  readonly apiKey?: string;
  readonly variant?: Partial<ImmutaVariant>;
  /** Delay of every response, in milliseconds. */
  readonly latencyMs?: number;
  /** Serves https with this; a certificate that the client doesn't trust causes a TLS error. */
  readonly tls?: TlsIdentity;
  /** Default: any free one. */
  readonly port?: number;
  /** The host name in `url`; it must lead to 127.0.0.1, which is the default. */
  readonly hostname?: string;
  /**
   * How many times GET /integrations/{id} or its /status show an asynchronous state before it settles.
   * Default 1: the first GET still shows `creating`, the second one `enabled`.
   */
  readonly settleAfterPolls?: number;
  /** Instead: how many milliseconds it takes to settle. */
  readonly settleAfterMs?: number;
  /** Called by POST, PUT and recurring checks. Default: always passes. */
  readonly checkSetup?: CheckSetup;
}

/** A running Immuta. */
export interface ImmutaSandbox {
  readonly url: string;
  readonly apiKey: string;
  /** Every request in order of arrival, also refused and lost ones. */
  readonly requests: readonly RecordedRequest[];
  /** Those of `requests` that change something: POST /integrations, PUT and DELETE. */
  writes(): RecordedRequest[];
  forgetRequests(): void;
  /** Adds an integration directly and returns its ID. By default it is Redshift and enabled. */
  seed(integration: SeededIntegration): string;
  /** Copies of all integrations, with secrets in clear text. */
  state(): (JsonObject & { readonly id: string; readonly status: string })[];
  /** Edits a live integration directly; throws if it doesn't exist. */
  patch(id: string, change: LivePatch): void;
  remove(id: string): void;
  setVariant(change: Partial<ImmutaVariant>): void;
  /** Checks the set-up of everything active, as the service does from time to time. */
  runRecurringChecks(): Promise<void>;
  fault(rule: FaultRule | RandomFaults): FaultHandle;
  /** Removes all rules, and listens again if the port is closed. */
  clearFaults(): Promise<void>;
  /** Closes the port and all connections, for some milliseconds or until `listenAgain`. */
  refuseConnections(forMs?: number): Promise<void>;
  listenAgain(): Promise<void>;
  /** Resolves when no request is in progress and no late effect is due. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Starts an Immuta on a loopback port, without integrations. */
export async function startImmuta(options: ImmutaOptions = {}): Promise<ImmutaSandbox> {
  const apiKey = options.apiKey ?? randomBytes(24).toString('hex');
  const variant: ImmutaVariant = { ...defaultVariant, ...options.variant };
  const settling = { afterPolls: options.settleAfterPolls ?? 1, afterMs: options.settleAfterMs };
  const tenant = new Tenant(settling, variant);
  const checkSetup = options.checkSetup ?? (() => Promise.resolve({ passed: true, tests: [] }));
  const service: Service = { tenant, variant, checkSetup };
  const rules = new FaultRules();
  const requests: RecordedRequest[] = [];
  const pending = new PendingWork();
  const refuse = async (forMs?: number): Promise<void> => {
    await listener.shut();
    if (forMs !== undefined) pending.later(forMs, () => listener.open());
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const record = await received(request, response, requests);
    if (record === undefined) return;
    if (options.latencyMs !== undefined) await pending.pause(options.latencyMs);
    const fault = rules.take(record.method, record.path.replace(/\?.*$/, ''));
    const effect = () => answerRequest(service, apiKey, record);
    if (fault === undefined) {
      send(response, await effect());
      return;
    }
    record.fault = fault.kind;
    await play(fault, { response, effect, refuse, pending });
  };
  const listener = new Listener(
    (request, response) => {
      pending.track(handle(request, response));
    },
    options.tls,
    options.port ?? 0,
  );
  await listener.open();

  const scheme = options.tls === undefined ? 'http' : 'https';
  return {
    url: `${scheme}://${options.hostname ?? '127.0.0.1'}:${String(listener.port)}`,
    apiKey,
    requests,
    writes: () => requests.filter(isWrite),
    forgetRequests: () => {
      requests.length = 0;
    },
    ...directAccess(tenant),
    setVariant: (change) => {
      Object.assign(variant, change);
    },
    runRecurringChecks: () => recurringChecks(service),
    fault: (rule) => rules.add(rule),
    clearFaults: async () => {
      rules.clear();
      await listener.open();
    },
    refuseConnections: refuse,
    listenAgain: () => listener.open(),
    idle: () => pending.idle(),
    close: async () => {
      pending.stop();
      await listener.shut();
      await pending.idle();
    },
  };
}

/** How tests change the tenant without its API. */
function directAccess(tenant: Tenant): Pick<ImmutaSandbox, 'seed' | 'state' | 'patch' | 'remove'> {
  return {
    seed: (integration) => tenant.seed(integration),
    state: () => tenant.rows().map(snapshot),
    patch: (id, change) => {
      tenant.patch(id, change);
    },
    remove: (id) => {
      tenant.remove(id);
    },
  };
}

function isWrite(request: RecordedRequest): boolean {
  if (request.method === 'PUT' || request.method === 'DELETE') return true;
  return request.method === 'POST' && request.path.replace(/\?.*$/, '') === '/integrations';
}
