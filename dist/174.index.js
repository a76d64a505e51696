export const id = 174;
export const ids = [174];
export const modules = {

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

/***/ 6793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runScript: () => (/* binding */ runScript)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/script/sql-file.ts
var sql_file = __webpack_require__(9417);
// EXTERNAL MODULE: ./src/script/statements.ts
var script_statements = __webpack_require__(1289);
;// CONCATENATED MODULE: ./src/data-api/batches.ts
/** The most statements in one BatchExecuteStatement. Source: Amazon Redshift Data API reference, "BatchExecuteStatement". */
const longestBatch = 40;
const opening = /^(?:BEGIN(?:\s+(?:WORK|TRANSACTION))?|START\s+TRANSACTION)$/i;
const closing = /^(?:COMMIT|END)(?:\s+(?:WORK|TRANSACTION))?$/i;
/**
 * Cuts a script into batches. A plain `BEGIN … COMMIT` of 1 to 40 statements becomes one transaction of the Data API,
 * without its BEGIN and COMMIT. Everything else is sent statement by statement.
 */
function batchesOf(statements) {
    const batches = [];
    for (let index = 0; index < statements.length;) {
        const inside = transactionFrom(statements, index);
        const [first, ...others] = inside ?? statements.slice(index, index + 1);
        if (first !== undefined)
            batches.push([first, ...others]);
        index += inside === undefined ? 1 : inside.length + 2;
    }
    return batches;
}
/** The statements between a BEGIN and its COMMIT; undefined if they can't be one batch. */
function transactionFrom(statements, begin) {
    if (!opening.test(statements[begin]?.sql ?? ''))
        return undefined;
    const end = statements.findIndex((statement, index) => index > begin && effectOnTransaction(statement) !== 'none');
    if (!closing.test(statements[end]?.sql ?? ''))
        return undefined;
    const inside = statements.slice(begin + 1, end);
    return inside.length > 0 && inside.length <= longestBatch ? inside : undefined;
}
/** What a statement does to the transaction of the session. */
function effectOnTransaction({ keywords: [first = '', second], }) {
    if (first === 'BEGIN' || (first === 'START' && second === 'TRANSACTION'))
        return 'opens';
    if (first === 'COMMIT' || first === 'END')
        return 'commits';
    return first === 'ROLLBACK' || first === 'ABORT' ? 'rolls-back' : 'none';
}
/** What a statement is, without its names: `GRANT`, `CREATE SCHEMA`, `CREATE OR REPLACE VIEW`. */
function kindOf({ keywords }) {
    const kind = /^(?:(?:CREATE|ALTER|DROP) (?:OR REPLACE )?(?:EXTERNAL |MATERIALIZED |TEMP |TEMPORARY )?)?\w+/;
    return kind.exec(keywords.join(' '))?.[0] ?? 'statement';
}

// EXTERNAL MODULE: ./src/data-api/explain.ts
var explain = __webpack_require__(5390);
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

// EXTERNAL MODULE: ./src/data-api/privileges.ts
var privileges = __webpack_require__(5633);
;// CONCATENATED MODULE: ./src/data-api/run-statements.ts


/**
 * Runs a script, batch by batch in order, in one session. The first failure ends it: the rest does not run, and an
 * open transaction is rolled back. Resolves to that failure.
 */
async function runStatements(batches, run) {
    const { session, say, total } = run;
    const done = [];
    /** The statements since a BEGIN that was sent as such; undefined outside of a transaction. */
    let open;
    for (const batch of batches) {
        const [first] = batch;
        const what = describe(batch, run);
        if (batch.length > 1)
            say(`${what} run as one transaction`);
        const outcome = await session
            .run(batch.map(({ sql }) => sql), (seconds) => {
            say(`${what}: still running after ${seconds.toFixed(0)} s`);
        })
            .catch(dataApiError);
        if (outcome instanceof explain/* DataApiError */.jk || outcome.status !== 'finished') {
            const left = await leftovers(batch, outcome, done, open, session);
            return outcome instanceof explain/* DataApiError */.jk
                ? dataApiFailure(outcome.kind, outcome.message, `running ${what}`, left, run)
                : failureOf(batch, outcome, left, run);
        }
        for (const [index, statement] of batch.entries()) {
            const { seconds } = outcome.statements[index] ?? outcome;
            const took = seconds === undefined || seconds < 0.1 ? '' : `, ${seconds.toFixed(1)} s`;
            say(`statement ${String(statement.number)} of ${String(total)}: ${kindOf(statement)}${took}`);
        }
        const effect = batch.length > 1 ? 'none' : effectOnTransaction(first);
        if (effect === 'opens')
            open = [first];
        else
            (open ?? done).push(...batch);
        if (effect === 'commits')
            done.push(...(open ?? []));
        if (effect === 'commits' || effect === 'rolls-back')
            open = undefined;
    }
    return undefined;
}
function dataApiError(error) {
    if (error instanceof explain/* DataApiError */.jk)
        return error;
    throw error;
}
/** Rolls back what is open, and says what the script left in the database, in sentences that each begin with a space. */
async function leftovers(batch, outcome, done, open, session) {
    const isError = outcome instanceof explain/* DataApiError */.jk;
    const mayHaveRun = isError ? outcome.effectUnknown : outcome.status === 'running';
    // Redshift rolls back what is open in a session that ends.
    const sessionEnded = isError && outcome.kind === 'session-ended';
    const isRolledBack = open !== undefined && (sessionEnded || (await session.rollBack()));
    const sentences = [];
    if (mayHaveRun && (open === undefined || effectOnTransaction(batch[0]) === 'commits')) {
        sentences.push(`It is not known whether ${range(open ?? batch)} took effect: check in Redshift.`);
    }
    else if (isRolledBack) {
        sentences.push(`Its transaction was rolled back (${range(open)}).`);
    }
    else if (open !== undefined) {
        sentences.push(`It is not known whether its transaction was rolled back: Redshift ends an idle session after ${String(session.keepAliveSeconds)} s and rolls it back.`);
    }
    else if (batch.length > 1 && !isError && outcome.status !== 'not-sent') {
        // The service itself rolls back a batch that fails.
        const undone = batch.slice(0, Math.max(0, failedIndex(outcome)));
        sentences.push(`Its transaction was rolled back${undone.length === 0 ? '' : ` (${range(undone)})`}.`);
    }
    if (done.length > 0)
        sentences.push(`Still in effect: ${range(done)}.`);
    else if (sentences.length === 0)
        sentences.push('Nothing ran before it.');
    return sentences.map((sentence) => ` ${sentence}`).join('');
}
function failedIndex({ statements }) {
    return statements.findIndex(({ status }) => status === 'failed');
}
function failureOf(batch, outcome, left, run) {
    const { session, shown } = run;
    const failedAt = failedIndex(outcome);
    const failed = batch.length === 1 ? batch[0] : batch[failedAt];
    const what = describe(failed === undefined ? batch : [failed], run);
    if (outcome.stopped !== undefined) {
        const why = outcome.stopped === 'timeout'
            ? `the script did not end within ${String(session.limit / 1000)} s`
            : 'the job was cancelled while the script ran';
        const end = outcome.status === 'not-sent'
            ? 'was not sent'
            : outcome.status === 'running'
                ? 'was asked to stop'
                : 'was cancelled';
        return {
            reason: 'timeout',
            message: `${why}; ${what} ${end}.${left}`,
            remedy: 'Look for locks in Redshift, then re-run this job. `wait-timeout` sets the limit.',
        };
    }
    const said = outcome.statements[failedAt]?.error ?? outcome.error ?? 'no reason given';
    // Redshift can refuse the connection itself. Then no statement ran.
    const kind = failed === undefined || batch.length === 1 ? (0,explain/* kindOfFailure */.uq)(said) : undefined;
    if (kind !== undefined)
        return dataApiFailure(kind, said, `running ${what}`, left, run);
    const refusesHash = failed?.hasHash === true && !otherCause.test(said);
    return {
        reason: 'script-failed',
        message: `${what} failed.${refusesHash ? ' It sets a password in SHA-256 form, which Redshift seems to refuse.' : ''}${left} Redshift says: ${shown(said)}`,
        remedy: refusesHash
            ? 'The Data API never gets a password in clear text. Run this script by hand or with `run-script` (docs/scripts.md), then re-run this job.'
            : 'Fix the cause in Redshift, then re-run this job.',
    };
}
/** What a server says to CREATE USER and ALTER USER that has nothing to do with the form of the password. */
const otherCause = /permission|privilege|must be|already exists|does ?n[o']t exist/i;
/** `doing` completes "while …"; `left` says what had run. */
function dataApiFailure(kind, said, doing, left, { where, shown }) {
    const { reason = 'script-failed', problem, remedy } = explain/* meanings */.Dd[kind];
    return {
        reason,
        message: `${problem} (${where}, while ${doing}).${left} AWS says: ${shown(said)}`,
        remedy,
    };
}
/** `statement 3 of 12 (CREATE SCHEMA, line 24 of immuta/a.create.sql)`. */
function describe(statements, { total, sqlFile }) {
    const [first] = statements;
    const kind = statements.length === 1 ? `${kindOf(first)}, ` : 'from ';
    return `${range(statements)} of ${String(total)} (${kind}line ${String(first.line)} of ${sqlFile})`;
}
function range(statements) {
    const [first, last] = [statements[0]?.number, statements.at(-1)?.number];
    return first === last ? `statement ${String(first)}` : `statements ${String(first)} to ${String(last)}`;
}

;// CONCATENATED MODULE: ./src/data-api/run-script.ts








/** The most bytes of one statement. Source: Amazon Redshift Management Guide, "Considerations when calling the Data API". */
const longestStatement = 100_000;
/** Runs the reviewed script of a change through the Data API. Resolves to what went wrong, or to undefined. */
async function runScript(change, script, edges) {
    const statements = (0,script_statements/* splitStatements */.Xd)(script.text);
    const run = {
        ...edges,
        sqlFile: (0,sql_file/* scriptFileName */.nC)(change),
        total: statements.length,
        shown: (text) => shown(text, edges),
    };
    const headerLines = script.file.slice(0, script.file.lastIndexOf(script.text)).split('\n').length - 1;
    const ready = [];
    // Nothing is sent before every statement is ready.
    for (const [index, statement] of statements.entries()) {
        const rendered = putValuesIn(statement, edges.secret, () => (0,external_node_crypto_.randomBytes)(32));
        const { sql, hashes } = rendered ?? { sql: '', hashes: [] };
        for (const { name, part } of hashes)
            edges.guardSecret(`the hash of ${name}`, part);
        const line = statement.line + headerLines;
        const next = { sql, keywords: statement.keywords, number: index + 1, line, hasHash: hashes.length > 0 };
        const problem = rendered === undefined
            ? 'the value of its secret contains a backslash or a control character'
            : Buffer.byteLength(sql) > longestStatement
                ? 'it is longer than the limit of the Data API, 100,000 bytes'
                : undefined;
        if (problem !== undefined)
            return failure(`${describe([next], run)} can't be sent: ${problem}. Nothing was run.`, 'Run this script by hand or with `run-script` (docs/scripts.md), then re-run this job.');
        ready.push(next);
    }
    edges.say(`the Data API runs ${run.sqlFile} in database ${change.identity.database} of ${edges.where}`);
    return (await missingPrivileges(change, run)) ?? (await runStatements(batchesOf(ready), run));
}
function failure(message, remedy) {
    return { reason: 'script-failed', message, remedy };
}
/** Before the script of a creation: the documented privileges that the role lacks for certain, as a failure. */
async function missingPrivileges(change, run) {
    const { action, live, identity } = change;
    if (action === 'delete' || (action === 'update' && live?.status !== 'createError'))
        return undefined;
    try {
        const { role, missing, unknown } = await (0,privileges/* readPrivileges */.H)((sql) => run.session.query(sql));
        const who = role === undefined ? 'the role' : `the role ${run.shown(role)}`;
        if (unknown.length > 0)
            run.say(`Redshift does not show whether ${who} has ${unknown.join(', ')}`);
        if (missing.length === 0)
            return undefined;
        return failure(`${who} lacks privileges on database ${identity.database} that the script needs: ${missing.join(', ')}. Nothing was run.`, 'Have a superuser grant them (docs/scripts.md has the statements), then re-run this job.');
    }
    catch (error) {
        if (!(error instanceof explain/* DataApiError */.jk))
            throw error;
        const doing = 'asking for the privileges of the role';
        return dataApiFailure(error.kind, error.message, doing, ' Nothing was run.', run);
    }
}
/** The longest text from AWS or Redshift that is shown, in characters. */
const longestShown = 600;
/** Secrets are masked in the text as it came. Then it is made one line and cut. */
function shown(text, { mask }) {
    const line = mask(text).replace(/\s+/g, ' ').trim();
    return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}


/***/ })

};
