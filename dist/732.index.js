export const id = 732;
export const ids = [732];
export const modules = {

/***/ 2388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ leaves),
/* harmony export */   Li: () => (/* binding */ secretReferences),
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   Xl: () => (/* binding */ withoutReferences)
/* harmony export */ });
/* harmony import */ var _integration_types_declared_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5266);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


/** What Immuta is sent for an integration: what its file declares except `lifecycle`. `secretValue` gives the value for each reference, and may throw. */
function payloadOf({ type, autoBootstrap, config }, secretValue) {
    return { type, autoBootstrap, config: resolveReferences(config, secretValue) };
}
/** A config with null for each secret, so that it can be compared and shown. */
function withoutReferences(config) {
    return resolveReferences(config, () => null);
}
function resolveReferences(config, valueOf) {
    const resolve = (value) => {
        if (value instanceof _integration_types_declared_value_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretReference */ .U)
            return valueOf(value);
        if (Array.isArray(value))
            return value.map(resolve);
        return typeof value === 'object' && value !== null
            ? resolveReferences(value, valueOf)
            : value;
    };
    return Object.fromEntries(Object.entries(config).map(([key, value]) => [key, resolve(value)]));
}
function leaves(config) {
    return Object.entries(config).flatMap(([key, value]) => {
        if (!isBlock(value))
            return [{ path: key, value }];
        return leaves(value).map((leaf) => ({ path: `${key}.${leaf.path}`, value: leaf.value }));
    });
}
function isBlock(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value) && !(value instanceof _integration_types_declared_value_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretReference */ .U) && Object.keys(value).length > 0;
}
/** Every secret of an integration, by its path below `config`. */
function secretReferences(declared) {
    return leaves(declared.config).flatMap(({ path, value }) => value instanceof _integration_types_declared_value_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretReference */ .U ? [{ path, reference: value }] : []);
}


/***/ }),

/***/ 2696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ readDeclared)
});

// EXTERNAL MODULE: ./src/integration-types/integration-type.ts
var integration_type = __webpack_require__(5249);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 1 modules
var registry = __webpack_require__(7200);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/integration-types/config-rules.ts

/** The keys that break a rule. */
function brokenRules(config, { logins, absentLogin, refused }) {
    const has = (path) => valueAt(config, path) !== undefined;
    const method = has('authenticationType') ? valueAt(config, 'authenticationType') : absentLogin;
    const isKnown = typeof method === 'string' && Object.hasOwn(logins, method);
    return [
        ...Object.entries(refused)
            .filter(([path]) => has(path))
            .map(([path, { why, remedy }]) => ({ path, message: `\`config.${path}\` ${why}`, remedy })),
        // An unknown method is an error of the key itself.
        ...Object.entries(isKnown ? logins : {}).flatMap(([name, { needed, optional = [] }]) => {
            const login = `\`authenticationType: ${name}\``;
            if (method === name)
                return needed
                    .filter((path) => !has(path))
                    .map((path) => ({ path, message: `\`config.${path}\` is missing: ${login} needs it.` }));
            return [...needed, ...optional].filter(has).map((path) => ({
                path,
                message: `\`config.${path}\` is only valid with ${login}.`,
                remedy: `Remove the line, or set ${login}.`,
            }));
        }),
    ];
}
/** The value at a path of dotted names; undefined if there is none. */
function valueAt(config, path) {
    return path
        .split('.')
        .reduce((at, name) => ((0,json/* isJsonObject */.OW)(at) && Object.hasOwn(at, name) ? at[name] : undefined), config);
}

// EXTERNAL MODULE: ./src/integration-types/file-schema.ts
var file_schema = __webpack_require__(1892);
;// CONCATENATED MODULE: ./src/declared/near-miss.ts
/** Longer names are not typos. */
const longestName = 40;
/**
 * Returns the known name that `name` probably means: the same except for case, `-` and `_`, or up to two typos away (one
 * if the known name is short). Undefined for a known name, and if none is that close.
 */
function nearMiss(name, known) {
    if (known.includes(name) || name.length > longestName)
        return undefined;
    const within = (errors, shortest) => known.find((each) => each.length >= shortest && isWithin(errors, plainName(name), plainName(each)));
    return within(0, 0) ?? within(1, 0) ?? within(2, 6);
}
function plainName(name) {
    return name.toLowerCase().replace(/[-_ ]/g, '');
}
/** Whether two words differ by at most this many typos: an extra, missing or wrong letter, or two swapped neighbors. */
function isWithin(errors, left, right) {
    let same = 0;
    while (same < left.length && left[same] === right[same])
        same += 1;
    const [one, other] = [left.slice(same), right.slice(same)];
    if (one === other)
        return true;
    if (errors === 0)
        return false;
    return (isWithin(errors - 1, one.slice(1), other) ||
        isWithin(errors - 1, one, other.slice(1)) ||
        isWithin(errors - 1, one.slice(1), other.slice(1)) ||
        (one[0] === other[1] && one[1] === other[0] && isWithin(errors - 1, one.slice(2), other.slice(2))));
}

// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./src/integration-types/declared-value.ts
var declared_value = __webpack_require__(5266);
// EXTERNAL MODULE: ./src/integration-types/key-schemas.ts
var key_schemas = __webpack_require__(1428);
// EXTERNAL MODULE: ./src/integration-types/secret-names.ts
var secret_names = __webpack_require__(6541);
// EXTERNAL MODULE: ./src/words.ts
var words = __webpack_require__(5846);
;// CONCATENATED MODULE: ./src/declared/references.ts

/** Names that belong to the runner, AWS, psql and Node: a file must not be able to send their values anywhere. */
const reserved = ['INPUT_*', 'GITHUB_*', 'ACTIONS_*', 'RUNNER_*', 'AWS_*', 'PG*', 'NODE_*', 'PATH', 'HOME'];
/** The beginnings of `NAME}` that are forbidden, as a part of a pattern. */
const forbidden = reserved.map((name) => (name.endsWith('*') ? name.slice(0, -1) : `${name}\\}`)).join('|');
/** One `${NAME}` that is allowed, as a part of a pattern. */
const allowedReference = (/* unused pure expression or super */ null && (`\\$\\{(?!${forbidden})[A-Z_][A-Z0-9_]*\\}`));
/** Why a name can't be referenced, as a sentence without the name; undefined if it can. */
function forbiddenReference(name) {
    if (!new RegExp(`^(?:${forbidden})`).test(`${name}}`))
        return undefined;
    return `This name can't be referenced: ${(0,words/* inCode */.pN)(reserved)} belong to the runner and its programs.`;
}
/** The name in a text that is exactly one `${NAME}`; undefined for any other text. */
function loneReference(text) {
    return /^\$\{([A-Z_][A-Z0-9_]*)\}$/.exec(text)?.[1];
}
/**
 * Replaces each `${NAME}` by its value in `variables` and `$${` by `${`; references in values are not replaced.
 * `lone` is a text that is exactly one reference. Messages contain no text of the file except the reference's name.
 */
function expandReferences(text, variables) {
    let problem;
    let kind = 'plain';
    const expanded = text.replace(/\$\$\{|\$\{(?:([A-Z_][A-Z0-9_]*)\}|(\{?))/g, (match, name, brace) => {
        if (match === '$${')
            return '${';
        kind = 'mixed';
        const value = variables.get(name ?? '') ?? '';
        if (name === undefined)
            problem ??= {
                message: 'contains a `${` that does not start a reference.',
                remedy: brace === '{'
                    ? `${notEvaluated} write \`\${NAME}\`, and set NAME in the workflow.`
                    : 'Write `${NAME}` with capital letters, digits and underscores, or `$${` for a literal `${`.',
            };
        else if (forbiddenReference(name) !== undefined)
            problem ??= {
                message: `refers to \`\${${name}}\`, which is not allowed.`,
                remedy: forbiddenReference(name),
            };
        else if (value === '')
            problem ??= {
                message: `refers to \`\${${name}}\`, which is missing or empty.`,
                remedy: `Set it in the input \`variables\` (a line \`${name}=value\`, or \`\${{ toJSON(vars) }}\`); only secret fields read the environment.`,
            };
        return value;
    });
    return problem ?? { text: expanded, kind: loneReference(text) === undefined ? kind : 'lone' };
}
/** Explains `${{ … }}` in an integration file. */
const notEvaluated = 'GitHub does not evaluate expressions in this file:';

;// CONCATENATED MODULE: ./src/declared/sentences.ts








/** The schema of a path; undefined for a key that no schema knows. */
function schemaAt(file, path) {
    return path.reduce((schema, name) => {
        const member = schema instanceof schemas/* ZodMiniObject */.uXj ? schema.shape[String(name)] : undefined;
        return member === undefined ? undefined : (0,integration_type/* present */.Eb)(member);
    }, file);
}
/** A key that is required and missing. */
function missingSentence(path, schema) {
    const facts = (0,key_schemas/* factsOf */.xS)(schema);
    const value = path === 'type' ? supportedTypes() : facts?.expectation;
    const example = facts?.kind === 'secret' ? ", such as `${NAME}`, and set NAME in the step's `env`" : '';
    return [
        `\`${path}\` is missing.`,
        `Add \`${lastName(path)}:\` with ${value ?? 'its keys indented below it'}${example}.`,
    ];
}
/** A value that its schema refuses; `referenced`: it comes from `variables`. */
function wrongValueSentence(path, schema, value, referenced) {
    const name = `\`${path}\``;
    const facts = (0,key_schemas/* factsOf */.xS)(schema);
    if (facts === undefined) {
        const [example] = schema instanceof schemas/* ZodMiniObject */.uXj ? Object.keys(schema.shape) : [];
        const keys = example === undefined ? 'its keys' : `keys such as \`${example}\``;
        return [
            `${name} must be a block of keys.`,
            `Write \`${lastName(path)}:\` and below it, indented, ${keys}, each followed by a colon and a space.`,
        ];
    }
    const { kind, expectation } = facts;
    if (typeof value === 'object' && value !== null)
        return [`${name} must be one value, not a list or a block of keys.`];
    if (kind === 'text' && (value === null || value === ''))
        return [`${name} is empty; it must be ${expectation}.`];
    if (kind === 'text' && typeof value !== 'string')
        return [
            `${name} must be text, and YAML reads this as a number or a boolean.`,
            'Put the value in quotes.',
        ];
    if (referenced)
        return [`${name} must be ${expectation}, but the value of its variable is not.`];
    if (kind === 'integer' && typeof value === 'string' && /^\d+$/.test(value))
        return [`${name} must be ${expectation}.`, 'Write the number without quotes.'];
    return [`${name} must be ${expectation}.`, facts.remedy];
}
/** A value in a secret field that is not one reference. No part of it is repeated, since it may be a real secret. */
function secretFieldSentence(name, value) {
    const text = typeof value === 'string' ? value : '';
    const reference = loneReference(text);
    if (reference !== undefined)
        return [`${name} refers to \`\${${reference}}\`, which is not allowed.`, forbiddenReference(reference)];
    const remedy = "Write one reference, such as `${REDSHIFT_PASSWORD}`: `${`, a name of capitals, digits and underscores, and `}`, with no other characters around it, such as curly quotes. Set it in the step's `env`.";
    if (value === null || value === '')
        return [`${name} is empty.`, remedy];
    const message = `${name} is a secret field, so it must contain exactly one reference.`;
    return [
        message,
        text.includes('${{')
            ? `${notEvaluated} write \`\${NAME}\`, and set NAME in the step's \`env\` in the workflow: \`NAME: \${{ secrets.NAME }}\`.`
            : `${remedy} If this is a real secret, rotate it: git keeps it.`,
    ];
}
/**
 * A key that a block does not have. `above` is the block's path, empty at the top level; the block is undefined below an
 * undocumented key. Undefined if the key may be sent to Immuta.
 */
function unknownKeySentence(name, above, block) {
    if (block === undefined)
        return isPlainName(name) ? undefined : nameSentence;
    const known = Object.keys(block.shape);
    const place = above === '' ? 'at the top level of a file' : `under \`${above}\``;
    const message = `${isPlainName(name) ? `\`${name}\`` : 'This name'} is not a known key ${place}.`;
    const meant = nearMiss(name, known);
    if (meant !== undefined)
        return [message, `Did you mean \`${meant}\`?`];
    const home = homeOf(name, above);
    if (home !== undefined)
        return [message, `Move it ${home}.`];
    if (block.def.catchall instanceof schemas/* ZodMiniNever */.Bsm)
        return [message, `Supported keys: ${(0,words/* inCode */.pN)(known)}.`];
    return isPlainName(name) ? undefined : nameSentence;
}
/** Where a misplaced key belongs. */
function homeOf(name, above) {
    // Immuta may have its own keys `type` and `id` under `config`, and any below that.
    if (above.includes('.') || (above === 'config' && name === 'id'))
        return undefined;
    if (Object.hasOwn(file_schema/* lifecycle */.Bl.shape, name))
        return 'under `lifecycle`';
    if (above !== '' && ['autoBootstrap', 'lifecycle'].includes(name))
        return 'to the top level of the file';
    if (above === 'config')
        return undefined;
    return registry/* integrationTypes */.eR.some(({ config }) => Object.hasOwn(config.shape, name))
        ? 'under `config`'
        : undefined;
}
/** A `type` that is not supported, though a supported one may be meant. */
function typeSentence(meant) {
    return meant === undefined
        ? [
            `\`type\` must be a supported type of integration: ${supportedTypes()}.`,
            'Manage integrations of other types in Immuta itself: remove the file, or exclude it with a `!` line in the input `files`.',
        ]
        : [`\`type\` must be the name that Immuta's API uses: write \`type: ${meant.name}\`.`];
}
/** Whether a key's name can be written anywhere. */
function isPlainName(name) {
    return /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name);
}
const nameSentence = [
    'A key must be 1 to 64 letters, digits, `_` and `-`, and start with a letter or `_`.',
];
function lastName(path) {
    return path.slice(path.lastIndexOf('.') + 1);
}
function supportedTypes() {
    return (0,words/* inCode */.pN)(registry/* integrationTypes */.eR.map(({ name }) => name));
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./src/declared/yaml-syntax-sentences.ts

const invalid = 'Not valid YAML:';
// Beginnings of js-yaml 5's reasons, what is said instead, and what to do. The reasons themselves can quote the file.
const sentences = [
    [/^tab characters/, 'The indentation contains a tab, but YAML allows only spaces.', 'Indent with spaces.'],
    [
        /^nesting exceeded/,
        'The file is nested too deeply.',
        'An integration has at most two levels below `config`.',
    ],
    [
        /^deficient indentation/,
        `${invalid} this line is not indented enough, or a quote or bracket above it is never closed.`,
        'Close the quote or bracket, or indent the line.',
    ],
    [
        /indentation/,
        `${invalid} this line or the one above it is not indented like the lines that it belongs to.`,
        'Indent keys of one level alike.',
    ],
    [/within a/, `${invalid} a quote, \`{\` or \`[\` is opened and never closed.`, 'Close it.'],
    [
        /missed comma|expected the node content/,
        `${invalid} entries in \`{ }\` and \`[ ]\` must be separated by one comma.`,
        'Put references in it in quotes: `"${NAME}"`.',
    ],
    [
        /expected ':'|whitespace character is expected after the key-value|multiline key/,
        `${invalid} expected a key, a colon and a space here.`,
        'Write `key: value`.',
    ],
    [/escape/, `${invalid} unknown escape sequence in double quotes.`, 'Use single quotes.'],
    [
        /tag|anchor|alias|directive|YAML version/i,
        'Not valid YAML, and tags, anchors, aliases and directives are not allowed.',
        'Remove it, or put text that begins with `!`, `&`, `*` or `%` in quotes.',
    ],
    [/(?:)/, 'Not valid YAML.', 'Look at the indentation, quotes and colons here.'],
];
/** A key without its colon, or without the space after it; the parser stops at the colon of the line after it. */
const keyWithoutColon = /^\s*\w[\w-]*(?::\S|[^:\w-][^:]*$|$)/;
/**
 * What is wrong with a text that js-yaml 5 can't parse. Its message quotes the file, so only the reason's kind and the
 * offset are used. Looks at the lines for mistakes that the parser finds only later, or takes for wrong indentation.
 */
function syntaxProblem(error, text) {
    const { mark, reason } = error instanceof js_yaml/* YAMLException */.tB ? error : { mark: undefined, reason: '' };
    const at = Math.min(mark?.position ?? 0, text.length);
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const line = text.slice(lineStart, at);
    const beforeValue = /^\s*[\w-]+:\s+/.exec(line)?.[0];
    if (beforeValue !== undefined && /indentation of a mapping|line break is expected/.test(reason))
        return {
            at: lineStart + beforeValue.length,
            message: `${invalid} this value contains characters with a meaning in YAML, so it needs quotes.`,
            remedy: "Put the whole value in single quotes: `key: 'value'`.",
        };
    if (/indentation of a mapping|multiline key|expected ':'|whitespace character|separator/.test(reason)) {
        const isAtLineEnd = /^\s*?(?:[\r\n]|$)/.test(text.slice(at));
        const before = text.slice(0, isAtLineEnd ? at : lineStart).trimEnd();
        const start = before.lastIndexOf('\n') + 1;
        const lastLine = before.slice(start);
        if (keyWithoutColon.test(lastLine))
            return {
                at: start + lastLine.search(/\S/),
                message: `${invalid} this line lacks a colon, or the space after it.`,
                remedy: 'Write `key: value`, or `key:` above a block of keys.',
            };
    }
    const [, message, remedy] = sentences.find(([pattern]) => pattern.test(reason)) ?? ['', invalid, ''];
    return { at, message, remedy };
}

;// CONCATENATED MODULE: ./src/declared/yaml.ts



/** Integration files are three levels deep; the rest leaves room for keys that Immuta may add. */
const maximumDepth = 24;
/** Keys and values, and the ends of blocks; an integration has some forty. Bounds the time that checks take. */
const maximumEvents = 10_000;
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
};
/**
 * Parses YAML 1.2 and refuses everything that could make a file mean something other than it seems to: anchors,
 * aliases, tags, directives, merge keys, duplicate keys, keys that are not text, further documents. Never throws.
 */
function parseYaml(text) {
    const spots = new Map();
    const problems = [];
    const reported = new Set();
    let events;
    try {
        events = (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: maximumDepth });
    }
    catch (error) {
        return { spots, reported: new Set(['']), problems: [syntaxProblem(error, text)] };
    }
    const refuse = (path, at, why) => {
        const [message, remedy] = refusals[why];
        problems.push({ at, message, remedy });
        reported.add(path);
    };
    const [document] = events;
    let next = 1;
    /** The end of what was read last; the colon of an empty key is the next text after it. */
    let reached = 0;
    const isAtEnd = () => {
        if (events[next]?.type !== js_yaml/* EVENT_ID */.hy.POP)
            return false;
        next += 1;
        return true;
    };
    /** `key` is what comes before the value; an empty value is reported at its end. */
    const readNode = (path, key) => {
        const node = readContent(events[next++], path, key.end);
        reached = Math.max(reached, node.end);
        spots.set(path, { key: key.start, value: node.start, text: node.text });
        return node;
    };
    const readContent = (event, path, before) => {
        if (event.type === js_yaml/* EVENT_ID */.hy.ALIAS) {
            refuse(path, event.anchorStart - 1, 'alias');
            return { value: null, start: event.anchorStart - 1, end: event.anchorEnd };
        }
        if (event.anchorStart !== -1)
            refuse(path, event.anchorStart - 1, 'anchor');
        if (event.tagStart !== -1)
            refuse(path, event.tagStart, 'tag');
        if (event.type === js_yaml/* EVENT_ID */.hy.SCALAR) {
            const { style, valueStart, valueEnd } = event;
            const quote = style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED ? 1 : 0;
            const written = (0,js_yaml/* getScalarValue */.KE)(text, event);
            const value = style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? plainValue(written) : written;
            return valueStart === -1
                ? { value, start: before, end: before + 1, text: written }
                : { value, start: valueStart - quote, end: valueEnd + quote, text: written };
        }
        const block = { start: event.start, end: event.start };
        if (event.type === js_yaml/* EVENT_ID */.hy.MAPPING)
            return { value: readMap(path, event.start), ...block };
        const items = [];
        while (!isAtEnd())
            items.push(readNode(`${path}.${items.length.toString()}`, block).value);
        return { value: items, ...block };
    };
    const readMap = (path, start) => {
        const map = {};
        while (!isAtEnd()) {
            const before = Math.max(start, reached);
            const colon = before + (/^(?:\s+|#.*)*/.exec(text.slice(before))?.[0].length ?? 0);
            const key = readNode('?', { start: colon, end: colon });
            const problem = keyProblem(key, map);
            if (problem !== undefined)
                refuse('?', key.start, problem);
            const name = key.text ?? '?';
            const { value } = readNode(problem !== undefined ? '?' : path === '' ? name : `${path}.${name}`, key);
            if (problem === undefined)
                map[name] = value;
        }
        return map;
    };
    if (document?.type !== js_yaml/* EVENT_ID */.hy.DOCUMENT)
        return { spots, problems, reported };
    if (events.length > maximumEvents) {
        refuse('', 0, 'size');
        return { spots, problems, reported };
    }
    if (document.directives.length > 0)
        refuse('?', text.search(/^%/m), 'directive');
    const { value } = readNode('', { start: 0, end: 0 });
    if (events.filter(({ type }) => type === js_yaml/* EVENT_ID */.hy.DOCUMENT).length > 1) {
        const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)];
        refuse('?', marks[document.explicitStart ? 1 : 0]?.index ?? 0, 'document');
    }
    return { value, spots, problems, reported };
}
function keyProblem({ value, text }, map) {
    if (typeof value !== 'string' || text === undefined)
        return 'key';
    if (text === '<<')
        return 'mergeKey';
    if (['__proto__', 'constructor', 'prototype'].includes(text))
        return 'prototype';
    return Object.hasOwn(map, text) ? 'duplicate' : undefined;
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
/** Where the key or the value of a path is; if it is absent, the nearest parent that is there, or the file's start. */
function offsetOf({ spots }, path, part = 'key') {
    const parent = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
    return spots.get(path)?.[part] ?? (path === '' ? 0 : offsetOf({ spots }, parent));
}

;// CONCATENATED MODULE: ./src/declared/read-keys.ts











/**
 * Reads the keys of a file as its type's schema can check them: references resolved, secrets as `SecretReference`. Reports
 * what no schema can find: wrong references, and keys that the type does not have. Returns the paths of undocumented keys
 * too, and those of values that come from `variables`, so that advice about their lines does not help.
 */
function readKeys(file, { spots, reported }, variables, type, report) {
    const undocumented = [];
    const referenced = new Set();
    /** Without a schema, a block below an undocumented key. */
    const readBlock = (block, above, schema) => {
        const read = {};
        for (const [name, value] of Object.entries(block)) {
            const path = above === '' ? name : `${above}.${name}`;
            const known = Object.keys(schema?.shape ?? {});
            const member = known.includes(name) ? schema?.shape[name] : undefined;
            const sentence = member === undefined ? unknownKeySentence(name, above, schema) : undefined;
            if (sentence === undefined) {
                if (member === undefined && schema !== undefined)
                    undocumented.push(path);
                read[name] =
                    member === undefined ? readUndocumented(value, path) : readDocumented(value, path, (0,integration_type/* present */.Eb)(member));
                continue;
            }
            report(path, 'key', sentence);
            const meant = nearMiss(name, known);
            if (meant === undefined || Object.hasOwn(block, meant))
                continue;
            // Neither missing nor wrong.
            read[meant] = null;
            reported.add(above === '' ? meant : `${above}.${meant}`);
        }
        return read;
    };
    const readDocumented = (value, path, schema) => {
        const kind = (0,key_schemas/* factsOf */.xS)(schema)?.kind;
        if (kind === 'secret')
            return readSecret(value, path);
        if (kind !== undefined)
            return readScalar(value, path, kind);
        if (!(schema instanceof schemas/* ZodMiniObject */.uXj) || !(0,json/* isJsonObject */.OW)(value))
            return value;
        return type === undefined && path === 'config' ? {} : readBlock(value, path, schema);
    };
    const readUndocumented = (value, path) => {
        if ((0,json/* isJsonObject */.OW)(value))
            return readBlock(value, path);
        if ((0,secret_names/* isSecretName */.eh)(path))
            return readSecret(value, path);
        if (Array.isArray(value))
            return value.map((item, index) => readUndocumented(item, `${path}.${index.toString()}`));
        // JSON has neither infinities nor NaN, and loses digits of whole numbers beyond 2^53.
        if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER))
            report(path, 'value', [`\`${path}\` is a number that JSON can't represent.`, 'Put it in quotes.']);
        return readScalar(value, path, 'any');
    };
    const readSecret = (value, path) => {
        const isInList = /\.\d+(?:\.|$)/.test(path);
        const name = typeof value === 'string' && !isInList ? loneReference(value) : undefined;
        if (name !== undefined && forbiddenReference(name) === undefined)
            return new declared_value/* SecretReference */.U(name);
        report(path, 'value', isInList
            ? ["A secret can't be in a list.", 'Set it in Immuta itself.']
            : secretFieldSentence(`\`${path}\``, value));
        return null;
    };
    const readScalar = (value, path, kind) => {
        const written = kind === 'written' ? (spots.get(path)?.text ?? value) : value;
        if (typeof written !== 'string')
            return written;
        const expansion = expandReferences(written, variables);
        if ('message' in expansion) {
            report(path, 'value', [`\`${path}\` ${expansion.message}`, expansion.remedy]);
            return null;
        }
        if (expansion.kind !== 'plain')
            referenced.add(path);
        const isTyped = expansion.kind === 'lone' && (kind === 'integer' || kind === 'boolean');
        return isTyped ? plainValue(expansion.text) : expansion.text;
    };
    const value = readBlock(file, '', type?.file ?? file_schema/* fileOfUnknownType */.kl);
    return { value, undocumented, referenced };
}

// EXTERNAL MODULE: ./src/declared/source-text.ts
var source_text = __webpack_require__(4705);
;// CONCATENATED MODULE: ./src/declared/read-file.ts











/** Reads one integration file. Never throws, whatever the bytes are. */
function readFile({ file, content }, variables) {
    const { text, problems, placeAt } = (0,source_text/* readSourceText */.V)(file, content);
    const document = parseYaml(text ?? '');
    if (text === undefined)
        document.reported.add('');
    problems.push(...document.problems);
    const report = (path, part, [message, remedy]) => {
        if (document.reported.has(path))
            return;
        document.reported.add(path);
        problems.push({ at: offsetOf(document, path, part), message, remedy });
    };
    const checked = (0,json/* isJsonObject */.OW)(document.value)
        ? checkMap(document.value, document, variables, report)
        : undefined;
    if (checked === undefined)
        report('', 'value', (document.value ?? null) === null ? emptyFile : notBlock);
    const { data, identity, id, undocumented = [] } = checked ?? {};
    const place = (path) => placeAt(offsetOf(document, path));
    return {
        file,
        failures: problems
            .sort((one, other) => one.at - other.at)
            .map(({ at, message, remedy }) => ({ reason: 'invalid-config', message, remedy, place: placeAt(at) })),
        warnings: undocumented
            .filter((path) => !document.reported.has(path))
            .map((path) => ({
            message: `\`${path}\` is not documented for ${checked?.type?.name ?? ''} integrations; it is sent to Immuta as is.`,
            place: place(path),
        })),
        integration: problems.length > 0 || data === undefined || identity === undefined
            ? undefined
            : { ...data, file, identity, place },
        identity,
        id,
        place,
    };
}
/** Checks the keys and values of a file. */
function checkMap(map, document, variables, report) {
    const type = typeOf(map, variables);
    const schema = type?.file ?? file_schema/* fileOfUnknownType */.kl;
    const { value, undocumented, referenced } = readKeys(map, document, variables, type, report);
    const { data, error } = schema.safeParse(value);
    for (const issue of error?.issues ?? []) {
        const path = issue.path.join('.');
        const key = schemaAt(schema, issue.path);
        const wrong = valueAt(value, path);
        if (wrong === undefined)
            report(path, 'key', missingSentence(path, key));
        else if (path === 'type' && (wrong === null || typeof wrong !== 'object'))
            report(path, 'value', typeSentence(type));
        else
            report(path, 'value', wrongValueSentence(path, key, wrong, referenced.has(path)));
    }
    const config = valueAt(value, 'config');
    const id = valueAt(value, 'lifecycle.id');
    if (type !== undefined && (0,json/* isJsonObject */.OW)(config))
        for (const { path, message, remedy } of brokenRules(config, type.rules)) {
            const block = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
            if (!document.reported.has(`config.${block}`))
                report(`config.${path}`, 'key', [message, remedy]);
        }
    return {
        undocumented,
        type,
        // No file is accepted as one of an unknown type.
        data: data,
        identity: (0,json/* isJsonObject */.OW)(config) ? type?.identity((0,payload/* withoutReferences */.Xl)(config)) : undefined,
        id: typeof id === 'string' ? id : undefined,
    };
}
const emptyFile = ['The file is empty.', 'Write an integration, or remove the file.'];
const notBlock = [
    'The file must be a block of keys.',
    'It needs the keys `type`, `autoBootstrap` and `config`.',
];
/** The type that a file names, or that it means by another name: `Amazon Redshift`, `redshift`. */
function typeOf(map, variables) {
    const expansion = expandReferences(typeof map['type'] === 'string' ? map['type'] : '', variables);
    if ('message' in expansion)
        return undefined;
    const plain = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
    const names = registry/* integrationTypes */.eR.map(({ name }) => name);
    const meant = names.find((name) => plain(expansion.text).includes(plain(name)));
    return (0,registry/* integrationType */.vh)(meant ?? nearMiss(expansion.text, names) ?? '');
}

;// CONCATENATED MODULE: ./src/declared/read-declared.ts



/**
 * Reads integration files, and finds everything that is wrong in all of them at once; each failure is
 * `invalid-config` with file, line and column, and quotes nothing of a file except names of keys and references.
 * `variables` has the values of `${NAME}` outside of secret fields; they are never quoted. Never throws.
 */
function readDeclared(files, variables) {
    const read = files.map((source) => readFile(source, variables));
    const shared = new Map(read.map((file) => [file, sharedIntegration(file, read)]));
    return {
        integrations: [...shared].flatMap(([{ integration }, failures]) => integration === undefined || failures.length > 0 ? [] : [integration]),
        failures: [...shared].flatMap(([file, failures]) => [...file.failures, ...failures]),
        warnings: read.flatMap(({ warnings }) => warnings),
    };
}
/**
 * What is wrong if other files declare the same integration: the same identity without each being pinned, or the same
 * `lifecycle.id`. Reported on each of them, since any may be the wrong one.
 */
function sharedIntegration(file, files) {
    const { identity, id, place } = file;
    const failures = [];
    const report = (others, path, what, remedy) => {
        const names = others.slice(0, 3).map((other) => `\`${other.file}\``);
        const more = others.length > 3 ? `, ${(others.length - 3).toString()} more` : '';
        const message = `This file and ${names.join(', ')}${more} ${what}`;
        failures.push({ reason: 'invalid-config', message, remedy, place: place(path) });
    };
    const others = files.filter((other) => other !== file);
    const same = others.filter((other) => identity && other.identity && (0,integration_type/* sameIdentity */.BU)(identity, other.identity));
    // One host may have several integrations if each file is pinned: a disabled one does not occupy it.
    if (identity && same.length > 0 && [file, ...same].some((one) => one.id === undefined))
        report(same, (0,registry/* identityPlace */.yf)(identity.type), `declare the same integration: type, ${(0,registry/* identityWords */.i6)(identity.type)} are equal.`, 'Keep one of them, or pin each to its own live integration with `lifecycle.id`.');
    const pinned = others.filter((other) => id !== undefined && other.id === id);
    if (pinned.length > 0)
        report(pinned, 'lifecycle.id', 'pin the same live integration.', 'Keep `lifecycle.id` in one of them.');
    return failures;
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readSourceText),
/* harmony export */   s: () => (/* binding */ maximumFileSize)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

/** Larger files are not integration files; bytes. */
const maximumFileSize = 1024 * 1024;
/** Characters that are invisible, or that reorder the visible ones. Tab, line ends and space are not among them. */
const invisible = /(?![\t\n\r ])[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** A comment starts behind a blank or at a line's start; in quotes it may be none. */
const commentOrInvisible = new RegExp(`(?<![^ \\t\\r\\n])#[^\\r\\n]*|${invisible.source}`, 'gu');
/** More of them in one file are not reported. */
const mostInvisible = 20;
/**
 * Reads a file's bytes, which must be UTF-8; a byte order mark at the very start is not part of the text. Removes
 * invisible characters, so that the errors they would cause are not reported too; those that look like a space become a
 * space. In comments, only those that reorder the text are refused.
 */
function readSourceText(file, content) {
    const original = new TextDecoder('utf-8').decode(content);
    /** Offsets in the original of the UTF-16 units that were removed, ascending. */
    const removed = [];
    const lineStarts = [
        0,
        ...Array.from(original.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length),
    ];
    const placeAt = (offset) => {
        let at = offset;
        for (const unit of removed)
            if (unit < at)
                at += 1;
        const line = lineStarts.findLastIndex((start) => start <= at);
        return { file, line: line + 1, column: at - (lineStarts[line] ?? 0) + 1 };
    };
    const unreadable = encodingProblem(content, original);
    if (unreadable !== undefined)
        return { problems: [unreadable], placeAt };
    const problems = [];
    const clean = (character, offset) => {
        if (problems.length < mostInvisible && removed.at(-1) !== offset - 1) {
            const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
            problems.push({
                at: offset - removed.length,
                message: `There is an invisible character here: U+${code}${/\p{Cc}/u.test(character) ? ' (a control character)' : ''}.`,
                remedy: 'Remove it, or replace it with a space.',
            });
        }
        if (/\p{Zs}/u.test(character))
            return ' ';
        for (let unit = 0; unit < character.length; unit += 1)
            removed.push(offset + unit);
        return '';
    };
    const text = original.replace(commentOrInvisible, (match, offset) => match.startsWith('#')
        ? match.replace(bidirectional, (character, at) => clean(character, offset + at))
        : clean(match, offset));
    return { text, problems, placeAt };
}
/** Why a file's bytes are not a text to parse; undefined if they are one. */
function encodingProblem(content, text) {
    if (content.length > maximumFileSize)
        return { at: 0, message: 'The file is larger than 1 MiB, which is too large for an integration file.' };
    if (text.includes('\0'))
        return {
            at: text.indexOf('\0'),
            message: 'The file contains a NUL byte: it is binary, or in UTF-16 or UTF-32.',
            remedy: 'Save it as UTF-8 text.',
        };
    // The decoder has replaced each invalid byte.
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(content))
        return {
            at: text.indexOf('\ufffd'),
            message: 'The file is not valid UTF-8.',
            remedy: 'Save it as UTF-8.',
        };
    return undefined;
}


/***/ }),

/***/ 6645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ writeComments),
/* harmony export */   TK: () => (/* binding */ readComments),
/* harmony export */   iF: () => (/* binding */ roomBesideMarker)
/* harmony export */ });
/* harmony import */ var _plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1936);
/* harmony import */ var _report_split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1194);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6419);



/** Finds our comments over all pages, by the marker at the very start of the body. */
async function readComments(thread) {
    const { github, kind, place, planKey } = thread;
    const { repository, rest, paginate } = github;
    const comments = await paginate(rest.issues.listComments, { ...repository, issue_number: place.pullRequest, per_page: 100 }, ({ data }) => [...(0,_github_error_js__WEBPACK_IMPORTED_MODULE_2__/* .requiredList */ .GS)(data, 'the comments of a pull request')]);
    const signed = [];
    const otherwiseSigned = [];
    for (const { id, body = '', html_url: url, user } of comments.sort((a, b) => a.id - b.id)) {
        const marker = (0,_plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarker */ .t7)(body, kind, place, planKey);
        if (marker === undefined)
            continue;
        const found = { id, part: marker.part, body, url, author: user?.login ?? '' };
        (marker.isSigned ? signed : otherwiseSigned).push(found);
    }
    const parts = new Map();
    for (const comment of signed) {
        if (comment.author === signed[0]?.author && !parts.has(comment.part))
            parts.set(comment.part, comment);
    }
    return { parts, signed, otherwiseSigned };
}
/** How many characters of a comment are left beside its marker. */
function roomBesideMarker({ kind, place, planKey }) {
    return _report_split_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLimit */ .j9 - (0,_plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(kind, 9999, place, planKey).length - 1;
}
/**
 * Writes these bodies as our comments: existing ones are edited in place, missing ones are added. Then comments that
 * are no longer needed are removed, if the author of our first comment wrote them: parts, duplicates of two parallel
 * runs, and comments that an earlier key signed. Returns the address of the first part.
 */
async function writeComments(thread, found, bodies) {
    const written = [];
    for (const [index, content] of bodies.entries())
        written.push(await writePart(thread, found, index + 1, content));
    const [first] = written;
    // A deletion's script can't be rendered again, so a comment that shows one is never removed.
    if (first === undefined || thread.kind === 'deletion')
        return first?.url;
    for (const { id, author } of [...found.signed, ...found.otherwiseSigned]) {
        if (author === first.author && !written.some((one) => one.id === id))
            await remove(thread, id);
    }
    return first.url;
}
async function writePart(thread, found, part, content) {
    const { github, kind, place, planKey } = thread;
    const body = `${(0,_plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(kind, part, place, planKey)}\n${content}`;
    const existing = found.parts.get(part);
    if (existing === undefined)
        return post(thread, part, body);
    if (normal(existing.body) === normal(body))
        return existing;
    try {
        await github.rest.issues.updateComment({ ...github.repository, comment_id: existing.id, body });
        return existing;
    }
    catch (error) {
        // Somebody removed it since it was read.
        if (isNotFound(error))
            return post(thread, part, body);
        throw error;
    }
}
/** Posts a comment once: if the response is lost, the comment is looked for before it is posted again. */
function post(thread, part, body) {
    const { repository, rest, createOnce } = thread.github;
    return createOnce(async () => {
        const comment = { ...repository, issue_number: thread.place.pullRequest, body };
        const { data } = await rest.issues.createComment(comment);
        return { id: data.id, part, body, url: data.html_url, author: data.user?.login ?? '' };
    }, async () => (await readComments(thread)).parts.get(part));
}
async function remove({ github }, id) {
    try {
        await github.rest.issues.deleteComment({ ...github.repository, comment_id: id });
    }
    catch (error) {
        if (!isNotFound(error))
            throw error;
    }
}
function isNotFound(error) {
    return error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_ && error.status === 404;
}
/** GitHub may give line ends back in another form and drops white space at the end. */
function normal(body) {
    return body.replaceAll('\r\n', '\n').trimEnd();
}


/***/ }),

/***/ 149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ commitsBetween),
/* harmony export */   DQ: () => (/* binding */ readPullRequest),
/* harmony export */   Tb: () => (/* binding */ pullRequestsOf),
/* harmony export */   Ux: () => (/* binding */ commitsOn),
/* harmony export */   V_: () => (/* binding */ recentlyMerged),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   b6: () => (/* binding */ history),
/* harmony export */   fq: () => (/* binding */ findCommit),
/* harmony export */   jG: () => (/* binding */ unlessUnknown),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   wu: () => (/* binding */ mergeBase),
/* harmony export */   zO: () => (/* binding */ readBranchHead)
/* harmony export */ });
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7462);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6419);


/** The commits of a repository on GitHub, as a source of previous files. */
function commitsOn(github) {
    return {
        readTree: (commit, globs) => readTree(github, commit, globs),
        readBlob: (id) => readBlob(github, id),
    };
}
/** Pages of history that are read: 1,000 commits. */
const historyPages = 10;
const folderMode = '040000';
/** How many folders of a tree are read at a time. */
const foldersAtOnce = 4;
/** One commit, by its id. */
async function readCommit(github, sha) {
    const { data } = await github.rest.repos.getCommit({ ...github.repository, ref: sha, per_page: 1 });
    return commitOf(data);
}
/** One commit; undefined if GitHub does not know it. */
async function findCommit(github, sha) {
    return unlessUnknown(readCommit(github, sha));
}
/** Undefined if GitHub does not know what was asked for. */
async function unlessUnknown(answer) {
    return answer.catch((error) => {
        if (error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.notFound)
            return undefined;
        throw error;
    });
}
/** The commit that a branch points to. */
async function readBranchHead(github, branch) {
    const { data } = await github.rest.git.getRef({ ...github.repository, ref: `heads/${branch}` });
    return (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(data.object, 'the head of a branch').sha, 'the head of a branch');
}
/** The newest commit that two refs both descend from; undefined if there is none, or GitHub does not know one of them. */
async function mergeBase(github, one, other) {
    // Only the first page has the diff, which may be large.
    const found = await unlessUnknown(compare(github, one, other, { per_page: 1, page: 2 }));
    return found && (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(found.data.merge_base_commit, 'the merge base of two commits').sha;
}
/** The commits that `commit` has and `base` does not have, newest first. */
async function commitsBetween(github, base, commit) {
    const commits = [];
    // Octokit's types know no pagination of this call.
    for (let page = 1;; page += 1) {
        const { data } = await compare(github, base, commit, { per_page: 100, page });
        const listed = (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredList */ .GS)(data.commits, 'the commits between two commits');
        commits.push(...listed.map(commitOf));
        if (listed.length < 100 || commits.length >= data.total_commits)
            return commits.reverse();
    }
}
function compare(github, base, head, page) {
    const basehead = `${base}...${head}`;
    return github.rest.repos.compareCommitsWithBasehead({ ...github.repository, basehead, ...page });
}
/**
 * The files of a commit, submodules included. GitHub cuts off the list of a very large repository: then the folders
 * that `globs` can match in are read one by one. `folder` is empty at the root.
 *
 * @param sha of the commit, or of the folder's tree
 */
async function readTree(github, sha, globs, folder = '') {
    const read = async (options) => {
        const { data } = await github.rest.git.getTree({ ...github.repository, tree_sha: sha, ...options });
        const all = (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredList */ .GS)(data.tree, 'the files of a commit').map((entry) => ({
            path: folder === '' ? entry.path : `${folder}/${entry.path}`,
            blob: entry.sha,
            mode: entry.mode,
        }));
        return {
            entries: all.filter(({ mode }) => mode !== folderMode),
            folders: all.filter(({ mode }) => mode === folderMode),
            truncated: data.truncated,
        };
    };
    const whole = await read({ recursive: '1' });
    if (!whole.truncated)
        return whole;
    const { entries, folders, truncated } = await read({});
    const inside = folders.filter(({ path }) => globs.mayContain(path));
    const below = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_1__/* .inParallel */ .H)(inside, foldersAtOnce, ({ blob, path }) => readTree(github, blob, globs, path));
    return {
        entries: [...entries, ...below.flatMap((tree) => tree.entries)],
        truncated: truncated || below.some((tree) => tree.truncated),
    };
}
/** The content of a blob. */
async function readBlob(github, sha) {
    const { data } = await github.rest.git.getBlob({ ...github.repository, file_sha: sha });
    const content = (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(data.content, 'the content of a file');
    return Buffer.from(content, data.encoding === 'utf-8' ? 'utf8' : 'base64');
}
/** The history of a commit, newest first, at most 1,000 commits; the commit itself comes first. */
async function* history(github, sha) {
    let pages = 0;
    const parameters = { ...github.repository, sha, per_page: 100 };
    for await (const { data } of github.paginate.iterator(github.rest.repos.listCommits, parameters)) {
        yield* (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredList */ .GS)(data, 'the history of a commit').map(commitOf);
        pages += 1;
        if (pages === historyPages)
            return;
    }
}
/** One pull request. */
async function readPullRequest(github, number) {
    const { data } = await github.rest.pulls.get({ ...github.repository, pull_number: number });
    return pullRequestOf(data);
}
/** The pull requests that were merged into a branch last, newest merge first, among the 30 that were updated last. */
async function recentlyMerged(github, branch) {
    const { data } = await github.rest.pulls.list({
        ...github.repository,
        state: 'closed',
        base: branch,
        sort: 'updated',
        direction: 'desc',
        per_page: 30,
    });
    return (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredList */ .GS)(data, 'the pull requests')
        .map(pullRequestOf)
        .filter(({ mergedAt }) => mergedAt !== undefined)
        .sort((one, other) => Date.parse(other.mergedAt ?? '') - Date.parse(one.mergedAt ?? ''));
}
/**
 * The pull requests that GitHub connects with a commit. Open ones and ones into other branches are among
 * them, and for some seconds after a merge the list may be empty.
 */
async function pullRequestsOf(github, sha) {
    return github.paginate(github.rest.repos.listPullRequestsAssociatedWithCommit, { ...github.repository, commit_sha: sha, per_page: 100 }, ({ data }) => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredList */ .GS)(data, 'the pull requests of a commit').map(pullRequestOf));
}
function commitOf({ sha, parents, commit }) {
    const { name = '', email = '', date = '' } = (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(commit, 'a commit').author ?? {};
    return {
        sha: (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(sha, 'a commit'),
        parents: (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredList */ .GS)(parents, 'the parents of a commit').map((parent) => parent.sha),
        authorship: JSON.stringify([name, email, date, commit.message]),
    };
}
function pullRequestOf(pull) {
    return {
        number: pull.number,
        headSha: (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(pull.head, 'a pull request').sha,
        baseRef: (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(pull.base, 'a pull request').ref,
        mergedAt: pull.merged_at ?? undefined,
        mergeCommit: pull.merge_commit_sha ?? undefined,
    };
}


/***/ }),

/***/ 6887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ readDeployments),
/* harmony export */   dj: () => (/* binding */ recordDeployment),
/* harmony export */   gM: () => (/* binding */ readLastApplied),
/* harmony export */   gq: () => (/* binding */ succeeded)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5395);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6419);



const appliedFiles = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** The lines of the input `files`. */
    globs: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .readonly */ .tBZ(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())),
    /** How many files they matched. */
    files: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
});
/** The newest 100 deployments of the tenant's environment, newest first, whatever became of them. */
async function readDeployments(github, name) {
    const environment = `immuta/${name}`;
    const { data } = await github.rest.repos.listDeployments({
        ...github.repository,
        environment,
        per_page: 100,
    });
    return (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredList */ .GS)(data, 'the deployments')
        .filter((deployment) => deployment.environment === environment)
        .sort((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at) || other.id - one.id)
        .map(({ id, sha, payload }) => ({
        id,
        sha,
        // GitHub returns a payload as it was sent, or as its JSON text.
        applied: appliedFiles.safeParse(typeof payload === 'string' ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(payload) : payload).data,
    }));
}
/** Whether a deployment succeeded. A later one makes GitHub call it `inactive`, which changes nothing. */
async function succeeded(github, { id }) {
    const { data } = await github.rest.repos.listDeploymentStatuses({
        ...github.repository,
        deployment_id: id,
        per_page: 100,
    });
    return (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredList */ .GS)(data, 'the statuses of a deployment').some(({ state }) => state === 'success');
}
/** The newest record of files that were applied without failures; undefined if there is none. */
async function readLastApplied(github, name) {
    for (const deployment of await readDeployments(github, name)) {
        if (deployment.applied !== undefined && (await succeeded(github, deployment)))
            return deployment.applied;
    }
    return undefined;
}
/** Records where the next apply starts. A second record of the same commit says the same as the first. */
async function recordDeployment(github, { name, sha, applied, runUrl }) {
    const { repository, rest } = github;
    const description = applied === undefined
        ? 'The next apply of Immuta integrations starts here'
        : 'Immuta integrations applied';
    const { id } = await github.createOnce(async () => {
        const { data } = await rest.repos.createDeployment({
            ...repository,
            ref: sha,
            environment: `immuta/${name}`,
            auto_merge: false,
            required_contexts: [],
            description,
            payload: applied ?? {},
        });
        return { id: (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)('id' in data ? data.id : undefined, 'a deployment') };
    }, async () => (await readDeployments(github, name)).find((deployment) => deployment.sha === sha));
    const status = { deployment_id: id, state: 'success', auto_inactive: false };
    const log = runUrl === undefined ? {} : { log_url: runUrl };
    await github.createOnce(() => rest.repos.createDeploymentStatus({ ...repository, ...status, ...log }), async () => (await succeeded(github, { id })) || undefined);
}


/***/ }),

/***/ 6419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   GS: () => (/* binding */ requiredList),
/* harmony export */   eQ: () => (/* binding */ githubFailure),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _network_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5887);

/** A request to GitHub that failed. */
class GitHubError extends _network_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$ {
    /** No permission, as opposed to a rate limit, which answers 403 too. */
    get forbidden() {
        return (this.status === 401 || this.status === 403 || this.status === 404) && !this.limited;
    }
    /** GitHub answers 404 or 422 if it has nothing under that name. */
    get notFound() {
        return this.status === 404 || this.status === 422;
    }
    get limited() {
        return this.status === 429 || (this.status === 403 && /rate limit|abuse/i.test(this.message));
    }
    /** Whether writing is impossible with any permission: a lock, Issues turned off, an archived repository. */
    get isClosedToWriting() {
        return /\b(?:locked|disabled|archived)\b/i.test(this.message);
    }
}
/** Puts an error of GitHub's into words. `doing` completes "while …", `permission` is what the call needs. */
function githubFailure(error, doing, permission) {
    if (!(error instanceof GitHubError))
        throw error;
    return {
        reason: 'github-error',
        message: `${error.message} (while ${doing}).`,
        remedy: githubRemedy(error, { permission }),
        cause: error,
    };
}
/** Why GitHub did not accept a comment or an issue: what it says, and what to do. */
function explainRefusal(error, context) {
    return `${error.message.replace(/\.$/, '')}. ${githubRemedy(error, context)}`;
}
function githubRemedy(error, { permission, conversation = 'it', without }) {
    const { kind, status, message } = error;
    const orWithout = without === undefined ? '' : `, or ${without}`;
    if (/\blocked\b/i.test(message))
        return `Unlock ${conversation}${orWithout}.`;
    if (/\bdisabled\b/i.test(message))
        return `Turn on Issues in the settings of the repository${orWithout}.`;
    if (/\barchived\b/i.test(message))
        return `The repository is archived and can't be changed: unarchive it${orWithout}.`;
    if (status === 407)
        return _network_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyCredentialsRemedy */ .dd;
    if (error.limited)
        return 'Wait until the rate limit resets, then re-run the job. Start fewer jobs at once with the same token.';
    if (status === 401)
        return 'Check `github-token`: GitHub does not accept it.';
    if (error.forbidden)
        return `Give the job the permission \`${permission}\`, and check \`github-token\`.`;
    if (kind === 'unreachable' || kind === 'timeout')
        return (0,_network_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachableRemedy */ .ZK)('GITHUB_API_URL');
    if (status === undefined || status >= 500)
        return 'Re-run the job. If it fails again, check whether GitHub has an incident.';
    if (status < 400)
        return 'Redirects are not followed: if the repository was renamed or moved, start a new run instead of re-running an old job.';
    return `Fix what GitHub reports${without === undefined ? ', then re-run the job' : orWithout}.`;
}
/**
 * What Octokit's types promise and a response must have. Something between here and GitHub may have answered in its place:
 * nothing may be concluded from that, least of all that something was deleted.
 */
function required(value, what) {
    if (value === undefined || value === null) {
        throw new GitHubError('unreadable', `GitHub's response can't be used: it does not contain ${what}`);
    }
    return value;
}
/** A response that must be a list. */
function requiredList(value, what) {
    required(Array.isArray(value) || undefined, what);
    return value;
}


/***/ }),

/***/ 7462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/** Runs `work` on every item, at most `width` at a time; results are in the order of the items. */
async function inParallel(items, width, work) {
    const results = new Array(items.length);
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 6541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eh: () => (/* binding */ isSecretName),
/* harmony export */   uE: () => (/* binding */ isSecretKey)
/* harmony export */ });
/* unused harmony export secretNamePattern */
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5846);

/** Words for a secret; a space matches `_`, `-`, a capital letter or nothing. */
const secretWords = [
    'pass',
    'password',
    'passwd',
    'passphrase',
    'pwd',
    'secret',
    'token',
    'credential',
    'api key',
    'access key',
    'private key',
];
const smallWords = eachWord((word) => word);
const capitalWords = eachWord(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .capitalized */ .l2);
const upperCaseWords = eachWord((word) => word.toUpperCase());
/**
 * Finds a word for a secret among the words of a name, which are split at capitals and at characters that are
 * not letters: `vendorApiToken` and `API_KEY`, not `keyspace` or `compass`. It needs no flags, so that the JSON
 * Schema for editors can use it.
 */
const secretNamePattern = new RegExp(`(?:(?<![A-Za-z])(?:${smallWords})|${capitalWords})s?(?![a-z])|(?<![A-Z])(?:${upperCaseWords})S?(?![a-z]|[A-Z](?![a-z]))`);
function eachWord(spell) {
    return secretWords.map((word) => spell(word).replace(/ key/i, '[_-]?(?:key|Key|KEY)')).join('|');
}
/** Whether a name, or any name on a path, looks like that of a secret. */
function isSecretName(path) {
    return secretNamePattern.test(path);
}
/**
 * Whether the value at a path below `config` is a secret, in files and in Immuta's answers. For documented keys
 * the schema decides. Any other is a secret if a name on its path looks like that of one, so everything below
 * `credentials` is. Items of lists count as a level: `users.0.password`.
 */
function isSecretKey(type, path) {
    const known = type.keys.find((key) => key.path === path);
    return known?.secret ?? isSecretName(path);
}


/***/ }),

/***/ 307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ isMask),
/* harmony export */   RM: () => (/* binding */ readTenant),
/* harmony export */   pK: () => (/* binding */ readIntegration)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5395);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7200);
/* harmony import */ var _integration_types_secret_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6541);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8301);
/* harmony import */ var _live_integration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4873);
/* harmony import */ var _validation_tests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6523);







/** The documented fields of an integration. A message completes "integration ID …". */
const integrationFields = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: _live_integration_js__WEBPACK_IMPORTED_MODULE_3__/* .liveId */ .e7,
    type: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP('is of another type')
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .refine */ .YPB((type) => (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationType */ .vh)(type) !== undefined, 'is of another type')),
    status: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP('has no status'),
    config: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .custom */ .IeY(_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW, 'has no config'),
    autoBootstrap: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()), undefined),
    validationResults: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .custom */ .IeY()), zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .transform */ .pdi(_validation_tests_js__WEBPACK_IMPORTED_MODULE_4__/* .readValidationTests */ .h)),
});
/**
 * Reads the response of `GET /integrations`. Anything but a list of integrations is an `immuta-error`, never an empty
 * tenant.
 */
function readTenant(answer) {
    if (!Array.isArray(answer))
        throw notUnderstood('the list of integrations is not a JSON array');
    const readings = [];
    const others = [];
    const secretsOfOthers = [];
    for (const element of answer) {
        const kind = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(element) ? element['type'] : undefined;
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(element) || typeof kind !== 'string')
            throw notUnderstood('an element of the list of integrations has no type');
        const type = (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationType */ .vh)(kind);
        const isAutomatic = element['autoBootstrap'] === true && type?.noAutoBootstrap !== undefined;
        if (type === undefined || isAutomatic) {
            others.push({ kind: isAutomatic ? `${kind} (autoBootstrap: true)` : kind, id: (0,_live_integration_js__WEBPACK_IMPORTED_MODULE_3__/* .readId */ .wh)(element['id']) });
            withoutSecrets(element, secretsOfOthers);
        }
        else if (element['status'] !== 'deleted' || (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(element['config'])) {
            readings.push(readIntegration(element));
        }
    }
    const integrations = readings.map(({ integration }) => integration);
    if (new Set(integrations.map(({ id }) => id)).size < integrations.length)
        throw notUnderstood('two integrations of the list have the same id');
    const byKind = Map.groupBy(others, ({ kind }) => kind);
    return {
        integrations,
        others,
        otherTypes: new Map([...byKind].map(([kind, group]) => [kind, group.length])),
        undocumentedFields: [...new Set(readings.flatMap(({ undocumentedFields }) => undocumentedFields))].sort(),
        echoedSecrets: [...secretsOfOthers, ...readings.flatMap(({ echoedSecrets }) => echoedSecrets)],
    };
}
/** Reads one element of the list, or the answer of `GET /integrations/{id}`; an `immuta-error` if it is not an integration. */
function readIntegration(element) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(element))
        throw notUnderstood('an integration is not a JSON object');
    const echoedSecrets = [];
    const { data, error } = integrationFields.safeParse(withoutSecrets(element, echoedSecrets));
    if (data === undefined) {
        const id = (0,_live_integration_js__WEBPACK_IMPORTED_MODULE_3__/* .readId */ .wh)(element['id']) ?? '';
        throw notUnderstood(`${id === '' ? 'an integration' : `integration ${id}`} ${error.issues[0]?.message ?? ''}`);
    }
    const { validationResults, ...fields } = data;
    const identity = (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationType */ .vh)(fields.type)?.identity(fields.config);
    if (identity === undefined)
        throw notUnderstood(`the config of integration ${fields.id} lacks the keys that identify it`);
    return {
        integration: { ...fields, identity, validationTests: validationResults },
        echoedSecrets,
        undocumentedFields: Object.keys(element).filter((field) => !(field in integrationFields.shape)),
    };
}
/**
 * Returns an element without its secret fields, and adds their texts to `secrets`, except masks. Fields beside `config` are
 * not documented, so there the name alone decides, and so it does for types that the action does not manage.
 */
function withoutSecrets(element, secrets) {
    const type = typeof element['type'] === 'string' ? (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationType */ .vh)(element['type']) : undefined;
    const isSecret = (path) => type !== undefined && path.startsWith('config.')
        ? (0,_integration_types_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretKey */ .uE)(type, path.slice('config.'.length))
        : (0,_integration_types_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .eh)(path);
    const show = (value, path) => {
        if (isSecret(path)) {
            secrets.push(...textsIn(value).filter((text) => !isMask(text)));
            return [];
        }
        if (Array.isArray(value))
            return [value.flatMap((item, index) => show(item, `${path}.${String(index)}`))];
        return [(0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(value) ? showFields(value, `${path}.`) : value];
    };
    const showFields = (fields, above) => Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => show(value, above + name).map((shown) => [name, shown])));
    return showFields(element, '');
}
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
/** Whether a text replaces a value that Immuta hides: stars, dots, `[REDACTED]` and the like. */
function isMask(text) {
    return /^([*•●x]{3,}|[[<(]?(redacted|masked|hidden|secret|sensitive)[\])>]?)$/i.test(text.trim());
}
function notUnderstood(what) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR({
        reason: 'immuta-error',
        message: `Immuta's response can't be used: ${what}.`,
        remedy: 'Check that `immuta-url` is the address of the tenant itself. Nothing was planned.',
    });
}


/***/ }),

/***/ 652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ bodiesOf),
/* harmony export */   HF: () => (/* binding */ writeComment),
/* harmony export */   Nw: () => (/* binding */ problemWarnings),
/* harmony export */   uu: () => (/* binding */ threadOf)
/* harmony export */ });
/* harmony import */ var _github_github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6419);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1633);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6645);
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(149);
/* harmony import */ var _report_split_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1194);





/** Our comments of one kind on one pull request, for this tenant. */
function threadOf({ github, inputs, runner }, kind, pullRequest) {
    return {
        github,
        planKey: inputs.planKey ?? '',
        kind,
        place: { repository: `${runner.owner}/${runner.repo}`, pullRequest, name: inputs.name },
    };
}
/** A warning for each problem with a comment. */
function problemWarnings(found) {
    return found.flatMap(({ problem }) => (problem === undefined ? [] : [{ message: problem }]));
}
/**
 * Makes our comments say this. With `onlyExisting` no new one is posted. If a part contains a secret, none is written, nor
 * if `head` is given and the pull request has another head by now. A comment that can't be written never fails the run.
 */
async function writeComment(thread, bodies, outputGuard, { onlyExisting = false, head } = {}) {
    if (!bodies.every((body) => outputGuard.admit('comment', body).ok))
        return {};
    try {
        const [found, pull] = await Promise.all([
            (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .readComments */ .TK)(thread),
            head === undefined ? undefined : (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_3__/* .readPullRequest */ .DQ)(thread.github, thread.place.pullRequest),
        ]);
        if (pull?.headSha !== head) {
            return {
                problem: 'The pull request has a newer commit than this plan, so the plan comment was left alone.',
            };
        }
        if (onlyExisting && found.parts.size + found.otherwiseSigned.length === 0)
            return {};
        const url = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .writeComments */ .I8)(thread, found, bodies);
        return url === undefined || url === '' ? {} : { url };
    }
    catch (error) {
        return { problem: whyNotWritten(error, thread) };
    }
}
/** Why a comment could not be written, and what to do; rethrows an unforeseen error. */
function whyNotWritten(error, { kind, place }) {
    const isFailure = error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .dR;
    if (!isFailure && !(error instanceof _github_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_))
        throw error;
    const number = `#${String(place.pullRequest)}`;
    const why = isFailure
        ? error.message
        : (0,_github_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .explainRefusal */ .GC)(error, {
            permission: 'pull-requests: write',
            conversation: `the conversation of ${number}`,
            without: 'set `comment: never`',
        });
    return `The ${kind} comment could not be posted on ${number}. ${why}`;
}
/** A report as the bodies of comments. */
function bodiesOf(thread, blocks) {
    return (0,_report_split_js__WEBPACK_IMPORTED_MODULE_4__/* .splitBlocks */ .n$)(blocks, (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .roomBesideMarker */ .iF)(thread));
}


/***/ }),

/***/ 4867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jK: () => (/* binding */ findLeftBehind),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   m3: () => (/* binding */ readPlan),
/* harmony export */   qC: () => (/* binding */ withLeftBehind)
/* harmony export */ });
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6645);
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(149);
/* harmony import */ var _github_github_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6419);
/* harmony import */ var _plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1936);
/* harmony import */ var _plan_warnings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8354);
/* harmony import */ var _comments_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(652);






/** Reads the plan that the comments of a merged pull request carry. */
async function readPlan(session, pull) {
    const thread = (0,_comments_js__WEBPACK_IMPORTED_MODULE_5__/* .threadOf */ .uu)(session, 'plan', pull.number);
    const { signed, otherwiseSigned } = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_0__/* .readComments */ .TK)(thread);
    const plan = (0,_plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .readReviewedPlan */ .P0)(signed, thread.place, thread.planKey);
    const planUrl = signed.find(({ part, url }) => part === 1 && url !== '')?.url;
    const signedWithOtherKey = signed.length === 0 && otherwiseSigned.length > 0;
    const comment = `The plan comment of #${String(pull.number)}`;
    const problem = signedWithOtherKey
        ? `${comment} was signed with another key: \`immuta-api-key\` or \`plan-key\` has probably changed since. Re-run the plan of #${String(pull.number)}, then re-run this apply.`
        : plan.kind === 'invalid'
            ? `${comment} was edited, cut or copied: it does not count as a plan.`
            : plan.kind === 'incomplete'
                ? `${comment} does not count as a plan: part ${plan.missing.join(', ')} of it is missing.`
                : undefined;
    return {
        pullRequest: pull.number,
        mergedAt: pull.mergedAt ?? '',
        entries: plan.kind === 'plan' ? plan.entries : [],
        signedWithOtherKey,
        planUrl,
        problem,
    };
}
function newestFirst(plans) {
    return [...plans].sort((one, other) => Date.parse(other.mergedAt) - Date.parse(one.mergedAt) || other.pullRequest - one.pullRequest);
}
/** Pull requests that are read to find out which deletions were never applied. */
const newestPlans = 5;
/** The plan, with a warning for each unmanaged integration that a merged pull request was to delete. */
async function withLeftBehind(plan, session) {
    return { ...plan, warnings: [...plan.warnings, ...(await findLeftBehind(plan.unmanaged, session))] };
}
/** A warning for each of these unmanaged integrations that one of the newest merged pull requests was to delete. */
async function findLeftBehind(unmanaged, session) {
    const { inputs, github, defaultBranch } = session;
    if (unmanaged.length === 0 || inputs.githubToken === undefined)
        return [];
    try {
        const merged = (await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .recentlyMerged */ .V_)(github, defaultBranch)).slice(0, newestPlans);
        const plans = await Promise.all(merged.map((pull) => readPlan(session, pull)));
        return (0,_plan_warnings_js__WEBPACK_IMPORTED_MODULE_4__/* .stillThere */ .Vk)(unmanaged, newestFirst(plans));
    }
    catch (error) {
        if (error instanceof _github_github_error_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_)
            return [];
        throw error;
    }
}


/***/ }),

/***/ 9351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ guardReferences),
  JE: () => (/* binding */ noFiles),
  F7: () => (/* binding */ orGitHubFailure),
  b$: () => (/* binding */ readCheckout),
  A2: () => (/* binding */ readDeclaredFiles),
  rc: () => (/* binding */ readLiveTenant),
  rs: () => (/* binding */ readStates),
  pm: () => (/* binding */ requireDeclaredFiles)
});

// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/declared/read-declared.ts + 8 modules
var read_declared = __webpack_require__(2696);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/declared/file-globs.ts
var file_globs = __webpack_require__(9792);
// EXTERNAL MODULE: ./src/declared/source-text.ts
var source_text = __webpack_require__(4705);
;// CONCATENATED MODULE: ./src/declared/workspace-files.ts





const exclude = 'exclude it with a `!` line in the input `files`.';
const refusals = {
    folder: ["This folder of the workspace can't be read.", 'Check its permissions and the checkout.'],
    link: ['This is a symbolic link, which the action does not follow.', `Replace it, or ${exclude}`],
    notRegular: [
        'This is not a regular file: it is a folder, a FIFO, a socket or a device.',
        `Remove it, or ${exclude}`,
    ],
    path: [
        'The path of an integration file must consist of letters, digits, spaces and `._-/`.',
        'Rename the file or its folder.',
    ],
    ending: [
        'The input `files` matches this file, which does not end in `.yml` or `.yaml`.',
        'Narrow the glob, for example to `immuta/**/*.yml`, or exclude the file with a `!` line.',
    ],
    large: [
        'This file is larger than 1 MiB, which is too large for an integration file.',
        `Check what writes it, or ${exclude}`,
    ],
    unreadable: ["This file can't be read.", 'Check its permissions.'],
};
/**
 * Reads the integration files of a workspace, sorted by path. Only regular files that are reached without
 * symbolic links are opened; anything else that the globs match is an `invalid-config` failure, and so is a
 * name that no integration file may have. Reads synchronously, which is fastest for many small local files.
 */
function readWorkspaceFiles(workspace, globs) {
    const found = [];
    const failures = [];
    const fail = (file, [message, remedy], cause) => {
        const place = file === '' ? { file: '.' } : { file, line: 1, column: 1 };
        failures.push({ reason: 'invalid-config', message, remedy, place, cause });
    };
    const walk = (folder) => {
        let entries = [];
        try {
            entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(workspace, folder), { withFileTypes: true });
        }
        catch (cause) {
            fail(folder, refusals.folder, cause);
        }
        for (const entry of entries) {
            const path = external_node_path_.posix.join(folder, entry.name);
            if (entry.isDirectory() && globs.mayContain(path))
                walk(path);
            if (entry.isSymbolicLink()) {
                if (globs.matches(path) || (globs.mayContain(path) && leadsToFolder((0,external_node_path_.join)(workspace, path))))
                    fail(path, refusals.link);
            }
            else if (globs.matches(path)) {
                if (entry.isFile())
                    found.push(path);
                else if (!entry.isDirectory() || isYamlName(path))
                    fail(path, refusals.notRegular);
            }
        }
    };
    const read = (file) => {
        try {
            const path = (0,external_node_path_.join)(workspace, file);
            if ((0,external_node_fs_.statSync)(path).size <= source_text/* maximumFileSize */.s)
                return [{ file, content: (0,external_node_fs_.readFileSync)(path) }];
            fail(file, refusals.large);
        }
        catch (cause) {
            fail(file, refusals.unreadable, cause);
        }
        return [];
    };
    walk('');
    const files = found.sort().flatMap((path) => {
        const twin = path.replace(/\.yaml$/, '.yml');
        if (!(0,file_globs/* isPlainPath */.q)(path))
            fail(path, refusals.path);
        else if (!isYamlName(path))
            fail(path, refusals.ending);
        // They would share the name of a script.
        else if (twin !== path && found.includes(twin))
            fail(path, [
                `This file and \`${twin}\` differ only in their ending.`,
                'Rename one of them, or remove it.',
            ]);
        else
            return read(path);
        return [];
    });
    return { files, failures: failures.sort((one, other) => (0,failure/* byFile */.y9)(one.place, other.place)) };
}
/** Asks what a link leads to, without opening it. A dangling or circular link leads nowhere. */
function leadsToFolder(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}
function isYamlName(path) {
    return /\.ya?ml$/.test(path);
}

// EXTERNAL MODULE: ./src/github/commits.ts
var commits = __webpack_require__(149);
// EXTERNAL MODULE: ./src/github/deployments.ts
var deployments = __webpack_require__(6887);
// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(6419);
// EXTERNAL MODULE: ./src/immuta/immuta-error.ts
var immuta_error = __webpack_require__(2851);
// EXTERNAL MODULE: ./src/live/read-live.ts
var read_live = __webpack_require__(307);
// EXTERNAL MODULE: ./src/previous/checkout.ts + 1 modules
var checkout = __webpack_require__(5397);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/previous/tree.ts
var tree = __webpack_require__(6961);
;// CONCATENATED MODULE: ./src/previous/compare-workspace.ts



const linkMode = '120000';
const submoduleMode = '160000';
/**
 * Compares the integration files on disk with those of the checked-out commit, in both directions, because a review is of
 * a commit. One `invalid-config` failure per file that differs, with the likely cause. Without a commit,
 * only files in nested checkouts are reported.
 */
function compareWorkspace(workspace) {
    const { files, globs, commit } = workspace;
    const entries = new Map(commit?.tree.entries.map((entry) => [entry.path, entry]));
    const onDisk = new Set(files.map(({ file }) => file));
    const missing = (commit?.tree.truncated === true ? [] : [...entries.values()]).filter(({ path, mode }) => mode !== submoduleMode && globs.matches(path) && !onDisk.has(path));
    const differences = [
        ...files.map((source) => ({ file: source.file, difference: differenceOf(source, entries, workspace) })),
        ...missing.map(({ path }) => ({ file: path, difference: missingFile(commit) })),
    ];
    return differences.sort(failure/* byFile */.y9).flatMap(({ file, difference }) => {
        if (difference === undefined)
            return [];
        const [what, remedy] = difference;
        return [{ reason: 'invalid-config', message: `${file} ${what}`, remedy, place: { file } }];
    });
}
function missingFile(commit) {
    return [
        `is in ${nameOf(commit)} but not in the workspace.`,
        'A sparse checkout left it out, or an earlier step removed it. Check out every file that `files` matches.',
    ];
}
function differenceOf({ file, content }, entries, { nestedCheckouts, commit }) {
    const folders = (0,tree/* foldersOf */.pd)(file);
    const entry = entries.get(file);
    const submodule = folders.find((folder) => entries.get(folder)?.mode === submoduleMode);
    if (submodule !== undefined) {
        return [
            `is in the submodule \`${submodule}\`, so it isn't part of the checked-out commit.`,
            "Move it into this repository, or run the action in the submodule's own repository.",
        ];
    }
    const checkout = folders.find((folder) => nestedCheckouts.includes(folder)) ??
        (entry === undefined ? folders.find((folder) => entries.has(file.slice(folder.length + 1))) : undefined);
    if (checkout !== undefined) {
        return [
            `is in \`${checkout}\`, a separate checkout, and not in the repository at the root of the workspace.`,
            `Check the repository out without \`path: ${checkout}\`, and remove \`${checkout}/\` from the input \`files\`.`,
        ];
    }
    if (commit === undefined)
        return undefined;
    if (entry === undefined) {
        return [
            `is in the workspace but not in ${nameOf(commit)}.`,
            'An earlier step wrote it. Commit it, or run the action right after actions/checkout.',
        ];
    }
    if (entry.mode === linkMode)
        return [`is a symbolic link in ${nameOf(commit)}.`, 'Replace it with a regular file.'];
    if ((0,tree/* isContentOf */.TI)(content, entry.blob))
        return undefined;
    if ((0,tree/* blobId */.zA)(lfsPointer(content), entry.blob) === entry.blob) {
        return [
            `is stored with Git LFS: ${nameOf(commit)} contains only a pointer to it.`,
            'Take it out of Git LFS (`git lfs untrack`) and commit the file itself.',
        ];
    }
    return [
        `differs from ${nameOf(commit)}.`,
        'An earlier step changed it, or a filter in .gitattributes did. Run the action right after actions/checkout.',
    ];
}
function nameOf(commit) {
    return `the checked-out commit ${commit?.sha.slice(0, 12) ?? ''}`;
}
/** The pointer that Git LFS commits for a content. Source: git-lfs/docs/spec.md. */
function lfsPointer(content) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
    return Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize ${String(content.length)}\n`);
}

// EXTERNAL MODULE: ./src/secrets/forms.ts
var secrets_forms = __webpack_require__(5994);
// EXTERNAL MODULE: ./src/modes/merged-plans.ts
var merged_plans = __webpack_require__(4867);
;// CONCATENATED MODULE: ./src/modes/states.ts













/**
 * Reads the three states: what the files declare, what they declared at the base, and what is live. Throws if a file is
 * wrong or not as in its commit, and if there are no files at all; that failure names deletions that were never applied.
 */
async function readStates(session, readCommits, { namesLeftBehind = true } = {}) {
    const { inputs, local } = session;
    const { files, integrations, warnings } = requireDeclaredFiles(session);
    const present = { files, integrations, globs: inputs.files, variables: inputs.variables };
    const [live, read] = await Promise.all([
        readLiveTenant(session),
        orGitHubFailure(readCommits(present), 'reading the base'),
    ]);
    requireCommitted(files, read.commit, session);
    if (files.length === 0 && !read.hadFiles)
        await requireNoFilesBefore(session, namesLeftBehind ? live.integrations : []);
    const planInput = {
        declared: integrations,
        previous: read.previous,
        live,
        maxDeletes: inputs.maxDeletes,
        fileWarnings: local === undefined ? warnings : [...warnings, uncommittedEdits],
    };
    return { ...read, planInput, fileCount: files.length };
}
const uncommittedEdits = {
    message: 'The files were read from the working tree, uncommitted edits included.',
};
/** Reads the workspace's files and collects everything that is wrong with them. */
function readDeclaredFiles({ runner, inputs, ...session }) {
    const { files, failures } = readWorkspaceFiles(runner.workspace, inputs.files);
    const reading = (0,read_declared/* readDeclared */.D)(files, inputs.variables);
    guardReferences(reading.integrations, session);
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
/** Reads the workspace's files; throws everything that is wrong with them. */
function requireDeclaredFiles(session) {
    const declared = readDeclaredFiles(session);
    (0,failure/* throwIfAny */.MI)(declared.failures);
    return declared;
}
/** Fields that contain one of the action's own keys, most likely by way of `variables`. */
function ownKeysIn(integration, inputs) {
    const own = [inputs.apiKey, inputs.githubToken, inputs.planKey].filter((key) => key !== undefined);
    const containsKey = (value) => own.some((key) => value === key || (key.length >= secrets_forms/* shortestSecret */.bs && value.includes(key)));
    return (0,payload/* leaves */.FQ)(integration.config)
        .filter(({ value }) => typeof value === 'string' && containsKey(value))
        .map(({ path }) => ({
        reason: 'invalid-config',
        message: `The value of \`${path}\` is or contains the action's own API key, token or plan key, which can't be referenced.`,
        remedy: 'Correct the variable or the file: these keys are never sent as part of an integration.',
        place: integration.place(`config.${path}`),
    }));
}
/** Makes the values that files refer to known as secrets, whether this mode needs them or not. */
function guardReferences(integrations, { outputGuard, log, environment }) {
    const names = new Set(integrations.flatMap((one) => (0,payload/* secretReferences */.Li)(one).map(({ reference }) => reference.name)));
    const values = [...names].filter((name) => {
        const value = environment[name] ?? '';
        return value !== '' && outputGuard.guard.add(name, value);
    });
    log.mask(values.map((name) => environment[name] ?? ''));
}
/** Lists the tenant's integrations; a secret that the answer repeats becomes known to the guard first. */
async function readLiveTenant({ immuta, outputGuard, log }) {
    try {
        const tenant = (0,read_live/* readTenant */.RM)(await immuta.reader.list());
        log.mask(tenant.echoedSecrets.filter((secret) => outputGuard.guard.addEchoed(secret)));
        return tenant;
    }
    catch (error) {
        if (error instanceof immuta_error/* ImmutaError */.EJ)
            throw new failure/* ActionFailure */.dR((0,immuta_error/* immutaFailure */.k$)(error, 'reading the integrations'));
        throw error;
    }
}
/** The commit that is checked out, with its files; a text says why they are unknown. It is never assumed. */
async function readCheckout({ github, inputs }, sha) {
    if (sha === undefined)
        return checkout/* unknownCheckout */.VS;
    const tree = await (0,commits/* unlessUnknown */.jG)((0,commits/* readTree */.Zc)(github, sha, inputs.files));
    // An earlier step may have made the commit, and never pushed it.
    if (tree === undefined)
        return 'GitHub does not know the checked-out commit';
    return tree.truncated ? 'the commit has too many files for GitHub to list' : { sha, tree };
}
/** Throws a failure for each integration file of the workspace that is not as in the commit. */
function requireCommitted(files, commit, { runner, inputs }) {
    const paths = files.map(({ file }) => file);
    (0,failure/* throwIfAny */.MI)(compareWorkspace({
        files,
        nestedCheckouts: (0,checkout/* nestedCheckouts */.Vz)(runner.workspace, paths),
        globs: inputs.files,
        commit,
    }));
}
/** Throws unless the last apply was of no files by these globs. */
async function requireNoFilesBefore(session, live) {
    const { github, inputs, local } = session;
    const { patterns } = inputs.files;
    if (local !== undefined)
        throw new failure/* ActionFailure */.dR(noFiles(session));
    const last = await (0,deployments/* readLastApplied */.gM)(github, inputs.name).catch((error) => {
        if (error instanceof github_error/* GitHubError */.y_)
            return undefined;
        throw error;
    });
    if (last?.files === 0 && last.globs.join('\n') === patterns.join('\n'))
        return;
    const left = await (0,merged_plans/* findLeftBehind */.jK)(live, session);
    throw new failure/* ActionFailure */.dR(noFiles(session, ', now or at the base'), ...left.map((warning) => ({ reason: 'invalid-config', ...warning })));
}
/** That `files` matches nothing. */
function noFiles({ inputs, local }, when = '') {
    const [files, remedy] = local === undefined
        ? [
            'the input `files`',
            'Check the globs of `files`, and that the repository is checked out at the root of the workspace.',
        ]
        : [
            '`--files`',
            "Put files that end in `.yml` or `.yaml` into `immuta/` at the repository's root, or give other globs with `--files`.",
        ];
    return {
        reason: 'invalid-config',
        message: `No integration file matches ${files}${when}: ${inputs.files.patterns.join(', ')}`,
        remedy,
    };
}
/** Turns an error of GitHub's into a failure of the whole run. `doing` completes "while …". */
async function orGitHubFailure(answer, doing, permission = 'contents: read') {
    try {
        return await answer;
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y_))
            throw error;
        throw new failure/* ActionFailure */.dR((0,github_error/* githubFailure */.eQ)(error, doing, permission));
    }
}


/***/ }),

/***/ 8512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ createdKeys),
/* harmony export */   N3: () => (/* binding */ liveLeaves),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   eE: () => (/* binding */ sameValue),
/* harmony export */   oQ: () => (/* binding */ comparedDeclared),
/* harmony export */   qb: () => (/* binding */ normal),
/* harmony export */   te: () => (/* binding */ compareWithBase)
/* harmony export */ });
/* unused harmony export show */
/* harmony import */ var _declared_payload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2388);
/* harmony import */ var _integration_types_declared_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5266);
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7200);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8301);
/* harmony import */ var _live_read_live_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(307);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8720);






/** Compares what a file declares with what Immuta shows. Secrets are never compared. */
function compare(declared, live) {
    const shown = liveLeaves(live);
    const differences = [];
    const notShown = [];
    for (const [key, value] of comparedDeclared(declared)) {
        const found = shown.get(key);
        if (found === undefined)
            notShown.push(key);
        else if (!sameValue(declared.type, key, value, found))
            differences.push(difference(declared, key, found, value));
    }
    const mayReset = [...undeclaredLive(declared, live)].map(([key, value]) => difference(declared, key, value, undefined));
    return { differences, notShown, mayReset };
}
/**
 * Differences that only the base shows: keys that the file no longer declares, secret references with another name, and
 * a changed `lifecycle.credentialsVersion`.
 */
function compareWithBase(declared, previous, live) {
    const now = new Set((0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .leaves */ .FQ)(declared.config).map(({ path }) => path));
    const shown = new Map((0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .leaves */ .FQ)(live.config).map(({ path, value }) => [path, value]));
    const dropped = (0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .leaves */ .FQ)(previous.config)
        .filter(({ path }) => !now.has(path))
        .map(({ path, value }) => difference(declared, `config.${path}`, shown.get(path) ?? value, undefined));
    const before = new Map((0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .secretReferences */ .Li)(previous).map(({ path, reference }) => [path, reference]));
    const renamed = (0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .secretReferences */ .Li)(declared)
        .filter(({ path, reference }) => before.get(path)?.name !== reference.name)
        .map(({ path, reference }) => difference(declared, `config.${path}`, before.get(path), reference));
    const [was, is] = [previous, declared].map(({ lifecycle }) => lifecycle.credentialsVersion?.toString());
    const rotated = was === is ? [] : [difference(declared, _plan_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialsVersionKey */ .gO, was, is)];
    return [...dropped, ...renamed, ...rotated];
}
/** Every key of a file whose integration Immuta does not have yet. */
function createdKeys(declared) {
    return [
        difference(declared, 'autoBootstrap', undefined, declared.autoBootstrap),
        ...(0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .leaves */ .FQ)(declared.config).map(({ path, value }) => difference(declared, `config.${path}`, undefined, value)),
    ];
}
function difference({ type }, key, before, after) {
    return { key, before: show(type, key, before), after: show(type, key, after) };
}
/** A value as people may see it: those of keys that the type does not know are never shown. */
function show(type, key, value) {
    if (value === undefined)
        return { kind: 'absent' };
    if (value instanceof _integration_types_declared_value_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretReference */ .U)
        return { kind: 'secret', reference: value.name };
    const isShown = key === 'autoBootstrap' || key === _plan_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialsVersionKey */ .gO || knownKey(type, key)?.secret === false;
    if (!isShown)
        return { kind: 'hidden' };
    return { kind: 'value', text: typeof value === 'string' ? value : (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .dj)(value) };
}
/** The declared keys that are compared, with their values: all but secrets and `type`. */
function comparedDeclared(declared) {
    const keys = new Map([['autoBootstrap', declared.autoBootstrap]]);
    for (const { path, value } of (0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .leaves */ .FQ)(declared.config)) {
        if (!containsSecret(value))
            keys.set(`config.${path}`, value);
    }
    return keys;
}
/** Every value that Immuta shows of an integration, by key; nulls and masks are left out. */
function liveLeaves(live) {
    const values = new Map();
    if (live.autoBootstrap !== undefined)
        values.set('autoBootstrap', live.autoBootstrap);
    for (const { path, value } of (0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .leaves */ .FQ)(live.config)) {
        if (value === null || (typeof value === 'string' && (0,_live_read_live_js__WEBPACK_IMPORTED_MODULE_1__/* .isMask */ .$b)(value)))
            continue;
        values.set(`config.${path}`, value);
    }
    return values;
}
/**
 * Live, non-secret values of the keys that the file leaves out, except those at their documented default, which Immuta
 * shows for a key that was never set.
 */
function undeclaredLive({ type, config }, live) {
    const declaredKeys = new Set((0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .leaves */ .FQ)(config).map(({ path }) => `config.${path}`));
    const isDefault = (key, value) => {
        const documented = knownKey(type, key)?.default;
        return documented !== undefined && sameValue(type, key, documented, value);
    };
    return new Map([...liveLeaves(live)].filter(([key, value]) => key.startsWith('config.') && !declaredKeys.has(key) && !isDefault(key, value)));
}
/** Whether two values of a key are the same: numbers and booleans by value, hosts regardless of case. */
function sameValue(type, key, declared, live) {
    return normal(type, key, declared) === normal(type, key, live);
}
/** The text of a value for comparisons and digests. */
function normal(type, key, value) {
    if (typeof value !== 'string')
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .dj)(value);
    const text = value.trim();
    // Immuta may return a number or a boolean as a string, and the other way round.
    if (/^-?(0|[1-9]\d{0,14})$/.test(text) || text === 'true' || text === 'false')
        return text;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .dj)(knownKey(type, key)?.normal?.(text) ?? value);
}
function knownKey(type, key) {
    return (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationType */ .vh)(type)?.keys.find(({ path }) => `config.${path}` === key);
}
function containsSecret(value) {
    if (value instanceof _integration_types_declared_value_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretReference */ .U)
        return true;
    return typeof value === 'object' && value !== null && Object.values(value).some(containsSecret);
}


/***/ }),

/***/ 1147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ planEntry),
/* harmony export */   W9: () => (/* binding */ planEntries),
/* harmony export */   X8: () => (/* binding */ declaredDigest),
/* harmony export */   hm: () => (/* binding */ planEntrySchema),
/* harmony export */   rD: () => (/* binding */ keyedDigest),
/* harmony export */   rG: () => (/* binding */ valueDigests)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5395);
/* harmony import */ var _declared_payload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2388);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8512);





/**
 * What a plan says of one integration, as digests of canonical data. They cover nothing that changes by merging (commit,
 * run, time, order, status, validation result, a value that Immuta made), and no secret or anything computed from one.
 */
const planEntrySchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    file: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    action: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['create', 'update', 'delete', 'no-op']),
    id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Of type, host, port and database. */
    identity: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Of the payload with references instead of secrets, and of `credentialsVersion`. Empty for a deletion. */
    declared: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Of the live value of each compared key, by key. A key that Immuta does not show is left out. */
    live: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Of the script with variables instead of secrets. Empty for a no-op. */
    script: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** How many bytes of each digest are kept. */
const digestBytes = 16;
/** Digests under `planKey`: HMAC-SHA-256, 16 bytes, base64url. */
function keyedDigest(planKey) {
    return (domain, text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', planKey)
        .update(`${domain}\0${text}`)
        .digest()
        .subarray(0, digestBytes)
        .toString('base64url');
}
/** The entries of a plan, in its order. */
function planEntries(integrations, digest) {
    return integrations.map((planned) => planEntry(planned, digest));
}
/** The digests of one planned integration. */
function planEntry(planned, digest) {
    const { file, action, id, identity, declared, previous, live, script } = planned;
    const wanted = declared ?? previous;
    const compared = wanted === undefined ? undefined : (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedDeclared */ .oQ)(wanted);
    const shown = [...(live === undefined ? [] : (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .liveLeaves */ .N3)(live))].filter(([key]) => compared?.has(key));
    return {
        file,
        action,
        id,
        identity: digest('identity', (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)([identity.type, identity.key])),
        declared: declared === undefined ? '' : declaredDigest(declared, digest),
        live: Object.fromEntries(valueDigests(identity.type, new Map(shown), digest)),
        script: script === undefined ? '' : digest('script', script.canonical),
    };
}
/** Of what a file declares: the payload with references instead of secrets, and `credentialsVersion`. */
function declaredDigest(declared, digest) {
    const credentialsVersion = String(declared.lifecycle.credentialsVersion ?? '');
    const payload = (0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_4__/* .payloadOf */ .Md)(declared, ({ name }) => `\${${name}}`);
    return digest('declared', (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)({ ...payload, credentialsVersion }));
}
/** The digest of each value, by key: of live values (`liveLeaves`), or of those that a file declares (`comparedDeclared`). */
function valueDigests(type, values, digest) {
    return new Map([...values].map(([key, value]) => [key, digest('live', `${key}\0${(0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .normal */ .qb)(type, key, value)}`)]));
}


/***/ }),

/***/ 8720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OQ: () => (/* binding */ managingFiles),
/* harmony export */   PT: () => (/* binding */ isPlannedChange),
/* harmony export */   Yd: () => (/* binding */ actionNouns),
/* harmony export */   fs: () => (/* binding */ changesOf),
/* harmony export */   gO: () => (/* binding */ credentialsVersionKey),
/* harmony export */   xV: () => (/* binding */ isKnownFromBaseOnly)
/* harmony export */ });
/** What messages call each change: "the script of this creation". */
const actionNouns = {
    create: 'creation',
    update: 'update',
    delete: 'deletion',
};
/** The key of a rotation: only files have it, Immuta never shows it. */
const credentialsVersionKey = 'lifecycle.credentialsVersion';
/**
 * Whether only the base shows a difference of an update, and live does not: rotated credentials, a renamed secret
 * reference, a key that the file dropped.
 */
function isKnownFromBaseOnly({ key, after }) {
    return key === credentialsVersionKey || after.kind === 'absent' || after.kind === 'secret';
}
/** Whether an integration is to be created, updated or deleted. */
function isPlannedChange(planned) {
    return planned.action !== 'no-op';
}
/** The integrations of a plan that are created, updated or deleted. */
function changesOf({ integrations }) {
    return integrations.filter(isPlannedChange);
}
/** The file that manages each live integration, by the integration's id. */
function managingFiles({ integrations }) {
    return new Map(integrations.flatMap(({ id, file, action }) => id === undefined || action === 'delete' ? [] : [[id, file]]));
}


/***/ }),

/***/ 1936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ readReviewedPlan),
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   t7: () => (/* binding */ readMarker),
/* harmony export */   wy: () => (/* binding */ packReviewedPlan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5395);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1147);




/** Version of the format; a plan of another version is not read. */
const version = 3;
/** Longest chunk of the plan in one HTML comment, in characters. */
const chunkLength = 16_000;
/** Length of a plan's id, in base64url characters. */
const idLength = 22;
const pieceStart = '<!-- immuta-reviewed-plan ';
const piecePattern = /<!-- immuta-reviewed-plan (\d{1,4})\/(\d{1,4}) ([\w-]+)\.([\w-]+)\.([\w-]+) -->/g;
/** Signs the entries for a place, so that only the action can make or change what `readReviewedPlan` accepts. */
function packReviewedPlan(entries, place, planKey) {
    const content = Buffer.from(JSON.stringify({ version, entries })).toString('base64url');
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('base64url').slice(0, idLength);
    const count = Math.ceil(content.length / chunkLength);
    const fragment = (index, chunk) => `<!-- immuta-reviewed-plan ${String(index)}/${String(count)} ${id}.${chunk}.${sign(['piece', index, count, id, chunk], place, planKey)} -->`;
    const head = (comments) => fragment(0, String(comments));
    return {
        head,
        headLength: head(9999).length + 2,
        fragments: Array.from({ length: count }, (_, index) => fragment(index + 1, content.slice(index * chunkLength, (index + 1) * chunkLength))),
    };
}
/**
 * Reads the plan. The head in the first comment names the plan. Only fragments of that plan with a valid signature of
 * their own count, so that nothing in another comment can void it.
 *
 * @param comments the first is the comment that the action keeps up to date; others may be copies
 */
function readReviewedPlan(comments, place, planKey) {
    if (comments.length === 0)
        return { kind: 'none' };
    const first = comments.find(({ part }) => part === 1);
    if (first === undefined)
        return { kind: 'incomplete', missing: [1] };
    const head = signedFragments(first, place, planKey).find(({ index }) => index === 0);
    if (head === undefined)
        return { kind: first.body.includes(pieceStart) ? 'invalid' : 'none' };
    const parts = Array.from({ length: Number(head.chunk) }, (_, index) => index + 1);
    const missing = parts.filter((number) => !comments.some(({ part }) => part === number));
    if (missing.length > 0)
        return { kind: 'incomplete', missing };
    const fragments = comments
        .flatMap((comment) => signedFragments(comment, place, planKey))
        .filter(({ id, index }) => id === head.id && index > 0);
    const chunks = new Map(fragments.map(({ index, chunk }) => [index, chunk]));
    if (chunks.size !== head.count)
        return { kind: 'invalid' };
    const content = [...chunks].sort(([one], [other]) => one - other).map(([, chunk]) => chunk);
    const entries = unpack(content.join(''));
    return entries === undefined ? { kind: 'invalid' } : { kind: 'plan', entries };
}
function signedFragments({ body }, place, planKey) {
    return [...body.matchAll(piecePattern)].flatMap(([, at, of, id = '', chunk = '', signature = '']) => {
        const [index, count] = [Number(at), Number(of)];
        const isSigned = sameText(signature, sign(['piece', index, count, id, chunk], place, planKey));
        return isSigned ? [{ index, count, id, chunk }] : [];
    });
}
/**
 * The marker at the start of our comments: `kind` distinguishes our comments on one pull request, `part` counts from 1.
 * A name is safe in it: the input takes only letters, digits, dots, dashes and underscores.
 */
function commentMarker(kind, part, place, planKey) {
    return `<!-- immuta-integration-action ${kind} ${String(part)} ${place.name} ${sign(['marker', kind, part], place, planKey)} -->`;
}
/** The part that a comment's first line names, and whether this key signed it; undefined for a comment of another kind or name. */
function readMarker(body, kind, place, planKey) {
    const line = body.split('\n', 1)[0]?.trimEnd() ?? '';
    const [, found, part = '', name] = /^<!-- immuta-integration-action (\w+) (\d{1,4}) ([\w.-]+) [\w-]+ -->$/.exec(line) ?? [];
    if (found !== kind || name !== place.name)
        return undefined;
    return { part: Number(part), isSigned: sameText(line, commentMarker(kind, Number(part), place, planKey)) };
}
function sign(what, place, planKey) {
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)([
        'immuta-integration-action',
        version,
        place.repository,
        place.pullRequest,
        place.name,
        what,
    ]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', planKey).update(text).digest('base64url');
}
function sameText(one, other) {
    const [a, b] = [Buffer.from(one), Buffer.from(other)];
    return a.length === b.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(a, b);
}
const planSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ version: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(version), entries: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .planEntrySchema */ .hm) });
/** The content is signed: what does not fit the schema was written by another version of the action. */
function unpack(content) {
    return planSchema.safeParse((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(Buffer.from(content, 'base64url').toString())).data?.entries;
}


/***/ }),

/***/ 8354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CV: () => (/* binding */ differenceInWords),
  Vk: () => (/* binding */ stillThere),
  xO: () => (/* binding */ unrunnableScripts),
  oV: () => (/* binding */ withWarnings)
});

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 1 modules
var registry = __webpack_require__(7200);
// EXTERNAL MODULE: ./src/live/status.ts
var live_status = __webpack_require__(502);
// EXTERNAL MODULE: ./src/live/validation-tests.ts
var validation_tests = __webpack_require__(6523);
// EXTERNAL MODULE: ./src/plan/compare.ts
var compare = __webpack_require__(8512);
// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/plan/mistaken-deletions.ts



/** The share of values that two files must have in common for one to look like the other, renamed and edited. */
const alikeFrom = 0.5;
/**
 * Warns of deletions that may be a mistake: the file now pins another integration, or was removed while a new file looks
 * like it. Returns the warnings by the file to correct.
 *
 * @param filesAtBase the files that the base had
 */
function mistakenDeletions(planned, filesAtBase) {
    const declaring = planned.filter(({ declared }) => declared !== undefined);
    const added = declaring.filter(({ previous, file }) => previous === undefined && !filesAtBase.has(file));
    const warnings = new Map();
    for (const { file, id = '', previous } of planned.filter(({ action }) => action === 'delete')) {
        const successor = declaring.find((one) => one.file === file) ?? mostAlike(previous, added);
        if (successor?.declared === undefined)
            continue;
        const { declared, id: now } = successor;
        const line = `\`lifecycle: { id: ${id} }\``;
        const message = declared.file === file
            ? `\`lifecycle.id\` moves this file from integration ${id} to ${now ?? 'another one'}, so no file declares integration ${id} any more. Is that a typo? To keep integration ${id}, write ${line}.`
            : `This file looks like ${file}, which was removed: no file declares integration ${id} any more, and ${now === undefined ? 'a new integration is created' : `this file manages integration ${now}`}. If the file was renamed and is meant for integration ${id}, add the line ${line}.`;
        const isPinned = declared.lifecycle.id !== undefined;
        const place = declared.place(isPinned ? 'lifecycle.id' : (0,registry/* identityPlace */.yf)(declared.type));
        warnings.set(declared.file, [{ message, place }]);
    }
    return warnings;
}
function mostAlike(removed, candidates) {
    const [best] = candidates
        .map((candidate) => ({ candidate, share: sharedValues(removed, candidate.declared) }))
        .filter(({ share }) => share >= alikeFrom)
        .sort((one, other) => other.share - one.share);
    return best?.candidate;
}
/** The share of values outside the identity that two files have in common, from 0 to 1. */
function sharedValues(one, other) {
    if (one === undefined || one.type !== other?.type)
        return 0;
    const [first, second] = [valuesOf(one), new Set(valuesOf(other))];
    const shared = first.filter((value) => second.has(value)).length;
    return (2 * shared) / Math.max(1, first.length + second.size);
}
function valuesOf({ type, config }) {
    const identityKeys = (0,registry/* integrationType */.vh)(type)?.identityKeys ?? [];
    return (0,payload/* leaves */.FQ)(config)
        .filter(({ path }) => !identityKeys.includes(path))
        .map(({ path, value }) => `${path} ${(0,json/* canonicalJson */.dj)(value)}`);
}

// EXTERNAL MODULE: ./src/plan/plan.ts
var plan = __webpack_require__(8720);
;// CONCATENATED MODULE: ./src/plan/warnings.ts







/** Adds the warnings of each integration, given all that is planned. `filesAtBase`: the files that the base had. */
function withWarnings(planned, live, prevented, filesAtBase) {
    const isDeleted = ({ action, file }) => action === 'delete' && !prevented.some((one) => one.file === file);
    const leaving = new Set(planned.filter(isDeleted).map(({ id }) => id));
    const managedBy = new Map(planned.filter((one) => !isDeleted(one)).map(({ id, file }) => [id, file]));
    const staying = live.filter(({ id, status }) => status !== 'deleted' && !leaving.has(id));
    const mistakes = mistakenDeletions(planned, filesAtBase);
    return planned.map((one) => ({
        ...one,
        warnings: [
            ...healthWarnings(one),
            ...hostWarnings(one, staying, managedBy),
            ...(one.action === 'delete' ? [] : (mistakes.get(one.file) ?? [])),
        ],
    }));
}
/** Warns of an unhealthy status. */
function healthWarnings({ file, live }) {
    if (live === undefined || (0,live_status/* isHealthy */.Wr)(live.status))
        return [];
    const message = `Integration ${live.id} has the status \`${live.status || '(empty)'}\`.${(0,validation_tests/* describeFailedTests */.k)(live.validationTests)}`;
    return [{ message, place: { file } }];
}
/**
 * Warns of other live integrations on a host that an integration is created on or moves to: Immuta may allow only one,
 * or the file may be meant for one of them.
 */
function hostWarnings({ declared, live: own }, live, managedBy) {
    if (declared === undefined || own?.identity.host === declared.identity.host)
        return [];
    const { type, identity } = declared;
    return live
        .filter((other) => other.id !== own?.id && other.type === type && other.identity.host === identity.host)
        .map((other) => {
        const file = managedBy.get(other.id);
        const status = (0,live_status/* isHealthy */.Wr)(other.status) ? '' : ` and whose status is \`${other.status}\``;
        const manager = file === undefined ? 'which no file declares' : `which ${file} manages`;
        const advice = file === undefined
            ? `If this file is meant for it, add the line \`lifecycle: { id: ${other.id} }\`; otherwise Immuta may refuse a second integration on the host.`
            : `Immuta may refuse a second integration on the host. If both files are meant for one integration, keep only ${file}.`;
        return {
            message: `On this host Immuta already has integration ${other.id}, ${manager}${status}. ${differenceInWords(declared, other)} ${advice}`,
            place: declared.place((0,registry/* identityPlace */.yf)(type)),
        };
    });
}
/** A sentence with all differences between a live integration and a file, except for secrets. */
function differenceInWords(declared, live) {
    const { differences } = (0,compare/* compare */.UD)(declared, live);
    if (differences.length === 0)
        return 'It does not differ from this file.';
    const each = differences.map(({ key, before, after }) => `\`${key}\` is ${inWords(before)} there and ${inWords(after)} here`);
    return `It differs from this file: ${each.join(', ')}.`;
}
function inWords(value) {
    return value.kind === 'value' ? `\`${value.text}\`` : 'a value that is not shown';
}
/**
 * Warns of unmanaged integrations that a merged pull request was to delete: its apply failed or never ran, and no
 * record says so. `plans`: newest merge first; the newest one that names an integration counts.
 */
function stillThere(unmanaged, plans) {
    const entries = plans.flatMap((plan) => plan.entries.map((entry) => ({ ...entry, pullRequest: plan.pullRequest })));
    return unmanaged.flatMap(({ id }) => {
        const newest = entries.find((entry) => entry.id === id);
        if (newest?.action !== 'delete')
            return [];
        const { file, pullRequest } = newest;
        return [
            {
                message: `Integration ${id} is still in Immuta, although #${String(pullRequest)} removed its file ${file}: that deletion has not been applied. If no apply is running now, restore the file and remove it in another pull request, or delete the integration in Immuta.`,
                place: { file },
            },
        ];
    });
}
/** The scripts of a plan that can't run as they are: failures if apply runs scripts, and warnings if a person does. */
function unrunnableScripts(integrations) {
    return integrations.filter(plan/* isPlannedChange */.PT).flatMap(({ file, action, script, declared }) => {
        const [first, ...others] = script?.problems ?? [];
        if (first === undefined)
            return [];
        const more = `${String(others.length)} more ${others.length === 1 ? 'problem' : 'problems'}`;
        const rest = others.length === 0 ? '' : ` ${more} in the plan.`;
        return [
            (0,failure/* inFile */.s5)(file, {
                reason: 'script-failed',
                message: `the script of this ${plan/* actionNouns */.Yd[action]} can't be run as is. Line ${String(first.line)} of the script: ${first.message}${rest}`,
                remedy: 'Apply would refuse to run it. Have a person review and run a corrected script, and apply without `run-script` and `data-api`.',
                place: declared?.place('config') ?? { file, line: 1 },
            }),
        ];
    });
}


/***/ }),

/***/ 5397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xg: () => (/* binding */ checkedOutCommit),
  Vz: () => (/* binding */ nestedCheckouts),
  VS: () => (/* binding */ unknownCheckout)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/inputs/event.ts
var inputs_event = __webpack_require__(8121);
;// CONCATENATED MODULE: ./src/previous/reftable.ts


/** The kinds of values in a record. */
const deletedValue = 0;
const tagValue = 2;
const symbolicValue = 3;
const refBlock = 'r'.charCodeAt(0);
/** The value of a ref that was deleted. */
const deleted = '';
/**
 * Reads a ref from a folder of reftables: the id of a commit, or `ref: NAME` for a symbolic one. Undefined if
 * the folder has no such ref. The path, names and values are Latin-1 texts, one character per byte.
 * Source: git's Documentation/technical/reftable.
 */
function readTableRef(folder, name) {
    const tables = readBytes((0,external_node_path_.join)(folder, 'tables.list')).toString('latin1').split('\n').filter(Boolean);
    // The newest table is the last one, and counts first, with its deletions.
    for (const table of tables.reverse()) {
        const found = findRef(readBytes((0,external_node_path_.join)(folder, table)), name);
        if (found !== undefined)
            return found === deleted ? undefined : found;
    }
    return undefined;
}
function readBytes(path) {
    return (0,external_node_fs_.readFileSync)(Buffer.from(path, 'latin1'));
}
/** The value of a ref in a table. */
function findRef(table, wanted) {
    const withSha256 = table[4] === 2 && table.toString('latin1', 24, 28) === 's256';
    const header = table[4] === 1 ? 24 : 28;
    for (let at = header; table[at] === refBlock;) {
        // The first block's length and offsets count from the file's start.
        const end = (at === header ? 0 : at) + table.readUIntBE(at + 1, 3);
        const restarts = table.readUInt16BE(end - 2);
        const found = findInBlock(table.subarray(at + 4, end - 2 - 3 * restarts), wanted, withSha256 ? 32 : 20);
        if (found !== undefined)
            return found;
        for (at = end; table[at] === 0;)
            at += 1;
    }
    return undefined;
}
function findInBlock(records, wanted, idLength) {
    let at = 0;
    const take = (length) => records.subarray(at, (at += length));
    /** As in packs: seven bits per byte, most significant first, each continued byte adds one. */
    const number = () => {
        let byte = records.readUInt8(at++);
        let value = byte & 0x7f;
        while ((byte & 0x80) !== 0) {
            byte = records.readUInt8(at++);
            value = (value + 1) * 128 + (byte & 0x7f);
        }
        return value;
    };
    for (let name = ''; at < records.length;) {
        const shared = number();
        const sizeAndType = number();
        name = name.slice(0, shared) + take(sizeAndType >> 3).toString('latin1');
        number(); // The update index.
        const type = sizeAndType & 7;
        const value = type === symbolicValue
            ? `ref: ${take(number()).toString('latin1')}`
            : type === deletedValue
                ? deleted
                : take(idLength).toString('hex');
        if (type === tagValue)
            take(idLength); // The id of the commit that the tag names.
        if (name === wanted)
            return value;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/previous/tree.ts
var tree = __webpack_require__(6961);
;// CONCATENATED MODULE: ./src/previous/checkout.ts





/** Why nothing is known of the checkout if `checkedOutCommit` finds none. */
const unknownCheckout = "the checked-out commit can't be determined";
/** Symbolic refs in a row that are followed; git follows no more either. */
const longestChain = 5;
/**
 * The commit that is checked out in a workspace, read from git's own files: git may be missing in a container job, and
 * can't read reftables before 2.45. Undefined if the workspace isn't the top of a checkout, or its commit can't be found.
 * Paths and values are Latin-1 texts, one character per byte, because the name of a branch need not be UTF-8.
 * Source: gitrepository-layout(5), gitformat-reftable.
 */
function checkedOutCommit(workspace) {
    const folder = Buffer.from(workspace).toString('latin1');
    // In a worktree or a submodule, `.git` is a file that names the folder.
    const named = /^gitdir: (.+)$/s.exec(readText((0,external_node_path_.join)(folder, '.git')) ?? '')?.[1];
    const own = (0,external_node_path_.resolve)(folder, named ?? '.git');
    // The folder that a worktree shares with others.
    const shared = (0,external_node_path_.resolve)(own, readText((0,external_node_path_.join)(own, 'commondir')) ?? '.');
    try {
        let name = 'HEAD';
        for (let step = 0; step <= longestChain; step += 1) {
            const value = readRef(own, name) ?? readRef(shared, name) ?? '';
            const next = /^ref:\s*(refs\/.+)$/s.exec(value)?.[1];
            if (next === undefined)
                return inputs_event/* shaPattern */.$n.test(value) ? value : undefined;
            if (next.split('/').includes('..'))
                return undefined;
            name = next;
        }
    }
    catch {
        // A broken reftable.
    }
    return undefined;
}
/** The folders that contain any of these paths and are separate checkouts: submodules, checkouts with a `path`. */
function nestedCheckouts(workspace, paths) {
    const folders = new Set(paths.flatMap(tree/* foldersOf */.pd));
    return [...folders].filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, folder, '.git'))).sort();
}
/** A ref from the reftables, the loose files or the packed refs of a git directory. */
function readRef(folder, name) {
    const tables = (0,external_node_path_.join)(folder, 'reftable');
    return (((0,external_node_fs_.existsSync)(Buffer.from(tables, 'latin1')) ? readTableRef(tables, name) : undefined) ??
        looseRef(`${folder}/${name}`) ??
        packedRef(folder, name));
}
function packedRef(folder, name) {
    const lines = readText((0,external_node_path_.join)(folder, 'packed-refs'))?.split('\n') ?? [];
    return lines.find((line) => line.endsWith(` ${name}`))?.split(' ')[0];
}
/** With `core.preferSymlinkRefs` a symbolic ref is a symbolic link. */
function looseRef(path) {
    try {
        return `ref: ${(0,external_node_fs_.readlinkSync)(Buffer.from(path, 'latin1'), 'latin1')}`;
    }
    catch {
        return readText(path);
    }
}
/** A small file of git's, without the white space at its end; undefined if it can't be read. */
function readText(path) {
    try {
        // Not trimEnd: it would cut the last byte of some names.
        return (0,external_node_fs_.readFileSync)(Buffer.from(path, 'latin1'), 'latin1').replace(/[\t\n\r ]+$/, '');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TI: () => (/* binding */ isContentOf),
/* harmony export */   pd: () => (/* binding */ foldersOf),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _declared_file_globs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9792);


/** The files of a tree that the globs match: no links, and no names that an integration file can't have. */
function matching(tree, globs) {
    return tree.entries.filter(({ path, mode }) => mode.startsWith('100') && (0,_declared_file_globs_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .q)(path) && globs.matches(path));
}
/** Git's blob id of a content; `like` is an id of the same repository and says which hash it uses. */
function blobId(content, like) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(like.length === 64 ? 'sha256' : 'sha1')
        .update(`blob ${String(content.length)}\0`)
        .update(content)
        .digest('hex');
}
/** Whether a content is that of a blob. CRLF for LF makes no difference: a checkout may convert line ends. */
function isContentOf(content, blob) {
    const text = () => Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n');
    const matches = (bytes) => blobId(bytes, blob) === blob;
    return (matches(content) ||
        matches(Buffer.from(text(), 'latin1')) ||
        matches(Buffer.from(text().replaceAll('\n', '\r\n'), 'latin1')));
}
/** The folders that a path is in, outermost first. */
function foldersOf(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}


/***/ })

};
