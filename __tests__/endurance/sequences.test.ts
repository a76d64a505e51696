import { afterAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { randomInt } from 'node:crypto';
import type { Trigger } from '../../sandbox/github/events/options.ts';
import type { MergeMethod } from '../../sandbox/github/pulls.ts';
import type { Step, Team, TeamOptions } from '../../sandbox/team.ts';
import { declare, held } from '../end-to-end/review-story.ts';
import { expectNoTrace, log, patience, withTeam } from '../end-to-end/with-team.ts';

jest.setTimeout(3 * patience);

/** One change in a pull request. `which` picks a file. */
interface Change {
  readonly kind: 'edit' | 'add' | 'remove' | 'rename';
  readonly which: number;
}

interface Merge {
  readonly kind: 'merge';
  /** Empty: reverts the last pull request. */
  readonly changes: readonly Change[];
  readonly method: MergeMethod;
  readonly event: 'push' | 'pull_request';
  /** What happens to the apply. `console edit` comes between the plan and the merge. */
  readonly trouble: 'none' | 'PUT' | 'POST' | 'DELETE' | 'never runs' | 'console edit';
}

type Move =
  | Merge
  | { readonly kind: 'console edit' | 'console removal'; readonly which: number }
  | { readonly kind: 're-run' };

interface Sequence {
  readonly records: boolean;
  readonly moves: readonly Move[];
}

const change = fc.record<Change>({
  kind: fc.constantFrom('edit', 'add', 'remove', 'remove', 'rename'),
  which: fc.nat(99),
});
const merge = fc.record<Merge>({
  kind: fc.constant('merge'),
  changes: fc.array(change, { minLength: 0, maxLength: 3, size: 'max' }),
  method: fc.constantFrom('merge', 'squash', 'rebase'),
  event: fc.constantFrom('push', 'push', 'pull_request'),
  trouble: fc.constantFrom('none', 'none', 'PUT', 'POST', 'DELETE', 'never runs', 'console edit'),
});
const consoleMove = fc.record({
  kind: fc.constantFrom('console edit', 'console removal'),
  which: fc.nat(99),
});
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: merge },
  { weight: 2, arbitrary: consoleMove },
  { weight: 2, arbitrary: fc.constant({ kind: 're-run' } as const) },
);
const moves = fc.array(move, { minLength: 4, maxLength: 8, size: 'max' });

const seed = Number(process.env['SEQUENCES_SEED'] ?? randomInt(2 ** 31));
const number = Number(process.env['SEQUENCES'] ?? 14);
const sequences = fc
  .sample(moves, { seed, numRuns: number })
  .map((moves, index): Sequence => ({ records: index % 2 === 0, moves }));
const ends = { equal: 0, named: 0 };

afterAll(() => {
  process.stdout.write(
    `${String(number)} sequences, SEQUENCES_SEED=${String(seed)}: ` +
      `${String(ends.equal)} ended with declared = live, ${String(ends.named)} with a report of what is left\n`,
  );
});

/** The part of an integration that these sequences change. */
type Roles = Readonly<Record<string, { readonly host: string; readonly role: string }>>;

/** Plays one sequence. Keeps what main declares, and asks Immuta for what is live. */
class Player {
  readonly #team: Team;
  #declared: Roles;
  #before: Roles;
  #last: Trigger | undefined;
  #names = 0;
  readonly said: string[] = [];
  /** Log and summary of all runs: without records, only the next runs can name what is left behind. */
  reported = '';

  constructor(team: Team, declared: Roles) {
    this.#team = team;
    this.#declared = declared;
    this.#before = declared;
  }

  async play(move: Move): Promise<void> {
    switch (move.kind) {
      case 'merge':
        return this.#merge(move);
      case 're-run':
        if (this.#last !== undefined) await this.#apply(this.#last);
        return;
      case 'console edit':
      case 'console removal':
        this.#console(move.kind, move.which);
    }
  }

  /** The team's first apply, whose record is where the next ones start. */
  async begin(): Promise<void> {
    await this.#neutral();
  }

  /** Repairs and applies until nothing more can be done. Returns what the last apply and drift said. */
  async finish(): Promise<{ readonly step: Step; readonly text: string }> {
    await this.#neutral();
    await this.#run('dispatch', await this.#team.github.trigger('workflow_dispatch', {}), { mode: 'apply' });
    const step = await this.#neutral();
    const drift = await this.#run('drift', await this.#team.github.trigger('schedule', {}));
    return { step, text: [step, drift].map((one) => `${log(one)}\n${one.summary}`).join('\n') };
  }

  /** Files that are not live as declared, and ids that are live and not declared. */
  left(): { readonly files: string[]; readonly ids: string[] } {
    const live = liveOf(this.#team);
    const declared = Object.entries(this.#declared);
    return {
      files: declared
        .filter(([, { host, role }]) => !live.some((one) => one.host === host && one.role === role))
        .map(([path]) => path),
      ids: live.filter(({ host }) => !declared.some(([, one]) => one.host === host)).map(({ id }) => id),
    };
  }

  async #merge({ changes, method, event, trouble }: Merge): Promise<void> {
    const { github, immuta } = this.#team;
    const next = changes.length === 0 ? this.#before : this.#changed(changes);
    const files = difference(this.#declared, next);
    const pull = await this.#team.propose(
      Object.keys(files).length === 0 ? { 'README.md': this.#name() } : files,
    );
    await this.#run('plan', await github.trigger('pull_request', { number: pull }));
    if (trouble === 'console edit') this.#console('console edit', changes[0]?.which ?? 0);
    await github.merge(pull, method);
    this.#before = this.#declared;
    this.#declared = next;
    this.#last =
      event === 'push'
        ? await github.trigger('push', {})
        : await github.trigger('pull_request', { number: pull, action: 'closed' });
    if (trouble === 'never runs') return;
    if (trouble === 'PUT' || trouble === 'POST' || trouble === 'DELETE')
      immuta.fault({
        kind: 'status',
        status: 400,
        route: trouble === 'POST' ? 'POST /integrations' : `${trouble} /integrations/*`,
        times: 20,
      });
    await this.#apply(this.#last);
    await immuta.clearFaults();
  }

  /** Plans, merges and applies a pull request that changes no integration. */
  async #neutral(): Promise<Step> {
    const { github } = this.#team;
    const pull = await this.#team.propose({ 'README.md': this.#name() });
    await this.#run('plan', await github.trigger('pull_request', { number: pull }));
    await github.merge(pull);
    return this.#apply(await github.trigger('push', {}));
  }

  /** A declared and live integration is never deleted and never created again. */
  async #apply(trigger: Trigger): Promise<Step> {
    const hosts = Object.values(this.#declared).map(({ host }) => host);
    const kept = liveOf(this.#team).filter(({ host }) => hosts.includes(host) || host === 'foreign');
    const step = await this.#run('apply', trigger);
    await this.#team.immuta.idle();
    const ids = liveOf(this.#team).map(({ id }) => id);
    expect({ said: this.said, lost: kept.filter(({ id }) => !ids.includes(id)) }).toEqual({
      said: this.said,
      lost: [],
    });
    return step;
  }

  async #run(what: string, trigger: Trigger, inputs: Readonly<Record<string, string>> = {}): Promise<Step> {
    const step = await this.#team.rerun(trigger, { inputs });
    const { result = '', reason = '' } = step.outputs;
    this.said.push(`${what} by ${trigger.name}: ${result} ${reason}`);
    expectNoTrace(step);
    expect(['internal-error', 'secret-leak', 'github-error']).not.toContain(reason);
    this.reported += `${log(step)}\n${step.summary}\n`;
    return step;
  }

  #console(kind: 'console edit' | 'console removal', which: number): void {
    const live = liveOf(this.#team).filter(({ host }) => host !== 'foreign');
    const one = live[which % Math.max(live.length, 1)];
    if (one === undefined) return;
    this.said.push(`${kind} of ${one.id}`);
    if (kind === 'console removal') this.#team.immuta.remove(one.id);
    else
      this.#team.immuta.patch(one.id, { config: { impersonation: { enabled: true, role: this.#name() } } });
  }

  #changed(changes: readonly Change[]): Roles {
    const next = new Map(Object.entries(this.#declared));
    for (const { kind, which } of changes) {
      const [path, integration] = [...next][which % Math.max(next.size, 1)] ?? [];
      if (kind === 'add') {
        const name = this.#name();
        next.set(`immuta/${name}.yml`, { host: name, role: 'first_role' });
      }
      if (path === undefined || integration === undefined) continue;
      if (kind === 'edit') next.set(path, { ...integration, role: this.#name() });
      if (kind === 'remove' || kind === 'rename') next.delete(path);
      if (kind === 'rename') next.set(`immuta/${this.#name()}.yml`, integration);
    }
    return Object.fromEntries(next);
  }

  #name(): string {
    this.#names += 1;
    return `name${String(this.#names)}`;
  }
}

function difference(from: Roles, to: Roles): Record<string, string | null> {
  const removed = Object.keys(from).filter((path) => !(path in to));
  const changed = Object.entries(to).filter(
    ([path, { host, role }]) => from[path]?.host !== host || from[path].role !== role,
  );
  return Object.fromEntries([
    ...removed.map((path) => [path, null] as const),
    ...changed.map(([path, { host, role }]) => [path, declare(host, { role })] as const),
  ]);
}

function liveOf({ immuta }: Team): { readonly id: string; readonly host: string; readonly role: string }[] {
  return immuta
    .state()
    .filter(({ status }) => status !== 'deleted')
    .map((one) => {
      const config = one['config'] as { host: string; impersonation: { role: string } };
      return { id: one.id, host: config.host.replace('.example.com', ''), role: config.impersonation.role };
    });
}

function isNamed(id: string, text: string): boolean {
  return new RegExp(`[Ii]ntegration ${id} (is still in Immuta|may be left behind)`).test(text);
}

/** Whether a run was to delete an integration, and reports that it did not. */
function isOpenDeletion(id: string, text: string): boolean {
  return new RegExp(`^::group::delete .*: (failed|not-tried)\\nIntegration ${id},`, 'm').test(text);
}

const start: Roles = Object.fromEntries(
  ['one', 'two', 'three'].map((host) => [`immuta/${host}.yml`, { host, role: 'first_role' }]),
);

test.concurrent.each(sequences.map((sequence, index) => [index, sequence] as const))(
  'sequence %i ends with every declared integration live once, or a report names what is left',
  async (_, { records, moves }) => {
    const permissions = { contents: 'write', 'pull-requests': 'write', issues: 'write' } as const;
    const options: TeamOptions = {
      files: Object.fromEntries(Object.entries(start).map(([path, { host }]) => [path, declare(host)])),
      inputs: { name: 'prod', 'max-deletes': '5', 'fail-on-drift': 'false' },
      immuta: { settleAfterPolls: 0 },
      github: { permissions: { ...permissions, deployments: records ? 'write' : 'none' } },
    };
    await withTeam(options, async (team) => {
      for (const host of ['one', 'two', 'three', 'foreign']) team.immuta.seed({ config: held(host) });
      const player = new Player(team, start);
      if (records) await player.begin();
      for (const move of moves) await player.play(move);
      const { step, text } = await player.finish();
      const { files, ids } = player.left();
      const extra = ids.filter((id) => id !== '4');
      const unnamed = [
        ...files.filter((path) => !text.includes(path)),
        ...extra.filter(
          (id) => !isNamed(id, records ? text : player.reported) && !(records && isOpenDeletion(id, text)),
        ),
      ];
      const hosts = liveOf(team).map(({ host }) => host);
      const silent = records && step.outputs['reason'] === '' ? [...files, ...extra] : [];
      const context = { seed, records, moves, said: player.said };
      expect({ ...context, unnamed, silent, foreign: ids.includes('4'), hosts: hosts.sort() }).toEqual({
        ...context,
        unnamed: [],
        silent: [],
        foreign: true,
        hosts: [...new Set(hosts)].sort(),
      });
      ends[files.length + extra.length === 0 ? 'equal' : 'named'] += 1;
    });
  },
);
