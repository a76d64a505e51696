export const id = 259;
export const ids = [259];
export const modules = {

/***/ 1091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ logGroups)
/* harmony export */ });
/* harmony import */ var _in_turns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(396);

/** Prints groups, one after the other, each folded by the log viewer. */
async function logGroups(log, groups) {
    await (0,_in_turns_js__WEBPACK_IMPORTED_MODULE_0__/* .inTurns */ .g)(groups, ({ title, text }) => log.group(title, () => {
        log.info(text);
        return Promise.resolve();
    }));
}


/***/ }),

/***/ 1259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addScripts: () => (/* binding */ addScripts),
  allWarnings: () => (/* binding */ allWarnings),
  planAndReport: () => (/* binding */ planAndReport)
});

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/github/client.ts + 2 modules
var client = __webpack_require__(1771);
// EXTERNAL MODULE: ./src/plan/digest.ts
var digest = __webpack_require__(1147);
// EXTERNAL MODULE: ./src/plan/make-plan.ts + 3 modules
var make_plan = __webpack_require__(5445);
// EXTERNAL MODULE: ./src/plan/plan.ts
var plan_plan = __webpack_require__(8720);
// EXTERNAL MODULE: ./src/plan/reviewed-plan.ts
var reviewed_plan = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/network/http.ts
var http = __webpack_require__(5284);
// EXTERNAL MODULE: ./src/network/retry.ts
var retry = __webpack_require__(8904);
// EXTERNAL MODULE: ./src/previous/previous-files.ts
var previous_files = __webpack_require__(1782);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/failure-blocks.ts
var failure_blocks = __webpack_require__(1011);
// EXTERNAL MODULE: ./src/report/footer.ts
var footer = __webpack_require__(7403);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/plan-comment.ts + 1 modules
var plan_comment = __webpack_require__(6235);
;// CONCATENATED MODULE: ./src/report/failure-comment.ts





/** A plan that could not be made: all that is wrong, each with its place and what to do. */
function failureComment(failures, context, warnings = []) {
    return [
        (0,plan_comment/* title */.DD)('plan', context.name),
        (0,blocks/* lines */.Mn)(`${(0,markdown/* code */.aY)(context.tenant)} · **The plan failed:** ${(0,markdown/* count */.U9)(failures.length, 'error')}. Nothing was changed, and an earlier plan in this comment is no longer valid.`),
        ...failures.flatMap(failure_blocks/* failureBlocks */.pD),
        ...(0,blocks/* warningLines */._F)(warnings.map(failure_blocks/* messageLine */.EE)),
        (0,footer/* footer */.q)(context, false),
    ];
}

;// CONCATENATED MODULE: ./src/report/hidden-data.ts
/** What stands in a part of its own that has nothing else to show. */
const notForReading = 'The signed plan goes on here; it is not for reading.';
/**
 * Puts HTML comments that nobody sees behind a report's parts: into the last one while there is room, then
 * into further ones. `limit` is the most UTF-16 units in one part.
 */
function withHiddenData(parts, pieces, limit) {
    const result = [...parts];
    for (const piece of pieces) {
        const last = result.at(-1);
        if (last !== undefined && last.length + 2 + piece.length <= limit)
            result[result.length - 1] = `${last}\n\n${piece}`;
        else
            result.push(`${notForReading}\n\n${piece}`);
    }
    return result;
}

;// CONCATENATED MODULE: ./src/report/no-changes.ts




/** What an older comment is updated to where `comment: changes` is set and nothing changes any more. */
function noChangesComment(context) {
    return [
        (0,plan_comment/* title */.DD)('plan', context.name),
        (0,blocks/* lines */.Mn)(`${(0,markdown/* code */.aY)(context.tenant)} · **No changes.** The files of this pull request declare what Immuta has.`),
        (0,footer/* footer */.q)(context, false),
    ];
}

// EXTERNAL MODULE: ./src/report/log-text.ts
var log_text = __webpack_require__(9018);
// EXTERNAL MODULE: ./src/report/one-line.ts
var one_line = __webpack_require__(2589);
// EXTERNAL MODULE: ./src/report/split.ts + 1 modules
var split = __webpack_require__(8803);
// EXTERNAL MODULE: ./src/report/summary.ts
var summary = __webpack_require__(7994);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
;// CONCATENATED MODULE: ./src/script/placeholders.ts
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const placeholders_all = upper + lower + digits;
/** Redshift takes 8 to 64 characters; 32 of 62 kinds can't be guessed or met by chance. */
const placeholders_length = 32;
/**
 * Makes what stands in for each secret wherever a script is asked for: random for the run, and valid
 * as a Redshift password (8 to 64 characters with an upper-case letter, a lower-case one and a digit;
 * no quote, backslash, slash, at sign or blank), so that Immuta renders it like a real one.
 *
 * @param names the names of the references, each once
 * @param random gives that many random bytes, such as `randomBytes` of `node:crypto`
 * @throws Error where the source of randomness gives one value twice
 */
function makePlaceholders(names, random) {
    const placeholders = new Map();
    for (const name of names) {
        if (placeholders.has(name))
            continue;
        const placeholder = makePlaceholder(random(placeholders_length));
        if ([...placeholders.values()].includes(placeholder)) {
            throw new Error('The source of randomness gave the same bytes twice.');
        }
        placeholders.set(name, placeholder);
    }
    return placeholders;
}
function makePlaceholder(bytes) {
    // The first three characters see to it that each required kind is there.
    return Array.from({ length: placeholders_length }, (_, index) => {
        const alphabet = [upper, lower, digits][index] ?? placeholders_all;
        return alphabet.charAt((bytes[index] ?? 0) % alphabet.length);
    }).join('');
}

;// CONCATENATED MODULE: ./src/script/quotes.ts
/**
 * Finds the end of a quoted piece whose content begins at `from`. A doubled quote belongs to the
 * content; with `backslash`, so does any character after a backslash.
 */
function scanQuoted(source, from, quote, backslash) {
    let index = from;
    while (index < source.length) {
        const character = source.charAt(index);
        if (backslash && character === '\\')
            index += 2;
        else if (character !== quote)
            index += 1;
        else if (source.charAt(index + 1) === quote)
            index += 2;
        else
            return { end: index + 1, closed: true };
    }
    return { end: source.length, closed: false };
}
/**
 * The same for a plain `'…'`, read as with `standard_conforming_strings` on, and whether a server
 * with it off would see another end.
 */
function scanPlainText(source, from) {
    const standard = scanQuoted(source, from, "'", false);
    const escaping = scanQuoted(source, from, "'", true);
    return { ...standard, ambiguous: standard.end !== escaping.end || standard.closed !== escaping.closed };
}
/** Finds the end of a comment that begins at `from` with a slash and a star; they nest. */
function scanBlockComment(source, from) {
    const edge = /\/\*|\*\//g;
    edge.lastIndex = from;
    let depth = 0;
    for (let match = edge.exec(source); match !== null; match = edge.exec(source)) {
        depth += match[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return { end: edge.lastIndex, closed: true };
    }
    return { end: source.length, closed: false };
}
const simpleEscapes = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
/** The value of the content of an `E'…'` text, its quotes taken off. */
function decodeEscapes(content) {
    return content.replace(/''|\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|([\s\S]))/g, (whole, u, long, x, octal, other) => {
        if (whole === "''")
            return "'";
        const hex = u ?? long ?? x;
        if (hex !== undefined)
            return fromCodePoint(Number.parseInt(hex, 16));
        if (octal !== undefined)
            return fromCodePoint(Number.parseInt(octal, 8));
        return simpleEscapes[other ?? ''] ?? other ?? '';
    });
}
function fromCodePoint(code) {
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

;// CONCATENATED MODULE: ./src/script/lexer.ts

// psql takes every byte above 0x7F for a letter.
const letter = 'A-Za-z_\\u0080-\\uffff';
const patterns = [
    ['blank', /[ \t\n\r\f\v]+/y],
    ['comment', /--[^\n\r]*/y],
    ['punctuation', /::|:=|\.\./y],
    [
        'variable',
        new RegExp(`:(?:'[${letter}0-9]+'|"[${letter}0-9]+"|\\{\\?[${letter}0-9]+\\}|[${letter}0-9]+)`, 'y'),
    ],
    ['parameter', new RegExp(`\\$\\d+(?![${letter}0-9])`, 'y')],
    // A number that runs into a letter is cut in other places by each release.
    ['number', new RegExp(`(?:\\d+(?:\\.(?!\\.)\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?(?![${letter}0-9])`, 'y')],
    ['unclear', new RegExp(`[$.]?\\d+[${letter}]`, 'y')],
    ['word', new RegExp(`[${letter}][${letter}0-9$]*`, 'y')],
    ['meta-command', /\\[^\n\r]*/y],
    ['punctuation', /[;,()[\].:{}]/y],
];
const operator = /[~!@#^&|`?+\-*/%<>=]+/y;
const dollarQuote = new RegExp(`\\$(?:[${letter}][${letter}0-9]*)?\\$`, 'y');
/**
 * Cuts SQL as psql does (its `psqlscan.l`, release 15), so that what is taken for a text, a comment,
 * a variable or a command here is the same there. Never throws: what is unclear is a token that says so.
 */
function lex(source) {
    const tokens = [];
    let start = 0;
    while (start < source.length) {
        const token = nextToken(source, start, tokens);
        tokens.push(token);
        start = token.end;
    }
    return tokens;
}
function nextToken(source, start, before) {
    const quoted = nextQuoted(source, start, before);
    if (quoted !== undefined)
        return quoted;
    for (const [kind, pattern] of patterns) {
        const end = matchEnd(pattern, source, start);
        if (end !== undefined)
            return { kind, start, end, closed: true, ambiguous: false };
    }
    const end = operatorEnd(source, start);
    if (end !== undefined)
        return { kind: 'operator', start, end, closed: true, ambiguous: false };
    return { kind: 'unclear', start, end: start + 1, closed: true, ambiguous: false };
}
function nextQuoted(source, start, before) {
    const token = (kind, scanned) => ({ kind, start, ambiguous: false, ...scanned });
    const [first = '', second = '', third = ''] = source.slice(start, start + 3);
    if (first === '/' && second === '*')
        return token('comment', scanBlockComment(source, start));
    if (first === '"')
        return token('quoted-name', scanQuoted(source, start + 1, '"', false));
    if (first === "'") {
        return continuesEscapeText(source, before)
            ? token('escape-text', scanQuoted(source, start + 1, "'", true))
            : { kind: 'text', start, ...scanPlainText(source, start + 1) };
    }
    if (second === "'" && /[eE]/.test(first))
        return token('escape-text', scanQuoted(source, start + 2, "'", true));
    if (second === "'" && /[bBxX]/.test(first)) {
        const quote = source.indexOf("'", start + 2);
        return token('bit-text', { end: quote < 0 ? source.length : quote + 1, closed: quote >= 0 });
    }
    if (/[uU]/.test(first) && second === '&' && (third === "'" || third === '"')) {
        return token('unicode-text', scanQuoted(source, start + 3, third, false));
    }
    return first === '$' ? nextDollarText(source, start) : undefined;
}
function nextDollarText(source, start) {
    const bodyStart = matchEnd(dollarQuote, source, start);
    if (bodyStart === undefined)
        return undefined;
    const tag = source.slice(start, bodyStart);
    const close = source.indexOf(tag, bodyStart);
    const end = close < 0 ? source.length : close + tag.length;
    return { kind: 'dollar-text', start, end, closed: close >= 0, ambiguous: false };
}
/** SQL joins texts that only blanks with a line break part; the later ones keep the rules of the first. */
function continuesEscapeText(source, before) {
    let broken = false;
    for (let index = before.length - 1; index >= 0; index -= 1) {
        const token = before[index];
        if (token === undefined)
            return false;
        if (token.kind === 'escape-text')
            return broken;
        const between = token.kind === 'blank' || (token.kind === 'comment' && source[token.start] === '-');
        if (!between)
            return false;
        broken ||= token.kind === 'blank' && /[\n\r]/.test(source.slice(token.start, token.end));
    }
    return false;
}
/** An operator ends where a comment begins. */
function operatorEnd(source, start) {
    const end = matchEnd(operator, source, start);
    if (end === undefined)
        return undefined;
    const comment = source.slice(start, end).search(/--|\/\*/);
    return comment > 0 ? start + comment : end;
}
function matchEnd(pattern, source, start) {
    pattern.lastIndex = start;
    return pattern.test(source) ? pattern.lastIndex : undefined;
}

;// CONCATENATED MODULE: ./src/script/nested-tokens.ts

/** Texts nested deeper are nobody's honest script; they are taken out whole, unread. */
const deepestNesting = 5;
/** The tokens of what a dollar-quoted text holds, with offsets into the whole source. */
function nestedTokens(source, { start, end, closed }) {
    const from = source.indexOf('$', start + 1) + 1;
    const to = closed ? end - (from - start) : end;
    return lex(source.slice(from, to)).map((token) => ({
        ...token,
        start: token.start + from,
        end: token.end + from,
    }));
}

;// CONCATENATED MODULE: ./src/script/credentials.ts

/** How a name ends (column, variable, parameter, option) whose value is a credential. */
const credentialName = '(?:password|passwd|pwd|passphrase|secret|secret_?key|access_?key(?:_?id)?|' +
    '(?:session|auth|access|api|bearer|refresh|security)_?token|(?:api|private|symmetric)_?key|credentials?|identified)';
const credentialWord = new RegExp(`${credentialName}$`, 'i');
/** What may stand between such a name and its value. */
const linkingWord = /^(?:AS|BY|TO|WITH|USING|VALUES|ENCRYPTED|UNENCRYPTED|HASH|N|_\w+)$/i;
/** `CREDENTIALS 'aws_iam_role=arn…'` names roles, and no secret (Redshift: COPY, "Authorization parameters"). */
const rolesAlone = /^'aws_iam_role=arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/:-]+'$/;
/** What stands for a value that is put in later: `%s`, `$1`, `?`, `***`, `<password>`. */
const valueToCome = /^(?:%\w|\$\d+|[?*.%]+|<[a-z _-]+>)$/;
const credentials_link = String.raw `["'\\]{0,2}(?:\s{0,20}(?:=>|:=|=|:)\s{0,20}|\s{1,20}(?:(?:AS|BY|TO)\s{1,20})?)`;
/** Credentials that show in any piece of a script; the first group stays. */
const credentials_patterns = [
    // password=value, as in connection strings, in URLs and in Redshift's CREDENTIALS.
    new RegExp(String.raw `(${credentialName}["']{0,2}=)[^\s'"${'`'};,&|)=<>(][^\s'"${'`'};,&|)]*`, 'gi'),
    // PASSWORD ''value'', "password": "value", PASSWORD $$value$$
    new RegExp(String.raw `(${credentialName}${credentials_link}(\\?"|\\'|''|'))(?!\2)[^'"\\]+(?=\2)`, 'gi'),
    new RegExp(String.raw `(${credentialName}${credentials_link}\$\w*\$)[^$]+(?=\$)`, 'gi'),
    /([a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/@'"]*:)[^\s/@'"]+(?=@)/gi,
    /()\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
    /()\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]*/g,
    /()\bSCRAM-SHA-256\$[\w+/=:$]+/g,
    /()\bmd5[0-9a-f]{32}\b/g,
    /()\bsha256\|[^'"\s]+/g,
    /(-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)[^-]+/g,
];
/** Something of this is in all that a pattern can find: most of a script need not be looked at closely. */
const anyHint = /pass|pwd|secret|key|token|credential|identified|:\/\/|AKIA|ASIA|eyJ|SCRAM|md5|sha256/i;
/**
 * Finds what looks like a credential that the action did not put there, and replaces it by a marked
 * gap. Rather one too many: what is found makes the script one for a person.
 *
 * @param isOurs whether a token is a text that becomes a variable
 * @param depth how many dollar-quoted texts these tokens lie in
 */
function findCredentials(source, tokens, isOurs, depth = 0) {
    const solid = tokens.filter(({ kind }) => kind !== 'blank' && kind !== 'comment');
    const literal = solid.flatMap((token, index) => isCredentialName(source, token, solid[index - 2])
        ? valuesAfter(source, solid, index).filter((value) => !isOurs(value))
        : []);
    return [
        ...literal.flatMap((token) => literalGap(source, token)),
        ...tokens.flatMap((token) => (isOurs(token) ? [] : findWithin(source, token, depth))),
    ];
}
/** Whether a token names a credential: a word, a quoted name, or the first argument of `set_config('x.password', …)`. */
function isCredentialName(source, token, caller) {
    const written = source.slice(token.start, token.end);
    if (token.kind === 'word')
        return credentialWord.test(written);
    if (token.kind === 'quoted-name')
        return credentialWord.test(written.slice(1, -1));
    if (!isText(token) || caller === undefined)
        return false;
    return (/^set_config$/i.test(source.slice(caller.start, caller.end)) && credentialWord.test(written.slice(1, -1)));
}
/** The texts of the expression that follows a credential's name. */
function valuesAfter(source, solid, nameIndex) {
    const values = [];
    let depth = 0;
    let begun = false;
    for (const [step, token] of solid.slice(nameIndex + 1, nameIndex + 200).entries()) {
        const written = source.slice(token.start, token.end);
        const before = solid[nameIndex + step];
        const follows = step === 0 || before === undefined ? '' : source.slice(before.start, before.end).toUpperCase();
        const next = solid[nameIndex + step + 2];
        const isCall = token.kind === 'word' && next !== undefined && source[next.start] === '(';
        if (written === '(')
            depth += 1;
        else if (written === ')')
            depth -= 1;
        else if (isText(token) || (step === 0 && token.kind === 'quoted-name'))
            values.push(token);
        else if (depth === 0 &&
            token.kind === 'word' &&
            !isCall &&
            (begun || !(linkingWord.test(written) || follows === 'WITH')))
            break;
        // The comma after the name itself is that of an argument list.
        else if (depth === 0 && [';', ',', ']'].includes(written) && !(step === 0 && written === ','))
            break;
        if (depth < 0)
            break;
        begun ||= values.length > 0 || written === ')';
    }
    return values;
}
function isText({ kind }) {
    return kind.endsWith('text');
}
function literalGap(source, token) {
    const written = source.slice(token.start, token.end);
    const isEmpty = /^[^'"$]*(?:''|""|\$\w*\$\$\w*\$)$/.test(written);
    if (isEmpty || rolesAlone.test(written))
        return [];
    const opening = /^(?:\w?&?['"]|\$\w*\$)/.exec(written)?.[0].length ?? 0;
    const closing = token.closed ? (token.kind === 'dollar-text' ? opening : 1) : 0;
    return [gap(token.start + opening, token.end - closing)];
}
const otherKinds = new Set(['comment', 'meta-command', 'word', 'quoted-name']);
function findWithin(source, token, depth) {
    const written = source.slice(token.start, token.end);
    if (token.kind === 'dollar-text') {
        if (depth >= deepestNesting)
            return [gap(token.start, token.end)];
        return findCredentials(source, nestedTokens(source, token), () => false, depth + 1);
    }
    if (!isText(token) && !otherKinds.has(token.kind))
        return [];
    if (!anyHint.test(written))
        return [];
    return credentials_patterns.flatMap((pattern) => [...written.matchAll(pattern)].flatMap(({ 0: whole, 1: kept = '', index }) => {
        if (valueToCome.test(whole.slice(kept.length)))
            return [];
        const start = token.start + index;
        return [gap(start + kept.length, start + whole.length)];
    }));
}
function gap(start, end) {
    const problem = 'What looks like a credential stands here, and the action did not put it there.';
    return { start, end, replacement: '[credential removed]', problem };
}

;// CONCATENATED MODULE: ./src/script/finding.ts
/** A report of more problems than this helps nobody; what they replace is replaced all the same. */
const mostProblems = 50;
/**
 * Writes all replacements into the source. Where two overlap, the one that begins first (the longer
 * of two that begin together) is written for both.
 */
function applyFindings(source, findings) {
    const sorted = findings.toSorted((one, other) => one.start - other.start || other.end - one.end);
    const pieces = [];
    const problems = new Map();
    let line = 1;
    let written = 0;
    const write = (piece) => {
        pieces.push(piece);
        line += piece.split('\n').length - 1;
    };
    for (const { start, end, replacement, problem } of sorted) {
        if (start > written) {
            write(source.slice(written, start));
            written = start;
        }
        if (problem !== undefined && problems.size < mostProblems) {
            problems.set(`${String(line)} ${problem}`, { line, message: problem });
        }
        if (replacement === undefined)
            continue;
        // A piece that an earlier replacement covers in part is covered to its end.
        if (start >= written)
            write(replacement);
        written = Math.max(written, end);
    }
    write(source.slice(written));
    return { text: pieces.join(''), problems: [...problems.values()] };
}

;// CONCATENATED MODULE: ./src/script/hazards.ts

/** Settings by which a script changes how the rest of it is read. */
const readingSettings = /\b(?:standard_conforming_strings|backslash_quote|client_encoding)\b/i;
/**
 * Finds what psql would take for more than SQL, or read differently from what a reviewer reads:
 * commands, variables, quotes without an end.
 */
function findHazards(source, tokens) {
    return [
        ...tokens.flatMap((token, index) => {
            const problem = problemOf(source, tokens, token, index);
            return problem === undefined ? [] : [at(token, problem)];
        }),
        ...findParentheses(source, tokens),
        ...findStatements(source, tokens),
    ];
}
function problemOf(source, tokens, token, index) {
    if (!token.closed)
        return 'A quoted text, a name or a comment begins here and has no end.';
    if (token.ambiguous)
        return 'A backslash before a quote: servers do not agree on where this text ends.';
    switch (token.kind) {
        case 'meta-command':
            return 'A psql command (a backslash outside quotes) stands here.';
        case 'variable':
            return isSlice(source, tokens, token, index)
                ? undefined
                : 'A psql variable that the action did not put there stands here.';
        case 'unicode-text':
            return 'A text or a name with Unicode escapes (U&) stands here.';
        case 'unclear':
            return 'Characters that SQL has no clear rule for stand here.';
        case 'comment':
            return undefined;
        case 'dollar-text':
            return changesReading(source, token) ? readingProblem : undefined;
        default:
            return readingSettings.test(source.slice(token.start, token.end)) ? readingProblem : undefined;
    }
}
const readingProblem = 'The script changes how the server reads quotes or characters.';
/** Remarks in a body may speak of the settings. */
function changesReading(source, token) {
    return nestedTokens(source, token).some(({ kind, start, end }) => kind !== 'comment' && readingSettings.test(source.slice(start, end)));
}
/** `[1:2]`: a colon and digits within brackets. */
function isSlice(source, tokens, token, index) {
    if (!/^:\d+$/.test(source.slice(token.start, token.end)))
        return false;
    const before = tokens
        .slice(Math.max(0, index - 8), index)
        .map(({ start, end }) => source.slice(start, end));
    return before.lastIndexOf('[') > before.lastIndexOf(']');
}
/** psql ends no statement within parentheses, so an open one swallows those that follow. */
function findParentheses(source, tokens) {
    const open = [];
    const findings = [];
    for (const token of tokens) {
        if (token.kind !== 'punctuation')
            continue;
        const written = source.slice(token.start, token.end);
        if (written === '(')
            open.push(token);
        if (written === ')' && open.pop() === undefined)
            findings.push(at(token, 'A parenthesis closes that was not opened.'));
        if (written === ';' && open.length > 0)
            findings.push(at(token, 'A statement ends within parentheses.'));
    }
    return [...findings, ...open.map((token) => at(token, 'A parenthesis opens and is never closed.'))];
}
/** COPY that reads from the script itself, writes to the log, or runs a program; SET NAMES. */
function findStatements(source, tokens) {
    const findings = [];
    let words = [];
    for (const token of tokens) {
        const written = source.slice(token.start, token.end).toUpperCase();
        if (written === ';')
            words = [];
        if (token.kind !== 'word')
            continue;
        words.push(written);
        const copies = words[0] === 'COPY' && ['STDIN', 'STDOUT', 'PROGRAM'].includes(written);
        if (copies && ['FROM', 'TO'].includes(words.at(-2) ?? '')) {
            findings.push(at(token, 'A COPY here reads from the script, writes to the log or runs a program.'));
        }
        if (words.at(-2) === 'SET' && written === 'NAMES')
            findings.push(at(token, readingProblem));
    }
    return findings;
}
function at({ start, end }, problem) {
    return { start, end, problem };
}

;// CONCATENATED MODULE: ./src/script/invisible-characters.ts
// Controls other than tab and line feed, format and bidirectional characters, whatever fonts leave
// out, blanks that are no blanks to SQL, line separators, halves of pairs and what is not assigned.
const invisible = /(?![\t\n ])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;
/** Finds the characters that a reader would not see, and writes each as `[U+202E]`. */
function findInvisibleCharacters(source) {
    return [...source.matchAll(invisible)].map(({ 0: character, index }) => ({
        start: index,
        end: index + character.length,
        replacement: `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
        problem: 'A character that nobody can see stands here.',
    }));
}

;// CONCATENATED MODULE: ./src/script/placeholder-forms.ts

/** This many characters of a placeholder in a row are not there by chance. */
const windowLength = 8;
const hashes = ['md5', 'sha1', 'sha256', 'sha512'];
/** Salts and user names that digests are tried with; a script has some dozens of words. */
const mostWords = 500;
/**
 * Finds every placeholder in a text (traces may overlap), whatever was done to it: whole, in part, in another case, backwards, as
 * base64 at any offset, in hexadecimal, percent-, HTML- or Unicode-escaped, or hashed alone or together with a
 * word of the text (Redshift stores `md5(password || user)` and `sha256(password || salt)`).
 */
function findTraces(source, placeholders) {
    if (source.length < windowLength)
        return [];
    const folded = foldCase(source);
    const digested = digestsIn(source);
    return [...placeholders].flatMap(([name, placeholder]) => {
        const whole = find(folded, placeholder).map((start) => ({ start, end: start + placeholder.length }));
        const parts = windows(placeholder).flatMap((part) => placeholder_forms_findWithin(source, folded, part, /[A-Za-z0-9]/));
        const made = [...escapedForms(placeholder), ...digested(placeholder)];
        const forms = made.flatMap((form) => placeholder_forms_findWithin(source, folded, form, /[\w+/=-]/));
        return [...whole, ...parts, ...forms].map((trace) => ({ ...trace, name }));
    });
}
/** Lower case for ASCII alone: it must not move offsets. */
function foldCase(text) {
    return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
function find(folded, form) {
    const part = foldCase(form);
    const found = [];
    for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1))
        found.push(at);
    return found;
}
/** Takes with a form all that it runs into, since its edges may depend on the placeholder too. */
function placeholder_forms_findWithin(source, folded, form, neighbour) {
    return find(folded, form).map((at) => {
        let start = at;
        let end = at + form.length;
        while (start > 0 && neighbour.test(source.charAt(start - 1)))
            start -= 1;
        while (end < source.length && neighbour.test(source.charAt(end)))
            end += 1;
        return { start, end };
    });
}
function windows(placeholder) {
    const starts = Array.from({ length: placeholder.length - windowLength + 1 }, (_, start) => start);
    const parts = starts.map((start) => placeholder.slice(start, start + windowLength));
    return [...parts, ...parts.map((part) => reverse(part))];
}
function reverse(text) {
    return Array.from(text).reverse().join('');
}
function escapedForms(placeholder) {
    const codes = Array.from(placeholder).map((character) => character.charCodeAt(0));
    const hex = codes.map((code) => code.toString(16));
    const base64 = [0, 1, 2].flatMap((offset) => {
        // What stands before and after shares its characters with the edges: those are left off.
        const encoded = Buffer.from('\0'.repeat(offset) + placeholder).toString('base64');
        return encoded.replace(/=+$/, '').slice(offset === 0 ? 0 : offset + 1, -1);
    });
    return [
        hex.join(''),
        ...['%', '\\x', '\\u00', '\\00', '=', ':', ' ', '0x'].map((before) => hex.map((pair) => before + pair).join('')),
        codes.map((code) => `\\${code.toString(8)}`).join(''),
        codes.map((code) => `&#${String(code)};`).join(''),
        hex.map((pair) => `&#x${pair};`).join(''),
        hex.map((pair) => `${pair}00`).join(''),
        ...base64,
        Buffer.from(placeholder, 'utf16le').toString('base64').slice(0, -2),
    ];
}
/** Which digests of a placeholder a text holds; nothing is computed for a text without any digest. */
function digestsIn(source) {
    const runs = (source.match(/[0-9A-Fa-f]{32,}/g) ?? []).join(' ').toLowerCase();
    const encodedRuns = source.match(/[A-Za-z0-9+/_-]{22,}/g) ?? [];
    const words = runs === '' ? [] : [...new Set(source.match(/[\w.@$+-]+/g) ?? [])].slice(0, mostWords);
    return (placeholder) => hashes.flatMap((hash) => {
        const digest = (text) => (0,external_node_crypto_.createHash)(hash).update(text).digest();
        const texts = [placeholder, ...words.flatMap((word) => [placeholder + word, word + placeholder])];
        const inHex = runs === '' ? [] : texts.map((text) => digest(text).toString('hex'));
        const inBase64 = ['base64', 'base64url'].map((encoding) => digest(placeholder).toString(encoding).replace(/=+$/, ''));
        return [
            ...inHex.filter((hex) => runs.includes(hex)),
            ...inBase64.filter((form) => encodedRuns.some((run) => run.includes(form))),
        ];
    });
}

;// CONCATENATED MODULE: ./src/script/mask.ts

/**
 * Writes a fixed stand-in for each whole placeholder and a marked gap for all else that tells of one.
 * This comes before the script is cut into tokens: a placeholder in an unquoted place, or a digest of
 * it, could be cut one way today and another way tomorrow.
 */
function maskPlaceholders(source, placeholders) {
    const standIns = new Map([...placeholders.keys()].map((name, index) => [name, standIn(index)]));
    const gaps = [];
    let masked = '';
    let read = 0;
    for (const { start, end, name } of mergeTraces(findTraces(source, placeholders))) {
        masked += source.slice(read, start);
        read = end;
        if (source.slice(start, end) === placeholders.get(name)) {
            masked += standIns.get(name) ?? '';
            continue;
        }
        const gap = gapText(name);
        gaps.push({ start: masked.length, end: masked.length + gap.length, problem: strayProblem });
        masked += gap;
    }
    return { source: masked + source.slice(read), standIns, gaps };
}
/** What is shown where a secret was taken out. */
function gapText(name) {
    return `[secret ${name} removed]`;
}
const strayProblem = "A secret stands, whole, in part or encoded, where psql can't put a variable.";
/** As long as a placeholder, and of the same kind of characters. */
function standIn(index) {
    return `Imm0utaSecretStandsHere${String(index).padStart(9, '0')}`;
}
function mergeTraces(traces) {
    const merged = [];
    for (const trace of traces.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
        const last = merged.at(-1);
        if (last === undefined || trace.start >= last.end)
            merged.push(trace);
        else if (trace.end > last.end)
            merged[merged.length - 1] = { ...last, end: trace.end };
    }
    return merged;
}

// EXTERNAL MODULE: ./src/script/script-variables.ts
var script_variables = __webpack_require__(7708);
;// CONCATENATED MODULE: ./src/script/psql-names.ts

// Variables that psql sets or obeys (psql(1), "Variables", releases 15 to 18).
const psqlNames = new Set(`AUTOCOMMIT COMP_KEYWORD_CASE DBNAME ECHO ECHO_HIDDEN ENCODING ERROR FETCH_COUNT HIDE_TABLEAM
  HIDE_TOAST_COMPRESSION HISTCONTROL HISTFILE HISTSIZE HOST IGNOREEOF LASTOID LAST_ERROR_MESSAGE
  LAST_ERROR_SQLSTATE ON_ERROR_ROLLBACK ON_ERROR_STOP PORT PROMPT1 PROMPT2 PROMPT3 QUIET ROW_COUNT
  SERVER_VERSION_NAME SERVER_VERSION_NUM SERVICE SHELL_ERROR SHELL_EXIT_CODE SHOW_ALL_RESULTS
  SHOW_CONTEXT SINGLELINE SINGLESTEP SQLSTATE USER VERBOSITY VERSION VERSION_NAME VERSION_NUM
  WATCH_INTERVAL PIPELINE_COMMAND_COUNT PIPELINE_RESULT_COUNT PIPELINE_SYNC_COUNT`.split(/\s+/));
/** Whether a reference of that name can't be a variable of a script: psql, or the action, uses it itself. */
function isTakenName(name) {
    return psqlNames.has(name) || actionNames.has(name);
}
const actionNames = new Set([...script_variables/* scriptVariables */.R, 'IMMUTA_SCRIPT_PROBE']);

;// CONCATENATED MODULE: ./src/script/secrets.ts





/**
 * Finds the secrets of a masked script. One that is a text of its own becomes the psql variable
 * `:'NAME'`; any other leaves a marked gap, and is a problem.
 */
function findSecrets(masked, tokens, placeholders) {
    const solid = tokens.filter(({ kind }) => kind !== 'blank' && kind !== 'comment');
    const own = solid.flatMap((token, index) => {
        const name = secretOf(masked, token);
        return name === undefined ? [] : [variableFor(token, name, [solid[index - 1], solid[index + 1]])];
    });
    const ownEnds = new Set(own.map(({ end }) => end - 1));
    return [
        ...own,
        ...masked.gaps,
        ...findStray(masked).filter(({ end }) => !ownEnds.has(end)),
        ...findEscaped(masked.source, tokens, placeholders),
    ];
}
/** The reference whose secret is the whole value of a text; undefined for any other token. */
function secretOf({ source, standIns }, token) {
    const { kind, start, end } = token;
    if ((kind !== 'text' && kind !== 'escape-text') || !token.closed)
        return undefined;
    const value = source.slice(source.indexOf("'", start) + 1, end - 1);
    return [...standIns].find(([, standIn]) => standIn === value)?.[0];
}
function variableFor({ start, end }, name, neighbours) {
    const replacement = `'${gapText(name)}'`;
    if (isTakenName(name)) {
        const problem = 'A secret has a name that psql or the action uses itself: rename the reference.';
        return { start, end, replacement, problem };
    }
    if (neighbours.some((neighbour) => neighbour?.kind.endsWith('text') ?? false)) {
        const problem = 'A secret stands beside another text that SQL joins with it.';
        return { start, end, replacement, problem };
    }
    return { start, end, replacement: `:'${name}'` };
}
function findStray({ source, standIns }) {
    return [...standIns].flatMap(([name, standIn]) => [...source.matchAll(new RegExp(standIn, 'g'))].map(({ index: start }) => ({
        start,
        end: start + standIn.length,
        replacement: gapText(name),
        problem: strayProblem,
    })));
}
/** Placeholders in an `E'…'` whose escapes hide them until it is decoded. */
function findEscaped(source, tokens, placeholders, depth = 0) {
    return tokens.flatMap((token) => {
        if (token.kind === 'dollar-text') {
            if (depth >= deepestNesting)
                return [];
            return findEscaped(source, nestedTokens(source, token), placeholders, depth + 1);
        }
        const start = source.indexOf("'", token.start) + 1;
        const end = token.closed ? token.end - 1 : token.end;
        if (token.kind !== 'escape-text' || !source.slice(start, end).includes('\\'))
            return [];
        const trace = findTraces(decodeEscapes(source.slice(start, end)), placeholders)[0];
        return trace === undefined
            ? []
            : [{ start, end, replacement: gapText(trace.name), problem: strayProblem }];
    });
}

// EXTERNAL MODULE: ./src/script/sql-file.ts
var sql_file = __webpack_require__(1798);
;// CONCATENATED MODULE: ./src/script/statements.ts
/** The tokens of a script, one text for all scripts that differ in layout and remarks alone. */
function canonicalScript(source, tokens) {
    let text = '';
    let gap = '';
    let previous;
    for (const token of tokens) {
        const written = source.slice(token.start, token.end);
        if (token.kind === 'blank')
            gap += written;
        if (token.kind === 'blank' || token.kind === 'comment')
            continue;
        // SQL joins two texts that a line break parts: that break is no layout.
        const joined = (previous?.kind.endsWith('text') ?? false) && token.kind.endsWith('text') && gap.includes('\n');
        text += previous === undefined ? written : (joined ? '\n' : ' ') + written;
        previous = token;
        gap = '';
    }
    return text;
}
/**
 * How many statements begin with which keyword (upper case), most frequent first, those of equal
 * number in order of appearance. Bodies between dollar quotes or BEGIN ATOMIC and END are not looked into.
 */
function countStatements(source, tokens) {
    const counts = new Map();
    for (const words of splitStatements(source, tokens)) {
        const keyword = words[0] ?? '';
        if (keyword !== '')
            counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
    }
    return new Map([...counts].sort(([, one], [, other]) => other - one));
}
/** The words of each statement, upper case. A semicolon within parentheses or BEGIN ATOMIC … END ends none. */
function splitStatements(source, tokens) {
    const statements = [[]];
    let parentheses = 0;
    let blocks = 0;
    for (const token of tokens) {
        const written = source.slice(token.start, token.end).toUpperCase();
        const words = statements.at(-1) ?? [];
        if (written === '(')
            parentheses += 1;
        if (written === ')')
            parentheses = Math.max(0, parentheses - 1);
        if (written === ';' && parentheses === 0 && blocks === 0)
            statements.push([]);
        if (token.kind !== 'word')
            continue;
        words.push(written);
        if (words.at(-2) === 'BEGIN' && written === 'ATOMIC')
            blocks += 1;
        if (blocks > 0 && written === 'CASE')
            blocks += 1;
        if (blocks > 0 && written === 'END')
            blocks -= 1;
    }
    return statements;
}

;// CONCATENATED MODULE: ./src/script/prepare-script.ts









/**
 * Makes a script from Immuta safe to show and, where it has no problems, to run: secrets become psql
 * variables, and whatever psql would take for more than SQL is a problem. Two scripts that differ in
 * their placeholders alone give the same result, byte for byte. Never throws.
 *
 * @param raw the script as Immuta rendered it with the placeholders
 * @param placeholders the placeholder of each reference, by its name
 * @param header what the script is for
 */
function prepareScript(raw, placeholders, header) {
    // Line ends and a byte order mark come from the way here, not from the script.
    const normalised = raw.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    const masked = maskPlaceholders(normalised, placeholders);
    const tokens = lex(masked.source);
    const { text, problems: found } = applyFindings(masked.source, findAll(masked, tokens, placeholders));
    const shown = lex(text);
    const problems = found.length > 0 ? found : changedReading(masked, tokens, text, shown);
    const variables = problems.length > 0 ? [] : usedVariables(text, shown);
    return {
        text,
        file: (0,sql_file/* renderSqlFile */.T)(header, text, variables, problems),
        variables,
        problems,
        canonical: canonicalScript(text, shown),
        statements: countStatements(text, shown),
    };
}
function findAll(masked, tokens, placeholders) {
    const { source } = masked;
    return [
        ...findSecrets(masked, tokens, placeholders),
        ...findCredentials(source, tokens, (token) => secretOf(masked, token) !== undefined),
        ...findHazards(source, tokens),
        ...findInvisibleCharacters(source),
    ];
}
/** A last check by reading the result again: but for the variables, every token must still be what it was. */
function changedReading(masked, tokens, text, shown) {
    const expected = tokens.map((token) => {
        const name = secretOf(masked, token);
        return name === undefined ? masked.source.slice(token.start, token.end) : `:'${name}'`;
    });
    const same = expected.length === shown.length &&
        shown.every(({ start, end }, index) => text.slice(start, end) === expected[index]);
    return same
        ? []
        : [{ line: 1, message: 'With variables in place of the secrets the script reads differently.' }];
}
function usedVariables(text, tokens) {
    const names = tokens
        .filter(({ kind, start }) => kind === 'variable' && text[start + 1] === "'")
        .map(({ start, end }) => text.slice(start + 2, end - 1));
    return [...new Set(names)];
}

// EXTERNAL MODULE: ./src/immuta/immuta-error.ts
var immuta_error = __webpack_require__(2851);
;// CONCATENATED MODULE: ./src/immuta/fetch-scripts.ts








/** Scripts that are asked for side by side. */
const scriptsAtOnce = 8;
/** Placeholders of a run, by the name of the reference that they stand for. */
function placeholdersFor(integrations) {
    return makePlaceholders([...new Set(integrations.flatMap(referenceNames))], external_node_crypto_.randomBytes);
}
function referenceNames({ declared, previous }) {
    return [declared, previous]
        .filter(isDeclared)
        .flatMap((one) => (0,payload/* secretReferences */.Li)(one).map(({ reference }) => reference.name));
}
/**
 * Fetches and prepares the script of every change, 8 at a time; what Immuta does not render is told with the
 * integration. Secrets never go there: each stands as its placeholder, which must be known to the guard before
 * anything is written. `look` sees each change with its script while others are waited for.
 */
async function withScripts(integrations, reader, placeholders, look) {
    const fetched = await (0,retry/* inParallel */.HN)(integrations, scriptsAtOnce, async (planned) => {
        if (!(0,plan_plan/* isPlannedChange */.PT)(planned))
            return { done: Promise.resolve(planned) };
        try {
            const raw = await render(planned, reader, placeholders);
            return { done: (0,retry/* begun */.q1)(prepared(planned, raw, ownOf(planned, placeholders), look)) };
        }
        catch (error) {
            return { done: Promise.resolve({ ...planned, scriptFailure: scriptFailure(planned, error) }) };
        }
    });
    return Promise.all(fetched.map(({ done }) => done));
}
/** Prepares a script after the next one was asked for: the work is done while answers are waited for. */
async function prepared(planned, raw, placeholders, look) {
    await (0,promises_.setImmediate)();
    const change = { ...planned, script: prepareScript(raw, placeholders, planned) };
    await look(change);
    return change;
}
function scriptFailure({ file, action, declared }, error) {
    const { message, ...failure } = (0,immuta_error/* immutaFailure */.k$)(error, `fetching the script of this ${action}`);
    return { ...failure, message: `${file}: ${message}`, place: declared?.place('config') ?? { file } };
}
function render(change, reader, placeholders) {
    const id = change.id ?? '';
    switch (change.scriptEndpoint) {
        case 'edit':
            return reader.editScript(id, payloadWith(change.declared, placeholders));
        case 'delete':
            return reader.deleteScript(id);
        case 'cleanup':
            return reader.cleanupScript(payloadWith(change.previous, placeholders));
        default:
            return reader.createScript(payloadWith(change.declared, placeholders));
    }
}
/** Those that the script of an integration can hold; looking for all in each would grow with the square of their number. */
function ownOf(planned, placeholders) {
    const names = new Set(referenceNames(planned));
    return new Map([...placeholders].filter(([name]) => names.has(name)));
}
function payloadWith(declared, placeholders) {
    if (declared === undefined)
        throw new Error('a script needs the declaration of its integration');
    return (0,payload/* payloadOf */.Md)(declared, ({ name }) => {
        const placeholder = placeholders.get(name);
        if (placeholder === undefined)
            throw new Error('every secret has a placeholder');
        return placeholder;
    });
}
function isDeclared(declared) {
    return declared !== undefined;
}

// EXTERNAL MODULE: ./src/modes/declared-files.ts + 1 modules
var declared_files = __webpack_require__(2393);
// EXTERNAL MODULE: ./src/modes/live-tenant.ts
var live_tenant = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/modes/log-groups.ts
var log_groups = __webpack_require__(1091);
// EXTERNAL MODULE: ./src/modes/plan-outputs.ts
var plan_outputs = __webpack_require__(542);
// EXTERNAL MODULE: ./src/modes/session.ts
var modes_session = __webpack_require__(2996);
;// CONCATENATED MODULE: ./src/modes/planning.ts























const notShown = {};
/** Plans with the answers; the plan, or what is wrong, is shown on the pull request. */
async function planAndReport(session, questions) {
    try {
        return await planned(session, questions);
    }
    catch (error) {
        if (error instanceof failure/* ActionFailure */.d)
            await showFailure(session, questions, error.failures);
        throw error;
    }
}
async function planned(session, questions) {
    const { commit, comment } = questions;
    const { plan, head } = await decide(session, questions);
    const context = (0,modes_session/* reportContext */.g)(session, commit);
    const entries = (0,digest/* planEntries */.W9)(plan.integrations, (0,digest/* keyedDigest */.rD)(session.inputs.planKey ?? ''));
    const showing = comment === undefined ? notShown : (0,retry/* begun */.q1)(showPlan(session, plan, comment, commit, head, entries));
    // Everything else is done while GitHub takes the comment.
    await (0,http/* underWay */.Ki)();
    session.outputs.prepare();
    const files = await (0,plan_outputs/* writePlanFiles */.R)(session, plan, entries, context);
    const changes = plan.integrations.filter(plan_plan/* isPlannedChange */.PT);
    await (0,log_groups/* logGroups */.D)(session.log, changes.map(log_text/* changeGroup */.e));
    await session.outputs.summary((0,summary/* summaryText */.g)((0,plan_comment/* planComment */.tx)(plan, context)));
    const shown = await showing;
    const warnings = [...allWarnings(plan), ...(shown.warning === undefined ? [] : [shown.warning])];
    return {
        result: plan.prevented.length > 0 ? 'failed' : changes.length > 0 ? 'changes' : 'no-changes',
        failures: plan.prevented,
        warnings,
        summary: undefined,
        line: (0,one_line/* planLine */.od)(plan, session.inputs.name),
        outputs: {
            ...(0,plan_outputs/* planOutputs */.i)(plan),
            ...files,
            ...(shown.url === undefined ? {} : { 'comment-url': shown.url }),
        },
    };
}
/** What belongs to the plan itself, and to single integrations. */
function allWarnings(plan) {
    const noBase = plan.base.commit === undefined
        ? [{ message: `No commit can be used as the base (${plan.base.explanation}), so nothing is deleted.` }]
        : [];
    return [...noBase, ...plan.warnings, ...plan.integrations.flatMap(({ warnings }) => warnings)];
}
async function decide(session, questions) {
    // All three begin at once; what is wrong with files is told first, whichever answer comes first.
    const filesRead = (0,declared_files/* requireDeclaredFiles */.pm)(session);
    const liveRead = (0,retry/* begun */.q1)((0,live_tenant/* readLiveTenant */.r)(session, questions.listed));
    const baseRead = (0,retry/* begun */.q1)(readBase(session, questions.base, filesRead));
    const declared = await filesRead;
    const [live, { reading, head }] = await Promise.all([liveRead, baseRead]);
    if (declared.files.length === 0 && reading.hadFiles)
        throw new failure/* ActionFailure */.d((0,declared_files/* noFilesLeft */.U$)());
    const plan = (0,make_plan/* makePlan */.C)({
        declared: declared.integrations,
        previous: reading.previous,
        live,
        maxDeletes: session.inputs.maxDeletes,
        fileWarnings: declared.warnings,
    });
    const complete = (0,retry/* begun */.q1)(addScripts(session, plan));
    await (0,http/* underWay */.Ki)();
    // Without a comment these are the last answers that are waited for.
    if (questions.comment === undefined)
        session.outputs.prepare();
    return { plan: requireScripts(await complete), head };
}
async function readBase({ github, inputs }, found, declared) {
    try {
        const { base, head } = await found;
        return { reading: await (0,previous_files/* readPrevious */.o)(github, base, (0,declared_files/* presentFiles */.RX)(declared, inputs)), head };
    }
    catch (error) {
        if (error instanceof client/* GitHubError */.y_)
            throw new failure/* ActionFailure */.d((0,client/* githubFailure */.eQ)(error, 'reading the base', 'contents: read'));
        throw error;
    }
}
/** A plan that lacks a script can't be reviewed: every integration whose script is missing is told. */
function requireScripts(plan) {
    const [first, ...others] = plan.integrations.flatMap(({ scriptFailure }) => scriptFailure === undefined ? [] : [scriptFailure]);
    if (first !== undefined)
        throw new failure/* ActionFailure */.d(first, ...others);
    return plan;
}
/**
 * The plan with the script of each change. Placeholders become known to the guard, and secrets to the runner, while
 * Immuta renders.
 */
async function addScripts(session, plan) {
    const { outputGuard, immuta } = session;
    const placeholders = placeholdersFor(plan.integrations);
    const guarded = (0,retry/* begun */.q1)(guardWhileWaiting(session, plan, placeholders));
    const integrations = await withScripts(plan.integrations, immuta().reader, placeholders, async ({ script }) => {
        await guarded;
        // Comment and files are looked through when they are written; the first look of all, which costs as much as
        // four, is had in time that is left over.
        outputGuard.guard.find(script?.file ?? '');
    });
    await guarded;
    return { ...plan, integrations };
}
/** Makes known what no text may hold, after the requests that were begun beside it are on their way. */
async function guardWhileWaiting(session, { integrations }, placeholders) {
    await (0,http/* underWay */.Ki)();
    for (const [name, value] of placeholders)
        session.outputGuard.guard.add(`the placeholder of ${name}`, value);
    (0,declared_files/* guardReferences */.y)(session, integrations.flatMap(({ previous }) => (previous === undefined ? [] : [previous])));
}
async function showPlan(session, plan, comment, commit, head, entries) {
    const context = (0,modes_session/* reportContext */.g)(session, head ?? commit);
    const quiet = session.inputs.comment === 'changes' && !plan.integrations.some(plan_plan/* isPlannedChange */.PT);
    const parts = quiet
        ? (0,split/* splitBlocks */.n$)(noChangesComment(context), comment.split)
        : (0,plan_comment/* planCommentParts */.Zb)(plan, context, comment.split);
    const pieces = (0,reviewed_plan/* packReviewedPlan */.wy)(entries, comment.place, comment.planKey);
    return comment.write(withHiddenData(parts, pieces, comment.split.limit ?? Infinity), head, quiet);
}
/** A plan that failed takes the place of the one that was shown before, which is no longer true. */
async function showFailure(session, { commit, comment }, all) {
    if (comment === undefined)
        return;
    const failures = all.map((failure) => session.outputGuard.redacted(failure));
    const parts = (0,split/* splitBlocks */.n$)(failureComment(failures, (0,modes_session/* reportContext */.g)(session, commit)), comment.split);
    const head = session.event.kind === 'pull_request' ? session.event.headSha : undefined;
    const { warning } = await comment.write(parts, head, false);
    if (warning !== undefined)
        session.log.warning(warning);
}


/***/ }),

/***/ 1147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ planEntry),
/* harmony export */   PC: () => (/* binding */ declaredKeyDigests),
/* harmony export */   W9: () => (/* binding */ planEntries),
/* harmony export */   X8: () => (/* binding */ declaredDigest),
/* harmony export */   ld: () => (/* binding */ liveKeyDigests),
/* harmony export */   rD: () => (/* binding */ keyedDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _declared_integration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5804);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(560);




/** Bytes that are kept of each digest. */
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
    const compared = declared ?? previous;
    const values = compared === undefined || live === undefined ? new Map() : (0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedLive */ .yv)(compared, live);
    return {
        file,
        action,
        ...(id === undefined ? {} : { id }),
        identity: digest('identity', (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)([identity.type, identity.key])),
        declared: declared === undefined ? '' : declaredDigest(declared, digest),
        live: Object.fromEntries([...values].map(([key, value]) => [key, liveDigest(digest, identity.type, key, value)])),
        script: script === undefined ? '' : digest('script', script.canonical),
    };
}
/** The digests that the live values would have if they were as declared, by key. */
function declaredKeyDigests(declared, digest) {
    return new Map([...(0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedDeclared */ .oQ)(declared)].map(([key, value]) => [
        key,
        liveDigest(digest, declared.type, key, value),
    ]));
}
/** Of what a file declares: the payload with references instead of secrets, and `credentialsVersion`. */
function declaredDigest(declared, digest) {
    return digest('declared', (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(declaredJson(declared)));
}
/** Of the live values of these keys; a key that Immuta does not show is left out. */
function liveKeyDigests(live, keys, digest) {
    const values = (0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .liveLeaves */ .N3)(live);
    return new Map(keys.flatMap((key) => {
        const value = values.get(key);
        return value === undefined ? [] : [[key, liveDigest(digest, live.type, key, value)]];
    }));
}
function liveDigest(digest, type, key, value) {
    return digest('live', `${key}\0${(0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .normal */ .qb)(type, key, value)}`);
}
function declaredJson(declared) {
    return {
        type: declared.type,
        autoBootstrap: declared.autoBootstrap,
        config: withoutSecrets(declared.config),
        credentialsVersion: String(declared.lifecycle.credentialsVersion ?? ''),
    };
}
function withoutSecrets(value) {
    if (value instanceof _declared_integration_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretReference */ .U)
        return { reference: value.name };
    if (Array.isArray(value))
        return value.map((item) => withoutSecrets(item));
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item)]));
    }
    return value;
}


/***/ }),

/***/ 1782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var _declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5895);
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(149);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8904);
/* harmony import */ var _base_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3780);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6961);





/** Blobs that are fetched side by side. */
const fetchesAtOnce = 8;
/**
 * Reads what the base declared, beside the files of now. A truncated tree is no base: what it leaves out would
 * look deleted.
 */
async function readPrevious(github, base, presentRead) {
    if (base.commit === undefined)
        return nothing(base);
    const [tree, present] = await Promise.all([(0,_github_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .readTree */ .Zc)(github, base.commit), presentRead]);
    if (tree.truncated)
        return nothing((0,_base_js__WEBPACK_IMPORTED_MODULE_2__/* .noBase */ .pr)('its tree is too large for GitHub to list'));
    const entries = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(tree, present.globs);
    const unchanged = unchangedFiles(entries, present.files);
    const changed = entries.filter(({ path }) => !unchanged.has(path));
    const contents = await fetchContents(github, changed, present.files);
    const { integrations, failures } = (0,_declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .readDeclared */ .D6)(contents, present.variables);
    const unreadable = [...new Set(failures.flatMap(({ place }) => (place === undefined ? [] : [place.file])))];
    return {
        previous: {
            base,
            unchanged,
            unreadable,
            integrations: [
                ...present.integrations.filter(({ file }) => unchanged.has(file)),
                ...integrations.filter(({ file }) => !unreadable.includes(file)),
            ],
        },
        hadFiles: entries.length > 0,
    };
}
function unchangedFiles(entries, files) {
    const blobs = new Map(entries.map(({ path, blob }) => [path, blob]));
    const same = files.filter(({ file, content }) => {
        const blob = blobs.get(file);
        return blob !== undefined && (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isContentOf */ .TI)(content, blob);
    });
    return new Set(same.map(({ file }) => file));
}
/** Contents by blob id: a file that only moved is here already. */
async function fetchContents(github, entries, files) {
    const like = entries[0]?.blob ?? '';
    const here = new Map(entries.length === 0 ? [] : files.map(({ content }) => [(0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .zA)(content, like), content]));
    return (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .inParallel */ .HN)(entries, fetchesAtOnce, async ({ path, blob }) => ({
        file: path,
        content: here.get(blob) ?? (await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(github, blob)),
    }));
}
function nothing(base) {
    return { previous: { base, integrations: [], unchanged: new Set(), unreadable: [] }, hadFiles: false };
}


/***/ }),

/***/ 6961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TI: () => (/* binding */ isContentOf),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _declared_file_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7623);


/** The files of a tree that the globs match. Links, and names that no integration file may have, can't be ones. */
function matching(tree, globs) {
    return tree.entries.filter(({ path, mode }) => mode.startsWith('100') && (0,_declared_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(path) && globs.matches(path));
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


/***/ }),

/***/ 9018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ changeGroup),
/* harmony export */   l: () => (/* binding */ resultGroup)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4285);
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1798);


/** A planned change for the log: why, what differs, and where its script is. */
function changeGroup(change) {
    const { action, file, id, because, differences, script } = change;
    const keys = differences.map(({ key, before, after }) => `  ${key}: ${shown(before)} → ${shown(after)}`);
    const problems = (script?.problems ?? []).map(({ line, message }) => `  line ${String(line)}: ${message}`);
    return {
        title: `${action} ${file}${id === undefined ? '' : ` (integration ${id})`}`,
        text: [
            ...because,
            ...keys,
            ...(problems.length === 0 ? [] : ['The script must not run as it stands:', ...problems]),
            ...(script === undefined
                ? []
                : [`Script: ${(0,_script_sql_file_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptFileName */ .n)(change)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(script.text.split('\n').length - 1, 'line')}`]),
        ].join('\n'),
    };
}
/** The result of one integration for the log. */
function resultGroup(result) {
    const { file, action, state, id, status, validationTests, failure, notes } = result;
    return {
        title: `${action} ${file}: ${state}`,
        text: [
            ...(id === undefined ? [] : [`Integration ${id}${status === undefined ? '' : `, status ${status}`}`]),
            ...validationTests.map((test) => `  ${test.name}: ${test.status}${test.message === undefined ? '' : ` (${test.message})`}`),
            ...(failure === undefined
                ? []
                : [failure.message, ...(failure.remedy === undefined ? [] : [failure.remedy])]),
            ...notes,
        ].join('\n'),
    };
}
function shown(value) {
    switch (value.kind) {
        case 'value':
            return value.text;
        case 'secret':
            return `\${${value.reference}}`;
        case 'hidden':
            return '(not shown)';
        case 'absent':
            return '(absent)';
    }
}


/***/ }),

/***/ 7708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ scriptVariables)
/* harmony export */ });
/** What a run-script command finds in its environment, besides what the step has. */
const scriptVariables = [
    'IMMUTA_SCRIPT',
    'IMMUTA_ACTION',
    'IMMUTA_FILE',
    'IMMUTA_NAME',
    'IMMUTA_ID',
    'IMMUTA_HOST',
    'IMMUTA_PORT',
    'IMMUTA_DATABASE',
];


/***/ })

};
