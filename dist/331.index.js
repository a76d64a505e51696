export const id = 331;
export const ids = [331];
export const modules = {

/***/ 8331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ci: () => (/* binding */ addScripts),
  hc: () => (/* binding */ allWarnings),
  fs: () => (/* binding */ changesOf),
  wo: () => (/* binding */ countOutputs),
  n3: () => (/* binding */ idOutput),
  DP: () => (/* binding */ logGroups),
  F7: () => (/* binding */ orGitHubFailure),
  ip: () => (/* binding */ writePlanFiles)
});

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/github/client.ts + 2 modules
var client = __webpack_require__(1771);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/network/retry.ts
var retry = __webpack_require__(8904);
// EXTERNAL MODULE: ./src/plan/plan.ts
var plan = __webpack_require__(8720);
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
        file: (0,sql_file/* renderSqlFile */.TD)(header, text, variables, problems),
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
 * Fetches and prepares the script of every change, 8 at a time; if Immuta does not render one, the integration carries
 * the failure. Secrets are never sent: each is replaced by its placeholder, which the guard must know already.
 */
async function withScripts(integrations, reader, placeholders) {
    return (0,retry/* inParallel */.HN)(integrations, scriptsAtOnce, async (planned) => {
        if (!(0,plan/* isPlannedChange */.PT)(planned))
            return planned;
        let raw;
        try {
            raw = await render(planned, reader, placeholders);
        }
        catch (error) {
            return { ...planned, scriptFailure: scriptFailure(planned, error) };
        }
        return { ...planned, script: prepareScript(raw, ownOf(planned, placeholders), planned) };
    });
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

// EXTERNAL MODULE: ./src/report/counts.ts
var counts = __webpack_require__(5132);
// EXTERNAL MODULE: ./src/report/plan-file.ts
var plan_file = __webpack_require__(7346);
// EXTERNAL MODULE: ./src/modes/states.ts + 1 modules
var states = __webpack_require__(834);
;// CONCATENATED MODULE: ./src/modes/planning.ts









/** Files that are written side by side. */
const writesAtOnce = 4;
/** The plan with the script of each change; secrets and placeholders become known to the guard before Immuta renders. */
async function addScripts(plan, session) {
    const placeholders = placeholdersFor(plan.integrations);
    for (const [name, value] of placeholders)
        session.outputGuard.guard.add(`the placeholder of ${name}`, value);
    (0,states/* guardReferences */.y)(plan.integrations.flatMap(({ previous }) => (previous === undefined ? [] : [previous])), session);
    return { ...plan, integrations: await withScripts(plan.integrations, session.immuta.reader, placeholders) };
}
/** What is to be done, without what stays as it is. */
function changesOf({ integrations }) {
    return integrations.filter(plan/* isPlannedChange */.PT);
}
/** Warnings of the plan itself, then those of its integrations. */
function allWarnings({ base, warnings, integrations }) {
    const noBase = base.commit === undefined
        ? [{ message: `No commit can be used as the base (${base.explanation}), so nothing is deleted.` }]
        : [];
    return [...noBase, ...warnings, ...integrations.flatMap((planned) => planned.warnings)];
}
/** Writes plan.json and the `.sql` files; returns the outputs that name them. */
async function writePlanFiles(files, plan, entries, context) {
    const scripts = await (0,retry/* inParallel */.HN)(changesOf(plan), writesAtOnce, async (change) => change.script === undefined ? undefined : files.write((0,sql_file/* scriptFileName */.nC)(change), change.script.file));
    const digests = new Map(entries.map(({ file, identity, declared, live, script }) => [file, { identity, declared, live, script }]));
    const planJson = await files.writeJson('plan.json', (0,plan_file/* planFile */.eS)(plan, { ...context, digests }));
    return {
        'plan-file': planJson ?? '',
        'script-files': JSON.stringify(scripts.filter((path) => path !== undefined)),
    };
}
/** The outputs that count what is to be done. */
function countOutputs(integrations) {
    return {
        'has-changes': String(integrations.some(plan/* isPlannedChange */.PT)),
        'create-count': String((0,counts/* countOf */.pq)(integrations, 'create')),
        'update-count': String((0,counts/* countOf */.pq)(integrations, 'update')),
        'delete-count': String((0,counts/* countOf */.pq)(integrations, 'delete')),
    };
}
/** The output that gives the id of each file's integration. */
function idOutput(integrations) {
    const ids = integrations.flatMap(({ file, id }) => (id === undefined ? [] : [[file, id]]));
    return { 'integration-ids': JSON.stringify(Object.fromEntries(ids)) };
}
/** Prints groups that the log viewer folds. */
async function logGroups(log, groups) {
    for (const { title, text } of groups) {
        await log.group(title, () => {
            log.info(text);
            return Promise.resolve();
        });
    }
}
/** Turns an error of GitHub's into a failure of the whole run. `doing` completes "while …". */
async function orGitHubFailure(answer, doing, permission = 'contents: read') {
    try {
        return await answer;
    }
    catch (error) {
        if (!(error instanceof client/* GitHubError */.y_))
            throw error;
        throw new failure/* ActionFailure */.dR((0,client/* githubFailure */.eQ)(error, doing, permission));
    }
}


/***/ }),

/***/ 8720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ isPlannedChange),
/* harmony export */   gO: () => (/* binding */ credentialsVersionKey),
/* harmony export */   xV: () => (/* binding */ isKnownFromBaseOnly)
/* harmony export */ });
/** The key of a rotation: it stands in files alone, Immuta never shows it. */
const credentialsVersionKey = 'lifecycle.credentialsVersion';
/** Whether only the base tells of a difference (rotated credentials, a key that the file dropped), and live shows nothing of it. */
function isKnownFromBaseOnly({ key, after }) {
    return key === credentialsVersionKey || after.kind === 'absent';
}
/** Whether something is to be done with an integration. */
function isPlannedChange(planned) {
    return planned.action !== 'no-op';
}


/***/ }),

/***/ 5132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TC: () => (/* binding */ changesInOrder),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   kh: () => (/* binding */ isPrevented),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony export changeOrder */
/** The actions that change something, the ones that take something away first. */
const changeOrder = ['delete', 'update', 'create'];
/** How many integrations have an action. */
function countOf(integrations, action) {
    return integrations.filter((integration) => integration.action === action).length;
}
/** `1 to delete, 2 to update, 1 to create`, without Markdown; `no changes` where there are none. */
function countsText(integrations) {
    const counts = changeOrder
        .map((action) => [action, countOf(integrations, action)])
        .filter(([, number]) => number > 0)
        .map(([action, number]) => `${String(number)} to ${action}`);
    return counts.length === 0 ? 'no changes' : counts.join(', ');
}
/** Whether this deletion is refused (`preventDelete`, `max-deletes`). */
function isPrevented(plan, { file, action }) {
    return action === 'delete' && plan.prevented.some((failure) => failure.file === file);
}
/** Changes in the order that they are shown and that scripts are run in: deletions, updates, creations. */
function changesInOrder(plan) {
    return changeOrder.flatMap((action) => plan.integrations.filter((integration) => integration.action === action));
}


/***/ }),

/***/ 7346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   PM: () => (/* binding */ failureJson),
/* harmony export */   eS: () => (/* binding */ planFile),
/* harmony export */   j9: () => (/* binding */ warningJson)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5132);

/** Version of `plan.json`; a change that a reader could stumble over raises it. */
const version = 1;
/**
 * `plan.json`: the plan as data, keys always in this order, absent ones left out. It holds no secret:
 * values of secret keys stand as `{ "reference": "NAME" }`, and scripts by the path of their file,
 * relative to the output directory.
 */
function planFile(plan, context) {
    return {
        version,
        name: context.name,
        tenant: context.tenant,
        commit: context.commit,
        base: present({ commit: plan.base.commit, explanation: plan.base.explanation }),
        counts: {
            create: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(plan.integrations, 'create'),
            update: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(plan.integrations, 'update'),
            delete: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(plan.integrations, 'delete'),
            'no-op': (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(plan.integrations, 'no-op'),
        },
        integrations: plan.integrations.map((planned) => integrationJson(plan, planned, context)),
        unmanaged: plan.unmanaged.map(({ id, identity, status }) => ({
            id,
            identity: identityJson(identity),
            status,
        })),
        otherTypes: Object.fromEntries(plan.otherTypes),
        prevented: plan.prevented.map(failureJson),
        warnings: plan.warnings.map(warningJson),
    };
}
function integrationJson(plan, planned, context) {
    const { action, file, id, identity, live, script } = planned;
    return present({
        file,
        action,
        id,
        identity: identityJson(identity),
        origin: planned.origin,
        prevented: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrevented */ .kh)(plan, planned) ? true : undefined,
        because: planned.because,
        movedFrom: planned.movedFrom,
        differences: planned.differences.map(differenceJson),
        notShown: planned.notShown,
        mayReset: planned.mayReset.map(differenceJson),
        status: live?.status,
        validationTests: live?.validationTests.map((test) => present({ name: test.name, status: test.status, message: test.message })),
        script: script === undefined
            ? undefined
            : present({
                file: context.scriptFile(file, action),
                endpoint: planned.scriptEndpoint,
                variables: script.variables,
                statements: Object.fromEntries(script.statements),
                problems: script.problems.map(({ line, message }) => ({ line, message })),
            }),
        digests: context.digests?.get(file),
        warnings: planned.warnings.map(warningJson),
    });
}
function identityJson({ type, host, port, database }) {
    return { type, host, port, database };
}
function differenceJson({ key, before, after }) {
    return { key, before: valueJson(before), after: valueJson(after) };
}
/** A shown value: `{ "value": … }`, `{ "reference": … }`, `{ "hidden": true }`, or null where the key is absent. */
function valueJson(value) {
    switch (value.kind) {
        case 'value':
            return { value: value.text };
        case 'secret':
            return { reference: value.reference };
        case 'hidden':
            return { hidden: true };
        case 'absent':
            return null;
    }
}
/** A failure as the files hold it: without its cause, which may hold anything. */
function failureJson({ reason, message, remedy, place }) {
    return present({ reason, message, remedy, place: place && present({ ...place }) });
}
/** A warning as the files hold it. */
function warningJson({ message, place }) {
    return present({ message, place: place && present({ ...place }) });
}
/** An object without its undefined members, in the order they were written. */
function present(members) {
    const kept = Object.entries(members).filter((member) => member[1] !== undefined);
    return Object.fromEntries(kept);
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
