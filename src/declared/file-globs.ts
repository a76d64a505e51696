import picomatch from 'picomatch';
import { ActionFailure } from '../failure.ts';

/** The input `files`, parsed; paths are relative to the repository's root, with `/`. */
export interface FileGlobs {
  /** Whether a file of this path is an integration file. */
  matches(path: string): boolean;
  /** Whether a folder has to be read to find all matching files; the root is the empty text. */
  mayContain(folder: string): boolean;
  /** The globs, exclusions with a leading `!`. */
  readonly patterns: readonly string[];
}

/** Never read, whatever the globs say. */
const neverRead = ['**/.git/**', '**/node_modules/**'];

/**
 * Reads the input `files`: one glob per line, empty lines skipped. A line that begins with `!` excludes,
 * wherever it is. Throws `invalid-input`, naming the line and the right form.
 */
export function parseFileGlobs(text: string): FileGlobs {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const globs = lines.flatMap((line, index) => (line === '' ? [] : [checkedGlob(line, index + 1)]));
  const included = globs.filter((glob) => !glob.startsWith('!'));
  const excluded = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  if (included.length === 0) {
    throw invalid(
      'The input `files` does not name any files.',
      'Give at least one glob, such as `immuta/**/*.yml`.',
    );
  }
  // A leading dot has to be written out, except in exclusions: `!immuta/old/**` excludes everything below it.
  const isIncluded = picomatch(included, { nonegate: true });
  const isExcluded = picomatch([...neverRead, ...excluded], { nonegate: true, dot: true });
  const wholeFolders = excluded.filter((glob) => glob.endsWith('/**'));
  const excludesAllIn = picomatch([...neverRead, ...wholeFolders], { nonegate: true, dot: true });
  const isOnTheWay = picomatch(included.flatMap(folderGlobs), { nonegate: true });
  const mayLead = included.some(isUnsplittable) ? () => true : isOnTheWay;
  return {
    matches: (path) => isIncluded(path) && !isExcluded(path),
    mayContain: (folder) => (folder === '' || mayLead(folder)) && !excludesAllIn(folder),
    patterns: globs,
  };
}

/** Whether a path of an integration file has only characters that are safe everywhere it is written. */
export function isPlainPath(path: string): boolean {
  return /^[A-Za-z0-9._/ -]+$/.test(path);
}

/** The glob of a line, with a `!` before it if it excludes. */
function checkedGlob(line: string, number: number): string {
  const glob = line.replace(/^(!?)\s*(?:\.\/)*/, '$1');
  const meant = globsIn(line);
  const isOneGlob = meant.length === 1 && meant[0] === line;
  const problem = isOneGlob
    ? globProblem(glob.replace('!', ''))
    : 'is not a single glob: write one glob per line, without commas, quotes, comments, list dashes or brackets';
  if (problem === undefined) return glob;
  const canShow =
    !isOneGlob &&
    meant.length > 0 &&
    meant.every((each) => /^!? ?[A-Za-z0-9.*][A-Za-z0-9._/ *?{},@()|-]{0,200}$/.test(each));
  const shown = meant.map((each) => `\`${each}\``).join(' and ');
  throw invalid(
    `Line ${number.toString()} of the input \`files\` ${problem}.`,
    canShow
      ? `Write ${shown}${meant.length === 1 ? '' : ', each on its own line'}.`
      : 'Write a glob relative to the repository root, such as `immuta/**/*.yml`.',
  );
}

/** The globs that a line probably means: itself, or those in a list as YAML, JSON and other actions have it. */
function globsIn(line: string): readonly string[] {
  return line
    .replace(/(?:^|\s)#.*$/, '')
    .replace(/^-(?=["'[\s]|$)\s*/, '')
    .replace(/^(!?\s*)\[(.*?)\]?$/, '$1$2')
    .split(/(?<!\{[^}]*),|(?<=\.ya?ml["']?)\s+/)
    .map((glob) => glob.replace(/["'`\u2018-\u201f]/g, '').trim())
    .filter((glob) => glob !== '');
}

function globProblem(glob: string): string | undefined {
  const segments = glob.split('/');
  if (glob === '') return 'is empty after its `!`';
  if (glob.includes('\\')) return 'contains a backslash; write paths with `/`';
  if (glob.startsWith('/') || /^[A-Za-z]:/.test(glob)) return 'is absolute';
  if (segments.includes('..')) return 'contains `..`';
  if (segments.some((segment) => segment === '' || segment === '.'))
    return 'contains an empty folder name or `.`';
  if (!/^[A-Za-z0-9._/ *?{}[\]()!+@|,^-]*$/.test(glob))
    return 'contains a character that is not allowed in paths of integration files';
  try {
    picomatch(glob, { strictBrackets: true });
    return undefined;
  } catch {
    return 'has an unclosed bracket: close it, or remove it';
  }
}

/** Globs for the folders that a glob goes through: its beginnings. */
function folderGlobs(glob: string): readonly string[] {
  const segments = glob.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

/** Whether a glob can't be split into folders: it has `**` in a name, a `/` in braces or parentheses, or groups in groups. */
function isUnsplittable(glob: string): boolean {
  const withoutGroups = glob.replace(/\{[^{}()[\]/]*\}|\([^{}()[\]/]*\)|\[[^{}()[\]/]*\]/g, '');
  return /[{([]/.test(withoutGroups) || /[^/]\*\*|\*\*[^/]/.test(glob);
}

function invalid(message: string, remedy: string): ActionFailure {
  return new ActionFailure({ reason: 'invalid-input', message, remedy });
}
