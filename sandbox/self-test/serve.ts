/**
 * Immuta's stand-in as a process of its own, for trying the action by hand and for the self-test workflow:
 * IMMUTA_API_KEY=… npm run sandbox. Empty at the start; every set-up counts as there. Ends with the process.
 */
import { startImmuta } from '../immuta/server.ts';

/** The port that the self-test workflow asks on. */
const port = 8790;

const apiKey = process.env['IMMUTA_API_KEY'] ?? '';
const { url } = await startImmuta({ port, ...(apiKey === '' ? {} : { apiKey }) });
console.log(`Immuta's stand-in listens at ${url}.`);
