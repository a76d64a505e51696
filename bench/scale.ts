import { exponent, milliseconds, table, ratio } from './numbers.ts';
import { openSandbox } from './sandbox.ts';
import { usageOfAction } from './steps.ts';

/** Plans of many files, one in ten of them changed: how CPU time and memory grow. */
export async function scale(sizes: readonly number[]): Promise<string> {
  const rows = [['Files, one in ten changed', 'CPU', 'peak memory']];
  const cpu: number[] = [];
  for (const files of sizes) {
    const sandbox = await openSandbox({
      mode: 'plan',
      files,
      everyNth: 10,
      change: 'update',
      latency: 0,
      tls: false,
    });
    try {
      const { cpuMilliseconds, peakMegabytes } = await usageOfAction(sandbox.occasion);
      cpu.push(cpuMilliseconds);
      rows.push([String(files), milliseconds(cpuMilliseconds), `${peakMegabytes.toFixed(0)} MB`]);
    } finally {
      await sandbox.close();
    }
  }
  return `${table(rows)}\nCPU time grows with the number of files to the power of ${ratio(exponent(sizes, cpu))} (1 would be linear; the start costs the same at any size).`;
}
