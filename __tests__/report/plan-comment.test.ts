import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Plan } from '../../src/plan/plan.ts';
import { renderBlocks } from '../../src/report/blocks.ts';
import { noChangesComment, planComment } from '../../src/report/plan-comment.ts';
import type { ReportContext } from '../../src/report/report-context.ts';
import { hostile, shortHostileTexts } from './hostile.ts';
import { context, fullPlan, live, plan, planned, script, shown } from './samples.ts';
import { linkableTexts, tagsBeyondCode } from './structure.ts';

function comment(of: Plan, changes: Partial<ReportContext> = {}): string {
  return renderBlocks(planComment(of, { ...context, ...changes }));
}

/** The answer to one of the three questions. */
function answer(markdown: string, question: string): string | undefined {
  return markdown
    .split('\n')
    .find((line) => line.startsWith(`- **${question}?**`))
    ?.slice(`- **${question}?** `.length);
}

const danger = 'Is it dangerous';
const toRun = 'What do I have to run';

describe('the top of the comment', () => {
  test('names the tenant and counts what changes', () => {
    const [title, tenant] = comment(fullPlan()).split('\n\n');
    expect(title).toBe('## Immuta plan · prod');
    expect(tenant).toBe(
      '`acme.hosted.immutacloud.com` · **1 to delete, 2 to update, 1 to create**, 1 unchanged',
    );
  });

  test('says what changes, deletions first', () => {
    expect(answer(comment(fullPlan()), 'What changes')).toBe(
      'delete `immuta/prod/legacy.yml`, update `immuta/prod/analytics.yml`, update `immuta/prod/finance.yml`, create `immuta/prod/sales.yml`.',
    );
  });

  test('says that there are no changes, without the three answers', () => {
    const markdown = comment(plan([planned('immuta/a.yml'), planned('immuta/b.yml')]));
    expect(markdown).toContain('`acme.hosted.immutacloud.com` · **No changes** (2 integrations)');
    expect(markdown).toContain('**Unchanged:** `immuta/a.yml`, `immuta/b.yml`.');
    expect(answer(markdown, danger)).toBeUndefined();
  });

  test('names ten files and counts the others', () => {
    const many = Array.from({ length: 13 }, (_, index) =>
      planned(`immuta/${String(index)}.yml`, { action: 'update' }),
    );
    expect(answer(comment(plan(many)), 'What changes')).toMatch(/update `immuta\/9\.yml` and 3 more\.$/);
  });
});

describe('is it dangerous', () => {
  const grants = script('GRANT USAGE ON SCHEMA a TO b;\n');
  const drops = script('DROP USER a;\nDROP USER b;\nREVOKE ALL ON c FROM d;\n');
  const unsafe = script('SELECT 1;\n', {
    problems: [{ line: 1, message: 'It contains a psql meta-command.' }],
  });
  const refusal = { file: 'a.yml', reason: 'delete-prevented', message: 'a.yml: not deleted.' } as const;

  test.each<readonly [string, Plan, string]>([
    [
      'no, if nothing is removed',
      plan([planned('a.yml', { action: 'create', script: grants })]),
      'No. Nothing is deleted, and no script drops or revokes anything.',
    ],
    [
      'yes, if something is deleted',
      plan([planned('a.yml', { action: 'delete' })]),
      '**Yes**: it deletes `a.yml`.',
    ],
    [
      'possibly, if a script drops or revokes',
      plan([planned('a.yml', { action: 'update', script: drops })]),
      '**Possibly**: the script contains 2 DROP and 1 REVOKE statements.',
    ],
    [
      "yes, if a script can't be run",
      plan([planned('a.yml', { action: 'update', script: unsafe })]),
      "**Yes**: 1 script can't be run as is.",
    ],
    [
      'possibly, if Immuta may reset a key',
      plan([
        planned('a.yml', {
          action: 'update',
          mayReset: [
            { key: 'config.port', before: shown('5440'), after: { kind: 'absent' } },
            { key: 'config.extra', before: { kind: 'hidden' }, after: { kind: 'absent' } },
          ],
        }),
      ]),
      '**Possibly**: Immuta may reset values that `a.yml` does not set.',
    ],
    [
      'not for a deletion that is refused',
      plan([planned('a.yml', { action: 'delete', script: drops })], { prevented: [refusal] }),
      'No. Nothing is deleted, and no script drops or revokes anything.',
    ],
  ])('%s', (_case, of, expected) => {
    expect(answer(comment(of), danger)).toBe(expected);
  });
});

describe('what a person has to run', () => {
  const one = plan([planned('immuta/a.yml', { action: 'create', script: script('SELECT 1;\n') })]);

  test('by hand, on a pull request, before the merge', () => {
    expect(answer(comment(one), toRun)).toBe(
      '1 script in Redshift, after the pull request is approved and before apply runs: `immuta/a.create.sql`.',
    );
  });

  test('by hand, elsewhere, before apply', () => {
    expect(answer(comment(one, { onPullRequest: false }), toRun)).toBe(
      '1 script in Redshift, before apply runs: `immuta/a.create.sql`.',
    );
  });

  test.each([
    ['command', '`run-script`'],
    ['data-api', 'the Redshift Data API'],
  ] as const)('nothing if apply runs it (%s), but something to review', (scriptsRunBy, how) => {
    const markdown = comment(one, { scriptsRunBy });
    expect(answer(markdown, toRun)).toBe(
      `Nothing: apply runs 1 script through ${how}. Review it before you approve the pull request.`,
    );
    expect(markdown).toContain('What to check before apply runs these scripts');
    expect(markdown).toMatch(/<summary>Apply runs this script.*<\/summary>\n\nWith psql 15/);
    expect(comment(one)).not.toContain('What to check before apply');
  });

  test('deletions before creations, since both may be on one host', () => {
    const two = plan([
      planned('immuta/a.yml', { action: 'create', script: script('SELECT 1;\n') }),
      planned('immuta/b.yml', { action: 'delete', script: script('SELECT 2;\n') }),
    ]);
    expect(answer(comment(two), toRun)).toContain(
      'in this order: `immuta/b.delete.sql`, `immuta/a.create.sql`.',
    );
  });

  test('no script that must not run, and none of a refused deletion', () => {
    const of = plan(
      [
        planned('a.yml', { action: 'delete', script: script('DROP USER a;\n') }),
        planned('b.yml', {
          action: 'update',
          script: script('X;\n', { problems: [{ line: 1, message: 'No.' }] }),
        }),
      ],
      { prevented: [{ file: 'a.yml', reason: 'delete-prevented', message: 'a.yml: not deleted.' }] },
    );
    expect(answer(comment(of), toRun)).toBe("Nothing. 1 script can't be run as is, see below.");
  });
});

describe('a deletion', () => {
  const deletion = planned('immuta/a.yml', {
    action: 'delete',
    id: '7',
    live: live('7', planned('a').identity),
    script: script('DROP SCHEMA immuta_system CASCADE;\nREVOKE ALL ON a FROM b;\n'),
  });

  test('comes first and unfolded, says what it removes and when to run its script', () => {
    const markdown = comment(plan([planned('immuta/0.yml', { action: 'create' }), deletion]));
    expect(markdown.indexOf('Delete `immuta/a.yml`')).toBeLessThan(markdown.indexOf('Create `immuta/0.yml`'));
    expect(markdown).toContain(
      '**Deletes integration `7` in Immuta.** Its script also removes objects in database `analytics` (1 DROP and 1 REVOKE statements).',
    );
    expect(markdown).toContain(
      'Run the script after the pull request is approved and before apply runs: until then',
    );
    expect(markdown).toContain(
      "until then the integration is in use. Afterwards, Immuta's policies no longer apply in this database, and Immuta can't render the script again.",
    );
    expect(markdown).toContain('<details open>\n<summary>Script <code>immuta/a.delete.sql</code>');
  });

  test('leaves its script to apply if apply runs scripts', () => {
    expect(comment(plan([deletion]), { scriptsRunBy: 'command' })).toContain(
      'Apply runs the script, then deletes.',
    );
  });

  test('that is refused says so on top and in its place, with what to do', () => {
    const markdown = comment(
      plan([deletion], {
        prevented: [
          {
            file: 'immuta/a.yml',
            reason: 'delete-prevented',
            message: 'immuta/a.yml: integration 7 is not deleted, because `lifecycle.preventDelete` is true.',
            remedy: 'Restore the file.',
          },
        ],
      }),
    );
    expect(markdown).toContain('🛑 **Refused:** `immuta/a.yml` integration 7 is not deleted');
    expect(markdown).toContain('→ Restore the file.');
    expect(markdown).toContain("this integration is not deleted. Don't run its script.");
    expect(markdown).not.toMatch(/1 to delete|psql -X|approved|<details open>/);
    expect(answer(markdown, 'What changes')).toBe('Nothing: the only deletion is refused, see below.');
    expect(markdown).toContain('· **1 deletion refused**');
  });
});

describe('an update', () => {
  const update = (changes: Parameters<typeof planned>[1]): string =>
    comment(plan([planned('immuta/a.yml', { action: 'update', id: '12', ...changes })]));

  test('is a table of keys, before and after, with secrets as references', () => {
    const markdown = update({
      differences: [
        { key: 'config.port', before: shown('5439'), after: shown('5440') },
        { key: 'config.password', before: { kind: 'hidden' }, after: { kind: 'secret', reference: 'NEW' } },
        { key: 'config.role', before: shown('x'), after: { kind: 'absent' } },
      ],
    });
    expect(markdown).toContain('| `config.port` | `5439` | `5440` |');
    expect(markdown).toContain('| `config.password` | (not shown) | `${NEW}` (secret) |');
    expect(markdown).toContain('| `config.role` | `x` | (absent) |');
  });

  test('shows the warnings of what it changes, and under a healthy status its failed tests', () => {
    const where = planned('a').identity;
    const markdown = update({
      live: live('12', where, {
        status: 'recurringValidationError',
        validationTests: [{ name: 'user', status: 'failed', message: 'missing' }],
      }),
      warnings: [
        { message: 'Integration 12 is in the status recurringValidationError.' },
        { message: 'Another one.' },
      ],
    });
    expect(markdown.match(/⚠️.*/g)).toEqual([
      '⚠️ Integration 12 is in the status recurringValidationError.<br>',
      '⚠️ Another one.',
    ]);
    const validationTests = [{ name: 'user', status: 'failed', message: 'missing' }];
    expect(update({ live: live('12', where, { validationTests }) }).match(/⚠️.*/g)).toEqual([
      '⚠️ Validation test failed: `user`, `missing`',
    ]);
  });

  test('says where the file was before, what is not compared and what may be reset', () => {
    const markdown = update({
      movedFrom: 'immuta/old.yml',
      notShown: ['config.role'],
      mayReset: [
        { key: 'config.port', before: shown('5440'), after: { kind: 'absent' } },
        { key: 'config.extra', before: { kind: 'hidden' }, after: { kind: 'absent' } },
      ],
    });
    expect(markdown).toContain('The file was `immuta/old.yml` before.');
    expect(markdown).toContain('Not shown by Immuta, so not compared: `config.role`.');
    expect(markdown).toContain(
      'Immuta has values that the file does not set. **The update may reset them:** `config.port` (now `5440`), `config.extra` (not shown).',
    );
  });
});

describe('a script', () => {
  const change = planned('immuta/a.yml', {
    action: 'create',
    identity: { type: 'Redshift', key: 'k', host: "host'; rm x", port: 5440, database: '-d $(x)' },
    script: script("SELECT 1;\nCREATE USER a PASSWORD :'REDSHIFT_PASSWORD';\nDROP TABLE b;\n"),
  });

  test('is folded below its length, its statements, and what it removes in bold', () => {
    expect(comment(plan([change]))).toContain(
      '<details>\n<summary>Script <code>immuta/a.create.sql</code> · 3 lines, 3 statements: 1 SELECT, 1 CREATE, <b>1 DROP</b></summary>',
    );
  });

  test('comes with the psql line, host and database filled in and quoted for the shell', () => {
    expect(comment(plan([change]))).toContain(
      [
        '```sh',
        'read -rs REDSHIFT_PASSWORD; export REDSHIFT_PASSWORD   # type the value, then Enter',
        `PGHOST='host'\\''; rm x' PGPORT=5440 PGDATABASE='-d $(x)' PGUSER=your_role PGSSLMODE=verify-full \\`,
        '  psql -X -f ./*/immuta/a.create.sql',
        '```',
      ].join('\n'),
    );
  });

  test('comes with the one line to change for Query Editor v2', () => {
    expect(comment(plan([change]))).toContain(
      "In Query Editor v2: paste the script below and, in line 2, replace `:'REDSHIFT_PASSWORD'` with the value of `REDSHIFT_PASSWORD` between single quotes.",
    );
  });

  test("that can't be run is named above the fold, without how to run it", () => {
    const unsafe = {
      ...change,
      script: script('SELECT 1;\n\\! rm x\n\\! rm y\n', {
        problems: [2, 3].map((line) => ({ line, message: 'It contains a psql meta-command.' })),
      }),
    };
    const markdown = comment(plan([unsafe]));
    expect(markdown).toContain("**This script can't be run as is:** see lines 2 and 3.");
    expect(markdown).toContain(
      'SELECT 1;\n\\! rm x   ◀── It contains a psql meta-command.\n\\! rm y   ◀── It contains a psql meta-command.\n```',
    );
    expect(markdown.indexOf("This script can't be run as is")).toBeLessThan(
      markdown.indexOf('<summary>Script'),
    );
    expect(markdown).not.toContain('psql -X');
  });

  test('names the kinds of its statements; an unknown kind is only counted', () => {
    const kinds = ['A1', 'GRANT', 'CREATE', 'ALTER', 'SELECT', 'INSERT', 'UPDATE', 'ANALYZE', 'DROP'];
    const statements = new Map(kinds.map((keyword, index) => [keyword, 10 - index]));
    const markdown = comment(plan([{ ...change, script: script('x\n', { statements }) }]));
    expect(markdown).toContain(
      ' 54 statements: 9 GRANT, 8 CREATE, 7 ALTER, 6 SELECT, 5 INSERT, 4 UPDATE, 3 ANALYZE, <b>2 DROP</b><',
    );
  });
});

describe('other sections', () => {
  test('files that were already different have a heading', () => {
    const markdown = comment(fullPlan());
    const heading = markdown.indexOf('### Already different');
    expect(heading).toBeGreaterThan(markdown.indexOf('Create `immuta/prod/sales.yml`'));
    expect(heading).toBeLessThan(markdown.indexOf('Update `immuta/prod/finance.yml`'));
  });

  test('unmanaged integrations and those of other types are named once', () => {
    const markdown = comment(fullPlan());
    expect(markdown).toContain(
      '1 integration that no file declares: `21` (`redshift.example.com:5439/sandbox`, `enabled`) (unmanaged, not touched).',
    );
    expect(markdown).toContain('2 Snowflake integrations ignored (this action manages Redshift only).');
  });

  test('how to prepare a database and the prerequisites are shown once, and only for creations', () => {
    const creation = planned('a.yml', { action: 'create' });
    const both = comment(plan([creation, { ...creation, file: 'b.yml' }]));
    expect(both.match(/\*\*Existing database\*\*/g)).toHaveLength(1);
    expect(both.match(/\*\*New database\*\*/g)).toHaveLength(1);
    expect(both.match(/An IAM role for Redshift/g)).toHaveLength(1);
    expect(both).toContain("has_database_privilege(current_user, current_database(), 'CREATE')");
    expect(both).toContain(
      'the query does not show privileges that come from Redshift roles, such as `CREATE USER`',
    );
    expect(comment(plan([planned('a.yml', { action: 'update' })]))).not.toContain('Existing database');
  });

  test.each([
    ['person', true],
    ['command', false],
    ['data-api', false],
  ] as const)('how to prepare a database, if %s runs the scripts', (scriptsRunBy, isManual) => {
    const markdown = comment(plan([planned('a.yml', { action: 'create' })]), { scriptsRunBy });
    expect(markdown).toContain('2. Re-create all external tables in it.');
    expect(markdown).toContain('The role that runs the script needs: `ALL PRIVILEGES ON DATABASE`');
    expect(markdown.includes('Run the script there.')).toBe(isManual);
    expect(markdown.includes('3. Connect to it and run the script there.')).toBe(isManual);
  });

  test('how to run scripts by hand is shown once, if there are any', () => {
    expect(comment(fullPlan()).match(/More about running a script by hand/g)).toHaveLength(1);
    expect(comment(plan([planned('a.yml')]))).not.toContain('by hand');
  });

  test('the reason why nothing is deleted is shown once', () => {
    const base = { explanation: 'the event has no base' };
    expect(comment(plan([], { base }))).toContain('⚠️ Nothing is deleted: the event has no base.');
    const warned = comment(plan([], { base, warnings: [{ message: 'No base (the event has no base).' }] }));
    expect(warned.match(/the event has no base/g)).toHaveLength(1);
  });

  test('an unhealthy integration that does not change is shown with its warning', () => {
    const where = planned('a').identity;
    const warnings = [{ message: 'Integration 3 is in the status editError.' }];
    const of = planned('immuta/a.yml', { live: live('3', where, { status: 'editError' }), warnings });
    expect(comment(plan([of]))).toContain('⚠️ `immuta/a.yml`: Integration 3 is in the status editError.');
  });
});

test('a push that changes nothing changes the last block only', () => {
  const later = {
    ...context,
    commit: 'f'.repeat(40),
    run: { id: '999', repositoryUrl: 'https://github.com/a/b' },
  };
  const [one, other] = [planComment(fullPlan(), context), planComment(fullPlan(), later)];
  expect(one.slice(0, -1)).toEqual(other.slice(0, -1));
  expect(one.at(-1)).not.toEqual(other.at(-1));
  expect(renderBlocks(one.slice(-1))).toContain('gh run download 19283746 --repo acme/data-platform');
});

test('on GitHub Enterprise Server the download command names the host', () => {
  const markdown = comment(fullPlan(), { run: { id: '1', repositoryUrl: 'https://git.acme.example/a/b' } });
  expect(markdown).toContain('--repo git.acme.example/a/b');
});

test('if nothing changes any more, an older comment says so', () => {
  expect(renderBlocks(noChangesComment(context))).toContain('**No changes.**');
});

describe('hostile values in every field', () => {
  const harmless = tagsBeyondCode(comment(fullPlan()));

  test('none of the known tricks changes the structure of the comment', () => {
    const broken = shortHostileTexts.filter((text) => {
      const markdown = comment(fullPlan((value) => `${value}${text}`));
      return tagsBeyondCode(markdown).join() !== harmless.join();
    });
    expect(broken).toEqual([]);
  });

  test('no text changes the structure, links to anything or plants a marker', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = comment(fullPlan((value) => `${text}${value}`));
        expect(tagsBeyondCode(markdown)).toEqual(harmless);
        expect(markdown.replaceAll('<!-- -->', '')).not.toContain('<!--');
        for (const piece of linkableTexts(markdown))
          expect(piece).not.toMatch(/@[a-z]|#\d|www\.|https?:\/\//i);
      }),
      { numRuns: 60 },
    );
  });
});
