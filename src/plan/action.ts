import type { DeclaredIntegration } from '../declared/integration.ts';
import { identityWords } from '../integration-types/registry.ts';
import type { LiveIntegration } from '../live/live-integration.ts';
import { compare, compareWithBase, createdKeys } from './compare.ts';
import type { Match } from './match.ts';
import { credentialsVersionKey, type KeyDifference, type PlannedIntegration } from './plan.ts';

/** What planning one integration needs to know besides its three states. */
export interface ActionContext {
  /** Files that are byte for byte the same as at the base. */
  readonly unchanged: ReadonlySet<string>;
  /** The files that declare something now. */
  readonly files: ReadonlySet<string>;
  /** Whether a deletion of this integration is refused. */
  readonly preventsDelete: (previous: DeclaredIntegration) => boolean;
}

/** Decides what to do with one integration. Warnings and scripts are added afterwards. */
export function planAction({ declared, previous, live }: Match, context: ActionContext): PlannedIntegration {
  if (declared !== undefined) {
    const common = {
      file: declared.file,
      identity: declared.identity,
      declared,
      origin: context.unchanged.has(declared.file) ? 'already-different' : 'this-change',
      previous,
      movedFrom: previous?.file === declared.file ? undefined : previous?.file,
      warnings: [],
    } as const;
    return live === undefined
      ? { ...common, ...creation(declared) }
      : { ...common, ...updateOrNoOp(declared, previous, live) };
  }
  if (previous === undefined || live === undefined) throw new Error('nothing to plan');
  return deletion(previous, live, context);
}

type Decided = Pick<
  PlannedIntegration,
  'action' | 'because' | 'differences' | 'notShown' | 'mayReset' | 'scriptEndpoint' | 'id' | 'live'
>;

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
    notShown: [],
    mayReset: [],
    scriptEndpoint: 'create',
  };
}

function updateOrNoOp(
  declared: DeclaredIntegration,
  previous: DeclaredIntegration | undefined,
  live: LiveIntegration,
): Decided {
  const { differences, notShown, mayReset } = compare(declared, live);
  const { dropped, credentials } =
    previous === undefined ? { dropped: [], credentials: [] } : compareWithBase(declared, previous, live);
  const isCreateError = live.status === 'createError';
  const because = [
    ...(isCreateError ? ['Its creation failed, so it is set up again with the creation script.'] : []),
    ...(differences.length > 0 ? ['Immuta differs from the file.'] : []),
    ...(dropped.length > 0 ? ['The file no longer declares a key that the base declared.'] : []),
    ...(credentials.length > 0
      ? [`${credentialsWords(credentials)} changed, so the credentials are sent again.`]
      : []),
  ];
  const isUpdate = because.length > 0;
  return {
    action: isUpdate ? 'update' : 'no-op',
    id: live.id,
    live,
    because,
    differences: [...differences, ...dropped, ...credentials],
    notShown,
    mayReset: isUpdate ? mayReset.filter(({ key }) => !dropped.some((drop) => drop.key === key)) : [],
    scriptEndpoint: isUpdate ? (isCreateError ? 'create' : 'edit') : undefined,
  };
}

function credentialsWords(credentials: readonly KeyDifference[]): string {
  return credentials.some(({ key }) => key === credentialsVersionKey)
    ? '`lifecycle.credentialsVersion`'
    : 'The name of a secret reference';
}

function deletion(
  previous: DeclaredIntegration,
  live: LiveIntegration,
  { files, preventsDelete }: ActionContext,
): PlannedIntegration {
  const { file } = previous;
  return {
    action: 'delete',
    file,
    id: live.id,
    identity: live.identity,
    previous,
    live,
    origin: 'this-change',
    because: [
      files.has(file)
        ? 'The file that declared it now declares another integration.'
        : 'The file that declared it was removed.',
    ],
    differences: [],
    notShown: [],
    mayReset: [],
    preventDelete: preventsDelete(previous),
    scriptEndpoint: live.status === 'createError' ? 'cleanup' : 'delete',
    warnings: [],
  };
}
