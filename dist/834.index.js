export const id = 834;
export const ids = [834];
export const modules = {

/***/ 7623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ fileNameFailures),
/* harmony export */   q: () => (/* binding */ isPlainPath)
/* harmony export */ });
/** Whether a path of an integration file has only characters that are safe everywhere it is written. */
function isPlainPath(path) {
    return /^[A-Za-z0-9._/-]+$/.test(path);
}
/**
 * What is wrong with the names of integration files: characters outside `[A-Za-z0-9._/-]`, another ending
 * than `.yml` and `.yaml`, or two that differ in that ending only (their scripts would share one name).
 */
function fileNameFailures(paths) {
    const all = new Set(paths);
    return paths.flatMap((path) => {
        const problem = nameProblem(path, all);
        if (problem === undefined)
            return [];
        return [{ reason: 'invalid-config', ...problem, place: { file: path, line: 1, column: 1 } }];
    });
}
function nameProblem(path, all) {
    if (!isPlainPath(path)) {
        return {
            message: 'The path of an integration file must consist of letters, digits and `._-/`.',
            remedy: 'Rename the file or its folder.',
        };
    }
    const ending = /\.ya?ml$/.exec(path)?.[0];
    if (ending === undefined) {
        return {
            message: 'The input `files` matches a file that ends with neither `.yml` nor `.yaml`.',
            remedy: 'Narrow the glob, for example to `immuta/**/*.yml`, or exclude the file with a `!` line.',
        };
    }
    const twin = path.slice(0, -ending.length) + (ending === '.yml' ? '.yaml' : '.yml');
    if (!all.has(twin))
        return undefined;
    return {
        message: `This file and \`${twin}\` differ in their ending only.`,
        remedy: 'Rename one of them, or remove it.',
    };
}


/***/ }),

/***/ 5804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ SecretReference)
/* harmony export */ });
/** Stands where a secret's value would be. The value itself is looked up only to make a payload. */
class SecretReference {
    name;
    constructor(name) {
        this.name = name;
    }
}


/***/ }),

/***/ 2388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ leaves),
/* harmony export */   Li: () => (/* binding */ secretReferences),
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   Xl: () => (/* binding */ withoutReferences)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);
/* harmony import */ var _integration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5804);



/**
 * What Immuta is sent for an integration: `type`, `autoBootstrap` and `config`, keys in the file's order,
 * never `lifecycle`. `secretValue` gives what stands in for each reference, and may throw.
 */
function payloadOf(declared, secretValue) {
    const { type, autoBootstrap, config } = declared;
    return { type, autoBootstrap, config: mapReferences(config, secretValue) };
}
/** A config without its secrets: each stands as null, so that what is left can be compared and shown. */
function withoutReferences(config) {
    const plain = mapReferences(config, () => null);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(plain) ? plain : {};
}
function mapReferences(value, replace) {
    if (value instanceof _integration_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretReference */ .U)
        return replace(value);
    if (Array.isArray(value))
        return value.map((item) => mapReferences(item, replace));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapReferences(item, replace)]));
}
function leaves(config) {
    return Object.entries(config).flatMap(([key, value]) => {
        if (!isBlock(value))
            return [{ path: key, value }];
        return leaves(value).map((leaf) => ({ path: `${key}.${leaf.path}`, value: leaf.value }));
    });
}
function isBlock(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value) && !(value instanceof _integration_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretReference */ .U) && Object.keys(value).length > 0;
}
/** Every secret of an integration, by its path below `config`. */
function secretReferences(declared) {
    return leaves(declared.config).flatMap(({ path, value }) => value instanceof _integration_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretReference */ .U ? [{ path, reference: value }] : []);
}


/***/ }),

/***/ 5895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U1: () => (/* binding */ readAlone),
  D6: () => (/* binding */ readDeclared),
  Vn: () => (/* binding */ readTogether)
});

;// CONCATENATED MODULE: ./src/declared/findings.ts
/** Collects what is found wrong in one file, and where its keys stand. */
class Findings {
    failures = [];
    warnings = [];
    #file;
    #positions;
    #places = new Map();
    constructor(file, positions) {
        this.#file = file;
        this.#positions = positions;
    }
    /** An error at an offset of the text. The message must hold no text of the file. */
    fail(start, message, remedy) {
        this.#add(this.#positions.at(start), message, remedy);
    }
    /** An error about a key that is absent: it stands where the key's parent does. */
    failAtKey(path, message, remedy) {
        this.#add(this.place(path), message, remedy);
    }
    warn(start, message) {
        this.warnings.push({ message, place: this.#positions.at(start) });
    }
    remember(path, start) {
        this.#places.set(path, this.#positions.at(start));
    }
    /** A key's place, or that of the nearest parent that is there, or the file's. */
    place(path) {
        for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
            const place = this.#places.get(at);
            if (place !== undefined)
                return place;
        }
        return { file: this.#file, line: 1, column: 1 };
    }
    #add(place, message, remedy) {
        this.failures.push({
            reason: 'invalid-config',
            message,
            ...(remedy === undefined ? {} : { remedy }),
            place,
        });
    }
}

// EXTERNAL MODULE: ./src/integration-types/registry.ts + 5 modules
var registry = __webpack_require__(901);
;// CONCATENATED MODULE: ./src/declared/near-miss.ts
/** Longer names are no slip of the hand. */
const longestName = 40;
/**
 * The one of `known` that a name was probably meant to be: the same but for case, `-` and `_`, or up to
 * two slips away (one, where the known name is short). Undefined for a known name and for a far one.
 */
function nearMiss(name, known) {
    if (known.includes(name) || name.length > longestName)
        return undefined;
    const plain = plainName(name);
    const same = known.find((each) => plainName(each) === plain);
    if (same !== undefined)
        return same;
    let nearest;
    let least = Infinity;
    for (const each of known) {
        const slips = distance(plain, plainName(each));
        if (slips < least && slips <= (each.length < 6 ? 1 : 2)) {
            nearest = each;
            least = slips;
        }
    }
    return nearest;
}
function plainName(name) {
    return name.toLowerCase().replace(/[-_ ]/g, '');
}
/** How many slips (a letter too many, missing, wrong, or two neighbours swapped) part two words. */
function distance(left, right) {
    if (Math.abs(left.length - right.length) > 2)
        return Infinity;
    let beforeLast = [];
    let last = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let i = 1; i <= left.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= right.length; j += 1) {
            const wrong = left[i - 1] === right[j - 1] ? 0 : 1;
            const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
            row.push(Math.min((last[j] ?? Infinity) + 1, (row[j - 1] ?? Infinity) + 1, (last[j - 1] ?? Infinity) + wrong, swapped ? (beforeLast[j - 2] ?? Infinity) + 1 : Infinity));
        }
        beforeLast = last;
        last = row;
    }
    return last[right.length] ?? Infinity;
}

// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/integration-types/secret-names.ts
var secret_names = __webpack_require__(6541);
// EXTERNAL MODULE: ./src/declared/integration.ts
var integration = __webpack_require__(5804);
;// CONCATENATED MODULE: ./src/declared/references.ts
/** What `${NAME}` looks like, anchored at both ends. */
const referencePattern = /^\$\{[A-Z_][A-Z0-9_]*\}$/;
const forbiddenPrefixes = ['INPUT_', 'GITHUB_', 'ACTIONS_', 'RUNNER_', 'AWS_', 'PG', 'NODE_'];
const forbiddenNames = ['PATH', 'HOME'];
/**
 * Why a name can't be referenced, as a sentence without the name; undefined where it can. These names
 * belong to the runner, to AWS, to psql and to Node: a file must not be able to send them anywhere.
 */
function forbiddenReference(name) {
    if (!forbiddenNames.includes(name) && !forbiddenPrefixes.some((prefix) => name.startsWith(prefix))) {
        return undefined;
    }
    const list = [
        ...forbiddenPrefixes.map((prefix) => `\`${prefix}*\``),
        ...forbiddenNames.map((each) => `\`${each}\``),
    ];
    return `This name can't be referenced: ${list.join(', ')} belong to the runner and its programs.`;
}
/** The name in a text that is exactly one `${NAME}`; undefined for any other text. */
function loneReference(text) {
    return referencePattern.test(text) ? text.slice(2, -1) : undefined;
}
/**
 * Replaces each `${NAME}` by its value in `variables` and `$${` by `${`; values are not looked into
 * again. `lone` is a text that was one reference and nothing else. Messages hold no text of the file.
 */
function expandReferences(text, variables) {
    const alone = loneReference(text) !== undefined;
    let referenced = false;
    let expanded = '';
    let from = 0;
    for (const match of text.matchAll(/\$?\$\{/g)) {
        if (match.index < from)
            continue;
        expanded += text.slice(from, match.index);
        from = match.index + match[0].length;
        if (match[0] === '$${') {
            expanded += '${';
            continue;
        }
        const end = text.indexOf('}', from);
        const name = loneReference(text.slice(match.index, end + 1));
        if (end === -1 || name === undefined)
            return malformed(text.startsWith('{', from));
        const value = variables.get(name);
        const forbidden = forbiddenReference(name);
        if (forbidden !== undefined)
            return { message: 'holds a reference that is not allowed.', remedy: forbidden };
        if (value === undefined || value === '')
            return missing;
        referenced = true;
        expanded += value;
        from = end + 1;
    }
    return { text: expanded + text.slice(from), kind: alone ? 'lone' : referenced ? 'mixed' : 'plain' };
}
const missing = {
    message: 'refers to a variable that is not set, or is empty.',
    remedy: 'Set it in the input `variables` (a line `NAME=value`, or `${{ toJSON(vars) }}`); only secret fields read the environment.',
};
function malformed(expression) {
    return {
        message: 'holds `${` that begins no reference.',
        remedy: expression
            ? 'GitHub evaluates no `${{ }}` in this file: write `${NAME}`, and set NAME in the workflow.'
            : 'Write `${NAME}` with a name of capitals, digits and underscores, or `$${` for the two characters themselves.',
    };
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./src/declared/yaml-syntax-sentences.ts
// Beginnings of js-yaml 5's reasons, and what is said instead. The reasons themselves can quote the file.
const sentences = [
    [
        /^tab characters/,
        {
            message: 'A tab stands in the indentation, where YAML takes blanks only.',
            remedy: 'Indent with blanks.',
        },
    ],
    [
        /^nesting exceeded/,
        {
            message: 'The file is nested too deep.',
            remedy: 'An integration has two levels below `config` at most.',
        },
    ],
    [
        /^deficient indentation/,
        {
            message: 'Not valid YAML: this line is not indented enough, or a quote or bracket above it is never closed.',
            remedy: 'Close the quote or bracket, or indent the line.',
        },
    ],
    [
        /indentation/,
        {
            message: 'Not valid YAML: this line is not indented like the lines that it belongs to.',
            remedy: 'Indent keys of one level alike; put a text that holds `: ` or begins with a sign in quotes.',
        },
    ],
    [
        /non-printable|control character|valid JSON character/,
        { message: 'The file holds a control character.', remedy: 'Remove it, or save the file as UTF-8 text.' },
    ],
    [
        /end of the stream within a (single|double) quoted/,
        { message: 'Not valid YAML: a quote is opened and never closed.', remedy: 'Close the quote.' },
    ],
    [
        /end of the document within a (single|double) quoted/,
        { message: 'Not valid YAML: a quote is opened and never closed.', remedy: 'Close the quote.' },
    ],
    [
        /within a flow collection/,
        { message: 'Not valid YAML: a `{` or `[` is opened and never closed.', remedy: 'Close it.' },
    ],
    [
        /missed comma|expected the node content/,
        {
            message: 'Not valid YAML: between `{` and `}`, or `[` and `]`, entries are parted by one comma each.',
            remedy: 'Put references in quotes there: `"${NAME}"`.',
        },
    ],
    [
        /expected ':'|whitespace character is expected after the key-value|multiline key/,
        {
            message: 'Not valid YAML: a key, a colon and a blank are expected here.',
            remedy: 'Write `key: value`.',
        },
    ],
    [
        /escape/,
        { message: 'Not valid YAML: an unknown escape in double quotes.', remedy: 'Use single quotes.' },
    ],
    [/tag/i, { message: 'Not valid YAML, and tags (`!name`) are not allowed.', remedy: 'Remove the tag.' }],
    [
        /anchor|alias/,
        { message: 'Not valid YAML, and anchors and aliases are not allowed.', remedy: 'Write the value out.' },
    ],
    [
        /directive|YAML version/,
        { message: 'Directives (`%YAML`, `%TAG`) are not allowed.', remedy: 'Remove the line.' },
    ],
];
/** Our own words for a reason of js-yaml 5; any other reason gets a general sentence. */
function syntaxSentence(reason) {
    const known = sentences.find(([pattern]) => pattern.test(reason));
    return (known?.[1] ?? { message: 'Not valid YAML.', remedy: 'Look at the indentation, quotes and colons here.' });
}

;// CONCATENATED MODULE: ./src/declared/yaml-tree.ts


/** Integration files are three levels deep; room for what Immuta may add. */
const maximumDepth = 24;
/** Keys and values, and the ends of blocks; an integration has some forty. Keeps what follows quick. */
const maximumEvents = 10_000;
/**
 * Parses YAML 1.2 and refuses what makes a file mean something else than it seems to: anchors, aliases,
 * tags, directives, merge keys, duplicate keys, keys that are no text, further documents. Never throws.
 */
function parseYaml(text) {
    let events;
    try {
        events = (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: maximumDepth });
    }
    catch (error) {
        return { problems: [syntaxProblem(error, text)] };
    }
    if (events.length > maximumEvents) {
        const message = 'The file holds thousands of keys and values, and is no integration file.';
        return { problems: [{ start: 0, message, remedy: 'Move it out of what the input `files` matches.' }] };
    }
    return new TreeBuilder(text, events).build();
}
/** js-yaml's messages quote the file, so only the place is taken from them, and which kind of error it is. */
function syntaxProblem(error, text) {
    if (!(error instanceof js_yaml/* YAMLException */.tB))
        return { start: 0, ...syntaxSentence('') };
    const start = Math.min(error.mark?.position ?? 0, text.length);
    return { start, ...syntaxSentence(error.reason) };
}
class TreeBuilder {
    #text;
    #events;
    #problems = [];
    #next = 0;
    /** The end of what was read last: where an empty value is said to stand. */
    #reached = 0;
    constructor(text, events) {
        this.#text = text;
        this.#events = events;
    }
    build() {
        const document = this.#events[this.#next++];
        if (document?.type !== js_yaml/* EVENT_ID */.hy.DOCUMENT)
            return { problems: [] };
        if (document.directives.length > 0) {
            this.#refuse(this.#text.search(/^%/m), 'Directives (`%YAML`, `%TAG`) are not allowed.', 'Remove the line.');
        }
        const root = this.#node();
        this.#next += 1; // the document's end
        if (this.#next < this.#events.length) {
            const separator = /^---/m.exec(this.#text.slice(this.#reached));
            this.#refuse(this.#reached + (separator?.index ?? 0), 'The file holds more than one document; it must hold one integration.', 'Move each further document into a file of its own.');
        }
        return { root, problems: this.#problems };
    }
    #node() {
        const event = this.#events[this.#next++];
        if (event.type === js_yaml/* EVENT_ID */.hy.ALIAS) {
            this.#reached = event.anchorEnd;
            return this.#refuse(event.anchorStart - 1, 'Aliases (`*name`) are not allowed.', 'Write the value out.');
        }
        const refused = this.#refuseProperties(event);
        const node = this.#content(event);
        return refused ?? node;
    }
    #content(event) {
        if (event.type === js_yaml/* EVENT_ID */.hy.SCALAR)
            return this.#scalar(event);
        this.#reached = Math.max(this.#reached, event.start);
        if (event.type === js_yaml/* EVENT_ID */.hy.MAPPING)
            return this.#map(event.start);
        const items = [];
        while (!this.#atEnd())
            items.push(this.#node());
        return { kind: 'list', start: event.start, items };
    }
    #scalar(event) {
        const quote = event.style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED ? 1 : 0;
        const start = event.valueStart === -1 ? this.#reached : event.valueStart - quote;
        this.#reached = Math.max(this.#reached, event.valueEnd + quote);
        const text = (0,js_yaml/* getScalarValue */.KE)(this.#text, event);
        return {
            kind: 'scalar',
            start,
            text,
            value: event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? plainValue(text) : text,
        };
    }
    #map(start) {
        const entries = [];
        const names = new Set();
        while (!this.#atEnd()) {
            const key = this.#node();
            this.#reached = Math.max(this.#reached, key.start);
            const value = this.#node();
            const problem = keyProblem(key, names);
            if (problem !== undefined)
                this.#refuse(key.start, problem.message, problem.remedy);
            else if (key.kind === 'scalar')
                entries.push({ name: key.text, start: key.start, value });
            if (key.kind === 'scalar')
                names.add(key.text);
        }
        return { kind: 'map', start, entries };
    }
    #atEnd() {
        if (this.#events[this.#next]?.type !== js_yaml/* EVENT_ID */.hy.POP)
            return false;
        this.#next += 1;
        return true;
    }
    #refuseProperties(event) {
        let refused;
        if (event.anchorStart !== -1) {
            refused = this.#refuse(event.anchorStart - 1, 'Anchors (`&name`) are not allowed.', 'Remove the anchor.');
        }
        if (event.tagStart !== -1) {
            refused = this.#refuse(event.tagStart, 'Tags (`!name`) are not allowed.', 'Remove the tag; put text in quotes.');
        }
        this.#reached = Math.max(this.#reached, event.anchorEnd, event.tagEnd);
        return refused;
    }
    #refuse(start, message, remedy) {
        this.#problems.push({ start: Math.max(start, 0), message, remedy });
        return { kind: 'refused', start: Math.max(start, 0) };
    }
}
function keyProblem(key, names) {
    if (key.kind === 'refused')
        return undefined;
    if (key.kind !== 'scalar' || typeof key.value !== 'string') {
        return { message: 'A key must be text.', remedy: 'Write a name before the colon.' };
    }
    if (key.text === '<<') {
        return { message: 'Merge keys (`<<`) are not allowed.', remedy: 'Write the keys out.' };
    }
    if (['__proto__', 'constructor', 'prototype'].includes(key.text)) {
        return { message: '`__proto__`, `constructor` and `prototype` are no keys.', remedy: 'Remove the line.' };
    }
    if (names.has(key.text)) {
        return { message: 'This key is there twice.', remedy: 'Remove one of the two lines.' };
    }
    return undefined;
}
/** A plain scalar's value by YAML 1.2's core schema. */
function plainValue(text) {
    for (const tag of [js_yaml/* nullCoreTag */.DX, js_yaml/* boolCoreTag */.G7, js_yaml/* intCoreTag */.Z7, js_yaml/* floatCoreTag */.ok]) {
        const value = tag.resolve(text, false, tag.tagName);
        if (value !== js_yaml/* NOT_RESOLVED */.Hg)
            return value;
    }
    return text;
}

;// CONCATENATED MODULE: ./src/declared/read-value.ts



/**
 * Reads one scalar that is no secret, references replaced. `name` is how messages call it, and must hold
 * no text of the file. Undefined where the value is wrong, which is then reported.
 */
function readScalar(reading, node, name, expected) {
    if (node.kind === 'refused')
        return undefined;
    if (node.kind !== 'scalar') {
        reading.findings.fail(node.start, `${name} must be ${wanted(expected)}, not a list or a block of keys.`);
        return undefined;
    }
    const value = resolve(reading, node, name, expected);
    if (value === undefined)
        return undefined;
    const problem = valueProblem(value.value, expected, value.referenced);
    if (problem === undefined)
        return value.value;
    reading.findings.fail(node.start, `${name} ${problem.message}`, problem.remedy);
    return undefined;
}
function resolve({ findings, variables }, node, name, expected) {
    if (typeof node.value !== 'string')
        return { value: node.value, referenced: false };
    const expansion = expandReferences(node.value, variables);
    if ('message' in expansion) {
        findings.fail(node.start, `${name} ${expansion.message}`, expansion.remedy);
        return undefined;
    }
    const { text, kind } = expansion;
    const typed = kind === 'lone' && (expected.type === 'integer' || expected.type === 'boolean');
    return { value: typed ? plainValue(text) : text, referenced: kind !== 'plain' };
}
function valueProblem(value, expected, referenced) {
    const mustBe = `must be ${wanted(expected)}`;
    if (expected.type === 'any') {
        // JSON has neither infinities nor NaN, and loses digits of whole numbers beyond 2^53.
        const exact = typeof value !== 'number' || (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER);
        return exact ? undefined : { message: "is a number that JSON can't carry.", remedy: 'Put it in quotes.' };
    }
    const came = referenced ? ', and the variable that it refers to is not' : '';
    switch (expected.type) {
        case 'boolean':
            if (typeof value === 'boolean')
                return undefined;
            return {
                message: `${mustBe}${came}.`,
                ...(referenced ? {} : { remedy: 'Write `true` or `false`, without quotes.' }),
            };
        case 'integer': {
            const fits = typeof value === 'number' &&
                Number.isInteger(value) &&
                value >= expected.minimum &&
                value <= expected.maximum;
            if (fits)
                return undefined;
            return {
                message: `${mustBe}${came}.`,
                ...(typeof value === 'string' && !referenced ? { remedy: 'Write the digits, without quotes.' } : {}),
            };
        }
        case 'string':
            return textProblem(value, expected, came);
    }
}
function textProblem(value, expected, came) {
    if (value === null || value === '')
        return { message: `is empty; it must be ${wanted(expected)}.` };
    if (typeof value !== 'string') {
        return {
            message: 'must be text, and YAML reads this as a number or a boolean.',
            remedy: 'Put the value in quotes.',
        };
    }
    const { form } = expected;
    if (form.pattern.test(value) && (form.accepts?.(value) ?? true))
        return undefined;
    const advice = came === '' ? form.advice?.(value) : undefined;
    return {
        message: `must be ${wanted(expected)}${came}.`,
        ...(advice === undefined ? {} : { remedy: advice }),
    };
}
function wanted(expected) {
    switch (expected.type) {
        case 'any':
            return 'one value';
        case 'string':
            return expected.form.expectation;
        case 'boolean':
            return '`true` or `false`';
        case 'integer':
            return `a whole number from ${expected.minimum.toString()} to ${expected.maximum.toString()}`;
    }
}
/**
 * Reads a secret field: exactly one reference. A literal is reported without any part of it, since it
 * may be a real secret.
 */
function readSecret({ findings }, node, name) {
    if (node.kind === 'refused')
        return undefined;
    const text = node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
    const reference = text === undefined ? undefined : loneReference(text);
    if (reference === undefined) {
        const empty = node.kind === 'scalar' && (node.value === null || node.value === '');
        findings.fail(node.start, empty ? `${name} is empty.` : `${name} is a secret field, and holds something else than one reference.`, empty ? remedyForSecret : `${remedyForSecret} If a real secret stands here, change it: git keeps it.`);
        return undefined;
    }
    const forbidden = forbiddenReference(reference);
    if (forbidden === undefined)
        return new integration/* SecretReference */.U(reference);
    findings.fail(node.start, `${name} holds a reference that is not allowed.`, forbidden);
    return undefined;
}
const remedyForSecret = "Write one reference, such as `${NAME}`, and set it in the step's `env`.";

;// CONCATENATED MODULE: ./src/declared/read-config.ts




// Kept out of `config`, since what stands there is sent to Immuta.
const keysOfTheFile = ['autoBootstrap', 'lifecycle', 'preventDelete', 'credentialsVersion'];
/** Reads `config` against its type; all that is wrong is reported to the reading's findings. */
function readConfig(reading, node, type) {
    const reader = new ConfigReader(reading, type);
    const config = reader.level(node, '');
    reader.reportMissing();
    reader.reportBrokenRules(config);
    return { config, unknownKeys: reader.unknownKeys };
}
class ConfigReader {
    unknownKeys = [];
    #reading;
    #type;
    /** Paths that are there, right or wrong, or that a misspelt key was meant to be. */
    #present = new Set();
    constructor(reading, type) {
        this.#reading = reading;
        this.#type = type;
    }
    /** One level of documented keys; `above` is empty or ends with a dot. */
    level(node, above) {
        const read = [];
        for (const entry of node.entries) {
            const path = above + entry.name;
            const value = this.#entry(entry, path, above);
            if (value !== undefined)
                read.push([entry.name, value]);
        }
        return Object.fromEntries(read);
    }
    #entry(entry, path, above) {
        const { findings } = this.#reading;
        const known = this.#type.keys.find((key) => key.path === path);
        const isBlock = this.#type.keys.some((key) => key.path.startsWith(`${path}.`));
        if (known === undefined && !isBlock)
            return this.#unknownEntry(entry, path, above);
        this.#present.add(path);
        findings.remember(`config.${path}`, entry.start);
        if (known !== undefined)
            return this.#known(entry.value, known);
        if (entry.value.kind === 'map')
            return this.level(entry.value, `${path}.`);
        if (entry.value.kind !== 'refused') {
            findings.fail(entry.value.start, `\`config.${path}\` must be a block of keys.`, this.#exampleBlock(path));
        }
        return undefined;
    }
    #known(node, key) {
        const name = `\`config.${key.path}\``;
        return key.secret ? readSecret(this.#reading, node, name) : readScalar(this.#reading, node, name, key);
    }
    #unknownEntry(entry, path, above) {
        const { findings } = this.#reading;
        if (above === '' && keysOfTheFile.includes(entry.name)) {
            findings.fail(entry.start, `\`${entry.name}\` does not belong under \`config\`, which is sent to Immuta as it stands.`, entry.name === 'preventDelete' || entry.name === 'credentialsVersion'
                ? `Move it under \`lifecycle\`.`
                : 'Move it to the top level of the file.');
            return undefined;
        }
        const meant = nearMiss(entry.name, this.#namesAt(above));
        if (meant !== undefined) {
            this.#present.add(above + meant);
            findings.fail(entry.start, `No key has this name under \`${above === '' ? 'config' : `config.${above.slice(0, -1)}`}\`.`, `Did you mean \`${meant}\`?`);
            return undefined;
        }
        findings.remember(`config.${path}`, entry.start);
        if (!this.#isPlainName(entry))
            return undefined;
        const failuresBefore = findings.failures.length;
        const value = this.#unknownValue(entry.value, path, false);
        if (findings.failures.length === failuresBefore) {
            findings.warn(entry.start, `Immuta's documentation does not know this key of a ${this.#type.name} integration; it is sent as it stands.`);
        }
        return value;
    }
    #isPlainName({ name, start }) {
        if (/^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name))
            return true;
        this.#reading.findings.fail(start, 'A key must be a name of 1 to 64 letters, digits, `_` and `-`, which begins with a letter or an underscore.');
        return false;
    }
    #unknownValue(node, path, inList) {
        const { findings } = this.#reading;
        if (node.kind === 'map')
            return this.#unknownMap(node, path, inList);
        const secret = (0,secret_names/* isSecretKey */.u)(this.#type, path);
        if (secret && inList) {
            findings.fail(node.start, "A secret can't stand in a list.", 'Immuta takes no such key; remove it.');
            return undefined;
        }
        if (node.kind === 'list' && !secret) {
            if (!inList)
                this.unknownKeys.push(path);
            const items = node.items.map((item, index) => this.#unknownValue(item, `${path}.${index.toString()}`, true));
            return items.every((item) => item !== undefined) ? items : undefined;
        }
        if (!inList)
            this.unknownKeys.push(path);
        return secret
            ? readSecret(this.#reading, node, 'By its name this')
            : readScalar(this.#reading, node, 'This value', { type: 'any' });
    }
    #unknownMap(node, path, inList) {
        const read = [];
        if (node.entries.length === 0 && !inList)
            this.unknownKeys.push(path);
        for (const entry of node.entries) {
            if (!this.#isPlainName(entry))
                continue;
            this.#reading.findings.remember(`config.${path}.${entry.name}`, entry.start);
            const value = this.#unknownValue(entry.value, `${path}.${entry.name}`, inList);
            if (value !== undefined)
                read.push([entry.name, value]);
        }
        return Object.fromEntries(read);
    }
    #namesAt(above) {
        const below = this.#type.keys.filter((key) => key.path.startsWith(above));
        return [...new Set(below.map((key) => key.path.slice(above.length).split('.')[0] ?? ''))];
    }
    #exampleBlock(path) {
        const first = this.#type.keys.find((key) => key.path.startsWith(`${path}.`));
        return `Write \`${path}:\` and below it, indented, keys such as \`${(first?.path ?? '').slice(path.length + 1)}\`.`;
    }
    reportMissing() {
        for (const { path, needed, secret } of this.#type.keys) {
            if (!needed || this.#present.has(path))
                continue;
            this.#reading.findings.failAtKey(`config.${path}`, `\`config.${path}\` is missing.`, secret
                ? `Add a line \`${path}: \${NAME}\`, and set NAME in the step's \`env\`.`
                : `Add a line \`${path}: ...\`.`);
        }
    }
    reportBrokenRules(config) {
        const broken = this.#type.brokenRules({
            has: (path) => this.#present.has(path),
            text: (path) => {
                const value = path
                    .split('.')
                    .reduce((at, name) => at?.[name], config);
                return typeof value === 'string' ? value : undefined;
            },
        });
        for (const { path, message, remedy } of broken) {
            this.#reading.findings.failAtKey(`config.${path}`, message, remedy);
        }
    }
}

;// CONCATENATED MODULE: ./src/declared/read-lifecycle.ts


/** Keys of the `lifecycle` block. */
const lifecycleNames = [
    'id',
    'preventDelete',
    'retainOnDelete',
    'credentialsVersion',
];
const versionForm = {
    pattern: /^[A-Za-z0-9_.:+-]{1,64}$/,
    expectation: 'a whole number, or a text of 1 to 64 letters, digits and `_.:+-`',
};
/** Reads the `lifecycle` block; an absent one (`undefined`) has no effect. */
function readLifecycle(reading, node) {
    const read = { preventDelete: false, retainOnDelete: false };
    if (node === undefined || node.kind === 'refused')
        return read;
    if (node.kind !== 'map') {
        reading.findings.fail(node.start, '`lifecycle` must be a block of keys.', `It takes ${lifecycleNames.map((name) => `\`${name}\``).join(', ')}.`);
        return read;
    }
    for (const entry of node.entries) {
        reading.findings.remember(`lifecycle.${entry.name}`, entry.start);
        switch (entry.name) {
            case 'id': {
                const id = readId(reading, entry.value);
                if (id !== undefined)
                    read.id = id;
                break;
            }
            case 'preventDelete':
            case 'retainOnDelete': {
                const path = `lifecycle.${entry.name}`;
                const value = readScalar(reading, entry.value, `\`${path}\``, { ...flagKey, path });
                if (typeof value === 'boolean')
                    read[entry.name] = value;
                break;
            }
            case 'credentialsVersion': {
                const version = readVersion(reading, entry.value);
                if (version !== undefined)
                    read.credentialsVersion = version;
                break;
            }
            default:
                reportUnknown(reading, entry);
        }
    }
    return read;
}
const flagKey = {
    type: 'boolean',
    secret: false,
    needed: false,
    description: '',
};
/** Judged as it is written: YAML would read `012`, `0x0c` and `1e1` as numbers that nobody meant. */
function readId(reading, node) {
    const value = readScalar(reading, node, '`lifecycle.id`', { type: 'any' });
    if (value === undefined)
        return undefined;
    const text = typeof value === 'string' || node.kind !== 'scalar' ? value : node.text;
    if (typeof text === 'string' && /^(?:0|[1-9][0-9]{0,14})$/.test(text))
        return text;
    reading.findings.fail(node.start, '`lifecycle.id` must be the id of a live integration: 1 to 15 digits, the first of them no zero.', 'Write it as Immuta shows it, for example `id: 12`.');
    return undefined;
}
function readVersion(reading, node) {
    const value = readScalar(reading, node, '`lifecycle.credentialsVersion`', { type: 'any' });
    if (value === undefined)
        return undefined;
    // Others are refused: `1.10` would be the same as `1.1`.
    if (typeof value === 'number' && Number.isInteger(value))
        return value;
    if (typeof value === 'string' && versionForm.pattern.test(value))
        return value;
    reading.findings.fail(node.start, `\`lifecycle.credentialsVersion\` must be ${versionForm.expectation}.`, 'Write for example `credentialsVersion: 2`, and put anything with a dot in quotes.');
    return undefined;
}
function reportUnknown({ findings }, entry) {
    const meant = nearMiss(entry.name, lifecycleNames);
    findings.fail(entry.start, 'No key has this name under `lifecycle`.', meant === undefined
        ? `It takes ${lifecycleNames.map((name) => `\`${name}\``).join(', ')}.`
        : `Did you mean \`${meant}\`?`);
}

;// CONCATENATED MODULE: ./src/declared/read-document.ts






const topLevelNames = ['type', 'autoBootstrap', 'config', 'lifecycle'];
/** Reads the top level of a file; all that is wrong is reported to the reading's findings. */
function readDocument(reading, file, document) {
    const { findings } = reading;
    const top = new TopLevel(findings, document.entries);
    const type = readType(reading, top);
    const autoBootstrap = readAutoBootstrap(reading, top, type);
    const read = readConfigBlock(reading, top, type);
    const lifecycle = readLifecycle(reading, top.value('lifecycle'));
    const identity = read === undefined ? undefined : type?.identity((0,payload/* withoutReferences */.Xl)(read.config));
    const complete = findings.failures.length === 0 && read !== undefined && identity !== undefined;
    return {
        ...(identity === undefined ? {} : { identity }),
        ...(lifecycle.id === undefined ? {} : { id: lifecycle.id }),
        ...(complete
            ? {
                integration: {
                    file,
                    type: identity.type,
                    autoBootstrap: autoBootstrap ?? false,
                    ...read,
                    identity,
                    lifecycle,
                    place: (path) => findings.place(path),
                },
            }
            : {}),
    };
}
class TopLevel {
    #values;
    #misspelt = new Set();
    constructor(findings, entries) {
        this.#values = new Map(entries.map((entry) => [entry.name, entry.value]));
        for (const entry of entries) {
            if (topLevelNames.includes(entry.name))
                findings.remember(entry.name, entry.start);
            else
                this.#reportUnknown(findings, entry);
        }
    }
    value(name) {
        return this.#values.get(name);
    }
    /** Whether a key is absent and nothing was said about it yet. */
    isMissing(name) {
        return !this.#values.has(name) && !this.#misspelt.has(name);
    }
    #reportUnknown(findings, { name, start }) {
        const message = 'No key has this name at the top level of a file.';
        const meant = nearMiss(name, topLevelNames);
        if (meant !== undefined) {
            this.#misspelt.add(meant);
            findings.fail(start, message, `Did you mean \`${meant}\`?`);
        }
        else if (lifecycleNames.includes(name)) {
            findings.fail(start, message, `\`${name}\` belongs under \`lifecycle\`.`);
        }
        else if (registry/* integrationTypes */.eR.some(({ keys }) => keys.some(({ path }) => path.split('.')[0] === name))) {
            findings.fail(start, message, `\`${name}\` belongs under \`config\`.`);
        }
        else {
            findings.fail(start, message, `It takes ${topLevelNames.map((each) => `\`${each}\``).join(', ')}.`);
        }
    }
}
function readType(reading, top) {
    const node = top.value('type');
    const supported = registry/* integrationTypes */.eR.map(({ name }) => `\`${name}\``).join(', ');
    if (node === undefined) {
        if (top.isMissing('type')) {
            reading.findings.failAtKey('type', '`type` is missing.', `Add a line \`type: ...\`; supported: ${supported}.`);
        }
        return undefined;
    }
    const name = readScalar(reading, node, '`type`', { type: 'any' });
    if (name === undefined)
        return undefined;
    const type = typeof name === 'string' ? (0,registry/* integrationType */.vh)(name) : undefined;
    if (type !== undefined)
        return type;
    const meant = typeof name === 'string'
        ? nearMiss(name, registry/* integrationTypes */.eR.map((each) => each.name))
        : undefined;
    reading.findings.fail(node.start, `\`type\` must be a supported type of integration: ${supported}.`, meant === undefined ? otherTypes : `Did you mean \`${meant}\`?`);
    return undefined;
}
const otherTypes = 'Integrations of other types are managed in Immuta itself: remove the file, or exclude it with a `!` line in the input `files`.';
function readAutoBootstrap(reading, top, type) {
    const node = top.value('autoBootstrap');
    if (node === undefined) {
        if (top.isMissing('autoBootstrap')) {
            reading.findings.failAtKey('autoBootstrap', '`autoBootstrap` is missing.', 'Add a line `autoBootstrap: false`.');
        }
        return undefined;
    }
    const value = readScalar(reading, node, '`autoBootstrap`', {
        path: 'autoBootstrap',
        type: 'boolean',
        secret: false,
        needed: true,
        description: '',
    });
    if (value === true && type?.noAutoBootstrap !== undefined) {
        reading.findings.fail(node.start, `\`autoBootstrap\` must be \`false\`: ${type.noAutoBootstrap}`, 'Write `autoBootstrap: false`.');
    }
    return typeof value === 'boolean' ? value : undefined;
}
function readConfigBlock(reading, top, type) {
    const node = top.value('config');
    if (node === undefined) {
        if (top.isMissing('config')) {
            reading.findings.failAtKey('config', '`config` is missing.', 'Add `config:` and its keys, indented, below it.');
        }
        return undefined;
    }
    if (node.kind === 'map')
        return type === undefined ? undefined : readConfig(reading, node, type);
    if (node.kind !== 'refused') {
        reading.findings.fail(node.start, '`config` must be a block of keys.', 'Indent its keys below `config:`.');
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/declared/source-text.ts
var source_text = __webpack_require__(4705);
;// CONCATENATED MODULE: ./src/declared/read-file.ts




/** Reads one integration file. Pure; never throws, however the bytes look. */
function readFile({ file, content }, variables) {
    const text = (0,source_text/* decodeText */.g7)(content);
    if (typeof text !== 'string') {
        const findings = new Findings(file, new source_text/* SourcePositions */.k9(file, '\n'.repeat((text.line ?? 1) - 1)));
        findings.fail((text.line ?? 1) - 1, text.message, text.remedy);
        return { findings };
    }
    const findings = new Findings(file, new source_text/* SourcePositions */.k9(file, text));
    const { root, problems } = parseYaml(text);
    for (const { start, message, remedy } of problems)
        findings.fail(start, message, remedy);
    const reading = { findings, variables };
    if (root === undefined) {
        if (problems.length === 0)
            reportEmpty(findings);
        return { findings };
    }
    const document = documentMap(findings, root);
    return document === undefined ? { findings } : { findings, ...readDocument(reading, file, document) };
}
function reportEmpty(findings) {
    findings.fail(0, 'The file is empty.', 'Write an integration, or remove the file.');
}
function documentMap(findings, root) {
    if (root.kind === 'map')
        return root;
    if (root.kind === 'scalar' && root.value === null)
        reportEmpty(findings);
    else if (root.kind !== 'refused') {
        findings.fail(root.start, 'The file must hold a block of keys.', '`type`, `autoBootstrap` and `config` are needed.');
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/declared/shared-integrations.ts

/**
 * Finds files that declare one integration: the same type, host, port and database where not each of them is
 * pinned, or the same `lifecycle.id`. Gives the failures of each file concerned; every one of them is told, since none is
 * known to be the right one.
 */
function sharedIntegrations(files) {
    const failures = new Map();
    const report = (group, path, what, remedy) => {
        for (const { file, findings } of group) {
            const others = group.filter((other) => other.file !== file).map((other) => `\`${other.file}\``);
            const shown = others.length > 3 ? [...others.slice(0, 3), `${(others.length - 3).toString()} more`] : others;
            const failure = {
                reason: 'invalid-config',
                message: `This file and ${shown.join(', ')} ${what}.`,
                remedy,
                place: findings.place(path),
            };
            failures.set(file, [...(failures.get(file) ?? []), failure]);
        }
    };
    for (const group of groups(files, ({ identity }) => identity && `${identity.type} ${identity.key}`)) {
        // Where each is pinned to its own, one host may hold several: a disabled one does not occupy it.
        if (group.every(({ id }) => id !== undefined))
            continue;
        const type = group[0]?.identity?.type ?? '';
        report(group, (0,registry/* identityPlace */.yf)(type), `declare the same integration: type, ${(0,registry/* identityWords */.i6)(type)} are equal`, 'Keep one of them, or pin each to its own live integration with `lifecycle.id`.');
    }
    for (const group of groups(files, ({ id }) => id)) {
        report(group, 'lifecycle.id', 'pin the same live integration', 'Keep `lifecycle.id` in one of them.');
    }
    return failures;
}
function groups(files, keyOf) {
    const byKey = new Map();
    for (const file of files) {
        const key = keyOf(file);
        if (key !== undefined)
            byKey.set(key, [...(byKey.get(key) ?? []), file]);
    }
    return [...byKey.values()].filter((group) => group.length > 1);
}

;// CONCATENATED MODULE: ./src/declared/read-declared.ts


/**
 * Reads integration files, and finds everything that is wrong in all of them at once; each failure is
 * `invalid-config` with file, line and column, and quotes no text of a file but known keys. `variables`
 * holds what `${NAME}` stands for outside of secret fields; its values are never quoted. Never throws.
 */
function readDeclared(files, variables) {
    return readTogether(files.map((source) => readAlone(source, variables)));
}
/** Reads one of several files; `readTogether` takes all of them. */
function readAlone(source, variables) {
    return { file: source.file, ...readFile(source, variables) };
}
/** Finds what is wrong with files beside one another, and puts everything together. */
function readTogether(read) {
    const shared = sharedIntegrations(read);
    return {
        integrations: read.flatMap(({ file, integration }) => integration === undefined || shared.has(file) ? [] : [integration]),
        failures: read.flatMap(({ file, findings }) => [...findings.failures, ...(shared.get(file) ?? [])]),
        warnings: read.flatMap(({ findings }) => findings.warnings),
    };
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   k9: () => (/* binding */ SourcePositions),
/* harmony export */   se: () => (/* binding */ maximumFileSize)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

/** Larger files are not integration files; bytes. */
const maximumFileSize = 1024 * 1024;
/**
 * The text of a file, which must be UTF-8. A byte order mark at its very start is accepted (editors on
 * Windows write one, and YAML allows it) and is not part of the text.
 */
function decodeText(content) {
    if (content.length > maximumFileSize) {
        return { message: 'The file is larger than 1 MiB, and is no integration file.' };
    }
    const [first, second] = content;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        return { message: 'The file is in UTF-16.', remedy: 'Save it as UTF-8.' };
    }
    const zero = content.indexOf(0);
    if (zero !== -1) {
        return {
            message: 'The file holds a NUL byte: it is binary, or in UTF-16 or UTF-32.',
            remedy: 'Save it as UTF-8 text.',
            line: lineOfByte(content, zero),
        };
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(content)) {
        return {
            message: 'The file is not valid UTF-8.',
            remedy: 'Save it as UTF-8.',
            line: firstInvalidLine(content),
        };
    }
    return new TextDecoder('utf-8').decode(content);
}
function lineOfByte(content, offset) {
    let line = 1;
    for (const value of content.subarray(0, offset))
        if (value === 0x0a)
            line += 1;
    return line;
}
/** No character goes over a line's end, so text up to one is valid exactly where all lines in it are. */
function firstInvalidLine(content) {
    const ends = [];
    content.forEach((value, index) => {
        if (value === 0x0a)
            ends.push(index + 1);
    });
    let valid = 0;
    let invalid = ends.length + 1;
    while (invalid - valid > 1) {
        const middle = Math.floor((valid + invalid) / 2);
        if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(content.subarray(0, ends[middle - 1])))
            valid = middle;
        else
            invalid = middle;
    }
    return invalid;
}
/** Turns offsets in a text into places of its file; CR LF, LF and CR end a line. */
class SourcePositions {
    #file;
    #lineStarts;
    constructor(file, text) {
        this.#file = file;
        this.#lineStarts = [
            0,
            ...Array.from(text.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length),
        ];
    }
    /** Line and column count from 1, columns in UTF-16 units. */
    at(offset) {
        let before = 0;
        let after = this.#lineStarts.length;
        while (after - before > 1) {
            const middle = (before + after) >> 1;
            if ((this.#lineStarts[middle] ?? 0) <= offset)
                before = middle;
            else
                after = middle;
        }
        return { file: this.#file, line: before + 1, column: offset - (this.#lineStarts[before] ?? 0) + 1 };
    }
}


/***/ }),

/***/ 901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yf: () => (/* binding */ identityPlace),
  i6: () => (/* binding */ identityWords),
  vh: () => (/* binding */ integrationType),
  eR: () => (/* binding */ integrationTypes)
});

// EXTERNAL MODULE: ./src/words.ts
var words = __webpack_require__(5846);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/integration-types/endpoint.ts

const label = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
const endpoint_byte = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const ipv4 = `${endpoint_byte}(?:\\.${endpoint_byte}){3}`;
// A name whose last label is all digits would be taken for an (ill-formed) address by resolvers.
const dnsName = `(?=.{1,254}$)(?!(?:.*\\.)?[0-9]+\\.?$)${label}(?:\\.${label})*\\.?`;
// Loose: which colons may stand where is left to `isIPv6`.
const ipv6 = '[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}';
const hostPattern = new RegExp(`^(?:${ipv4}|${dnsName}|${ipv6})$`);
/** Paths of the keys that `endpointIdentity` reads. */
const endpointIdentityKeys = ['host', 'port', 'database'];
/** The identity of what is told apart by `host`, `port` and `database`; undefined where one is missing or malformed. */
function endpointIdentity(type, config, defaultPort) {
    const { host, database } = config;
    const port = portNumber(config['port'], defaultPort);
    if (typeof host !== 'string' || host === '' || typeof database !== 'string' || database === '')
        return undefined;
    if (port === undefined)
        return undefined;
    const normal = normalHost(host);
    return { type, key: `${normal}:${String(port)}/${database}`, host: normal, port, database };
}
/** A host name alone: no scheme, no port, no path. The keys are what advice tells to write. */
function hostFormOf(keys) {
    return {
        pattern: hostPattern,
        expectation: 'a DNS name or an IP address alone, without scheme, port and path',
        accepts: (text) => !text.includes(':') || (0,external_node_net_.isIPv6)(text),
        normal: normalHost,
        advice: (text) => endpointAdvice(text, keys),
    };
}
const hostForm = hostFormOf({ host: 'host', port: 'port', database: 'database' });
/** Names of databases, users and roles: nothing that could end a quoted name or a connection string. */
const nameForm = {
    pattern: /^[A-Za-z0-9_][A-Za-z0-9_.@$+-]{0,126}$/,
    expectation: 'a name of 1 to 127 letters, digits and `_.@$+-`, which begins with a letter, a digit or an underscore',
};
/** One form for two spellings of a host: lower case, without the dot of the root. */
function normalHost(host) {
    return host.toLowerCase().replace(/\.$/, '');
}
/** The default stands in where the key is absent; live integrations may give a port as text. */
function portNumber(value, absent) {
    if (value === undefined || value === null)
        return absent;
    const port = typeof value === 'string' && /^[0-9]{1,5}$/.test(value) ? Number(value) : value;
    return typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65535 ? port : undefined;
}
// People paste what a console shows: `cluster.example.com:5439/dev` or `jdbc:redshift://...`.
const pasted = /^(?:jdbc:)?(?:[a-z0-9]{1,16}:\/\/)?([^/:?#;@]+)(?::([0-9]{1,5}))?(?:\/([^/?#;]*))?(?:[/?#;].*)?$/is;
/**
 * The lines that a pasted endpoint should have been, for example "`host: a.example.com`, `port: 5439`".
 * Undefined where nothing can be told safely: a text with `@` may hold a password, and a part that does
 * not read like words (long, or with capitals) may be one.
 */
function endpointAdvice(text, keys) {
    if (text.includes('@') || text.length > 512)
        return undefined;
    const [, host, port, database] = pasted.exec(text.trim()) ?? [];
    if (host === undefined || !host.includes('.') || !hostPattern.test(host) || !readsLikeWords(host)) {
        return undefined;
    }
    const lines = [`\`${keys.host}: ${host}\``];
    if (keys.port !== undefined && port !== undefined && portNumber(port, 0) !== undefined)
        lines.push(`\`${keys.port}: ${Number(port).toString()}\``);
    if (keys.database !== undefined &&
        database !== undefined &&
        nameForm.pattern.test(database) &&
        readsLikeWords(database)) {
        lines.push(`\`${keys.database}: ${database}\``);
    }
    const where = lines.length === 1 ? '' : ', each on its own line under `config`';
    return `Write ${lines.join(', ')}${where}.`;
}
function readsLikeWords(text) {
    return text.split(/[._-]/).every((word) => /^[a-z0-9]{0,15}$/.test(word));
}

;// CONCATENATED MODULE: ./src/integration-types/config-keys.ts


/** A key that holds a text: a name, unless it has another form. */
function config_keys_text(path, description, more = {}) {
    return { path, description, type: 'string', secret: false, needed: false, form: nameForm, ...more };
}
/** A key that holds one of a few texts, of letters and digits. */
function choice(path, description, values, more = {}) {
    return config_keys_text(path, description, {
        values,
        form: {
            pattern: new RegExp(`^(?:${values.join('|')})$`),
            expectation: (0,words/* inOneSentence */.b)(values.map((value) => `\`${value}\``), 'or'),
        },
        ...more,
    });
}
/** A key that holds a secret. */
function secret(path, description, more = {}) {
    return {
        path,
        description: `${description} A secret: one \${NAME} reference to the step's environment.`,
        type: 'string',
        secret: true,
        needed: false,
        ...more,
    };
}
/** A key that holds the number of a TCP port. */
function port(path, description, absent) {
    return {
        path,
        description,
        type: 'integer',
        secret: false,
        needed: false,
        minimum: 1,
        maximum: 65_535,
        default: absent,
    };
}
/** A key that is on or off. */
function flag(path, description, more = {}) {
    return { path, description, type: 'boolean', secret: false, needed: false, ...more };
}

;// CONCATENATED MODULE: ./src/integration-types/login-methods.ts
/**
 * What is missing or does not belong to the way of logging in that `authenticationType` names, or that Immuta takes
 * where it is absent. `methods` lists the ways that have keys of their own.
 */
function brokenLogin(config, methods, absent) {
    const method = config.has('authenticationType') ? config.text('authenticationType') : absent;
    // One that is no known text, or is missing and needed, has its own error already.
    if (method === undefined)
        return [];
    return Object.entries(methods).flatMap(([name, { needed, optional = [] }]) => {
        if (method === name)
            return needed
                .filter((path) => !config.has(path))
                .map((path) => ({
                path,
                message: `\`config.${path}\` is missing: \`authenticationType: ${name}\` needs it.`,
            }));
        return [...needed, ...optional]
            .filter((path) => config.has(path))
            .map((path) => ({
            path,
            message: `\`config.${path}\` goes only with \`authenticationType: ${name}\`.`,
            remedy: `Remove the line, or set \`authenticationType: ${name}\`.`,
        }));
    });
}

;// CONCATENATED MODULE: ./src/integration-types/redshift-privilege-query.ts
/**
 * Shows what Redshift tells any role of its own privileges. `pg_user` and `has_database_privilege` are in
 * PostgreSQL too.
 */
const redshiftPrivilegeQuery = {
    sql: `SELECT current_database() AS database,
       has_database_privilege(current_user, current_database(), 'CREATE') AS may_create_in_database,
       has_database_privilege(current_user, current_database(), 'TEMP') AS may_use_temp,
       usecreatedb AS may_create_databases,
       usesuper AS is_superuser
FROM pg_user
WHERE usename = current_user;`,
    limits: 'A superuser has all of them. For any other role the query does not see `CREATE USER` and what else comes from Redshift roles, nor whether the role may grant to others and revoke from them what it has.',
};

;// CONCATENATED MODULE: ./src/integration-types/redshift.ts




/** Redshift's own default; Immuta fills it in where a payload has none. */
const defaultPort = 5439;
/**
 * Keys of `config` in the order of Immuta's documentation. `host`, `database`, `impersonation.enabled`,
 * `authenticationType: userPassword`, `username` and `password` are documented there; the others are
 * known from the way Immuta treats its other database integrations.
 */
const keys = [
    config_keys_text('host', 'The host name of the Redshift endpoint, without scheme, port and path.', {
        needed: true,
        form: hostForm,
    }),
    port('port', 'The port of the Redshift endpoint.', defaultPort),
    config_keys_text('database', 'The database that Immuta manages: an existing one, or a new one.', { needed: true }),
    config_keys_text('initialDatabase', 'Only for integrations that Immuta sets up by itself, which Spectrum is not.'),
    flag('impersonation.enabled', 'Whether users may impersonate others.', { default: false }),
    config_keys_text('impersonation.role', 'The role of users who may impersonate others.', {
        default: 'immuta_impersonation',
    }),
    choice('authenticationType', 'How Immuta logs in to Redshift.', ['userPassword', 'accessKey', 'okta']),
    config_keys_text('username', 'The name of the system account that the script creates.', { needed: true }),
    secret('password', 'The password of the system account.', {
        needed: true,
        // Source: Redshift's CREATE USER. Printable ASCII but quotes, backslash, slash, at sign and blank.
        rule: {
            pattern: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[!#-&(-.0-?A-[\]-~]{8,64}$/,
            words: "Redshift's rule for passwords (8 to 64 characters with an upper-case letter, a lower-case letter and a digit, without quotes, backslash, slash, at sign and blank)",
        },
    }),
    config_keys_text('databaseUser', 'The database user; with `authenticationType: accessKey`.'),
    secret('accessKeyId', 'The id of the AWS access key; with `authenticationType: accessKey`.'),
    secret('secretKey', 'The secret part of the AWS access key; with `authenticationType: accessKey`.'),
    secret('sessionToken', 'The AWS session token; with `authenticationType: accessKey`, optional.'),
    config_keys_text('okta.username', 'The Okta user; with `authenticationType: okta`.'),
    secret('okta.password', 'The password of the Okta user; with `authenticationType: okta`.'),
    config_keys_text('okta.appId', 'The id of the Okta application; with `authenticationType: okta`.', {
        form: {
            pattern: /^[A-Za-z0-9_.-]{1,128}$/,
            expectation: 'an application id of 1 to 128 letters, digits and `_.-`',
        },
    }),
    config_keys_text('okta.idpHost', 'The host name of the identity provider; with `authenticationType: okta`.', {
        form: hostFormOf({ host: 'idpHost' }),
    }),
    config_keys_text('okta.role', 'The role that the identity provider grants; with `authenticationType: okta`.'),
];
const loginMethods = {
    accessKey: { needed: ['databaseUser', 'accessKeyId', 'secretKey'], optional: ['sessionToken'] },
    okta: { needed: ['okta.username', 'okta.password', 'okta.appId', 'okta.idpHost', 'okta.role'] },
};
const privileges = [
    {
        title: 'Existing database',
        steps: ['Connect to the existing database that `config.database` names.', 'Run the script there.'],
        privileges: ['ALL PRIVILEGES ON DATABASE', 'CREATE USER', 'GRANT TEMP ON DATABASE'],
    },
    {
        title: 'New database',
        steps: [
            'Create the database that `config.database` names; `CREATE DATABASE` must run outside a transaction.',
            'Re-create all external tables in it.',
            'Connect to it and run the script there.',
        ],
        privileges: [
            'CREATE DATABASE',
            'CREATE USER',
            'GRANT TEMP ON DATABASE',
            'REVOKE ALL PRIVILEGES ON DATABASE',
        ],
    },
];
/** Amazon Redshift Spectrum; Immuta's `type` for it is `Redshift`. */
const redshift = {
    name: 'Redshift',
    keys,
    brokenRules,
    noAutoBootstrap: 'Amazon Redshift Spectrum is set up by hand, by a script that Immuta makes and a person or `run-script` runs.',
    identityKeys: endpointIdentityKeys,
    identity: (config) => endpointIdentity('Redshift', config, defaultPort),
    privileges,
    privilegeQuery: redshiftPrivilegeQuery,
    byHand: {
        editor: 'Query Editor v2',
        certificates: 'the bundle of certificates that AWS publishes for Redshift',
    },
    prerequisites: [
        "A Redshift cluster with Immuta's row-level-security patch.",
        '`enable_case_sensitive_identifier` set to `false`.',
        'An IAM role for Redshift.',
        'An external schema with its tables.',
    ],
};
function brokenRules(config) {
    const initialDatabase = config.has('initialDatabase')
        ? [
            {
                path: 'initialDatabase',
                message: '`config.initialDatabase` goes only with `autoBootstrap: true`, which Redshift Spectrum does not have.',
                remedy: 'Remove the line; `config.database` is the database that Immuta manages.',
            },
        ]
        : [];
    return [...initialDatabase, ...brokenLogin(config, loginMethods, 'userPassword')];
}

;// CONCATENATED MODULE: ./src/integration-types/registry.ts


/** Every type that the action manages. A new one is one more file in this folder and one more entry here. */
const integrationTypes = [redshift];
/** The keys that tell integrations of a type apart, in words: `host, port and database`. */
function identityWords(name, joint = 'and') {
    return (0,words/* inOneSentence */.b)(integrationType(name)?.identityKeys ?? [], joint);
}
/** Where errors about an identity point to: `config.host`. */
function identityPlace(name) {
    const key = integrationType(name)?.identityKeys[0];
    return key === undefined ? 'config' : `config.${key}`;
}
/** The type of that name (as in the payload's `type`, case counts); undefined where it is not supported. */
function integrationType(name) {
    return integrationTypes.find((type) => type.name === name);
}


/***/ }),

/***/ 6541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isSecretName),
/* harmony export */   u: () => (/* binding */ isSecretKey)
/* harmony export */ });
/**
 * Whether a name looks like that of a secret. `pass`, `secret`, `token` and `credential` count anywhere
 * in it, in any case; `key` only as a word (`privateKey`, `api_key`, `KEY`) or at the end (`apikey`),
 * since it is part of many a harmless word (`keyspace`).
 */
function isSecretName(name) {
    if (/pass|pwd|secret|token|credential/i.test(name) || /keys?$/i.test(name))
        return true;
    return name.split(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/).some((word) => /^keys?$/i.test(word));
}
/**
 * Whether the value at a path below `config` is a secret, in files and in what Immuta shows alike.
 * Documented keys are what their type says. Any other is a secret where one of the names on its path
 * looks like one's, so that all below `credentials` is. Items of lists count as a level: `users.0.password`.
 */
function isSecretKey(type, path) {
    const known = type.keys.find((key) => key.path === path);
    return known?.secret ?? path.split('.').some(isSecretName);
}


/***/ }),

/***/ 307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ isMask),
/* harmony export */   RM: () => (/* binding */ readTenant),
/* harmony export */   pK: () => (/* binding */ readIntegration)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(901);
/* harmony import */ var _integration_types_secret_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6541);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _integration_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1764);
/* harmony import */ var _validation_tests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6523);






/** Fields of an element that Immuta documents. */
const documentedFields = new Set(['id', 'status', 'validationResults', 'type', 'autoBootstrap', 'config']);
/**
 * Reads the answer of `GET /integrations`. Whatever is not a list of integrations is an `immuta-error`:
 * a tenant is never taken for empty because an answer could not be understood.
 */
function readTenant(answer) {
    if (!Array.isArray(answer))
        throw notUnderstood('the list of integrations is not a JSON array');
    const integrations = [];
    const otherTypes = new Map();
    const undocumentedFields = new Set();
    const echoedSecrets = [];
    const ids = new Set();
    for (const element of answer) {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(element) || typeof element.type !== 'string') {
            throw notUnderstood('an element of the list of integrations has no type');
        }
        if ((0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationType */ .vh)(element.type) === undefined) {
            otherTypes.set(element.type, (otherTypes.get(element.type) ?? 0) + 1);
            echoedSecrets.push(...splitSecrets(element, '', hasSecretName).secrets);
            continue;
        }
        // What is gone is never matched, so it need not be whole.
        if (element.status === 'deleted' && !(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(element.config))
            continue;
        const reading = readIntegration(element);
        if (ids.has(reading.integration.id))
            throw notUnderstood('two integrations of the list have the same id');
        ids.add(reading.integration.id);
        integrations.push(reading.integration);
        echoedSecrets.push(...reading.echoedSecrets);
        for (const field of reading.undocumentedFields)
            undocumentedFields.add(field);
    }
    return { integrations, otherTypes, undocumentedFields: [...undocumentedFields].sort(), echoedSecrets };
}
/** Reads one element of the list, or the answer of `GET /integrations/{id}`; an `immuta-error` where it is none. */
function readIntegration(element) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(element))
        throw notUnderstood('an integration is not a JSON object');
    const { type, status, autoBootstrap, config } = element;
    const id = (0,_integration_id_js__WEBPACK_IMPORTED_MODULE_3__/* .readId */ .w)(element.id);
    if (id === undefined)
        throw notUnderstood('an integration has an id that is not 1 to 15 digits');
    const known = typeof type === 'string' ? (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationType */ .vh)(type) : undefined;
    if (known === undefined)
        throw notUnderstood(`integration ${id} is of another type`);
    if (typeof status !== 'string')
        throw notUnderstood(`integration ${id} has no status`);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(config))
        throw notUnderstood(`integration ${id} has no config`);
    const { shown, secrets } = splitSecrets(config, '', (path) => (0,_integration_types_secret_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecretKey */ .u)(known, path));
    const identity = known.identity(shown);
    if (identity === undefined)
        throw notUnderstood(`the config of integration ${id} does not say which one it is`);
    return {
        integration: {
            id,
            type: known.name,
            status,
            ...(typeof autoBootstrap === 'boolean' ? { autoBootstrap } : {}),
            config: shown,
            identity,
            validationTests: (0,_validation_tests_js__WEBPACK_IMPORTED_MODULE_5__/* .readValidationTests */ .h)(element.validationResults),
        },
        // What stands beside `config` is not documented, so there the name alone decides.
        echoedSecrets: [...secrets, ...splitSecrets({ ...element, config: null }, '', hasSecretName).secrets],
        undocumentedFields: Object.keys(element).filter((field) => !documentedFields.has(field)),
    };
}
/** Takes the secret fields out of a `config`; masks and nulls among their values are no secrets. */
function splitSecrets(config, above, isSecret) {
    const shown = {};
    const secrets = [];
    for (const [key, value] of Object.entries(config)) {
        const path = above === '' ? key : `${above}.${key}`;
        if (isSecret(path)) {
            secrets.push(...texts(value).filter((text) => !isMask(text)));
        }
        else if (Array.isArray(value)) {
            const items = splitSecrets(Object.fromEntries(value.entries()), path, isSecret);
            shown[key] = Object.values(items.shown);
            secrets.push(...items.secrets);
        }
        else if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(value)) {
            const below = splitSecrets(value, path, isSecret);
            shown[key] = below.shown;
            secrets.push(...below.secrets);
        }
        else {
            shown[key] = value;
        }
    }
    return { shown, secrets };
}
/** In other types nothing is documented to us, so the name alone decides. */
function hasSecretName(path) {
    return path.split('.').some(_integration_types_secret_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecretName */ .e);
}
function texts(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap((item) => texts(item));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(value) ? Object.values(value).flatMap(texts) : [];
}
/** Whether a text stands in the place of a value that Immuta does not show: stars, dots, `[REDACTED]` and the like. */
function isMask(text) {
    return /^([*•●x]{3,}|[[<(]?(redacted|masked|hidden|secret|sensitive)[\])>]?)$/i.test(text.trim());
}
function notUnderstood(what) {
    const failure = {
        reason: 'immuta-error',
        message: `Immuta's answer is not understood: ${what}.`,
        remedy: 'Check that immuta-url is the address of the tenant itself. Nothing was planned on an answer that is not understood.',
    };
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR(failure);
}


/***/ }),

/***/ 834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ guardReferences),
  U$: () => (/* binding */ noFilesLeft),
  RX: () => (/* binding */ presentFiles),
  A2: () => (/* binding */ readDeclaredFiles),
  rc: () => (/* binding */ readLiveTenant),
  pm: () => (/* binding */ requireDeclaredFiles)
});

// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/declared/read-declared.ts + 11 modules
var read_declared = __webpack_require__(5895);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/declared/file-names.ts
var file_names = __webpack_require__(7623);
// EXTERNAL MODULE: ./src/declared/source-text.ts
var source_text = __webpack_require__(4705);
;// CONCATENATED MODULE: ./src/declared/workspace-files.ts




/**
 * Reads the integration files of a workspace, sorted by path. Only regular files that are reached without
 * symbolic links are opened; whatever else the globs match is an `invalid-config` failure, as are names
 * that no integration file may have. The folder `.git` is never entered. Reads synchronously: the files are
 * small and local, and a thousand of them take less so than they would side by side.
 */
function readWorkspaceFiles(workspace, globs) {
    const found = [];
    const failures = [];
    let top;
    try {
        top = (0,external_node_fs_.realpathSync)(workspace);
    }
    catch (cause) {
        failures.push(failure('', 'The workspace is not there or not readable.', 'Check out the repository first.', cause));
        return { files: [], failures };
    }
    walk(top, '', globs, found, failures);
    found.sort();
    failures.push(...(0,file_names/* fileNameFailures */.N)(found));
    const files = [];
    for (const file of found.filter(file_names/* isPlainPath */.q)) {
        const result = readSource(top, file);
        if ('content' in result)
            files.push(result);
        else
            failures.push(result);
    }
    return { files, failures: failures.sort(byFile) };
}
function walk(top, folder, globs, found, failures) {
    let entries;
    try {
        entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(top, folder), { withFileTypes: true });
    }
    catch (cause) {
        failures.push(failure(folder, 'This folder can not be read.', 'Check its permissions.', cause));
        return;
    }
    for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.name === '.git')
            continue;
        if (entry.isDirectory()) {
            if (globs.matches(path) && /\.ya?ml$/.test(path)) {
                failures.push(failure(path, 'This is a folder, and is named like an integration file.', 'Rename it.'));
            }
            if (globs.mayContain(path))
                walk(top, path, globs, found, failures);
        }
        else if (entry.isSymbolicLink()) {
            const concerned = globs.matches(path) || (globs.mayContain(path) && leadsToFolder((0,external_node_path_.join)(top, path)));
            if (concerned) {
                failures.push(failure(path, 'This is a symbolic link, and those are not followed.', 'Put the files themselves here, or exclude it with a `!` line in the input `files`.'));
            }
        }
        else if (globs.matches(path)) {
            if (entry.isFile())
                found.push(path);
            else
                failures.push(notRegular(path));
        }
    }
}
/** Asks what a link leads to; nothing there is opened. A dangling link leads nowhere. */
function leadsToFolder(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}
/** What was found may have been replaced meanwhile: a link is not followed, a FIFO is not waited for. */
function readSource(top, file) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)((0,external_node_path_.join)(top, file), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (cause) {
        return failure(file, 'This file can not be read.', 'Check its permissions.', cause);
    }
    try {
        const status = (0,external_node_fs_.fstatSync)(descriptor);
        if (!status.isFile())
            return notRegular(file);
        // Read by one byte more than allowed, whatever size was told: it may grow.
        const buffer = Buffer.alloc(Math.min(status.size, source_text/* maximumFileSize */.se) + 1);
        let length = 0;
        for (;;) {
            const bytesRead = (0,external_node_fs_.readSync)(descriptor, buffer, length, buffer.length - length, null);
            length += bytesRead;
            if (bytesRead === 0 || length === buffer.length)
                break;
        }
        if (status.size > source_text/* maximumFileSize */.se || length > status.size) {
            return failure(file, length > status.size && status.size <= source_text/* maximumFileSize */.se
                ? 'This file changed while it was read.'
                : 'This file is larger than 1 MiB, and is no integration file.', 'Look at what writes it, or exclude it with a `!` line in the input `files`.');
        }
        return { file, content: buffer.subarray(0, length) };
    }
    catch (cause) {
        return failure(file, 'This file can not be read.', 'Look at the cause in the debug log.', cause);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function notRegular(path) {
    return failure(path, 'This is no regular file (a FIFO, a socket or a device).', 'Remove it, or exclude it with a `!` line in the input `files`.');
}
function failure(path, message, remedy, cause) {
    const place = path === '' ? { file: '.' } : { file: path, line: 1, column: 1 };
    return { reason: 'invalid-config', message, remedy, place, ...(cause === undefined ? {} : { cause }) };
}
function byFile(left, right) {
    const [a, b] = [left.place?.file ?? '', right.place?.file ?? ''];
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./src/failure.ts
var src_failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/immuta/immuta-error.ts
var immuta_error = __webpack_require__(2851);
// EXTERNAL MODULE: ./src/live/read-live.ts
var read_live = __webpack_require__(307);
// EXTERNAL MODULE: ./src/secrets/forms.ts
var secrets_forms = __webpack_require__(5994);
;// CONCATENATED MODULE: ./src/modes/states.ts







/** Reads the workspace's files and collects everything that is wrong with them. */
function readDeclaredFiles({ runner, inputs, ...keeping }) {
    const { files, failures } = readWorkspaceFiles(runner.workspace, inputs.files);
    const reading = (0,read_declared/* readTogether */.Vn)(files.map((source) => (0,read_declared/* readAlone */.U1)(source, inputs.variables)));
    guardReferences(reading.integrations, keeping);
    return {
        files,
        integrations: reading.integrations,
        failures: [
            ...failures,
            ...reading.failures,
            ...reading.integrations.flatMap((one) => ownKeysIn(one, inputs)),
        ],
        warnings: reading.warnings,
    };
}
/** Reads the workspace's files; anything that is wrong with them ends the run. */
function requireDeclaredFiles(session) {
    const declared = readDeclaredFiles(session);
    const [first, ...others] = declared.failures;
    if (first !== undefined)
        throw new src_failure/* ActionFailure */.dR(first, ...others);
    return declared;
}
/** The files of now, beside which those of the base are read. */
function presentFiles({ files, integrations }, { files: globs, variables }) {
    return { files, integrations, globs, variables };
}
/** Fields with the value of one of the action's own keys, by way of `variables` most likely: refused before Immuta is asked anything. */
function ownKeysIn(integration, inputs) {
    const own = [inputs.apiKey, inputs.githubToken, inputs.planKey].filter((key) => key !== undefined);
    const holds = (value) => own.some((key) => value === key || (key.length >= secrets_forms/* shortestSecret */.bs && value.includes(key)));
    return (0,payload/* leaves */.FQ)(integration.config)
        .filter(({ value }) => typeof value === 'string' && holds(value))
        .map(({ path }) => ({
        reason: 'invalid-config',
        message: `The value of ${path} is or contains the action's own API key, token or plan key, which can't be referenced.`,
        remedy: 'Correct the variable or the file: these keys are never sent as part of an integration.',
        place: integration.place(`config.${path}`),
    }));
}
/** Makes the values that files refer to known as secrets, whether this mode needs them or not. */
function guardReferences(integrations, { outputGuard, log, environment }) {
    const names = new Set(integrations.flatMap((one) => (0,payload/* secretReferences */.Li)(one).map(({ reference }) => reference.name)));
    const added = [];
    for (const name of names) {
        const value = environment[name] ?? '';
        if (value !== '' && outputGuard.guard.add(name, value))
            added.push(value);
    }
    log.mask(added);
}
/** Lists the tenant's integrations; secrets that the answer repeats become known to the guard before anything else. */
async function readLiveTenant({ immuta, outputGuard, log }) {
    const tenant = (0,read_live/* readTenant */.RM)(await orImmutaFailure(immuta.reader.list(), 'reading the integrations'));
    log.mask(tenant.echoedSecrets.filter((secret) => outputGuard.guard.addEchoed(secret)));
    return tenant;
}
async function orImmutaFailure(answer, doing) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof immuta_error/* ImmutaError */.EJ)
            throw new src_failure/* ActionFailure */.dR((0,immuta_error/* immutaFailure */.k$)(error, doing));
        throw error;
    }
}
/** No file at all now, while the base has some: a mistake in `files` would delete everything. */
function noFilesLeft() {
    return {
        reason: 'invalid-config',
        message: 'No integration file matches the input `files` now, while the base has some.',
        remedy: 'Check `files` and the checkout. To give up every integration, keep one file until the others are deleted, and delete the last one in Immuta.',
    };
}


/***/ }),

/***/ 5846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ inOneSentence)
/* harmony export */ });
/** `a`, `a and b`, `a, b and c`. */
function inOneSentence(items, joint = 'and') {
    const [last = ''] = items.slice(-1);
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}


/***/ })

};
