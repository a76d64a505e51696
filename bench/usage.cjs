// Loaded first in a measured process: writes what the process used to the file that BENCH_USAGE names.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { peakMegabytes: maxRSS / 1024, cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000 };
  require('node:fs').writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage));
});
