import { describe, expect, test } from '@jest/globals';
import { SecretReference } from '../../src/integration-types/declared-value.ts';
import { readDeclared } from '../../src/declared/read-declared.ts';
import { edited, read, sample, saidAbout, source } from './sample.ts';

describe('a valid file', () => {
  test('becomes an integration with its secrets as references', () => {
    const { integrations, failures, warnings } = read(sample);
    expect([failures, warnings]).toEqual([[], []]);
    expect(integrations).toEqual([
      {
        file: 'immuta/a.yml',
        type: 'Redshift',
        autoBootstrap: false,
        config: {
          host: 'redshift.example.com',
          port: 5439,
          database: 'immuta',
          impersonation: { enabled: true, role: 'immuta_impersonation' },
          authenticationType: 'userPassword',
          username: 'immuta_system',
          password: new SecretReference('REDSHIFT_PASSWORD'),
        },
        identity: {
          type: 'Redshift',
          key: 'redshift.example.com:5439/immuta',
          host: 'redshift.example.com',
          port: 5439,
          database: 'immuta',
        },
        lifecycle: { id: '12', preventDelete: true, retainOnDelete: false, credentialsVersion: 2 },
        place: expect.any(Function),
      },
    ]);
    expect(Object.keys(integrations[0]?.config ?? {}).slice(0, 3)).toEqual(['host', 'port', 'database']);
  });

  test.each([
    ['config.port', 5, 3],
    ['config.impersonation.role', 9, 5],
    ['lifecycle.id', 14, 3],
    ['type', 1, 1],
    ['autoBootstrap', 2, 1],
    ['config.okta.role', 3, 1],
    ['config.impersonation.colour', 7, 3],
    ['colour', 1, 1],
  ])('the place of %s is %i:%i: that of the key or of its nearest parent', (path, line, column) => {
    expect(read(sample).integrations[0]?.place(path)).toEqual({ file: 'immuta/a.yml', line, column });
  });

  const accepted: readonly (readonly [string, string])[] = [
    ['without a port', edited('  port: 5439\n', '')],
    ['without lifecycle', sample.slice(0, sample.indexOf('lifecycle'))],
    ['with an empty lifecycle block', `${sample.slice(0, sample.indexOf('lifecycle'))}lifecycle: {}\n`],
    ['with CR LF', sample.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${sample}`],
    ['with a document mark and an end mark', `---\n${sample}...\n`],
    ['with comments', `# yaml-language-server: $schema=x\n${sample.replace('5439', '5439 # the default')}`],
    ['with quotes', edited('immuta_system', '"immuta_system"')],
    ['with braces', edited('  port: 5439', '  "port": 5439').replace('config:', 'config: ')],
    [
      'as JSON',
      JSON.stringify({
        type: 'Redshift',
        autoBootstrap: false,
        config: { host: 'h', database: 'd', username: 'u', password: '${P}' },
      }),
    ],
    ['with an IPv4 address', edited('redshift.example.com', '10.0.0.1')],
    ['with an IPv6 address', edited('redshift.example.com', '"fd00::1"')],
    ['with a host in capitals and a dot at its end', edited('redshift.example.com', 'Redshift.Example.COM.')],
    ['with a user that is a mail address', edited('immuta_system', 'taylor@redshift.com')],
    ['with a note in a comment that has a no-break space', edited('5439', '5439 # the\u00a0default')],
    ['with retainOnDelete', edited('preventDelete', 'retainOnDelete')],
    ['with an IPv6 address that ends like IPv4', edited('redshift.example.com', '"::ffff:10.0.0.1"')],
    [
      'with an ARN as okta.role',
      edited(
        'userPassword',
        'okta\n  okta: {username: u, password: "${P}", appId: a, idpHost: i.example.com, role: "arn:aws:iam::123456789012:role/team/immuta"}',
      ),
    ],
    ['with a keyspace', edited('  port:', '  keyspace: immuta\n  port:')],
    ['with an id as text', edited('id: 12', "id: '12'")],
    ['with an id of 15 digits', edited('id: 12', 'id: 123456789012345')],
    ['with id 0', edited('id: 12', 'id: 0')],
    ['with credentialsVersion as text', edited('credentialsVersion: 2', 'credentialsVersion: 2026-11-24')],
    [
      'with okta',
      edited(
        'userPassword',
        'okta\n  okta: {username: u, password: "${P}", appId: a, idpHost: i.example.com, role: r}',
      ),
    ],
    [
      'with accessKey',
      edited(
        'userPassword',
        'accessKey\n  databaseUser: u\n  accessKeyId: ${K}\n  secretKey: ${S}\n  sessionToken: ${T}',
      ),
    ],
  ];
  test.each(accepted)('may be written %s', (_, content) => {
    const { integrations, failures } = read(content);
    expect(failures).toEqual([]);
    expect(integrations).toHaveLength(1);
  });

  test('does not count the byte order mark as a column', () => {
    expect(read('\ufefftypo: 1').failures[0]?.place).toEqual({ file: 'immuta/a.yml', line: 1, column: 1 });
  });
});

describe('variables', () => {
  test('take the type of their field', () => {
    const { integrations, failures } = read(
      sample
        .replace('5439', '${PORT}')
        .replace('redshift.example.com', '${HOST}')
        .replace('enabled: true', 'enabled: ${FLAG}')
        .replace('immuta_system', 'immuta_${STAGE}')
        .replace('id: 12', 'id: ${ID}')
        .replace('autoBootstrap: false', 'autoBootstrap: ${OFF}')
        .replace('preventDelete: true', 'preventDelete: "${FLAG}"'),
      { PORT: '5440', HOST: 'h.example.com', FLAG: 'True', STAGE: 'prod', ID: '77', OFF: 'false' },
    );
    expect(failures).toEqual([]);
    expect(integrations[0]).toMatchObject({
      config: {
        host: 'h.example.com',
        port: 5440,
        impersonation: { enabled: true },
        username: 'immuta_prod',
      },
      lifecycle: { id: '77', preventDelete: true },
      identity: { key: 'h.example.com:5440/immuta' },
    });
  });

  test('stay strings in a string field, whatever they look like', () => {
    expect(
      read(edited('database: immuta', 'database: ${D}'), { D: '123' }).integrations[0]?.config,
    ).toMatchObject({
      database: '123',
    });
  });

  test('never replace a secret', () => {
    const { integrations } = read(sample, { REDSHIFT_PASSWORD: 'from-variables' });
    expect(integrations[0]?.config['password']).toEqual(new SecretReference('REDSHIFT_PASSWORD'));
  });
});

describe('unknown keys', () => {
  const content = edited(
    '  port:',
    '  audit:\n    enabled: true\n    apiToken: ${AUDIT_TOKEN}\n  tags: [a, {b: 1}]\n  note: $${x}\n  nothing: {}\n  port:',
  );

  test('are sent unchanged', () => {
    const { integrations, failures } = read(content);
    expect(failures).toEqual([]);
    expect(integrations[0]?.config).toMatchObject({
      audit: { enabled: true, apiToken: new SecretReference('AUDIT_TOKEN') },
      tags: ['a', { b: 1 }],
      note: '${x}',
      nothing: {},
    });
  });

  test('are warned about, once per block, by name and without a value', () => {
    const { warnings } = read(content);
    expect(warnings.map(({ place }) => place?.line)).toEqual([5, 8, 9, 10]);
    expect(warnings.map(({ message }) => /`(.*?)`/.exec(message)?.[1])).toEqual([
      'config.audit',
      'config.tags',
      'config.note',
      'config.nothing',
    ]);
    expect(saidAbout({ failures: [], warnings })).not.toMatch(/AUDIT|enabled|\bx\b/);
  });
});

test('a type by another name is reported, and the rest of the file is still checked', () => {
  const { failures } = read(edited('type: Redshift', 'type: Redshift Spectrum').replace('5439', '0'));
  expect(failures.map(({ message, place }) => [message, place?.line])).toEqual([
    [expect.stringContaining('write `type: Redshift`'), 1],
    [expect.stringContaining('from 1 to 65535'), 5],
  ]);
});

test('an invisible character is reported without the errors that it would cause, and other errors are reported too', () => {
  const { failures } = read(
    edited('database: immuta', 'database:\u00a0immuta')
      .replace('  host:', '  \u200bhost:')
      .replace('5439', '0'),
  );
  expect(failures.map(({ message, place }) => [message.slice(0, 44), place?.line, place?.column])).toEqual([
    ['There is an invisible character here: U+200B', 4, 3],
    ['`config.port` must be a whole number from 1 ', 5, 9],
    ['There is an invisible character here: U+00A0', 6, 12],
  ]);
});

describe('several files', () => {
  const both = (first: string, second: string) =>
    readDeclared([source(first, 'immuta/a.yml'), source(second, 'immuta/b.yml')], new Map());

  test('report every error of every file, in the order of files', () => {
    const { failures } = both(
      edited('5439', '0').replace('id: 12', 'id: x').replace('type: Redshift', 'type: Redshift\ntpye: x'),
      edited('userPassword', 'x').replace('redshift.', 'other.'),
    );
    expect(failures.map(({ place }) => `${String(place?.file)}:${String(place?.line)}`)).toEqual([
      'immuta/a.yml:2',
      'immuta/a.yml:6',
      'immuta/a.yml:15',
      'immuta/b.yml:10',
    ]);
  });

  const other = edited('  id: 12\n', '');

  test.each([
    ['equal', other],
    ['in another case', other.replace('redshift.example', 'REDSHIFT.example')],
    ['with the dot of the root', other.replace('example.com', 'example.com.')],
    ['with the default port left out', other.replace('  port: 5439\n', '')],
    ['with another error in the file', other.replace('userPassword', 'x')],
  ])('that declare one integration are both refused: hosts %s', (_, second) => {
    const { integrations, failures } = both(sample, second);
    const shared = failures.filter(({ message }) => message.includes('the same integration'));
    expect(shared.map(({ place }) => [place?.file, place?.line])).toEqual([
      ['immuta/a.yml', 4],
      ['immuta/b.yml', 4],
    ]);
    expect(shared[0]?.message).toContain('`immuta/b.yml`');
    expect(integrations).toEqual([]);
  });

  test('that are each pinned to another live integration may share a host and database', () => {
    expect(both(sample, edited('id: 12', 'id: 13'))).toMatchObject({ failures: [], integrations: [{}, {}] });
  });

  test('with one lifecycle.id are both refused', () => {
    const { failures } = both(sample, edited('database: immuta', 'database: other'));
    expect(failures.map(({ message, place }) => [message.includes('pin the same'), place?.line])).toEqual([
      [true, 14],
      [true, 14],
    ]);
  });

  test.each([
    ['2001:db8::1', '2001:0db8:0:0::1'],
    ['2001:db8::1', '2001:DB8:0:0:0:0:0:1'],
    ['::ffff:10.0.0.1', '::ffff:0a00:1'],
  ])('with two spellings of one IPv6 host are both refused: %s and %s', (one, two) => {
    const on = (host: string): string => other.replace('redshift.example.com', `"${host}"`);
    const { failures } = both(on(one), on(two));
    expect(failures.map(({ place }) => [place?.file, place?.line])).toEqual([
      ['immuta/a.yml', 4],
      ['immuta/b.yml', 4],
    ]);
  });

  test('with another database, port or host are different integrations', () => {
    for (const second of [
      other.replace('database: immuta', 'database: other'),
      other.replace('database: immuta', 'database: Immuta'),
      other.replace('5439', '5440'),
      other.replace('redshift.', 'other.'),
    ]) {
      expect(both(sample, second)).toMatchObject({ failures: [], integrations: [{}, {}] });
    }
  });
});
