import { describe, expect, test } from '@jest/globals';
import type { IntegrationType } from '../../src/integration-types/integration-type.ts';
import { redshift } from '../../src/integration-types/redshift.ts';
import { runningLines } from '../../src/report/preparation.ts';
import { context } from './samples.ts';

/** A made-up type whose vendor has no editor. */
const other: IntegrationType = { ...redshift, name: 'Other', byHand: { certificates: 'its certificate' } };

/** The lines that are about one type. */
const about = (types: readonly IntegrationType[]): readonly string[] =>
  runningLines(types, context).filter((line) => /certificate|\.sql/.test(line));

describe('how scripts are run by hand', () => {
  test('is said of one type without its name', () => {
    expect(about([redshift])).toEqual([
      expect.stringMatching(/^`PGSSLMODE=verify-full` checks.* that AWS publishes for Redshift into /),
      expect.stringMatching(/^To run a `\.sql` file in Query Editor v2, /),
    ]);
    expect(about([other])).toEqual([expect.stringMatching(/^`PGSSLMODE.* put its certificate into /)]);
  });

  test('names the type where there are several', () => {
    expect(about([redshift, other])).toEqual([
      expect.stringMatching(/^`Redshift`: `PGSSLMODE.* that AWS publishes /),
      expect.stringMatching(/^`Other`: `PGSSLMODE.* put its certificate /),
      expect.stringMatching(/^`Redshift`: To run a `\.sql` file in Query Editor v2, /),
    ]);
  });
});
