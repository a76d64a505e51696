import { checkBody, invalid, notFound, repositoryPath, text } from '../answer.ts';
import type { Answer, Call, Need, Route } from '../answer.ts';
import { changeComment, createComment, findComment } from '../comments.ts';
import { paged } from '../paging.ts';
import { commentShape, commentsOf } from '../shapes/issue.ts';
import { apiUrl } from '../world.ts';
import type { Comment } from '../world.ts';

const ofIssue = `${repositoryPath}/issues/{issue_number}/comments`;
const single = `${repositoryPath}/issues/comments/{comment_id}`;

export const commentRoutes: readonly Route[] = [
  { method: 'GET', operation: ofIssue, needs: needs('read'), answer: list },
  { method: 'POST', operation: ofIssue, needs: needs('write'), answer: create },
  {
    method: 'GET',
    operation: single,
    needs: needs('read'),
    answer: (call) => ({ status: 200, body: commentShape(call.world, asked(call)) }),
  },
  { method: 'PATCH', operation: single, needs: needs('write'), answer: edit },
  {
    method: 'DELETE',
    operation: single,
    needs: needs('write'),
    answer: (call) => {
      asked(call).deleted = true;
      return { status: 204 };
    },
  },
];

/** Either permission is enough for comments of pull requests; those of issues need `issues`. */
function needs(access: 'read' | 'write') {
  return ({ world, params }: Call): readonly Need[] => {
    const comment = findComment(world, Number(params['comment_id']));
    const issue = world.issues.get(comment?.issue ?? Number(params['issue_number']));
    return issue?.pull === undefined
      ? [['issues', access]]
      : [
          ['issues', access],
          ['pull-requests', access],
        ];
  };
}

function asked({ world, params }: Call): Comment {
  const comment = findComment(world, Number(params['comment_id']));
  if (comment === undefined) throw notFound();
  return comment;
}

/** Oldest first; `since` compares the time of the last change. */
async function list(call: Call): Promise<Answer> {
  const number = Number(call.params['issue_number']);
  if (!call.world.issues.has(number)) throw notFound();
  const since = call.query.get('since');
  const comments = commentsOf(call.world, number).filter(
    ({ updatedAt }) => since === null || Date.parse(updatedAt) >= Date.parse(since),
  );
  return paged(call, comments, (comment) => commentShape(call.world, comment));
}

function create(call: Call): Answer {
  const { world, params, user } = call;
  const number = Number(params['issue_number']);
  if (!world.issues.has(number)) throw notFound();
  const comment = createComment(world, number, goodBody(call), user);
  const location = apiUrl(world, `/issues/comments/${comment.id.toString()}`);
  return { status: 201, body: commentShape(world, comment), headers: { location } };
}

function edit(call: Call): Answer {
  const comment = asked(call);
  changeComment(call.world, comment, goodBody(call));
  return { status: 200, body: commentShape(call.world, comment) };
}

function goodBody({ body }: Call): string {
  const written = text(body, 'body') ?? '';
  if (written.trim() === '') throw invalid('IssueComment', 'body', 'missing_field', "Body can't be blank");
  checkBody('IssueComment', written);
  return written;
}
