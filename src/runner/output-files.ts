import { promises } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Json } from '../json.ts';
import type { OutputGuard } from '../secrets/output-guard.ts';

/** Writes below one folder; every text passes the outputGuard first. */
export interface OutputFiles {
  readonly directory: string;
  /** Writes a text; returns its absolute path, or undefined where it held a secret and was not written. */
  write(path: string, text: string): Promise<string | undefined>;
  /** Writes a value as JSON. */
  writeJson(path: string, value: Json): Promise<string | undefined>;
}

/** Makes the edge to the output directory, which is made when the first file comes. */
export function createOutputFiles(directory: string, outputGuard: OutputGuard): OutputFiles {
  const write = async (path: string, text: string): Promise<string | undefined> => {
    if (!outputGuard.admit(path, text).ok) return undefined;
    const target = resolve(join(directory, path));
    await promises.mkdir(dirname(target), { recursive: true });
    await promises.writeFile(target, text);
    return target;
  };
  return { directory, write, writeJson: (path, value) => write(path, `${JSON.stringify(value, null, 2)}\n`) };
}
