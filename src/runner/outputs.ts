import type { OutputGuard } from '../secrets/output-guard.ts';
import { loadToolkit, type Toolkit } from './toolkit.ts';

/** The most that the runner keeps of a step's summary, in bytes of UTF-8. Source: GitHub's documentation of job summaries. */
export const largestSummary = 1024 * 1024;

/** Every output of the action, with its value unless the run says otherwise: all of them are always set. */
export const outputDefaults = {
  mode: 'none',
  result: 'failed',
  reason: '',
  'has-changes': 'false',
  'create-count': '0',
  'update-count': '0',
  'delete-count': '0',
  'plan-file': '',
  'result-file': '',
  'script-files': '[]',
  'comment-url': '',
  'issue-url': '',
  'integration-ids': '{}',
  summary: '',
};

export type OutputName = keyof typeof outputDefaults;

/** What became of a text: `withheld` because it held a secret, `too-large`, or `unavailable` where the runner has no place for it. */
export type Written = 'written' | 'withheld' | 'too-large' | 'unavailable';

/** What the action leaves for later steps and for the page of the run. */
export interface Outputs {
  /** Sets one output of the action. Rejects where the runner's file for outputs can't be written. */
  set(name: OutputName, value: string): Promise<Written>;
  /** Makes `markdown` the step's summary, in place of an earlier one of this step. Never rejects. */
  summary(markdown: string): Promise<Written>;
}

/** Makes the edge to the runner's outputs and summary; each text passes the outputGuard first. */
export function createOutputs(outputGuard: OutputGuard, load: () => Promise<Toolkit> = loadToolkit): Outputs {
  return {
    set: async (name, value) => {
      if (!outputGuard.admit(`output ${name}`, value).ok) return 'withheld';
      const toolkit = await load();
      toolkit.setOutput(name, value);
      return 'written';
    },
    summary: async (markdown) => {
      if (!outputGuard.admit('summary', markdown).ok) return 'withheld';
      if (Buffer.byteLength(markdown) > largestSummary) return 'too-large';
      const toolkit = await load();
      try {
        await toolkit.summary.emptyBuffer().addRaw(markdown).write({ overwrite: true });
        return 'written';
      } catch {
        return 'unavailable';
      }
    },
  };
}
