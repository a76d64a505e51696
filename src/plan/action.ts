import type { DeclaredIntegration } from '../declared/integration.ts';
import { identityWords } from '../integration-types/registry.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { compare, compareWithBase, createdKeys } from './compare.ts';
import type { DeclaredMatch, RemovedMatch } from './match.ts';
import { credentialsVersionKey, type PlannedIntegration } from './plan.ts';

/** What a plan says of an integration if there is nothing to say. */
const nothing = { because: [], differences: [], notShown: [], mayReset: [], warnings: [] } as const;

/**
 * Decides what to do with an integration that a file declares. Warnings and scripts are added afterwards.
 *
 * @param unchanged the files that are byte for byte the same as at the base
 */
export function planDeclared(
  { declared, previous, live }: DeclaredMatch,
  unchanged: ReadonlySet<string>,
): PlannedIntegration {
  const { file, identity } = declared;
  return {
    ...nothing,
    file,
    id: live?.id,
    identity,
    declared,
    previous,
    live,
    origin: unchanged.has(file) ? 'already-different' : 'this-change',
    movedFrom: previous?.file === file ? undefined : previous?.file,
    ...(live === undefined ? creation(declared) : updateOrNoOp(declared, previous, live)),
  };
}

/** The deletion of an integration whose file was removed. `declaredFiles`: the files that declare something now. */
export function planDeletion(
  { previous, live }: RemovedMatch,
  declaredFiles: ReadonlySet<string>,
): PlannedIntegration {
  const { file } = previous;
  return {
    ...nothing,
    action: 'delete',
    file,
    id: live.id,
    identity: live.identity,
    previous,
    live,
    origin: 'this-change',
    because: [
      declaredFiles.has(file)
        ? 'The file that declared it now declares another integration.'
        : 'The file that declared it was removed.',
    ],
    scriptEndpoint: live.status === 'createError' ? 'cleanup' : 'delete',
  };
}

type Decided = Pick<PlannedIntegration, 'action' | 'because' | 'differences' | 'scriptEndpoint'> &
  Partial<Pick<PlannedIntegration, 'notShown' | 'mayReset'>>;

function creation(declared: DeclaredIntegration): Decided {
  const { type, lifecycle } = declared;
  const why =
    lifecycle.id === undefined
      ? `Immuta has no integration for this ${identityWords(type)}.`
      : `\`lifecycle.id\` pins integration ${lifecycle.id}, which Immuta does not have. To create it again, remove that line.`;
  return {
    action: 'create',
    because: [why],
    differences: createdKeys(declared),
    scriptEndpoint: 'create',
  };
}

function updateOrNoOp(
  declared: DeclaredIntegration,
  previous: DeclaredIntegration | undefined,
  live: LiveIntegration,
): Decided {
  const { differences, notShown, mayReset } = compare(declared, live);
  const sinceBase = previous === undefined ? [] : compareWithBase(declared, previous, live);
  const isRotated = sinceBase.some(({ key }) => key === credentialsVersionKey);
  const dropped = sinceBase.filter(
    ({ key, after }) => after.kind === 'absent' && key !== credentialsVersionKey,
  );
  const isRenamed = sinceBase.some(({ after }) => after.kind === 'secret');
  const isCreateError = live.status === 'createError';
  const because = [
    ...(isCreateError ? ['Its creation failed, so it is set up again with the creation script.'] : []),
    ...(differences.length > 0 ? ['Immuta differs from the file.'] : []),
    ...(dropped.length > 0 ? ['The file no longer declares a key that the base declared.'] : []),
    ...(isRotated || isRenamed
      ? [
          `${isRotated ? '`lifecycle.credentialsVersion`' : 'The name of a secret reference'} changed, so the credentials are sent again.`,
        ]
      : []),
  ];
  const isUpdate = because.length > 0;
  return {
    action: isUpdate ? 'update' : 'no-op',
    because,
    differences: [...differences, ...sinceBase],
    notShown,
    mayReset: isUpdate ? mayReset.filter(({ key }) => !dropped.some((drop) => drop.key === key)) : [],
    scriptEndpoint: isUpdate ? (isCreateError ? 'create' : 'edit') : undefined,
  };
}
