import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../src/plan/plan.ts';
import { packReviewedPlan } from '../../src/plan/reviewed-plan.ts';
import { planCommentParts, planSummary, scriptsOfSummary } from '../../src/report/plan-parts.ts';
import { partLimit, summaryLimit, summaryText } from '../../src/report/split.ts';
import { context, plan, planned, script } from './samples.ts';

describe('long plans', () => {
  const long = (lines: number): string =>
    Array.from(
      { length: lines },
      (_, index) => `GRANT SELECT ON TABLE t${String(index)} TO GROUP immuta_readers;`,
    ).join('\n');

  const signed = packReviewedPlan(
    [],
    { repository: 'a/b', pullRequest: 1, name: 'prod' },
    'a key of some length',
  );
  const parts = (of: Plan, limit = partLimit): readonly string[] =>
    planCommentParts(of, context, scriptsOfSummary(of, context), limit, signed);
  const summaryOf = (of: Plan): string =>
    summaryText(planSummary(of, context, scriptsOfSummary(of, context)));
  const creations = (scripts: readonly string[]): Plan =>
    plan(
      scripts.map((sql, index) =>
        planned(`immuta/${String(index)}.yml`, { action: 'create', script: script(sql) }),
      ),
    );
  /** What a report says about each script: the script itself, or where it is. */
  const shownAs = (report: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => {
      const [, text = ''] = report.split(`#### ➕ Create \`immuta/${String(index)}.yml\``);
      const [own = ''] = text.split('#### ');
      if (own.includes('GRANT SELECT')) return 'here';
      return own.includes('It is in the job summary')
        ? 'summary'
        : own.includes('It is in its `.sql` file')
          ? 'file'
          : '';
    });

  test('a script of 300,000 characters goes on in further comments, complete', () => {
    const sql = long(6000);
    expect(sql.length).toBeGreaterThan(300_000);
    const bodies = parts(creations([sql]));
    expect(bodies.length).toBeLessThanOrEqual(10);
    expect(bodies.filter((part) => part.length > partLimit)).toEqual([]);
    expect(bodies.flatMap((part) => part.match(/^GRANT .*/gm) ?? []).join('\n')).toBe(sql);
  });

  test('over ten comments, a report says of each script that it leaves out where it is', () => {
    const of = creations(Array.from({ length: 6 }, () => long(5500)));
    const bodies = parts(of);
    expect(bodies.length).toBeLessThanOrEqual(10);
    const summary = summaryOf(of);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(summaryLimit);
    expect(shownAs(summary, 6)).toEqual(['here', 'here', 'here', 'file', 'file', 'file']);
    expect(shownAs(bodies.join('\n'), 6)).toEqual(['here', 'here', 'summary', 'file', 'file', 'file']);
  });

  test('a script that is too long leaves its room to the next ones', () => {
    const of = creations([long(25_000), long(10), long(10)]);
    expect(shownAs(parts(of).join('\n'), 3)).toEqual(['file', 'here', 'here']);
    expect(shownAs(summaryOf(of), 3)).toEqual(['file', 'here', 'here']);
  });

  test('a plan without scripts that is too long for ten comments is cut there, and says so', () => {
    const files = Array.from({ length: 600 }, (_, index) => `immuta/${'x'.repeat(60)}${String(index)}.yml`);
    const bodies = parts(plan(files.map((file) => planned(file, { action: 'create' }))), 8000);
    expect(bodies).toHaveLength(10);
    expect(bodies.filter((body) => body.length > 8000)).toEqual([]);
    expect(bodies.at(-1)).toContain('The rest of this plan is too long for comments: see the `plan.json`');
  });
});
