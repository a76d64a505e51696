import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeBlock, details, heading, table } from '../../src/report/blocks.ts';
import { terminalReport, wrapText } from '../../src/local/terminal-report.ts';

describe('a report in the terminal', () => {
  test.each([80, 120])('fits %i columns, tables included', (width) => {
    const remedy =
      'Create a key for a user with the permission `APPLICATION_ADMIN` and put it into IMMUTA\\_API\\_KEY';
    const checks = table(
      ['Check', 'Result', 'Observed', 'What to do'],
      [['Immuta: API key', '❌ fail', 'Immuta answered 401', remedy]],
    );
    const sentences = 'A long sentence of many words. '.repeat(9);
    const text = terminalReport([heading(2, 'Immuta doctor'), sentences, checks], width);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    expect(text).toMatch(/APPLICATION_ADMIN[^]*IMMUTA_API_KEY/);
  });

  test('shows a row of a table as a list item with the names of its columns', () => {
    const rows = [
      ['`a`', '1', ''],
      ['b', '2', '3'],
    ];
    expect(terminalReport([table(['Key', 'Value'], [['`a`', '(absent)']])], 80)).toBe('- a: (absent)');
    expect(terminalReport([table(['Key', 'Immuta', 'File'], rows), 'end'], 80)).toBe(
      '- a\n  Immuta: 1\n- b\n  Immuta: 2\n  File: 3\n\nend',
    );
  });

  test("shows a check of doctor's table on one line, its result first", () => {
    const checks = table(
      ['Check', 'Result', 'Observed', 'What to do'],
      [
        ['`psql`', '✅ pass', 'psql 15', ''],
        ['Inputs', '❌ fail', 'Missing', 'Set it'],
      ],
    );
    expect(terminalReport([checks], 80)).toBe(
      '- ✅ pass · psql · psql 15\n- ❌ fail · Inputs · Missing\n  → Set it',
    );
  });

  test('keeps code as it is, indents what is folded, and leaves out what is only folded data', () => {
    const script = details('Script: <code>a.sql</code>', [codeBlock('SELECT 1;', 'sql')]);
    const folded = details('How', ['hidden', details('x', ['y'])]);
    expect(terminalReport([script, folded, 'end <!-- data -->'], 80)).toBe(
      '▸ Script: a.sql\n\n  │ SELECT 1;\n\n▸ How (folded)\n\nend',
    );
  });

  test('shows what is inside a code span as it is', () => {
    expect(terminalReport(['**Write** `immuta/**/*.yml`, `&lt;` or `\\*`, not \\*.'], 80)).toBe(
      'Write immuta/**/*.yml, &lt; or \\*, not *.',
    );
    expect(terminalReport(['[`1a2b`](https://x) of `[a](b)` and [the plan](https://y)'], 80)).toBe(
      '1a2b of [a](b) and the plan',
    );
  });

  test('lets no control character through', () => {
    expect(terminalReport(['a\u001b[31mred\u0007 &#27;[2J \u009b1m \u202etxt'], 80)).toBe(
      'a\ufffd[31mred\ufffd \ufffd[2J \ufffd1m \ufffdtxt',
    );
  });
});

test('wrapping loses no character but spaces, and exceeds the width only for a longer word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 60 }), (text, width) => {
      const line = text.replace(/\s/gu, ' ');
      const parts = wrapText(line, width);
      expect(parts.join('').replace(/ /g, '')).toBe(line.replace(/ /g, ''));
      for (const part of parts)
        if (part.trim().includes(' ')) expect(Array.from(part).length).toBeLessThanOrEqual(width);
    }),
  );
});
