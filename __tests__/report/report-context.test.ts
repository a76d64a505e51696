import { describe, expect, test } from '@jest/globals';
import { footer, title, type ReportContext } from '../../src/report/report-context.ts';
import { context } from './samples.ts';

test('the title names what it reports and the tenant', () => {
  expect(title('plan', 'prod')).toBe('## Immuta plan · prod');
});

describe('the last line of a report', () => {
  const commit =
    '[`4f0c2b7d9e1a`](https://github.com/acme/data-platform/commit/4f0c2b7d9e1a3c5b7d9f1a2b3c4d5e6f70819203)';
  const run = '[workflow run](https://github.com/acme/data-platform/actions/runs/19283746)';
  const scripts = 'scripts: `gh run download 19283746 --repo acme/data-platform`';

  test.each<readonly [string, ReportContext, boolean, string]>([
    ['with scripts', context, true, `${commit} · ${run} · ${scripts}`],
    ['without scripts', context, false, `${commit} · ${run}`],
    ['outside of a run', { ...context, run: undefined }, true, '`4f0c2b7d9e1a`'],
  ])('%s', (_, where, withScripts, line) => {
    expect(footer(where, withScripts)).toBe(`<sub>For commit ${line}</sub>`);
  });
});
