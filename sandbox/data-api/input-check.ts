import type { JsonObject } from '../../src/json.ts';
import { awsError, type AwsError } from './signature.ts';

/** Sources of the limits: Amazon Redshift Data API reference and "Considerations when calling the Data API". */
const limits = { statementBytes: 100_000, batch: 40, waitSeconds: 30, keepAliveSeconds: 86_400 };

const connection = ['ClusterIdentifier', 'WorkgroupName', 'Database', 'DbUser', 'SecretArn'];
const submission = [
  ...connection,
  'ClientToken',
  'SessionId',
  'SessionKeepAliveSeconds',
  'WaitTimeSeconds',
  'StatementName',
  'WithEvent',
  'ResultFormat',
  'Parameters',
];

const members: Readonly<Record<string, readonly string[]>> = {
  ExecuteStatement: ['Sql', ...submission],
  BatchExecuteStatement: ['Sqls', 'ExecutionMode', ...submission],
  DescribeStatement: ['Id', 'WaitTimeSeconds'],
  GetStatementResult: ['Id', 'NextToken', 'WaitTimeSeconds'],
  CancelStatement: ['Id'],
};

/** Whether the stand-in has this operation. */
export function isOperation(operation: string): boolean {
  return operation in members;
}

/** Checks an input as the service does; returns the error message for a wrong one. */
export function checkInput(operation: string, input: JsonObject): AwsError | undefined {
  const known = members[operation] ?? [];
  const problem =
    Object.keys(input)
      .filter((name) => !known.includes(name))
      .map((name) => `${name} is not a member of the input`)[0] ??
    checkRange(input, 'WaitTimeSeconds', limits.waitSeconds) ??
    checkRange(input, 'SessionKeepAliveSeconds', limits.keepAliveSeconds) ??
    (operation.endsWith('ExecuteStatement') ? checkSubmission(operation, input) : checkId(input));
  return problem === undefined ? undefined : awsError('ValidationException', problem);
}

function checkRange(input: JsonObject, name: string, most: number): string | undefined {
  const value = input[name];
  if (
    value === undefined ||
    (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most)
  )
    return undefined;
  return `${name} must be an integer from 0 to ${String(most)}`;
}

function checkId({ Id }: JsonObject): string | undefined {
  return typeof Id === 'string' && /^[a-z0-9]{8}(-[a-z0-9]{4}){3}-[a-z0-9]{12}(:\d+)?$/.test(Id)
    ? undefined
    : 'Id must be the id of a statement';
}

function checkSubmission(operation: string, input: JsonObject): string | undefined {
  const sqls = operation === 'ExecuteStatement' ? [input['Sql']] : input['Sqls'];
  if (!Array.isArray(sqls) || sqls.length === 0) return 'At least one SQL statement is required';
  if (sqls.length > limits.batch) return `Sqls contains more than ${String(limits.batch)} statements`;
  for (const sql of sqls) {
    if (typeof sql !== 'string' || sql.trim() === '') return 'A SQL statement must not be empty';
    if (Buffer.byteLength(sql) > limits.statementBytes) return 'Cannot exceed 100 KB for a SQL statement';
  }
  const mode = input['ExecutionMode'];
  if (mode !== undefined && mode !== 'TRANSACTION' && mode !== 'AUTO_COMMIT')
    return 'ExecutionMode is not valid';
  return checkConnection(input);
}

function checkConnection(input: JsonObject): string | undefined {
  const given = connection.filter((name) => input[name] !== undefined);
  if (input['SessionId'] !== undefined) {
    return given.length > 0 ? `${String(given[0])} can't be given together with SessionId` : undefined;
  }
  const isCluster = given.includes('ClusterIdentifier');
  if (isCluster === given.includes('WorkgroupName'))
    return 'Either ClusterIdentifier or WorkgroupName is required, not both';
  if (!given.includes('Database')) return 'Database is required';
  if (given.includes('DbUser') && !isCluster) return 'DbUser is for clusters only';
  if (given.includes('DbUser') && given.includes('SecretArn'))
    return 'DbUser and SecretArn exclude each other';
  return undefined;
}
