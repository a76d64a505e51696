import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';

/** The settings that the server reports to its clients. */
export interface ReportedSettings {
  readonly standard_conforming_strings: 'on' | 'off';
  /** Reported from the second statement on, as if the first one had changed it. */
  readonly client_encoding: 'UTF8' | 'LATIN1' | 'SJIS' | 'GB18030';
}

/** A server with PostgreSQL's protocol that runs nothing and records every query. */
export interface RecordingServer {
  /** Where psql finds it: PGHOST and PGPORT. */
  readonly env: Readonly<Record<string, string>>;
  /** Returns and forgets the queries of all connections so far, in order. */
  takeQueries(): readonly string[];
  stop(): Promise<void>;
}

/** Starts a recording server at a Unix socket in a directory. */
export async function startRecordingServer(
  directory: string,
  settings: ReportedSettings,
): Promise<RecordingServer> {
  const port = 5439;
  const sockets = new Set<Socket>();
  let queries: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    serve(socket, settings, (query) => queries.push(query));
  });
  server.listen(join(directory, `.s.PGSQL.${String(port)}`));
  await once(server, 'listening');
  return {
    env: { PGHOST: directory, PGPORT: String(port) },
    takeQueries: () => {
      const taken = queries;
      queries = [];
      return taken;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** PostgreSQL's protocol 3.0, as far as psql needs it for simple queries ("Frontend/Backend Protocol"). */
function serve(socket: Socket, settings: ReportedSettings, record: (query: string) => void): void {
  let received = Buffer.alloc(0);
  let hasStarted = false;
  let encodingIsDue = false;
  const status = (name: string, value: string): Buffer => message('S', `${name}\0${value}\0`);
  const ready = message('Z', 'I');
  const answer = (query: string): void => {
    const asked = /^set client_encoding to '(\w+)'$/.exec(query)?.[1];
    if (asked === undefined) record(query);
    const changes =
      asked !== undefined
        ? [status('client_encoding', asked)]
        : encodingIsDue
          ? [status('client_encoding', settings.client_encoding)]
          : [];
    encodingIsDue = asked !== undefined;
    socket.write(Buffer.concat([...changes, message('C', 'OK\0'), ready]));
  };
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      // The first message has no type.
      const head = hasStarted ? 1 : 0;
      if (received.length < head + 4) return;
      const length = received.readInt32BE(head) + head;
      if (received.length < length) return;
      const type = hasStarted ? received.toString('latin1', 0, 1) : '';
      const content = received.subarray(head + 4, length);
      received = received.subarray(length);
      if (type === '') {
        hasStarted = true;
        const settingsNow = Object.entries({ server_version: '15.0', server_encoding: 'UTF8', ...settings });
        const welcome = [
          message('R', '\0\0\0\0'),
          ...settingsNow.map(([name, value]) => status(name, value)),
          ready,
        ];
        socket.write(Buffer.concat(welcome));
      } else if (type === 'Q') answer(content.toString('utf8', 0, content.length - 1));
      else if (type === 'X') socket.end();
    }
  });
}

function message(type: string, content: string): Buffer {
  const body = Buffer.from(content, 'latin1');
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
