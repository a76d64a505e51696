import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commandLine, type CommandName, type CommandProperties } from '../../src/runner/commands.ts';
import { linesRead, parsedCommand } from './runner-model.ts';

const special = fc.string({
  unit: fc.constantFrom('%', '\r', '\n', ':', ',', '0', 'A', 'D', '2', '5', 'ä', ' ', '::', '##['),
  maxLength: 20,
});
const text = fc.oneof(special, fc.string({ maxLength: 40 }));
// The runner trims properties, and takes the first `=` for the sign between name and value.
const property = text.filter((value) => value !== '' && value === value.trim() && !value.startsWith('='));

describe('a command', () => {
  test('is one line that the runner parses back to the same command', () => {
    fc.assert(
      fc.property(property, property, fc.integer({ min: 1 }), text, (file, title, line, message) => {
        const written = commandLine('error', message, { file, line, title });
        expect(linesRead(written)).toHaveLength(1);
        expect(parsedCommand(written)).toEqual({
          name: 'error',
          properties: { file, title, line: String(line) },
          message,
        });
      }),
    );
  });

  test.each([
    [
      'error',
      { file: 'immuta/a.yml', line: 3, col: 7, title: 'invalid-config' },
      'x',
      '::error file=immuta/a.yml,line=3,col=7,title=invalid-config::x',
    ],
    ['notice', { file: 'a,b:c%d' }, '100%\r\n::x', '::notice file=a%2Cb%3Ac%25d::100%25%0D%0A::x'],
    ['warning', { title: undefined }, 'x', '::warning::x'],
    ['endgroup', {}, '', '::endgroup::'],
  ] as const)('%s with %j is written as documented', (name, properties, message, line) => {
    expect(commandLine(name, message, properties)).toBe(line);
  });

  test("is the same, property order apart, as that of GitHub's toolkit", () => {
    const given: readonly (readonly [CommandName, CommandProperties, string])[] = [
      ['add-mask', {}, 'a%b'],
      ['debug', {}, 'line 1\nline 2'],
      ['notice', { file: 'a:b,c.yml', line: 2 }, '50%'],
      ['warning', { title: 'T, u: v' }, 'x\r\ny'],
      ['error', { file: 'a.yml', line: 1, col: 9, title: 't' }, '::x'],
      ['group', {}, 'G'],
      ['endgroup', {}, ''],
    ];
    const script = `
      const core = await import('@actions/core');
      const commands = {
        'add-mask': core.setSecret, debug: core.debug, notice: core.notice, warning: core.warning,
        error: core.error, group: core.startGroup, endgroup: core.endGroup,
      };
      for (const [name, { line, col, ...properties }, message] of ${JSON.stringify(given)}) {
        commands[name](message, { ...properties, startLine: line, startColumn: col });
      }`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    const ours = given.map(([name, properties, message]) => commandLine(name, message, properties));
    expect(linesRead(output.trimEnd()).map(parsedCommand)).toEqual(ours.map(parsedCommand));
  });
});
