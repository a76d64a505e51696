import type { GitHubError } from './github-error.ts';

/** What to do about the cures that only the caller knows. */
export interface Cures {
  /** The permission that the job needs: `pull-requests: write`. */
  readonly permission: string;
  /** What is locked: `the conversation of #7`. */
  readonly conversation: string;
  /** How to do without: ``set `comment: never` ``. */
  readonly without: string;
}

/** Whether nobody can write there at present, whatever the permissions: a lock, Issues turned off, an archive. */
export function isClosedToWriting(error: GitHubError): boolean {
  return isLocked(error) || isDisabled(error) || isArchived(error);
}

function isLocked({ message }: GitHubError): boolean {
  return /\blocked\b/i.test(message);
}

function isDisabled({ message, status }: GitHubError): boolean {
  return status === 410 || /\bdisabled\b/i.test(message);
}

function isArchived({ message }: GitHubError): boolean {
  return /\barchived\b/i.test(message);
}

/** Why GitHub did not take a comment or an issue: what it says, and the cure that fits. */
export function explainRefusal(error: GitHubError, cures: Cures): string {
  return `${error.message.replace(/\.$/, '')}. ${cure(error, cures)}`;
}

function cure(error: GitHubError, { permission, conversation, without }: Cures): string {
  const { status } = error;
  if (isLocked(error)) return `Unlock ${conversation}, or ${without}.`;
  if (isDisabled(error)) return `Turn on Issues in the settings of the repository, or ${without}.`;
  if (isArchived(error)) return `The repository is archived and can't be changed: ${without}.`;
  if (status === 401) return '`github-token` is wrong or expired: check where it comes from.';
  if (error.forbidden) return `Give the job the permission \`${permission}\`, and check \`github-token\`.`;
  if (status !== undefined && status < 500 && !error.limited) return `Fix what GitHub names, or ${without}.`;
  return 'Re-run the job; if it fails again, see whether GitHub has an incident.';
}
