/**
 * Immuta's statuses. Source: its documentation of `/integrations`; the list grew between releases, so an
 * unknown status counts as not settled.
 */
const settledStatuses = new Set([
  'enabled',
  'createError',
  'editError',
  'deleteError',
  'migrateError',
  'recurringValidationError',
  'disabled',
  'deleted',
]);

/** Whether Immuta is done with what it was doing, well or not. */
export function isSettled(status: string): boolean {
  return settledStatuses.has(status);
}

/** Whether an integration works. */
export function isHealthy(status: string): boolean {
  return status === 'enabled';
}

/** Documented statuses that pass by themselves. */
const passingStatuses = new Set(['creating', 'editing', 'deleting', 'migrating']);

/** Whether Immuta is known to be at work on an integration; a status that nobody documented is no such. */
export function isInProgress(status: string): boolean {
  return passingStatuses.has(status);
}
