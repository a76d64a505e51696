import { describe, expect, test } from '@jest/globals';
import type { DataApi, SubmissionState } from '../../src/data-api/data-api.ts';
import { DataApiError } from '../../src/data-api/data-api-error.ts';
import { DataApiSession } from '../../src/data-api/session.ts';
import { fakeClock } from '../network/fake-clock.ts';

const running: SubmissionState = { status: 'running', statements: [] };
const finished: SubmissionState = { status: 'finished', statements: [] };

interface Call {
  readonly name: string;
  readonly wait?: number;
}

/** A service that answers DescribeStatement as it is told, and writes down what it is asked. */
function service(describe: (asked: number, wait: number) => SubmissionState): {
  api: DataApi;
  calls: Call[];
} {
  const calls: Call[] = [];
  const count = (): number => calls.filter(({ name }) => name === 'describe').length;
  return {
    calls,
    api: {
      submit: ({ session }) => {
        calls.push({ name: 'id' in session ? `submit in ${session.id}` : 'open' });
        return Promise.resolve({ id: 'statement', sessionId: 'session' });
      },
      describe: (_, wait) => {
        calls.push({ name: 'describe', wait });
        return Promise.resolve().then(() => describe(count(), wait));
      },
      rows: () => Promise.resolve([]),
      cancel: () => {
        calls.push({ name: 'cancel' });
        return Promise.resolve();
      },
      close: () => undefined,
    },
  };
}

function sessionWith(
  api: DataApi,
  more: { deadline?: number; requestTimeout?: number } = {},
): DataApiSession {
  return new DataApiSession({
    api,
    connection: { ClusterIdentifier: 'analytics', Database: 'dev' },
    clock: fakeClock(),
    signal: new AbortController().signal,
    deadline: 600_000,
    requestTimeout: 60_000,
    newToken: () => 'token',
    ...more,
  });
}

const quiet = (): void => undefined;

describe('a session', () => {
  test('is opened once, and takes what follows', async () => {
    const { api, calls } = service(() => finished);
    const session = sessionWith(api);
    await session.run('SELECT 1', quiet);
    await session.run(['SELECT 2'], quiet);
    expect(calls.map(({ name }) => name)).toEqual(['open', 'describe', 'submit in session', 'describe']);
  });

  test('waits at most 30 s at a time, half of what a request may take, and what is left', async () => {
    for (const [more, wait] of [
      [{}, 30],
      [{ requestTimeout: 10_000 }, 5],
      [{ requestTimeout: 1000 }, 0],
      [{ deadline: 3500 }, 4],
    ] as const) {
      const { api, calls } = service(() => finished);
      await sessionWith(api, more).run('SELECT 1', quiet);
      expect(calls.at(-1)).toEqual({ name: 'describe', wait });
    }
  });

  test('pauses where the service does not wait, and tells now and then', async () => {
    const { api } = service((asked) => (asked < 20 ? running : finished));
    const told: number[] = [];
    await sessionWith(api).run('SELECT 1', (milliseconds) => told.push(milliseconds));
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(4);
  });

  test('goes on without long polling where too many wait', async () => {
    const { api, calls } = service((asked) => {
      if (asked === 1) throw new DataApiError('too-many-waiting', 'too many');
      return finished;
    });
    expect((await sessionWith(api).run('SELECT 1', quiet)).state).toEqual(finished);
    expect(calls.map(({ wait }) => wait)).toEqual([undefined, 30, 0]);
  });

  test('cancels what runs when the time is up, and submits nothing after it', async () => {
    const { api, calls } = service(() => running);
    const session = sessionWith(api, { deadline: 2000 });
    expect(await session.run('SELECT 1', quiet)).toMatchObject({ stopped: 'timeout', submitted: true });
    expect(calls.some(({ name }) => name === 'cancel')).toBe(true);
    expect(await session.run('SELECT 2', quiet)).toMatchObject({ stopped: 'timeout', submitted: false });
  });

  test('what ended before it could be cancelled has ended', async () => {
    const { api, calls } = service(() => (calls.some(({ name }) => name === 'cancel') ? finished : running));
    const ended = await sessionWith(api, { deadline: 1000 }).run('SELECT 1', quiet);
    expect(ended).toEqual({ state: finished, submitted: true });
  });

  test('says whether a rollback worked', async () => {
    expect(await sessionWith(service(() => finished).api).rollBack()).toBe(true);
    expect(await sessionWith(service(() => ({ ...running, status: 'failed' })).api).rollBack()).toBe(false);
    const { api } = service(() => {
      throw new DataApiError('session-ended', 'Session is not available');
    });
    expect(await sessionWith(api).rollBack()).toBe(false);
  });
});
