import { validateReport } from '../report/failure-report.ts';
import type { Ending, OfflineSession } from './session.ts';
import { noFiles, readDeclaredFiles } from './states.ts';

/** Checks the files alone, without any network. `fallback` says why a plan became this. */
export function runValidate(session: OfflineSession, fallback?: string): Ending {
  const { files, failures: found, warnings } = readDeclaredFiles(session);
  const failures = files.length === 0 && found.length === 0 ? [noFiles(session)] : found;
  const name = session.inputs.namesTenant ? session.inputs.name : undefined;
  return {
    result: failures.length === 0 ? 'valid' : 'failed',
    failures,
    warnings,
    ...validateReport(files.length, failures, warnings, name, fallback),
    outputs: {},
  };
}
