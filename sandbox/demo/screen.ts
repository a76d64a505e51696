import { styleText } from 'node:util';

/** How often the demo says that it is still waiting, in milliseconds. */
const signOfLife = 2000;

/** What the demo prints. */
export const screen = {
  chapter(title: string): void {
    console.log(`\n${styleText('bold', `── ${title} ${'─'.repeat(Math.max(0, 90 - title.length))}`)}\n`);
  },
  say(sentence: string): void {
    console.log(sentence);
  },
  /** An indented text of several lines. */
  quote(text: string): void {
    console.log(
      `\n${text
        .split('\n')
        .map((line) => `    ${styleText('dim', '┃')} ${line}`)
        .join('\n')}\n`,
    );
  },
  /** Something that happened in the meantime. */
  seen(sentence: string): void {
    console.log(styleText('dim', `    · ${sentence}`));
  },
  held(fact: string): void {
    console.log(`  ${styleText('green', '✓')} ${fact}`);
  },
  failed(fact: string): void {
    console.log(`  ${styleText('red', '✗')} ${fact}`);
  },
  /** Waits for work, and says from time to time that it is still running. */
  async waitFor<T>(doing: string, work: Promise<T>): Promise<T> {
    console.log(`→ ${doing} …`);
    const started = performance.now();
    const timer = setInterval(() => {
      console.log(
        styleText('dim', `    … still running (${((performance.now() - started) / 1000).toFixed(0)} s)`),
      );
    }, signOfLife);
    try {
      return await work;
    } finally {
      clearInterval(timer);
    }
  },
};
