import { checkBody, invalid, notFound, repositoryPath, text } from '../answer.ts';
import type { Answer, Call, Route } from '../answer.ts';
import { createIssue, createLabel, setLabels } from '../issues.ts';
import { paged } from '../paging.ts';
import { issueLabels, issueShape, labelShape } from '../shapes/issue.ts';
import { apiUrl } from '../world.ts';
import type { Issue } from '../world.ts';
import { isJsonObject } from '../../../src/json.ts';
import type { Json, JsonObject } from '../../../src/json.ts';

const all = `${repositoryPath}/issues`;
const single = `${all}/{issue_number}`;
const labels = `${repositoryPath}/labels`;
const maxTitle = 256;
const maxLabelName = 50;

export const issueRoutes: readonly Route[] = [
  { method: 'GET', operation: all, needs: [['issues', 'read']], answer: list },
  { method: 'POST', operation: all, needs: [['issues', 'write']], answer: create },
  {
    method: 'GET',
    operation: single,
    needs: [['issues', 'read']],
    answer: (call) => ({ status: 200, body: issueShape(call.world, asked(call)) }),
  },
  { method: 'PATCH', operation: single, needs: [['issues', 'write']], answer: edit },
  {
    method: 'GET',
    operation: `${single}/labels`,
    needs: [
      ['issues', 'read'],
      ['pull-requests', 'read'],
    ],
    answer: (call) => paged(call, issueLabels(call.world, asked(call)), (label) => label),
  },
  {
    method: 'POST',
    operation: `${single}/labels`,
    needs: [
      ['issues', 'write'],
      ['pull-requests', 'write'],
    ],
    answer: (call) => {
      const issue = asked(call);
      setLabels(call.world, issue, [...issue.labels, ...labelNames(call.body)]);
      return { status: 200, body: issueLabels(call.world, issue) };
    },
  },
  {
    method: 'GET',
    operation: labels,
    needs: [
      ['issues', 'read'],
      ['pull-requests', 'read'],
    ],
    answer: (call) => paged(call, [...call.world.labels.values()], (label) => labelShape(call.world, label)),
  },
  {
    method: 'POST',
    operation: labels,
    needs: [
      ['issues', 'write'],
      ['pull-requests', 'write'],
    ],
    answer: addLabel,
  },
  {
    method: 'GET',
    operation: `${labels}/{name}`,
    needs: [
      ['issues', 'read'],
      ['pull-requests', 'read'],
    ],
    answer: ({ world, params }) => {
      const label = world.labels.get((params['name'] ?? '').toLowerCase());
      if (label === undefined) throw notFound();
      return { status: 200, body: labelShape(world, label) };
    },
  },
];

function asked({ world, params }: Call): Issue {
  const issue = world.issues.get(Number(params['issue_number']));
  if (issue === undefined) throw notFound();
  return issue;
}

/** Newest first, with pull requests, as on GitHub. Each must have all requested labels. */
async function list(call: Call): Promise<Answer> {
  const { world, query } = call;
  const state = query.get('state') ?? 'open';
  const wanted = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
  const creator = query.get('creator');
  const since = query.get('since');
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const found = [...world.issues.values()]
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => creator === null || issue.user === creator)
    .filter(({ updatedAt }) => since === null || Date.parse(updatedAt) >= Date.parse(since))
    .filter((issue) => wanted.every((name) => hasLabel(issue, name)))
    .sort((a, b) => (a[key] < b[key] ? 1 : -1));
  const ordered = query.get('direction') === 'asc' ? found.toReversed() : found;
  return paged(call, ordered, (issue) => issueShape(world, issue));
}

function hasLabel(issue: Issue, name: string): boolean {
  return issue.labels.some((label) => label.toLowerCase() === name.toLowerCase());
}

function create(call: Call): Answer {
  const { world, body, user } = call;
  const title = goodTitle(body['title']);
  const issueBody = text(body, 'body');
  checkBody('Issue', issueBody ?? '');
  const issue = createIssue(world, { title, body: issueBody, labels: labelNames(body), user });
  const location = apiUrl(world, `/issues/${issue.number.toString()}`);
  return { status: 201, body: issueShape(world, issue), headers: { location } };
}

function edit(call: Call): Answer {
  const { world, body } = call;
  const issue = asked(call);
  const state = text(body, 'state');
  const written = body['body'];
  if (typeof written === 'string') checkBody('Issue', written);
  if (typeof body['title'] === 'string') issue.title = goodTitle(body['title']);
  if (typeof written === 'string' || written === null) issue.body = written;
  if (body['labels'] !== undefined) setLabels(world, issue, labelNames(body));
  issue.updatedAt = world.clock.next();
  if (state === 'closed' && issue.state === 'open') {
    issue.state = 'closed';
    issue.closedAt = issue.updatedAt;
    issue.stateReason = body['state_reason'] === 'not_planned' ? 'not_planned' : 'completed';
  } else if (state === 'open' && issue.state === 'closed') {
    if (issue.pull?.mergedAt != null) throw invalid('PullRequest', 'state', 'invalid');
    issue.state = 'open';
    issue.closedAt = null;
    issue.stateReason = 'reopened';
  }
  return { status: 200, body: issueShape(world, issue) };
}

function goodTitle(value: Json | undefined): string {
  const title = typeof value === 'number' ? value.toString() : value;
  if (typeof title !== 'string' || title.trim() === '') throw invalid('Issue', 'title', 'missing_field');
  if (Array.from(title).length > maxTitle) {
    throw invalid(
      'Issue',
      'title',
      'custom',
      `title is too long (maximum is ${maxTitle.toString()} characters)`,
    );
  }
  return title;
}

/** Labels are names or objects with a name; `POST .../labels` also accepts an array. */
function labelNames(body: JsonObject): string[] {
  const given = body['labels'];
  const names = (Array.isArray(given) ? (given as Json[]) : []).flatMap((label) => {
    const name = isJsonObject(label) ? label['name'] : label;
    return typeof name === 'string' ? [name] : [];
  });
  for (const name of names) checkLabelName(name);
  return names;
}

function checkLabelName(name: string): void {
  if (Array.from(name).length > maxLabelName) {
    const message = `name is too long (maximum is ${maxLabelName.toString()} characters)`;
    throw invalid('Label', 'name', 'custom', message);
  }
}

function addLabel(call: Call): Answer {
  const { world, body } = call;
  const name = text(body, 'name') ?? '';
  const color = text(body, 'color');
  checkLabelName(name);
  if (world.labels.has(name.toLowerCase())) throw invalid('Label', 'name', 'already_exists');
  if (color !== undefined && !/^[0-9a-f]{6}$/i.test(color)) throw invalid('Label', 'color', 'invalid');
  const label = createLabel(world, { name, color, description: text(body, 'description') });
  return { status: 201, body: labelShape(world, label) };
}
