import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commandLine } from '../../src/runner/commands.ts';
import { Log } from '../../src/runner/log.ts';
import { secretForms } from '../../src/secrets/forms.ts';
import { Guard } from '../../src/secrets/guard.ts';
import { OutputGuard } from '../../src/secrets/output-guard.ts';
import { arbitraryContext, arbitrarySecret } from '../secrets/arbitrary-secrets.ts';
import { couldBeCommand, linesRead, parsedCommand } from './runner-model.ts';

/** A log, and the lines that the runner reads. */
function logWith(
  secret = 'Str0ngPassw0rd',
  isDebug = true,
): { log: Log; lines: () => string[]; outputGuard: OutputGuard } {
  const guard = new Guard();
  guard.add('REDSHIFT_PASSWORD', secret);
  const outputGuard = new OutputGuard(guard);
  const written: string[] = [];
  const log = new Log({
    writeLine: (line) => written.push(line),
    giveCommand: (...command) => written.push(commandLine(...command)),
    outputGuard,
    isDebug,
  });
  return { log, outputGuard, lines: () => written.flatMap(linesRead) };
}

const sayings: Readonly<Record<string, (log: Log, text: string) => void>> = {
  info: (log, text) => {
    log.info(text);
  },
  debug: (log, text) => {
    log.debug(text);
  },
  notice: (log, text) => {
    log.notice(text);
  },
  'the file of a warning': (log, text) => {
    log.warning({ message: 'x', place: { file: text, line: 1 } });
  },
  warning: (log, text) => {
    log.warning({ message: text });
  },
  error: (log, text) => {
    log.error({ reason: 'timeout', message: text });
  },
  'the remedy of an error': (log, text) => {
    log.error({ reason: 'timeout', message: 'x', remedy: text });
  },
  'the cause of an error': (log, text) => {
    log.error({ reason: 'timeout', message: 'x', cause: new Error(text) });
  },
  'the title of a group': (log, text) => {
    void log.group(text, () => Promise.resolve());
  },
  "a script's output": (log, text) => {
    log.scriptOutput(text);
  },
};

describe('the log', () => {
  test.each(Object.keys(sayings))('shows no secret in %s, in whatever form and surroundings', (name) => {
    fc.assert(
      fc.property(
        arbitrarySecret,
        arbitraryContext,
        arbitraryContext,
        fc.nat(),
        (secret, before, after, choice) => {
          fc.pre(!/^[*\s]+$/.test(secret));
          const forms = secretForms(secret);
          const { log, lines, outputGuard } = logWith(secret);
          sayings[name]?.(log, `${before}${forms[choice % forms.length] ?? ''}${after}`);
          for (const line of lines()) {
            expect(outputGuard.guard.find(line)).toBeUndefined();
            expect(outputGuard.guard.find(parsedCommand(line)?.message ?? '')).toBeUndefined();
          }
        },
      ),
    );
  });

  test.each(['info', "a script's output"])('gives the runner no command through %s', (name) => {
    const text = fc.string({
      unit: fc.constantFrom('::error::', '##[', ' ', '\r', '\n', '\u200b', 'x', '::'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, (foreign) => {
        const { log, lines } = logWith();
        sayings[name]?.(log, foreign);
        expect(lines().filter(couldBeCommand)).toEqual([]);
      }),
    );
  });

  test('writes one annotation per warning, whatever its text contains', () => {
    const { log, lines } = logWith();
    log.warning({ message: 'a\n::error::b ##[error]c', place: { file: 'immuta/a.yml', line: 2, column: 5 } });
    expect(lines()).toEqual(['::warning file=immuta/a.yml,line=2,col=5::a%0A: :error::b ## [error]c']);
  });

  test('shows an error with its reason and remedy, and only the kinds and codes of its causes', () => {
    const { log, lines } = logWith();
    const socket = Object.assign(new Error('Authorization: abc'), { code: 'ECONNRESET' });
    log.error({
      reason: 'unreachable',
      message: 'No answer.',
      remedy: 'Try again.',
      cause: new TypeError('body', { cause: socket }),
    });
    expect(lines()).toEqual([
      '::error title=unreachable::No answer.%0ATry again.',
      '::debug::unreachable was caused by TypeError < Error ECONNRESET',
    ]);
  });

  test('says that a text was withheld, names its secret and notes the leak', () => {
    const { log, lines, outputGuard } = logWith();
    log.info('before');
    log.warning({ message: 'it is Str0ngPassw0rd' });
    log.info('after');
    expect(lines()).toEqual(['before', '[withheld: this text contained REDSHIFT_PASSWORD]', 'after']);
    expect(outputGuard.failures()).toMatchObject([
      { message: 'A text for the log contained REDSHIFT_PASSWORD, so it was not written.' },
    ]);
  });

  test("masks a secret in a script's output, which is not a leak", () => {
    const { log, lines, outputGuard } = logWith();
    log.scriptOutput('password is Str0ngPassw0rd!');
    expect(lines()).toEqual(['password is ***!']);
    expect(outputGuard.failures()).toEqual([]);
  });

  test('writes debug lines only if debug logging is on', () => {
    const { log, lines } = logWith('Str0ngPassw0rd', false);
    log.debug('x');
    log.info('y');
    expect(lines()).toEqual(['y']);
  });

  test('closes a group even if the work in it fails', async () => {
    const { log, lines } = logWith();
    const work = log.group('immuta/a.yml', () => {
      log.info('at work');
      return Promise.reject(new Error('failed'));
    });
    await expect(work).rejects.toThrow('failed');
    expect(lines()).toEqual(['::group::immuta/a.yml', 'at work', '::endgroup::']);
  });

  test('makes the runner mask each form of a secret, but no line break', () => {
    fc.assert(
      fc.property(arbitrarySecret, (secret) => {
        const { log, lines } = logWith();
        log.mask([secret]);
        const masked = lines().map((line) => parsedCommand(line));
        expect(masked.every((command) => command?.name === 'add-mask')).toBe(true);
        expect(masked.map((command) => command?.message)).toEqual(secretForms(secret));
      }),
    );
    const { log, lines } = logWith();
    log.mask(['a line of it\n}\nanother line\n']);
    const masks = lines().map((line) => parsedCommand(line)?.message);
    expect(masks).toContain('another line');
    expect(masks).toContain('a line of it\\n}\\nanother line');
    expect(masks.filter((mask) => mask === undefined || /[\r\n]/.test(mask) || mask.length < 8)).toEqual([]);
  });

  test('attaches an annotation to line 1 if no line is known', () => {
    const { log, lines } = logWith();
    log.warning({ message: 'x', place: { file: 'a.yml' } });
    expect(lines().map((line) => parsedCommand(line)?.properties)).toEqual([{ file: 'a.yml', line: '1' }]);
  });

  test('cuts an annotation at 4,096 characters, with a count', () => {
    const { log, lines } = logWith();
    log.warning({ message: 'x'.repeat(4000) });
    log.warning({ message: 'x'.repeat(5000) });
    const [whole = '', cut = ''] = lines().map((line) => parsedCommand(line)?.message);
    expect(whole).toBe('x'.repeat(4000));
    expect(cut).toMatch(/^x+… \(944 more characters\)$/);
    expect(cut.length).toBeLessThanOrEqual(4096);
  });

  test('prints every annotation, however many: GitHub shows ten of them on the page of the run', () => {
    const { log, lines } = logWith();
    for (let number = 0; number < 25; number += 1)
      log.error({ reason: 'timeout', message: `number ${String(number)}` });
    expect(lines()).toHaveLength(25);
  });
});
