import type { LogGroup } from '../report/log-text.ts';
import type { Log } from '../runner/log.ts';
import { inTurns } from './in-turns.ts';

/** Prints groups, one after the other, each folded by the log viewer. */
export async function logGroups(log: Log, groups: readonly LogGroup[]): Promise<void> {
  await inTurns(groups, ({ title, text }) =>
    log.group(title, () => {
      log.info(text);
      return Promise.resolve();
    }),
  );
}
