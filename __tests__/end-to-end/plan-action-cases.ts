import type { SeededIntegration } from '../../sandbox/immuta/tenant.ts';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import type { JsonObject } from '../../src/json.ts';
import { file, live } from './integration-file.ts';

export interface Case {
  readonly what: string;
  /** The files of the default branch; `usual` if it is left out. */
  readonly base?: Readonly<Record<string, string>>;
  /** What the pull request changes. */
  readonly change?: Readonly<Record<string, string | null>>;
  /** Live integrations, ids from 1; the one of `usual` if it is left out. */
  readonly seed?: readonly SeededIntegration[];
  readonly variant?: Partial<ImmutaVariant>;
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface Planned extends Case {
  /** `action file #id` of each integration, in order. */
  readonly plans: readonly string[];
  /** The `scripts/*` calls. */
  readonly scripts: readonly string[];
  /** Parts of the first planned integration, as plan.json has it. */
  readonly first?: JsonObject;
  /** What the comment says. */
  readonly says?: string | RegExp;
}

/** The file on the default branch unless a case has another one. */
export const usual = { 'immuta/one.yml': file() };
export const other = file({ config: { host: 'two.example.com' } });
export const removed = { 'immuta/one.yml': null };
const create = 'POST /integrations/scripts/create';
const edit = 'POST /integrations/1/scripts/edit';
const cleanup = 'POST /integrations/scripts/cleanup';
const remove = 'POST /integrations/1/scripts/delete';
export const unchanged = { 'README.md': 'Other words\n' };
/** A base of two files, one of which stays. */
export const two = { ...usual, 'immuta/two.yml': other };
export const seedTwo = [{ config: live() }, { config: live({ config: { host: 'two.example.com' } }) }];
const without = (key: string): JsonObject =>
  Object.fromEntries(Object.entries(live()).filter(([name]) => name !== key));

/** Cases that can be planned. */
export const planned: readonly Planned[] = [
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
    what: 'a declared integration that was deleted in Immuta',
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
    what: 'a key that was changed in Immuta, and in no commit',
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
    what: 'a new file for a live integration',
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
    what: 'a removed file of a creation that failed',
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
    what: 'a file that was removed, and so was its integration',
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
    what: 'one of two live ones, which lifecycle.id pins',
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
    what: 'a disabled one that lifecycle.id pins',
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
    // The role is at its documented default.
    first: { mayReset: [{ key: 'config.impersonation.enabled' }] },
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
    what: 'an IPv6 host in another spelling',
    base: { 'immuta/one.yml': file({ config: { host: '2001:db8::1' } }) },
    change: unchanged,
    seed: [{ config: { ...live(), host: '2001:0DB8:0:0::1' } }],
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
  },
  {
    what: 'the same host in an integration that Immuta set up itself',
    change: unchanged,
    seed: [{ config: live(), autoBootstrap: true }],
    plans: ['create immuta/one.yml'],
    scripts: [create],
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
    says: /On this host Immuta already has integration 1/,
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
    what: 'a port from `variables`',
    base: {},
    change: { 'immuta/one.yml': file({ config: { port: '${REDSHIFT_PORT}' } }) },
    inputs: { variables: 'REDSHIFT_PORT=5439' },
    plans: ['no-op immuta/one.yml #1'],
    scripts: [],
  },
];
