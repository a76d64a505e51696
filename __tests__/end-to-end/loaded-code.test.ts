import { afterAll, expect, jest, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Step } from '../../sandbox/team.ts';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';
import { withDataApi } from './data-api-team.ts';
import { stopCluster } from './database-team.ts';
import { file } from './integration-file.ts';
import { expectSuccess, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

/** Runs a step, and tells whether it loaded the AWS client: Node lists the scripts of a process for its coverage. */
async function loadsAwsClient(run: (env: Record<string, string>) => Promise<Step>): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-coverage-'));
  try {
    await run({ NODE_V8_COVERAGE: folder });
    const reports = await Promise.all(
      (await readdir(folder)).map(async (name) => readFile(join(folder, name), 'utf8')),
    );
    const scripts = reports
      .flatMap((report) => (JSON.parse(report) as { result: { url: string }[] }).result)
      .flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : []));
    expect(scripts).not.toEqual([]);
    const texts = await Promise.all([...new Set(scripts)].map((path) => readFile(path, 'utf8')));
    return texts.some((text) => text.includes('class RedshiftDataClient'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('a plan and an apply without data-api load no code of AWS', async () => {
  await withTeam({ inputs: { 'reviewed-plan': 'ignored' } }, async (team) => {
    const number = await team.propose({ 'immuta/one.yml': file() });
    expect(await loadsAwsClient((env) => team.run('pull_request', { number }, { env }))).toBe(false);
    await team.github.merge(number);
    expect(
      await loadsAwsClient(async (env) => {
        const step = await team.run('push', {}, { env });
        expectSuccess(step, 'applied');
        return step;
      }),
    ).toBe(false);
  });
});

describeWithPostgres('an apply with data-api', () => {
  afterAll(stopCluster);

  test('loads the AWS client where a script is to run', async () => {
    await withDataApi({}, async ({ team, declared }) => {
      await team.github.commit('main', { 'immuta/one.yml': declared() });
      expect(await loadsAwsClient((env) => team.run('push', {}, { env }))).toBe(true);
    });
  });
});
