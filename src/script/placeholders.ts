const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const all = upper + lower + digits;

/** Redshift takes 8 to 64 characters; 32 of 62 kinds can't be guessed or met by chance. */
const length = 32;

/**
 * Makes what stands in for each secret wherever a script is asked for: random for the run, and valid
 * as a Redshift password (8 to 64 characters with an upper-case letter, a lower-case one and a digit;
 * no quote, backslash, slash, at sign or blank), so that Immuta renders it like a real one.
 *
 * @param names the names of the references, each once
 * @param random gives that many random bytes, such as `randomBytes` of `node:crypto`
 * @throws Error where the source of randomness gives one value twice
 */
export function makePlaceholders(
  names: readonly string[],
  random: (size: number) => Uint8Array,
): ReadonlyMap<string, string> {
  const placeholders = new Map<string, string>();
  for (const name of names) {
    if (placeholders.has(name)) continue;
    const placeholder = makePlaceholder(random(length));
    if ([...placeholders.values()].includes(placeholder)) {
      throw new Error('The source of randomness gave the same bytes twice.');
    }
    placeholders.set(name, placeholder);
  }
  return placeholders;
}

function makePlaceholder(bytes: Uint8Array): string {
  // The first three characters see to it that each required kind is there.
  return Array.from({ length }, (_, index) => {
    const alphabet = [upper, lower, digits][index] ?? all;
    return alphabet.charAt((bytes[index] ?? 0) % alphabet.length);
  }).join('');
}
