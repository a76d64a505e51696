import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitRepository } from './git/repository.ts';
import { GitHubSandbox } from './sandbox.ts';
import { Service } from './service.ts';
import type { GitHubOptions } from './service.ts';
import { createWorld } from './world.ts';

export type { GitHubSandbox } from './sandbox.ts';
export type { GitHubOptions } from './service.ts';

/** Starts a GitHub on loopback, with one repository that has one commit. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubSandbox> {
  const defaultBranch = options.defaultBranch ?? 'main';
  const directory = mkdtempSync(join(tmpdir(), 'sandbox-github-'));
  const world = createWorld(
    {
      owner: options.owner ?? 'octo-org',
      repo: options.repo ?? 'data-platform',
      defaultBranch,
      pullsLagMs: options.pullsLagMs ?? 0,
      pullsLagRequests: options.pullsLagRequests ?? 0,
      maxTreeEntries: options.maxTreeEntries ?? 100_000,
    },
    new GitRepository(directory, defaultBranch),
  );
  const initial = world.git.commitFiles({
    parents: [],
    changes: { files: { 'README.md': `# ${world.settings.repo}\n` } },
    message: 'Initial commit',
    date: world.clock.next(),
  });
  world.git.setRef(`refs/heads/${defaultBranch}`, initial);
  const service = new Service(world, options);
  const port = await service.listen();
  world.urls.api = `http://127.0.0.1:${port.toString()}${options.basePath ?? ''}`;
  return new GitHubSandbox(world, service, async () => {
    await service.close();
    await world.git.close();
    rmSync(directory, { recursive: true, force: true });
  });
}
