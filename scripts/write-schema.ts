/**
 * Writes `schema/integration.schema.json` from the integration types. With `--check` it writes nothing and
 * fails if the committed file is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { integrationTypes } from '../src/integration-types/registry.ts';
import { editorSchema } from './editor-schema.ts';

const target = fileURLToPath(new URL('../schema/integration.schema.json', import.meta.url));

/** The file's text. */
export async function schemaText(): Promise<string> {
  const schema = editorSchema(integrationTypes);
  return format(JSON.stringify(schema), { ...(await resolveConfig(target)), filepath: target });
}

if (import.meta.main) {
  const text = await schemaText();
  if (!process.argv.includes('--check')) {
    await writeFile(target, text);
  } else if ((await readFile(target, 'utf8')) !== text) {
    console.error('schema/integration.schema.json is out of date: run `npm run schema`.');
    process.exitCode = 1;
  }
}
