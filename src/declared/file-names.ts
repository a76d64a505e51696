import type { Failure } from '../failure.ts';

/** Whether a path of an integration file has only characters that are safe everywhere it is written. */
export function isPlainPath(path: string): boolean {
  return /^[A-Za-z0-9._/ -]+$/.test(path);
}

/**
 * What is wrong with the names of integration files: characters outside `[A-Za-z0-9._/ -]`, another ending
 * than `.yml` and `.yaml`, or two that differ in that ending only (their scripts would share one name).
 */
export function fileNameFailures(paths: readonly string[]): readonly Failure[] {
  const all = new Set(paths);
  return paths.flatMap((path) => {
    const problem = nameProblem(path, all);
    if (problem === undefined) return [];
    return [{ reason: 'invalid-config' as const, ...problem, place: { file: path, line: 1, column: 1 } }];
  });
}

function nameProblem(
  path: string,
  all: ReadonlySet<string>,
): { readonly message: string; readonly remedy: string } | undefined {
  if (!isPlainPath(path)) {
    return {
      message: 'The path of an integration file must consist of letters, digits, spaces and `._-/`.',
      remedy: 'Rename the file or its folder.',
    };
  }
  const ending = /\.ya?ml$/.exec(path)?.[0];
  if (ending === undefined) {
    return {
      message: 'The input `files` matches a file that ends with neither `.yml` nor `.yaml`.',
      remedy: 'Narrow the glob, for example to `immuta/**/*.yml`, or exclude the file with a `!` line.',
    };
  }
  const twin = path.slice(0, -ending.length) + (ending === '.yml' ? '.yaml' : '.yml');
  if (!all.has(twin)) return undefined;
  return {
    message: `This file and \`${twin}\` differ in their ending only.`,
    remedy: 'Rename one of them, or remove it.',
  };
}
