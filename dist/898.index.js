export const id = 898;
export const ids = [898];
export const modules = {

/***/ 307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ isMask),
/* harmony export */   RM: () => (/* binding */ readTenant),
/* harmony export */   pK: () => (/* binding */ readIntegration)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _immuta_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3072);
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7322);
/* harmony import */ var _integration_types_secret_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6541);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _validation_tests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6523);






/** Fields of an element that Immuta documents. */
const documentedFields = new Set(['id', 'status', 'validationResults', 'type', 'autoBootstrap', 'config']);
/**
 * Reads the answer of `GET /integrations`. Whatever is not a list of integrations is an `immuta-error`:
 * a tenant is never taken for empty because an answer could not be understood.
 */
function readTenant(answer) {
    if (!Array.isArray(answer))
        throw notUnderstood('the list of integrations is not a JSON array');
    const integrations = [];
    const otherTypes = new Map();
    const undocumentedFields = new Set();
    const echoedSecrets = [];
    const ids = new Set();
    for (const element of answer) {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(element) || typeof element.type !== 'string') {
            throw notUnderstood('an element of the list of integrations has no type');
        }
        if ((0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .integrationType */ .v)(element.type) === undefined) {
            otherTypes.set(element.type, (otherTypes.get(element.type) ?? 0) + 1);
            echoedSecrets.push(...splitSecrets(element, '', hasSecretName).secrets);
            continue;
        }
        const reading = readIntegration(element);
        if (ids.has(reading.integration.id))
            throw notUnderstood('two integrations of the list have the same id');
        ids.add(reading.integration.id);
        integrations.push(reading.integration);
        echoedSecrets.push(...reading.echoedSecrets);
        for (const field of reading.undocumentedFields)
            undocumentedFields.add(field);
    }
    return { integrations, otherTypes, undocumentedFields: [...undocumentedFields].sort(), echoedSecrets };
}
/** Reads one element of the list, or the answer of `GET /integrations/{id}`; an `immuta-error` where it is none. */
function readIntegration(element) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(element))
        throw notUnderstood('an integration is not a JSON object');
    const { type, status, autoBootstrap, config } = element;
    const id = (0,_immuta_client_js__WEBPACK_IMPORTED_MODULE_1__/* .readId */ .wh)(element.id);
    if (id === undefined)
        throw notUnderstood('an integration has an id that is not 1 to 15 digits');
    const known = typeof type === 'string' ? (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .integrationType */ .v)(type) : undefined;
    if (known === undefined)
        throw notUnderstood(`integration ${id} is of another type`);
    if (typeof status !== 'string')
        throw notUnderstood(`integration ${id} has no status`);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(config))
        throw notUnderstood(`integration ${id} has no config`);
    const { shown, secrets } = splitSecrets(config, '', (path) => (0,_integration_types_secret_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecretKey */ .u)(known, path));
    const identity = known.identity(shown);
    if (identity === undefined)
        throw notUnderstood(`the config of integration ${id} does not say which one it is`);
    return {
        integration: {
            id,
            type: known.name,
            status,
            ...(typeof autoBootstrap === 'boolean' ? { autoBootstrap } : {}),
            config: shown,
            identity,
            validationTests: (0,_validation_tests_js__WEBPACK_IMPORTED_MODULE_5__/* .readValidationTests */ .h)(element.validationResults),
        },
        echoedSecrets: secrets,
        undocumentedFields: Object.keys(element).filter((field) => !documentedFields.has(field)),
    };
}
/** Takes the secret fields out of a `config`; masks and nulls among their values are no secrets. */
function splitSecrets(config, above, isSecret) {
    const shown = {};
    const secrets = [];
    for (const [key, value] of Object.entries(config)) {
        const path = above === '' ? key : `${above}.${key}`;
        if (isSecret(path)) {
            secrets.push(...texts(value).filter((text) => !isMask(text)));
        }
        else if ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(value)) {
            const below = splitSecrets(value, path, isSecret);
            shown[key] = below.shown;
            secrets.push(...below.secrets);
        }
        else {
            shown[key] = value;
        }
    }
    return { shown, secrets };
}
/** In other types nothing is documented to us, so the name alone decides. */
function hasSecretName(path) {
    return path.split('.').some(_integration_types_secret_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecretName */ .e);
}
function texts(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap((item) => texts(item));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(value) ? Object.values(value).flatMap(texts) : [];
}
/** Whether a text stands in the place of a value that Immuta does not show: stars, dots, `[REDACTED]` and the like. */
function isMask(text) {
    return /^([*•●x]{3,}|[[<(]?(redacted|masked|hidden|secret|sensitive)[\])>]?)$/i.test(text.trim());
}
function notUnderstood(what) {
    const failure = {
        reason: 'immuta-error',
        message: `Immuta's answer is not understood: ${what}.`,
        remedy: 'Check that immuta-url is the address of the tenant itself. Nothing was planned on an answer that is not understood.',
    };
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d(failure);
}


/***/ }),

/***/ 502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isSettled),
/* harmony export */   W: () => (/* binding */ isHealthy)
/* harmony export */ });
/**
 * Immuta's statuses. Source: its documentation of `/integrations`; the list grew between releases, so an
 * unknown status counts as not settled.
 */
const settledStatuses = new Set([
    'enabled',
    'createError',
    'editError',
    'deleteError',
    'migrateError',
    'recurringValidationError',
    'disabled',
    'deleted',
]);
/** Whether Immuta is done with what it was doing, well or not. */
function isSettled(status) {
    return settledStatuses.has(status);
}
/** Whether an integration works. */
function isHealthy(status) {
    return status === 'enabled';
}


/***/ }),

/***/ 2393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U$: () => (/* binding */ noFilesLeft),
  A2: () => (/* binding */ readDeclaredFiles),
  pm: () => (/* binding */ requireDeclaredFiles)
});

// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/declared/read-declared.ts + 11 modules
var read_declared = __webpack_require__(5895);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/declared/file-names.ts
var file_names = __webpack_require__(7623);
// EXTERNAL MODULE: ./src/declared/source-text.ts
var source_text = __webpack_require__(4705);
;// CONCATENATED MODULE: ./src/declared/workspace-files.ts





/** So many files are open at once. */
const openAtOnce = 16;
/**
 * Reads the integration files of a workspace, sorted by path. Only regular files that are reached without
 * symbolic links are opened; whatever else the globs match is an `invalid-config` failure, as are names
 * that no integration file may have. The folder `.git` is never entered.
 */
async function readWorkspaceFiles(workspace, globs) {
    const found = [];
    const failures = [];
    const top = await (0,promises_.realpath)(workspace).catch((cause) => {
        failures.push(failure('', 'The workspace is not there or not readable.', 'Check out the repository first.', cause));
        return undefined;
    });
    if (top === undefined)
        return { files: [], failures };
    await walk(top, '', globs, found, failures);
    found.sort();
    failures.push(...(0,file_names/* fileNameFailures */.NV)(found));
    const files = [];
    const readable = found.filter(file_names/* isPlainPath */.qW);
    for (let from = 0; from < readable.length; from += openAtOnce) {
        const read = await Promise.all(readable.slice(from, from + openAtOnce).map((file) => readSource(top, file)));
        for (const result of read) {
            if ('content' in result)
                files.push(result);
            else
                failures.push(result);
        }
    }
    return { files, failures: failures.sort(byFile) };
}
async function walk(top, folder, globs, found, failures) {
    let entries;
    try {
        entries = await (0,promises_.readdir)((0,external_node_path_.join)(top, folder), { withFileTypes: true });
    }
    catch (cause) {
        failures.push(failure(folder, 'This folder can not be read.', 'Check its permissions.', cause));
        return;
    }
    for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.name === '.git')
            continue;
        if (entry.isDirectory()) {
            if (globs.matches(path) && /\.ya?ml$/.test(path)) {
                failures.push(failure(path, 'This is a folder, and is named like an integration file.', 'Rename it.'));
            }
            if (globs.mayContain(path))
                await walk(top, path, globs, found, failures);
        }
        else if (entry.isSymbolicLink()) {
            const concerned = globs.matches(path) || (globs.mayContain(path) && (await leadsToFolder((0,external_node_path_.join)(top, path))));
            if (concerned) {
                failures.push(failure(path, 'This is a symbolic link, and those are not followed.', 'Put the files themselves here, or exclude it with a `!` line in the input `files`.'));
            }
        }
        else if (globs.matches(path)) {
            if (entry.isFile())
                found.push(path);
            else
                failures.push(notRegular(path));
        }
    }
}
/** Asks what a link leads to; nothing there is opened. A dangling link leads nowhere. */
async function leadsToFolder(path) {
    return (0,promises_.stat)(path).then((target) => target.isDirectory(), () => false);
}
/** What was found may have been replaced meanwhile: a link is not followed, a FIFO is not waited for. */
async function readSource(top, file) {
    let handle;
    try {
        handle = await (0,promises_.open)((0,external_node_path_.join)(top, file), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (cause) {
        return failure(file, 'This file can not be read.', 'Check its permissions.', cause);
    }
    try {
        const status = await handle.stat();
        if (!status.isFile())
            return notRegular(file);
        // Read by one byte more than allowed, whatever size was told: it may grow.
        const buffer = Buffer.alloc(Math.min(status.size, source_text/* maximumFileSize */.se) + 1);
        let length = 0;
        for (;;) {
            const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
            length += bytesRead;
            if (bytesRead === 0 || length === buffer.length)
                break;
        }
        if (status.size > source_text/* maximumFileSize */.se || length > status.size) {
            return failure(file, length > status.size && status.size <= source_text/* maximumFileSize */.se
                ? 'This file changed while it was read.'
                : 'This file is larger than 1 MiB, and is no integration file.', 'Look at what writes it, or exclude it with a `!` line in the input `files`.');
        }
        return { file, content: buffer.subarray(0, length) };
    }
    catch (cause) {
        return failure(file, 'This file can not be read.', 'Look at the cause in the debug log.', cause);
    }
    finally {
        await handle.close();
    }
}
function notRegular(path) {
    return failure(path, 'This is no regular file (a FIFO, a socket or a device).', 'Remove it, or exclude it with a `!` line in the input `files`.');
}
function failure(path, message, remedy, cause) {
    const place = { file: path === '' ? '.' : (0,file_names/* shownPath */.pS)(path) };
    return { reason: 'invalid-config', message, remedy, place, ...(cause === undefined ? {} : { cause }) };
}
function byFile(left, right) {
    const [a, b] = [left.place?.file ?? '', right.place?.file ?? ''];
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./src/failure.ts
var src_failure = __webpack_require__(1633);
;// CONCATENATED MODULE: ./src/modes/declared-files.ts




/** Reads the workspace's files and collects everything that is wrong with them. */
async function readDeclaredFiles({ runner, inputs, sinks, log, environment }) {
    const { files, failures } = await readWorkspaceFiles(runner.workspace, inputs.files);
    const reading = (0,read_declared/* readDeclared */.D)(files, inputs.variables);
    // What a file refers to is a secret from here on, whether this mode needs it or not.
    for (const name of new Set(reading.integrations.flatMap((one) => (0,payload/* secretReferences */.Li)(one).map(({ reference }) => reference.name)))) {
        const value = environment[name];
        if (value === undefined || value === '')
            continue;
        sinks.guard.add(name, value);
        log.mask(value);
    }
    return { files, integrations: reading.integrations, failures: [...failures, ...reading.failures], warnings: reading.warnings };
}
/** The same, where anything that is wrong ends the run. */
async function requireDeclaredFiles(session) {
    const declared = await readDeclaredFiles(session);
    const [first, ...others] = declared.failures;
    if (first !== undefined)
        throw new src_failure/* ActionFailure */.d(first, ...others);
    return declared;
}
/** That there is no file at all now, where the base had some: a mistake in `files` would delete everything. */
function noFilesLeft() {
    return {
        reason: 'invalid-config',
        message: 'No integration file matches the input `files` now, while the base has some.',
        remedy: 'Check `files` and the checkout. To give up every integration, keep one file until the others are deleted, and delete the last one in Immuta.',
    };
}


/***/ }),

/***/ 4741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readLiveTenant),
/* harmony export */   w: () => (/* binding */ orFailure)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _immuta_immuta_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2851);
/* harmony import */ var _live_read_live_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(307);



/** Reads the tenant, once a run; what it echoes of secrets is made known to the guard before anything else. */
async function readLiveTenant({ immuta, sinks, log }) {
    const { reader } = await immuta();
    const tenant = (0,_live_read_live_js__WEBPACK_IMPORTED_MODULE_2__/* .readTenant */ .RM)(await orFailure(reader.list(), 'reading the integrations'));
    for (const secret of tenant.echoedSecrets) {
        sinks.guard.addEchoed(secret);
        log.mask(secret);
    }
    return tenant;
}
/** Turns an error of Immuta's into a failure of the whole run. */
async function orFailure(answer, doing) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof _immuta_immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .d((0,_immuta_immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .immutaFailure */ .k$)(error, doing));
        throw error;
    }
}


/***/ }),

/***/ 542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ writePlanFiles),
/* harmony export */   i: () => (/* binding */ planOutputs)
/* harmony export */ });
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8720);
/* harmony import */ var _report_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5132);
/* harmony import */ var _report_plan_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7346);
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1798);




/** Writes plan.json and the `.sql` files; returns the outputs that name them. */
async function writePlanFiles({ files }, plan, entries, context) {
    const scripts = await Promise.all(plan.integrations.filter(_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlannedChange */ .P).flatMap((change) => {
        const { script } = change;
        return script === undefined ? [] : [files.write((0,_script_sql_file_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptFileName */ .n)(change), script.file)];
    }));
    const digests = new Map(entries.map(({ file, identity, declared, live, script }) => [file, { identity, declared, live, script }]));
    const planJson = await files.writeJson('plan.json', (0,_report_plan_file_js__WEBPACK_IMPORTED_MODULE_2__/* .planFile */ .eS)(plan, { ...context, digests }));
    return {
        ...(planJson === undefined ? {} : { 'plan-file': planJson }),
        'script-files': JSON.stringify(scripts.filter((path) => path !== undefined)),
    };
}
/** The outputs that count, and those that tell ids. */
function planOutputs({ integrations }) {
    const ids = integrations.flatMap(({ file, id }) => (id === undefined ? [] : [[file, id]]));
    return {
        'has-changes': String(integrations.some(_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlannedChange */ .P)),
        'create-count': String((0,_report_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(integrations, 'create')),
        'update-count': String((0,_report_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(integrations, 'update')),
        'delete-count': String((0,_report_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(integrations, 'delete')),
        'integration-ids': JSON.stringify(Object.fromEntries(ids)),
    };
}


/***/ }),

/***/ 2996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl),
/* harmony export */   g: () => (/* binding */ reportContext)
/* harmony export */ });
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1798);

/** What reports say about the run itself. */
function reportContext(session, commit) {
    const { runner, inputs, event } = session;
    const repositoryUrl = `${runner.serverUrl}/${runner.owner}/${runner.repo}`;
    return {
        name: inputs.name,
        tenant: inputs.immutaUrl?.host ?? inputs.name,
        commit,
        repositoryUrl,
        ...(runner.runId === undefined
            ? {}
            : { runId: runner.runId, runUrl: `${repositoryUrl}/actions/runs/${runner.runId}` }),
        onPullRequest: event.kind === 'pull_request' && event.action !== 'closed',
        runScript: inputs.runScript !== undefined,
        scriptFile: (file, action) => (action === 'no-op' ? file : (0,_script_sql_file_js__WEBPACK_IMPORTED_MODULE_0__/* .scriptFileName */ .n)({ file, action })),
    };
}
/** Address of the run that wrote a report. */
function runUrl(session) {
    return reportContext(session, '').runUrl;
}


/***/ }),

/***/ 560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ undeclaredLive),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   oQ: () => (/* binding */ comparedDeclared),
/* harmony export */   qb: () => (/* binding */ normal),
/* harmony export */   yv: () => (/* binding */ comparedLive)
/* harmony export */ });
/* unused harmony export sameValue */
/* harmony import */ var _declared_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2388);
/* harmony import */ var _declared_integration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5804);
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7322);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _live_read_live_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(307);





const absent = { kind: 'absent' };
/** Compares what a file declares with what Immuta shows. Secrets are never compared. */
function compare(declared, live) {
    const differences = [];
    const notShown = [];
    const shown = comparedLive(declared, live);
    for (const [key, value] of comparedDeclared(declared)) {
        const there = shown.get(key);
        if (there === undefined)
            notShown.push(key);
        else if (!sameValue(key, value, there)) {
            differences.push({ key, before: show(declared, key, there), after: show(declared, key, value) });
        }
    }
    return { differences, notShown, mayReset: undeclared(declared, live) };
}
/** The declared keys that are compared, with their values: no secrets, and nothing of identity by type alone. */
function comparedDeclared(declared) {
    const keys = new Map([['autoBootstrap', declared.autoBootstrap]]);
    for (const { path, value } of (0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .leaves */ .FQ)(declared.config)) {
        if (!holdsSecret(value))
            keys.set(`config.${path}`, value);
    }
    return keys;
}
/** Live values of the keys that the file declares; a key that live does not show is left out. */
function comparedLive(declared, live) {
    const values = liveLeaves(live);
    const keys = new Map();
    for (const key of comparedDeclared(declared).keys()) {
        const value = values.get(key);
        if (value !== undefined)
            keys.set(key, value);
    }
    return keys;
}
/** Whether two values of a key are the same: numbers and booleans by value, hosts whatever their case. */
function sameValue(key, declared, live) {
    return normal(key, declared) === normal(key, live);
}
/** The text that stands for a value in comparisons and digests. */
function normal(key, value) {
    if (typeof value === 'string') {
        const text = value.trim();
        // Immuta may give a number or a boolean as a string, and the other way round.
        if (/^-?(0|[1-9]\d{0,14})$/.test(text) || text === 'true' || text === 'false')
            return text;
        if (key === 'config.host')
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(text.toLowerCase().replace(/\.$/, ''));
    }
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(value);
}
function liveLeaves(live) {
    const values = new Map();
    if (live.autoBootstrap !== undefined)
        values.set('autoBootstrap', live.autoBootstrap);
    for (const { path, value } of (0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .leaves */ .FQ)(live.config)) {
        if (value === null || (typeof value === 'string' && (0,_live_read_live_js__WEBPACK_IMPORTED_MODULE_1__/* .isMask */ .$b)(value)))
            continue;
        values.set(`config.${path}`, value);
    }
    return values;
}
/** Live, non-secret values of the keys that the file leaves out. */
function undeclaredLive(declared, live) {
    const declaredKeys = new Set((0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .leaves */ .FQ)(declared.config).map(({ path }) => `config.${path}`));
    return new Map([...liveLeaves(live)].filter(([key]) => key.startsWith('config.') && !declaredKeys.has(key)));
}
function undeclared(declared, live) {
    return [...undeclaredLive(declared, live)].map(([key, value]) => ({
        key,
        before: show(declared, key, value),
        after: absent,
    }));
}
/** A value as people may see it: those of keys that the type does not know are never shown. */
function show(declared, key, value) {
    if (value === undefined)
        return absent;
    if (value instanceof _declared_integration_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretReference */ .U)
        return { kind: 'secret', reference: value.name };
    if (key !== 'autoBootstrap' && !isKnownKey(declared.type, key))
        return { kind: 'hidden' };
    return { kind: 'value', text: typeof value === 'string' ? value : (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(value) };
}
function isKnownKey(type, key) {
    return (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationType */ .v)(type)?.keys.some(({ path, secret }) => !secret && `config.${path}` === key) === true;
}
function holdsSecret(value) {
    if (value instanceof _declared_integration_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretReference */ .U)
        return true;
    if (Array.isArray(value))
        return value.some((item) => holdsSecret(item));
    return typeof value === 'object' && value !== null && Object.values(value).some(holdsSecret);
}


/***/ }),

/***/ 8180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/live/status.ts
var live_status = __webpack_require__(502);
// EXTERNAL MODULE: ./src/live/validation-tests.ts
var validation_tests = __webpack_require__(6523);
// EXTERNAL MODULE: ./src/plan/difference.ts
var difference = __webpack_require__(560);
// EXTERNAL MODULE: ./src/plan/match.ts
var plan_match = __webpack_require__(4106);
;// CONCATENATED MODULE: ./src/plan/prevented.ts
/** The deletions that must not happen: protected by `preventDelete`, or too many for `max-deletes`. */
function preventedDeletions(planned, guards, maxDeletes) {
    const deletions = planned.filter(({ action }) => action === 'delete');
    const tooMany = deletions.length > maxDeletes;
    return deletions.flatMap((deletion) => {
        if (isProtected(deletion, guards))
            return [protectedFailure(deletion)];
        return tooMany ? [tooManyFailure(deletion, deletions.length, maxDeletes)] : [];
    });
}
function isProtected({ previous }, guards) {
    if (previous === undefined)
        return false;
    const latest = guards.guarding?.find(({ file, identity }) => file === previous.file || identity.key === previous.identity.key);
    return (latest ?? previous).lifecycle.preventDelete;
}
function protectedFailure({ file, id }) {
    return {
        file,
        reason: 'delete-prevented',
        message: `${file}: integration ${id ?? ''} is not deleted, since lifecycle.preventDelete is true for it.`,
        remedy: 'Put the file back with preventDelete: false, merge that, and remove the file in a second pull request.',
        place: { file },
    };
}
function tooManyFailure({ file, id }, count, limit) {
    return {
        file,
        reason: 'delete-prevented',
        message: `${file}: integration ${id ?? ''} is not deleted, since ${String(count)} deletions are more than max-deletes (${String(limit)}) allows.`,
        remedy: `If all of them are meant, set max-deletes: ${String(count)} for this run; otherwise put the files back.`,
        place: { file },
    };
}

;// CONCATENATED MODULE: ./src/plan/make-plan.ts







/**
 * Decides what is to be done, from the three states alone. Scripts are added afterwards.
 * Throws an `ActionFailure` with everything that makes a plan impossible: conflicts, ids that are not there.
 */
function makePlan(input) {
    const { declared, previous, live } = input;
    const { matches, failures: unmatched } = (0,plan_match/* matchDeclared */.Q)(declared, live.integrations);
    const before = matchPrevious(previous.integrations, live.integrations);
    const kept = new Set([...matches.values()].map((found) => found?.id));
    const gone = before.filter(({ live: there }) => !kept.has(there.id));
    const failures = [...unmatched, ...editedIdentities(declared, gone), ...ambiguousDeletions(previous, live, kept)];
    const [first, ...others] = failures;
    if (first !== undefined)
        throw new failure/* ActionFailure */.d(first, ...others);
    const planned = [
        ...declared.map((integration) => planDeclared(integration, matches.get(integration), previous, before)),
        ...deletions(gone),
    ].sort((one, other) => compareText(one.file, other.file));
    const managed = new Set([...kept, ...before.map(({ live: there }) => there.id)]);
    return {
        integrations: planned,
        unmanaged: live.integrations
            .filter((there) => !managed.has(there.id) && there.status !== 'deleted')
            .map(({ id, identity, status }) => ({ id, identity, status })),
        otherTypes: live.otherTypes,
        base: previous.base,
        warnings: planWarnings(input),
        prevented: preventedDeletions(planned, previous, input.maxDeletes),
    };
}
function matchPrevious(previous, live) {
    return previous.flatMap((integration) => {
        const match = (0,plan_match/* matchLive */.k)(integration, live);
        return match.kind === 'live' ? [{ previous: integration, live: match.live }] : [];
    });
}
/** A file whose host, port or database was edited would delete one integration and create another. */
function editedIdentities(declared, gone) {
    const byFile = new Map(declared.map((integration) => [integration.file, integration]));
    return gone.flatMap(({ previous, live }) => {
        const now = byFile.get(previous.file);
        if (now === undefined || now.lifecycle.id !== undefined)
            return [];
        return [
            {
                reason: 'invalid-config',
                message: `${now.file}: its host, port or database was edited, so it no longer says that it manages integration ${live.id}.`,
                remedy: `To change integration ${live.id}, add these lines; for another integration use another file:\nlifecycle:\n  id: ${live.id}`,
                place: now.place('config.host'),
            },
        ];
    });
}
function ambiguousDeletions(previous, live, kept) {
    return previous.integrations.flatMap((integration) => {
        const match = (0,plan_match/* matchLive */.k)(integration, live.integrations);
        if (match.kind !== 'ambiguous' || match.ids.some((id) => kept.has(id)))
            return [];
        return [
            {
                reason: 'conflict',
                message: `${integration.file} was removed, and Immuta has more than one integration for its host, port and database: ids ${match.ids.join(', ')}.`,
                remedy: 'Put the file back with lifecycle.id set to the one that it manages, and remove it in a later change.',
                place: { file: integration.file },
            },
        ];
    });
}
function planDeclared(declared, live, previous, before) {
    const earlier = earlierOf(declared, live, previous, before);
    const common = {
        file: declared.file,
        identity: declared.identity,
        declared,
        origin: previous.unchanged.has(declared.file) ? 'already-different' : 'this-change',
        ...(earlier === undefined ? {} : { previous: earlier }),
        ...(earlier !== undefined && earlier.file !== declared.file ? { movedFrom: earlier.file } : {}),
    };
    if (live === undefined) {
        return {
            ...common,
            action: 'create',
            because: ['Immuta has no integration for this host, port and database.'],
            differences: createdKeys(declared),
            notShown: [],
            mayReset: [],
            scriptEndpoint: 'create',
            warnings: [],
        };
    }
    const { differences, notShown, mayReset } = (0,difference/* compare */.UD)(declared, live);
    const dropped = droppedKeys(declared, earlier, live);
    const rotated = rotation(declared, earlier);
    const because = [
        ...(live.status === 'createError' ? ['Its creation failed: it is set up again with the script for a creation.'] : []),
        ...(differences.length > 0 ? ['What Immuta shows differs from the file.'] : []),
        ...(dropped.length > 0 ? ['The file no longer declares a key that it did.'] : []),
        ...(rotated.length > 0 ? ['lifecycle.credentialsVersion changed: the credentials are sent again.'] : []),
    ];
    const update = because.length > 0;
    return {
        ...common,
        action: update ? 'update' : 'no-op',
        id: live.id,
        live,
        because,
        differences: [...differences, ...dropped, ...rotated],
        notShown,
        mayReset: update ? mayReset.filter(({ key }) => !dropped.some((drop) => drop.key === key)) : [],
        ...(update ? { scriptEndpoint: live.status === 'createError' ? 'create' : 'edit' } : {}),
        warnings: healthWarnings(declared.file, live),
    };
}
/** The base's file for the same integration: the one that matched the same live one, else the same file. */
function earlierOf(declared, live, previous, before) {
    const same = before.filter((match) => match.live.id === live?.id).map((match) => match.previous);
    const atPath = previous.integrations.find(({ file }) => file === declared.file);
    if (same.length > 0)
        return same.find(({ file }) => file === declared.file) ?? same[0];
    return atPath?.identity.key === declared.identity.key ? atPath : undefined;
}
function createdKeys(declared) {
    const autoBootstrap = { key: 'autoBootstrap', before: { kind: 'absent' }, after: (0,difference/* show */.WU)(declared, 'autoBootstrap', declared.autoBootstrap) };
    const keys = (0,payload/* leaves */.FQ)(declared.config).map(({ path, value }) => ({
        key: `config.${path}`,
        before: { kind: 'absent' },
        after: (0,difference/* show */.WU)(declared, `config.${path}`, value),
    }));
    return [autoBootstrap, ...keys];
}
function droppedKeys(declared, earlier, live) {
    if (earlier === undefined)
        return [];
    const now = new Set((0,payload/* leaves */.FQ)(declared.config).map(({ path }) => path));
    const shown = new Map((0,payload/* leaves */.FQ)(live.config).map(({ path, value }) => [path, value]));
    return (0,payload/* leaves */.FQ)(earlier.config)
        .filter(({ path }) => !now.has(path))
        .map(({ path, value }) => {
        const key = `config.${path}`;
        return { key, before: (0,difference/* show */.WU)(declared, key, shown.get(path) ?? value), after: { kind: 'absent' } };
    });
}
function rotation(declared, earlier) {
    const was = earlier?.lifecycle.credentialsVersion;
    const is = declared.lifecycle.credentialsVersion;
    if (earlier === undefined || String(was ?? '') === String(is ?? ''))
        return [];
    const shown = (value) => value === undefined ? { kind: 'absent' } : { kind: 'value', text: String(value) };
    return [{ key: 'lifecycle.credentialsVersion', before: shown(was), after: shown(is) }];
}
function deletions(gone) {
    const seen = new Set();
    return gone.flatMap(({ previous, live }) => {
        if (seen.has(live.id))
            return [];
        seen.add(live.id);
        const failedCreation = live.status === 'createError';
        return [
            {
                action: 'delete',
                file: previous.file,
                id: live.id,
                identity: live.identity,
                previous,
                live,
                origin: 'this-change',
                because: ['The file that declared it was removed.'],
                differences: [],
                notShown: [],
                mayReset: [],
                scriptEndpoint: failedCreation ? 'cleanup' : 'delete',
                warnings: healthWarnings(previous.file, live),
            },
        ];
    });
}
/** A status that is not healthy is told before somebody changes it. */
function healthWarnings(file, live) {
    if ((0,live_status/* isHealthy */.W)(live.status))
        return [];
    return [{ message: `Integration ${live.id} is in the status ${live.status}.${(0,validation_tests/* describeFailedTests */.k)(live.validationTests)}`, place: { file } }];
}
function planWarnings({ previous, live, declared }) {
    return [
        ...previous.unreadable.map((file) => ({
            message: `${file} can't be read as an integration at the base, so nothing is concluded from what it was.`,
            place: { file },
        })),
        ...(declared.length === 0 && previous.integrations.length === 0
            ? [{ message: 'No integration file matches the input `files`, neither now nor at the base.' }]
            : []),
        ...(live.undocumentedFields.length > 0
            ? [{ message: `Immuta's answer has undocumented fields, which are ignored: ${live.undocumentedFields.join(', ')}.` }]
            : []),
    ];
}
function compareText(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}


/***/ }),

/***/ 4106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ matchDeclared),
/* harmony export */   k: () => (/* binding */ matchLive)
/* harmony export */ });
/**
 * Finds the live integration that a file manages: by `lifecycle.id`, else by identity. A `deleted` one
 * is never matched, a `disabled` one by id alone.
 */
function matchLive(integration, live) {
    const { id } = integration.lifecycle;
    if (id !== undefined) {
        const pinned = live.find((candidate) => candidate.id === id && candidate.status !== 'deleted');
        return pinned === undefined || pinned.type !== integration.type
            ? { kind: 'missing-id', id }
            : { kind: 'live', live: pinned };
    }
    const same = live.filter((candidate) => candidate.type === integration.type &&
        candidate.identity.key === integration.identity.key &&
        candidate.status !== 'deleted' &&
        candidate.status !== 'disabled');
    const [only, ...others] = same;
    if (only === undefined)
        return { kind: 'none' };
    if (others.length > 0)
        return { kind: 'ambiguous', ids: same.map((candidate) => candidate.id) };
    return { kind: 'live', live: only };
}
/** Matches every declared integration; ambiguity, a missing id and two files for one live one are failures. */
function matchDeclared(declared, live) {
    const matches = new Map();
    const failures = [];
    const takenBy = new Map();
    for (const integration of declared) {
        const match = matchLive(integration, live);
        if (match.kind === 'missing-id')
            failures.push(missingId(integration, match.id));
        if (match.kind === 'ambiguous')
            failures.push(ambiguous(integration, match.ids));
        const found = match.kind === 'live' ? match.live : undefined;
        matches.set(integration, found);
        if (found === undefined)
            continue;
        const other = takenBy.get(found.id);
        if (other === undefined)
            takenBy.set(found.id, integration);
        else
            failures.push(twoFiles(integration, other, found.id));
    }
    return { matches, failures };
}
function missingId(integration, id) {
    return {
        reason: 'invalid-config',
        message: `${integration.file}: lifecycle.id is ${id}, and Immuta has no ${integration.type} integration with this id.`,
        remedy: 'Correct the id, or remove the line if the integration is to be created.',
        place: integration.place('lifecycle.id'),
    };
}
function ambiguous(integration, ids) {
    return {
        reason: 'conflict',
        message: `${integration.file}: Immuta has more than one integration for this host, port and database: ids ${ids.join(', ')}.`,
        remedy: `Add the one that this file manages:\nlifecycle:\n  id: ${ids[0] ?? ''}`,
        place: integration.place('config.host'),
    };
}
function twoFiles(integration, other, id) {
    return {
        reason: 'conflict',
        message: `${integration.file} and ${other.file} both manage integration ${id}.`,
        remedy: 'Remove one of the two files, or pin each to its own integration with lifecycle.id.',
        place: integration.place('lifecycle.id'),
    };
}


/***/ }),

/***/ 8720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isPlannedChange)
/* harmony export */ });
/** Whether something is to be done with an integration. */
function isPlannedChange(planned) {
    return planned.action !== 'no-op';
}


/***/ }),

/***/ 7346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   PM: () => (/* binding */ failureJson),
/* harmony export */   eS: () => (/* binding */ planFile),
/* harmony export */   j9: () => (/* binding */ warningJson)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5132);

/** Version of `plan.json`; a change that a reader could stumble over raises it. */
const version = 1;
/**
 * `plan.json`: the plan as data, keys always in this order, absent ones left out. It holds no secret:
 * values of secret keys stand as `{ "reference": "NAME" }`, and scripts by the path of their file,
 * relative to the output directory.
 */
function planFile(plan, context) {
    return {
        version,
        name: context.name,
        tenant: context.tenant,
        commit: context.commit,
        base: present({ commit: plan.base.commit, explanation: plan.base.explanation }),
        counts: {
            create: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(plan.integrations, 'create'),
            update: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(plan.integrations, 'update'),
            delete: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(plan.integrations, 'delete'),
            'no-op': (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(plan.integrations, 'no-op'),
        },
        integrations: plan.integrations.map((planned) => integrationJson(plan, planned, context)),
        unmanaged: plan.unmanaged.map(({ id, identity, status }) => ({
            id,
            identity: identityJson(identity),
            status,
        })),
        otherTypes: Object.fromEntries(plan.otherTypes),
        prevented: plan.prevented.map(failureJson),
        warnings: plan.warnings.map(warningJson),
    };
}
function integrationJson(plan, planned, context) {
    const { action, file, id, identity, live, script } = planned;
    return present({
        file,
        action,
        id,
        identity: identityJson(identity),
        origin: planned.origin,
        prevented: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrevented */ .kh)(plan, planned) ? true : undefined,
        because: planned.because,
        movedFrom: planned.movedFrom,
        differences: planned.differences.map(differenceJson),
        notShown: planned.notShown,
        mayReset: planned.mayReset.map(differenceJson),
        status: live?.status,
        validationTests: live?.validationTests.map((test) => present({ name: test.name, status: test.status, message: test.message })),
        script: script === undefined
            ? undefined
            : present({
                file: context.scriptFile(file, action),
                endpoint: planned.scriptEndpoint,
                variables: script.variables,
                statements: Object.fromEntries(script.statements),
                problems: script.problems.map(({ line, message }) => ({ line, message })),
            }),
        digests: context.digests?.get(file),
        warnings: planned.warnings.map(warningJson),
    });
}
function identityJson({ type, host, port, database }) {
    return { type, host, port, database };
}
function differenceJson({ key, before, after }) {
    return { key, before: valueJson(before), after: valueJson(after) };
}
/** A shown value: `{ "value": … }`, `{ "reference": … }`, `{ "hidden": true }`, or null where the key is absent. */
function valueJson(value) {
    switch (value.kind) {
        case 'value':
            return { value: value.text };
        case 'secret':
            return { reference: value.reference };
        case 'hidden':
            return { hidden: true };
        case 'absent':
            return null;
    }
}
/** A failure as the files hold it: without its cause, which may hold anything. */
function failureJson({ reason, message, remedy, place }) {
    return present({ reason, message, remedy, place: place && present({ ...place }) });
}
/** A warning as the files hold it. */
function warningJson({ message, place }) {
    return present({ message, place: place && present({ ...place }) });
}
/** An object without its undefined members, in the order they were written. */
function present(members) {
    const kept = Object.entries(members).filter((member) => member[1] !== undefined);
    return Object.fromEntries(kept);
}


/***/ }),

/***/ 1798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ renderSqlFile),
/* harmony export */   n: () => (/* binding */ scriptFileName)
/* harmony export */ });
/** Where a script lies below the output directory: `immuta/prod/a.yml` → `immuta/prod/a.update.sql`. */
function scriptFileName({ action, file }) {
    return `${file.replace(/\.ya?ml$/, '')}.${action}.sql`;
}
/**
 * The `.sql` file: a header, then the script. Before anything reaches the server the header stops
 * psql with a sentence and exit code 3 where a variable is missing or empty; where the script has
 * problems the first lines do so in any case. Nothing of a variable's value is sent or printed by it.
 */
function renderSqlFile(header, text, variables, problems) {
    const lines = [
        ...(problems[0] === undefined ? [] : stopLines(problems[0], problems.length)),
        ...explanation(header, variables, problems.length === 0),
        '\\set ON_ERROR_STOP on',
        ...(variables.length === 0 ? [] : quiet),
        ...variables.flatMap((name) => requireVariable(name)),
        // psql would read the bytes of other characters as the server's settings say.
        ...(/^[\0-\x7f]*$/.test(text) ? [] : ['\\encoding UTF8']),
        '',
    ];
    return `${lines.join('\n')}\n${text}${text.endsWith('\n') ? '' : '\n'}`;
}
/**
 * A command that psql does not know is an error to every release, also where `\if` skips commands, and an
 * error ends psql whatever its command line says. ON_ERROR_STOP counts from the line after the one that
 * sets it, so there are two lines.
 */
function stopLines({ message, line }, count) {
    const others = count > 1 ? ` There are ${String(count)} such places.` : '';
    const sentence = `This script must not be run as it stands, and nothing was run. Line ${String(line)} of it: ${message}${others}`;
    return [`\\set ON_ERROR_STOP on \\\\ \\warn '${quotable(sentence)}'`, '\\this_script_must_not_be_run'];
}
function explanation(header, variables, runnable) {
    const path = scriptFileName(header).replace(/[^A-Za-z0-9._/-]/g, '?');
    const name = path.slice(path.lastIndexOf('/') + 1);
    const settings = variables.map((variable) => `${variable}=... `).join('');
    return [
        `-- What Immuta asks to be run in Redshift to ${header.action} the integration of ${header.file.replace(/[^A-Za-z0-9._/-]/g, '?')}.`,
        ...(runnable
            ? [
                '-- Run it in the database of the integration, with psql 15 or newer:',
                `--   ${settings}psql -X -f ${name}`,
            ]
            : ['-- Its first lines stop psql: a person has to look at it first.']),
    ];
}
/** An error would otherwise show a line of the script with the secret in it, and `psql -e` every line. */
const quiet = ['\\set VERBOSITY terse', '\\set ECHO none'];
/**
 * Reads a variable from the environment unless `-v` gave it. Whether it is empty shows without the value
 * going anywhere: the name of an environment variable with the value put behind it is found only then.
 */
function requireVariable(name) {
    const probe = 'IMMUTA_SCRIPT_PROBE';
    const sentence = `${name} is missing or empty: set it in the environment. Nothing was run.`;
    return [
        `\\if :{?${name}}`,
        '\\else',
        `\\set ${name} ''`,
        `\\getenv ${name} ${name}`,
        '\\endif',
        `\\unset ${probe}`,
        `\\setenv ${probe} empty`,
        `\\getenv ${probe} ${probe}:${name}`,
        `\\setenv ${probe}`,
        `\\if :{?${probe}}`,
        `\\warn '${quotable(sentence)}'`,
        // Names nothing to read, which is an error: it ends psql.
        '\\getenv',
        '\\endif',
    ];
}
function quotable(sentence) {
    return sentence.replaceAll("'", "''").replace(/[\\\n\r]/g, '');
}


/***/ })

};
