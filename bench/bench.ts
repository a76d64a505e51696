/**
 * `npm run bench`: how long a plan and an apply take, against what no client could undercut and against
 * bash, curl and jq. `--small` runs a little of everything once; `--tls` lets Immuta speak https only, `--plain` http only;
 * `--latency=50` sets the milliseconds of each answer, `--runs=7` the runs whose median is shown.
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
  throw new Error('--runs and --latency take numbers');

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
