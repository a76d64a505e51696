import { describe, expect, test } from '@jest/globals';
import { edited, read, sample } from './sample.ts';

interface BadFile {
  readonly kind: string;
  readonly content: string | Uint8Array;
  /** line:column of the first failure. */
  readonly at: string;
  /** Part of what the first failure says, message and remedy. */
  readonly says: RegExp;
  /** How many failures there are; 1 where absent. */
  readonly count?: number;
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = new Uint8Array(Buffer.from(`\ufeff${sample}`, 'utf16le'));

// One row a kind, so that the table can be read as one.
// prettier-ignore
const badFiles: readonly BadFile[] = [
  // The file as a whole
  { kind: 'empty', content: '', at: '1:1', says: /file is empty/ },
  { kind: 'comments only', content: '# nothing\n', at: '1:1', says: /file is empty/ },
  { kind: 'only a document mark', content: '---\n', at: '1:1', says: /file is empty/ },
  { kind: 'UTF-16 with a mark', content: utf16, at: '1:4', says: /NUL byte.*UTF-16.*UTF-8/ },
  { kind: 'UTF-16 without a mark', content: utf16.subarray(2), at: '1:2', says: /NUL/ },
  { kind: 'a NUL byte', content: edited('immuta_system', 'a\0b'), at: '11:14', says: /NUL/ },
  { kind: 'Latin-1', content: bytes(0x61, 0x3a, 0x20, 0x78, 0x0a, 0x62, 0x3a, 0xe9, 0x0a, 0x0a), at: '2:3', says: /UTF-8/ },
  { kind: 'binary', content: bytes(0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0x80), at: '1:5', says: /UTF-8/ },
  { kind: 'over 1 MiB', content: sample + '#'.repeat(1024 * 1024), at: '1:1', says: /larger than 1 MiB/ },
  { kind: 'a list', content: '- type: Redshift\n', at: '1:1', says: /must be a block of keys/ },
  { kind: 'one word', content: 'Redshift\n', at: '1:1', says: /must be a block of keys/ },
  // YAML
  { kind: 'a further document behind the end of one', content: `${sample}...\nb: 1\n`, at: '17:1', says: /more than one YAML document/ },
  { kind: 'an empty key', content: `${sample}# none\n: x\n`, at: '18:1', says: /key must be text/ },
  { kind: 'an empty key below an empty value', content: edited('  id: 12', '  id: "1"\n  preventDelete: false').replace('preventDelete: true', ': x'), at: '16:3', says: /key must be text/ },
  { kind: 'a tab as indentation', content: edited('  port', '\tport'), at: '5:1', says: /tab/ },
  { kind: 'bad indentation', content: edited('  port', '   port'), at: '5:8', says: /this line or the one above it is not indented/ },
  { kind: 'a key at the start of its line', content: edited('  database', 'database'), at: '7:16', says: /this line or the one above it is not indented/ },
  { kind: 'a key indented one space too few', content: edited('  database', ' database'), at: '6:2', says: /this line or the one above it is not indented/ },
  { kind: 'an open quote', content: edited('immuta_system', '"immuta'), at: '12:3', says: /quote or bracket above it is never closed/ },
  { kind: 'an open quote at the end', content: 'type: "Redshift', at: '1:16', says: /quote, .* is opened and never closed/ },
  { kind: 'an open brace', content: 'type: {a: b', at: '1:12', says: /opened and never closed/ },
  { kind: 'a reference in braces without quotes', content: 'config: {port: ${PORT}}\n', at: '1:17', says: /comma.*quotes/ },
  { kind: 'a key without its colon', content: edited('  port: 5439', '  port'), at: '5:3', says: /this line lacks a colon, or the space after it/ },
  { kind: 'a key and a value without a colon', content: edited('  host: ', '  host '), at: '4:3', says: /this line lacks a colon/ },
  { kind: 'a block without its colon', content: edited('config:', 'config'), at: '3:1', says: /this line lacks a colon/ },
  { kind: 'a colon without a space', content: 'type: Redshift\nauto:false\n', at: '2:1', says: /this line lacks a colon, or the space after it/ },
  { kind: 'a colon without a space in the first line', content: edited('type: ', 'type:'), at: '1:1', says: /the space after it/ },
  { kind: 'a colon without a space in the first line of a block', content: edited('host: ', 'host:').replaceAll('\n', '\r\n'), at: '4:3', says: /the space after it/ },
  { kind: 'a colon without a space in the last line', content: 'type: Redshift\nconfig:false', at: '2:1', says: /the space after it/ },
  { kind: 'a colon without a space in the last line of a block', content: edited('password: ', 'password:'), at: '12:3', says: /the space after it/ },
  { kind: 'a colon without a space in a block of one line', content: edited('  preventDelete: true\n  credentialsVersion: 2\n', '').replace('id: 12', 'id:12'), at: '14:3', says: /`lifecycle` must be a block.*a colon and a space/ },
  ...['@me', '`me`', '%me', 'a: b', '"a"b', '{a}b', '- a', '>a', ',a'].map((value) => (
    { kind: `the value ${value}`, content: edited('immuta_system', value), at: '11:13', says: /this value contains characters with a meaning in YAML, so it needs quotes/ })),
  { kind: 'an unknown escape', content: edited('immuta_system', '"\\q"'), at: '11:15', says: /escape/ },
  { kind: 'a control character', content: edited('immuta_system', 'a\u0007b'), at: '11:14', says: /control character/ },
  { kind: '10,000 levels of lists', content: '['.repeat(10_000), at: '1:24', says: /nested too deep/ },
  { kind: '10,000 levels of maps', content: '{a: '.repeat(10_000), at: '1:90', says: /nested too deep/ },
  { kind: '100 levels of blocks', content: Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), at: '24:24', says: /nested too deep/ },
  { kind: 'thousands of keys', content: Array.from({ length: 6000 }, (_, i) => `k${i.toString()}: 1\n`).join(''), at: '1:1', says: /thousands of keys/ },
  { kind: 'two documents', content: `${sample}---\n${sample}`, at: '17:1', says: /more than one YAML document/ },
  { kind: 'a further, empty document', content: `${sample}---\n`, at: '17:1', says: /more than one YAML document/ },
  { kind: 'a no-break space instead of a space', content: edited('database: immuta', 'database:\u00a0immuta'), at: '6:12', says: /U\+00A0.*space/ },
  { kind: 'a zero-width space before a key', content: edited('  host:', '  \u200bhost:'), at: '4:3', says: /U\+200B/ },
  { kind: 'a byte order mark inside', content: edited('immuta_system', 'immuta\ufeff_system'), at: '11:19', says: /U\+FEFF/ },
  { kind: 'a tag character beyond 16 bits', content: edited('port:', 'po\u{e0061}rt:'), at: '5:5', says: /U\+E0061/ },
  { kind: 'a line separator in a name', content: edited('immuta_system', 'a\u2028b'), at: '11:14', says: /U\+2028/ },
  { kind: 'a bidirectional mark in a comment', content: edited('5439', '5439 # \u202etluafed'), at: '5:16', says: /U\+202E/ },
  { kind: 'a no-break space in a secret', content: edited('${REDSHIFT_PASSWORD}', '\u00a0${REDSHIFT_PASSWORD}'), at: '12:13', says: /U\+00A0/ },
  { kind: 'an anchor', content: edited('immuta_system', '&user immuta_system'), at: '11:13', says: /Anchors/ },
  { kind: 'an anchor on a block', content: edited('config:', 'config: &all'), at: '3:9', says: /Anchors/ },
  { kind: 'an alias', content: edited('immuta_system', '*user'), at: '11:13', says: /Aliases/ },
  { kind: 'a tag', content: edited('5439', '!!int 5439'), at: '5:9', says: /Tags/ },
  { kind: 'a tag of a program', content: edited('5439', '!!js/function "x"'), at: '5:9', says: /Tags/ },
  { kind: 'an undeclared tag', content: edited('5439', '!x!y 5439'), at: '5:13', says: /tags/ },
  { kind: 'a directive', content: `%YAML 1.1\n---\n${sample}`, at: '1:1', says: /Directives/ },
  { kind: 'a merge key', content: edited('  port: 5439', '  <<: {port: 5439}'), at: '5:3', says: /Merge keys/ },
  { kind: 'a key twice', content: edited('  port: 5439', '  port: 5439\n  port: 5439'), at: '6:3', says: /twice/ },
  { kind: 'a key twice, once in quotes', content: edited('  port: 5439', '  port: 5439\n  "port": 5439'), at: '6:3', says: /twice/ },
  { kind: 'a top-level key twice', content: `${sample}type: Redshift\n`, at: '17:1', says: /twice/ },
  { kind: '__proto__', content: edited('  port: 5439', '  __proto__: {a: 1}'), at: '5:3', says: /`__proto__`/ },
  { kind: 'constructor', content: edited('  port: 5439', '  constructor: {a: 1}'), at: '5:3', says: /`constructor`/ },
  { kind: 'a number as key', content: edited('  port: 5439', '  5439: port'), at: '5:3', says: /key must be text/ },
  { kind: 'a list as key', content: edited('  port: 5439', '  ? [a]\n  : b'), at: '5:5', says: /key must be text/ },
  { kind: 'a key with spaces', content: edited('  port: 5439', '  "po rt number": 5439'), at: '5:3', says: /key must be 1 to 64 letters/ },
  // Top level
  { kind: 'an unknown top-level key', content: `${sample}colour: red\n`, at: '17:1', says: /top level.*`type`, `autoBootstrap`, `config`, `lifecycle`/ },
  { kind: 'a near-miss at the top level', content: edited('lifecycle:', 'lifecyle:'), at: '13:1', says: /Did you mean `lifecycle`/ },
  { kind: 'a top-level key in another case', content: edited('autoBootstrap', 'autobootstrap'), at: '2:1', says: /Did you mean `autoBootstrap`/ },
  { kind: 'a config key at the top level', content: `${sample}host: a.example.com\n`, at: '17:1', says: /`host` is not a known key at the top level.*Move it under `config`/ },
  { kind: 'a lifecycle key at the top level', content: `${sample}preventDelete: true\n`, at: '17:1', says: /Move it under `lifecycle`/ },
  { kind: 'no type', content: edited('type: Redshift\n', ''), at: '1:1', says: /`type` is missing.*`Redshift`/ },
  { kind: 'no autoBootstrap', content: edited('autoBootstrap: false\n', ''), at: '1:1', says: /`autoBootstrap` is missing/ },
  { kind: 'no config', content: 'type: Redshift\nautoBootstrap: false\n', at: '1:1', says: /`config` is missing/ },
  { kind: 'an empty config', content: 'type: Redshift\nautoBootstrap: false\nconfig:\n', at: '3:7', says: /`config` must be a block/ },
  { kind: 'a config that is text', content: 'type: Redshift\nautoBootstrap: false\nconfig: host\n', at: '3:9', says: /`config` must be a block/ },
  { kind: 'an unsupported type', content: edited('Redshift', 'Snowflake'), at: '1:7', says: /supported type of integration: `Redshift`/ },
  ...['', 'null', '~'].map((none) => ({ kind: `no type: ${none}`, content: edited('Redshift', none), at: none === '' ? '1:5' : '1:7', says: /supported type of integration: `Redshift`/ })),
  { kind: 'a type in another case', content: edited('Redshift', 'redshift'), at: '1:7', says: /write `type: Redshift`/ },
  ...['Redshift Spectrum', 'Amazon Redshift', 'REDSHIFT', 'redshift-spectrum', 'AWS Redshift', 'Redshfit', 'Amazon Redshift Spectrum'].map((name) => (
    { kind: `the type ${name}`, content: edited('Redshift', name), at: '1:7', says: /write `type: Redshift`/ })),
  { kind: 'a type that is a list', content: edited('Redshift', '[Redshift]'), at: '1:7', says: /`type` must be one value/ },
  { kind: 'autoBootstrap: true', content: edited('autoBootstrap: false', 'autoBootstrap: true'), at: '2:16', says: /set up by a script/ },
  { kind: 'autoBootstrap as text', content: edited('autoBootstrap: false', "autoBootstrap: 'false'"), at: '2:16', says: /must be `false`/ },
  { kind: 'autoBootstrap: no', content: edited('autoBootstrap: false', 'autoBootstrap: no'), at: '2:16', says: /must be `false`/ },
  // config
  { kind: 'a missing host', content: edited('  host: redshift.example.com\n', ''), at: '3:1', says: /`config.host` is missing/ },
  { kind: 'a missing password', content: edited('  password: ${REDSHIFT_PASSWORD}\n', ''), at: '3:1', says: /`config.password` is missing.*\$\{NAME\}/ },
  { kind: 'a near-miss', content: edited('database:', 'databse:'), at: '6:3', says: /under `config`.*Did you mean `database`/ },
  { kind: 'a short near-miss', content: edited('port:', 'prot:'), at: '5:3', says: /Did you mean `port`/ },
  { kind: 'a key in another case', content: edited('authenticationType', 'AuthenticationType'), at: '10:3', says: /Did you mean `authenticationType`/ },
  { kind: 'a key in snake case', content: edited('authenticationType', 'authentication_type'), at: '10:3', says: /Did you mean `authenticationType`/ },
  { kind: 'a near-miss one level down', content: edited('enabled:', 'enable:'), at: '8:5', says: /under `config.impersonation`.*Did you mean `enabled`/ },
  { kind: 'a misspelled password with a literal', content: edited('password: ${REDSHIFT_PASSWORD}', 'pasword: hunter2'), at: '12:3', says: /Did you mean `password`/ },
  { kind: 'a misindented lifecycle', content: edited('lifecycle:', '  lifecycle:').replaceAll(/^ {2}(id|prev|cred)/gm, '    $1'), at: '13:3', says: /`lifecycle` is not a known key under `config`.*top level/ },
  { kind: 'a number instead of a string', content: edited('database: immuta', 'database: 123'), at: '6:13', says: /`config.database` must be text.*quotes/ },
  { kind: 'a boolean instead of a string', content: edited('database: immuta', 'database: true'), at: '6:13', says: /must be text/ },
  { kind: 'an empty string', content: edited('database: immuta', 'database: ""'), at: '6:13', says: /`config.database` is empty/ },
  { kind: 'a missing value', content: edited('database: immuta', 'database:'), at: '6:11', says: /`config.database` is empty/ },
  { kind: 'a list instead of a string', content: edited('database: immuta', 'database: [immuta]'), at: '6:13', says: /not a list/ },
  { kind: 'a string instead of a block', content: edited('  impersonation:\n    enabled: true\n    role: immuta_impersonation', '  impersonation: true'), at: '7:18', says: /`config.impersonation` must be a block.*`enabled`/ },
  { kind: 'a string instead of a boolean', content: edited('enabled: true', 'enabled: yes'), at: '8:14', says: /`true` or `false`/ },
  { kind: 'port as text', content: edited('5439', '"5439"'), at: '5:9', says: /from 1 to 65535.*without quotes/ },
  { kind: 'port 0', content: edited('5439', '0'), at: '5:9', says: /from 1 to 65535/ },
  { kind: 'port 70000', content: edited('5439', '70000'), at: '5:9', says: /from 1 to 65535\. Write the port's number, such as `5439`/ },
  { kind: 'port -1', content: edited('5439', '-1'), at: '5:9', says: /from 1 to 65535/ },
  { kind: 'port with a fraction', content: edited('5439', '5439.5'), at: '5:9', says: /whole number/ },
  { kind: 'port null', content: edited('5439', '~'), at: '5:9', says: /whole number/ },
  { kind: 'host with a scheme, port and path', content: edited('redshift.example.com', 'jdbc:redshift://c.example.com:5440/dev?ssl=true'), at: '4:9', says: /DNS name.*without a scheme, port or path.*without `https:\/\/`, port or path/ },
  { kind: 'host with a port', content: edited('redshift.example.com', 'c.example.com:5440'), at: '4:9', says: /DNS name.*without `https:\/\/`, port or path/ },
  { kind: 'host with a path', content: edited('redshift.example.com', 'c.example.com/dev'), at: '4:9', says: /DNS name.*without `https:\/\/`, port or path/ },
  { kind: 'host with a user', content: edited('redshift.example.com', 'redshift://me:pw@c.example.com:5440/dev'), at: '4:9', says: /DNS name/ },
  { kind: 'host with a space', content: edited('redshift.example.com', 'redshift example'), at: '4:9', says: /DNS name/ },
  { kind: 'host as an ill-formed address', content: edited('redshift.example.com', '300.1.1.1'), at: '4:9', says: /DNS name/ },
  { kind: 'host as an ill-formed IPv6 address', content: edited('redshift.example.com', '"1::2::3"'), at: '4:9', says: /DNS name/ },
  { kind: 'host with a line break', content: edited('redshift.example.com', '"a.example.com\\n"'), at: '4:9', says: /DNS name/ },
  { kind: 'database as a connection string', content: edited('database: immuta', 'database: host=evil dbname=x'), at: '6:13', says: /`config.database` must be 1 to 127 letters/ },
  { kind: 'database with a quote', content: edited('database: immuta', `database: "a'b"`), at: '6:13', says: /`config.database` must be 1 to 127 letters/ },
  { kind: 'user with a double quote', content: edited('immuta_system', `'a"b'`), at: '11:13', says: /`config.username` must be 1 to 127 letters/ },
  { kind: 'user with a control character', content: edited('immuta_system', '"a\\x1bb"'), at: '11:13', says: /`config.username` must be 1 to 127 letters/ },
  { kind: 'user with a bidirectional mark', content: edited('immuta_system', 'a\u202eb'), at: '11:14', says: /U\+202E/ },
  { kind: 'a role that begins with a sign', content: edited('role: immuta_impersonation', 'role: -immuta'), at: '9:11', says: /`config.impersonation.role` must be 1 to 127 letters/ },
  { kind: 'a name of 128 characters', content: edited('immuta_system', 'a'.repeat(128)), at: '11:13', says: /1 to 127/ },
  { kind: 'an unknown login method', content: edited('userPassword', 'password'), at: '10:23', says: /`userPassword`, `accessKey` or `okta`/ },
  { kind: 'initialDatabase', content: edited('  port:', '  initialDatabase: dev\n  port:'), at: '5:3', says: /requires `autoBootstrap: true`/ },
  { kind: 'a key of another login method', content: edited('  username:', '  databaseUser: me\n  username:'), at: '11:3', says: /is only valid with `authenticationType: accessKey`/ },
  { kind: 'accessKey without its keys', content: edited('userPassword', 'accessKey'), at: '3:1', says: /`config.databaseUser` is missing/, count: 3 },
  { kind: 'okta without its keys', content: edited('userPassword', 'okta'), at: '3:1', says: /`config.okta.username` is missing/, count: 5 },
  { kind: 'an unknown number that JSON lacks', content: edited('  port:', '  limit: .inf\n  port:'), at: '5:10', says: /JSON/ },
  // Secrets and references
  { kind: 'a literal secret', content: edited('${REDSHIFT_PASSWORD}', 'hunter2'), at: '12:13', says: /`config.password` is a secret field.*git keeps it/ },
  { kind: 'a numeric secret', content: edited('${REDSHIFT_PASSWORD}', '12345678'), at: '12:13', says: /secret field/ },
  { kind: 'a secret in a block scalar', content: edited('${REDSHIFT_PASSWORD}', '|\n    ${A}'), at: '13:1', says: /secret field/ },
  { kind: 'text around a secret reference', content: edited('${REDSHIFT_PASSWORD}', '${A}x'), at: '12:13', says: /secret field/ },
  { kind: 'two references in a secret', content: edited('${REDSHIFT_PASSWORD}', '${A}${B}'), at: '12:13', says: /secret field/ },
  { kind: 'an escaped reference in a secret', content: edited('${REDSHIFT_PASSWORD}', '$${A}'), at: '12:13', says: /secret field/ },
  { kind: 'a reference in small letters', content: edited('${REDSHIFT_PASSWORD}', '${password}'), at: '12:13', says: /secret field.*capitals, digits and underscores/ },
  ...['${REDSHIFT-PASSWORD}', '$REDSHIFT_PASSWORD', '\u201c${REDSHIFT_PASSWORD}\u201d'].map((value) => (
    { kind: `${value} in a secret`, content: edited('${REDSHIFT_PASSWORD}', value), at: '12:13', says: /secret field.*capitals, digits and underscores.*other characters around it/ })),
  { kind: 'an address for the host of the identity provider', content: edited('userPassword', 'okta\n  okta: {username: u, password: "${P}", appId: a, idpHost: "https://i.example.com", role: r}'), at: '11:60', says: /DNS name.*Write the name alone/ },
  { kind: 'a workflow expression in a secret', content: edited('${REDSHIFT_PASSWORD}', '${{ secrets.X }}'), at: '12:13', says: /secret field.*GitHub does not evaluate expressions in this file.*`NAME: \$\{\{ secrets\.NAME \}\}`/ },
  { kind: 'an empty secret', content: edited('${REDSHIFT_PASSWORD}', ''), at: '12:11', says: /`config.password` is empty/ },
  { kind: 'a list as secret', content: edited('${REDSHIFT_PASSWORD}', '[a]'), at: '12:13', says: /secret field/ },
  { kind: 'a forbidden name in a secret', content: edited('${REDSHIFT_PASSWORD}', '${INPUT_IMMUTA_API_KEY}'), at: '12:13', says: /not allowed.*`INPUT_\*`/ },
  { kind: 'a secret reference in another field', content: edited('immuta_system', '${REDSHIFT_PASSWORD}'), at: '11:13', says: /`\$\{REDSHIFT_PASSWORD\}`, which is missing or empty.*`variables`/ },
  { kind: 'a forbidden name in another field', content: edited('immuta_system', '${HOME}'), at: '11:13', says: /not allowed/ },
  { kind: 'a malformed reference', content: edited('immuta_system', '${user}'), at: '11:13', says: /does not start a reference.*`\$\$\{`/ },
  { kind: 'an open reference', content: edited('immuta_system', 'a${USER'), at: '11:13', says: /does not start a reference/ },
  { kind: 'a workflow expression', content: edited('immuta_system', '${{ vars.X }}'), at: '11:13', says: /GitHub does not evaluate expressions/ },
  { kind: 'a variable that is not a number', content: edited('5439', '${WORD}'), at: '5:9', says: /from 1 to 65535, but the value of its variable/ },
  { kind: 'a variable that is not a boolean', content: edited('enabled: true', 'enabled: ${WORD}'), at: '8:14', says: /`true` or `false`, but the value of its variable/ },
  { kind: 'text around a reference for a number', content: edited('5439', '5${NUMBER}'), at: '5:9', says: /whole number/ },
  { kind: 'a variable that is not a host', content: edited('redshift.example.com', '${BAD}'), at: '4:9', says: /DNS name.*but the value of its variable/ },
  { kind: 'an empty variable', content: edited('immuta_system', '${EMPTY}'), at: '11:13', says: /missing or empty/ },
  { kind: 'a literal in a key that looks secret', content: edited('  port:', '  apiToken: abc\n  port:'), at: '5:13', says: /secret field/ },
  { kind: 'a literal below a name that looks secret', content: edited('  port:', '  credentials:\n    user: abc\n  port:'), at: '6:11', says: /secret field/ },
  { kind: 'a literal secret in an unknown block', content: edited('  port:', '  audit:\n    PASSPHRASE: abc\n  port:'), at: '6:17', says: /secret field/ },
  { kind: 'a secret in a list', content: edited('  port:', '  users:\n    - password: ${A}\n  port:'), at: '6:17', says: /can't be in a list/ },
  // lifecycle
  { kind: 'a lifecycle that is text', content: edited('lifecycle:\n  id: 12\n  preventDelete: true\n  credentialsVersion: 2\n', 'lifecycle: 12\n'), at: '13:12', says: /`lifecycle` must be a block/ },
  { kind: 'an unknown lifecycle key', content: edited('  id: 12', '  colour: red'), at: '14:3', says: /under `lifecycle`.*`id`, `preventDelete`/ },
  { kind: 'a near-miss in lifecycle', content: edited('preventDelete', 'preventDeletion'), at: '15:3', says: /under `lifecycle`/ },
  { kind: 'a case mistake in lifecycle', content: edited('preventDelete', 'preventdelete'), at: '15:3', says: /Did you mean `preventDelete`/ },
  { kind: 'an id with letters', content: edited('id: 12', 'id: a12'), at: '14:7', says: /1 to 15 digits/ },
  { kind: 'an id of 16 digits', content: edited('id: 12', 'id: 1234567890123456'), at: '14:7', says: /1 to 15 digits/ },
  { kind: 'a hexadecimal id', content: edited('id: 12', 'id: 0x12'), at: '14:7', says: /1 to 15 digits/ },
  { kind: 'an id with a leading zero', content: edited('id: 12', 'id: 012'), at: '14:7', says: /without leading zeros/ },
  { kind: 'a negative id', content: edited('id: 12', 'id: -12'), at: '14:7', says: /1 to 15 digits/ },
  { kind: 'an id with a relative path', content: edited('id: 12', 'id: "../12"'), at: '14:7', says: /1 to 15 digits/ },
  { kind: 'an id that is null', content: edited('id: 12', 'id:'), at: '14:5', says: /1 to 15 digits/ },
  { kind: 'retainOnDelete as text', content: edited('preventDelete: true', 'retainOnDelete: "true"'), at: '15:19', says: /`true` or `false`/ },
  { kind: 'a near-miss of retainOnDelete', content: edited('preventDelete: true', 'retainOnDeletes: true'), at: '15:3', says: /Did you mean `retainOnDelete`/ },
  { kind: 'an ARN that is not one of a role', content: edited('userPassword', 'okta\n  okta: {username: u, password: "${P}", appId: a, idpHost: i.example.com, role: "arn:aws:s3:::b"}'), at: '11:81', says: /ARN of a role/ },
  { kind: 'preventDelete as text', content: edited('preventDelete: true', 'preventDelete: "true"'), at: '15:18', says: /`true` or `false`/ },
  { kind: 'a fraction as credentialsVersion', content: edited('credentialsVersion: 2', 'credentialsVersion: 1.10'), at: '16:23', says: /whole number.*quotes/ },
  { kind: 'a list as credentialsVersion', content: edited('credentialsVersion: 2', 'credentialsVersion: [2]'), at: '16:23', says: /one value/ },
];

const variables = { WORD: 'word-in-variables', NUMBER: '439', BAD: 'c.example.com:5440', EMPTY: '' };

describe('a bad file is refused with its place and a sentence', () => {
  test.each(badFiles.map((file) => [file.kind, file] as const))('%s', (_, { content, at, says, count }) => {
    const { integrations, failures } = read(content, variables);
    const [first] = failures;
    expect(first).toMatchObject({ reason: 'invalid-config', place: { file: 'immuta/a.yml' } });
    expect(`${String(first?.place?.line)}:${String(first?.place?.column)}`).toBe(at);
    expect(JSON.stringify([first?.message, first?.remedy].join(' ').trim())).toMatch(says);
    expect(failures).toHaveLength(count ?? 1);
    expect(integrations).toEqual([]);
    expect(JSON.stringify(failures)).not.toMatch(/hunter2|12345678|evil|word-in-variables|5440.*variable/);
  });

  test('the table has at least 50 kinds, each different', () => {
    expect(new Set(badFiles.map(({ kind }) => kind)).size).toBe(badFiles.length);
    expect(badFiles.length).toBeGreaterThanOrEqual(50);
  });
});
