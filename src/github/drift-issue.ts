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
  /** Signs the marker, so that nobody else can make an issue that is taken for ours. */
  readonly planKey: string;
  readonly title: string;
  readonly body: string;
  readonly drifted: boolean;
}

interface Issue {
  readonly number: number;
  readonly state: string;
  readonly body: string;
  readonly title: string;
  readonly url: string;
  /** Whether an app opened it, as a workflow's token does. */
  readonly byApp: boolean;
}

/** What became of the issue. */
export interface KeptIssue {
  /** Undefined if there is none. */
  readonly url?: string;
  /** Why the comment on its history could not be posted: a locked issue takes none, and is kept all the same. */
  readonly uncommented?: GitHubError;
}

/**
 * Keeps one issue for a tenant: opened when there is drift, refreshed in place, closed when all is in sync,
 * reopened instead of made twice. A comment says that it was closed or reopened.
 */
export async function keepDriftIssue(github: GitHub, wanted: DriftIssue): Promise<KeptIssue> {
  const found = await findIssue(github, wanted);
  const body = `${marker(github, wanted)}\n${wanted.body}`;
  if (found === undefined) {
    if (!wanted.drifted) return {};
    const issue = { ...github.repository, title: wanted.title, body, labels: [label] };
    return github.createOnce(
      async () => withUrl((await github.rest.issues.create(issue)).data.html_url),
      async () => {
        const created = await findIssue(github, wanted);
        return created === undefined ? undefined : withUrl(created.url);
      },
    );
  }
  const { number, url } = found;
  const at = { ...github.repository, issue_number: number };
  const isOpen = found.state === 'open';
  if (!wanted.drifted) {
    if (!isOpen) return withUrl(url);
    await github.rest.issues.update({ ...at, state: 'closed', state_reason: 'completed' });
    return { ...withUrl(url), ...(await comment(github, number, 'Immuta and the files are in sync again.')) };
  }
  if (!isOpen || found.body !== body || found.title !== wanted.title) {
    await github.rest.issues.update({ ...at, title: wanted.title, body, state: 'open' });
  }
  return {
    ...withUrl(url),
    ...(isOpen ? {} : await comment(github, number, 'Immuta and the files differ again.')),
  };
}

function withUrl(url: string | undefined): Pick<KeptIssue, 'url'> {
  return url === undefined || url === '' ? {} : { url };
}

async function comment(
  github: GitHub,
  number: number,
  body: string,
): Promise<Pick<KeptIssue, 'uncommented'>> {
  try {
    await github.rest.issues.createComment({ ...github.repository, issue_number: number, body });
    return {};
  } catch (error: unknown) {
    if (!(error instanceof GitHubError)) throw error;
    return { uncommented: error };
  }
}

/**
 * The oldest issue with the label that begins with our marker; pull requests are in GitHub's list too. A marker
 * that another key signed counts if an app opened the issue, which nobody does by hand: a changed key does not
 * make a second issue.
 */
async function findIssue(github: GitHub, wanted: DriftIssue): Promise<Issue | undefined> {
  const parameters = {
    ...github.repository,
    labels: label,
    state: 'all',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  } as const;
  const issues = (
    await github.paginate(github.rest.issues.listForRepo, parameters, ({ data }) => [
      ...requiredList(data, 'the issues'),
    ])
  )
    .filter((issue) => issue.pull_request === undefined)
    .map(readIssue)
    .sort((one, other) => one.number - other.number);
  const firstLine = ({ body }: Issue): string => body.split('\n', 1)[0]?.trimEnd() ?? '';
  return (
    issues.find((issue) => firstLine(issue) === marker(github, wanted)) ??
    issues.find((issue) => issue.byApp && firstLine(issue).startsWith(unsigned(wanted.name)))
  );
}

type RawIssue = Awaited<ReturnType<GitHub['rest']['issues']['listForRepo']>>['data'][number];

function readIssue({ number, state, title, body, html_url: url, user }: RawIssue): Issue {
  return {
    number,
    state,
    title,
    body: (body ?? '').replaceAll('\r\n', '\n'),
    url,
    byApp: user?.type === 'Bot',
  };
}

/** The first line of an issue of ours. */
function marker({ repository: { owner, repo } }: GitHub, { name, planKey }: DriftIssue): string {
  const signed = canonicalJson(['immuta-integration-action', 'drift', `${owner}/${repo}`, name]);
  return `${unsigned(name)}${createHmac('sha256', planKey).update(signed).digest('base64url')} -->`;
}

function unsigned(name: string): string {
  return `<!-- immuta-integration-action drift ${Buffer.from(name).toString('base64url')} `;
}
