export const id = 903;
export const ids = [903];
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

/***/ 5903:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runExport: () => (/* binding */ runExport)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/declared/read-declared.ts + 11 modules
var read_declared = __webpack_require__(5895);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 3 modules
var registry = __webpack_require__(7322);
// EXTERNAL MODULE: ./src/integration-types/secret-names.ts
var secret_names = __webpack_require__(6541);
// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/live/read-live.ts
var read_live = __webpack_require__(307);
;// CONCATENATED MODULE: ./src/export/file-for.ts




/**
 * Makes the file for a live integration: what Immuta shows, secrets as references, `lifecycle.id` set.
 * `taken` holds the names that are not free, without `.yml`.
 */
function exportFile(live, taken) {
    const name = freeName(live, taken);
    const prefix = name.toUpperCase().replaceAll('-', '_');
    const references = [];
    const config = {};
    const shown = new Map((0,payload/* leaves */.FQ)(live.config).map(({ path, value }) => [path, value]));
    const needed = secretPaths(live, shown);
    for (const path of orderedPaths(live, shown, needed)) {
        if (needed.includes(path)) {
            const reference = `IMMUTA_${prefix}_${snake(path)}`;
            references.push(reference);
            put(config, path, `\${${reference}}`);
        }
        else {
            put(config, path, escaped(shown.get(path) ?? null));
        }
    }
    return {
        name: `${name}.yml`,
        references,
        content: { type: live.type, autoBootstrap: live.autoBootstrap ?? false, config, lifecycle: { id: Number(live.id) } },
    };
}
/** The secrets that an integration of this kind has; Immuta does not always show even that there is one. */
function secretPaths(live, shown) {
    const type = (0,registry/* integrationType */.v)(live.type);
    const authentication = shown.get('authenticationType');
    const byAuthentication = {
        accessKey: ['accessKeyId', 'secretKey'],
        okta: ['okta.password'],
    };
    // A hand-made set-up always has a system account with a password.
    const needed = ['password', ...(typeof authentication === 'string' ? (byAuthentication[authentication] ?? []) : [])];
    return (type?.keys ?? []).map(({ path }) => path).filter((path) => needed.includes(path) && type !== undefined && (0,secret_names/* isSecretKey */.u)(type, path));
}
function orderedPaths(live, shown, secrets) {
    const documented = ((0,registry/* integrationType */.v)(live.type)?.keys ?? []).map(({ path }) => path);
    const wanted = [...shown].filter(([, value]) => isDeclarable(value)).map(([path]) => path);
    const all = new Set([...wanted, ...secrets]);
    return [...documented.filter((path) => all.has(path)), ...wanted.filter((path) => !documented.includes(path)).sort()];
}
function isDeclarable(value) {
    return value !== null && !(typeof value === 'string' && (0,read_live/* isMask */.$b)(value));
}
/** `${` in a value would be read as a reference. */
function escaped(value) {
    if (typeof value === 'string')
        return value.replaceAll('${', '$${');
    return Array.isArray(value) ? value.map((item) => escaped(item)) : value;
}
function put(config, path, value) {
    const [key = '', ...rest] = path.split('.');
    if (rest.length === 0) {
        config[key] = value;
        return;
    }
    const below = { ...(config[key] ?? {}) };
    put(below, rest.join('.'), value);
    config[key] = below;
}
/** `okta.appId` → `OKTA_APP_ID`. */
function snake(path) {
    return path
        .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replaceAll('.', '_')
        .toUpperCase();
}
function freeName({ identity, id }, taken) {
    const host = identity.host.split('.')[0] ?? '';
    const plain = `${host}-${identity.database}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
    const name = plain === '' ? 'integration' : plain.slice(0, 80).replace(/-+$/, '');
    return taken.has(name) ? `${name}-${id}` : name;
}

;// CONCATENATED MODULE: ./src/export/yaml-text.ts
/** What makes editors complete and check the file. */
const schemaLine = '# yaml-language-server: $schema=https://raw.githubusercontent.com/immuta-integration-action/immuta-integration-action/main/schema/integration.schema.json';
/** The text of an integration file; js-yaml's writer is loaded only here. */
async function yamlText(content) {
    const { dump } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3243));
    return `${schemaLine}\n${dump(content, { lineWidth: -1, noRefs: true })}`;
}

// EXTERNAL MODULE: ./src/plan/match.ts
var match = __webpack_require__(4106);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/failure-blocks.ts
var failure_blocks = __webpack_require__(1011);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/export-report.ts



/** The written files, the secrets they need, and what to do next. */
function exportReport({ files, declared, otherTypes, warnings }, name) {
    const others = [...otherTypes].map(([type, number]) => `${String(number)} × ${(0,markdown/* code */.aY)(type)}`);
    const notes = [
        ...(declared > 0 ? [`${(0,markdown/* count */.U9)(declared, 'integration')} had a file already.`] : []),
        ...(others.length > 0 ? [`Not exported, of other types: ${others.join(', ')}.`] : []),
    ];
    return [
        (0,blocks/* heading */.R_)(2, `Immuta export · ${(0,markdown/* text */.Qq)(name)}`),
        (0,blocks/* lines */.Mn)(`**Exported:** ${(0,markdown/* count */.U9)(files.length, 'integration')}.`),
        ...(files.length > 0
            ? [
                (0,blocks/* table */.tp)(['File', 'Id', 'Secrets that it refers to'], files.map(({ file, id, references }) => [
                    (0,markdown/* code */.aY)(file),
                    (0,markdown/* code */.aY)(id),
                    references.length === 0 ? '–' : references.map(markdown/* code */.aY).join(', '),
                ])),
                (0,blocks/* lines */.Mn)('Next: set the secrets in the environment of plan and apply, and open a pull request with these files. Its plan shows no changes.'),
            ]
            : []),
        ...(notes.length > 0 ? [(0,blocks/* list */.p_)(notes)] : []),
        ...(0,blocks/* warningLines */._F)(warnings.map(failure_blocks/* messageLine */.EE)),
    ];
}

// EXTERNAL MODULE: ./src/report/one-line.ts
var one_line = __webpack_require__(2589);
// EXTERNAL MODULE: ./src/modes/declared-files.ts + 1 modules
var declared_files = __webpack_require__(2393);
// EXTERNAL MODULE: ./src/modes/live-tenant.ts
var live_tenant = __webpack_require__(4741);
;// CONCATENATED MODULE: ./src/modes/export.ts












/** Writes a file for each live integration that no file declares. Nothing is overwritten. */
async function runExport(session) {
    const { inputs, runner } = session;
    const declared = await (0,declared_files/* requireDeclaredFiles */.pm)(session);
    const tenant = await (0,live_tenant/* readLiveTenant */.r)(session);
    const { matches, failures } = (0,match/* matchDeclared */.Q)(declared.integrations, tenant.integrations);
    const [first, ...others] = failures;
    if (first !== undefined)
        throw new failure/* ActionFailure */.d(first, ...others);
    const managed = new Set([...matches.values()].map((live) => live?.id));
    const unmanaged = tenant.integrations.filter(({ id, status }) => !managed.has(id) && status !== 'deleted');
    const folder = (0,external_node_path_.join)(runner.workspace, inputs.exportDirectory);
    await requireRealFolder(runner.workspace, inputs.exportDirectory);
    const { written, warnings } = await writeAll(session, folder, unmanaged);
    return {
        outcome: 'exported',
        failures: [],
        warnings: [...declared.warnings, ...warnings],
        summary: exportReport({ files: written, declared: managed.size - (managed.has(undefined) ? 1 : 0), otherTypes: tenant.otherTypes, warnings }, inputs.name),
        line: (0,one_line/* exportLine */.X3)(written.length, inputs.name),
        outputs: {
            'integration-ids': JSON.stringify(Object.fromEntries(written.map(({ file, id }) => [file, id]))),
        },
    };
}
async function writeAll({ inputs, sinks }, folder, unmanaged) {
    const written = [];
    const warnings = [];
    const taken = await takenNames(folder);
    for (const live of unmanaged) {
        const { name, content, references } = exportFile(live, taken);
        const file = `${inputs.exportDirectory}/${name}`;
        const text = await yamlText(content);
        const invalid = (0,read_declared/* readDeclared */.D)([{ file, content: Buffer.from(text) }], inputs.variables).failures[0];
        if (invalid !== undefined) {
            warnings.push({ message: `Integration ${live.id} can't be declared in a file, so it was left out. ${invalid.message}` });
            continue;
        }
        if (!sinks.admit(file, text).ok)
            continue;
        await writeNew((0,external_node_path_.join)(folder, name), text);
        taken.add(name.replace(/\.yml$/, ''));
        written.push({ file, id: live.id, references });
    }
    return { written, warnings };
}
/** Names that are in use in a folder, without their endings. */
async function takenNames(folder) {
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    return new Set(names.map((name) => name.replace(/\.ya?ml$/, '').toLowerCase()));
}
/** Never through a link and never onto something that is there. */
async function writeNew(path, text) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW);
    try {
        await file.writeFile(text);
    }
    finally {
        await file.close();
    }
}
async function requireRealFolder(workspace, folder) {
    let path = workspace;
    for (const part of folder.split('/')) {
        path = (0,external_node_path_.join)(path, part);
        const found = await (0,promises_.lstat)(path).catch(() => undefined);
        if (found === undefined)
            return;
        if (!found.isDirectory()) {
            throw new failure/* ActionFailure */.d({
                reason: 'invalid-input',
                message: `The input export-directory takes a folder of the repository; ${folder} is, or lies behind, a file or a symbolic link.`,
                remedy: 'Set `export-directory` to another folder.',
            });
        }
    }
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


/***/ })

};
