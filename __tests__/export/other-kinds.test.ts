import { describe, expect, test } from '@jest/globals';
import { exportFile } from '../../src/export/file-for.ts';
import { liveOne } from '../plan/states.ts';

const none = new Set<string>();

describe('an exported file', () => {
  test('of an unknown type has an empty config and lists every key that it leaves out', () => {
    const { content, references, leftOut } = exportFile(
      { ...liveOne(1, { impersonation: { enabled: true } }), type: 'Snowflake' },
      none,
    );
    expect(content).toMatchObject({ type: 'Snowflake', config: {}, lifecycle: { id: 1 } });
    expect(references).toEqual([]);
    expect(leftOut).toContain('host');
    expect(leftOut).toContain('impersonation.enabled');
  });

  test('has the secrets that are always needed if the login method is not a string', () => {
    expect(exportFile(liveOne(1, { authenticationType: 5 }), none).references).toEqual([
      'IMMUTA_ONE_IMMUTA_PASSWORD',
    ]);
  });

  test('has `autoBootstrap: false` if Immuta does not show it', () => {
    const { autoBootstrap, ...live } = liveOne(1);
    expect(autoBootstrap).toBe(false);
    expect(exportFile(live, none).content['autoBootstrap']).toBe(false);
    expect(exportFile({ ...live, autoBootstrap: true }, none).content['autoBootstrap']).toBe(true);
  });

  test('has a name that does not end in a hyphen, however long the host is', () => {
    expect(exportFile(liveOne(1, { host: 'a'.repeat(63), database: `${'b'.repeat(15)}_c` }), none).name).toBe(
      `${'a'.repeat(63)}-${'b'.repeat(15)}.yml`,
    );
  });
});
