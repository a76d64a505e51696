import { createServer as createHttpServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';

/** A certificate and its key, both PEM. */
export interface TlsIdentity {
  readonly key: string;
  readonly cert: string;
}

/** One port on the loopback interface that can be closed and opened again under its number. */
export class Listener {
  readonly #onRequest: RequestListener;
  readonly #tls: TlsIdentity | undefined;
  #server: Server | undefined;
  #port: number;

  constructor(onRequest: RequestListener, tls: TlsIdentity | undefined, port: number) {
    this.#onRequest = onRequest;
    this.#tls = tls;
    this.#port = port;
  }

  /** The port; 0 until it has been opened for the first time. */
  get port(): number {
    return this.#port;
  }

  /** Listens; does nothing if it already listens. */
  async open(): Promise<void> {
    if (this.#server !== undefined) return;
    const server: Server =
      this.#tls === undefined
        ? createHttpServer(this.#onRequest)
        : createHttpsServer({ key: this.#tls.key, cert: this.#tls.cert }, this.#onRequest);
    // Otherwise the server could close an idle connection just as a client uses it: an unwanted fault.
    server.keepAliveTimeout = 600_000;
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address !== null && typeof address === 'object') this.#port = address.port;
  }

  /** Refuses new connections, and cuts the existing ones. */
  async shut(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    server.closeAllConnections();
    // A connection that is still in its TLS handshake ends by itself.
    await Promise.race([closed, delay(1000, undefined, { ref: false })]);
  }
}
