import { describe, expect, test } from '@jest/globals';
import type { DataApi, SubmissionState } from '../../src/data-api/data-api.ts';
import { DataApiError } from '../../src/data-api/explain.ts';
import { DataApiSession, type SessionOptions } from '../../src/data-api/session.ts';
import { fakeClock } from '../network/fake-clock.ts';

const running: SubmissionState = { status: 'running', statements: [] };
const finished: SubmissionState = { status: 'finished', statements: [] };

/** A service that answers DescribeStatement with these states and records the calls. */
function service(describe: (asked: number) => SubmissionState): { api: DataApi; calls: string[] } {
  const calls: string[] = [];
  const count = (): number => calls.filter((name) => name === 'describe').length;
  return {
    calls,
    api: {
      submit: ({ session }) => {
        calls.push('SessionId' in session ? `submit in ${session.SessionId}` : 'open');
        return Promise.resolve({ id: 'statement', sessionId: 'session' });
      },
      describe: () => {
        calls.push('describe');
        return Promise.resolve().then(() => describe(count()));
      },
      rows: () => Promise.resolve([]),
      cancel: () => {
        calls.push('cancel');
        return Promise.resolve();
      },
      close: () => undefined,
    },
  };
}

function sessionWith(api: DataApi, more: Partial<SessionOptions> = {}): DataApiSession {
  return new DataApiSession({
    api,
    connection: { ClusterIdentifier: 'analytics', Database: 'dev', DbUser: undefined, SecretArn: undefined },
    clock: fakeClock(),
    signal: new AbortController().signal,
    limit: 600_000,
    requestTimeout: 60_000,
    ...more,
  });
}

describe('a session', () => {
  test('is opened once and used for all statements', async () => {
    const { api, calls } = service(() => finished);
    const session = sessionWith(api);
    await session.run(['SELECT 1']);
    await session.run(['SELECT 2']);
    expect(calls).toEqual(['open', 'describe', 'submit in session', 'describe']);
  });

  test('asks 125 ms apart and longer, up to 4 s', async () => {
    const { api } = service((asked) => (asked < 8 ? running : finished));
    const clock = fakeClock();
    await sessionWith(api, { clock }).run(['SELECT 1']);
    expect(clock.pauses).toEqual([125, 250, 500, 1000, 2000, 4000, 4000]);
  });

  test('reports now and then that it is still waiting', async () => {
    const { api } = service((asked) => (asked < 20 ? running : finished));
    const notices: number[] = [];
    await sessionWith(api).run(['SELECT 1'], (seconds) => notices.push(seconds));
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.length).toBeLessThan(4);
  });

  test('cancels the statement at the time limit, and submits nothing after it', async () => {
    const { api, calls } = service(() => running);
    const session = sessionWith(api, { limit: 2000 });
    expect(await session.run(['SELECT 1'])).toMatchObject({ stopped: 'timeout', status: 'running' });
    expect(calls).toContain('cancel');
    expect(await session.run(['SELECT 2'])).toMatchObject({ stopped: 'timeout', status: 'not-sent' });
  });

  test('a statement that ended before it could be cancelled counts as ended', async () => {
    const { api, calls } = service(() => (calls.includes('cancel') ? finished : running));
    const ended = await sessionWith(api, { limit: 1000 }).run(['SELECT 1']);
    expect(ended).toEqual(finished);
  });

  test('knows whether a rollback worked', async () => {
    expect(await sessionWith(service(() => finished).api).rollBack()).toBe(true);
    expect(await sessionWith(service(() => ({ ...running, status: 'failed' })).api).rollBack()).toBe(false);
    const { api } = service(() => {
      throw new DataApiError('session-ended', 'Session is not available');
    });
    expect(await sessionWith(api).rollBack()).toBe(false);
  });
});
