import { describe, expect, jest, test } from '@jest/globals';
import type { SeededIntegration } from '../../sandbox/immuta/tenant.ts';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/json.ts';
import { file, live } from './integration-file.ts';
import { calls, expectFailure, expectSuccess, log, patience, readJson, withTeam } from './with-team.ts';

jest.setTimeout(patience);

interface Case {
  readonly what: string;
  /** On the default branch; `immuta/one.yml` as it is usual where it is left out. */
  readonly base?: Readonly<Record<string, string>>;
  /** What the pull request changes. */
  readonly change?: Readonly<Record<string, string | null>>;
  /** Live integrations, ids from 1; the usual one where it is left out. */
  readonly seed?: readonly SeededIntegration[];
  readonly variant?: Partial<ImmutaVariant>;
  readonly inputs?: Readonly<Record<string, string>>;
}

interface Planned extends Case {
  /** `action file #id` of each integration, in order. */
  readonly plans: readonly string[];
  /** The `scripts/*` calls. */
  readonly scripts: readonly string[];
  /** Parts of the first planned integration, as plan.json has it. */
  readonly first?: JsonObject;
  /** What the comment says. */
  readonly says?: string | RegExp;
}

const usual = { 'immuta/one.yml': file() };
const other = file({ config: { host: 'two.example.com' } });
const removed = { 'immuta/one.yml': null };
const create = 'POST /integrations/scripts/create';
const edit = 'POST /integrations/1/scripts/edit';
const cleanup = 'POST /integrations/scripts/cleanup';
const remove = 'POST /integrations/1/scripts/delete';
const unchanged = { 'README.md': 'Other words\n' };
/** Keeps a base of two files from being emptied. */
const two = { ...usual, 'immuta/two.yml': other };
const seedTwo = [{ config: live() }, { config: live({ config: { host: 'two.example.com' } }) }];
const without = (key: string): JsonObject =>
  Object.fromEntries(Object.entries(live()).filter(([name]) => name !== key));

const planned: readonly Planned[] = [
  {
    what: 'a new file',
    base: {},
    seed: [],
    change: usual,
    plans: ['create immuta/one.yml'],
    scripts: [create],
    first: { origin: 'this-change', script: { endpoint: 'create', file: 'immuta/one.create.sql' } },
  },
  {
    what: 'a new file below a folder',
    base: {},
    seed: [],
    change: { 'immuta/eu/prod/one.yaml': file() },
    plans: ['create immuta/eu/prod/one.yaml'],
    scripts: [create],
  },
  {
    what: 'a declared integration that somebody deleted',
    change: unchanged,
    seed: [],
    plans: ['create immuta/one.yml'],
    scripts: [create],
    first: { origin: 'already-different' },
    says: 'Already different',
  },
  {
    what: 'a key that differs',
    change: { 'immuta/one.yml': file({ config: { username: 'immuta_new' } }) },
    plans: ['update immuta/one.yml #1'],
    scripts: [edit],
    first: {
      differences: [
        { key: 'config.username', before: { value: 'immuta_system' }, after: { value: 'immuta_new' } },
      ],
      script: { endpoint: 'edit', file: 'immuta/one.update.sql' },
    },
  },
  {
    what: 'a nested key that differs',
    change: { 'immuta/one.yml': file({ config: { impersonation: { enabled: true, role: 'other_role' } } }) },
    plans: ['update immuta/one.yml #1'],
    scripts: [edit],
  },
  {
    what: 'a key that differs in Immuta and in no commit',
    change: unchanged,
    seed: [{ config: { ...live(), username: 'by_hand' } }],
    plans: ['update immuta/one.yml #1'],
    scripts: [edit],
    first: { origin: 'already-different' },
  },
  {
    what: 'a key that the file no longer declares',
    change: { 'immuta/one.yml': file({ config: { impersonation: { enabled: true } } }) },
    plans: ['update immuta/one.yml #1'],
    scripts: [edit],
    first: {
      mayReset: [],
      differences: [
        { key: 'config.impersonation.role', before: { value: 'immuta_impersonation' }, after: null },
      ],
    },
  },
  {
    what: 'a credentialsVersion that is new',
    change: { 'immuta/one.yml': file({ lifecycle: { credentialsVersion: 2 } }) },
    plans: ['update immuta/one.yml #1'],
    scripts: [edit],
    first: { differences: [{ key: 'lifecycle.credentialsVersion', before: null, after: { value: '2' } }] },
  },
  {
    what: 'a credentialsVersion that is the same as before',
    base: { 'immuta/one.yml': file({ lifecycle: { credentialsVersion: 2 } }) },
    change: unchanged,
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
  },
  {
    what: 'a creation that failed',
    change: unchanged,
    seed: [{ config: live(), status: 'createError' }],
    plans: ['update immuta/one.yml #1'],
    scripts: [create],
    first: { script: { endpoint: 'create' } },
    says: 'createError',
  },
  {
    what: 'nothing that differs',
    change: unchanged,
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
    says: /No changes|no changes/,
  },
  {
    what: 'a comment in the file',
    change: { 'immuta/one.yml': `# words\n${file()}` },
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
  },
  {
    what: 'a new file for what is live',
    base: {},
    change: usual,
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
  },
  {
    what: 'a file that was removed',
    base: two,
    change: removed,
    seed: seedTwo,
    plans: ['delete immuta/one.yml #1', 'no-op immuta/two.yml #2'],
    scripts: [remove],
    first: { script: { endpoint: 'delete', file: 'immuta/one.delete.sql' } },
  },
  {
    what: 'a file that was removed, of a creation that failed',
    base: two,
    change: removed,
    seed: [
      { config: live(), status: 'createError' },
      { config: live({ config: { host: 'two.example.com' } }) },
    ],
    plans: ['delete immuta/one.yml #1', 'no-op immuta/two.yml #2'],
    scripts: [cleanup],
    first: { script: { endpoint: 'cleanup' } },
  },
  {
    what: 'a file that was removed, and its integration as well',
    base: two,
    change: removed,
    seed: [{ id: 2, config: live({ config: { host: 'two.example.com' } }) }],
    plans: ['no-op immuta/two.yml #2'],
    scripts: [],
  },
  {
    what: 'a file that was moved',
    change: { ...removed, 'immuta/eu/new.yml': file() },
    plans: ['no-op immuta/eu/new.yml #1'],
    scripts: [],
    first: { movedFrom: 'immuta/one.yml' },
    says: /immuta\/one\.yml.* is now .*immuta\/eu\/new\.yml/,
  },
  {
    what: 'a file that was moved and edited',
    change: { ...removed, 'immuta/new.yml': file({ config: { username: 'immuta_new' } }) },
    plans: ['update immuta/new.yml #1'],
    scripts: [edit],
    first: { movedFrom: 'immuta/one.yml' },
  },
  {
    what: 'a folder that was moved',
    base: { 'immuta/a/one.yml': file(), 'immuta/a/two.yml': other },
    change: {
      'immuta/a/one.yml': null,
      'immuta/a/two.yml': null,
      'immuta/b/one.yml': file(),
      'immuta/b/two.yml': other,
    },
    seed: seedTwo,
    plans: ['no-op immuta/b/one.yml #1', 'no-op immuta/b/two.yml #2'],
    scripts: [],
  },
  {
    what: 'two files that were swapped',
    base: two,
    change: { 'immuta/one.yml': other, 'immuta/two.yml': file() },
    seed: seedTwo,
    plans: ['no-op immuta/one.yml #2', 'no-op immuta/two.yml #1'],
    scripts: [],
  },
  {
    what: 'another host with lifecycle.id',
    change: { 'immuta/one.yml': file({ config: { host: 'new.example.com' }, lifecycle: { id: 1 } }) },
    plans: ['update immuta/one.yml #1'],
    scripts: [edit],
    first: {
      differences: [
        { key: 'config.host', before: { value: 'one.example.com' }, after: { value: 'new.example.com' } },
      ],
    },
  },
  {
    what: 'another database with lifecycle.id',
    change: { 'immuta/one.yml': file({ config: { database: 'other' }, lifecycle: { id: 1 } }) },
    plans: ['update immuta/one.yml #1'],
    scripts: [edit],
  },
  {
    what: 'a file that is replaced by one of another host',
    change: { ...removed, 'immuta/new.yml': other },
    plans: ['create immuta/new.yml', 'delete immuta/one.yml #1'],
    scripts: [create, remove],
  },
  {
    what: 'one of two live ones that lifecycle.id names',
    change: { 'immuta/one.yml': file({ lifecycle: { id: 2 } }) },
    seed: [{ config: live() }, { config: live() }],
    plans: ['no-op immuta/one.yml #2'],
    scripts: [],
  },
  {
    what: 'a disabled one',
    change: unchanged,
    seed: [{ config: live(), status: 'disabled' }],
    plans: ['create immuta/one.yml'],
    scripts: [create],
  },
  {
    what: 'a disabled one that lifecycle.id names',
    change: { 'immuta/one.yml': file({ lifecycle: { id: 1 } }) },
    seed: [{ config: live(), status: 'disabled' }],
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
    says: 'disabled',
  },
  {
    what: 'a deleted one',
    change: unchanged,
    seed: [{ config: live(), status: 'deleted' }],
    plans: ['create immuta/one.yml'],
    scripts: [create],
  },
  {
    what: 'one that is unmanaged',
    change: unchanged,
    seed: [{ config: live() }, { config: live({ config: { host: 'by.hand.example.com' } }) }],
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
    says: /by\.hand\.example\.com/,
  },
  {
    what: 'other types',
    change: unchanged,
    variant: { otherTypes: true },
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
    says: 'Snowflake',
  },
  {
    what: 'an update that leaves a live key out',
    base: { 'immuta/one.yml': file({ config: { impersonation: undefined } }) },
    change: { 'immuta/one.yml': file({ config: { impersonation: undefined, username: 'immuta_new' } }) },
    plans: ['update immuta/one.yml #1'],
    scripts: [edit],
    first: { mayReset: [{ key: 'config.impersonation.enabled' }, { key: 'config.impersonation.role' }] },
    says: /may reset/i,
  },
  {
    what: 'a no-op that leaves a live key out',
    base: { 'immuta/one.yml': file({ config: { impersonation: undefined } }) },
    change: unchanged,
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
    first: { mayReset: [] },
  },
  {
    what: 'a declared key that Immuta does not show',
    change: unchanged,
    seed: [{ config: without('username') }],
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
    first: { notShown: ['config.username'] },
    says: /not shown by Immuta/i,
  },
  {
    what: 'a declared key that Immuta shows as null',
    change: unchanged,
    seed: [{ config: { ...live(), username: null } }],
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
    first: { notShown: ['config.username'] },
  },
  {
    what: 'a declared key that Immuta masks',
    change: unchanged,
    seed: [{ config: { ...live(), username: '********' } }],
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
    first: { notShown: ['config.username'] },
  },
  {
    what: 'a port that is a text',
    change: unchanged,
    seed: [{ config: { ...live(), port: '5439' } }],
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
  },
  {
    what: 'a boolean that is a text',
    change: unchanged,
    seed: [{ config: { ...live(), impersonation: { enabled: 'true', role: 'immuta_impersonation' } } }],
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
  },
  {
    what: 'a host in capitals',
    change: unchanged,
    seed: [{ config: { ...live(), host: 'ONE.Example.COM' } }],
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
  },
  {
    what: 'a port that the file leaves out',
    base: { 'immuta/one.yml': file({ config: { port: undefined } }) },
    change: unchanged,
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
  },
  {
    what: 'another port',
    base: {},
    change: { 'immuta/one.yml': file({ config: { port: 5440 } }) },
    plans: ['create immuta/one.yml'],
    scripts: [create],
    says: /On this host Immuta has integration 1 already/,
  },
  {
    what: 'a status that is unhealthy',
    change: unchanged,
    seed: [{ config: live(), status: 'recurringValidationError' }],
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
    says: 'recurringValidationError',
  },
  {
    what: 'a port out of `variables`',
    base: {},
    change: { 'immuta/one.yml': file({ config: { port: '${REDSHIFT_PORT}' } }) },
    inputs: { variables: 'REDSHIFT_PORT=5439' },
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
  },
];

const refused: readonly (Case & { readonly reason: string; readonly says: RegExp })[] = [
  {
    what: 'an edited host without lifecycle.id',
    change: { 'immuta/one.yml': file({ config: { host: 'new.example.com' } }) },
    reason: 'invalid-config',
    says: /no longer says that it manages integration 1.*lifecycle:%0A {2}id: 1/,
  },
  {
    what: 'an edited database without lifecycle.id',
    change: { 'immuta/one.yml': file({ config: { database: 'other' } }) },
    reason: 'invalid-config',
    says: /lifecycle:%0A {2}id: 1/,
  },
  {
    what: 'two live ones for a file',
    change: unchanged,
    seed: [{ config: live() }, { config: live() }],
    reason: 'conflict',
    says: /ids 1, 2\./,
  },
  {
    what: 'two files for a live one',
    change: { 'immuta/two.yml': file({ config: { host: 'two.example.com' }, lifecycle: { id: 1 } }) },
    reason: 'conflict',
    says: /immuta\/(one|two)\.yml and immuta\/(one|two)\.yml both manage integration 1/,
  },
  {
    what: 'a removed file of two live ones',
    base: two,
    change: removed,
    seed: [{ config: live() }, { config: live() }, { config: live({ config: { host: 'two.example.com' } }) }],
    reason: 'conflict',
    says: /ids 1, 2\./,
  },
  {
    what: 'a lifecycle.id that is not live',
    change: { 'immuta/one.yml': file({ lifecycle: { id: 77 } }) },
    reason: 'invalid-config',
    says: /lifecycle\.id is 77/,
  },
  {
    what: 'a lifecycle.id of another type',
    change: { 'immuta/one.yml': file({ lifecycle: { id: 2 } }) },
    seed: [{ config: live() }, { type: 'Trino' }],
    reason: 'invalid-config',
    says: /lifecycle\.id is 2/,
  },
  {
    what: 'a lifecycle.id of a deleted one',
    change: { 'immuta/one.yml': file({ lifecycle: { id: 1 } }) },
    seed: [{ config: live(), status: 'deleted' }],
    reason: 'invalid-config',
    says: /lifecycle\.id is 1/,
  },
  { what: 'no file left', change: removed, reason: 'invalid-config', says: /No integration file matches/ },
  {
    what: 'a deletion that the base prevents',
    base: { 'immuta/one.yml': file({ lifecycle: { preventDelete: true } }), 'immuta/two.yml': other },
    change: removed,
    seed: seedTwo,
    reason: 'delete-prevented',
    says: /preventDelete/,
  },
  {
    what: 'more deletions than max-deletes',
    base: { ...two, 'immuta/three.yml': file({ config: { host: 'three.example.com' } }) },
    change: { ...removed, 'immuta/two.yml': null },
    seed: seedTwo,
    reason: 'delete-prevented',
    says: /max-deletes/,
  },
];

const start = ({ base, variant }: Case) => ({
  files: base ?? usual,
  immuta: variant === undefined ? {} : { variant },
});

describe('a plan of', () => {
  test.concurrent.each(planned)('$what: $plans', async (one) => {
    await withTeam(start(one), async (team) => {
      for (const seeded of one.seed ?? [{ config: live() }]) team.immuta.seed(seeded);
      const number = await team.propose(one.change ?? {});
      team.github.requests.length = 0;
      const step = await team.run('pull_request', { number }, { inputs: one.inputs ?? {} });
      expectSuccess(step, one.plans.every((line) => line.startsWith('no-op')) ? 'no-changes' : 'changes');
      const plan = (await readJson(step, 'plan-file'))['integrations'] as readonly JsonObject[];
      expect(
        plan.map(({ action, file: path, id }) =>
          [action, path, ...(id === undefined ? [] : [`#${String(id)}`])].join(' '),
        ),
      ).toEqual(one.plans);
      if (one.first !== undefined) expect(plan[0]).toEqual(including(one.first));
      const asked = calls(team.immuta);
      expect(asked.filter((call) => call === 'GET /integrations')).toHaveLength(1);
      expect(asked.filter((call) => call !== 'GET /integrations').sort()).toEqual([...one.scripts].sort());
      expect(team.github.requests.length).toBeLessThanOrEqual(7);
      const [comment, ...more] = team.github.comments(number);
      expect(more).toEqual([]);
      expect(comment?.body).toMatch(one.says ?? '');
      for (const line of one.plans.filter((text) => !text.startsWith('no-op')))
        expect(comment?.body).toContain(line.split(' ')[1]);
      expect(step.outputs['has-changes']).toBe(String(one.scripts.length > 0));
      expect(JSON.parse(step.outputs['script-files'] ?? '')).toHaveLength(one.scripts.length);
    });
  });
});

describe('no plan of', () => {
  test.concurrent.each(refused)('$what: $reason', async (one) => {
    await withTeam(start(one), async (team) => {
      for (const seeded of one.seed ?? [{ config: live() }]) team.immuta.seed(seeded);
      const number = await team.propose(one.change ?? {});
      const step = await team.run('pull_request', { number });
      expectFailure(step, one.reason, one.says);
      expect(log(step)).toMatch(/^::error [^:]*::.*%0A\S/m);
      expect(team.immuta.writes()).toEqual([]);
      expect(team.github.comments(number)).toHaveLength(1);
    });
  });
});

/** Matches an object that has these members, lists of exactly as many, whatever else there is. */
function including(value: Json): unknown {
  if (Array.isArray(value)) return value.map((item: Json) => including(item));
  if (!isJsonObject(value)) return value;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, including(item)])),
  );
}
