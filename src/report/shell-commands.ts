import type { PlannedIntegration } from '../plan/plan.ts';

/** Where a run's artifacts are. */
interface Run {
  /** `https://github.com/owner/name`. */
  readonly repositoryUrl?: string;
  readonly runId?: string;
}

/** A value as one word of a POSIX shell's command line. */
export function shellWord(value: string): string {
  return /^[\w./:@%+,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

/** `owner/name` as `gh --repo` takes it, with the host in front unless it is github.com. */
function repositoryOf(repositoryUrl: string | undefined): string | undefined {
  if (repositoryUrl === undefined || !URL.canParse(repositoryUrl)) return undefined;
  const { host, pathname } = new URL(repositoryUrl);
  const path = pathname.replace(/^\/|\/$/g, '');
  return host === 'github.com' ? path : `${host}/${path}`;
}

/** The command that downloads the artifacts of a run, one folder per artifact; undefined outside a workflow run. */
export function downloadCommand({ runId, repositoryUrl }: Run): string | undefined {
  if (runId === undefined) return undefined;
  const repository = repositoryOf(repositoryUrl);
  return [
    `gh run download ${shellWord(runId)}`,
    ...(repository === undefined ? [] : [`--repo ${shellWord(repository)}`]),
  ].join(' ');
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
