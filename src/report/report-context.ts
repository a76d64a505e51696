import type { Action } from '../plan/plan.ts';

/** What a report says beside the plan or the result itself. */
export interface ReportContext {
  /** The input `name`. */
  readonly name: string;
  /** Host of the tenant. */
  readonly tenant: string;
  /** The commit that the report is true for. */
  readonly commit: string;
  /** `https://github.com/owner/name`. */
  readonly repositoryUrl?: string;
  readonly runUrl?: string;
  readonly runId?: string;
  /** Name of the uploaded artifact that holds the output directory, where it is known. */
  readonly artifact?: string;
  /** Whether apply follows a merge (a plan on a pull request), or is started in another way. */
  readonly onPullRequest: boolean;
  /** Whether apply runs the scripts itself (`run-script` is set). */
  readonly runScript: boolean;
  /** Path of the `.sql` file below the output directory, with `/`. */
  scriptFile(file: string, action: Action): string;
  /** `here`: in this report. `elsewhere`: the scripts are too long for comments and stand in summary and files. */
  readonly scripts?: 'here' | 'elsewhere';
}
