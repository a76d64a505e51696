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

/***/ 1633:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   dR: () => (/* binding */ ActionFailure)
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
    'timeout',
    'not-converged',
    'secret-leak',
    'github-error',
    'drifted',
    'unhealthy',
    'internal-error',
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
/** What an error comes down to: the failures that it carries, or one for an error that nothing foresaw. */
function failuresOf(error) {
    return error instanceof ActionFailure ? error.failures : [internalError(error)];
}
/** The text of an unforeseen error may quote anything, so only its kind and code are shown. */
function internalError(error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
    const kind = error instanceof Error ? error.name : typeof error;
    return {
        reason: 'internal-error',
        message: `The action stopped on an error that it did not expect: ${kind}${code}.`,
        remedy: 'Re-run the job. If it fails again, re-run it with debug logging and report the problem with that log. A code such as EACCES or ENOSPC comes from the runner: check its disk and `output-directory`.',
        cause: error,
    };
}


/***/ }),

/***/ 1771:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y_: () => (/* binding */ GitHubError),
  S4: () => (/* binding */ allPages),
  eQ: () => (/* binding */ githubFailure),
  o6: () => (/* binding */ openGitHub),
  T0: () => (/* binding */ pageSize)
});

;// CONCATENATED MODULE: ./node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}

;// CONCATENATED MODULE: ./node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


// EXTERNAL MODULE: ./src/network/http.ts
var http = __nccwpck_require__(5284);
// EXTERNAL MODULE: ./src/network/retry.ts
var retry = __nccwpck_require__(8904);
;// CONCATENATED MODULE: ./src/github/client.ts



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
    /** 404 and 422 are GitHub's words for something that it does not have under that name. */
    get notFound() {
        return this.status === 404 || this.status === 422;
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
/** Makes the client; connections are made with the first request. */
function openGitHub({ apiUrl, token, owner, repo, http, edges, debug }) {
    const headers = { authorization: `token ${token}`, 'user-agent': 'immuta-integration-action' };
    const send = async (method, route, parameters = {}) => {
        const started = Date.now();
        const url = `/repos/{owner}/{repo}${route}`;
        const answer = await http
            .send(httpRequest(endpoint({ ...parameters, baseUrl: apiUrl, owner, repo, method, url, headers })))
            .catch((error) => {
            throw noAnswer(error, `${method} ${route}`);
        });
        debug(`GitHub: ${method} ${route} → ${String(answer.status)} in ${String(Date.now() - started)} ms`);
        return accept(answer, `${method} ${route}`);
    };
    const judge = (retryUnknown) => (error) => {
        if (!(error instanceof GitHubError))
            return { retry: false };
        if (!error.limited && !(retryUnknown && error.effectUnknown))
            return { retry: false };
        return { retry: true, ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) };
    };
    return {
        owner,
        repo,
        get: (route, parameters) => (0,retry/* withRetries */.LH)(() => send('GET', route, parameters), judge(true), edges),
        change: (method, route, parameters) => (0,retry/* withRetries */.LH)(() => send(method, route, parameters), judge(true), edges),
        create: (route, parameters) => (0,retry/* withRetries */.LH)(() => send('POST', route, parameters), judge(false), edges),
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
function httpRequest({ method, url, headers, body }) {
    return {
        method: method,
        url: new URL(url),
        headers: Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, String(value)]])),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
}
/** The body of an answer. A proxy's page, or half an answer, must not pass for an empty one. */
function accept(answer, request) {
    const { status, text } = answer;
    const json = parsed(text);
    if (status < 200 || status > 299)
        throw refused(answer, json, request);
    if (json === undefined && status !== 204) {
        throw new GitHubError(`GitHub answered ${request} with something that is no JSON`, undefined, undefined, undefined);
    }
    return json;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function noAnswer(error, request) {
    if (!(error instanceof http/* HttpError */.j))
        return error;
    return new GitHubError(`GitHub ${error.message}: ${request}`, undefined, undefined, error.cause);
}
/** GitHub says why in `message`, and what is wrong with single fields in `errors`. */
function refused({ status, headers }, json, request) {
    const { message = '', errors = [] } = (json ?? {});
    const said = [message, ...(Array.isArray(errors) ? errors.map((one) => JSON.stringify(one)) : [])].join(' ');
    return new GitHubError(`GitHub answered ${String(status)} to ${request}: ${said.trim()}`, status, (0,retry/* retryAfterMilliseconds */.zG)(headers['retry-after'], Date.now()) ?? untilReset(headers), undefined);
}
/** A used-up primary limit says when it is filled again, as a Unix time in seconds. */
function untilReset(headers) {
    if (headers['x-ratelimit-remaining'] !== '0')
        return undefined;
    const reset = Number(headers['x-ratelimit-reset']);
    return Number.isFinite(reset) ? Math.max(0, reset * 1000 - Date.now()) : undefined;
}


/***/ }),

/***/ 3072:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ immutaReader),
/* harmony export */   x: () => (/* binding */ immutaWriter)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8301);
/* harmony import */ var _live_integration_id_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1764);
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
        list: () => askJson(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .J.list()),
        read: (id) => orNothing(askJson(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .J.read(id))),
        status: async (id) => {
            const answer = await orNothing(ask(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .J.status(id)), 404, 405);
            return answer === undefined ? undefined : readStatus(answer);
        },
        createScript: (payload) => script(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .J.createScript(), payload),
        cleanupScript: (payload) => script(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .J.cleanupScript(), payload),
        editScript: (id, payload) => script(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .J.editScript(id), payload),
        deleteScript: (id) => script(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .J.deleteScript(id)),
    };
}
/** Makes the writing client. Only apply has one. */
function immutaWriter(transport) {
    return {
        async create(payload) {
            const { json } = await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .J.create(), payload);
            if (json === undefined)
                return undefined;
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .O)(json) ? (0,_live_integration_id_js__WEBPACK_IMPORTED_MODULE_5__/* .readId */ .w)(json.id) : undefined;
        },
        async update(id, payload) {
            requireAnswer(await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .J.update(id), payload));
        },
        async remove(id) {
            requireAnswer(await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_0__/* .routes */ .J.remove(id)));
        },
    };
}
/** A 2xx of a login page is no answer to a write; an empty body is. */
function requireAnswer(answer) {
    if (answer.json === undefined && /<(!doctype|html|head|body)\b/i.test(answer.text))
        throw notJson(answer);
}
function notJson(answer) {
    const what = /html/i.test(answer.contentType) || answer.text.trimStart().startsWith('<')
        ? 'an HTML page'
        : 'no valid JSON';
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


class ImmutaError extends Error {
    kind;
    /** HTTP status where there was an answer. */
    status;
    /** Message of Immuta's envelope; foreign text, whole: it is cut where it is shown, after the guard has seen it. */
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
    return { detail: message, validationTests: tests };
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
/* harmony export */   J: () => (/* binding */ routes),
/* harmony export */   P: () => (/* binding */ isReadOnly)
/* harmony export */ });
/* harmony import */ var _live_integration_id_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1764);
/**
 * Immuta's integrations API, every URL of it. Source: Immuta's documentation of `/integrations`.
 * An id is checked here, so that nothing from outside can leave its path segment.
 */

function segment(id) {
    if (!_live_integration_id_js__WEBPACK_IMPORTED_MODULE_0__/* .idPattern */ .a.test(id))
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
    deleteScript: (id) => ({
        method: 'POST',
        path: `/integrations/${segment(id)}/scripts/delete`,
    }),
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
/* harmony import */ var _network_http_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5284);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8904);
/* harmony import */ var _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2851);
/* harmony import */ var _routes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1529);




/** Speaks to one tenant. */
function openTransport({ http, url, apiKey, debug }) {
    return {
        async send(route, body) {
            const started = Date.now();
            const answer = await http
                .send({
                method: route.method,
                url: new URL(route.path, url),
                headers: {
                    accept: 'application/json',
                    authorization: apiKey,
                    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                },
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            })
                .catch((error) => {
                throw explain(error, url);
            });
            debug(`Immuta: ${route.method} ${route.path} → ${String(answer.status)} in ${String(Date.now() - started)} ms`);
            return accept(answer);
        },
    };
}
/** Lets nothing through that could change anything in Immuta. The plan, drift and export speak through this. */
function readOnly(transport) {
    return {
        send(route, body) {
            if (!(0,_routes_js__WEBPACK_IMPORTED_MODULE_2__/* .isReadOnly */ .P)(route)) {
                throw new Error(`a read-only client does not send ${route.method} ${route.path}`);
            }
            return transport.send(route, body);
        },
    };
}
/** Why no answer came, in the words of this API. */
function explain(error, url) {
    if (!(error instanceof _network_http_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j))
        return error;
    const { kind, message: what, cause } = error;
    switch (kind) {
        case 'timeout':
            return new _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ('timeout', `Immuta ${what}`, { cause });
        case 'too-large':
            return new _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ('unreadable', `Immuta ${what}`, { cause });
        case 'unreachable':
            return new _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ('network', `Immuta at ${url.host} ${what}`, { cause });
    }
}
function accept(answer) {
    const json = parseJson(answer.text);
    if (answer.status < 200 || answer.status > 299)
        throw statusError(answer, json);
    return {
        text: answer.text,
        contentType: answer.headers['content-type'] ?? '',
        ...(json === undefined ? {} : { json }),
    };
}
function statusError({ status, text, headers }, json) {
    const { detail, validationTests } = (0,_immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnvelope */ .HT)(json);
    const html = json === undefined && /<(!doctype|html|head|body)\b/i.test(text.slice(0, 2000));
    const what = html ? ' with an HTML page, as a proxy or a login page does' : '';
    return new _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ('status', `Immuta answered ${String(status)}${what}`, {
        status,
        validationTests,
        retryAfter: (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retryAfterMilliseconds */ .zG)(headers['retry-after'], Date.now()),
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
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(776);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8866);
/* harmony import */ var _runner_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5047);
/* harmony import */ var _runner_commands_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(6342);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2885);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4093);
/* harmony import */ var _secrets_guard_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7680);
/* harmony import */ var _secrets_output_guard_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(88);











/** Inputs that are secrets, known to the guard before anything is read or printed. */
const secretInputs = ['immuta-api-key', 'github-token', 'plan-key'];
/** The entry point: makes the edges, runs, and sets the exit code. */
async function main() {
    const lookup = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .processEnvironment */ .hv);
    const input = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsIn */ .RN)(lookup);
    const runner = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunnerContext */ .gi)(lookup);
    const outputGuard = new _secrets_output_guard_js__WEBPACK_IMPORTED_MODULE_8__/* .OutputGuard */ .j(new _secrets_guard_js__WEBPACK_IMPORTED_MODULE_7__/* .Guard */ .w());
    (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .keepSecretsWhole */ .gP)((text) => outputGuard.guard.find(text) !== undefined);
    const write = (text) => {
        process.stdout.write(text);
    };
    const log = (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_5__/* .createLog */ .h)({
        write,
        commands: (0,_runner_commands_js__WEBPACK_IMPORTED_MODULE_10__/* .lineCommands */ .b)(write),
        outputGuard,
        debug: runner.debug,
        maskCommands: lookup('GITHUB_ACTIONS') === 'true',
    });
    const outputs = (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .createOutputs */ .lk)(outputGuard);
    for (const name of secretInputs) {
        const value = input(name);
        if (value === undefined)
            continue;
        outputGuard.guard.add(name, value);
        log.mask([value]);
    }
    try {
        const inputs = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)(input);
        const session = await (0,_open_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openSession */ .f)({
            runner,
            environment: _runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .processEnvironment */ .hv,
            inputs,
            outputGuard,
            log,
            outputs,
            signal: cancellation(),
        });
        return await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(session);
    }
    catch (error) {
        return (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)({ log, outputs, outputGuard }, 'none', (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .failedEnding */ .BV)('none', undefined, (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(error)));
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
// Whoever reads the log may be gone; that is no reason to end in the middle of an apply.
process.stdout.on('error', () => undefined);
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
    const missing = (path) => new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR({
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
    return new failure/* ActionFailure */.dR({ reason: 'invalid-input', message, remedy });
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
    return new failure/* ActionFailure */.dR({ reason: 'invalid-input', message, remedy });
}

// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __nccwpck_require__(776);
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
/** Stands in for globs that could not be read; what is wrong with them is told. */
const noFiles = { matches: () => false, mayContain: () => false, roots: [] };
/** Reads all inputs; an `ActionFailure` with everything that is wrong with them. Secrets are never quoted. */
function readInputs(input) {
    const failures = [];
    const collect = (name, fallback, read) => {
        try {
            return read();
        }
        catch (error) {
            if (error instanceof failure/* ActionFailure */.dR)
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
        files: collect('files', noFiles, () => parseFileGlobs(given('files'))),
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
        throw new failure/* ActionFailure */.dR(first, ...others);
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
    const got = error.got === undefined ? '' : ` It got ${JSON.stringify((0,visible/* shortened */.vI)(error.got, 100))}.`;
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
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        /^127(\.\d{1,3}){3}$/.test(host));
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
    if (!/^[A-Za-z0-9._/-]+$/.test(folder) ||
        folder.startsWith('/') ||
        parts.some((part) => part === '..' || part === '')) {
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
                : {
                    run: 'none',
                    notice: 'The pull request was closed without being merged into the default branch: nothing to do.',
                };
        case 'push':
            if (event.deleted)
                return { run: 'none', notice: 'A branch was deleted: nothing to do.' };
            return event.branch === defaultBranch
                ? { run: 'apply', comment: true }
                : { run: 'plan', comment: false };
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
            return event.merged
                ? `a pull request merged into ${event.baseRef}`
                : 'a pull request that was closed unmerged';
        case 'merge_group':
            return 'a merge queue';
        case 'other':
            return `the event ${event.name} on ${ref}`;
    }
}
function refused(message, remedy) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR({ reason: 'invalid-input', message, remedy });
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

/***/ 1764:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ idPattern),
/* harmony export */   w: () => (/* binding */ readId)
/* harmony export */ });
/** Immuta's ids: 1 to 15 digits. */
const idPattern = /^[0-9]{1,15}$/;
/** Reads an id, which Immuta gives as a number or as a string; undefined where it is neither. */
function readId(value) {
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && idPattern.test(text) ? text : undefined;
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
            {
                name: test.name,
                status: test.status,
                ...(typeof message === 'string' && message !== '' ? { message } : {}),
            },
        ];
    });
}
/** The failed tests as one sentence with a blank before it; empty where none failed. */
function describeFailedTests(tests) {
    const failed = tests
        .filter(({ status }) => status === 'failed')
        .map(({ name, message }) => (message === undefined ? name : `${name}: ${message.replace(/\.$/, '')}`));
    return failed.length === 0 ? '' : ` Failed validation tests: ${failed.join('; ')}.`;
}


/***/ }),

/***/ 7395:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ unlessCancelled),
/* harmony export */   P: () => (/* binding */ cancelledJob)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1633);

/**
 * The result of `work`, or an `ActionFailure` as soon as the job is cancelled: what is under way is left behind.
 * For work that writes nothing to Immuta.
 */
async function unlessCancelled(work, signal) {
    let stop = () => undefined;
    const cancelled = new Promise((_, reject) => {
        stop = () => {
            reject(new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR({
                ...cancelledJob,
                message: `${cancelledJob.message} Nothing was written to Immuta.`,
            }));
        };
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([work, cancelled]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
/** That the run was ended from outside. */
const cancelledJob = {
    reason: 'timeout',
    message: 'The job was cancelled before its end.',
    remedy: 'Re-run the job: it looks what Immuta has, and goes on from there.',
};


/***/ }),

/***/ 5284:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ openHttp),
/* harmony export */   j: () => (/* binding */ HttpError)
/* harmony export */ });
/** Largest answer that is read, in bytes. */
const answerLimit = 50 * 1024 * 1024;
/** Why no whole answer came; the message completes "The server …" and names hosts and certificates, never a header. */
class HttpError extends Error {
    kind;
    constructor(kind, message, cause) {
        super(message, { cause });
        this.name = 'HttpError';
        this.kind = kind;
    }
}
/** Makes the client. */
function openHttp(options) {
    let loaded;
    return {
        async send({ method, url, headers, body }) {
            const { send } = await (loaded ??= load(options));
            const limit = AbortSignal.timeout(options.timeout);
            try {
                const answer = await send({
                    origin: url.origin,
                    path: `${url.pathname}${url.search}`,
                    method,
                    headers,
                    body: body ?? null,
                    signal: limit,
                });
                return {
                    status: answer.statusCode,
                    headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [
                        name,
                        Array.isArray(value) ? value[0] : value,
                    ])),
                    text: await readText(answer.body),
                };
            }
            catch (error) {
                throw explain(error, limit.aborted, options.timeout);
            }
        },
        close: async () => {
            await (await loaded)?.close();
        },
    };
}
/** Loads undici, a third of a cold start, and only what is needed of it. */
async function load({ timeout, proxied }) {
    const limits = { connect: { timeout }, headersTimeout: timeout, bodyTimeout: timeout };
    if (proxied) {
        const { EnvHttpProxyAgent } = await Promise.all(/* import() */[__nccwpck_require__.e(99), __nccwpck_require__.e(752)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6752, 19));
        const agent = new EnvHttpProxyAgent(limits);
        return { send: (options) => agent.request(options), close: () => agent.destroy() };
    }
    const { Agent, request } = await Promise.all(/* import() */[__nccwpck_require__.e(99), __nccwpck_require__.e(51)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1432));
    const agent = new Agent(limits);
    return { send: (options) => request.call(agent, options), close: () => agent.destroy() };
}
async function readText(body) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > answerLimit)
            throw new HttpError('too-large', 'sent an answer of over 50 MB');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function explain(error, timedOut, timeout) {
    if (error instanceof HttpError)
        return error;
    const { code, text } = describe(error);
    if (timedOut || /^UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT$/.test(code)) {
        return new HttpError('timeout', `did not answer within ${String(timeout / 1000)} s`, error);
    }
    return new HttpError('unreachable', `can't be reached: ${text}`, error);
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
            if (!(await slept(edges, wait)))
                throw error;
        }
    }
}
/** Whether the pause came to its end: a cancelled job ends it, and then the last error is what is left to tell. */
async function slept({ clock, signal }, pause) {
    try {
        await clock.sleep(pause, signal);
        return true;
    }
    catch {
        return false;
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __nccwpck_require__(1633);
// EXTERNAL MODULE: ./src/github/client.ts + 2 modules
var client = __nccwpck_require__(1771);
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

// EXTERNAL MODULE: ./src/network/http.ts
var network_http = __nccwpck_require__(5284);
;// CONCATENATED MODULE: ./src/runner/output-files.ts


/** Makes the edge to the output directory, which is made when the first file comes. */
function createOutputFiles(directory, outputGuard) {
    const write = async (path, text) => {
        if (!outputGuard.admit(path, text).ok)
            return undefined;
        const target = (0,external_node_path_.resolve)((0,external_node_path_.join)(directory, path));
        await external_node_fs_.promises.mkdir((0,external_node_path_.dirname)(target), { recursive: true });
        await external_node_fs_.promises.writeFile(target, text);
        return target;
    };
    return { directory, write, writeJson: (path, value) => write(path, `${JSON.stringify(value, null, 2)}\n`) };
}

;// CONCATENATED MODULE: ./src/open-session.ts










/** Reads the event and opens the edges. Connections are made with the first request, not here. */
async function openSession(parts) {
    const { runner, inputs, outputGuard, log, signal } = parts;
    const payload = readPayload(runner.eventPath);
    const event = (0,inputs_event/* readEvent */.j_)(runner.eventName, payload, runner.actor);
    const edges = {
        clock: systemClock,
        random: Math.random,
        signal,
        onRetry: (error, pause) => {
            log.info(`${error instanceof Error ? error.message : 'A request failed'}; trying again in ${(pause / 1000).toFixed(1)} s`);
        },
    };
    const http = (0,network_http/* openHttp */.f)({ timeout: inputs.requestTimeout, proxied: runner.proxied });
    const github = (0,client/* openGitHub */.o6)({
        apiUrl: runner.apiUrl,
        token: inputs.githubToken ?? '',
        owner: runner.owner,
        repo: runner.repo,
        http,
        edges,
        debug: (line) => {
            log.debug(line);
        },
    });
    return {
        ...parts,
        event,
        defaultBranch: (0,inputs_event/* defaultBranchOf */.dV)(payload) ?? (await askDefaultBranch(parts, github)),
        files: createOutputFiles(outputDirectory(runner, inputs), outputGuard),
        clock: systemClock,
        github,
        immuta: openImmuta(parts, http, edges),
    };
}
function openImmuta({ inputs, log }, http, edges) {
    if (inputs.immutaUrl === undefined || inputs.apiKey === undefined)
        return undefined;
    const transport = (0,immuta_transport/* openTransport */.g)({
        http,
        url: inputs.immutaUrl,
        apiKey: inputs.apiKey,
        debug: (line) => {
            log.debug(line);
        },
    });
    return { transport, reader: (0,immuta_client/* immutaReader */.j)(transport, edges) };
}
function readPayload(path) {
    if (path === undefined)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (cause) {
        throw new failure/* ActionFailure */.dR({
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

/***/ 9759:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ failureLine),
/* harmony export */   n: () => (/* binding */ line)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4285);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(776);


/** Longest line that the `summary` output holds, in UTF-16 units. */
const longestLine = 500;
/** A result in one line of plain text: `Immuta plan for prod: 1 to delete.` */
function line(subject, name, rest) {
    const whole = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8)(`Immuta ${subject} for ${name}: ${rest}.`);
    return whole.length <= longestLine || (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .mustStayWhole */ .iK)(whole) ? whole : `${whole.slice(0, longestLine - 1)}…`;
}
/** A run that failed before it had anything to count; `mode` is the one that ran. */
function failureLine(mode, [first, ...others], name) {
    const more = others.length > 0 ? ` (and ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(others.length, 'more error')})` : '';
    return line(mode, name, `failed, ${first.message.replace(/\.$/, '')}${more}`);
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ fenceFor),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   WD: () => (/* binding */ escapedInText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eU: () => (/* binding */ escapedForHtml),
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
/** What `text` does to a value that is neither cut nor has unseen characters. */
function escapedInText(shown) {
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
    return escapedInText((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(value), longestSentence).replace(/ +/g, ' ').trim());
}
/** A sentence of ours, in which `names` between backticks are shown as code; the rest is as safe as `text`. */
function sentence(value) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(value), longestSentence).replace(/ +/g, ' ').trim();
    if ((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .mustStayWhole */ .iK)(value))
        return escapedInText(shown);
    return shown
        .split(/`([^`]+)`/)
        .map((piece, index) => (index % 2 === 1 ? code(piece) : escapedInText(piece)))
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
    return `<code>${escapedInText(shown)}</code>`;
}
/** A foreign value as code inside an HTML line, such as a summary, where Markdown is not read. */
function htmlCode(value) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(value), longestValue);
    return `<code>${escapedForHtml(shown)}</code>`;
}
/** What `htmlCode` does to such a value. */
function escapedForHtml(shown) {
    return shown.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
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

/***/ 8803:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j9: () => (/* binding */ commentLimit),
  n$: () => (/* binding */ splitBlocks)
});

// UNUSED EXPORTS: partLimit

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
/**
 * Cuts a code block between lines; where it must take something and no line fits, inside the first line. One with a
 * secret stays whole, so that the guard finds the secret: nothing of it is written then.
 */
function cutFence(block, room, force) {
    if ((0,visible/* mustStayWhole */.iK)(block.lines.join('\n')))
        return { head: block, rest: [] };
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
        const left = block.lines.slice(fit);
        const rest = left.length === 0 ? [] : [{ ...block, lines: left }];
        return { head: { ...block, lines: block.lines.slice(0, fit) }, rest };
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
/* harmony export */   gP: () => (/* binding */ keepSecretsWhole),
/* harmony export */   iK: () => (/* binding */ mustStayWhole),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/** What no reader can see, or what changes the order in which characters are seen; a plain space is not among them. */
const unseen = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Space_Separator}/gu;
const delete_ = 0x7f;
const firstControlPicture = 0x2400;
/** Whether a text contains a secret; set by `keepSecretsWhole`. */
let containsSecret = () => false;
/**
 * From now on a foreign text for which `contains` is true is neither cut nor made visible. So it reaches every place
 * where it would be written whole and as it came, and the guard there finds the secret and refuses the text. In a text
 * that was cut within a secret, or that shows a picture in one, the guard would find nothing.
 */
function keepSecretsWhole(contains) {
    containsSecret = contains;
}
/** Whether a text has to stay whole and as it came. */
function mustStayWhole(text) {
    return containsSecret(text);
}
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
    return unlessSecret(value, value.replace(/\r\n|\n/g, '↵').replace(unseen, picture));
}
/** The same for a text of several lines: line feeds and tabs stay what they are. */
function visibleText(value) {
    const shown = value
        .replace(/\r\n/g, '\n')
        .replace(unseen, (character) => character === '\n' || character === '\t' ? character : picture(character));
    return unlessSecret(value, shown);
}
/** A text's beginning, at most `limit` UTF-16 units long, never half a character; what is missing is counted. */
function shortened(value, limit) {
    if (value.length <= limit)
        return value;
    const kept = beginning(value, limit);
    return unlessSecret(value, `${kept}… (${String(value.length - kept.length)} more characters)`);
}
function unlessSecret(value, shown) {
    return shown === value || !mustStayWhole(value) ? shown : value;
}
/** At most `limit` UTF-16 units from the front of a text, without cutting a surrogate pair in two. */
function beginning(value, limit) {
    const last = value.charCodeAt(limit - 1);
    const halvesPair = limit > 0 && limit < value.length && last >= 0xd800 && last <= 0xdbff;
    return value.slice(0, halvesPair ? limit - 1 : limit);
}


/***/ }),

/***/ 8866:
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
// EXTERNAL MODULE: ./src/modes/cancelled.ts
var cancelled = __nccwpck_require__(7395);
// EXTERNAL MODULE: ./src/report/failure-blocks.ts
var failure_blocks = __nccwpck_require__(1011);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __nccwpck_require__(3578);
// EXTERNAL MODULE: ./src/report/failure-line.ts
var failure_line = __nccwpck_require__(9759);
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
    const errors = [...wholeRun, ...placed.sort(byPlace)].map(({ reason, message, remedy, place, cause }) => ({
        ...annotation('error', remedy === undefined ? message : `${message}\n${remedy}`, place),
        reason,
        ...(cause === undefined ? {} : { cause }),
    }));
    const others = [...warnings]
        .sort(byPlace)
        .map(({ message, place }) => annotation('warning', message, place));
    return [...chosen(errors, 'error', 'error'), ...chosen(others, 'warning', 'warning')];
}

// EXTERNAL MODULE: ./src/report/summary.ts
var summary = __nccwpck_require__(7994);
// EXTERNAL MODULE: ./src/runner/outputs.ts + 1 modules
var runner_outputs = __nccwpck_require__(4093);
;// CONCATENATED MODULE: ./src/run.ts










/** The whole way: choose the mode, run it, report. Returns the exit code. */
async function run(session) {
    const { inputs, log, outputGuard, signal } = session;
    let mode = inputs.mode === 'auto' ? 'none' : inputs.mode;
    let commentWanted = false;
    let ending;
    try {
        const decision = await decide(session);
        mode = decision.run;
        commentWanted = decision.run === 'plan' && decision.comment;
        if (mode !== 'none')
            log.info(`Mode ${mode}, tenant ${inputs.name}.`);
        const work = runMode(session, decision);
        // An apply may have written something, so it ends itself.
        ending = await (mode === 'apply' ? work : (0,cancelled/* unlessCancelled */.M)(work, signal));
    }
    catch (error) {
        const [first, ...others] = (0,failure/* failuresOf */.dJ)(error);
        const redacted = outputGuard.redacted.bind(outputGuard);
        const failures = [redacted(first), ...others.map(redacted)];
        if (commentWanted && !signal.aborted)
            await (await Promise.all(/* import() */[__nccwpck_require__.e(243), __nccwpck_require__.e(834), __nccwpck_require__.e(258), __nccwpck_require__.e(366), __nccwpck_require__.e(72), __nccwpck_require__.e(804), __nccwpck_require__.e(223)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9604))).showFailedPlan(session, failures);
        ending = failedEnding(mode, inputs.name, failures);
    }
    return report(session, mode, ending);
}
/** The end of a run that failed before it had anything else to report. `name` is unknown where inputs are wrong. */
function failedEnding(mode, name, failures) {
    const title = `Immuta${mode === 'none' ? '' : ` ${mode}`}${name === undefined ? '' : ` · ${(0,markdown/* text */.Qq)(name)}`}`;
    return {
        result: 'failed',
        failures,
        warnings: [],
        summary: [(0,blocks/* heading */.R_)(2, title), (0,blocks/* lines */.Mn)('**Failed.**'), ...failures.flatMap(failure_blocks/* failureBlocks */.pD)],
        line: (0,failure_line/* failureLine */.P)(mode === 'none' ? 'action' : mode, failures, name ?? 'this run'),
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
    const byDependabot = event.kind === 'push' && event.byDependabot && inputs.apiKey === undefined;
    if (decision.run === 'none' || decision.run === 'validate' || !byDependabot)
        return decision;
    const { dependabotPushTouchesNothing } = await Promise.all(/* import() */[__nccwpck_require__.e(243), __nccwpck_require__.e(834), __nccwpck_require__.e(258), __nccwpck_require__.e(233)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5233));
    if (!(await dependabotPushTouchesNothing(session, event)))
        return decision;
    return {
        run: 'none',
        notice: 'Dependabot pushed, which gets no secrets, and changed no integration file: nothing to do.',
    };
}
/** Modes are loaded when they run: none pays for the others at start-up. */
async function runMode(session, decision) {
    switch (decision.run) {
        case 'none':
            return skipped(session, decision.notice);
        case 'validate':
            if (decision.notice !== undefined)
                session.log.notice(decision.notice);
            return (await Promise.all(/* import() */[__nccwpck_require__.e(243), __nccwpck_require__.e(834), __nccwpck_require__.e(789)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8789))).runValidate(session, decision.notice);
        case 'plan':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(243), __nccwpck_require__.e(834), __nccwpck_require__.e(258), __nccwpck_require__.e(366), __nccwpck_require__.e(72), __nccwpck_require__.e(804), __nccwpck_require__.e(223)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9604))).runPlan(requireTenant(session, 'plan'), decision.comment);
        case 'apply':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(243), __nccwpck_require__.e(834), __nccwpck_require__.e(258), __nccwpck_require__.e(366), __nccwpck_require__.e(72), __nccwpck_require__.e(804), __nccwpck_require__.e(777)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1777))).runApply(requireTenant(session, 'apply'));
        case 'drift':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(243), __nccwpck_require__.e(834), __nccwpck_require__.e(258), __nccwpck_require__.e(366), __nccwpck_require__.e(72), __nccwpck_require__.e(289)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5289))).runDrift(requireTenant(session, 'drift'));
        case 'export':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(243), __nccwpck_require__.e(834), __nccwpck_require__.e(258), __nccwpck_require__.e(366), __nccwpck_require__.e(903)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5903))).runExport(requireTenant(session, 'export'));
    }
}
/** The session, once it is sure that the inputs give what a mode needs. */
function requireTenant(session, mode) {
    const { inputs, runner, immuta } = session;
    const missing = [
        ...(inputs.immutaUrl === undefined ? ['immuta-url'] : []),
        ...(inputs.apiKey === undefined ? ['immuta-api-key'] : []),
        ...(inputs.githubToken === undefined && (mode === 'plan' || mode === 'apply' || inputs.driftIssue)
            ? ['github-token']
            : []),
    ];
    const failures = missing.map((name) => ({
        reason: 'invalid-input',
        message: `The input \`${name}\` is missing or empty; ${mode} needs it.`,
        remedy: `Set \`${name}\` under \`with:\`. A secret that does not exist for this event or environment is passed on as an empty text.`,
    }));
    if (runner.trustsAnyCertificate) {
        failures.push({
            reason: 'invalid-input',
            message: 'NODE_TLS_REJECT_UNAUTHORIZED=0 is refused: the API key and passwords could be sent to anybody.',
            remedy: 'Remove it, and set NODE_EXTRA_CA_CERTS to the file of your private CA.',
        });
    }
    const [first, ...others] = failures;
    if (first !== undefined)
        throw new failure/* ActionFailure */.dR(first, ...others);
    if (immuta === undefined)
        throw new Error('the tenant and the key are there');
    return { ...session, immuta };
}
function skipped({ inputs }, notice) {
    return {
        result: 'skipped',
        failures: [],
        warnings: [],
        summary: [(0,blocks/* heading */.R_)(2, `Immuta · ${(0,markdown/* text */.Qq)(inputs.name)}`), (0,blocks/* lines */.Mn)((0,markdown/* text */.Qq)(notice))],
        line: notice,
        outputs: {},
    };
}
/** Writes annotations, the summary and all outputs; a text that contains a secret anywhere fails the run. */
async function report({ log, outputs, outputGuard }, mode, ending) {
    for (const { level, reason = ending.failures[0]?.reason ?? 'internal-error', ...shown } of annotations(ending.failures, ending.warnings)) {
        if (level === 'warning')
            log.warning(shown);
        else
            log.error({ reason, ...shown });
    }
    if (ending.summary !== undefined)
        await outputs.summary((0,summary/* summaryText */.g)(ending.summary));
    for (const name of Object.keys(runner_outputs/* outputDefaults */.qh)) {
        const value = name === 'summary' ? ending.line : ending.outputs[name];
        const written = value === undefined ? 'unavailable' : await outputs.set(name, value);
        if (written !== 'written')
            await outputs.set(name, runner_outputs/* outputDefaults */.qh[name]);
    }
    log.notice(ending.line);
    const leaks = outputGuard.failures();
    for (const leak of leaks)
        log.error(leak);
    // A secret that was about to get out is reported before anything else.
    const failures = [...leaks, ...inFileOrder(ending.failures)];
    await outputs.set('mode', mode);
    await outputs.set('result', leaks.length > 0 && mode !== 'apply' ? 'failed' : ending.result);
    await outputs.set('reason', failures[0]?.reason ?? '');
    return failures.length > 0 ? 1 : 0;
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
        issueAll: (command, messages) => {
            if (messages.length > 0)
                write(messages.map((message) => `::${command}::${escapedMessage(message)}\n`).join(''));
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
    if (!/[%\r\n]/.test(text))
        return text;
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
        proxied: ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => get(name) !== undefined),
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
/** A line that is fine as it is, as most are; to know that of others takes Unicode's tables, which are dear at first. */
const plain = /^(?![\t ]*:)(?!.*##)[\t -~]*$/;
/**
 * A text of any origin as lines that can be printed: none of them is a command to the runner, and
 * nothing in them moves the cursor, hides or changes the order of what is read. A carriage return is a
 * line break to the runner, so it is one here. A blank parts `::` and `##[`; what can't be seen is
 * written as what it is. All else stays. Source: ActionCommand.cs of actions/runner.
 */
function printableLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => plain.test(line) ? line : (0,visible/* visibleText */.Q6)(line).replace(commandAtStart, '$1 ').replace(olderCommand, '$1 '));
}

;// CONCATENATED MODULE: ./src/runner/log.ts



/**
 * Makes the log. A text that contains a secret, as it came or as it would be written, is not written; a line in its
 * place names the secret, and the output guard notes the leak. Nothing that is written is a command to the runner,
 * except for the log's own annotations.
 */
function createLog({ write, commands, outputGuard, debug, maskCommands }) {
    const print = (lines) => {
        for (const line of lines)
            write(`${line}\n`);
    };
    /** The lines to print; undefined if the text contains a secret. */
    const admitted = (text) => {
        const lines = printableLines(text);
        for (const form of [text, lines.join('\n')]) {
            const admission = outputGuard.admit('log', form);
            if (admission.ok)
                continue;
            // The name of a secret could itself be, or contain, another secret.
            print(printableLines(outputGuard.guard.mask(`[withheld: this text contained ${admission.label}]`)));
            return undefined;
        }
        return lines;
    };
    const say = (text) => {
        print(admitted(text) ?? []);
    };
    const issue = (command, properties, text) => {
        const lines = admitted(text);
        if (lines !== undefined)
            commands.issue(command, properties, lines.join('\n'));
    };
    const annotate = (command, text, title, place) => {
        if (place === undefined)
            issue(command, { title }, text);
        else if (admitted(place.file) !== undefined)
            issue(command, { title, ...positionOf(place) }, text);
    };
    const sayDebug = (text) => {
        if (debug)
            issue('debug', {}, text);
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
            commands.issue('group', {}, admitted(title)?.join(' ') ?? '');
            try {
                return await work();
            }
            finally {
                commands.issue('endgroup', {}, '');
            }
        },
        scriptOutput: (line) => {
            print(printableLines(outputGuard.guard.mask(line)));
        },
        mask: (secrets) => {
            // A line of the log never contains a line break; the runner would mask each short line of such a form.
            const forms = secrets.flatMap(secrets_forms/* secretForms */.eo).filter((form) => !/[\r\n]/.test(form));
            if (maskCommands)
                commands.issueAll('add-mask', [...new Set(forms)]);
        },
    };
}
/** The file's real path: the runner looks it up. */
function positionOf({ file, line, column }) {
    return {
        file,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { col: column }),
    };
}


/***/ }),

/***/ 4093:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lk: () => (/* binding */ createOutputs),
  qh: () => (/* binding */ outputDefaults)
});

// UNUSED EXPORTS: largestSummary

;// CONCATENATED MODULE: ./src/runner/toolkit.ts
/** Loads GitHub's toolkit when it is first needed: with its HTTP client it costs most of a cold start. */
async function loadToolkit() {
    return await Promise.all(/* import() */[__nccwpck_require__.e(99), __nccwpck_require__.e(752), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
}

;// CONCATENATED MODULE: ./src/runner/outputs.ts

/** The most that the runner keeps of a step's summary, in bytes of UTF-8. Source: GitHub's documentation of job summaries. */
const largestSummary = 1024 * 1024;
/** Every output of the action, with its value unless the run says otherwise: all of them are always set. */
const outputDefaults = {
    mode: 'none',
    result: 'failed',
    reason: '',
    'has-changes': 'false',
    'create-count': '0',
    'update-count': '0',
    'delete-count': '0',
    'plan-file': '',
    'result-file': '',
    'script-files': '[]',
    'comment-url': '',
    'issue-url': '',
    'integration-ids': '{}',
    summary: '',
};
/** Makes the edge to the runner's outputs and summary; each text passes the outputGuard first. */
function createOutputs(outputGuard, load = loadToolkit) {
    return {
        set: async (name, value) => {
            if (!outputGuard.admit(`output ${name}`, value).ok)
                return 'withheld';
            const toolkit = await load();
            toolkit.setOutput(name, value);
            return 'written';
        },
        summary: async (markdown) => {
            if (!outputGuard.admit('summary', markdown).ok)
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

/***/ 5994:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rb: () => (/* binding */ isLongEnough),
/* harmony export */   bs: () => (/* binding */ shortestSecret),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   zG: () => (/* binding */ withoutUnseen)
/* harmony export */ });
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4285);

/** The shortest secret that can be guarded: a shorter one would be found in ordinary text. */
const shortestSecret = 8;
/** Whether a value is long enough to be guarded. Spaces and line breaks at its ends do not count. */
function isLongEnough(value) {
    return value.trim().length >= shortestSecret;
}
/** The lines that frame a key in PEM; they are the same in every key. Source: RFC 7468. */
const pemFrame = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
/**
 * Characters that don't show, the comment that reports put between what GitHub would link, and line breaks (also as JSON
 * writes them) with their indentation.
 */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]|<!-- -->|(?:(?:\\[rn]|[\r\n])[ \t]*)+/g;
/** A text without what may separate the characters of a secret and still let it be read: line wrapping, for example. */
function withoutUnseen(text) {
    return text.replace(unseen, '');
}
/**
 * Every form in which a secret is looked for, each once: as it is, escaped for SQL, JSON, URLs and HTML, each of
 * these again as the action's own reports and JSON files write it, as base64 at each alignment, and as hexadecimal.
 * A secret of several lines also gives the forms of each line, since logs are cut into lines. None for a value that
 * is too short.
 */
function secretForms(value) {
    const forms = textsOf(value).flatMap((text) => [
        ...escapedForms(text).flatMap((escaped) => [escaped, ...ownForms(escaped)]),
        ...encodedForms(text),
    ]);
    return [...new Set(forms)];
}
/** What of a secret is looked for: the whole with any line ends and spacing, and each line that is long enough. */
function textsOf(value) {
    const whole = value.trim();
    const lines = whole.split(/\r\n|\r|\n/);
    const texts = [
        whole,
        ...['\n', '\r\n', '\r'].map((lineEnd) => lines.join(lineEnd)),
        whole.replace(/ +/g, ' '),
        withoutUnseen(whole),
        ...lines.map((line) => line.trim()).filter((line) => !pemFrame.test(line)),
    ];
    return [...new Set(texts)].filter(isLongEnough);
}
/** Replaces what `pattern` finds by what `write` makes of its code point. */
function replacing(pattern, write) {
    return (text) => text.replace(pattern, (character) => write(character.codePointAt(0) ?? 0));
}
function substituting(replacements) {
    return (text) => text.replace(/./gsu, (character) => replacements[character] ?? character);
}
const json = (text) => JSON.stringify(text).slice(1, -1);
const unicode = (code) => `\\u${code.toString(16).padStart(4, '0')}`;
const uri = (text) => encodeURIComponent(text.toWellFormed());
const percent = (code) => `%${code.toString(16).padStart(2, '0')}`;
const html = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What writers of each format do. Several of one format differ in which characters they escape without need. */
const escapes = [
    (text) => text,
    // SQL: literals, quoted identifiers (and CSV), E'' strings.
    substituting({ "'": "''" }),
    substituting({ '"': '""' }),
    substituting({ "'": "''", '\\': '\\\\' }),
    substituting({ "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' }),
    // JSON: plain, of PHP (with and without escapes of Unicode), of Python, of Go, of .NET.
    json,
    (text) => json(text).replaceAll('/', '\\/'),
    (text) => replacing(/[^\0-~]/g, unicode)(json(text).replaceAll('/', '\\/')),
    (text) => replacing(/[^\0-~]/g, unicode)(json(text)),
    (text) => replacing(/[&<>]/g, unicode)(json(text)),
    (text) => replacing(/[^\0-~]|["&'+<>`]/g, unicode)(json(text).replaceAll('\\"', '"')),
    // URLs: a component, the same by RFC 3986, a form, a whole URL, the password of one.
    uri,
    (text) => replacing(/[!'()*]/g, percent)(uri(text)),
    (text) => new URLSearchParams({ '': text }).toString().slice(1),
    (text) => encodeURI(text.toWellFormed()),
    urlPassword,
    // HTML: text alone, attributes with each notation of the quotes, numbers throughout.
    substituting(html),
    substituting({ ...html, '"': '&quot;' }),
    substituting({ ...html, '"': '&quot;', "'": '&apos;' }),
    substituting({ ...html, '"': '&quot;', "'": '&#39;' }),
    substituting({ ...html, '"': '&quot;', "'": '&#x27;' }),
    substituting({ ...html, '"': '&#34;', "'": '&#39;' }),
    replacing(/[&<>"']/g, (code) => `&#${String(code)};`),
    replacing(/[&<>"']/g, (code) => `&#x${code.toString(16)};`),
];
function urlPassword(text) {
    const url = new URL('https://user@localhost');
    url.password = text;
    return url.password;
}
/** A text in each format, the hexadecimal digits of escapes in lower and in upper case. */
function escapedForms(text) {
    const forms = escapes.map((escape) => escape(text));
    const inCase = (change) => forms.map((form) => form.replace(/(?<=%)[0-9a-f]{2}|(?<=\\u)[0-9a-f]{4}|(?<=&#x)[0-9a-f]+/gi, change));
    return [
        ...new Set([
            ...forms,
            ...inCase((digits) => digits.toLowerCase()),
            ...inCase((digits) => digits.toUpperCase()),
        ]),
    ];
}
/** What the action itself writes: JSON files, Markdown (at the start of a text and within it), code in HTML. */
function ownForms(text) {
    return [
        json,
        _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedInText */ .WD,
        (one) => (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedInText */ .WD)(`x${one}`).slice(1),
        _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedForHtml */ .eU,
        codeBlockLine,
    ].map((write) => write(text));
}
/** Code blocks of reports break the beginning of an HTML comment. */
function codeBlockLine(text) {
    return text.replaceAll('<!--', '<!·--');
}
function encodedForms(text) {
    const padded = Buffer.from(text).toString('base64');
    const base64 = [
        padded,
        padded.replaceAll('=', ''),
        ...base64Stretches(text),
        ...base64Stretches(json(text)),
    ];
    const hex = Buffer.from(text).toString('hex');
    return [
        ...base64.flatMap((form) => [
            form,
            form.replaceAll('+', '-').replaceAll('/', '_'),
            form.replaceAll('/', '\\/'),
            encodeURIComponent(form),
        ]),
        hex,
        hex.toUpperCase(),
    ];
}
/**
 * The characters of base64 that a text alone decides, for each of the three places that it can have in what is
 * encoded: those at the edges depend on what is before and after it. So whatever contains the text and is then encoded
 * has one of these in it, with padding or without.
 */
function base64Stretches(text) {
    const bytes = Buffer.from(text);
    return [0, 1, 2]
        .map((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        // A character holds 6 bits; the first one without a bit of what is before is the one after it.
        return encoded.slice(Math.ceil((8 * before) / 6), Math.floor((8 * (before + bytes.length)) / 6));
    })
        .filter(({ length }) => length >= shortestSecret);
}


/***/ }),

/***/ 7680:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ Guard)
/* harmony export */ });
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5994);

/** What is written in the place of a secret. */
const stars = '***';
const echoedLabel = 'a secret that Immuta returned';
/** How many UTF-16 units at its start decide whether a form is compared; every form is longer. */
const startLength = 4;
/** Knows every secret of a run and finds each of its forms (`secretForms`) in texts. */
class Guard {
    #secrets = new Map();
    #forms = new Map();
    /** By `startIndex`: whether a form may begin so. Most places of a text cost no more than this look. */
    #starts = new Uint8Array(0x10000);
    #longestForm = 0;
    #mostLines = 1;
    /**
     * Makes a secret known. `label` is what may be shown of it: the name of a reference or an input. A value that is too
     * short (`isLongEnough`) is not guarded. Returns whether it was not known before.
     */
    add(label, value) {
        if (this.#secrets.has(value) || !(0,_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .isLongEnough */ .Rb)(value))
            return false;
        this.#secrets.set(value, label);
        this.#mostLines = Math.max(this.#mostLines, value.split(/\r\n|\r|\n/).length);
        const forms = (0,_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .eo)(value);
        for (const text of new Set([...forms, ...forms.map(_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUnseen */ .zG)].filter(_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .isLongEnough */ .Rb)))
            this.#addForm({ label, text });
        return true;
    }
    #addForm(form) {
        const start = form.text.slice(0, startLength);
        const alike = this.#forms.get(start) ?? [];
        this.#forms.set(start, alike);
        alike.push(form);
        this.#starts[startIndex(form.text, 0)] = 1;
        this.#longestForm = Math.max(this.#longestForm, form.text.length);
    }
    /** Makes known what Immuta returned in a secret field. Returns whether it was not known before. */
    addEchoed(value) {
        return this.add(echoedLabel, value);
    }
    /** The secrets as they were added. */
    values() {
        return [...this.#secrets.keys()];
    }
    /** The label of a secret that a text contains in any form, also wrapped over lines; undefined if there is none. */
    find(text) {
        const [match] = this.#matches(text);
        if (match !== undefined)
            return match.label;
        const seen = (0,_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUnseen */ .zG)(text);
        return seen === text ? undefined : this.#matches(seen).next().value?.label;
    }
    /** The text with `***` for each secret in any form; secrets that overlap become one `***`. */
    mask(text) {
        let masked = '';
        let from = 0;
        for (const { start, end } of this.#stretches(text)) {
            masked += text.slice(from, start) + stars;
            from = end;
        }
        masked += text.slice(from);
        return this.find(masked) === undefined ? masked : stars;
    }
    /** The last place up to `limit` where a text can be cut without cutting a secret. */
    placeToCut(text, limit) {
        return this.#stretches(text).find(({ start, end }) => start < limit && limit < end)?.start ?? limit;
    }
    /** Length in UTF-16 units of the longest form of any secret. */
    get longestForm() {
        return this.#longestForm;
    }
    /** Number of lines of the secret that has the most. */
    get mostLines() {
        return this.#mostLines;
    }
    *#matches(text) {
        for (let start = 0; start + startLength <= text.length; start++) {
            if (this.#starts[startIndex(text, start)] === 0)
                continue;
            for (const form of this.#forms.get(text.slice(start, start + startLength)) ?? [])
                if (text.startsWith(form.text, start))
                    yield { label: form.label, start, end: start + form.text.length };
        }
        return undefined;
    }
    /** Where secrets are, from left to right, those that overlap made one. */
    #stretches(text) {
        const found = [];
        for (const match of this.#matches(text)) {
            const last = found.at(-1);
            if (last === undefined || match.start >= last.end)
                found.push(match);
            else
                last.end = Math.max(last.end, match.end);
        }
        return found;
    }
}
/** A number for the first units of a form. Two starts may share one, which costs a comparison and misses nothing. */
function startIndex(text, at) {
    return (((text.charCodeAt(at) << 12) ^
        (text.charCodeAt(at + 1) << 8) ^
        (text.charCodeAt(at + 2) << 4) ^
        text.charCodeAt(at + 3)) &
        0xffff);
}


/***/ }),

/***/ 88:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ OutputGuard)
/* harmony export */ });
/**
 * The one place that every text passes before it is written anywhere. A text that contains a secret is refused and
 * noted, nothing is thrown, so that an apply goes on to its end; the run then fails with what `failures` gives.
 */
class OutputGuard {
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
    /**
     * A failure as it may be shown. If it contains a secret, most likely in what Immuta said, that part is left out and
     * noted as a leak, so that people still learn what went wrong.
     */
    redacted(failure) {
        const admission = this.admit('log', [failure.message, failure.remedy].join('\n'));
        if (admission.ok)
            return failure;
        const own = failure.message.replace(/ (Immuta says|Failed validation tests): .*/s, '');
        const kept = this.guard.find(own) === undefined ? own : 'What went wrong';
        const { reason, place, cause } = failure;
        return {
            reason,
            message: `${kept} [the rest is withheld: it contained ${admission.label}]`,
            ...(place === undefined ? {} : { place }),
            cause,
        };
    }
    /** What was refused so far, each sink and secret once, in order. */
    leaks() {
        return [...this.#leaks];
    }
    /** One failure for each leak. */
    failures() {
        return this.#leaks.map(({ sink, label }) => ({
            reason: 'secret-leak',
            message: `A text for the ${sink} contained ${label}, so it was not written.`,
            remedy: 'Find the place outside its field where the value of the secret is used. Change the secret if anybody may have seen it.',
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
