import { expect, test } from '@jest/globals';
import { sortWriteError } from '../../src/apply/write.ts';
import { ImmutaError } from '../../src/immuta/immuta-error.ts';

const status = (code: number, detail = ''): ImmutaError =>
  new ImmutaError('status', 'refused', { status: code, detail });

test.each([
  ['POST', status(409, 'Redshift integration already exists on HOST (id = 1).'), { kind: 'exists', id: '1' }],
  ['POST', status(409, 'It exists.'), { kind: 'exists' }],
  ['PUT', status(409, 'Unable to edit integration with ID 10 in current state editing.'), { kind: 'busy' }],
  ['DELETE', status(409), { kind: 'busy' }],
  [
    'POST',
    status(
      400,
      'Use PUT /integrations/12 endpoint to update connection information for X that previously failed to create.',
    ),
    { kind: 'use-put', id: '12' },
  ],
  [
    'PUT',
    status(400, 'Unable to edit integration due to changes of non-editable attribute(s).'),
    { kind: 'not-editable', said: 'Unable to edit integration due to changes of non-editable attribute(s).' },
  ],
  ['PUT', status(400, 'Something else.'), { kind: 'other' }],
  ['POST', status(422), { kind: 'setup-missing' }],
  ['PUT', status(422), { kind: 'setup-missing' }],
  ['PUT', status(404), { kind: 'not-found' }],
  ['DELETE', status(404), { kind: 'not-found' }],
  ['POST', status(404), { kind: 'other' }],
  [
    'POST',
    new ImmutaError('status', 'slow down', { status: 429, retryAfter: 3000 }),
    { kind: 'limited', retryAfter: 3000 },
  ],
  ['PUT', status(429), { kind: 'limited' }],
  ['PUT', status(302), { kind: 'other' }],
  ['PUT', status(401), { kind: 'other' }],
  ['POST', status(500), { kind: 'lost' }],
  ['POST', status(503), { kind: 'lost' }],
  ['PUT', new ImmutaError('timeout', 'late'), { kind: 'lost' }],
  ['PUT', new ImmutaError('unreachable', 'broken'), { kind: 'lost' }],
  ['DELETE', new ImmutaError('unreadable', 'a login page'), { kind: 'lost' }],
] as const)('%s: %p means %p', (method, error, expected) => {
  expect(sortWriteError(error, method)).toEqual(expected);
});

test('any other error is rethrown', () => {
  const error = new TypeError('a bug');
  expect(() => sortWriteError(error, 'POST')).toThrow(error);
});
