import type { CommandName, CommandProperties, RunnerCommands } from './commands.ts';

/** What is used of GitHub's toolkit. */
export type Toolkit = Pick<
  typeof import('@actions/core'),
  'debug' | 'endGroup' | 'error' | 'notice' | 'setOutput' | 'setSecret' | 'startGroup' | 'summary' | 'warning'
>;

/** Loads GitHub's toolkit when it is first needed: with its HTTP client it costs most of a cold start. */
export async function loadToolkit(): Promise<Toolkit> {
  return await import('@actions/core');
}

/** Gives commands through GitHub's toolkit, which writes to the process's standard output. */
export function toolkitCommands(toolkit: Toolkit): RunnerCommands {
  const annotation = ({ file, line, col, title }: CommandProperties): Parameters<Toolkit['error']>[1] => ({
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(col === undefined ? {} : { startColumn: col }),
    ...(title === undefined ? {} : { title }),
  });
  const issuers: Readonly<Record<CommandName, (message: string, properties: CommandProperties) => void>> = {
    'add-mask': (message) => {
      toolkit.setSecret(message);
    },
    debug: (message) => {
      toolkit.debug(message);
    },
    notice: (message, properties) => {
      toolkit.notice(message, annotation(properties));
    },
    warning: (message, properties) => {
      toolkit.warning(message, annotation(properties));
    },
    error: (message, properties) => {
      toolkit.error(message, annotation(properties));
    },
    group: (message) => {
      toolkit.startGroup(message);
    },
    endgroup: () => {
      toolkit.endGroup();
    },
  };
  return {
    issue: (command, properties, message) => {
      issuers[command](message, properties);
    },
  };
}
