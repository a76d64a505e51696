/** Who makes every commit here. */
const author = { name: 'Sandbox', email: 'sandbox@example.invalid' } as const;

/** A commit, as git stores it. */
export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** An entry of a tree. */
export interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  /** Bytes; blobs only. */
  readonly size?: number;
  readonly path: string;
}

/** One file of a difference between two trees. */
export interface ChangedFile {
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  readonly path: string;
  readonly previousPath?: string;
  /** The blob, that of the old side for a removed file. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
}

/** Reads the raw text of a commit object. */
export function parseCommit(sha: string, content: Buffer): Commit {
  const text = content.toString();
  const blank = text.indexOf('\n\n');
  const headers = text.slice(0, blank).split('\n');
  const values = (name: string): string[] =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    sha,
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    message: text.slice(blank + 2).replace(/\n$/, ''),
    author: parseSignature(values('author')[0] ?? ''),
    committer: parseSignature(values('committer')[0] ?? ''),
  };
}

/** The raw text of a commit object. */
export function commitContent(commit: {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** The commit time. */
  readonly date: string;
  /** The author time. */
  readonly authored: string;
}): Buffer {
  const signature = (date: string): string =>
    `${author.name} <${author.email}> ${Math.floor(Date.parse(date) / 1000).toString()} +0000`;
  const headers = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${signature(commit.authored)}`,
    `committer ${signature(commit.date)}`,
  ];
  return Buffer.from(`${headers.join('\n')}\n\n${commit.message}`);
}

function parseSignature(text: string): Signature {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+) /.exec(text) ?? [];
  return { name, email, time: Number(seconds) * 1000 };
}

/** Reads the output of `git diff-tree -z -M --raw --numstat`. */
export function parseDiff(output: Buffer): ChangedFile[] {
  const records = fields(output);
  const files: Omit<ChangedFile, 'additions' | 'deletions'>[] = [];
  while (records[0]?.startsWith(':') === true) files.push(takeRaw(records));
  return files.map((file) => {
    const [additions, deletions] = takeCounts(records);
    return { ...file, additions, deletions };
  });
}

const statuses = { A: 'added', D: 'removed', M: 'modified', R: 'renamed', T: 'changed' } as const;

function takeRaw(records: string[]): Omit<ChangedFile, 'additions' | 'deletions'> {
  const [, , before = '', after = '', letter = 'M'] = (records.shift() ?? '').split(' ');
  const status = statuses[letter.charAt(0) as keyof typeof statuses];
  const sha = status === 'removed' ? before : after;
  const path = records.shift() ?? '';
  if (status !== 'renamed') return { status, path, sha };
  return { status, previousPath: path, path: records.shift() ?? '', sha };
}

/** `added<TAB>removed<TAB>path`; for a rename the path is empty and two further records follow. `-` is binary. */
function takeCounts(records: string[]): [number, number] {
  const [added = '-', removed = '-', path = ''] = (records.shift() ?? '').split('\t');
  if (path === '') records.splice(0, 2);
  return [added === '-' ? 0 : Number(added), removed === '-' ? 0 : Number(removed)];
}

function fields(output: Buffer): string[] {
  return output
    .toString()
    .split('\0')
    .filter((field) => field !== '');
}
