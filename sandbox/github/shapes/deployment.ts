import { appShape, nodeId, userShape } from './user.ts';
import { apiUrl, workflowBot } from '../world.ts';
import type { Deployment, DeploymentStatus, World } from '../world.ts';
import type { JsonObject } from '../../../src/json.ts';

export function deploymentShape(world: World, deployment: Deployment): JsonObject {
  const url = apiUrl(world, `/deployments/${deployment.id.toString()}`);
  return {
    url,
    id: deployment.id,
    node_id: nodeId('DE', deployment.id),
    task: deployment.task,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: apiUrl(world),
    creator: userShape(world, deployment.creator),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: deployment.payload,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: deployment.creator === workflowBot ? appShape(world) : null,
  };
}

export function statusShape(world: World, deployment: Deployment, status: DeploymentStatus): JsonObject {
  const url = apiUrl(world, `/deployments/${deployment.id.toString()}`);
  return {
    url: `${url}/statuses/${status.id.toString()}`,
    id: status.id,
    node_id: nodeId('DES', status.id),
    state: status.state,
    creator: userShape(world, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: url,
    repository_url: apiUrl(world),
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: status.creator === workflowBot ? appShape(world) : null,
  };
}
