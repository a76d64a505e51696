/** A code block of a Markdown file. */
export interface CodeBlock {
  readonly file: string;
  /** Line of its first line of content, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

/** All fenced code blocks of a Markdown file, without the indentation of list items. */
export function codeBlocks(file: string, markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const opening = /^( *)(`{3,})(\w*)/.exec(lines[at] ?? '');
    if (opening === null) continue;
    const [, indent = '', border = '', language = ''] = opening;
    const end = lines.findIndex((line, index) => index > at && line === indent + border);
    if (end < 0) throw new Error(`${file}:${String(at + 1)}: a code block is never closed`);
    const content = lines
      .slice(at + 1, end)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    blocks.push({ file, line: at + 2, language, text: `${content.join('\n')}\n` });
    at = end;
  }
  return blocks;
}

/** What a YAML block is, by its top-level keys. */
export type Kind = 'workflow' | 'jobs' | 'steps' | 'integration' | 'lifecycle' | 'unknown';

export function kindOf(parsed: unknown): Kind {
  if (Array.isArray(parsed)) return 'steps';
  const keys = typeof parsed === 'object' && parsed !== null ? Object.keys(parsed) : [];
  if (keys.includes('jobs')) return keys.includes('on') ? 'workflow' : 'jobs';
  if (keys.includes('config')) return 'integration';
  return keys.length === 1 && keys[0] === 'lifecycle' ? 'lifecycle' : 'unknown';
}

/** Completes a part of a workflow. `before` is the number of lines added at the top. */
export function asWorkflow(
  kind: 'workflow' | 'jobs' | 'steps',
  text: string,
): { readonly text: string; readonly before: number } {
  if (kind === 'workflow') return { text, before: 0 };
  if (kind === 'jobs') return { text: `on: push\n${text}`, before: 1 };
  const head = ['on: push', 'jobs:', '  job:', '    runs-on: ubuntu-latest', '    steps:'];
  const body = text.replace(/^(?=.)/gm, '      ');
  return { text: `${head.join('\n')}\n${body}`, before: head.length };
}
