import type { Issue, Label, World } from './world.ts';

/** Opens an issue and creates missing labels. */
export function createIssue(
  world: World,
  request: {
    readonly title: string;
    readonly body?: string | null | undefined;
    readonly labels?: readonly string[] | undefined;
    readonly user: string;
  },
): Issue {
  const now = world.clock.next();
  const number = world.nextNumber();
  const issue: Issue = {
    id: world.nextId(),
    number,
    user: request.user,
    title: request.title,
    body: request.body ?? null,
    state: 'open',
    stateReason: null,
    labels: [],
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  };
  world.issues.set(number, issue);
  setLabels(world, issue, request.labels ?? []);
  return issue;
}

/** Sets exactly these labels; names compare without regard to case. */
export function setLabels(world: World, issue: Issue, names: readonly string[]): void {
  const labels = names.map((name) => world.labels.get(name.toLowerCase()) ?? createLabel(world, { name }));
  issue.labels = [...new Set(labels.map(({ name }) => name))];
}

export function createLabel(
  world: World,
  request: {
    readonly name: string;
    readonly color?: string | undefined;
    readonly description?: string | undefined;
  },
): Label {
  const label: Label = {
    id: world.nextId(),
    name: request.name,
    color: request.color ?? 'ededed',
    description: request.description ?? null,
  };
  world.labels.set(label.name.toLowerCase(), label);
  return label;
}
