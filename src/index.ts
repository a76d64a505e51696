/** The entry point. It loads what runs and nothing else, and nothing that Node.js 20 can't load before it checks the version. */

import { processEnvironment } from './runner/environment.ts';

/** Aborted by the signals that the runner sends to a cancelled job. */
function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      controller.abort(new Error('the job was cancelled'));
    });
  }
  return controller.signal;
}

async function main(): Promise<number> {
  const { node } = process.versions;
  if (Number.parseInt(node) < 24) {
    process.stderr.write(
      `Needs Node.js 24 or newer; this is ${node}. Run \`npm ci\` in the clone and use \`npm run local\`.\n`,
    );
    return 1;
  }
  if (process.argv[2] === 'local') {
    const { runLocally } = await import('./local/local.ts');
    return runLocally(process.argv.slice(3), processEnvironment, cancellation());
  }
  const { runAction } = await import('./action.ts');
  return runAction(cancellation());
}

// The reader of the log may have disconnected, which must not end an apply half-way.
process.stdout.on('error', () => undefined);

const exitCode = await main();
// Requests that a cancelled run leaves behind must not keep the process alive, but what was printed must be out first.
process.stdout.write('', () => {
  process.exit(exitCode);
});
