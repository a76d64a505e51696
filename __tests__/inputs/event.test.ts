import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ActionFailure } from '../../src/failure.ts';
import { defaultBranchOf, readEvent } from '../../src/inputs/event.ts';
import type { Json, JsonObject } from '../../src/json.ts';
import { exampleOf } from '../../sandbox/github/events/example.ts';
import { failuresOf } from './read.ts';

const sha = (letter: string): string => letter.repeat(40);

const pullRequest = (changes: JsonObject = {}): JsonObject => ({
  action: 'opened',
  pull_request: {
    number: 7,
    user: { login: 'octo-dev' },
    head: { sha: sha('b'), repo: { full_name: 'octo-org/data-platform' } },
    base: { sha: sha('a'), ref: 'main', repo: { full_name: 'octo-org/data-platform' } },
    merged: false,
    merge_commit_sha: sha('c'),
    commits: 3,
    ...changes,
  },
});

describe('pull requests', () => {
  test('are read as GitHub documents them', () => {
    expect(readEvent('pull_request', pullRequest(), 'octo-dev')).toEqual({
      kind: 'pull_request',
      action: 'opened',
      number: 7,
      headSha: sha('b'),
      baseSha: sha('a'),
      baseRef: 'main',
      fork: false,
      byDependabot: false,
      merged: false,
      mergeCommit: sha('c'),
      commits: 3,
    });
  });

  test.each([
    [
      'of another repository',
      { head: { sha: sha('b'), repo: { full_name: 'stranger/data-platform' } } },
      true,
    ],
    ['of a deleted repository', { head: { sha: sha('b'), repo: null } }, true],
  ])('a head %s makes it one from a fork', (_, changes, fork) => {
    expect(readEvent('pull_request', pullRequest(changes), 'octo-dev')).toMatchObject({ fork });
  });

  test('Dependabot is known as the author and as the actor', () => {
    expect(
      readEvent('pull_request', pullRequest({ user: { login: 'dependabot[bot]' } }), 'octo-dev'),
    ).toMatchObject({ byDependabot: true });
    expect(readEvent('pull_request', pullRequest(), 'dependabot[bot]')).toMatchObject({ byDependabot: true });
  });

  test.each(['opened', 'synchronize', 'closed', 'reopened', 'labeled'])(
    'GitHub’s own example of %s is read',
    (action) => {
      const example = exampleOf('pull_request', action);
      expect(readEvent('pull_request', example, 'Codertocat')).toMatchObject({
        kind: 'pull_request',
        action,
        fork: false,
      });
      expect(defaultBranchOf(example)).toEqual(expect.any(String));
    },
  );
});

describe('pushes', () => {
  test.each([
    ['refs/heads/main', 'main'],
    ['refs/heads/feature/one', 'feature/one'],
    ['refs/tags/v1', undefined],
    ['refs/tags/refs/heads/main', undefined],
  ])('%s is the branch %s', (ref, branch) => {
    expect(readEvent('push', { ref, before: sha('a') }, 'x')).toEqual({
      kind: 'push',
      branch,
      before: sha('a'),
      forced: false,
      deleted: false,
      byDependabot: false,
    });
  });

  test('forced and deleted pushes are distinguished', () => {
    expect(
      readEvent(
        'push',
        { ref: 'refs/heads/x', before: sha('a'), forced: true, deleted: true },
        'dependabot[bot]',
      ),
    ).toMatchObject({
      forced: true,
      deleted: true,
      byDependabot: true,
    });
  });

  test('GitHub’s own example is read', () => {
    expect(readEvent('push', exampleOf('push'), 'Codertocat')).toMatchObject({ kind: 'push' });
  });
});

test('a merge group has a base, and other events only a name', () => {
  expect(readEvent('merge_group', { merge_group: { base_sha: sha('a') } }, 'x')).toEqual({
    kind: 'merge_group',
    baseSha: sha('a'),
  });
  for (const name of ['schedule', 'workflow_dispatch', 'pull_request_target', 'issue_comment', '']) {
    expect(readEvent(name, exampleOf(name), 'x')).toEqual({ kind: 'other', name });
  }
});

describe('a payload with a missing field', () => {
  test.each<[string, Json, string]>([
    ['pull_request', {}, 'action'],
    ['pull_request', { action: 'opened' }, 'pull_request'],
    ['pull_request', pullRequest({ number: '7' }), 'pull_request.number'],
    ['pull_request', pullRequest({ head: null }), 'pull_request.head'],
    ['pull_request', pullRequest({ head: { sha: '' } }), 'pull_request.head.sha'],
    ['pull_request', pullRequest({ base: { sha: sha('a') } }), 'pull_request.base.ref'],
    ['push', {}, 'ref'],
    ['push', { ref: 'refs/heads/main' }, 'before'],
    ['merge_group', { merge_group: {} }, 'merge_group.base_sha'],
    ['push', [], 'fields'],
  ])('%s is refused and names it', (name, payload, missing) => {
    const [failure] = failuresOf(() => readEvent(name, payload, 'x'));
    expect(failure).toMatchObject({
      reason: 'invalid-input',
      message: `The payload of the event \`${name}\` has no ${missing === 'fields' ? missing : `\`${missing}\``}.`,
    });
    expect(failure?.remedy).toContain('GITHUB_EVENT_PATH');
  });

  test('any JSON is read or refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('pull_request', 'push', 'merge_group', 'schedule'),
        fc.jsonValue(),
        (name, payload) => {
          try {
            readEvent(name, payload as Json, 'x');
            defaultBranchOf(payload as Json);
          } catch (error: unknown) {
            if (!(error instanceof ActionFailure)) throw error;
          }
        },
      ),
    );
  });
});
