import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';

/** The inputs and outputs in action.yml. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

export async function readAction(): Promise<Action> {
  return load(await readFile(new URL('../../action.yml', import.meta.url), 'utf8')) as Action;
}
