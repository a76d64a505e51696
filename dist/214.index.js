export const id = 214;
export const ids = [214];
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

/***/ 8214:
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
// EXTERNAL MODULE: ./src/in-parallel.ts
var in_parallel = __webpack_require__(7462);
// EXTERNAL MODULE: ./src/plan/plan.ts
var plan_plan = __webpack_require__(8720);
// EXTERNAL MODULE: ./src/live/status.ts
var live_status = __webpack_require__(502);
// EXTERNAL MODULE: ./src/live/validation-tests.ts
var validation_tests = __webpack_require__(6523);
// EXTERNAL MODULE: ./src/plan/compare.ts
var compare = __webpack_require__(8512);
// EXTERNAL MODULE: ./src/script/sql-file.ts
var sql_file = __webpack_require__(9417);
// EXTERNAL MODULE: ./src/words.ts
var src_words = __webpack_require__(5846);
;// CONCATENATED MODULE: ./src/apply/converged.ts








/** What Immuta's 422, or an error status right after a write, means to people. `error` is the 422. */
function setupFailure(change, script, error) {
    const { action, identity } = change;
    const said = error instanceof immuta_error/* ImmutaError */.EJ
        ? `${error.detail === undefined ? '' : ` Immuta says: ${error.detail}`}${(0,validation_tests/* describeFailedTests */.k)(error.validationTests)}`
        : '';
    const remedies = {
        'run-by-person': `Run the plan's script (\`${(0,sql_file/* scriptFileName */.nC)(change)}\`) in database \`${identity.database}\`, then re-run this job.`,
        'not-run': 'Re-run this job: apply then runs the script and sends the change again.',
        started: 'Check the output of the script, then re-run this job.',
        ran: 'The script ran without an error. Check that it ran in the right cluster and database, and that its role has every privilege that the plan lists. Then re-run this job.',
    };
    return {
        reason: script === 'run-by-person' ? 'script-not-run' : 'validation-failed',
        message: `Immuta did not find its setup in ${identity.type}, so it refused the ${plan_plan/* actionNouns */.Yd[action]}.${said}`,
        remedy: remedies[script],
        cause: error,
    };
}
/** That Immuta was not done after `limit` milliseconds. `status`: what it still reports. */
function notSettled(id, status, limit) {
    return {
        reason: 'timeout',
        message: `integration ${id} did not settle within ${String(limit / 1000)} s; ${status === undefined ? 'Immuta does not show it' : `its status is \`${status}\``}.`,
        remedy: 'Re-run the job later: it checks what Immuta has and continues from there. `wait-timeout` sets the limit.',
    };
}
/**
 * Throws unless an integration settled well and shows what the file declares: `script-not-run` or `validation-failed` with
 * the tests that failed, `not-converged` with the keys that Immuta did not take or reset.
 */
function requireConverged(change, live, script) {
    if (!(0,live_status/* isHealthy */.Wr)(live.status))
        throw new src_failure/* ActionFailure */.dR({
            ...setupFailure(change, script),
            message: `the ${plan_plan/* actionNouns */.Yd[change.action]} of integration ${live.id} ended in status \`${live.status}\`.${(0,validation_tests/* describeFailedTests */.k)(live.validationTests)}`,
        });
    if (change.declared === undefined)
        return;
    const notTaken = (0,compare/* compare */.UD)(change.declared, live).differences.map(({ key }) => key);
    const reset = resetKeys(change, live);
    if (notTaken.length === 0 && reset.length === 0)
        return;
    const parts = [
        ...(notTaken.length > 0 ? [`Immuta did not apply ${(0,src_words/* inCode */.pN)(notTaken)}`] : []),
        ...(reset.length > 0 ? [`the update reset ${(0,src_words/* inCode */.pN)(reset)}, which the file leaves out`] : []),
    ];
    throw new src_failure/* ActionFailure */.dR({
        reason: 'not-converged',
        message: `integration ${live.id} is enabled, but ${parts.join(', and ')}.`,
        remedy: 'Check the integration in Immuta. In a new pull request, declare the values that must stay, or correct them.',
        place: change.declared.place(notTaken[0] ?? reset[0] ?? 'config'),
    });
}
/** Keys that the plan said the update may reset, and whose value is now another one or missing. */
function resetKeys({ mayReset, live: before }, after) {
    if (before === undefined)
        return [];
    const [was, now] = [(0,compare/* liveLeaves */.N3)(before), (0,compare/* liveLeaves */.N3)(after)];
    return mayReset
        .map(({ key }) => key)
        .filter((key) => {
        const [value, kept] = [was.get(key), now.get(key)];
        return value !== undefined && (kept === undefined || !(0,compare/* sameValue */.eE)(after.type, key, value, kept));
    });
}

// EXTERNAL MODULE: ./src/integration-types/registry.ts + 1 modules
var registry = __webpack_require__(7200);
// EXTERNAL MODULE: ./src/live/read-live.ts
var read_live = __webpack_require__(307);
// EXTERNAL MODULE: ./src/plan/match.ts
var match = __webpack_require__(4106);
// EXTERNAL MODULE: ./src/plan/warnings.ts + 1 modules
var warnings = __webpack_require__(8354);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/apply/wait.ts




/** Pauses between polls in milliseconds. The first poll is sent at once. */
const firstPause = 1000;
const longestPause = 10_000;
const pauseGrowth = 1.5;
/** Milliseconds between log lines: with the pause before it never more than 30 s. */
const logEvery = 19_000;
/** Milliseconds that a new integration, or the effect of a write, may take to become visible. */
const visibleWithin = 10_000;
/** Reads one integration; undefined if it was deleted. */
async function readLive({ reader }, id) {
    const answer = await reader.read(id);
    if (answer === undefined)
        return undefined;
    const { integration } = (0,read_live/* readIntegration */.pK)(answer);
    return integration.status === 'deleted' ? undefined : integration;
}
/**
 * Polls until Immuta has settled. Returns the integration, or undefined if it was deleted. Throws `timeout` after
 * `wait-timeout`. `isOld`: whether this may be the state from before the write, which Immuta may still show for some
 * seconds.
 */
async function waitUntilSettled(change, id, edges, isOld = () => false) {
    const start = edges.clock.now();
    let nextLine = start;
    let sawProgress = false;
    for (let pause = firstPause;; pause = Math.min(pause * pauseGrowth, longestPause)) {
        const live = await readLive(edges, id);
        const waited = edges.clock.now() - start;
        const inProgress = live !== undefined && !(0,live_status/* isSettled */.Is)(live.status);
        sawProgress ||= inProgress;
        const mayBeLate = waited < visibleWithin && !sawProgress && isOld(live);
        if (!inProgress && !mayBeLate)
            return live;
        if (waited + pause > edges.waitTimeout)
            throw new src_failure/* ActionFailure */.dR(notSettled(id, live?.status, edges.waitTimeout));
        if (edges.clock.now() >= nextLine) {
            const seen = live === undefined ? 'not in Immuta yet' : `status ${live.status}`;
            edges.say(change, `${seen} (${(waited / 1000).toFixed(0)} s)`);
            nextLine = edges.clock.now() + logEvery;
        }
        await edges.clock.sleep(pause, edges.signal);
    }
}

;// CONCATENATED MODULE: ./src/apply/steps.ts





/** Runs the script of a change, unless a person does or it ran in this run already. */
async function runScriptOnce({ change, edges, progress }) {
    if (edges.runScript === undefined || progress.script !== 'not-run')
        return;
    edges.signal.throwIfAborted();
    progress.script = 'started';
    const failure = await edges.runScript(change);
    if (failure !== undefined)
        throw new src_failure/* ActionFailure */.dR(failure);
    progress.script = 'ran';
}
/**
 * Reads the live integration right before a script or a write, after whatever is in progress there. Undefined if it was
 * deleted. Throws `stale-plan` if its configuration is no longer the one that this run planned with. It makes the race
 * with other writers short, but can't rule it out: Immuta has no conditional requests.
 */
async function readBeforeWrite({ change, edges }, planned) {
    let now = await readLive(edges, planned.id);
    if (now !== undefined && !(0,live_status/* isSettled */.Is)(now.status) && now.status !== 'deleting') {
        edges.say(change, `status ${now.status}; waiting for Immuta to settle`);
        now = await waitUntilSettled(change, planned.id, edges);
    }
    if (now !== undefined && !sameConfiguration(now, planned))
        throw changedMeanwhile(planned.id);
    return now;
}
/**
 * Notes that Immuta accepted the write, and waits until it has settled. Undefined if the integration was deleted.
 * `isOld`: see `waitUntilSettled`.
 */
async function settle({ change, edges, progress }, id, accepted, isOld) {
    progress.id = id;
    progress.write = 'accepted';
    edges.say(change, `${accepted}; waiting for Immuta to settle`);
    const live = await waitUntilSettled(change, id, edges, isOld);
    if (live !== undefined)
        progress.settled = live;
    return live;
}
/** Whether two readings of an integration show the same configuration; status and tests don't count. */
function sameConfiguration(one, other) {
    const text = ({ autoBootstrap, config }) => (0,json/* canonicalJson */.dj)([autoBootstrap ?? null, config]);
    return text(one) === text(other);
}
/** Whether an integration shows what the file declares. */
function isAsDeclared({ declared }, live) {
    return declared !== undefined && (0,compare/* compare */.UD)(declared, live).differences.length === 0;
}
/** Somebody else wrote between this run's plan and its write. */
function changedMeanwhile(id) {
    return new src_failure/* ActionFailure */.dR({
        reason: 'stale-plan',
        message: `somebody else changed integration ${id} during this run (live), so apply left it alone.`,
        remedy: 'Find out who changed it, then re-run this job. If the plan has to change, open a new pull request.',
    });
}

// EXTERNAL MODULE: ./src/network/retry.ts
var retry = __webpack_require__(8904);
;// CONCATENATED MODULE: ./src/apply/write.ts


/**
 * Sends a write until it is known to have happened, up to 4 times; only what did not happen is sent again. Otherwise
 * throws the last error.
 */
async function writeOnce(work, write) {
    const { clock, signal } = work.edges;
    let start = await write.before();
    let wasLost = false;
    for (let tried = 0;; tried += 1) {
        signal.throwIfAborted();
        work.progress.write = 'sent';
        try {
            return await write.send(start);
        }
        catch (error) {
            if (!(error instanceof immuta_error/* ImmutaError */.EJ))
                throw error;
            const isLost = error.effectUnknown;
            // Immuta may be busy with the very write whose answer was lost.
            const mayHaveHappened = isLost || (wasLost && error.status === 409);
            wasLost ||= isLost;
            work.progress.write = mayHaveHappened ? 'sent' : 'not-sent';
            const from = start;
            const done = (mayHaveHappened ? await lookFor(work.edges, () => write.look(from)) : undefined) ??
                (await write.refused(error));
            if (done !== undefined)
                return done;
            const pause = retry/* retryPauses */.UQ[tried];
            if (pause === undefined || !mayTryAgain(error))
                throw error;
            // The looks have read Immuta and taken their time.
            if (isLost)
                continue;
            await clock.sleep(error.retryAfter ?? pause, signal);
            start = await write.before();
        }
    }
}
/** Looks several times, since the effect of a write may show late, until `look` finds something. */
async function lookFor({ clock, signal }, look) {
    for (const pause of [0, ...retry/* retryPauses */.UQ]) {
        if (pause > 0)
            await clock.sleep(pause, signal);
        const found = await look();
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** After a lost answer, if Immuta is still working on the integration (409), or if it limits requests (429). */
function mayTryAgain({ effectUnknown, status, retryAfter = 0 }) {
    return effectUnknown || ((status === 409 || status === 429) && retryAfter <= retry/* longestRetryAfter */.P1);
}

;// CONCATENATED MODULE: ./src/apply/update.ts







/** Updates a live integration: script, PUT, wait, compare. */
async function update(work, planned) {
    work.progress.id = planned.id;
    if (work.edges.runScript !== undefined)
        await requireUnchanged(work, planned);
    await runScriptOnce(work);
    return putAndWait(work, planned);
}
async function requireUnchanged(work, planned) {
    const now = await readBeforeWrite(work, planned);
    if (now === undefined)
        throw changedMeanwhile(planned.id);
    return now;
}
/** Sends the PUT until it is known to have happened, waits until Immuta has settled, and compares again. */
async function putAndWait(work, planned) {
    const { change, edges, progress } = work;
    const { id } = planned;
    const payload = edges.payload(change);
    const before = await writeOnce(work, {
        before: () => requireUnchanged(work, planned),
        send: async (now) => {
            await edges.writer.update(id, payload);
            return now;
        },
        look: async (start) => ((await hasHappened(work, start)) ? start : undefined),
        refused: ({ status, detail = '' }) => {
            if (status === 404)
                throw changedMeanwhile(id);
            // Source: Immuta's documentation of the errors of `PUT /integrations/{id}`.
            if (status === 400 && /non-editable/i.test(detail) && change.differences.length > 0)
                throw notEditable(change, detail);
            return Promise.resolve(undefined);
        },
    });
    const live = await settle(work, id, `Immuta accepted the update of integration ${id}`, (now) => now !== undefined &&
        sameConfiguration(now, before) &&
        now.status === before.status &&
        !(now.status === 'enabled' && isAsDeclared(change, now)));
    if (live === undefined)
        throw changedMeanwhile(id);
    requireConverged(change, live, progress.script);
}
/** Whether a PUT without an answer has happened. */
async function hasHappened({ change, edges }, before) {
    const now = await readLive(edges, before.id);
    if (now === undefined)
        throw changedMeanwhile(before.id);
    if (!(0,live_status/* isSettled */.Is)(now.status))
        return true;
    // Only a write can have led to these statuses: Immuta's periodic check sets others.
    if (sameConfiguration(now, before))
        return now.status !== before.status && (now.status === 'editError' || before.status === 'createError');
    if (isAsDeclared(change, now))
        return true;
    throw changedMeanwhile(before.id);
}
/** Names only the changed keys that Immuta names, or all of them if it names none. */
function notEditable({ file, id = '', declared, differences }, said) {
    const changed = differences.map(({ key }) => key);
    const words = said.match(/\w+(?:\.\w+)*/g) ?? [];
    const named = changed.filter((key) => words.some((word) => `.${key}`.endsWith(`.${word}`)));
    const keys = named.length > 0 ? named : changed;
    return new src_failure/* ActionFailure */.dR({
        reason: 'immuta-error',
        message: `Immuta can't change ${named.length === 0 && changed.length > 1 ? 'one of ' : ''}${(0,src_words/* inCode */.pN)(keys)} of integration ${id} in place. Immuta says: ${said}`,
        remedy: 'Set it back to its live value. If it must change, remove the file in one pull request, and declare the integration in a new file in a second one.',
        place: declared?.place(keys[0] ?? 'config') ?? { file },
    });
}

;// CONCATENATED MODULE: ./src/apply/create.ts










/**
 * Creates an integration. The POST comes first: only if Immuta answers that the setup is missing does the script run.
 * Then it is tried again, by PUT if the first try left a `createError`.
 */
async function create(work) {
    const existing = await findOwn(work);
    if (existing === undefined) {
        const id = await post(work);
        if (id !== undefined)
            return waitForNew(work, id);
        await runScriptOnce(work);
        return create(work);
    }
    work.progress.id = existing.id;
    switch (existing.status) {
        case 'createError':
            await runScriptOnce(work);
            return putAndWait(work, existing);
        case 'creating':
            return waitForNew(work, existing.id);
        default:
            throw changedMeanwhile(existing.id);
    }
}
async function waitForNew(work, id) {
    const isOld = (now) => now === undefined;
    const live = await settle(work, id, `integration ${id} is being created`, isOld);
    if (live === undefined)
        throw notVisible();
    requireConverged(work.change, live, work.progress.script);
}
/** Sends the POST. Returns the new id; undefined if the script has to run first, or if a failed creation was left. */
async function post(work) {
    const { change, edges } = work;
    const payload = edges.payload(change);
    const { id } = await writeOnce(work, {
        before: () => Promise.resolve(undefined),
        send: async () => {
            const created = (await edges.writer.create(payload)) ?? (await lookFor(edges, () => findOwn(work)))?.id;
            if (created === undefined)
                throw notVisible();
            return { id: created };
        },
        look: () => lookForOwn(work),
        refused: (error) => afterRefusal(work, error),
    });
    return id;
}
/** What a POST without an answer created: `{}` if that failed, and the next try has to continue it. */
async function lookForOwn(work) {
    const live = await findOwn(work);
    if (live === undefined)
        return undefined;
    if (live.status === 'createError')
        return {};
    // If it has settled and differs, it is not what was sent: somebody else was first.
    if ((0,live_status/* isSettled */.Is)(live.status) && !isAsDeclared(work.change, live))
        throw exists(work, live);
    return { id: live.id };
}
/**
 * What a refused POST means: `{}` if it has to be sent again after the script, or continued by PUT. Source: Immuta's
 * documentation of the errors of `POST /integrations`.
 */
async function afterRefusal(work, { status, detail = '' }) {
    // The setup is missing.
    if (status === 422 && work.progress.script === 'not-run')
        return {};
    // An earlier creation failed, and only a PUT can continue it.
    if (status === 400 &&
        detail.includes('PUT /integrations/') &&
        (await findOwn(work))?.status === 'createError')
        return {};
    if (status !== 409)
        return undefined;
    const integrations = await listLive(work);
    const id = /\(id\s*=\s*(\d{1,15})\)/.exec(detail)?.[1];
    throw exists(work, ownOf(work.change, integrations) ?? integrations.find((live) => live.id === id), id);
}
async function listLive({ edges }) {
    return (0,read_live/* readTenant */.RM)(await edges.reader.list()).integrations;
}
/** The live integration that the file is for, in a fresh list. */
async function findOwn(work) {
    return ownOf(work.change, await listLive(work));
}
function ownOf({ declared }, integrations) {
    return declared && (0,match/* matchLive */.kR)(declared, integrations);
}
function exists({ change, edges }, live, id = live?.id) {
    const { file, declared, identity } = change;
    const which = id === undefined ? 'an integration' : `integration ${id}`;
    const manager = edges.managedBy.get(id ?? '');
    const managed = manager === undefined ? '' : `, which ${manager} manages`;
    const difference = live && declared ? ` ${(0,warnings/* differenceInWords */.CV)(declared, live)}` : '';
    const remedy = id === undefined
        ? 'Find its ID in Immuta. If this file is meant for it, pin it with `lifecycle.id`.'
        : manager === undefined
            ? `If this file is meant for it, add:\nlifecycle:\n  id: ${id}`
            : `${manager} already manages it: remove this file, or declare another host.`;
    return new src_failure/* ActionFailure */.dR({
        reason: 'conflict',
        message: `Immuta says that this host already has ${which}${managed}.${difference}`,
        remedy,
        place: declared?.place((0,registry/* identityPlace */.yf)(identity.type)) ?? { file },
    });
}
function notVisible() {
    return new src_failure/* ActionFailure */.dR({
        reason: 'immuta-error',
        message: 'Immuta accepted the creation, but does not list the integration.',
        remedy: 'Look for it in Immuta, then re-run this job: it checks what Immuta has and continues from there.',
    });
}

;// CONCATENATED MODULE: ./src/apply/remove.ts





/** Deletes a live integration: keeps its script, runs it, sends the DELETE, waits until it has happened. */
async function remove(work, planned) {
    const { change, edges, progress } = work;
    const { id } = planned;
    progress.id = id;
    // Once the integration is deleted, Immuta can no longer render this script.
    const notKept = await edges.keepScript(change);
    if (notKept !== undefined)
        throw new src_failure/* ActionFailure */.dR(notKept);
    if (edges.runScript !== undefined && needsDelete(await readBeforeWrite(work, planned)))
        await runScriptOnce(work);
    const before = await writeOnce(work, {
        before: () => readBeforeWrite(work, planned),
        send: async (now) => {
            if (needsDelete(now))
                await edges.writer.remove(id);
            return now ?? 'deleted';
        },
        look: async (now) => now === undefined || (await remove_hasHappened(work, now)) ? (now ?? 'deleted') : undefined,
        refused: ({ status }) => Promise.resolve(status === 404 ? 'deleted' : undefined),
    });
    if (before === 'deleted') {
        progress.write = 'accepted';
        return;
    }
    const isOld = (now) => now?.status === before.status;
    const left = await settle(work, id, `integration ${id} is being deleted`, isOld);
    if (left === undefined)
        return;
    throw new src_failure/* ActionFailure */.dR({
        reason: progress.script === 'run-by-person' ? 'script-not-run' : 'validation-failed',
        message: `integration ${id} was not deleted: its status is \`${left.status}\`.${(0,validation_tests/* describeFailedTests */.k)(left.validationTests)}`,
        remedy: 'Check that the deletion script of the plan ran without errors in the right database, then re-run this job.',
    });
}
function needsDelete(live) {
    return live !== undefined && live.status !== 'deleting';
}
/** Whether a DELETE without an answer has happened. If it failed since, the wait reports that. */
async function remove_hasHappened({ edges }, before) {
    const now = await readLive(edges, before.id);
    if (now === undefined || now.status === 'deleting')
        return true;
    if (!sameConfiguration(now, before))
        throw changedMeanwhile(before.id);
    return now.status === 'deleteError' && before.status !== 'deleteError';
}

;// CONCATENATED MODULE: ./src/apply/apply.ts








/** How many integrations are applied in parallel. */
const changesAtOnce = 4;
/**
 * Applies changes, 4 in parallel. A creation, or an update that moves to another host, waits for the deletions there, and
 * is not tried if one of them fails. Other failures stop their own integration only. Once `edges.signal` is
 * aborted, nothing new starts.
 */
function applyChanges(changes, edges) {
    const script = edges.runScript === undefined ? 'run-by-person' : 'not-run';
    const works = changes.map((change) => {
        return { change, edges, progress: { id: change.id, script, write: 'not-sent' } };
    });
    return { done: (0,in_parallel/* inParallel */.H)(chainsOf(works), changesAtOnce, applyChain), results: () => works.map(resultOf) };
}
/** The changes that are applied one after the other: of a host that is deleted and taken again, the deletions first. */
function chainsOf(works) {
    const hosts = Map.groupBy(works, ({ change }) => change.identity.host);
    return [...hosts.values()].flatMap((onHost) => {
        const deletions = onHost.filter(({ change }) => change.action === 'delete');
        const waiting = deletions.length === 0 ? [] : onHost.filter(({ change }) => takesHost(change));
        if (waiting.length === 0)
            return onHost.map((work) => [work]);
        const others = onHost.filter((work) => !deletions.includes(work) && !waiting.includes(work));
        return [[...deletions, ...waiting], ...others.map((work) => [work])];
    });
}
async function applyChain(works) {
    let isFree = true;
    for (const work of works) {
        const isDeletion = work.change.action === 'delete';
        if (isDeletion || isFree)
            await apply(work);
        // After a failed deletion its host is still taken.
        if (isDeletion && work.progress.failure !== undefined)
            isFree = false;
    }
}
/** Updates that leave a host are not waited for: two that swap hosts would wait for each other. */
function takesHost({ action, identity, live }) {
    return action === 'create' || (action === 'update' && live?.identity.host !== identity.host);
}
/** Applies one change and notes how it ended. */
async function apply(work) {
    const { change, edges, progress } = work;
    if (edges.signal.aborted)
        return;
    progress.startedAt = edges.clock.now();
    try {
        if (change.action === 'create' || change.live === undefined)
            await create(work);
        else if (change.action === 'update')
            await update(work, change.live);
        else
            await remove(work, change.live);
    }
    catch (error) {
        progress.failure = isAborted(edges.signal) ? cancelled(work) : failureOf(error, work);
        if (isHalfDone(progress))
            edges.say(change, 'the script ran, but Immuta was not updated; re-run this job to finish');
    }
    progress.endedAt = edges.clock.now();
}
function resultOf(work) {
    const { change, edges, progress } = work;
    const { startedAt, endedAt, settled } = progress;
    const isRunning = startedAt !== undefined && endedAt === undefined;
    const failure = progress.failure ?? (isRunning ? cancelled(work) : undefined);
    return {
        file: change.file,
        action: change.action,
        state: startedAt === undefined ? 'not-tried' : stateOf(work, failure),
        id: settled?.id ?? progress.id,
        status: settled?.status,
        validationTests: settled?.validationTests ??
            (failure?.cause instanceof immuta_error/* ImmutaError */.EJ ? failure.cause.validationTests : []),
        failure,
        milliseconds: startedAt === undefined ? 0 : Math.round((endedAt ?? edges.clock.now()) - startedAt),
        scriptRunButNotTold: isHalfDone(progress),
        notes: [],
    };
}
function isHalfDone({ script, write }) {
    return script === 'ran' && write !== 'accepted';
}
function stateOf({ edges: { signal }, progress: { script, write } }, failure) {
    if (failure === undefined)
        return 'done';
    if (!signal.aborted)
        return 'failed';
    if (write === 'sent')
        return 'unknown';
    return write === 'accepted' || script === 'started' || script === 'ran' ? 'failed' : 'not-tried';
}
/** What ended a change. Everything that throws while it is applied leaves its file to be named here. */
function failureOf(error, { change, progress }) {
    if (!(error instanceof immuta_error/* ImmutaError */.EJ))
        return (0,src_failure/* inFile */.s5)(change.file, (0,src_failure/* failuresOf */.dJ)(error)[0]);
    return (0,src_failure/* inFile */.s5)(change.file, error.status === 422
        ? setupFailure(change, progress.script, error)
        : (0,immuta_error/* immutaFailure */.k$)(error, `applying this ${plan_plan/* actionNouns */.Yd[change.action]}`));
}
/** A function: the compiler assumes that a property checked before an await has not changed. */
function isAborted(signal) {
    return signal.aborted;
}
function cancelled({ change: { file, action }, progress: { write } }) {
    return (0,src_failure/* inFile */.s5)(file, {
        reason: 'timeout',
        message: write === 'accepted'
            ? `the job was cancelled after Immuta accepted this ${plan_plan/* actionNouns */.Yd[action]} and before it settled.`
            : `the job was cancelled during this ${plan_plan/* actionNouns */.Yd[action]}.`,
        remedy: 'Re-run the job: it checks what Immuta has and continues from there.',
    });
}

// EXTERNAL MODULE: ./src/data-api/target.ts
var target = __webpack_require__(7104);
// EXTERNAL MODULE: ./src/plan/digest.ts
var plan_digest = __webpack_require__(1147);
;// CONCATENATED MODULE: ./src/apply/judge.ts





/** Judges one change by the plans that were reviewed, newest merge first. */
function judge(change, plans, context) {
    if (context.mode === 'ignored')
        return { kind: 'apply' };
    const now = (0,plan_digest/* planEntry */.Cd)(change, context.digest);
    const found = newestEntry(change, now, plans, context.digest);
    if (found === undefined)
        return judgeUnannounced(change, plans, context);
    const { entry, pullRequest } = found;
    if (entry.action === 'no-op') {
        const note = `Nothing differed when #${String(pullRequest)} was reviewed; it has changed since.`;
        return { kind: 'pending', note: `${note} ${dispatch(context.mode)}` };
    }
    const moved = whatMoved(change, now, entry, context);
    if (moved.length === 0)
        return { kind: 'apply' };
    const sides = moved.map(([side]) => side).join(', ');
    const what = moved.map(([, happened]) => happened).join('; ');
    const failure = (0,src_failure/* inFile */.s5)(change.file, {
        reason: 'stale-plan',
        message: `the plan reviewed in #${String(pullRequest)} is stale (${sides}): ${what}. Nothing was written.`,
        remedy: `Re-running this job does not help. ${change.action === 'delete' ? reviewDeletion : reviewAgain} ${aboutOtherChanges}`,
    });
    return { kind: 'refuse-all', failure };
}
/** Whether a plan announces the change as it is now. */
function isAnnounced(judgement) {
    return judgement.kind === 'apply' && judgement.warning === undefined;
}
/**
 * What the newest plan that knew of this change shows for its integration. A plan did not know of it if
 * - it shows another declaration as no-op, or the one of the base: its pull request branched off before the change;
 * - it shows a no-op, and only the base shows the difference (rotated credentials, a dropped key): its base had the
 *   change already.
 */
function newestEntry(change, now, plans, digest) {
    const { previous, live, differences } = change;
    const atBase = previous && (0,plan_digest/* declaredDigest */.X8)(previous, digest);
    const liveDiffers = live?.status === 'createError' || differences.some((one) => !(0,plan_plan/* isKnownFromBaseOnly */.xV)(one));
    for (const { pullRequest, entries } of plans) {
        const entry = entries.find(({ id }) => id !== undefined && id === now.id) ??
            entries.find(({ identity }) => identity === now.identity) ??
            entries.find(({ file }) => file === now.file);
        if (entry === undefined)
            continue;
        const declaresTheSame = entry.declared === now.declared;
        const knewOfIt = entry.action === 'no-op'
            ? declaresTheSame && liveDiffers
            : declaresTheSame || entry.declared !== atBase;
        if (knewOfIt)
            return { pullRequest, entry };
    }
    return undefined;
}
function judgeUnannounced({ file, action, origin }, plans, { mode, withoutBase }) {
    if (withoutBase || origin === 'already-different') {
        const why = withoutBase
            ? 'There is no commit to compare with, and no plan announced this change.'
            : 'It was different before this change, and no plan announced it.';
        return { kind: 'pending', note: `${why} ${dispatch(mode)}` };
    }
    if (mode === 'if-present' && action !== 'delete') {
        const warning = `${file}: applied without a reviewed plan (\`reviewed-plan: if-present\`).`;
        return { kind: 'apply', warning };
    }
    const otherKey = plans.filter((plan) => plan.signedWithOtherKey === true);
    const remedy = otherKey.length > 0
        ? planAgain(otherKey.map(({ pullRequest }) => `#${String(pullRequest)}`).join(', '))
        : action === 'delete'
            ? reviewDeletion
            : `Open a pull request that changes the file, read its plan and merge it. ${dispatch(mode)}`;
    const stopsAll = mode === 'required';
    const failure = (0,src_failure/* inFile */.s5)(file, {
        reason: 'plan-required',
        message: `no valid plan of a merged pull request announces this ${plan_plan/* actionNouns */.Yd[action]}.`,
        remedy: stopsAll ? `${remedy} ${aboutOtherChanges}` : remedy,
    });
    return { kind: stopsAll ? 'refuse-all' : 'refuse', failure };
}
/** Every side that is no longer as the plan showed it, and what happened to it. */
function whatMoved(change, now, shown, { digest, runsScripts }) {
    if ((shown.action === 'delete') !== (now.action === 'delete'))
        return [['declared', `the plan announced \`${shown.action}\`, but now it is \`${now.action}\``]];
    const moved = [];
    if (shown.declared !== now.declared)
        moved.push(['declared', 'the file no longer declares what was reviewed']);
    const live = whatMovedLive(change, now, shown, digest);
    if (live !== undefined)
        moved.push(['live', live]);
    if (runsScripts && shown.script !== now.script)
        moved.push(['script', 'Immuta renders a different script than the one that was reviewed']);
    return moved;
}
function whatMovedLive({ live, declared }, now, shown, digest) {
    if (shown.action === 'create') {
        // What an earlier try of the same creation left may be there.
        return live === undefined || live.status === 'creating' || live.status === 'createError'
            ? undefined
            : `integration ${live.id} was created since the review and differs from the file`;
    }
    if (live === undefined || now.id === undefined)
        return `integration ${shown.id ?? ''} no longer exists`;
    if (shown.id !== now.id)
        return `the plan showed integration ${shown.id ?? ''}, but the file now matches integration ${now.id}`;
    // For a deletion only the keys that the plan showed count: its base may have declared others than the base of this run.
    const keys = [...new Set([...Object.keys(shown.live), ...(declared ? Object.keys(now.live) : [])])];
    const current = (0,plan_digest/* valueDigests */.rG)(live.type, (0,compare/* liveLeaves */.N3)(live), digest);
    const wanted = declared && (0,plan_digest/* valueDigests */.rG)(declared.type, (0,compare/* comparedDeclared */.oQ)(declared), digest);
    const moved = keys.filter((key) => {
        const value = current.get(key);
        return value !== shown.live[key] && !(wanted?.has(key) === true && value === wanted.get(key));
    });
    return moved.length === 0
        ? undefined
        : `the live value of ${(0,src_words/* inCode */.pN)(moved.sort())} changed after the review`;
}
const aboutOtherChanges = 'If this job has `deployments: write`, the next apply also makes the other changes of this run.';
const reviewAgain = 'Open a pull request that changes the file (a comment line is enough), read the new plan and merge it.';
/** The file is removed already, so no other pull request can show this deletion. */
const reviewDeletion = 'Restore the file in one pull request, and remove it in a second one whose plan shows this deletion. Or delete the integration in Immuta yourself.';
function dispatch(mode) {
    const unreviewed = mode === 'required' ? ' and, because nobody reviews such a run, `reviewed-plan: if-present`' : '';
    return `To bring Immuta in line with the file, run the workflow manually (\`workflow_dispatch\`) with \`mode: apply\`${unreviewed}.`;
}
function planAgain(numbers) {
    return `The plan of ${numbers} was signed with another key: \`plan-key\` or \`immuta-api-key\` has probably changed since. Re-run the plan of ${numbers}, then re-run this job.`;
}

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
                    message: `The value of \`${reference.name}\` does not meet ${rule.words}.`,
                    place,
                });
            }
        }
    }
    return { failures, warnings };
}
function whatIsWrong(name, value, forbidden) {
    if (value === '')
        return {
            message: `The secret \`${name}\` is missing or empty in the environment of this step.`,
            remedy: `Add this to the step:\nenv:\n  ${name}: \${{ secrets.${name} }}`,
        };
    if (/^\s|\s$/.test(value))
        return {
            message: `The value of \`${name}\` ${/[\r\n]$/.test(value) ? 'ends in a line break' : 'begins or ends with a space'}, which is probably a mistake.`,
            remedy: `Set \`${name}\` again without it. Pasting a value often adds one.`,
        };
    if (forbidden.has(value))
        return {
            message: `The value of \`${name}\` is the action's own API key, token or plan key, which is never sent as a secret of an integration.`,
            remedy: `Set \`${name}\` to the secret that the integration needs.`,
        };
    if (!(0,secrets_forms/* isLongEnough */.Rb)(value))
        return {
            message: `The value of \`${name}\` is shorter than ${String(secrets_forms/* shortestSecret */.bs)} characters, so the action can't tell it from ordinary text.`,
            remedy: `Set \`${name}\` to a longer secret.`,
        };
    return undefined;
}

;// CONCATENATED MODULE: ./src/apply/decisions.ts







/** Decides on every change: guards on deletions, reviewed plans, the secrets and settings that the changes need. */
function decideChanges(input) {
    const { plan, environment, inputs } = input;
    const decided = (0,plan_plan/* changesOf */.fs)(plan).map((change) => ({ change, judgement: decide(change, input) }));
    const allowed = decided.filter(({ judgement }) => judgement.kind === 'apply').map(({ change }) => change);
    const secrets = checkSecrets(allowed, environment, inputs);
    const refusals = [
        ...decided.flatMap(({ judgement }) => (judgement.kind === 'refuse-all' ? [judgement.failure] : [])),
        ...secrets.failures,
        ...(inputs.dataApi === undefined ? [] : (0,target/* checkTargets */.VJ)(allowed, inputs.dataApi, environment)),
    ];
    const isRefused = refusals.length > 0;
    return {
        toApply: isRefused ? [] : allowed,
        refusals,
        warnings: [
            ...secrets.warnings,
            ...decided.flatMap(({ change: { file }, judgement }) => !isRefused && judgement.kind === 'apply' && judgement.warning !== undefined
                ? [{ message: judgement.warning, place: { file } }]
                : []),
        ],
        others: [
            ...decided
                .filter(({ judgement }) => isRefused || judgement.kind !== 'apply')
                .map(({ change, judgement }) => ({ ...untouched(change), ...whyNotApplied(judgement) })),
            // They look as declared, but may still fail.
            ...plan.integrations
                .filter((planned) => planned.action === 'no-op' && isUnsettled(planned))
                .map((planned) => {
                const { file, id = '', live } = planned;
                const failure = (0,src_failure/* inFile */.s5)(file, notSettled(id, live?.status, inputs.waitTimeout));
                return { ...untouched(planned), state: 'failed', failure };
            }),
        ],
    };
}
function decide(change, { plan, superseded, reviewed, judging }) {
    if (superseded.includes(change))
        return { kind: 'superseded' };
    const prevented = change.action === 'delete' ? plan.prevented.find(({ file }) => file === change.file) : undefined;
    const failure = prevented ?? change.scriptFailure;
    return failure === undefined ? judge(change, reviewed, judging) : { kind: 'refuse', failure };
}
/**
 * Whether a newer commit of the branch changes the same integration: the file differs there, or what is to be deleted is
 * declared again, in this file or in another one. Then the run of that commit applies it.
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
/** Whether Immuta is still working on an integration that this commit touches. Deletions wait for that themselves. */
function isUnsettled({ action, origin, live }) {
    return action !== 'delete' && origin === 'this-change' && live !== undefined && !(0,live_status/* isSettled */.Is)(live.status);
}
function whyNotApplied(decision) {
    switch (decision.kind) {
        case 'apply':
            return {};
        case 'refuse':
        case 'refuse-all':
            return { state: 'failed', failure: decision.failure };
        case 'pending':
            return { state: 'pending', notes: [decision.note] };
        case 'superseded':
            return { state: 'superseded' };
    }
}
function untouched({ file, action, id, live }) {
    return {
        file,
        action,
        state: 'not-tried',
        id,
        status: live?.status,
        validationTests: [],
        milliseconds: 0,
        scriptRunButNotTold: false,
        notes: [],
    };
}

// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(6419);
// EXTERNAL MODULE: ./src/report/log-report.ts
var log_report = __webpack_require__(639);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/network/http-error.ts
var http_error = __webpack_require__(5887);
// EXTERNAL MODULE: ./src/script/variable-names.ts
var variable_names = __webpack_require__(5906);
;// CONCATENATED MODULE: ./src/apply/run-script.ts





const shell = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'];
/**
 * Node's pipes are sockets, which a command can't open as /dev/stdout or /dev/stderr, so a real pipe comes between. It
 * takes both streams, so that lines keep their order, and it survives the SIGTERM that ends the command.
 */
const behindPipe = `exec "$@" > >(trap '' TERM; exec cat) 2>&1`;
/** Milliseconds from SIGTERM to SIGKILL. */
const graceMs = 2_000;
/** Milliseconds that output may still arrive after the command has ended. */
const drainMs = 2_000;
/**
 * Runs a shell command in its own process group, with an empty standard input, and passes its output on. When the command
 * ends, the rest of its group is killed; a process that left the group (`setsid`) continues and keeps its environment.
 * Returns why it did not succeed, such as `it exited with code 3`. Never rejects.
 */
async function runScript(request) {
    const { command, env, cwd, signal, output } = request;
    if (signal.aborted)
        return endedWithJob;
    const child = (0,external_node_child_process_.spawn)('bash', ['--noprofile', '--norc', '-c', behindPipe, 'bash', ...shell, command], {
        cwd,
        env,
        stdio: ['ignore', 'pipe', 'ignore'],
        detached: true,
    });
    child.stdout.on('data', (chunk) => {
        output.write(chunk);
    });
    const closed = (0,external_node_events_.once)(child, 'close').catch(() => undefined);
    const failure = await ended(child, request);
    await Promise.race([closed, (0,promises_.setTimeout)(drainMs, undefined, { ref: false })]);
    signalGroup(child, 'SIGKILL');
    // A process that left the group may keep the pipe open for ever.
    child.stdout.destroy();
    output.end();
    return failure;
}
const endedWithJob = 'it was stopped because the job was cancelled';
/** Waits for the shell itself, and ends its group on timeout and abort. */
async function ended(child, { timeoutMs, signal }) {
    const stop = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    let kill;
    const end = () => {
        signalGroup(child, 'SIGTERM');
        kill = setTimeout(() => {
            signalGroup(child, 'SIGKILL');
        }, graceMs);
    };
    stop.addEventListener('abort', end, { once: true });
    try {
        const [exitCode, endSignal] = (await (0,external_node_events_.once)(child, 'exit'));
        if (stop.aborted)
            return stop.reason === signal.reason
                ? endedWithJob
                : `it was stopped after ${String(timeoutMs / 1000)} s`;
        if (exitCode === 0)
            return undefined;
        return exitCode === null
            ? `it was killed by ${String(endSignal)}`
            : `it exited with code ${String(exitCode)}`;
    }
    catch (error) {
        return `bash did not start (${(0,http_error/* errorCode */.CA)(error)})`;
    }
    finally {
        clearTimeout(kill);
        stop.removeEventListener('abort', end);
    }
}
function signalGroup({ pid }, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // Every process of the group has ended.
    }
}
const withheld = /^(?:INPUT|ACTIONS|GITHUB|RUNNER)_/i;
const passedOn = new Set(['GITHUB_WORKSPACE', 'GITHUB_SHA', 'RUNNER_TEMP']);
/**
 * The environment of a run-script command: the step's, without what belongs to the action and the runner (the API key and
 * the token among it), plus the variables that describe the script.
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
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./src/secrets/line-masker.ts

/** A line longer than this many UTF-16 units is emitted in parts. */
const longestLine = 0x10000;
/**
 * Calls `onLine` for each line, without its end (LF, CR LF or CR) and with its secrets as `***`, wherever the chunks
 * were cut. If a secret has several lines, as many lines are kept until more output comes. A line of over 65,536
 * characters is emitted in parts, none of which ends within a secret.
 */
function lineMasker(guard, onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder();
    let pending = '';
    const emit = (text) => {
        for (const line of guard.mask(text).split('\n'))
            onLine(line);
    };
    /** Emits whole lines, except those in which a secret could still continue. */
    const emitLines = () => {
        const last = [...pending.matchAll(/\n/g)].at(-guard.mostLines);
        if (last === undefined)
            return;
        const end = pending.lastIndexOf('\n', guard.placeToCut(pending, last.index + 1) - 1);
        if (end === -1)
            return;
        emit(pending.slice(0, end));
        pending = pending.slice(end + 1);
    };
    const emitPartOfLine = () => {
        const kept = Math.max(guard.longestForm, longestLine);
        if (pending.length <= 2 * kept || pending.includes('\n'))
            return;
        const cut = guard.placeToCut(pending, pending.length - kept);
        if (cut === 0)
            return;
        emit(pending.slice(0, cut));
        pending = pending.slice(cut);
    };
    const take = (text) => {
        pending = (pending + text).replace(/\r\n|\r(?!$)/g, '\n');
        emitLines();
        emitPartOfLine();
    };
    return {
        write: (chunk) => {
            take(typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)));
        },
        end: () => {
            take(decoder.end());
            if (pending !== '')
                emit(pending.replace(/[\r\n]$/, ''));
            pending = '';
        },
    };
}

// EXTERNAL MODULE: ./src/modes/data-api-script.ts + 1 modules
var data_api_script = __webpack_require__(4594);
// EXTERNAL MODULE: ./src/modes/comments.ts
var modes_comments = __webpack_require__(652);
// EXTERNAL MODULE: ./src/modes/planning.ts + 1 modules
var planning = __webpack_require__(8406);
;// CONCATENATED MODULE: ./src/modes/apply-edges.ts











/**
 * Opens what applying changes needs: the writing client, the environment's secrets, what runs scripts.
 *
 * @param keptScripts gets the scripts of deletions, for the summary at the end, which replaces the one that kept them
 * @param pullRequest where a script is kept that the summary can't contain
 */
function openApplyEdges(session, managedBy, keptScripts, pullRequest) {
    const { clock, signal, inputs, environment, log, immuta } = session;
    let lastTurn = Promise.resolve();
    const inTurn = (work) => {
        const turn = lastTurn.then(work);
        lastTurn = turn.catch(() => undefined);
        return turn;
    };
    const run = inputs.dataApi !== undefined ? data_api_script/* runByDataApi */.s : inputs.runScript === undefined ? undefined : runByCommand;
    return {
        reader: immuta.reader,
        writer: (0,client/* immutaWriter */.x2)(immuta.transport),
        clock,
        signal,
        waitTimeout: inputs.waitTimeout,
        payload: ({ declared }) => {
            if (declared === undefined)
                throw new Error('a deletion has no payload');
            return (0,payload/* payloadOf */.Md)(declared, ({ name }) => environment[name] ?? '');
        },
        runScript: run &&
            ((change) => inTurn(async () => {
                // The job may have been cancelled while this script waited for its turn.
                signal.throwIfAborted();
                const { script, action } = change;
                const problem = script?.problems[0]?.message;
                if (script !== undefined && problem === undefined)
                    return run(session, change, script);
                return {
                    reason: 'script-failed',
                    message: `apply refuses to run the script of this ${plan_plan/* actionNouns */.Yd[action]}: ${problem ?? 'it is missing.'}`,
                    remedy: 'Read the warning in the plan. Have a person run a corrected script, then re-run this job without `run-script` and `data-api`.',
                };
            })),
        keepScript: (change) => inTurn(() => keepScript(session, change, keptScripts, pullRequest)),
        managedBy,
        say: (change, line) => {
            log.info(`${change.file}: ${line}`);
        },
    };
}
/** Runs the script of one change by `run-script`; returns what went wrong. */
async function runByCommand({ inputs, runner, environment, log, signal, files, outputGuard }, change, script) {
    const { file, action, id, identity } = change;
    const path = await files.write((0,sql_file/* scriptFileName */.nC)(change), script.file);
    if (path === undefined) {
        const message = `the script of this ${plan_plan/* actionNouns */.Yd[action]} contains a secret, so it was not run.`;
        return { reason: 'secret-leak', message };
    }
    log.info(`${file}: running ${(0,sql_file/* scriptFileName */.nC)(change)} with run-script`);
    const failure = await runScript({
        command: inputs.runScript ?? '',
        cwd: runner.workspace,
        timeoutMs: inputs.waitTimeout,
        signal,
        output: lineMasker(outputGuard.guard, (line) => {
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
    if (failure === undefined)
        return undefined;
    return {
        reason: 'script-failed',
        message: `\`run-script\` failed for this ${plan_plan/* actionNouns */.Yd[action]}: ${failure}.`,
        remedy: 'The log has its output. The change was not sent to Immuta: fix the cause, then re-run this job.',
    };
}
/** Puts the script of a deletion into the log, and into the summary or a comment; returns why that was not possible. */
async function keepScript(session, { file, id = '', script }, kept, pullRequest) {
    const { outputs, log, outputGuard } = session;
    const text = script?.text ?? '';
    await (0,planning/* logGroups */.DP)(log, [{ title: `${file}: script of the deletion of integration ${id}`, text }]);
    const blocks = [(0,report_blocks/* heading */.R_)(3, `Script of the deletion of ${(0,markdown/* code */.aY)(file)}`), (0,report_blocks/* codeBlock */.DV)(text, 'sql')];
    const notDeleted = `integration ${id} was not deleted, because its deletion script could not be saved`;
    const afterwards = 'After the deletion, Immuta can no longer render this script.';
    const manualRemedy = `${afterwards} Fetch it from Immuta yourself and run it, then delete the integration there.`;
    if (script?.notShown !== undefined)
        return { reason: 'immuta-error', message: `${notDeleted}: ${script.notShown}`, remedy: manualRemedy };
    const all = [...kept, ...blocks];
    const summary = await outputs.summary(all);
    if (summary === 'withheld')
        return { reason: 'secret-leak', message: `${notDeleted}: it contains a secret.`, remedy: manualRemedy };
    if (summary !== 'written') {
        const thread = pullRequest === undefined ? undefined : (0,modes_comments/* threadOf */.uu)(session, 'deletion', pullRequest);
        const comment = thread === undefined
            ? { problem: 'There is no merged pull request to comment on, either.' }
            : await (0,modes_comments/* writeComment */.HF)(thread, (0,modes_comments/* bodiesOf */.AV)(thread, all), outputGuard);
        if (comment.url === undefined)
            return {
                reason: 'github-error',
                message: `${notDeleted}: the job summary can't contain it. ${comment.problem ?? ''}`,
                remedy: `${afterwards} Delete fewer integrations in one run, or fix the cause, then re-run this job.`,
            };
    }
    // One that could not be saved would leave no room for the next ones.
    kept.push(...blocks);
    return undefined;
}

// EXTERNAL MODULE: ./src/github/commits.ts
var github_commits = __webpack_require__(149);
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
        const base = await (0,previous_base/* eventBase */.aH)(github, event);
        return { base, eventBase: base, recorded: false };
    }
    const [own, record] = await Promise.all([
        event.kind === 'pull_request' ? (0,previous_base/* mergedOnto */.fd)(github, event, commit) : (0,previous_base/* eventBase */.aH)(github, event),
        recordedBase(github, commit, name).catch((error) => {
            if (error instanceof github_error/* GitHubError */.y_)
                return error;
            throw error;
        }),
    ]);
    if (record instanceof github_error/* GitHubError */.y_)
        return { base: own, eventBase: own, recorded: false, unreadable: record.message };
    return { base: record ?? own, eventBase: own, recorded: record !== undefined };
}
/** The nearest record along the history. Its time does not matter: an old run may have been re-run. */
async function recordedBase(github, commit, name) {
    const deployments = await (0,github_deployments/* readDeployments */.Fz)(github, name);
    const left = new Set(deployments.map(({ sha }) => sha));
    if (left.size === 0)
        return undefined;
    for await (const { sha } of (0,github_commits/* history */.b6)(github, commit)) {
        if (!left.delete(sha))
            continue;
        for (const deployment of deployments.filter((one) => one.sha === sha)) {
            if (!(await (0,github_deployments/* succeeded */.gq)(github, deployment)))
                continue;
            const explanation = deployment.applied === undefined
                ? 'the commit that an unfinished apply started from'
                : 'the newest commit that was applied without failures';
            return { commit: sha, explanation };
        }
        if (left.size === 0)
            break;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/previous/checkout.ts + 1 modules
var checkout = __webpack_require__(5397);
// EXTERNAL MODULE: ./src/previous/previous-files.ts
var previous_files = __webpack_require__(1782);
// EXTERNAL MODULE: ./src/report/shell-commands.ts
var shell_commands = __webpack_require__(2771);
// EXTERNAL MODULE: ./src/modes/session.ts
var modes_session = __webpack_require__(2996);
// EXTERNAL MODULE: ./src/modes/states.ts + 2 modules
var states = __webpack_require__(9351);
;// CONCATENATED MODULE: ./src/modes/apply-base.ts









/** What the requests to GitHub before the first write need. */
const permissions = 'contents: read and pull-requests: write';
async function findStart({ github, event, inputs, runner }) {
    const commit = (event.kind === 'pull_request' ? event.mergeCommit : undefined) ?? runner.sha;
    const base = await (0,states/* orGitHubFailure */.F7)(applyBase(github, event, commit, inputs.name), 'looking for the base', permissions);
    return { ...base, commit, isCheckoutKnown: (0,checkout/* checkedOutCommit */.Xg)(runner.workspace) !== undefined };
}
/** Reads the commit that is applied, the base, and the head of the branch if that is a newer commit. */
async function readCommits({ github, defaultBranch }, { commit, base, eventBase: own, isCheckoutKnown }, present) {
    const commits = (0,github_commits/* commitsOn */.Ux)(github);
    const eventBase = own.commit === base.commit ? undefined : own;
    const [tree, headCommit, atBase, atEventBase] = await Promise.all([
        (0,github_commits/* readTree */.Zc)(github, commit, present.globs),
        (0,github_commits/* readBranchHead */.zO)(github, defaultBranch),
        (0,previous_files/* readPrevious */.o)(commits, base, present),
        eventBase && (0,previous_files/* readPrevious */.o)(commits, eventBase, present),
    ]);
    const atHead = headCommit === commit
        ? undefined
        : await (0,previous_files/* readPrevious */.o)(commits, { commit: headCommit, explanation: 'the head of the branch' }, present);
    // If the record is of an older commit than the event's base, files that came in between were not applied yet.
    const isLater = eventBase?.commit !== undefined &&
        base.commit !== undefined &&
        (await (0,github_commits/* mergeBase */.wu)(github, base.commit, eventBase.commit)) === base.commit;
    const guarding = atEventBase?.previous.integrations;
    const previous = {
        ...atBase.previous,
        ...(guarding === undefined ? {} : { guarding }),
        ...(isLater ? { integrations: withLater(atBase.previous, guarding ?? []) } : {}),
    };
    return {
        commit: { sha: commit, tree },
        head: atHead && { tree: atHead.tree, integrations: atHead.previous.integrations },
        previous: isCheckoutKnown ? previous : withoutRemoved(previous, present),
        hadFiles: atBase.hadFiles || (isLater && atEventBase?.hadFiles === true),
    };
}
/** Adds files that came after the base of this run and were removed again since: their integrations are deleted, too. */
function withLater({ integrations, unreadable }, later) {
    const files = new Set([...integrations.map(({ file }) => file), ...unreadable]);
    return [...integrations, ...later.filter(({ file }) => !files.has(file))];
}
/** Without files that were removed, so that nothing is deleted. */
function withoutRemoved(previous, present) {
    const files = new Set(present.integrations.map(({ file }) => file));
    return { ...previous, integrations: previous.integrations.filter(({ file }) => files.has(file)) };
}
/** What the reader must know about the start of this apply. */
function startWarnings({ unreadable, base, isCheckoutKnown }) {
    const warnings = [];
    if (unreadable !== undefined && base.commit !== undefined)
        warnings.push({
            message: `The record of earlier applies can't be read (${unreadable}), so this run starts from the event's own base: it does not catch up on deletions and rotated credentials of a failed or cancelled run. Give the job \`deployments: write\`.`,
        });
    if (!isCheckoutKnown)
        warnings.push({
            message: "The checked-out commit can't be determined, so nothing is deleted and this apply is not recorded. Use actions/checkout without `path`.",
        });
    return warnings;
}
/**
 * Records where the next apply starts: at this commit if it was `applied`, else where this run started, unless that is
 * recorded already. So no deletion is forgotten. A run without a base (dispatched, scheduled) deletes and rotates nothing,
 * so it records nothing. Returns why it was not possible.
 */
async function recordRun(session, { base, commit, recorded, unreadable, isCheckoutKnown }, applied) {
    const { github, inputs, event } = session;
    const startOf = recorded ? undefined : base.commit;
    const sha = applied === undefined ? startOf : commit;
    if (sha === undefined || event.kind === 'other' || !isCheckoutKnown)
        return undefined;
    if (applied === undefined && unreadable !== undefined)
        return unreadable;
    try {
        const { run } = (0,modes_session/* reportContext */.g)(session, sha);
        await (0,github_deployments/* recordDeployment */.dj)(github, {
            name: inputs.name,
            sha,
            runUrl: run && (0,shell_commands/* runUrl */.Vp)(run),
            ...(applied && { applied }),
        });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y_))
            throw error;
        const { message, remedy = '' } = (0,github_error/* githubFailure */.eQ)(error, 'recording this apply', 'deployments: write');
        return `${message} ${remedy}`;
    }
}
/** That the next run does not know what this one left undone. */
function unrecorded(problem) {
    return {
        message: `This run could not be recorded, so the next one does not know what it did or left undone, such as deletions. ${problem} Re-run this job once you have fixed the cause.`,
    };
}
/** Deletions that the next run won't know of: it compares with a commit that no longer has the file. */
function leftBehind({ integrations }, results, problem) {
    const isDone = (file) => results.some((one) => one.file === file && one.action === 'delete' && one.state === 'done');
    return integrations
        .filter(({ file, action }) => action === 'delete' && !isDone(file))
        .map(({ file, id = '' }) => ({
        message: `${file}: integration ${id} may be left behind: this run could not record where it started, so the next one won't know that the file was removed. ${problem} Then restore the file, and remove it in another pull request.`,
        place: { file },
    }));
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
const result_comment_states = Object.keys(stateNames);
function ofState(results, state) {
    return results.filter((result) => result.state === state);
}
/** `2 done, 1 failed`, without Markdown. */
function resultCounts(results) {
    const order = ['done', ...result_comment_states.filter((state) => state !== 'done')];
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
    return (0,report_blocks/* table */.tp)(['Result', 'Integration', 'Action', 'ID', 'Status in Immuta', 'Validation tests', 'Time'], results.map((result) => [
        stateNames[result.state],
        (0,markdown/* code */.aY)(result.file),
        result.action,
        result.id === undefined ? '–' : (0,markdown/* code */.aY)(result.id),
        result.status === undefined ? '–' : (0,markdown/* code */.aY)(result.status),
        testCounts(result),
        result.state === 'done' || result.state === 'failed' ? seconds(result.milliseconds) : '–',
    ]));
}
function seconds(milliseconds) {
    return milliseconds < 100 ? 'under 0.1 s' : `${(milliseconds / 1000).toFixed(1)} s`;
}
/** What a reader has to know about one integration: its failure, what is left to do, tests that did not pass. */
function detailBlocks(result, failures) {
    const failedTests = (0,validation_tests/* describeFailedTests */.k)(result.validationTests);
    // The failure's message may name the failed tests already.
    const tests = failedTests !== '' && result.failure?.message.includes(failedTests) === true
        ? result.validationTests.filter(({ status }) => status !== 'failed')
        : result.validationTests;
    const notes = [...(0,change_section/* testLines */.eq)(tests), ...result.notes.map(markdown/* sentence */.em)];
    const halfDone = '**The script ran, but the change was not sent to Immuta.** Re-run this job to finish.';
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
            '**Pending:** drift that no reviewed plan announced; to repair it, run the workflow manually (`workflow_dispatch`) with `mode: apply`',
        ],
        [
            'not-tried',
            `**Not tried:** nothing was written; ${needsReview ? 'see above for what to do' : 're-run this job once you have fixed the cause'}`,
        ],
        [
            'unknown',
            '**Unknown:** the run ended during a request; re-run this job, which first checks what Immuta has',
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
            .sort((one, other) => result_comment_states.indexOf(one.state) - result_comment_states.indexOf(other.state))
            .flatMap((one) => detailBlocks(one, failures)),
        ...notChanged(results, failures),
        ...(0,report_blocks/* warningLines */._F)(warnings.map(failure_report/* messageLine */.EE)),
        (0,report_context/* footer */.qr)(context),
    ];
}

// EXTERNAL MODULE: ./src/modes/cancelled.ts
var modes_cancelled = __webpack_require__(7395);
;// CONCATENATED MODULE: ./src/modes/apply-report.ts







/** Writes result.json and the summary; returns the path of result.json. */
async function writeResult({ outputs, files }, applied, { results, keptScripts }) {
    const context = contextOf(applied);
    await outputs.summary([...resultComment(results, context), ...keptScripts]);
    return files.writeJson('result.json', (0,json_files/* resultFile */.C)(results, resultOfApply(applied, results), context));
}
/** What the run reports of an apply; `written`: the outputs that name files. */
function endingOf({ signal, inputs }, applied, results, comments, written) {
    const { plan, refusals, warnings } = applied;
    const failures = [
        ...refusals,
        ...results.flatMap(({ failure }) => failure ?? []),
        ...(signal.aborted && !results.every(isFinished) ? [modes_cancelled/* cancelledJob */.PM] : []),
    ];
    return {
        result: resultOfApply(applied, results),
        failures: [...new Set(failures)],
        warnings: [...warnings, ...(0,modes_comments/* problemWarnings */.Nw)(comments)],
        summary: undefined,
        line: applyLine(results, inputs.name),
        outputs: {
            ...changeOutputs(plan, results),
            ...liveOutput(plan, results),
            ...written,
            'comment-url': comments.find(({ url }) => url !== undefined)?.url ?? '',
        },
    };
}
function contextOf({ context, refusals, warnings, pullRequests }) {
    const planUrls = pullRequests.flatMap(({ planUrl }) => planUrl ?? []);
    return { ...context, planUrls, failures: refusals, warnings };
}
/** Whether nothing is left to do for an integration in this run. */
function isFinished({ state }) {
    return state === 'done' || state === 'pending' || state === 'superseded';
}
/** The outputs that count changes, without drift that was left alone. */
function changeOutputs(plan, results) {
    const isPending = ({ file, action }) => results.some((one) => one.state === 'pending' && one.file === file && one.action === action);
    return (0,planning/* countOutputs */.wo)({ ...plan, integrations: plan.integrations.filter((one) => !isPending(one)) });
}
/** The output of what is live at the end, so without deletions that were done. */
function liveOutput({ integrations }, results) {
    return (0,planning/* idOutput */.n3)([
        ...integrations.filter(({ action }) => action !== 'delete'),
        ...results.filter(({ action, state }) => action !== 'delete' || state !== 'done'),
    ]);
}
/**
 * Whether everything that a plan of this commit contains is done, so that the next run may start from here. Drift that was
 * left alone shows in the next plan again. What only the base shows (rotated credentials, a dropped key) would be
 * forgotten, and so would an integration that this commit touches and that Immuta has not finished well.
 */
function isComplete({ refusals, plan }, results) {
    return (refusals.length === 0 &&
        !plan.integrations.some(isUnfinished) &&
        results.every(({ state, file }) => {
            if (state !== 'pending')
                return state === 'done';
            return !plan.integrations.some((planned) => planned.file === file &&
                planned.action === 'update' &&
                planned.differences.some(plan_plan/* isKnownFromBaseOnly */.xV));
        }));
}
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
/** Shows the result on each pull request that this apply brought in. */
async function commentOnMerged(session, applied, results) {
    if (session.inputs.comment === 'never')
        return [];
    const blocks = resultComment(results, contextOf(applied));
    const comments = [];
    for (const { pullRequest, entries } of applied.pullRequests) {
        const thread = (0,modes_comments/* threadOf */.uu)(session, 'result', pullRequest);
        // A re-run with nothing left to do catches up on a comment that a killed run could not write.
        const announcesChanges = entries.some(({ action }) => action !== 'no-op');
        const onlyExisting = results.length === 0 && !announcesChanges;
        comments.push(await (0,modes_comments/* writeComment */.HF)(thread, (0,modes_comments/* bodiesOf */.AV)(thread, blocks), session.outputGuard, { onlyExisting }));
    }
    return comments;
}

// EXTERNAL MODULE: ./src/modes/merged-plans.ts
var merged_plans = __webpack_require__(4867);
;// CONCATENATED MODULE: ./src/modes/reviewed-plans.ts




/**
 * GitHub may take some seconds to connect a merge with its pull request: how often it is asked again, and the pause before
 * that in milliseconds. A direct push never gets one, so drift, which most likely no plan announces, is worth less.
 */
const asksForChange = 10;
const asksForDrift = 2;
const pauseBeforeAsk = 2000;
/** The newest commits are looked up first, older ones only while a change has no plan. */
const commitsAtOnce = 100;
/** Newest commits that are looked up again while GitHub has not connected them with a pull request. */
const commitsAskedAgain = 20;
/** Requests in parallel. */
const requestsAtOnce = 8;
/**
 * Reads the pull requests that were merged between the base and the commit of an apply, newest merge first, and their
 * plans. Waits for a merge that GitHub has not connected with its pull request yet, if its plan could change how `changes`
 * are judged.
 */
async function readMergedPlans(session, { base, commit }, changes, judging) {
    const { github, event, defaultBranch, clock, signal } = session;
    const between = base.commit === undefined ? [] : await (0,github_commits/* commitsBetween */.$q)(github, base.commit, commit);
    const commits = between.map(({ sha }) => sha);
    /** By number; undefined for one that was merged before the base. */
    const found = new Map();
    const plans = () => (0,merged_plans/* newestFirst */.ll)([...found.values()].filter((one) => one !== undefined));
    const unannounced = () => changes.map((change) => judge(change, plans(), judging)).filter((judgement) => !isAnnounced(judgement));
    // A commit of a pull request may come again with a later merge; its plan was used up by the first one.
    const wasMergedBefore = async ({ mergeCommit }) => base.commit !== undefined &&
        mergeCommit !== undefined &&
        !commits.includes(mergeCommit) &&
        (await (0,github_commits/* mergeBase */.wu)(github, mergeCommit, base.commit)) === mergeCommit;
    // Open pull requests and those into other branches may contain a commit, too.
    const isMerged = ({ mergedAt, baseRef }) => mergedAt !== undefined && baseRef === defaultBranch;
    async function read(pulls) {
        for (const pull of pulls) {
            if (!isMerged(pull) || found.has(pull.number))
                continue;
            found.set(pull.number, (await wasMergedBefore(pull)) ? undefined : await (0,merged_plans/* readPlan */.m3)(session, pull));
        }
    }
    /** Returns the commits that GitHub has connected with no merged pull request. */
    async function lookUp(some) {
        const pulls = await (0,in_parallel/* inParallel */.H)(some, requestsAtOnce, (sha) => (0,github_commits/* pullRequestsOf */.Tb)(github, sha));
        await read(pulls.flat());
        return some.filter((_, index) => pulls[index]?.some(isMerged) !== true);
    }
    /** How often GitHub is asked again about commits without a pull request. */
    function worthAsking(unconnected) {
        if (judging.mode === 'ignored' || changes.length === 0 || unconnected.length === 0)
            return 0;
        const open = unannounced();
        if (open.length > 0)
            return open.every(({ kind }) => kind === 'pending') ? asksForDrift : asksForChange;
        // The newest plan may announce the same change, or another one.
        return unconnected.includes(commit) ? asksForChange : 0;
    }
    const own = event.kind === 'pull_request' ? await (0,github_commits/* readPullRequest */.DQ)(github, event.number) : undefined;
    if (own !== undefined)
        await read([own]);
    const unknown = commits.filter((sha) => sha !== own?.mergeCommit);
    let unconnected = await lookUp(unknown.slice(0, commitsAtOnce));
    for (let asked = 0; asked < worthAsking(unconnected); asked += 1) {
        await clock.sleep(pauseBeforeAsk, signal);
        unconnected = await lookUp(unconnected.slice(0, commitsAskedAgain));
    }
    for (let from = commitsAtOnce; from < unknown.length && unannounced().length > 0; from += commitsAtOnce)
        await lookUp(unknown.slice(from, from + commitsAtOnce));
    return plans();
}

// EXTERNAL MODULE: ./src/plan/make-plan.ts + 1 modules
var make_plan = __webpack_require__(2347);
;// CONCATENATED MODULE: ./src/modes/settled-plan.ts







/**
 * The plan of an apply, with its scripts. An earlier run may have left a write in progress, and only its end shows what is
 * left to do: the plan is made again once that has settled. So it is if an integration was deleted before its script could
 * be fetched.
 */
async function planSettled(session, input) {
    const planAgain = async () => (0,make_plan/* makePlan */.C)({ ...input, live: await (0,states/* readLiveTenant */.rc)(session) });
    let plan = (0,make_plan/* makePlan */.C)(input);
    const unsettled = plan.integrations.filter(isUnsettled);
    if (unsettled.length > 0) {
        await Promise.all(unsettled.map((planned) => waitFor(planned, session)));
        plan = await planAgain();
    }
    const scripted = await (0,planning/* addScripts */.Ci)(plan, session);
    return scripted.integrations.some(wasNotFound) ? (0,planning/* addScripts */.Ci)(await planAgain(), session) : scripted;
}
function wasNotFound({ live, scriptFailure }) {
    const cause = scriptFailure?.cause;
    return live !== undefined && cause instanceof immuta_error/* ImmutaError */.EJ && cause.status === 404;
}
/** Waits up to `wait-timeout`. What has not settled by then is planned as it is. */
async function waitFor(planned, { clock, signal, inputs, log, immuta }) {
    const say = ({ file }, line) => {
        log.info(`${file}: ${line}`);
    };
    say(planned, `status ${planned.live?.status ?? ''} after an earlier write; waiting for Immuta to settle`);
    const edges = { reader: immuta.reader, clock, signal, waitTimeout: inputs.waitTimeout, say };
    try {
        await waitUntilSettled(planned, planned.live?.id ?? '', edges);
    }
    catch (error) {
        if (!(error instanceof src_failure/* ActionFailure */.dR))
            throw error;
    }
}

;// CONCATENATED MODULE: ./src/modes/apply.ts


















/** How long a cancelled run still waits for requests that are in flight, in milliseconds. */
const lastWait = 3000;
/** Applies: reads, plans again, judges each change by what was reviewed, writes, waits, compares, shows. */
async function runApply(session) {
    const { signal, log } = session;
    const start = await (0,modes_cancelled/* unlessCancelled */.MS)(findStart(session), signal);
    const decided = await (0,modes_cancelled/* unlessCancelled */.MS)(apply_decide(session, start), signal).catch(async (error) => {
        const problem = await recordRun(session, start);
        if (problem !== undefined)
            log.warning(unrecorded(problem));
        throw error;
    });
    const outcome = await writeChanges(session, decided);
    const { results } = outcome;
    // Written before GitHub is asked again: it may be down, and the job may be cancelled meanwhile.
    await writeResult(session, decided, outcome);
    const recordWarnings = await record(session, start, decided, results);
    const applied = { ...decided, warnings: [...decided.warnings, ...recordWarnings] };
    const resultFile = await writeResult(session, applied, outcome);
    await (0,planning/* logGroups */.DP)(log, results.map(log_report/* resultGroup */.lx));
    const isOver = !signal.aborted || results.every(isFinished);
    const comments = isOver ? await commentOnMerged(session, applied, results) : [];
    return endingOf(session, applied, results, comments, {
        ...decided.fileOutputs,
        'result-file': resultFile ?? '',
    });
}
/** Reads, plans again and judges; writes nothing to Immuta. */
async function apply_decide(session, start) {
    const { inputs, event, files } = session;
    await files.clear();
    const { planInput, fileCount, commit, head } = await (0,states/* readStates */.rs)(session, (present) => (0,states/* orGitHubFailure */.F7)(readCommits(session, start, present), 'planning', permissions), 
    // This very run was to make the deletions, and the next one with the right globs will.
    { namesLeftBehind: false });
    const plan = await planSettled(session, planInput);
    const judging = {
        mode: inputs.reviewedPlan,
        digest: (0,plan_digest/* keyedDigest */.rD)(inputs.planKey ?? ''),
        runsScripts: inputs.runScript !== undefined || inputs.dataApi !== undefined,
        withoutBase: event.kind !== 'other' && start.base.commit === undefined,
    };
    const context = (0,modes_session/* reportContext */.g)(session, start.commit);
    const entries = (0,plan_digest/* planEntries */.W9)(plan.integrations, judging.digest);
    const fileOutputs = await (0,planning/* writePlanFiles */.ip)(files, plan, entries, context);
    const changes = (0,plan_plan/* changesOf */.fs)(plan);
    const superseded = head === undefined ? [] : changes.filter((change) => isSuperseded(change, commit.tree, head));
    const current = changes.filter((change) => !superseded.includes(change));
    const reviewed = await findPlans(session, start, current, judging);
    const decisions = decideChanges({
        plan,
        superseded,
        reviewed,
        judging,
        environment: session.environment,
        inputs,
    });
    return {
        plan,
        context,
        pullRequests: reviewed,
        ...decisions,
        warnings: [
            ...(0,planning/* allWarnings */.hc)(plan),
            ...(0,warnings/* stillThere */.Vk)(plan.unmanaged, reviewed),
            ...(current.length === 0 ? [] : (0,modes_comments/* problemWarnings */.Nw)(reviewed)),
            ...decisions.warnings,
            ...startWarnings(start),
        ],
        fileOutputs,
        fileCount,
    };
}
/**
 * The plans of the pull requests that this apply brings in. Without changes only their result comments may have to be
 * updated, so GitHub may fail.
 */
async function findPlans(session, start, changes, judging) {
    const found = readMergedPlans(session, start, changes, judging).catch((error) => {
        if (error instanceof github_error/* GitHubError */.y_ && changes.length === 0)
            return [];
        throw error;
    });
    return (0,states/* orGitHubFailure */.F7)(found, 'reading the reviewed plans', permissions);
}
/** Applies what was decided. A cancelled run returns what is known by then. */
async function writeChanges(session, decided) {
    const { outputGuard, signal, clock } = session;
    const { toApply, others, plan } = decided;
    const keptScripts = [];
    const [newest] = decided.pullRequests;
    const edges = openApplyEdges(session, (0,plan_plan/* managingFiles */.OQ)(plan), keptScripts, newest?.pullRequest);
    const applying = applyChanges(toApply, edges);
    const outcome = () => ({
        keptScripts,
        results: [...others, ...applying.results()]
            .sort(src_failure/* byFile */.y9)
            .map((result) => result.failure === undefined ? result : { ...result, failure: outputGuard.redacted(result.failure) }),
    });
    await Promise.race([applying.done, (0,modes_cancelled/* cancellation */.WN)(signal)]);
    if (signal.aborted) {
        // What is known now must be saved: the process may be killed before the last answers come.
        await writeResult(session, decided, outcome());
        await Promise.race([applying.done, clock.sleep(lastWait)]);
    }
    return outcome();
}
/** Records where the next apply starts; returns warnings if that is not possible. */
async function record(session, start, decided, results) {
    const { inputs, outputGuard } = session;
    const isDone = isComplete(decided, results);
    if (isDone && outputGuard.failures().length > 0)
        return [];
    const applied = { globs: inputs.files.patterns, files: decided.fileCount };
    const problem = await recordRun(session, start, isDone ? applied : undefined);
    if (problem === undefined)
        return [];
    return isDone ? [unrecorded(problem)] : leftBehind(decided.plan, results, problem);
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

/***/ 3780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aH: () => (/* binding */ eventBase),
/* harmony export */   fd: () => (/* binding */ mergedOnto),
/* harmony export */   zU: () => (/* binding */ planBase)
/* harmony export */ });
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(149);
/* harmony import */ var _inputs_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8121);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5397);



/**
 * Finds what a plan compares with. For a pull request: the first parent of the merge commit that is
 * checked out, or the merge base if its head is. `commit`: the one that is checked out, if that is known.
 */
async function planBase(github, event, commit) {
    if (commit === undefined)
        return { base: { explanation: _checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownCheckout */ .VS } };
    switch (event.kind) {
        case 'pull_request':
            return pullRequestBase(github, event, commit);
        case 'merge_group':
            return { base: { commit: event.baseSha, explanation: 'the base of the merge group' } };
        default:
            return { base: await eventBase(github, event) };
    }
}
async function pullRequestBase(github, { baseRef, headSha }, commit) {
    if (commit !== headSha) {
        // An earlier step may have made the commit, and nobody pushed it.
        const found = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .findCommit */ .fq)(github, commit);
        if (found === undefined)
            return { base: { explanation: 'GitHub does not know the checked-out commit' } };
        const [first, second] = found.parents;
        // GitHub's test merge merges the head into the base branch; "Update branch" merges the other way round.
        const isTestMerge = first !== undefined && (second === headSha || (await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .wu)(github, baseRef, first)) === first);
        if (second !== undefined && isTestMerge)
            return { base: { commit: first, explanation: 'the first parent of the merge commit' }, head: second };
    }
    const shared = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .wu)(github, baseRef, commit);
    const base = shared === undefined
        ? { explanation: 'the head and the base branch have no commit in common' }
        : { commit: shared, explanation: 'the merge base' };
    return { base, head: commit };
}
/** The base that the event itself names. */
async function eventBase(github, event) {
    if (event.kind === 'other')
        return { explanation: `the event \`${event.name}\` has no base` };
    if (event.kind !== 'push')
        return { explanation: 'the event has no base' };
    const { branch, forced, before } = event;
    if (branch === undefined)
        return { explanation: 'a tag has no base' };
    if (forced)
        return { explanation: 'the push was forced' };
    if (/^0+$/.test(before) || !_inputs_event_js__WEBPACK_IMPORTED_MODULE_1__/* .shaPattern */ .$n.test(before))
        return { explanation: 'the branch is new' };
    if ((await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .findCommit */ .fq)(github, before)) === undefined)
        return { explanation: 'GitHub no longer knows the commit before the push' };
    return { commit: before, explanation: 'the commit before the push' };
}
/**
 * The commit that a merged pull request was put onto. A rebase creates a copy of each of the pull request's commits, with
 * the same authorship: these are skipped.
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
    if (first === undefined)
        return { explanation: 'the merge has no parent' };
    return { commit: first, explanation: 'the commit that the pull request was merged onto' };
}


/***/ }),

/***/ 1782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var _declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2696);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7462);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6961);



/** How many files are fetched at a time. */
const fetchesAtOnce = 8;
/** Reads what the base declared. A truncated tree can't be a base: what it leaves out would look deleted. */
async function readPrevious(source, base, { files, integrations, globs, variables }) {
    if (base.commit === undefined)
        return nothing(base);
    const tree = await source.readTree(base.commit, globs);
    if (tree.truncated)
        return nothing({ explanation: 'the base has too many files for GitHub to list' });
    const entries = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(tree, globs);
    const contents = new Map(files.map(({ file, content }) => [file, content]));
    const isUnchanged = ({ path, blob }) => {
        const content = contents.get(path);
        return content !== undefined && (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isContentOf */ .TI)(content, blob);
    };
    const unchanged = new Set(entries.filter(isUnchanged).map(({ path }) => path));
    const changed = entries.filter(({ path }) => !unchanged.has(path));
    const fetched = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_2__/* .inParallel */ .H)(changed, fetchesAtOnce, async ({ path, blob }) => ({
        file: path,
        content: await source.readBlob(blob),
    }));
    const atBase = (0,_declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .readDeclared */ .D)(fetched, variables);
    const unreadable = [...new Set(atBase.failures.flatMap(({ place }) => place?.file ?? []))];
    return {
        previous: {
            base,
            unchanged,
            unreadable,
            integrations: [
                ...integrations.filter(({ file }) => unchanged.has(file)),
                ...atBase.integrations.filter(({ file }) => !unreadable.includes(file)),
            ],
        },
        hadFiles: entries.length > 0,
        tree,
    };
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
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9417);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3578);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5132);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4285);
/* harmony import */ var _script_block_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9115);





/** How many names an answer lists before it only counts. */
const namedFiles = 10;
/** Names as code, the first ten of them. */
function fileNames(files) {
    return firstOf(files.map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY));
}
function firstOf(items) {
    const more = items.length - namedFiles;
    return items.slice(0, namedFiles).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
/** The three answers that a reader looks for: what changes, is it dangerous, what do I have to run. */
function overview(plan, context) {
    const { integrations, prevented } = plan;
    const unchanged = (0,_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(integrations, 'no-op');
    const changes = (0,_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .allowedChanges */ .EP)(plan);
    if (changes.length === 0 && prevented.length === 0) {
        return [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(context.tenant)} · **No changes** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(integrations.length, 'integration')})`];
    }
    return [
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(context.tenant)} · **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((0,_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .countsText */ .WN)(plan))}**${unchanged > 0 ? `, ${String(unchanged)} unchanged` : ''}`,
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([
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
    const shown = firstOf(changes.map(({ action, file }) => `${action} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(file)}`));
    const others = refused > 0 ? ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(refused, 'deletion is', 'deletions are')} refused, see below.` : '';
    return `${shown}.${others}`;
}
function danger(changes) {
    const deleted = changes.filter(({ action }) => action === 'delete').map(({ file }) => file);
    const reset = changes.filter(({ mayReset }) => mayReset.length > 0).map(({ file }) => file);
    const blocked = changes.filter(isBlocked).length;
    const removing = (0,_script_block_js__WEBPACK_IMPORTED_MODULE_4__/* .removingStatements */ .sx)(changes);
    const reasons = [
        deleted.length > 0 && `it deletes ${fileNames(deleted)}`,
        blocked > 0 && `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(blocked, 'script')} can't be run as is`,
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
    return script !== undefined && !(0,_script_block_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunnable */ .iU)(script);
}
function toRun(changes, context) {
    const runnable = changes.filter(({ script }) => script !== undefined && (0,_script_block_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunnable */ .iU)(script));
    const blocked = changes.filter(isBlocked).length;
    const rest = blocked > 0 ? ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(blocked, 'script')} can't be run as is, see below.` : '';
    if (runnable.length === 0)
        return `Nothing.${rest}`;
    if (context.scriptsRunBy !== 'person') {
        const how = context.scriptsRunBy === 'command' ? '`run-script`' : 'the Redshift Data API';
        const deadline = context.onPullRequest ? 'before you approve the pull request' : 'before apply runs';
        return `Nothing: apply runs ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(runnable.length, 'script')} through ${how}. Review ${runnable.length === 1 ? 'it' : 'them'} ${deadline}.${rest}`;
    }
    const when = context.onPullRequest
        ? 'after the pull request is approved and before apply runs'
        : 'before apply runs';
    const files = runnable.map(_script_sql_file_js__WEBPACK_IMPORTED_MODULE_0__/* .scriptFileName */ .nC);
    const order = runnable.length > 1 ? ', in this order' : '';
    const where = [...new Set(runnable.map(({ identity }) => identity.type))].map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq).join(' and ');
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(runnable.length, 'script')} in ${where}, ${when}${order}: ${fileNames(files)}.${rest}`;
}


/***/ })

};
