import type { Check } from './check.ts';
import { dataApiCheck } from './checks/data-api.ts';
import { filesCheck } from './checks/files.ts';
import { githubCheck } from './checks/github.ts';
import { certificateCheck, connectionCheck, keyCheck } from './checks/immuta-access.ts';
import {
  idsCheck,
  integrationsCheck,
  secretsShownCheck,
  undocumentedFieldsCheck,
} from './checks/immuta-list.ts';
import { inputsCheck } from './checks/inputs.ts';
import { psqlCheck } from './checks/psql.ts';
import { scriptsCheck } from './checks/scripts.ts';

/** Everything that doctor looks at, in the order of its table. */
export const allChecks: readonly Check[] = [
  inputsCheck,
  filesCheck,
  connectionCheck,
  certificateCheck,
  keyCheck,
  integrationsCheck,
  idsCheck,
  secretsShownCheck,
  undocumentedFieldsCheck,
  scriptsCheck,
  githubCheck,
  psqlCheck,
  dataApiCheck,
];
