/** What a run-script command finds in its environment, besides what the step has. */
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
