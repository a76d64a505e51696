import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, expect, jest, test } from '@jest/globals';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';
import { cluster, passwords, stopCluster, withDatabase } from './database-team.ts';
import { expectFailure, log, patience } from './with-team.ts';

jest.setTimeout(patience);

const [password] = passwords;

/** What a script may hold that must not run; `CANARY` is a file that would then be there. */
const hostile: readonly (readonly [string, (script: string) => string])[] = [
  ['a shell command', (script) => `\\! touch CANARY\n${script}`],
  ['a copy to a program', (script) => `${script}\n\\copy (SELECT 1) TO PROGRAM 'touch CANARY'\n`],
  ['a result that is run', (script) => `SELECT 'CREATE SCHEMA immuta_system' \\gexec\n${script}`],
  ['output to a program', (script) => `\\o |touch CANARY\nSELECT 1;\n${script}`],
  ['a variable of psql that is not ours', (script) => `${script}\nSELECT :'HOME';\n`],
  ['somebody else’s password', (script) => `${script}\nCREATE USER immuta_left PASSWORD 'Old-pass-Word1';\n`],
  [
    'a placeholder in a dollar-quoted body',
    (script) =>
      script.replace(
        /^(CREATE USER (\S+) PASSWORD )'([^']+)';$/m,
        "$1'$3';\nDO $$ BEGIN EXECUTE 'ALTER USER $2 PASSWORD ''$3'''; END $$;",
      ),
  ],
  [
    'an md5 of a placeholder',
    (script) =>
      script.replace(
        /PASSWORD '([^']+)'/,
        (_, secret: string) => `PASSWORD 'md5${createHash('md5').update(secret).digest('hex')}'`,
      ),
  ],
  ['an invisible character', (script) => script.replace('BEGIN;', 'BEGIN;\u202e')],
];

describeWithPostgres('a script that holds more than SQL', () => {
  afterAll(stopCluster);

  test.concurrent.each(hostile)('is shown with a warning and does not run: %s', async (_, rewrite) => {
    await withDatabase(await cluster(), {}, async ({ team, redshift, database, declared }) => {
      const number = await team.propose({ 'immuta/one.yml': declared() });
      const canary = join(team.github.gitDirectory, 'canary');
      team.immuta.setVariant({ rewriteScript: (script) => rewrite(script).replaceAll('CANARY', canary) });
      const plan = await team.run('pull_request', { number });
      expect(plan.outputs).toMatchObject({ outcome: 'changes' });

      const [comment] = team.github.comments(number);
      const [top = ''] = (comment?.body ?? '').split('####');
      expect(top).toContain('1 script must not run as it stands');
      const [beforeSql = ''] = (comment?.body ?? '').split('```sql');
      expect(beforeSql).toContain('🛑 **The script must not run as it stands.**');
      expect(comment?.body).not.toContain('Old-pass-Word1');

      const [script = ''] = JSON.parse(plan.outputs['script-files'] ?? '[]') as string[];
      const ran = await redshift.runFile(script, { PGDATABASE: database, REDSHIFT_PASSWORD: password });
      expect(ran.exitCode).not.toBe(0);

      await team.github.merge(number);
      const apply = await team.run('push', {});
      expectFailure(apply, 'script-failed', /refuses the script/);
      expect(log(apply)).not.toContain('run-script runs');
      expect(
        await redshift.query(database, "SELECT 1 FROM pg_namespace WHERE nspname LIKE 'immuta%'"),
      ).toEqual([]);
      expect(await redshift.query(database, "SELECT 1 FROM pg_user WHERE usename = 'immuta_left'")).toEqual(
        [],
      );
      await expect(access(canary)).rejects.toThrow('ENOENT');
    });
  });
});
