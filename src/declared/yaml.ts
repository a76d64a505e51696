import {
  boolCoreTag,
  EVENT_ID,
  type Event,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
} from 'js-yaml';
import { type Json, type JsonObject } from '../json.ts';
import { syntaxProblem } from './yaml-syntax-sentences.ts';

/** Integration files are three levels deep; the rest leaves room for keys that Immuta may add. */
const maximumDepth = 24;
/** Keys and values, and the ends of blocks; an integration has some forty. Bounds the time that checks take. */
const maximumEvents = 10_000;

/** What is wrong at an offset of the text, without any text of the file except names of keys and references. */
export interface Problem {
  readonly at: number;
  readonly message: string;
  readonly remedy?: string | undefined;
}

/** Where a value is; offsets in the text. */
interface Spot {
  /** Start of the key; of the value itself in a list. */
  readonly key: number;
  readonly value: number;
  /** A scalar as it is written, escapes and folding undone. */
  readonly text?: string | undefined;
}

export interface YamlDocument {
  /** Undefined if the file is empty or can't be parsed. Without the keys that are refused, and with null for an alias. */
  readonly value?: Json;
  /** By path, dots between names: `config.port`; the root is the empty text. */
  readonly spots: ReadonlyMap<string, Spot>;
  readonly problems: readonly Problem[];
  /** Paths of values that have a problem: nothing else is reported about them. */
  readonly reported: Set<string>;
}

const refusals = {
  size: [
    'The file contains thousands of keys and values, too many for an integration file.',
    'Exclude it with a `!` line in the input `files`.',
  ],
  directive: ['Directives (`%YAML`, `%TAG`) are not allowed.', 'Remove the line.'],
  document: [
    'The file contains more than one YAML document; it must contain one integration.',
    'Move each further document into its own file.',
  ],
  alias: ['Aliases (`*name`) are not allowed.', 'Write the value out.'],
  anchor: ['Anchors (`&name`) are not allowed.', 'Remove the anchor.'],
  tag: ['Tags (`!name`) are not allowed.', 'Remove the tag; put text in quotes.'],
  key: ['A key must be text.', 'Write a name before the colon.'],
  mergeKey: ['Merge keys (`<<`) are not allowed.', 'Write the keys out.'],
  prototype: ['`__proto__`, `constructor` and `prototype` are not allowed as keys.', 'Remove the line.'],
  duplicate: ['This key appears twice.', 'Remove one of the two lines.'],
} as const;

/** A value, and the offsets of its start and of its end; of a block, the start only. */
interface Node {
  readonly value: Json;
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

/**
 * Parses YAML 1.2 and refuses everything that could make a file mean something other than it seems to: anchors,
 * aliases, tags, directives, merge keys, duplicate keys, keys that are not text, further documents. Never throws.
 */
export function parseYaml(text: string): YamlDocument {
  const spots = new Map<string, Spot>();
  const problems: Problem[] = [];
  const reported = new Set<string>();
  let events: readonly Event[];
  try {
    events = parseEvents(text, { maxDepth: maximumDepth });
  } catch (error: unknown) {
    return { spots, reported: new Set(['']), problems: [syntaxProblem(error, text)] };
  }
  const refuse = (path: string, at: number, why: keyof typeof refusals): void => {
    const [message, remedy] = refusals[why];
    problems.push({ at, message, remedy });
    reported.add(path);
  };
  const [document] = events;
  let next = 1;
  /** The end of what was read last; the colon of an empty key is the next text after it. */
  let reached = 0;
  const isAtEnd = (): boolean => {
    if (events[next]?.type !== EVENT_ID.POP) return false;
    next += 1;
    return true;
  };
  /** `key` is what comes before the value; an empty value is reported at its end. */
  const readNode = (path: string, key: Pick<Node, 'start' | 'end'>): Node => {
    const node = readContent(events[next++] as NodeEvent, path, key.end);
    reached = Math.max(reached, node.end);
    spots.set(path, { key: key.start, value: node.start, text: node.text });
    return node;
  };
  const readContent = (event: NodeEvent, path: string, before: number): Node => {
    if (event.type === EVENT_ID.ALIAS) {
      refuse(path, event.anchorStart - 1, 'alias');
      return { value: null, start: event.anchorStart - 1, end: event.anchorEnd };
    }
    if (event.anchorStart !== -1) refuse(path, event.anchorStart - 1, 'anchor');
    if (event.tagStart !== -1) refuse(path, event.tagStart, 'tag');
    if (event.type === EVENT_ID.SCALAR) {
      const { style, valueStart, valueEnd } = event;
      const quote = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
      const written = getScalarValue(text, event);
      const value = style === SCALAR_STYLE.PLAIN ? plainValue(written) : written;
      return valueStart === -1
        ? { value, start: before, end: before + 1, text: written }
        : { value, start: valueStart - quote, end: valueEnd + quote, text: written };
    }
    const block = { start: event.start, end: event.start };
    if (event.type === EVENT_ID.MAPPING) return { value: readMap(path, event.start), ...block };
    const items: Json[] = [];
    while (!isAtEnd()) items.push(readNode(`${path}.${items.length.toString()}`, block).value);
    return { value: items, ...block };
  };
  const readMap = (path: string, start: number): JsonObject => {
    const map: Record<string, Json> = {};
    while (!isAtEnd()) {
      const before = Math.max(start, reached);
      const colon = before + (/^(?:\s+|#.*)*/.exec(text.slice(before))?.[0].length ?? 0);
      const key = readNode('?', { start: colon, end: colon });
      const problem = keyProblem(key, map);
      if (problem !== undefined) refuse('?', key.start, problem);
      const name = key.text ?? '?';
      const { value } = readNode(problem !== undefined ? '?' : path === '' ? name : `${path}.${name}`, key);
      if (problem === undefined) map[name] = value;
    }
    return map;
  };

  if (document?.type !== EVENT_ID.DOCUMENT) return { spots, problems, reported };
  if (events.length > maximumEvents) {
    refuse('', 0, 'size');
    return { spots, problems, reported };
  }
  if (document.directives.length > 0) refuse('?', text.search(/^%/m), 'directive');
  const { value } = readNode('', { start: 0, end: 0 });
  if (events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length > 1) {
    const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)];
    refuse('?', marks[document.explicitStart ? 1 : 0]?.index ?? 0, 'document');
  }
  return { value, spots, problems, reported };
}

type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>;

function keyProblem({ value, text }: Node, map: JsonObject): keyof typeof refusals | undefined {
  if (typeof value !== 'string' || text === undefined) return 'key';
  if (text === '<<') return 'mergeKey';
  if (['__proto__', 'constructor', 'prototype'].includes(text)) return 'prototype';
  return Object.hasOwn(map, text) ? 'duplicate' : undefined;
}

/** A plain scalar's value by YAML 1.2's core schema. */
export function plainValue(text: string): Json {
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}

/** Where the key or the value of a path is; if it is absent, the nearest parent that is there, or the file's start. */
export function offsetOf(
  { spots }: Pick<YamlDocument, 'spots'>,
  path: string,
  part: 'key' | 'value' = 'key',
): number {
  const parent = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  return spots.get(path)?.[part] ?? (path === '' ? 0 : offsetOf({ spots }, parent));
}
