import type { DeclaredIntegration } from '../declared/integration.ts';
import type { RolePrivileges } from '../data-api/privileges.ts';
import type { Target } from '../data-api/target.ts';
import type { Failure, Warning } from '../failure.ts';
import type { ImmutaError } from '../immuta/immuta-error.ts';
import type { HttpResponse } from '../network/http.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { JsonObject } from '../json.ts';

/** A response of Immuta with the time that it took. */
export interface TimedAnswer {
  readonly answer: HttpResponse;
  readonly milliseconds: number;
}

/** What came of asking for the list of integrations. */
export interface ListAttempt {
  /** Undefined if it was answered with a list. */
  readonly error: ImmutaError | undefined;
  readonly milliseconds: number;
}

/** The tenant's list, as it came and as the action reads it. */
export interface TenantFact {
  readonly elements: readonly JsonObject[];
  readonly undocumentedFields: readonly string[];
}

/** What can be known of GitHub, as far as reading tells. */
export interface GitHubFact {
  readonly defaultBranch: string;
  /** Kinds of things that the token may read. */
  readonly readable: readonly string[];
  /** Kinds of things that the token may not read. */
  readonly refused: readonly string[];
}

/** What the Data API and Redshift say of the job's log-in. */
export interface DataApiFact extends RolePrivileges {
  readonly target: Target;
}

/**
 * What checks look at. Each is read once, whoever asks first; one that can't be had because another check failed throws
 * a `BlockedCheck` that names it.
 */
export interface DoctorFacts {
  readonly inputs: Inputs;
  /** What is wrong with inputs; those have their default in `inputs`. */
  readonly inputFailures: readonly Failure[];
  readonly trustsAnyCertificate: boolean;
  /** Whether there is a GitHub to ask: not in a local run. */
  readonly tokenNeeded: boolean;
  /** Whether apply will run scripts itself, by `run-script` or `data-api`. */
  readonly applyRunsScripts: boolean;
  /** The environment variable of the proxy that requests to the tenant go through. */
  readonly proxyVariable: string | undefined;
  readonly files: () => {
    readonly files: readonly unknown[];
    readonly integrations: readonly DeclaredIntegration[];
    readonly failures: readonly Failure[];
    readonly warnings: readonly Warning[];
  };
  readonly list: () => Promise<ListAttempt>;
  readonly tenant: () => Promise<TenantFact>;
  /** Asks for the script of a creation. Rejects with an `ImmutaError`. */
  readonly createScript: (payload: JsonObject) => Promise<TimedAnswer>;
  /** Makes known what no text may contain. */
  readonly guardPlaceholder: (name: string, value: string) => void;
  /** Undefined in a local run. Rejects with what GitHub's client throws. */
  readonly github: (() => Promise<GitHubFact>) | undefined;
  /** What `NAME --version` prints; undefined if there is no such program. */
  readonly programVersion: (name: string) => Promise<string | undefined>;
  /** Logs in to a database and asks for the privileges; undefined unless `data-api` is set. Rejects with a `DataApiError` or an `ActionFailure`. */
  readonly dataApi: ((host: string, database: string) => Promise<DataApiFact>) | undefined;
}
