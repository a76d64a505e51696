import { randomBytes } from 'node:crypto';
import { expect, jest, test } from '@jest/globals';
import type { ReportedSettings } from '../../sandbox/redshift/recording-server.ts';
import { prepareScript } from '../../src/script/prepare-script.ts';
import type { Script } from '../../src/script/prepare-script.ts';
import { describeWithPostgres } from '../sandbox/with-postgres.ts';
import { misreadScripts } from './psql-reading.ts';
import type { ReadScript } from './psql-reading.ts';
import { randomScript, seededRandom } from './script-grammar.ts';

jest.setTimeout(300_000);

/** Runnable scripts that psql reads in a run. */
const scriptsRead = 20_000;
const placeholder = 'Zq7hT0vXw2LkPn5RsY8mBd3FgJc6Ae1U';
const placeholders = new Map([['REDSHIFT_PASSWORD', placeholder]]);
const header = { action: 'create', file: 'immuta/a.yml' } as const;

const settings: readonly ReportedSettings[] = (['on', 'off'] as const).flatMap(
  (standard_conforming_strings) =>
    (['UTF8', 'LATIN1', 'SJIS', 'GB18030'] as const).map((client_encoding) => ({
      standard_conforming_strings,
      client_encoding,
    })),
);

describeWithPostgres('psql and our lexer', () => {
  test('read every runnable script the same way, and start no program', async () => {
    const seed = Number(process.env['SCRIPT_SEED'] ?? randomBytes(4).readUInt32BE());
    process.stdout.write(`SCRIPT_SEED=${String(seed)}\n`);
    const random = seededRandom(seed);
    const runnable: Script[] = [];
    while (runnable.length < scriptsRead) {
      const script = prepareScript(randomScript(random, placeholder), placeholders, header);
      if (script.problems.length === 0) runnable.push(script);
    }
    const share = scriptsRead / settings.length;
    for (const [index, server] of settings.entries()) {
      const scripts = runnable.slice(index * share, (index + 1) * share);
      expect(await misreadScripts(scripts, server)).toEqual({ misread: [], started: false });
    }
  });

  const on = { standard_conforming_strings: 'on', client_encoding: 'UTF8' } as const;

  /** Scripts that are known to be read differently, without our checks. */
  test.each<[string, string, ReportedSettings]>([
    ['a number before a dollar sign', 'SELECT 1e0$t$\n\\! touch CANARY\n$t$;', on],
    ['a continued text', "SELECT E'Managed by Immuta'\n'don\\'t \\! touch CANARY\n';", on],
    [
      'a character that swallows a quote',
      "SELECT 1;\nSELECT 2;\nSELECT 'à';\nSELECT 'b';",
      { ...on, client_encoding: 'SJIS' },
    ],
    [
      'a character that swallows a quote further on',
      "SELECT 1;\nSELECT 2;\nSELECT 'ナ1';\nSELECT 'b';",
      { ...on, client_encoding: 'GB18030' },
    ],
    [
      'a backslash before a quote',
      "SELECT 'a\\';\nSELECT 'b';",
      { ...on, standard_conforming_strings: 'off' },
    ],
    ['a command', '\\! touch CANARY', on],
  ])('the comparison finds %s', async (_, text, server) => {
    const script: ReadScript = { text, file: `\\encoding UTF8\n${text}\n` };
    const harmless = { text: 'SELECT 1;', file: 'SELECT 1;\n' };
    const { misread, started } = await misreadScripts([harmless, script, harmless], server);
    expect(misread).toMatchObject([{ script: text }]);
    expect(started).toBe(text.includes('CANARY'));
  });
});
