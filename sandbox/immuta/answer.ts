import { STATUS_CODES } from 'node:http';
import type { Json, JsonObject } from '../../src/json.ts';

/** An HTTP response to send; `contentType` is absent if it has no body. */
export interface Answer {
  readonly status: number;
  readonly contentType?: string;
  readonly body: string;
}

/** A JSON answer. */
export function json(status: number, value: Json): Answer {
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

/** A refusal in Immuta's documented format, thrown by any check of the request. */
export class Refusal extends Error {
  readonly status: number;
  readonly extra: JsonObject;

  constructor(status: number, message: string, extra: JsonObject = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.extra = extra;
  }

  /** `{ statusCode, error, message }`; the documentation writes `Unprocessable entity` with a small e. */
  toAnswer(): Answer {
    const error = this.status === 422 ? 'Unprocessable entity' : (STATUS_CODES[this.status] ?? 'Error');
    return json(this.status, {
      statusCode: this.status,
      error,
      message: this.message,
      ...this.extra,
    });
  }
}
