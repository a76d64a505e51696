import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { commentPage } from '../../scripts/comment-page.ts';
import { renderBlocks } from '../../src/report/blocks.ts';
import { driftReport } from '../../src/report/drift-report.ts';
import { planComment } from '../../src/report/plan-comment.ts';
import { resultComment } from '../../src/report/result-comment.ts';
import { shortHostileTexts } from './hostile.ts';
import { context, fullPlan, fullResults, type Fill } from './samples.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);

test('a browser is installed if REQUIRE_BROWSER is set', () => {
  if (!hasBrowser) console.warn(`Skipped: no browser at ${executablePath}; CHROMIUM names another one.`);
  expect(hasBrowser || process.env['REQUIRE_BROWSER'] === undefined).toBe(true);
});

// A browser is slow to start on a busy machine.
jest.setTimeout(60_000);

const inBrowser = hasBrowser ? describe : describe.skip;

inBrowser('comments in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  async function open(comments: readonly string[], width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.setContent(commentPage(comments, 'light'));
    return page;
  }

  function all(value?: Fill): string[] {
    return [
      renderBlocks(planComment(fullPlan(value), context)),
      renderBlocks(resultComment(fullResults(value), context)),
      renderBlocks(driftReport(fullPlan(value), context)),
    ];
  }

  const long = 'x'.repeat(300);

  test.each([
    ['usual values at 380 px', 380, undefined],
    ['usual values at 1280 px', 1280, undefined],
    ['values without a place to break at 380 px', 380, (value: string) => value + long],
    ['values without a place to break at 1280 px', 1280, (value: string) => value + long],
  ])('%s: nothing is wider than the page', async (_case, width, fill) => {
    const page = await open(all(fill), width);
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    const widest = await page.evaluate('document.documentElement.scrollWidth');
    expect(widest).toBe(width);
    await page.close();
  });

  test('what is folded opens by a click, and shows its script', async () => {
    const page = await open(all(), 1280);
    const folded = page.locator('details', { hasText: 'sales.create.sql' }).first();
    const sql = folded.locator('code.language-sql');
    expect(await sql.isVisible()).toBe(false);
    await folded.locator('summary').click();
    expect(await sql.isVisible()).toBe(true);
    expect(await sql.innerText()).toContain('CREATE SCHEMA immuta_system');
    await page.close();
  });

  test('the script of a deletion is open from the start', async () => {
    const page = await open(all(), 1280);
    const shown = page.locator('details[open] code.language-sql');
    expect(await shown.first().innerText()).toContain('DROP USER');
    await page.close();
  });

  test('tables are tables, with a cell for each column', async () => {
    const page = await open(all(), 1280);
    const cells = await page.evaluate(
      "[...document.querySelectorAll('article:nth-of-type(2) table tr')].map((row) => row.children.length)",
    );
    expect(cells).toEqual(Array.from({ length: 9 }, () => 7));
    await page.close();
  });

  test('foreign text runs nothing, loads nothing and makes no link', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url()));
    page.on('dialog', (dialog) => {
      seen.push(dialog.message());
      void dialog.dismiss();
    });
    const plan = (value: Fill): string => renderBlocks(planComment(fullPlan(value), context));
    const usual = await open([plan((value) => value)], 1280);
    await page.setContent(
      commentPage(
        shortHostileTexts.map((text) => plan((value) => value + text)),
        'light',
      ),
    );
    const links = '[...new Set([...document.links].map((link) => link.href))]';
    expect(await page.evaluate(links)).toEqual(await usual.evaluate(links));
    expect(await page.locator('script, img, iframe').count()).toBe(0);
    expect(seen.filter((url) => url.startsWith('http') || url === '1')).toEqual([]);
    await page.close();
    await usual.close();
  });
});
