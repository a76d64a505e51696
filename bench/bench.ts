/**
 * `npm run bench`: measures a plan and an apply, and compares them with a lower bound for any client and with bash, curl and
 * jq. docs/benchmarks.md describes the options.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { coldStart } from './cold-start.ts';
import { scale } from './scale.ts';
import { wayThrough } from './way-through.ts';

const { values } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    tls: { type: 'boolean', default: false },
    plain: { type: 'boolean', default: false },
    latency: { type: 'string', default: '50' },
    runs: { type: 'string' },
  },
});
const runs = Number(values.runs ?? (values.small ? '1' : '7'));
const latency = Number(values.latency);
if (!Number.isSafeInteger(runs) || runs < 1 || !(latency >= 0))
  throw new Error('--runs and --latency must be numbers');

console.log(
  `${String(cpus().length)} cores, Node ${process.versions.node}, ${process.platform}; medians of ${String(runs)} interleaved runs\n`,
);
const cold = await coldStart(values.small ? 2 : 3 * runs);
console.log(`${cold.text}\n`);
const schemes = [...(values.plain ? [] : [true]), ...(values.tls ? [] : [false])];
for (const tls of schemes.reverse()) {
  console.log(
    `${await wayThrough({ small: values.small, latency, runs, tls, firstRequest: cold.firstRequest })}\n`,
  );
}
console.log(await scale(values.small ? [10, 20] : [125, 250, 500, 1000]));
