import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { context, fullPlan, fullResults, usualPlan } from '../__tests__/report/samples.ts';
import { renderBlocks } from '../src/report/blocks.ts';
import type { Block } from '../src/report/blocks.ts';
import { driftReport } from '../src/report/drift-report.ts';
import { failureComment } from '../src/report/failure-report.ts';
import { planComment } from '../src/report/plan-comment.ts';
import { resultComment } from '../src/report/result-comment.ts';
import { startImmuta } from '../sandbox/immuta/server.ts';
import { commentPage, terminalPage } from './comment-page.ts';

/**
 * Renders sample comments as GitHub shows them, and a local plan as a terminal does, light and dark, into docs/images. Needs Debian's
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
        message: '`config.pasword` is not a key of Redshift. Did you mean `config.password`?',
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

/** What a local plan of the README's example prints, with a tenant that has no integration yet. */
async function localPlan(): Promise<string> {
  const root = join(import.meta.dirname, '..');
  const immuta = await startImmuta();
  const repository = mkdtempSync(join(tmpdir(), 'screenshot-'));
  try {
    execFileSync('git', ['init', '--quiet'], { cwd: repository });
    const example = /^type: Redshift[^]*?(?=^```)/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[0];
    mkdirSync(join(repository, 'immuta'));
    writeFileSync(join(repository, 'immuta', 'analytics.yml'), example ?? '');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, 'dist', 'index.js'), 'local', 'plan', '--name', 'production', '--immuta-url', immuta.url],
      { env: { PATH: process.env['PATH'] ?? '', INIT_CWD: repository, IMMUTA_API_KEY: immuta.apiKey } },
    );
    return `$ immuta plan --name production --immuta-url https://acme.hosted.immutacloud.com\n\n${stdout}`
      .replaceAll(new URL(immuta.url).host, 'acme.hosted.immutacloud.com')
      .replaceAll(/\/\S*immuta-local-\w+/g, '/tmp/immuta-local');
  } finally {
    await immuta.close();
    rmSync(repository, { recursive: true });
  }
}

mkdirSync(folder, { recursive: true });
const pages: Record<string, (theme: 'light' | 'dark') => string> = Object.fromEntries(
  Object.entries(comments).map(([name, blocks]) => [
    name,
    (theme: 'light' | 'dark') => commentPage([renderBlocks(blocks)], theme),
  ]),
);
const printed = await localPlan();
pages['local-plan'] = (theme) => terminalPage(printed, theme);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const [name, page] of Object.entries(pages)) {
    for (const theme of ['light', 'dark'] as const) {
      const tab = await browser.newPage({ viewport: { width, height: 200 } });
      await tab.setContent(page(theme));
      const path = join(folder, `${name}-${theme}.png`);
      await tab.screenshot({ path, fullPage: true });
      await tab.close();
      console.log(path);
    }
  }
} finally {
  await browser.close();
}
