import { median, milliseconds, table, ratio } from './numbers.ts';
import { runEmpty, untilFirstError, untilFirstRequest } from './steps.ts';

/** Compares the start of the action with an empty Node process. `firstRequest` is in milliseconds. */
export async function coldStart(
  runs: number,
): Promise<{ readonly text: string; readonly firstRequest: number }> {
  const empty: number[] = [];
  const error: number[] = [];
  const request: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    empty.push(await runEmpty());
    error.push(await untilFirstError());
    request.push(await untilFirstRequest());
  }
  const base = median(empty);
  const row = (name: string, values: readonly number[]): string[] => [
    name,
    milliseconds(median(values)),
    ratio(median(values) / base),
  ];
  const rows = [
    ['Cold start', 'median', '× `node -e 0`'],
    row('`node -e 0`, whole run', empty),
    row('action, to the first validation error', error),
    row('action, to the first request on the wire', request),
  ];
  return { text: table(rows), firstRequest: median(request) };
}
