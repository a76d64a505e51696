import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { commentPage, terminalPage } from './comment-page.ts';
import { writtenReports } from './screenshots/reports.ts';

/**
 * Runs the built action against the sandbox and shows what it wrote as GitHub or a terminal does, light and dark, in docs/images.
 * Needs Debian's packages `chromium`, `fonts-noto-color-emoji` and `pngquant`; CHROMIUM names another browser.
 */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Width of a comment on a pull request's page, in CSS pixels, with the frame around it. */
const width = 900;

const folder = join(import.meta.dirname, '..', 'docs', 'images');

mkdirSync(folder, { recursive: true });
const reports = await writtenReports();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const [name, { kind, text }] of Object.entries(reports)) {
    for (const theme of ['light', 'dark'] as const) {
      const tab = await browser.newPage({ viewport: { width, height: 200 } });
      await tab.setContent(kind === 'terminal' ? terminalPage(text, theme) : commentPage([text], theme));
      const path = join(folder, `${name}-${theme}.png`);
      await tab.screenshot({ path, fullPage: true });
      // With 128 colors a file is a third as large, and looks the same.
      execFileSync('pngquant', ['--force', '--ext', '.png', '--strip', '--nofs', '128', path]);
      await tab.close();
      console.log(path);
    }
  }
} finally {
  await browser.close();
}
