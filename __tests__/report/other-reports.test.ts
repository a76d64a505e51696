import { describe, expect, test } from '@jest/globals';
import type { Failure } from '../../src/failure.ts';
import { renderBlocks } from '../../src/report/blocks.ts';
import { driftFailures, driftLine, driftReport, hasDrift } from '../../src/report/drift-report.ts';
import { exportReport } from '../../src/report/export-report.ts';
import { failureComment, failureLine, validateReport } from '../../src/report/failure-report.ts';
import { planLine } from '../../src/report/plan-comment.ts';
import { applyLine } from '../../src/report/result-comment.ts';
import { shortHostileTexts } from './hostile.ts';
import { context, fullPlan, fullResults, live, plan, planned } from './samples.ts';
import { tagsBeyondCode } from './structure.ts';

const failure: Failure = {
  reason: 'invalid-config',
  message: 'immuta/a.yml: its host was edited.',
  remedy: 'To change integration 12, add these lines:\nlifecycle:\n  id: 12',
  place: { file: 'immuta/a.yml', line: 3, column: 5 },
  cause: new Error('never shown'),
};

describe('a plan that failed', () => {
  const markdown = renderBlocks(
    failureComment([failure, { reason: 'unreachable', message: 'Immuta did not answer.' }], context),
  );

  test('has the title of a plan and counts what is wrong', () => {
    expect(markdown).toContain(
      '## Immuta plan · prod\n\n`acme.hosted.immutacloud.com` · **The plan failed:** 2 errors.',
    );
  });

  test('says where and what, without naming the file twice', () => {
    expect(markdown).toContain('**✗** `immuta/a.yml:3:5` its host was edited.');
    expect(markdown).toContain('**✗** Immuta did not answer.');
  });

  test('says what to do, with the lines to paste as a code block', () => {
    expect(markdown).toContain(
      '→ To change integration 12, add these lines:\n\n```\nlifecycle:\n  id: 12\n```',
    );
  });

  test('never shows a cause', () => {
    expect(markdown).not.toContain('never shown');
  });

  test('shows a remedy of several sentences line by line', () => {
    const two = renderBlocks(failureComment([{ ...failure, remedy: 'One.\nTwo.' }], context));
    expect(two).toContain('→ One.<br>Two.');
  });

  test('keeps its structure whatever it contains', () => {
    const of = (text: string): string =>
      tagsBeyondCode(
        renderBlocks(
          failureComment(
            [
              {
                reason: 'immuta-error',
                message: `a${text}`,
                remedy: `b${text.replaceAll('\n', '')}.`,
                place: { file: `c${text}` },
              },
            ],
            context,
          ),
        ),
      ).join();
    expect(shortHostileTexts.filter((text) => of(text) !== of('x'))).toEqual([]);
  });
});

describe('drift', () => {
  test('lists changed, missing and unhealthy integrations', () => {
    expect(renderBlocks(driftReport(fullPlan(), context)).match(/^####? .*$/gm)).toEqual([
      '### Changed',
      '#### `immuta/prod/analytics.yml`',
      '#### `immuta/prod/finance.yml`',
      '### Missing',
      '#### `immuta/prod/sales.yml`',
      '### Unhealthy',
      '#### `immuta/prod/analytics.yml`',
      '### Unmanaged',
    ]);
  });

  test('does not include unmanaged integrations', () => {
    const { unmanaged } = fullPlan();
    const of = plan([planned('immuta/a.yml')], { unmanaged });
    expect(hasDrift(of)).toBe(false);
    const markdown = renderBlocks(driftReport(of, context));
    expect(markdown).toContain('**In sync:** 1 integration.');
    expect(markdown).toContain('`21` · `redshift.example.com:5439/sandbox` · status `enabled`');
    expect(markdown).not.toContain('If Immuta is right');
  });

  test.each([
    ['a failed test under a good status', { validationTests: [{ name: 'a', status: 'failed' }] }, true],
    ['a status that is not enabled', { status: 'disabled' }, true],
    ['a test with a warning', { validationTests: [{ name: 'a', status: 'warning' }] }, false],
  ])('%s', (_case, changes, expected) => {
    const of = planned('a.yml', { live: live('1', planned('a').identity, changes) });
    expect(hasDrift(plan([of]))).toBe(expected);
  });

  test('is shown key by key, with what to do if Immuta is right and if the file is', () => {
    const markdown = renderBlocks(driftReport(fullPlan(), context));
    expect(markdown).toContain('**Drift:** 2 changed, 1 missing, 1 unhealthy of 5 integrations.');
    expect(markdown).toContain('| Key | Now in Immuta | Declared |');
    expect(markdown).toContain('| `config.username` | `someone_else` | `immuta_system` |');
    expect(markdown).toContain('If Immuta is right, edit the file');
    expect(markdown).toContain(
      'manually (`workflow_dispatch`) with `mode: plan`, run the script of that plan, then run the workflow with `mode: apply`',
    );
    const byApply = renderBlocks(driftReport(fullPlan(), { ...context, scriptsRunBy: 'command' }));
    expect(byApply).toContain('with `mode: apply`. Apply plans again, runs the script and updates Immuta.');
  });

  test('keeps its structure whatever it contains', () => {
    const of = (text: string): string =>
      tagsBeyondCode(
        renderBlocks(
          driftReport(
            fullPlan((value) => `${value}${text}`),
            context,
          ),
        ),
      ).join();
    expect(shortHostileTexts.filter((text) => of(text) !== of('x'))).toEqual([]);
  });

  test('fails each file that drifted, at the first key that differs', () => {
    const files = ['analytics', 'finance', 'sales'].map((name) => `immuta/prod/${name}.yml`);
    const failures = driftFailures(fullPlan(), context);
    expect(failures.map(({ place }) => place?.file)).toEqual(files);
    expect(failures.map(({ message }) => message)).toEqual([
      'immuta/prod/analytics.yml: integration 12 differs in Immuta: `config.impersonation.enabled`, `config.impersonation.role`.',
      'immuta/prod/finance.yml: integration 15 differs in Immuta: `config.username`.',
      'immuta/prod/sales.yml: the file declares an integration that Immuta does not have.',
    ]);
  });
});

describe('validate', () => {
  test('says that the files are valid, and why it ran instead of a plan', () => {
    const markdown = renderBlocks(validateReport(2, [], [], 'prod', 'A fork gets no secrets.').summary);
    expect(markdown).toContain('**Valid:** 2 integration files. A fork gets no secrets.');
  });

  test('lists what is wrong', () => {
    const markdown = renderBlocks(validateReport(1, [failure], [{ message: 'W.' }], 'prod').summary);
    expect(markdown).toContain('**Not valid:** 1 error in 1 integration file.');
    expect(markdown).toContain('`immuta/a.yml:3:5`');
    expect(markdown).toContain('⚠️ W.');
  });
});

const exported = {
  files: [{ file: 'immuta/a.yml', id: '3', references: ['REDSHIFT_PASSWORD'] }],
  declared: 2,
  otherTypes: new Map([['Trino', 1]]),
  warnings: [{ message: 'W.' }],
};

describe('export', () => {
  test('lists files and the secrets that they need, and what to do next', () => {
    const markdown = renderBlocks(exportReport(exported, 'prod').summary);
    expect(markdown).toContain('| `immuta/a.yml` | `3` | `REDSHIFT_PASSWORD` |');
    expect(markdown).toContain(
      '- 2 integrations already had a file.\n- 1 Trino integration not exported (this action manages Redshift only).',
    );
    expect(markdown).toContain('Next: set the secrets');
  });

  test('says so if there is nothing to export', () => {
    const markdown = renderBlocks(
      exportReport({ files: [], declared: 0, otherTypes: new Map(), warnings: [] }, 'prod').summary,
    );
    expect(markdown).toBe('## Immuta export · prod\n\n**Exported:** 0 integrations.');
  });
});

describe('the summary output', () => {
  test.each([
    [
      'of a plan',
      planLine(fullPlan(), 'prod'),
      'Immuta plan for prod: 1 to delete, 2 to update, 1 to create, 1 unchanged.',
    ],
    ['of a plan without changes', planLine(plan([]), 'prod'), 'Immuta plan for prod: no changes.'],
    ['of an apply', applyLine(fullResults().slice(0, 3), 'prod'), 'Immuta apply for prod: 2 done, 1 failed.'],
    ['of an apply with nothing to do', applyLine([], 'prod'), 'Immuta apply for prod: nothing to do.'],
    ['of drift', driftLine(fullPlan(), 'prod'), 'Immuta drift for prod: 2 changed, 1 missing, 1 unhealthy.'],
    ['of no drift', driftLine(plan([]), 'prod'), 'Immuta drift for prod: in sync.'],
    [
      'of valid files',
      validateReport(2, [], [], 'prod').line,
      'Immuta validate for prod: 2 integration files valid.',
    ],
    [
      'of files with errors',
      validateReport(1, [failure], [], 'prod').line,
      'Immuta validate for prod: 1 error in 1 integration file.',
    ],
    ['of an export', exportReport(exported, 'prod').line, 'Immuta export for prod: 1 file written.'],
    [
      'of a failure',
      failureLine('plan', [failure, failure, failure], 'prod'),
      'Immuta plan for prod: failed, immuta/a.yml: its host was edited (and 2 more errors).',
    ],
  ])('%s is one line', (_case, line, expected) => {
    expect(line).toBe(expected);
  });

  test('counts refused deletions', () => {
    const of = plan([planned('a.yml', { action: 'delete' })], {
      prevented: [{ file: 'a.yml', reason: 'delete-prevented', message: 'No.' }],
    });
    expect(planLine(of, 'prod')).toBe('Immuta plan for prod: 1 deletion refused.');
  });

  test('is always one short line', () => {
    const line = failureLine(
      'plan',
      [{ reason: 'immuta-error', message: `a\nb\r${'x'.repeat(9000)}` }],
      'prod',
    );
    expect(line).toMatch(/^Immuta plan for prod: failed, a↵b␍x+…$/);
    expect(line).toHaveLength(500);
  });
});
