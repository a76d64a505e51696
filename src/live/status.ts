/**
 * Statuses in which Immuta has finished working. Source: its documentation of `/integrations`; the list grew between
 * releases, so an unknown status counts as not settled.
 */
const settledStatuses = [
  'enabled',
  'createError',
  'editError',
  'deleteError',
  'migrateError',
  'recurringValidationError',
  'disabled',
  'deleted',
];

/** Whether Immuta has finished working on an integration, successfully or not. */
export function isSettled(status: string): boolean {
  return settledStatuses.includes(status);
}

/** Whether an integration works. */
export function isHealthy(status: string): boolean {
  return status === 'enabled';
}

/** Whether Immuta is known to be working on an integration; false for an undocumented status. */
export function isInProgress(status: string): boolean {
  return ['creating', 'editing', 'deleting', 'migrating'].includes(status);
}
