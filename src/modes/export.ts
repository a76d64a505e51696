import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { readDeclared } from '../declared/read-declared.ts';
import { ActionFailure, throwIfAny, type Warning } from '../failure.ts';
import { exportFile, yamlText } from '../export/file-for.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { matchDeclared } from '../plan/match.ts';
import { exportReport, type ExportedFile } from '../report/export-report.ts';
import { requireFolders } from '../runner/output-files.ts';
import { inCode } from '../words.ts';
import { idOutput } from './planning.ts';
import type { Ending, Session, TenantSession } from './session.ts';
import { readLiveTenant, requireDeclaredFiles } from './states.ts';

/** Writes a file for each live integration that no file declares. Nothing is overwritten. */
export async function runExport(session: TenantSession): Promise<Ending> {
  const { inputs, runner } = session;
  const declared = requireDeclaredFiles(session);
  const tenant = await readLiveTenant(session);
  const { matches, failures } = matchDeclared(declared.integrations, tenant);
  throwIfAny(failures);
  const managed = new Set(matches.flatMap(({ live }) => live?.id ?? []));
  const unmanaged = tenant.integrations.filter(({ id, status }) => !managed.has(id) && status !== 'deleted');
  const folder = join(runner.workspace, inputs.exportDirectory);
  requireFolders(runner.workspace, folder, 'export-directory');
  const { written, warnings } = await writeAll(session, folder, unmanaged);
  return {
    result: 'exported',
    failures: [],
    warnings: [...declared.warnings, ...warnings],
    ...exportReport(
      {
        files: written,
        declared: managed.size,
        otherTypes: tenant.otherTypes,
        warnings,
      },
      inputs.name,
    ),
    outputs: idOutput(written),
  };
}

async function writeAll(
  { inputs, outputGuard }: Pick<Session, 'inputs' | 'outputGuard'>,
  folder: string,
  unmanaged: readonly LiveIntegration[],
): Promise<{ written: ExportedFile[]; warnings: Warning[] }> {
  const written: ExportedFile[] = [];
  const warnings: Warning[] = [];
  const taken = await takenNames(folder);
  for (const live of unmanaged) {
    const { name, content, references, leftOut } = exportFile(live, taken);
    const file = posix.join(inputs.exportDirectory, name);
    const text = yamlText(content);
    const [invalid] = readDeclared([{ file, content: Buffer.from(text) }], inputs.variables).failures;
    if (live.status === 'createError')
      warnings.push({
        message: `Integration ${live.id} has the status \`createError\`: its creation failed, so a file can't take it over yet. Declare it in a file to create it again, or delete it in Immuta.`,
      });
    else if (invalid !== undefined)
      warnings.push({
        message: `A file can't declare integration ${live.id} with the values that Immuta shows, so it was left out. ${invalid.message}`,
      });
    else if (outputGuard.admit(file, text).ok) {
      await writeNew(join(folder, name), text);
      taken.add(name.replace(/\.yml$/, ''));
      written.push({ file, id: live.id, references });
      if (leftOut.length > 0)
        warnings.push({
          message: `Immuta shows undocumented keys, which the file leaves out: ${inCode(leftOut.map((key) => `config.${key}`))}.`,
          place: { file },
        });
      if (!inputs.files.matches(file))
        warnings.push({
          message:
            'The input `files` does not match this file, so plan and apply would ignore it: change `files` or `export-directory`.',
          place: { file },
        });
    }
  }
  return { written, warnings };
}

/** Names of the files in a folder, without their endings. */
async function takenNames(folder: string): Promise<Set<string>> {
  const names = await readdir(folder).catch(() => []);
  return new Set(names.map((name) => name.replace(/\.ya?ml$/, '').toLowerCase()));
}

/** Writes a new file: with O_EXCL an existing file or symbolic link is an error. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  } catch (cause: unknown) {
    throw new ActionFailure({
      reason: 'invalid-input',
      message: 'A file could not be written to `export-directory`.',
      remedy: 'Check the permissions of the folder, or set `export-directory` to another one.',
      cause,
    });
  }
}
