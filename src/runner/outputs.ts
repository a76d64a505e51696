import { renderBlocks, type Block } from '../report/blocks.ts';
import { summaryText } from '../report/split.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';

/** Every output of the action, and what it is if a run has nothing to say in it. */
const emptyOutputs = {
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
} as const;

export type OutputName = keyof typeof emptyOutputs;

/** What became of a report: `cut` because it was too long, `withheld` because it contained a secret, `unavailable` because the runner has no place for it. */
export type Written = 'written' | 'cut' | 'withheld' | 'unavailable';

/** What the action leaves for later steps and for the page of the run. */
export type Outputs = ReturnType<typeof createOutputs>;

/** Makes the edge to the runner's outputs and summary; each text passes the output guard first. */
export function createOutputs(outputGuard: OutputGuard) {
  return {
    /** A value for every output of the action: the empty one if it is missing in `values`, or contains a secret. */
    complete: (
      values: Readonly<Partial<Record<OutputName, string>>>,
    ): Readonly<Record<OutputName, string>> => ({
      ...emptyOutputs,
      ...Object.fromEntries(
        Object.entries(values).filter(([name, value]) => outputGuard.admit(`output ${name}`, value).ok),
      ),
    }),
    /** Sets all outputs, to what `complete` gave. Rejects if the runner's file for outputs can't be written. */
    set: async (values: Readonly<Record<OutputName, string>>): Promise<void> => {
      const { setOutput } = await import('@actions/core');
      for (const [name, value] of Object.entries(values)) setOutput(name, value);
    },
    /** Makes the report the step's summary and replaces an earlier one of this step. Never rejects. */
    summary: async (report: readonly Block[]): Promise<Written> => {
      const whole = renderBlocks(report);
      const markdown = summaryText(report);
      const texts = new Set([whole, markdown]);
      if (![...texts].every((text) => outputGuard.admit('summary', text).ok)) return 'withheld';
      const { summary } = await import('@actions/core');
      try {
        await summary.emptyBuffer().addRaw(markdown).write({ overwrite: true });
        return markdown === whole ? 'written' : 'cut';
      } catch {
        return 'unavailable';
      }
    },
  };
}
