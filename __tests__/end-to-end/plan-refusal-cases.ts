import { file, live } from './integration-file.ts';
import { other, removed, seedTwo, two, unchanged, type Case } from './plan-action-cases.ts';

/** Cases that can't be planned. */
export const refused: readonly (Case & { readonly reason: string; readonly says: RegExp })[] = [
  {
    what: 'an edited host without lifecycle.id',
    change: { 'immuta/one.yml': file({ config: { host: 'new.example.com' } }) },
    reason: 'invalid-config',
    says: /no longer matches integration 1.*lifecycle:%0A {2}id: 1/,
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
    says: /IDs 1, 2\./,
  },
  {
    what: 'two files for a live one',
    change: { 'immuta/two.yml': file({ config: { host: 'two.example.com' }, lifecycle: { id: 1 } }) },
    reason: 'conflict',
    says: /immuta\/(one|two)\.yml: this file and immuta\/(one|two)\.yml both manage integration 1/,
  },
  {
    what: 'a removed file of two live ones',
    base: two,
    change: removed,
    seed: [{ config: live() }, { config: live() }, { config: live({ config: { host: 'two.example.com' } }) }],
    reason: 'conflict',
    says: /IDs 1, 2\./,
  },
  {
    what: 'a lifecycle.id that is not live',
    change: { 'immuta/one.yml': file({ lifecycle: { id: 77 } }) },
    reason: 'invalid-config',
    says: /`lifecycle\.id` is 77/,
  },
  {
    what: 'a lifecycle.id of another type',
    change: { 'immuta/one.yml': file({ lifecycle: { id: 2 } }) },
    seed: [{ config: live() }, { type: 'Trino' }],
    reason: 'conflict',
    says: /`lifecycle\.id` is 2.*Trino/,
  },
  {
    what: 'a lifecycle.id of an integration that Immuta set up itself',
    change: { 'immuta/one.yml': file({ lifecycle: { id: 1 } }) },
    seed: [{ config: live(), autoBootstrap: true }],
    reason: 'conflict',
    says: /`lifecycle\.id` is 1.*autoBootstrap: true/,
  },
  {
    what: 'a lifecycle.id of a deleted one',
    change: { 'immuta/one.yml': file({ lifecycle: { id: 1 } }) },
    seed: [{ config: live(), status: 'deleted' }],
    reason: 'invalid-config',
    says: /`lifecycle\.id` is 1/,
  },
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
