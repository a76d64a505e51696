import { readDeclared, type ReadDeclared } from '../../src/declared/read-declared.ts';
import type { SourceFile } from '../../src/declared/read-file.ts';

/** A valid file with every part that a file can have; tests rely on its line numbers. */
export const sample = `type: Redshift
autoBootstrap: false
config:
  host: redshift.example.com
  port: 5439
  database: immuta
  impersonation:
    enabled: true
    role: immuta_impersonation
  authenticationType: userPassword
  username: immuta_system
  password: \${REDSHIFT_PASSWORD}
lifecycle:
  id: 12
  preventDelete: true
  credentialsVersion: 2
`;

/** A valid file of each type, by the type's name. */
export const samples: Readonly<Record<string, string>> = { Redshift: sample };

/** The sample with one text replaced by another, which must be there. */
export function edited(from: string, to: string): string {
  if (!sample.includes(from)) throw new Error(`not in the sample: ${from}`);
  return sample.replace(from, () => to);
}

export function source(content: string | Uint8Array, file = 'immuta/a.yml'): SourceFile {
  return { file, content: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

export function read(
  content: string | Uint8Array,
  variables: Readonly<Record<string, string>> = {},
): ReadDeclared {
  return readDeclared([source(content)], new Map(Object.entries(variables)));
}

/** All failures and warnings as one text. */
export function saidAbout({ failures, warnings }: Pick<ReadDeclared, 'failures' | 'warnings'>): string {
  return JSON.stringify([failures, warnings]);
}
