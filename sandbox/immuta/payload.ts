import { isJsonObject } from '../../src/json.ts';
import type { Json, JsonObject } from '../../src/json.ts';
import { Refusal } from './answer.ts';
import { byScripts, typeNames } from './known-types.ts';

/** The checked payload of POST, PUT and most `scripts/*` calls. */
export interface Payload {
  readonly type: string;
  readonly autoBootstrap?: boolean;
  readonly config: JsonObject;
}

const topLevelKeys: readonly string[] = ['type', 'autoBootstrap', 'config'];

/**
 * Checks the body of a POST, PUT or `scripts/*` call as the documentation describes it.
 * Accepts undocumented keys of `config`. Throws a 400 Refusal that names the first error.
 */
export function readPayload(body: Json | undefined): Payload {
  if (!isJsonObject(body)) throw new Refusal(400, '"value" must be of type object');
  const unknown = Object.keys(body).find((key) => !topLevelKeys.includes(key));
  if (unknown !== undefined) throw new Refusal(400, `"${unknown}" is not allowed`);
  const { type, autoBootstrap, config } = body;
  if (typeof type !== 'string' || !typeNames.includes(type)) {
    throw new Refusal(400, `"type" must be one of [${typeNames.join(', ')}]`);
  }
  if (type === 'Trino') {
    if (config !== undefined) throw new Refusal(400, '"config" is not allowed');
    if (autoBootstrap !== undefined) throw new Refusal(400, '"autoBootstrap" is not allowed');
    return { type, config: {} };
  }
  if (autoBootstrap === undefined) throw new Refusal(400, '"autoBootstrap" is required');
  if (typeof autoBootstrap !== 'boolean') throw new Refusal(400, '"autoBootstrap" must be a boolean');
  if (config === undefined) throw new Refusal(400, '"config" is required');
  if (!isJsonObject(config)) throw new Refusal(400, '"config" must be of type object');
  byScripts(type)?.checkConfig(config, autoBootstrap);
  return { type, autoBootstrap, config };
}
