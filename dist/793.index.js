export const id = 793;
export const ids = [793];
export const modules = {

/***/ 3605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   Ii: () => (/* binding */ lex),
/* harmony export */   _L: () => (/* binding */ solidTokens)
/* harmony export */ });
/** Bodies nested deeper than this are not read. */
const deepestNesting = 5;
// psql takes every byte above 0x7F for a letter.
const letter = 'A-Za-z_\\u0080-\\uffff';
/** The first pattern that matches wins. A last group that matches nothing means that a quote is never closed. */
const patterns = [
    ['space', /[ \t\n\r\f\v]+/y],
    // Most tokens are plain words and punctuation: looking for these first takes a third of the time.
    ['word', new RegExp(`[${letter}][${letter}0-9]*(?![${letter}0-9$'"&])`, 'y')],
    ['other', /[;,()[\]{}]/y],
    ['comment', /--[^\n\r]*/y],
    ['string', /[eE]'(?:[^'\\]+|''|\\[^]?)*('|$)/y],
    ['string', /(?:[bBnNxX]|[uU]&)?'(?:[^']+|'')*('|$)/y],
    ['identifier', /(?:[uU]&)?"(?:[^"]+|"")*("|$)/y],
    ['body', new RegExp(`(\\$(?:[${letter}][${letter}0-9]*)?\\$)[^]*?(\\1|$)`, 'y')],
    // A colon before digits alone is a slice, `[1:2]`, not a variable.
    ['other', new RegExp(`::|:=|\\.\\.|:(?=\\d+(?![${letter}0-9]))`, 'y')],
    [
        'variable',
        new RegExp(`:(?:'[${letter}0-9]+'|"[${letter}0-9]+"|\\{\\?[${letter}0-9]+\\}|[${letter}0-9]+)`, 'y'),
    ],
    ['other', new RegExp(`\\$\\d+(?![${letter}0-9$'"])`, 'y')],
    [
        'other',
        new RegExp(`(?:\\d+(?:\\.(?!\\.)\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?(?![${letter}0-9$'"\\\\]|\\.(?!\\.))`, 'y'),
    ],
    // A number that runs into something, and a word that can also be read as a word and a dollar quote.
    ['unclear', new RegExp(`[$.]?\\d[${letter}0-9$.]*`, 'y')],
    ['unclear', new RegExp(`[${letter}][${letter}0-9]*\\$[${letter}0-9]*\\$[${letter}0-9$]*`, 'y')],
    ['word', new RegExp(`[${letter}][${letter}0-9$]*`, 'y')],
    ['meta-command', /\\[^\n\r]*/y],
    // An operator ends where a comment begins.
    ['other', /[.:]|(?:(?!--|\/\*)[~!@#^&|`?+\-*/%<>=])+/y],
];
/**
 * Cuts SQL into tokens as psql does (its `psqlscan.l`, release 15). Where releases differ, the token is `unclear`.
 * Never throws. `offset` and `nesting` are for the text within a body.
 */
function lex(source, offset = 0, nesting = 0) {
    const tokens = [];
    for (let at = 0; at < source.length;) {
        const { kind, sql, closed } = readToken(source, at);
        const token = { kind, sql, closed, start: offset + at, end: offset + at + sql.length };
        tokens.push(kind === 'body' && nesting < deepestNesting ? withBody(token, nesting + 1) : token);
        at += sql.length;
    }
    return tokens;
}
function withBody(token, nesting) {
    const { content, from } = contentOf(token);
    return { ...token, body: lex(content, from, nesting) };
}
/** The tokens without spaces and comments. */
function solidTokens(tokens) {
    return tokens.filter(({ kind }) => kind !== 'space' && kind !== 'comment');
}
/** The text between the quotes of a token, and where it begins in the script. */
function contentOf({ kind, sql, start, closed }) {
    const opening = /^(?:[A-Za-z]?&?['"]|\$[^$]*\$)/.exec(sql)?.[0].length ?? 0;
    const closing = closed ? (kind === 'body' ? opening : 1) : 0;
    return { content: sql.slice(opening, sql.length - closing), from: start + opening };
}
function readToken(source, at) {
    if (source.startsWith('/*', at))
        return readBlockComment(source, at);
    for (const [kind, pattern] of patterns) {
        pattern.lastIndex = at;
        const match = pattern.exec(source);
        if (match !== null)
            return { kind, sql: match[0], closed: match.at(-1) !== '' };
    }
    return { kind: 'unclear', sql: source.charAt(at), closed: true };
}
/** Block comments nest. */
function readBlockComment(source, at) {
    const edge = /\/\*|\*\//g;
    edge.lastIndex = at;
    let depth = 0;
    do {
        const match = edge.exec(source);
        if (match === null)
            return { kind: 'comment', sql: source.slice(at), closed: false };
        depth += match[0] === '/*' ? 1 : -1;
    } while (depth > 0);
    return { kind: 'comment', sql: source.slice(at, edge.lastIndex), closed: true };
}


/***/ }),

/***/ 2797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ makePlaceholders),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   dL: () => (/* binding */ findSecrets),
/* harmony export */   jw: () => (/* binding */ maskPlaceholders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _secrets_form_finder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(572);
/* harmony import */ var _secrets_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5994);
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3605);
/* harmony import */ var _statements_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1289);
/* harmony import */ var _variable_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5906);






const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
/** Redshift takes 8 to 64 characters. 32 out of 62 can't be guessed or met by chance. */
const length = 32;
/**
 * Makes a placeholder for each secret, which is sent to Immuta instead of it: random for the run, and valid as a Redshift
 * password (an upper-case letter, a lower-case one and a digit), so that Immuta renders it like a real one.
 *
 * @param names the names of the references
 * @param random returns that many random bytes, such as `randomBytes` of `node:crypto`
 */
function makePlaceholders(names, random) {
    return new Map(names.map((name) => {
        const characters = Array.from(random(length), (byte, index) => {
            // The first three characters are one of each required kind.
            const alphabet = [upper, lower, digits][index] ?? upper + lower + digits;
            return alphabet.charAt(byte % alphabet.length);
        });
        return [name, characters.join('')];
    }));
}
/**
 * Replaces each whole placeholder by a fixed word, and its other forms by a marked gap. This comes before the script
 * is cut into tokens: outside quotes, a placeholder or its digest could be cut differently in each run.
 */
function maskPlaceholders(source, placeholders) {
    const finder = new _secrets_form_finder_js__WEBPACK_IMPORTED_MODULE_1__/* .FormFinder */ .x();
    for (const [name, placeholder] of placeholders)
        for (const form of formsOf(placeholder))
            finder.add(name, form.toLowerCase());
    const words = new Map([...placeholders.keys()].map((name, index) => [name, fixedWord(index)]));
    let masked = '';
    let read = 0;
    // In lower case, every character but this one is as long as before.
    for (const found of finder.places(source.replaceAll('\u0130', 'I').toLowerCase())) {
        const { label: name } = found;
        let { start, end } = found;
        if (end <= read)
            continue;
        const isWhole = source.slice(start, end) === placeholders.get(name);
        // The characters next to another form can depend on the placeholder too.
        while (!isWhole && start > read && runsOn(source.charAt(start - 1)))
            start -= 1;
        while (!isWhole && runsOn(source.charAt(end)))
            end += 1;
        masked += source.slice(read, start) + ((isWhole && words.get(name)) || gapText(name));
        read = end;
    }
    return {
        source: masked + source.slice(read),
        names: new Map([...words].map(([name, word]) => [word, name])),
    };
}
/** As long as a placeholder, and made of the same kinds of characters. */
function fixedWord(index) {
    return `Imm0utaSecretPlaceholder${String(index).padStart(8, '0')}`;
}
/** What is shown where a secret was removed. */
function gapText(name) {
    return `[secret ${name} removed]`;
}
const wordOrGap = /Imm0utaSecretPlaceholder\d{8}|\[secret \w+ removed\]/g;
const strayProblem = "A secret (whole, in part or encoded) where it can't become a variable.";
const takenName = 'A secret with a name that psql or the action uses itself: rename the reference.';
/**
 * Finds the secrets of a masked script. One that is a string by itself where Redshift documents a credential becomes
 * the psql variable `:'NAME'`. Any other leaves a marked gap, and is a problem.
 */
function findSecrets(masked, tokens) {
    const variables = (0,_statements_js__WEBPACK_IMPORTED_MODULE_4__/* .statementTokens */ .A5)(tokens).flatMap((statement) => statement.flatMap((token, index) => {
        const name = secretOf(masked, token);
        if (name === undefined || (0,_variable_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isTakenName */ .rq)(name))
            return [];
        if ((0,_statements_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialPosition */ .t1)(statement, index) === undefined)
            return [];
        return [{ start: token.start, end: token.end, replacement: `:'${name}'` }];
    }));
    // A variable replaces the quotes after the word too.
    const replaced = new Set(variables.map(({ end }) => end - 1));
    const stray = [...masked.source.matchAll(wordOrGap)].map(({ 0: found, index: start }) => {
        const name = masked.names.get(found);
        return {
            start,
            end: start + found.length,
            replacement: name === undefined ? found : gapText(name),
            problem: name !== undefined && (0,_variable_names_js__WEBPACK_IMPORTED_MODULE_5__/* .isTakenName */ .rq)(name) ? takenName : strayProblem,
        };
    });
    return [...variables, ...stray.filter(({ end }) => !replaced.has(end))];
}
/** The reference whose secret is the whole content of a string; undefined for any other token. */
function secretOf({ names }, token) {
    if (token.kind !== 'string' || !token.closed || /^u/i.test(token.sql))
        return undefined;
    return names.get((0,_lexer_js__WEBPACK_IMPORTED_MODULE_3__/* .contentOf */ .$E)(token).content);
}
function runsOn(character) {
    return /[\w+/=-]/.test(character);
}
/** This many characters of a placeholder in a row are not there by chance. */
const windowLength = 8;
/** A placeholder whole, in part, backwards, encoded, escaped and hashed, in any case. */
function formsOf(placeholder) {
    const parts = Array.from({ length: placeholder.length - windowLength + 1 }, (_, start) => placeholder.slice(start, start + windowLength));
    const codes = [...Buffer.from(placeholder)];
    const hex = codes.map((code) => code.toString(16));
    return [
        placeholder,
        ...parts,
        ...parts.map((part) => Array.from(part).reverse().join('')),
        ...['', '%', '\\x', '\\u00', '\\00', '=', ':', ' ', '0x'].flatMap((between) => {
            const pairs = hex.join(between);
            return [pairs, between + pairs];
        }),
        codes.map((code) => `\\${code.toString(8)}`).join(''),
        codes.map((code) => `&#${String(code)};`).join(''),
        hex.map((pair) => `&#x${pair};`).join(''),
        hex.map((pair) => `${pair}00`).join(''),
        ...(0,_secrets_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Stretches */ .tV)(Buffer.from(placeholder)),
        ...(0,_secrets_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Stretches */ .tV)(Buffer.from(placeholder, 'utf16le')),
        ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((hash) => {
            const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hash).update(placeholder).digest();
            const encoded = ['base64', 'base64url'].map((encoding) => digest.toString(encoding));
            return [digest.toString('hex'), ...encoded.map((form) => form.replace(/=+$/, ''))];
        }),
    ];
}


/***/ }),

/***/ 2793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ prepareScript)
});

// EXTERNAL MODULE: ./src/script/lexer.ts
var lexer = __webpack_require__(3605);
;// CONCATENATED MODULE: ./src/script/credentials.ts

/** The end of a name (column, variable, parameter, option) whose value is a credential. */
const credentialName = '(?:password|passwd|pwd|passphrase|secret|secret_?key|access_?key(?:_?id)?|' +
    '(?:session|auth|access|api|bearer|refresh|security)_?token|(?:api|private|symmetric)_?key|credentials?|identified)';
const credentialWord = new RegExp(`${credentialName}$`, 'i');
/** What can come between such a name and its value. */
const linkingWord = /^(?:AS|BY|TO|WITH|USING|VALUES|ENCRYPTED|UNENCRYPTED|HASH|_\w+)$/i;
/** `CREDENTIALS 'aws_iam_role=arn…'` names roles, not a secret (Redshift: COPY, "Authorization parameters"). */
const onlyRoles = /^aws_iam_role=arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/:-]+$/;
/** Parameters, which get their value later: `%s`, `$1`, `?`, `***`, `<password>`. */
const parameter = /^(?:%\w|\$\d+|[?*.%]+|<[a-z _-]+>)$/;
const credentials_link = String.raw `["'\\]{0,2}(?:\s{0,20}(?:=>|:=|=|:)\s{0,20}|\s{1,20}(?:(?:AS|BY|TO)\s{1,20})?)`;
/** Credentials that can be recognized in any part of a script. The first group is kept. */
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
/** The shortest word that one of these patterns finds: an access key of AWS. */
const shortestInWord = 20;
/**
 * Finds what looks like a credential that the action did not put there, and replaces it by a marked gap. When in
 * doubt, it takes a value for a credential.
 *
 * @param isOurs whether a token is one of our secrets
 */
function findCredentials(tokens, isOurs) {
    const values = new Set(credentialValues((0,lexer/* solidTokens */._L)(tokens)));
    return tokens.flatMap((token) => {
        if (isOurs(token))
            return [];
        return values.has(token) ? [...contentGap(token), ...findWithin(token)] : findWithin(token);
    });
}
/** The strings in the expressions that follow the names of credentials. */
function credentialValues(solid) {
    const values = [];
    let expression;
    for (const [at, token] of solid.entries()) {
        if (expression !== undefined) {
            const { kind, sql } = token;
            if (isValue(token, at === expression.start)) {
                values.push(token);
                expression.hasValue = true;
                continue;
            }
            if (sql === '(')
                expression.depth += 1;
            if (sql === ')') {
                expression.depth -= 1;
                expression.hasValue = true;
            }
            const links = !expression.hasValue && (linkingWord.test(sql) || /^with$/i.test(solid[at - 1]?.sql ?? ''));
            const endsHere = (kind === 'word' && solid[at + 1]?.sql !== '(' && !links) ||
                sql === ';' ||
                sql === ']' ||
                // A comma right after the name separates arguments.
                (sql === ',' && at > expression.start);
            if (expression.depth > 0 || (expression.depth === 0 && !endsHere))
                continue;
            expression = undefined;
        }
        if (isCredentialName(solid, at))
            expression = { start: at + 1, depth: 0, hasValue: false };
    }
    return values;
}
/** A word, a quoted name, or the first argument of `set_config('x.password', …)`. */
function isCredentialName(solid, at) {
    const token = solid[at];
    if (token === undefined || !/^(?:word|identifier|string|body)$/.test(token.kind))
        return false;
    const name = token.kind === 'word' ? token.sql : (0,lexer/* contentOf */.$E)(token).content;
    if (!credentialWord.test(name))
        return false;
    return !isValue(token) || /^set_config$/i.test(solid[at - 2]?.sql ?? '');
}
function isValue({ kind }, isFirst = false) {
    return kind === 'string' || kind === 'body' || (isFirst && kind === 'identifier');
}
function findWithin(token) {
    const { kind, sql, start, end, body } = token;
    if (kind === 'space' || kind === 'other' || (kind === 'word' && sql.length < shortestInWord))
        return [];
    if (kind === 'body')
        return body === undefined ? [gap(start, end)] : findCredentials(body, () => false);
    if (hidesCharacters(token))
        return contentGap(token);
    return patterns.flatMap((pattern) => [...sql.matchAll(pattern)].flatMap(({ 0: whole, 1: kept = '', index }) => parameter.test(whole.slice(kept.length))
        ? []
        : [gap(start + index + kept.length, start + index + whole.length)]));
}
/** Whether an `E` string spells characters by escapes, which could hide a secret. */
function hidesCharacters({ sql }) {
    return /^e'/i.test(sql) && sql.replace(/\\[\\'"bfnrt]/g, '').includes('\\');
}
function contentGap(token) {
    const { content, from } = (0,lexer/* contentOf */.$E)(token);
    return content === '' || onlyRoles.test(content) ? [] : [gap(from, from + content.length)];
}
function gap(start, end) {
    const problem = 'A value that looks like a credential but is not from your files.';
    return { start, end, replacement: '[credential removed]', problem };
}

;// CONCATENATED MODULE: ./src/script/finding.ts
/** How many problems are listed. Further ones are only counted. */
const mostProblems = 100;
/**
 * Writes all replacements into a script. If two overlap, the one that begins first (or else the longer one) is
 * written for both. The lines of the problems are those of the resulting text.
 */
function applyFindings(source, findings) {
    const parts = [];
    const problems = new Map();
    let line = 1;
    let read = 0;
    const write = (part) => {
        parts.push(part);
        line += part.split('\n').length - 1;
    };
    for (const { start, end, replacement, problem } of findings.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
        const isCovered = start < read;
        if (!isCovered) {
            write(source.slice(read, start));
            read = start;
        }
        if (problem !== undefined)
            problems.set(`${String(line)} ${problem}`, { line, message: problem });
        if (replacement === undefined)
            continue;
        if (!isCovered)
            write(replacement);
        read = Math.max(read, end);
    }
    write(source.slice(read));
    const shown = [...problems.values()];
    const [next, ...others] = shown.splice(mostProblems);
    if (next !== undefined)
        shown.push({ line: next.line, message: `${String(1 + others.length)} more such places from here on.` });
    return { text: parts.join(''), problems: shown };
}

// EXTERNAL MODULE: ./src/script/statements.ts
var statements = __webpack_require__(1289);
;// CONCATENATED MODULE: ./src/script/hazards.ts

/**
 * Finds everything that psql takes for more than SQL, and everything that psql, a server and our lexer could read
 * differently: commands, variables, backslashes, unclosed quotes, invisible characters. When in doubt, it refuses.
 */
function findHazards(source, tokens) {
    const solid = (0,statements/* statementTokens */.A5)(tokens);
    return [
        ...tokens.flatMap((token) => problemAt(token, tokenProblem(token))),
        ...solid.flatMap(findContinuedStrings),
        ...solid.flatMap((statement) => problemAt(statement[0], statementProblem(statement))),
        // The name of such a setting is refused in comments too.
        ...findByRules(source, [readingSettings]),
        ...findByRules(withoutComments(source, tokens), outsideComments),
        ...findInvisibleCharacters(source),
    ];
}
function problemAt(token, problem) {
    return token === undefined || problem === undefined
        ? []
        : [{ start: token.start, end: token.end, problem }];
}
function tokenProblem({ kind, sql, closed }) {
    if (!closed)
        return 'A string, a quoted name or a comment starts here and never ends.';
    switch (kind) {
        case 'comment':
            return sql.startsWith('/*') && swallowsCommentEnd.test(sql) ? unsafeCharacter : undefined;
        case 'body':
            return undefined;
        case 'meta-command':
            return 'A psql command (a backslash outside quotes).';
        case 'variable':
            return 'A psql variable that the action did not put there.';
        case 'unclear':
            return 'Characters that programs read differently, such as a number that runs into a letter.';
        case 'string':
        case 'identifier':
            if (/^u/i.test(sql))
                return 'A string or a name with Unicode escapes (`U&`).';
            return sql.includes('\\') ? 'A backslash in quotes, which servers read differently.' : undefined;
        default:
            return swallowsNext.test(sql) ? 'A non-ASCII character at the end of a word.' : undefined;
    }
}
/** After a line break a server reads on with the escapes of the first part, and psql without. */
function findContinuedStrings(statement) {
    return statement.flatMap((token, index) => {
        const before = statement[index - 1];
        return token.kind === 'string' && before?.kind === 'string' && /^e/i.test(before.sql)
            ? problemAt(token, 'A string that continues an `E` string: psql and the server read it differently.')
            : [];
    });
}
function statementProblem(statement) {
    let depth = 0;
    let closesTooMuch = false;
    for (const { sql } of statement) {
        if (sql === '(')
            depth += 1;
        if (sql === ')')
            depth -= 1;
        closesTooMuch ||= depth < 0;
    }
    // psql does not end a statement within parentheses.
    if (depth !== 0 || closesTooMuch)
        return 'A statement with unbalanced parentheses.';
    const words = new Set(statement.flatMap(({ kind, sql }) => (kind === 'word' ? [sql.toUpperCase()] : [])));
    // From release 14 on, psql does not end a statement between BEGIN and END of a function outside quotes. Redshift does.
    return words.has('CREATE') && words.has('BEGIN') && (words.has('FUNCTION') || words.has('PROCEDURE'))
        ? 'A body outside quotes: psql and the server disagree on where the statement ends.'
        : undefined;
}
/** The script with spaces in place of its comments, including those in bodies. */
function withoutComments(source, tokens) {
    let code = '';
    for (const { start, end } of commentsIn(tokens))
        code += source.slice(code.length, start) + ' '.repeat(end - start);
    return code + source.slice(code.length);
}
function commentsIn(tokens) {
    return tokens
        .filter(({ kind }) => kind === 'comment' || kind === 'body')
        .flatMap((token) => (token.kind === 'comment' ? [token] : commentsIn(token.body ?? [])));
}
function findByRules(text, rules) {
    return rules.flatMap(([pattern, problem]) => [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
        start: index,
        end: index + length,
        problem,
    })));
}
/** What can be between two strings that SQL joins, at any depth of strings within strings: `'stan' || 'dard'`. */
const joint = "(?:'+\\s*(?:\\|\\|\\s*)?[eE]?'+)?";
/** A word, even if it is joined from several strings. */
const word = (letters) => Array.from(letters).join(joint);
const space = `${joint}\\s+${joint}`;
const anyWord = (...words) => `(?:${words.map(word).join('|')})`;
const changesReading = 'The script changes how the server reads quotes or characters.';
const readingSettings = [
    new RegExp(anyWord('standard_conforming_strings', 'backslash_quote', 'client_encoding'), 'gi'),
    changesReading,
];
/**
 * In some encodings (SJIS, GB18030) a character includes the next one, or the next three if the first of them is a digit.
 */
const swallows = (characters) => `[^\\0-\\x7f](?=[${characters}]|\\d[^]?[${characters}])`;
const swallowsNext = /[^\0-\x7f](?:\d.?)?$/;
const swallowsCommentEnd = new RegExp(swallows('*/'));
const unsafeCharacter = 'A non-ASCII character next to a quote, a backslash, a dollar sign or the end of a comment.';
/** These find SQL within strings and bodies too, since a statement can run it. */
const outsideComments = [
    readingSettings,
    [new RegExp(`\\b${word('SET')}${space}${word('NAMES')}\\b`, 'gi'), changesReading],
    [new RegExp(word('pg_settings'), 'gi'), changesReading],
    [new RegExp(`${word('set_config')}(?!"?\\s*\\(\\s*'+[\\w.]+'+\\s*,)`, 'gi'), changesReading],
    // SET of a setting whose name is put together when the statement runs: `'SET ' || name`, `'SET %I'`.
    [
        new RegExp(`[;'$]\\s*${word('SET')}\\s(?:(?!\\bTO\\b|[=;])[^]){0,200}?(?:%|\\|\\|)`, 'gi'),
        changesReading,
    ],
    [
        new RegExp(`\\b${anyWord('FROM', 'TO')}${space}(?:${anyWord('STDIN', 'STDOUT')}\\b|${word('PROGRAM')}\\s*(?:[eE]?'|\\$))`, 'gi'),
        'A COPY that reads from the script, writes to the log or runs a program.',
    ],
    [new RegExp(`${swallows('\'"\\\\$')}|['"\\\\$](?=[^\\0-\\x7f])`, 'g'), unsafeCharacter],
];
// Control characters except tab and line feed, format and bidirectional characters, characters that fonts don't show,
// spaces that SQL does not take for spaces, line separators, unpaired surrogates and unassigned characters.
const invisible = /(?![\t\n ])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;
/** Each character that a reader would not see is written as `[U+202E]`. */
function findInvisibleCharacters(source) {
    return [...source.matchAll(invisible)].map(({ 0: character, index }) => ({
        start: index,
        end: index + character.length,
        replacement: `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
        problem: 'An invisible character.',
    }));
}

// EXTERNAL MODULE: ./src/script/placeholders.ts
var script_placeholders = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/script/sql-file.ts
var sql_file = __webpack_require__(9417);
;// CONCATENATED MODULE: ./src/script/prepare-script.ts







/** The longest script that is read, in bytes of UTF-8. */
const longestScript = 1_000_000;
/**
 * Makes a script from Immuta safe to show and, if it has no problems, to run: secrets become psql variables, and
 * whatever psql would take for more than SQL is a problem. Two scripts that differ in their placeholders only give
 * the same result, byte for byte. Never throws.
 *
 * @param raw the script as Immuta rendered it with the placeholders
 * @param placeholders the placeholder of each reference, by its name
 * @param header what the script is for
 */
function prepareScript(raw, placeholders, header) {
    const size = Buffer.byteLength(raw);
    if (size > longestScript)
        return refusedScript(size, header);
    // Line ends and a byte order mark come from the transport, not from the script.
    const normalized = raw.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    const masked = (0,script_placeholders/* maskPlaceholders */.jw)(normalized, placeholders);
    const tokens = (0,lexer/* lex */.Ii)(masked.source);
    const { text, problems } = applyFindings(masked.source, [
        ...(0,script_placeholders/* findSecrets */.dL)(masked, tokens),
        ...findCredentials(tokens, (token) => (0,script_placeholders/* secretOf */.OM)(masked, token) !== undefined),
        ...findHazards(masked.source, tokens),
    ]);
    const shown = (0,lexer/* lex */.Ii)(text);
    const found = shown.flatMap(({ kind, sql }) => (kind === 'variable' ? [sql.slice(2, -1)] : []));
    const variables = problems.length > 0 ? [] : [...new Set(found)];
    return {
        text,
        file: (0,sql_file/* renderSqlFile */.TD)(header, text, variables, problems),
        variables,
        problems,
        canonical: (0,statements/* canonicalScript */.iz)(shown),
        statements: (0,statements/* countStatements */.UE)(shown),
    };
}
function refusedScript(size, header) {
    const number = (bytes) => bytes.toLocaleString('en-US');
    const message = `The script has ${number(size)} bytes, more than the limit of ${number(longestScript)}: it is neither shown nor run.`;
    const problems = [{ line: 1, message }];
    const text = `-- ${message}\n`;
    const file = (0,sql_file/* renderSqlFile */.TD)(header, text, [], problems);
    return { text, notShown: message, file, variables: [], problems, canonical: text, statements: new Map() };
}


/***/ }),

/***/ 1289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ statementTokens),
/* harmony export */   UE: () => (/* binding */ countStatements),
/* harmony export */   Xd: () => (/* binding */ splitStatements),
/* harmony export */   iz: () => (/* binding */ canonicalScript),
/* harmony export */   t1: () => (/* binding */ credentialPosition)
/* harmony export */ });
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3605);

/** The statements of a runnable script (`Script.text`) in order: there, every variable is one of ours. */
function splitStatements(source) {
    let line = 1;
    let counted = 0;
    return statementTokens((0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .lex */ .Ii)(source)).map((tokens) => {
        const start = tokens[0]?.start ?? 0;
        line += source.slice(counted, start).split('\n').length - 1;
        counted = start;
        const other = tokens.findIndex(({ kind }) => kind !== 'word');
        return {
            parts: partsOf(source, tokens),
            line,
            keywords: tokens.slice(0, other < 0 ? undefined : other).map(upper),
        };
    });
}
function partsOf(source, tokens) {
    const parts = [];
    let from = tokens[0]?.start ?? 0;
    for (const [index, { kind, sql, start, end }] of tokens.entries()) {
        if (kind !== 'variable')
            continue;
        const position = credentialPosition(tokens, index) ?? '';
        parts.push(source.slice(from, start), { name: sql.slice(2, -1), position });
        from = end;
    }
    return [...parts, source.slice(from, tokens.at(-1)?.end)];
}
/** The tokens of each statement, without spaces, comments and the semicolon. Empty statements are left out. */
function statementTokens(tokens) {
    const statements = [[]];
    for (const token of (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .solidTokens */ ._L)(tokens)) {
        if (token.sql === ';')
            statements.push([]);
        else
            statements.at(-1)?.push(token);
    }
    return statements.filter(({ length }) => length > 0);
}
function upper({ sql }) {
    return sql.toUpperCase();
}
/**
 * Where Redshift documents a credential as a string by itself, by the first words of the statement (Database
 * Developer Guide: CREATE USER, ALTER USER; COPY, "Authorization parameters" and "File compression and encryption
 * parameters"; UNLOAD; CREATE LIBRARY).
 */
const documentedPositions = [
    [/^(?:CREATE|ALTER) USER /, /^PASSWORD$/],
    [
        /^(?:COPY|UNLOAD|CREATE LIBRARY|CREATE OR REPLACE LIBRARY) /,
        /^(?:CREDENTIALS|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|MASTER_SYMMETRIC_KEY)$/,
    ],
];
/** The word that announces the token at `index` as a credential; undefined if Redshift documents no credential there. */
function credentialPosition(statement, index) {
    const word = (at) => {
        const token = statement[at];
        return token?.kind === 'word' ? upper(token) : '';
    };
    const next = statement[index + 1];
    // With an operator, a cast or another string after it, it is only a part of the value.
    if (next !== undefined && next.kind !== 'word')
        return undefined;
    const name = word(word(index - 1) === 'AS' ? index - 2 : index - 1);
    const first = [0, 1, 2, 3].map(word).join(' ');
    return documentedPositions.some(([statements, names]) => statements.test(`${first} `) && names.test(name))
        ? name
        : undefined;
}
/** The tokens of a script as one text, the same for all scripts that differ in layout and comments only. */
function canonicalScript(tokens) {
    let text = '';
    let gap = '';
    let previous;
    for (const token of tokens) {
        if (token.kind === 'space')
            gap += token.sql;
        if (token.kind === 'space' || token.kind === 'comment')
            continue;
        // SQL joins two strings that are separated by a line break: that break is not layout.
        const isJoined = previous?.kind === 'string' && token.kind === 'string' && gap.includes('\n');
        text += previous === undefined ? token.sql : (isJoined ? '\n' : ' ') + token.sql;
        previous = token;
        gap = '';
    }
    return text;
}
/** How many statements begin with which keyword (upper case), most frequent first, otherwise in order of appearance. */
function countStatements(tokens) {
    const counts = new Map();
    for (const statement of statementTokens(tokens)) {
        const first = statement.find(({ kind }) => kind === 'word');
        if (first !== undefined)
            counts.set(upper(first), (counts.get(upper(first)) ?? 0) + 1);
    }
    return new Map([...counts].sort(([, one], [, other]) => other - one));
}


/***/ })

};
