import { lines } from './blocks.ts';
import type { Block } from './blocks.ts';
import { code, link } from './markdown.ts';
import type { ReportContext } from './report-context.ts';
import { shellWord } from './shell-word.ts';

/** `owner/name` as `gh --repo` takes it, with the host in front where it is not github.com. */
function repositoryOf(repositoryUrl: string | undefined): string | undefined {
  if (repositoryUrl === undefined || !URL.canParse(repositoryUrl)) return undefined;
  const { host, pathname } = new URL(repositoryUrl);
  const path = pathname.replace(/^\/|\/$/g, '');
  return host === 'github.com' ? path : `${host}/${path}`;
}

/** The command that fetches the scripts from where one is; undefined outside a workflow run. */
export function downloadCommand(context: ReportContext): string | undefined {
  if (context.runId === undefined) return undefined;
  const repository = repositoryOf(context.repositoryUrl);
  return [
    `gh run download ${shellWord(context.runId)}`,
    ...(context.artifact === undefined ? [] : [`--name ${shellWord(context.artifact)}`]),
    ...(repository === undefined ? [] : [`--repo ${shellWord(repository)}`]),
  ].join(' ');
}

/**
 * The last block of a report, and the only one that a push may change which changes nothing else: the
 * commit, the run, and the command that holds the run's id.
 */
export function footer(context: ReportContext, withScripts: boolean): Block {
  const commit = context.commit.slice(0, 12);
  const commitLink =
    context.repositoryUrl === undefined
      ? code(commit)
      : `[${code(commit)}](${context.repositoryUrl}/commit/${context.commit})`;
  const download = withScripts ? downloadCommand(context) : undefined;
  const parts = [
    `For commit ${commitLink}`,
    ...(context.runUrl === undefined ? [] : [link('workflow run', context.runUrl)]),
    ...(download === undefined ? [] : [`scripts: ${code(download)}`]),
  ];
  return lines(`<sub>${parts.join(' · ')}</sub>`);
}
