import * as z from 'zod/mini';
import { parseJson } from '../json.ts';
import type { GitHub } from './client.ts';
import { required, requiredList } from './github-error.ts';

const appliedFiles = z.object({
  /** The lines of the input `files`. */
  globs: z.readonly(z.array(z.string())),
  /** How many files they matched. */
  files: z.number(),
});

/** The files that an apply was about. */
export type AppliedFiles = z.infer<typeof appliedFiles>;

/** The record of a commit that the next apply starts from. */
export interface Deployment {
  readonly id: number;
  readonly sha: string;
  /** Undefined if the commit is only where an unfinished apply started. */
  readonly applied: AppliedFiles | undefined;
}

/** The newest 100 deployments of the tenant's environment, newest first, whatever became of them. */
export async function readDeployments(github: GitHub, name: string): Promise<Deployment[]> {
  const environment = `immuta/${name}`;
  const { data } = await github.rest.repos.listDeployments({
    ...github.repository,
    environment,
    per_page: 100,
  });
  return requiredList(data, 'the deployments')
    .filter((deployment) => deployment.environment === environment)
    .sort((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at) || other.id - one.id)
    .map(({ id, sha, payload }) => ({
      id,
      sha,
      // GitHub returns a payload as it was sent, or as its JSON text.
      applied: appliedFiles.safeParse(typeof payload === 'string' ? parseJson(payload) : payload).data,
    }));
}

/** Whether a deployment succeeded. A later one makes GitHub call it `inactive`, which changes nothing. */
export async function succeeded(github: GitHub, { id }: Pick<Deployment, 'id'>): Promise<boolean> {
  const { data } = await github.rest.repos.listDeploymentStatuses({
    ...github.repository,
    deployment_id: id,
    per_page: 100,
  });
  return requiredList(data, 'the statuses of a deployment').some(({ state }) => state === 'success');
}

/** The newest record of files that were applied without failures; undefined if there is none. */
export async function readLastApplied(github: GitHub, name: string): Promise<AppliedFiles | undefined> {
  for (const deployment of await readDeployments(github, name)) {
    if (deployment.applied !== undefined && (await succeeded(github, deployment))) return deployment.applied;
  }
  return undefined;
}

/** A record to write: of a commit that was applied, or (without `applied`) of one that an unfinished apply started from. */
export interface NewRecord {
  readonly name: string;
  readonly sha: string;
  readonly applied?: AppliedFiles;
  readonly runUrl: string | undefined;
}

/** Records where the next apply starts. A second record of the same commit says the same as the first. */
export async function recordDeployment(
  github: GitHub,
  { name, sha, applied, runUrl }: NewRecord,
): Promise<void> {
  const { repository, rest } = github;
  const description =
    applied === undefined
      ? 'The next apply of Immuta integrations starts here'
      : 'Immuta integrations applied';
  const { id } = await github.createOnce<Pick<Deployment, 'id'>>(
    async () => {
      const { data } = await rest.repos.createDeployment({
        ...repository,
        ref: sha,
        environment: `immuta/${name}`,
        auto_merge: false,
        required_contexts: [],
        description,
        payload: applied ?? {},
      });
      return { id: required('id' in data ? data.id : undefined, 'a deployment') };
    },
    async () => (await readDeployments(github, name)).find((deployment) => deployment.sha === sha),
  );
  const status = { deployment_id: id, state: 'success', auto_inactive: false } as const;
  const log = runUrl === undefined ? {} : { log_url: runUrl };
  await github.createOnce<unknown>(
    () => rest.repos.createDeploymentStatus({ ...repository, ...status, ...log }),
    async () => (await succeeded(github, { id })) || undefined,
  );
}
