/**
 * Immuta's integrations API, every URL of it. Source: Immuta's documentation of `/integrations`.
 * An id is checked here, so that nothing from outside can leave its path segment.
 */
import { idPattern } from '../live/live-integration.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Route {
  readonly method: Method;
  readonly path: string;
}

function segment(id: string): string {
  if (!idPattern.test(id)) throw new Error('an integration id is 1 to 15 digits');
  return id;
}

export const routes = {
  list: (): Route => ({ method: 'GET', path: '/integrations' }),
  read: (id: string): Route => ({ method: 'GET', path: `/integrations/${segment(id)}` }),
  create: (): Route => ({ method: 'POST', path: '/integrations' }),
  update: (id: string): Route => ({ method: 'PUT', path: `/integrations/${segment(id)}` }),
  remove: (id: string): Route => ({ method: 'DELETE', path: `/integrations/${segment(id)}` }),
  createScript: (): Route => ({ method: 'POST', path: '/integrations/scripts/create' }),
  cleanupScript: (): Route => ({ method: 'POST', path: '/integrations/scripts/cleanup' }),
  editScript: (id: string): Route => ({ method: 'POST', path: `/integrations/${segment(id)}/scripts/edit` }),
  deleteScript: (id: string): Route => ({
    method: 'POST',
    path: `/integrations/${segment(id)}/scripts/delete`,
  }),
};

const scriptPath = /^\/integrations\/(scripts\/(create|cleanup)|[0-9]{1,15}\/scripts\/(edit|delete))$/;

/** Whether a request can change nothing in Immuta: a GET, or one of the calls that only render a script. */
export function isReadOnly(route: Route): boolean {
  return route.method === 'GET' || (route.method === 'POST' && scriptPath.test(route.path));
}
