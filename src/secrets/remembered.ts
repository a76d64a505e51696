/** Makes a function of one character remember its results: secrets share their characters, and each has many spellings. */
export function remembered<T>(work: (character: string) => T): (character: string) => T {
  const known = new Map<string, T>();
  return (character) => {
    const found = known.get(character) ?? work(character);
    known.set(character, found);
    return found;
  };
}
