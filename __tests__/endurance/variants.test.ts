import { describe, jest, test } from '@jest/globals';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import { expectPlanAndApply } from '../end-to-end/variant-story.ts';
import { patience } from '../end-to-end/with-team.ts';

jest.setTimeout(patience);

/** Variants of Immuta's responses, one at a time. __tests__/end-to-end/variants.test.ts combines them. */
const passing: Readonly<Record<string, Partial<ImmutaVariant>>> = {
  'ids as numbers': { ids: 'number' },
  'ids as strings': { ids: 'string' },
  'secrets left out': { secrets: 'omitted' },
  'secrets as null': { secrets: 'null' },
  'secrets as [REDACTED]': { secrets: 'redacted' },
  'secrets as stars': { secrets: 'stars' },
  'secrets in clear': { secrets: 'clear' },
  'scripts as text': { scriptAnswer: 'text' },
  'scripts as a JSON string': { scriptAnswer: 'json-string' },
  'scripts as an object with script': { scriptAnswer: { key: 'script' } },
  'scripts as an object with sql': { scriptAnswer: { key: 'sql' } },
  'scripts as an object with another key': { scriptAnswer: { key: 'bootstrapScript' } },
  'scripts that differ each time': { scripts: 'varying' },
  'scripts that may run twice': { createScript: 'rerunnable' },
  'scripts with grants on the database': { databaseGrants: true },
  'scripts that validate nothing': { scriptsValidate: false },
  'status 200': { successCode: 200 },
  'status 201': { successCode: 201 },
  'status 202': { successCode: 202 },
  'writes that return an element': { writeAnswer: 'element' },
  'writes that return id and status': { writeAnswer: 'id-and-status' },
  'a deletion that returns nothing': { deleteAnswer: 'empty' },
  'a deletion that returns an element': { deleteAnswer: 'element' },
  'undocumented fields': { undocumentedFields: true },
  'other types': { otherTypes: true },
  'the newest first': { listOrder: 'newest-first' },
  'one integration for each database': { oneIntegrationPer: 'database' },
  'any number of integrations': { oneIntegrationPer: 'none' },
  'a PUT that keeps missing keys': { missingOnPut: 'kept' },
  'deleted integrations that stay in the list': { deletedRows: 'stay' },
  'an unknown intermediate status': { progressStatus: 'validating' },
};

describe('plan and apply work with', () => {
  test.concurrent.each(Object.entries(passing))('%s', async (_, variant) => {
    await expectPlanAndApply(variant);
  });
});
