import { describe, jest, test } from '@jest/globals';
import type { ImmutaVariant } from '../../sandbox/immuta/variant.ts';
import { expectSecretsKept } from '../end-to-end/secrets-life.ts';
import { patience } from '../end-to-end/with-team.ts';

jest.setTimeout(patience);

const variants: readonly (readonly [string, Partial<ImmutaVariant>])[] = [
  ['left out', { secrets: 'omitted' }],
  ['null', { secrets: 'null', ids: 'string' }],
  ['[REDACTED]', { secrets: 'redacted', scriptAnswer: 'json-string' }],
  ['stars', { secrets: 'stars', scriptAnswer: { key: 'sql' } }],
  ['in clear', { secrets: 'clear', otherTypes: true, undocumentedFields: true }],
];

describe('with the real secrets in the environment', () => {
  test.concurrent.each(variants)(
    'they appear only in POST and PUT requests if Immuta shows secrets %s',
    async (_, variant) => {
      await expectSecretsKept(variant);
    },
  );
});
