import type * as core from '@actions/core';

/** What is used of GitHub's toolkit. */
export type Toolkit = Pick<typeof core, 'setOutput' | 'summary'>;

/** Loads GitHub's toolkit when it is first needed: with its HTTP client it costs most of a cold start. */
export async function loadToolkit(): Promise<Toolkit> {
  return await import('@actions/core');
}
