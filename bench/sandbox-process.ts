/**
 * Runs GitHub and Immuta in a separate process, so that they cost the measured process nothing. sandbox.ts starts it and
 * talks to it through messages.
 */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGitHub } from '../sandbox/github/server.ts';
import { selfSigned } from '../sandbox/immuta/self-signed.ts';
import { startImmuta } from '../sandbox/immuta/server.ts';
import { configOf, fileOf, fileName, payloadOf } from './integration-files.ts';
import type { Asked, Counts, Occasion, Scene } from './sandbox.ts';

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const scene = JSON.parse(process.argv[2] ?? '') as Scene;
const tls = scene.tls ? selfSigned() : undefined;
const immuta = await startImmuta({
  latencyMs: scene.latency,
  settleAfterPolls: 0,
  ...(tls === undefined ? {} : { tls }),
});
const github = await startGitHub({ latencyMs: scene.latency, checkAnswers: false });
const occasion = await prepare();

/** The repository before and after the change, the tenant, and the event that starts the action. */
async function prepare(): Promise<Occasion> {
  const all = Array.from({ length: scene.files }, (_, index) => index);
  const changed = all.filter((index) => index % scene.everyNth === 0);
  const before = scene.change === 'update' ? all : all.filter((index) => !changed.includes(index));
  for (const index of before) immuta.seed({ config: configOf(index, 0) });
  if (before.length > 0) {
    await github.commit(
      github.defaultBranch,
      Object.fromEntries(before.map((index) => [fileName(index), fileOf(index, 0)])),
    );
  }
  await github.commit(
    'change',
    Object.fromEntries(changed.map((index) => [fileName(index), fileOf(index, 1)])),
  );
  const pull = await github.openPull({ head: 'change' });
  if (scene.mode === 'apply') await github.merge(pull);
  const trigger =
    scene.mode === 'apply'
      ? await github.trigger('push', {})
      : await github.trigger('pull_request', { number: pull });
  const [workspace, payloads] = [join(folder, 'workspace'), join(folder, 'payloads')];
  await github.checkout(trigger.sha, workspace);
  await mkdir(payloads);
  await Promise.all(
    changed.map((index) =>
      writeFile(join(payloads, `${String(index)}.json`), JSON.stringify(payloadOf(index))),
    ),
  );
  const certificate = join(folder, 'certificate.pem');
  if (tls !== undefined) await writeFile(certificate, tls.cert);
  return {
    immutaUrl: immuta.url,
    apiKey: immuta.apiKey,
    token: github.token,
    workspace,
    payloads,
    pull,
    event: { name: trigger.name, payload: trigger.payload },
    github: {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_REPOSITORY: `${github.owner}/${github.repo}`,
      GITHUB_REF: trigger.ref,
      GITHUB_SHA: trigger.sha,
      GITHUB_ACTOR: trigger.actor,
      GITHUB_RUN_ID: '4242',
      GITHUB_RUN_ATTEMPT: '1',
    },
    ...(tls === undefined ? {} : { certificate }),
  };
}

/** Restores the state before the first run: no comments, and no integrations that an apply created. */
function reset(): void {
  const kept = scene.change === 'update' ? scene.files : 0;
  for (const { id } of github.comments(occasion.pull)) github.deleteComment(id);
  for (const { id } of immuta.state().slice(kept)) immuta.remove(id);
  github.requests.length = 0;
  immuta.forgetRequests();
}

function counts(): Counts {
  const posts = github.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/comments'));
  const paths = [
    ...github.requests.map(({ method, path }) => `GitHub ${method} ${path}`),
    ...immuta.requests.map(({ method, path }) => `Immuta ${method} ${path}`),
  ];
  return { github: github.requests.length, immuta: immuta.requests.length, comments: posts.length, paths };
}

process.on('message', (asked: Asked) => {
  const answer = asked === 'occasion' ? occasion : counts();
  if (asked === 'reset') reset();
  process.send?.(answer);
});
process.on('disconnect', () => {
  void Promise.all([github.close(), immuta.close(), rm(folder, { recursive: true, force: true })]).then(() =>
    process.exit(0),
  );
});
process.send?.('ready');
