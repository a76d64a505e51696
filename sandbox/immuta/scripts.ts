import { isJsonObject } from '../../src/json.ts';
import type { Json } from '../../src/json.ts';
import { Refusal, json } from './answer.ts';
import type { Answer } from './answer.ts';
import { readPayload } from './payload.ts';
import { renderRedshiftScript } from './redshift-script.ts';
import type { ScriptRequest } from './redshift-script.ts';
import { existing } from './writes.ts';
import type { Service } from './writes.ts';

/** POST /integrations/scripts/create and /scripts/cleanup: the whole payload is the body. */
export function scriptForPayload(
  service: Service,
  kind: 'create' | 'cleanup',
  body: Json | undefined,
): Answer {
  return render(service, { kind, config: configOf(service, body) });
}

/** POST /integrations/{id}/scripts/edit: the whole new payload is the body. */
export function scriptForEdit(service: Service, id: string, body: Json | undefined): Answer {
  const row = existing(service, id);
  return render(service, { kind: 'edit', config: configOf(service, body), live: row.config });
}

/** POST /integrations/{id}/scripts/delete: takes no body, and only what was created. */
export function scriptForDelete(service: Service, id: string, rawBody: string | undefined): Answer {
  const row = existing(service, id);
  if (row.status === 'deleted') throw new Refusal(404, `No Integration found with ID ${id}.`);
  if (rawBody !== undefined) throw new Refusal(400, '"value" is not allowed');
  if (row.type !== 'Redshift') throw unsupported(row.type);
  if (row.status === 'createError') {
    throw new Refusal(
      400,
      `Integration with ID ${id} was not created. Use /integrations/scripts/cleanup instead.`,
    );
  }
  return render(service, { kind: 'delete', config: row.config });
}

function configOf(service: Service, body: Json | undefined): ScriptRequest['config'] {
  if (!service.variant.scriptsValidate) {
    const config = isJsonObject(body) ? body['config'] : undefined;
    return isJsonObject(config) ? config : {};
  }
  const payload = readPayload(body);
  if (payload.type !== 'Redshift') throw unsupported(payload.type);
  return payload.config;
}

function unsupported(type: string): Refusal {
  return new Refusal(400, `Scripts are not supported for ${type} integrations.`);
}

let renderings = 0;

function render(service: Service, request: ScriptRequest): Answer {
  const { variant } = service;
  let sql = renderRedshiftScript({
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
