/** An SQL string literal for Redshift and PostgreSQL, with doubled quotes. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A quoted SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A value as SQL text, correct for both ways in which a server may read backslashes. */
export function quoteText(value: string): string {
  return ` E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
