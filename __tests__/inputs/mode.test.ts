import { describe, expect, test } from '@jest/globals';
import type { Event, PullRequestEvent, PushEvent } from '../../src/inputs/event.ts';
import { decideMode, modes, type Mode } from '../../src/inputs/mode.ts';
import { failuresOf } from './read.ts';

function pull(action: string, changes: Partial<PullRequestEvent> = {}): PullRequestEvent {
  return {
    kind: 'pull_request',
    action,
    number: 7,
    headSha: 'b'.repeat(40),
    baseSha: 'a'.repeat(40),
    baseRef: 'main',
    fork: false,
    byDependabot: false,
    merged: false,
    mergeCommit: undefined,
    commits: 1,
    ...changes,
  };
}

function push(branch: string | undefined, changes: Partial<PushEvent> = {}): PushEvent {
  return {
    kind: 'push',
    branch,
    before: 'a'.repeat(40),
    forced: false,
    deleted: false,
    byDependabot: false,
    ...changes,
  };
}

const other = (name: string): Event => ({ kind: 'other', name });
const queue: Event = { kind: 'merge_group', baseSha: 'a'.repeat(40) };

interface Row {
  readonly what: string;
  readonly event: Event;
  /** `GITHUB_REF`. */
  readonly ref: string;
  /** What `auto` does, and whether it comments. */
  readonly auto: Mode | 'none' | 'refused';
  readonly comment?: boolean;
  readonly apply: boolean;
}

const main = 'refs/heads/main';
const merge = 'refs/pull/7/merge';
const rows: readonly Row[] = [
  {
    what: 'an opened pull request',
    event: pull('opened'),
    ref: merge,
    auto: 'plan',
    comment: true,
    apply: false,
  },
  {
    what: 'one that got a push',
    event: pull('synchronize'),
    ref: merge,
    auto: 'plan',
    comment: true,
    apply: false,
  },
  {
    what: 'one into another branch',
    event: pull('opened', { baseRef: 'dev' }),
    ref: merge,
    auto: 'plan',
    comment: true,
    apply: false,
  },
  { what: 'one that was closed', event: pull('closed'), ref: merge, auto: 'none', apply: false },
  {
    what: 'one merged into the default branch',
    event: pull('closed', { merged: true }),
    ref: main,
    auto: 'apply',
    apply: true,
  },
  {
    what: 'one merged into another branch',
    event: pull('closed', { merged: true, baseRef: 'dev' }),
    ref: 'refs/heads/dev',
    auto: 'none',
    apply: false,
  },
  { what: 'a push to the default branch', event: push('main'), ref: main, auto: 'apply', apply: true },
  {
    what: 'a push to another branch',
    event: push('dev'),
    ref: 'refs/heads/dev',
    auto: 'plan',
    comment: false,
    apply: false,
  },
  {
    what: 'a tag',
    event: push(undefined),
    ref: 'refs/tags/main',
    auto: 'plan',
    comment: false,
    apply: false,
  },
  { what: 'a deleted branch', event: push('dev', { deleted: true }), ref: main, auto: 'none', apply: false },
  {
    what: 'a deleted default branch',
    event: push('main', { deleted: true }),
    ref: main,
    auto: 'none',
    apply: false,
  },
  {
    what: 'a merge queue',
    event: queue,
    ref: 'refs/heads/gh-readonly-queue/main/pr-7',
    auto: 'plan',
    comment: false,
    apply: false,
  },
  { what: 'a schedule', event: other('schedule'), ref: main, auto: 'drift', apply: true },
  {
    what: 'a schedule elsewhere',
    event: other('schedule'),
    ref: 'refs/heads/dev',
    auto: 'drift',
    apply: false,
  },
  {
    what: 'a dispatch',
    event: other('workflow_dispatch'),
    ref: main,
    auto: 'plan',
    comment: false,
    apply: true,
  },
  {
    what: 'a dispatch on another branch',
    event: other('workflow_dispatch'),
    ref: 'refs/heads/dev',
    auto: 'plan',
    comment: false,
    apply: false,
  },
  {
    what: 'a dispatch on a tag',
    event: other('workflow_dispatch'),
    ref: 'refs/tags/main',
    auto: 'plan',
    comment: false,
    apply: false,
  },
  {
    what: 'a review',
    event: other('pull_request_review'),
    ref: merge,
    auto: 'plan',
    comment: false,
    apply: false,
  },
  {
    what: 'a release',
    event: other('release'),
    ref: 'refs/tags/v1',
    auto: 'plan',
    comment: false,
    apply: false,
  },
  {
    what: 'an unknown event',
    event: other('constellation'),
    ref: main,
    auto: 'plan',
    comment: false,
    apply: false,
  },
  ...['pull_request_target', 'workflow_run', 'issue_comment'].map((name): Row => ({
    what: name,
    event: other(name),
    ref: main,
    auto: 'refused',
    apply: false,
  })),
];

const facts = ({ event, ref }: Row, hasApiKey = true) => ({ event, ref, defaultBranch: 'main', hasApiKey });

describe.each(rows)('$what', (row) => {
  test(`auto: ${row.auto}`, () => {
    if (row.auto === 'refused') {
      expect(failuresOf(() => decideMode('auto', facts(row)))[0]?.reason).toBe('invalid-input');
      return;
    }
    const decision = decideMode('auto', facts(row));
    expect(decision.run).toBe(row.auto);
    if (row.auto === 'plan') expect(decision).toMatchObject({ comment: row.comment });
    if (row.auto === 'none') expect(decision).toMatchObject({ notice: expect.any(String) });
  });

  test.each(modes)('mode %s', (mode) => {
    const refused = mode === 'apply' ? !row.apply : row.auto === 'refused' && mode !== 'validate';
    if (!refused) {
      expect(decideMode(mode, facts(row)).run).toBe(mode);
      return;
    }
    const [failure] = failuresOf(() => decideMode(mode, facts(row)));
    expect(failure).toMatchObject({
      reason: 'invalid-input',
      message: expect.stringMatching(/./),
      remedy: expect.stringMatching(/./),
    });
  });
});

describe('a pull request that gets no secrets', () => {
  const strangers = [
    ['from a fork', { fork: true }],
    ['by Dependabot', { byDependabot: true }],
  ] as const;

  test.each(strangers)('%s, without a key, is validated and says so', (_, changes) => {
    for (const mode of ['auto', 'plan'] as const) {
      const decision = decideMode(mode, {
        event: pull('opened', changes),
        ref: merge,
        defaultBranch: 'main',
        hasApiKey: false,
      });
      expect(decision).toMatchObject({ run: 'validate', notice: expect.stringContaining('no API key') });
    }
  });

  test.each(strangers)('%s, with a key, is planned', (_, changes) => {
    expect(
      decideMode('auto', {
        event: pull('opened', changes),
        ref: merge,
        defaultBranch: 'main',
        hasApiKey: true,
      }),
    ).toMatchObject({ run: 'plan', comment: true });
  });

  test.each(strangers)('%s, merged, is applied like any other', (_, changes) => {
    expect(
      decideMode('auto', {
        event: pull('closed', { ...changes, merged: true }),
        ref: main,
        defaultBranch: 'main',
        hasApiKey: false,
      }).run,
    ).toBe('apply');
  });

  test('a pull request of the same repository without a key is still a plan, which fails for the missing key', () => {
    expect(
      decideMode('auto', { event: pull('opened'), ref: merge, defaultBranch: 'main', hasApiKey: false }).run,
    ).toBe('plan');
  });
});

test('an unknown default branch never allows an apply', () => {
  for (const row of rows.filter(({ event }) => event.kind !== 'push' || event.branch !== undefined)) {
    expect(failuresOf(() => decideMode('apply', { ...facts(row), defaultBranch: '' }))[0]?.reason).toBe(
      'invalid-input',
    );
  }
});
