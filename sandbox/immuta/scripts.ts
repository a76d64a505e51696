import { isJsonObject } from '../../src/json.ts';
import type { Json, JsonObject } from '../../src/json.ts';
import { Refusal, json } from './answer.ts';
import type { Answer } from './answer.ts';
import type { ScriptRequest, SetUpByScripts } from './known-type.ts';
import { byScripts } from './known-types.ts';
import { readPayload } from './payload.ts';
import { existing } from './writes.ts';
import type { Service } from './writes.ts';

/** POST /integrations/scripts/create and /scripts/cleanup: the whole payload is the body. */
export function scriptForPayload(
  service: Service,
  kind: 'create' | 'cleanup',
  body: Json | undefined,
): Answer {
  const { type, config } = asked(service, body, 'Redshift');
  return render(service, scriptsOf(type), { kind, config });
}

/** POST /integrations/{id}/scripts/edit: the whole new payload is the body. */
export function scriptForEdit(service: Service, id: string, body: Json | undefined): Answer {
  const row = existing(service, id);
  const { type, config } = asked(service, body, row.type);
  return render(service, scriptsOf(type), { kind: 'edit', config, live: row.config });
}

/** POST /integrations/{id}/scripts/delete: takes no body, and only what was created. */
export function scriptForDelete(service: Service, id: string, rawBody: string | undefined): Answer {
  const row = existing(service, id);
  if (row.status === 'deleted') throw new Refusal(404, `No Integration found with ID ${id}.`);
  if (rawBody !== undefined) throw new Refusal(400, '"value" is not allowed');
  const scripts = scriptsOf(row.type);
  if (row.status === 'createError') {
    throw new Refusal(
      400,
      `Integration with ID ${id} was not created. Use /integrations/scripts/cleanup instead.`,
    );
  }
  return render(service, scripts, { kind: 'delete', config: row.config });
}

/** What a script is requested for; `type` is the default if the variant doesn't check payloads and this one has none. */
function asked(
  service: Service,
  body: Json | undefined,
  type: string,
): { readonly type: string; readonly config: JsonObject } {
  if (service.variant.scriptsValidate) return readPayload(body);
  const { type: named, config } = isJsonObject(body) ? body : {};
  return { type: typeof named === 'string' ? named : type, config: isJsonObject(config) ? config : {} };
}

function scriptsOf(type: string): SetUpByScripts {
  const known = byScripts(type);
  if (known === undefined) throw new Refusal(400, `Scripts are not supported for ${type} integrations.`);
  return known;
}

let renderings = 0;

function render({ variant }: Service, scripts: SetUpByScripts, request: ScriptRequest): Answer {
  let sql = scripts.renderScript({
    ...request,
    rerunnable: variant.createScript === 'rerunnable',
    databaseGrants: variant.databaseGrants,
  });
  if (variant.scripts === 'varying') {
    renderings += 1;
    sql = `-- Generated ${new Date().toISOString()}, number ${String(renderings)}\n${sql}`;
  }
  const script = variant.rewriteScript(sql);
  const { successCode: status, scriptAnswer } = variant;
  if (scriptAnswer === 'text') {
    return { status, contentType: 'text/plain; charset=utf-8', body: script };
  }
  return json(status, scriptAnswer === 'json-string' ? script : { [scriptAnswer.key]: script });
}
