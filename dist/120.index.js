export const id = 120;
export const ids = [120];
export const modules = {

/***/ 3605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   Ii: () => (/* binding */ lex),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   _L: () => (/* binding */ solidTokens),
/* harmony export */   py: () => (/* binding */ withBodies)
/* harmony export */ });
/** Bodies nested deeper than this are not read: no honest script has them. */
const deepestNesting = 5;
// psql takes every byte above 0x7F for a letter.
const letter = 'A-Za-z_\\u0080-\\uffff';
const patterns = [
    ['blank', /[ \t\n\r\f\v]+/y],
    ['comment', /--[^\n\r]*/y],
    // A colon before digits alone is a slice, `[1:2]`: nobody names a variable so.
    ['punctuation', new RegExp(`::|:=|\\.\\.|:(?=\\d+(?![${letter}0-9]))`, 'y')],
    [
        'variable',
        new RegExp(`:(?:'[${letter}0-9]+'|"[${letter}0-9]+"|\\{\\?[${letter}0-9]+\\}|[${letter}0-9]+)`, 'y'),
    ],
    ['parameter', new RegExp(`\\$\\d+(?![${letter}0-9$'"])`, 'y')],
    [
        'number',
        new RegExp(`(?:\\d+(?:\\.(?!\\.)\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?(?![${letter}0-9$'"\\\\]|\\.(?!\\.))`, 'y'),
    ],
    ['unclear', new RegExp(`[$.]?\\d[${letter}0-9$.]*`, 'y')],
    ['word', new RegExp(`[${letter}][${letter}0-9$]*`, 'y')],
    ['meta-command', /\\[^\n\r]*/y],
    ['punctuation', /[;,()[\].:{}]/y],
    // An operator ends where a comment begins.
    ['operator', /(?:(?!--|\/\*)[~!@#^&|`?+\-*/%<>=])+/y],
    ['unclear', /[^]/y],
];
const quoteStart = /(?:[bBnNxX]|[uU]&)?'|[eE]'|(?:[uU]&)?"|\/\*|\$/y;
const dollarTag = new RegExp(`\\$(?:[${letter}][${letter}0-9]*)?\\$`, 'y');
/**
 * Cuts SQL into tokens as psql does (its `psqlscan.l`, release 15): what is a text, a comment, a variable
 * or a command here is the same there. Where releases differ, the token is `unclear`. Never throws.
 */
function lex(source) {
    return lexPart(source, 0, 0);
}
/** The tokens that mean something: neither blanks nor comments. */
function solidTokens(tokens) {
    return tokens.filter(({ kind }) => kind !== 'blank' && kind !== 'comment');
}
/** Tokens with those of their bodies, each body's right after its token. */
function withBodies(tokens) {
    return tokens.flatMap((token) => (token.body === undefined ? token : [token, ...withBodies(token.body)]));
}
function isText({ kind }) {
    return kind.endsWith('text');
}
/** What lies between the quotes of a text or name, and where it begins in the source. */
function contentOf(source, { kind, start, end, closed }) {
    const written = source.slice(start, end);
    const opening = /^(?:[A-Za-z]?&?['"]|\$[^$]*\$)/.exec(written)?.[0].length ?? 0;
    const closing = closed ? (kind === 'dollar-text' ? opening : 1) : 0;
    return { content: written.slice(opening, written.length - closing), from: start + opening };
}
function lexPart(source, offset, depth) {
    const tokens = [];
    let start = 0;
    while (start < source.length) {
        const token = quotedToken(source, start, offset, depth) ?? plainToken(source, start);
        tokens.push(offset === 0 ? token : { ...token, start: token.start + offset, end: token.end + offset });
        start = token.end;
    }
    return tokens;
}
function plainToken(source, start) {
    for (const [kind, pattern] of patterns) {
        const end = matchEnd(pattern, source, start);
        if (end !== undefined)
            return { kind, start, end, closed: true };
    }
    throw new Error('the last pattern takes any character');
}
function quotedToken(source, start, offset, depth) {
    const content = matchEnd(quoteStart, source, start);
    if (content === undefined)
        return undefined;
    const first = source.charAt(start).toUpperCase();
    if (first === '$')
        return dollarText(source, start, offset, depth);
    if (first === '/')
        return { kind: 'comment', start, ...commentEnd(source, start) };
    const quote = source.charAt(content - 1);
    const escapes = first === 'E';
    const kind = escapes
        ? 'escape-text'
        : first === 'U'
            ? 'unicode-text'
            : quote === '"'
                ? 'quoted-name'
                : 'text';
    return { kind, start, ...quoteEnd(source, content, quote, escapes) };
}
function dollarText(source, start, offset, depth) {
    const from = matchEnd(dollarTag, source, start);
    if (from === undefined)
        return undefined;
    const tag = source.slice(start, from);
    const close = source.indexOf(tag, from);
    const to = close < 0 ? source.length : close;
    const token = {
        kind: 'dollar-text',
        start,
        end: close < 0 ? to : to + tag.length,
        closed: close >= 0,
    };
    if (depth >= deepestNesting)
        return token;
    return { ...token, body: lexPart(source.slice(from, to), offset + from, depth + 1) };
}
/** A doubled quote belongs to the content; with `escapes`, so does any character after a backslash. */
function quoteEnd(source, from, quote, escapes) {
    let index = from;
    while (index < source.length) {
        const character = source.charAt(index);
        if (escapes && character === '\\')
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
/** Comments between a slash with a star and a star with a slash nest. */
function commentEnd(source, start) {
    const edge = /\/\*|\*\//g;
    edge.lastIndex = start;
    let depth = 0;
    for (let match = edge.exec(source); match !== null; match = edge.exec(source)) {
        depth += match[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return { end: edge.lastIndex, closed: true };
    }
    return { end: source.length, closed: false };
}
function matchEnd(pattern, source, start) {
    pattern.lastIndex = start;
    return pattern.test(source) ? pattern.lastIndex : undefined;
}


/***/ }),

/***/ 2797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ makePlaceholders)
/* harmony export */ });
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const all = upper + lower + digits;
/** Redshift takes 8 to 64 characters; 32 of 62 kinds can't be guessed or met by chance. */
const length = 32;
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
        const placeholder = makePlaceholder(random(length));
        if ([...placeholders.values()].includes(placeholder)) {
            throw new Error('The source of randomness gave the same bytes twice.');
        }
        placeholders.set(name, placeholder);
    }
    return placeholders;
}
function makePlaceholder(bytes) {
    // The first three characters see to it that each required kind is there.
    return Array.from({ length }, (_, index) => {
        const alphabet = [upper, lower, digits][index] ?? all;
        return alphabet.charAt((bytes[index] ?? 0) % alphabet.length);
    }).join('');
}


/***/ }),

/***/ 8460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ prepareScript)
});

// UNUSED EXPORTS: longestScript

// EXTERNAL MODULE: ./src/script/lexer.ts
var lexer = __webpack_require__(3605);
;// CONCATENATED MODULE: ./src/script/credentials.ts

/** How a name ends (column, variable, parameter, option) whose value is a credential. */
const credentialName = '(?:password|passwd|pwd|passphrase|secret|secret_?key|access_?key(?:_?id)?|' +
    '(?:session|auth|access|api|bearer|refresh|security)_?token|(?:api|private|symmetric)_?key|credentials?|identified)';
const credentialWord = new RegExp(`${credentialName}$`, 'i');
/** What may stand between such a name and its value. */
const linkingWord = /^(?:AS|BY|TO|WITH|USING|VALUES|ENCRYPTED|UNENCRYPTED|HASH|_\w+)$/i;
/** `CREDENTIALS 'aws_iam_role=arn…'` names roles, and no secret (Redshift: COPY, "Authorization parameters"). */
const rolesAlone = /^aws_iam_role=arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/:-]+$/;
/** What stands for a value that is put in later: `%s`, `$1`, `?`, `***`, `<password>`. */
const valueToCome = /^(?:%\w|\$\d+|[?*.%]+|<[a-z _-]+>)$/;
const credentials_link = String.raw `["'\\]{0,2}(?:\s{0,20}(?:=>|:=|=|:)\s{0,20}|\s{1,20}(?:(?:AS|BY|TO)\s{1,20})?)`;
/** Credentials that show in any piece of a script; the first group stays. */
const patterns = [
    // password=value, as in connection strings, in URLs and in Redshift's CREDENTIALS.
    new RegExp(String.raw `(${credentialName}["']{0,2}=)[^\s'"${'`'};,&|)=<>(][^\s'"${'`'};,&|)]*`, 'gi'),
    // PASSWORD ''value'', "password": "value", PASSWORD $$value$$
    new RegExp(String.raw `(${credentialName}${credentials_link}(\\?"|\\'|''|'))(?!\2)[^'"\\]+(?=\2)`, 'gi'),
    new RegExp(String.raw `(${credentialName}${credentials_link}\$\w*\$)[^$]+(?=\$)`, 'gi'),
    /([a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/@'"]*:)[^\s/@'"]+(?=@)/gi,
    /()\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
    /()(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]*/g,
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
 */
function findCredentials(source, tokens, isOurs) {
    return [
        ...credentialValues(source, (0,lexer/* solidTokens */._L)(tokens)).flatMap((token) => isOurs(token) ? [] : literalGap(source, token)),
        ...tokens.flatMap((token) => (isOurs(token) ? [] : findWithin(source, token))),
    ];
}
/** Whether a token names a credential: a word, a quoted name, or the first argument of `set_config('x.password', …)`. */
function isCredentialName(source, token, caller) {
    const written = source.slice(token.start, token.end);
    if (token.kind === 'word')
        return credentialWord.test(written);
    if (token.kind !== 'quoted-name' && !(0,lexer/* isText */.KH)(token))
        return false;
    if (!credentialWord.test((0,lexer/* contentOf */.$E)(source, token).content))
        return false;
    return (!(0,lexer/* isText */.KH)(token) || (caller !== undefined && /^set_config$/i.test(source.slice(caller.start, caller.end))));
}
/** The texts of the expressions that follow the names of credentials; one expression at a time. */
function credentialValues(source, solid) {
    const values = [];
    let expression;
    for (const [index, token] of solid.entries()) {
        if (expression !== undefined) {
            const isCall = solid[index + 1] !== undefined && source[solid[index + 1]?.start ?? 0] === '(';
            const part = expression.add(token, source.slice(token.start, token.end).toUpperCase(), isCall);
            if (part === 'value')
                values.push(token);
            if (part !== 'end')
                continue;
            expression = undefined;
        }
        if (isCredentialName(source, token, solid[index - 2]))
            expression = new Expression();
    }
    return values;
}
/** What follows the name of a credential, up to where something else begins. */
class Expression {
    #depth = 0;
    #begun = false;
    #previous = '';
    /** Whether the next token is a value, another part, or behind the end. */
    add(token, written, isCall) {
        const isFirst = this.#previous === '';
        const afterWith = this.#previous === 'WITH';
        this.#previous = written;
        if ((0,lexer/* isText */.KH)(token) || (isFirst && token.kind === 'quoted-name')) {
            this.#begun = true;
            return 'value';
        }
        if (written === '(')
            this.#depth += 1;
        if (written === ')') {
            this.#depth -= 1;
            this.#begun = true;
        }
        if (this.#depth > 0)
            return 'part';
        const links = !this.#begun && (linkingWord.test(written) || afterWith);
        const endsByWord = token.kind === 'word' && !isCall && !links;
        // The comma after the name itself is that of an argument list.
        const endsByMark = [';', ',', ']'].includes(written) && !(isFirst && written === ',');
        return this.#depth < 0 || endsByWord || endsByMark ? 'end' : 'part';
    }
}
function literalGap(source, token) {
    const { content, from } = (0,lexer/* contentOf */.$E)(source, token);
    return content === '' || rolesAlone.test(content) ? [] : [gap(from, from + content.length)];
}
const otherKinds = new Set(['comment', 'meta-command', 'word', 'quoted-name']);
function findWithin(source, token) {
    const { kind, start, end, body } = token;
    if (kind === 'dollar-text') {
        return body === undefined ? [gap(start, end)] : findCredentials(source, body, () => false);
    }
    if (!(0,lexer/* isText */.KH)(token) && !otherKinds.has(kind))
        return [];
    const written = source.slice(start, end);
    if (!anyHint.test(written))
        return [];
    return patterns.flatMap((pattern) => [...written.matchAll(pattern)].flatMap(({ 0: whole, 1: kept = '', index }) => {
        if (valueToCome.test(whole.slice(kept.length)))
            return [];
        return [gap(start + index + kept.length, start + index + whole.length)];
    }));
}
function gap(start, end) {
    const problem = 'A value that looks like a credential and is not one of ours.';
    return { start, end, replacement: '[credential removed]', problem };
}

;// CONCATENATED MODULE: ./src/script/finding.ts
/** More lines with problems than this are only counted; what they replace is replaced all the same. */
const mostProblems = 100;
/**
 * Writes all replacements into the source. Where two overlap, the one that begins first (the longer
 * of two that begin together) is written for both.
 */
function applyFindings(source, findings) {
    const sorted = findings.toSorted((one, other) => one.start - other.start || other.end - one.end);
    const pieces = [];
    const problems = new Map();
    let others = 0;
    let firstOther = 0;
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
        if (problem !== undefined) {
            const key = `${String(line)} ${problem}`;
            if (problems.size < mostProblems)
                problems.set(key, { line, message: problem });
            else if (!problems.has(key) && ++others === 1)
                firstOther = line;
        }
        if (replacement === undefined)
            continue;
        // A piece that an earlier replacement covers in part is covered to its end.
        if (start >= written)
            write(replacement);
        written = Math.max(written, end);
    }
    write(source.slice(written));
    const rest = { line: firstOther, message: `Further places like these from here on: ${String(others)}.` };
    return { text: pieces.join(''), problems: [...problems.values(), ...(others > 0 ? [rest] : [])] };
}

;// CONCATENATED MODULE: ./src/script/readers.ts
const psql = {
    escapes: 'marked',
    carriesEscapes: false,
    numbersTakeWords: true,
    dollarsInWords: true,
    swallows: 0,
};
/** Each with what a script must contain for it to matter. */
const others = [
    [/\\/, { ...psql, carriesEscapes: true }],
    [/\\/, { ...psql, escapes: 'all' }],
    [/\\/, { ...psql, escapes: 'none' }],
    [/\$/, { ...psql, numbersTakeWords: false }],
    [/\$/, { ...psql, dollarsInWords: false }],
    [/[\u0080-\uffff]/, { ...psql, swallows: 1 }],
    [/[\u0080-\uffff]/, { ...psql, swallows: 3 }],
];
/**
 * Where readers of a script first disagree on what is text, comment or SQL: for each reader that differs from
 * psql, the offset. It shares nothing with the lexer, so that a mistake there shows here.
 */
function findDisagreements(source) {
    const expected = regions(source, psql);
    const offsets = others.flatMap(([matters, reader]) => {
        if (!matters.test(source))
            return [];
        const read = regions(source, reader);
        const offset = expected.findIndex((region, index) => region !== read[index]);
        return offset < 0 ? [] : [offset];
    });
    return [...new Set(offsets)];
}
/** What a reader takes a character for. */
const Region = { sql: 0, text: 1, name: 2, body: 3, comment: 4, swallowed: 5 };
/** Characters that mean something to a reader that is not within a text. */
const meaningful = /[;:()'"$\\*/-]/;
function regions(source, reader) {
    const result = new Uint8Array(source.length);
    const word = reader.dollarsInWords ? /[\w$\u0080-\uffff]*/y : /[\w\u0080-\uffff]*/y;
    let index = 0;
    // Whether a text that comes next continues one with escapes.
    let continued = false;
    const take = (end, region) => {
        result.fill(region, index, end);
        index = Math.max(end, index + 1);
    };
    while (index < source.length) {
        const character = source.charAt(index);
        const two = source.slice(index, index + 2);
        if (two === '--')
            take(matchEnd(/[^\n\r]*/y, source, index), Region.comment);
        else if (two === '/*')
            take(commentEnd(source, index, reader), Region.comment);
        else if (character === '"')
            take(quoteEnd(source, index, '"', false, reader), Region.name);
        else if (character === "'" || /^[eE]'$/.test(two)) {
            const marked = character !== "'" || (continued && reader.carriesEscapes);
            const escapes = reader.escapes === 'all' || (marked && reader.escapes === 'marked');
            if (character !== "'")
                index += 1;
            take(quoteEnd(source, index, "'", escapes, reader), Region.text);
            continued = escapes;
        }
        else if (character === '$') {
            const tag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
            const from = matchEnd(tag, source, index);
            const close = from === index ? -1 : source.indexOf(source.slice(index, from), from);
            if (from === index)
                index += 1;
            else
                take(close < 0 ? source.length : close + from - index, Region.body);
            continued = false;
        }
        else if (/[\w\u0080-\uffff]/.test(character)) {
            const isNumber = /\d/.test(character) && !reader.numbersTakeWords;
            const pattern = isNumber ? /[\d.]*(?:[eE][+-]?\d+)?/y : word;
            index = wordEnd(source, result, index, pattern, reader);
            continued = false;
        }
        else {
            if (!/\s/.test(character))
                continued = false;
            index += 1;
        }
    }
    return result;
}
/** The end of a word, and of what characters beyond ASCII at its end take into it: that is marked. */
function wordEnd(source, result, start, pattern, reader) {
    let end = matchEnd(pattern, source, start);
    if (reader.swallows === 0)
        return end;
    for (let index = start; index < end;) {
        const next = Math.min(afterCharacter(source, index, reader), source.length);
        for (let taken = end; taken < next; taken += 1) {
            if (meaningful.test(source.charAt(taken)))
                result[taken] = Region.swallowed;
        }
        if (next > end)
            end = matchEnd(pattern, source, next);
        index = next;
    }
    return end;
}
/** The offset after a character and what it takes with it. */
function afterCharacter(source, index, { swallows }) {
    if (swallows === 0 || source.charCodeAt(index) < 0x80)
        return index + 1;
    // Another one beyond ASCII speaks for itself: its last byte decides.
    if (source.charCodeAt(index + 1) >= 0x80)
        return index + 1;
    return index + 1 + (swallows === 3 && /\d/.test(source.charAt(index + 1)) ? 3 : 1);
}
function quoteEnd(source, start, quote, escapes, reader) {
    let index = start + 1;
    while (index < source.length) {
        const character = source.charAt(index);
        if (escapes && character === '\\')
            index += 2;
        else if (character !== quote)
            index = afterCharacter(source, index, reader);
        else if (source.charAt(index + 1) === quote)
            index += 2;
        else
            return index + 1;
    }
    return source.length;
}
function commentEnd(source, start, reader) {
    let depth = 1;
    let index = start + 2;
    while (index < source.length) {
        const two = source.slice(index, index + 2);
        if (two === '*/') {
            depth -= 1;
            index += 2;
            if (depth === 0)
                return index;
        }
        else if (two === '/*') {
            depth += 1;
            index += 2;
        }
        else
            index = afterCharacter(source, index, reader);
    }
    return source.length;
}
function matchEnd(pattern, source, start) {
    pattern.lastIndex = start;
    return pattern.test(source) ? pattern.lastIndex : start;
}

// EXTERNAL MODULE: ./src/script/statements.ts
var statements = __webpack_require__(1289);
;// CONCATENATED MODULE: ./src/script/hazards.ts



const readingProblem = 'The script changes how the server reads quotes or characters.';
/**
 * Finds what psql would take for more than SQL, and whatever two of psql, the server and our lexer could read
 * differently, however harmless it looks: commands, variables, backslashes, quotes without an end.
 */
function findHazards(source, tokens) {
    const found = [
        ...tokens.flatMap((token) => {
            const problem = tokenProblem(source, token);
            return problem === undefined ? [] : [at(token, problem)];
        }),
        ...findContinuedTexts(tokens),
        ...findSettings(source),
        ...findNearQuotes(source, tokens),
        ...findParentheses(source, tokens),
        ...(0,statements/* statementTokens */.A5)(source, tokens).flatMap((statement) => [
            ...findBegin(source, statement),
            ...findInStatement(source, statement, 0),
        ]),
    ];
    return found.length > 0 ? found : findDisagreements(source).map(disagreement);
}
function disagreement(start) {
    return {
        start,
        end: start + 1,
        problem: 'From here on psql and the server can read the script differently.',
    };
}
function tokenProblem(source, token) {
    if (token.kind === 'comment' || token.kind === 'dollar-text')
        return token.closed ? undefined : unclosedProblem;
    if (!token.closed)
        return unclosedProblem;
    switch (token.kind) {
        case 'meta-command':
            return 'A psql command (a backslash outside quotes).';
        case 'variable':
            return 'A psql variable that the action did not put there.';
        case 'unicode-text':
            return 'A text or a name with Unicode escapes (`U&`).';
        case 'unclear':
            return 'Characters that SQL has no clear rule for, such as a number that runs into something else.';
        default:
            return source.slice(token.start, token.end).includes('\\')
                ? 'A backslash: not every server reads a text with one the same way.'
                : undefined;
    }
}
const unclosedProblem = 'A quoted text, a name or a comment begins here and has no end.';
/** After a line break a server reads on with the escapes of the first part, and psql without. */
function findContinuedTexts(tokens) {
    const solid = (0,lexer/* solidTokens */._L)(tokens);
    return solid.flatMap((token, index) => {
        const before = solid[index - 1];
        return (0,lexer/* isText */.KH)(token) && before?.kind === 'escape-text'
            ? [at(token, 'A text that continues an `E` text: psql and the server read it differently.')]
            : [];
    });
}
/** Settings by which a script changes how the rest of it is read; also where they are only mentioned, since a text can be run. */
const readingSettings = /standard_conforming_strings|backslash_quote|client_encoding/gi;
function findSettings(source) {
    return [...source.matchAll(readingSettings)].map(({ 0: name, index }) => ({
        start: index,
        end: index + name.length,
        problem: readingProblem,
    }));
}
/** In some encodings of a client a character takes what follows it along. */
function findNearQuotes(source, tokens) {
    const comments = (0,lexer/* withBodies */.py)(tokens).filter(({ kind }) => kind === 'comment');
    let next = 0;
    return [...source.matchAll(/[^\0-\x7f](?=\d?['"\\$])|['"\\$](?=[^\0-\x7f])/g)].flatMap(({ index }) => {
        while ((comments[next]?.end ?? Infinity) <= index + 1)
            next += 1;
        const isRemark = (comments[next]?.start ?? Infinity) <= index;
        if (isRemark)
            return [];
        const problem = 'A character beyond ASCII next to a quote, a backslash or a dollar sign.';
        return [{ start: index, end: index + 1, problem }];
    });
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
/** From release 14 on psql ends no statement between BEGIN and END of a function outside quotes; Redshift does. */
function findBegin(source, statement) {
    const words = new Set();
    return statement.flatMap((token) => {
        if (token.kind !== 'word')
            return [];
        const word = (0,statements/* upper */.js)(source, token);
        words.add(word);
        const isCreation = words.has('CREATE') && (words.has('FUNCTION') || words.has('PROCEDURE'));
        return isCreation && word === 'BEGIN'
            ? [at(token, 'A body outside quotes: psql and the server disagree on where the statement ends.')]
            : [];
    });
}
/** Texts in texts deeper than this are not read. */
const deepestTexts = 4;
/** What one statement does that changes how others are read, or that starts a program; also in bodies and texts, which a statement can run. */
function findInStatement(source, statement, depth) {
    const words = new Set();
    const own = statement.flatMap((token, index) => {
        const problem = wordProblem(source, statement, index, words);
        if (token.kind === 'word')
            words.add((0,statements/* upper */.js)(source, token));
        return problem === undefined ? [] : [at(token, problem)];
    });
    const inBodies = statement.flatMap(({ body }) => (0,statements/* statementTokens */.A5)(source, body ?? []).flatMap((inner) => findInStatement(source, inner, depth)));
    return [...own, ...assembledName(source, statement), ...inBodies, ...findInTexts(source, statement, depth)];
}
/** @param before the words of the statement up to here */
function wordProblem(source, statement, index, before) {
    const token = statement[index];
    if (token?.kind !== 'word' && token?.kind !== 'quoted-name')
        return undefined;
    const word = (0,statements/* upper */.js)(source, token).replace(/^"|"$/g, '');
    const previous = statement[index - 1];
    const follows = previous === undefined ? '' : (0,statements/* upper */.js)(source, previous);
    if (/^(?:STDIN|STDOUT|PROGRAM)$/.test(word) && /^(?:FROM|TO)$/.test(follows) && before.has('COPY'))
        return 'A COPY that reads from the script, writes to the log or runs a program.';
    if (word === 'NAMES' && follows === 'SET')
        return readingProblem;
    if (word === 'PG_SETTINGS' && before.has('UPDATE'))
        return readingProblem;
    if (word === 'SET_CONFIG' && !namesPlainly(source, statement, index))
        return readingProblem;
    return undefined;
}
/** Whether a call of `set_config` says as one plain text which setting it changes. */
function namesPlainly(source, statement, index) {
    const [open, name, comma] = [1, 2, 3].map((step) => {
        const token = statement[index + step];
        return token === undefined ? '' : source.slice(token.start, token.end);
    });
    return open === '(' && /^'[\w.]+'$/.test(name ?? '') && comma === ',';
}
/** `SET` of a setting whose name is put together when the statement runs: `'SET ' || name`, `SET %I`. */
function assembledName(source, statement) {
    const [first] = statement;
    if (first === undefined || (0,statements/* upper */.js)(source, first) !== 'SET')
        return [];
    const end = statement.findIndex((token) => /^(?:TO|=|:=)$/.test((0,statements/* upper */.js)(source, token)));
    return statement
        .slice(1, end < 0 ? undefined : end)
        .filter((token) => [assembled, '%'].includes(source.slice(token.start, token.end)))
        .map((token) => at(token, readingProblem));
}
/** Stands for a part of a text that only the run knows. */
const assembled = '\u0001';
const worthReading = /copy|set|names|standard_conforming|backslash_quote|client_encoding/i;
/** Reads the texts of a statement as SQL, joined where `||` or a line break joins them. */
function findInTexts(source, statement, depth) {
    if (depth >= deepestTexts)
        return [];
    const parts = [];
    let place;
    let between = [];
    for (const token of statement) {
        if (token.kind !== 'text' && token.kind !== 'escape-text') {
            between.push(token);
            continue;
        }
        if (place !== undefined)
            parts.push(joint(source, between));
        parts.push((0,lexer/* contentOf */.$E)(source, token).content.replaceAll("''", "'"));
        place ??= token;
        between = [];
    }
    if (place === undefined)
        return [];
    const last = between[0];
    if (last !== undefined && (0,statements/* upper */.js)(source, last) === '||')
        parts.push(assembled);
    const code = parts.join('');
    if (!worthReading.test(code))
        return [];
    const found = [
        ...findSettings(code),
        ...(0,statements/* statementTokens */.A5)(code, (0,lexer/* lex */.Ii)(code)).flatMap((inner) => findInStatement(code, inner, depth + 1)),
    ];
    const text = place;
    return [...new Set(found.map(({ problem = '' }) => problem))].map((problem) => at(text, problem));
}
function joint(source, between) {
    const isConcatenation = (token) => token !== undefined && source.slice(token.start, token.end) === '||';
    if (between.length === 0 || (between.length === 1 && isConcatenation(between[0])))
        return '';
    return isConcatenation(between[0]) || isConcatenation(between.at(-1)) ? assembled : ' x ';
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
        problem: 'An invisible character.',
    }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
    const found = [];
    for (const at of find(folded, form)) {
        const last = found.at(-1)?.end ?? 0;
        // It lies in what the one before took along.
        if (at + form.length <= last)
            continue;
        let start = at;
        let end = at + form.length;
        while (start > last && neighbour.test(source.charAt(start - 1)))
            start -= 1;
        while (end < source.length && neighbour.test(source.charAt(end)))
            end += 1;
        found.push({ start, end });
    }
    return found;
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
const strayProblem = "A secret (whole, in part or encoded) where it can't become a variable.";
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
 * Finds the secrets of a masked script. One that is a text of its own where Redshift documents a credential
 * becomes the psql variable `:'NAME'`; any other leaves a marked gap, and is a problem.
 */
function findSecrets(masked, tokens, placeholders) {
    const own = (0,statements/* statementTokens */.A5)(masked.source, tokens).flatMap((statement) => statement.flatMap((token, index) => {
        const name = secretOf(masked, token);
        if (name === undefined)
            return [];
        return [variableFor(token, name, (0,statements/* credentialPosition */.t1)(masked.source, statement, index) !== undefined)];
    }));
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
    if ((token.kind !== 'text' && token.kind !== 'escape-text') || !token.closed)
        return undefined;
    const { content } = (0,lexer/* contentOf */.$E)(source, token);
    return [...standIns].find(([, standIn]) => standIn === content)?.[0];
}
function variableFor({ start, end }, name, isCredential) {
    const replacement = `'${gapText(name)}'`;
    if (isTakenName(name)) {
        const problem = 'A secret has a name that psql or the action uses itself: rename the reference.';
        return { start, end, replacement, problem };
    }
    if (!isCredential) {
        const problem = 'A secret where Redshift documents no password and no other credential.';
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
/** Placeholders in `E'…'` texts whose escapes hide them until they are decoded. */
function findEscaped(source, tokens, placeholders) {
    let decoded = '';
    const texts = (0,lexer/* withBodies */.py)(tokens).flatMap((token) => {
        if (token.kind !== 'escape-text')
            return [];
        const { content, from } = (0,lexer/* contentOf */.$E)(source, token);
        if (!content.includes('\\'))
            return [];
        decoded += `${decodeEscapes(content)}\n`;
        return [{ start: from, end: from + content.length, decodedEnd: decoded.length }];
    });
    const traces = findTraces(decoded, placeholders).toSorted((one, other) => one.start - other.start);
    let next = 0;
    return texts.flatMap(({ start, end, decodedEnd }) => {
        const first = traces[next];
        while ((traces[next]?.start ?? Infinity) < decodedEnd)
            next += 1;
        return first !== undefined && first.start < decodedEnd
            ? [{ start, end, replacement: gapText(first.name), problem: strayProblem }]
            : [];
    });
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

// EXTERNAL MODULE: ./src/script/sql-file.ts
var sql_file = __webpack_require__(1798);
;// CONCATENATED MODULE: ./src/script/prepare-script.ts









/** Longest script that is looked at, in bytes of UTF-8. */
const longestScript = 1_000_000;
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
    const size = Buffer.byteLength(raw);
    if (size > longestScript)
        return refusedScript(size, header);
    // Line ends and a byte order mark come from the way here, not from the script.
    const normalised = raw.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    const masked = maskPlaceholders(normalised, placeholders);
    const tokens = (0,lexer/* lex */.Ii)(masked.source);
    const { text, problems: found } = applyFindings(masked.source, findAll(masked, tokens, placeholders));
    const shown = (0,lexer/* lex */.Ii)(text);
    const problems = found.length > 0 ? found : changedReading(masked, tokens, text, shown);
    const variables = problems.length > 0 ? [] : usedVariables(text, shown);
    return {
        text,
        file: (0,sql_file/* renderSqlFile */.TD)(header, text, variables, problems),
        variables,
        problems,
        canonical: (0,statements/* canonicalScript */.iz)(text, shown),
        statements: (0,statements/* countStatements */.UE)(text, shown),
    };
}
/** What stands for a script that is too long: it is neither shown nor run. */
function refusedScript(size, header) {
    const number = (bytes) => bytes.toLocaleString('en-US');
    const message = `The script has ${number(size)} bytes, and the action takes up to ${number(longestScript)}: it is neither shown nor run.`;
    const problems = [{ line: 1, message }];
    const text = `-- ${message}\n`;
    const file = (0,sql_file/* renderSqlFile */.TD)(header, text, [], problems);
    return { text, file, variables: [], problems, canonical: text, statements: new Map() };
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


/***/ }),

/***/ 1289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ statementTokens),
/* harmony export */   UE: () => (/* binding */ countStatements),
/* harmony export */   Xd: () => (/* binding */ splitStatements),
/* harmony export */   iz: () => (/* binding */ canonicalScript),
/* harmony export */   js: () => (/* binding */ upper),
/* harmony export */   t1: () => (/* binding */ credentialPosition)
/* harmony export */ });
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3605);

/**
 * The statements of a prepared script (`Script.text`) in order. It counts on what makes a script runnable:
 * there every semicolon outside quotes ends a statement, and every variable is one of ours.
 */
function splitStatements(source) {
    let line = 1;
    let counted = 0;
    return statementTokens(source, (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .lex */ .Ii)(source)).map((tokens) => {
        const start = tokens[0]?.start ?? 0;
        line += lineBreaks(source.slice(counted, start));
        counted = start;
        const other = tokens.findIndex(({ kind }) => kind !== 'word');
        return {
            text: source.slice(start, tokens.at(-1)?.end),
            start,
            line,
            keywords: tokens.slice(0, other < 0 ? undefined : other).map((token) => upper(source, token)),
            variables: tokens.flatMap((token, index) => token.kind === 'variable' && source[token.start + 1] === "'"
                ? [
                    {
                        name: source.slice(token.start + 2, token.end - 1),
                        start: token.start - start,
                        end: token.end - start,
                        position: credentialPosition(source, tokens, index) ?? '',
                    },
                ]
                : []),
        };
    });
}
/** The tokens of each statement, without blanks, comments and the semicolon; empty statements are left out. */
function statementTokens(source, tokens) {
    const statements = [[]];
    for (const token of (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .solidTokens */ ._L)(tokens)) {
        if (token.kind === 'punctuation' && source[token.start] === ';')
            statements.push([]);
        else
            statements.at(-1)?.push(token);
    }
    return statements.filter(({ length }) => length > 0);
}
function upper(source, token) {
    return source.slice(token.start, token.end).toUpperCase();
}
/**
 * Where Redshift documents that a credential stands as a text of its own, by the statement's first words
 * (Database Developer Guide: CREATE USER, ALTER USER; COPY, "Authorization parameters" and "File compression
 * and encryption parameters"; UNLOAD; CREATE LIBRARY).
 */
const keyWords = [
    'CREDENTIALS',
    'ACCESS_KEY_ID',
    'SECRET_ACCESS_KEY',
    'SESSION_TOKEN',
    'MASTER_SYMMETRIC_KEY',
];
const documentedPositions = [
    [/^(?:CREATE|ALTER) USER /, ['PASSWORD']],
    [/^(?:COPY|UNLOAD|CREATE LIBRARY|CREATE OR REPLACE LIBRARY) /, keyWords],
];
/** The word that makes a token's place one for a credential; undefined if the place is none that Redshift documents. */
function credentialPosition(source, statement, index) {
    const written = (at) => {
        const token = statement[at];
        return token?.kind === 'word' ? upper(source, token) : '';
    };
    const name = written(written(index - 1) === 'AS' ? index - 2 : index - 1);
    const next = statement[index + 1];
    // An operator, a cast or another text behind it would make it a part of something longer.
    if (next !== undefined && next.kind !== 'word')
        return undefined;
    const first = [0, 1, 2, 3].map((at) => written(at)).join(' ');
    const isDocumented = documentedPositions.some(([statements, names]) => statements.test(`${first} `) && names.includes(name));
    return isDocumented ? name : undefined;
}
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
        const joined = previous !== undefined && (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(previous) && (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH)(token) && gap.includes('\n');
        text += previous === undefined ? written : (joined ? '\n' : ' ') + written;
        previous = token;
        gap = '';
    }
    return text;
}
/**
 * How many statements begin with which keyword (upper case), most frequent first, those of equal
 * number in order of appearance. Bodies between dollar quotes are not looked into.
 */
function countStatements(source, tokens) {
    const counts = new Map();
    for (const statement of statementTokens(source, tokens)) {
        const first = statement.find(({ kind }) => kind === 'word');
        if (first === undefined)
            continue;
        const keyword = upper(source, first);
        counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
    }
    return new Map([...counts].sort(([, one], [, other]) => other - one));
}
function lineBreaks(text) {
    return text.split('\n').length - 1;
}


/***/ })

};
