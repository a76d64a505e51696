import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { terminalReport, wrapText } from '../../src/local/terminal-report.ts';

const table = [
  '| Check | Result | Observed | What to do |',
  '| --- | --- | --- | --- |',
  '| Immuta: API key | ❌ fail | Immuta answered 401 | Create a key for a user with the permission `APPLICATION_ADMIN` and put it into IMMUTA\\_API\\_KEY |',
].join('\n');

describe('a report in the terminal', () => {
  test.each([80, 120])('fits %i columns, tables included', (width) => {
    const text = terminalReport(
      `## Immuta doctor\n\n${'A long sentence of many words. '.repeat(9)}\n\n${table}`,
      width,
    );
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    expect(text).toContain('APPLICATION_ADMIN');
  });

  test('shows a row of a table as a list item with the names of its columns', () => {
    const rows = '| Key | Immuta | File |\n| --- | --- | --- |\n| `a` | 1 |  |\n| b | 2 | 3 |';
    expect(terminalReport('| Key | Value |\n| --- | --- |\n| `a` | _absent_ |', 80)).toBe('- a: absent');
    expect(terminalReport(`${rows}\n\nend`, 80)).toBe('- a\n  Immuta: 1\n- b\n  Immuta: 2\n  File: 3\n\nend');
  });

  test("shows a check of doctor's table on one line, its result first", () => {
    const rows =
      '| Check | Result | What was seen | What to do |\n| --- | --- | --- | --- |\n| `psql` | ✅ pass | psql 15 |  |\n| Inputs | ❌ fail | Missing | Set it |';
    expect(terminalReport(rows, 80)).toBe(
      '- ✅ pass · psql · psql 15\n- ❌ fail · Inputs · Missing\n  → Set it',
    );
  });

  test('keeps code as it is, indents what is folded, and leaves out what is only folded data', () => {
    const script =
      '<details>\n<summary>Script: <code>a.sql</code></summary>\n\n```sql\nSELECT 1;\n```\n\n</details>';
    const folded =
      '<details>\n<summary>How</summary>\n\nhidden\n\n<details>\n<summary>x</summary>\n\ny\n\n</details>\n\n</details>';
    expect(terminalReport(`${script}\n\n${folded}\n\nend <!-- data -->`, 80)).toBe(
      '▸ Script: a.sql\n\n  │ SELECT 1;\n\n▸ How (folded)\n\nend',
    );
  });

  test('lets no control character through', () => {
    expect(terminalReport('a\u001b[31mred\u0007 &#27;[2J \u009b1m \u202etxt', 80)).toBe(
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
