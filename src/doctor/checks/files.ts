import type { Check, Finding } from '../check.ts';

/** Most problems of files that get a row each. */
const shownProblems = 10;

/** Whether the integration files are valid. */
export const filesCheck: Check = {
  name: 'Integration files',
  look: ({ files }) => {
    const { files: found, failures, warnings } = files();
    if (failures.length > 0) {
      const rows: Finding[] = failures.slice(0, shownProblems).map(({ message, remedy = '', place }) => ({
        state: 'fail',
        seen: `${placeText(place)}${message}`,
        remedy,
      }));
      const more = failures.length - rows.length;
      if (more > 0)
        rows.push({
          state: 'fail',
          seen: `${String(more)} more errors.`,
          remedy: 'Run `validate` to see them all.',
        });
      return Promise.resolve(rows);
    }
    if (found.length === 0) {
      return Promise.resolve([
        {
          state: 'warn',
          seen: 'No file matches `files` yet.',
          remedy: 'Write the first one, or run `export` to get a file for each live integration.',
        },
      ]);
    }
    return Promise.resolve([
      { state: 'pass', seen: `${String(found.length)} valid.` },
      ...warnings.map(({ message, place }): Finding => ({
        state: 'warn',
        seen: `${placeText(place)}${message}`,
        remedy: 'Check whether you mean it.',
      })),
    ]);
  },
};

function placeText(place: { readonly file: string; readonly line?: number } | undefined): string {
  if (place === undefined) return '';
  return place.line === undefined ? `\`${place.file}\`: ` : `\`${place.file}\`, line ${String(place.line)}: `;
}
