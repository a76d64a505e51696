export const id = 663;
export const ids = [663];
export const modules = {

/***/ 7563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findTarget),
/* harmony export */   v: () => (/* binding */ checkDataApi)
/* harmony export */ });
/* harmony import */ var _log_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(511);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7104);


/** The target of a host, with a log-in that fits it; or what is wrong, and what to do. */
function findTarget(host, { target: named, logIn }, region) {
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .readTarget */ ._)(host, named, region);
    const problem = 'problem' in target ? undefined : (0,_log_in_js__WEBPACK_IMPORTED_MODULE_1__/* .logInProblem */ .n)(logIn, target);
    if (problem === undefined)
        return target;
    return { problem, remedy: 'Remove `data-api-db-user`; use the IAM identity or `data-api-secret-arn`.' };
}
/** Checks, before the first write, that each change has a target and a log-in that fits it: `invalid-input` if not. */
function checkDataApi(changes, settings, region) {
    return changes.flatMap(({ file, identity }) => {
        const target = findTarget(identity.host, settings, region);
        return 'problem' in target ? [wrongInput(file, target.problem, target.remedy)] : [];
    });
}
function wrongInput(file, problem, remedy) {
    return { reason: 'invalid-input', message: `${file}: ${problem}`, remedy, place: { file } };
}


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

/***/ 511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ connectionTo),
/* harmony export */   n: () => (/* binding */ logInProblem)
/* harmony export */ });
/** What is wrong with a log-in for this target; undefined if nothing is. */
function logInProblem(logIn, target) {
    return logIn.kind === 'database-user' && target.kind === 'workgroup'
        ? '`data-api-db-user` is for provisioned clusters only, and the target is a workgroup.'
        : undefined;
}
function connectionTo(target, logIn, database) {
    return {
        ...(target.kind === 'cluster' ? { ClusterIdentifier: target.name } : { WorkgroupName: target.name }),
        Database: database,
        ...(logIn.kind === 'database-user' ? { DbUser: logIn.user } : {}),
        ...(logIn.kind === 'secret' ? { SecretArn: logIn.arn } : {}),
    };
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

/***/ 7104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readTarget)
/* harmony export */ });
/**
 * Endpoints as Amazon Redshift gives them: NAME.HASH.REGION.redshift.DOMAIN for a cluster, and
 * NAME.ACCOUNT.REGION.redshift-serverless.DOMAIN for a workgroup. Source: Amazon Redshift Management Guide,
 * "Finding your cluster connection string" and "Connecting to Amazon Redshift Serverless".
 */
const endpoint = /^([a-z0-9-]+)\.([a-z0-9]+)\.([a-z]+(?:-[a-z]+)+-\d+)\.(redshift|redshift-serverless)\.amazonaws\.com(\.cn)?$/;
/** A VPC endpoint carries a name of its own, not that of the cluster or workgroup behind it. */
const vpcEndpoint = /-endpoint-[a-z0-9]+$/;
/**
 * The target of an integration.
 *
 * @param host the integration's `host`
 * @param named what `data-api-target` says
 * @param region `AWS_REGION`, for a host that is not Redshift's own endpoint
 */
function readTarget(host, named, region) {
    const own = readEndpoint(host);
    if (own === undefined)
        return unknownHost(host, named, region);
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
function unknownHost(host, named, region) {
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
function readEndpoint(host) {
    const parts = endpoint.exec(host.toLowerCase().replace(/\.$/, ''));
    if (parts === null)
        return undefined;
    const [, name = '', owner = '', region = '', service, china] = parts;
    const kind = service === 'redshift' ? 'cluster' : 'workgroup';
    if (region.startsWith('cn-') !== (china !== undefined))
        return undefined;
    if (kind === 'workgroup' && !/^\d{12}$/.test(owner))
        return undefined;
    return { kind, name: vpcEndpoint.test(name) ? undefined : name, region };
}


/***/ }),

/***/ 1663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runApply: () => (/* binding */ runApply)
});

// EXTERNAL MODULE: ./src/failure.ts
var src_failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/immuta/immuta-error.ts
var immuta_error = __webpack_require__(2851);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 2 modules
var registry = __webpack_require__(89);
// EXTERNAL MODULE: ./src/live/read-live.ts
var read_live = __webpack_require__(307);
// EXTERNAL MODULE: ./src/live/validation-tests.ts
var validation_tests = __webpack_require__(6523);
// EXTERNAL MODULE: ./src/live/status.ts
var live_status = __webpack_require__(502);
// EXTERNAL MODULE: ./src/plan/difference.ts
var difference = __webpack_require__(560);
// EXTERNAL MODULE: ./src/plan/match.ts
var plan_match = __webpack_require__(4106);
// EXTERNAL MODULE: ./src/plan/warnings.ts
var warnings = __webpack_require__(4814);
// EXTERNAL MODULE: ./src/script/sql-file.ts
var sql_file = __webpack_require__(1798);
;// CONCATENATED MODULE: ./src/apply/converged.ts






/** Throws unless an integration settled well: `script-not-run` or `validation-failed`, with the tests that failed. */
function requireHealthy(change, live, scriptsAreRun) {
    if ((0,live_status/* isHealthy */.Wr)(live.status))
        return;
    throw new src_failure/* ActionFailure */.dR({
        ...setupFailure(change, scriptsAreRun),
        message: `${change.file}: Immuta ended in the status ${live.status} after the ${change.action} of integration ${live.id}.${(0,validation_tests/* describeFailedTests */.k)(live.validationTests)}`,
    });
}
/** What Immuta's 422, or an error status right after a write, means to people. `error` is the 422. */
function setupFailure(change, scriptsAreRun, error) {
    const place = { file: change.file };
    const said = error instanceof immuta_error/* ImmutaError */.EJ
        ? `${error.detail === undefined ? '' : ` Immuta says: ${error.detail}`}${(0,validation_tests/* describeFailedTests */.k)(error.validationTests)}`
        : '';
    const message = `${change.file}: Immuta does not find its set-up in ${change.identity.type}, so the ${change.action} was not done.${said}`;
    if (scriptsAreRun) {
        return {
            reason: 'validation-failed',
            message,
            remedy: 'The script ran without an error. Check that it ran in the right cluster and database, with a role that has every privilege that the plan names; then re-run this job.',
            place,
            cause: error,
        };
    }
    return {
        reason: 'script-not-run',
        message,
        remedy: `Run the script of the plan (${(0,sql_file/* scriptFileName */.nC)(change)}) in ${change.identity.type}, in the right database, then re-run this job.`,
        place,
        cause: error,
    };
}
/** Throws `not-converged` unless Immuta shows what the file declares, and left alone what it does not. */
function requireConverged(change, live) {
    if (change.declared === undefined)
        return;
    const notTaken = (0,difference/* compare */.UD)(change.declared, live).differences.map(({ key }) => key);
    const reset = change.action === 'update' ? resetKeys(change, change.declared, live) : [];
    if (notTaken.length === 0 && reset.length === 0)
        return;
    const parts = [
        ...(notTaken.length > 0 ? [`Immuta did not take ${notTaken.join(', ')}`] : []),
        ...(reset.length > 0 ? [`the update reset ${reset.join(', ')}, which the file leaves out`] : []),
    ];
    throw new src_failure/* ActionFailure */.dR({
        reason: 'not-converged',
        message: `${change.file}: integration ${live.id} is enabled, but ${parts.join(', and ')}.`,
        remedy: 'Look at the integration in Immuta. Declare in the file what has to stay, or correct the value, in a new pull request.',
        place: change.declared.place(notTaken[0] ?? reset[0] ?? 'config'),
    });
}
/** Keys that the update announced as those it may reset, and that are another value or gone now. */
function resetKeys({ mayReset, live: before }, declared, after) {
    if (before === undefined)
        return [];
    const was = (0,difference/* undeclaredLive */.Gn)(declared, before);
    const now = (0,difference/* undeclaredLive */.Gn)(declared, after);
    return mayReset
        .map(({ key }) => key)
        .filter((key) => {
        const [value, kept] = [was.get(key), now.get(key)];
        return (value !== undefined &&
            (kept === undefined || (0,difference/* normal */.qb)(after.type, key, kept) !== (0,difference/* normal */.qb)(after.type, key, value)));
    });
}

// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/apply/wait.ts



/** Pauses between polls in milliseconds: the first poll comes at once, then they grow. */
const firstPause = 1000;
const longestPause = 10_000;
const pauseGrowth = 1.5;
/** From one word in the log to the next, in milliseconds: with the pause before it never more than 30 s. */
const progressEvery = 19_000;
/** How long a new integration, or a write's effect, may take to show, in milliseconds. */
const visibleWithin = 10_000;
/** Reads one integration afresh; undefined where it is gone. */
async function readLive(edges, id) {
    const answer = await edges.reader.read(id);
    if (answer === undefined)
        return undefined;
    const { integration } = (0,read_live/* readIntegration */.pK)(answer);
    return integration.status === 'deleted' ? undefined : integration;
}
/**
 * Polls until Immuta has settled and returns how it looks then, or undefined where the integration is
 * gone. A `timeout` failure after `wait-timeout`.
 */
async function waitUntilSettled(change, id, edges, expectation) {
    const poll = makePoll(edges, id);
    const start = edges.clock.now();
    let lastSaid = start;
    let sawProgress = false;
    for (let pause = firstPause;; pause = Math.min(pause * pauseGrowth, longestPause)) {
        const { live, status } = await poll();
        const waited = edges.clock.now() - start;
        sawProgress ||= status !== undefined && !(0,live_status/* isSettled */.Is)(status);
        const fresh = waited < visibleWithin && !sawProgress;
        if (status === undefined && !(expectation.maybeNotYet && fresh))
            return undefined;
        if (live !== undefined && (0,live_status/* isSettled */.Is)(live.status) && !(fresh && expectation.maybeOld(live)))
            return live;
        if (waited + pause > edges.waitTimeout)
            throw timedOut(change, id, status, edges.waitTimeout);
        if (edges.clock.now() - lastSaid >= progressEvery || lastSaid === start) {
            edges.say(change, `Immuta: ${status ?? 'not yet to be seen'} (${(waited / 1000).toFixed(0)} s)`);
            lastSaid = edges.clock.now();
        }
        await edges.clock.sleep(pause, edges.signal);
    }
}
/** One look: by `/status` as long as that answers, and the whole integration once it has settled. */
function makePoll(edges, id) {
    let statusAnswers = true;
    return async () => {
        if (statusAnswers) {
            const status = await edges.reader.status(id);
            if (status !== undefined && !(0,live_status/* isSettled */.Is)(status))
                return { status };
            statusAnswers = status !== undefined;
        }
        const live = await readLive(edges, id);
        return live === undefined ? { status: undefined } : { live, status: live.status };
    };
}
function timedOut(change, id, status, limit) {
    return new src_failure/* ActionFailure */.dR({
        reason: 'timeout',
        message: `${change.file}: integration ${id} did not settle within ${String(limit / 1000)} s; Immuta still says ${status ?? 'nothing of it'}.`,
        remedy: 'The write was accepted. Re-run the job later: it goes on from what Immuta then says. wait-timeout sets the limit.',
        place: { file: change.file },
    });
}

;// CONCATENATED MODULE: ./src/apply/fresh.ts




/** Whether two readings of an integration show the same configuration; status and tests aside. */
function sameConfiguration(one, other) {
    const text = ({ autoBootstrap, config }) => (0,json/* canonicalJson */.dj)([autoBootstrap ?? null, config]);
    return text(one) === text(other);
}
/**
 * Reads the live integration again, right before a write, and waits where something is in progress.
 * Throws `stale-plan` where it is no longer what this run's plan saw. Undefined where it is gone.
 * It narrows the race with other writers, it can't close it: Immuta knows no conditional requests.
 */
async function readBeforeWrite(change, planned, edges) {
    let now = await readLive(edges, planned.id);
    if (now !== undefined && !(0,live_status/* isSettled */.Is)(now.status) && now.status !== 'deleting') {
        edges.say(change, `Immuta: ${now.status}; waiting until that has settled`);
        now = await waitUntilSettled(change, planned.id, edges, { maybeOld: () => false, maybeNotYet: false });
    }
    if (now !== undefined && !sameConfiguration(now, planned))
        throw changedMeanwhile(change, planned.id);
    return now;
}
/** Somebody else wrote between this run's plan and its write. */
function changedMeanwhile(change, id) {
    return new src_failure/* ActionFailure */.dR({
        reason: 'stale-plan',
        message: `${change.file}: integration ${id} was changed by somebody else while this run was under way (live), so it was left alone.`,
        remedy: 'See who changed it in Immuta, then re-run this job, or open a new pull request if the plan has to change.',
        place: { file: change.file },
    });
}

// EXTERNAL MODULE: ./src/network/retry.ts
var retry = __webpack_require__(8904);
;// CONCATENATED MODULE: ./src/apply/write.ts




/** Pauses before each look for the effect of a write whose answer was lost, in milliseconds. */
const lookPauses = [0, 1000, 2000, 4000];
/** Longest time that Immuta may ask to wait, in milliseconds; a longer one fails at once. */
const longestRetryAfter = 60_000;
/**
 * Sends a write until it is known to have happened, up to 4 times; only what did not happen is sent again. Throws the
 * failure of the change otherwise.
 */
async function writeOnce(change, edges, progress, write) {
    let before = await write.before();
    let lost = false;
    for (let tries = 1;; tries += 1) {
        edges.signal.throwIfAborted();
        progress.writing = true;
        try {
            return await write.send(before);
        }
        catch (thrown) {
            if (thrown instanceof src_failure/* ActionFailure */.dR)
                throw thrown;
            const error = sortWriteError(thrown, write.method);
            const mayHaveHappened = error.kind === 'lost' || (lost && ['busy', 'exists'].includes(error.kind));
            lost ||= error.kind === 'lost';
            progress.writing = mayHaveHappened;
            const done = await write.afterError(error, before, mayHaveHappened);
            if (done !== undefined)
                return done;
            if (tries > retry/* retryPauses */.UQ.length || !mayTryAgain(error))
                throw failureOf(change, edges, thrown, error, write);
            // After a lost answer the looks have taken their time already.
            if (error.kind === 'lost')
                continue;
            const asked = error.kind === 'limited' ? error.retryAfter : undefined;
            await edges.clock.sleep(asked ?? retry/* retryPauses */.UQ[tries - 1] ?? 0, edges.signal);
            before = await write.before();
        }
    }
}
/** Looks several times, since effects may show late, until `look` finds something. */
async function lookFor({ clock, signal }, look) {
    for (const pause of lookPauses) {
        if (pause > 0)
            await clock.sleep(pause, signal);
        const found = await look();
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function mayTryAgain(error) {
    if (error.kind === 'limited')
        return (error.retryAfter ?? 0) <= longestRetryAfter;
    return error.kind === 'lost' || error.kind === 'busy';
}
/** Sorts an error of a write; anything that isn't an `ImmutaError` is thrown on. */
function sortWriteError(error, method) {
    if (!(error instanceof immuta_error/* ImmutaError */.EJ))
        throw error;
    const detail = error.detail ?? '';
    if (error.effectUnknown)
        return { kind: 'lost' };
    switch (error.status) {
        case 422:
            return { kind: 'setup-missing' };
        case 429:
            return { kind: 'limited', ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }) };
        case 409: {
            if (method !== 'POST')
                return { kind: 'busy' };
            const id = /\(id\s*=\s*(\d{1,15})\)/.exec(detail)?.[1];
            return { kind: 'exists', ...(id === undefined ? {} : { id }) };
        }
        case 404:
            return method === 'POST' ? { kind: 'other' } : { kind: 'gone' };
        case 400: {
            const id = /PUT \/integrations\/(\d{1,15})\b/.exec(detail)?.[1];
            if (method === 'POST' && id !== undefined)
                return { kind: 'use-put', id };
            return /non-editable/i.test(detail) ? { kind: 'not-editable', said: detail } : { kind: 'other' };
        }
        default:
            return { kind: 'other' };
    }
}
function failureOf(change, { runScript }, thrown, { kind }, { doing }) {
    if (kind === 'setup-missing')
        return new src_failure/* ActionFailure */.dR(setupFailure(change, runScript !== undefined, thrown));
    const failure = (0,immuta_error/* immutaFailure */.k$)(thrown, doing);
    const { file } = change;
    return new src_failure/* ActionFailure */.dR({ ...failure, message: `${file}: ${failure.message}`, place: { file } });
}

;// CONCATENATED MODULE: ./src/apply/update.ts







/** Updates a live integration: script, PUT, wait, compare. Returns how it looks at the end. */
async function update(change, planned, edges, progress) {
    progress.id = planned.id;
    if (edges.runScript !== undefined)
        await requireUnchanged(change, planned, edges);
    await runScriptOnce(change, edges, progress);
    return putAndWait(change, planned, edges, progress);
}
/** Reads the integration right before a write to it or its script: `stale-plan` unless it is as it was. */
async function requireUnchanged(change, planned, edges) {
    const now = await readBeforeWrite(change, planned, edges);
    if (now === undefined)
        throw changedMeanwhile(change, planned.id);
    return now;
}
/** Runs the script of a change unless it ran in this run already. */
async function runScriptOnce(change, edges, progress) {
    if (edges.runScript === undefined || progress.scriptRan)
        return;
    edges.signal.throwIfAborted();
    progress.scriptStarted = true;
    const failure = await edges.runScript(change);
    if (failure !== undefined)
        throw new src_failure/* ActionFailure */.dR(failure);
    progress.scriptRan = true;
}
/** Sends the PUT until it is known to have happened, waits until Immuta has settled, and compares again. */
async function putAndWait(change, planned, edges, progress) {
    const payload = edges.payload(change);
    const before = await writeOnce(change, edges, progress, {
        method: 'PUT',
        doing: `updating integration ${planned.id}`,
        before: () => requireUnchanged(change, planned, edges),
        send: async (now) => {
            await edges.writer.update(planned.id, payload);
            return now;
        },
        afterError: async (error, now, mayHaveHappened) => {
            if (error.kind === 'gone')
                throw changedMeanwhile(change, planned.id);
            if (error.kind === 'not-editable')
                throw notEditable(change, error.said);
            return mayHaveHappened && (await tookEffect(change, now, edges)) ? now : undefined;
        },
    });
    progress.confirmed = true;
    progress.writing = false;
    edges.say(change, `Immuta: PUT of integration ${before.id} was accepted; waiting until it has settled`);
    const live = await waitUntilSettled(change, before.id, edges, {
        // Right after the PUT the old state may still be shown: wait for its effect unless there is none to see.
        maybeOld: (now) => sameConfiguration(now, before) &&
            now.status === before.status &&
            !(now.status === 'enabled' && satisfied(change, now)),
        maybeNotYet: false,
    });
    if (live === undefined)
        throw changedMeanwhile(change, before.id);
    progress.seen = live;
    requireHealthy(change, live, edges.runScript !== undefined);
    requireConverged(change, live);
    return live;
}
/** Looks whether a PUT whose answer was lost has happened. */
async function tookEffect(change, before, edges) {
    const effect = await lookFor(edges, async () => {
        const now = await readLive(edges, before.id);
        if (now === undefined)
            throw changedMeanwhile(change, before.id);
        if (!(0,live_status/* isSettled */.Is)(now.status))
            return now;
        const same = sameConfiguration(now, before);
        if (same && !endedAnew(now.status, before.status))
            return undefined;
        if (same || satisfied(change, now))
            return now;
        throw changedMeanwhile(change, before.id);
    });
    return effect !== undefined;
}
/** Whether a status can only come from a write since: the periodic check makes others by itself. */
function endedAnew(now, before) {
    return now !== before && (now === 'editError' || before === 'createError');
}
function satisfied(change, live) {
    return change.declared !== undefined && (0,difference/* compare */.UD)(change.declared, live).differences.length === 0;
}
/** Blames only the changed keys that Immuta names; all of them if it names none. */
function notEditable(change, said) {
    const { file, id = '', declared } = change;
    const changed = change.differences.map(({ key }) => key);
    const named = keysNamedIn(said, changed);
    const blamed = named.length > 0 ? named : changed;
    const which = named.length > 0 || changed.length === 1 ? blamed.join(', ') : `one of ${blamed.join(', ')}`;
    return new src_failure/* ActionFailure */.dR({
        reason: 'immuta-error',
        message: `${file}: Immuta can't change ${which} of integration ${id} in place. Immuta says: ${said}`,
        remedy: 'Set it back to its live value. To change it all the same, remove the file in one pull request, and declare the integration again, in another file, in a second one.',
        place: declared?.place(blamed[0] ?? 'config') ?? { file },
    });
}
/** The keys that a sentence names: by their path, with or without `config.`, else by the last part of it. */
function keysNamedIn(sentence, keys) {
    const names = (word) => new RegExp(`(?<![\\w.-])(?:config\\.)?${word.replaceAll('.', '\\.')}(?![\\w-]|\\.\\w)`).test(sentence);
    const byPath = keys.filter((key) => names(key.replace(/^config\./, '')));
    return byPath.length > 0 ? byPath : keys.filter((key) => names(key.split('.').at(-1) ?? key));
}

;// CONCATENATED MODULE: ./src/apply/create.ts













/**
 * Creates an integration: POST first; only when Immuta answers that the set-up is missing is the script run, and it is
 * tried again, by PUT where the first try left a `createError`. Returns how it looks at the end.
 */
async function create(change, edges, progress) {
    const already = await find(change, edges);
    if (already !== undefined)
        return takeUp(change, already, edges, progress);
    const posted = await post(change, edges, progress);
    switch (posted.kind) {
        case 'accepted':
            return finish(change, posted.id, edges, progress);
        case 'use-put':
            return takeUp(change, posted.live, edges, progress);
        case 'script-needed':
            await runScriptOnce(change, edges, progress);
            return create(change, edges, progress);
    }
}
async function post(change, edges, progress) {
    const payload = edges.payload(change);
    return writeOnce(change, edges, progress, {
        method: 'POST',
        doing: 'creating the integration',
        before: () => Promise.resolve(undefined),
        send: async () => {
            const id = (await edges.writer.create(payload)) ?? (await lookFor(edges, () => find(change, edges)))?.id;
            if (id === undefined)
                throw unseen(change);
            return { kind: 'accepted', id };
        },
        afterError: (error, _, mayHaveHappened) => {
            const scriptNeeded = error.kind === 'setup-missing' && edges.runScript !== undefined && !progress.scriptRan;
            return scriptNeeded
                ? Promise.resolve({ kind: 'script-needed' })
                : foundAfter(change, error, mayHaveHappened, edges);
        },
    });
}
/** What an unsuccessful POST left in Immuta: its own integration after a lost answer, or a failed creation. */
async function foundAfter(change, error, mayHaveHappened, edges) {
    if (error.kind === 'lost') {
        const live = await lookFor(edges, () => find(change, edges));
        if (live?.status === 'createError')
            return { kind: 'use-put', live };
        // One that is settled and differs is not what was sent: somebody else was first.
        if (live !== undefined && (0,live_status/* isSettled */.Is)(live.status) && differs(change, live))
            throw exists(change, edges, live);
        return live === undefined ? undefined : { kind: 'accepted', id: live.id };
    }
    if (error.kind === 'use-put') {
        const live = await find(change, edges);
        return live?.status === 'createError' ? { kind: 'use-put', live } : undefined;
    }
    if (error.kind === 'exists') {
        const live = await find(change, edges);
        // After a lost answer, what exists now is what this run sent.
        if (mayHaveHappened && live !== undefined)
            return { kind: 'accepted', id: live.id };
        throw exists(change, edges, live ?? (await withId(error.id, edges)), error.id);
    }
    return undefined;
}
function differs({ declared }, live) {
    return declared !== undefined && (0,difference/* compare */.UD)(declared, live).differences.length > 0;
}
/** Goes on with what is there for the same identity: something that an earlier try of this creation left. */
async function takeUp(change, live, edges, progress) {
    progress.id = live.id;
    if (live.status === 'createError') {
        await runScriptOnce(change, edges, progress);
        return putAndWait(change, live, edges, progress);
    }
    if (live.status === 'creating')
        return finish(change, live.id, edges, progress);
    throw changedMeanwhile(change, live.id);
}
async function finish(change, id, edges, progress) {
    progress.id = id;
    progress.confirmed = true;
    progress.writing = false;
    edges.say(change, `Immuta: integration ${id} is being created; waiting until it has settled`);
    const live = await waitUntilSettled(change, id, edges, { maybeOld: () => false, maybeNotYet: true });
    if (live === undefined)
        throw unseen(change);
    progress.seen = live;
    if (live.status === 'createError' && edges.runScript !== undefined && !progress.scriptRan)
        throw notAskedFor(change, live);
    requireHealthy(change, live, edges.runScript !== undefined);
    requireConverged(change, live);
    return live;
}
/** The live integration that the file means, in a fresh list. */
async function find(change, edges) {
    if (change.declared === undefined)
        return undefined;
    const match = (0,plan_match/* matchLive */.k)(change.declared, (0,read_live/* readTenant */.RM)(await edges.reader.list()).integrations);
    return match.kind === 'live' ? match.live : undefined;
}
/** The integration that stands in the way: of the same host, and not what the file means. */
async function withId(id, edges) {
    return (0,read_live/* readTenant */.RM)(await edges.reader.list()).integrations.find((live) => live.id === id);
}
function exists(change, { managedBy }, live, idSaid) {
    const id = live?.id ?? idSaid;
    const manager = managedBy.get(id ?? '');
    const difference = live === undefined || change.declared === undefined ? '' : ` ${(0,warnings/* differenceInWords */.CV)(change.declared, live)}`;
    return new src_failure/* ActionFailure */.dR({
        reason: 'conflict',
        message: `${change.file}: Immuta says that this host already has an integration${id === undefined ? '' : `, with the id ${id}`}${manager === undefined ? '' : `, which ${manager} manages`}.${difference}`,
        remedy: adviceFor(id, manager),
        place: change.declared?.place((0,registry/* identityPlace */.yf)(change.identity.type)) ?? { file: change.file },
    });
}
function adviceFor(id, manager) {
    if (id === undefined)
        return 'Find its id in Immuta. If this file is meant for it, pin it in the file with lifecycle.id.';
    return manager === undefined
        ? `If this file is meant for it, add:\nlifecycle:\n  id: ${id}`
        : `${manager} already manages it: remove this file, or declare another host in it.`;
}
/** Immuta took the creation without the 422 that asks for the script, and then found no set-up. */
function notAskedFor(change, { id, status, validationTests }) {
    return new src_failure/* ActionFailure */.dR({
        reason: 'validation-failed',
        message: `${change.file}: Immuta accepted the creation without asking for the script, and integration ${id} ended in the status ${status}.${(0,validation_tests/* describeFailedTests */.k)(validationTests)}`,
        remedy: 'Re-run this job: it then runs the script and has Immuta set the integration up again.',
        place: { file: change.file },
    });
}
function unseen(change) {
    return new src_failure/* ActionFailure */.dR({
        reason: 'immuta-error',
        message: `${change.file}: Immuta accepted the creation, but does not show the integration.`,
        remedy: 'Look for it in Immuta, then re-run this job: it goes on from what Immuta then shows.',
        place: { file: change.file },
    });
}

;// CONCATENATED MODULE: ./src/apply/remove.ts






/** Deletes a live integration: its script is kept, run, DELETE, wait until it is gone. */
async function remove(change, planned, edges, progress) {
    progress.id = planned.id;
    // Once the integration is gone, Immuta can't render this script any more.
    const notKept = await edges.keepScript(change);
    if (notKept !== undefined)
        throw new src_failure/* ActionFailure */.dR(notKept);
    if (edges.runScript !== undefined) {
        const before = await readBeforeWrite(change, planned, edges);
        if (before !== undefined && before.status !== 'deleting')
            await runScriptOnce(change, edges, progress);
    }
    const { before } = await writeOnce(change, edges, progress, {
        method: 'DELETE',
        doing: `deleting integration ${planned.id}`,
        before: () => readBeforeWrite(change, planned, edges),
        send: async (now) => {
            if (now !== undefined && now.status !== 'deleting')
                await edges.writer.remove(planned.id);
            return { before: now };
        },
        afterError: async (error, now, mayHaveHappened) => {
            if (error.kind === 'gone' || now === undefined)
                return { before: undefined };
            return mayHaveHappened && (await remove_tookEffect(change, now, edges)) ? { before: now } : undefined;
        },
    });
    progress.confirmed = true;
    progress.writing = false;
    if (before === undefined)
        return;
    edges.say(change, `Immuta: integration ${before.id} is being deleted; waiting until it is gone`);
    const left = await waitUntilSettled(change, before.id, edges, {
        maybeOld: ({ status }) => status === before.status,
        maybeNotYet: false,
    });
    if (left === undefined)
        return;
    progress.seen = left;
    throw notDeleted(change, left, edges.runScript !== undefined);
}
/** Looks whether a DELETE whose answer was lost has happened. */
async function remove_tookEffect(change, before, edges) {
    const effect = await lookFor(edges, async () => {
        const now = await readLive(edges, before.id);
        if (now === undefined || now.status === 'deleting')
            return true;
        if (!sameConfiguration(now, before))
            throw changedMeanwhile(change, before.id);
        // It happened, and failed: the wait reports that.
        return now.status === 'deleteError' && before.status !== 'deleteError' ? true : undefined;
    });
    return effect === true;
}
function notDeleted(change, left, scriptsAreRun) {
    return new src_failure/* ActionFailure */.dR({
        reason: scriptsAreRun ? 'validation-failed' : 'script-not-run',
        message: `${change.file}: integration ${left.id} was not deleted: Immuta ended in the status ${left.status}.${(0,validation_tests/* describeFailedTests */.k)(left.validationTests)}`,
        remedy: 'Check that the deletion script of the plan ran in the right database without an error, then re-run this job.',
        place: { file: change.file },
    });
}

;// CONCATENATED MODULE: ./src/apply/apply.ts





/** Integrations that are worked on side by side. */
const changesAtOnce = 4;
/**
 * Applies changes, 4 side by side. A creation, or an update that moves to another host, waits for the deletions there; one
 * failure leaves the others to finish. An abort of `edges.signal` lets nothing new begin.
 */
function applyChanges(changes, edges) {
    const tasks = inOrder(changes).map((change) => new Task(change, edges));
    const done = runAll(tasks).then(() => snapshot());
    const snapshot = () => changes.flatMap((change) => tasks.filter((task) => task.change === change).map((task) => task.result()));
    return { done, snapshot };
}
/** Deletions first, so that what waits for one never takes its place among the 4. */
function inOrder(changes) {
    return [...changes].sort((one, other) => rank(one) - rank(other));
}
function rank({ action }) {
    return action === 'delete' ? 0 : 1;
}
async function runAll(tasks) {
    const waiting = [...tasks];
    const running = new Set();
    while (waiting.length > 0 || running.size > 0) {
        const next = waiting.findIndex((task) => !isBlocked(task, tasks));
        const task = running.size < changesAtOnce && next >= 0 ? waiting.splice(next, 1)[0] : undefined;
        if (task === undefined) {
            await Promise.race(running);
            continue;
        }
        // The host is still taken where its deletion failed.
        const begins = !deletionsBefore(task, tasks).some(({ failed }) => failed);
        const run = task.run(begins).finally(() => running.delete(run));
        running.add(run);
    }
}
function isBlocked(task, tasks) {
    return deletionsBefore(task, tasks).some(({ ended }) => !ended);
}
/**
 * The deletions that free a host for this change. Updates that leave it are not waited for: two that swap hosts would
 * wait for each other.
 */
function deletionsBefore({ change }, tasks) {
    if (!takesHost(change))
        return [];
    return tasks.filter((other) => other.change.action === 'delete' && other.change.identity.host === change.identity.host);
}
function takesHost({ action, identity, live }) {
    return action === 'create' || (action === 'update' && live?.identity.host !== identity.host);
}
/** One change on its way. */
class Task {
    change;
    #edges;
    #progress;
    #startedAt;
    #endedAt;
    #live;
    #failure;
    constructor(change, edges) {
        this.change = change;
        this.#edges = edges;
        this.#progress = { id: change.id, scriptRan: false, writing: false, confirmed: false };
    }
    get ended() {
        return this.#endedAt !== undefined;
    }
    get failed() {
        return this.#failure !== undefined;
    }
    async run(begins) {
        if (begins && !this.#edges.signal.aborted) {
            this.#startedAt = this.#edges.clock.now();
            try {
                this.#live = await applyChange(this.change, this.#edges, this.#progress);
            }
            catch (error) {
                this.#failure = isAborted(this.#edges.signal)
                    ? cancelled(this.change, this.#progress)
                    : apply_failureOf(error, this.change);
                const { scriptRan, confirmed } = this.#progress;
                if (scriptRan && !confirmed)
                    this.#edges.say(this.change, 'the script ran, but Immuta was not updated; re-run this job to finish');
            }
        }
        this.#endedAt = this.#edges.clock.now();
    }
    result() {
        const { file, action } = this.change;
        const live = this.#live ?? this.#progress.seen;
        const id = live?.id ?? this.#progress.id;
        const status = live?.status;
        const began = this.#startedAt;
        const until = this.#endedAt ?? this.#edges.clock.now();
        const failure = this.#failure ??
            (this.ended || began === undefined ? undefined : cancelled(this.change, this.#progress));
        return {
            file,
            action,
            state: this.#state(failure),
            ...(id === undefined ? {} : { id }),
            ...(status === undefined ? {} : { status }),
            validationTests: live?.validationTests ?? testsOf(failure),
            ...(failure === undefined ? {} : { failure }),
            milliseconds: began === undefined ? 0 : Math.round(until - began),
            scriptRunButNotTold: this.#progress.scriptRan && !this.#progress.confirmed,
            notes: [],
        };
    }
    #state(failure) {
        if (this.#startedAt === undefined)
            return 'not-tried';
        if (failure === undefined)
            return 'done';
        const { writing, scriptStarted, confirmed } = this.#progress;
        if (!this.#edges.signal.aborted)
            return 'failed';
        if (writing && !confirmed)
            return 'unknown';
        return scriptStarted === true || confirmed ? 'failed' : 'not-tried';
    }
}
async function applyChange(change, edges, progress) {
    if (change.action === 'create' || change.live === undefined)
        return create(change, edges, progress);
    if (change.action === 'delete') {
        await remove(change, change.live, edges, progress);
        return undefined;
    }
    return update(change, change.live, edges, progress);
}
function apply_failureOf(error, change) {
    if (error instanceof src_failure/* ActionFailure */.dR)
        return error.failures[0];
    if (error instanceof immuta_error/* ImmutaError */.EJ) {
        const failure = (0,immuta_error/* immutaFailure */.k$)(error, `working on ${change.file}`);
        return { ...failure, place: { file: change.file } };
    }
    // Nothing foresaw this one; the other integrations must all the same come to their end and be told.
    return {
        reason: 'immuta-error',
        message: `${change.file}: the ${change.action} stopped on an unexpected error (${error instanceof Error ? error.name : typeof error}).`,
        remedy: 'Re-run the job with debug logging: it goes on from what Immuta then shows. Report the error if it stays.',
        place: { file: change.file },
        cause: error,
    };
}
/** Asked anew each time: the compiler takes a property that was checked before an await for unchanged. */
function isAborted(signal) {
    return signal.aborted;
}
function cancelled({ file, action }, { confirmed }) {
    return {
        reason: 'timeout',
        message: confirmed
            ? `${file}: Immuta accepted this ${action}, and the job was cancelled before it had settled.`
            : `${file}: the job was cancelled during this ${action}.`,
        remedy: 'Re-run the job: it checks what Immuta has and continues from there.',
        place: { file },
    };
}
function testsOf(failure) {
    return failure?.cause instanceof immuta_error/* ImmutaError */.EJ ? failure.cause.validationTests : [];
}

// EXTERNAL MODULE: ./src/plan/plan.ts
var plan_plan = __webpack_require__(8720);
// EXTERNAL MODULE: ./src/plan/digest.ts
var plan_digest = __webpack_require__(1147);
;// CONCATENATED MODULE: ./src/apply/judge.ts


/** Judges one change against what was reviewed. Every change is judged before the first write. */
function judge(change, reviewed, context) {
    if (context.mode === 'ignored')
        return { kind: 'apply' };
    const now = (0,plan_digest/* planEntry */.Cd)(change, context.digest);
    const shown = newestShown(change, now, reviewed, context.digest);
    if (shown === undefined)
        return judgeUnannounced(change, reviewed, context);
    if (shown.entry.action === 'no-op') {
        return {
            kind: 'pending',
            note: `It was in order when #${String(shown.pullRequest)} was reviewed and has changed since. ${context.manualRemedy}`,
        };
    }
    const moved = whatMoved(change, now, shown.entry, context);
    return moved.length === 0 ? { kind: 'apply' } : stale(change, shown.pullRequest, moved, context);
}
/** Whether a plan announces the change as it is now. */
function isAnnounced(judgement) {
    return judgement.kind === 'apply' && judgement.warning === undefined;
}
/** Whether the change would be applied, or refused, without a plan. */
function isUnannounced(judgement) {
    if (judgement.kind === 'apply')
        return judgement.warning !== undefined;
    return 'failure' in judgement && judgement.failure.reason === 'plan-required';
}
/** What the newest plan that covers the change showed of its integration. */
function newestShown(change, now, { plans }, digest) {
    const atBase = change.previous === undefined ? undefined : (0,plan_digest/* declaredDigest */.X8)(change.previous, digest);
    for (const { pullRequest, entries } of plans) {
        const entry = sameIntegration(entries, now);
        if (entry !== undefined && coversChange(entry, change, now.declared, atBase))
            return { pullRequest, entry };
    }
    return undefined;
}
function sameIntegration(entries, now) {
    return (entries.find((entry) => entry.id !== undefined && entry.id === now.id) ??
        entries.find((entry) => entry.identity === now.identity) ??
        entries.find((entry) => entry.file === now.file));
}
/**
 * Whether a plan was made with this change in view. Otherwise an older plan has the word. Two plans were not:
 * - one that shows the integration as the base declares it: its pull request branched off before the change was merged;
 * - one that shows no change, if only a base tells of it (rotated credentials, a dropped key): its base had the change already.
 */
function coversChange(entry, change, declaredNow, declaredAtBase) {
    const declaresTheSame = entry.declared === declaredNow;
    if (entry.action === 'no-op')
        return declaresTheSame && differsInLive(change);
    return declaresTheSame || entry.declared !== declaredAtBase;
}
function differsInLive({ differences, live }) {
    return live?.status === 'createError' || differences.some((difference) => !(0,plan_plan/* isKnownFromBaseOnly */.xV)(difference));
}
const nouns = { create: 'creation', update: 'update', delete: 'deletion' };
function judgeUnannounced(change, { signedWithOtherKey = [] }, { mode, withoutBase, fateOfOthers, manualRemedy }) {
    if (withoutBase || change.origin === 'already-different') {
        const why = withoutBase
            ? 'There is no commit to compare with, and no plan announced this change.'
            : 'It was different before this change, and no plan announced it.';
        return { kind: 'pending', note: `${why} ${manualRemedy}` };
    }
    const review = change.action === 'delete'
        ? reviewDeletion
        : `Open a pull request that changes the file, read its plan and merge it. ${manualRemedy}`;
    const failure = {
        reason: 'plan-required',
        message: `${change.file}: no valid plan of a merged pull request announces this ${nouns[change.action]}.`,
        remedy: signedWithOtherKey.length > 0 ? replanning(signedWithOtherKey) : review,
        place: { file: change.file },
    };
    if (mode === 'required') {
        const remedy = `${failure.remedy ?? ''} ${fateOfOthers}`;
        return { kind: 'refuse-all', failure: { ...failure, remedy } };
    }
    if (change.action === 'delete')
        return { kind: 'refuse', failure };
    return {
        kind: 'apply',
        warning: `${change.file}: applied without a reviewed plan (reviewed-plan: if-present).`,
    };
}
/** Every side that moved, declared first. */
function whatMoved(change, now, shown, context) {
    if ((shown.action === 'delete') !== (now.action === 'delete')) {
        return [{ side: 'declared', what: `the plan announced ${shown.action}, and now it is ${now.action}` }];
    }
    const live = shown.action === 'create' ? liveOfCreate(change) : liveOfChange(change, now, shown, context.digest);
    const moved = [
        shown.declared === now.declared
            ? undefined
            : { side: 'declared', what: 'the file declares something else than was reviewed' },
        live === undefined ? undefined : { side: 'live', what: live },
        context.runsScripts && shown.script !== now.script
            ? { side: 'script', what: 'Immuta renders another script than was reviewed' }
            : undefined,
    ];
    return moved.filter((one) => one !== undefined);
}
/** A creation is unmoved while nothing matches, or only what an earlier try of the same creation left. */
function liveOfCreate({ live }) {
    if (live === undefined || live.status === 'creating' || live.status === 'createError')
        return undefined;
    return `integration ${live.id} has come into being since and differs from the file`;
}
function liveOfChange(change, now, shown, digest) {
    if (now.id === undefined)
        return `integration ${shown.id ?? ''} is no longer there`;
    if (shown.id !== now.id)
        return `it was integration ${shown.id ?? ''}, and now it is ${now.id}`;
    const keys = change.declared === undefined
        ? movedBeforeDelete(change, shown, digest)
        : movedKeys(change.declared, now, shown, digest);
    return keys.length === 0
        ? undefined
        : `the live value of ${[...keys].sort().join(', ')} changed after the review`;
}
function movedKeys(declared, now, shown, digest) {
    const wanted = (0,plan_digest/* declaredKeyDigests */.PC)(declared, digest);
    return [...new Set([...Object.keys(shown.live), ...Object.keys(now.live)])].filter((key) => {
        const value = now.live[key];
        return value !== shown.live[key] && value !== wanted.get(key);
    });
}
/** The plan's base may have declared other keys than the base of this run: those that were shown count. */
function movedBeforeDelete({ live }, shown, digest) {
    if (live === undefined)
        return [];
    const now = (0,plan_digest/* liveKeyDigests */.ld)(live, Object.keys(shown.live), digest);
    return Object.keys(shown.live).filter((key) => now.get(key) !== shown.live[key]);
}
function stale(change, pullRequest, moved, { fateOfOthers }) {
    const sides = moved.map(({ side }) => side).join(', ');
    const what = moved.map((one) => one.what).join('; ');
    const review = change.action === 'delete' ? reviewDeletion : reviewAgain;
    return {
        kind: 'refuse-all',
        failure: {
            reason: 'stale-plan',
            message: `${change.file}: the plan that was reviewed in #${String(pullRequest)} is no longer true (${sides}): ${what}. Nothing was written.`,
            remedy: `Re-running this job does not help. ${review} ${fateOfOthers}`,
            place: { file: change.file },
        },
    };
}
/** The plan was signed before the key changed. */
function replanning(pullRequests) {
    const numbers = pullRequests.map((number) => `#${String(number)}`).join(', ');
    return `The plan of ${numbers} was signed with another key: \`plan-key\` or \`immuta-api-key\` has probably changed since. Re-run the plan of ${numbers}, then re-run this job.`;
}
const reviewAgain = 'Open a pull request that changes the file (a comment line will do), read the new plan and merge it.';
/** No later pull request shows a deletion whose file is gone already. */
const reviewDeletion = 'Put the file back in one pull request, and remove it in another one whose plan shows this deletion. Or delete the integration in Immuta yourself: then nothing is left to do here.';

// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/secrets/forms.ts
var secrets_forms = __webpack_require__(5994);
;// CONCATENATED MODULE: ./src/apply/secret-values.ts



/**
 * Checks, before the first write, that the environment has every secret that the changes send to Immuta, each without
 * spaces and line breaks at its ends. Messages name references, never values.
 */
function checkSecrets(changes, environment, own) {
    const failures = [];
    const warnings = [];
    const forbidden = new Set([own.apiKey, own.githubToken, own.planKey]);
    for (const { declared, action } of changes) {
        if (declared === undefined || action === 'delete')
            continue;
        for (const { path, reference } of (0,payload/* secretReferences */.Li)(declared)) {
            const place = declared.place(`config.${path}`);
            const problem = whatIsWrong(reference.name, environment[reference.name] ?? '', forbidden);
            if (problem !== undefined)
                failures.push({ reason: 'invalid-config', ...problem, place });
            const rule = (0,registry/* integrationType */.vh)(declared.type)?.keys.find((each) => each.path === path)?.rule;
            if (problem === undefined && rule?.pattern.test(environment[reference.name] ?? '') === false) {
                warnings.push({
                    message: `The value of ${reference.name} does not follow ${rule.words}.`,
                    place,
                });
            }
        }
    }
    return { failures, warnings };
}
function whatIsWrong(name, value, forbidden) {
    if (value === '') {
        return {
            message: `The secret ${name} is not set in the environment of this step, or it is empty.`,
            remedy: `Add to the step:\nenv:\n  ${name}: \${{ secrets.${name} }}`,
        };
    }
    if (/^\s|\s$/.test(value)) {
        return {
            message: `The value of ${name} ${/[\r\n]$/.test(value) ? 'ends in a line break' : 'begins or ends with a space'}, which is hardly meant.`,
            remedy: `Set ${name} again without it; pasting a value often adds one.`,
        };
    }
    if (forbidden.has(value)) {
        return {
            message: `The value of ${name} is the action's own API key, token or plan key, which is never sent as a secret of an integration.`,
            remedy: `Set ${name} to the secret that the integration needs.`,
        };
    }
    if (!(0,secrets_forms/* isLongEnough */.Rb)(value)) {
        return {
            message: `The value of ${name} has fewer than ${String(secrets_forms/* shortestSecret */.bs)} characters, so it could not be told from ordinary text in reports.`,
            remedy: `Set a longer secret for ${name}.`,
        };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/apply/decisions.ts




/** Decides on every change: guards on deletions, reviewed plans, secrets that have to be there. */
function decideChanges(input) {
    const { plan, superseded, reviewed, judging } = input;
    const prevented = new Map(plan.prevented.map((failure) => [failure.file, failure]));
    const current = plan.integrations.filter(plan_plan/* isPlannedChange */.PT).filter((change) => !superseded.has(change));
    const decided = current.map((change) => {
        const failure = (change.action === 'delete' ? prevented.get(change.file) : undefined) ?? change.scriptFailure;
        const judgement = failure === undefined ? judge(change, reviewed, judging) : { kind: 'refuse', failure };
        return { change, judgement };
    });
    const allowed = decided.filter(({ judgement }) => judgement.kind === 'apply').map(({ change }) => change);
    const secrets = checkSecrets(allowed, input.environment, input.ownSecrets);
    const refusals = [
        ...decided.flatMap(({ judgement }) => (judgement.kind === 'refuse-all' ? [judgement.failure] : [])),
        ...secrets.failures,
        ...input.scriptProblems(allowed),
    ];
    const toApply = refusals.length > 0 ? [] : allowed;
    const unsettled = plan.integrations.filter((planned) => !(0,plan_plan/* isPlannedChange */.PT)(planned) && isMoving(planned));
    return {
        toApply,
        refusals,
        warnings: [
            ...secrets.warnings,
            ...decided.flatMap(({ change, judgement }) => judgement.kind === 'apply' && judgement.warning !== undefined && toApply.includes(change)
                ? [{ message: judgement.warning, place: { file: change.file } }]
                : []),
        ],
        others: [
            ...[...superseded].map((change) => resultOf(change, 'superseded')),
            ...decided
                .filter(({ change }) => !toApply.includes(change))
                .map(({ change, judgement }) => notApplied(change, judgement)),
            ...unsettled.map((planned) => resultOf(planned, 'failed', notSettled(planned, input.waitTimeout))),
        ],
    };
}
/** Whether an integration that this commit touches is still being worked on. Deletions wait by themselves. */
function isMoving({ action, origin, live }) {
    return action !== 'delete' && origin === 'this-change' && live !== undefined && !(0,live_status/* isSettled */.Is)(live.status);
}
function notApplied(change, judgement) {
    switch (judgement.kind) {
        case 'apply':
            return resultOf(change, 'not-tried');
        case 'refuse':
        case 'refuse-all':
            return resultOf(change, 'failed', judgement.failure);
        case 'pending':
            return { ...resultOf(change, 'pending'), notes: [judgement.note] };
    }
}
/** It looks as declared, but Immuta is still working on it and may yet fail. */
function notSettled({ file, id, live }, limit) {
    return {
        reason: 'timeout',
        message: `${file}: integration ${id ?? ''} did not settle within ${String(limit / 1000)} s; Immuta still reports ${live?.status ?? 'nothing about it'}.`,
        remedy: 'Re-run the job later: it continues from what Immuta then reports. `wait-timeout` sets the limit.',
        place: { file },
    };
}
function resultOf(change, state, failure) {
    const { file, action, id, live } = change;
    return {
        file,
        action,
        state,
        ...(id === undefined ? {} : { id }),
        ...(live === undefined ? {} : { status: live.status }),
        validationTests: [],
        ...(failure === undefined ? {} : { failure }),
        milliseconds: 0,
        scriptRunButNotTold: false,
        notes: [],
    };
}

;// CONCATENATED MODULE: ./src/apply/superseded.ts
/**
 * Whether a newer commit of the branch has another word on a change: the file differs there, or what is to
 * be deleted is declared again, in this file or in another one. The run of that commit takes care of it.
 */
function isSuperseded(change, commit, head) {
    if (blobOf(commit, change.file) !== blobOf(head.tree, change.file))
        return true;
    return change.action === 'delete' && head.integrations.some((declared) => declares(declared, change));
}
function declares({ type, identity, lifecycle }, change) {
    if (lifecycle.id !== undefined)
        return lifecycle.id === change.id;
    return type === change.identity.type && identity.key === change.identity.key;
}
function blobOf(tree, path) {
    return tree.entries.find((entry) => entry.path === path)?.blob;
}

// EXTERNAL MODULE: ./src/data-api/check-settings.ts
var check_settings = __webpack_require__(7563);
// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(6419);
// EXTERNAL MODULE: ./src/plan/still-there.ts
var still_there = __webpack_require__(3586);
// EXTERNAL MODULE: ./src/previous/checkout.ts + 1 modules
var checkout = __webpack_require__(5397);
// EXTERNAL MODULE: ./src/report/log-report.ts
var log_report = __webpack_require__(639);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./src/script/variable-names.ts
var variable_names = __webpack_require__(5906);
;// CONCATENATED MODULE: ./src/apply/run-script.ts


const shell = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'];
/**
 * Node's pipes are sockets, which a command can't open as /dev/stdout or /dev/stderr: a real pipe lies between. It
 * takes both streams, so that lines come in their order, and outlives the command's end by SIGTERM.
 */
const behindPipes = `exec "$@" > >(trap '' TERM; exec cat) 2>&1`;
/** From being asked to end to being killed. */
const graceMs = 2_000;
/** How long output may still come once the command itself has ended. */
const drainMs = 2_000;
/**
 * Runs a shell command in a process group of its own, with nothing on its standard input, and passes its output on line
 * by line. When the command ends, what is left of its group is killed; a process that left the group (`setsid`) goes on
 * and keeps its environment. Never rejects.
 */
async function runScript(request) {
    if (request.signal.aborted)
        return { kind: 'aborted' };
    const child = (0,external_node_child_process_.spawn)('bash', ['--noprofile', '--norc', '-c', behindPipes, 'bash', ...shell, request.command], {
        cwd: request.cwd,
        env: request.env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
    });
    const sinks = [child.stdout, child.stderr].map((stream) => {
        const lines = request.openLines();
        stream.on('data', (chunk) => {
            lines.write(chunk);
        });
        return lines;
    });
    const closed = new Promise((resolve) => child.once('close', () => {
        resolve();
    }));
    const outcome = await ended(child, request);
    await Promise.race([closed, elapsed(drainMs)]);
    signalGroup(child, 'SIGKILL');
    // A process that left the group may hold the pipe for ever.
    child.stdout.destroy();
    child.stderr.destroy();
    for (const sink of sinks)
        sink.end();
    return outcome;
}
/** Waits for the shell itself, and ends its group on time-out and abort. */
function ended(child, { timeoutMs, signal }) {
    return new Promise((resolve) => {
        let stopped;
        let kill;
        const stop = (why) => {
            if (stopped !== undefined)
                return;
            stopped = why;
            signalGroup(child, 'SIGTERM');
            kill = setTimeout(() => {
                signalGroup(child, 'SIGKILL');
            }, graceMs);
        };
        const abort = () => {
            stop('aborted');
        };
        const timer = setTimeout(() => {
            stop('timed-out');
        }, timeoutMs);
        const finish = (outcome) => {
            clearTimeout(timer);
            clearTimeout(kill);
            signal.removeEventListener('abort', abort);
            resolve(stopped === undefined ? outcome : { kind: stopped });
        };
        signal.addEventListener('abort', abort, { once: true });
        child.once('error', (cause) => {
            if (child.pid === undefined)
                finish({ kind: 'failed', exitCode: null, signal: null, cause });
        });
        child.once('exit', (exitCode, endSignal) => {
            finish(exitCode === 0 ? { kind: 'ok' } : { kind: 'failed', exitCode, signal: endSignal });
        });
    });
}
function signalGroup({ pid }, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // Nobody is left in the group.
    }
}
function elapsed(milliseconds) {
    return new Promise((resolve) => {
        setTimeout(resolve, milliseconds).unref();
    });
}
const withheld = /^(?:INPUT|ACTIONS|GITHUB|RUNNER)_/i;
const passedOn = new Set(['GITHUB_WORKSPACE', 'GITHUB_SHA', 'RUNNER_TEMP']);
/**
 * The environment of a run-script command: the step's without what belongs to the action and the runner (the API key and
 * the token included), plus what the script is about.
 */
function scriptEnvironment(step, extra) {
    const own = new Set(variable_names/* scriptVariables */.RF);
    const kept = Object.entries(step).flatMap(([name, value]) => {
        const isKept = passedOn.has(name) || !(withheld.test(name) || own.has(name));
        return value !== undefined && isKept ? [[name, value]] : [];
    });
    return { ...Object.fromEntries(kept), ...extra };
}

// EXTERNAL MODULE: ./src/immuta/client.ts
var client = __webpack_require__(3072);
// EXTERNAL MODULE: ./src/report/blocks.ts
var report_blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/split.ts
var split = __webpack_require__(1194);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./src/secrets/line-masker.ts

/** A line longer than this many UTF-16 units is given out in parts. */
const longestLine = 0x10000;
/**
 * Calls `onLine` for each whole line (LF, CR LF or CR ends it, and is left off) with its secrets as `***`, wherever
 * the chunks were cut. Where a secret has several lines, as many lines are held back until more output comes. A line
 * of over 65,536 characters is given out in parts, none of which ends within a secret.
 */
function lineMasker(guard, onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder();
    let pending = '';
    const giveOut = (text) => {
        for (const line of guard.mask(text).split('\n'))
            onLine(line);
    };
    /** Gives out whole lines, less those that a secret could still go on from. */
    const giveOutLines = () => {
        const last = [...pending.matchAll(/\n/g)].at(-guard.mostLines);
        if (last === undefined)
            return;
        const end = pending.lastIndexOf('\n', guard.placeToCut(pending, last.index + 1) - 1);
        if (end === -1)
            return;
        giveOut(pending.slice(0, end));
        pending = pending.slice(end + 1);
    };
    const giveOutPart = () => {
        const kept = Math.max(guard.longestForm, longestLine);
        if (pending.length <= 2 * kept || pending.includes('\n'))
            return;
        const cut = guard.placeToCut(pending, pending.length - kept);
        if (cut === 0)
            return;
        giveOut(pending.slice(0, cut));
        pending = pending.slice(cut);
    };
    const take = (text) => {
        pending = (pending + text).replace(/\r\n|\r(?!$)/g, '\n');
        giveOutLines();
        giveOutPart();
    };
    return {
        write: (chunk) => {
            take(typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)));
        },
        end: () => {
            take(decoder.end());
            const rest = pending.replace(/[\r\n]$/, '');
            if (pending !== '')
                giveOut(rest);
            pending = '';
        },
    };
}

// EXTERNAL MODULE: ./src/modes/comments.ts
var modes_comments = __webpack_require__(652);
// EXTERNAL MODULE: ./src/modes/data-api-script.ts
var data_api_script = __webpack_require__(9879);
// EXTERNAL MODULE: ./src/modes/planning.ts + 1 modules
var planning = __webpack_require__(8406);
;// CONCATENATED MODULE: ./src/modes/apply-edges.ts











/** Opens what applying changes needs: the writing client, the environment's secrets, run-script. */
function openApplyEdges(session, pullRequests, managedBy) {
    const { clock, signal, inputs, environment, log, immuta } = session;
    const { reader, transport } = immuta;
    const keptScripts = [];
    let oneAtATime = Promise.resolve();
    const keeping = (change) => keepScript(session, change, keptScripts, pullRequests);
    const inTurn = (work) => {
        const turn = oneAtATime.then(work);
        oneAtATime = turn.catch(() => undefined);
        return turn;
    };
    const runScriptBy = inputs.dataApi !== undefined ? data_api_script/* runByDataApi */.$P : inputs.runScript === undefined ? undefined : runOne;
    const edges = {
        reader,
        writer: (0,client/* immutaWriter */.x2)(transport),
        clock,
        signal,
        waitTimeout: inputs.waitTimeout,
        payload: (change) => {
            if (change.declared === undefined)
                throw new Error('a deletion has no payload');
            return (0,payload/* payloadOf */.Md)(change.declared, ({ name }) => environment[name] ?? '');
        },
        runScript: runScriptBy === undefined
            ? undefined
            : (change) => inTurn(() => {
                // The job may have been cancelled while this one waited for its turn.
                signal.throwIfAborted();
                return runScriptBy(session, change);
            }),
        keepScript: (change) => inTurn(() => keeping(change)),
        managedBy,
        say: (change, line) => {
            log.info(`${change.file}: ${line}`);
        },
    };
    return { edges, keptScripts };
}
/** Runs the script of one change; what went wrong, or undefined. */
async function runOne({ inputs, runner, environment, log, signal, files, outputGuard }, change) {
    const { script, file, action, id, identity } = change;
    const place = { file };
    const problem = script?.problems[0];
    if (script === undefined || problem !== undefined) {
        return {
            reason: 'script-failed',
            message: `${file}: run-script refuses the script of this ${action}: ${problem?.message ?? 'there is none'}`,
            remedy: 'Read the warning in the plan. A person can run a corrected script by hand; then re-run this job without run-script.',
            place,
        };
    }
    const path = await files.write((0,sql_file/* scriptFileName */.nC)(change), script.file);
    if (path === undefined) {
        return {
            reason: 'secret-leak',
            message: `${file}: the script of this ${action} holds a secret and is not run.`,
            place,
        };
    }
    log.info(`${file}: run-script runs ${(0,sql_file/* scriptFileName */.nC)(change)}`);
    const outcome = await runScript({
        command: inputs.runScript ?? '',
        cwd: runner.workspace,
        timeoutMs: inputs.waitTimeout,
        signal,
        openLines: () => lineMasker(outputGuard.guard, (line) => {
            log.scriptOutput(`${file}: ${line}`);
        }),
        env: scriptEnvironment(environment, {
            IMMUTA_SCRIPT: path,
            IMMUTA_ACTION: action,
            IMMUTA_FILE: file,
            IMMUTA_NAME: inputs.name,
            IMMUTA_ID: id ?? '',
            IMMUTA_HOST: identity.host,
            IMMUTA_PORT: String(identity.port),
            IMMUTA_DATABASE: identity.database,
        }),
    });
    if (outcome.kind === 'ok')
        return undefined;
    return {
        reason: 'script-failed',
        message: `${file}: run-script did not succeed for this ${action}: ${describe(outcome, inputs.waitTimeout)}.`,
        remedy: 'See its output in the log. The change was not made in Immuta; mend the cause and re-run this job.',
        place,
        ...('cause' in outcome ? { cause: outcome.cause } : {}),
    };
}
function describe(outcome, limit) {
    if (outcome.kind === 'timed-out')
        return `it was ended after ${String(limit / 1000)} s`;
    if (outcome.kind === 'aborted')
        return 'it was ended with the job';
    if (outcome.exitCode !== null)
        return `it ended with exit code ${String(outcome.exitCode)}`;
    return outcome.signal === null ? 'bash could not be started' : `it was ended by ${outcome.signal}`;
}
/** Puts the script of a deletion into the log, and into the summary or a comment, before the DELETE. */
async function keepScript(session, change, kept, pullRequests) {
    const { outputs, log } = session;
    const text = change.script?.text ?? '';
    await (0,planning/* logGroups */.DP)(log, [
        { title: `${change.file}: script of the deletion of integration ${change.id ?? ''}`, text },
    ]);
    const blocks = [(0,report_blocks/* heading */.R_)(3, `Script of the deletion of ${(0,markdown/* code */.aY)(change.file)}`), (0,report_blocks/* codeBlock */.DV)(text, 'sql')];
    kept.push(...blocks);
    const place = { file: change.file };
    const summary = await outputs.summary((0,split/* summaryText */.g5)(kept));
    if (summary === 'written')
        return undefined;
    if (summary === 'withheld') {
        return {
            reason: 'secret-leak',
            message: `${change.file}: integration ${change.id ?? ''} was not deleted, because its deletion script contains a secret and can't be shown.`,
            remedy: 'Once the integration is deleted, Immuta can no longer make this script. Fetch it from Immuta yourself and run it, then delete the integration there.',
            place,
        };
    }
    const comment = await keepInComment(session, kept, pullRequests);
    if (comment.url !== undefined)
        return undefined;
    return {
        reason: 'github-error',
        message: `${change.file}: integration ${change.id ?? ''} was not deleted, because its deletion script could not be kept where people find it. The job summary can't take it. ${comment.problem ?? ''}`,
        remedy: 'Once the integration is deleted, Immuta can no longer make this script. Fix what is named above, then re-run this job.',
        place,
    };
}
async function keepInComment(session, kept, [pullRequest]) {
    if (pullRequest === undefined)
        return { problem: 'No pull request was merged by this run, so there is no comment either.' };
    const comments = (0,modes_comments/* commentsOf */.u3)(session)('deletion', pullRequest.number);
    return (0,modes_comments/* writeComment */.HF)(comments, (0,modes_comments/* bodiesOf */.AV)(comments, kept));
}

// EXTERNAL MODULE: ./src/github/commits.ts
var commits = __webpack_require__(149);
// EXTERNAL MODULE: ./src/github/deployments.ts
var github_deployments = __webpack_require__(6887);
// EXTERNAL MODULE: ./src/previous/base.ts
var previous_base = __webpack_require__(3780);
;// CONCATENATED MODULE: ./src/previous/apply-base.ts




/**
 * Finds the base of an apply: the commit itself or the nearest of its ancestors that has a successful deployment,
 * else the event's own base. A dispatched or scheduled apply has none, so it deletes nothing.
 */
async function applyBase(github, event, commit, name) {
    if (event.kind === 'other') {
        const base = (0,previous_base/* noBase */.pr)(`the event ${event.name} has none`);
        return { base, eventBase: base, recorded: false };
    }
    const [own, record] = await Promise.all([
        event.kind === 'pull_request' ? (0,previous_base/* mergedOnto */.fd)(github, event, commit) : (0,previous_base/* eventBase */.aH)(event),
        recordedBase(github, commit, name),
    ]);
    if (record instanceof github_error/* GitHubError */.y_)
        return { base: own, eventBase: own, recorded: false, unreadable: record.message };
    return { base: record ?? own, eventBase: own, recorded: record !== undefined };
}
/** The nearest record along the history: the time of a record says nothing if an old run was re-run. */
async function recordedBase(github, commit, name) {
    try {
        const deployments = await (0,github_deployments/* readDeployments */.Fz)(github, name);
        const left = new Set(deployments.map(({ sha }) => sha));
        if (left.size === 0)
            return undefined;
        for await (const { sha } of (0,commits/* history */.b6)(github, commit)) {
            if (!left.delete(sha))
                continue;
            for (const deployment of deployments.filter((one) => one.sha === sha)) {
                if (await (0,github_deployments/* succeeded */.gq)(github, deployment))
                    return (0,previous_base/* usedBase */.N0)(sha, whatWasRecorded(deployment));
            }
            if (left.size === 0)
                break;
        }
        return undefined;
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y_)
            return error;
        throw error;
    }
}
function whatWasRecorded({ applied }) {
    return applied === undefined
        ? 'the commit that an unfinished apply started from'
        : 'the newest commit that was applied without failures';
}

// EXTERNAL MODULE: ./src/previous/previous-files.ts
var previous_files = __webpack_require__(1782);
// EXTERNAL MODULE: ./src/modes/session.ts
var modes_session = __webpack_require__(2996);
;// CONCATENATED MODULE: ./src/modes/apply-start.ts








/** What the requests to GitHub before the first write need. */
const permissions = 'contents: read and pull-requests: write';
/** Where this apply starts from. */
function findStart({ github, event, inputs }, commit) {
    return (0,planning/* orGitHubFailure */.F7)(applyBase(github, event, commit, inputs.name), 'looking for the base', permissions);
}
/**
 * Records where an apply started that is refused or fails, unless there is a record already: the next one then starts
 * there, too, and no deletion is forgotten. Returns why that was not possible.
 */
async function recordStart(session, { base: { commit }, recorded, unreadable }) {
    if (recorded || commit === undefined)
        return undefined;
    return unreadable ?? record(session, commit, undefined);
}
/**
 * Records a commit as applied; returns warnings about what the next run will not know. A run without a base
 * (dispatched, scheduled) deletes and rotates nothing, so it must not become the base of the next one.
 */
async function recordApply(session, commit, applied) {
    const problem = await record(session, commit, applied);
    if (problem === undefined)
        return [];
    return [
        {
            message: `This apply could not be recorded, so the next one starts from its event's own base: what a run between them leaves undone is not caught up on. ${problem}`,
        },
    ];
}
async function record(session, sha, applied) {
    const { github, inputs } = session;
    const { runUrl } = (0,modes_session/* reportContext */.g)(session, sha);
    try {
        await (0,github_deployments/* recordDeployment */.dj)(github, { name: inputs.name, sha, runUrl, ...(applied && { applied }) });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y_))
            throw error;
        const { message, remedy = '' } = (0,github_error/* githubFailure */.eQ)(error, 'recording this apply', 'deployments: write');
        return `${message} ${remedy}`;
    }
}
/** Deletions that the next run does not know of: it compares with this commit, which no longer has the file. */
function leftBehind({ integrations }, results, problem) {
    const isDone = (file) => results.some((one) => one.file === file && one.action === 'delete' && one.state === 'done');
    return integrations
        .filter(({ file, action }) => action === 'delete' && !isDone(file))
        .map(({ file, id = '' }) => ({
        message: `${file}: integration ${id} may be left behind. The next run does not know that its file was removed, because this run could not record where it started. ${problem} Then put the file back, and remove it in another pull request.`,
        place: { file },
    }));
}
async function readCommits({ github, defaultBranch }, commit, start, present) {
    const eventBase = start.eventBase.commit === start.base.commit ? undefined : start.eventBase;
    const [tree, headCommit, atBase, atEventBase] = await Promise.all([
        (0,commits/* readTree */.Zc)(github, commit, present.globs),
        (0,commits/* readBranchHead */.zO)(github, defaultBranch),
        (0,previous_files/* readPrevious */.o)(github, start.base, present),
        eventBase && (0,previous_files/* readPrevious */.o)(github, eventBase, present),
    ]);
    const atHead = headCommit === commit
        ? undefined
        : await (0,previous_files/* readPrevious */.o)(github, (0,previous_base/* usedBase */.N0)(headCommit, 'the head of the branch'), present);
    // A record of a newer commit than the event's base knows what became of its files.
    const isLater = eventBase?.commit !== undefined &&
        start.base.commit !== undefined &&
        (await (0,commits/* mergeBase */.wu)(github, start.base.commit, eventBase.commit)) === start.base.commit;
    const guarding = atEventBase?.previous.integrations;
    return {
        tree,
        head: atHead && { tree: atHead.tree, integrations: atHead.previous.integrations },
        previous: {
            ...atBase.previous,
            ...(guarding === undefined ? {} : { guarding }),
            ...(isLater ? { integrations: withLater(atBase.previous, guarding ?? []) } : {}),
        },
        hadFiles: atBase.hadFiles || (isLater && atEventBase?.hadFiles === true),
    };
}
/** What came after the base of this run, and may be gone again since the event's own base, is to be deleted as well. */
function withLater({ integrations, unreadable }, later) {
    const files = new Set([...integrations.map(({ file }) => file), ...unreadable]);
    return [...integrations, ...later.filter(({ file }) => !files.has(file))];
}
/** What the base declared, without files that were removed: nothing is deleted then. */
function withoutRemoved(previous, declared) {
    const files = new Set(declared.map(({ file }) => file));
    return { ...previous, integrations: previous.integrations.filter(({ file }) => files.has(file)) };
}
/** That the next run can't know what this one left undone. */
function startForgotten(problem) {
    return `This run could not record where it started, so the next one does not know which files were removed since: their integrations may be left behind. ${problem} Re-run this job once you have fixed the cause.`;
}
/** What the reader must know about the start of this apply. */
function startWarnings({ unreadable, base }, isCheckedOut) {
    const messages = [
        ...(unreadable === undefined || base.commit === undefined
            ? []
            : [
                `The record of earlier applies can't be read (${unreadable}), so this run starts from the event's own base: deletions and rotated credentials of a run that was cancelled or failed are not caught up on. Give the job \`deployments: write\`.`,
            ]),
        ...(isCheckedOut
            ? []
            : [
                "The commit that is checked out can't be told, so nothing is deleted and this apply is not recorded. Use actions/checkout without `path`.",
            ]),
    ];
    return messages.map((message) => ({ message }));
}

// EXTERNAL MODULE: ./src/report/json-files.ts
var json_files = __webpack_require__(8164);
// EXTERNAL MODULE: ./src/report/change-section.ts
var change_section = __webpack_require__(4158);
// EXTERNAL MODULE: ./src/report/failure-report.ts
var failure_report = __webpack_require__(6799);
// EXTERNAL MODULE: ./src/report/counts.ts
var report_counts = __webpack_require__(5132);
// EXTERNAL MODULE: ./src/report/overview.ts
var overview = __webpack_require__(4707);
// EXTERNAL MODULE: ./src/report/report-context.ts
var report_context = __webpack_require__(4836);
;// CONCATENATED MODULE: ./src/report/result-comment.ts







/** The name of each state, in the order in which integrations are detailed. */
const stateNames = {
    failed: '❌ failed',
    unknown: '❔ unknown',
    done: '✅ done',
    pending: '⏸️ pending',
    'not-tried': '➖ not tried',
    superseded: '⏭️ superseded',
};
const states = Object.keys(stateNames);
function ofState(results, state) {
    return results.filter((result) => result.state === state);
}
/** `2 done, 1 failed`, without Markdown. */
function resultCounts(results) {
    const order = ['done', ...states.filter((state) => state !== 'done')];
    return (0,report_counts/* nonZeroCounts */.o)(order.map((state) => [ofState(results, state).length, state.replace('-', ' ')]), 'nothing to do');
}
function applyLine(results, name) {
    return (0,report_context/* resultLine */.ow)('apply', name, resultCounts(results));
}
function testCounts({ validationTests }) {
    const counts = ['failed', 'warning', 'passed', 'skipped'].map((status) => [validationTests.filter((test) => test.status === status).length, status]);
    return (0,report_counts/* nonZeroCounts */.o)(counts, '–').replace(/^\d+ failed/, '**$&**');
}
function resultTable(results) {
    return (0,report_blocks/* table */.tp)(['Result', 'Integration', 'Action', 'Id', 'Status in Immuta', 'Validation tests', 'Time'], results.map((result) => [
        stateNames[result.state],
        (0,markdown/* code */.aY)(result.file),
        result.action,
        result.id === undefined ? '–' : (0,markdown/* code */.aY)(result.id),
        result.status === undefined ? '–' : (0,markdown/* code */.aY)(result.status),
        testCounts(result),
        result.state === 'done' || result.state === 'failed' ? durationText(result.milliseconds) : '–',
    ]));
}
/** A duration in milliseconds as people read it: `340 ms`, `1.2 s`, `2 min 5 s`. */
function durationText(milliseconds) {
    if (milliseconds < 1000)
        return `${String(Math.round(milliseconds))} ms`;
    const tenths = Math.round(milliseconds / 100);
    if (tenths < 600)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}
/** What a reader has to know about one integration: its failure, what is left to do, tests that did not pass. */
function detailBlocks(result, failures) {
    const notes = [...(0,change_section/* testLines */.eq)(result.validationTests), ...result.notes.map(markdown/* sentence */.em)];
    const halfDone = '**The script was run, but Immuta was not told.** Re-run this job to finish.';
    // What stops the whole run is at the top already.
    const failure = failures.some(({ message }) => message === result.failure?.message)
        ? undefined
        : result.failure;
    if (failure === undefined && notes.length === 0 && !result.scriptRunButNotTold)
        return [];
    return [
        (0,report_blocks/* heading */.R_)(4, `${(0,markdown/* code */.aY)(result.file)} · ${stateNames[result.state]}`),
        ...(result.scriptRunButNotTold ? [halfDone] : []),
        ...(failure === undefined
            ? []
            : [(0,markdown/* sentence */.em)((0,failure_report/* messageAtPlace */.ec)(failure.message, { file: result.file })), ...(0,failure_report/* remedyBlocks */.Rj)(failure.remedy)]),
        ...(notes.length > 0 ? [(0,report_blocks/* list */.p_)(notes)] : []),
    ];
}
/** Integrations that apply did not change, and why, one line for each state. */
function notChanged(results, failures) {
    const needsReview = failures.some(({ reason }) => reason === 'stale-plan' || reason === 'plan-required');
    const reasons = [
        ['superseded', '**Superseded:** a newer commit changed the file, and the run of that commit applies it'],
        [
            'pending',
            '**Pending:** drift that no reviewed plan announced; to repair it, run the workflow by `workflow_dispatch` with `mode: apply`',
        ],
        [
            'not-tried',
            `**Not tried:** nothing was written; ${needsReview ? 'what becomes of it is said above' : 're-run this job once you have fixed the cause'}`,
        ],
        [
            'unknown',
            '**Unknown:** the run ended while a request was in flight; re-run this job, it checks what Immuta has first',
        ],
    ];
    const items = reasons.flatMap(([state, reason]) => {
        const found = ofState(results, state);
        return found.length === 0 ? [] : [`${reason}: ${(0,overview/* fileNames */.j)(found.map(({ file }) => file))}.`];
    });
    return items.length === 0 ? [] : [(0,report_blocks/* heading */.R_)(4, 'Not changed'), (0,report_blocks/* list */.p_)(items)];
}
function leftToDo(results, failures) {
    const open = results.filter(({ state }) => state !== 'done' && state !== 'superseded').length;
    if (open > 0)
        return ` Left to do: ${(0,markdown/* count */.U9)(open, 'integration')}, see below.`;
    if (failures.length > 0)
        return ` Left to do: ${(0,markdown/* count */.U9)(failures.length, 'error')}, see below.`;
    return results.length === 0 ? '' : ' Nothing is left to do.';
}
/** What apply did: a table of all integrations, then details of those that need a reader, then what was not changed. */
function resultComment(results, context) {
    const { failures = [], warnings = [], planUrls = [] } = context;
    const plans = planUrls.map((url, index) => (0,markdown/* link */.nf)(planUrls.length === 1 ? 'the plan' : `plan ${String(index + 1)}`, url));
    const result = `${(0,markdown/* code */.aY)(context.tenant)} · **${resultCounts(results)}.**${leftToDo(results, failures)}`;
    return [
        (0,report_context/* title */.DD)('apply', context.name),
        plans.length > 0 ? `${result} Reviewed: ${plans.join(', ')}.` : result,
        ...failures.flatMap(failure_report/* failureBlocks */.pD),
        ...(results.length > 0 ? [resultTable(results)] : []),
        ...[...results]
            .sort((one, other) => states.indexOf(one.state) - states.indexOf(other.state))
            .flatMap((one) => detailBlocks(one, failures)),
        ...notChanged(results, failures),
        ...(0,report_blocks/* warningLines */._F)(warnings.map(failure_report/* messageLine */.EE)),
        (0,report_context/* footer */.qr)(context),
    ];
}

// EXTERNAL MODULE: ./src/modes/cancelled.ts
var modes_cancelled = __webpack_require__(7395);
;// CONCATENATED MODULE: ./src/modes/apply-report.ts








/** Writes result.json and the summary as they stand; returns the path of result.json. */
async function writeResult({ outputs, files }, applied, results, keptScripts) {
    const context = resultContext(applied);
    await outputs.summary((0,split/* summaryText */.g5)([...resultComment(results, context), ...keptScripts]));
    return files.writeJson('result.json', (0,json_files/* resultFile */.C)(results, resultOfApply(applied, results), context));
}
/** What the run reports of an apply. */
function endingOf({ signal, inputs }, applied, { results, keptScripts, comment, fileOutputs, resultFile }) {
    const { plan, refusals, warnings } = applied;
    const failures = [
        ...refusals,
        ...results.flatMap(({ failure }) => (failure === undefined ? [] : [failure])),
        ...(signal.aborted && !results.every(isThrough) ? [modes_cancelled/* cancelledJob */.P] : []),
    ];
    return {
        result: resultOfApply(applied, results),
        failures: [...new Set(failures)],
        warnings: [...warnings, ...comment.warnings],
        summary: [...resultComment(results, resultContext(applied)), ...keptScripts],
        line: applyLine(results, inputs.name),
        outputs: {
            ...(0,planning/* countOutputs */.wo)(toBeApplied(plan, results)),
            ...(0,planning/* idOutput */.n3)(liveAtEnd(plan, results)),
            ...fileOutputs,
            'result-file': resultFile ?? '',
            'comment-url': comment.url ?? '',
        },
    };
}
/** Whether an integration needs nothing more from this run. */
function isThrough({ state }) {
    return state === 'done' || state === 'pending' || state === 'superseded';
}
/** The plan without drift that was left alone. */
function toBeApplied(plan, results) {
    const pending = results.filter(({ state }) => state === 'pending');
    const isPending = (planned) => pending.some(({ file, action }) => file === planned.file && action === planned.action);
    return { ...plan, integrations: plan.integrations.filter((planned) => !isPending(planned)) };
}
/** What is live at the end: deletions that were done are not. */
function liveAtEnd({ integrations }, results) {
    return integrations.flatMap((planned) => {
        const { file, action } = planned;
        const result = results.find((one) => one.file === file && one.action === action);
        if (action === 'delete' && result?.state === 'done')
            return [];
        return [{ ...planned, ...(result?.id === undefined ? {} : { id: result.id }) }];
    });
}
/**
 * Whether everything that a plan of this commit holds is done, so that the next run may start from here.
 * Drift that was left alone shows in the next plan again; what only the base tells (rotated credentials, a
 * dropped key) would be forgotten.
 */
function isComplete({ refusals, plan }, results) {
    const owing = new Set(plan.integrations
        .filter(({ action, differences }) => action === 'update' && differences.some(plan_plan/* isKnownFromBaseOnly */.xV))
        .map(({ file }) => file));
    if (plan.integrations.some(isUnfinished))
        return false;
    return (refusals.length === 0 &&
        results.every(({ state, file }) => state === 'done' || (state === 'pending' && !owing.has(file))));
}
/** What this commit touches and Immuta has not brought to a good end must count as a change of it next time, too. */
function isUnfinished({ action, origin, live }) {
    if (action !== 'no-op' || origin !== 'this-change' || live === undefined)
        return false;
    return !(0,live_status/* isSettled */.Is)(live.status) || ['editError', 'deleteError', 'migrateError'].includes(live.status);
}
/** The `result` of an apply. Drift that was left alone does not count. */
function resultOfApply({ refusals }, results) {
    const counted = results.filter(({ state }) => state !== 'pending');
    const done = counted.filter(({ state }) => state === 'done').length;
    if (refusals.length > 0)
        return 'failed';
    if (counted.length === 0)
        return 'no-changes';
    if (done === counted.length)
        return 'applied';
    if (done > 0)
        return 'partially-applied';
    return counted.every(({ state }) => state === 'superseded') ? 'skipped' : 'failed';
}
function resultContext(applied) {
    return {
        ...applied.context,
        planUrls: applied.pullRequests.flatMap(({ planUrl }) => (planUrl === undefined ? [] : [planUrl])),
        failures: applied.refusals,
        warnings: applied.warnings,
    };
}
/** Shows the result on each pull request that this apply brought in. */
async function commentOnMerged(session, applied, results) {
    if (session.inputs.comment === 'never')
        return { warnings: [] };
    const written = [];
    for (const { number, announcesChanges } of applied.pullRequests) {
        const comments = (0,modes_comments/* commentsOf */.u3)(session)('result', number);
        const bodies = (0,modes_comments/* bodiesOf */.AV)(comments, resultComment(results, resultContext(applied)));
        // A re-run with nothing left to do catches up on a comment that a killed run could not write.
        const onlyExisting = results.length === 0 && !announcesChanges;
        written.push(await (0,modes_comments/* writeComment */.HF)(comments, bodies, { onlyExisting }));
    }
    const url = written.find((one) => one.url !== undefined)?.url;
    return {
        ...(url === undefined ? {} : { url }),
        warnings: written.flatMap(({ problem }) => (problem === undefined ? [] : [{ message: problem }])),
    };
}

// EXTERNAL MODULE: ./src/modes/reviewed-plans.ts
var reviewed_plans = __webpack_require__(7210);
// EXTERNAL MODULE: ./src/plan/make-plan.ts + 2 modules
var make_plan = __webpack_require__(7054);
// EXTERNAL MODULE: ./src/modes/states.ts + 2 modules
var modes_states = __webpack_require__(9351);
;// CONCATENATED MODULE: ./src/modes/settled-plan.ts







/**
 * The plan of an apply with its scripts. An earlier run that was cancelled or timed out may have left its own write in
 * progress, and only its end shows what is left to do: the plan is made again once that has settled. It is made again,
 * too, if what it updates or deletes was gone by the time its script was asked for.
 */
async function planWithScripts(session, input) {
    const planAnew = async () => (0,make_plan/* makePlan */.C)({ ...input, live: await (0,modes_states/* readLiveTenant */.rc)(session) });
    let plan = (0,make_plan/* makePlan */.C)(input);
    const moving = plan.integrations.filter(isMoving);
    if (moving.length > 0) {
        await Promise.all(moving.map((planned) => waitFor(planned, session)));
        plan = await planAnew();
    }
    const scripted = await (0,planning/* addScripts */.Ci)(plan, session);
    return scripted.integrations.some(wasNotFound) ? (0,planning/* addScripts */.Ci)(await planAnew(), session) : scripted;
}
function wasNotFound({ live, scriptFailure }) {
    return (live !== undefined && scriptFailure?.cause instanceof immuta_error/* ImmutaError */.EJ && scriptFailure.cause.status === 404);
}
/** Waits up to `wait-timeout`; what has not settled by then is planned as it is. */
async function waitFor({ file, live }, { clock, signal, inputs, log, immuta }) {
    const say = (change, line) => {
        log.info(`${change.file}: ${line}`);
    };
    say({ file }, `Immuta: ${live?.status ?? ''} from before; waiting until that has settled`);
    const edges = { reader: immuta.reader, clock, signal, waitTimeout: inputs.waitTimeout, say };
    try {
        await waitUntilSettled({ file }, live?.id ?? '', edges, { maybeOld: () => false, maybeNotYet: false });
    }
    catch (error) {
        if (!(error instanceof src_failure/* ActionFailure */.dR))
            throw error;
    }
}

;// CONCATENATED MODULE: ./src/modes/apply.ts






















/** How long a cancelled run still waits for requests that are in flight, in milliseconds. */
const lastWait = 3000;
/** Applies: reads, plans again, judges each change against what was reviewed, writes, waits, compares, shows. */
async function runApply(session) {
    const { event, runner, signal, log, inputs, outputGuard } = session;
    const commit = (event.kind === 'pull_request' ? event.mergeCommit : undefined) ?? runner.sha;
    const isCheckedOut = (0,checkout/* checkedOutCommit */.X)(runner.workspace) !== undefined;
    const start = await (0,modes_cancelled/* unlessCancelled */.M)(findStart(session, commit), signal);
    const rememberStart = () => isCheckedOut ? recordStart(session, start) : Promise.resolve(undefined);
    const preparing = (0,modes_cancelled/* unlessCancelled */.M)(prepare(session, commit, start, isCheckedOut), signal);
    const { applied, decisions, fileOutputs, files } = await preparing.catch(async (error) => {
        const problem = await rememberStart();
        if (problem !== undefined)
            log.warning({ message: startForgotten(problem) });
        throw error;
    });
    const { results, keptScripts } = await writeChanges(session, decisions, applied);
    // Written before GitHub is asked again: it may be down, and the job may be cancelled meanwhile.
    await writeResult(session, applied, results, keptScripts);
    let warnings = [];
    if (!isComplete(applied, results)) {
        const problem = await rememberStart();
        if (problem !== undefined)
            warnings = leftBehind(applied.plan, results, problem);
    }
    else if (event.kind !== 'other' && isCheckedOut && outputGuard.leaks().length === 0) {
        warnings = await recordApply(session, commit, { globs: inputs.files.patterns, files });
    }
    const shown = { ...applied, warnings: [...applied.warnings, ...warnings] };
    const resultFile = await writeResult(session, shown, results, keptScripts);
    await (0,planning/* logGroups */.DP)(log, results.map(log_report/* resultGroup */.lx));
    const isOver = !signal.aborted || results.every(isThrough);
    const comment = isOver ? await commentOnMerged(session, shown, results) : { warnings: [] };
    return endingOf(session, shown, { results, keptScripts, comment, fileOutputs, resultFile });
}
/** Reads, plans again and judges; writes nothing to Immuta. */
async function prepare(session, commit, start, isCheckedOut) {
    const { inputs, event, defaultBranch } = session;
    await session.files.clear();
    const declared = (0,modes_states/* requireDeclaredFiles */.pm)(session);
    const present = (0,modes_states/* presentFiles */.RX)(declared, inputs);
    const [live, { tree, head, previous, hadFiles }] = await Promise.all([
        (0,modes_states/* readLiveTenant */.rc)(session),
        (0,planning/* orGitHubFailure */.F7)(readCommits(session, commit, start, present), 'planning', permissions),
    ]);
    (0,modes_states/* requireCommitted */.c8)(declared, { sha: commit, tree }, session);
    // A deletion that this very run was to bring is not left behind yet: the next one does it with the right globs.
    await (0,modes_states/* requireFiles */.PO)(session, declared, hadFiles, []);
    const plan = await planWithScripts(session, {
        declared: declared.integrations,
        previous: isCheckedOut ? previous : withoutRemoved(previous, declared.integrations),
        live,
        maxDeletes: inputs.maxDeletes,
        fileWarnings: declared.warnings,
    });
    const judging = judgeContext(inputs, event.kind !== 'other' && start.base.commit === undefined);
    const context = (0,modes_session/* reportContext */.g)(session, commit);
    const entries = (0,plan_digest/* planEntries */.W9)(plan.integrations, judging.digest);
    const fileOutputs = await (0,planning/* writePlanFiles */.ip)(session.files, plan, entries, context);
    const changes = (0,planning/* changesOf */.fs)(plan);
    const superseded = new Set(head === undefined ? [] : changes.filter((change) => isSuperseded(change, tree, head)));
    const current = changes.filter((change) => !superseded.has(change));
    const merged = event.kind === 'pull_request' ? event.number : undefined;
    const range = { base: start.base.commit, commit, branch: defaultBranch, pullRequest: merged };
    const reviewed = await (0,planning/* orGitHubFailure */.F7)(findPlans(session, range, current, judging), 'reading the reviewed plans', permissions);
    const decisions = decideChanges({
        plan,
        superseded,
        reviewed,
        judging,
        environment: session.environment,
        ownSecrets: inputs,
        scriptProblems: (changes) => inputs.dataApi === undefined ? [] : (0,check_settings/* checkDataApi */.v)(changes, inputs.dataApi, (0,data_api_script/* awsRegion */.Ue)(session)),
        waitTimeout: inputs.waitTimeout,
    });
    return {
        applied: {
            plan,
            context,
            pullRequests: reviewed.pullRequests,
            refusals: decisions.refusals,
            warnings: [
                ...(0,planning/* allWarnings */.hc)(plan),
                ...(0,still_there/* stillThere */.V)(plan.unmanaged, reviewed.plans),
                ...reviewed.warnings,
                ...decisions.warnings,
                ...startWarnings(start, isCheckedOut),
            ],
        },
        decisions,
        fileOutputs,
        files: declared.files.length,
    };
}
/** How changes are judged in this run. */
function judgeContext({ reviewedPlan, planKey, runScript, dataApi }, withoutBase) {
    const unreviewed = reviewedPlan === 'required' ? ' and `reviewed-plan: if-present`, since nobody reviews such a run' : '';
    return {
        mode: reviewedPlan,
        digest: (0,plan_digest/* keyedDigest */.rD)(planKey ?? ''),
        runsScripts: runScript !== undefined || dataApi !== undefined,
        withoutBase,
        fateOfOthers: 'The run of that merge applies the other changes of this one, too, if this job has `deployments: write`.',
        manualRemedy: `To bring it in line with the file, run the workflow by workflow_dispatch with \`mode: apply\`${unreviewed}.`,
    };
}
/**
 * The plans that were shown for these changes. Without changes only the pull requests are looked for, whose result
 * comments of an earlier run may have to be updated.
 */
async function findPlans(session, range, changes, judging) {
    const { github, clock, signal } = session;
    const edges = { github, clock, signal, commentsOf: (0,modes_comments/* commentsOf */.u3)(session) };
    const judged = (plans) => changes.map((change) => judge(change, plans, judging));
    try {
        const found = await (0,reviewed_plans/* readMergedPlans */.bc)(edges, range, {
            newerPlan: (plans, newestIsConnected) => {
                const open = judged(plans).filter((judgement) => !isAnnounced(judgement));
                if (judging.mode === 'ignored' || changes.length === 0)
                    return 'nothing';
                if (open.length === 0)
                    return newestIsConnected ? 'nothing' : 'change';
                return open.every(({ kind }) => kind === 'pending') ? 'drift' : 'change';
            },
            olderPlan: (plans) => judged(plans).some(isUnannounced),
        });
        return changes.length > 0 ? found : { ...found, warnings: [] };
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y_) || changes.length > 0)
            throw error;
        return { plans: [], pullRequests: [], warnings: [] };
    }
}
/** Applies what is to be applied; a cancelled run gives what is known of it. */
async function writeChanges(session, { toApply, others }, applied) {
    const { outputGuard, signal, clock } = session;
    const { edges, keptScripts } = openApplyEdges(session, applied.pullRequests, (0,plan_plan/* managingFiles */.OQ)(applied.plan));
    const applying = applyChanges(toApply, edges);
    const results = () => [...others, ...applying.snapshot()]
        .sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0))
        .map((result) => result.failure === undefined ? result : { ...result, failure: outputGuard.redacted(result.failure) });
    await Promise.race([applying.done, aborted(signal)]);
    if (signal.aborted) {
        // What is known now must outlive this process, which may be killed before the last answers come.
        await writeResult(session, applied, results(), keptScripts);
        await Promise.race([applying.done, clock.sleep(lastWait)]);
    }
    return { results: results(), keptScripts };
}
function aborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        signal.addEventListener('abort', () => {
            resolve();
        });
    });
}


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

/***/ 1147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ planEntry),
/* harmony export */   PC: () => (/* binding */ declaredKeyDigests),
/* harmony export */   W9: () => (/* binding */ planEntries),
/* harmony export */   X8: () => (/* binding */ declaredDigest),
/* harmony export */   ld: () => (/* binding */ liveKeyDigests),
/* harmony export */   rD: () => (/* binding */ keyedDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _declared_integration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5266);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(560);




/** Bytes that are kept of each digest. */
const digestBytes = 16;
/** Digests under `planKey`: HMAC-SHA-256, 16 bytes, base64url. */
function keyedDigest(planKey) {
    return (domain, text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', planKey)
        .update(`${domain}\0${text}`)
        .digest()
        .subarray(0, digestBytes)
        .toString('base64url');
}
/** The entries of a plan, in its order. */
function planEntries(integrations, digest) {
    return integrations.map((planned) => planEntry(planned, digest));
}
/** The digests of one planned integration. */
function planEntry(planned, digest) {
    const { file, action, id, identity, declared, previous, live, script } = planned;
    const compared = declared ?? previous;
    const values = compared === undefined || live === undefined ? new Map() : (0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedLive */ .yv)(compared, live);
    return {
        file,
        action,
        ...(id === undefined ? {} : { id }),
        identity: digest('identity', (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)([identity.type, identity.key])),
        declared: declared === undefined ? '' : declaredDigest(declared, digest),
        live: Object.fromEntries([...values].map(([key, value]) => [key, liveDigest(digest, identity.type, key, value)])),
        script: script === undefined ? '' : digest('script', script.canonical),
    };
}
/** The digests that the live values would have if they were as declared, by key. */
function declaredKeyDigests(declared, digest) {
    return new Map([...(0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedDeclared */ .oQ)(declared)].map(([key, value]) => [
        key,
        liveDigest(digest, declared.type, key, value),
    ]));
}
/** Of what a file declares: the payload with references instead of secrets, and `credentialsVersion`. */
function declaredDigest(declared, digest) {
    return digest('declared', (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(declaredJson(declared)));
}
/** Of the live values of these keys; a key that Immuta does not show is left out. */
function liveKeyDigests(live, keys, digest) {
    const values = (0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .liveLeaves */ .N3)(live);
    return new Map(keys.flatMap((key) => {
        const value = values.get(key);
        return value === undefined ? [] : [[key, liveDigest(digest, live.type, key, value)]];
    }));
}
function liveDigest(digest, type, key, value) {
    return digest('live', `${key}\0${(0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .normal */ .qb)(type, key, value)}`);
}
function declaredJson(declared) {
    return {
        type: declared.type,
        autoBootstrap: declared.autoBootstrap,
        config: withoutSecrets(declared.config),
        credentialsVersion: String(declared.lifecycle.credentialsVersion ?? ''),
    };
}
function withoutSecrets(value) {
    if (value instanceof _declared_integration_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretReference */ .U)
        return { reference: value.name };
    if (Array.isArray(value))
        return value.map((item) => withoutSecrets(item));
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item)]));
    }
    return value;
}


/***/ }),

/***/ 3780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ used),
/* harmony export */   aH: () => (/* binding */ eventBase),
/* harmony export */   fd: () => (/* binding */ mergedOnto),
/* harmony export */   pr: () => (/* binding */ none),
/* harmony export */   zU: () => (/* binding */ planBase)
/* harmony export */ });
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(149);
/* harmony import */ var _github_github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6419);
/* harmony import */ var _inputs_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8121);



const noCommit = /^0+$/;
/**
 * Finds what a plan compares with. For a pull request: the first parent of the merge commit that is
 * checked out, or the merge base where its head is.
 */
async function planBase(github, event, commit) {
    switch (event.kind) {
        case 'pull_request':
            return pullRequestBase(github, event, commit);
        case 'merge_group':
            return { base: used(event.baseSha, 'the base of the merge group') };
        case 'push':
            return { base: eventBase(event) };
        case 'other':
            return { base: none(`the event ${event.name} has none`) };
    }
}
async function pullRequestBase(github, event, commit) {
    /**
     * GitHub's test merge is one into the base branch, of the head. A merge of the base branch into the head ("Update
     * branch") that is newer than the event is not.
     */
    const isTestMerge = async (first, second) => second === event.headSha || (await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .wu)(github, event.baseRef, first)) === first;
    if (commit !== event.headSha) {
        const found = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, commit).catch(unknownToGitHub);
        if (found === undefined)
            return { base: none('GitHub does not know the commit that is checked out') };
        const [first, second] = found.parents;
        if (first !== undefined && second !== undefined && (await isTestMerge(first, second))) {
            return { base: used(first, 'the first parent of the merge commit'), head: second };
        }
    }
    const shared = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .wu)(github, event.baseRef, commit);
    const base = shared === undefined
        ? none('head and base branch share no recent commit')
        : used(shared, 'the merge base');
    return { base, head: commit };
}
/** The commit may be one of an earlier step, which was never pushed. */
function unknownToGitHub(error) {
    if (error instanceof _github_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.notFound)
        return undefined;
    throw error;
}
/** The base that a push or a merge brings with it. */
function eventBase(event) {
    if (event.kind !== 'push')
        return none('the event has none');
    if (event.branch === undefined)
        return none('a tag has none');
    if (event.forced)
        return none('the push was forced');
    if (noCommit.test(event.before) || !_inputs_event_js__WEBPACK_IMPORTED_MODULE_2__/* .shaPattern */ .$n.test(event.before))
        return none('the branch is new');
    return used(event.before, 'the commit before the push');
}
/**
 * The commit that a merged pull request was put onto. A rebase makes a commit of each of the pull request's, with the
 * same authorship: these are skipped.
 */
async function mergedOnto(github, event, commit) {
    let { parents } = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, commit);
    if (event.commits > 1 && parents.length === 1) {
        const own = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .commitsBetween */ .$q)(github, event.baseSha, event.headSha);
        const ids = new Set(own.map(({ sha }) => sha));
        const authorships = new Set(own.map(({ authorship }) => authorship));
        for (let step = 1; step < event.commits && parents.length === 1; step += 1) {
            const before = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, parents[0] ?? '');
            if (ids.has(before.sha) || !authorships.has(before.authorship))
                break;
            parents = before.parents;
        }
    }
    const [first] = parents;
    return first === undefined
        ? none('the merge has no parent')
        : used(first, 'the commit that the pull request was merged onto');
}
function used(commit, what) {
    return { commit, explanation: what };
}
function none(why) {
    return { explanation: why };
}



/***/ }),

/***/ 1782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readPreviousFrom),
/* harmony export */   o: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var _declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4894);
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(149);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7462);
/* harmony import */ var _base_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3780);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6961);





/** Blobs that are fetched side by side. */
const fetchesAtOnce = 8;
/**
 * Reads what the base declared, beside the files of now. A truncated tree is no base: what it leaves out would
 * look deleted.
 */
function readPrevious(github, base, present) {
    const source = {
        readTree: (commit, globs) => (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .readTree */ .Zc)(github, commit, globs),
        readBlob: (id) => (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(github, id),
    };
    return readPreviousFrom(source, base, present);
}
/** As `readPrevious`, from any source of commits. */
async function readPreviousFrom(source, base, present) {
    if (base.commit === undefined)
        return nothing(base);
    const tree = await source.readTree(base.commit, present.globs);
    if (tree.truncated)
        return nothing((0,_base_js__WEBPACK_IMPORTED_MODULE_2__/* .noBase */ .pr)('its tree is too large for GitHub to list'));
    const entries = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(tree, present.globs);
    const unchanged = unchangedFiles(entries, present.files);
    const changed = entries.filter(({ path }) => !unchanged.has(path));
    const contents = await fetchContents(source, changed, present.files);
    const { integrations, failures } = (0,_declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .readDeclared */ .D)(contents, present.variables);
    const unreadable = [...new Set(failures.flatMap(({ place }) => (place === undefined ? [] : [place.file])))];
    return {
        previous: {
            base,
            unchanged,
            unreadable,
            integrations: [
                ...present.integrations.filter(({ file }) => unchanged.has(file)),
                ...integrations.filter(({ file }) => !unreadable.includes(file)),
            ],
        },
        hadFiles: entries.length > 0,
        tree,
    };
}
function unchangedFiles(entries, files) {
    const blobs = new Map(entries.map(({ path, blob }) => [path, blob]));
    const same = files.filter(({ file, content }) => {
        const blob = blobs.get(file);
        return blob !== undefined && (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isContentOf */ .TI)(content, blob);
    });
    return new Set(same.map(({ file }) => file));
}
/** Contents by blob id: a file that only moved is here already. */
async function fetchContents(source, entries, files) {
    const like = entries[0]?.blob ?? '';
    const here = new Map(entries.length === 0 ? [] : files.map(({ content }) => [(0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .zA)(content, like), content]));
    return (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .inParallel */ .H)(entries, fetchesAtOnce, async ({ path, blob }) => ({
        file: path,
        content: here.get(blob) ?? (await source.readBlob(blob)),
    }));
}
function nothing(base) {
    return {
        previous: { base, integrations: [], unchanged: new Set(), unreadable: [] },
        hadFiles: false,
        tree: { entries: [], truncated: false },
    };
}


/***/ }),

/***/ 4707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ overview),
/* harmony export */   j: () => (/* binding */ fileNames)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5132);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _script_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9115);




/** How many names an answer lists before it only counts. */
const namedFiles = 10;
/** Names as code, the first ten of them. */
function fileNames(files) {
    const more = files.length - namedFiles;
    return files.slice(0, namedFiles).map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
/** The three answers that a reader looks for: what changes, is it dangerous, what do I have to run. */
function overview(plan, context) {
    const { integrations, prevented } = plan;
    const unchanged = (0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(integrations, 'no-op');
    const changes = (0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .allowedChanges */ .EP)(plan);
    if (changes.length === 0 && prevented.length === 0) {
        return [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(context.tenant)} · **No changes** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(integrations.length, 'integration')})`];
    }
    return [
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(context.tenant)} · **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countsText */ .WN)(plan))}**${unchanged > 0 ? `, ${String(unchanged)} unchanged` : ''}`,
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)([
            `**What changes?** ${changedFiles(changes, prevented.length)}`,
            `**Is it dangerous?** ${danger(changes)}`,
            `**What do I have to run?** ${toRun(changes, context)}`,
        ]),
    ];
}
function changedFiles(changes, refused) {
    if (changes.length === 0) {
        return `Nothing: ${refused === 1 ? 'the only deletion is' : `all ${String(refused)} deletions are`} refused, see below.`;
    }
    const shown = changes.slice(0, namedFiles).map(({ action, file }) => `${action} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(file)}`);
    const more = changes.length - shown.length;
    const others = refused > 0 ? ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(refused, 'deletion is', 'deletions are')} refused, see below.` : '';
    return `${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}.${others}`;
}
function danger(changes) {
    const deleted = changes.filter(({ action }) => action === 'delete').map(({ file }) => file);
    const reset = changes.filter(({ mayReset }) => mayReset.length > 0).map(({ file }) => file);
    const blocked = changes.filter(isBlocked).length;
    const removing = (0,_script_block_js__WEBPACK_IMPORTED_MODULE_2__/* .removingStatements */ .sx)(changes);
    const reasons = [
        deleted.length > 0 && `it deletes ${fileNames(deleted)}`,
        blocked > 0 && `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(blocked, 'script')} can't be run as ${blocked === 1 ? 'it is' : 'they are'}`,
        reset.length > 0 &&
            `Immuta may reset values that ${fileNames(reset)} ${reset.length === 1 ? 'does' : 'do'} not set`,
        removing !== undefined &&
            `the ${changes.length === 1 ? 'script contains' : 'scripts contain'} ${removing}`,
    ].filter((reason) => reason !== false);
    if (reasons.length === 0)
        return 'No. Nothing is deleted, and no script drops or revokes anything.';
    return `${deleted.length + blocked > 0 ? '**Yes**' : '**Possibly**'}: ${reasons.join('; ')}.`;
}
function isBlocked({ script }) {
    return script !== undefined && !(0,_script_block_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunnable */ .iU)(script);
}
function toRun(changes, context) {
    const runnable = changes.filter(({ script }) => script !== undefined && (0,_script_block_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunnable */ .iU)(script));
    const blocked = changes.filter(isBlocked).length;
    const rest = blocked > 0
        ? ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(blocked, 'script')} can't be run as ${blocked === 1 ? 'it is' : 'they are'}, see below.`
        : '';
    if (runnable.length === 0)
        return `Nothing.${rest}`;
    if (context.scriptsRunBy !== 'person') {
        const how = context.scriptsRunBy === 'command' ? '`run-script`' : 'the Redshift Data API';
        return `Nothing: apply runs ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(runnable.length, 'script')} through ${how}. Review ${runnable.length === 1 ? 'it' : 'them'} before you approve.${rest}`;
    }
    const when = context.onPullRequest
        ? 'after the pull request is approved and before apply runs'
        : 'before apply runs';
    const files = runnable.map(({ file, action }) => context.scriptFile(file, action));
    const order = runnable.length > 1 ? ', in this order' : '';
    const where = [...new Set(runnable.map(({ identity }) => identity.type))].map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq).join(' and ');
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(runnable.length, 'script')} in ${where}, ${when}${order}: ${fileNames(files)}.${rest}`;
}


/***/ })

};
