import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selfSigned } from '../../sandbox/immuta/self-signed.ts';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';
import { withDataApi } from './data-api-team.ts';
import { stopCluster } from './database-team.ts';
import { expectFailure, expectSuccess, patience } from './with-team.ts';

jest.setTimeout(patience);

const one = 'immuta/one.yml';
const tls = selfSigned();
let folder: string;
let proxy: Server;
let proxyUrl: string;
const tunnels: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-ca-'));
  await writeFile(join(folder, 'ca.pem'), tls.cert);
  proxy = createServer((_, response) => response.writeHead(405).end());
  proxy.on('connect', (request, socket, head) => {
    const { hostname, port } = new URL(`http://${request.url ?? ''}`);
    tunnels.push(hostname);
    const onwards = connect(Number(port), '127.0.0.1', () => {
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
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  proxyUrl = `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;
});

afterAll(async () => {
  proxy.close();
  await rm(folder, { recursive: true });
  await stopCluster();
});

const privateAuthority = (): Record<string, string> => ({ NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') });

describeWithPostgres('a connection to the Data API', () => {
  test('uses the proxy and trusts a private certificate authority', async () => {
    // Immuta and GitHub are at 127.0.0.1, the Data API is at localhost.
    const env = { ...privateAuthority(), HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.0/8' };
    await withDataApi({ tls, env }, async ({ team, dataApi, declared }) => {
      await team.github.commit('main', { [one]: declared() });
      expectSuccess(await team.run('push', {}), 'applied');
      expect(dataApi.requests.length).toBeGreaterThan(0);
      expect(new Set(tunnels.splice(0))).toEqual(new Set(['localhost']));
    });
  });

  test('does not use the proxy if NO_PROXY names the host', async () => {
    const env = { ...privateAuthority(), HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.1, localhost' };
    await withDataApi({ tls, env }, async ({ team, declared }) => {
      await team.github.commit('main', { [one]: declared() });
      expectSuccess(await team.run('push', {}), 'applied');
      expect(tunnels).toEqual([]);
    });
  });

  test('does not trust an unknown certificate authority', async () => {
    await withDataApi({ tls }, async ({ team, dataApi, declared }) => {
      await team.github.commit('main', { [one]: declared() });
      expectFailure(
        await team.run('push', {}),
        'unreachable',
        /could not be reached .*certificate.*NODE_EXTRA_CA_CERTS/s,
      );
      expect(dataApi.requests).toEqual([]);
    });
  });
});
