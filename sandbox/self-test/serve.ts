/**
 * `npm run sandbox`: runs Immuta's stand-in in a separate process, for manual tries and for the self-test workflow. Its API key is
 * that of IMMUTA_API_KEY, or else a random one. It starts without integrations, and accepts every set-up as complete.
 */
import { startImmuta } from '../immuta/server.ts';

/** The port that the self-test workflow uses. */
const port = 8790;

const given = process.env['IMMUTA_API_KEY'] ?? '';
const { url, apiKey } = await startImmuta({ port, ...(given === '' ? {} : { apiKey: given }) });
console.log(`Immuta's stand-in listens at ${url}. In another terminal, in this folder:

  export IMMUTA_API_KEY=${given === '' ? apiKey : '…  # the one that you set'}
  npm run -s local -- doctor --immuta-url ${url} --files 'sandbox/self-test/*.yml'
  npm run -s local -- plan --immuta-url ${url} --files 'sandbox/self-test/*.yml'
`);
