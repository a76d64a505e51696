import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { JsonObject } from '../src/json.ts';

/** What is measured: how many files, which of them change and how, and how slow the responses are. */
export interface Scene {
  readonly mode: 'plan' | 'apply';
  readonly files: number;
  /** One of this many files changes; 1: all of them. */
  readonly everyNth: number;
  /** `create`: the changed files are new; `update`: they are live, and one key differs. */
  readonly change: 'create' | 'update';
  /** The minimum time of every response, in milliseconds. */
  readonly latency: number;
  /** Whether Immuta uses https. */
  readonly tls: boolean;
}

/** What a step starts with. */
export interface Occasion {
  readonly immutaUrl: string;
  readonly apiKey: string;
  readonly token: string;
  readonly workspace: string;
  /** Folder with the payload of each changed file as JSON. */
  readonly payloads: string;
  readonly pull: number;
  readonly event: { readonly name: string; readonly payload: JsonObject };
  readonly github: Readonly<Record<string, string>>;
  /** The file of Immuta's certificate, with https. */
  readonly certificate?: string;
}

/** Requests since the last reset. */
export interface Counts {
  readonly github: number;
  readonly immuta: number;
  /** Comments that were posted. */
  readonly comments: number;
  readonly paths: readonly string[];
}

export type Asked = 'occasion' | 'reset' | 'counts';

/** A running sandbox, as the measuring process uses it. */
export interface Sandbox {
  readonly occasion: Occasion;
  reset(): Promise<void>;
  counts(): Promise<Counts>;
  close(): Promise<void>;
}

/** Starts the sandbox of a scene in a separate process. */
export async function openSandbox(scene: Scene): Promise<Sandbox> {
  const child = fork(join(import.meta.dirname, 'sandbox-process.ts'), [JSON.stringify(scene)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const ended = (): void => {
        reject(new Error('the process of the sandbox ended'));
      };
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve(message);
      });
    });
  const ask = async (asked: Asked): Promise<unknown> => {
    const answer = next();
    child.send(asked);
    return answer;
  };
  await next();
  return {
    occasion: (await ask('occasion')) as Occasion,
    reset: async () => {
      await ask('reset');
    },
    counts: async () => (await ask('counts')) as Counts,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.disconnect();
      }),
  };
}
