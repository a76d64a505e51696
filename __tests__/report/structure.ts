import { commentHtml } from '../../scripts/comment-page.ts';

/** The tags of a rendered comment, in order, without their text. */
export function tags(markdown: string): readonly string[] {
  return commentHtml(markdown).match(/<[^>]*>/g) ?? [];
}

/** The same without inline code: a sentence of ours shows `names` as code, and foreign text may hold backticks. */
export function tagsBeyondCode(markdown: string): readonly string[] {
  return tags(markdown.replace(/\r/g, '')).filter((tag) => !/^<\/?code>$/.test(tag));
}

/** The text of a rendered comment outside of code, where GitHub looks for mentions and references; a tag ends a piece. */
export function linkableTexts(markdown: string): readonly string[] {
  // A comment splits text on GitHub, though it is gone from the page. No foreign text holds this character.
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
