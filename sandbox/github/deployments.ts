import type { Deployment, DeploymentState, DeploymentStatus, World } from './world.ts';
import type { JsonObject } from '../../src/json.ts';

/** The values of a new deployment, with the defaults of GitHub's API description. */
export interface NewDeployment {
  readonly sha: string;
  readonly ref: string;
  readonly creator: string;
  readonly task?: string | undefined;
  readonly payload?: JsonObject | string | undefined;
  readonly environment?: string | undefined;
  readonly description?: string | null | undefined;
  readonly transient?: boolean | undefined;
  readonly production?: boolean | undefined;
}

export interface NewStatus {
  readonly state: DeploymentState;
  readonly creator: string;
  readonly description?: string | undefined;
  readonly environmentUrl?: string | undefined;
  readonly logUrl?: string | undefined;
  readonly autoInactive?: boolean | undefined;
}

export function createDeployment(world: World, request: NewDeployment): Deployment {
  const now = world.clock.next();
  const environment = request.environment ?? 'production';
  const deployment: Deployment = {
    id: world.nextId(),
    sha: request.sha,
    ref: request.ref,
    task: request.task ?? 'deploy',
    payload: request.payload ?? {},
    environment,
    description: request.description ?? null,
    creator: request.creator,
    createdAt: now,
    updatedAt: now,
    transient: request.transient ?? false,
    production: request.production ?? environment === 'production',
    statuses: [],
  };
  world.deployments.set(deployment.id, deployment);
  return deployment;
}

/**
 * Adds a status. As GitHub documents `auto_inactive`: a success makes all earlier deployments of the same
 * environment inactive that are neither transient nor in production.
 */
export function addStatus(world: World, deployment: Deployment, request: NewStatus): DeploymentStatus {
  const status = push(world, deployment, request);
  if (request.state !== 'success' || request.autoInactive === false) return status;
  for (const other of world.deployments.values()) {
    const earlier = other.id < deployment.id && other.environment === deployment.environment;
    if (!earlier || other.transient || other.production) continue;
    if (other.statuses.at(-1)?.state === 'inactive') continue;
    push(world, other, { state: 'inactive', creator: request.creator });
  }
  return status;
}

function push(world: World, deployment: Deployment, request: NewStatus): DeploymentStatus {
  const status: DeploymentStatus = {
    id: world.nextId(),
    state: request.state,
    description: request.description ?? '',
    environment: deployment.environment,
    environmentUrl: request.environmentUrl ?? '',
    logUrl: request.logUrl ?? '',
    creator: request.creator,
    createdAt: world.clock.next(),
  };
  deployment.statuses.push(status);
  deployment.updatedAt = status.createdAt;
  return status;
}
