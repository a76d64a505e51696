import { createServer, request as send } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';

/** An HTTP proxy on loopback: it opens tunnels, forwards plain requests, and records both. */
export interface LocalProxy {
  /** Host and port. */
  readonly host: string;
  /** `CONNECT host:port` or `GET http://…`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface LocalProxyOptions {
  /** `user:password` that it wants. */
  readonly credentials?: string;
  /** Status that it answers to every CONNECT. */
  readonly refuseTunnels?: number;
  /** Whether it compresses the responses to plain requests, even if nobody asked for that. */
  readonly compress?: boolean;
}

export async function startProxy({
  credentials,
  refuseTunnels,
  compress = false,
}: LocalProxyOptions): Promise<LocalProxy> {
  const asked: string[] = [];
  const wanted =
    credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`;
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (wanted !== undefined && request.headers['proxy-authorization'] !== wanted) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end();
      return;
    }
    const headers = { ...request.headers };
    delete headers['proxy-authorization'];
    const onwards = send(request.url ?? '', { method: request.method, headers }, (answer) => {
      const received = answer.headers;
      const status = answer.statusCode ?? 502;
      if (!compress || status === 204) {
        response.writeHead(status, received);
        answer.pipe(response);
        return;
      }
      delete received['content-length'];
      response.writeHead(status, { ...received, 'content-encoding': 'gzip' });
      answer.pipe(createGzip()).pipe(response);
    });
    onwards.on('error', () => response.writeHead(502).end());
    request.pipe(onwards);
  });
  server.on('connect', (request, socket, head) => {
    asked.push(`CONNECT ${request.url ?? ''}`);
    const known = wanted === undefined || request.headers['proxy-authorization'] === wanted;
    const refusal = known ? refuseTunnels : 407;
    if (refusal !== undefined) {
      socket.end(`HTTP/1.1 ${String(refusal)} Refused\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const onwards = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onwards.write(head);
      onwards.pipe(socket).pipe(onwards);
    });
    for (const end of [onwards, socket]) {
      end.on('error', () => {
        onwards.destroy();
        socket.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
