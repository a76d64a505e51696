import { flag, invalid, notFound, Refusal, repositoryPath, text } from '../answer.ts';
import type { Answer, Call, Route } from '../answer.ts';
import { addStatus, createDeployment } from '../deployments.ts';
import { paged } from '../paging.ts';
import { deploymentShape, statusShape } from '../shapes/deployment.ts';
import { deploymentStates } from '../world.ts';
import type { Deployment, World } from '../world.ts';
import { isJsonObject } from '../../../src/json.ts';

const all = `${repositoryPath}/deployments`;
const single = `${all}/{deployment_id}`;

/** In characters; also for a status. */
const maxDescription = 140;

export const deploymentRoutes: readonly Route[] = [
  { method: 'GET', operation: all, needs: [['deployments', 'read']], answer: list },
  { method: 'POST', operation: all, needs: [['deployments', 'write']], answer: create },
  {
    method: 'GET',
    operation: single,
    needs: [['deployments', 'read']],
    answer: (call) => ({ status: 200, body: deploymentShape(call.world, asked(call)) }),
  },
  {
    method: 'GET',
    operation: `${single}/statuses`,
    needs: [['deployments', 'read']],
    answer: (call) => {
      const deployment = asked(call);
      return paged(call, deployment.statuses.toReversed(), (status) =>
        statusShape(call.world, deployment, status),
      );
    },
  },
  {
    method: 'POST',
    operation: `${single}/statuses`,
    needs: [['deployments', 'write']],
    answer: createStatus,
  },
];

function asked({ world, params }: Call): Deployment {
  const deployment = world.deployments.get(Number(params['deployment_id']));
  if (deployment === undefined) throw notFound();
  return deployment;
}

/** Newest first. */
function list(call: Call): Promise<Answer> {
  const { world, query } = call;
  const wanted = (name: 'sha' | 'ref' | 'task' | 'environment') => (deployment: Deployment) => {
    const value = query.get(name) ?? 'none';
    return value === 'none' || deployment[name] === value;
  };
  const found = [...world.deployments.values()]
    .filter(wanted('sha'))
    .filter(wanted('ref'))
    .filter(wanted('task'))
    .filter(wanted('environment'));
  return paged(call, found.toReversed(), (deployment) => deploymentShape(world, deployment));
}

async function create(call: Call): Promise<Answer> {
  const { world, body, user } = call;
  const ref = text(body, 'ref') ?? '';
  const sha = await world.git.resolve(ref);
  if (sha === undefined) throw new Refusal(422, `No ref found for: ${ref}`);
  checkLength('Deployment', text(body, 'description'));
  const contexts = body['required_contexts'];
  if (!Array.isArray(contexts) || contexts.length > 0) throw pendingChecks(ref);
  if (flag(body, 'auto_merge') !== false) await checkBehind(world, ref, sha);
  const payload = body['payload'];
  const deployment = createDeployment(world, {
    sha,
    ref,
    creator: user,
    task: text(body, 'task'),
    payload: typeof payload === 'string' || isJsonObject(payload) ? payload : undefined,
    environment: text(body, 'environment'),
    description: text(body, 'description'),
    transient: flag(body, 'transient_environment'),
    production: flag(body, 'production_environment'),
  });
  return { status: 201, body: deploymentShape(world, deployment) };
}

/** The deploying job itself is a check that still runs, and there are no others: so only `required_contexts: []` passes. */
function pendingChecks(ref: string): Refusal {
  const error = { contexts: [], resource: 'Deployment', field: 'required_contexts', code: 'invalid' };
  return new Refusal(409, `Conflict: Commit status checks failed for ${ref}.`, [error]);
}

/** `auto_merge`, on by default, requires that the ref contains the default branch. The sandbox never merges it. */
async function checkBehind(world: World, ref: string, sha: string): Promise<void> {
  const { defaultBranch } = world.settings;
  const tip = await world.git.resolve(`refs/heads/${defaultBranch}`);
  if (tip === undefined || tip === sha) return;
  if (world.git.between(sha, tip).length > 0) {
    throw new Refusal(409, `Conflict merging ${defaultBranch} into ${ref}.`);
  }
}

function createStatus(call: Call): Answer {
  const { world, body, user } = call;
  const deployment = asked(call);
  const state = deploymentStates.find((known) => known === body['state']);
  if (state === undefined) throw invalid('DeploymentStatus', 'state', 'invalid');
  checkLength('DeploymentStatus', text(body, 'description'));
  const status = addStatus(world, deployment, {
    state,
    creator: user,
    description: text(body, 'description'),
    environmentUrl: text(body, 'environment_url'),
    logUrl: text(body, 'log_url') ?? text(body, 'target_url'),
    autoInactive: flag(body, 'auto_inactive'),
  });
  return { status: 201, body: statusShape(world, deployment, status) };
}

function checkLength(resource: string, description: string | undefined): void {
  if (Array.from(description ?? '').length > maxDescription) {
    const message = `description is too long (maximum is ${maxDescription.toString()} characters)`;
    throw invalid(resource, 'description', 'custom', message);
  }
}
