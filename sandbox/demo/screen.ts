import { styleText } from 'node:util';

/** How often a sign of life is given while something takes its time, in milliseconds. */
const signOfLife = 2000;

/** What the demo shows to its reader. */
export const screen = {
  chapter(title: string): void {
    console.log(`\n${styleText('bold', `── ${title} ${'─'.repeat(Math.max(0, 90 - title.length))}`)}\n`);
  },
  say(sentence: string): void {
    console.log(sentence);
  },
  /** A text of several lines, set apart. */
  quote(text: string): void {
    console.log(
      `\n${text
        .split('\n')
        .map((line) => `    ${styleText('dim', '┃')} ${line}`)
        .join('\n')}\n`,
    );
  },
  /** Something that was seen on the way. */
  seen(sentence: string): void {
    console.log(styleText('dim', `    · ${sentence}`));
  },
  held(fact: string): void {
    console.log(`  ${styleText('green', '✓')} ${fact}`);
  },
  failed(fact: string): void {
    console.log(`  ${styleText('red', '✗')} ${fact}`);
  },
  /** Waits for work under a name, and says that it is still going on. */
  async waitFor<T>(doing: string, work: Promise<T>): Promise<T> {
    console.log(`→ ${doing} …`);
    const started = performance.now();
    const timer = setInterval(() => {
      console.log(
        styleText('dim', `    … still at it (${((performance.now() - started) / 1000).toFixed(0)} s)`),
      );
    }, signOfLife);
    try {
      return await work;
    } finally {
      clearInterval(timer);
    }
  },
};
