import { allPages, type GitHub } from './client.ts';

/** The record that a commit was applied without failures. */
export interface Deployment {
  readonly id: number;
  readonly sha: string;
}

/** Pages of deployments that are looked through: the newest 100. */
const deploymentPages = 1;

/** The environment that keeps a tenant's record. */
export function environmentOf(name: string): string {
  return `immuta/${name}`;
}

/** The newest deployments of the tenant's environment, newest first, whatever became of them. */
export async function readDeployments(github: GitHub, name: string): Promise<Deployment[]> {
  const answer = await allPages(
    github,
    '/deployments',
    { environment: environmentOf(name) },
    deploymentPages,
  );
  return (answer as { id: number; sha: string; environment?: string; created_at?: string }[])
    .filter(({ environment }) => environment === undefined || environment === environmentOf(name))
    .sort(
      (one, other) =>
        Date.parse(other.created_at ?? '') - Date.parse(one.created_at ?? '') || other.id - one.id,
    )
    .map(({ id, sha }) => ({ id, sha }));
}

/** Whether a deployment succeeded. A later one makes GitHub call it `inactive`, which takes nothing back. */
export async function succeeded(github: GitHub, deployment: Deployment): Promise<boolean> {
  const statuses = await allPages(github, '/deployments/{id}/statuses', { id: deployment.id }, 1);
  return (statuses as { state?: string }[]).some(({ state }) => state === 'success');
}

/** Records that a commit was applied without failures. A second record of one commit says nothing else than the first. */
export async function recordDeployment(
  github: GitHub,
  name: string,
  sha: string,
  runUrl?: string,
): Promise<void> {
  const created = (await github.change('POST', '/deployments', {
    ref: sha,
    environment: environmentOf(name),
    auto_merge: false,
    required_contexts: [],
    description: 'Immuta integrations applied',
  })) as { id: number };
  await github.change('POST', '/deployments/{id}/statuses', {
    id: created.id,
    state: 'success',
    auto_inactive: false,
    ...(runUrl === undefined ? {} : { log_url: runUrl }),
  });
}
