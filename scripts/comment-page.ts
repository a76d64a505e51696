import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Markdown as HTML, much like GitHub shows a comment. GitHub also drops HTML comments. */
export function commentHtml(markdown: string): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return html.replace(/<!--[^]*?-->/g, '');
}

/** An HTML page with comments in GitHub's style. */
export function commentPage(comments: readonly string[], theme: 'light' | 'dark'): string {
  const require = createRequire(import.meta.url);
  const style = readFileSync(require.resolve(`github-markdown-css/github-markdown-${theme}.css`), 'utf8');
  const [page, border] = theme === 'light' ? ['#ffffff', '#d1d9e0'] : ['#0d1117', '#3d444d'];
  const boxes = comments.map((comment) => `<article class="markdown-body">${commentHtml(comment)}</article>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Comments</title>
<style>${style}
body { margin: 0; padding: 16px; background: ${page}; }
article { border: 1px solid ${border}; border-radius: 6px; padding: 16px; margin-bottom: 16px; }
</style>
${boxes.join('\n')}
</html>
`;
}

/** An HTML page with the text of a terminal. */
export function terminalPage(printed: string, theme: 'light' | 'dark'): string {
  const [page, text, border] =
    theme === 'light' ? ['#ffffff', '#1f2328', '#d1d9e0'] : ['#0d1117', '#f0f6fc', '#3d444d'];
  const escaped = printed.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Terminal</title>
<style>
body { margin: 0; padding: 16px; background: ${page}; color: ${text}; }
pre { border: 1px solid ${border}; border-radius: 6px; padding: 16px; margin: 0; font: 12px/1.4 monospace; white-space: pre-wrap; }
</style>
<pre>${escaped}</pre>
</html>
`;
}
