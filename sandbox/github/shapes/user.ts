import { createHash } from 'node:crypto';
import { workflowBot } from '../world.ts';
import type { World } from '../world.ts';
import type { JsonObject } from '../../../src/json.ts';

/** In the form of GitHub's opaque IDs. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(id.toString()).toString('base64url')}`;
}

/** The account of a login; a login always has the same ID. */
export function userShape(world: World, login: string): JsonObject {
  const id = userId(login);
  const api = `${world.urls.api}/users/${encodeURIComponent(login)}`;
  const bot = login.endsWith('[bot]');
  const site = bot ? `${world.urls.site}/apps/${login.slice(0, -5)}` : `${world.urls.site}/${login}`;
  return {
    login,
    id,
    node_id: nodeId(bot ? 'BOT' : 'U', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id.toString()}?v=4`,
    gravatar_id: '',
    url: api,
    html_url: site,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: bot ? 'Bot' : 'User',
    user_view_type: 'public',
    site_admin: false,
  };
}

/** The app that a workflow's token acts for. */
export function appShape(world: World): JsonObject {
  return {
    id: 15368,
    client_id: 'Iv1.05c79e9ad1f6bdfa',
    slug: 'github-actions',
    node_id: 'MDM6QXBwMTUzNjg=',
    owner: userShape(world, 'github'),
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${world.urls.site}/apps/github-actions`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2025-03-07T16:35:00Z',
    permissions: { contents: 'write', issues: 'write', pull_requests: 'write', deployments: 'write' },
    events: ['check_run', 'pull_request', 'push'],
  };
}

function userId(login: string): number {
  if (login === workflowBot) return 41_898_282;
  return 1_000_000 + (createHash('sha256').update(login).digest().readUInt32BE(0) % 100_000_000);
}
