import type { Target } from './target.ts';

/** As whom the Data API logs in to Redshift. */
export type LogIn =
  /** The job's IAM identity, with temporary credentials that Redshift maps to a database user. */
  | { readonly kind: 'iam' }
  /** A database user of a cluster, with temporary credentials. */
  | { readonly kind: 'database-user'; readonly user: string }
  /** User and password from AWS Secrets Manager. */
  | { readonly kind: 'secret'; readonly arn: string };

/**
 * The parameters of ExecuteStatement that name the database and the log-in. Source: Amazon Redshift Data API
 * reference, "ExecuteStatement", which lists the combinations.
 */
export interface Connection {
  readonly ClusterIdentifier?: string;
  readonly WorkgroupName?: string;
  readonly Database: string;
  readonly DbUser?: string;
  readonly SecretArn?: string;
}

/** What is wrong with a log-in for this target; undefined if nothing is. */
export function logInProblem(logIn: LogIn, target: Target): string | undefined {
  return logIn.kind === 'database-user' && target.kind === 'workgroup'
    ? '`data-api-db-user` is for provisioned clusters only, and the target is a workgroup.'
    : undefined;
}

export function connectionTo(target: Target, logIn: LogIn, database: string): Connection {
  return {
    ...(target.kind === 'cluster' ? { ClusterIdentifier: target.name } : { WorkgroupName: target.name }),
    Database: database,
    ...(logIn.kind === 'database-user' ? { DbUser: logIn.user } : {}),
    ...(logIn.kind === 'secret' ? { SecretArn: logIn.arn } : {}),
  };
}
