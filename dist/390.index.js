export const id = 390;
export const ids = [390];
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

/***/ 5390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctor: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: ./src/data-api/data-api-error.ts
var data_api_error = __webpack_require__(5655);
// EXTERNAL MODULE: ./src/data-api/failures.ts
var failures = __webpack_require__(6282);
// EXTERNAL MODULE: ./src/data-api/privileges.ts
var data_api_privileges = __webpack_require__(5633);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
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
        fail(check, `The check itself stopped on an error that it did not expect (${kind}).`, 'Run it with debug logging, and report it with the log.'),
    ];
}
/** The rows of a check, or of its error if it stops on one. */
async function orStopped(check, rows) {
    return rows.catch((error) => stopped(check, error));
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
 * Whether AWS lets the job log in to the database of a file, and which documented privileges the role lacks. What AWS
 * and Redshift say may name hosts, so `say` puts it in the log.
 */
async function dataApiRow({ file }, open, say) {
    const check = `${dataApiCheck}: \`${file}\``;
    try {
        const { target, dataApiSession, close } = await open();
        try {
            await requireLogIn(dataApiSession, say);
            return await privilegesRow(check, target, dataApiSession);
        }
        finally {
            close();
        }
    }
    catch (error) {
        if (error instanceof failure/* ActionFailure */.dR)
            return stopped(check, error)[0] ?? fail(check, error.message);
        if (!(error instanceof data_api_error/* DataApiError */.jk))
            throw error;
        say(`Redshift Data API: ${error.message}`);
        const { problem, remedy } = (0,failures/* meanings */.Dd)('target', 'its region')[error.kind];
        return fail(check, `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`, remedy);
    }
}
async function privilegesRow(check, { kind, region }, session) {
    const { role, privileges } = await (0,data_api_privileges/* readPrivileges */.H)((sql) => session.query(sql));
    const where = `A ${kind} in ${region}: logged in`;
    if (role === undefined)
        return warn(check, `${where}, but not allowed to ask for privileges.`, 'Compare the IAM policy with docs/scripts.md.');
    const namesOf = (held) => privileges.flatMap((privilege) => (privilege.held === held ? [privilege.name] : [])).join(', ');
    const [missing, unknown] = [namesOf('no'), namesOf('unknown')];
    const seen = [
        `${where}.`,
        ...(missing === '' ? [] : [`The role lacks ${missing}.`]),
        ...(unknown === '' ? [] : [`Redshift does not show whether it has ${unknown}.`]),
    ].join(' ');
    return missing === ''
        ? pass(check, seen)
        : fail(check, seen, 'Have a superuser grant them: docs/scripts.md has the statements.');
}
/** Runs the smallest query. The Data API logs in with the first statement, so a refused log-in is a failed statement. */
async function requireLogIn(session, say) {
    const { state, stopped: wasStopped } = await session.run('SELECT 1', () => undefined);
    if (state.status === 'finished')
        return;
    if (wasStopped !== undefined)
        throw new data_api_error/* DataApiError */.jk('timeout', 'The log-in was not finished in time.');
    const reason = state.error ?? 'no reason is given';
    const kind = (0,data_api_error/* kindOfFailure */.uq)(reason);
    if (kind !== undefined)
        throw new data_api_error/* DataApiError */.jk(kind, reason);
    say(`Redshift says: ${reason}`);
    throw new failure/* ActionFailure */.dR({
        reason: 'script-failed',
        message: 'Redshift refused the log-in.',
        remedy: 'The log has what it said. Check `database` in the file, the database user of the log-in, and whether the cluster accepts connections.',
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
        const seen = `The repository is found, its default branch is \`${data.default_branch}\`. The token may read ${kinds(true)}. Whether it may write can't be seen without writing.`;
        if (kinds(false) === '')
            return pass(githubCheck, seen);
        return warn(githubCheck, `${seen} It may not read ${kinds(false)}.`, 'Give the jobs of plan and apply the permissions that docs/how-it-works.md lists.');
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
    const proxy = proxyVariable === undefined ? 'without a proxy' : `through the proxy of \`${proxyVariable}\``;
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
            pass(connectionCheck, `A server answered, ${proxy}, with a certificate that is not accepted.`),
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
        'Set `NODE_EXTRA_CA_CERTS` to the file of the private CA that signed it.',
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
const idsCheck = 'Immuta: form of IDs';
const secretsCheck = 'Immuta: how it shows secrets';
const fieldsCheck = 'Immuta: undocumented fields';
/** The checks that look at the tenant's list. */
const listChecks = [integrationsCheck, idsCheck, secretsCheck, fieldsCheck];
/** What the tenant contains, and how it shows what is not documented: ids, secrets and further fields. */
function listRows(elements, undocumentedFields) {
    if (elements.length === 0) {
        const seen = 'The tenant has no integration to look at.';
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
        ? warn(integrationsCheck, seen, 'Look at the unhealthy ones in Immuta: a plan warns about them, too.')
        : pass(integrationsCheck, seen);
}
/** Documented as a number, shown in examples as a string. */
function idKinds(elements) {
    const kinds = [...new Set(elements.map(({ id }) => `${typeof id}s`))].sort().join(' and ');
    return `${kinds.charAt(0).toUpperCase()}${kinds.slice(1)}.`;
}
const inClear = 'in clear';
/** Secrets in clear are never repeated. */
function secretsRow(elements) {
    const shown = [...new Set(elements.flatMap(secretFields))].sort();
    if (shown.length === 0)
        return notRun(secretsCheck, 'The tenant has no Redshift integration to look at.');
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
        return 'as an empty text';
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
// EXTERNAL MODULE: ./src/script/prepare-script.ts + 5 modules
var prepare_script = __webpack_require__(882);
;// CONCATENATED MODULE: ./src/doctor/scripts.ts









const scriptsCheck = 'Script';
/** Whether Immuta renders a script for a file, whether it can be run, and in which form it comes. */
async function scriptRow(declared, reader, guard, applyRunsScripts) {
    const check = `${scriptsCheck}: \`${declared.file}\``;
    const names = [...new Set((0,declared_payload/* secretReferences */.Li)(declared).map(({ reference }) => reference.name))];
    const placeholders = (0,script_placeholders/* makePlaceholders */.B)(names, external_node_crypto_.randomBytes);
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
            first.text === second.text ? 'the same when asked twice' : 'differs when asked twice',
            ...names.map((name) => {
                if (variables.includes(name))
                    return `\`${name}\` becomes a variable`;
                return raw.includes(placeholders.get(name) ?? '')
                    ? `\`${name}\` is in it and can't become a variable`
                    : `\`${name}\` is not in it`;
            }),
        ].join('; ');
        if (problems.length === 0)
            return pass(check, `Runnable: ${seen}.`);
        const where = problems.map(({ line, message }) => `line ${String(line)}: ${message}`).join(' ');
        return (applyRunsScripts ? fail : warn)(check, `Not runnable: ${where} ${seen}.`, 'Report this with the table. Nothing runs such a script; a person can read it in the plan and write a safe one.');
    }
    catch (error) {
        if (!(error instanceof immuta_error/* ImmutaError */.EJ))
            throw error;
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
// EXTERNAL MODULE: ./src/inputs/inputs.ts + 1 modules
var inputs_inputs = __webpack_require__(2683);
;// CONCATENATED MODULE: ./src/doctor/setup.ts




/** Whether the inputs are complete and right. */
function inputRows({ inputs, inputFailures, isLocal, trustsAnyCertificate, }) {
    const missing = [
        ...(inputs.immutaUrl === undefined ? ['immuta-url'] : []),
        ...(inputs.apiKey === undefined ? ['immuta-api-key'] : []),
        ...(inputs.githubToken === undefined && !isLocal ? ['github-token'] : []),
    ].filter((name) => !inputFailures.some(({ message }) => message.startsWith(`The input ${name} `)));
    const failed = [
        ...inputFailures.map(({ message, remedy }) => fail('Inputs', message, remedy)),
        ...missing.map((name) => fail('Inputs', `\`${name}\` is missing or empty.`, isLocal
            ? inputs_inputs/* localRemedies */.Yn[name]
            : `Set \`${name}\`. A secret that does not exist for this event or environment is passed on as an empty text; pull requests from forks get no secrets.`)),
        ...(trustsAnyCertificate
            ? [
                fail('Inputs', '`NODE_TLS_REJECT_UNAUTHORIZED=0` is set, which plan and apply refuse.', 'Remove it, and set `NODE_EXTRA_CA_CERTS` to the file of your private CA.'),
            ]
            : []),
    ];
    if (failed.length > 0)
        return failed;
    const runner = inputs.dataApi !== undefined
        ? 'Apply runs scripts through the Redshift Data API.'
        : inputs.runScript !== undefined
            ? 'Apply runs scripts with `run-script`.'
            : 'A person runs the scripts.';
    return [pass('Inputs', `Complete. ${runner}`)];
}
/** Most problems of files that get a row each. */
const shownProblems = 10;
/** Whether the integration files are valid. */
function fileRows(count, failures, warnings) {
    const check = 'Integration files';
    if (failures.length > 0) {
        const more = failures.length - shownProblems;
        return [
            ...failures.slice(0, shownProblems).map((failure) => fail(check, atPlace(failure), failure.remedy)),
            ...(more > 0 ? [fail(check, `${String(more)} more errors.`, 'Run `validate` to see them all.')] : []),
        ];
    }
    if (count === 0) {
        const remedy = 'Write the first one, or run `export` to get a file for each live integration.';
        return [warn(check, 'No file matches `files` yet.', remedy)];
    }
    return [
        pass(check, `${String(count)} valid.`),
        ...warnings.map((warning) => warn(check, atPlace(warning), 'Check whether you mean it.')),
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
        const seen = program === 'psql' ? 'It is not on the `PATH` of this job.' : `There is no \`${program}\`.`;
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

// EXTERNAL MODULE: ./src/runner/environment.ts
var runner_environment = __webpack_require__(5047);
// EXTERNAL MODULE: ./src/modes/data-api-script.ts
var data_api_script = __webpack_require__(9879);
// EXTERNAL MODULE: ./src/modes/states.ts + 2 modules
var states = __webpack_require__(9351);
;// CONCATENATED MODULE: ./src/modes/doctor.ts
















/** Files whose scripts, and databases whose log-ins, are tried side by side. */
const filesAtOnce = 4;
/** Checks whether everything that plan and apply need works from here. Reads only; every check runs, even if some fail. */
async function runDoctor(session) {
    const { inputs, inputFailures, runner, log, local } = session;
    const declared = (0,states/* readDeclaredFiles */.A2)(session);
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
        ...inputRows({ inputs, inputFailures, isLocal, trustsAnyCertificate }),
        ...fileRows(files.length, failures, warnings),
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
        summary: doctorReport(rows, inputs.name),
        line: doctorLine(rows, inputs.name),
        outputs: {},
    };
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
/** Asks for the list of integrations first: what it answers decides which other checks can run. */
async function checkImmuta(session, declared) {
    const { immuta, inputs, clock, outputGuard } = session;
    const accessChecks = [connectionCheck, certificateCheck, keyCheck];
    if (immuta === undefined || inputs.immutaUrl === undefined)
        return blocked([...accessChecks, ...listChecks, scriptsCheck], 'Inputs');
    const started = clock.now();
    let list;
    let error;
    try {
        list = await immuta.reader.list();
    }
    catch (thrown) {
        if (!(thrown instanceof immuta_error/* ImmutaError */.EJ)) {
            const others = [...accessChecks.slice(1), ...listChecks, scriptsCheck];
            return [...stopped(connectionCheck, thrown), ...blocked(others, connectionCheck)];
        }
        error = thrown;
    }
    const access = accessRows({
        error,
        milliseconds: Math.round(clock.now() - started),
        proxyVariable: proxyVariable(session, inputs.immutaUrl),
        usesTls: inputs.immutaUrl.protocol === 'https:',
    });
    if (list === undefined)
        return [...access, ...blocked([...listChecks, scriptsCheck], keyCheck)];
    let tenant;
    try {
        tenant = (0,read_live/* readTenant */.RM)(list);
    }
    catch (thrown) {
        const others = [...listChecks.slice(1), scriptsCheck];
        return [...access, ...stopped(integrationsCheck, thrown), ...blocked(others, integrationsCheck)];
    }
    for (const secret of tenant.echoedSecrets)
        outputGuard.guard.addEchoed(secret);
    const elements = Array.isArray(list) ? list.filter(src_json/* isJsonObject */.OW) : [];
    return [
        ...access,
        ...listRows(elements, tenant.undocumentedFields),
        ...(await orStopped(scriptsCheck, checkScripts(session, immuta, declared))),
    ];
}
async function checkScripts({ inputs, outputGuard }, { reader }, { integrations, failures }) {
    if (integrations.length === 0)
        return failures.length > 0
            ? blocked([scriptsCheck], 'Integration files')
            : [notRun(scriptsCheck, 'There is no integration file yet.')];
    const applyRunsScripts = inputs.runScript !== undefined || inputs.dataApi !== undefined;
    return (0,in_parallel/* inParallel */.H)(integrations, filesAtOnce, (declared) => scriptRow(declared, reader, outputGuard.guard, applyRunsScripts));
}
async function checkGitHub({ github, inputs, local }) {
    if (local !== undefined)
        return [notRun(githubCheck, 'Not needed: a local run does not ask GitHub.')];
    if (inputs.githubToken === undefined)
        return blocked([githubCheck], 'Inputs');
    return [await githubRow(github, inputs.driftIssue)];
}
async function checkDataApi(session, { integrations }) {
    if (session.inputs.dataApi === undefined)
        return [notRun(dataApiCheck, 'Not needed: `data-api` is not set.')];
    if (integrations.length === 0)
        return [notRun(dataApiCheck, 'No valid integration file names a database to log in to.')];
    return (0,in_parallel/* inParallel */.H)(integrations, filesAtOnce, (declared) => {
        const { host, database } = declared.identity;
        return dataApiRow(declared, () => (0,data_api_script/* openDataApiSession */.$t)(session, host, database), (line) => session.log.info(line));
    });
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
