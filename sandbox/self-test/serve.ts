/**
 * Immuta's stand-in as a process of its own, for trying the action by hand and for the self-test workflow:
 * `npm run sandbox`, with the key to expect in IMMUTA_API_KEY or one that it makes up. Empty at the start; every set-up
 * counts as there. Ends with the process.
 */
import { startImmuta } from '../immuta/server.ts';

/** The port that the self-test workflow asks on. */
const port = 8790;

const given = process.env['IMMUTA_API_KEY'] ?? '';
const { url, apiKey } = await startImmuta({ port, ...(given === '' ? {} : { apiKey: given }) });
console.log(`Immuta's stand-in listens at ${url}. In another terminal:

  export IMMUTA_API_KEY=${given === '' ? apiKey : '…  # the one that you gave'}
  npm run -s local -- doctor --immuta-url ${url} --files 'sandbox/self-test/*.yml'
  npm run -s local -- plan --immuta-url ${url} --files 'sandbox/self-test/*.yml'
`);
