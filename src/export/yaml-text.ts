import type { JsonObject } from '../json.ts';

/** What makes editors complete and check the file. */
export const schemaLine =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/immuta-integration-action/immuta-integration-action/main/schema/integration.schema.json';

/** The text of an integration file; js-yaml's writer is loaded only here. */
export async function yamlText(content: JsonObject): Promise<string> {
  const { dump } = await import('js-yaml');
  return `${schemaLine}\n${dump(content, { lineWidth: -1, noRefs: true })}`;
}
