import type { Json, JsonObject } from '../../src/json.ts';
import type { ValidationTest } from '../../src/live/live-integration.ts';
import { merged, withValueAt } from './config-paths.ts';
import { otherTypes } from './other-types.ts';
import { withDefaults } from './known-types.ts';
import { endOf, inProgress } from './status.ts';
import type { ImmutaVariant } from './variant.ts';

export interface ValidationResults {
  readonly status: string;
  readonly validationTests: readonly ValidationTest[];
}

/** One integration as the tenant stores it, with secrets in clear text. */
export interface Row {
  readonly id: string;
  type: string;
  autoBootstrap: boolean | undefined;
  status: string;
  /** With defaults. */
  config: JsonObject;
  validationResults: ValidationResults;
  /** More top-level fields of responses. */
  extra: JsonObject;
  /** Counts the changes of this row. */
  revision: number;
  /** How the current operation ends, if that is known in advance. */
  outcome: { readonly status: string; readonly tests: readonly ValidationTest[] } | undefined;
  pollsLeft: number;
  settlesAt: number;
}

/** An integration that a test adds directly. */
export interface SeededIntegration {
  readonly id?: string | number;
  readonly type?: string;
  readonly status?: string;
  readonly autoBootstrap?: boolean;
  readonly config?: JsonObject;
  readonly validationResults?: ValidationResults;
  readonly extra?: JsonObject;
}

/** A direct change: `config` is merged into the live one, `unset` removes config paths. */
export interface LivePatch {
  readonly status?: string;
  readonly autoBootstrap?: boolean;
  readonly config?: JsonObject;
  readonly unset?: readonly string[];
  readonly validationResults?: ValidationResults;
  readonly extra?: JsonObject;
}

export interface Settling {
  /** How many times an asynchronous state is shown before it settles. */
  readonly afterPolls: number;
  /** Or how many milliseconds it takes to settle; then polls don't count. */
  readonly afterMs: number | undefined;
}

const passedTests: readonly ValidationTest[] = [
  { name: 'Initial Validation: Basic Connection Test', status: 'passed' },
  { name: 'Initial Validation: Default Database Access Test', status: 'passed' },
  { name: 'Impersonation Role Test', status: 'skipped' },
];

/** `passed`, or `failed` if one of the tests failed. Without tests it uses the usual ones. */
export function resultsOf(tests: readonly ValidationTest[] = []): ValidationResults {
  const validationTests = tests.length > 0 ? tests : passedTests;
  const failed = validationTests.some((test) => test.status === 'failed');
  return { status: failed ? 'failed' : 'passed', validationTests };
}

/** The integrations of the tenant and their asynchronous states. */
export class Tenant {
  readonly #rows = new Map<string, Row>();
  readonly #settling: Settling;
  readonly #variant: ImmutaVariant;
  /** IDs count up and are never used twice. */
  #lastId = 0;

  constructor(settling: Settling, variant: ImmutaVariant) {
    this.#settling = settling;
    this.#variant = variant;
  }

  /** Every row, oldest first, in its current state. */
  rows(): Row[] {
    if (this.#variant.otherTypes) {
      for (const other of otherTypes) if (!this.#rows.has(String(other.id))) this.#put(other);
    }
    for (const row of [...this.#rows.values()]) {
      if (inProgress(row.status) && row.settlesAt <= Date.now()) this.#settle(row);
    }
    return [...this.#rows.values()];
  }

  find(id: string): Row | undefined {
    return this.rows().find((row) => row.id === id);
  }

  /** Adds an integration as if it had always existed, and returns its ID. */
  seed(seeded: SeededIntegration): string {
    return this.#put({ ...seeded, id: seeded.id ?? this.#nextId() }).id;
  }

  /** Adds a new integration whose creation starts now. */
  add(type: string, autoBootstrap: boolean | undefined, config: JsonObject): Row {
    const shared = { id: this.#nextId(), type, config };
    return this.#put(autoBootstrap === undefined ? shared : { ...shared, autoBootstrap });
  }

  /** Starts an asynchronous operation; `outcome` is how it ends, if that is known. */
  begin(row: Row, status: string, outcome?: Row['outcome']): void {
    row.status = status;
    row.revision += 1;
    row.outcome = outcome;
    row.pollsLeft = this.#settling.afterPolls;
    row.settlesAt = Infinity;
    if (this.#settling.afterMs !== undefined) row.settlesAt = Date.now() + this.#settling.afterMs;
    else if (row.pollsLeft <= 0) this.#settle(row);
  }

  /** To be called after a response has shown this row alone. */
  polled(row: Row): void {
    if (!inProgress(row.status) || this.#settling.afterMs !== undefined) return;
    row.pollsLeft -= 1;
    if (row.pollsLeft <= 0) this.#settle(row);
  }

  /** Edits an integration directly. Throws if the ID is unknown. */
  patch(id: string, change: LivePatch): void {
    const row = this.find(id);
    if (row === undefined) throw new Error(`The sandbox's Immuta has no integration ${id}.`);
    let config = merged(row.config, change.config ?? {});
    for (const path of change.unset ?? []) config = withValueAt(config, path, undefined);
    row.config = config;
    row.revision += 1;
    if (change.autoBootstrap !== undefined) row.autoBootstrap = change.autoBootstrap;
    if (change.validationResults !== undefined) row.validationResults = change.validationResults;
    if (change.extra !== undefined) row.extra = change.extra;
    if (change.status !== undefined) this.begin(row, change.status);
  }

  remove(id: string): void {
    this.#rows.delete(id);
  }

  #put(seeded: SeededIntegration): Row {
    const id = String(seeded.id);
    const type = seeded.type ?? 'Redshift';
    const row: Row = {
      id,
      type,
      autoBootstrap: seeded.autoBootstrap ?? (type === 'Trino' ? undefined : false),
      status: 'enabled',
      config: withDefaults(type, seeded.config ?? {}),
      validationResults:
        seeded.validationResults ??
        resultsOf(seeded.status?.endsWith('Error') === true ? this.#variant.failedTests : []),
      extra: seeded.extra ?? {},
      revision: 0,
      outcome: undefined,
      pollsLeft: 0,
      settlesAt: Infinity,
    };
    this.#rows.set(id, row);
    if (seeded.status !== undefined) this.begin(row, seeded.status);
    return row;
  }

  #settle(row: Row): void {
    const configured = this.#variant.settlesTo[row.status] !== undefined;
    const usualEnd = endOf(row.status, this.#variant.settlesTo);
    const end = row.outcome?.status ?? usualEnd;
    const tests = row.outcome?.tests ?? (configured ? this.#variant.failedTests : []);
    row.outcome = undefined;
    row.settlesAt = Infinity;
    if (end === row.status) return;
    row.status = end;
    row.revision += 1;
    row.validationResults = resultsOf(end === 'enabled' && configured ? [] : tests);
    if (end === 'deleted' && this.#variant.deletedRows === 'removed') this.#rows.delete(row.id);
  }

  #nextId(): string {
    do this.#lastId += 1;
    while (this.#rows.has(String(this.#lastId)));
    return String(this.#lastId);
  }
}

/** A deep copy for assertions, which later changes don't reach. */
export function snapshot(row: Row): JsonObject & { readonly id: string; readonly status: string } {
  const { id, type, status, autoBootstrap, config, validationResults, extra } = row;
  const copy: Record<string, Json> = {
    type,
    config: structuredClone(config),
    validationResults: {
      status: validationResults.status,
      validationTests: validationResults.validationTests.map((test) => ({ ...test })),
    },
    ...extra,
  };
  return { ...copy, ...(autoBootstrap === undefined ? {} : { autoBootstrap }), id, status };
}
