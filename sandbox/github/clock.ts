/** A clock that advances one second whenever it is read, so that no two records have the same time and runs are repeatable. */
export interface Clock {
  /** The next time as GitHub writes it: `2026-01-05T08:00:01Z`. */
  next(): string;
}

/** A clock that starts on a fixed day, independent of the machine's time. */
export function startClock(start = Date.UTC(2026, 0, 5, 8)): Clock {
  let now = start;
  return {
    next() {
      now += 1000;
      return isoSeconds(now);
    },
  };
}

/** Milliseconds since 1970 as an ISO time without fractions. */
export function isoSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
