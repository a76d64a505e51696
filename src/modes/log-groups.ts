import type { LogGroup } from '../report/log-text.ts';
import type { Log } from '../runner/log.ts';

/** Prints groups, one after the other, each folded by the log viewer. */
export async function logGroups(log: Log, groups: readonly LogGroup[]): Promise<void> {
  for (const { title, text } of groups) {
    await log.group(title, () => {
      log.info(text);
      return Promise.resolve();
    });
  }
}
