/** Shorter stretches of base64 could stand in a text by chance. */
const shortestStretch = 8;

/**
 * The characters of base64 that a value alone decides, for each of the three places that it can have
 * in what is encoded: those at the edges depend on what stands before and after it. So whatever holds
 * the value and is then encoded has one of these in it, with padding or without.
 */
export function base64Stretches(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2]
    .map((before) => {
      const bits = 8 * (before + bytes.length);
      const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      // A character holds 6 bits; the first one without a bit of what stands before is the one after it.
      return encoded.slice(Math.ceil((8 * before) / 6), Math.floor(bits / 6));
    })
    .filter((stretch) => stretch.length >= shortestStretch);
}

/** Lower-case hexadecimal of each byte of UTF-8. */
export function hexPairs(value: string): readonly string[] {
  return [...Buffer.from(value)].map((byte) => byte.toString(16).padStart(2, '0'));
}
