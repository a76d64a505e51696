import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4006:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(8016);
const utils = __nccwpck_require__(4059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 8265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(4059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8016:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(1781);
const parse = __nccwpck_require__(8265);
const utils = __nccwpck_require__(4059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 1781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(4059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 7623:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ fileNameFailures),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   qW: () => (/* binding */ isPlainPath)
/* harmony export */ });
/** A path with nothing but plain characters left, so that it can be shown anywhere; at most 200 characters. */
function shownPath(path) {
    const escaped = path.replace(/[^A-Za-z0-9._/-]/g, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return escaped.length > 200 ? `${escaped.slice(0, 199)}…` : escaped;
}
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
        return [{ reason: 'invalid-config', ...problem, place: { file: shownPath(path) } }];
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ leaves),
/* harmony export */   Li: () => (/* binding */ secretReferences),
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   Xl: () => (/* binding */ withoutReferences)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8301);
/* harmony import */ var _integration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5804);



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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  D: () => (/* binding */ readDeclared)
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

// EXTERNAL MODULE: ./src/integration-types/registry.ts + 3 modules
var registry = __nccwpck_require__(7322);
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
var payload = __nccwpck_require__(2388);
// EXTERNAL MODULE: ./src/integration-types/secret-names.ts
var secret_names = __nccwpck_require__(6541);
// EXTERNAL MODULE: ./src/declared/integration.ts
var integration = __nccwpck_require__(5804);
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
var js_yaml = __nccwpck_require__(3243);
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
const remedyForSecret = "Write one reference, such as `${REDSHIFT_PASSWORD}`, and set it in the step's `env`.";

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
const lifecycleNames = ['id', 'preventDelete', 'credentialsVersion'];
const versionForm = {
    pattern: /^[A-Za-z0-9_.:+-]{1,64}$/,
    expectation: 'a whole number, or a text of 1 to 64 letters, digits and `_.:+-`',
};
/** Reads the `lifecycle` block; an absent one (`undefined`) has no effect. */
function readLifecycle(reading, node) {
    const read = {
        preventDelete: false,
    };
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
            case 'preventDelete': {
                const value = readScalar(reading, entry.value, '`lifecycle.preventDelete`', flagKey);
                if (typeof value === 'boolean')
                    read.preventDelete = value;
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
    path: 'lifecycle.preventDelete',
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
        else if (registry/* integrationTypes */.e.some(({ keys }) => keys.some(({ path }) => path.split('.')[0] === name))) {
            findings.fail(start, message, `\`${name}\` belongs under \`config\`.`);
        }
        else {
            findings.fail(start, message, `It takes ${topLevelNames.map((each) => `\`${each}\``).join(', ')}.`);
        }
    }
}
function readType(reading, top) {
    const node = top.value('type');
    const supported = registry/* integrationTypes */.e.map(({ name }) => `\`${name}\``).join(', ');
    if (node === undefined) {
        if (top.isMissing('type')) {
            reading.findings.failAtKey('type', '`type` is missing.', `Add a line \`type: ...\`; supported: ${supported}.`);
        }
        return undefined;
    }
    const name = readScalar(reading, node, '`type`', { type: 'any' });
    if (name === undefined)
        return undefined;
    const type = typeof name === 'string' ? (0,registry/* integrationType */.v)(name) : undefined;
    if (type !== undefined)
        return type;
    const meant = typeof name === 'string'
        ? nearMiss(name, registry/* integrationTypes */.e.map((each) => each.name))
        : undefined;
    reading.findings.fail(node.start, `\`type\` must be a supported type of integration: ${supported}.`, meant === undefined ? undefined : `Did you mean \`${meant}\`?`);
    return undefined;
}
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
var source_text = __nccwpck_require__(4705);
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

// EXTERNAL MODULE: ./src/declared/file-names.ts
var file_names = __nccwpck_require__(7623);
;// CONCATENATED MODULE: ./src/declared/shared-integrations.ts

/**
 * Finds files that declare one integration: the same type, host, port and database, or the same
 * `lifecycle.id`. Gives the failures of each file concerned; every one of them is told, since none is
 * known to be the right one.
 */
function sharedIntegrations(files) {
    const failures = new Map();
    const report = (group, path, what, remedy) => {
        for (const { file, findings } of group) {
            const others = group
                .filter((other) => other.file !== file)
                .map((other) => `\`${(0,file_names/* shownPath */.pS)(other.file)}\``);
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
        report(group, 'config.host', 'declare the same integration: type, host, port and database are equal', 'Keep one of them.');
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
    const read = files.map((source) => ({ file: source.file, ...readFile(source, variables) }));
    const shared = sharedIntegrations(read);
    return {
        integrations: read.flatMap(({ file, integration }) => integration === undefined || shared.has(file) ? [] : [integration]),
        failures: read.flatMap(({ file, findings }) => [...findings.failures, ...(shared.get(file) ?? [])]),
        warnings: read.flatMap(({ findings }) => findings.warnings),
    };
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   k9: () => (/* binding */ SourcePositions),
/* harmony export */   se: () => (/* binding */ maximumFileSize)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

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

/***/ 1633:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ActionFailure)
/* harmony export */ });
/* unused harmony export reasons */
/** Why a run failed, as the `reason` output gives it. */
const reasons = (/* unused pure expression or super */ null && ([
    'invalid-input',
    'invalid-config',
    'unauthorized',
    'unreachable',
    'immuta-error',
    'conflict',
    'script-not-run',
    'script-failed',
    'validation-failed',
    'stale-plan',
    'plan-required',
    'delete-prevented',
    'superseded',
    'timeout',
    'not-converged',
    'secret-leak',
    'github-error',
    'drifted',
]));
/** Carries one or more failures up to the place that reports them. */
class ActionFailure extends Error {
    failures;
    constructor(first, ...others) {
        super(first.message, { cause: first.cause });
        this.name = 'ActionFailure';
        this.failures = [first, ...others];
    }
}


/***/ }),

/***/ 6584:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ allPages),
/* harmony export */   T0: () => (/* binding */ pageSize),
/* harmony export */   eQ: () => (/* binding */ githubFailure),
/* harmony export */   o6: () => (/* binding */ openGitHub),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8904);

/** A request to GitHub that came to nothing. */
class GitHubError extends Error {
    /** HTTP status; undefined where no answer came. */
    status;
    retryAfter;
    constructor(message, status, retryAfter, cause) {
        super(message, { cause });
        this.name = 'GitHubError';
        this.status = status;
        this.retryAfter = retryAfter;
    }
    /** No permission, as opposed to a rate limit, which answers 403 as well. */
    get forbidden() {
        return (this.status === 401 || this.status === 403 || this.status === 404) && !this.limited;
    }
    get limited() {
        return this.status === 429 || (this.status === 403 && /rate limit|abuse/i.test(this.message));
    }
    /** Whether a write that ended so may all the same have had its effect. */
    get effectUnknown() {
        return this.status === undefined || this.status >= 500;
    }
}
/** Largest page that GitHub gives. */
const pageSize = 100;
/** Opens the client. @actions/github is loaded with the first request: half of the modes never need it. */
function openGitHub(options) {
    let octokit;
    const send = async (method, route, parameters = {}) => {
        octokit ??= loadOctokit(options);
        const { request } = await octokit;
        const started = performance.now();
        try {
            const response = await request(`${method} /repos/{owner}/{repo}${route}`, {
                owner: options.owner,
                repo: options.repo,
                ...parameters,
                request: { signal: AbortSignal.timeout(options.timeout) },
            });
            options.debug(`GitHub: ${method} ${route} → ${String(response.status)} in ${(performance.now() - started).toFixed(0)} ms`);
            return response.data;
        }
        catch (error) {
            throw explain(error, `${method} ${route}`, options.timeout);
        }
    };
    const judge = (retryUnknown) => (error) => {
        if (!(error instanceof GitHubError))
            return { retry: false };
        if (!error.limited && !(retryUnknown && error.effectUnknown))
            return { retry: false };
        return { retry: true, ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) };
    };
    return {
        owner: options.owner,
        repo: options.repo,
        get: (route, parameters) => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .withRetries */ .LH)(() => send('GET', route, parameters), judge(true), options.edges),
        change: (method, route, parameters) => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .withRetries */ .LH)(() => send(method, route, parameters), judge(true), options.edges),
        create: (route, parameters) => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .withRetries */ .LH)(() => send('POST', route, parameters), judge(false), options.edges),
    };
}
/** Reads all pages of a list, `limit` pages at the most. */
async function allPages(github, route, parameters, limit = Infinity) {
    const items = [];
    for (let page = 1; page <= limit; page += 1) {
        const answer = await github.get(route, { ...parameters, per_page: pageSize, page });
        if (!Array.isArray(answer))
            throw new GitHubError(`GitHub's answer to ${route} is no list`, undefined, undefined, undefined);
        items.push(...answer);
        if (answer.length < pageSize)
            break;
    }
    return items;
}
/** Puts an error of GitHub's into words. `doing` completes "while …", `permission` is what the call needs. */
function githubFailure(error, doing, permission) {
    if (!(error instanceof GitHubError))
        throw error;
    return {
        reason: 'github-error',
        message: `${error.message} (while ${doing}).`,
        remedy: error.forbidden
            ? `Give the job the permission \`${permission}\`, and check github-token.`
            : 'Re-run the job; if it stays so, see whether GitHub has an incident.',
        cause: error,
    };
}
async function loadOctokit({ apiUrl, token }) {
    const { getOctokit } = await Promise.all(/* import() */[__nccwpck_require__.e(752), __nccwpck_require__.e(942), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2413));
    const silent = () => undefined;
    const octokit = getOctokit(token, {
        baseUrl: apiUrl,
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    return { request: octokit.request };
}
function explain(error, request, timeout) {
    const { status, message, response } = error;
    // Octokit gives 500 to whatever came without an answer; only a real answer has a response.
    if (response === undefined) {
        const slow = error instanceof Error && /timeout|abort/i.test(`${error.name} ${message}`);
        const why = slow ? `did not answer within ${String(timeout / 1000)} s` : "can't be reached";
        return new GitHubError(`GitHub ${why}: ${request}`, undefined, undefined, error);
    }
    const headers = response.headers ?? {};
    const retryAfter = (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMilliseconds */ .zG)(headers['retry-after']?.toString(), Date.now()) ?? untilReset(headers);
    const said = message.replace(/ - https?:\/\/\S+$/, '').slice(0, 300);
    return new GitHubError(`GitHub answered ${String(status)} to ${request}: ${said}`, status, retryAfter, error);
}
/** A used-up primary limit says when it is filled again, as a Unix time in seconds. */
function untilReset(headers) {
    if (String(headers['x-ratelimit-remaining'] ?? '') !== '0')
        return undefined;
    const reset = Number(headers['x-ratelimit-reset']);
    return Number.isFinite(reset) ? Math.max(0, reset * 1000 - Date.now()) : undefined;
}


/***/ }),

/***/ 149:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ readPullRequest),
/* harmony export */   Tb: () => (/* binding */ pullRequestsOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   b6: () => (/* binding */ history),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   kN: () => (/* binding */ readCommit)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6584);

/** Pages of history that are looked through: 1,000 commits. */
const historyPages = 10;
/** One commit, by id or by branch. */
async function readCommit(github, ref) {
    return commitOf(await github.get('/commits/{ref}', { ref, per_page: 1 }));
}
/** The files of a commit. */
async function readTree(github, sha) {
    const answer = (await github.get('/git/trees/{sha}', { sha, recursive: '1' }));
    const entries = (answer.tree ?? []).flatMap(({ path, sha: blob, mode, type }) => path === undefined || blob === undefined || type !== 'blob' ? [] : [{ path, blob, mode: mode ?? '' }]);
    return { entries, truncated: answer.truncated === true };
}
/** The content of a blob. */
async function readBlob(github, sha) {
    const { content = '', encoding } = (await github.get('/git/blobs/{sha}', { sha }));
    return Buffer.from(content, encoding === 'utf-8' ? 'utf8' : 'base64');
}
/**
 * The history of a commit, newest first, until `enough` says so or 1,000 commits were read; the commit
 * itself stands first.
 */
async function* history(github, sha) {
    for (let page = 1; page <= historyPages; page += 1) {
        const answer = await github.get('/commits', { sha, per_page: _client_js__WEBPACK_IMPORTED_MODULE_0__/* .pageSize */ .T0, page });
        const commits = Array.isArray(answer) ? answer.map(commitOf) : [];
        yield* commits;
        if (commits.length < _client_js__WEBPACK_IMPORTED_MODULE_0__/* .pageSize */ .T0)
            return;
    }
}
/** One pull request. */
async function readPullRequest(github, number) {
    return pullRequestOf(await github.get('/pulls/{number}', { number }));
}
/**
 * The pull requests that GitHub connects with a commit. Open ones and ones into other branches are among
 * them, and for some seconds after a merge the list may be empty.
 */
async function pullRequestsOf(github, sha) {
    return (await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .allPages */ .S4)(github, '/commits/{sha}/pulls', { sha }, 3)).map(pullRequestOf);
}
function commitOf(answer) {
    const { sha = '', parents = [] } = answer;
    return { sha, parents: parents.map((parent) => parent.sha) };
}
function pullRequestOf(answer) {
    const pull = answer;
    return {
        number: pull.number,
        headSha: pull.head.sha,
        baseRef: pull.base.ref,
        mergedAt: pull.merged_at ?? undefined,
        mergeCommit: pull.merge_commit_sha ?? undefined,
        commits: pull.commits,
    };
}


/***/ }),

/***/ 3072:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jl: () => (/* binding */ immutaReader),
/* harmony export */   wh: () => (/* binding */ readId),
/* harmony export */   x2: () => (/* binding */ immutaWriter)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8301);
/* harmony import */ var _routes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1529);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8904);
/* harmony import */ var _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2851);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8790);





/** How often the very first request is tried when it is answered 500: older endpoints say so to a bad key. */
const triesOfFirst500 = 3;
/** Makes the reading client. It refuses by construction whatever could write, on whichever transport. */
function immutaReader(transport, edges) {
    const guarded = (0,_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .readOnly */ .T)(transport);
    let answered = false;
    const judge = (error) => {
        if (!(error instanceof _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ) || !error.passing)
            return { retry: false };
        const first500 = !answered && error.status === 500;
        return {
            retry: true,
            ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
            ...(first500 ? { tries: triesOfFirst500 } : {}),
        };
    };
    const ask = async (route, body) => {
        const answer = await (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .withRetries */ .LH)(() => guarded.send(route, body), judge, edges);
        answered = true;
        return answer;
    };
    const askJson = async (route) => {
        const answer = await ask(route);
        if (answer.json === undefined)
            throw notJson(answer);
        return answer.json;
    };
    const script = async (route, body) => readScript(await ask(route, body));
    return {
        list: () => askJson(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .JZ.list()),
        read: (id) => orNothing(askJson(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .JZ.read(id))),
        status: async (id) => {
            const answer = await orNothing(ask(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .JZ.status(id)), 404, 405);
            return answer === undefined ? undefined : readStatus(answer);
        },
        createScript: (payload) => script(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .JZ.createScript(), payload),
        cleanupScript: (payload) => script(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .JZ.cleanupScript(), payload),
        editScript: (id, payload) => script(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .JZ.editScript(id), payload),
        deleteScript: (id) => script(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .JZ.deleteScript(id)),
    };
}
/** Makes the writing client. Only apply has one. */
function immutaWriter(transport) {
    return {
        async create(payload) {
            const { json } = await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .JZ.create(), payload);
            if (json === undefined)
                return undefined;
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(json) ? readId(json.id) : undefined;
        },
        async update(id, payload) {
            requireAnswer(await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .JZ.update(id), payload));
        },
        async remove(id) {
            requireAnswer(await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .JZ.remove(id)));
        },
    };
}
/** Reads an id, which Immuta gives as a number or as a string; undefined where it is neither. */
function readId(value) {
    const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
    return typeof text === 'string' && _routes_js__WEBPACK_IMPORTED_MODULE_0__/* .idPattern */ .aD.test(text) ? text.replace(/^0+(?=\d)/, '') : undefined;
}
/** A 2xx of a login page is no answer to a write; an empty body is. */
function requireAnswer(answer) {
    if (answer.json === undefined && /<(!doctype|html|head|body)\b/i.test(answer.text))
        throw notJson(answer);
}
function notJson(answer) {
    const what = /html/i.test(answer.contentType) || answer.text.trimStart().startsWith('<') ? 'an HTML page' : 'no valid JSON';
    return new _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ('unreadable', `Immuta answered with ${what} where JSON was due`);
}
async function orNothing(answer, ...statuses) {
    try {
        return await answer;
    }
    catch (error) {
        const missing = statuses.length === 0 ? [404] : statuses;
        if (error instanceof _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ && error.status !== undefined && missing.includes(error.status))
            return undefined;
        throw error;
    }
}
/** `/status` answers an object with `status`, a JSON string, or bare text. */
function readStatus(answer) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(answer.json) ? answer.json.status : (answer.json ?? answer.text.trim());
    return typeof value === 'string' && /^[A-Za-z]{1,40}$/.test(value) ? value : undefined;
}
/** A script comes as text, as a JSON string, or as the one string of a JSON object. */
function readScript(answer) {
    if (typeof answer.json === 'string')
        return nonEmpty(answer.json);
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(answer.json)) {
        const texts = Object.values(answer.json).filter((value) => typeof value === 'string');
        const named = answer.json.script ?? answer.json.sql;
        if (typeof named === 'string')
            return nonEmpty(named);
        if (texts.length === 1 && texts[0] !== undefined)
            return nonEmpty(texts[0]);
        throw new _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ('unreadable', 'Immuta answered with JSON that holds no script');
    }
    // Text that should have been JSON, or was meant to be, is a cut answer: never half a script.
    const noScript = /html|json/i.test(answer.contentType) || /^\s*[<{["]/.test(answer.text);
    if (answer.json !== undefined || noScript) {
        throw new _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ('unreadable', 'Immuta answered with something that is no script');
    }
    return nonEmpty(answer.text);
}
function nonEmpty(script) {
    if (script.trim() === '')
        throw new _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ('unreadable', 'Immuta answered with an empty script');
    return script;
}


/***/ }),

/***/ 2851:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ ImmutaError),
/* harmony export */   HT: () => (/* binding */ readEnvelope),
/* harmony export */   k$: () => (/* binding */ immutaFailure)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8301);
/* harmony import */ var _live_validation_tests_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6523);


/** Longest text of a foreign message that is repeated, in characters. */
const messageLimit = 600;
class ImmutaError extends Error {
    kind;
    /** HTTP status where there was an answer. */
    status;
    /** Message of Immuta's envelope, cut to a readable length; foreign text. */
    detail;
    validationTests;
    /** Milliseconds that the answer asked to wait. */
    retryAfter;
    constructor(kind, message, more = {}) {
        super(message, { cause: more.cause });
        this.name = 'ImmutaError';
        this.kind = kind;
        this.status = more.status;
        this.detail = more.detail;
        this.validationTests = more.validationTests ?? [];
        this.retryAfter = more.retryAfter;
    }
    /** Whether a repeat may help: 429, 5xx, time-outs and broken connections. */
    get passing() {
        if (this.kind === 'network' || this.kind === 'timeout')
            return true;
        return this.status !== undefined && (this.status === 429 || this.status >= 500);
    }
    /** Whether a write that ended so may all the same have had its effect. */
    get effectUnknown() {
        if (this.kind !== 'status')
            return true;
        return this.status !== undefined && this.status >= 500;
    }
}
/** Reads the documented envelope `{statusCode, error, message}`; the body may as well be anything else. */
function readEnvelope(body) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(body))
        return { validationTests: [] };
    const message = body.message ?? body.error;
    const tests = (0,_live_validation_tests_js__WEBPACK_IMPORTED_MODULE_1__/* .readValidationTests */ .h)(body.validationResults);
    if (typeof message !== 'string')
        return { validationTests: tests };
    return { detail: message.slice(0, messageLimit), validationTests: tests };
}
/** Puts an error of Immuta's into words for people. `doing` completes "while …": "reading the integrations". */
function immutaFailure(error, doing) {
    if (!(error instanceof ImmutaError))
        throw error;
    const said = error.detail === undefined ? '' : ` Immuta says: ${error.detail}`;
    return {
        reason: reasonOf(error),
        message: `${error.message} (while ${doing}).${said}`,
        remedy: remedyOf(error),
        cause: error,
    };
}
function reasonOf(error) {
    if (error.kind === 'network')
        return 'unreachable';
    if (error.kind === 'timeout')
        return 'timeout';
    return error.status === 401 || error.status === 403 ? 'unauthorized' : 'immuta-error';
}
function remedyOf(error) {
    switch (error.kind) {
        case 'network':
            return 'Check immuta-url, and whether the runner can reach it: DNS, firewall, HTTPS_PROXY and NO_PROXY, NODE_EXTRA_CA_CERTS for a private CA.';
        case 'timeout':
            return 'Immuta is slow or a firewall drops the connection: re-run the job, or raise request-timeout.';
        case 'unreadable':
            return 'Check that immuta-url is the address of the tenant itself and not of a login page or a proxy.';
        case 'status':
            return statusRemedy(error.status);
    }
}
function statusRemedy(status = 0) {
    if (status === 401 || status === 403) {
        return 'Check immuta-api-key: it is the raw key of a user with the APPLICATION_ADMIN permission in this tenant.';
    }
    if (status === 500) {
        return 'Check immuta-api-key first (older Immuta versions answer 500 to a bad key), then re-run the job.';
    }
    if (status === 429 || status > 500)
        return 'Immuta is busy or being restarted: re-run the job later.';
    if (status >= 300 && status < 400) {
        return 'Redirects are not followed: set immuta-url to the address that the tenant itself answers on.';
    }
    return 'Correct what Immuta names, then re-run the job.';
}


/***/ }),

/***/ 1529:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ routes),
/* harmony export */   PI: () => (/* binding */ isReadOnly),
/* harmony export */   aD: () => (/* binding */ idPattern)
/* harmony export */ });
/**
 * Immuta's integrations API, every URL of it. Source: Immuta's documentation of `/integrations`.
 * An id is checked here, so that nothing from outside can leave its path segment.
 */
/** Immuta's ids: 1 to 15 digits. */
const idPattern = /^[0-9]{1,15}$/;
function segment(id) {
    if (!idPattern.test(id))
        throw new Error('an integration id is 1 to 15 digits');
    return id;
}
const routes = {
    list: () => ({ method: 'GET', path: '/integrations' }),
    read: (id) => ({ method: 'GET', path: `/integrations/${segment(id)}` }),
    status: (id) => ({ method: 'GET', path: `/integrations/${segment(id)}/status` }),
    create: () => ({ method: 'POST', path: '/integrations' }),
    update: (id) => ({ method: 'PUT', path: `/integrations/${segment(id)}` }),
    remove: (id) => ({ method: 'DELETE', path: `/integrations/${segment(id)}` }),
    createScript: () => ({ method: 'POST', path: '/integrations/scripts/create' }),
    cleanupScript: () => ({ method: 'POST', path: '/integrations/scripts/cleanup' }),
    editScript: (id) => ({ method: 'POST', path: `/integrations/${segment(id)}/scripts/edit` }),
    deleteScript: (id) => ({ method: 'POST', path: `/integrations/${segment(id)}/scripts/delete` }),
};
const scriptPath = /^\/integrations\/(scripts\/(create|cleanup)|[0-9]{1,15}\/scripts\/(edit|delete))$/;
/** Whether a request can change nothing in Immuta: a GET, or one of the calls that only render a script. */
function isReadOnly(route) {
    return route.method === 'GET' || (route.method === 'POST' && scriptPath.test(route.path));
}


/***/ }),

/***/ 8790:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOnly),
/* harmony export */   g: () => (/* binding */ openTransport)
/* harmony export */ });
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8904);
/* harmony import */ var _immuta_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2851);
/* harmony import */ var _routes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1529);



/** Largest answer that is read, in bytes. */
const answerLimit = 50 * 1024 * 1024;
/**
 * HTTP to one tenant: connections are kept, proxies come from HTTPS_PROXY, HTTP_PROXY and NO_PROXY,
 * private CAs from NODE_EXTRA_CA_CERTS, redirects are never followed.
 */
async function openTransport(options) {
    const { EnvHttpProxyAgent, request } = await __nccwpck_require__.e(/* import() */ 752).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6752, 19));
    const dispatcher = new EnvHttpProxyAgent({
        connect: { timeout: options.timeout },
        headersTimeout: options.timeout,
        bodyTimeout: options.timeout,
    });
    const exchange = async (route, body) => {
        const limit = AbortSignal.timeout(options.timeout);
        try {
            const response = await request(new URL(route.path, options.url), {
                method: route.method,
                dispatcher,
                signal: options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]),
                headers: {
                    accept: 'application/json',
                    authorization: options.apiKey,
                    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                },
                body: body === undefined ? null : JSON.stringify(body),
            });
            return {
                status: response.statusCode,
                contentType: header(response.headers['content-type']) ?? '',
                retryAfter: header(response.headers['retry-after']),
                text: await readText(response.body),
            };
        }
        catch (error) {
            throw explain(error, limit.aborted, options);
        }
    };
    return {
        async send(route, body) {
            const started = performance.now();
            const raw = await exchange(route, body);
            options.debug(`Immuta: ${route.method} ${route.path} → ${String(raw.status)} in ${(performance.now() - started).toFixed(0)} ms`);
            return accept(raw);
        },
        close: () => dispatcher.destroy(),
    };
}
/** Lets nothing through that could change anything in Immuta. The plan, drift and export speak through this. */
function readOnly(transport) {
    return {
        send(route, body) {
            if (!(0,_routes_js__WEBPACK_IMPORTED_MODULE_1__/* .isReadOnly */ .PI)(route)) {
                throw new Error(`a read-only client does not send ${route.method} ${route.path}`);
            }
            return transport.send(route, body);
        },
        close: () => transport.close(),
    };
}
function header(value) {
    return Array.isArray(value) ? value[0] : value;
}
async function readText(body) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > answerLimit) {
            throw new _immuta_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImmutaError */ .EJ('unreadable', 'Immuta sent an answer of over 50 MB');
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Turns undici's and Node's errors into ours; their text names hosts and certificates, never a header. */
function explain(error, timedOut, options) {
    if (error instanceof _immuta_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImmutaError */ .EJ)
        return error;
    const { code, text } = describe(error);
    if (options.signal?.aborted === true) {
        return new _immuta_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImmutaError */ .EJ('network', 'The request to Immuta was ended with the job', { cause: error });
    }
    if (timedOut || /^UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT$/.test(code)) {
        const seconds = String(options.timeout / 1000);
        return new _immuta_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImmutaError */ .EJ('timeout', `Immuta did not answer within ${seconds} s`, { cause: error });
    }
    return new _immuta_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImmutaError */ .EJ('network', `Immuta at ${options.url.host} can't be reached: ${text}`, { cause: error });
}
function describe(error) {
    if (!(error instanceof Error))
        return { code: '', text: 'the connection failed' };
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    if (code === '' && error.cause instanceof Error)
        return describe(error.cause);
    // Happy-eyeballs failures come as an AggregateError with an empty message.
    const text = error.message === '' ? code : error.message;
    return { code, text: code === '' || text.includes(code) ? text : `${text} (${code})` };
}
function accept(raw) {
    const json = parseJson(raw.text);
    if (raw.status < 200 || raw.status > 299)
        throw statusError(raw, json);
    return { text: raw.text, contentType: raw.contentType, ...(json === undefined ? {} : { json }) };
}
function statusError(raw, json) {
    const { detail, validationTests } = (0,_immuta_error_js__WEBPACK_IMPORTED_MODULE_0__/* .readEnvelope */ .HT)(json);
    const html = json === undefined && /<(!doctype|html|head|body)\b/i.test(raw.text.slice(0, 2000));
    const what = html ? ' with an HTML page, as a proxy or a login page does' : '';
    return new _immuta_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImmutaError */ .EJ('status', `Immuta answered ${String(raw.status)}${what}`, {
        status: raw.status,
        validationTests,
        retryAfter: (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retryAfterMilliseconds */ .zG)(raw.retryAfter, Date.now()),
        ...(detail === undefined ? {} : { detail }),
    });
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9407:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1633);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6221);
/* harmony import */ var _open_session_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7705);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9406);
/* harmony import */ var _runner_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5047);
/* harmony import */ var _runner_commands_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(6342);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2885);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(4093);
/* harmony import */ var _secrets_guard_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(940);
/* harmony import */ var _secrets_sinks_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1333);










/** Inputs that are secrets, known to the guard before anything is read or printed. */
const secretInputs = ['immuta-api-key', 'github-token', 'plan-key'];
/** The entry point: makes the edges, runs, and sets the exit code. */
async function main() {
    const lookup = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .processEnvironment */ .hv);
    const input = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsIn */ .RN)(lookup);
    const runner = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunnerContext */ .gi)(lookup);
    const sinks = new _secrets_sinks_js__WEBPACK_IMPORTED_MODULE_7__/* .Sinks */ .f(new _secrets_guard_js__WEBPACK_IMPORTED_MODULE_6__/* .Guard */ .w());
    const write = (text) => {
        process.stdout.write(text);
    };
    const log = (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_5__/* .createLog */ .h)({ write, commands: (0,_runner_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .lineCommands */ .b)(write), sinks, debug: runner.debug, maskCommands: lookup('GITHUB_ACTIONS') === 'true' });
    const outputs = (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_9__/* .createOutputs */ .l)(sinks);
    for (const name of secretInputs) {
        const value = input(name);
        if (value === undefined)
            continue;
        sinks.guard.add(name, value);
        log.mask(value);
    }
    try {
        const inputs = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)(input);
        const session = await (0,_open_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openSession */ .f)({ runner, environment: _runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .processEnvironment */ .hv, inputs, sinks, log, outputs, signal: cancellation() });
        try {
            return await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(session);
        }
        finally {
            await session.close();
        }
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d))
            throw error;
        return (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)({ log, outputs, sinks }, input('mode') ?? 'auto', (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .failedEnding */ .BV)(undefined, input('mode') ?? 'auto', error.failures));
    }
}
/** Aborted with the first of the signals that the runner sends to a cancelled job. */
function cancellation() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => {
            controller.abort(new Error('the job was cancelled'));
        });
    }
    return controller.signal;
}
// Requests that a cancelled run leaves behind must not keep the process alive.
process.exit(await main());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8121:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ shaPattern),
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8301);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1633);


const dependabot = 'dependabot[bot]';
/** A git object id. */
const shaPattern = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/**
 * Reads the payload of an event. `actor` is who triggered the run. An `invalid-input` failure where
 * something that the action relies on is not there.
 * Source: GitHub's documentation of webhook payloads.
 */
function readEvent(name, payload, actor) {
    const fields = fieldsOf(name, payload);
    switch (name) {
        case 'pull_request':
            return pullRequestEvent(fields, actor);
        case 'push':
            return pushEvent(fields, actor);
        case 'merge_group':
            return { kind: 'merge_group', baseSha: fields.text('merge_group', 'base_sha') };
        default:
            return { kind: 'other', name };
    }
}
/** The default branch, where the payload says it. */
function defaultBranchOf(payload) {
    const repository = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(payload) ? payload.repository : undefined;
    const branch = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(repository) ? repository.default_branch : undefined;
    return typeof branch === 'string' && branch !== '' ? branch : undefined;
}
function pullRequestEvent(fields, actor) {
    const author = fields.optional('pull_request', 'user', 'login');
    const mergeCommit = fields.optional('pull_request', 'merge_commit_sha');
    const headRepository = fields.optional('pull_request', 'head', 'repo', 'full_name');
    const commits = fields.optional('pull_request', 'commits');
    return {
        kind: 'pull_request',
        action: fields.text('action'),
        number: fields.number('pull_request', 'number'),
        headSha: fields.text('pull_request', 'head', 'sha'),
        baseSha: fields.text('pull_request', 'base', 'sha'),
        baseRef: fields.text('pull_request', 'base', 'ref'),
        fork: headRepository !== fields.optional('pull_request', 'base', 'repo', 'full_name'),
        byDependabot: actor === dependabot || author === dependabot,
        merged: fields.optional('pull_request', 'merged') === true,
        mergeCommit: typeof mergeCommit === 'string' ? mergeCommit : undefined,
        commits: typeof commits === 'number' ? commits : 1,
    };
}
function pushEvent(fields, actor) {
    const ref = fields.text('ref');
    return {
        kind: 'push',
        branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined,
        before: fields.text('before'),
        forced: fields.optional('forced') === true,
        deleted: fields.optional('deleted') === true,
        byDependabot: actor === dependabot,
    };
}
function fieldsOf(name, payload) {
    const optional = (...path) => path.reduce((value, key) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value) ? value[key] : undefined), payload);
    const missing = (path) => new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d({
        reason: 'invalid-input',
        message: `The payload of the event ${name} has no ${path.join('.')}.`,
        remedy: 'The action reads the file that GITHUB_EVENT_PATH names; run it on GitHub, or give it a real payload.',
    });
    return {
        optional,
        text: (...path) => {
            const value = optional(...path);
            if (typeof value !== 'string' || value === '')
                throw missing(path);
            return value;
        },
        number: (...path) => {
            const value = optional(...path);
            if (typeof value !== 'number')
                throw missing(path);
            return value;
        },
    };
}


/***/ }),

/***/ 6221:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// UNUSED EXPORTS: defaultInputs

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(4006);
var picomatch_default = /*#__PURE__*/__nccwpck_require__.n(picomatch);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __nccwpck_require__(1633);
;// CONCATENATED MODULE: ./src/declared/file-globs.ts


// A leading dot has to be written out, so that `**` keeps out of `.git` and `.github`. What excludes
// takes hidden names too: `!immuta/old/**` means all of it.
const including = { dot: false, nonegate: true, strictBrackets: true };
const excluding = { ...including, dot: true };
/**
 * Reads the input `files`: a glob a line, blank lines passed over. A line that begins with `!` excludes,
 * wherever it stands. Throws `invalid-input`, naming the line.
 */
function parseFileGlobs(text) {
    const included = [];
    const excluded = [];
    text.split(/\r\n?|\n/).forEach((line, index) => {
        const trimmed = line.trim();
        if (trimmed === '')
            return;
        const exclusion = trimmed.startsWith('!');
        const glob = parseGlob(exclusion ? trimmed.slice(1).trimStart() : trimmed, index + 1, exclusion);
        (exclusion ? excluded : included).push(glob);
    });
    if (included.length === 0) {
        throw invalid('The input `files` names no files.', 'Give at least one glob, such as `immuta/**/*.yml`.');
    }
    return {
        matches: (path) => included.some((glob) => glob.matches(path)) && !excluded.some((glob) => glob.matches(path)),
        mayContain: (folder) => included.some((glob) => glob.mayContain(folder)) && !excluded.some((glob) => glob.coversFolder(folder)),
        roots: outermost(included.map(({ root }) => root)),
    };
}
function parseGlob(written, line, exclusion) {
    const glob = written.replace(/^(?:\.\/)+/, '');
    const segments = glob.split('/');
    const problem = globProblem(glob, segments);
    if (problem !== undefined) {
        throw invalid(`Line ${line.toString()} of the input \`files\` ${problem}.`, "Write a glob relative to the repository's root, such as `immuta/**/*.yml`.");
    }
    try {
        return {
            matches: picomatch_default()(glob, exclusion ? excluding : including),
            mayContain: folderMatcher(segments),
            coversFolder: coverMatcher(glob),
            root: literalRoot(segments),
        };
    }
    catch {
        throw invalid(`Line ${line.toString()} of the input \`files\` is no glob: a bracket in it is not closed.`, 'Close it, or remove it.');
    }
}
function globProblem(glob, segments) {
    if (glob === '')
        return 'is empty after its `!`';
    if (glob.includes('\\'))
        return 'holds a backslash; paths are written with `/`';
    if (glob.startsWith('/') || /^[A-Za-z]:/.test(glob))
        return 'is absolute';
    if (segments.includes('..'))
        return 'holds `..`';
    if (segments.some((segment) => segment === '' || segment === '.'))
        return 'holds an empty folder name or `.`';
    return undefined;
}
/** Compares folder by folder; where a brace spans a `/`, everything below the literal part may match. */
function folderMatcher(segments) {
    const spans = segments.some((segment) => !balanced(segment));
    const literal = literalRoot(segments)
        .split('/')
        .filter((part) => part !== '');
    const names = spans ? [...literal, '**', '*'] : segments;
    const matchers = names.map((name) => (name === '**' ? undefined : picomatch_default()(name, including)));
    return (folder) => {
        const parts = folder.split('/').filter((part) => part !== '');
        for (const [index, part] of parts.entries()) {
            // A `**` takes any further folders but hidden ones, unless a later part of the glob names those.
            if (names[index]?.includes('**') === true) {
                return (spans ||
                    !part.startsWith('.') ||
                    names.slice(index + 1).some((name) => /(?:^|[{(|,!])\./.test(name)));
            }
            if (index >= names.length - 1 || matchers[index]?.(part) !== true)
                return false;
        }
        return true;
    };
}
function coverMatcher(glob) {
    if (!glob.endsWith('/**'))
        return () => false;
    const covers = picomatch_default()(glob.slice(0, -3), excluding);
    return (folder) => {
        const parts = folder.split('/');
        return parts.some((_, index) => covers(parts.slice(0, index + 1).join('/')));
    };
}
function literalRoot(segments) {
    const folders = segments.slice(0, -1);
    const glob = folders.findIndex((segment) => /[*?[\]{}()!+@|]/.test(segment));
    return (glob === -1 ? folders : folders.slice(0, glob)).join('/');
}
function balanced(segment) {
    const count = (character) => segment.split(character).length;
    return count('{') === count('}') && count('(') === count(')') && count('[') === count(']');
}
function outermost(roots) {
    const isBelow = (root, other) => root !== other && (other === '' || root.startsWith(`${other}/`));
    return [...new Set(roots)].filter((root) => !roots.some((other) => isBelow(root, other))).sort();
}
function invalid(message, remedy) {
    return new failure/* ActionFailure */.d({ reason: 'invalid-input', message, remedy });
}

// EXTERNAL MODULE: ./src/json.ts
var json = __nccwpck_require__(8301);
;// CONCATENATED MODULE: ./src/declared/variables.ts


const namePattern = /^[A-Z_][A-Z0-9_]*$/;
/**
 * Reads the input `variables`: `NAME=value` lines, or one JSON object such as `${{ toJSON(vars) }}`.
 * In lines, blanks around a line are dropped, and what follows the first `=` is the value. In JSON,
 * numbers and booleans become text, and names that no reference can spell are passed over. Throws
 * `invalid-input`; the message never holds a value.
 */
function parseVariables(text) {
    return text.trimStart().startsWith('{') ? parseObject(text) : parseLines(text);
}
function parseLines(text) {
    const variables = new Map();
    text.split(/\r\n?|\n/).forEach((line, index) => {
        const trimmed = line.trim();
        if (trimmed === '')
            return;
        const number = (index + 1).toString();
        const equals = trimmed.indexOf('=');
        const name = trimmed.slice(0, Math.max(equals, 0)).trimEnd();
        if (!namePattern.test(name)) {
            throw variables_invalid(`Line ${number} of the input \`variables\` is no \`NAME=value\` line.`, 'A name has capitals, digits and underscores, and does not begin with a digit.');
        }
        if (variables.has(name)) {
            throw variables_invalid(`Line ${number} of the input \`variables\` sets a name again.`, 'Keep one line for each name.');
        }
        variables.set(name, trimmed.slice(equals + 1).trimStart());
    });
    return variables;
}
function parseObject(text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        // The cause is dropped: its message quotes the input.
        throw variables_invalid('The input `variables` begins like a JSON object and is none.', expectation);
    }
    if (!(0,json/* isJsonObject */.O)(parsed))
        throw variables_invalid('The input `variables` is no JSON object.', expectation);
    if (Object.keys(parsed).some((name) => name.toLowerCase() === 'github_token')) {
        throw variables_invalid('The input `variables` holds `github_token`, so it is `toJSON(secrets)`.', "Pass `${{ toJSON(vars) }}`; secrets are read from the step's `env` by the fields that need them.");
    }
    const variables = new Map();
    Object.entries(parsed).forEach(([name, value], index) => {
        if (!namePattern.test(name))
            return;
        if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
            throw variables_invalid(`Entry ${(index + 1).toString()} of the JSON object in the input \`variables\` is no text, number or boolean.`, expectation);
        }
        variables.set(name, String(value));
    });
    return variables;
}
const expectation = 'It takes `NAME=value` lines, or one JSON object of texts such as `${{ toJSON(vars) }}`.';
function variables_invalid(message, remedy) {
    return new failure/* ActionFailure */.d({ reason: 'invalid-input', message, remedy });
}

// EXTERNAL MODULE: ./src/inputs/mode.ts
var mode = __nccwpck_require__(6458);
;// CONCATENATED MODULE: ./src/inputs/inputs.ts




/** Defaults that action.yml names as well; a test holds the two together. */
const defaultInputs = {
    mode: 'auto',
    files: 'immuta/**/*.yml\nimmuta/**/*.yaml',
    comment: 'always',
    'reviewed-plan': 'if-present',
    'max-deletes': '1',
    'wait-timeout': '600',
    'request-timeout': '60',
    'fail-on-drift': 'true',
    'drift-issue': 'false',
    'export-directory': 'immuta',
};
/** Longest waiting time that a timer takes, in seconds: about 24 days. */
const longestTimeout = 2_147_483;
/** Reads all inputs; an `ActionFailure` with everything that is wrong with them. Secrets are never quoted. */
function readInputs(input) {
    const failures = [];
    const collect = (name, fallback, read) => {
        try {
            return read();
        }
        catch (error) {
            if (error instanceof failure/* ActionFailure */.d)
                failures.push(...error.failures);
            else if (error instanceof InputError)
                failures.push(inputFailure(name, error));
            else
                throw error;
            return fallback;
        }
    };
    const given = (name) => input(name) ?? defaultInputs[name];
    const choice = (name, options) => collect(name, options[0], () => oneOf(given(name), options));
    const number = (name, from, to) => collect(name, from, () => wholeNumber(given(name), from, to));
    const flag = (name) => collect(name, false, () => yamlBoolean(given(name)));
    const apiKey = collect('immuta-api-key', undefined, () => headerValue(input('immuta-api-key')));
    const immutaUrl = collect('immuta-url', undefined, () => tenantUrl(input('immuta-url')));
    const inputs = {
        mode: choice('mode', ['auto', ...mode/* modes */.n]),
        files: collect('files', parseFileGlobs(defaultInputs.files), () => parseFileGlobs(given('files'))),
        immutaUrl,
        apiKey,
        githubToken: collect('github-token', undefined, () => headerValue(input('github-token'))),
        variables: collect('variables', new Map(), () => parseVariables(input('variables') ?? '')),
        name: collect('name', 'immuta', () => tenantName(input('name'), immutaUrl)),
        comment: choice('comment', ['always', 'changes', 'never']),
        reviewedPlan: choice('reviewed-plan', ['if-present', 'required', 'ignored']),
        planKey: input('plan-key') ?? apiKey,
        maxDeletes: number('max-deletes', 0, 1_000_000),
        runScript: input('run-script'),
        waitTimeout: number('wait-timeout', 1, longestTimeout) * 1000,
        requestTimeout: number('request-timeout', 1, longestTimeout) * 1000,
        failOnDrift: flag('fail-on-drift'),
        driftIssue: flag('drift-issue'),
        exportDirectory: collect('export-directory', '', () => relativeFolder(given('export-directory'))),
        outputDirectory: input('output-directory'),
    };
    const [first, ...others] = failures;
    if (first !== undefined)
        throw new failure/* ActionFailure */.d(first, ...others);
    return inputs;
}
/** What is wrong with one input: what it got, where that may be shown, and what it takes. */
class InputError extends Error {
    got;
    constructor(takes, got) {
        super(takes);
        this.got = got;
    }
}
function inputFailure(name, error) {
    const got = error.got === undefined ? '' : ` It got ${JSON.stringify(error.got.slice(0, 100))}.`;
    return {
        reason: 'invalid-input',
        message: `The input ${name} takes ${error.message}.${got}`,
        remedy: `Correct \`${name}\` below \`with:\` in the workflow.`,
    };
}
function oneOf(value, options) {
    const found = options.find((option) => option === value);
    if (found === undefined)
        throw new InputError(`one of ${options.join(', ')}`, value);
    return found;
}
function wholeNumber(value, from, to) {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (!(number >= from && number <= to)) {
        throw new InputError(`a whole number from ${String(from)} to ${String(to)}`, value);
    }
    return number;
}
function yamlBoolean(value) {
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new InputError('true or false', value);
}
function headerValue(value) {
    if (value !== undefined && !/^[\x21-\x7e]+$/.test(value)) {
        throw new InputError('one line of visible ASCII characters without blanks');
    }
    return value;
}
function tenantUrl(value) {
    if (value === undefined)
        return undefined;
    const takes = 'the address of the tenant alone, such as https://acme.hosted.immutacloud.com';
    if (!URL.canParse(value))
        throw new InputError(takes, value.includes('@') ? undefined : value);
    const url = new URL(value);
    if (url.username !== '' || url.password !== '')
        throw new InputError(`${takes}, without a user or password`);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        throw new InputError(`${takes}, with https (http for loopback hosts only)`, `${url.protocol}//${url.host}`);
    }
    if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
        throw new InputError(`${takes}, without a path, query or fragment`, `${url.origin}${url.pathname}`);
    }
    return url;
}
/** Whether a host name, as a `URL` gives it, can only be this machine. */
function isLoopback(host) {
    return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
function tenantName(value, url) {
    if (value === undefined)
        return url === undefined ? 'immuta' : url.hostname.replace(/[^A-Za-z0-9._-]+/g, '-');
    if (!/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/.test(value)) {
        throw new InputError('1 to 100 letters, digits, dots, dashes and underscores, beginning with no dot or dash', value);
    }
    return value;
}
function relativeFolder(value) {
    const folder = value.replace(/^\.\//, '').replace(/\/+$/, '');
    const parts = folder.split('/');
    if (!/^[A-Za-z0-9._/-]+$/.test(folder) || folder.startsWith('/') || parts.some((part) => part === '..' || part === '')) {
        throw new InputError('a folder relative to the repository’s root, of letters, digits, dots, dashes and underscores', value);
    }
    return folder;
}


/***/ }),

/***/ 6458:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ decideMode),
/* harmony export */   n: () => (/* binding */ modes)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1633);

/** What the action can do. */
const modes = ['validate', 'plan', 'apply', 'drift', 'export'];
/** Events that run with the base repository's secrets on what strangers wrote. */
const refusedEvents = ['pull_request_target', 'workflow_run', 'issue_comment'];
/**
 * Chooses what to do. Pure; an `invalid-input` failure where the event does not allow the mode. That the
 * key is there is checked by the caller, except where its absence changes the mode.
 */
function decideMode(mode, facts) {
    const { event } = facts;
    if (event.kind === 'other' && refusedEvents.includes(event.name) && mode !== 'validate') {
        throw refused(`The event ${event.name} is refused: it runs with this repository's secrets on what anybody may have written.`, 'Use the events pull_request and push, as in the README; only `mode: validate` runs on this one.');
    }
    const chosen = mode === 'auto' ? automatic(facts) : { run: mode, comment: isOpenPullRequest(event) };
    if (chosen.run === 'apply' && !mayApply(facts)) {
        throw refused(`apply does not run on ${describeEvent(facts)}.`, `It runs on a push to the default branch (${facts.defaultBranch}), a pull request merged into it, or workflow_dispatch and schedule on it.`);
    }
    if (chosen.run === 'plan' && !facts.hasApiKey && isOpenPullRequest(event) && getsNoSecrets(event)) {
        return {
            run: 'validate',
            comment: false,
            notice: 'This pull request comes from a fork or from Dependabot and gets no secrets, so there is no API key: the files are validated, nothing is planned.',
        };
    }
    return chosen;
}
function automatic(facts) {
    const { event, defaultBranch } = facts;
    switch (event.kind) {
        case 'pull_request':
            if (event.action !== 'closed')
                return { run: 'plan', comment: true };
            return event.merged && event.baseRef === defaultBranch
                ? { run: 'apply', comment: true }
                : { run: 'none', notice: 'The pull request was closed without being merged into the default branch: nothing to do.' };
        case 'push':
            if (event.deleted)
                return { run: 'none', notice: 'A branch was deleted: nothing to do.' };
            return event.branch === defaultBranch ? { run: 'apply', comment: true } : { run: 'plan', comment: false };
        case 'merge_group':
            return { run: 'plan', comment: false };
        case 'other':
            return event.name === 'schedule' ? { run: 'drift', comment: false } : { run: 'plan', comment: false };
    }
}
function mayApply({ event, defaultBranch, ref }) {
    switch (event.kind) {
        case 'push':
            return event.branch === defaultBranch && !event.deleted;
        case 'pull_request':
            return event.action === 'closed' && event.merged && event.baseRef === defaultBranch;
        case 'merge_group':
            return false;
        case 'other':
            return ['workflow_dispatch', 'schedule'].includes(event.name) && ref === `refs/heads/${defaultBranch}`;
    }
}
function isOpenPullRequest(event) {
    return event.kind === 'pull_request' && event.action !== 'closed';
}
function getsNoSecrets(event) {
    return event.kind === 'pull_request' && (event.fork || event.byDependabot);
}
function describeEvent({ event, ref }) {
    switch (event.kind) {
        case 'push':
            return `a push to ${ref}`;
        case 'pull_request':
            if (event.action !== 'closed')
                return 'an open pull request';
            return event.merged ? `a pull request merged into ${event.baseRef}` : 'a pull request that was closed unmerged';
        case 'merge_group':
            return 'a merge queue';
        case 'other':
            return `the event ${event.name} on ${ref}`;
    }
}
function refused(message, remedy) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d({ reason: 'invalid-input', message, remedy });
}


/***/ }),

/***/ 7322:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  v: () => (/* binding */ integrationType),
  e: () => (/* binding */ integrationTypes)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./src/integration-types/endpoint.ts

const label = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
const endpoint_byte = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const ipv4 = `${endpoint_byte}(?:\\.${endpoint_byte}){3}`;
// A name whose last label is all digits would be taken for an (ill-formed) address by resolvers.
const dnsName = `(?=.{1,254}$)(?!(?:.*\\.)?[0-9]+\\.?$)${label}(?:\\.${label})*\\.?`;
// Loose: which colons may stand where is left to `isIPv6`.
const ipv6 = '[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}';
/** A host name alone: no scheme, no port, no path. */
const hostForm = {
    pattern: new RegExp(`^(?:${ipv4}|${dnsName}|${ipv6})$`),
    expectation: 'a DNS name or an IP address alone, without scheme, port and path',
    accepts: (text) => !text.includes(':') || (0,external_node_net_.isIPv6)(text),
    advice: endpointAdvice,
};
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
function endpointAdvice(text) {
    if (text.includes('@') || text.length > 512)
        return undefined;
    const [, host, port, database] = pasted.exec(text.trim()) ?? [];
    if (host === undefined || !host.includes('.') || !hostForm.pattern.test(host) || !readsLikeWords(host)) {
        return undefined;
    }
    const lines = [`\`host: ${host}\``];
    if (port !== undefined && portNumber(port, 0) !== undefined)
        lines.push(`\`port: ${Number(port).toString()}\``);
    if (database !== undefined && nameForm.pattern.test(database) && readsLikeWords(database)) {
        lines.push(`\`database: ${database}\``);
    }
    return `Write ${lines.join(', ')}, each on its own line under \`config\`.`;
}
function readsLikeWords(text) {
    return text.split(/[._-]/).every((word) => /^[a-z0-9]{0,15}$/.test(word));
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
const authenticationTypes = ['userPassword', 'accessKey', 'okta'];
/**
 * Keys of `config` in the order of Immuta's documentation. `host`, `database`, `impersonation.enabled`,
 * `authenticationType: userPassword`, `username` and `password` are documented there; the others are
 * known from the way Immuta treats its other database integrations.
 */
const keys = [
    redshift_text('host', 'The host name of the Redshift endpoint, without scheme, port and path.', {
        needed: true,
        form: hostForm,
    }),
    {
        path: 'port',
        type: 'integer',
        secret: false,
        needed: false,
        minimum: 1,
        maximum: 65535,
        default: defaultPort,
        description: 'The port of the Redshift endpoint.',
    },
    redshift_text('database', 'The database that Immuta manages: an existing one, or a new one.', { needed: true }),
    redshift_text('initialDatabase', 'Only for integrations that Immuta sets up by itself, which Spectrum is not.'),
    {
        path: 'impersonation.enabled',
        type: 'boolean',
        secret: false,
        needed: false,
        default: false,
        description: 'Whether users may impersonate others.',
    },
    redshift_text('impersonation.role', 'The role of users who may impersonate others.', {
        default: 'immuta_impersonation',
    }),
    redshift_text('authenticationType', 'How Immuta logs in to Redshift.', {
        form: {
            pattern: /^(?:userPassword|accessKey|okta)$/,
            expectation: '`userPassword`, `accessKey` or `okta`',
        },
        values: authenticationTypes,
    }),
    redshift_text('username', 'The name of the system account that the script creates.', { needed: true }),
    secret('password', 'The password of the system account.', true),
    redshift_text('databaseUser', 'The database user; with `authenticationType: accessKey`.'),
    secret('accessKeyId', 'The id of the AWS access key; with `authenticationType: accessKey`.'),
    secret('secretKey', 'The secret part of the AWS access key; with `authenticationType: accessKey`.'),
    secret('sessionToken', 'The AWS session token; with `authenticationType: accessKey`, optional.'),
    redshift_text('okta.username', 'The Okta user; with `authenticationType: okta`.'),
    secret('okta.password', 'The password of the Okta user; with `authenticationType: okta`.'),
    redshift_text('okta.appId', 'The id of the Okta application; with `authenticationType: okta`.', {
        form: {
            pattern: /^[A-Za-z0-9_.-]{1,128}$/,
            expectation: 'an application id of 1 to 128 letters, digits and `_.-`',
        },
    }),
    redshift_text('okta.idpHost', 'The host name of the identity provider; with `authenticationType: okta`.', {
        form: hostForm,
    }),
    redshift_text('okta.role', 'The role that the identity provider grants; with `authenticationType: okta`.'),
];
/** The keys that belong to one way of logging in and to no other. */
const keysOfMethod = {
    accessKey: { needed: ['databaseUser', 'accessKeyId', 'secretKey'], optional: ['sessionToken'] },
    okta: {
        needed: ['okta.username', 'okta.password', 'okta.appId', 'okta.idpHost', 'okta.role'],
        optional: [],
    },
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
    noAutoBootstrap: 'Amazon Redshift Spectrum is set up by hand: Immuta makes a script, and a person or `run-script` runs it.',
    identity,
    privileges,
    privilegeQuery: redshiftPrivilegeQuery,
    prerequisites: [
        "A Redshift cluster with Immuta's row-level-security patch.",
        '`enable_case_sensitive_identifier` set to `false`.',
        'An IAM role for Redshift.',
        'An external schema with its tables.',
    ],
};
function identity(config) {
    const { host, database } = config;
    const port = portNumber(config['port'], defaultPort);
    if (typeof host !== 'string' || host === '' || typeof database !== 'string' || database === '')
        return undefined;
    if (port === undefined)
        return undefined;
    const normal = normalHost(host);
    return {
        type: 'Redshift',
        key: `${normal}:${port.toString()}/${database}`,
        host: normal,
        port,
        database,
    };
}
function brokenRules(config) {
    const broken = [];
    if (config.has('initialDatabase')) {
        broken.push({
            path: 'initialDatabase',
            message: '`config.initialDatabase` goes only with `autoBootstrap: true`, which Redshift Spectrum does not have.',
            remedy: 'Remove the line; `config.database` is the database that Immuta manages.',
        });
    }
    const method = config.text('authenticationType');
    // A method that is there and no known text has its own error already.
    if (method === undefined && config.has('authenticationType'))
        return broken;
    for (const [name, { needed, optional }] of Object.entries(keysOfMethod)) {
        if (method === name) {
            for (const path of needed.filter((each) => !config.has(each))) {
                broken.push({
                    path,
                    message: `\`config.${path}\` is missing: \`authenticationType: ${name}\` needs it.`,
                });
            }
        }
        else {
            for (const path of [...needed, ...optional].filter((each) => config.has(each))) {
                broken.push({
                    path,
                    message: `\`config.${path}\` goes only with \`authenticationType: ${name}\`.`,
                    remedy: `Remove the line, or set \`authenticationType: ${name}\`.`,
                });
            }
        }
    }
    return broken;
}
function redshift_text(path, description, more = {}) {
    return { path, description, type: 'string', secret: false, needed: false, form: nameForm, ...more };
}
function secret(path, description, needed = false) {
    return {
        path,
        type: 'string',
        secret: true,
        needed,
        description: `${description} A secret: one \${NAME} reference to the step's environment.`,
    };
}

;// CONCATENATED MODULE: ./src/integration-types/registry.ts

/** Every type that the action manages. A new one is one more file in this folder and one more entry here. */
const integrationTypes = [redshift];
/** The type of that name (as in the payload's `type`, case counts); undefined where it is not supported. */
function integrationType(name) {
    return integrationTypes.find((type) => type.name === name);
}


/***/ }),

/***/ 6541:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 8301:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Whether a value is a plain JSON object (neither null nor an array). */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * One text for one value: keys sorted, no blanks. Two values that differ only in the order of
 * their keys give the same text, which is what digests and comparisons are taken over.
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
    if (isJsonObject(value)) {
        const members = Object.keys(value)
            .sort()
            .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
        return `{${members.join(',')}}`;
    }
    return JSON.stringify(value);
}


/***/ }),

/***/ 6523:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readValidationTests),
/* harmony export */   k: () => (/* binding */ describeFailedTests)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8301);

/**
 * Reads Immuta's `validationResults` (`{status, validationTests: [{name, status, message?, result?}]}`).
 * What is not of that form is left out: it is shown to people, nothing is decided by it.
 */
function readValidationTests(results) {
    const tests = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(results) ? results.validationTests : undefined;
    if (!Array.isArray(tests))
        return [];
    return tests.flatMap((test) => {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(test) || typeof test.name !== 'string' || typeof test.status !== 'string')
            return [];
        const message = typeof test.message === 'string' ? test.message : test.result;
        return [
            { name: test.name, status: test.status, ...(typeof message === 'string' && message !== '' ? { message } : {}) },
        ];
    });
}
/** The failed tests as one sentence with a blank before it; empty where none failed. */
function describeFailedTests(tests) {
    const failed = tests
        .filter(({ status }) => status === 'failed')
        .map(({ name, message }) => (message === undefined ? name : `${name}: ${message}`));
    return failed.length === 0 ? '' : ` Failed validation tests: ${failed.join('; ')}.`;
}


/***/ }),

/***/ 8904:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ inParallel),
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   UQ: () => (/* binding */ retryPauses),
/* harmony export */   zG: () => (/* binding */ retryAfterMilliseconds)
/* harmony export */ });
/** Tries of a request that may be repeated, and the pauses between them in milliseconds. */
const retryPauses = [1000, 2000, 4000];
/** The longest `Retry-After` that is waited for, in milliseconds; a longer one fails at once. */
const longestRetryAfter = 60_000;
/**
 * Runs `attempt` up to four times, 1, 2 and 4 seconds apart with up to 25 % more by chance,
 * or as long as the server asked for. The last error is thrown as it is.
 */
async function withRetries(attempt, judge, edges) {
    for (let tried = 1;; tried += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            const verdict = judge(error);
            if (!verdict.retry || edges.signal?.aborted === true)
                throw error;
            const pause = retryPauses[tried - 1];
            if (pause === undefined || tried >= (verdict.tries ?? Infinity))
                throw error;
            if (verdict.retryAfter !== undefined && verdict.retryAfter > longestRetryAfter)
                throw error;
            const wait = verdict.retryAfter ?? pause * (1 + edges.random() / 4);
            edges.onRetry?.(error, wait);
            await edges.clock.sleep(wait, edges.signal);
        }
    }
}
/**
 * Reads a `Retry-After` header: seconds or an HTTP date (RFC 9110, 10.2.3).
 * Returns milliseconds from `now` (a Unix time in milliseconds), or undefined where it is neither.
 */
function retryAfterMilliseconds(header, now) {
    if (header === undefined)
        return undefined;
    if (/^\d+$/.test(header.trim()))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** Runs `work` on every item, at most `width` at a time; results stand in the order of the items. */
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

/***/ 7705:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __nccwpck_require__(1633);
// EXTERNAL MODULE: ./src/github/client.ts
var client = __nccwpck_require__(6584);
// EXTERNAL MODULE: ./src/immuta/client.ts
var immuta_client = __nccwpck_require__(3072);
// EXTERNAL MODULE: ./src/immuta/transport.ts
var immuta_transport = __nccwpck_require__(8790);
// EXTERNAL MODULE: ./src/inputs/event.ts
var inputs_event = __nccwpck_require__(8121);
;// CONCATENATED MODULE: ./src/network/clock.ts
/** The machine's own clock. */
const systemClock = {
    now: () => performance.now(),
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
        const fail = () => {
            clearTimeout(timer);
            reject(signal?.reason instanceof Error ? signal.reason : new Error('stopped'));
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', fail);
            resolve();
        }, milliseconds);
        if (signal?.aborted === true)
            fail();
        else
            signal?.addEventListener('abort', fail, { once: true });
    }),
};

;// CONCATENATED MODULE: ./src/runner/output-files.ts


/** Makes the edge to the output directory, which is made when the first file comes. */
function createOutputFiles(directory, sinks) {
    const write = async (path, text) => {
        if (!sinks.admit(path, text).ok)
            return undefined;
        const target = (0,external_node_path_.resolve)((0,external_node_path_.join)(directory, path));
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.writeFile)(target, text);
        return target;
    };
    return { directory, write, writeJson: (path, value) => write(path, `${JSON.stringify(value, null, 2)}\n`) };
}

;// CONCATENATED MODULE: ./src/open-session.ts









/** Reads the event and opens the edges. Connections are made with the first request, not here. */
async function openSession(parts) {
    const { runner, inputs, sinks, log, signal } = parts;
    const payload = await readPayload(runner.eventPath);
    const event = (0,inputs_event/* readEvent */.j_)(runner.eventName, payload, runner.actor);
    const edges = {
        clock: systemClock,
        random: Math.random,
        signal,
        onRetry: (error, pause) => {
            log.info(`${error instanceof Error ? error.message : 'A request failed'}; trying again in ${(pause / 1000).toFixed(1)} s`);
        },
    };
    const github = (0,client/* openGitHub */.o6)({
        apiUrl: runner.apiUrl,
        token: inputs.githubToken ?? '',
        owner: runner.owner,
        repo: runner.repo,
        timeout: inputs.requestTimeout,
        edges,
        debug: log.debug,
    });
    let opened;
    const immuta = () => (opened ??= openImmuta(parts, edges));
    return {
        ...parts,
        event,
        defaultBranch: (0,inputs_event/* defaultBranchOf */.dV)(payload) ?? (await askDefaultBranch(parts, github)),
        files: createOutputFiles(outputDirectory(runner, inputs), sinks),
        clock: systemClock,
        github,
        immuta,
        close: async () => {
            if (opened !== undefined)
                await (await opened).transport.close();
        },
    };
}
async function openImmuta({ inputs, log }, edges) {
    if (inputs.immutaUrl === undefined || inputs.apiKey === undefined)
        throw new Error('the mode was checked to have a tenant');
    const transport = await (0,immuta_transport/* openTransport */.g)({
        url: inputs.immutaUrl,
        apiKey: inputs.apiKey,
        timeout: inputs.requestTimeout,
        debug: log.debug,
    });
    return { transport, reader: (0,immuta_client/* immutaReader */.jl)(transport, edges) };
}
async function readPayload(path) {
    if (path === undefined)
        return {};
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (cause) {
        throw new failure/* ActionFailure */.d({
            reason: 'invalid-input',
            message: 'The event payload that GITHUB_EVENT_PATH names is not there or is no JSON.',
            remedy: 'Run the action on GitHub, or give it the file of a real event.',
            cause,
        });
    }
}
/** Scheduled and dispatched payloads may leave the repository out. */
async function askDefaultBranch({ inputs, runner }, github) {
    const matters = ['push', 'schedule', 'workflow_dispatch', 'pull_request'].includes(runner.eventName);
    if (!matters || inputs.mode === 'validate' || inputs.githubToken === undefined)
        return '';
    const answer = await github.get('').catch(() => ({}));
    return answer.default_branch ?? '';
}
function outputDirectory({ temporary, workspace }, { outputDirectory: given, name }) {
    return given === undefined ? (0,external_node_path_.join)(temporary, 'immuta', name) : (0,external_node_path_.resolve)(workspace, given);
}


/***/ }),

/***/ 3780:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ used),
/* harmony export */   aH: () => (/* binding */ eventBase),
/* harmony export */   fd: () => (/* binding */ mergedOnto),
/* harmony export */   pr: () => (/* binding */ none),
/* harmony export */   zU: () => (/* binding */ planBase)
/* harmony export */ });
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(149);
/* harmony import */ var _inputs_event_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8121);


const noCommit = /^0+$/;
/**
 * Finds what a plan compares with. For a pull request: the first parent of the merge commit that is
 * checked out, or the merge base where its head is.
 */
async function planBase(github, event, commit) {
    switch (event.kind) {
        case 'pull_request':
            return pullRequestBase(github, event, commit);
        case 'merge_group':
            return { base: used(event.baseSha, 'the base of the merge group') };
        case 'push':
            return { base: eventBase(event) };
        case 'other':
            return { base: none(`the event ${event.name} has none`) };
    }
}
async function pullRequestBase(github, event, commit) {
    if (commit !== event.headSha) {
        const { parents } = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, commit);
        const [first, second] = parents;
        // A test merge of GitHub's: into the base branch, of the head.
        if (first !== undefined && second !== undefined) {
            return { base: used(first, 'the first parent of the merge commit'), head: second };
        }
    }
    const shared = await mergeBase(github, event.baseRef, commit);
    const base = shared === undefined ? none('head and base branch share no recent commit') : used(shared, 'the merge base');
    return { base, head: commit };
}
/** The base that a push or a merge brings with it. */
function eventBase(event) {
    if (event.kind !== 'push')
        return none('the event has none');
    if (event.branch === undefined)
        return none('a tag has none');
    if (event.forced)
        return none('the push was forced');
    if (noCommit.test(event.before) || !_inputs_event_js__WEBPACK_IMPORTED_MODULE_1__/* .shaPattern */ .$n.test(event.before))
        return none('the branch is new');
    return used(event.before, 'the commit before the push');
}
/**
 * The commit that a merged pull request was put onto. A rebase makes one commit of each of the pull
 * request's, so the way back goes on while GitHub connects the parent with it.
 */
async function mergedOnto(github, event, commit) {
    let at = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, commit);
    for (let step = 1; step < event.commits && at.parents.length === 1; step += 1) {
        const [parent] = at.parents;
        if (parent === undefined)
            break;
        const pulls = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .pullRequestsOf */ .Tb)(github, parent);
        if (!pulls.some(({ number }) => number === event.number))
            break;
        at = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, parent);
    }
    const [first] = at.parents;
    return first === undefined ? none('the merge has no parent') : used(first, 'the commit that the pull request was merged onto');
}
/**
 * The newest commit that both descend from. Each history comes newest first with children before their
 * parents, so walking both side by side meets the merge base before anything older.
 */
async function mergeBase(github, one, other) {
    const sides = [one, other].map((ref) => ({ commits: (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .history */ .b6)(github, ref), seen: new Set() }));
    for (;;) {
        const steps = await Promise.all(sides.map(({ commits }) => commits.next()));
        if (steps.every(({ done }) => done === true))
            return undefined;
        steps.forEach((step, index) => {
            if (step.done !== true)
                sides[index]?.seen.add(step.value.sha);
        });
        const met = steps.find((step) => step.done !== true && sides.every(({ seen }) => seen.has(step.value.sha)));
        if (met?.done === false)
            return met.value.sha;
    }
}
function used(commit, what) {
    return { commit, explanation: what };
}
function none(why) {
    return { explanation: why };
}



/***/ }),

/***/ 9173:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkedOutCommit),
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _inputs_event_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8121);




/**
 * The commit that is checked out in a workspace, read from git's own files (git itself refuses folders
 * of another user, as in container jobs). Undefined where the workspace is no checkout.
 * Source: gitrepository-layout(5).
 */
async function checkedOutCommit(workspace) {
    const folder = await gitFolder(workspace);
    if (folder === undefined)
        return undefined;
    const head = await text((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'HEAD'));
    if (head === undefined)
        return undefined;
    const branch = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
    const commit = branch === undefined ? head : ((await text((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, branch))) ?? (await packed(folder, branch)));
    return commit !== undefined && _inputs_event_js__WEBPACK_IMPORTED_MODULE_3__/* .shaPattern */ .$n.test(commit) ? commit : undefined;
}
/** Git's blob id of a content; `like` is an id of the same repository and says which hash it uses. */
function blobId(content, like) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(like.length === 64 ? 'sha256' : 'sha1')
        .update(`blob ${String(content.length)}\0`)
        .update(content)
        .digest('hex');
}
async function gitFolder(workspace) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace, '.git');
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
    if (found?.isDirectory() === true)
        return path;
    // A worktree has a file there that names the folder.
    const named = /^gitdir: (.+)$/.exec((await text(path)) ?? '')?.[1];
    return named === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace, named).startsWith(workspace) ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace, named) : named;
}
async function packed(folder, branch) {
    const lines = (await text((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'packed-refs')))?.split('\n') ?? [];
    return lines.find((line) => line.endsWith(` ${branch}`))?.split(' ')[0];
}
async function text(path) {
    const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => undefined);
    return content?.trim();
}


/***/ }),

/***/ 1782:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readPrevious),
/* harmony export */   w: () => (/* binding */ matching)
/* harmony export */ });
/* harmony import */ var _declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5895);
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(149);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8904);
/* harmony import */ var _base_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3780);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9173);





/** Blobs that are fetched side by side. */
const fetchesAtOnce = 8;
/** Reads what the base declared. A truncated tree is no base: what it leaves out would look deleted. */
async function readPrevious(github, base, present) {
    if (base.commit === undefined)
        return nothing(base);
    const tree = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .readTree */ .Zc)(github, base.commit);
    if (tree.truncated)
        return nothing((0,_base_js__WEBPACK_IMPORTED_MODULE_2__/* .noBase */ .pr)('its tree is too large for GitHub to list'));
    const entries = matching(tree, present.globs);
    const unchanged = unchangedFiles(entries, present.files);
    const changed = entries.filter(({ path }) => !unchanged.has(path));
    const contents = await fetchContents(github, changed, present.files);
    const { integrations, failures } = (0,_declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .readDeclared */ .D)(contents, present.variables);
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
/** The regular files of a tree that the globs match; links can't be integration files. */
function matching(tree, globs) {
    return tree.entries.filter(({ path, mode }) => mode.startsWith('100') && globs.matches(path));
}
function unchangedFiles(entries, files) {
    const blobs = new Map(entries.map(({ path, blob }) => [path, blob]));
    const same = files.filter(({ file, content }) => {
        const blob = blobs.get(file);
        return blob !== undefined && blob === (0,_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .z)(content, blob);
    });
    return new Set(same.map(({ file }) => file));
}
/** Contents by blob id: a file that only moved is here already. */
async function fetchContents(github, entries, files) {
    const like = entries[0]?.blob ?? '';
    const here = new Map(entries.length === 0 ? [] : files.map(({ content }) => [(0,_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .z)(content, like), content]));
    return (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .inParallel */ .HN)(entries, fetchesAtOnce, async ({ path, blob }) => ({
        file: path,
        content: here.get(blob) ?? (await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(github, blob)),
    }));
}
function nothing(base) {
    return { previous: { base, integrations: [], unchanged: new Set(), unreadable: [] }, hadFiles: false };
}


/***/ }),

/***/ 3578:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   Rz: () => (/* binding */ renderBlocks),
/* harmony export */   _F: () => (/* binding */ warningLines),
/* harmony export */   g8: () => (/* binding */ renderBlock),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4285);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(776);


/** Lines that belong together, as ready Markdown. */
function lines(...content) {
    return { kind: 'lines', lines: content };
}
/** A bulleted list of ready Markdown items. */
function list(items) {
    return { kind: 'lines', lines: items.map((item) => `- ${item}`) };
}
/** Warnings, ready Markdown each, a line each. Not a list: it would run into a list next to it. */
function warningLines(items) {
    if (items.length === 0)
        return [];
    return [
        {
            kind: 'lines',
            lines: items.map((item, index) => `⚠️ ${item}${index < items.length - 1 ? '<br>' : ''}`),
        },
    ];
}
function heading(level, text) {
    return { kind: 'heading', level, text };
}
function table(head, rows) {
    return { kind: 'table', head, rows };
}
/**
 * A foreign text of several lines as a code block; `language` is ours. Markers of ours are HTML comments,
 * which are looked for in the source of a comment: a foreign one is broken visibly.
 */
function codeBlock(value, language = '') {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleText */ .Q6)(value).replace(/\n$/, '').replaceAll('<!--', '<!·--');
    return { kind: 'fence', language, border: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fenceFor */ .Lt)(shown), lines: shown.split('\n') };
}
function details(summary, body, open = false) {
    return { kind: 'details', summary, open, body };
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** One block as Markdown, without a line break at its end. */
function renderBlock(block) {
    switch (block.kind) {
        case 'lines':
            return block.lines.join('\n');
        case 'heading':
            return `${'#'.repeat(block.level)} ${block.text}`;
        case 'table':
            return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
        case 'fence':
            return [`${block.border}${block.language}`, ...block.lines, block.border].join('\n');
        case 'details': {
            const tag = block.open ? '<details open>' : '<details>';
            return `${tag}\n<summary>${block.summary}</summary>\n\n${renderBlocks(block.body)}\n\n</details>`;
        }
    }
}
/** A whole report as Markdown. */
function renderBlocks(blocks) {
    return blocks.map(renderBlock).join('\n\n');
}


/***/ }),

/***/ 4158:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ whereLine),
/* harmony export */   Gp: () => (/* binding */ ownWarnings),
/* harmony export */   ZT: () => (/* binding */ isUnhealthy),
/* harmony export */   eq: () => (/* binding */ testLines),
/* harmony export */   mR: () => (/* binding */ healthLines),
/* harmony export */   ow: () => (/* binding */ differenceTable),
/* harmony export */   xp: () => (/* binding */ changeBlocks)
/* harmony export */ });
/* unused harmony export shownValue */
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3578);
/* harmony import */ var _failure_blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1011);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4285);
/* harmony import */ var _script_block_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9115);




/** The one status in which an integration works. */
const healthy = 'enabled';
const verbs = {
    delete: '🗑️ Delete',
    update: '✏️ Update',
    create: '➕ Create',
    'no-op': 'No change',
};
/** A value in a table cell. */
function shownValue(value) {
    switch (value.kind) {
        case 'value':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(value.text);
        case 'secret':
            return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`\${${value.reference}}`)} (secret)`;
        case 'hidden':
            return '_not shown_';
        case 'absent':
            return '_absent_';
    }
}
/** Keys with what is in Immuta and what the file says. */
function differenceTable(differences, after) {
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Key', 'Now in Immuta', after], differences.map(({ key, before, after: value }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key), shownValue(before), shownValue(value)]));
}
/** Whether Immuta says that an integration needs a look, as plain data for every report. */
function isUnhealthy(live) {
    return live.status !== healthy || live.validationTests.some(({ status }) => status === 'failed');
}
/** Failed tests and warnings of a list of validation tests, a line each, as Markdown. */
function testLines(tests) {
    return tests
        .filter(({ status }) => status === 'failed' || status === 'warning')
        .map(({ name, status, message }) => {
        const what = status === 'failed' ? 'Validation test failed' : 'Validation test with a warning';
        return `${what}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)}${message === undefined ? '' : `, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(message)}`}`;
    });
}
/** What Immuta says of the health of the live integration, a line each, as Markdown; none where it is well. */
function healthLines(live) {
    if (live === undefined)
        return [];
    const status = live.status === healthy ? [] : [`Its status in Immuta is ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(live.status)}.`];
    return [...status, ...testLines(live.validationTests)];
}
/** Warnings of an integration without those that say what `healthLines` says. */
function ownWarnings({ live, warnings }) {
    return warnings
        .filter(({ message }) => live === undefined || live.status === healthy || !message.includes(live.status))
        .map(({ message, place }) => (0,_failure_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .messageAtPlace */ .ec)(message, place));
}
/** What stands behind the file's name: where the integration is. */
function whereLine({ id, identity, live }) {
    return [
        ...(id === undefined ? [] : [`Integration ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id)}`]),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(identity.key),
        ...(live === undefined ? [] : [`status ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(live.status)}`]),
    ].join(' · ');
}
function takenAway(planned, context, prevented) {
    if (prevented)
        return "🛑 **Refused:** this deletion does not happen, so don't run its script.";
    const counts = (0,_script_block_js__WEBPACK_IMPORTED_MODULE_3__/* .takingStatements */ .P)([planned]);
    const inRedshift = planned.script === undefined
        ? ''
        : ` and, in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planned.identity.database)}, what its script removes${counts.length > 0 ? ` (${counts.join(', ')})` : ''}`;
    const when = context.runScript
        ? 'Apply runs the script, then deletes.'
        : context.onPullRequest
            ? 'Run the script after approval, right before the merge: until then the integration is in use.'
            : 'Run the script right before apply: until then the integration is in use.';
    return `**Takes away** the integration in Immuta${inRedshift}. ${when} Once the integration is gone, Immuta can't make this script again.`;
}
function mayResetBlocks({ mayReset }) {
    if (mayReset.length === 0)
        return [];
    const keys = mayReset.map(({ key, before }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key)} (now ${shownValue(before)})`);
    return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`⚠️ The file leaves out what Immuta has, and **Immuta may reset it**: ${keys.join(', ')}.`)];
}
/** One change: what, where, why, key by key, and its script. `prevented`: a deletion that is refused. */
function changeBlocks(planned, context, prevented) {
    const warnings = [...ownWarnings(planned).map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em), ...healthLines(planned.live)];
    const because = planned.because.map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em).join(' ');
    const moved = planned.movedFrom === undefined ? '' : ` The file was ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planned.movedFrom)} before.`;
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(4, `${verbs[planned.action]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planned.file)}`),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`${whereLine(planned)}<br>${because}${moved}`),
        ...(planned.action === 'delete' ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(takenAway(planned, context, prevented))] : []),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .warningLines */ ._F)(warnings),
        ...differenceBlocks(planned),
        ...mayResetBlocks(planned),
        ...(planned.notShown.length > 0
            ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`Not shown by Immuta, so not compared: ${planned.notShown.map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY).join(', ')}.`)]
            : []),
        ...(0,_script_block_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptBlocks */ .yU)(planned, context),
    ];
}
function differenceBlocks({ action, differences }) {
    if (differences.length === 0)
        return [];
    if (action !== 'create')
        return [differenceTable(differences, 'After')];
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Key', 'Value'], differences.map(({ key, after }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key), shownValue(after)])),
    ];
}


/***/ }),

/***/ 5132:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TC: () => (/* binding */ changesInOrder),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   kh: () => (/* binding */ isPrevented),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony exports changeOrder, isChange */
/** The actions that change something, the ones that take something away first. */
const changeOrder = ['delete', 'update', 'create'];
function isChange({ action }) {
    return action !== 'no-op';
}
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

/***/ 8284:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   CA: () => (/* binding */ driftCounts),
/* harmony export */   CP: () => (/* binding */ driftReport),
/* harmony export */   jE: () => (/* binding */ driftIssueTitle),
/* harmony export */   uL: () => (/* binding */ hasDrift)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3578);
/* harmony import */ var _change_section_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4158);
/* harmony import */ var _failure_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1011);
/* harmony import */ var _footer_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7403);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4285);
/* harmony import */ var _plan_comment_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6235);






/** Sorts a plan's integrations into kinds of drift; unmanaged ones are none. */
function driftOf({ integrations }) {
    return {
        changed: integrations.filter(({ action, differences }) => action === 'update' && differences.length > 0),
        gone: integrations.filter(({ action }) => action === 'create'),
        unhealthy: integrations.filter(({ live }) => live !== undefined && (0,_change_section_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnhealthy */ .ZT)(live)),
    };
}
function hasDrift({ changed, gone, unhealthy }) {
    return changed.length + gone.length + unhealthy.length > 0;
}
/** `1 changed, 1 gone, 2 unhealthy`, without Markdown; `in sync` where there is no drift. */
function driftCounts({ changed, gone, unhealthy }) {
    const counts = [
        [changed.length, 'changed'],
        [gone.length, 'gone'],
        [unhealthy.length, 'unhealthy'],
    ];
    const named = counts.filter(([number]) => number > 0).map(([number, kind]) => `${String(number)} ${kind}`);
    return named.length === 0 ? 'in sync' : named.join(', ');
}
/** Title of the drift issue: plain text, not Markdown. */
function driftIssueTitle(name) {
    return `Immuta drift: ${name}`;
}
function section(name, found, body) {
    if (found.length === 0)
        return [];
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, name),
        ...found.flatMap((planned) => [
            (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(4, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(planned.file)),
            (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)((0,_change_section_js__WEBPACK_IMPORTED_MODULE_1__/* .whereLine */ .GH)(planned)),
            ...body(planned),
        ]),
    ];
}
const waysOut = [
    'Immuta is right: edit the file so that it declares what Immuta has, and merge that.',
    'The file is right: run the workflow by `workflow_dispatch` with `mode: apply`. It plans again and writes what the files declare.',
];
/** Drift for summary and issue: what changed key by key, what is gone, what is unhealthy, and the two ways out. */
function driftReport(plan, context) {
    const drift = driftOf(plan);
    const { changed, gone, unhealthy } = drift;
    const drifted = hasDrift(drift);
    const counts = drifted
        ? `**Drift:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(driftCounts(drift))} of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(plan.integrations.length, 'integration')}.`
        : `**In sync:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(plan.integrations.length, 'integration')}.`;
    return [
        (0,_plan_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .title */ .DD)('drift', context.name),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(context.tenant)} · ${counts}`),
        ...(drifted ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)('Two ways out:'), (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(waysOut)] : []),
        ...section('Changed', changed, ({ differences }) => [(0,_change_section_js__WEBPACK_IMPORTED_MODULE_1__/* .differenceTable */ .ow)(differences, 'Declared')]),
        ...section('Gone', gone, () => [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)('A file declares it, and Immuta does not have it.')]),
        ...section('Unhealthy', unhealthy, ({ live }) => [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_change_section_js__WEBPACK_IMPORTED_MODULE_1__/* .healthLines */ .mR)(live))]),
        ...unmanagedBlocks(plan),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .warningLines */ ._F)(plan.warnings.map(_failure_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .messageLine */ .EE)),
        (0,_footer_js__WEBPACK_IMPORTED_MODULE_3__/* .footer */ .q)(context, false),
    ];
}
function unmanagedBlocks({ unmanaged }) {
    if (unmanaged.length === 0)
        return [];
    const items = unmanaged.map(({ id, identity, status }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(id)} · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(identity.key)} · status ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(status)}`);
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, 'Unmanaged'),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)('No file declares these. That is no drift; `mode: export` writes files for them.'),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(items),
    ];
}


/***/ }),

/***/ 1011:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ messageLine),
/* harmony export */   Rj: () => (/* binding */ remedyBlocks),
/* harmony export */   ec: () => (/* binding */ messageAtPlace),
/* harmony export */   pD: () => (/* binding */ failureBlocks)
/* harmony export */ });
/* unused harmony export placeText */
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3578);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4285);


/** `immuta/a.yml:3:5`: the form that editors and terminals make a link of. */
function placeText({ file, line, column }) {
    return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}
/** A message without the file in front of it, where the place names the file already. */
function messageAtPlace(message, place) {
    const prefix = place === undefined ? undefined : `${place.file}: `;
    return prefix !== undefined && message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
/** One line that says what is wrong and where, as Markdown. */
function messageLine({ message, place }) {
    const rest = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(messageAtPlace(message, place));
    return place === undefined ? rest : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(placeText(place))} ${rest}`;
}
/**
 * What to do about a failure. Lines that follow one with a colon at its end are lines to paste, and
 * stand in a code block.
 */
function remedyBlocks(remedy) {
    if (remedy === undefined)
        return [];
    const [first = '', ...others] = remedy.split('\n');
    if (others.length > 0 && first.trimEnd().endsWith(':')) {
        return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`→ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(first)}`), (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(others.join('\n'))];
    }
    return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`→ ${remedy.split('\n').map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em).join('<br>')}`)];
}
/** A failure: where, what, and what to do. */
function failureBlocks(failure) {
    return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`**✗** ${messageLine(failure)}`), ...remedyBlocks(failure.remedy)];
}


/***/ }),

/***/ 7403:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ footer)
/* harmony export */ });
/* unused harmony export downloadCommand */
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3578);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4285);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2397);



/** `owner/name` as `gh --repo` takes it, with the host in front where it is not github.com. */
function repositoryOf(repositoryUrl) {
    if (repositoryUrl === undefined || !URL.canParse(repositoryUrl))
        return undefined;
    const { host, pathname } = new URL(repositoryUrl);
    const path = pathname.replace(/^\/|\/$/g, '');
    return host === 'github.com' ? path : `${host}/${path}`;
}
/** The command that fetches the scripts from where one is; undefined outside a workflow run. */
function downloadCommand(context) {
    if (context.runId === undefined)
        return undefined;
    const repository = repositoryOf(context.repositoryUrl);
    return [
        `gh run download ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(context.runId)}`,
        ...(context.artifact === undefined ? [] : [`--name ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(context.artifact)}`]),
        ...(repository === undefined ? [] : [`--repo ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(repository)}`]),
    ].join(' ');
}
/**
 * The last block of a report, and the only one that a push may change which changes nothing else: the
 * commit, the run, and the command that holds the run's id.
 */
function footer(context, withScripts) {
    const commit = context.commit.slice(0, 12);
    const commitLink = context.repositoryUrl === undefined
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(commit)
        : `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(commit)}](${context.repositoryUrl}/commit/${context.commit})`;
    const download = withScripts ? downloadCommand(context) : undefined;
    const parts = [
        `For commit ${commitLink}`,
        ...(context.runUrl === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('workflow run', context.runUrl)]),
        ...(download === undefined ? [] : [`scripts: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(download)}`]),
    ];
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`<sub>${parts.join(' · ')}</sub>`);
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ fenceFor),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(776);

/**
 * Makes foreign text safe for GitHub's Markdown. GitHub looks for mentions, issue references, commit
 * ids and emoji codes in the text of the rendered page, after entities were resolved: an entity does
 * not stop a mention. Two things do: a code element, and a tag between the characters. So foreign
 * values stand in code wherever they can, and in running text an empty HTML comment, which GitHub
 * drops after it has split the text, breaks whatever would be linked.
 */
const gap = '<!-- -->';
/** Longest foreign value inside a line, in UTF-16 units; more of it is in plan.json and result.json. */
const longestValue = 1000;
const longestSentence = 3000;
/** Hexadecimal runs this long and longer may be commit ids. */
const shortestCommit = 7;
const special = /:\/\/|www\.|ghsa-|[a-z]-(?=\d)|[0-9a-f]{7,}|:(?=[\w+-]+:)|[@#$\\|`<>&*_[\]{}~!^=]/gi;
const replacements = {
    '@': `@${gap}`,
    '#': `\\#${gap}`,
    // An entity for a parser that knows $formulas$, the gap for one that looks at the rendered text.
    $: `&#36;${gap}`,
    '\\': '&#92;',
    '|': '&#124;',
    '`': '&#96;',
    '<': '&lt;',
    '>': '&gt;',
    '&': '&amp;',
    ':': `:${gap}`,
    '://': `:${gap}//`,
};
function replaceSpecial(found) {
    const replacement = replacements[found];
    if (replacement !== undefined)
        return replacement;
    if (found.length >= shortestCommit)
        return found.match(/.{1,6}/g)?.join(gap) ?? '';
    if (/^www\.$/i.test(found))
        return `${found.slice(0, 3)}${gap}.`;
    if (found.endsWith('-'))
        return `${found}${gap}`;
    return `\\${found}`;
}
function escaped(shown) {
    return shown
        .replace(special, replaceSpecial)
        .replace(/^(\s*\d+)([.)])/, '$1\\$2')
        .replace(/^(\s*)([-+])/, '$1\\$2');
}
/**
 * Foreign text for a line of running text or a table cell: it shows as it is and means nothing.
 * Runs of blanks become one, and a very long value is cut with a count of what is missing.
 */
function text(value) {
    return escaped((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(value), longestSentence).replace(/ +/g, ' ').trim());
}
/** A sentence of ours, in which `names` between backticks are shown as code; the rest is as safe as `text`. */
function sentence(value) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(value), longestSentence).replace(/ +/g, ' ').trim();
    return shown
        .split(/`([^`]+)`/)
        .map((piece, index) => (index % 2 === 1 ? code(piece) : escaped(piece)))
        .join('');
}
/**
 * A foreign value as inline code, in running text and in table cells alike. Values that a backtick
 * span can't hold in every place (backticks, pipes, backslashes, blanks at an end), and those that could
 * look like a marker of ours in the source (`<`), go into a `code` tag.
 */
function code(value) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(value), longestValue);
    if (shown === '')
        return '`(empty)`';
    if (/^[^`|\\< ](?:[^`|\\<]*[^`|\\< ])?$/.test(shown))
        return `\`${shown}\``;
    return `<code>${escaped(shown)}</code>`;
}
/** A foreign value as code inside an HTML line, such as a summary, where Markdown is not read. */
function htmlCode(value) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(value), longestValue);
    return `<code>${shown.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`)}</code>`;
}
/** What opens and closes a code block that holds `value`: longer than any run of backticks in it. */
function fenceFor(value) {
    const longest = (value.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
    return '`'.repeat(Math.max(3, longest + 1));
}
/** A link of ours; the address comes from GitHub's own environment, and anything but an http(s) one is shown without a link. */
function link(label, address) {
    if (!/^https?:\/\/[\w.:/@%?=&~+#-]+$/.test(address))
        return text(label);
    return `[${text(label)}](${address})`;
}
/** `1 script`, `2 scripts`. */
function count(number, one, many = `${one}s`) {
    return `${String(number)} ${number === 1 ? one : many}`;
}


/***/ }),

/***/ 2589:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ failureLine),
/* harmony export */   X3: () => (/* binding */ exportLine),
/* harmony export */   bt: () => (/* binding */ validateLine),
/* harmony export */   od: () => (/* binding */ planLine),
/* harmony export */   wk: () => (/* binding */ driftLine),
/* harmony export */   xk: () => (/* binding */ applyLine)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5132);
/* harmony import */ var _drift_report_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8284);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4285);
/* harmony import */ var _result_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6132);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(776);





/** Longest line that the `summary` output holds, in UTF-16 units. */
const longestLine = 500;
function line(subject, name, rest) {
    const whole = (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visibleLine */ .P8)(`Immuta ${subject} for ${name}: ${rest}.`);
    return whole.length <= longestLine ? whole : `${whole.slice(0, longestLine - 1)}…`;
}
/** `Immuta plan for prod: 1 to delete, 2 to update, 3 unchanged.` Plain text, as are the others here. */
function planLine(plan, name) {
    const unchanged = (0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(plan.integrations, 'no-op');
    const refused = plan.prevented.length;
    const parts = [
        (0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .countsText */ .WN)(plan.integrations),
        ...(unchanged > 0 ? [`${String(unchanged)} unchanged`] : []),
        ...(refused > 0 ? [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(refused, 'deletion')} refused`] : []),
    ];
    return line('plan', name, parts.join(', '));
}
function applyLine(results, name) {
    return line('apply', name, (0,_result_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .resultCounts */ .Y)(results));
}
function driftLine(plan, name) {
    return line('drift', name, (0,_drift_report_js__WEBPACK_IMPORTED_MODULE_0__/* .driftCounts */ .CA)((0,_drift_report_js__WEBPACK_IMPORTED_MODULE_0__/* .driftOf */ .$p)(plan)));
}
function validateLine(files, failures, name) {
    const inFiles = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files, 'integration file');
    return line('validate', name, failures.length === 0 ? `${inFiles} valid` : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(failures.length, 'error')} in ${inFiles}`);
}
function exportLine(written, name) {
    return line('export', name, `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(written, 'file')} written`);
}
/** A run that failed before it had anything to count; `mode` is the one that ran. */
function failureLine(mode, [first, ...others], name) {
    const more = others.length > 0 ? ` (and ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(others.length, 'more error')})` : '';
    return line(mode, name, `failed, ${first.message.replace(/\.$/, '')}${more}`);
}


/***/ }),

/***/ 4707:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ overview),
/* harmony export */   j: () => (/* binding */ fileNames)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3578);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5132);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4285);
/* harmony import */ var _script_block_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9115);




/** How many names an answer lists before it only counts. */
const namedFiles = 10;
/** Names as code, the first ten of them. */
function fileNames(files) {
    const more = files.length - namedFiles;
    return files.slice(0, namedFiles).map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
function isUnsafe({ script }) {
    return script !== undefined && script.problems.length > 0;
}
function danger(plan, changes) {
    const happening = changes.filter((change) => !(0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .isPrevented */ .kh)(plan, change));
    const deleted = happening.filter(({ action }) => action === 'delete').map(({ file }) => file);
    const reset = happening.filter(({ mayReset }) => mayReset.length > 0).map(({ file }) => file);
    const unsafe = happening.filter(isUnsafe).length;
    const taken = (0,_script_block_js__WEBPACK_IMPORTED_MODULE_2__/* .takingStatements */ .P)(happening);
    const reasons = [
        deleted.length > 0 && `it deletes ${fileNames(deleted)}`,
        unsafe > 0 && `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(unsafe, 'script')} must not run as ${unsafe === 1 ? 'it stands' : 'they stand'}`,
        reset.length > 0 &&
            `Immuta may reset keys that ${fileNames(reset)} ${reset.length === 1 ? 'leaves' : 'leave'} out`,
        taken.length > 0 && `the scripts hold ${taken.join(' and ')}`,
        plan.prevented.length > 0 && `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(plan.prevented.length, 'deletion')} refused`,
    ].filter((reason) => reason !== false);
    if (reasons.length === 0)
        return 'No. Nothing is deleted, and no script drops or revokes anything.';
    return `${deleted.length + unsafe > 0 ? '**Yes**' : 'Look twice'}: ${reasons.join('; ')}.`;
}
function toRun(plan, changes, context) {
    const runnable = changes.filter((change) => change.script !== undefined && !isUnsafe(change) && !(0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .isPrevented */ .kh)(plan, change));
    const unsafe = changes.filter(isUnsafe).length;
    const refused = unsafe > 0 ? ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(unsafe, 'script')} can't run, see below.` : '';
    if (runnable.length === 0)
        return `Nothing.${refused}`;
    if (context.runScript) {
        return `Nothing by hand: apply runs ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(runnable.length, 'script')} (\`run-script\`).${refused}`;
    }
    const when = context.onPullRequest ? 'after approval and before the merge' : 'before apply';
    const files = runnable.map(({ file, action }) => context.scriptFile(file, action));
    const order = runnable.length > 1 ? ', in this order' : '';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(runnable.length, 'script')} in Redshift, ${when}${order}: ${fileNames(files)}.${refused}`;
}
/** The three answers that a reader looks for: what changes, is it dangerous, what is there to run. */
function overview(plan, context) {
    const changes = (0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .changesInOrder */ .TC)(plan);
    const unchanged = (0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(plan.integrations, 'no-op');
    const counts = (0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countsText */ .WN)(plan.integrations);
    const rest = unchanged > 0 ? `, ${String(unchanged)} unchanged` : '';
    if (changes.length === 0)
        return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(context.tenant)} · **No changes**${rest}`)];
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(context.tenant)} · **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(counts)}**${rest}`),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)([
            `**What changes?** ${changedFiles(changes)}`,
            `**Is it dangerous?** ${danger(plan, changes)}`,
            `**What is there to run?** ${toRun(plan, changes, context)}`,
        ]),
    ];
}
function changedFiles(changes) {
    const shown = changes.slice(0, namedFiles).map(({ action, file }) => `${action} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(file)}`);
    const more = changes.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}.`;
}


/***/ }),

/***/ 6235:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  tx: () => (/* binding */ planComment),
  Zb: () => (/* binding */ planCommentParts),
  DD: () => (/* binding */ title)
});

// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __nccwpck_require__(3578);
// EXTERNAL MODULE: ./src/report/change-section.ts
var change_section = __nccwpck_require__(4158);
// EXTERNAL MODULE: ./src/report/counts.ts
var counts = __nccwpck_require__(5132);
// EXTERNAL MODULE: ./src/report/failure-blocks.ts
var failure_blocks = __nccwpck_require__(1011);
// EXTERNAL MODULE: ./src/report/footer.ts
var footer = __nccwpck_require__(7403);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __nccwpck_require__(4285);
// EXTERNAL MODULE: ./src/report/overview.ts
var overview = __nccwpck_require__(4707);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 3 modules
var registry = __nccwpck_require__(7322);
;// CONCATENATED MODULE: ./src/report/preparation.ts



/** What holds for every script that is run by hand, said once. */
function runningBlocks(plan) {
    if (!plan.integrations.some(({ script }) => script !== undefined))
        return [];
    return [
        (0,blocks/* details */.zH)('More about running a script by hand', [
            (0,blocks/* list */.p_)([
                'Put a role that may run it in place of `your_role`; psql asks for its password.',
                '`PGSSLMODE=verify-full` checks the server: with psql 16 or newer add `PGSSLROOTCERT=system`, with an older one put the bundle of certificates that AWS publishes for Redshift into `~/.postgresql/root.crt`.',
                'A secret goes to psql by the environment only. A missing or empty one stops the script before its first statement.',
                'A `.sql` file in Query Editor v2: leave out the lines on top that begin with a backslash, which are for psql, and write the value of each variable as said at the script.',
            ]),
        ]),
    ];
}
/** What a creation needs: the ways to prepare the database with their privileges, a query that checks them, the type's prerequisites. */
function preparationBlocks(plan) {
    const created = plan.integrations.filter(({ action }) => action === 'create');
    const names = [...new Set(created.map(({ identity }) => identity.type))];
    return names.flatMap((name) => {
        const type = (0,registry/* integrationType */.v)(name);
        return type === undefined ? [] : [privilegeDetails(type), ...prerequisiteDetails(type)];
    });
}
function privilegeDetails(type) {
    const recipes = type.privileges.flatMap(({ title, steps, privileges }) => [
        (0,blocks/* lines */.Mn)(`**${(0,markdown/* text */.Qq)(title)}**`, ...steps.map((step, index) => `${String(index + 1)}. ${(0,markdown/* sentence */.em)(step)}`)),
        (0,blocks/* lines */.Mn)(`The role that runs the script needs: ${privileges.map((each) => `\`${each}\``).join(', ')}.`),
    ]);
    const query = type.privilegeQuery;
    const check = query === undefined
        ? []
        : [
            (0,blocks/* lines */.Mn)('Which of them the role has, asked by that role in the database:'),
            (0,blocks/* codeBlock */.DV)(query.sql, 'sql'),
            (0,blocks/* lines */.Mn)((0,markdown/* sentence */.em)(query.limits)),
        ];
    return (0,blocks/* details */.zH)('Before a creation: the two ways, and the privileges that the script needs', [
        ...recipes,
        ...check,
    ]);
}
function prerequisiteDetails({ name, prerequisites }) {
    if (prerequisites.length === 0)
        return [];
    return [(0,blocks/* details */.zH)(`What ${(0,markdown/* htmlCode */.h8)(name)} needs to be there already`, [(0,blocks/* list */.p_)(prerequisites.map(markdown/* sentence */.em))])];
}

// EXTERNAL MODULE: ./src/report/split.ts + 1 modules
var split = __nccwpck_require__(8803);
;// CONCATENATED MODULE: ./src/report/plan-comment.ts









/** Most comments that one plan takes; a longer one leaves its scripts to summary and files. */
const mostParts = 10;
/** `## Immuta plan · prod`. */
function title(report, name) {
    return (0,blocks/* heading */.R_)(2, `Immuta ${report} · ${(0,markdown/* text */.Qq)(name)}`);
}
/**
 * The plan as people read it: the three answers first, then what is taken away, updated and created,
 * and the footer, the only block that holds commit and run.
 */
function planComment(plan, context) {
    const changes = (0,counts/* changesInOrder */.TC)(plan);
    const ours = changes.filter(({ origin }) => origin === 'this-change');
    const different = changes.filter(({ origin }) => origin === 'already-different');
    return [
        title('plan', context.name),
        ...(0,overview/* overview */.M)(plan, context),
        ...preventedBlocks(plan),
        ...warningBlocks(plan),
        ...ours.flatMap((change) => (0,change_section/* changeBlocks */.xp)(change, context, (0,counts/* isPrevented */.kh)(plan, change))),
        ...differentBlocks(different, context),
        ...unchangedBlocks(plan),
        ...otherBlocks(plan),
        ...preparationBlocks(plan),
        ...runningBlocks(plan),
        (0,footer/* footer */.q)(context, changes.some(({ script }) => script !== undefined)),
    ];
}
/** The bodies of a plan's comments; over ten of them, the scripts are left to the job summary and the `.sql` files. */
function planCommentParts(plan, context, options = {}) {
    const parts = (0,split/* splitBlocks */.n$)(planComment(plan, context), options);
    if (parts.length <= mostParts)
        return parts;
    return (0,split/* splitBlocks */.n$)(planComment(plan, { ...context, scripts: 'elsewhere' }), options);
}
function preventedBlocks({ prevented }) {
    return prevented.flatMap((failure) => [
        (0,blocks/* lines */.Mn)(`🛑 **Refused:** ${(0,failure_blocks/* messageLine */.EE)({ message: failure.message, place: { file: failure.file } })}`),
        ...(0,failure_blocks/* remedyBlocks */.Rj)(failure.remedy),
    ]);
}
function warningBlocks({ warnings, base }) {
    const told = warnings.some(({ message }) => message.includes(base.explanation));
    const noBase = base.commit === undefined && !told ? [`Nothing is deleted: ${(0,markdown/* sentence */.em)(base.explanation)}`] : [];
    const all = [...noBase, ...warnings.map(failure_blocks/* messageLine */.EE)];
    return (0,blocks/* warningLines */._F)(all);
}
function differentBlocks(different, context) {
    if (different.length === 0)
        return [];
    const before = context.onPullRequest ? 'This pull request' : 'This commit';
    return [
        (0,blocks/* heading */.R_)(3, 'Already different'),
        (0,blocks/* lines */.Mn)(`${before} does not touch these files; Immuta differs from them all the same, and apply brings it in line.`),
        ...different.flatMap((change) => (0,change_section/* changeBlocks */.xp)(change, context, false)),
    ];
}
function unchangedBlocks({ integrations }) {
    const unchanged = integrations.filter(({ action }) => action === 'no-op');
    if (unchanged.length === 0)
        return [];
    const troubled = unchanged.filter((planned) => (0,change_section/* ownWarnings */.Gp)(planned).length > 0 || (planned.live && (0,change_section/* isUnhealthy */.ZT)(planned.live)));
    const moved = unchanged.flatMap(({ file, movedFrom }) => movedFrom === undefined ? [] : [`${(0,markdown/* code */.aY)(movedFrom)} is now ${(0,markdown/* code */.aY)(file)}`]);
    return [
        (0,blocks/* lines */.Mn)(`**No change:** ${(0,overview/* fileNames */.j)(unchanged.map(({ file }) => file))}.${moved.length > 0 ? ` Moved: ${moved.join(', ')}.` : ''}`),
        ...(0,blocks/* warningLines */._F)(troubled.flatMap((planned) => [...(0,change_section/* ownWarnings */.Gp)(planned).map(markdown/* sentence */.em), ...(0,change_section/* healthLines */.mR)(planned.live)].map((warning) => `${(0,markdown/* code */.aY)(planned.file)}: ${warning}`))),
    ];
}
function otherBlocks(plan) {
    const compares = plan.integrations.some(({ live }) => live !== undefined);
    const unmanaged = plan.unmanaged.map(({ id, identity, status }) => `${(0,markdown/* code */.aY)(id)} (${(0,markdown/* code */.aY)(identity.key)}, ${(0,markdown/* code */.aY)(status)})`);
    const others = [...plan.otherTypes].map(([type, number]) => `${String(number)} × ${(0,markdown/* code */.aY)(type)}`);
    const notes = [
        ...(compares
            ? ["Secrets can't be compared: a new password needs a new `lifecycle.credentialsVersion`."]
            : []),
        ...(unmanaged.length > 0
            ? [`No file declares ${(0,markdown/* count */.U9)(unmanaged.length, 'integration')}, left alone: ${unmanaged.join(', ')}.`]
            : []),
        ...(others.length > 0 ? [`Of other types, left alone: ${others.join(', ')}.`] : []),
    ];
    return notes.length === 0 ? [] : [(0,blocks/* list */.p_)(notes)];
}


/***/ }),

/***/ 6132:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ resultComment),
  Y: () => (/* binding */ resultCounts)
});

// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __nccwpck_require__(3578);
// EXTERNAL MODULE: ./src/report/change-section.ts
var change_section = __nccwpck_require__(4158);
;// CONCATENATED MODULE: ./src/report/duration.ts
/** A duration in milliseconds as people read it: `340 ms`, `1.2 s`, `2 min 5 s`. */
function durationText(milliseconds) {
    if (milliseconds < 1000)
        return `${String(Math.round(milliseconds))} ms`;
    const tenths = Math.round(milliseconds / 100);
    if (tenths < 600)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}

// EXTERNAL MODULE: ./src/report/failure-blocks.ts
var failure_blocks = __nccwpck_require__(1011);
// EXTERNAL MODULE: ./src/report/footer.ts
var footer = __nccwpck_require__(7403);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __nccwpck_require__(4285);
// EXTERNAL MODULE: ./src/report/overview.ts
var overview = __nccwpck_require__(4707);
// EXTERNAL MODULE: ./src/report/plan-comment.ts + 1 modules
var plan_comment = __nccwpck_require__(6235);
;// CONCATENATED MODULE: ./src/report/result-comment.ts








/** How each state is called, in the order in which they are counted. */
const stateNames = {
    failed: '❌ failed',
    unknown: '❔ unknown',
    done: '✅ done',
    pending: '⏸️ pending',
    'not-tried': '➖ not tried',
    superseded: '⏭️ superseded',
};
const states = Object.keys(stateNames);
function ofState(results, state) {
    return results.filter((result) => result.state === state);
}
/** `2 done, 1 failed`, without Markdown. */
function resultCounts(results) {
    const order = ['done', ...states.filter((state) => state !== 'done')];
    const counts = order
        .map((state) => [state, ofState(results, state).length])
        .filter(([, number]) => number > 0)
        .map(([state, number]) => `${String(number)} ${state === 'not-tried' ? 'not tried' : state}`);
    return counts.length === 0 ? 'nothing to do' : counts.join(', ');
}
function testCounts({ validationTests }) {
    const counts = ['failed', 'warning', 'passed', 'skipped']
        .map((status) => [status, validationTests.filter((test) => test.status === status).length])
        .filter(([, number]) => number > 0)
        .map(([status, number]) => status === 'failed' ? `**${String(number)} failed**` : `${String(number)} ${status}`);
    return counts.length === 0 ? '–' : counts.join(', ');
}
function resultTable(results) {
    return (0,blocks/* table */.tp)(['Result', 'Integration', 'Action', 'Id', 'Status in Immuta', 'Validation tests', 'Time'], results.map((result) => [
        stateNames[result.state],
        (0,markdown/* code */.aY)(result.file),
        result.action,
        result.id === undefined ? '–' : (0,markdown/* code */.aY)(result.id),
        result.status === undefined ? '–' : (0,markdown/* code */.aY)(result.status),
        testCounts(result),
        result.state === 'done' || result.state === 'failed' ? durationText(result.milliseconds) : '–',
    ]));
}
/** What one integration needs a reader for: its failure, what is left to do, tests that did not pass. */
function detailBlocks(result) {
    const { failure } = result;
    const notes = [...(0,change_section/* testLines */.eq)(result.validationTests), ...result.notes.map(markdown/* sentence */.em)];
    const half = '**The script was run, Immuta was not told.** Re-run this job to finish.';
    if (failure === undefined && notes.length === 0 && !result.scriptRunButNotTold)
        return [];
    return [
        (0,blocks/* heading */.R_)(4, `${(0,markdown/* code */.aY)(result.file)} · ${stateNames[result.state]}`),
        ...(result.scriptRunButNotTold ? [(0,blocks/* lines */.Mn)(half)] : []),
        ...(failure === undefined
            ? []
            : [
                (0,blocks/* lines */.Mn)((0,markdown/* sentence */.em)((0,failure_blocks/* messageAtPlace */.ec)(failure.message, { file: result.file }))),
                ...(0,failure_blocks/* remedyBlocks */.Rj)(failure.remedy),
            ]),
        ...(notes.length > 0 ? [(0,blocks/* list */.p_)(notes)] : []),
    ];
}
/** Integrations that apply left alone, and why, a line for each state. */
function leftAlone(results) {
    const reasons = [
        ['superseded', '**Superseded:** a newer commit changed the file, and its run takes care of it'],
        [
            'pending',
            '**Pending:** drift that no reviewed plan announced, left alone; `workflow_dispatch` with `mode: apply` repairs it',
        ],
        ['not-tried', '**Not tried:** nothing was written; re-run this job once the cause is mended'],
        ['unknown', '**Unknown:** the run ended while a request was under way; re-run this job, it looks first'],
    ];
    const items = reasons.flatMap(([state, reason]) => {
        const found = ofState(results, state);
        return found.length === 0 ? [] : [`${reason}: ${(0,overview/* fileNames */.j)(found.map(({ file }) => file))}.`];
    });
    return items.length === 0 ? [] : [(0,blocks/* heading */.R_)(4, 'Left alone'), (0,blocks/* list */.p_)(items)];
}
function leftToDo(results, failures) {
    const open = results.filter(({ state }) => state === 'failed' || state === 'unknown' || state === 'not-tried');
    if (open.length === 0 && failures.length === 0)
        return 'Nothing is left to do.';
    return `Left to do: ${open.length > 0 ? (0,markdown/* count */.U9)(open.length, 'integration') : (0,markdown/* count */.U9)(failures.length, 'error')}, see below.`;
}
/** What apply did: a table of all integrations, then what needs a reader, then what was left alone. */
function resultComment(results, context) {
    const { failures = [], warnings = [], planUrls = [] } = context;
    const plans = planUrls.map((url, index) => (0,markdown/* link */.nf)(planUrls.length === 1 ? 'the plan' : `plan ${String(index + 1)}`, url));
    const outcome = `${(0,markdown/* code */.aY)(context.tenant)} · **${resultCounts(results)}.** ${leftToDo(results, failures)}`;
    return [
        (0,plan_comment/* title */.DD)('apply', context.name),
        (0,blocks/* lines */.Mn)(plans.length > 0 ? `${outcome} Reviewed: ${plans.join(', ')}.` : outcome),
        ...failures.flatMap(failure_blocks/* failureBlocks */.pD),
        ...(results.length > 0 ? [resultTable(results)] : []),
        ...[...results]
            .sort((one, other) => states.indexOf(one.state) - states.indexOf(other.state))
            .flatMap(detailBlocks),
        ...leftAlone(results),
        ...(0,blocks/* warningLines */._F)(warnings.map(failure_blocks/* messageLine */.EE)),
        (0,footer/* footer */.q)(context, false),
    ];
}


/***/ }),

/***/ 9115:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ takingStatements),
/* harmony export */   yU: () => (/* binding */ scriptBlocks)
/* harmony export */ });
/* unused harmony exports problemBlocks, psqlLines */
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3578);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4285);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2397);



/** Keywords that take something away; they are named wherever a script is. */
const takingAway = ['DROP', 'REVOKE'];
/** How many kinds of statements a summary names. */
const namedKinds = 6;
/** A script up to this many lines is unfolded where it takes something away. */
const shortScript = 40;
/** `3 DROP`, `2 REVOKE`: what the scripts of some changes take away, by keyword. */
function takingStatements(changes) {
    return takingAway.flatMap((keyword) => {
        const number = changes.reduce((sum, { script }) => sum + (script?.statements.get(keyword) ?? 0), 0);
        return number > 0 ? [`${String(number)} ${keyword}`] : [];
    });
}
function lineCount(text) {
    return text.replace(/\n$/, '').split('\n').length;
}
/** `8 GRANT, 5 CREATE, 2 DROP`, as HTML. Keywords come from the script: a word that is none is counted only. */
function statementsHtml({ statements }) {
    const isTaking = (keyword) => takingAway.some((taking) => taking === keyword);
    const kinds = [...statements].filter(([keyword]) => /^[A-Z]{2,20}$/.test(keyword));
    const shown = kinds.filter(([keyword], index) => index < namedKinds || isTaking(keyword));
    const total = [...statements.values()].reduce((sum, number) => sum + number, 0);
    const others = shown.reduce((left, [, number]) => left - number, total);
    const names = shown.map(([keyword, number]) => {
        const name = `${String(number)} ${keyword}`;
        return isTaking(keyword) ? `<b>${name}</b>` : name;
    });
    return [...names, ...(others > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(others, 'other')] : [])].join(', ');
}
function summaryHtml(script, path) {
    const total = [...script.statements.values()].reduce((sum, number) => sum + number, 0);
    const size = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(lineCount(script.text), 'line')}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(total, 'statement')}`;
    const statements = total === 0 ? '' : `: ${statementsHtml(script)}`;
    return `Script ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)(path)} · ${size}${statements}`;
}
/** Warnings of a script, for above the fold. */
function problemBlocks({ problems }, path) {
    if (problems.length === 0)
        return [];
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`🛑 **The script must not run as it stands.** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path)} stops psql before its first statement, and \`run-script\` refuses it:`),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(problems.map(({ line, message }) => `line ${String(line)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(message)}`)),
    ];
}
/** `line 4`, `lines 4, 9 and 12`. */
function lineNumbers(numbers) {
    if (numbers.length < 2)
        return `line ${numbers.join('')}`;
    return `lines ${numbers.slice(0, -1).join(', ')} and ${String(numbers.at(-1))}`;
}
function queryEditor(script) {
    const changes = script.variables.map((name) => {
        const variable = `:'${name}'`;
        const numbers = script.text
            .split('\n')
            .flatMap((line, index) => (line.includes(variable) ? [index + 1] : []));
        return `in ${lineNumbers(numbers)}, write the value of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)} between single quotes in place of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(variable)}`;
    });
    const what = changes.length === 0 ? 'paste the script below as it stands' : 'paste the script below and, ';
    return `In Query Editor v2: ${what}${changes.join('; ')}.`;
}
/** The lines that run a script with psql, from the folder that the files were downloaded to. */
function psqlLines({ identity, script }, path) {
    const variables = script?.variables ?? [];
    const host = [
        `PGHOST=${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(identity.host)}`,
        `PGPORT=${String(identity.port)}`,
        `PGDATABASE=${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(identity.database)}`,
    ].join(' ');
    return [
        ...variables.map((name) => `read -rs ${name}; export ${name}   # type the value, then Enter`),
        `${host} PGUSER=your_role PGSSLMODE=verify-full \\`,
        `  psql -X -f ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellPath */ .G)(path)}`,
    ].join('\n');
}
function howToRun(planned, script, path, context) {
    if (script.problems.length > 0)
        return [];
    const byHand = 'With psql 15 or newer (the files come with the command at the end of this report):';
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(context.runScript
            ? `Apply runs this script (\`run-script\`). By hand it would be run so. ${byHand}`
            : byHand),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(psqlLines(planned, path), 'sh'),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(queryEditor(script)),
    ];
}
/** The script of a change: warnings above the fold; below it how to run it, and the script. */
function scriptBlocks(planned, context) {
    const { script } = planned;
    if (script === undefined)
        return [];
    const path = context.scriptFile(planned.file, planned.action);
    const summary = summaryHtml(script, path);
    const open = planned.action === 'delete' && lineCount(script.text) <= shortScript;
    const warnings = problemBlocks(script, path);
    if (context.scripts === 'elsewhere') {
        const where = 'The scripts of this plan are too long for comments: this one is in the job summary of the run, and in its file.';
        return [...warnings, (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(summary, [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(where), ...howToRun(planned, script, path, context)])];
    }
    return [
        ...warnings,
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(summary, [...howToRun(planned, script, path, context), (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(script.text, 'sql')], open),
    ];
}


/***/ }),

/***/ 2397:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ shellPath),
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** A value as one word of a POSIX shell's command line. */
function shellWord(value) {
    return /^[\w./:@%+,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
/** A relative path as one word of a shell's command line, never taken for an option. */
function shellPath(path) {
    return shellWord(path.startsWith('-') ? `./${path}` : path);
}


/***/ }),

/***/ 8803:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n$: () => (/* binding */ splitBlocks)
});

// UNUSED EXPORTS: commentLimit, partLimit

// EXTERNAL MODULE: ./src/report/blocks.ts
var report_blocks = __nccwpck_require__(3578);
// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __nccwpck_require__(776);
;// CONCATENATED MODULE: ./src/report/cut.ts


/** How many lines from the front fit into `room` characters, line breaks between them counted. */
function fitting(lines, room) {
    let used = -1;
    let fit = 0;
    for (const line of lines) {
        used += line.length + 1;
        if (used > room)
            break;
        fit += 1;
    }
    return fit;
}
/** Cuts a code block between lines; where it must take something and no line fits, inside the first line. */
function cutFence(block, room, force) {
    const frame = block.border.length * 2 + block.language.length + 2;
    const fit = fitting(block.lines, room - frame);
    const part = (lines) => ({ ...block, lines });
    if (fit > 0)
        return { head: part(block.lines.slice(0, fit)), rest: [part(block.lines.slice(fit))] };
    const [first, ...others] = block.lines;
    if (!force || first === undefined)
        return undefined;
    const head = (0,visible/* beginning */.Ir)(first, Math.max(2, room - frame));
    return { head: part([head]), rest: [part([first.slice(head.length), ...others])] };
}
/**
 * Cuts Markdown between lines. A single line that no part can hold is shown as its source: cut inside,
 * its code spans and tags would be left open.
 */
function cutLines(block, room, force) {
    const fit = fitting(block.lines, room);
    if (fit > 0) {
        const rest = block.lines.slice(fit);
        return { head: { ...block, lines: block.lines.slice(0, fit) }, rest: [{ ...block, lines: rest }] };
    }
    const [first, ...others] = block.lines;
    if (!force || first === undefined)
        return undefined;
    const source = cutFence((0,report_blocks/* codeBlock */.DV)(first), room, true);
    if (!source || others.length === 0)
        return source;
    return { head: source.head, rest: [...source.rest, { ...block, lines: others }] };
}
/** Cuts a table between rows and repeats its head; a row that no part can hold is shown as its source. */
function cutTable(block, room, force) {
    const frame = (0,report_blocks/* renderBlock */.g8)({ ...block, rows: [] }).length + 1;
    const rendered = block.rows.map((row) => `| ${row.join(' | ')} |`);
    const fit = fitting(rendered, room - frame);
    const part = (rows) => ({ ...block, rows });
    if (fit > 0)
        return { head: part(block.rows.slice(0, fit)), rest: [part(block.rows.slice(fit))] };
    const [first, ...others] = rendered;
    if (!force || first === undefined)
        return undefined;
    const source = cutFence((0,report_blocks/* codeBlock */.DV)(first), room, true);
    if (!source || others.length === 0)
        return source;
    return { head: source.head, rest: [...source.rest, part(block.rows.slice(1))] };
}

;// CONCATENATED MODULE: ./src/report/split.ts


/** A comment's body holds this many characters; GitHub answers 422 to more. UTF-16 units are counted here, of which there are never fewer. */
const commentLimit = 65_536;
/** What one part may hold by default: the rest of the comment is for the marker in front. */
const partLimit = 60_000;
const between = '\n\n'.length;
const continued = ' (continued)';
function size(blocks) {
    return blocks.reduce((sum, block) => sum + (0,report_blocks/* renderBlock */.g8)(block).length + between, -between);
}
function cutDetails(block, room) {
    const summary = block.summary.endsWith(continued) ? block.summary : block.summary + continued;
    const frame = (0,report_blocks/* renderBlock */.g8)({ ...block, summary, body: [] }).length + between;
    const inner = { now: room.now - frame, fresh: room.fresh - frame, force: room.force };
    const { taken, rest } = take(block.body, inner);
    if (taken.length === 0)
        return undefined;
    return { head: { ...block, body: taken }, rest: [{ ...block, summary, body: rest }] };
}
function cut(block, room) {
    switch (block.kind) {
        case 'lines':
            return cutLines(block, room.now, room.force);
        case 'heading':
            return cutLines({ kind: 'lines', lines: [(0,report_blocks/* renderBlock */.g8)(block)] }, room.now, room.force);
        case 'table':
            return cutTable(block, room.now, room.force);
        case 'fence':
            return cutFence(block, room.now, room.force);
        case 'details':
            return cutDetails(block, room);
    }
}
/** The next block with the headings before it, which it is not parted from. */
function nextUnit(blocks, from) {
    let end = from;
    while (blocks[end]?.kind === 'heading' && end + 1 < blocks.length)
        end += 1;
    return blocks.slice(from, end + 1);
}
/** Cuts a unit that no part can hold whole; undefined where nothing of it should begin here. */
function cutUnit(unit, room) {
    const headings = unit.slice(0, -1);
    const [last] = unit.slice(-1);
    if (last === undefined)
        return undefined;
    const used = headings.length > 0 ? size(headings) + between : 0;
    if (used > room.now / 2) {
        const [first, ...others] = unit;
        const result = first && cut(first, room);
        return result && { taken: [result.head], rest: [...result.rest, ...others] };
    }
    const result = cut(last, { now: room.now - used, fresh: room.fresh - used, force: room.force });
    return result && { taken: [...headings, result.head], rest: result.rest };
}
/** Takes as many blocks from the front as fit; a block that some part can hold whole is never cut. */
function take(blocks, room) {
    const taken = [];
    let used = 0;
    for (let at = 0; at < blocks.length;) {
        const unit = nextUnit(blocks, at);
        const left = room.now - used - (taken.length > 0 ? between : 0);
        const needed = size(unit);
        if (needed <= left) {
            taken.push(...unit);
            used = room.now - left + needed;
            at += unit.length;
            continue;
        }
        const force = room.force && taken.length === 0;
        const worthwhile = needed > room.fresh && left > room.fresh / 4;
        const result = force || worthwhile ? cutUnit(unit, { now: left, fresh: room.fresh, force }) : undefined;
        const rest = blocks.slice(at + (result ? unit.length : 0));
        return { taken: [...taken, ...(result?.taken ?? [])], rest: [...(result?.rest ?? []), ...rest] };
    }
    return { taken, rest: [] };
}
/**
 * Splits a report into comment bodies. Nothing is lost: what does not fit goes on in the next part,
 * cut between blocks where it can be, else between lines (a code block and what unfolds around it
 * are closed and opened again), and a line longer than a part is cut between characters.
 */
function splitBlocks(blocks, options = {}) {
    const limit = options.limit ?? partLimit;
    if (limit < 1000)
        throw new RangeError('A part of a report holds at least 1,000 characters.');
    const whole = (0,report_blocks/* renderBlocks */.Rz)(blocks);
    if (whole.length <= limit)
        return [whole];
    const [first, ...others] = blocks;
    const title = first?.kind === 'heading' ? first : undefined;
    const numbered = (part, parts) => {
        const number = `part ${String(part)} of ${String(parts)}`;
        return title ? `${(0,report_blocks/* renderBlock */.g8)(title)} · ${number}` : `_${number}_`;
    };
    const partHeading = options.partHeading ?? numbered;
    const room = limit - partHeading(9999, 9999).length - between;
    const parts = [];
    let rest = title ? others : blocks;
    while (rest.length > 0) {
        const result = take(rest, { now: room, fresh: room, force: true });
        parts.push(result.taken);
        rest = result.rest;
    }
    return parts.map((part, index) => `${partHeading(index + 1, parts.length)}\n\n${(0,report_blocks/* renderBlocks */.Rz)(part)}`);
}


/***/ }),

/***/ 7994:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ summaryText)
/* harmony export */ });
/* unused harmony export summaryLimit */
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3578);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8803);


/** A step's job summary holds this many bytes of UTF-8; a longer one is dropped as a whole. */
const summaryLimit = 1024 * 1024;
/** Longest UTF-8 form of one UTF-16 unit, in bytes. */
const bytesPerUnit = 3;
const smallestPart = 1000;
function bytes(value) {
    return Buffer.byteLength(value, 'utf8');
}
/**
 * A report as a job summary of at most `limit` bytes. What does not fit is left out between blocks or
 * lines, with everything closed that was open, and `rest` says where it is.
 */
function summaryText(blocks, limit = summaryLimit, rest = 'This summary is cut: the rest is in `plan.json`, `result.json` and the `.sql` files of the output directory.') {
    const whole = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlocks */ .Rz)(blocks);
    if (bytes(whole) <= limit)
        return whole;
    const ending = `\n\n⚠️ **${rest}**\n`;
    const room = limit - bytes(ending);
    let units = room;
    for (;;) {
        const [first = ''] = (0,_split_js__WEBPACK_IMPORTED_MODULE_1__/* .splitBlocks */ .n$)(blocks, {
            limit: Math.max(units, smallestPart),
            partHeading: firstHeading(blocks),
        });
        const over = bytes(first) - room;
        if (over <= 0 || units <= smallestPart)
            return first + ending;
        units -= Math.max(Math.ceil(over / bytesPerUnit), 1);
    }
}
/** The summary has one part only, so its title is not numbered. */
function firstHeading(blocks) {
    const [first] = blocks;
    return () => (first?.kind === 'heading' ? (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlocks */ .Rz)([first]) : '');
}


/***/ }),

/***/ 776:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ beginning),
/* harmony export */   P8: () => (/* binding */ visibleLine),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/** What no reader can see, or what changes the order in which characters are seen; a plain space is not among them. */
const unseen = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Space_Separator}/gu;
const delete_ = 0x7f;
const firstControlPicture = 0x2400;
/** One unseen character as a reader may see it: a control picture, or its code point in brackets. */
function picture(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(firstControlPicture + code);
    if (code === delete_)
        return '␡';
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
/**
 * A foreign text on one line, every control, bidirectional, zero-width and other unseen character
 * made visible; a line break becomes `↵`.
 */
function visibleLine(value) {
    return value.replace(/\r\n|\n/g, '↵').replace(unseen, picture);
}
/** The same for a text of several lines: line feeds and tabs stay what they are. */
function visibleText(value) {
    return value
        .replace(/\r\n/g, '\n')
        .replace(unseen, (character) => character === '\n' || character === '\t' ? character : picture(character));
}
/** A text's beginning, at most `limit` UTF-16 units long, never half a character; what is missing is counted. */
function shortened(value, limit) {
    if (value.length <= limit)
        return value;
    const kept = beginning(value, limit);
    return `${kept}… (${String(value.length - kept.length)} more characters)`;
}
/** At most `limit` UTF-16 units from the front of a text, without cutting a surrogate pair in two. */
function beginning(value, limit) {
    const last = value.charCodeAt(limit - 1);
    const halvesPair = limit > 0 && limit < value.length && last >= 0xd800 && last <= 0xdbff;
    return value.slice(0, halvesPair ? limit - 1 : limit);
}


/***/ }),

/***/ 9406:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  BV: () => (/* binding */ failedEnding),
  z8: () => (/* binding */ report),
  eF: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/failure.ts
var failure = __nccwpck_require__(1633);
// EXTERNAL MODULE: ./src/inputs/mode.ts
var mode = __nccwpck_require__(6458);
// EXTERNAL MODULE: ./src/github/client.ts
var client = __nccwpck_require__(6584);
// EXTERNAL MODULE: ./src/github/commits.ts
var commits = __nccwpck_require__(149);
// EXTERNAL MODULE: ./src/previous/base.ts
var base = __nccwpck_require__(3780);
// EXTERNAL MODULE: ./src/previous/previous-files.ts
var previous_files = __nccwpck_require__(1782);
;// CONCATENATED MODULE: ./src/modes/dependabot-push.ts





/**
 * Whether this is a push by Dependabot, which gets no secrets, in which no integration file changed.
 * Anything else without an API key is a mistake in the workflow.
 */
async function dependabotPushTouchesNothing(session) {
    const { event, inputs, github, runner } = session;
    if (event.kind !== 'push' || !event.byDependabot || inputs.apiKey !== undefined || inputs.githubToken === undefined)
        return false;
    const { commit } = (0,base/* eventBase */.aH)(event);
    if (commit === undefined)
        return false;
    try {
        const [before, after] = await Promise.all([(0,commits/* readTree */.Zc)(github, commit), (0,commits/* readTree */.Zc)(github, runner.sha)]);
        if (before.truncated || after.truncated)
            return false;
        const text = (tree) => (0,previous_files/* matching */.w)(tree, inputs.files)
            .map(({ path, blob }) => `${path} ${blob}`)
            .sort()
            .join('\n');
        return text(before) === text(after);
    }
    catch (error) {
        if (error instanceof client/* GitHubError */.y_)
            throw new failure/* ActionFailure */.d((0,client/* githubFailure */.eQ)(error, 'reading what was pushed', 'contents: read'));
        throw error;
    }
}

// EXTERNAL MODULE: ./src/report/failure-blocks.ts
var failure_blocks = __nccwpck_require__(1011);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __nccwpck_require__(3578);
// EXTERNAL MODULE: ./src/report/one-line.ts
var one_line = __nccwpck_require__(2589);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __nccwpck_require__(4285);
// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __nccwpck_require__(776);
;// CONCATENATED MODULE: ./src/report/annotations.ts

/** GitHub shows this many errors and this many warnings of a step, and drops the others. */
const shownOfEach = 10;
/** Longest message of an annotation, in characters. */
const annotationLimit = 4096;
/** Room for the count at the end of a cut message. */
const countRoom = 40;
/** By file and line; what names no place comes last. */
function byPlace(one, other) {
    if (one.place === undefined || other.place === undefined) {
        return Number(one.place === undefined) - Number(other.place === undefined);
    }
    const files = one.place.file < other.place.file ? -1 : Number(one.place.file > other.place.file);
    return files || (one.place.line ?? 0) - (other.place.line ?? 0);
}
function annotation(level, message, place) {
    const cut = message.length <= annotationLimit ? message : (0,visible/* shortened */.vI)(message, annotationLimit - countRoom);
    return place === undefined ? { level, message: cut } : { level, message: cut, place };
}
function chosen(all, level, name) {
    if (all.length <= shownOfEach)
        return all;
    const shown = all.slice(0, shownOfEach - 1);
    const left = all.length - shown.length;
    return [...shown, { level, message: `${String(left)} more ${name}s: all of them are in the job summary.` }];
}
/**
 * The annotations to print: errors first, at most ten of them and at most ten warnings; where there are
 * more, the tenth counts those that are not shown. A failure of the whole run, which has no place, comes
 * before those of single lines.
 */
function annotations(failures, warnings) {
    const wholeRun = failures.filter(({ place }) => place === undefined);
    const placed = failures.filter(({ place }) => place !== undefined);
    const errors = [...wholeRun, ...placed.sort(byPlace)].map(({ message, remedy, place }) => annotation('error', remedy === undefined ? message : `${message}\n${remedy}`, place));
    const others = [...warnings]
        .sort(byPlace)
        .map(({ message, place }) => annotation('warning', message, place));
    return [...chosen(errors, 'error', 'error'), ...chosen(others, 'warning', 'warning')];
}

// EXTERNAL MODULE: ./src/report/summary.ts
var summary = __nccwpck_require__(7994);
;// CONCATENATED MODULE: ./src/run.ts










/** The whole way: choose the mode, run it, report. Returns the exit code. */
async function run(session) {
    let mode = session.inputs.mode;
    let ending;
    try {
        const decision = await decide(session);
        mode = decision.run;
        if (decision.run !== 'none')
            session.log.info(`Mode ${mode}, tenant ${session.inputs.name}.`);
        ending = await runMode(session, decision);
    }
    catch (error) {
        if (!(error instanceof failure/* ActionFailure */.d))
            throw error;
        ending = failedEnding(session, mode, error.failures);
    }
    return report(session, mode, ending);
}
/** Reports inputs or an event that can't be understood: there is no session yet that could do more. */
function failedEnding(session, mode, failures) {
    const name = session?.inputs.name ?? 'immuta';
    return {
        outcome: 'failed',
        failures,
        warnings: [],
        summary: [(0,blocks/* heading */.R_)(2, `Immuta ${(0,markdown/* text */.Qq)(mode)} · ${(0,markdown/* text */.Qq)(name)}`), (0,blocks/* lines */.Mn)('**Failed.**'), ...failures.flatMap(failure_blocks/* failureBlocks */.pD)],
        line: (0,one_line/* failureLine */.Pu)(mode, failures, name),
        outputs: {},
    };
}
async function decide(session) {
    const { inputs, event, defaultBranch, runner } = session;
    const decision = (0,mode/* decideMode */.a)(inputs.mode, {
        event,
        defaultBranch,
        ref: runner.ref,
        hasApiKey: inputs.apiKey !== undefined,
    });
    if (decision.run === 'none' || decision.run === 'validate')
        return decision;
    if (await dependabotPushTouchesNothing(session)) {
        return { run: 'none', notice: 'Dependabot pushed, which gets no secrets, and changed no integration file: nothing to do.' };
    }
    requireAccess(session, decision);
    return decision;
}
function requireAccess({ inputs, runner }, { run: mode }) {
    const missing = [
        ...(inputs.immutaUrl === undefined ? ['immuta-url'] : []),
        ...(inputs.apiKey === undefined ? ['immuta-api-key'] : []),
        ...(inputs.githubToken === undefined && (mode === 'plan' || mode === 'apply' || inputs.driftIssue) ? ['github-token'] : []),
    ];
    const failures = missing.map((name) => ({
        reason: 'invalid-input',
        message: `The input ${name} is missing or empty; ${mode} needs it.`,
        remedy: `Set \`${name}\` below \`with:\`. A secret that is not there for this event or environment is passed on as an empty text.`,
    }));
    if (runner.trustsAnyCertificate) {
        failures.push({
            reason: 'invalid-input',
            message: 'NODE_TLS_REJECT_UNAUTHORIZED=0 is refused: the API key and passwords would be sent to anybody.',
            remedy: 'Remove it, and set NODE_EXTRA_CA_CERTS to the file of your private CA.',
        });
    }
    const [first, ...others] = failures;
    if (first !== undefined)
        throw new failure/* ActionFailure */.d(first, ...others);
}
/** Modes are loaded when they run: none pays for the others at start-up. */
async function runMode(session, decision) {
    switch (decision.run) {
        case 'none':
            return skipped(session, decision.notice);
        case 'validate':
            if (decision.notice !== undefined)
                session.log.notice(decision.notice);
            return (await __nccwpck_require__.e(/* import() */ 789).then(__nccwpck_require__.bind(__nccwpck_require__, 8789))).runValidate(session, decision.notice);
        case 'plan':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(898), __nccwpck_require__.e(767)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9767))).runPlan(session, decision.comment);
        case 'apply':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(898), __nccwpck_require__.e(767), __nccwpck_require__.e(618)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9618))).runApply(session);
        case 'drift':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(898), __nccwpck_require__.e(289)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5289))).runDrift(session);
        case 'export':
            return (await __nccwpck_require__.e(/* import() */ 903).then(__nccwpck_require__.bind(__nccwpck_require__, 5903))).runExport(session);
    }
}
function skipped({ inputs }, notice) {
    return {
        outcome: 'skipped',
        failures: [],
        warnings: [],
        summary: [(0,blocks/* heading */.R_)(2, `Immuta · ${(0,markdown/* text */.Qq)(inputs.name)}`), (0,blocks/* lines */.Mn)((0,markdown/* text */.Qq)(notice))],
        line: notice,
        outputs: {},
    };
}
/** Writes annotations, outputs and the summary; a text that holds a secret anywhere fails the run. */
async function report(session, mode, ending) {
    const { log, outputs, sinks } = session;
    await outputs.summary((0,summary/* summaryText */.g)(ending.summary));
    for (const { level, message, place } of annotations(ending.failures, ending.warnings)) {
        if (level === 'warning')
            log.warning({ message, ...(place === undefined ? {} : { place }) });
        else
            log.error({ reason: 'invalid-input', message, ...(place === undefined ? {} : { place }) });
    }
    for (const [name, value] of Object.entries(ending.outputs))
        await outputs.set(name, value);
    await outputs.set('summary', ending.line);
    log.notice(ending.line);
    const leaks = sinks.failures();
    for (const leak of leaks)
        log.error(leak);
    const failures = [...inFileOrder(ending.failures), ...leaks];
    const failed = failures.length > 0;
    await outputs.set('mode', mode);
    await outputs.set('outcome', leaks.length > 0 ? 'failed' : ending.outcome);
    await outputs.set('reason', failures[0]?.reason ?? '');
    return failed ? 1 : 0;
}
function inFileOrder(failures) {
    const file = ({ place }) => place?.file ?? '';
    return [...failures].sort((one, other) => (file(one) < file(other) ? -1 : file(one) > file(other) ? 1 : 0));
}


/***/ }),

/***/ 6342:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ lineCommands)
/* harmony export */ });
/* unused harmony export commandLine */
/** Writes commands as lines. `write` takes whole lines, line end included. */
function lineCommands(write) {
    return {
        issue: (command, properties, message) => {
            write(`${commandLine(command, properties, message)}\n`);
        },
    };
}
/**
 * One command as the runner reads it: `::error file=a.yml,line=3::message`. The percent-escapes are
 * those that the runner takes back. Source: ActionCommand.cs of actions/runner.
 */
function commandLine(command, properties, message) {
    const { file, line, col, title } = properties;
    const written = Object.entries({ file, line, col, title })
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
    const blank = written.length === 0 ? '' : ' ';
    return `::${command}${blank}${written.join(',')}::${escapedMessage(message)}`;
}
function escapedMessage(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapedProperty(text) {
    return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 5047:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ lookupIn),
/* harmony export */   RN: () => (/* binding */ inputsIn),
/* harmony export */   gi: () => (/* binding */ readRunnerContext),
/* harmony export */   hv: () => (/* binding */ processEnvironment)
/* harmony export */ });
/** The one place that reads the process's environment. */
/** The environment of this process. */
const processEnvironment = process.env;
/** Makes the look-up of single variables. */
function lookupIn(environment) {
    return (name) => {
        const value = environment[name];
        return value === undefined || value === '' ? undefined : value;
    };
}
/** Reads the runner's variables, with what a run outside of GitHub would have instead. */
function readRunnerContext(get) {
    const [owner = '', repo = ''] = (get('GITHUB_REPOSITORY') ?? '').split('/');
    return {
        eventName: get('GITHUB_EVENT_NAME') ?? '',
        eventPath: get('GITHUB_EVENT_PATH'),
        owner,
        repo,
        sha: get('GITHUB_SHA') ?? '',
        ref: get('GITHUB_REF') ?? '',
        actor: get('GITHUB_ACTOR') ?? '',
        workspace: get('GITHUB_WORKSPACE') ?? process.cwd(),
        temporary: get('RUNNER_TEMP') ?? '/tmp',
        apiUrl: get('GITHUB_API_URL') ?? 'https://api.github.com',
        serverUrl: get('GITHUB_SERVER_URL') ?? 'https://github.com',
        runId: get('GITHUB_RUN_ID'),
        runAttempt: get('GITHUB_RUN_ATTEMPT'),
        debug: get('RUNNER_DEBUG') === '1',
        trustsAnyCertificate: get('NODE_TLS_REJECT_UNAUTHORIZED') === '0',
    };
}
/** An input of the action: the runner passes `foo-bar` as `INPUT_FOO-BAR`. Blanks around it are dropped. */
function inputsIn(get) {
    return (name) => {
        const value = get(`INPUT_${name.toUpperCase()}`)?.trim();
        return value === '' ? undefined : value;
    };
}


/***/ }),

/***/ 2885:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ createLog)
});

// EXTERNAL MODULE: ./src/secrets/forms.ts
var secrets_forms = __nccwpck_require__(5994);
;// CONCATENATED MODULE: ./src/runner/error-trail.ts
/** How far causes of causes are followed. */
const deepest = 8;
/**
 * The kinds and codes of an error and its causes, `TypeError < SocketError UND_ERR_SOCKET`, for the
 * debug log. Messages are left out: a parser's quotes the source, a client's may quote a body or a header.
 */
function errorTrail(error) {
    const trail = [];
    for (let at = error; at instanceof Error && trail.length < deepest; at = at.cause)
        trail.push(kindOf(at));
    return trail.length === 0 ? `a value of type ${typeof error}` : trail.join(' < ');
}
function kindOf(error) {
    const code = 'code' in error ? error.code : undefined;
    return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? `${error.name} ${code}` : error.name;
}

// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __nccwpck_require__(776);
;// CONCATENATED MODULE: ./src/runner/foreign-text.ts

/**
 * `::` at a line's start, with or without blanks before it. .NET compares texts by culture there, so
 * what weighs nothing in a comparison (marks; the invisible is visible by now) does not hide it.
 */
const commandAtStart = /^([^\p{L}\p{N}\p{P}\p{S}]*:)(?=[^\p{L}\p{N}\p{P}\p{S}]*:)/u;
/** `##[`, the older notation, which the runner takes for a command anywhere in a line. */
const olderCommand = /(#\p{M}*#\p{M}*)(?=\[)/gu;
/**
 * A text of any origin as lines that can be printed: none of them is a command to the runner, and
 * nothing in them moves the cursor, hides or changes the order of what is read. A carriage return is a
 * line break to the runner, so it is one here. A blank parts `::` and `##[`; what can't be seen is
 * written as what it is. All else stays. Source: ActionCommand.cs of actions/runner.
 */
function printableLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => (0,visible/* visibleText */.Q6)(line).replace(commandAtStart, '$1 ').replace(olderCommand, '$1 '));
}

;// CONCATENATED MODULE: ./src/runner/log.ts



/**
 * Makes the log. A text that holds a secret is not written; a line in its place names the secret, and
 * the sinks remember it. Nothing that is written, but the log's own annotations, is a command to the
 * runner.
 */
function createLog({ write, commands, sinks, debug, maskCommands }) {
    const print = (text) => {
        for (const line of printableLines(text))
            write(`${line}\n`);
    };
    const admitted = (text) => {
        const admission = sinks.admit('log', text);
        // The name of a secret could itself be, or hold, another secret.
        if (!admission.ok)
            print(sinks.guard.mask(`[withheld: this text held ${admission.label}]`));
        return admission.ok;
    };
    const say = (text) => {
        if (admitted(text))
            print(text);
    };
    const annotate = (command, text, title, place) => {
        if (!admitted(`${text}\n${place?.file ?? ''}`))
            return;
        commands.issue(command, { title, ...positionOf(place) }, printableLines(text).join('\n'));
    };
    const sayDebug = (text) => {
        if (debug && admitted(text))
            commands.issue('debug', {}, printableLines(text).join('\n'));
    };
    return {
        info: say,
        debug: sayDebug,
        notice: (text, place) => {
            annotate('notice', text, '', place);
        },
        warning: ({ message, place }) => {
            annotate('warning', message, '', place);
        },
        error: ({ reason, message, remedy, place, cause }) => {
            annotate('error', remedy === undefined ? message : `${message}\n${remedy}`, reason, place);
            if (cause !== undefined)
                sayDebug(`${reason} was caused by ${errorTrail(cause)}`);
        },
        group: async (title, work) => {
            commands.issue('group', {}, admitted(title) ? printableLines(title).join(' ') : '');
            try {
                return await work();
            }
            finally {
                commands.issue('endgroup', {}, '');
            }
        },
        scriptOutput: (line) => {
            print(sinks.guard.mask(line));
        },
        mask: (secret) => {
            if (!maskCommands)
                return;
            // A line of the log never holds a line break; the runner would mask each short line of such a form.
            for (const form of (0,secrets_forms/* secretForms */.e)(secret).filter((form) => !/[\r\n]/.test(form))) {
                commands.issue('add-mask', {}, form);
            }
        },
    };
}
function positionOf(place) {
    if (place === undefined)
        return {};
    return {
        file: printableLines(place.file).join(' '),
        ...(place.line === undefined ? {} : { line: place.line }),
        ...(place.column === undefined ? {} : { col: place.column }),
    };
}


/***/ }),

/***/ 4093:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createOutputs)
});

// UNUSED EXPORTS: largestSummary

;// CONCATENATED MODULE: ./src/runner/toolkit.ts
/** Loads GitHub's toolkit when it is first needed: with its HTTP client it costs most of a cold start. */
async function loadToolkit() {
    return await Promise.all(/* import() */[__nccwpck_require__.e(752), __nccwpck_require__.e(942), __nccwpck_require__.e(143)]).then(__nccwpck_require__.bind(__nccwpck_require__, 143));
}
/** Gives commands through GitHub's toolkit, which writes to the process's standard output. */
function toolkitCommands(toolkit) {
    const annotation = ({ file, line, col, title }) => ({
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(col === undefined ? {} : { startColumn: col }),
        ...(title === undefined ? {} : { title }),
    });
    const issuers = {
        'add-mask': (message) => {
            toolkit.setSecret(message);
        },
        debug: (message) => {
            toolkit.debug(message);
        },
        notice: (message, properties) => {
            toolkit.notice(message, annotation(properties));
        },
        warning: (message, properties) => {
            toolkit.warning(message, annotation(properties));
        },
        error: (message, properties) => {
            toolkit.error(message, annotation(properties));
        },
        group: (message) => {
            toolkit.startGroup(message);
        },
        endgroup: () => {
            toolkit.endGroup();
        },
    };
    return {
        issue: (command, properties, message) => {
            issuers[command](message, properties);
        },
    };
}

;// CONCATENATED MODULE: ./src/runner/outputs.ts

/** The most that the runner keeps of a step's summary, in bytes of UTF-8. Source: GitHub's documentation of job summaries. */
const largestSummary = 1024 * 1024;
/** Makes the edge to the runner's outputs and summary; each text passes the sinks first. */
function createOutputs(sinks, load = loadToolkit) {
    return {
        set: async (name, value) => {
            if (!sinks.admit(`output ${name}`, value).ok)
                return 'withheld';
            const toolkit = await load();
            toolkit.setOutput(name, value);
            return 'written';
        },
        summary: async (markdown) => {
            if (!sinks.admit('summary', markdown).ok)
                return 'withheld';
            if (Buffer.byteLength(markdown) > largestSummary)
                return 'too-large';
            const toolkit = await load();
            try {
                await toolkit.summary.emptyBuffer().addRaw(markdown).write({ overwrite: true });
                return 'written';
            }
            catch {
                return 'unavailable';
            }
        },
    };
}


/***/ }),

/***/ 5199:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ hexPairs),
/* harmony export */   t: () => (/* binding */ base64Stretches)
/* harmony export */ });
/** Shorter stretches of base64 could stand in a text by chance. */
const shortestStretch = 8;
/**
 * The characters of base64 that a value alone decides, for each of the three places that it can have
 * in what is encoded: those at the edges depend on what stands before and after it. So whatever holds
 * the value and is then encoded has one of these in it, with padding or without.
 */
function base64Stretches(value) {
    const bytes = Buffer.from(value);
    return [0, 1, 2]
        .map((before) => {
        const bits = 8 * (before + bytes.length);
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        // A character holds 6 bits; the first one without a bit of what stands before is the one after it.
        return encoded.slice(Math.ceil((8 * before) / 6), Math.floor(bits / 6));
    })
        .filter((stretch) => stretch.length >= shortestStretch);
}
/** Lower-case hexadecimal of each byte of UTF-8. */
function hexPairs(value) {
    return [...Buffer.from(value)].map((byte) => byte.toString(16).padStart(2, '0'));
}


/***/ }),

/***/ 5869:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ordinaryEscapes),
/* harmony export */   c: () => (/* binding */ completeEscapes)
/* harmony export */ });
const punctuation = /[!-/:-@[-`{-~]/;
const jsonShort = {
    '\b': '\\b',
    '\t': '\\t',
    '\n': '\\n',
    '\f': '\\f',
    '\r': '\\r',
};
const htmlNames = {
    '&': 'amp',
    '<': 'lt',
    '>': 'gt',
    '"': 'quot',
    "'": 'apos',
};
function bytes(character, write) {
    return [...Buffer.from(character)].map(write).join('');
}
function hex(number, digits) {
    return number.toString(16).padStart(digits, '0');
}
/** Each byte of UTF-8 as `%2f`: the lower case stands for both, since escapes are compared without regard to case. */
function percent(character) {
    return bytes(character, (byte) => `%${hex(byte, 2)}`);
}
/** Percent-encoding that leaves the characters in `kept` as they are. */
function percentExcept(kept) {
    return (character) => (kept.test(character) ? character : percent(character));
}
/** Each UTF-16 unit as `\u002f`. */
function unicode(character) {
    return character
        .split('')
        .map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`)
        .join('');
}
function json(character) {
    if (character === '"' || character === '\\')
        return `\\${character}`;
    return jsonShort[character] ?? (character < ' ' ? unicode(character) : character);
}
function html(named) {
    return (character) => (htmlNames[character] === undefined ? character : named(character));
}
function decimalEntity(character) {
    return `&#${String(character.codePointAt(0))};`;
}
function hexEntity(character) {
    return `&#x${(character.codePointAt(0) ?? 0).toString(16)};`;
}
/** What writers do to the characters that are special in their format, all others being left alone. */
const ordinaryEscapes = {
    none: (character) => character,
    // SQL, and CSV or quoted identifiers for the second.
    sqlQuote: (character) => (character === "'" ? "''" : character),
    doubleQuote: (character) => (character === '"' ? '""' : character),
    // E'' strings of PostgreSQL, and most programming languages.
    eString: (character) => jsonShort[character] ?? (/['\\]/.test(character) ? `\\${character}` : character),
    eStringQuote: (character) => (character === "'" ? "''" : character === '\\' ? '\\\\' : character),
    json,
    jsonSlash: (character) => (character === '/' ? '\\/' : json(character)),
    jsonAscii: (character) => (character > '~' ? unicode(character) : json(character)),
    // What JSON for HTML pages does (Go, Rails, PHP's flags).
    jsonHtml: (character) => (/[&<>'+=]/.test(character) ? unicode(character) : json(character)),
    // encodeURIComponent, RFC 3986, a form body, and a whole URL.
    uriComponent: percentExcept(/^[A-Za-z0-9_.!~*'()-]$/),
    uri: percentExcept(/^[A-Za-z0-9_.~-]$/),
    form: (character) => (character === ' ' ? '+' : percentExcept(/^[A-Za-z0-9_.*-]$/)(character)),
    wholeUri: percentExcept(/^[A-Za-z0-9_.!~*'();/?:@&=+$,#-]$/),
    htmlNamed: html((character) => `&${htmlNames[character] ?? ''};`),
    htmlDecimal: html(decimalEntity),
    htmlHex: html(hexEntity),
    htmlAttribute: (character) => /[A-Za-z0-9]/.test(character) || character > '~' ? character : hexEntity(character),
    markdown: (character) => (punctuation.test(character) ? `\\${character}` : character),
    markdownEntity: (character) => (punctuation.test(character) ? decimalEntity(character) : character),
    // What the reports here do (src/report/markdown.ts): some as entities, some with a backslash.
    report: (character) => {
        if (/[\\|`$]/.test(character))
            return decimalEntity(character);
        if (/[&<>]/.test(character))
            return `&${htmlNames[character] ?? ''};`;
        return /[#*_[\]{}~!^=]/.test(character) ? `\\${character}` : character;
    },
    // A multi-line secret in a file with the other line ends.
    crLf: (character) => (character === '\n' ? '\r\n' : character),
};
/** Notations in which every character is escaped, needed or not. */
const completeEscapes = {
    percent,
    unicode,
    unicodeBraces: (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    hexBytes: (character) => bytes(character, (byte) => `\\x${hex(byte, 2)}`),
    octalBytes: (character) => bytes(character, (byte) => `\\${byte.toString(8).padStart(3, '0')}`),
    decimalEntity,
    hexEntity,
};


/***/ }),

/***/ 5994:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ shortestOwnSecret),
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
/* harmony import */ var _encodings_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5199);
/* harmony import */ var _escapes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5869);
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(998);



/** The shortest secret of our own that is looked for; a shorter one would stand in any text. */
const shortestOwnSecret = 4;
/**
 * Every form in which a secret could stand in a text, each once: as it is, escaped for SQL, JSON, URLs,
 * HTML and Markdown, as base64 and base64url at each alignment, and as hexadecimal. A secret of several
 * lines also gives the forms of each line. None for a value under 4 characters. This is the list for
 * the runner's masks; the guard also finds mixtures of these.
 */
function secretForms(value) {
    const forms = [value, ...(0,_pieces_js__WEBPACK_IMPORTED_MODULE_1__/* .piecesOf */ .X)(value)]
        .filter((piece) => piece.trim().length >= shortestOwnSecret)
        .flatMap((piece) => [...escapedForms(piece), ...encodedForms(piece)]);
    return [...new Set(forms)];
}
function escapedForms(piece) {
    const characters = [...piece];
    return [...Object.values(_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .ordinaryEscapes */ .R), ...Object.values(_escapes_js__WEBPACK_IMPORTED_MODULE_0__/* .completeEscapes */ .c)].flatMap((escape) => {
        const escaped = characters.map(escape);
        return [escaped.join(''), escaped.map(upperCaseDigits).join('')];
    });
}
/** The escape of one character, `%2f` as `%2F` and `\u00e4` as `\u00E4`; the letters that announce digits stay as they are. */
function upperCaseDigits(escaped) {
    return escaped.replace(/(%|\\u\{?|\\x|&#x)([0-9a-f]+)/g, (_, announced, digits) => announced + digits.toUpperCase());
}
function encodedForms(piece) {
    const padded = Buffer.from(piece).toString('base64');
    const inBase64 = [padded, padded.replace(/=+$/, ''), ...(0,_encodings_js__WEBPACK_IMPORTED_MODULE_2__/* .base64Stretches */ .t)(piece)];
    const inHex = (0,_encodings_js__WEBPACK_IMPORTED_MODULE_2__/* .hexPairs */ .T)(piece).join('');
    return [...inBase64, ...inBase64.map(urlAlphabet), inHex, inHex.toUpperCase()];
}
function urlAlphabet(base64) {
    return base64.replaceAll('+', '-').replaceAll('/', '_');
}


/***/ }),

/***/ 940:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  w: () => (/* binding */ Guard)
});

;// CONCATENATED MODULE: ./src/secrets/beginnings.ts
const none = [];
function newBeginning() {
    return { next: new Map(), begun: [] };
}
/**
 * The spellings of the first characters of all patterns in one tree, so that the many places of a text
 * where nothing begins cost one step each, however many secrets there are.
 */
class Beginnings {
    #root = newBeginning();
    #firstUnits = new Uint8Array(0x10000);
    /** Makes a pattern known. */
    add(guarded) {
        const [first] = guarded.pattern;
        for (const unit of first.next.keys())
            this.#firstUnits[unit] = 1;
        merge(this.#root, first, guarded);
    }
    /** The patterns whose first character stands at a place of a text, in any spelling. */
    at(text, at) {
        if (this.#firstUnits[text.charCodeAt(at)] !== 1)
            return none;
        let found = none;
        let node = this.#root.next.get(text.charCodeAt(at));
        for (let end = at + 1; node !== undefined; end++) {
            if (node.begun.length > 0)
                found = found.length === 0 ? node.begun : [...found, ...node.begun];
            node = node.next.get(text.charCodeAt(end));
        }
        return found;
    }
}
function merge(into, spellings, guarded) {
    if (spellings.ends && !into.begun.includes(guarded))
        into.begun.push(guarded);
    for (const [unit, below] of spellings.next) {
        const step = into.next.get(unit) ?? newBeginning();
        into.next.set(unit, step);
        merge(step, below, guarded);
    }
}

// EXTERNAL MODULE: ./src/secrets/forms.ts
var secrets_forms = __nccwpck_require__(5994);
// EXTERNAL MODULE: ./src/secrets/encodings.ts
var encodings = __nccwpck_require__(5199);
// EXTERNAL MODULE: ./src/secrets/escapes.ts
var secrets_escapes = __nccwpck_require__(5869);
;// CONCATENATED MODULE: ./src/secrets/spellings.ts

function newSpellings() {
    return { next: new Map(), ends: false, longest: 0 };
}
const known = new Map();
/**
 * All ways to write one character (a whole code point): as it is, escaped in one format, and that
 * escaped again in another (JSON in JSON, SQL in HTML).
 */
function spellingsOf(character) {
    return cached(character, () => {
        const ordinary = Object.values(secrets_escapes/* ordinaryEscapes */.R);
        const once = [...ordinary, ...Object.values(secrets_escapes/* completeEscapes */.c)].map((escape) => escape(character));
        return once.flatMap((written) => ordinary.map((escape) => [...written].map(escape).join('')));
    });
}
/** A character of base64, in either alphabet; the two that aren't letters or digits may be escaped. */
function base64SpellingsOf(character) {
    return cached(`base64 ${character}`, () => {
        if (!/[+/]/.test(character))
            return [character];
        const escapes = Object.values(secrets_escapes/* ordinaryEscapes */.R);
        return [character, character === '+' ? '-' : '_'].flatMap((written) => escapes.map((escape) => escape(written)));
    });
}
/** The two digits of a byte, in either case. */
function hexSpellingsOf(pair) {
    return cached(`hex ${pair}`, () => [pair]);
}
function cached(key, list) {
    const found = known.get(key);
    if (found !== undefined)
        return found;
    const root = newSpellings();
    for (const text of list())
        insert(root, text);
    known.set(key, root);
    return root;
}
/** A single unit is the character itself; in longer texts, which are escapes, the case of a letter does not count. */
function insert(root, text) {
    let node = root;
    for (const [index, unit] of text.split('').entries()) {
        node.longest = Math.max(node.longest, text.length - index);
        const step = node.next.get(unit.charCodeAt(0)) ?? newSpellings();
        const writings = text.length === 1 ? [unit] : [unit, unit.toLowerCase(), unit.toUpperCase()];
        for (const writing of writings)
            if (writing.length === 1)
                node.next.set(writing.charCodeAt(0), step);
        node = step;
    }
    node.ends = true;
}
/** Adds to `ends` where the texts that stand in `text` at `at` end. */
function addEnds(spellings, text, at, ends) {
    let node = spellings.next.get(text.charCodeAt(at));
    for (let end = at + 1; node !== undefined; end++) {
        if (node.ends)
            ends.add(end);
        node = node.next.get(text.charCodeAt(end));
    }
}

;// CONCATENATED MODULE: ./src/secrets/pattern.ts


/** The patterns of a secret: its characters, its base64 at each alignment, its hexadecimal. */
function patternsOf(secret) {
    return [
        [...secret.replace(/\r\n?/g, '\n')].map(spellingsOf),
        ...(0,encodings/* base64Stretches */.t)(secret).map((stretch) => [...stretch].map(base64SpellingsOf)),
        (0,encodings/* hexPairs */.T)(secret).map(hexSpellingsOf),
    ].flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others]]));
}
/**
 * What may stand between two characters of a secret and not show: zero-width characters, and the
 * comment with which reports part what GitHub would link.
 */
const unseen = /(?:[\u00ad\u200b-\u200d\u2060\ufeff]|<!--\s*-->)+/y;
function afterUnseen(text, at) {
    const unit = text.charCodeAt(at);
    if (Number.isNaN(unit) || (unit !== 0x3c && unit < 0xad))
        return at;
    unseen.lastIndex = at;
    return unseen.test(text) ? unseen.lastIndex : at;
}
/**
 * Where a pattern that begins at `start` ends, at the latest; undefined where it is not there. All
 * readings are followed side by side (`''` is one quote or two), so the time is bounded by the
 * pattern's length and not by the number of readings.
 */
function endOfMatch(pattern, text, start) {
    let ends = new Set([start]);
    for (const spellings of pattern) {
        const next = new Set();
        for (const end of ends) {
            addEnds(spellings, text, end, next);
            const later = end === start ? end : afterUnseen(text, end);
            if (later !== end)
                addEnds(spellings, text, later, next);
        }
        if (next.size === 0)
            return undefined;
        ends = next;
    }
    return Math.max(...ends);
}
/** The longest stretch of text that a pattern can take, in UTF-16 units, unseen characters apart. */
function longestMatch(pattern) {
    return pattern.reduce((length, spellings) => length + spellings.longest, 0);
}

// EXTERNAL MODULE: ./src/secrets/pieces.ts
var pieces = __nccwpck_require__(998);
;// CONCATENATED MODULE: ./src/secrets/guard.ts




/** What stands in the place of a secret. */
const stars = '***';
/** Shorter texts in a secret field of Immuta's answer are more likely a word than a secret. */
const shortestEchoedSecret = 8;
const echoedLabel = 'a secret that Immuta returned';
/**
 * Knows every secret of a run and finds them in texts, in whatever form: as they are, escaped for SQL,
 * JSON, URLs, HTML or Markdown (once or twice, all characters or some), as base64 or as hexadecimal.
 */
class Guard {
    #secrets = new Map();
    #beginnings = new Beginnings();
    #longest = 0;
    /**
     * Makes a secret known. `label` is what may be shown of it: the name of a reference or an input. A
     * value under 4 characters (blanks around it not counted) is not guarded: it would stand in any text.
     */
    add(label, value) {
        this.#add(label, value, secrets_forms/* shortestOwnSecret */.H);
    }
    /** Makes known what Immuta returned in a secret field; under 8 characters it is not guarded. */
    addEchoed(value) {
        this.#add(echoedLabel, value, shortestEchoedSecret);
    }
    /** The secrets as they were added, for the runner's own masks. */
    values() {
        return [...this.#secrets.keys()];
    }
    /** The label of a secret that a text holds in any form; undefined where it holds none. */
    find(text) {
        for (let at = 0; at < text.length; at++) {
            const found = this.#beginnings
                .at(text, at)
                .find(({ pattern }) => endOfMatch(pattern, text, at) !== undefined);
            if (found !== undefined)
                return found.label;
        }
        return undefined;
    }
    /** The text with `***` for each secret in any form; secrets that overlap become one `***`. */
    mask(text) {
        return this.maskBefore(text, text.length).masked;
    }
    /**
     * Masks a text's beginning: up to `limit`, or to the start of a secret that reaches across it. Gives
     * what is masked and the rest, untouched.
     */
    maskBefore(text, limit) {
        let masked = '';
        let from = 0;
        for (const { start, end } of this.#stretches(text)) {
            if (start >= limit)
                break;
            if (end > limit)
                return { masked: masked + text.slice(from, start), rest: text.slice(start) };
            masked += text.slice(from, start) + stars;
            from = end;
        }
        return {
            masked: masked + text.slice(from, Math.max(from, limit)),
            rest: text.slice(Math.max(from, limit)),
        };
    }
    /** The most UTF-16 units that a secret can take in a text. */
    longestForm() {
        return this.#longest;
    }
    #add(label, value, shortest) {
        if (this.#secrets.has(value) || value.trim().length < shortest)
            return;
        this.#secrets.set(value, label);
        for (const pattern of (0,pieces/* piecesOf */.X)(value).flatMap(patternsOf)) {
            this.#longest = Math.max(this.#longest, longestMatch(pattern));
            this.#beginnings.add({ label, pattern });
        }
    }
    /** Where secrets stand, from left to right, those that overlap made one. */
    #stretches(text) {
        const found = [];
        for (let at = 0; at < text.length; at++) {
            for (const { pattern } of this.#beginnings.at(text, at)) {
                const end = endOfMatch(pattern, text, at);
                if (end === undefined)
                    continue;
                const last = found.at(-1);
                if (last === undefined || at >= last.end)
                    found.push({ start: at, end });
                else if (end > last.end)
                    found.splice(-1, 1, { start: last.start, end });
            }
        }
        return found;
    }
}


/***/ }),

/***/ 998:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ piecesOf)
/* harmony export */ });
/** Lines of a secret shorter than this are not looked for: a `}` is no secret. */
const shortestLine = 8;
/** The lines that frame a key in PEM; they are the same in every key. Source: RFC 7468. */
const pemFrame = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
/**
 * What of a secret is looked for: the whole, without blanks at its ends (whoever writes it may drop
 * them), and where it has several lines each of 8 characters or more, since logs are cut into lines.
 */
function piecesOf(value) {
    const whole = value.trim();
    const lines = whole.split(/\r\n|\r|\n/).map((line) => line.trim());
    if (lines.length === 1)
        return [whole];
    return [whole, ...lines.filter((line) => line.length >= shortestLine && !pemFrame.test(line))];
}


/***/ }),

/***/ 1333:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ Sinks)
/* harmony export */ });
/**
 * The one place that every text passes before it is written anywhere. A text that holds a secret is
 * refused and remembered, never thrown about, so that an apply goes on to its end; the run then fails
 * with what `failures` gives.
 */
class Sinks {
    guard;
    #leaks = [];
    constructor(guard) {
        this.guard = guard;
    }
    /** Checks a text for a sink; a refused one must not be written. */
    admit(sink, text) {
        const label = this.guard.find(text);
        if (label === undefined)
            return { ok: true };
        if (!this.#leaks.some((leak) => leak.sink === sink && leak.label === label))
            this.#leaks.push({ sink, label });
        return { ok: false, label };
    }
    /** What was refused so far, each sink and secret once, in order. */
    leaks() {
        return [...this.#leaks];
    }
    /** One failure for each leak. */
    failures() {
        return this.#leaks.map(({ sink, label }) => ({
            reason: 'secret-leak',
            message: `What was to be written to the ${sink} held ${label}, so it was not written.`,
            remedy: 'Look for a place where the value of the secret stands outside of its field, and change the secret where somebody may have seen it.',
        }));
    }
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ nullCoreTag),
/* harmony export */   G7: () => (/* binding */ boolCoreTag),
/* harmony export */   Hg: () => (/* binding */ NOT_RESOLVED),
/* harmony export */   KE: () => (/* binding */ getScalarValue),
/* harmony export */   PH: () => (/* binding */ parseEvents),
/* harmony export */   Z7: () => (/* binding */ intCoreTag),
/* harmony export */   dump: () => (/* binding */ dump),
/* harmony export */   hy: () => (/* binding */ EVENT_ID),
/* harmony export */   jK: () => (/* binding */ SCALAR_STYLE),
/* harmony export */   ok: () => (/* binding */ floatCoreTag),
/* harmony export */   tB: () => (/* binding */ YAMLException)
/* harmony export */ });
/* unused harmony exports CHOMPING_CLIP, CHOMPING_KEEP, CHOMPING_MODE, CHOMPING_STRIP, COLLECTION_STYLE, COLLECTION_STYLE_BLOCK, COLLECTION_STYLE_FLOW, CORE_SCHEMA, DEFAULT_SCALAR_STYLE_RULES, DUMP_SCHEMA, EVENT_ALIAS, EVENT_DOCUMENT, EVENT_MAPPING, EVENT_POP, EVENT_SCALAR, EVENT_SEQUENCE, FAILSAFE_SCHEMA, JSON_SCHEMA, SCALAR_STYLE_DOUBLE_QUOTED, SCALAR_STYLE_FOLDED_BLOCK, SCALAR_STYLE_LITERAL_BLOCK, SCALAR_STYLE_PLAIN, SCALAR_STYLE_SINGLE_QUOTED, Schema, VISIT_BREAK, VISIT_SKIP, YAML11_SCHEMA, binaryTag, boolJsonTag, boolYaml11Tag, constructFromEvents, defineMappingTag, defineScalarTag, defineSequenceTag, eventsToAst, floatJsonTag, floatYaml11Tag, intJsonTag, intYaml11Tag, jsToAst, legacyMapTag, load, loadAll, mapTag, mergeTag, nullJsonTag, nullYaml11Tag, omapTag, pairsTag, present, realMapTag, seqTag, setTag, strTag, timestampTag, visit */
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
//#region src/tag.ts
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
//#endregion
//#region src/tag/scalar/str.ts
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
//#endregion
//#region src/tag/scalar/null_core.ts
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/null_json.ts
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/null_yaml11.ts
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/bool_core.ts
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/bool_json.ts
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/bool_yaml11.ts
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/int_core.ts
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/int_json.ts
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/int_yaml11.ts
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/float_core.ts
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
//#endregion
//#region src/tag/scalar/float_json.ts
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
//#endregion
//#region src/tag/scalar/float_yaml11.ts
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
//#endregion
//#region src/tag/scalar/merge.ts
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
//#endregion
//#region src/tag/scalar/binary.ts
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
//#endregion
//#region src/tag/scalar/timestamp.ts
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
//#endregion
//#region src/tag/sequence/seq.ts
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
//#endregion
//#region src/common/object.ts
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
//#endregion
//#region src/tag/sequence/omap.ts
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
//#endregion
//#region src/tag/sequence/pairs.ts
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
//#endregion
//#region src/tag/mapping/map.ts
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
//#endregion
//#region src/tag/mapping/set.ts
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
//#endregion
//#region src/schema.ts
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
/**
* The YAML 1.2 JSON Schema. It uses JSON scalar forms while retaining YAML
* collection syntax.
*
* @category Schemas
*/
var JSON_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
/**
* YAML 1.1-compatible schema.
*
* @category Schemas
*/
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
/**
* The dumper schema for maximum compatibility. It combines all supported type
* variants from YAML 1.1 and YAML 1.2 so strings matching any of them are
* quoted. This makes the generated YAML more compatible with other parsers.
*
* The schema is based on YAML 1.1, but extends `!!int` and `!!float` to accept
* both YAML 1.1 and Core Schema forms, since Core Schema supports some forms
* that YAML 1.1 does not.
*
* @category Schemas
*/
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
//#endregion
//#region src/tag/mapping/real_map.ts
/**
* Recommended when non-string keys are actually needed. It uses native
* JavaScript `Map` objects, so keys keep their constructed types instead of
* being converted to strings.
*
* It is not the default to avoid widespread breaking changes in existing
* projects. `Map` has a different access API and does not pass deep equality
* checks against `{}`-based fixtures. Alongside the other changes in v5,
* making it the default was considered too disruptive.
*
* If these differences are acceptable for your project, we recommend using
* {@link realMapTag} to guarantee the absence of problems and side effects.
*
* @example
* Enable {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Tags
*/
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
//#endregion
//#region src/tag/mapping/legacy_map.ts
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
/**
* This implementation exists solely to reproduce v4 behavior exactly. Its use
* is strongly discouraged. If complex or non-string keys are needed, use
* {@link realMapTag} instead.
*
* @category Tags
*/
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
//#endregion
//#region src/common/snippet.ts
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
//#endregion
//#region src/common/exception.ts
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
//#endregion
//#region src/parser/events.ts
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
//#endregion
//#region src/parser/parser_scalar.ts
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
//#endregion
//#region src/common/tagname.ts
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var HEX = "0123456789ABCDEF";
function percentByte(byte) {
	return "%" + HEX[byte >> 4] + HEX[byte & 15];
}
function tagPercentEncode(source, isSuffix) {
	const allowed = isSuffix ? TAG_SUFFIX_CHARS : TAG_URI_CHARS;
	let result = "";
	for (let index = 0; index < source.length; index++) {
		let ch = source.charCodeAt(index);
		if (ch >= 48 && ch <= 57 || ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122 || allowed.includes(source[index])) {
			result += source[index];
			continue;
		}
		if (ch >= 55296 && ch <= 56319) ch = 65536 + ((ch & 1023) << 10) + (source.charCodeAt(++index) & 1023);
		if (ch < 128) result += percentByte(ch);
		else if (ch < 2048) result += percentByte(192 | ch >> 6) + percentByte(128 | ch & 63);
		else if (ch < 65536) result += percentByte(224 | ch >> 12) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
		else result += percentByte(240 | ch >> 18) + percentByte(128 | ch >> 12 & 63) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
	}
	return result;
}
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
function tagNameShort(fullTag) {
	let tag = fullTag;
	if (tag.charCodeAt(0) === 33) {
		tag = tag.slice(1);
		return `!${tagPercentEncode(tag, true)}`;
	}
	if (tag.slice(0, 18) === "tag:yaml.org,2002:") return `!!${tagPercentEncode(tag.slice(18), true)}`;
	return `!<${tagPercentEncode(tag, false)}>`;
}
//#endregion
//#region src/parser/constructor.ts
var NO_RANGE$2 = (/* unused pure expression or super */ null && (-1));
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= /* @__PURE__ */ new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
/**
* Constructs JavaScript documents directly from parser events, without an
* intermediate AST.
*
* @category Events
*/
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: /* @__PURE__ */ new Map(),
		nodeTags: /* @__PURE__ */ new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = /* @__PURE__ */ new Map();
				state.nodeTags = /* @__PURE__ */ new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
//#endregion
//#region src/parser/parser.ts
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
//#endregion
//#region src/load.ts
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function loadDocuments(input, options = {}) {
	const opts = {
		...DEFAULT_LOAD_OPTIONS,
		...options
	};
	const source = String(input);
	const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
	const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
	return constructFromEvents(parseEvents(source, pick(opts, PARSER_OPT_KEYS)), {
		...pick(opts, CONSTRUCTOR_OPT_KEYS),
		source
	});
}
function loadAll(input, iteratorOrOptions, options) {
	let iterator = null;
	if (typeof iteratorOrOptions === "function") iterator = iteratorOrOptions;
	else if (iteratorOrOptions !== null && typeof iteratorOrOptions === "object") options = iteratorOrOptions;
	const documents = loadDocuments(input, options);
	if (iterator === null) return documents;
	for (const document of documents) iterator(document);
}
/**
* Parses `string` as a single YAML document. Throws {@link YAMLException} on
* error. This function does not understand multi-document or empty sources; it
* throws an exception on those.
*
* > [!NOTE]
* > 1. When processing untrusted input, see the
* >    [security considerations](../docs/safety.md).
* > 2. All exceptions MUST be caught, not just {@link YAMLException}.
* > 3. The default {@link CORE_SCHEMA} comes without the `!!merge` tag. You can
* >    easily enable it if needed.
* > 4. The default {@link mapTag} is `{}`-object based, with known limitations
* >    (see description). For full compatibility use {@link realMapTag}
* >    instead (it uses native JS `Map`).
*
* @example
* Enable {@link mergeTag} and {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag, realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Main
*/
function load(input, options) {
	const documents = loadDocuments(input, options);
	if (documents.length === 0) throw new YAMLException("expected a document, but the input is empty");
	if (documents.length === 1) return documents[0];
	throw new YAMLException("expected a single document in the stream, but found more");
}
//#endregion
//#region src/ast/from_js.ts
var INVALID = Symbol("INVALID");
function buildRepresentTypes(schema) {
	const defaultTags = new Set([
		schema.defaultScalarTag,
		schema.defaultSequenceTag,
		schema.defaultMappingTag
	].filter((t) => t !== void 0));
	const implicitScalars = schema.implicitScalarTags;
	const explicitTags = schema.tags.filter((t) => !(t.nodeKind === "scalar" && t.implicit) && !defaultTags.has(t));
	const defaultTagsLast = schema.tags.filter((t) => defaultTags.has(t));
	return [
		...implicitScalars.map((tag) => ({
			tag,
			implicitTag: true
		})),
		...explicitTags.map((tag) => ({
			tag,
			implicitTag: false
		})),
		...defaultTagsLast.map((tag) => ({
			tag,
			implicitTag: true
		}))
	];
}
function matchTag(state, object) {
	for (let index = 0, length = state.representTypes.length; index < length; index += 1) {
		const { tag, implicitTag } = state.representTypes[index];
		if (tag.identify(object)) {
			let tagName;
			if (tag.matchByTagPrefix) tagName = tag.representTagName(object);
			else tagName = tag.tagName;
			return {
				tag,
				tagName,
				implicitTag
			};
		}
	}
	return null;
}
function build(state, object) {
	if (!state.noRefs && object !== null && typeof object === "object") {
		const existing = state.refs.get(object);
		if (existing) {
			if (existing.anchor === void 0) existing.anchor = `ref_${state.refCounter++}`;
			return {
				kind: "alias",
				anchor: existing.anchor
			};
		}
	}
	const matched = matchTag(state, object);
	if (!matched) {
		if (object === void 0) return INVALID;
		if (state.skipInvalid) return INVALID;
		throw new YAMLException(`unacceptable kind of an object to dump ${Object.prototype.toString.call(object)}`);
	}
	const { tag, tagName, implicitTag } = matched;
	const nodeTagName = implicitTag ? tagName : tagNameShort(tagName);
	if (tag.nodeKind === "scalar") return {
		kind: "scalar",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: SCALAR_STYLE.PLAIN,
		value: tag.represent(object)
	};
	if (tag.nodeKind === "sequence") {
		const container = tag.represent(object);
		const node = {
			kind: "sequence",
			tag: nodeTagName,
			tagged: !implicitTag,
			style: COLLECTION_STYLE.BLOCK,
			items: []
		};
		if (!state.noRefs) state.refs.set(object, node);
		for (let index = 0, length = container.length; index < length; index += 1) {
			let item = build(state, container[index]);
			if (item === INVALID && container[index] === void 0) item = build(state, null);
			if (item === INVALID) continue;
			node.items.push(item);
		}
		return node;
	}
	const map = tag.represent(object);
	const node = {
		kind: "mapping",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: COLLECTION_STYLE.BLOCK,
		items: []
	};
	if (!state.noRefs) state.refs.set(object, node);
	for (const [objectKey, objectValue] of map) {
		const key = build(state, objectKey);
		if (key === INVALID) continue;
		const value = build(state, objectValue);
		if (value === INVALID) continue;
		node.items.push({
			key,
			value
		});
	}
	return node;
}
/**
* Convert JS object to AST. A JS value is one YAML document. An unrepresentable
* root becomes an empty document, which the presenter renders as an empty
* string.
*
* @category AST
*/
function jsToAst(input, schema, options = {}) {
	const root = build({
		representTypes: buildRepresentTypes(schema),
		noRefs: options.noRefs ?? false,
		skipInvalid: options.skipInvalid ?? false,
		refs: /* @__PURE__ */ new Map(),
		refCounter: 0
	}, input);
	return [{
		contents: root === INVALID ? null : root,
		directives: []
	}];
}
//#endregion
//#region src/ast/visit.ts
/**
* Return from a visitor to stop the whole traversal.
*
* @category AST
*/
var VISIT_BREAK = Symbol("visit:break");
/**
* Return from a visitor to skip the current node's children.
*
* @category AST
*/
var VISIT_SKIP = Symbol("visit:skip");
function visitNode(node, visitor, ctx) {
	const control = visitor(node, ctx);
	if (control === VISIT_BREAK) return true;
	if (control === VISIT_SKIP) return false;
	const depth = ctx.depth + 1;
	switch (node.kind) {
		case "sequence":
			for (const item of node.items) if (visitNode(item, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
			break;
		case "mapping": for (const { key, value } of node.items) {
			if (visitNode(key, visitor, {
				depth,
				parent: node,
				isKey: true
			})) return true;
			if (visitNode(value, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
		}
	}
	return false;
}
/**
* Walk every node in the documents, calling {@link Visitor} once per
* node (pre-order).
*
* @category AST
*/
function visit(documents, visitor) {
	for (const doc of documents) if (doc.contents && visitNode(doc.contents, visitor, {
		depth: 0,
		parent: null,
		isKey: false
	})) return;
}
//#endregion
//#region src/ast/styler_defaults.ts
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
//#endregion
//#region src/ast/scalar_styler.ts
function setBit(mask, bit) {
	return mask | 1 << bit;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var C_FORBIDDEN_FIRST_LINE = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/;
var C_FORBIDDEN_CONTENT = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/m;
function canUsePlain(layout) {
	const str = layout.node.value;
	if (str !== "") {
		if (!(layout.isKey ? layout.flowOnly ? NS_PLAIN_FLOW_KEY : NS_PLAIN_BLOCK_KEY : layout.flowOnly ? NS_PLAIN_FLOW_IN : NS_PLAIN_FLOW_OUT).test(str)) return false;
		if (layout.shiftOfFirstLine === 0 && C_FORBIDDEN_FIRST_LINE.test(str)) return false;
		if (layout.shiftOfContent === 0) {
			const firstLineBreak = str.indexOf("\n");
			if (firstLineBreak !== -1) {
				const content = str.slice(firstLineBreak + 1);
				if (C_FORBIDDEN_CONTENT.test(content)) return false;
			}
		}
	}
	const resolvedTag = layout.presenterOptions.schema.resolveImplicitScalarTag(str).tag.tagName;
	if (!layout.node.tagged && resolvedTag !== layout.node.tag) return false;
	if (!layout.node.tagged && str === "=" && resolvedTag === layout.presenterOptions.schema.defaultScalarTag.tagName) return false;
	return true;
}
function canUseSingleQuoted(layout) {
	const str = layout.node.value;
	if (!(layout.isKey ? NB_SINGLE_ONE_LINE : NB_SINGLE_MULTI_LINE).test(str)) return false;
	if (/[ \t]\n|\n[ \t]/.test(str)) return false;
	if (!layout.isKey && layout.shiftOfContent === 0) {
		const firstLineBreak = str.indexOf("\n");
		if (firstLineBreak !== -1 && C_FORBIDDEN_CONTENT.test(str.slice(firstLineBreak + 1))) return false;
	}
	return true;
}
function canUseBlock(layout) {
	if (layout.flowOnly || !BLOCK_SCALAR_CONTENT.test(layout.node.value)) return false;
	const contentIndent = layout.shiftOfContent - layout.shiftOfParent;
	if (contentIndent < 1) return false;
	if (contentIndent > 9 && /^\n* /.test(layout.node.value)) return false;
	if (layout.shiftOfContent === 0 && C_FORBIDDEN_CONTENT.test(layout.node.value)) return false;
	return true;
}
function detectAllowedStyles(layout) {
	let mask = setBit(0, SCALAR_STYLE.DOUBLE_QUOTED);
	if (canUsePlain(layout)) mask = setBit(mask, SCALAR_STYLE.PLAIN);
	if (canUseSingleQuoted(layout)) mask = setBit(mask, SCALAR_STYLE.SINGLE_QUOTED);
	if (canUseBlock(layout)) mask = setBit(setBit(mask, SCALAR_STYLE.LITERAL_BLOCK), SCALAR_STYLE.FOLDED_BLOCK);
	layout.allowedStylesMask = mask;
}
function renderScalar(layout) {
	switch (layout.style) {
		case SCALAR_STYLE.PLAIN: return renderPlain(layout);
		case SCALAR_STYLE.SINGLE_QUOTED: return renderSingleQuoted(layout);
		case SCALAR_STYLE.LITERAL_BLOCK: return renderLiteralBlock(layout);
		case SCALAR_STYLE.FOLDED_BLOCK: return renderFoldedBlock(layout);
		case SCALAR_STYLE.DOUBLE_QUOTED: return renderDoubleQuoted(layout);
	}
}
function renderPlain(layout) {
	return encodeFlowBreaks(layout.node.value, layout.shiftOfContent);
}
function renderSingleQuoted(layout) {
	return `'${encodeFlowBreaks(layout.node.value, layout.shiftOfContent).replace(/'/g, "''")}'`;
}
function renderLiteralBlock(layout) {
	const value = layout.node.value;
	return "|" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(value, layout.shiftOfContent));
}
function renderFoldedBlock(layout) {
	const value = layout.node.value;
	const w = layout.presenterOptions.lineWidth;
	let availableWidth = Infinity;
	if (w !== -1) availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	return ">" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(foldBlockScalar(value, availableWidth), layout.shiftOfContent));
}
function renderDoubleQuoted(layout) {
	return `"${escapeString(layout.node.value)}"`;
}
function encodeFlowBreaks(string, shiftOfContent) {
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) return string;
	const pad = " ".repeat(shiftOfContent);
	let result = string.slice(0, nextLF);
	const lineRe = /(\n+)([^\n]*)/g;
	lineRe.lastIndex = nextLF;
	let match;
	while (match = lineRe.exec(string)) {
		const breaks = match[1].length;
		const line = match[2];
		result += "\n".repeat(breaks + 1) + pad + line;
	}
	return result;
}
function indentString(string, spaces) {
	const indent = " ".repeat(spaces);
	let position = 0;
	let result = "";
	const length = string.length;
	while (position < length) {
		let line;
		const next = string.indexOf("\n", position);
		if (next === -1) {
			line = string.slice(position);
			position = length;
		} else {
			line = string.slice(position, next + 1);
			position = next + 1;
		}
		if (line.length && line !== "\n") result += indent;
		result += line;
	}
	return result;
}
function needIndentIndicator(string) {
	return /^\n* /.test(string);
}
function blockHeader(string, shiftOfParent, shiftOfContent) {
	const indentIndicator = needIndentIndicator(string) ? String(shiftOfContent - shiftOfParent) : "";
	const clip = string[string.length - 1] === "\n";
	return `${indentIndicator}${clip && (string[string.length - 2] === "\n" || string === "\n") ? "+" : clip ? "" : "-"}\n`;
}
function dropEndingNewline(string) {
	return string[string.length - 1] === "\n" ? string.slice(0, -1) : string;
}
function isMoreIndented(char) {
	return char === " " || char === "	";
}
function foldLine(line, width) {
	if (line === "" || isMoreIndented(line[0])) return line;
	const breakRe = / [^ \t]/g;
	let match;
	let start = 0;
	let end;
	let curr = 0;
	let next = 0;
	let result = "";
	while (match = breakRe.exec(line)) {
		next = match.index;
		if (next - start > width) {
			end = curr > start ? curr : next;
			result += `\n${line.slice(start, end)}`;
			start = end + 1;
		}
		curr = next;
	}
	result += "\n";
	if (line.length - start > width && curr > start) result += `${line.slice(start, curr)}\n${line.slice(curr + 1)}`;
	else result += line.slice(start);
	return result.slice(1);
}
function foldBlockScalar(string, width) {
	const lineRe = /(\n+)([^\n]*)/g;
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) nextLF = string.length;
	lineRe.lastIndex = nextLF;
	let result = foldLine(string.slice(0, nextLF), width);
	let prevMoreIndented = string[0] === "\n" || isMoreIndented(string[0]);
	let moreIndented;
	let match;
	while (match = lineRe.exec(string)) {
		const prefix = match[1];
		const line = match[2];
		moreIndented = line !== "" && isMoreIndented(line[0]);
		result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
		prevMoreIndented = moreIndented;
	}
	return result;
}
var CHARACTERS_TO_ESCAPE = /["\\\x00-\x1F\x7F-\xA0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;
function escapeCharacter(character) {
	switch (character) {
		case "\0": return "\\0";
		case "\x07": return "\\a";
		case "\b": return "\\b";
		case "	": return "\\t";
		case "\n": return "\\n";
		case "\v": return "\\v";
		case "\f": return "\\f";
		case "\r": return "\\r";
		case "\x1B": return "\\e";
		case "\"": return "\\\"";
		case "\\": return "\\\\";
		case "": return "\\N";
		case "\xA0": return "\\_";
		case "\u2028": return "\\L";
		case "\u2029": return "\\P";
	}
	const code = character.charCodeAt(0);
	const hex = code.toString(16).toUpperCase();
	if (code <= 255) return `\\x${"0".repeat(2 - hex.length)}${hex}`;
	return `\\u${"0".repeat(4 - hex.length)}${hex}`;
}
function escapeString(string) {
	return string.replace(CHARACTERS_TO_ESCAPE, escapeCharacter);
}
//#endregion
//#region src/ast/presenter.ts
var CHAR_LINE_FEED = 10;
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
function nodeTagShort(node) {
	return node.tagged ? node.tag : tagNameShort(node.tag);
}
function createPresenterState(options) {
	const opts = {
		...DEFAULT_PRESENTER_OPTIONS,
		...options
	};
	if (opts.flowSkipColonSpace) opts.quoteFlowKeys = true;
	return {
		...opts,
		defaultScalarTagName: opts.schema.defaultScalarTag.tagName,
		openEnded: false
	};
}
function generateNextLine(state, level) {
	return `\n${" ".repeat(state.indent * level)}`;
}
function scalarLayout(state, node, parent, level, isKey, flowOnly) {
	return {
		node,
		parent,
		level,
		isKey,
		flowOnly,
		shiftOfParent: level === 0 ? -1 : state.indent * (level - 1),
		shiftOfContent: state.indent * Math.max(1, level),
		shiftOfFirstLine: level === 0 ? 0 : state.indent * level,
		presenterOptions: state,
		allowedStylesMask: 0,
		style: node.style
	};
}
function writeFlowSequence(state, level, node) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level, node.items[index], node, {}).text;
		if (index > 0) result += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		result += item;
	}
	const pad = state.flowBracketPadding && node.items.length > 0 ? " " : "";
	return `[${pad}${result}${pad}]`;
}
function writeBlockSequence(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level + 1, node.items[index], node, {
			block: true,
			compact: state.seqInlineFirst,
			isblockseq: true
		}).text;
		if (!compact || result !== "") result += generateNextLine(state, level);
		if (item === "" || CHAR_LINE_FEED === item.charCodeAt(0)) result += "-";
		else result += "- ";
		result += item;
	}
	return result;
}
function writeFlowMapping(state, level, node) {
	let result = "";
	for (const { key, value } of node.items) {
		let pairBuffer = "";
		if (result !== "") pairBuffer += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		const keyRender = writeNode(state, level, key, node, { iskey: true });
		const keyText = keyRender.text;
		const valueText = writeNode(state, level, value, node, {}).text;
		const sep = state.flowSkipColonSpace || valueText === "" ? "" : " ";
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = key.kind === "alias" || keyIsBareProps ? " " : "";
		pairBuffer += `${keyText}${keyColonSep}:${sep}${valueText}`;
		result += pairBuffer;
	}
	const pad = state.flowBracketPadding && result !== "" ? " " : "";
	return `{${pad}${result}${pad}}`;
}
function writeBlockMapping(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		let pairBuffer = "";
		if (!compact || result !== "") pairBuffer += generateNextLine(state, level);
		const { key, value } = node.items[index];
		const keyIsBlock = (key.kind === "mapping" || key.kind === "sequence") && key.style === COLLECTION_STYLE.BLOCK && key.items.length !== 0 || key.kind === "scalar" && (key.style === SCALAR_STYLE.LITERAL_BLOCK || key.style === SCALAR_STYLE.FOLDED_BLOCK);
		const keyRender = keyIsBlock ? writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			isblockseq: !cannotBeCompact(state, key, level + 1)
		}) : writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			iskey: true
		});
		const keyText = keyRender.text;
		const keyHasLineBreak = key.kind === "scalar" && key.value.indexOf("\n") !== -1;
		const keyIsTooLong = keyText.length > 1024 && /^[\s\S]{1025}/u.test(keyText);
		const explicitPair = keyIsBlock || keyHasLineBreak || keyIsTooLong;
		if (explicitPair) {
			if (keyText && CHAR_LINE_FEED === keyText.charCodeAt(0)) pairBuffer += "?";
			else pairBuffer += "? ";
		}
		pairBuffer += keyText;
		if (explicitPair) pairBuffer += generateNextLine(state, level);
		const valueText = writeNode(state, level + 1, value, node, {
			block: true,
			compact: explicitPair,
			isblockseq: explicitPair && !cannotBeCompact(state, value, level + 1)
		}).text;
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = !explicitPair && (key.kind === "alias" || keyIsBareProps) ? " " : "";
		if (valueText === "" || CHAR_LINE_FEED === valueText.charCodeAt(0)) pairBuffer += `${keyColonSep}:`;
		else pairBuffer += `${keyColonSep}: `;
		pairBuffer += valueText;
		result += pairBuffer;
	}
	return result;
}
function cannotBeCompact(state, node, level) {
	if (node.kind === "alias") return true;
	return node.tagged || node.anchor !== void 0 || state.indent < 2 && level > 0;
}
function writeNode(state, level, node, parent, ctx) {
	if (node.kind === "alias") {
		state.openEnded = false;
		return {
			text: `*${node.anchor}`,
			noBody: false
		};
	}
	const { block = false, iskey = false, isblockseq = false } = ctx;
	let compact = ctx.compact ?? false;
	const hasAnchor = node.anchor !== void 0;
	if (cannotBeCompact(state, node, level)) compact = false;
	let body;
	let shouldPrintTag = node.tagged;
	const useBlockCollection = block && (node.kind === "mapping" || node.kind === "sequence") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0;
	if (node.kind === "mapping") {
		if (useBlockCollection) body = writeBlockMapping(state, level, node, compact);
		else body = writeFlowMapping(state, level, node);
	} else if (node.kind === "sequence") {
		if (useBlockCollection) {
			if (state.seqNoIndent && !isblockseq && level > 0) body = writeBlockSequence(state, level - 1, node, compact);
			else body = writeBlockSequence(state, level, node, compact);
		} else body = writeFlowSequence(state, level, node);
	} else {
		const layout = scalarLayout(state, node, parent, level, iskey, !block);
		detectAllowedStyles(layout);
		for (const rule of state.scalarStyleRules) rule(layout);
		body = renderScalar(layout);
		state.openEnded = (layout.style === SCALAR_STYLE.LITERAL_BLOCK || layout.style === SCALAR_STYLE.FOLDED_BLOCK) && (node.value === "\n" || node.value.endsWith("\n\n"));
		shouldPrintTag = node.tagged || body === "" && layout.flowOnly && parent?.kind === "sequence" && !hasAnchor || layout.style !== SCALAR_STYLE.PLAIN && node.tag !== state.defaultScalarTagName;
	}
	if ((node.kind === "mapping" || node.kind === "sequence") && !useBlockCollection) state.openEnded = false;
	if (useBlockCollection && compact && level > 0 && state.indent > 2) body = `${" ".repeat(state.indent - 2)}${body}`;
	const noBody = body === "";
	let text = body;
	if (shouldPrintTag || hasAnchor) {
		const props = [];
		const tag = shouldPrintTag ? nodeTagShort(node) : null;
		const anchor = hasAnchor ? `&${node.anchor}` : null;
		if (state.tagBeforeAnchor) {
			if (tag !== null) props.push(tag);
			if (anchor !== null) props.push(anchor);
		} else {
			if (anchor !== null) props.push(anchor);
			if (tag !== null) props.push(tag);
		}
		const sep = body === "" || body.charCodeAt(0) === CHAR_LINE_FEED ? "" : " ";
		text = `${props.join(" ")}${sep}${body}`;
	}
	return {
		text,
		noBody
	};
}
function rootStartsOwnLine(node) {
	return (node.kind === "sequence" || node.kind === "mapping") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0 && !node.tagged && node.anchor === void 0;
}
function writeDocumentDirectives(doc) {
	let result = "";
	for (const directive of doc.directives) {
		if (directive.kind === "yaml") {
			result += `%YAML ${directive.version}\n`;
			continue;
		}
		const { handle, prefix } = directive;
		result += `%TAG ${handle} ${prefix}\n`;
	}
	return result;
}
/**
* Build YAML from AST.
*
* @category AST
*/
function present(documents, options) {
	const state = createPresenterState(options);
	let result = "";
	let previousEnded = false;
	for (let index = 0; index < documents.length; index += 1) {
		const doc = documents[index];
		state.openEnded = false;
		const directives = writeDocumentDirectives(doc);
		const hasDirectives = directives !== "";
		const marker = doc.explicitStart || hasDirectives || index > 0 && !previousEnded;
		result += directives;
		if (doc.contents === null) {
			if (marker) result += "---\n";
		} else if (marker) {
			const body = writeNode(state, 0, doc.contents, null, {
				block: true,
				compact: true
			}).text;
			const sep = body === "" ? "" : hasDirectives || rootStartsOwnLine(doc.contents) ? "\n" : " ";
			result += `---${sep}${body}\n`;
		} else result += writeNode(state, 0, doc.contents, null, {
			block: true,
			compact: true
		}).text + "\n";
		previousEnded = doc.explicitEnd || state.openEnded;
		if (previousEnded) result += "...\n";
	}
	return result;
}
//#endregion
//#region src/dump.ts
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
function defaultCompareFn(a, b) {
	const x = String(a);
	const y = String(b);
	if (x < y) return -1;
	if (x > y) return 1;
	return 0;
}
/**
* Serializes JS object as a YAML document. By default it can dump every
* supported YAML type, so it throws an exception if you try to dump regexps or
* functions. However, you can disable exceptions by setting the
* {@link DumpOptions.skipInvalid} option to `true`.
*
* @category Main
*/
function dump(input, options = {}) {
	const opts = {
		...DEFAULT_DUMP_OPTIONS,
		...options
	};
	const documents = jsToAst(input, opts.schema, {
		noRefs: opts.noRefs,
		skipInvalid: opts.skipInvalid
	});
	if (opts.flowLevel >= 0) visit(documents, (node, ctx) => {
		if (ctx.depth < opts.flowLevel) return;
		if (node.kind === "sequence" || node.kind === "mapping") node.style = COLLECTION_STYLE.FLOW;
		return VISIT_SKIP;
	});
	if (opts.sortKeys) {
		const compareFn = opts.sortKeys === true ? defaultCompareFn : opts.sortKeys;
		visit(documents, (node) => {
			if (node.kind !== "mapping") return;
			node.items.sort((a, b) => compareFn(a.key.kind === "scalar" ? a.key.value : "", b.key.kind === "scalar" ? b.key.value : ""));
		});
	}
	opts.transform(documents);
	return present(documents, {
		...pick(opts, Object.keys(DEFAULT_PRESENTER_OPTIONS)),
		schema: opts.schema
	});
}
//#endregion
//#region src/ast/from_events.ts
var NO_RANGE = (/* unused pure expression or super */ null && (-1));
function eventPosition(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function rawTag(state, event) {
	return event.tagStart === NO_RANGE ? "" : state.source.slice(event.tagStart, event.tagEnd);
}
function anchorName(state, event) {
	return event.anchorStart === NO_RANGE ? void 0 : state.source.slice(event.anchorStart, event.anchorEnd);
}
function buildScalar(state, event) {
	const value = getScalarValue(state.source, event);
	const raw = rawTag(state, event);
	let tag;
	let tagged = false;
	if (raw !== "") {
		tagged = true;
		tag = raw;
	} else if (event.style === SCALAR_STYLE.PLAIN) tag = state.schema.resolveImplicitScalarTag(value).tag.tagName;
	else tag = state.schema.defaultScalarTag.tagName;
	return {
		kind: "scalar",
		tag,
		tagged,
		style: event.style,
		anchor: anchorName(state, event),
		value
	};
}
function buildCollection(state, event, defaultTagName) {
	const raw = rawTag(state, event);
	let tag;
	let tagged = false;
	if (raw === "") tag = defaultTagName;
	else {
		tag = raw;
		tagged = true;
	}
	return {
		tag,
		tagged,
		style: event.style,
		anchor: anchorName(state, event)
	};
}
function addNode(state, node) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") frame.doc.contents = node;
	else if (frame.kind === "sequence") frame.node.items.push(node);
	else if (frame.key) {
		frame.node.items.push({
			key: frame.key,
			value: node
		});
		frame.key = null;
	} else frame.key = node;
}
/**
* Builds an AST from parser events
*
* @category AST
*/
function eventsToAst(events, options) {
	const state = {
		source: options.source,
		schema: options.schema,
		eventIndex: 0,
		position: 0,
		frames: [],
		documents: []
	};
	while (state.eventIndex < events.length) {
		const event = events[state.eventIndex++];
		state.position = eventPosition(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT: {
				const doc = {
					contents: null,
					explicitStart: event.explicitStart,
					explicitEnd: event.explicitEnd,
					directives: event.directives
				};
				state.frames.push({
					kind: "document",
					doc
				});
				break;
			}
			case EVENT_ID.SCALAR:
				addNode(state, buildScalar(state, event));
				break;
			case EVENT_ID.SEQUENCE: {
				const { tag, tagged, style, anchor } = buildCollection(state, event, "tag:yaml.org,2002:seq");
				const node = {
					kind: "sequence",
					tag,
					tagged,
					style,
					anchor,
					items: []
				};
				state.frames.push({
					kind: "sequence",
					node
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const { tag, tagged, style, anchor } = buildCollection(state, event, "tag:yaml.org,2002:map");
				const node = {
					kind: "mapping",
					tag,
					tagged,
					style,
					anchor,
					items: []
				};
				state.frames.push({
					kind: "mapping",
					node,
					key: null
				});
				break;
			}
			case EVENT_ID.ALIAS:
				addNode(state, {
					kind: "alias",
					anchor: state.source.slice(event.anchorStart, event.anchorEnd)
				});
				break;
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.key) throw new Error("incomplete mapping pair in event stream");
				if (frame.kind === "document") state.documents.push(frame.doc);
				else addNode(state, frame.node);
				break;
			}
		}
	}
	return state.documents;
}
//#endregion
//#region src/index.ts
/** @deprecated Use `EVENT_ID.DOCUMENT` instead. @internal */
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
/** @deprecated Use `EVENT_ID.SEQUENCE` instead. @internal */
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
/** @deprecated Use `EVENT_ID.MAPPING` instead. @internal */
var EVENT_MAPPING = EVENT_ID.MAPPING;
/** @deprecated Use `EVENT_ID.SCALAR` instead. @internal */
var EVENT_SCALAR = EVENT_ID.SCALAR;
/** @deprecated Use `EVENT_ID.ALIAS` instead. @internal */
var EVENT_ALIAS = EVENT_ID.ALIAS;
/** @deprecated Use `EVENT_ID.POP` instead. @internal */
var EVENT_POP = EVENT_ID.POP;
/** @deprecated Use `SCALAR_STYLE.PLAIN` instead. @internal */
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
/** @deprecated Use `SCALAR_STYLE.SINGLE_QUOTED` instead. @internal */
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.DOUBLE_QUOTED` instead. @internal */
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.LITERAL_BLOCK` instead. @internal */
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
/** @deprecated Use `SCALAR_STYLE.FOLDED_BLOCK` instead. @internal */
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
/** @deprecated Use `COLLECTION_STYLE.BLOCK` instead. @internal */
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
/** @deprecated Use `COLLECTION_STYLE.FLOW` instead. @internal */
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
/** @deprecated Use `CHOMPING_MODE.CLIP` instead. @internal */
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
/** @deprecated Use `CHOMPING_MODE.STRIP` instead. @internal */
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
/** @deprecated Use `CHOMPING_MODE.KEEP` instead. @internal */
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;
//#endregion


//# sourceMappingURL=js-yaml.mjs.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9407);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
