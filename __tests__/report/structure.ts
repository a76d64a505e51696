import { commentHtml } from '../../scripts/comment-page.ts';

/** The tags of a rendered comment, in order, without their text. */
export function tags(markdown: string): readonly string[] {
  return commentHtml(markdown).match(/<[^>]*>/g) ?? [];
}

/** The same without inline code: a sentence of ours shows `names` as code, and foreign text may contain backticks. */
export function tagsBeyondCode(markdown: string): readonly string[] {
  return tags(markdown.replace(/\r/g, '')).filter((tag) => !/^<\/?code>$/.test(tag));
}

/** Whether every tag that opens is closed again, in the right order. */
export function isBalanced(markdown: string): boolean {
  const open: string[] = [];
  for (const tag of tags(markdown)) {
    const name = /^<(\/?)([a-z0-9]+)/.exec(tag);
    if (name === null || ['br', 'hr', 'img', 'input'].includes(name[2] ?? '')) continue;
    if (name[1] === '') open.push(name[2] ?? '');
    else if (open.pop() !== name[2]) return false;
  }
  return open.length === 0;
}

/** The text of a rendered comment outside of code, where GitHub looks for mentions and references; a tag ends a piece. */
export function linkableTexts(markdown: string): readonly string[] {
  // A comment splits text on GitHub, although the page does not show it. No foreign text contains this character.
  const gap = '\ue000';
  const html = commentHtml(markdown.replaceAll('<!-- -->', gap));
  return html
    .replace(/<(code|a|pre)\b[^>]*>[^]*?<\/\1>/g, gap)
    .replace(/<[^>]*>/g, gap)
    .split(gap)
    .map((piece) =>
      piece
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
}
