import type { PlannedIntegration } from '../plan/plan.ts';

/** The workflow run that made a report, and the repository that it is for. */
export interface WorkflowRun {
  readonly id: string;
  /** `https://github.com/owner/name`. */
  readonly repositoryUrl: string;
}

export function runUrl({ id, repositoryUrl }: WorkflowRun): string {
  return `${repositoryUrl}/actions/runs/${id}`;
}

/** A value as one word of a POSIX shell's command line. */
export function shellWord(value: string): string {
  return /^[\w./:@%+,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

/** The command that downloads the artifacts of a run, one folder per artifact. gh takes github.com for a missing host. */
export function downloadCommand({ id, repositoryUrl }: WorkflowRun): string {
  const repository = repositoryUrl.replace(/^https?:\/\/(?:github\.com\/)?/, '');
  return `gh run download ${shellWord(id)} --repo ${shellWord(repository)}`;
}

/**
 * The lines that run a script with psql. Without a `folder`, in the one to which `downloadCommand` downloaded: the
 * artifact's own folder matches `*`, since the action does not know its name.
 */
export function psqlLines({ identity, script }: PlannedIntegration, path: string, folder?: string): string {
  const file = folder === undefined ? `./*/${shellWord(path)}` : shellWord(`${folder}/${path}`);
  const host = [
    `PGHOST=${shellWord(identity.host)}`,
    `PGPORT=${String(identity.port)}`,
    `PGDATABASE=${shellWord(identity.database)}`,
  ].join(' ');
  return [
    ...(script?.variables ?? []).map(
      (name) => `read -rs ${name}; export ${name}   # type the value, then Enter`,
    ),
    `${host} PGUSER=your_role PGSSLMODE=verify-full \\`,
    `  psql -X -f ${file}`,
  ].join('\n');
}
