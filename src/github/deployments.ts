import { pageSize, type GitHub } from './client.ts';
import { required, requiredList } from './github-error.ts';

/** The record that a commit was applied without failures. */
export interface Deployment {
  readonly id: number;
  readonly sha: string;
}

/** The environment that keeps a tenant's record. */
export function environmentOf(name: string): string {
  return `immuta/${name}`;
}

/** The newest 100 deployments of the tenant's environment, newest first, whatever became of them. */
export async function readDeployments(github: GitHub, name: string): Promise<Deployment[]> {
  const environment = environmentOf(name);
  const { data } = await github.rest.repos.listDeployments({
    ...github.repository,
    environment,
    per_page: pageSize,
  });
  return requiredList(data, 'the deployments')
    .filter((deployment) => deployment.environment === environment)
    .sort((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at) || other.id - one.id)
    .map(({ id, sha }) => ({ id, sha }));
}

/** Whether a deployment succeeded. A later one makes GitHub call it `inactive`, which takes nothing back. */
export async function succeeded(github: GitHub, { id }: Pick<Deployment, 'id'>): Promise<boolean> {
  const { data } = await github.rest.repos.listDeploymentStatuses({
    ...github.repository,
    deployment_id: id,
    per_page: pageSize,
  });
  return requiredList(data, 'the statuses of a deployment').some(({ state }) => state === 'success');
}

/** Records that a commit was applied without failures. */
export async function recordDeployment(
  github: GitHub,
  name: string,
  sha: string,
  runUrl?: string,
): Promise<void> {
  const { id } = await github.createOnce<Pick<Deployment, 'id'>>(
    () => createDeployment(github, name, sha),
    async () => (await readDeployments(github, name)).find((deployment) => deployment.sha === sha),
  );
  await github.createOnce<boolean>(
    async () => {
      await github.rest.repos.createDeploymentStatus({
        ...github.repository,
        deployment_id: id,
        state: 'success',
        auto_inactive: false,
        ...(runUrl === undefined ? {} : { log_url: runUrl }),
      });
      return true;
    },
    async () => (await succeeded(github, { id })) || undefined,
  );
}

async function createDeployment(github: GitHub, name: string, sha: string): Promise<{ id: number }> {
  const { data } = await github.rest.repos.createDeployment({
    ...github.repository,
    ref: sha,
    environment: environmentOf(name),
    auto_merge: false,
    required_contexts: [],
    description: 'Immuta integrations applied',
  });
  return { id: required('id' in data ? data.id : undefined, 'a deployment') };
}
