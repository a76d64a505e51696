import { startImmuta, type ImmutaOptions, type ImmutaSandbox } from '../../sandbox/immuta/server.ts';
import { applyChanges } from '../../src/apply/apply.ts';
import type { ApplyEdges } from '../../src/apply/edges.ts';
import type { IntegrationResult } from '../../src/apply/result.ts';
import { payloadOf } from '../../src/declared/payload.ts';
import { readDeclared } from '../../src/declared/read-declared.ts';
import { immutaReader, immutaWriter } from '../../src/immuta/client.ts';
import { openHttp } from '../../src/network/http.ts';
import { openTransport } from '../../src/immuta/transport.ts';
import type { JsonObject } from '../../src/json.ts';
import { readTenant } from '../../src/live/read-live.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { isPlannedChange, type PlannedChange } from '../../src/plan/plan.ts';
import { fakeClock, type FakeClock } from '../network/fake-clock.ts';

/** Applies changes to the sandbox's Immuta with a fake clock, so that pauses take no time. */
export interface ApplyBench {
  readonly immuta: ImmutaSandbox;
  readonly clock: FakeClock;
  /** Lines of the log with the time of each. */
  readonly said: { readonly at: number; readonly line: string }[];
  /** What a plan of these files changes. `base`: what the base declared. */
  changes(files: Files, base?: Files): Promise<readonly PlannedChange[]>;
  apply(
    changes: readonly PlannedChange[],
    edges?: Partial<ApplyEdges>,
  ): Promise<readonly IntegrationResult[]>;
  close(): Promise<void>;
}

/** Contents of integration files, by path. */
export type Files = Readonly<Record<string, string>>;

export async function openBench(options: ImmutaOptions = {}): Promise<ApplyBench> {
  const immuta = await startImmuta(options);
  const http = openHttp({ timeout: 5000, proxyFor: () => undefined, debug: () => undefined });
  const transport = openTransport({
    http,
    url: new URL(immuta.url),
    apiKey: immuta.apiKey,
  });
  const clock = fakeClock();
  const reader = immutaReader(transport, { clock, random: () => 0 });
  const said: { at: number; line: string }[] = [];
  const edges: ApplyEdges = {
    reader,
    writer: immutaWriter(transport),
    clock,
    signal: new AbortController().signal,
    waitTimeout: 600_000,
    payload: (change) => {
      if (change.declared === undefined) throw new Error('a deletion has no payload');
      return payloadOf(change.declared, () => 'Secret0Password');
    },
    runScript: undefined,
    keepScript: () => Promise.resolve(undefined),
    managedBy: new Map(),
    say: (_, line) => said.push({ at: clock.now(), line }),
  };
  return {
    immuta,
    clock,
    said,
    changes: async (files, base = {}) =>
      makePlan({
        declared: read(files),
        previous: {
          base: { explanation: 'a test' },
          integrations: read(base),
          unchanged: new Set(),
          unreadable: [],
        },
        live: readTenant(await reader.list()),
        maxDeletes: 100,
      }).integrations.filter(isPlannedChange),
    apply: async (changes, changed = {}) => {
      const applying = applyChanges(changes, { ...edges, ...changed });
      await applying.done;
      return applying.results();
    },
    close: () => immuta.close(),
  };
}

function read(files: Files): ReturnType<typeof readDeclared>['integrations'] {
  const sources = Object.entries(files).map(([file, content]) => ({
    file,
    content: new TextEncoder().encode(content),
  }));
  const { integrations, failures } = readDeclared(sources, new Map());
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  return integrations;
}

/** An integration file for a host. */
export function fileFor(host: string, role = 'immuta_impersonation'): string {
  const { impersonation, ...config } = configFor(host, role);
  return JSON.stringify({
    type: 'Redshift',
    autoBootstrap: false,
    config: { ...config, impersonation, password: '${REDSHIFT_PASSWORD}' },
  });
}

/** The live `config` of such a file. */
export function configFor(host: string, role = 'immuta_impersonation'): JsonObject {
  return {
    host,
    database: 'immuta',
    impersonation: { enabled: true, role },
    authenticationType: 'userPassword',
    username: 'immuta_system',
    password: 'Former0Password',
  };
}
