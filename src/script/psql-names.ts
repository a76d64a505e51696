import { scriptVariables } from './script-variables.ts';

// Variables that psql sets or obeys (psql(1), "Variables", releases 15 to 18).
const psqlNames = new Set(
  `AUTOCOMMIT COMP_KEYWORD_CASE DBNAME ECHO ECHO_HIDDEN ENCODING ERROR FETCH_COUNT HIDE_TABLEAM
  HIDE_TOAST_COMPRESSION HISTCONTROL HISTFILE HISTSIZE HOST IGNOREEOF LASTOID LAST_ERROR_MESSAGE
  LAST_ERROR_SQLSTATE ON_ERROR_ROLLBACK ON_ERROR_STOP PORT PROMPT1 PROMPT2 PROMPT3 QUIET ROW_COUNT
  SERVER_VERSION_NAME SERVER_VERSION_NUM SERVICE SHELL_ERROR SHELL_EXIT_CODE SHOW_ALL_RESULTS
  SHOW_CONTEXT SINGLELINE SINGLESTEP SQLSTATE USER VERBOSITY VERSION VERSION_NAME VERSION_NUM
  WATCH_INTERVAL PIPELINE_COMMAND_COUNT PIPELINE_RESULT_COUNT PIPELINE_SYNC_COUNT`.split(/\s+/),
);

/** Whether a reference of that name can't be a variable of a script: psql, or the action, uses it itself. */
export function isTakenName(name: string): boolean {
  return psqlNames.has(name) || actionNames.has(name);
}

const actionNames = new Set<string>([...scriptVariables, 'IMMUTA_SCRIPT_PROBE']);
