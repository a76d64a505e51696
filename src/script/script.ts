/** Why a script must not run as it stands. */
export interface ScriptProblem {
  /** Counts from 1, in `text`. */
  readonly line: number;
  /** One sentence, without any text of the script. */
  readonly message: string;
}

/** A script from Immuta, made safe to show and, where it has no problems, to run. */
export interface Script {
  /** The SQL with psql variables (`:'NAME'`) for secrets and marked gaps for foreign credentials; LF line ends. */
  readonly text: string;
  /** The `.sql` file: our header, then `text`. Begins with a line that stops psql where there are problems. */
  readonly file: string;
  /** Names of the variables, in order of first use. */
  readonly variables: readonly string[];
  readonly problems: readonly ScriptProblem[];
  /** The script's tokens without comments and blanks, for digests: layout and remarks do not count. */
  readonly canonical: string;
  /** How many statements begin with which keyword (upper case), most frequent first. */
  readonly statements: ReadonlyMap<string, number>;
}
