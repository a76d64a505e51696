import { inFile, type Failure } from '../failure.ts';
import type { PlannedChange } from '../plan/plan.ts';

/** The `data-api-*` inputs. Without `dbUser` and `secretArn` the Data API logs in as the IAM identity of the job. */
export interface DataApiSettings {
  readonly target: NamedTarget | undefined;
  readonly dbUser: string | undefined;
  readonly secretArn: string | undefined;
}

/** The value of `data-api-target`. */
export interface NamedTarget {
  readonly kind: 'cluster' | 'workgroup';
  readonly name: string;
}

/** The cluster or workgroup that runs the statements, and its AWS region. */
export interface Target extends NamedTarget {
  readonly region: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Endpoints as Amazon Redshift assigns them: NAME.HASH.REGION.redshift.DOMAIN for a cluster, and
 * NAME.ACCOUNT.REGION.redshift-serverless.DOMAIN for a workgroup. Source: Amazon Redshift Management Guide,
 * "Finding your cluster connection string" and "Connecting to Amazon Redshift Serverless".
 */
const endpoint =
  /^(?<name>[a-z0-9-]+)\.(?<owner>[a-z0-9]+)\.(?<region>[a-z]+(?:-[a-z]+)+-\d+)\.redshift(?<serverless>-serverless)?\.amazonaws\.com(?<china>\.cn)?$/;

/** The name of a VPC endpoint is not that of the cluster or workgroup behind it. */
const vpcEndpoint = /-endpoint-[a-z0-9]+$/;

/**
 * The target of a host. `AWS_REGION` counts for a host that is not an endpoint of Amazon Redshift.
 * `invalid-input` if there is none, if `data-api-target` contradicts the host, or if the login does not fit.
 */
export function findTarget(
  host: string,
  { target: named, dbUser }: DataApiSettings,
  { AWS_REGION, AWS_DEFAULT_REGION }: Environment,
): Target | Failure {
  const own = readEndpoint(host);
  const isOther = named?.kind !== own?.kind || (own?.name !== undefined && named?.name !== own.name);
  if (named !== undefined && own !== undefined && isOther)
    return invalidInput(
      `\`data-api-target\` is ${named.kind}:${named.name}, but ${host} belongs to ${own.kind}${own.name === undefined ? '' : `:${own.name}`}.`,
      'Remove `data-api-target`, or correct it or `host`.',
    );
  const { kind, name } = named ?? own ?? {};
  if (kind === undefined || name === undefined)
    return invalidInput(
      `${host} does not name a cluster or workgroup of Amazon Redshift.`,
      'Set `data-api-target` to `cluster:NAME` or `workgroup:NAME`. If the host is not an endpoint of Amazon Redshift, also set `AWS_REGION`.',
    );
  if (kind === 'workgroup' && dbUser !== undefined)
    return invalidInput(
      '`data-api-db-user` is for provisioned clusters only, and the target is a workgroup.',
      'Remove `data-api-db-user`; use the IAM identity or `data-api-secret-arn`.',
    );
  const region = [own?.region, AWS_REGION, AWS_DEFAULT_REGION].find(
    (each) => each !== undefined && each !== '',
  );
  if (region === undefined)
    return invalidInput(
      `${host} does not contain the AWS region, and \`AWS_REGION\` is not set.`,
      'Set `AWS_REGION` in the environment of the step; aws-actions/configure-aws-credentials does so.',
    );
  return { kind, name, region };
}

function invalidInput(message: string, remedy: string): Failure {
  return { reason: 'invalid-input', message, remedy };
}

/** Undefined if the host is not an endpoint of Amazon Redshift. The name of a VPC endpoint is left out. */
function readEndpoint(
  host: string,
): (Pick<Target, 'kind' | 'region'> & { readonly name?: string }) | undefined {
  const parts = endpoint.exec(host.toLowerCase().replace(/\.$/, ''))?.groups;
  if (parts === undefined) return undefined;
  const { name = '', owner = '', region = '', serverless, china } = parts;
  const kind = serverless === undefined ? 'cluster' : 'workgroup';
  if (region.startsWith('cn-') !== (china !== undefined)) return undefined;
  if (kind === 'workgroup' && !/^\d{12}$/.test(owner)) return undefined;
  return { kind, region, ...(vpcEndpoint.test(name) ? {} : { name }) };
}

/** Checks, before the first write, that each change has a target. */
export function checkTargets(
  changes: readonly PlannedChange[],
  settings: DataApiSettings,
  environment: Environment,
): readonly Failure[] {
  return changes.flatMap(({ file, identity }) => {
    const target = findTarget(identity.host, settings, environment);
    if (!('reason' in target)) return [];
    return [inFile(file, target)];
  });
}

/**
 * The parameters of ExecuteStatement that name the database and the login. Source: Amazon Redshift Data API
 * reference, "ExecuteStatement", which lists the combinations.
 */
export interface Connection {
  readonly ClusterIdentifier?: string;
  readonly WorkgroupName?: string;
  readonly Database: string;
  readonly DbUser: string | undefined;
  readonly SecretArn: string | undefined;
}

export function connectionTo(
  { kind, name }: Target,
  { dbUser, secretArn }: DataApiSettings,
  database: string,
): Connection {
  return {
    ...(kind === 'cluster' ? { ClusterIdentifier: name } : { WorkgroupName: name }),
    Database: database,
    DbUser: dbUser,
    SecretArn: secretArn,
  };
}
