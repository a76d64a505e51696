import picomatch from 'picomatch';
import { ActionFailure } from '../failure.ts';

/** The input `files`, ready to be asked about paths relative to the repository's root, with `/`. */
export interface FileGlobs {
  /** Whether a file of this path is an integration file. */
  matches(path: string): boolean;
  /** Whether a matching file can lie somewhere below a folder; the root is the empty text. */
  mayContain(folder: string): boolean;
  /** The folders that all matching files lie in, as far as the globs name them; the root is the empty text. */
  readonly roots: readonly string[];
  /** The lines of the input, exclusions among them. */
  readonly patterns: readonly string[];
}

// A leading dot has to be written out, so that `**` keeps out of `.git` and `.github`. What excludes
// takes hidden names too: `!immuta/old/**` means all of it.
const including = { dot: false, nonegate: true, strictBrackets: true } as const;
const excluding = { ...including, dot: true } as const;

/**
 * Reads the input `files`: one glob per line, blank lines skipped. A line that begins with `!` excludes,
 * wherever it is. Throws `invalid-input`, naming the line and the right form.
 */
export function parseFileGlobs(text: string): FileGlobs {
  const included: Glob[] = [];
  const excluded: Glob[] = [];
  text.split(/\r\n?|\n/).forEach((line, index) => {
    const trimmed = line.trim();
    if (trimmed === '') return;
    const [, problem] = otherForms.find(([form]) => form.test(trimmed)) ?? [];
    if (problem !== undefined) throw wrongLine(index + 1, problem, rightForm(trimmed));
    const exclusion = trimmed.startsWith('!');
    const glob = parseGlob(exclusion ? trimmed.slice(1).trimStart() : trimmed, index + 1, exclusion);
    (exclusion ? excluded : included).push(glob);
  });
  if (included.length === 0) {
    throw invalid(
      'The input `files` does not name any files.',
      'Give at least one glob, such as `immuta/**/*.yml`.',
    );
  }
  return {
    matches: (path) =>
      included.some((glob) => glob.matches(path)) && !excluded.some((glob) => glob.matches(path)),
    mayContain: (folder) =>
      included.some((glob) => glob.mayContain(folder)) && !excluded.some((glob) => glob.coversFolder(folder)),
    roots: outermost(included.map(({ root }) => root)),
    patterns: text.split(/\r\n?|\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
  };
}

interface Glob {
  matches(path: string): boolean;
  mayContain(folder: string): boolean;
  /** Whether everything below a folder matches. */
  coversFolder(folder: string): boolean;
  readonly root: string;
}

function parseGlob(written: string, line: number, exclusion: boolean): Glob {
  const glob = written.replace(/^(?:\.\/)+/, '');
  const segments = glob.split('/');
  const problem = globProblem(glob, segments);
  if (problem !== undefined) throw wrongLine(line, problem, rightForm(written.replaceAll('\\', '/')));
  try {
    return {
      matches: picomatch(glob, exclusion ? excluding : including),
      mayContain: folderMatcher(segments),
      coversFolder: coverMatcher(glob),
      root: literalRoot(segments),
    };
  } catch {
    throw invalid(
      `Line ${line.toString()} of the input \`files\` is not a glob: a bracket in it is not closed.`,
      'Close it, or remove it.',
    );
  }
}

function wrongLine(line: number, problem: string, form?: string): ActionFailure {
  return invalid(
    `Line ${line.toString()} of the input \`files\` ${problem}.`,
    form ?? "Write a glob relative to the repository's root, such as `immuta/**/*.yml`.",
  );
}

/** Forms of lists that YAML, JSON and other actions have, and what to say of a line in one of them. */
const otherForms: readonly (readonly [RegExp, words: string])[] = [
  [/^-(?:\s|["'[]|$)/, 'begins with the dash of a list; the input takes one glob per line'],
  [/^!?\s*\[/, 'begins with `[`; the input is not a JSON list, it takes one glob per line'],
  [/["'`\u2018-\u201f]/, 'contains quotes; globs are written without'],
  [/(?:^|\s)#/, 'contains a comment; the input takes globs alone'],
  [/^(?:[^{,]|\{[^}]*\})*,/, 'contains a comma outside of braces; the input takes one glob per line'],
  [/\.ya?ml\s+\S/, 'contains more than one glob; the input takes one glob per line'],
];

/** The lines that were probably meant, if they can be said in plain characters. */
function rightForm(line: string): string | undefined {
  const globs = line
    .replace(/(?:^|\s)#.*$/, '')
    .replace(/^-\s*/, '')
    .replace(/^\[(.*)\]?$/, (_, inside: string) => inside.replace(/\]$/, ''))
    .split(/,(?![^{]*\})|(?<=\.ya?ml["']?)\s+/)
    .map((glob) => glob.replace(/["'`\u2018-\u201f]/g, '').trim())
    .filter((glob) => glob !== '');
  const plain = globs.every((glob) => /^!? ?[A-Za-z0-9.*][A-Za-z0-9._/ *?{},@()|-]*$/.test(glob));
  if (globs.length === 0 || globs.length > 10 || line.length > 500 || !plain) return undefined;
  return `Write ${globs.map((glob) => `\`${glob}\``).join(' and ')}${globs.length === 1 ? '' : ', each on its own line'}.`;
}

function globProblem(glob: string, segments: readonly string[]): string | undefined {
  if (glob === '') return 'is empty after its `!`';
  if (glob.includes('\\')) return 'contains a backslash; paths are written with `/`';
  if (glob.startsWith('/') || /^[A-Za-z]:/.test(glob)) return 'is absolute';
  if (segments.includes('..')) return 'contains `..`';
  if (segments.some((segment) => segment === '' || segment === '.'))
    return 'contains an empty folder name or `.`';
  if (!/^[A-Za-z0-9._/ *?{}[\]()!+@|,^-]*$/.test(glob))
    return 'contains a character that no path of an integration file has';
  return undefined;
}

/** Compares folder by folder; where a brace spans a `/`, everything below the literal part may match. */
function folderMatcher(segments: readonly string[]): (folder: string) => boolean {
  const spans = segments.some((segment) => !balanced(segment));
  const literal = literalRoot(segments)
    .split('/')
    .filter((part) => part !== '');
  const names = spans ? [...literal, '**', '*'] : segments;
  const matchers = names.map((name) => (name === '**' ? undefined : picomatch(name, including)));
  return (folder) => {
    const parts = folder.split('/').filter((part) => part !== '');
    for (const [index, part] of parts.entries()) {
      // A `**` takes any further folders but hidden ones, unless a later part of the glob names those.
      if (names[index]?.includes('**') === true) {
        return (
          spans ||
          !part.startsWith('.') ||
          names.slice(index + 1).some((name) => /(?:^|[{(|,!])\./.test(name))
        );
      }
      if (index >= names.length - 1 || matchers[index]?.(part) !== true) return false;
    }
    return true;
  };
}

function coverMatcher(glob: string): (folder: string) => boolean {
  if (!glob.endsWith('/**')) return () => false;
  const covers = picomatch(glob.slice(0, -3), excluding);
  return (folder) => {
    const parts = folder.split('/');
    return parts.some((_, index) => covers(parts.slice(0, index + 1).join('/')));
  };
}

function literalRoot(segments: readonly string[]): string {
  const folders = segments.slice(0, -1);
  const glob = folders.findIndex((segment) => /[*?[\]{}()!+@|]/.test(segment));
  return (glob === -1 ? folders : folders.slice(0, glob)).join('/');
}

function balanced(segment: string): boolean {
  const count = (character: string): number => segment.split(character).length;
  return count('{') === count('}') && count('(') === count(')') && count('[') === count(']');
}

function outermost(roots: readonly string[]): readonly string[] {
  const isBelow = (root: string, other: string): boolean =>
    root !== other && (other === '' || root.startsWith(`${other}/`));
  return [...new Set(roots)].filter((root) => !roots.some((other) => isBelow(root, other))).sort();
}

function invalid(message: string, remedy: string): ActionFailure {
  return new ActionFailure({ reason: 'invalid-input', message, remedy });
}
