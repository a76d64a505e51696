import type { JsonObject } from '../../src/json.ts';
import { valueAt } from './config-paths.ts';
import { withRedshiftDefaults } from './redshift-config.ts';

/** What a script is made of, defaults filled in. */
export interface Facts {
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly username: string;
  readonly password: string;
  /** The impersonation role; undefined where impersonation is off. */
  readonly role: string | undefined;
}

/** Reads them from a config as it is sent; what is missing is an empty text. */
export function readFacts(config: JsonObject): Facts {
  const full = withRedshiftDefaults(config);
  const text = (path: string): string => {
    const value = valueAt(full, path);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return {
    host: text('host'),
    port: text('port'),
    database: text('database'),
    username: text('username'),
    password: text('password'),
    role: valueAt(full, 'impersonation.enabled') === true ? text('impersonation.role') : undefined,
  };
}
