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
  YAMLException,
} from 'js-yaml';
import { syntaxProblem } from './yaml-syntax-sentences.ts';

/** Integration files are three levels deep; the rest is for keys that Immuta may add. */
const maximumDepth = 24;
/** Keys and values, and the ends of blocks; an integration has some forty. Bounds the time that checks take. */
const maximumEvents = 10_000;

/** Replaces a value that was refused, so that nothing else is reported about it. */
export const refused = Symbol('refused');

export type YamlScalar = null | boolean | number | string;
export type YamlValue = YamlScalar | typeof refused | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** What is wrong at an offset of the text, without any text of the file except names of keys and references. */
export interface Problem {
  readonly at: number;
  readonly message: string;
  readonly remedy?: string | undefined;
}

/** Where a value is; offsets in the text. */
export interface Spot {
  /** Start of the key; of the value itself in a list. */
  readonly key: number;
  readonly value: number;
  /** A scalar as it is written, escapes and folding undone. */
  readonly text?: string | undefined;
}

export interface YamlDocument {
  /** Undefined if the file is empty or can't be parsed. */
  readonly value?: YamlValue;
  /** By path, dots between names: `config.port`; the root is the empty text. */
  readonly spots: ReadonlyMap<string, Spot>;
  readonly problems: readonly Problem[];
}

type Refusal = readonly [message: string, remedy: string];

const refusals = {
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
} as const satisfies Record<string, Refusal>;

type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>;

interface Node {
  readonly value: YamlValue;
  readonly start: number;
  readonly text?: string;
}

/**
 * Parses YAML 1.2 and refuses everything that can make a file mean something else than it seems to: anchors,
 * aliases, tags, directives, merge keys, duplicate keys, keys that are not text, further documents. Never throws.
 */
export function parseYaml(text: string): YamlDocument {
  const spots = new Map<string, Spot>();
  const problems: Problem[] = [];
  let events: readonly Event[];
  try {
    events = parseEvents(text, { maxDepth: maximumDepth });
  } catch (error: unknown) {
    // js-yaml's messages quote the file, so only the place and the kind of the error are used.
    const { mark, reason } = error instanceof YAMLException ? error : { mark: undefined, reason: '' };
    const at = Math.min(mark?.position ?? 0, text.length);
    return { spots, problems: [syntaxProblem(reason, text, at)] };
  }
  if (events.length > maximumEvents) {
    const message = 'The file contains thousands of keys and values, too many for an integration file.';
    const remedy = 'Exclude it with a `!` line in the input `files`.';
    return { spots, problems: [{ at: 0, message, remedy }] };
  }
  let next = 0;
  /** The end of what was read last, where an empty value is reported. */
  let reached = 0;

  const refuse = (at: number, [message, remedy]: Refusal): typeof refused => {
    problems.push({ at: Math.max(at, 0), message, remedy });
    return refused;
  };
  const isAtEnd = (): boolean => {
    if (events[next]?.type !== EVENT_ID.POP) return false;
    next += 1;
    return true;
  };
  const readNode = (path: string): Node => {
    const event = events[next++] as NodeEvent;
    if (event.type === EVENT_ID.ALIAS) {
      reached = event.anchorEnd;
      return { value: refuse(event.anchorStart - 1, refusals.alias), start: event.anchorStart - 1 };
    }
    const problemsBefore = problems.length;
    if (event.anchorStart !== -1) refuse(event.anchorStart - 1, refusals.anchor);
    if (event.tagStart !== -1) refuse(event.tagStart, refusals.tag);
    const isRefused = problems.length > problemsBefore;
    reached = Math.max(reached, event.anchorEnd, event.tagEnd);
    const node = readContent(event, path);
    return isRefused ? { value: refused, start: node.start } : node;
  };
  const readContent = (event: Exclude<NodeEvent, { type: typeof EVENT_ID.ALIAS }>, path: string): Node => {
    if (event.type === EVENT_ID.SCALAR) {
      const { style, valueStart, valueEnd } = event;
      const quote = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
      const start = valueStart === -1 ? reached : valueStart - quote;
      reached = Math.max(reached, valueEnd + quote);
      const written = getScalarValue(text, event);
      const value = style === SCALAR_STYLE.PLAIN ? plainValue(written) : written;
      return { value, start, text: written };
    }
    reached = Math.max(reached, event.start);
    if (event.type === EVENT_ID.MAPPING) return { value: readMap(path), start: event.start };
    const items: YamlValue[] = [];
    while (!isAtEnd()) {
      const itemPath = `${path}.${items.length.toString()}`;
      const { value, start } = readNode(itemPath);
      spots.set(itemPath, { key: start, value: start });
      items.push(value);
    }
    return { value: items, start: event.start };
  };
  const readMap = (path: string): YamlMap => {
    const map: Record<string, YamlValue> = {};
    const names = new Set<string>();
    while (!isAtEnd()) {
      const key = readNode('?');
      reached = Math.max(reached, key.start);
      const problem = keyProblem(key, names);
      const name = key.text ?? '?';
      if (problem === undefined && key.value !== refused) {
        const valuePath = path === '' ? name : `${path}.${name}`;
        const { value, start, text: written } = readNode(valuePath);
        spots.set(valuePath, { key: key.start, value: start, text: written });
        map[name] = value;
      } else {
        readNode('?');
        if (problem !== undefined) refuse(key.start, problem);
      }
      if (key.text !== undefined) names.add(key.text);
    }
    return map;
  };

  const document = events[next++];
  if (document?.type !== EVENT_ID.DOCUMENT) return { spots, problems };
  if (document.directives.length > 0) refuse(text.search(/^%/m), refusals.directive);
  const { value, start } = readNode('');
  spots.set('', { key: start, value: start });
  next += 1; // the document's end
  if (next < events.length) {
    const separator = /^---/m.exec(text.slice(reached));
    refuse(reached + (separator?.index ?? 0), refusals.document);
  }
  return { value, spots, problems };
}

function keyProblem({ value, text = '' }: Node, names: ReadonlySet<string>): Refusal | undefined {
  if (value === refused) return undefined;
  if (typeof value !== 'string') return refusals.key;
  if (text === '<<') return refusals.mergeKey;
  if (['__proto__', 'constructor', 'prototype'].includes(text)) return refusals.prototype;
  return names.has(text) ? refusals.duplicate : undefined;
}

/** A plain scalar's value by YAML 1.2's core schema. */
export function plainValue(text: string): YamlScalar {
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}

/** Whether a value is a block of keys. */
export function isMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
