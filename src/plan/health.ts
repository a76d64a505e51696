import type { Warning } from '../failure.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { isHealthy } from '../live/status.ts';
import { describeFailedTests } from '../live/validation-tests.ts';

/** A status that is not healthy is told before somebody changes it. */
export function healthWarnings(file: string, live: LiveIntegration): Warning[] {
  if (isHealthy(live.status)) return [];
  return [
    {
      message: `Integration ${live.id} is in the status ${live.status}.${describeFailedTests(live.validationTests)}`,
      place: { file },
    },
  ];
}
