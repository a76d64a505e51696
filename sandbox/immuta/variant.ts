import type { ValidationTest } from '../../src/live/live-integration.ts';

/**
 * One switch for each question that Immuta's documentation leaves open. The defaults are one plausible
 * service; a client must work with every other setting, too.
 */
export interface ImmutaVariant {
  /** Documented as a number, shown in examples as a string. */
  ids: 'number' | 'string';
  /** How responses show the secret fields of a config. */
  secrets: 'omitted' | 'null' | 'redacted' | 'stars' | 'clear';
  /** Plain text, a JSON string, or a JSON object with the script under that key. */
  scriptAnswer: 'text' | 'json-string' | { readonly key: string };
  /** Scripts of two equal requests: the same bytes, or a comment line that differs each time. */
  scripts: 'identical' | 'varying';
  /** Whether the create script may run twice (its user is then made by a procedure). */
  createScript: 'once' | 'rerunnable';
  /** Adds GRANT TEMP ON DATABASE: realistic, but fails if no database has the declared name. */
  databaseGrants: boolean;
  /** Whether scripts/* refuse a payload that POST would refuse. */
  scriptsValidate: boolean;
  /** Changes every script at the end, for example to insert something hostile. */
  rewriteScript: (script: string) => string;
  /** Status code of successful POST, PUT and scripts/* calls. */
  successCode: 200 | 201 | 202;
  /** The response body of POST and PUT. */
  writeAnswer: 'element' | 'id-and-status';
  /** 204 without a body, or 200 with the element. */
  deleteAnswer: 'empty' | 'element';
  /** The response of GET /integrations/{id}/status. */
  statusAnswer: 'object' | 'json-string' | 'text' | 'not-found';
  /** Undocumented fields in responses, one of them new with every change. */
  undocumentedFields: boolean;
  /** Integrations of other types in the list; the Trino one shows an API key. */
  otherTypes: boolean;
  listOrder: 'oldest-first' | 'newest-first';
  /** Code for a missing or wrong key. */
  badKey: 401 | 403 | 500;
  /** What only one integration of a type may have; others get 409. */
  oneIntegrationPer: 'host' | 'database' | 'none';
  /** A missing set-up: refused with 422, or accepted and settled in an error status. */
  missingSetup: '422' | 'error-status';
  /** Whether a 422 on POST leaves a row in `createError`. */
  rowAfter422: boolean;
  /** Whether a 422 carries `validationResults`. */
  testsIn422: boolean;
  /** What PUT does with config keys that the request leaves out. */
  missingOnPut: 'reset' | 'kept';
  /** Config paths that POST and PUT accept and silently ignore. */
  notTaken: readonly string[];
  /** Config paths that PUT refuses to change. */
  nonEditable: readonly string[];
  /** Whether the error message names them. */
  nonEditableNamed: boolean;
  /** A deleted integration answers 404, or stays with the status `deleted`. */
  deletedRows: 'removed' | 'stay';
  /** Shown instead of every in-progress status; null shows the documented ones. */
  progressStatus: string | null;
  /** The status after an in-progress one, if not the good one: `{ creating: 'createError' }`. */
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
  deletedRows: 'removed',
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
