import { author, git } from './process.ts';

/** Files to write (text or bytes) or to remove (null), and symbolic links with their targets. */
export interface TreeChanges {
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  readonly symlinks?: Readonly<Record<string, string>>;
}

/** Writes blobs, trees and one commit in a single process, and points a ref to the commit. */
export async function fastImport(
  directory: string,
  request: {
    readonly ref: string;
    readonly parents: readonly string[];
    /** The commit whose files are changed, where it is not the first parent. */
    readonly base?: string;
    readonly changes: TreeChanges;
    readonly message: string;
    readonly date: string;
  },
): Promise<string> {
  const seconds = Math.floor(Date.parse(request.date) / 1000).toString();
  const message = Buffer.from(request.message);
  const parts: Uint8Array[] = [];
  const line = (text: string): void => {
    parts.push(Buffer.from(`${text}\n`));
  };
  const data = (bytes: Uint8Array): void => {
    line(`data ${bytes.length.toString()}`);
    parts.push(bytes);
    line('');
  };
  line('feature done');
  line(`commit ${request.ref}`);
  line('mark :1');
  line(`committer ${author.name} <${author.email}> ${seconds} +0000`);
  data(message);
  const [first, ...others] = request.parents;
  if (first !== undefined) line(`from ${first}`);
  for (const parent of others) line(`merge ${parent}`);
  if (request.base !== undefined) line(`M 040000 ${await treeOf(directory, request.base)} ""`);
  for (const [path, content] of Object.entries(request.changes.files)) {
    if (content === null) {
      line(`D ${quote(path)}`);
    } else {
      line(`M 100644 inline ${quote(path)}`);
      data(Buffer.from(content));
    }
  }
  for (const [path, target] of Object.entries(request.changes.symlinks ?? {})) {
    line(`M 120000 inline ${quote(path)}`);
    data(Buffer.from(target));
  }
  line('get-mark :1');
  line('done');
  const options = ['-c', 'fastimport.unpackLimit=1000000', 'fast-import', '--quiet', '--force'];
  const output = await git(directory, options, { input: Buffer.concat(parts) });
  return output.toString().trim();
}

async function treeOf(directory: string, commit: string): Promise<string> {
  return (await git(directory, ['rev-parse', `${commit}^{tree}`])).toString().trim();
}

function quote(path: string): string {
  return `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
