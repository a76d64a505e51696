/**
 * The two parts of undici that are needed where no proxy is, each from its own file: the package's entry
 * point evaluates all of it (fetch, WebSocket, caches, mocks), which would be a third of a cold start. An
 * upgrade that moves these files fails the build; then both come from 'undici' again.
 */
import Agent from 'undici/lib/dispatcher/agent.js';
import request from 'undici/lib/api/api-request.js';

export { Agent, request };
