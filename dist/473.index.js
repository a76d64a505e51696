export const id = 473;
export const ids = [473];
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

/***/ 7473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runScriptByDataApi: () => (/* binding */ runScriptByDataApi)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/script/sql-file.ts
var sql_file = __webpack_require__(1798);
// EXTERNAL MODULE: ./src/script/statements.ts
var script_statements = __webpack_require__(1289);
// EXTERNAL MODULE: ./src/data-api/batches.ts
var data_api_batches = __webpack_require__(317);
// EXTERNAL MODULE: ./src/data-api/data-api-error.ts
var data_api_error = __webpack_require__(5655);
// EXTERNAL MODULE: ./src/data-api/failures.ts
var failures = __webpack_require__(6282);
;// CONCATENATED MODULE: ./src/data-api/literals.ts

/**
 * Puts values in for the variables of a statement, and changes nothing else. A password in CREATE USER or ALTER USER
 * is sent as a salted hash, any other credential as a quoted literal. Undefined if a value contains a backslash or a
 * control character and is not hashed: servers read a literal with one differently.
 *
 * @param value the value of a reference, by its name
 * @param salt 32 random bytes, new for each call
 */
function putValuesIn({ parts }, value, salt) {
    let sql = '';
    const hashes = [];
    for (const part of parts) {
        if (typeof part === 'string') {
            sql += part;
        }
        else if (part.position === 'PASSWORD') {
            const hash = hashOf(value(part.name), salt());
            hashes.push(...hash.map((secret) => ({ name: part.name, part: secret })));
            sql += `'sha256|${hash.join('|')}'`;
        }
        else {
            if (/[\\\p{Cc}]/u.test(value(part.name)))
                return undefined;
            sql += `'${value(part.name).replaceAll("'", "''")}'`;
        }
    }
    return { sql, hashes };
}
/**
 * Digest and salt in hexadecimal, as Redshift takes them in `PASSWORD 'sha256|digest|salt'`. Source of the form: Amazon
 * Redshift Database Developer Guide, "CREATE USER" (docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html). AWS does
 * not document the formula. By two accounts from outside AWS, the digest is the SHA-256 of the password's bytes followed
 * by the 32 bytes that the hexadecimal salt spells.
 */
function hashOf(password, salt) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(password, 'utf8').update(salt).digest('hex');
    return [digest, Buffer.from(salt).toString('hex')];
}

// EXTERNAL MODULE: ./src/data-api/log-in.ts
var log_in = __webpack_require__(511);
// EXTERNAL MODULE: ./src/data-api/privileges.ts
var data_api_privileges = __webpack_require__(5633);
;// CONCATENATED MODULE: ./src/data-api/run-statements.ts



/**
 * Runs a script, batch by batch in order, in one session. The first failure ends it: the rest is not run, and an open
 * transaction is rolled back. Resolves to that failure.
 */
async function runStatements(batches, run) {
    const done = [];
    /** The statements since a BEGIN that was sent as such; undefined outside of a transaction. */
    let open;
    for (const batch of batches) {
        const [first] = batch.statements;
        if (first === undefined)
            continue;
        const started = run.now();
        if (batch.kind === 'transaction')
            run.say(`${rangeOf(batch, run.place)} run as one transaction`);
        let ended;
        try {
            ended = await run.session.run(batch.kind === 'transaction' ? batch.sqls : (batch.sqls[0] ?? ''), (ran) => {
                run.say(`${describeBatch(batch, run.place)} is still running after ${(ran / 1000).toFixed(0)} s`);
            });
        }
        catch (error) {
            if (!(error instanceof data_api_error/* DataApiError */.jk))
                throw error;
            const left = await clear(run, done, open, error.kind === 'session-ended');
            const leftovers = failures/* effectUnknown */.aR.has(error.kind) ? ifEndingMayHaveRun(first, left) : left;
            return (0,failures/* dataApiFailure */.PU)(error.kind, run.shown(error.message), `running ${describeBatch(batch, run.place)}`, (failures/* effectUnknown */.aR.has(error.kind) ? ' Whether it ran is not known.' : '') + (0,failures/* describeLeftovers */.c5)(leftovers), run.place);
        }
        if (ended.state.status !== 'finished') {
            const left = await clear(run, done, open, false);
            return failureOf(batch, ended, isStillRunning(ended) ? ifEndingMayHaveRun(first, left) : left, run);
        }
        tellProgress(batch, ended.state.statements, run.now() - started, run);
        const effect = (0,data_api_batches/* effectOnTransaction */.Nx)(first);
        if (batch.kind === 'transaction')
            done.push(...batch.statements);
        else if (effect === 'opens')
            open = [first];
        else if (effect === 'ends') {
            if (/^(?:COMMIT|END)$/.test(first.keywords[0] ?? ''))
                done.push(...(open ?? []), first);
            open = undefined;
        }
        else
            (open ?? done).push(first);
    }
    return undefined;
}
/** Whether a submission was asked to stop, and it is not known whether it did. */
function isStillRunning({ submitted, stopped, state }) {
    return stopped !== undefined && submitted && state.status === 'running';
}
/** A COMMIT whose end is not known may have been carried out. */
function ifEndingMayHaveRun(statement, left) {
    const mayHaveEnded = (0,data_api_batches/* effectOnTransaction */.Nx)(statement) === 'ends' && left.rollback !== 'none';
    return mayHaveEnded ? { ...left, rollback: 'may-be-committed' } : left;
}
/** Rolls back what is open, and says what is left. A session that has ended has done so itself. */
async function clear({ session }, done, open, sessionEnded) {
    const { keepAliveSeconds } = session;
    if (open === undefined)
        return { done, undone: [], rollback: 'none', keepAliveSeconds };
    const rollback = sessionEnded || (await session.rollBack()) ? 'rolled-back' : 'unknown';
    return { done, undone: open, rollback, keepAliveSeconds };
}
function failureOf(batch, { state, stopped, submitted }, leftovers, run) {
    const { place, shown, limit } = run;
    const failedAt = state.statements.findIndex(({ status }) => status === 'failed');
    const failed = batch.kind === 'statement' ? batch.statements[0] : batch.statements[failedAt];
    const unconfirmed = isStillRunning({ state, submitted, ...(stopped === undefined ? {} : { stopped }) });
    // The service itself rolls back a batch that is one transaction, unless it came to its end meanwhile.
    const before = (0,failures/* describeLeftovers */.c5)(batch.kind === 'statement'
        ? leftovers
        : unconfirmed
            ? { ...leftovers, undone: batch.statements, rollback: 'may-be-committed' }
            : { ...leftovers, undone: batch.statements.slice(0, Math.max(failedAt, 0)), rollback: 'rolled-back' });
    const which = failed === undefined ? describeBatch(batch, place) : (0,failures/* describeStatement */.Zc)(failed, place);
    const at = { file: place.file };
    if (stopped !== undefined) {
        const why = stopped === 'timeout'
            ? `the script did not end within ${String(limit / 1000)} s`
            : 'the job was cancelled while the script ran';
        const end = !submitted
            ? 'was not sent'
            : state.status === 'running'
                ? 'was asked to stop'
                : 'was cancelled';
        return {
            reason: 'timeout',
            message: `${place.file}: ${why}; ${which} ${end}.${before}`,
            remedy: 'Look for locks in Redshift, then re-run this job. `wait-timeout` sets the limit.',
            place: at,
        };
    }
    const raw = state.statements[failedAt]?.error ?? state.error ?? 'no reason is given';
    const said = shown(raw);
    // Redshift may refuse the connection itself; then no statement ran.
    const kind = failed === undefined || batch.kind === 'statement' ? (0,data_api_error/* kindOfFailure */.uq)(raw) : undefined;
    if (kind !== undefined)
        return (0,failures/* dataApiFailure */.PU)(kind, said, `running ${which}`, before, place);
    const hashRefused = failed !== undefined && batch.hashed.has(failed.number) && !otherCause.test(raw);
    return {
        reason: 'script-failed',
        message: `${place.file}: ${which} failed.${hashRefused ? ' It sets a password in SHA-256 form, which Redshift seems to refuse.' : ''}${before} Redshift says: ${said}`,
        remedy: hashRefused
            ? 'The Data API never gets a password in clear text. Run this script by hand or with `run-script` (docs/scripts.md), then re-run this job.'
            : 'Correct the cause in Redshift, then re-run this job.',
        place: at,
    };
}
/** What a server says to CREATE USER and ALTER USER that has nothing to do with the form of the password. */
const otherCause = /permission|privilege|must be|already exists|does ?n[o']t exist/i;
/** One line for each statement of a batch that ended well. */
function tellProgress({ kind, statements }, states, milliseconds, { place, say }) {
    statements.forEach((statement, index) => {
        const seconds = kind === 'transaction' ? states[index]?.seconds : milliseconds / 1000;
        const took = seconds === undefined ? '' : `, ${seconds.toFixed(1)} s`;
        say(`statement ${String(statement.number)} of ${String(place.total)}: ${(0,data_api_batches/* kindOf */.I)(statement)}${took}`);
    });
}
/** Names what runs: a statement, or the statements of a transaction. */
function describeBatch(batch, place) {
    const [first] = batch.statements;
    if (first === undefined)
        return 'nothing';
    return batch.kind === 'statement'
        ? (0,failures/* describeStatement */.Zc)(first, place)
        : `the transaction of ${rangeOf(batch, place)}`;
}
function rangeOf({ statements }, place) {
    const [first, last] = [statements[0], statements.at(-1)];
    if (first === undefined || last === undefined)
        return '';
    const lines = `line ${String(first.line + place.headerLines)} of ${place.sqlFile}`;
    return first === last
        ? `statement ${String(first.number)} of ${String(place.total)} (${lines})`
        : `statements ${String(first.number)} to ${String(last.number)} of ${String(place.total)} (from ${lines})`;
}

// EXTERNAL MODULE: ./src/data-api/session.ts
var data_api_session = __webpack_require__(8445);
// EXTERNAL MODULE: ./src/data-api/target.ts
var data_api_target = __webpack_require__(7104);
;// CONCATENATED MODULE: ./src/data-api/run-script.ts












/** Bytes of one statement at the most. Source: Amazon Redshift Management Guide, "Considerations when calling the Data API". */
const longestStatement = 100_000;
/** Runs the reviewed script of a change in Redshift, through the Data API; what went wrong, or undefined. */
async function runScriptByDataApi(change, settings, edges) {
    const { identity, script } = change;
    const target = (0,data_api_target/* readTarget */._)(identity.host, settings.target, edges.region);
    if ('problem' in target)
        throw new Error('the target was checked before the first write');
    const refusal = refusalOf(change);
    if (script === undefined || refusal !== undefined)
        return refusal;
    const statements = (0,script_statements/* splitStatements */.Xd)(script.text);
    const place = placeOf(change, script, target, statements.length);
    const rendered = render((0,data_api_batches/* batchesOf */.cS)(statements), place, edges);
    if ('reason' in rendered)
        return rendered;
    const api = edges.open(target.region);
    const began = edges.clock.now();
    const session = new data_api_session/* DataApiSession */.B({
        api,
        connection: (0,log_in/* connectionTo */.m)(target, settings.logIn, identity.database),
        clock: edges.clock,
        signal: edges.signal,
        deadline: began + edges.limit,
        requestTimeout: edges.requestTimeout,
        newToken: external_node_crypto_.randomUUID,
    });
    edges.say(`the Data API runs ${place.sqlFile} in database ${identity.database} of ${target.kind} ${target.name} (${target.region})`);
    try {
        return ((await lackingPrivileges(change, session, place, edges)) ??
            (await runStatements(rendered, {
                place,
                session,
                limit: edges.limit,
                now: () => edges.clock.now(),
                say: edges.say,
                shown: (text) => shown(text, edges),
            })));
    }
    finally {
        api.close();
    }
}
function refusalOf({ file, action, script }) {
    const problem = script?.problems[0]?.message;
    if (script !== undefined && problem === undefined)
        return undefined;
    return {
        reason: 'script-failed',
        message: `${file}: the script of this ${action} is not sent to Redshift: ${problem ?? 'there is none'}`,
        remedy: 'Read the warning in the plan. A person can run a corrected script by hand; then re-run this job without data-api.',
        place: { file },
    };
}
function placeOf(change, { file: sql, text }, target, total) {
    const header = sql.slice(0, sql.lastIndexOf(text));
    return {
        file: change.file,
        sqlFile: (0,sql_file/* scriptFileName */.nC)(change),
        headerLines: header.split('\n').length - 1,
        total,
        target,
        database: change.identity.database,
    };
}
/** Puts the secrets in and checks sizes, before anything is sent. */
function render(batches, place, edges) {
    const rendered = [];
    for (const batch of batches) {
        const sqls = [];
        const hashed = new Set();
        for (const statement of batch.statements) {
            const one = putValuesIn(statement, edges.secret, () => (0,external_node_crypto_.randomBytes)(32));
            if (one === undefined || Buffer.byteLength(one.sql) > longestStatement) {
                return notSendable(statement, place, one === undefined ? unwritable : tooLong);
            }
            for (const { name, part } of one.hashes) {
                hashed.add(statement.number);
                edges.guardSecret(`the hash of ${name}`, part);
            }
            sqls.push(one.sql);
        }
        rendered.push({ ...batch, sqls, hashed });
    }
    return rendered;
}
const tooLong = 'it is longer than the 100,000 bytes that the Data API takes';
const unwritable = 'the value of its secret contains a backslash or a control character';
function notSendable(statement, place, why) {
    return {
        reason: 'script-failed',
        message: `${place.file}: ${(0,failures/* describeStatement */.Zc)(statement, place)} can't be sent: ${why}. Nothing was run.`,
        remedy: 'Run this script by hand or with `run-script` (docs/scripts.md), then re-run this job.',
        place: { file: place.file },
    };
}
/** Before the script of a creation: which documented privileges the role lacks for certain, as a failure. */
async function lackingPrivileges({ action, live, file }, session, place, edges) {
    if (action === 'delete' || (action === 'update' && live?.status !== 'createError'))
        return undefined;
    try {
        const { role, privileges } = await (0,data_api_privileges/* readPrivileges */.H)((sql) => session.query(sql));
        const named = (held) => privileges.flatMap((privilege) => (privilege.held === held ? [privilege.name] : [])).join(', ');
        const who = role === undefined ? 'the role' : `the role ${shown(role, edges)}`;
        if (named('unknown') !== '')
            edges.say(`Redshift does not show whether ${who} has ${named('unknown')}`);
        if (named('no') === '')
            return undefined;
        return {
            reason: 'script-failed',
            message: `${file}: ${who} lacks privileges on database ${place.database} that the script needs: ${named('no')}. Nothing was run.`,
            remedy: 'Have a superuser grant them (docs/scripts.md has the statements), then re-run this job.',
            place: { file },
        };
    }
    catch (error) {
        if (!(error instanceof data_api_error/* DataApiError */.jk))
            throw error;
        const said = shown(error.message, edges);
        return (0,failures/* dataApiFailure */.PU)(error.kind, said, 'asking for the privileges of the role', ' Nothing was run.', place);
    }
}
/** The longest foreign text that is shown, in characters. */
const longestShown = 600;
/** Checked for secrets as it came, then made one line and cut. */
function shown(text, { mask }) {
    const line = mask(text).replace(/\s+/g, ' ').trim();
    return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}


/***/ })

};
