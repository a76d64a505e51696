import { repositoryId } from './world.ts';
import type { Answer, Call } from './answer.ts';
import type { Json } from '../../src/json.ts';

const defaultPageSize = 30;
const maxPageSize = 100;

/** Which part of a list a request asks for; like GitHub, it ignores invalid values. */
export function pageOf(query: URLSearchParams): { readonly page: number; readonly size: number } {
  const whole = (name: string, fallback: number): number => {
    const value = query.get(name) ?? '';
    return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : fallback;
  };
  return { page: whole('page', 1), size: Math.min(whole('per_page', defaultPageSize), maxPageSize) };
}

/** One page of a list, with the Link header for the others. */
export async function paged<T>(
  call: Call,
  items: readonly T[],
  shape: (item: T) => Json | Promise<Json>,
): Promise<Answer> {
  const { page, size } = pageOf(call.query);
  const shown = items.slice((page - 1) * size, page * size);
  const body = await Promise.all(shown.map(async (item) => await shape(item)));
  return { status: 200, body, headers: linkHeader(call, items.length) };
}

/** GitHub's links contain the repository's number, not its name. */
export function linkHeader(call: Call, total: number): Record<string, string> {
  const { page, size } = pageOf(call.query);
  const last = Math.max(1, Math.ceil(total / size));
  const address = `${call.world.urls.api}/repositories/${repositoryId.toString()}${call.below}`;
  const link = (name: string, target: number): string => {
    const query = new URLSearchParams(call.query);
    query.set('page', target.toString());
    return `<${address}?${query.toString()}>; rel="${name}"`;
  };
  const links = [
    ...(page > 1 ? [link('prev', Math.min(page - 1, last))] : []),
    ...(page < last ? [link('next', page + 1), link('last', last)] : []),
    ...(page > 1 ? [link('first', 1)] : []),
  ];
  return links.length === 0 ? {} : { link: links.join(', ') };
}
