import { notFound, repositoryPath } from '../answer.ts';
import type { Answer, Call, Route } from '../answer.ts';
import { commitShape, refShape } from '../shapes/commit.ts';
import { fullRepositoryShape } from '../shapes/repository.ts';
import { apiUrl } from '../world.ts';

/** The repository itself and its refs. */
export const repositoryRoutes: readonly Route[] = [
  { method: 'GET', operation: '/rate_limit', needs: [], answer: rateLimit },
  {
    method: 'GET',
    operation: repositoryPath,
    needs: [],
    answer: ({ world }) => ({ status: 200, body: fullRepositoryShape(world) }),
  },
  {
    method: 'GET',
    operation: `${repositoryPath}/branches/{branch}`,
    needs: [['contents', 'read']],
    answer: branch,
  },
  {
    method: 'GET',
    operation: `${repositoryPath}/git/ref/{ref}`,
    needs: [['contents', 'read']],
    answer: async ({ world, params }) => {
      const name = `refs/${params['ref'] ?? ''}`;
      const sha = isPublic({ name }) ? await world.git.ref(name) : undefined;
      if (sha === undefined) throw notFound();
      return { status: 200, body: refShape(world, { name, sha }) };
    },
  },
  {
    method: 'GET',
    operation: `${repositoryPath}/git/matching-refs/{ref}`,
    needs: [['contents', 'read']],
    answer: async ({ world, params }) => {
      const refs = await world.git.refs(`refs/${params['ref'] ?? ''}`);
      return { status: 200, body: refs.filter(isPublic).map((ref) => refShape(world, ref)) };
    },
  },
];

function rateLimit({ world: { rate } }: Call): Answer {
  const core = { ...rate, remaining: Math.max(rate.limit - rate.used, 0), resource: 'core' };
  const untouched = { limit: 30, used: 0, remaining: 30, reset: rate.reset };
  return { status: 200, body: { resources: { core, search: untouched }, rate: core } };
}

/** The branches of forks are in the same git repository, but are not shown. */
function isPublic({ name }: { readonly name: string }): boolean {
  return !name.startsWith('refs/forks/');
}

async function branch({ world, params }: Call): Promise<Answer> {
  const name = params['branch'] ?? '';
  const sha = await world.git.ref(`refs/heads/${name}`);
  if (sha === undefined) throw notFound('Branch not found');
  const url = apiUrl(world, `/branches/${name}`);
  return {
    status: 200,
    body: {
      name,
      commit: commitShape(world, world.git.commit(sha)),
      _links: { self: url, html: commitsPage(world.urls.site, world.settings, name) },
      protected: false,
      protection: {
        enabled: false,
        required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
      },
      protection_url: `${url}/protection`,
    },
  };
}

function commitsPage(
  site: string,
  { owner, repo }: { readonly owner: string; readonly repo: string },
  branchName: string,
): string {
  return `${site}/${owner}/${repo}/tree/${branchName}`;
}
