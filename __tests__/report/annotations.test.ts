import { describe, expect, test } from '@jest/globals';
import type { Failure } from '../../src/failure.ts';
import { annotations } from '../../src/report/annotations.ts';

const failure = (message: string, more: Partial<Failure> = {}): Failure => ({
  reason: 'invalid-config',
  message,
  ...more,
});

describe('annotations', () => {
  test('come by file and line, those of no place first, warnings last', () => {
    const shown = annotations(
      [
        failure('b9', { place: { file: 'b.yml', line: 9 } }),
        failure('b', { place: { file: 'b.yml' } }),
        failure('b2', { place: { file: 'b.yml', line: 2 } }),
        failure('a', { place: { file: 'a.yml', line: 20 } }),
        failure('run'),
      ],
      [{ message: 'everywhere' }, { message: 'somewhere', place: { file: 'a.yml' } }, { message: 'else' }],
    );
    expect(shown.map(({ level, message }) => `${level} ${message}`)).toEqual([
      ...['error run', 'error a', 'error b', 'error b2', 'error b9'],
      ...['warning somewhere', 'warning everywhere', 'warning else'],
    ]);
  });

  test('say what to do, and keep reason, place and cause', () => {
    const place = { file: 'a.yml', line: 2, column: 3 };
    expect(annotations([failure('wrong', { remedy: 'Mend it.', place, cause: 'why' })], [])).toEqual([
      { level: 'error', message: 'wrong\nMend it.', place, reason: 'invalid-config', cause: 'why' },
    ]);
    expect(annotations([failure('wrong')], [])).toEqual([
      { level: 'error', message: 'wrong', reason: 'invalid-config' },
    ]);
  });

  test('are ten of each kind, the tenth of which counts the others', () => {
    const eleven = Array.from({ length: 11 }, (_, index) => `number ${String(index)}`);
    const shown = annotations(
      eleven.map((message) => failure(message)),
      eleven.slice(0, 10).map((message) => ({ message })),
    );
    expect(shown).toHaveLength(20);
    expect(shown[9]).toEqual({
      level: 'error',
      message: '2 more errors: all of them are in the job summary.',
    });
    expect(shown[19]).toEqual({ level: 'warning', message: 'number 9' });
  });

  test('are cut where they are too long, with a count', () => {
    const [one] = annotations([failure('x'.repeat(5000))], []);
    expect(one?.message.length).toBeLessThanOrEqual(4096);
    expect(one?.message).toMatch(/^x+… \(\d+ more characters\)$/);
  });
});
