import type { GitHub } from '../github/client.ts';
import { GitHubError, githubFailure } from '../github/github-error.ts';
import { fail, pass, warn, type CheckRow } from './rows.ts';

export const githubCheck = 'GitHub: API and token';

/** Whether GitHub's API answers, and what can be known of the token without writing. */
export async function githubRow(github: GitHub, driftIssue: boolean): Promise<CheckRow> {
  const { rest, repository } = github;
  const onePage = { ...repository, per_page: 1 };
  try {
    const { data } = await rest.repos.get(repository);
    const asked = await Promise.all([
      mayRead('contents', rest.repos.listCommits(onePage)),
      mayRead('pull requests', rest.pulls.list(onePage)),
      mayRead('deployments', rest.repos.listDeployments(onePage)),
      ...(driftIssue ? [mayRead('issues', rest.issues.listForRepo(onePage))] : []),
    ]);
    const kinds = (readable: boolean): string =>
      asked.flatMap(([kind, isReadable]) => (isReadable === readable ? [kind] : [])).join(', ');
    const seen = `The repository exists; its default branch is \`${data.default_branch}\`. The token can read ${kinds(true)}. Doctor can't check whether it can write.`;
    if (kinds(false) === '') return pass(githubCheck, seen);
    return warn(
      githubCheck,
      `${seen} It can't read ${kinds(false)}.`,
      'Give the jobs of plan and apply the permissions that docs/how-it-works.md lists.',
    );
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    const seen = error.status === undefined ? 'No response.' : `GitHub answered ${String(error.status)}.`;
    return fail(githubCheck, seen, githubFailure(error, '', 'contents: read').remedy);
  }
}

async function mayRead(kind: string, request: Promise<unknown>): Promise<readonly [string, boolean]> {
  try {
    await request;
    return [kind, true];
  } catch (error: unknown) {
    if (error instanceof GitHubError && error.forbidden) return [kind, false];
    throw error;
  }
}
