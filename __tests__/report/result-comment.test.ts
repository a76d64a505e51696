import { describe, expect, test } from '@jest/globals';
import type { IntegrationResult } from '../../src/apply/result.ts';
import { renderBlocks } from '../../src/report/blocks.ts';
import { resultComment, type ResultContext } from '../../src/report/result-comment.ts';
import { shortHostileTexts } from './hostile.ts';
import { context, fullResults } from './samples.ts';
import { tagsBeyondCode } from './structure.ts';

const planUrl = 'https://github.com/acme/data-platform/pull/5#issuecomment-1';

function comment(results: readonly IntegrationResult[], changes: Partial<ResultContext> = {}): string {
  return renderBlocks(resultComment(results, { ...context, ...changes }));
}

function one(changes: Partial<IntegrationResult>): string {
  return comment([
    {
      file: 'immuta/a.yml',
      action: 'update',
      state: 'done',
      validationTests: [],
      milliseconds: 1234,
      scriptRunButNotTold: false,
      notes: [],
      ...changes,
    },
  ]);
}

describe('the result of an apply', () => {
  test('counts, says what is left to do, and links to the plan', () => {
    expect(comment(fullResults(), { planUrls: [planUrl] })).toContain(
      `**2 done, 2 failed, 1 unknown, 1 pending, 1 not tried, 1 superseded.** Left to do: 5 integrations, see below. Reviewed: [the plan](${planUrl}).`,
    );
  });

  test('says that nothing is left if all is done', () => {
    expect(one({})).toContain('**1 done.** Nothing is left to do.');
  });

  test('says that there was nothing to do', () => {
    expect(comment([])).toContain('**nothing to do.**\n\n');
  });

  test('numbers the plans if there are several', () => {
    const markdown = comment([], { planUrls: [planUrl, 'https://github.com/acme/data-platform/pull/6'] });
    expect(markdown).toContain(
      `Reviewed: [plan 1](${planUrl}), [plan 2](https://github.com/acme/data-platform/pull/6).`,
    );
  });

  test('has a row for each integration with id, status, counted tests and time', () => {
    const rows = comment(fullResults())
      .split('\n')
      .filter((line) => line.startsWith('| ') && line.includes('.yml'));
    expect(rows).toHaveLength(8);
    expect(rows[0]).toBe(
      '| ✅ done | `immuta/prod/sales.yml` | create | `22` | `enabled` | 1 warning, 2 passed | 12.3 s |',
    );
    expect(rows[1]).toBe('| ✅ done | `immuta/prod/legacy.yml` | delete | `7` | – | – | 12.3 s |');
    expect(rows[2]).toContain('| `editError` | **1 failed** |');
    expect(rows[4]).toBe('| ➖ not tried | `immuta/prod/hr.yml` | update | – | – | – | – |');
  });

  test('shows failed tests and those with a warning, and of the others only the count', () => {
    const markdown = comment(fullResults());
    expect(markdown).toContain('- Validation test failed: `user-exists`, `User not found`');
    expect(markdown).toContain('- Validation test warning: `row-level-security`, `The patch level is old`');
    expect(markdown).not.toContain('temp-granted');
  });

  test('names a failed test once, if the failure names it already', () => {
    const validationTests = [{ name: 'user-exists', status: 'failed', message: 'User not found' }];
    const message = 'It failed. Failed validation tests: user-exists: User not found.';
    const markdown = one({
      state: 'failed',
      validationTests,
      failure: { reason: 'validation-failed', message },
    });
    expect(markdown.match(/User not found/g)).toHaveLength(1);
  });

  test('never shows a time as zero', () => {
    expect(one({ milliseconds: 40 })).toContain('| under 0.1 s |');
    expect(one({ milliseconds: 100 })).toContain('| 0.1 s |');
  });

  test('ends each failure in what to do', () => {
    expect(comment(fullResults())).toContain(
      'Immuta refuses the integration: the set-up in Redshift is missing.\n\n→ Run the script from the plan, then re-run this job.',
    );
  });

  test('says in one line that a script ran and the change was not sent to Immuta', () => {
    expect(one({ state: 'failed', scriptRunButNotTold: true })).toContain(
      '**The script ran, but the change was not sent to Immuta.** Re-run this job to finish.',
    );
  });

  test('says what was not changed, and why', () => {
    const markdown = comment(fullResults());
    for (const [state, file] of [
      ['Superseded', 'marketing'],
      ['Pending', 'ops'],
      ['Not tried', 'hr'],
      ['Unknown', 'web'],
    ]) {
      expect(markdown).toMatch(
        new RegExp(`- \\*\\*${state ?? ''}:\\*\\* .*\`immuta/prod/${file ?? ''}\\.yml\``),
      );
    }
    expect(one({})).not.toContain('Not changed');
  });

  test('shows what failed for the whole run, and warnings', () => {
    const markdown = comment([], {
      failures: [{ reason: 'stale-plan', message: 'The plan is stale.', remedy: 'Plan again.' }],
      warnings: [{ message: 'A warning.' }],
    });
    expect(markdown).toContain('Left to do: 1 error, see below.');
    expect(markdown).toContain('**✗** The plan is stale.\n\n→ Plan again.');
    expect(markdown).toContain('⚠️ A warning.');
  });

  test('never says that nothing is left if drift is pending', () => {
    expect(one({ state: 'pending' })).toContain('**1 pending.** Left to do: 1 integration, see below.');
  });

  test('shows what stops the whole run once', () => {
    const failure = { reason: 'stale-plan', message: 'The plan is no longer true.' } as const;
    const result = fullResults()
      .slice(0, 1)
      .map((each) => ({ ...each, state: 'failed' as const, failure }));
    expect(comment(result, { failures: [{ ...failure }] }).match(/The plan is no longer true/g)).toHaveLength(
      1,
    );
  });

  test('keeps its structure whatever Immuta says', () => {
    const harmless = tagsBeyondCode(comment(fullResults())).join();
    const broken = shortHostileTexts.filter(
      (text) => tagsBeyondCode(comment(fullResults((value) => `${value}${text}`))).join() !== harmless,
    );
    expect(broken).toEqual([]);
  });
});
