import { describe, expect, test } from '@jest/globals';
import { immutaReader, immutaWriter } from '../../src/immuta/client.ts';
import { ImmutaError, immutaFailure } from '../../src/immuta/immuta-error.ts';
import { routes } from '../../src/immuta/routes.ts';
import type { Transport } from '../../src/immuta/transport.ts';
import { parseJson, type Json } from '../../src/json.ts';
import type { HttpResponse } from '../../src/network/http.ts';
import { fakeClock, type FakeClock } from '../network/fake-clock.ts';

/** An answer, or how the request fails. */
type Reply = HttpResponse | ImmutaError;

const asText = (text: string, contentType = 'text/plain'): HttpResponse => ({
  status: 200,
  headers: { 'content-type': contentType },
  text,
  json: parseJson(text),
  via: '',
});
const asJson = (json: Json): HttpResponse => asText(JSON.stringify(json), 'application/json');
const status = (code: number, retryAfter?: number, keyAccepted = false): ImmutaError =>
  new ImmutaError('status', `Immuta answered ${String(code)}`, { status: code, retryAfter, keyAccepted });

/** A transport that gives one reply after the other, and then the last one every time. */
function replying(...replies: Reply[]): Transport & { sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    send: ({ method, path }) => {
      sent.push(`${method} ${path}`);
      const reply = replies[Math.min(sent.length, replies.length) - 1];
      if (reply === undefined) throw new Error('a transport needs a reply');
      return reply instanceof ImmutaError ? Promise.reject(reply) : Promise.resolve(reply);
    },
  };
}

function reading(...replies: Reply[]): {
  reader: ReturnType<typeof immutaReader>;
  sent: string[];
  clock: FakeClock;
} {
  const transport = replying(...replies);
  const clock = fakeClock();
  return { reader: immutaReader(transport, { clock, random: () => 0 }), sent: transport.sent, clock };
}

describe('reading is tried again', () => {
  test.each([
    ['429', status(429)],
    ['503', status(503)],
    ['a time-out', new ImmutaError('timeout', 'late')],
    ['a broken connection', new ImmutaError('unreachable', 'broken')],
  ])('after %s', async (_, error) => {
    const { reader, clock } = reading(error, error, error, asJson([]));
    await expect(reader.list()).resolves.toEqual([]);
    expect(clock.pauses).toEqual([1000, 2000, 4000]);
  });

  test.each([
    ['after a 400', status(400)],
    ['after a 401', status(401)],
    ['after a redirect', status(302)],
    ['after an answer that cannot be read', new ImmutaError('unreadable', 'html')],
    ['if Immuta asks for more than a minute', status(429, 61_000)],
  ])('not %s', async (_, error) => {
    const { reader, sent } = reading(error);
    await expect(reader.list()).rejects.toBe(error);
    expect(sent).toHaveLength(1);
  });

  test('only twice after a 500 to the very first request, and then the remedy names the key', async () => {
    const { reader, sent } = reading(status(500));
    const error = await reader.list().catch((thrown: unknown) => thrown);
    expect(sent).toHaveLength(3);
    expect(immutaFailure(error, 'reading').remedy).toContain('immuta-api-key');
  });

  test('three times after a 500 to a later request: the key is known to be good', async () => {
    const { reader, sent } = reading(asJson([]), status(500, undefined, true));
    await reader.list();
    await expect(reader.read('1')).rejects.toMatchObject({ status: 500 });
    expect(sent).toHaveLength(5);
  });

  test('for scripts too', async () => {
    const { reader, sent } = reading(status(503), asText('SELECT 1;'));
    await expect(reader.script(routes.createScript(), {})).resolves.toBe('SELECT 1;');
    expect(sent).toEqual(['POST /integrations/scripts/create', 'POST /integrations/scripts/create']);
  });
});

test.each([
  ['create', (writer: ReturnType<typeof immutaWriter>) => writer.create({})],
  ['update', (writer: ReturnType<typeof immutaWriter>) => writer.update('1', {})],
  ['remove', (writer: ReturnType<typeof immutaWriter>) => writer.remove('1')],
])('%s is sent once, whatever comes of it', async (_, write) => {
  const transport = replying(status(503));
  await expect(write(immutaWriter(transport))).rejects.toMatchObject({ status: 503 });
  expect(transport.sent).toHaveLength(1);
});

describe('a script', () => {
  test.each([
    ['text', asText('SELECT 1;\n'), 'SELECT 1;\n'],
    ['text of any type', asText('SELECT 1;', 'application/octet-stream'), 'SELECT 1;'],
    ['a JSON string', asJson('SELECT 1;'), 'SELECT 1;'],
    ['an object with script', asJson({ script: 'SELECT 1;', note: 'x' }), 'SELECT 1;'],
    ['an object with sql', asJson({ sql: 'SELECT 1;', note: 'x' }), 'SELECT 1;'],
    ['an object with one string', asJson({ statement: 'SELECT 1;', version: 3 }), 'SELECT 1;'],
  ])('may be %s', async (_, reply, expected) => {
    await expect(reading(reply).reader.script(routes.deleteScript('1'))).resolves.toBe(expected);
  });

  test.each([
    ['a login page', asText('<!DOCTYPE html><html></html>', 'text/html')],
    ['a page under another type', asText('  <html></html>')],
    ['half a JSON string', asText('"SELECT', 'application/json')],
    ['half an object', asText('{"script": "SELECT')],
    ['nothing', asText('')],
    ['white space', asJson('  \n')],
    ['an object with two strings of unknown names', asJson({ one: 'SELECT 1;', other: 'SELECT 2;' })],
    ['a list', asJson(['SELECT 1;'])],
  ])('is never %s', async (_, reply) => {
    await expect(reading(reply).reader.script(routes.deleteScript('1'))).rejects.toMatchObject({
      kind: 'unreadable',
    });
  });
});

describe('an integration', () => {
  test('that does not exist is undefined', async () => {
    await expect(reading(status(404)).reader.read('1')).resolves.toBeUndefined();
  });

  test.each([
    ['a login page', asText('<html></html>', 'text/html'), 'an HTML page'],
    ['cut JSON', asText('[{"id": 1', 'application/json'), 'JSON that is truncated'],
    ['an empty answer', asText(''), 'an empty body'],
    [
      'JSON nested 100,000 deep',
      asText('['.repeat(100_000) + ']'.repeat(100_000)),
      'nested more than 200 levels deep',
    ],
  ])('is never %s', async (_, reply, what) => {
    await expect(reading(reply).reader.list()).rejects.toThrow(what);
    await expect(reading(reply).reader.read('1')).rejects.toThrow(what);
  });
});

describe('the answer to a write', () => {
  test.each([
    ['a number', asJson({ id: 7, status: 'creating' }), '7'],
    ['text', asJson({ id: '7' }), '7'],
    ['nothing', asText(''), undefined],
    ['no object', asJson([]), undefined],
  ])('to POST has its id as %s', async (_, reply, expected) => {
    await expect(immutaWriter(replying(reply)).create({})).resolves.toBe(expected);
  });

  test('to a write may be empty, but is not a login page', async () => {
    await expect(
      immutaWriter(replying(asText('<html></html>', 'text/html'))).create({}),
    ).rejects.toMatchObject({ kind: 'unreadable' });
    await expect(immutaWriter(replying(asText(''))).update('1', {})).resolves.toBeUndefined();
    await expect(immutaWriter(replying(asText(''))).remove('1')).resolves.toBeUndefined();
    const page = replying(asText('<html><body>Sign in</body></html>', 'text/html'));
    await expect(immutaWriter(page).update('1', {})).rejects.toMatchObject({
      kind: 'unreadable',
      effectUnknown: true,
    });
    await expect(immutaWriter(page).remove('1')).rejects.toMatchObject({
      kind: 'unreadable',
      effectUnknown: true,
    });
  });
});
