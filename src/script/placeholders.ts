const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const all = upper + lower + digits;

/** Redshift takes 8 to 64 characters. 32 out of 62 can't be guessed or met by chance. */
const length = 32;

/**
 * Makes what replaces each secret wherever a script is asked for: random for the run, and valid as a Redshift
 * password (an upper-case letter, a lower-case one and a digit), so that Immuta renders it like a real one.
 *
 * @param names the names of the references
 * @param random returns that many random bytes, such as `randomBytes` of `node:crypto`
 */
export function makePlaceholders(
  names: readonly string[],
  random: (size: number) => Uint8Array,
): ReadonlyMap<string, string> {
  return new Map(
    names.map((name) => {
      const characters = Array.from(random(length), (byte, index) => {
        // The first three characters are one of each required kind.
        const alphabet = [upper, lower, digits][index] ?? all;
        return alphabet.charAt(byte % alphabet.length);
      });
      return [name, characters.join('')];
    }),
  );
}
