/** Why a script must not run as it is. */
export interface ScriptProblem {
  /** Counts from 1, in `text`. */
  readonly line: number;
  /** One sentence, without any text of the script. */
  readonly message: string;
}

/** A script from Immuta, made safe to show and, if it has no problems, to run. */
export interface Script {
  /** The SQL with psql variables (`:'NAME'`) for secrets and marked gaps for other credentials; LF line ends. */
  readonly text: string;
  /** The `.sql` file: our header, then `text`. It begins with a line that stops psql if there are problems. */
  readonly file: string;
  /** Names of the variables, in order of first use. */
  readonly variables: readonly string[];
  readonly problems: readonly ScriptProblem[];
  /** The script without comments and layout, for digests. */
  readonly canonical: string;
  /** How many statements begin with which keyword (upper case), most frequent first. */
  readonly statements: ReadonlyMap<string, number>;
}
