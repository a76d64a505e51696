import { allPages, type GitHub } from './client.ts';

/** Label that narrows the search; the marker in the body decides. */
const label = 'immuta-drift';

/** What the issue of one tenant is to say. */
export interface DriftIssue {
  /** The input `name`. */
  readonly name: string;
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
}

/**
 * Keeps one issue for a tenant: opened when there is drift, refreshed in place, closed with a comment when
 * all is in sync, reopened instead of made twice. Returns its address, or undefined where there is none.
 */
export async function keepDriftIssue(github: GitHub, wanted: DriftIssue): Promise<string | undefined> {
  const found = await findIssue(github, wanted.name);
  const body = `${marker(wanted.name)}\n${wanted.body}`;
  if (!wanted.drifted) {
    if (found?.state === 'open') {
      await comment(github, found.number, 'Immuta and the files are in sync again.');
      await github.change('PATCH', '/issues/{number}', { number: found.number, state: 'closed', state_reason: 'completed' });
    }
    return found?.url;
  }
  if (found === undefined) {
    const created = await github.create('/issues', { title: wanted.title, body, labels: [label] });
    return (created as { html_url?: string }).html_url;
  }
  if (found.state !== 'open') {
    await comment(github, found.number, 'Immuta and the files differ again.');
  }
  if (found.state !== 'open' || found.body !== body || found.title !== wanted.title) {
    await github.change('PATCH', '/issues/{number}', {
      number: found.number,
      title: wanted.title,
      body,
      state: 'open',
    });
  }
  return found.url;
}

/** The oldest issue with the label that begins with the marker; pull requests are issues too, and none of ours. */
async function findIssue(github: GitHub, name: string): Promise<Issue | undefined> {
  const answer = await allPages(github, '/issues', { labels: label, state: 'all', sort: 'created', direction: 'asc' });
  const issues = (
    answer as { number: number; state: string; title: string; body?: string | null; html_url?: string; pull_request?: unknown }[]
  )
    .filter((issue) => issue.pull_request === undefined)
    .map(({ number, state, title, body, html_url: url }) => ({
      number,
      state,
      title,
      body: (body ?? '').replaceAll('\r\n', '\n'),
      url: url ?? '',
    }))
    .sort((one, other) => one.number - other.number);
  return issues.find(({ body }) => body.split('\n', 1)[0]?.trimEnd() === marker(name));
}

function marker(name: string): string {
  return `<!-- immuta-integration-action drift ${Buffer.from(name).toString('base64url')} -->`;
}

async function comment(github: GitHub, number: number, body: string): Promise<void> {
  await github.create('/issues/{number}/comments', { number, body });
}
