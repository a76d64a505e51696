/** In-progress statuses and where they end when all goes well. */
const goodEnd: Readonly<Record<string, string>> = {
  creating: 'enabled',
  editing: 'enabled',
  deleting: 'deleted',
  migrating: 'enabled',
};

/** Whether Immuta is still at work on an integration with this status. */
export function inProgress(status: string): boolean {
  return Object.hasOwn(goodEnd, status);
}

/** The status that an in-progress one ends in, `told` first. */
export function endOf(status: string, told: Readonly<Record<string, string>>): string {
  return told[status] ?? goodEnd[status] ?? status;
}

/** Whether an integration with this status keeps another one off its host. */
export function occupiesHost(status: string): boolean {
  return status !== 'disabled' && status !== 'deleted';
}
