export const id = 566;
export const ids = [566];
export const modules = {

/***/ 317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Nx: () => (/* binding */ effectOnTransaction),
/* harmony export */   cS: () => (/* binding */ batchesOf)
/* harmony export */ });
/* unused harmony export longestBatch */
/** Statements in one BatchExecuteStatement at the most. Source: Amazon Redshift Data API reference, "BatchExecuteStatement". */
const longestBatch = 40;
const opening = /^(?:BEGIN(?:\s+(?:WORK|TRANSACTION))?|START\s+TRANSACTION)$/i;
const closing = /^(?:COMMIT|END)(?:\s+(?:WORK|TRANSACTION))?$/i;
const transactionControl = /^(?:BEGIN|START|COMMIT|END|ROLLBACK|ABORT)\b/;
/**
 * Cuts a script into what is submitted at once. A plain `BEGIN … COMMIT` of 1 to 40 statements becomes one
 * transaction of the Data API, and its BEGIN and COMMIT are not sent; everything else is sent statement by statement.
 */
function batchesOf(statements) {
    const numbered = statements.map((statement, index) => ({ ...statement, number: index + 1 }));
    const batches = [];
    for (let index = 0; index < numbered.length;) {
        const statement = numbered[index];
        if (statement === undefined)
            break;
        const inside = transactionFrom(numbered, index);
        batches.push(inside === undefined
            ? { kind: 'statement', statements: [statement] }
            : { kind: 'transaction', statements: inside });
        index += inside === undefined ? 1 : inside.length + 2;
    }
    return batches;
}
/** The statements between a BEGIN and its COMMIT; undefined if they can't be one batch. */
function transactionFrom(statements, begin) {
    if (!isWhole(statements[begin], opening))
        return undefined;
    const next = statements.findIndex(({ keywords }, index) => index > begin && transactionControl.test(keywords.join(' ')));
    if (!isWhole(statements[next], closing))
        return undefined;
    const inside = statements.slice(begin + 1, next);
    return inside.length > 0 && inside.length <= longestBatch ? inside : undefined;
}
/** Whether a statement consists of words that match, and of nothing else. */
function isWhole(statement, pattern) {
    const [text, ...others] = statement?.parts ?? [];
    return typeof text === 'string' && others.length === 0 && pattern.test(text);
}
/** What a statement does to the session's transaction: opens one, ends it, or neither. */
function effectOnTransaction({ keywords: [first = '', second], }) {
    if (first === 'BEGIN' || (first === 'START' && second === 'TRANSACTION'))
        return 'opens';
    return /^(?:COMMIT|END|ROLLBACK|ABORT)$/.test(first) ? 'ends' : undefined;
}
/** What a statement is, without its names: `GRANT`, `CREATE SCHEMA`, `CREATE VIEW` (for CREATE OR REPLACE VIEW). */
function kindOf({ keywords }) {
    const words = keywords.filter((word) => word !== 'OR' && word !== 'REPLACE');
    const [first = 'statement', second] = words;
    const named = /^(?:CREATE|ALTER|DROP)$/.test(first) && second !== undefined && objects.has(second);
    if (!named)
        return first;
    const third = words[2];
    return second === 'EXTERNAL' || second === 'MATERIALIZED'
        ? [first, second, ...(third === undefined ? [] : [third])].join(' ')
        : `${first} ${second}`;
}
const objects = new Set('DATABASE DATASHARE DEFAULT EXTERNAL FUNCTION GROUP IDENTITY LIBRARY MASKING MATERIALIZED MODEL PROCEDURE RLS ROLE SCHEMA TABLE TEMP TEMPORARY USER VIEW'.split(' '));


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jk: () => (/* binding */ DataApiError),
/* harmony export */   lS: () => (/* binding */ readError),
/* harmony export */   uq: () => (/* binding */ kindOfFailure)
/* harmony export */ });
class DataApiError extends Error {
    kind;
    /** `message` is what the service or the connection said: foreign text. */
    constructor(kind, message, cause) {
        super(message, { cause });
        this.name = 'DataApiError';
        this.kind = kind;
    }
    /** Whether a repeat with the same client token may help. */
    get passing() {
        return ['unreachable', 'timeout', 'throttled', 'server-error'].includes(this.kind);
    }
}
/**
 * Names of errors. Sources: Amazon Redshift Data API reference, "Common Errors" and the errors of each operation; AWS
 * SDK for JavaScript (`CredentialsProviderError`, `TimeoutError`).
 */
const kindsByName = [
    ['no-credentials', /^(?:CredentialsProvider|TokenProvider|Provider)Error$/],
    ['expired-credentials', /^(?:ExpiredToken|RequestExpired|TokenRefreshRequired)/],
    [
        'refused-credentials',
        /^(?:AccessDenied|UnrecognizedClient|InvalidSignature|IncompleteSignature|InvalidClientTokenId|MissingAuthenticationToken|NotAuthorized|SignatureDoesNotMatch|OptInRequired)/,
    ],
    ['too-many-waiting', /^ActiveWaitingRequestsExceeded/],
    [
        'throttled',
        /^(?:Throttl|TooManyRequests|RequestLimitExceeded|ActiveStatementsExceeded|ActiveSessionsExceeded)/,
    ],
    ['timeout', /^TimeoutError$/],
];
/** What the service says in an error of no particular name, or in a statement that failed before it ran. */
const kindsByText = [
    ['session-ended', /session .*(?:not available|expired|closed|not found|does ?n[o']t exist)/i],
    ['paused', /\bcluster\b.*\bpaus(?:ed|ing)\b|\bpaus(?:ed|ing)\b.*\bcluster\b/i],
    ['no-target', /endpoint does ?n[o']t exist|(?:cluster|workgroup)\b.*\b(?:not found|does ?n[o']t exist)/i],
    ['refused-credentials', /is not authorized to perform/i],
];
/** Finds out what an error of the AWS client means. */
function readError(error) {
    const { name, code, status, message } = error;
    const said = message === '' ? code || name : message;
    const kind = kindsByName.find(([, pattern]) => pattern.test(name))?.[0] ??
        kindOfText(said) ??
        (name === 'ResourceNotFoundException' ? 'no-target' : undefined) ??
        kindOfStatus(status, name, code);
    return new DataApiError(kind, said, error);
}
/** What the error of a statement says of the cluster or the log-in rather than of the SQL; undefined if nothing. */
function kindOfFailure(text) {
    const kind = /^ERROR:/.test(text) ? undefined : kindOfText(text);
    return kind === 'paused' || kind === 'refused-credentials' ? kind : undefined;
}
function kindOfText(text) {
    return kindsByText.find(([, pattern]) => pattern.test(text))?.[0];
}
/** Errors with a status of 500 that say something definite: a repeat would not help. */
const definite = /^(?:DatabaseConnection|ExecuteStatement|BatchExecuteStatement)Exception$/;
function kindOfStatus(status, name, code) {
    if (definite.test(name))
        return 'refused';
    if (status === undefined)
        return code === 'ETIMEDOUT' ? 'timeout' : 'unreachable';
    if (status === 401 || status === 403)
        return 'refused-credentials';
    if (status === 429)
        return 'throttled';
    return status >= 500 ? 'server-error' : 'refused';
}


/***/ }),

/***/ 6282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ meanings),
/* harmony export */   PU: () => (/* binding */ dataApiFailure),
/* harmony export */   Zc: () => (/* binding */ describeStatement),
/* harmony export */   aR: () => (/* binding */ effectUnknown),
/* harmony export */   c5: () => (/* binding */ describeLeftovers)
/* harmony export */ });
/* harmony import */ var _batches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(317);

/** `statement 3 of 12 (CREATE SCHEMA, line 24 of immuta/a.create.sql)`. */
function describeStatement(statement, place) {
    const line = String(statement.line + place.headerLines);
    return `statement ${String(statement.number)} of ${String(place.total)} (${(0,_batches_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(statement)}, line ${line} of ${place.sqlFile})`;
}
/** What had run before a script ended early, as sentences that each begin with a blank. */
function describeLeftovers({ done, undone, rollback, keepAliveSeconds }) {
    const rolledBack = undone.length === 0 ? '' : `, so ${range(undone)} had no lasting effect`;
    const transaction = {
        none: '',
        'rolled-back': ` Its transaction was rolled back${rolledBack}.`,
        unknown: ` Whether its transaction was rolled back is not known; Redshift ends an idle session after ${String(keepAliveSeconds)} s and rolls it back.`,
        'may-be-committed': ` Whether its transaction was committed is not known: check in Redshift whether ${range(undone)} took effect.`,
    }[rollback];
    const before = done.length === 0
        ? ' Nothing else had run before it.'
        : ` Before it ${range(done)} had run and stay${done.length === 1 ? 's' : ''} in effect: ${kindsOf(done)}.`;
    return transaction + (rollback !== 'none' && done.length === 0 ? '' : before);
}
function range(statements) {
    const numbers = statements.map(({ number }) => number);
    const [first = 0, last = first] = [numbers[0], numbers.at(-1)];
    if (numbers.length === 1)
        return `statement ${String(first)}`;
    return last - first + 1 === numbers.length
        ? `statements ${String(first)} to ${String(last)}`
        : `statements ${numbers.join(', ')}`;
}
/** `2 GRANT, 1 CREATE SCHEMA`. */
function kindsOf(statements) {
    const counts = new Map();
    for (const statement of statements) {
        const kind = (0,_batches_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(statement);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return [...counts].map(([kind, number]) => `${String(number)} ${kind}`).join(', ');
}
/** Errors after which a statement may have run all the same, or may still run. */
const effectUnknown = new Set([
    'unreachable',
    'timeout',
    'server-error',
]);
/** What an error of the Data API means to people. `doing` completes "while …", `before` tells what had run. */
function dataApiFailure(kind, said, doing, before, { file, target }) {
    const name = `${target.kind} ${target.name}`;
    const { reason, problem, remedy } = meanings(name, target.region)[kind];
    return {
        reason,
        message: `${file}: ${problem} (while ${doing}).${before} AWS says: ${said}`,
        remedy,
        place: { file },
    };
}
const rerun = 'then re-run this job.';
/** What each kind of error means, for a target of this name. */
function meanings(name, region) {
    const busy = {
        reason: 'script-failed',
        problem: 'the Redshift Data API is too busy and refused the call 4 times',
        remedy: 'Re-run this job later.',
    };
    return {
        'no-credentials': {
            reason: 'unauthorized',
            problem: 'the job has no AWS credentials',
            remedy: 'Run aws-actions/configure-aws-credentials before this step, with `permissions: id-token: write` for the job.',
        },
        'expired-credentials': {
            reason: 'unauthorized',
            problem: "the job's AWS credentials have expired",
            remedy: 'Re-run this job. If scripts take long, raise `role-duration-seconds` of aws-actions/configure-aws-credentials.',
        },
        'refused-credentials': {
            reason: 'unauthorized',
            problem: "AWS refused the job's credentials",
            remedy: 'Compare the IAM policy of the role with docs/scripts.md, and its trust policy with this repository; ' +
                rerun,
        },
        unreachable: {
            reason: 'unreachable',
            problem: `the Redshift Data API in ${region} could not be reached`,
            remedy: 'Check DNS, firewall, HTTPS_PROXY and NO_PROXY, and NODE_EXTRA_CA_CERTS for a private CA; ' + rerun,
        },
        timeout: {
            reason: 'timeout',
            problem: 'the Redshift Data API did not respond in time',
            remedy: 'Re-run this job, or raise `request-timeout`.',
        },
        throttled: busy,
        'too-many-waiting': busy,
        'server-error': {
            reason: 'script-failed',
            problem: 'the Redshift Data API failed 4 times',
            remedy: 'Re-run this job later.',
        },
        'session-ended': {
            reason: 'script-failed',
            problem: 'Redshift ended the session in the middle of the script; what was open in it was rolled back',
            remedy: 'Check what stays in effect, then re-run this job.',
        },
        paused: {
            reason: 'script-failed',
            problem: `the ${name} is paused`,
            remedy: `Resume it in Redshift, ${rerun}`,
        },
        'no-target': {
            reason: 'script-failed',
            problem: `AWS finds no ${name} in ${region}`,
            remedy: `Check \`host\` or \`data-api-target\`, and that the AWS credentials are of the account that owns it; ${rerun}`,
        },
        refused: {
            reason: 'script-failed',
            problem: 'the Redshift Data API refused the call',
            remedy: `Correct what AWS names, ${rerun}`,
        },
    };
}


/***/ }),

/***/ 5633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readPrivileges)
/* harmony export */ });
/** What any role sees of itself. The functions and catalogs are in PostgreSQL as well. */
const own = `SELECT current_user AS role_name,
       has_database_privilege(current_database(), 'CREATE') AS may_create,
       has_database_privilege(current_database(), 'TEMP') AS may_use_temp,
       usesuper AS is_superuser,
       datdba = usesysid AS is_owner
FROM pg_user, pg_database
WHERE usename = current_user AND datname = current_database()`;
/**
 * The Redshift roles granted to the user: "Other users can only see roles that are explicitly granted to them". Source:
 * Amazon Redshift Database Developer Guide, "SVV_USER_GRANTS"; the other two views are described there as well.
 */
const roles = 'SELECT role_name FROM svv_user_grants WHERE user_name = current_user';
const roleMayCreateUsers = `SELECT system_privilege FROM svv_system_privileges
WHERE system_privilege = 'CREATE USER' AND identity_type = 'role' AND identity_name IN (${roles})`;
const databaseGrants = `SELECT privilege_type, identity_type, admin_option FROM svv_database_privileges
WHERE database_name = current_database()
  AND ((identity_type = 'user' AND identity_name = current_user)
    OR (identity_type = 'role' AND identity_name IN (${roles})))`;
/**
 * Asks Redshift which of the privileges that Immuta documents for a script in an existing database the role has. It
 * takes no right to ask: every role may read these. A privilege that may come from a role within a role is `unknown`
 * rather than missing, and so is the option to grant TEMP on, which no function shows.
 */
async function readPrivileges(query) {
    const facts = (await query(own))?.[0];
    if (facts === undefined)
        return { role: undefined, privileges: privilegesOf('unknown', 'unknown', 'unknown') };
    const role = typeof facts['role_name'] === 'string' ? facts['role_name'] : undefined;
    if (isTrue(facts['is_superuser']))
        return { role, privileges: privilegesOf('yes', 'yes', 'yes') };
    const granted = await query(roles);
    // A server without this view has no roles in this sense.
    const mayComeFromRoles = granted !== undefined && granted.length > 0;
    const grants = granted === undefined ? [] : ((await query(databaseGrants)) ?? []);
    const createsUsers = mayComeFromRoles ? ((await query(roleMayCreateUsers)) ?? []) : [];
    const absent = mayComeFromRoles ? 'unknown' : 'no';
    const has = (fact, ...types) => isTrue(facts[fact]) ||
        grants.some(({ privilege_type: type }) => types.includes(String(type).toUpperCase()))
        ? 'yes'
        : absent;
    const temp = has('may_use_temp', 'TEMP', 'TEMPORARY');
    const grantsTemp = isTrue(facts['is_owner']) ||
        grants.some(({ privilege_type: type, admin_option }) => /^TEMP/i.test(String(type)) && isTrue(admin_option));
    return {
        role,
        privileges: privilegesOf(worst(has('may_create', 'CREATE'), temp), createsUsers.length > 0 ? 'yes' : granted === undefined ? 'unknown' : absent, grantsTemp ? 'yes' : worst(temp, 'unknown')),
    };
}
function privilegesOf(all, createUser, grantTemp) {
    return [
        { name: 'ALL PRIVILEGES ON DATABASE', held: all },
        { name: 'CREATE USER', held: createUser },
        { name: 'GRANT TEMP ON DATABASE', held: grantTemp },
    ];
}
function worst(...held) {
    return held.includes('no') ? 'no' : held.includes('unknown') ? 'unknown' : 'yes';
}
/** The Data API gives booleans as such; views of the leader node give them as text. */
function isTrue(value) {
    return value === true || value === 't' || value === 'true' || value === 1;
}


/***/ }),

/***/ 8445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ DataApiSession)
/* harmony export */ });
/* harmony import */ var _data_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5655);

/** The longest wait that DescribeStatement takes, in seconds. Source: Amazon Redshift Data API reference. */
const longestWait = 30;
/** The first and the longest pause between two looks where the service does not wait, in milliseconds. */
const pauses = { first: 250, longest: 4000 };
/** How often a long wait is told of, in milliseconds. */
const tellEvery = 25_000;
/** How long a cancelled statement is waited for, in milliseconds: a cancelled job has few seconds left. */
const cancelPatience = 2000;
/**
 * One session of the Data API: a connection to the database, which is opened with the first statement and closed by the
 * service once it was idle for a while. Takes one submission at a time.
 */
class DataApiSession {
    #parts;
    #id;
    #longPolling = true;
    constructor(parts) {
        this.#parts = parts;
    }
    /** Seconds until the service ends an idle session: longer than a request whose response is lost, and not much. */
    get keepAliveSeconds() {
        return Math.min(Math.ceil(this.#parts.requestTimeout / 1000) + 60, 86_400);
    }
    /**
     * Submits one statement, or several as one transaction, and waits for the end. Cancels it when the time is up or the
     * job is cancelled. Tells `onWaiting` every half minute or so how many milliseconds it runs. Rejects with a `DataApiError`; what was submitted is cancelled then, as far as that is possible.
     */
    async run(sql, onWaiting) {
        const { api, signal, deadline, clock } = this.#parts;
        if (signal.aborted)
            return { state: unknown, submitted: false, stopped: 'cancelled' };
        if (clock.now() >= deadline)
            return { state: unknown, submitted: false, stopped: 'timeout' };
        const id = await this.#submit(sql);
        try {
            return await this.#waitFor(id, onWaiting);
        }
        catch (error) {
            await api.cancel(id).catch(() => undefined);
            throw error;
        }
    }
    /** The rows of a query; undefined if the server or AWS refuses to show them. Rejects with a `DataApiError`. */
    async query(sql) {
        const id = await this.#submit(sql);
        const { state } = await this.#waitFor(id);
        if (state.status !== 'finished')
            return undefined;
        try {
            return await this.#parts.api.rows(id);
        }
        catch (error) {
            // The script itself does not need GetStatementResult, so a policy may leave it out.
            if (error instanceof _data_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DataApiError */ .jk && error.kind === 'refused-credentials')
                return undefined;
            throw error;
        }
    }
    /** Ends an open transaction without its effects; whether that is known to have worked. */
    async rollBack() {
        try {
            return (await this.#settled(await this.#submit('ROLLBACK')))?.status === 'finished';
        }
        catch (error) {
            if (error instanceof _data_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DataApiError */ .jk)
                return false;
            throw error;
        }
    }
    async #submit(sql) {
        const { api, connection, newToken } = this.#parts;
        const session = this.#id === undefined
            ? { open: connection, keepAliveSeconds: this.keepAliveSeconds }
            : { id: this.#id };
        const { id, sessionId } = await api.submit({ sql, session, clientToken: newToken() });
        this.#id ??= sessionId;
        return id;
    }
    async #waitFor(id, onWaiting = () => undefined) {
        const { clock, signal, deadline } = this.#parts;
        const began = clock.now();
        let pause = pauses.first;
        let told = 0;
        for (;;) {
            if (signal.aborted)
                return this.#stop(id, 'cancelled');
            const left = deadline - clock.now();
            if (left <= 0)
                return this.#stop(id, 'timeout');
            const asked = clock.now();
            const wait = this.#waitSeconds(left);
            const state = await this.#look(id, wait);
            if (state === undefined)
                continue;
            if (state.status !== 'running')
                return { state, submitted: true };
            const ran = clock.now() - began;
            if (ran - told >= tellEvery) {
                onWaiting(ran);
                told = ran;
            }
            // A service that did not wait as long as it was asked to is not asked at once again.
            if (clock.now() - asked >= wait * 1000 - 500 && wait > 0)
                continue;
            await clock.sleep(Math.min(pause, Math.max(0, deadline - clock.now())), signal).catch(() => undefined);
            pause = Math.min(pause * 2, pauses.longest);
        }
    }
    #waitSeconds(left) {
        if (!this.#longPolling)
            return 0;
        const half = Math.floor(this.#parts.requestTimeout / 2000);
        return Math.min(longestWait, half, Math.ceil(left / 1000));
    }
    /** Undefined if the job was cancelled meanwhile, or the service does not want to be waited for. */
    async #look(id, wait) {
        const { api, signal } = this.#parts;
        try {
            return await api.describe(id, wait, signal);
        }
        catch (error) {
            if (signal.aborted)
                return undefined;
            if (!(error instanceof _data_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .DataApiError */ .jk) || error.kind !== 'too-many-waiting' || wait === 0)
                throw error;
            this.#longPolling = false;
            return undefined;
        }
    }
    async #stop(id, stopped) {
        await this.#parts.api.cancel(id).catch(() => undefined);
        const state = await this.#settled(id).catch(() => undefined);
        // It may have come to its end before it was cancelled.
        if (state?.status === 'finished')
            return { state, submitted: true };
        return { state: state ?? unknown, submitted: true, stopped };
    }
    /** Waits a short time for the end of a statement, whatever the limits of the script; undefined if it does not come. */
    async #settled(id) {
        const { api, clock } = this.#parts;
        const until = clock.now() + cancelPatience;
        for (;;) {
            const state = await api.describe(id, 0);
            if (state.status !== 'running')
                return state;
            if (clock.now() >= until)
                return undefined;
            await clock.sleep(pauses.first);
        }
    }
}
const unknown = { status: 'running', statements: [] };


/***/ }),

/***/ 9879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ runByDataApi),
/* harmony export */   $t: () => (/* binding */ openDataApiSession),
/* harmony export */   Ue: () => (/* binding */ awsRegion)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _data_api_check_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7563);
/* harmony import */ var _data_api_log_in_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(511);
/* harmony import */ var _data_api_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8445);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
/* harmony import */ var _network_proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1290);
/* harmony import */ var _runner_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5047);







/** AWS credentials in the environment, which must not be printed. */
const awsSecrets = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
/** The region that the AWS SDK would use. */
function awsRegion({ environment }) {
    const get = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(environment);
    return get('AWS_REGION') ?? get('AWS_DEFAULT_REGION');
}
/** Runs the script of one change through the Redshift Data API; what went wrong, or undefined. */
async function runByDataApi(session, change) {
    const { inputs, environment, log, signal, clock, outputGuard } = session;
    const settings = inputs.dataApi ?? { logIn: { kind: 'iam' }, target: undefined };
    const get = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(environment);
    const guardSecret = (label, value) => {
        if (outputGuard.guard.add(label, value))
            log.mask([value]);
    };
    guardAwsSecrets(session);
    const say = (line) => {
        log.info(`${change.file}: ${line}`);
    };
    const [{ runScriptByDataApi }, open] = await Promise.all([
        __webpack_require__.e(/* import() */ 473).then(__webpack_require__.bind(__webpack_require__, 7473)),
        dataApiOpener(session, say),
    ]);
    return runScriptByDataApi(change, settings, {
        open,
        clock,
        signal,
        region: awsRegion(session),
        secret: (name) => get(name) ?? '',
        guardSecret,
        mask: (text) => outputGuard.guard.mask(text),
        say,
        limit: inputs.waitTimeout,
        requestTimeout: inputs.requestTimeout,
    });
}
function guardAwsSecrets({ environment, outputGuard, log }) {
    const get = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(environment);
    log.mask(awsSecrets
        .map((name) => get(name) ?? '')
        .filter((value, at) => outputGuard.guard.add(awsSecrets[at] ?? '', value)));
}
/** Loads the AWS client, which only runs that use it pay for; gives what opens the Data API of a region. */
async function dataApiOpener({ inputs, environment, clock, signal }, say) {
    const { openDataApi } = await Promise.all(/* import() */[__webpack_require__.e(299), __webpack_require__.e(710)]).then(__webpack_require__.bind(__webpack_require__, 710));
    return (region) => openDataApi({
        region,
        requestTimeout: inputs.requestTimeout,
        proxyFor: (0,_network_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyFrom */ .b)((0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(environment)),
        retries: {
            clock,
            random: Math.random,
            signal,
            onRetry: (_, pause) => {
                say(`the Redshift Data API did not answer; trying again in ${(pause / 1000).toFixed(1)} s`);
            },
        },
    });
}
/** Opens a session with a database, to ask for what the role may do; `invalid-input` if the target can't be told. */
async function openDataApiSession(session, host, database) {
    const { inputs, clock, signal, log } = session;
    const settings = inputs.dataApi ?? { logIn: { kind: 'iam' }, target: undefined };
    guardAwsSecrets(session);
    const target = (0,_data_api_check_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .findTarget */ .F)(host, settings, awsRegion(session));
    if ('problem' in target) {
        const { problem: message, remedy } = target;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .dR({ reason: 'invalid-input', message, remedy });
    }
    const open = await dataApiOpener(session, (line) => {
        log.info(line);
    });
    const api = open(target.region);
    const dataApiSession = new _data_api_session_js__WEBPACK_IMPORTED_MODULE_1__/* .DataApiSession */ .B({
        api,
        connection: (0,_data_api_log_in_js__WEBPACK_IMPORTED_MODULE_6__/* .connectionTo */ .m)(target, settings.logIn, database),
        clock,
        signal,
        deadline: clock.now() + inputs.waitTimeout,
        requestTimeout: inputs.requestTimeout,
        newToken: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID,
    });
    return {
        target,
        dataApiSession,
        close: () => {
            api.close();
        },
    };
}


/***/ }),

/***/ 6566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctor: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
;// CONCATENATED MODULE: ./src/doctor/check.ts

/** Thrown by a fact that can't be had because the check named `blocker` failed. */
class BlockedCheck extends Error {
    blocker;
    constructor(blocker) {
        super(`${blocker} failed`);
        this.name = 'BlockedCheck';
        this.blocker = blocker;
    }
}
/**
 * Runs every check, also if some fail. Rows are in the order of the checks. A fact that several checks build on rejects
 * with one error for all of them: the first check shows it, the others are not run.
 */
async function runChecks(checks, facts) {
    const looks = await Promise.allSettled(checks.map(async (check) => check.look(facts)));
    const shownBy = new Map();
    return checks.flatMap(({ name }, at) => {
        const look = looks[at];
        if (look === undefined)
            return [];
        if (look.status === 'fulfilled')
            return look.value.map(({ about, ...finding }) => ({
                check: about === undefined ? name : `${name}: ${about}`,
                ...finding,
            }));
        const blocker = look.reason instanceof BlockedCheck ? look.reason.blocker : shownBy.get(look.reason);
        if (blocker === undefined)
            shownBy.set(look.reason, name);
        const findings = blocker === undefined
            ? unfinished(look.reason)
            : [{ state: 'not-run', seen: `Needs "${blocker}", which failed.` }];
        return findings.map((finding) => ({ check: name, ...finding }));
    });
}
function unfinished(error) {
    if (error instanceof failure/* ActionFailure */.dR)
        return error.failures.map(({ message, remedy = '' }) => ({ state: 'fail', seen: message, remedy }));
    const kind = error instanceof Error ? error.name : typeof error;
    return [
        {
            state: 'fail',
            seen: `The check itself stopped on an error that it did not foresee (${kind}).`,
            remedy: 'Run it with debug logging, and report it with the log.',
        },
    ];
}

// EXTERNAL MODULE: ./src/data-api/data-api-error.ts
var data_api_error = __webpack_require__(5655);
// EXTERNAL MODULE: ./src/data-api/failures.ts
var failures = __webpack_require__(6282);
// EXTERNAL MODULE: ./src/in-parallel.ts
var in_parallel = __webpack_require__(7462);
;// CONCATENATED MODULE: ./src/doctor/checks/data-api.ts




/** Databases that are logged in to side by side. */
const logInsAtOnce = 4;
/** Whether AWS lets the job log in to the database of each file, and which documented privileges the role lacks. */
const dataApiCheck = {
    name: 'Redshift Data API',
    look: async (facts) => {
        const { dataApi } = facts;
        if (dataApi === undefined)
            return [{ state: 'not-run', seen: 'Not needed: `data-api` is not set.' }];
        const { integrations } = facts.files();
        if (integrations.length === 0)
            return [{ state: 'not-run', seen: 'No valid integration file names a database to log in to.' }];
        const findings = await (0,in_parallel/* inParallel */.H)(integrations, logInsAtOnce, async ({ file, identity }) => ({
            about: `\`${file}\``,
            ...(await logIn(dataApi, identity)),
        }));
        return findings;
    },
};
async function logIn(dataApi, { host, database }) {
    try {
        const { target, role, privileges } = await dataApi(host, database);
        const named = (held) => privileges.flatMap((privilege) => (privilege.held === held ? [privilege.name] : [])).join(', ');
        const where = `A ${target.kind} in ${target.region}`;
        const missing = named('no');
        const hidden = named('unknown') === '' ? '' : ` Redshift does not show whether it has ${named('unknown')}.`;
        if (role === undefined)
            return {
                state: 'warn',
                seen: `${where}: logged in, but not allowed to ask for privileges.`,
                remedy: 'Compare the IAM policy with docs/scripts.md.',
            };
        const seen = `${where}: logged in.${missing === '' ? '' : ` The role lacks ${missing}.`}${hidden}`;
        if (missing === '')
            return { state: 'pass', seen };
        return {
            state: 'fail',
            seen,
            remedy: 'Have a superuser grant them: docs/scripts.md has the statements.',
        };
    }
    catch (error) {
        if (error instanceof failure/* ActionFailure */.dR) {
            const [{ message, remedy = '' }] = error.failures;
            return { state: 'fail', seen: message, remedy };
        }
        if (!(error instanceof data_api_error/* DataApiError */.jk))
            throw error;
        const { problem, remedy } = (0,failures/* meanings */.Dd)('target', 'its region')[error.kind];
        return { state: 'fail', seen: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`, remedy };
    }
}

;// CONCATENATED MODULE: ./src/doctor/checks/files.ts
/** Most problems of files that get a row each. */
const shownProblems = 10;
/** Whether the integration files are valid. */
const filesCheck = {
    name: 'Integration files',
    look: ({ files }) => {
        const { files: found, failures, warnings } = files();
        if (failures.length > 0) {
            const rows = failures.slice(0, shownProblems).map(({ message, remedy = '', place }) => ({
                state: 'fail',
                seen: `${placeText(place)}${message}`,
                remedy,
            }));
            const more = failures.length - rows.length;
            if (more > 0)
                rows.push({
                    state: 'fail',
                    seen: `${String(more)} more errors.`,
                    remedy: 'Run `validate` to see them all.',
                });
            return Promise.resolve(rows);
        }
        if (found.length === 0) {
            return Promise.resolve([
                {
                    state: 'warn',
                    seen: 'No file matches `files` yet.',
                    remedy: 'Write the first one, or run `export` to get a file for each live integration.',
                },
            ]);
        }
        return Promise.resolve([
            { state: 'pass', seen: `${String(found.length)} valid.` },
            ...warnings.map(({ message, place }) => ({
                state: 'warn',
                seen: `${placeText(place)}${message}`,
                remedy: 'Check whether you mean it.',
            })),
        ]);
    },
};
function placeText(place) {
    if (place === undefined)
        return '';
    return place.line === undefined ? `\`${place.file}\`: ` : `\`${place.file}\`, line ${String(place.line)}: `;
}

// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(6419);
;// CONCATENATED MODULE: ./src/doctor/checks/github.ts


/** Whether GitHub's API answers, and what can be known of the token without writing. */
const githubCheck = {
    name: 'GitHub: API and token',
    look: async ({ github, inputs }) => {
        if (github === undefined)
            return [{ state: 'not-run', seen: 'Not needed: a local run does not ask GitHub.' }];
        if (inputs.githubToken === undefined)
            throw new BlockedCheck('Inputs');
        try {
            const { defaultBranch, readable, refused } = await github();
            const seen = `The repository is found, its default branch is \`${defaultBranch}\`. The token may read ${readable.join(', ')}. Whether it may write can't be seen without writing.`;
            if (refused.length === 0)
                return [{ state: 'pass', seen }];
            return [
                {
                    state: 'warn',
                    seen: `${seen} It may not read ${refused.join(', ')}.`,
                    remedy: 'Give the jobs of plan and apply the permissions that docs/how-it-works.md lists.',
                },
            ];
        }
        catch (error) {
            if (!(error instanceof github_error/* GitHubError */.y_))
                throw error;
            return [
                {
                    state: 'fail',
                    seen: error.status === undefined ? 'No answer.' : `GitHub answered ${String(error.status)}.`,
                    remedy: error.status === undefined
                        ? 'Check whether the runner can reach the API of GitHub: DNS, firewall, `HTTPS_PROXY` and `NO_PROXY`.'
                        : 'Check `github-token`, and that the job has the permission `contents: read`.',
                },
            ];
        }
    },
};

;// CONCATENATED MODULE: ./src/doctor/checks/immuta-access.ts
/** Whether the tenant answers at all. */
const connectionCheck = {
    name: 'Immuta: connection',
    look: async ({ list, proxyVariable }) => {
        const attempt = await list();
        const proxy = proxyVariable === undefined ? 'without a proxy' : `through the proxy of ${proxyVariable}`;
        if (hasResponse(attempt))
            return [{ state: 'pass', seen: `Answered in ${String(attempt.milliseconds)} ms, ${proxy}.` }];
        if (certificateProblem(attempt) !== undefined)
            return [
                { state: 'pass', seen: `A server answered, ${proxy}, with a certificate that is not accepted.` },
            ];
        return [noResponse(attempt, proxy)];
    },
};
function noResponse({ error }, proxy) {
    if (error?.kind === 'timeout') {
        return {
            state: 'fail',
            seen: `No answer within \`request-timeout\`, ${proxy}.`,
            remedy: 'Check whether a firewall drops the connection, or raise `request-timeout`.',
        };
    }
    if (error?.kind === 'refused-by-proxy') {
        return {
            state: 'fail',
            seen: `The proxy refused to pass the request on${error.status === undefined ? '' : ` (${String(error.status)})`}.`,
            remedy: error.status === 407
                ? 'Put the credentials of the proxy into `HTTPS_PROXY`, or name the tenant in `NO_PROXY`.'
                : 'Let the proxy pass requests to the tenant, or name the tenant in `NO_PROXY`.',
        };
    }
    return {
        state: 'fail',
        seen: `No connection, ${proxy}${codeOf(error)}.`,
        remedy: 'Check `immuta-url`, and whether this machine can reach it: DNS, firewall, `HTTPS_PROXY` and `NO_PROXY`.',
    };
}
/** Whether the tenant's certificate is trusted. */
const certificateCheck = {
    name: 'Immuta: certificate',
    look: async ({ list, inputs }) => {
        const attempt = await list();
        if (inputs.immutaUrl?.protocol === 'http:')
            return [{ state: 'not-run', seen: 'Not used: http to a loopback host.' }];
        if (hasResponse(attempt))
            return [{ state: 'pass', seen: 'Trusted.' }];
        const problem = certificateProblem(attempt);
        if (problem === undefined)
            return [{ state: 'not-run', seen: `Needs "${connectionCheck.name}", which failed.` }];
        return [{ state: 'fail', ...problem }];
    },
};
/** Whether Immuta accepts the key, and lets its user see integrations. */
const keyCheck = {
    name: 'Immuta: API key and permission',
    look: async ({ list }) => {
        const attempt = await list();
        if (!hasResponse(attempt))
            return [{ state: 'not-run', seen: `Needs "${connectionCheck.name}", which failed.` }];
        const { error } = attempt;
        if (error === undefined) {
            return [
                { state: 'pass', seen: 'Accepted: the key may list integrations, which needs `APPLICATION_ADMIN`.' },
            ];
        }
        return [refused(error)];
    },
};
function refused(error) {
    const { kind, status = 0 } = error;
    const seen = `Immuta answered ${String(status)}.`;
    if (status === 401 || status === 403) {
        return {
            state: 'fail',
            seen: `${seen} The key is wrong, or its user may not see integrations.`,
            remedy: 'Set `immuta-api-key` to the raw API key of this tenant, without a prefix, of a user with the permission `APPLICATION_ADMIN`.',
        };
    }
    if (status === 500) {
        return {
            state: 'fail',
            seen,
            remedy: 'Check `immuta-api-key` first: older Immuta versions answer 500 to a bad key. Then ask Immuta support.',
        };
    }
    if (kind === 'unreadable' || (status >= 300 && status < 400)) {
        return {
            state: 'fail',
            seen: 'The answer is not what Immuta’s API gives: a login page or a proxy may have answered.',
            remedy: 'Set `immuta-url` to the address of the tenant itself.',
        };
    }
    if (status === 404) {
        return {
            state: 'fail',
            seen: `${seen} There is no integrations API at this address.`,
            remedy: 'Check `immuta-url`: the address of the tenant, without a path.',
        };
    }
    return { state: 'fail', seen, remedy: 'Try again later; if it stays, ask Immuta support.' };
}
function hasResponse({ error }) {
    return error === undefined || error.kind === 'status' || error.kind === 'unreadable';
}
/** What OpenSSL and Node.js call certificates that they don't accept, and what to do. */
const certificateCodes = {
    CERT_HAS_EXPIRED: { seen: 'It has expired.', remedy: 'Renew the certificate of the tenant.' },
    CERT_NOT_YET_VALID: { seen: 'It is not valid yet.', remedy: 'Check the clock of this machine.' },
    ERR_TLS_CERT_ALTNAME_INVALID: {
        seen: 'It is for another host name.',
        remedy: 'Set `immuta-url` to a host name that the certificate names.',
    },
};
function certificateProblem({ error }) {
    const code = rootCode(error);
    if (certificateCodes[code] !== undefined)
        return certificateCodes[code];
    if (!/CERT|SELF_SIGNED|ISSUER|SIGNATURE/.test(code))
        return undefined;
    return {
        seen: `It is not trusted (${code}).`,
        remedy: 'Set `NODE_EXTRA_CA_CERTS` to the file of the private CA that signed it.',
    };
}
function codeOf(error) {
    const code = rootCode(error);
    return code === '' ? '' : ` (${code})`;
}
/** The code of the innermost error that has one: `ECONNREFUSED`, `ENOTFOUND`. Codes name no host. */
function rootCode(error) {
    if (typeof error !== 'object' || error === null)
        return '';
    const inner = 'cause' in error ? rootCode(error.cause) : '';
    if (inner !== '')
        return inner;
    return 'code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(error.code)
        ? error.code
        : '';
}

// EXTERNAL MODULE: ./src/integration-types/registry.ts + 2 modules
var registry = __webpack_require__(89);
// EXTERNAL MODULE: ./src/integration-types/secret-names.ts
var secret_names = __webpack_require__(6541);
// EXTERNAL MODULE: ./src/json.ts
var src_json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/live/read-live.ts
var read_live = __webpack_require__(307);
// EXTERNAL MODULE: ./src/live/status.ts
var live_status = __webpack_require__(502);
;// CONCATENATED MODULE: ./src/doctor/checks/immuta-list.ts





/** What the tenant contains. */
const integrationsCheck = {
    name: 'Immuta: integrations',
    look: async ({ tenant }) => {
        const { elements } = await tenant();
        if (elements.length === 0)
            return [{ state: 'pass', seen: 'None yet.' }];
        const kinds = countBy(elements, ({ type, status }) => `${textOf(type)}, ${textOf(status)}`);
        const seen = `${String(elements.length)}: ${kinds.map(([kind, count]) => `${String(count)} × ${kind}`).join('; ')}.`;
        const ailing = elements.filter(({ type, status }) => (0,registry/* integrationType */.vh)(textOf(type)) !== undefined && !(0,live_status/* isHealthy */.Wr)(textOf(status)));
        if (ailing.length === 0)
            return [{ state: 'pass', seen }];
        return [
            { state: 'warn', seen, remedy: 'Look at the unhealthy ones in Immuta: a plan warns about them, too.' },
        ];
    },
};
/** How the tenant writes IDs: documented as a number, shown in examples as a string. */
const idsCheck = {
    name: 'Immuta: form of IDs',
    look: async ({ tenant }) => {
        const { elements } = await tenant();
        const kinds = countBy(elements, ({ id }) => `${typeof id}s`).map(([kind]) => kind);
        return [
            kinds.length === 0 ? nothingToSee : { state: 'pass', seen: `${capitalized(kinds.join(' and '))}.` },
        ];
    },
};
/** How the tenant shows secret fields: not documented. Shown ones are never repeated. */
const secretsShownCheck = {
    name: 'Immuta: how it shows secrets',
    look: async ({ tenant }) => {
        const { elements } = await tenant();
        const shown = countBy(elements.flatMap(secretFields), ({ path, how }) => `\`${path}\` ${how}`).map(([each]) => each);
        if (shown.length === 0)
            return [nothingToSee];
        const seen = `${shown.join(', ')}.`;
        if (!shown.some((each) => each.endsWith(inClear)))
            return [{ state: 'pass', seen }];
        return [
            {
                state: 'warn',
                seen,
                remedy: 'The action never prints them. Tell Immuta support that its API returns secrets.',
            },
        ];
    },
};
const inClear = 'in clear';
const nothingToSee = {
    state: 'not-run',
    seen: 'The tenant has no Redshift integration to look at.',
};
/** Fields that Immuta's documentation does not name. */
const undocumentedFieldsCheck = {
    name: 'Immuta: undocumented fields',
    look: async ({ tenant }) => {
        const { undocumentedFields, elements } = await tenant();
        if (elements.length === 0)
            return [nothingToSee];
        const names = undocumentedFields.map((name) => `\`${name}\``).join(', ');
        return [{ state: 'pass', seen: names === '' ? 'None.' : `${names} (ignored, and never sent back).` }];
    },
};
/** The secret fields of a supported integration, those among them that its login needs and that are left out. */
function secretFields(element) {
    const type = (0,registry/* integrationType */.vh)(textOf(element['type']));
    const { config } = element;
    if (type === undefined || !(0,src_json/* isJsonObject */.OW)(config))
        return [];
    const found = leavesOf(config, '').filter(({ path }) => (0,secret_names/* isSecretKey */.uE)(type, path));
    const leftOut = found.some(({ path }) => path === 'password') ? [] : ['password'];
    return [
        ...found.map(({ path, value }) => ({ path, how: howShown(value) })),
        ...leftOut.map((path) => ({ path, how: 'left out' })),
    ];
}
function howShown(value) {
    if (value === null)
        return 'as null';
    if (value === '')
        return 'as an empty text';
    return typeof value === 'string' && (0,read_live/* isMask */.$b)(value) ? 'masked' : inClear;
}
function leavesOf(config, above) {
    return Object.entries(config).flatMap(([key, value]) => (0,src_json/* isJsonObject */.OW)(value) ? leavesOf(value, `${above}${key}.`) : [{ path: `${above}${key}`, value }]);
}
function countBy(items, key) {
    const counts = new Map();
    for (const item of items)
        counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
    return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}
function textOf(value) {
    return typeof value === 'string' ? value : 'unknown';
}
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: ./src/inputs/inputs.ts + 1 modules
var inputs_inputs = __webpack_require__(2683);
;// CONCATENATED MODULE: ./src/doctor/checks/inputs.ts

/** Whether the inputs are complete and right. */
const inputsCheck = {
    name: 'Inputs',
    look: ({ inputFailures, inputs, trustsAnyCertificate, tokenNeeded }) => {
        const failed = inputFailures.map(({ message, remedy = '' }) => ({
            state: 'fail',
            seen: message,
            remedy,
        }));
        const missing = [
            ...(inputs.immutaUrl === undefined ? ['immuta-url'] : []),
            ...(inputs.apiKey === undefined ? ['immuta-api-key'] : []),
            ...(inputs.githubToken === undefined && tokenNeeded ? ['github-token'] : []),
        ].filter((name) => !inputFailures.some(({ message }) => message.startsWith(`The input ${name} `)));
        failed.push(...missing.map((name) => ({
            state: 'fail',
            seen: `\`${name}\` is missing or empty.`,
            remedy: tokenNeeded
                ? `Set \`${name}\`. A secret that does not exist for this event or environment is passed on as an empty text; pull requests from forks get no secrets.`
                : (inputs_inputs/* localRemedies */.Yn[name] ?? ''),
        })));
        if (trustsAnyCertificate) {
            failed.push({
                state: 'fail',
                seen: '`NODE_TLS_REJECT_UNAUTHORIZED=0` is set, which plan and apply refuse.',
                remedy: 'Remove it, and set `NODE_EXTRA_CA_CERTS` to the file of your private CA.',
            });
        }
        if (failed.length > 0)
            return Promise.resolve(failed);
        return Promise.resolve([{ state: 'pass', seen: `Complete. Scripts are run ${scriptsRunBy(inputs)}.` }]);
    },
};
function scriptsRunBy({ runScript, dataApi }) {
    if (dataApi !== undefined && dataApi !== false)
        return 'by apply, through the Redshift Data API';
    return runScript === undefined ? 'by a person' : 'by apply, with `run-script`';
}

;// CONCATENATED MODULE: ./src/doctor/checks/psql.ts
/** The oldest psql that knows `\getenv`. Source: release notes of PostgreSQL 15. */
const oldestPsql = 15;
/** Whether psql is there and new enough, if `run-script` calls it. */
const psqlCheck = {
    name: 'psql',
    look: async ({ inputs, programVersion }) => {
        if (inputs.runScript === undefined)
            return [{ state: 'not-run', seen: 'Not needed: `run-script` is not set.' }];
        const program = /(?<![\w./-])(?:[\w./-]*\/)?psql(?![\w./-])/.exec(inputs.runScript)?.[0];
        if (program === undefined)
            return [{ state: 'not-run', seen: '`run-script` does not name psql.' }];
        const printed = await programVersion(program);
        const version = printed === undefined ? undefined : /\b(\d+)(?:\.\d+)*/.exec(printed);
        const major = Number(version?.[1] ?? Number.NaN);
        if (printed === undefined) {
            return [
                {
                    state: 'fail',
                    seen: program === 'psql' ? 'It is not on the `PATH` of this job.' : `There is no \`${program}\`.`,
                    remedy: `Install psql ${String(oldestPsql)} or newer on the runner.`,
                },
            ];
        }
        if (!(major >= oldestPsql)) {
            return [
                {
                    state: 'fail',
                    seen: `Version ${version?.[0] ?? 'unknown'}.`,
                    remedy: `Install psql ${String(oldestPsql)} or newer: older ones can't read a variable from the environment.`,
                },
            ];
        }
        return [{ state: 'pass', seen: `Version ${version?.[0] ?? ''}.` }];
    },
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/declared/payload.ts
var declared_payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/immuta/client.ts
var client = __webpack_require__(3072);
// EXTERNAL MODULE: ./src/immuta/immuta-error.ts
var immuta_error = __webpack_require__(2851);
// EXTERNAL MODULE: ./src/script/placeholders.ts
var script_placeholders = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/script/prepare-script.ts + 5 modules
var prepare_script = __webpack_require__(882);
;// CONCATENATED MODULE: ./src/doctor/checks/scripts.ts








/** Files whose scripts are asked for side by side. */
const filesAtOnce = 4;
/** Whether Immuta renders a script for each file, whether it can be run, and in which form it comes. */
const scriptsCheck = {
    name: 'Script',
    look: async (facts) => {
        const { integrations, failures } = facts.files();
        await facts.tenant();
        if (integrations.length === 0) {
            const seen = failures.length > 0
                ? 'Needs "Integration files", which failed.'
                : 'There is no integration file yet.';
            return [{ state: 'not-run', seen }];
        }
        const findings = await (0,in_parallel/* inParallel */.H)(integrations, filesAtOnce, (declared) => lookAt(declared, facts));
        return findings.flat();
    },
};
async function lookAt(declared, facts) {
    const about = `\`${declared.file}\``;
    const names = [...new Set((0,declared_payload/* secretReferences */.Li)(declared).map(({ reference }) => reference.name))];
    const placeholders = (0,script_placeholders/* makePlaceholders */.B)(names, external_node_crypto_.randomBytes);
    for (const [name, value] of placeholders)
        facts.guardPlaceholder(name, value);
    const payload = (0,declared_payload/* payloadOf */.Md)(declared, ({ name }) => placeholders.get(name) ?? '');
    try {
        // One after the other: a script that counts its calls would otherwise differ by chance.
        const first = await facts.createScript(payload);
        const second = await facts.createScript(payload);
        const raw = (0,client/* readScript */.Uq)(first.answer);
        const script = (0,prepare_script/* prepareScript */.p)(raw, placeholders, { ...declared, action: 'create' });
        const seen = [
            `${formOf(first.answer)}, ${String(raw.length)} characters, ${String(first.milliseconds)} ms`,
            first.answer.text === second.answer.text ? 'the same when asked twice' : 'differs when asked twice',
            ...names.map((name) => secretIn(raw, placeholders.get(name) ?? '', name, script.variables)),
        ].join('; ');
        if (script.problems.length === 0)
            return [{ about, state: 'pass', seen: `Runnable: ${seen}.` }];
        return [
            {
                about,
                state: facts.applyRunsScripts ? 'fail' : 'warn',
                seen: `Not runnable: ${script.problems.map(({ line, message }) => `line ${String(line)}: ${message}`).join(' ')} ${seen}.`,
                remedy: 'Report this with the table. Nothing runs such a script; a person can read it in the plan and write a safe one.',
            },
        ];
    }
    catch (error) {
        if (!(error instanceof immuta_error/* ImmutaError */.EJ))
            throw error;
        return [
            {
                about,
                state: 'fail',
                seen: `Immuta rendered no script${error.status === undefined ? '' : `: it answered ${String(error.status)}`}.${said(error)}`,
                remedy: 'Correct what Immuta names in the file. If it names nothing, run it again, then ask Immuta support.',
            },
        ];
    }
}
function said({ detail }) {
    return detail === undefined ? '' : ` Immuta says: ${detail}`;
}
/** How the script came: not documented. */
function formOf({ json, headers }) {
    const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
    const called = type === '' ? 'without a content type' : `\`${type.replace(/[^a-z0-9/+.-]/g, '')}\``;
    if (typeof json === 'string')
        return `a JSON string (${called})`;
    if (!(0,src_json/* isJsonObject */.OW)(json))
        return `plain text (${called})`;
    const keys = Object.keys(json)
        .map((key) => `\`${key}\``)
        .join(', ');
    return `a JSON object with ${keys} (${called})`;
}
function secretIn(raw, placeholder, name, variables) {
    if (variables.includes(name))
        return `\`${name}\` becomes a variable`;
    return raw.includes(placeholder)
        ? `\`${name}\` is in it and can't become a variable`
        : `\`${name}\` is not in it`;
}

;// CONCATENATED MODULE: ./src/doctor/all-checks.ts








/** Everything that doctor looks at, in the order of its table. */
const allChecks = [
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

;// CONCATENATED MODULE: ./src/doctor/hide-hosts.ts
/**
 * The row with `[host]` for each of these hosts, so that the table can be pasted anywhere. Host names are compared in any
 * case; those of one word only as they are written, since the table's own sentences have words such as Redshift.
 */
function hideHosts(row, hosts) {
    const longestFirst = [...new Set(hosts)]
        .filter((host) => host !== '')
        .sort((one, other) => other.length - one.length);
    const hidden = (text) => longestFirst.reduce((rest, host) => rest.replace(new RegExp(`(?<![\\w-])${host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, /[.:]/.test(host) ? 'gi' : 'g'), '[host]'), text);
    return {
        ...row,
        seen: hidden(row.seen),
        ...(row.remedy === undefined ? {} : { remedy: hidden(row.remedy) }),
    };
}

// EXTERNAL MODULE: ./src/immuta/routes.ts
var routes = __webpack_require__(1529);
// EXTERNAL MODULE: ./src/network/proxy.ts
var proxy = __webpack_require__(1290);
// EXTERNAL MODULE: ./src/runner/environment.ts
var runner_environment = __webpack_require__(5047);
// EXTERNAL MODULE: ./src/data-api/privileges.ts
var privileges = __webpack_require__(5633);
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
/** Doctor's table, for the job summary. It may be pasted into an issue. */
function doctorReport(rows, name) {
    return [
        (0,report_context/* title */.DD)('doctor', name),
        `**${verdict(rows)}.** Doctor only reads. The table contains no secrets, so you can paste it into an issue.`,
        (0,blocks/* table */.tp)(['Check', 'Result', 'What was seen', 'What to do'], rows.map(({ check, state, seen, remedy = '' }) => [
            (0,markdown/* sentence */.em)(check),
            marks[state],
            (0,markdown/* sentence */.em)(seen),
            (0,markdown/* sentence */.em)(remedy),
        ])),
    ];
}
/** `Immuta doctor for prod: healthy (1 warning).` */
function doctorLine(rows, name) {
    return (0,report_context/* resultLine */.ow)('doctor', name, verdict(rows).replace('Healthy', 'healthy'));
}
function verdict(rows) {
    const failed = rows.filter(({ state }) => state === 'fail').length;
    const warned = rows.filter(({ state }) => state === 'warn').length;
    const warnings = warned === 0 ? '' : ` (${(0,markdown/* count */.U9)(warned, 'warning')})`;
    return failed === 0 ? `Healthy${warnings}` : `${(0,markdown/* count */.U9)(failed, 'check')} failed${warnings}`;
}

// EXTERNAL MODULE: ./src/modes/data-api-script.ts
var data_api_script = __webpack_require__(9879);
// EXTERNAL MODULE: ./src/modes/states.ts + 2 modules
var states = __webpack_require__(9351);
;// CONCATENATED MODULE: ./src/modes/doctor.ts


















const execute = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** How long a program may take to print its version, in milliseconds. */
const versionTimeout = 10_000;
/** Checks whether everything that plan and apply need works from here. Reads only; every check runs, also if some fail. */
async function runDoctor(session) {
    const { inputs, log } = session;
    const facts = doctorFacts(session);
    const hosts = hostsIn(session, facts);
    const rows = (await runChecks(allChecks, facts)).map((row) => hideHosts(withoutSecrets(row, session), hosts));
    // A local run prints the table itself.
    if (session.local === undefined)
        for (const row of rows)
            log.info(rowText(row));
    const failed = rows.filter(({ state }) => state === 'fail');
    return {
        result: failed.length > 0 ? 'unhealthy' : 'healthy',
        failures: failed.length > 0 ? [unhealthy(failed)] : [],
        warnings: [],
        summary: doctorReport(rows, inputs.name),
        line: doctorLine(rows, inputs.name),
        outputs: {},
    };
}
/** What Immuta says may repeat what it was sent. */
function withoutSecrets({ seen, remedy, ...row }, { outputGuard }) {
    const mask = (text) => outputGuard.guard.mask(text);
    return { ...row, seen: mask(seen), ...(remedy === undefined ? {} : { remedy: mask(remedy) }) };
}
function unhealthy(failed) {
    return {
        reason: 'unhealthy',
        message: `${String(failed.length)} of doctor's checks failed: ${failed.map(({ check }) => check).join(', ')}.`,
        remedy: 'The table in the job summary and the log says for each what to do.',
    };
}
function rowText({ check, state, seen, remedy }) {
    return `${state.padEnd(7)}  ${check}: ${seen}${remedy === undefined ? '' : ` → ${remedy}`}`;
}
function doctorFacts(session) {
    const { inputs, inputFailures, runner, outputGuard } = session;
    const timed = async (route, body) => {
        if (session.immuta === undefined || inputs.immutaUrl === undefined)
            throw new BlockedCheck('Inputs');
        const started = session.clock.now();
        const answer = await session.immuta.reader.ask(route, body);
        return { answer, milliseconds: Math.round(session.clock.now() - started) };
    };
    const listed = memoize(async () => {
        const started = session.clock.now();
        try {
            const { answer, milliseconds } = await timed(routes/* routes */.J.list());
            if (answer.json === undefined)
                throw new immuta_error/* ImmutaError */.EJ('unreadable', 'the list of integrations is not JSON');
            return { error: undefined, milliseconds, json: answer.json };
        }
        catch (error) {
            if (!(error instanceof immuta_error/* ImmutaError */.EJ))
                throw error;
            return { error, milliseconds: Math.round(session.clock.now() - started) };
        }
    });
    const tenant = memoize(async () => {
        const { json } = await listed();
        if (json === undefined)
            throw new BlockedCheck('Immuta: API key and permission');
        const { undocumentedFields, echoedSecrets } = (0,read_live/* readTenant */.RM)(json);
        for (const secret of echoedSecrets)
            outputGuard.guard.addEchoed(secret);
        return { undocumentedFields, elements: Array.isArray(json) ? json.filter(src_json/* isJsonObject */.OW) : [] };
    });
    return {
        inputs,
        inputFailures,
        trustsAnyCertificate: runner.trustsAnyCertificate,
        tokenNeeded: session.local === undefined,
        applyRunsScripts: inputs.runScript !== undefined || inputs.dataApi !== undefined,
        proxyVariable: proxyVariable(session),
        files: memoize(() => (0,states/* readDeclaredFiles */.A2)(session)),
        list: listed,
        tenant,
        createScript: (payload) => timed(routes/* routes */.J.createScript(), payload),
        guardPlaceholder: (name, value) => {
            outputGuard.guard.add(`the placeholder of ${name}`, value);
        },
        github: session.local === undefined ? memoize(() => gitHubFact(session)) : undefined,
        programVersion,
        dataApi: inputs.dataApi === undefined ? undefined : (host, database) => dataApiFact(session, host, database),
    };
}
/** Reads a fact once, whoever asks first. */
function memoize(read) {
    let known;
    return () => (known ??= { value: read() }).value;
}
/** Hosts that the table must not show: all but the tenant's. */
function hostsIn({ inputs, environment, runner }, { files }) {
    const proxies = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'].flatMap((name) => {
        const value = environment[name] ?? '';
        return /^(?:[a-z]+:\/\/)?(?:[^@]*@)?([^/:]+)/i.exec(value)?.[1] ?? [];
    });
    const declared = files().integrations.map(({ identity }) => identity.host);
    const github = URL.canParse(runner.apiUrl) ? [new URL(runner.apiUrl).hostname] : [];
    return [...proxies, ...declared, ...github].filter((host) => host !== inputs.immutaUrl?.hostname);
}
/** The variable of the proxy for the tenant; undefined if there is none, or if it can't be used. */
function proxyVariable({ inputs, environment }) {
    const { immutaUrl } = inputs;
    if (immutaUrl === undefined)
        return undefined;
    try {
        if ((0,proxy/* proxyFrom */.b)((0,runner_environment/* lookupIn */.IX)(environment))(immutaUrl) === undefined)
            return undefined;
    }
    catch (error) {
        if (!(error instanceof failure/* ActionFailure */.dR))
            throw error;
    }
    return immutaUrl.protocol === 'http:' ? '`HTTP_PROXY`' : '`HTTPS_PROXY`';
}
async function gitHubFact({ github, inputs }) {
    const { data } = await github.rest.repos.get(github.repository);
    const onePage = { ...github.repository, per_page: 1 };
    const asked = await Promise.all([
        mayRead('contents', github.rest.repos.listCommits(onePage)),
        mayRead('pull requests', github.rest.pulls.list(onePage)),
        mayRead('deployments', github.rest.repos.listDeployments(onePage)),
        ...(inputs.driftIssue ? [mayRead('issues', github.rest.issues.listForRepo(onePage))] : []),
    ]);
    return {
        defaultBranch: data.default_branch,
        readable: asked.flatMap(({ kind, allowed }) => (allowed ? [kind] : [])),
        refused: asked.flatMap(({ kind, allowed }) => (allowed ? [] : [kind])),
    };
}
async function mayRead(kind, answer) {
    try {
        await answer;
        return { kind, allowed: true };
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y_ && error.forbidden)
            return { kind, allowed: false };
        throw error;
    }
}
async function dataApiFact(session, host, database) {
    const { target, dataApiSession, close } = await (0,data_api_script/* openDataApiSession */.$t)(session, host, database);
    try {
        await requireLogIn(dataApiSession, session);
        return { target, ...(await (0,privileges/* readPrivileges */.H)((sql) => dataApiSession.query(sql))) };
    }
    catch (error) {
        // What AWS says may name hosts, so it stands in the log and not in the table.
        if (error instanceof data_api_error/* DataApiError */.jk)
            session.log.info(`Redshift Data API: ${error.message}`);
        throw error;
    }
    finally {
        close();
    }
}
/** Runs the smallest query. The Data API logs in with the first statement, so a refused log-in is a failed statement. */
async function requireLogIn(dataApiSession, { log }) {
    const { state, stopped } = await dataApiSession.run('SELECT 1', () => undefined);
    if (state.status === 'finished')
        return;
    if (stopped !== undefined)
        throw new data_api_error/* DataApiError */.jk('timeout', 'The log-in was not finished in time.');
    const said = state.error ?? 'no reason is given';
    const kind = (0,data_api_error/* kindOfFailure */.uq)(said);
    if (kind !== undefined)
        throw new data_api_error/* DataApiError */.jk(kind, said);
    log.info(`Redshift says: ${said}`);
    throw new failure/* ActionFailure */.dR({
        reason: 'script-failed',
        message: 'Redshift refused the log-in.',
        remedy: 'The log has what it said. Check `database` in the file, the database user of the log-in, and whether the cluster accepts connections.',
    });
}
async function programVersion(name) {
    try {
        return (await execute(name, ['--version'], { timeout: versionTimeout })).stdout;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
