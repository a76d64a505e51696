import type { ValidationTest } from '../../src/live/live-integration.ts';

/**
 * What Immuta's documentation leaves open, one switch for each open question. The defaults are one
 * plausible service; a client has to cope with every other setting too.
 */
export interface ImmutaVariant {
  /** Documented as a number, shown in examples as a string. */
  ids: 'number' | 'string';
  /** How answers show the secret fields of a config. */
  secrets: 'omitted' | 'null' | 'redacted' | 'stars' | 'clear';
  /** Plain text, a JSON string, or a JSON object with the script under that key. */
  scriptAnswer: 'text' | 'json-string' | { readonly key: string };
  /** Scripts of two equal requests: the same bytes, or a comment line that differs each time. */
  scripts: 'identical' | 'varying';
  /** Whether the create script may run twice (its user is then made by a procedure). */
  createScript: 'once' | 'rerunnable';
  /** Adds GRANT TEMP ON DATABASE: real, but fails where no database has the declared name. */
  databaseGrants: boolean;
  /** Whether scripts/* refuse a payload that POST would refuse. */
  scriptsValidate: boolean;
  /** The last hand on every script, for instance to put something hostile into it. */
  rewriteScript: (script: string) => string;
  /** Code of accepted POST, PUT and scripts/* calls. */
  successCode: 200 | 201 | 202;
  /** What POST and PUT answer with. */
  writeAnswer: 'element' | 'id-and-status';
  /** 204 without a body, or 200 with the element. */
  deleteAnswer: 'empty' | 'element';
  /** What GET /integrations/{id}/status answers. */
  statusAnswer: 'object' | 'json-string' | 'text' | 'not-found';
  /** Fields in answers that no documentation names, one of them new with every change. */
  undocumentedFields: boolean;
  /** Integrations of other types in the list; the Trino one shows an API key. */
  otherTypes: boolean;
  listOrder: 'oldest-first' | 'newest-first';
  /** Code for a missing or wrong key. */
  badKey: 401 | 403 | 500;
  /** What only one integration of a type may have; the rest is answered with 409. */
  oneIntegrationPer: 'host' | 'database' | 'none';
  /** A missing set-up: refused with 422, or accepted and settled in an error status. */
  missingSetup: '422' | 'error-status';
  /** Whether a 422 on POST leaves a row in `createError`. */
  rowAfter422: boolean;
  /** Whether a 422 carries `validationResults`. */
  testsIn422: boolean;
  /** What PUT does with config keys that it does not get. */
  missingOnPut: 'reset' | 'kept';
  /** Config paths that POST and PUT accept and then quietly leave as they were. */
  notTaken: readonly string[];
  /** Config paths that PUT refuses to change. */
  nonEditable: readonly string[];
  /** Whether the message about them ends in their names. */
  nonEditableNamed: boolean;
  /** A deleted integration answers 404, or stays with the status `deleted`. */
  deletedRows: 'gone' | 'stay';
  /** Shown instead of every in-progress status; null shows the documented ones. */
  progressStatus: string | null;
  /** Where an in-progress status ends, other than well: `{ creating: 'createError' }`. */
  settlesTo: Readonly<Record<string, string>>;
  /** The failed validation tests of those that end in an error. */
  failedTests: readonly ValidationTest[];
}

export const defaultVariant: ImmutaVariant = {
  ids: 'number',
  secrets: 'omitted',
  scriptAnswer: 'text',
  scripts: 'identical',
  createScript: 'once',
  databaseGrants: false,
  scriptsValidate: true,
  rewriteScript: (script) => script,
  successCode: 200,
  writeAnswer: 'element',
  deleteAnswer: 'element',
  statusAnswer: 'object',
  undocumentedFields: false,
  otherTypes: false,
  listOrder: 'oldest-first',
  badKey: 401,
  oneIntegrationPer: 'host',
  missingSetup: '422',
  rowAfter422: false,
  testsIn422: false,
  missingOnPut: 'reset',
  notTaken: [],
  nonEditable: [],
  nonEditableNamed: false,
  deletedRows: 'gone',
  progressStatus: null,
  settlesTo: {},
  failedTests: [
    {
      name: 'User Role Existence Test',
      status: 'failed',
      message: 'The system account does not exist or lacks a privilege.',
    },
  ],
};
