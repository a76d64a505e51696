import { errorCode } from '../network/http-error.ts';

/** How far causes of causes are followed. */
const deepest = 8;

/**
 * The kinds and codes of an error and its causes, `TypeError < SocketError UND_ERR_SOCKET`, for the
 * debug log. Messages are left out: a parser's quotes the source, a client's may quote a body or a header.
 */
export function errorTrail(error: unknown): string {
  const trail: string[] = [];
  for (let at = error; at instanceof Error && trail.length < deepest; at = at.cause) {
    const code = errorCode(at);
    trail.push(/^[A-Z][A-Z0-9_]*$/.test(code) ? `${at.name} ${code}` : at.name);
  }
  return trail.length === 0 ? `a value of type ${typeof error}` : trail.join(' < ');
}
