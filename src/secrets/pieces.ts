/** Lines of a secret shorter than this are not looked for: a `}` is no secret. */
const shortestLine = 8;

/** The lines that frame a key in PEM; they are the same in every key. Source: RFC 7468. */
const pemFrame = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;

/**
 * What of a secret is looked for: the whole, without blanks at its ends (whoever writes it may drop
 * them), and where it has several lines each of 8 characters or more, since logs are cut into lines.
 */
export function piecesOf(value: string): readonly string[] {
  const whole = value.trim();
  const lines = whole.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (lines.length === 1) return [whole];
  return [whole, ...lines.filter((line) => line.length >= shortestLine && !pemFrame.test(line))];
}
