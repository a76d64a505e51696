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
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import { syntaxSentence } from './yaml-syntax-sentences.ts';

/** Integration files are three levels deep; room for what Immuta may add. */
const maximumDepth = 24;
/** Keys and values, and the ends of blocks; an integration has some forty. Keeps what follows quick. */
const maximumEvents = 10_000;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** Offset in the text. */
  readonly start: number;
  /** By YAML 1.2's core schema; quoted and block scalars are text. */
  readonly value: null | boolean | number | string;
  /** As it is written, escapes and folding undone. */
  readonly text: string;
}

export interface YamlList {
  readonly kind: 'list';
  readonly start: number;
  readonly items: readonly YamlNode[];
}

export interface YamlEntry {
  readonly name: string;
  /** Where the name stands. */
  readonly start: number;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly start: number;
  readonly entries: readonly YamlEntry[];
}

/** Stands where something was refused already, so that nothing is said twice. */
export interface YamlRefused {
  readonly kind: 'refused';
  readonly start: number;
}

export type YamlNode = YamlScalar | YamlList | YamlMap | YamlRefused;

/** What is wrong at an offset of the text; holds no text of the file. */
export interface YamlProblem {
  readonly start: number;
  readonly message: string;
  readonly remedy?: string;
}

/** The one document of a file (absent where the file is empty or can't be parsed) and all that is refused in it. */
export interface YamlTree {
  readonly root?: YamlNode;
  readonly problems: readonly YamlProblem[];
}

/**
 * Parses YAML 1.2 and refuses what makes a file mean something else than it seems to: anchors, aliases,
 * tags, directives, merge keys, duplicate keys, keys that are no text, further documents. Never throws.
 */
export function parseYaml(text: string): YamlTree {
  let events: readonly Event[];
  try {
    events = parseEvents(text, { maxDepth: maximumDepth });
  } catch (error: unknown) {
    return { problems: [syntaxProblem(error, text)] };
  }
  if (events.length > maximumEvents) {
    const message = 'The file contains thousands of keys and values, and is not an integration file.';
    return { problems: [{ start: 0, message, remedy: 'Move it out of what the input `files` matches.' }] };
  }
  return new TreeBuilder(text, events).build();
}

/** js-yaml's messages quote the file, so only the place is taken from them, and which kind of error it is. */
function syntaxProblem(error: unknown, text: string): YamlProblem {
  if (!(error instanceof YAMLException)) return { start: 0, ...syntaxSentence('') };
  const start = Math.min(error.mark?.position ?? 0, text.length);
  return { start, ...syntaxSentence(error.reason) };
}

type Refusal = readonly [message: string, remedy: string];

const refusals = {
  directive: ['Directives (`%YAML`, `%TAG`) are not allowed.', 'Remove the line.'],
  document: [
    'The file contains more than one document; it must contain one integration.',
    'Move each further document into a file of its own.',
  ],
  alias: ['Aliases (`*name`) are not allowed.', 'Write the value out.'],
  anchor: ['Anchors (`&name`) are not allowed.', 'Remove the anchor.'],
  tag: ['Tags (`!name`) are not allowed.', 'Remove the tag; put text in quotes.'],
  key: ['A key must be text.', 'Write a name before the colon.'],
  mergeKey: ['Merge keys (`<<`) are not allowed.', 'Write the keys out.'],
  prototype: ['`__proto__`, `constructor` and `prototype` are not allowed as keys.', 'Remove the line.'],
  duplicate: ['This key is there twice.', 'Remove one of the two lines.'],
} as const satisfies Record<string, Refusal>;

type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>;

class TreeBuilder {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #problems: YamlProblem[] = [];
  #next = 0;
  /** The end of what was read last: where an empty value is said to stand. */
  #reached = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  build(): YamlTree {
    const document = this.#events[this.#next++];
    if (document?.type !== EVENT_ID.DOCUMENT) return { problems: [] };
    if (document.directives.length > 0) {
      this.#refuse(this.#text.search(/^%/m), refusals.directive);
    }
    const root = this.#node();
    this.#next += 1; // the document's end
    if (this.#next < this.#events.length) {
      const separator = /^---/m.exec(this.#text.slice(this.#reached));
      this.#refuse(this.#reached + (separator?.index ?? 0), refusals.document);
    }
    return { root, problems: this.#problems };
  }

  #node(): YamlNode {
    const event = this.#events[this.#next++] as NodeEvent;
    if (event.type === EVENT_ID.ALIAS) {
      this.#reached = event.anchorEnd;
      return this.#refuse(event.anchorStart - 1, refusals.alias);
    }
    const refused = this.#refuseProperties(event);
    const node = this.#content(event);
    return refused ?? node;
  }

  #content(event: Exclude<NodeEvent, { type: typeof EVENT_ID.ALIAS }>): YamlNode {
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event);
    this.#reached = Math.max(this.#reached, event.start);
    if (event.type === EVENT_ID.MAPPING) return this.#map(event.start);
    const items: YamlNode[] = [];
    while (!this.#atEnd()) items.push(this.#node());
    return { kind: 'list', start: event.start, items };
  }

  #scalar(event: ScalarEvent): YamlScalar {
    const quote =
      event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    const start = event.valueStart === -1 ? this.#reached : event.valueStart - quote;
    this.#reached = Math.max(this.#reached, event.valueEnd + quote);
    const text = getScalarValue(this.#text, event);
    return {
      kind: 'scalar',
      start,
      text,
      value: event.style === SCALAR_STYLE.PLAIN ? plainValue(text) : text,
    };
  }

  #map(start: number): YamlNode {
    const entries: YamlEntry[] = [];
    const names = new Set<string>();
    while (!this.#atEnd()) {
      const key = this.#node();
      this.#reached = Math.max(this.#reached, key.start);
      const value = this.#node();
      const problem = keyProblem(key, names);
      if (problem !== undefined) this.#refuse(key.start, problem);
      else if (key.kind === 'scalar') entries.push({ name: key.text, start: key.start, value });
      if (key.kind === 'scalar') names.add(key.text);
    }
    return { kind: 'map', start, entries };
  }

  #atEnd(): boolean {
    if (this.#events[this.#next]?.type !== EVENT_ID.POP) return false;
    this.#next += 1;
    return true;
  }

  #refuseProperties(event: Exclude<NodeEvent, { type: typeof EVENT_ID.ALIAS }>): YamlRefused | undefined {
    let refused: YamlRefused | undefined;
    if (event.anchorStart !== -1) refused = this.#refuse(event.anchorStart - 1, refusals.anchor);
    if (event.tagStart !== -1) refused = this.#refuse(event.tagStart, refusals.tag);
    this.#reached = Math.max(this.#reached, event.anchorEnd, event.tagEnd);
    return refused;
  }

  #refuse(start: number, [message, remedy]: Refusal): YamlRefused {
    this.#problems.push({ start: Math.max(start, 0), message, remedy });
    return { kind: 'refused', start: Math.max(start, 0) };
  }
}

function keyProblem(key: YamlNode, names: ReadonlySet<string>): Refusal | undefined {
  if (key.kind === 'refused') return undefined;
  if (key.kind !== 'scalar' || typeof key.value !== 'string') return refusals.key;
  if (key.text === '<<') return refusals.mergeKey;
  if (['__proto__', 'constructor', 'prototype'].includes(key.text)) return refusals.prototype;
  return names.has(key.text) ? refusals.duplicate : undefined;
}

/** A plain scalar's value by YAML 1.2's core schema. */
export function plainValue(text: string): null | boolean | number | string {
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}
