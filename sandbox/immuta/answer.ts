import { STATUS_CODES } from 'node:http';
import type { Json, JsonObject } from '../../src/json.ts';

/** An HTTP answer before it is sent; `contentType` absent where there is no body. */
export interface Answer {
  readonly status: number;
  readonly contentType?: string;
  readonly body: string;
}

/** A JSON answer. */
export function json(status: number, value: Json): Answer {
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

/** A refusal in Immuta's documented envelope; thrown by whatever finds the request at fault. */
export class Refusal extends Error {
  readonly status: number;
  readonly extra: JsonObject;

  constructor(status: number, message: string, extra: JsonObject = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.extra = extra;
  }

  /** `{ statusCode, error, message }`; the documentation writes the words of 422 with a small e. */
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
