import { describe, jest, test } from '@jest/globals';
import { expectLongPullApplied, type MergeCase } from '../end-to-end/merge-story.ts';
import { howMerged, mergedBy, methods } from '../end-to-end/reviewed-merge-rows.ts';
import { stories } from '../end-to-end/review-story.ts';
import { patience } from '../end-to-end/with-team.ts';

jest.setTimeout(patience);

const events = ['push', 'pull_request'] as const;
const troubles = [
  'as usual',
  'does not connect the commits yet',
  'gives no permission for deployments',
] as const;

const cases = methods.flatMap((method) =>
  events.flatMap((event) => troubles.map((github): MergeCase => ({ method, event, github }))),
);

describe('a pull request with several commits, the first of which deletes a file', () => {
  test.concurrent.each(cases)('$method, by $event, where GitHub $github', expectLongPullApplied);
});

describe('the plan of a pull request is found, however it was merged', () => {
  stories(methods.flatMap((method) => howMerged.map((how) => mergedBy(method, how))));
});
