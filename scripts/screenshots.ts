import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { context, fullPlan, fullResults, usualPlan } from '../__tests__/report/samples.ts';
import { renderBlocks } from '../src/report/blocks.ts';
import type { Block } from '../src/report/blocks.ts';
import { driftReport } from '../src/report/drift-report.ts';
import { failureComment } from '../src/report/failure-report.ts';
import { planComment } from '../src/report/plan-comment.ts';
import { resultComment } from '../src/report/result-comment.ts';
import { commentPage } from './comment-page.ts';

/**
 * Renders sample comments as GitHub shows them, light and dark, into docs/images. Needs Debian's
 * `chromium`; another one is named by CHROMIUM.
 */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Width of a comment on a pull request's page, in CSS pixels, with the frame around it. */
const width = 900;

const folder = join(import.meta.dirname, '..', 'docs', 'images');

const comments: Readonly<Record<string, readonly Block[]>> = {
  plan: planComment(usualPlan(), context),
  'plan-everything': planComment(fullPlan(), context),
  'plan-failed': failureComment(
    [
      {
        reason: 'invalid-config',
        message: '`config.pasword` is no key of Redshift; did you mean `config.password`?',
        remedy: 'Rename it.',
        place: { file: 'immuta/prod/sales.yml', line: 9, column: 3 },
      },
      {
        reason: 'invalid-config',
        message:
          'Its host, port or database was edited, so it no longer says that it manages integration 12.',
        remedy:
          'To change integration 12, add these lines; for another integration use another file:\nlifecycle:\n  id: 12',
        place: { file: 'immuta/prod/analytics.yml', line: 4, column: 9 },
      },
    ],
    context,
  ),
  result: resultComment(fullResults(), {
    ...context,
    planUrls: ['https://github.com/acme/data-platform/pull/5#issuecomment-1'],
  }),
  drift: driftReport(fullPlan(), context),
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const [name, blocks] of Object.entries(comments)) {
    for (const theme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 200 } });
      await page.setContent(commentPage([renderBlocks(blocks)], theme));
      const path = join(folder, `${name}-${theme}.png`);
      await page.screenshot({ path, fullPage: true });
      await page.close();
      console.log(path);
    }
  }
} finally {
  await browser.close();
}
