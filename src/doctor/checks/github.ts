import { GitHubError } from '../../github/github-error.ts';
import { BlockedCheck, type Check } from '../check.ts';

/** Whether GitHub's API answers, and what can be known of the token without writing. */
export const githubCheck: Check = {
  name: 'GitHub: API and token',
  look: async ({ github, inputs }) => {
    if (github === undefined)
      return [{ state: 'not-run', seen: 'Not needed: a local run does not ask GitHub.' }];
    if (inputs.githubToken === undefined) throw new BlockedCheck('Inputs');
    try {
      const { defaultBranch, readable, refused } = await github();
      const seen = `The repository is found, its default branch is \`${defaultBranch}\`. The token may read ${readable.join(', ')}. Whether it may write can't be seen without writing.`;
      if (refused.length === 0) return [{ state: 'pass', seen }];
      return [
        {
          state: 'warn',
          seen: `${seen} It may not read ${refused.join(', ')}.`,
          remedy: 'Give the jobs of plan and apply the permissions that docs/how-it-works.md lists.',
        },
      ];
    } catch (error: unknown) {
      if (!(error instanceof GitHubError)) throw error;
      return [
        {
          state: 'fail',
          seen: error.status === undefined ? 'No answer.' : `GitHub answered ${String(error.status)}.`,
          remedy:
            error.status === undefined
              ? 'Check whether the runner can reach the API of GitHub: DNS, firewall, `HTTPS_PROXY` and `NO_PROXY`.'
              : 'Check `github-token`, and that the job has the permission `contents: read`.',
        },
      ];
    }
  },
};
