/** What `data-api-target` names. */
export interface NamedTarget {
  readonly kind: 'cluster' | 'workgroup';
  readonly name: string;
}

/** The cluster or workgroup that runs the statements, and its AWS region. */
export interface Target extends NamedTarget {
  readonly region: string;
}

/** Why a host has no target: a sentence without the file's name, and what to do. */
export interface TargetProblem {
  readonly problem: string;
  readonly remedy: string;
}

/**
 * Endpoints as Amazon Redshift gives them: NAME.HASH.REGION.redshift.DOMAIN for a cluster, and
 * NAME.ACCOUNT.REGION.redshift-serverless.DOMAIN for a workgroup. Source: Amazon Redshift Management Guide,
 * "Finding your cluster connection string" and "Connecting to Amazon Redshift Serverless".
 */
const endpoint =
  /^([a-z0-9-]+)\.([a-z0-9]+)\.([a-z]+(?:-[a-z]+)+-\d+)\.(redshift|redshift-serverless)\.amazonaws\.com(\.cn)?$/;

/** A VPC endpoint carries a name of its own, not that of the cluster or workgroup behind it. */
const vpcEndpoint = /-endpoint-[a-z0-9]+$/;

/**
 * The target of an integration.
 *
 * @param host the integration's `host`
 * @param named what `data-api-target` says
 * @param region `AWS_REGION`, for a host that is not Redshift's own endpoint
 */
export function readTarget(
  host: string,
  named: NamedTarget | undefined,
  region: string | undefined,
): Target | TargetProblem {
  const own = readEndpoint(host);
  if (own === undefined) return unknownHost(host, named, region);
  if (named === undefined) {
    return own.name === undefined
      ? {
          problem: `${host} is a VPC endpoint, which does not tell the ${own.kind} behind it.`,
          remedy: nameIt,
        }
      : { kind: own.kind, name: own.name, region: own.region };
  }
  if (named.kind !== own.kind || (own.name !== undefined && named.name !== own.name)) {
    return {
      problem: `\`data-api-target\` is ${named.kind}:${named.name}, but ${host} belongs to ${own.kind}${own.name === undefined ? '' : `:${own.name}`}.`,
      remedy: 'Remove `data-api-target`, or correct it or `host`.',
    };
  }
  return { ...named, region: own.region };
}

const nameIt = 'Set `data-api-target` to `cluster:NAME` or `workgroup:NAME`.';

function unknownHost(
  host: string,
  named: NamedTarget | undefined,
  region: string | undefined,
): Target | TargetProblem {
  if (named === undefined) {
    return {
      problem: `${host} is not an endpoint of Amazon Redshift, so it does not tell the cluster or workgroup.`,
      remedy: `${nameIt} AWS_REGION gives the region.`,
    };
  }
  if (region === undefined) {
    return {
      problem: `${host} does not tell the AWS region, and AWS_REGION is not set.`,
      remedy: 'Set AWS_REGION in the environment of the step; aws-actions/configure-aws-credentials does so.',
    };
  }
  return { ...named, region };
}

/** What a host tells; undefined if it is not Redshift's own endpoint. No name for a VPC endpoint. */
function readEndpoint(
  host: string,
): { kind: Target['kind']; name: string | undefined; region: string } | undefined {
  const parts = endpoint.exec(host.toLowerCase().replace(/\.$/, ''));
  if (parts === null) return undefined;
  const [, name = '', owner = '', region = '', service, china] = parts;
  const kind = service === 'redshift' ? 'cluster' : 'workgroup';
  if (region.startsWith('cn-') !== (china !== undefined)) return undefined;
  if (kind === 'workgroup' && !/^\d{12}$/.test(owner)) return undefined;
  return { kind, name: vpcEndpoint.test(name) ? undefined : name, region };
}
