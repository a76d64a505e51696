import type { Comment, World } from './world.ts';

/** Adds a comment to an issue or pull request that exists. */
export function createComment(world: World, number: number, body: string, user: string): Comment {
  const issue = world.issues.get(number);
  if (issue === undefined) throw new Error(`there is no issue ${number.toString()}`);
  const now = world.clock.next();
  const id = world.nextId();
  const comment = { id, issue: number, user, createdAt: now, updatedAt: now, body, deleted: false };
  world.comments.set(id, comment);
  issue.updatedAt = now;
  return comment;
}

/** Changes a comment's text; its author stays the same, whoever edits it. */
export function changeComment(world: World, comment: Comment, body: string): void {
  comment.body = body;
  comment.updatedAt = world.clock.next();
}

/** The comment of an id, unless it was deleted. */
export function findComment(world: World, id: number): Comment | undefined {
  const comment = world.comments.get(id);
  return comment?.deleted === false ? comment : undefined;
}
