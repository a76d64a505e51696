import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, expect, jest, test } from '@jest/globals';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';
import { cluster, passwords, stopCluster, withDatabase } from './database-team.ts';
import { errorsOf, expectFailure, log, patience } from './with-team.ts';

jest.setTimeout(patience);

const [password] = passwords;

/** Scripts that must not run. `CANARY` is a file that they would create. */
const hostile: readonly (readonly [string, (script: string) => string])[] = [
  ['a shell command', (script) => `\\! touch CANARY\n${script}`],
  ['a copy to a program', (script) => `${script}\n\\copy (SELECT 1) TO PROGRAM 'touch CANARY'\n`],
  ['a result that psql runs', (script) => `SELECT 'CREATE SCHEMA immuta_system' \\gexec\n${script}`],
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
  ['a command after a number', (script) => `${script}\nSELECT 1e0$t$\n\\! touch CANARY\n$t$;\n`],
  [
    'a command in a continued text',
    (script) => `${script}\nSELECT E'Managed by Immuta'\n'don\\'t \\! touch CANARY\n';\n`,
  ],
  [
    'another encoding',
    (script) =>
      `${script}\nSELECT set_config('client_' || 'encoding', 'SJIS', false);\nSELECT '\u00e0';\n\\! touch CANARY\n--';\n`,
  ],
  [
    'a program that the server starts',
    (script) => `${script}\nDO $$ BEGIN EXECUTE 'COPY t TO PROGRAM ''touch CANARY'''; END $$;\n`,
  ],
  [
    'a placeholder that is not in the place of a credential',
    (script) =>
      script.replace(/PASSWORD ('[^']+');$/m, 'PASSWORD $1;\nCREATE TABLE immuta_left AS SELECT $1;'),
  ],
];

describeWithPostgres('a script that contains more than SQL', () => {
  afterAll(stopCluster);

  // GitHub shows ten annotations of each kind.
  test.each([
    ['commands, variables and secrets', hostile.slice(0, 7)],
    ['what programs read differently', hostile.slice(7)],
  ])('%s: the script is shown with a warning and does not run', async (_, hostile) => {
    await withDatabase(await cluster(), {}, async ({ team, redshift, database, declared, user }) => {
      const users = hostile.map((_, index) => `${user}_${String.fromCharCode(97 + index)}`);
      const files = users.map((username, index) => {
        const host = `host-${String(index)}.example.com`;
        return [`immuta/${String(index)}.yml`, declared({ config: { host, username } })] as const;
      });
      const number = await team.propose(Object.fromEntries(files));
      const canary = join(team.github.gitDirectory, 'canary');
      team.immuta.setVariant({
        rewriteScript: (script) => {
          const [, rewrite] = hostile[users.findIndex((name) => script.includes(name))] ?? [];
          return (rewrite?.(script) ?? script).replaceAll('CANARY', canary);
        },
      });
      const plan = await team.run('pull_request', { number });
      expectFailure(plan, 'script-failed', /can't be run as is/);
      expect(plan.outputs).toMatchObject({ 'has-changes': 'true' });
      const annotated = (kind: string) =>
        files.map(
          ([path]) =>
            expect.stringMatching(
              new RegExp(`^::${kind} .*file=${path},.*line=\\d+.*can't be run as is`),
            ) as unknown,
        );
      expect(errorsOf(plan)).toEqual(annotated('error'));
      const byDataApi = await team.run(
        'pull_request',
        { number },
        { inputs: { 'run-script': '', 'data-api': 'true' } },
      );
      expectFailure(byDataApi, 'script-failed', /can't be run as is/);
      const manual = await team.run('pull_request', { number }, { inputs: { 'run-script': '' } });
      expect(manual.outputs).toMatchObject({ result: 'changes', reason: '' });
      expect(manual.stdout.split('\n')).toEqual(expect.arrayContaining(annotated('warning')));

      const comment = team.github
        .comments(number)
        .map(({ body }) => body)
        .join('\n');
      const [top = '', ...blocks] = comment.split('####');
      expect(top).toContain(`${String(hostile.length)} scripts can't be run as is`);
      expect(comment).not.toContain('Old-pass-Word1');
      const scripts = JSON.parse(plan.outputs['script-files'] ?? '[]') as string[];
      expect(scripts).toHaveLength(hostile.length);
      for (const [index, [what]] of hostile.entries()) {
        const block = blocks.find((one) => one.includes(`immuta/${String(index)}.yml`));
        const [beforeSql = ''] = (block ?? '').split('```sql');
        expect([what, beforeSql]).toEqual([
          what,
          expect.stringContaining("🛑 **This script can't be run as is:**"),
        ]);
        const env = { PGDATABASE: database, REDSHIFT_PASSWORD: password };
        const ran = await redshift.runFile(scripts[index] ?? '', env);
        expect([what, ran.exitCode]).not.toEqual([what, 0]);
      }

      await team.github.merge(number);
      const apply = await team.run('push', {});
      expectFailure(apply, 'script-failed', /refuses to run the script/);
      expect(errorsOf(apply)).toEqual(
        files.map(([path]) =>
          expect.stringMatching(new RegExp(`file=${path}[,:].*refuses to run the script`)),
        ),
      );
      expect(log(apply)).not.toContain('with run-script');
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
