/** In-progress statuses, and the status after each if all goes well. */
const goodEnd: Readonly<Record<string, string>> = {
  creating: 'enabled',
  editing: 'enabled',
  deleting: 'deleted',
  migrating: 'enabled',
};

/** Whether Immuta is still working on an integration with this status. */
export function inProgress(status: string): boolean {
  return Object.hasOwn(goodEnd, status);
}

/** The status after an in-progress one: the one in `outcomes`, or else the good one. */
export function endOf(status: string, outcomes: Readonly<Record<string, string>>): string {
  return outcomes[status] ?? goodEnd[status] ?? status;
}

/** Whether an integration with this status blocks its host for another one. */
export function occupiesHost(status: string): boolean {
  return status !== 'disabled' && status !== 'deleted';
}
