/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Parts of statements that are harmless by themselves. `CANARY` is a file that a command would create. */
const calm: readonly (readonly string[])[] = [
  [
    'SELECT',
    'a',
    'b.c',
    't1',
    'x_1',
    'größe',
    'größe ',
    'ナマエ',
    'e',
    'E',
    'U',
    'B',
    'N',
    'begin',
    'end',
    'case',
    'copy',
  ],
  ['1', '1.5', '.5', '2.', '1e5', '1.5e-5', '.5e1', '2.e3', '0e0', '0', '$1', '10..20'],
  [
    "'a'",
    "''",
    "'it''s'",
    "' $t$ '",
    "' -- '",
    "' /* '",
    "';'",
    "':a'",
    "' grün '",
    "' 表 x'",
    "E'a'",
    "e'b'",
    "B'01'",
    "N'a'",
  ],
  ['"a"', '"a""b"', '"$t$"', '" ö "', '"--"', '";"'],
  [
    '$$ x $$',
    '$t$ a $t$',
    '$t$\n\\! touch CANARY\n$t$',
    "$$ it's \\' $$",
    '$a$ $b$ $a$',
    '$ä_1$ x $ä_1$',
    '$$;$$',
    '$$ ö $$',
  ],
  [
    "-- it's \\! touch CANARY\n",
    '-- /* \n',
    '-- $t$ ö\n',
    "/* it's \\! */",
    '/* a /* b */ c */',
    '/* ö */',
    '/***/',
    '/*/**/*/',
    '--\n',
  ],
  [',', '::', ':=', '(1)', '(a)', '[1:2]', '.', '||', '+', '-', '*', '/', '<=', '=', '@', '!', '?', '=>'],
];

/** Parts that programs read differently. */
const troubled: readonly string[] = [
  "'",
  '"',
  '$',
  '$$',
  '$t$',
  '$1$',
  '\\',
  '\\\\',
  '\\;',
  '\\! touch CANARY\n',
  '\\gexec\n',
  '\\o |touch CANARY\n',
  '--',
  '/*',
  '*/',
  ':',
  ":'a'",
  ':x',
  ':"x"',
  ':{?x}',
  '(',
  ')',
  ';',
  "E'",
  "U&'",
  "'a\\'",
  "E'\\''",
  "'don\\'t \\! touch CANARY\n'",
  "U&'\\0041'",
  "'é'",
  "'à",
  'à;',
  "ナ1'",
  'à',
  'ä$t$',
  '/* à*/',
  '亏',
  '0x1F',
  '1_000',
  '1a',
  'a$b$',
  '\r',
  'BEGIN ATOMIC',
  'CREATE FUNCTION f()',
  "SELECT set_config('client_' || 'encoding', 'SJIS', false)",
];

/** For scripts that consist of random characters. */
const characters: readonly string[] = [
  ...Array.from(`''""$$$--/**/::;;()EeUB&1.0xatüàナ表 \n\t {}?[]|@!_`),
  ...['$t$', '--', '/*', '*/', "''", '1e', '$$', '\n--', 'begin', 'end', 'create function', 'atomic'],
];

const joints = ['', '', ' ', ' ', '\n', '\t'];

/** A script of random characters, or of one to four statements. Half of the latter have only harmless parts. */
export function randomScript(random: () => number, password: string): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  if (random() < 0.4) {
    return Array.from({ length: 2 + Math.floor(random() * 22) }, () => pick(characters)).join('');
  }
  const trouble = random() < 0.5 ? 0 : 0.25;
  const part = (): string => (random() < trouble ? pick(troubled) : pick(pick(calm)));
  const statement = (): string => {
    if (random() < 0.1) return `ALTER USER a PASSWORD '${password}'`;
    const parts = Array.from({ length: 1 + Math.floor(random() * 6) }, () => part() + pick(joints));
    return parts.join('');
  };
  const statements = Array.from({ length: 1 + Math.floor(random() * 4) }, statement);
  return statements.join(pick([';\n', ';', ' ; '])) + pick(['', ';', ';\n']);
}
