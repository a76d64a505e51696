/**
 * Writes `schema/integration.schema.json` from the integration types. With `--check` it writes nothing and
 * fails where the committed file is not current.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod';
import { fileSchema } from '../src/integration-types/file-schema.ts';
import { integrationTypes } from '../src/integration-types/registry.ts';

const target = fileURLToPath(new URL('../schema/integration.schema.json', import.meta.url));

/** The file's text. Draft 7 is what the YAML language server knows best. */
export async function schemaText(): Promise<string> {
  const schema = z.toJSONSchema(fileSchema(integrationTypes), { target: 'draft-7', io: 'input' });
  const titled = {
    ...schema,
    title: 'Integration file',
    description: 'One Immuta integration, managed by immuta-integration-action.',
  };
  return format(JSON.stringify(titled), { ...(await resolveConfig(target)), filepath: target });
}

if (import.meta.main) {
  const text = await schemaText();
  if (!process.argv.includes('--check')) {
    await writeFile(target, text);
  } else if ((await readFile(target, 'utf8')) !== text) {
    console.error('schema/integration.schema.json is not current: run `npm run schema`.');
    process.exitCode = 1;
  }
}
