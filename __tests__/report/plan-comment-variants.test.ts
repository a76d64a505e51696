import { describe, expect, test } from '@jest/globals';
import { renderBlocks } from '../../src/report/blocks.ts';
import { planComment } from '../../src/report/plan-comment.ts';
import type { Plan, PlannedIntegration } from '../../src/plan/plan.ts';
import type { ReportContext } from '../../src/report/report-context.ts';
import { context, fullPlan, plan, planned } from './samples.ts';

const shown = (of: Plan, where: ReportContext = context): string => renderBlocks(planComment(of, where));

/** One integration of the sample plan, in a plan of its own. */
function alone(action: string, origin: string, changes: Partial<PlannedIntegration> = {}): Plan {
  const one = fullPlan().integrations.find((each) => each.action === action && each.origin === origin);
  if (one === undefined) throw new Error(`the sample has no ${action}`);
  return plan([{ ...one, ...changes }]);
}

describe('the plan comment', () => {
  test('says that nothing is deleted and why, where there is no base, once', () => {
    const base = { explanation: 'A new branch has no base.' };
    expect(shown(plan([], { base }))).toContain('Nothing is deleted: A new branch has no base.');
    const warnings = [{ message: 'Take care: A new branch has no base.' }];
    expect(shown(plan([], { base, warnings })).match(/A new branch has no base/g)).toHaveLength(1);
    expect(shown(plan([]))).not.toContain('Nothing is deleted:');
  });

  test.each([
    [true, 'This pull request does not touch'],
    [false, 'This commit does not touch'],
  ])('tells, on a pull request %s, of what was different before', (onPullRequest, sentence) => {
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
      '**No change:** `immuta/b.yml`, `immuta/c.yml`. Moved: `immuta/a.yml` is now `immuta/b.yml`.',
    );
    expect(text).toContain('not compared: `immuta/c.yml`: `config.username`, `config.port`.');
  });

  test('of untroubled files that did not move is one line', () => {
    const text = shown(plan([planned('immuta/b.yml')]));
    expect(text).toContain('**No change:** `immuta/b.yml`.');
    expect(text).not.toMatch(/Moved|Not shown|⚠️/);
  });

  test.each([
    [{ runScript: true }, 'Apply runs the script, then deletes.'],
    [
      { runScript: false, onPullRequest: true },
      'right before the merge: until then the integration is in use.',
    ],
    [{ runScript: false, onPullRequest: false }, 'right before apply: until then the integration is in use.'],
  ])('of a deletion says when the script is run: %j', (changes, sentence) => {
    expect(shown(alone('delete', 'this-change'), { ...context, ...changes })).toContain(sentence);
  });

  test('of a deletion without a script or with one that removes nothing tells of the integration alone', () => {
    const { script, ...bare } =
      fullPlan().integrations.find(({ action }) => action === 'delete') ?? planned('x');
    expect(script).toBeDefined();
    expect(shown(plan([bare]))).toContain('**Takes away** the integration in Immuta');
  });

  test('says how to unpack artifacts where the artifact has no name', () => {
    const { artifact, ...nameless } = context;
    expect(artifact).toBeDefined();
    const hint = 'unpacks each artifact into a folder of its name';
    expect(shown(alone('create', 'this-change'), nameless)).toContain(hint);
    expect(shown(alone('create', 'this-change'))).not.toContain(hint);
  });

  test('knows nothing to prepare for a type that it does not know', () => {
    const identity = { type: 'Unheard', key: 'k', host: 'h', port: 1, database: 'd' };
    const text = shown(alone('create', 'this-change', { identity }));
    expect(text).not.toContain('Before a creation');
    expect(shown(alone('create', 'this-change'))).toContain('Before a creation');
  });
});
