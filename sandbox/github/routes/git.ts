import { notFound, repositoryPath } from '../answer.ts';
import type { Answer, Call, Route } from '../answer.ts';
import { gitCommitShape, treeEntryShape } from '../shapes/commit.ts';
import { nodeId } from '../shapes/user.ts';
import { apiUrl, siteUrl } from '../world.ts';
import type { World } from '../world.ts';
import type { Json } from '../../../src/json.ts';

const wholeSha = /^[0-9a-f]{40}$/;

/** Above this size in bytes, only the raw media type returns the contents of a file. */
const maxInlineContent = 1024 * 1024;

/** Git's own objects, and files by their path. */
export const gitRoutes: readonly Route[] = [
  {
    method: 'GET',
    operation: `${repositoryPath}/git/commits/{commit_sha}`,
    needs: [['contents', 'read']],
    answer: ({ world, params }) => {
      const sha = params['commit_sha'] ?? '';
      const object = wholeSha.test(sha) ? world.git.object(sha) : undefined;
      if (object?.type !== 'commit') throw notFound();
      return { status: 200, body: gitCommitShape(world, world.git.commit(sha)) };
    },
  },
  {
    method: 'GET',
    operation: `${repositoryPath}/git/trees/{tree_sha}`,
    needs: [['contents', 'read']],
    answer: tree,
  },
  {
    method: 'GET',
    operation: `${repositoryPath}/git/blobs/{file_sha}`,
    needs: [['contents', 'read']],
    answer: blob,
  },
  {
    method: 'GET',
    operation: `${repositoryPath}/contents/{path}`,
    needs: [['contents', 'read']],
    answer: contents,
  },
];

/** GitHub accepts the ID of a tree or commit, or a branch. Any value of `recursive` means yes, even `0`. */
async function tree({ world, params, query }: Call): Promise<Answer> {
  const name = params['tree_sha'] ?? '';
  const given = wholeSha.test(name) ? world.git.object(name) : undefined;
  const sha = given?.type === 'tree' ? given.sha : await world.git.resolve(name);
  if (sha === undefined) throw notFound();
  const entries = world.git.tree(sha, query.has('recursive'));
  const shown = entries.slice(0, world.settings.maxTreeEntries);
  return {
    status: 200,
    body: {
      sha,
      url: apiUrl(world, `/git/trees/${sha}`),
      tree: shown.map((entry) => treeEntryShape(world, entry)),
      truncated: shown.length < entries.length,
    },
  };
}

function blob({ world, params, accept }: Call): Answer {
  const sha = params['file_sha'] ?? '';
  const object = wholeSha.test(sha) ? world.git.object(sha) : undefined;
  if (object?.type !== 'blob') throw notFound();
  if (wantsRaw(accept)) return raw(object.content);
  return {
    status: 200,
    body: {
      sha,
      node_id: nodeId('B', sha),
      size: object.content.length,
      url: apiUrl(world, `/git/blobs/${sha}`),
      content: wrappedBase64(object.content),
      encoding: 'base64',
    },
  };
}

async function contents({ world, params, query, accept }: Call): Promise<Answer> {
  const path = (params['path'] ?? '').replace(/^\/+|\/+$/g, '');
  const ref = query.get('ref') ?? world.settings.defaultBranch;
  const commit = await world.git.resolve(ref);
  if (commit === undefined) throw notFound(`No commit found for the ref ${ref}`);
  const object = world.git.object(`${commit}:${path}`);
  if (object === undefined) throw notFound();
  if (object.type === 'tree') return folder(world, path, object.sha, ref);
  const link = entryOf(world, commit, path)?.mode === '120000';
  const target = link ? linkTarget(path, object.content.toString()) : undefined;
  const followed = target === undefined ? undefined : world.git.object(`${commit}:${target}`);
  const file = link && followed?.type === 'blob' ? followed : object;
  if (wantsRaw(accept)) return raw(file.content);
  const common = entryShape(world, path, file.sha, file.content.length, ref);
  if (link && file === object) {
    return { status: 200, body: { type: 'symlink', target: object.content.toString(), ...common } };
  }
  const inline = file.content.length <= maxInlineContent;
  const content = inline ? wrappedBase64(file.content) : '';
  return {
    status: 200,
    body: { type: 'file', encoding: inline ? 'base64' : 'none', ...common, content },
  };
}

function folder(world: World, path: string, sha: string, ref: string): Answer {
  const entries = world.git.tree(sha, false);
  const body: Json = entries.slice(0, 1000).map((entry) => {
    const whole = path === '' ? entry.path : `${path}/${entry.path}`;
    const type = entry.type === 'tree' ? 'dir' : entry.mode === '120000' ? 'symlink' : 'file';
    const shape = entryShape(world, whole, entry.sha, entry.size ?? 0, ref, entry.type);
    return { type, ...shape };
  });
  return { status: 200, body };
}

function entryShape(
  world: World,
  path: string,
  sha: string,
  size: number,
  ref: string,
  type = 'blob',
): Record<string, Json> {
  const kind = type === 'tree' ? 'trees' : 'blobs';
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const self = `${apiUrl(world, `/contents/${encoded}`)}?ref=${encodeURIComponent(ref)}`;
  const git = apiUrl(world, `/git/${kind}/${sha}`);
  const html = siteUrl(world, `/${type}/${ref}/${encoded}`);
  return {
    size,
    name: path.split('/').at(-1) ?? '',
    path,
    sha,
    url: self,
    git_url: git,
    html_url: html,
    download_url: type === 'tree' ? null : siteUrl(world, `/raw/${ref}/${encoded}`),
    _links: { self, git, html },
  };
}

function entryOf(world: World, commit: string, path: string): { mode: string } | undefined {
  const slash = path.lastIndexOf('/');
  const parent = world.git.object(`${commit}:${slash < 0 ? '' : path.slice(0, slash)}`);
  if (parent === undefined) return undefined;
  const name = path.slice(slash + 1);
  return world.git.tree(parent.sha, false).find((entry) => entry.path === name);
}

/** The target of a symbolic link in the repository; undefined if it is outside. */
function linkTarget(path: string, target: string): string | undefined {
  if (target.startsWith('/')) return undefined;
  const parts = path.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

function wantsRaw(accept: string): boolean {
  return /application\/vnd\.github(\.v3)?\.raw(\+json)?(?=[;,\s]|$)/.test(accept);
}

function raw(content: Uint8Array): Answer {
  return {
    status: 200,
    body: content,
    headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
  };
}

/** GitHub breaks base64 lines after 60 characters, and ends with a line break. */
function wrappedBase64(content: Buffer): string {
  return content.toString('base64').replace(/.{1,60}/g, '$&\n');
}
