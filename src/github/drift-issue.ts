import { createHmac } from 'node:crypto';
import { canonicalJson } from '../json.ts';
import type { GitHub } from './client.ts';
import { GitHubError, requiredList } from './github-error.ts';

/** Label that narrows the search; the marker in the body decides. */
const label = 'immuta-drift';

/** What the issue of one tenant is to say. */
export interface DriftIssue {
  /** The input `name`. */
  readonly name: string;
  /** Signs the marker, so that the action does not take anybody else's issue for its own. */
  readonly planKey: string;
  readonly title: string;
  readonly body: string;
  readonly drifted: boolean;
}

/** What became of the issue. */
export interface KeptIssue {
  /** Undefined if there is none. */
  readonly url?: string;
  /** Why the comment on its history could not be posted: a locked issue takes none, but is updated. */
  readonly uncommented?: GitHubError | undefined;
}

/**
 * Keeps one issue for a tenant: opened if there is drift, updated in place, closed when all is in sync,
 * reopened instead of created twice. A comment says that it was closed or reopened.
 */
export async function keepDriftIssue(github: GitHub, wanted: DriftIssue): Promise<KeptIssue> {
  const { issues } = github.rest;
  const { title, drifted } = wanted;
  const body = `${marker(github, wanted)}\n${wanted.body}`;
  const found = await findIssue(github, wanted);
  if (found === undefined) {
    if (!drifted) return {};
    const url = await github.createOnce(
      async () => (await issues.create({ ...github.repository, title, body, labels: [label] })).data.html_url,
      async () => (await findIssue(github, wanted))?.html_url,
    );
    return { url };
  }
  const at = { ...github.repository, issue_number: found.number };
  const url = found.html_url;
  const isOpen = found.state === 'open';
  if (!drifted) {
    if (isOpen) await issues.update({ ...at, state: 'closed', state_reason: 'completed' });
  } else if (!isOpen || found.title !== title || found.body?.replaceAll('\r\n', '\n') !== body) {
    await issues.update({ ...at, title, body, state: 'open' });
  }
  if (isOpen === drifted) return { url };
  const news = `Immuta and the files ${drifted ? 'differ' : 'are in sync'} again.`;
  return { url, uncommented: await postComment(github, found.number, news) };
}

/** Returns the error if GitHub does not accept the comment. */
async function postComment(github: GitHub, number: number, body: string): Promise<GitHubError | undefined> {
  try {
    await github.rest.issues.createComment({ ...github.repository, issue_number: number, body });
    return undefined;
  } catch (error: unknown) {
    if (error instanceof GitHubError) return error;
    throw error;
  }
}

type Issue = Awaited<ReturnType<GitHub['rest']['issues']['listForRepo']>>['data'][number];

/**
 * The oldest issue with the label that begins with our marker; GitHub's list has pull requests too. A marker
 * that another key signed counts if an app opened the issue, which no person can: so a changed key does not
 * lead to a second issue.
 */
async function findIssue(github: GitHub, wanted: DriftIssue): Promise<Issue | undefined> {
  const listed = await github.paginate(
    github.rest.issues.listForRepo,
    { ...github.repository, labels: label, state: 'all', sort: 'created', direction: 'asc', per_page: 100 },
    ({ data }) => [...requiredList(data, 'the issues')],
  );
  const issues = listed
    .filter((issue) => issue.pull_request === undefined)
    .sort((one, other) => one.number - other.number);
  const firstLine = ({ body }: Issue): string => body?.split('\n', 1)[0]?.trimEnd() ?? '';
  return (
    issues.find((issue) => firstLine(issue) === marker(github, wanted)) ??
    issues.find((issue) => issue.user?.type === 'Bot' && firstLine(issue).startsWith(unsigned(wanted.name)))
  );
}

/** The first line of an issue of ours. */
function marker({ repository: { owner, repo } }: GitHub, { name, planKey }: DriftIssue): string {
  const signed = canonicalJson(['immuta-integration-action', 'drift', `${owner}/${repo}`, name]);
  return `${unsigned(name)}${createHmac('sha256', planKey).update(signed).digest('base64url')} -->`;
}

function unsigned(name: string): string {
  return `<!-- immuta-integration-action drift ${Buffer.from(name).toString('base64url')} `;
}
