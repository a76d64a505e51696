/** What stands in a part of its own that has nothing else to show. */
const notForReading = 'The signed plan goes on here; it is not for reading.';

/**
 * Puts HTML comments that nobody sees behind a report's parts: into the last one while there is room, then
 * into further ones. `limit` is the most UTF-16 units in one part.
 */
export function withHiddenData(parts: readonly string[], pieces: readonly string[], limit: number): string[] {
  const result = [...parts];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last !== undefined && last.length + 2 + piece.length <= limit)
      result[result.length - 1] = `${last}\n\n${piece}`;
    else result.push(`${notForReading}\n\n${piece}`);
  }
  return result;
}
