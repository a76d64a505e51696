import { describe, jest, test } from '@jest/globals';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import { expectExportFits } from '../end-to-end/exporting.ts';
import { patience } from '../end-to-end/with-team.ts';

jest.setTimeout(patience);

const variants: readonly (readonly [string, Partial<ImmutaVariant>])[] = [
  ['with secrets left out', { secrets: 'omitted' }],
  ['with secrets as null and ids as text', { secrets: 'null', ids: 'string' }],
  ['with masked secrets', { secrets: 'redacted', listOrder: 'newest-first' }],
  ['with stars', { secrets: 'stars', otherTypes: true }],
  ['with secrets in clear and undocumented fields', { secrets: 'clear', undocumentedFields: true }],
];

describe('the files that export writes', () => {
  test.concurrent.each(variants)('passes validate and plans as no-op: %s', async (_, variant) => {
    await expectExportFits(variant);
  });
});
