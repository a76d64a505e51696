/** A clock that moves by one second whenever it is read: no two records share a time, and runs repeat. */
export interface Clock {
  /** The next time as GitHub writes it: `2026-01-05T08:00:01Z`. */
  next(): string;
}

/** A clock that starts on a day of its own choosing; nothing here depends on the machine's time. */
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
