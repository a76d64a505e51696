import { describe, expect, test } from '@jest/globals';
import { renderBlocks } from '../../src/report/blocks.ts';
import { planComment } from '../../src/report/plan-comment.ts';
import type { Plan, PlannedIntegration } from '../../src/plan/plan.ts';
import type { ReportContext } from '../../src/report/report-context.ts';
import { context, fullPlan, plan, planned } from './samples.ts';

const shown = (of: Plan, where: ReportContext = context): string => renderBlocks(planComment(of, where));

/** One integration of the sample plan, as a plan. */
function alone(action: string, origin: string, changes: Partial<PlannedIntegration> = {}): Plan {
  const one = fullPlan().integrations.find((each) => each.action === action && each.origin === origin);
  if (one === undefined) throw new Error(`the sample has no ${action}`);
  return plan([{ ...one, ...changes }]);
}

describe('the plan comment', () => {
  test('says once why nothing is deleted if there is no base', () => {
    const base = { explanation: 'A new branch has no base' };
    expect(shown(plan([], { base }))).toContain('Nothing is deleted: A new branch has no base.');
    const warnings = [{ message: 'Take care: A new branch has no base.' }];
    expect(shown(plan([], { base, warnings })).match(/A new branch has no base/g)).toHaveLength(1);
    expect(shown(plan([]))).not.toContain('Nothing is deleted:');
  });

  test.each([
    [true, 'This pull request does not change'],
    [false, 'This commit does not change'],
  ])('names what was already different, on a pull request %s', (onPullRequest, sentence) => {
    expect(shown(alone('update', 'already-different'), { ...context, onPullRequest })).toContain(sentence);
  });

  test('names where a moved file was, and keys that Immuta does not show', () => {
    const text = shown(
      plan([
        planned('immuta/b.yml', { movedFrom: 'immuta/a.yml' }),
        planned('immuta/c.yml', { notShown: ['config.username', 'config.port'] }),
      ]),
    );
    expect(text).toContain(
      '**Unchanged:** `immuta/b.yml`, `immuta/c.yml`. Moved: `immuta/a.yml` is now `immuta/b.yml`.',
    );
    expect(text).toContain('not compared: `immuta/c.yml`: `config.username`, `config.port`.');
  });

  test('of unchanged files that did not move is one line', () => {
    const text = shown(plan([planned('immuta/b.yml')]));
    expect(text).toContain('**Unchanged:** `immuta/b.yml`.');
    expect(text).not.toMatch(/Moved|Not shown|⚠️/);
  });

  test.each([
    [{ scriptsRunBy: 'command' }, 'Apply runs the script, then deletes.'],
    [{ scriptsRunBy: 'data-api' }, 'Apply runs the script, then deletes.'],
    [{ onPullRequest: true }, 'approved and before apply runs: until then the integration is in use.'],
    [{ onPullRequest: false }, 'Run the script before apply runs: until then the integration is in use.'],
  ] as const)('of a deletion says when the script is run: %j', (changes, sentence) => {
    expect(shown(alone('delete', 'this-change'), { ...context, ...changes })).toContain(sentence);
  });

  test('of a deletion without a script or with one that removes nothing names the integration only', () => {
    const { script, ...bare } =
      fullPlan().integrations.find(({ action }) => action === 'delete') ?? planned('x');
    expect(script).toBeDefined();
    expect(shown(plan([bare]))).toContain('**Deletes integration `7` in Immuta.** Run the script');
  });

  test('has nothing to prepare for an unknown type', () => {
    const identity = { type: 'Unheard', key: 'k', host: 'h', port: 1, database: 'd' };
    const text = shown(alone('create', 'this-change', { identity }));
    expect(text).not.toContain('Before you create an integration');
    expect(shown(alone('create', 'this-change'))).toContain('Before you create an integration');
  });
});
