export const id = 390;
export const ids = [390];
export const modules = {

/***/ 5390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ meanings),
/* harmony export */   jk: () => (/* binding */ DataApiError),
/* harmony export */   lS: () => (/* binding */ readError),
/* harmony export */   uq: () => (/* binding */ kindOfFailure)
/* harmony export */ });
class DataApiError extends Error {
    kind;
    /** `message` is what the service or the connection said. */
    constructor(kind, message, cause) {
        super(message, { cause });
        this.name = 'DataApiError';
        this.kind = kind;
    }
    /** Whether the call may have had its effect all the same. */
    get effectUnknown() {
        return ['unreachable', 'timeout', 'server-error'].includes(this.kind);
    }
    /** Whether a repeat with the same client token may help. */
    get passing() {
        return this.effectUnknown || this.kind === 'throttled';
    }
}
/** What each kind of error means, and what to do about it. */
const meanings = {
    'no-credentials': {
        reason: 'unauthorized',
        problem: 'the job has no AWS credentials',
        remedy: 'Run aws-actions/configure-aws-credentials before this step, with `permissions: id-token: write` for the job.',
        names: /^(?:CredentialsProvider|TokenProvider|Provider)Error$/,
    },
    'expired-credentials': {
        reason: 'unauthorized',
        problem: "the job's AWS credentials have expired",
        remedy: 'Re-run this job. If scripts take long, raise `role-duration-seconds` of aws-actions/configure-aws-credentials.',
        names: /^(?:ExpiredToken|RequestExpired|TokenRefreshRequired)/,
    },
    'refused-credentials': {
        reason: 'unauthorized',
        problem: "AWS refused the job's credentials",
        remedy: 'Compare the IAM policy of the role with docs/scripts.md, and check that its trust policy allows this repository. Then re-run this job.',
        names: /^(?:AccessDenied|UnrecognizedClient|InvalidSignature|IncompleteSignature|InvalidClientTokenId|MissingAuthenticationToken|NotAuthorized|SignatureDoesNotMatch|OptInRequired)/,
        says: /is not authorized to perform/i,
    },
    unreachable: {
        reason: 'unreachable',
        problem: 'the Redshift Data API could not be reached',
        remedy: 'Check DNS, firewall, `HTTPS_PROXY`, `NO_PROXY`, and `NODE_EXTRA_CA_CERTS` for a private CA. Then re-run this job.',
    },
    timeout: {
        reason: 'timeout',
        problem: 'the Redshift Data API did not respond in time',
        remedy: 'Re-run this job, or raise `request-timeout`.',
        names: /^TimeoutError$/,
    },
    throttled: {
        problem: 'the Redshift Data API is too busy and refused the call 4 times',
        remedy: 'Re-run this job later.',
        names: /^(?:Throttl|TooManyRequests|RequestLimitExceeded|Active(?:Statements|Sessions|WaitingRequests)Exceeded)/,
    },
    'server-error': {
        problem: 'the Redshift Data API failed 4 times',
        remedy: 'Re-run this job later.',
    },
    'session-ended': {
        problem: 'Redshift ended the session in the middle of the script and rolled back its open transaction',
        remedy: 'Check in Redshift what took effect, then re-run this job.',
        says: /session .*(?:not available|expired|closed|not found|does ?n[o']t exist)/i,
    },
    paused: {
        problem: 'the cluster is paused',
        remedy: 'Resume it in Redshift, then re-run this job.',
        says: /\bcluster\b.*\bpaus(?:ed|ing)\b|\bpaus(?:ed|ing)\b.*\bcluster\b/i,
    },
    'no-target': {
        problem: 'AWS finds no such cluster or workgroup',
        remedy: 'Check `host` or `data-api-target`, and that the AWS credentials belong to the account that owns it. Then re-run this job.',
        names: /^ResourceNotFoundException$/,
        says: /endpoint does ?n[o']t exist|(?:cluster|workgroup)\b.*\b(?:not found|does ?n[o']t exist)/i,
    },
    refused: {
        problem: 'the Redshift Data API refused the call',
        remedy: 'Fix what AWS reports, then re-run this job.',
        // These come with a status of 500, but a repeat would not help.
        names: /^(?:DatabaseConnection|ExecuteStatement|BatchExecuteStatement)Exception$/,
    },
};
const kinds = Object.keys(meanings);
function readError(error) {
    const { name, code, message, $metadata } = error;
    const said = [message, code, name].find((text) => typeof text === 'string' && text !== '') ?? '';
    const named = kinds.find((kind) => meanings[kind].names?.test(name));
    // These names say less than the message.
    const isVague = named === undefined || named === 'no-target' || named === 'refused';
    const kind = (isVague ? kindSaid(said) : undefined) ?? named ?? kindOfStatus($metadata?.httpStatusCode, code);
    return new DataApiError(kind, said, error);
}
/** Whether the error of a statement is about the cluster or the login rather than the SQL; undefined if not. */
function kindOfFailure(text) {
    const kind = text.startsWith('ERROR:') ? undefined : kindSaid(text);
    return kind === 'paused' || kind === 'refused-credentials' ? kind : undefined;
}
function kindSaid(text) {
    return kinds.find((kind) => meanings[kind].says?.test(text));
}
function kindOfStatus(status, code) {
    if (status === undefined)
        return code === 'ETIMEDOUT' ? 'timeout' : 'unreachable';
    if (status === 401 || status === 403)
        return 'refused-credentials';
    if (status === 429)
        return 'throttled';
    return status >= 500 ? 'server-error' : 'refused';
}


/***/ }),

/***/ 5633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readPrivileges)
/* harmony export */ });
/** What any role sees of itself. The functions and catalogs are in PostgreSQL too. */
const own = `SELECT current_user AS role_name,
       has_database_privilege(current_database(), 'CREATE') AS may_create,
       has_database_privilege(current_database(), 'TEMP') AS may_use_temp,
       usesuper AS is_superuser,
       datdba = usesysid AS is_owner
FROM pg_user, pg_database
WHERE usename = current_user AND datname = current_database()`;
/**
 * The Redshift roles granted to the user: "Other users can only see roles that are explicitly granted to them". Source:
 * Amazon Redshift Database Developer Guide, "SVV_USER_GRANTS". The other two views are described there too.
 */
const roles = 'SELECT role_name FROM svv_user_grants WHERE user_name = current_user';
const roleMayCreateUsers = `SELECT system_privilege FROM svv_system_privileges
WHERE system_privilege = 'CREATE USER' AND identity_type = 'role' AND identity_name IN (${roles})`;
const databaseGrants = `SELECT privilege_type, identity_type, admin_option FROM svv_database_privileges
WHERE database_name = current_database()
  AND ((identity_type = 'user' AND identity_name = current_user)
    OR (identity_type = 'role' AND identity_name IN (${roles})))`;
/**
 * Asks Redshift which of the privileges that Immuta documents for a script in an existing database the role has. Every
 * role may ask. A privilege that may come from a role within a role is unknown rather than missing, and so is the
 * option to grant TEMP, which no function shows.
 *
 * @param query runs a query; undefined if the server refuses it
 */
async function readPrivileges(query) {
    const facts = (await query(own))?.[0];
    if (facts === undefined)
        return { role: undefined, ...sorted('unknown', 'unknown', 'unknown') };
    const role = String(facts['role_name']);
    if (isTrue(facts['is_superuser']))
        return { role, missing: [], unknown: [] };
    const granted = await query(roles);
    // A server without this view has no such roles.
    const mayComeFromRoles = granted !== undefined && granted.length > 0;
    const absent = mayComeFromRoles ? 'unknown' : 'no';
    const grants = granted === undefined ? [] : ((await query(databaseGrants)) ?? []);
    const has = (fact, type) => isTrue(facts[fact]) || grants.some((grant) => type.test(String(grant['privilege_type'])))
        ? 'yes'
        : absent;
    const temp = has('may_use_temp', /^TEMP(?:ORARY)?$/i);
    const all = worst(has('may_create', /^CREATE$/i), temp);
    const grantsTemp = isTrue(facts['is_owner']) ||
        grants.some((grant) => /^TEMP/i.test(String(grant['privilege_type'])) && isTrue(grant['admin_option']));
    const createsUsers = mayComeFromRoles ? ((await query(roleMayCreateUsers)) ?? []) : [];
    const createUser = createsUsers.length > 0 ? 'yes' : granted === undefined ? 'unknown' : absent;
    return { role, ...sorted(all, createUser, grantsTemp ? 'yes' : worst(temp, 'unknown')) };
}
function sorted(all, createUser, grantTemp) {
    const privileges = [
        ['ALL PRIVILEGES ON DATABASE', all],
        ['CREATE USER', createUser],
        ['GRANT TEMP ON DATABASE', grantTemp],
    ];
    const named = (wanted) => privileges.filter(([, answer]) => answer === wanted).map(([name]) => name);
    return { missing: named('no'), unknown: named('unknown') };
}
function worst(...answers) {
    return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}
/** The Data API returns booleans as such. Views of the leader node have them as text. */
function isTrue(value) {
    return value === true || value === 't' || value === 'true' || value === 1;
}


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   VJ: () => (/* binding */ checkTargets),
/* harmony export */   mQ: () => (/* binding */ connectionTo)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);

/**
 * Endpoints as Amazon Redshift assigns them: NAME.HASH.REGION.redshift.DOMAIN for a cluster, and
 * NAME.ACCOUNT.REGION.redshift-serverless.DOMAIN for a workgroup. Source: Amazon Redshift Management Guide,
 * "Finding your cluster connection string" and "Connecting to Amazon Redshift Serverless".
 */
const endpoint = /^(?<name>[a-z0-9-]+)\.(?<owner>[a-z0-9]+)\.(?<region>[a-z]+(?:-[a-z]+)+-\d+)\.redshift(?<serverless>-serverless)?\.amazonaws\.com(?<china>\.cn)?$/;
/** The name of a VPC endpoint is not that of the cluster or workgroup behind it. */
const vpcEndpoint = /-endpoint-[a-z0-9]+$/;
/**
 * The target of a host. `AWS_REGION` counts for a host that is not an endpoint of Amazon Redshift.
 * `invalid-input` if there is none, if `data-api-target` contradicts the host, or if the login does not fit.
 */
function findTarget(host, { target: named, dbUser }, { AWS_REGION, AWS_DEFAULT_REGION }) {
    const own = readEndpoint(host);
    const isOther = named?.kind !== own?.kind || (own?.name !== undefined && named?.name !== own.name);
    if (named !== undefined && own !== undefined && isOther)
        return invalidInput(`\`data-api-target\` is ${named.kind}:${named.name}, but ${host} belongs to ${own.kind}${own.name === undefined ? '' : `:${own.name}`}.`, 'Remove `data-api-target`, or correct it or `host`.');
    const { kind, name } = named ?? own ?? {};
    if (kind === undefined || name === undefined)
        return invalidInput(`${host} does not name a cluster or workgroup of Amazon Redshift.`, 'Set `data-api-target` to `cluster:NAME` or `workgroup:NAME`. If the host is not an endpoint of Amazon Redshift, also set `AWS_REGION`.');
    if (kind === 'workgroup' && dbUser !== undefined)
        return invalidInput('`data-api-db-user` is for provisioned clusters only, and the target is a workgroup.', 'Remove `data-api-db-user`; use the IAM identity or `data-api-secret-arn`.');
    const region = [own?.region, AWS_REGION, AWS_DEFAULT_REGION].find((each) => each !== undefined && each !== '');
    if (region === undefined)
        return invalidInput(`${host} does not contain the AWS region, and \`AWS_REGION\` is not set.`, 'Set `AWS_REGION` in the environment of the step; aws-actions/configure-aws-credentials does so.');
    return { kind, name, region };
}
function invalidInput(message, remedy) {
    return { reason: 'invalid-input', message, remedy };
}
/** Undefined if the host is not an endpoint of Amazon Redshift. The name of a VPC endpoint is left out. */
function readEndpoint(host) {
    const parts = endpoint.exec(host.toLowerCase().replace(/\.$/, ''))?.groups;
    if (parts === undefined)
        return undefined;
    const { name = '', owner = '', region = '', serverless, china } = parts;
    const kind = serverless === undefined ? 'cluster' : 'workgroup';
    if (region.startsWith('cn-') !== (china !== undefined))
        return undefined;
    if (kind === 'workgroup' && !/^\d{12}$/.test(owner))
        return undefined;
    return { kind, region, ...(vpcEndpoint.test(name) ? {} : { name }) };
}
/** Checks, before the first write, that each change has a target. */
function checkTargets(changes, settings, environment) {
    return changes.flatMap(({ file, identity }) => {
        const target = findTarget(identity.host, settings, environment);
        if (!('reason' in target))
            return [];
        return [(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .inFile */ .s5)(file, target)];
    });
}
function connectionTo({ kind, name }, { dbUser, secretArn }, database) {
    return {
        ...(kind === 'cluster' ? { ClusterIdentifier: name } : { WorkgroupName: name }),
        Database: database,
        DbUser: dbUser,
        SecretArn: secretArn,
    };
}


/***/ }),

/***/ 4594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ openDataApiSession),
  s: () => (/* binding */ runByDataApi)
});

// EXTERNAL MODULE: ./src/data-api/target.ts
var data_api_target = __webpack_require__(7104);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/data-api/explain.ts
var explain = __webpack_require__(5390);
;// CONCATENATED MODULE: ./src/data-api/session.ts


/** The first and the longest pause between two requests, in milliseconds. */
const firstPause = 125;
const longestPause = 4000;
/** Milliseconds between two notices that a statement is still running. */
const noticeInterval = 25_000;
/** Milliseconds to wait for the end of a cancelled statement: a cancelled job has only a few seconds left. */
const cancelPatience = 2000;
/**
 * A session of the Data API: a connection to the database that the first statement opens, and that the service closes
 * after some idle time. Takes one submission at a time.
 */
class DataApiSession {
    #options;
    #deadline;
    #id;
    constructor(options) {
        this.#options = options;
        this.#deadline = options.clock.now() + options.limit;
    }
    /** Milliseconds. */
    get limit() {
        return this.#options.limit;
    }
    /** Seconds until the service ends an idle session: a little longer than a request whose response is lost. */
    get keepAliveSeconds() {
        return Math.min(Math.ceil(this.#options.requestTimeout / 1000) + 60, 86_400);
    }
    /**
     * Submits one statement, or several as one transaction, and waits for the end. Cancels it at the time limit or when
     * the job is cancelled. Now and then calls `onWaiting` with the seconds that it has been running. Rejects with a
     * `DataApiError`, after an attempt to cancel what was submitted.
     */
    async run(sqls, onWaiting = () => undefined) {
        const stopped = this.#reasonToStop();
        if (stopped !== undefined)
            return { status: 'not-sent', statements: [], stopped };
        const id = await this.#submit(sqls);
        try {
            return await this.#waitFor(id, onWaiting);
        }
        catch (error) {
            await this.#options.api.cancel(id).catch(() => undefined);
            throw error;
        }
    }
    /** The rows of a query; undefined if the server or AWS refuses to show them. Rejects with a `DataApiError`. */
    async query(sql) {
        const id = await this.#submit([sql]);
        const { status } = await this.#waitFor(id, () => undefined);
        if (status !== 'finished')
            return undefined;
        try {
            return await this.#options.api.rows(id);
        }
        catch (error) {
            // A policy may leave out GetStatementResult, which the script itself does not need.
            if (error instanceof explain/* DataApiError */.jk && error.kind === 'refused-credentials')
                return undefined;
            throw error;
        }
    }
    /** Rolls back the open transaction, and returns whether that is known to have worked. */
    async rollBack() {
        try {
            return (await this.#endOf(await this.#submit(['ROLLBACK']))).status === 'finished';
        }
        catch (error) {
            if (error instanceof explain/* DataApiError */.jk)
                return false;
            throw error;
        }
    }
    close() {
        this.#options.api.close();
    }
    async #submit(sqls) {
        const { api, connection } = this.#options;
        const session = this.#id === undefined
            ? { ...connection, SessionKeepAliveSeconds: this.keepAliveSeconds }
            : { SessionId: this.#id };
        const { id, sessionId } = await api.submit({ sqls, session, clientToken: (0,external_node_crypto_.randomUUID)() });
        this.#id ??= sessionId;
        return id;
    }
    async #waitFor(id, onWaiting) {
        const { api, clock, signal } = this.#options;
        const began = clock.now();
        let nextNotice = began + noticeInterval;
        for (let pause = firstPause;; pause = Math.min(pause * 2, longestPause)) {
            const state = await api.describe(id);
            if (state.status !== 'running')
                return state;
            const stopped = this.#reasonToStop();
            if (stopped !== undefined)
                return this.#stop(id, stopped);
            if (clock.now() >= nextNotice) {
                onWaiting((clock.now() - began) / 1000);
                nextNotice = clock.now() + noticeInterval;
            }
            await clock.sleep(Math.min(pause, this.#deadline - clock.now()), signal).catch(() => undefined);
        }
    }
    #reasonToStop() {
        const { signal, clock } = this.#options;
        if (signal.aborted)
            return 'cancelled';
        return clock.now() >= this.#deadline ? 'timeout' : undefined;
    }
    async #stop(id, stopped) {
        await this.#options.api.cancel(id).catch(() => undefined);
        const state = await this.#endOf(id).catch(() => ({ status: 'running', statements: [] }));
        // It may have ended before it could be cancelled.
        return state.status === 'finished' ? state : { ...state, stopped };
    }
    /** Waits a short time for the end of a statement, whatever the time limit. */
    async #endOf(id) {
        const { api, clock } = this.#options;
        const until = clock.now() + cancelPatience;
        for (;;) {
            const state = await api.describe(id);
            if (state.status !== 'running' || clock.now() >= until)
                return state;
            await clock.sleep(firstPause);
        }
    }
}

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/network/proxy.ts
var proxy = __webpack_require__(1290);
// EXTERNAL MODULE: ./src/runner/environment.ts
var runner_environment = __webpack_require__(5047);
;// CONCATENATED MODULE: ./src/modes/data-api-script.ts





/** AWS credentials in the environment, which must not be printed. */
const awsSecrets = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/** Runs the script of one change through the Redshift Data API. Resolves to what went wrong, or to undefined. */
async function runByDataApi(session, change, script) {
    const { environment, log, outputGuard } = session;
    const { host, database } = change.identity;
    const { runScript } = await __webpack_require__.e(/* import() */ 174).then(__webpack_require__.bind(__webpack_require__, 6793));
    const { target, dataApiSession } = await openDataApiSession(session, host, database);
    try {
        return await runScript(change, script, {
            session: dataApiSession,
            where: `${target.kind} ${target.name} in ${target.region}`,
            secret: (name) => environment[name] ?? '',
            guardSecret: (label, value) => {
                guardSecret(session, label, value);
            },
            mask: (text) => outputGuard.guard.mask(text),
            say: (line) => {
                log.info(`${change.file}: ${line}`);
            },
        });
    }
    finally {
        dataApiSession.close();
    }
}
function guardSecret({ log, outputGuard }, label, value) {
    if (outputGuard.guard.add(label, value))
        log.mask([value]);
}
/**
 * Opens a session with a database; `invalid-input` if its host has no target. Loads the AWS client, which other runs
 * do without.
 */
async function openDataApiSession(session, host, database) {
    const { inputs, environment, clock, signal, log } = session;
    const settings = inputs.dataApi;
    if (settings === undefined)
        throw new Error('data-api is off');
    for (const name of awsSecrets)
        guardSecret(session, name, environment[name] ?? '');
    const target = (0,data_api_target/* findTarget */.FB)(host, settings, environment);
    if ('reason' in target)
        throw new failure/* ActionFailure */.dR(target);
    const { openDataApi } = await Promise.all(/* import() */[__webpack_require__.e(299), __webpack_require__.e(710)]).then(__webpack_require__.bind(__webpack_require__, 710));
    const api = openDataApi({
        region: target.region,
        requestTimeout: inputs.requestTimeout,
        proxyFor: (0,proxy/* proxyFrom */.b)((0,runner_environment/* lookupIn */.IX)(environment)),
        retries: {
            clock,
            random: Math.random,
            signal,
            onRetry: (_, pause) => {
                log.info(`The Redshift Data API did not answer; trying again in ${(pause / 1000).toFixed(1)} s`);
            },
        },
    });
    const dataApiSession = new DataApiSession({
        api,
        connection: (0,data_api_target/* connectionTo */.mQ)(target, settings, database),
        clock,
        signal,
        limit: inputs.waitTimeout,
        requestTimeout: inputs.requestTimeout,
    });
    return { target, dataApiSession };
}


/***/ }),

/***/ 3009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctor: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: ./src/data-api/explain.ts
var explain = __webpack_require__(5390);
// EXTERNAL MODULE: ./src/data-api/privileges.ts
var privileges = __webpack_require__(5633);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/words.ts
var words = __webpack_require__(5846);
;// CONCATENATED MODULE: ./src/doctor/rows.ts

function pass(check, seen) {
    return { check, state: 'pass', seen };
}
function warn(check, seen, remedy = '') {
    return { check, state: 'warn', seen, remedy };
}
function fail(check, seen, remedy = '') {
    return { check, state: 'fail', seen, remedy };
}
function notRun(check, seen) {
    return { check, state: 'not-run', seen };
}
/** Rows of checks that need the check `failed`. */
function blocked(checks, failed) {
    return checks.map((check) => notRun(check, `Needs "${failed}", which failed.`));
}
/** The rows of a check that stopped on an error. */
function stopped(check, error) {
    if (error instanceof failure/* ActionFailure */.dR)
        return error.failures.map(({ message, remedy }) => fail(check, message, remedy));
    const kind = error instanceof Error ? error.name : typeof error;
    return [
        fail(check, `The check stopped on an unexpected error (${kind}).`, 'Run doctor with debug logging, and report the problem with that log.'),
    ];
}
/** The rows of a check; if it stops on an error, those of the error and of the checks that need it. */
async function orStopped(check, rows, needIt = []) {
    return rows.catch((error) => [...stopped(check, error), ...blocked(needIt, check)]);
}
/**
 * The text with `[host]` for each of these hosts, so that the table can be pasted anywhere. The longest host is
 * replaced first; one of a single word only as it is written, since doctor's own sentences have words such as Redshift.
 */
function hideHosts(text, hosts) {
    const longestFirst = hosts.filter((host) => host !== '').sort((one, other) => other.length - one.length);
    return longestFirst.reduce((rest, host) => {
        const escaped = host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        const flags = /[.:]/.test(host) ? 'gi' : 'g';
        return rest.replace(new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, flags), '[host]');
    }, text);
}

;// CONCATENATED MODULE: ./src/doctor/data-api.ts





const dataApiCheck = 'Redshift Data API';
/**
 * Whether AWS lets the job log in to a database, and which documented privileges the role lacks. What AWS and Redshift
 * say may name hosts, so `say` puts it in the log.
 */
async function dataApiRows(check, open, say) {
    try {
        const { target, dataApiSession } = await open();
        try {
            await requireLogIn(dataApiSession, say);
            return [await privilegesRow(check, target, dataApiSession)];
        }
        finally {
            dataApiSession.close();
        }
    }
    catch (error) {
        if (!(error instanceof explain/* DataApiError */.jk))
            throw error;
        say(`Redshift Data API: ${error.message}`);
        const { problem, remedy } = explain/* meanings */.Dd[error.kind];
        return [fail(check, `${(0,words/* capitalized */.l2)(problem)}.`, remedy)];
    }
}
async function privilegesRow(check, { kind, region }, session) {
    const { role, missing, unknown } = await (0,privileges/* readPrivileges */.H)((sql) => session.query(sql));
    const where = `A ${kind} in ${region}: logged in`;
    if (role === undefined)
        return warn(check, `${where}, but not allowed to ask for privileges.`, 'Compare the IAM policy with docs/scripts.md.');
    const seen = [
        `${where}.`,
        ...(missing.length === 0 ? [] : [`The role lacks ${missing.join(', ')}.`]),
        ...(unknown.length === 0 ? [] : [`Redshift does not show whether it has ${unknown.join(', ')}.`]),
    ].join(' ');
    return missing.length === 0
        ? pass(check, seen)
        : fail(check, seen, 'Have a superuser grant them: docs/scripts.md has the statements.');
}
/** Runs the smallest query. The Data API logs in with the first statement, so a refused login is a failed statement. */
async function requireLogIn(session, say) {
    const { status, error, stopped: wasStopped } = await session.run(['SELECT 1']);
    if (status === 'finished')
        return;
    if (wasStopped !== undefined)
        throw new explain/* DataApiError */.jk('timeout', 'The login did not finish in time.');
    const reason = error ?? 'no reason given';
    const kind = (0,explain/* kindOfFailure */.uq)(reason);
    if (kind !== undefined)
        throw new explain/* DataApiError */.jk(kind, reason);
    say(`Redshift says: ${reason}`);
    throw new failure/* ActionFailure */.dR({
        reason: 'script-failed',
        message: 'Redshift refused the login.',
        remedy: 'The log has its message. Check `database` in the file, the database user that logs in, and whether the cluster accepts connections.',
    });
}

// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(6419);
;// CONCATENATED MODULE: ./src/doctor/github.ts


const githubCheck = 'GitHub: API and token';
/** Whether GitHub's API answers, and what can be known of the token without writing. */
async function githubRow(github, driftIssue) {
    const { rest, repository } = github;
    const onePage = { ...repository, per_page: 1 };
    try {
        const { data } = await rest.repos.get(repository);
        const asked = await Promise.all([
            mayRead('contents', rest.repos.listCommits(onePage)),
            mayRead('pull requests', rest.pulls.list(onePage)),
            mayRead('deployments', rest.repos.listDeployments(onePage)),
            ...(driftIssue ? [mayRead('issues', rest.issues.listForRepo(onePage))] : []),
        ]);
        const kinds = (readable) => asked.flatMap(([kind, isReadable]) => (isReadable === readable ? [kind] : [])).join(', ');
        const seen = `The repository exists; its default branch is \`${data.default_branch}\`. The token can read ${kinds(true)}. Doctor can't check whether it can write.`;
        if (kinds(false) === '')
            return pass(githubCheck, seen);
        return warn(githubCheck, `${seen} It can't read ${kinds(false)}.`, 'Give the jobs of plan and apply the permissions that docs/how-it-works.md lists.');
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y_))
            throw error;
        const seen = error.status === undefined ? 'No response.' : `GitHub answered ${String(error.status)}.`;
        return fail(githubCheck, seen, (0,github_error/* githubFailure */.eQ)(error, '', 'contents: read').remedy);
    }
}
async function mayRead(kind, request) {
    try {
        await request;
        return [kind, true];
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y_ && error.forbidden)
            return [kind, false];
        throw error;
    }
}

// EXTERNAL MODULE: ./src/immuta/immuta-error.ts
var immuta_error = __webpack_require__(2851);
// EXTERNAL MODULE: ./src/network/http-error.ts
var http_error = __webpack_require__(5887);
;// CONCATENATED MODULE: ./src/doctor/immuta-access.ts



const connectionCheck = 'Immuta: connection';
const certificateCheck = 'Immuta: certificate';
const keyCheck = 'Immuta: API key and permission';
/** Whether the tenant answers, its certificate is trusted, and the key may list integrations. */
function accessRows({ error, milliseconds, proxyVariable, usesTls, }) {
    const proxy = proxyVariable === undefined ? 'without a proxy' : `through the proxy in \`${proxyVariable}\``;
    if (error === undefined || error.kind === 'status' || error.kind === 'unreadable') {
        return [
            pass(connectionCheck, `Answered in ${String(milliseconds)} ms, ${proxy}.`),
            usesTls
                ? pass(certificateCheck, 'Trusted.')
                : notRun(certificateCheck, 'Not used: http to a loopback host.'),
            keyRow(error),
        ];
    }
    const code = rootCode(error);
    const problem = certificateProblem(code);
    if (problem !== undefined) {
        return [
            pass(connectionCheck, `A server answered ${proxy}, but its certificate is not accepted.`),
            fail(certificateCheck, ...problem),
            ...blocked([keyCheck], certificateCheck),
        ];
    }
    const what = {
        timeout: 'No response within `request-timeout`',
        'refused-by-proxy': 'The proxy refused to pass the request on',
        unreachable: 'No connection',
    }[error.kind];
    // The error's own message names the addresses of hosts.
    const { remedy } = (0,immuta_error/* immutaFailure */.k$)(error, '');
    return [
        fail(connectionCheck, `${what}, ${proxy}${code === '' ? '' : ` (${code})`}.`, remedy),
        ...blocked([certificateCheck, keyCheck], connectionCheck),
    ];
}
function keyRow(error) {
    if (error === undefined)
        return pass(keyCheck, 'Accepted: the key may list integrations, which needs `APPLICATION_ADMIN`.');
    const { message, remedy } = (0,immuta_error/* immutaFailure */.k$)(error, 'listing the integrations');
    return fail(keyCheck, message, remedy);
}
/** What OpenSSL and Node.js call certificates that they don't accept, and what to do. */
const certificateProblems = {
    CERT_HAS_EXPIRED: ['It has expired.', 'Renew the certificate of the tenant.'],
    CERT_NOT_YET_VALID: ['It is not valid yet.', 'Check the clock of this machine.'],
    ERR_TLS_CERT_ALTNAME_INVALID: [
        'It is for another host name.',
        'Set `immuta-url` to a host name that the certificate names.',
    ],
};
function certificateProblem(code) {
    const known = certificateProblems[code];
    if (known !== undefined || !/CERT|SELF_SIGNED|ISSUER|SIGNATURE/.test(code))
        return known;
    return [
        `It is not trusted (${code}).`,
        'Set `NODE_EXTRA_CA_CERTS` to the certificate file of the private CA that signed it.',
    ];
}
/** The code of the innermost error that has one: `ECONNREFUSED`, `ENOTFOUND`. Codes name no host. */
function rootCode(error) {
    const inner = error instanceof Error ? rootCode(error.cause) : '';
    return inner === '' ? (0,http_error/* errorCode */.CA)(error) : inner;
}

// EXTERNAL MODULE: ./src/declared/payload.ts
var declared_payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 1 modules
var registry = __webpack_require__(7200);
// EXTERNAL MODULE: ./src/integration-types/secret-names.ts
var secret_names = __webpack_require__(6541);
// EXTERNAL MODULE: ./src/json.ts
var src_json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/live/read-live.ts
var read_live = __webpack_require__(307);
// EXTERNAL MODULE: ./src/live/status.ts
var live_status = __webpack_require__(502);
;// CONCATENATED MODULE: ./src/doctor/immuta-list.ts








const integrationsCheck = 'Immuta: integrations';
const idsCheck = 'Immuta: ID format';
const secretsCheck = 'Immuta: how it shows secrets';
const fieldsCheck = 'Immuta: undocumented fields';
/** The checks that look at the tenant's list. */
const listChecks = [integrationsCheck, idsCheck, secretsCheck, fieldsCheck];
/** What the tenant contains, and how it shows what is not documented: ids, secrets and further fields. */
function listRows(elements, undocumentedFields) {
    if (elements.length === 0) {
        const seen = 'The tenant has no integrations.';
        return [pass(integrationsCheck, 'None yet.'), ...listChecks.slice(1).map((check) => notRun(check, seen))];
    }
    return [
        integrationsRow(elements),
        pass(idsCheck, idKinds(elements)),
        secretsRow(elements),
        pass(fieldsCheck, undocumentedFields.length === 0
            ? 'None.'
            : `${undocumentedFields.map((name) => `\`${name}\``).join(', ')} (ignored, and never sent back).`),
    ];
}
function integrationsRow(elements) {
    const kinds = Map.groupBy(elements, ({ type, status }) => `${textOf(type)}, ${textOf(status)}`);
    const counts = [...kinds].map(([kind, { length }]) => `${String(length)} × ${kind}`).sort();
    const seen = `${String(elements.length)}: ${counts.join('; ')}.`;
    const isAiling = ({ type, status }) => (0,registry/* integrationType */.vh)(textOf(type)) !== undefined && !(0,live_status/* isHealthy */.Wr)(textOf(status));
    return elements.some(isAiling)
        ? warn(integrationsCheck, seen, 'Check the unhealthy ones in Immuta. A plan also warns about them.')
        : pass(integrationsCheck, seen);
}
/** Documented as a number, shown in examples as a string. */
function idKinds(elements) {
    const kinds = [...new Set(elements.map(({ id }) => `${typeof id}s`))].sort().join(' and ');
    return `${(0,words/* capitalized */.l2)(kinds)}.`;
}
const inClear = 'in clear text';
/** Secrets in clear are never repeated. */
function secretsRow(elements) {
    const shown = [...new Set(elements.flatMap(secretFields))].sort();
    if (shown.length === 0)
        return notRun(secretsCheck, 'The tenant has no Redshift integrations.');
    const seen = `${shown.join(', ')}.`;
    return shown.some((each) => each.endsWith(inClear))
        ? warn(secretsCheck, seen, 'The action never prints them. Tell Immuta support that its API returns secrets.')
        : pass(secretsCheck, seen);
}
/** How the secret fields of a supported integration are shown; `password` too if it is left out. */
function secretFields({ type, config }) {
    const known = (0,registry/* integrationType */.vh)(textOf(type));
    if (known === undefined || !(0,src_json/* isJsonObject */.OW)(config))
        return [];
    const found = (0,declared_payload/* leaves */.FQ)(config).filter(({ path }) => (0,secret_names/* isSecretKey */.uE)(known, path));
    return [
        ...found.map(({ path, value }) => `\`${path}\` ${howShown(value)}`),
        ...(found.some(({ path }) => path === 'password') ? [] : ['`password` left out']),
    ];
}
function howShown(value) {
    if (value === null)
        return 'as null';
    if (value === '')
        return 'as an empty string';
    return typeof value === 'string' && (0,read_live/* isMask */.$b)(value) ? 'masked' : inClear;
}
function textOf(value) {
    return typeof value === 'string' ? value : 'unknown';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/immuta/client.ts
var client = __webpack_require__(3072);
// EXTERNAL MODULE: ./src/immuta/routes.ts
var routes = __webpack_require__(1529);
// EXTERNAL MODULE: ./src/script/placeholders.ts
var script_placeholders = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/script/prepare-script.ts + 3 modules
var prepare_script = __webpack_require__(2793);
;// CONCATENATED MODULE: ./src/doctor/scripts.ts









const scriptsCheck = 'Script';
/** Whether Immuta renders a script for a file, whether it can be run, and in which form it comes. */
async function scriptRow(declared, reader, guard, applyRunsScripts) {
    const check = `${scriptsCheck}: \`${declared.file}\``;
    const names = [...new Set((0,declared_payload/* secretReferences */.Li)(declared).map(({ reference }) => reference.name))];
    const placeholders = (0,script_placeholders/* makePlaceholders */.B_)(names, external_node_crypto_.randomBytes);
    for (const [name, value] of placeholders)
        guard.add(`the placeholder of ${name}`, value);
    const payload = (0,declared_payload/* payloadOf */.Md)(declared, ({ name }) => placeholders.get(name) ?? '');
    try {
        // One after the other: a script that counts its calls would otherwise differ by chance.
        const first = await reader.ask(routes/* routes */.J.createScript(), payload);
        const second = await reader.ask(routes/* routes */.J.createScript(), payload);
        const raw = (0,client/* readScript */.Uq)(first);
        const { problems, variables } = (0,prepare_script/* prepareScript */.p)(raw, placeholders, { ...declared, action: 'create' });
        const seen = [
            `${formOf(first)}, ${String(raw.length)} characters`,
            first.text === second.text ? 'identical when requested twice' : 'different when requested twice',
            ...names.map((name) => {
                if (variables.includes(name))
                    return `\`${name}\` becomes a variable`;
                return raw.includes(placeholders.get(name) ?? '')
                    ? `\`${name}\` is in the script, but can't become a variable`
                    : `\`${name}\` is not in the script`;
            }),
        ].join('; ');
        if (problems.length === 0)
            return pass(check, `Runnable: ${seen}.`);
        const where = problems.map(({ line, message }) => `line ${String(line)}: ${message}`).join(' ');
        return (applyRunsScripts ? fail : warn)(check, `Not runnable: ${where} ${seen}.`, 'Neither psql nor apply runs it: have a person review it in the plan and run a safe version. Please report this table.');
    }
    catch (error) {
        const { message, remedy } = (0,immuta_error/* immutaFailure */.k$)(error, 'rendering the script');
        return fail(check, message, remedy);
    }
}
/** How the script came: not documented. */
function formOf({ json, headers }) {
    const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
    const called = type === '' ? 'without a content type' : `\`${type.replace(/[^a-z0-9/+.-]/g, '')}\``;
    if (typeof json === 'string')
        return `a JSON string (${called})`;
    if (!(0,src_json/* isJsonObject */.OW)(json))
        return `plain text (${called})`;
    const keys = Object.keys(json).map((key) => `\`${key}\``);
    return `a JSON object with ${keys.join(', ')} (${called})`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/inputs/network-failures.ts
var network_failures = __webpack_require__(5851);
;// CONCATENATED MODULE: ./src/doctor/setup.ts




/** Whether the inputs are complete and right. `inputFailures`: what is wrong with them; those have their default in `inputs`. */
function inputRows(inputs, inputFailures, needs) {
    const missing = (0,network_failures/* networkFailures */.I)(inputs, needs).filter(({ input }) => input === undefined || !inputFailures.some((failure) => failure.input === input));
    const failures = [...inputFailures, ...missing];
    if (failures.length > 0)
        return failures.map(({ message, remedy }) => fail('Inputs', message, remedy));
    const runner = inputs.dataApi !== undefined
        ? 'Apply runs scripts through the Redshift Data API.'
        : inputs.runScript !== undefined
            ? 'Apply runs scripts with `run-script`.'
            : 'A person runs the scripts.';
    return [pass('Inputs', `Complete. ${runner}`)];
}
const filesCheck = 'Integration files';
/** Whether the integration files are valid. */
function fileRows(count, failures, warnings) {
    const check = filesCheck;
    if (failures.length > 0)
        return failures.map((failure) => fail(check, atPlace(failure), failure.remedy));
    if (count === 0) {
        const remedy = 'Write the first one, or run `export` to get a file for each live integration.';
        return [warn(check, 'No file matches `files` yet.', remedy)];
    }
    return [
        pass(check, `${String(count)} valid.`),
        ...warnings.map((warning) => warn(check, atPlace(warning), 'Check whether this is intended.')),
    ];
}
function atPlace({ message, place }) {
    if (place === undefined)
        return message;
    return `\`${place.file}\`${place.line === undefined ? '' : `, line ${String(place.line)}`}: ${message}`;
}
/** The oldest psql that knows `\getenv`. Source: release notes of PostgreSQL 15. */
const oldestPsql = 15;
/** How long a program may take to print its version, in milliseconds. */
const versionTimeout = 10_000;
/** Whether psql is there and new enough, if `run-script` calls it. */
async function psqlRow({ runScript }) {
    if (runScript === undefined)
        return notRun('psql', 'Not needed: `run-script` is not set.');
    const program = /(?<![\w./-])(?:[\w./-]*\/)?psql(?![\w./-])/.exec(runScript)?.[0];
    if (program === undefined)
        return notRun('psql', '`run-script` does not name psql.');
    const printed = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(program, ['--version'], { timeout: versionTimeout }).catch(() => undefined);
    const install = `Install psql ${String(oldestPsql)} or newer on the runner`;
    if (printed === undefined) {
        const seen = program === 'psql' ? 'It is not on the `PATH` of this job.' : `\`${program}\` does not exist.`;
        return fail('psql', seen, `${install}.`);
    }
    const [version = 'unknown'] = /\b\d+(?:\.\d+)*/.exec(printed.stdout) ?? [];
    return Number.parseInt(version) >= oldestPsql
        ? pass('psql', `Version ${version}.`)
        : fail('psql', `Version ${version}.`, `${install}: older ones can't read a variable from the environment.`);
}

// EXTERNAL MODULE: ./src/in-parallel.ts
var in_parallel = __webpack_require__(7462);
// EXTERNAL MODULE: ./src/network/proxy.ts
var proxy = __webpack_require__(1290);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/report-context.ts
var report_context = __webpack_require__(4836);
;// CONCATENATED MODULE: ./src/report/doctor-report.ts



const marks = {
    pass: '✅ pass',
    warn: '⚠️ warn',
    fail: '❌ fail',
    'not-run': '➖ not run',
};
/** Doctor's table, which may be pasted into an issue, and `Immuta doctor for prod: healthy (1 warning).` */
function doctorReport(rows, name) {
    const result = verdict(rows);
    return {
        summary: [
            (0,report_context/* title */.DD)('doctor', name),
            `**${result}.** Doctor only reads. The table contains no secrets, so you can paste it into an issue.`,
            (0,blocks/* table */.tp)(['Check', 'Result', 'Observed', 'What to do'], rows.map(({ check, state, seen, remedy = '' }) => [
                (0,markdown/* sentence */.em)(check),
                marks[state],
                (0,markdown/* sentence */.em)(seen),
                (0,markdown/* sentence */.em)(remedy),
            ])),
        ],
        line: (0,report_context/* resultLine */.ow)('doctor', name, result.replace('Healthy', 'healthy')),
    };
}
function verdict(rows) {
    const failed = rows.filter(({ state }) => state === 'fail').length;
    const warned = rows.filter(({ state }) => state === 'warn').length;
    const warnings = warned === 0 ? '' : ` (${(0,markdown/* count */.U9)(warned, 'warning')})`;
    return failed === 0 ? `Healthy${warnings}` : `${(0,markdown/* count */.U9)(failed, 'check')} failed${warnings}`;
}

// EXTERNAL MODULE: ./src/runner/environment.ts
var runner_environment = __webpack_require__(5047);
// EXTERNAL MODULE: ./src/modes/data-api-script.ts + 1 modules
var data_api_script = __webpack_require__(4594);
// EXTERNAL MODULE: ./src/modes/states.ts + 2 modules
var states = __webpack_require__(9351);
;// CONCATENATED MODULE: ./src/modes/doctor.ts
















/** How many scripts are fetched, or logins tried, in parallel. */
const filesAtOnce = 4;
const noFiles = { files: [], integrations: [], failures: [], warnings: [] };
/** Checks whether everything that plan and apply need works from here. Reads only; every check runs, even if some fail. */
async function runDoctor(session) {
    const { inputs, inputFailures, runner, log, local } = session;
    const declared = knowsFiles(session) ? (0,states/* readDeclaredFiles */.A2)(session) : noFiles;
    const { files, failures, warnings, integrations } = declared;
    const [immuta, github, psql, dataApi] = await Promise.all([
        checkImmuta(session, declared),
        orStopped(githubCheck, checkGitHub(session)),
        psqlRow(inputs),
        orStopped(dataApiCheck, checkDataApi(session, declared)),
    ]);
    const isLocal = local !== undefined;
    const { trustsAnyCertificate } = runner;
    const found = [
        ...inputRows(inputs, inputFailures, { isLocal, needsGitHub: true, trustsAnyCertificate }),
        ...(knowsFiles(session) ? fileRows(files.length, failures, warnings) : blocked([filesCheck], 'Inputs')),
        ...immuta,
        ...github,
        psql,
        ...dataApi,
    ];
    const hosts = [...otherHosts(session), ...integrations.map(({ identity }) => identity.host)].filter((host) => host !== inputs.immutaUrl?.hostname);
    // What Immuta says may repeat what it was sent.
    const shown = (text) => hideHosts(session.outputGuard.guard.mask(text), hosts);
    const rows = found.map((row) => ({
        ...row,
        seen: shown(row.seen),
        ...(row.remedy === undefined ? {} : { remedy: shown(row.remedy) }),
    }));
    // A local run prints the table itself.
    if (!isLocal)
        for (const row of rows)
            log.info(rowText(row));
    const failed = rows.filter(({ state }) => state === 'fail');
    return {
        result: failed.length > 0 ? 'unhealthy' : 'healthy',
        failures: failed.length > 0 ? [unhealthy(failed)] : [],
        warnings: [],
        ...doctorReport(rows, inputs.name),
        outputs: {},
    };
}
/** Whether the input `files` is right. */
function knowsFiles({ inputFailures }) {
    return inputFailures.every(({ input }) => input !== 'files');
}
function unhealthy(failed) {
    return {
        reason: 'unhealthy',
        message: `${String(failed.length)} of doctor's checks failed: ${failed.map(({ check }) => check).join(', ')}.`,
        remedy: 'The table in the job summary and the log says what to do for each.',
    };
}
function rowText({ check, state, seen, remedy }) {
    return `${state.padEnd(7)}  ${check}: ${seen}${remedy === undefined ? '' : ` → ${remedy}`}`;
}
const needList = [...listChecks, scriptsCheck];
async function checkImmuta(session, declared) {
    const { immuta, inputs } = session;
    const checks = [certificateCheck, keyCheck, ...needList];
    if (immuta === undefined || inputs.immutaUrl === undefined)
        return blocked([connectionCheck, ...checks], 'Inputs');
    return orStopped(connectionCheck, checkTenant(session, immuta, inputs.immutaUrl, declared), checks);
}
/** Asks for the list of integrations first: what it answers decides which other checks can run. */
async function checkTenant(session, immuta, url, declared) {
    const { clock } = session;
    const proxy = proxyVariable(session, url);
    const started = clock.now();
    const answer = await immuta.reader.list().catch((error) => {
        if (error instanceof immuta_error/* ImmutaError */.EJ)
            return error;
        throw error;
    });
    const failed = answer instanceof immuta_error/* ImmutaError */.EJ;
    const access = accessRows({
        error: failed ? answer : undefined,
        milliseconds: Math.round(clock.now() - started),
        proxyVariable: proxy,
        usesTls: url.protocol === 'https:',
    });
    if (failed)
        return [...access, ...blocked(needList, keyCheck)];
    const [, ...needTenant] = needList;
    const checked = checkIntegrations(session, immuta, answer, declared);
    return [...access, ...(await orStopped(integrationsCheck, checked, needTenant))];
}
/** Throws an `ActionFailure` if the response is not a list of integrations. */
async function checkIntegrations(session, immuta, list, declared) {
    const { echoedSecrets, undocumentedFields } = (0,read_live/* readTenant */.RM)(list);
    for (const secret of echoedSecrets)
        session.outputGuard.guard.addEchoed(secret);
    const elements = Array.isArray(list) ? list.filter(src_json/* isJsonObject */.OW) : [];
    return [
        ...listRows(elements, undocumentedFields),
        ...(await orStopped(scriptsCheck, checkScripts(session, immuta, declared))),
    ];
}
async function checkScripts(session, { reader }, { integrations, failures }) {
    const { inputs, outputGuard } = session;
    if (!knowsFiles(session))
        return blocked([scriptsCheck], 'Inputs');
    if (integrations.length === 0)
        return failures.length > 0
            ? blocked([scriptsCheck], 'Integration files')
            : [notRun(scriptsCheck, 'There are no integration files yet.')];
    const applyRunsScripts = inputs.runScript !== undefined || inputs.dataApi !== undefined;
    return (0,in_parallel/* inParallel */.H)(integrations, filesAtOnce, (declared) => scriptRow(declared, reader, outputGuard.guard, applyRunsScripts));
}
async function checkGitHub({ github, inputs, local }) {
    if (local !== undefined)
        return [notRun(githubCheck, 'Not needed: a local run does not use GitHub.')];
    if (inputs.githubToken === undefined)
        return blocked([githubCheck], 'Inputs');
    return [await githubRow(github, inputs.driftIssue)];
}
async function checkDataApi(session, { integrations }) {
    if (session.inputs.dataApi === undefined)
        return [notRun(dataApiCheck, 'Not needed: `data-api` is not set.')];
    if (integrations.length === 0)
        return [notRun(dataApiCheck, 'No valid integration file names a database to log in to.')];
    const rows = await (0,in_parallel/* inParallel */.H)(integrations, filesAtOnce, ({ file, identity }) => {
        const check = `${dataApiCheck}: \`${file}\``;
        const open = () => (0,data_api_script/* openDataApiSession */.$)(session, identity.host, identity.database);
        return orStopped(check, dataApiRows(check, open, (line) => session.log.info(line)));
    });
    return rows.flat();
}
/** Hosts of GitHub and of proxies, each proxy with its port too: the table must not show them. */
function otherHosts({ environment, runner }) {
    const proxies = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'].flatMap((name) => {
        const [, address = '', host = ''] = /^(?:[a-z]+:\/\/)?(?:[^@]*@)?(([^/:]+)(?::\d+)?)/i.exec(environment[name] ?? '') ?? [];
        return [address, host];
    });
    return [...proxies, URL.parse(runner.apiUrl)?.hostname ?? ''];
}
/** The variable of the proxy for the tenant; undefined if there is none. */
function proxyVariable({ environment }, immutaUrl) {
    if ((0,proxy/* proxyFrom */.b)((0,runner_environment/* lookupIn */.IX)(environment))(immutaUrl) === undefined)
        return undefined;
    return immutaUrl.protocol === 'http:' ? 'HTTP_PROXY' : 'HTTPS_PROXY';
}


/***/ })

};
