/** The variables that a run-script command finds in its environment in addition to those of the step. */
export const scriptVariables = [
  'IMMUTA_SCRIPT',
  'IMMUTA_ACTION',
  'IMMUTA_FILE',
  'IMMUTA_NAME',
  'IMMUTA_ID',
  'IMMUTA_HOST',
  'IMMUTA_PORT',
  'IMMUTA_DATABASE',
] as const;

export type ScriptVariable = (typeof scriptVariables)[number];

/** A script file uses this variable to find out whether another one is empty. */
export const probeVariable = 'IMMUTA_SCRIPT_PROBE';

// Variables that psql sets or obeys (psql(1), "Variables", releases 15 to 18).
const psqlVariables =
  `AUTOCOMMIT COMP_KEYWORD_CASE DBNAME ECHO ECHO_HIDDEN ENCODING ERROR FETCH_COUNT HIDE_TABLEAM
  HIDE_TOAST_COMPRESSION HISTCONTROL HISTFILE HISTSIZE HOST IGNOREEOF LASTOID LAST_ERROR_MESSAGE
  LAST_ERROR_SQLSTATE ON_ERROR_ROLLBACK ON_ERROR_STOP PORT PROMPT1 PROMPT2 PROMPT3 QUIET ROW_COUNT
  SERVER_VERSION_NAME SERVER_VERSION_NUM SERVICE SHELL_ERROR SHELL_EXIT_CODE SHOW_ALL_RESULTS
  SHOW_CONTEXT SINGLELINE SINGLESTEP SQLSTATE USER VERBOSITY VERSION VERSION_NAME VERSION_NUM
  WATCH_INTERVAL PIPELINE_COMMAND_COUNT PIPELINE_RESULT_COUNT PIPELINE_SYNC_COUNT`.split(/\s+/);

const takenNames = new Set<string>([...psqlVariables, ...scriptVariables, probeVariable]);

/** Whether a reference with this name can't be a variable of a script, because psql or the action uses the name itself. */
export function isTakenName(name: string): boolean {
  return takenNames.has(name);
}
