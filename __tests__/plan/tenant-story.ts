import type { DeclaredIntegration } from '../../src/declared/integration.ts';
import { readDeclared } from '../../src/declared/read-declared.ts';
import type { Json, JsonObject } from '../../src/json.ts';
import { readTenant } from '../../src/live/read-live.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';

/** One integration as a file declares it. */
export interface Wish {
  readonly host: string;
  readonly role: string;
  readonly user: string;
  readonly port: number;
  readonly enabled: boolean;
  readonly version?: number;
  readonly secret?: string;
}

export const wish: Wish = {
  host: 'one.example.com',
  role: 'first_role',
  user: 'immuta_system',
  port: 5439,
  enabled: true,
};

/** The lines of a file; `order` puts the keys of each block into another order. */
export function fileText(
  one: Wish,
  order: <T>(items: readonly T[]) => readonly T[] = (items) => items,
): string {
  const config = [
    `  host: ${one.host}\n`,
    `  port: ${String(one.port)}\n`,
    '  database: immuta\n',
    `  impersonation:\n${order([`    enabled: ${String(one.enabled)}\n`, `    role: ${one.role}\n`]).join('')}`,
    '  authenticationType: userPassword\n',
    `  username: ${one.user}\n`,
    `  password: \${${one.secret ?? 'REDSHIFT_PASSWORD'}}\n`,
  ];
  const blocks = ['type: Redshift\n', 'autoBootstrap: false\n', `config:\n${order(config).join('')}`];
  const lifecycle =
    one.version === undefined ? [] : [`lifecycle:\n  credentialsVersion: ${String(one.version)}\n`];
  return order([...blocks, ...lifecycle]).join('');
}

/** The element of `GET /integrations` after such a file was applied. */
export function element(
  id: number,
  { host, role, user, port, enabled }: Wish,
  changes: JsonObject = {},
): JsonObject {
  return {
    id,
    status: 'enabled',
    validationResults: { status: 'passed', validationTests: [] },
    type: 'Redshift',
    autoBootstrap: false,
    config: {
      host,
      port,
      database: 'immuta',
      impersonation: { enabled, role },
      authenticationType: 'userPassword',
      username: user,
    },
    ...changes,
  };
}

/** The same element with other values in its config. */
export function withConfig(one: JsonObject, changes: JsonObject): JsonObject {
  return { ...one, config: { ...(one['config'] as JsonObject), ...changes } };
}

/** Texts by file, read as integration files. */
export function read(files: Readonly<Record<string, string>>): readonly DeclaredIntegration[] {
  const encoder = new TextEncoder();
  const sources = Object.entries(files).map(([file, text]) => ({ file, content: encoder.encode(text) }));
  const { integrations, failures } = readDeclared(sources, new Map());
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join('\n'));
  return integrations;
}

/** The plan of files now, files at the base and what Immuta shows. */
export function planOf(
  files: Readonly<Record<string, string>>,
  base: Readonly<Record<string, string>>,
  live: readonly Json[],
): Plan {
  return makePlan({
    declared: read(files),
    previous: {
      base: { commit: 'c'.repeat(40), explanation: 'the commit before' },
      integrations: read(base),
      unchanged: new Set(Object.keys(files).filter((file) => files[file] === base[file])),
      unreadable: [],
    },
    live: readTenant(live),
    maxDeletes: 1,
  });
}
