export const id = 903;
export const ids = [903];
export const modules = {

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
// EXTERNAL MODULE: ./src/declared/read-declared.ts + 9 modules
var read_declared = __webpack_require__(5033);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 2 modules
var registry = __webpack_require__(89);
// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/live/read-live.ts
var read_live = __webpack_require__(307);
;// CONCATENATED MODULE: ./src/export/file-for.ts




/**
 * Makes the file for a live integration: what Immuta shows of the documented keys, secrets as references,
 * `lifecycle.id` set. `taken` holds the names that are not free, without `.yml`.
 */
function exportFile(live, taken) {
    const name = freeName(live, taken);
    const prefix = name.toUpperCase().replaceAll('-', '_');
    const references = [];
    const config = {};
    const shown = new Map((0,payload/* leaves */.FQ)(live.config).map(({ path, value }) => [path, value]));
    const type = (0,registry/* integrationType */.vh)(live.type);
    const keys = type?.keys ?? [];
    const secrets = type === undefined ? new Set() : neededSecrets(type, shown);
    for (const key of keys) {
        const value = shown.get(key.path);
        if (key.secret && secrets.has(key.path)) {
            const reference = `IMMUTA_${prefix}_${snake(key.path)}`;
            references.push(reference);
            put(config, key.path, `\${${reference}}`);
        }
        else if (!key.secret && value !== undefined && isDeclarable(value)) {
            put(config, key.path, declarable(key, value));
        }
    }
    return {
        name: `${name}.yml`,
        references,
        content: {
            type: live.type,
            autoBootstrap: live.autoBootstrap ?? false,
            config,
            lifecycle: { id: Number(live.id) },
        },
        leftOut: [...shown]
            .filter(([path, value]) => value !== null && !keys.some((key) => key.path === path))
            .map(([path]) => path)
            .sort(),
    };
}
/** The secrets that an integration of this kind has; Immuta does not always show even that there is one. */
function neededSecrets(type, shown) {
    const login = shown.get('authenticationType') ?? type.rules?.absentLogin;
    const ofLogin = typeof login === 'string' ? (type.rules?.logins[login]?.needed ?? []) : [];
    return new Set(type.keys
        .filter(({ path, secret, needed }) => secret && (needed || ofLogin.includes(path)))
        .map(({ path }) => path));
}
/** Immuta may give a number or a boolean as a string; a file has to give it as what it is. */
function declarable(key, value) {
    if (typeof value !== 'string')
        return value;
    if (key.kind === 'integer' && /^(0|[1-9][0-9]{0,14})$/.test(value))
        return Number(value);
    if (key.kind === 'boolean' && /^(true|false)$/.test(value))
        return value === 'true';
    // `${` in a value would be read as a reference. A function, since `$$` means `$` in a replacement text.
    return value.replaceAll('${', () => '$${');
}
function isDeclarable(value) {
    return value !== null && !(typeof value === 'string' && (0,read_live/* isMask */.$b)(value));
}
function put(config, path, value) {
    const dot = path.indexOf('.');
    if (dot === -1) {
        config[path] = value;
        return;
    }
    const key = path.slice(0, dot);
    const below = { ...(config[key] ?? {}) };
    put(below, path.slice(dot + 1), value);
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
    // An address has no part that would tell one host from another.
    const host = (0,external_node_net_.isIP)(identity.host) === 0 ? identity.host.replace(/\..*$/, '') : identity.host;
    const plain = `${host}-${identity.database}`
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
    const name = plain === '' ? 'integration' : plain.slice(0, 80).replace(/-+$/, '');
    let free = name;
    for (let again = 1; taken.has(free); again += 1)
        free = again === 1 ? `${name}-${id}` : `${name}-${id}-${String(again)}`;
    return free;
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
// EXTERNAL MODULE: ./src/report/failure-report.ts
var failure_report = __webpack_require__(6799);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/report-context.ts
var report_context = __webpack_require__(4836);
;// CONCATENATED MODULE: ./src/report/export-report.ts




/** The written files, the secrets they need, and what to do next. */
function exportReport({ files, declared, otherTypes, warnings }, name) {
    const others = [...otherTypes].map(([type, number]) => `${(0,markdown/* count */.U9)(number, `${(0,markdown/* text */.Qq)(type)} integration`)} not exported (this action manages Redshift only).`);
    const notes = [
        ...(declared > 0 ? [`${(0,markdown/* count */.U9)(declared, 'integration')} already had a file.`] : []),
        ...others,
    ];
    return [
        (0,report_context/* title */.D)('export', name),
        (0,blocks/* lines */.Mn)(`**Exported:** ${(0,markdown/* count */.U9)(files.length, 'integration')}.`),
        ...(files.length > 0
            ? [
                (0,blocks/* table */.tp)(['File', 'Id', 'Secrets it needs'], files.map(({ file, id, references }) => [
                    (0,markdown/* code */.aY)(file),
                    (0,markdown/* code */.aY)(id),
                    references.length === 0 ? '–' : references.map(markdown/* code */.aY).join(', '),
                ])),
                (0,blocks/* lines */.Mn)('Next: set the secrets in the environment of the apply step (plan needs none), and open a pull request with these files. Its plan shows no changes.'),
            ]
            : []),
        ...(notes.length > 0 ? [(0,blocks/* list */.p_)(notes)] : []),
        ...(0,blocks/* warningLines */._F)(warnings.map(failure_report/* messageLine */.EE)),
    ];
}

// EXTERNAL MODULE: ./src/report/one-line.ts
var one_line = __webpack_require__(2589);
// EXTERNAL MODULE: ./src/modes/planning.ts + 1 modules
var planning = __webpack_require__(8406);
// EXTERNAL MODULE: ./src/modes/states.ts + 2 modules
var states = __webpack_require__(9351);
;// CONCATENATED MODULE: ./src/modes/export.ts












/** Writes a file for each live integration that no file declares. Nothing is overwritten. */
async function runExport(session) {
    const { inputs, runner } = session;
    const declared = (0,states/* requireDeclaredFiles */.pm)(session);
    const tenant = await (0,states/* readLiveTenant */.rc)(session);
    const { matches, failures } = (0,match/* matchDeclared */.Q)(declared.integrations, tenant.integrations, 'fail', tenant.others);
    const [first, ...others] = failures;
    if (first !== undefined)
        throw new failure/* ActionFailure */.dR(first, ...others);
    const managed = new Set([...matches.values()].map((live) => live?.id));
    const unmanaged = tenant.integrations.filter(({ id, status }) => !managed.has(id) && status !== 'deleted');
    const folder = (0,external_node_path_.join)(runner.workspace, inputs.exportDirectory);
    await requireRealFolder(runner.workspace, inputs.exportDirectory);
    const { written, warnings } = await writeAll(session, folder, unmanaged);
    return {
        result: 'exported',
        failures: [],
        warnings: [...declared.warnings, ...warnings],
        summary: exportReport({
            files: written,
            declared: managed.size - (managed.has(undefined) ? 1 : 0),
            otherTypes: tenant.otherTypes,
            warnings,
        }, inputs.name),
        line: (0,one_line/* exportLine */.X3)(written.length, inputs.name),
        outputs: (0,planning/* idOutput */.n3)(written),
    };
}
async function writeAll({ inputs, outputGuard }, folder, unmanaged) {
    const written = [];
    const warnings = [];
    const taken = await takenNames(folder);
    for (const live of unmanaged) {
        if (live.status === 'createError') {
            warnings.push({ message: failedCreation(live.id) });
            continue;
        }
        const { name, content, references, leftOut } = exportFile(live, taken);
        const file = `${inputs.exportDirectory}/${name}`;
        const text = await yamlText(content);
        const invalid = (0,read_declared/* readDeclared */.D)([{ file, content: Buffer.from(text) }], inputs.variables).failures[0];
        if (invalid !== undefined) {
            warnings.push({
                message: `No file can be made for integration ${live.id} from what Immuta shows of it, so it was left out. ${invalid.message}`,
            });
            continue;
        }
        if (!outputGuard.admit(file, text).ok)
            continue;
        await writeNew((0,external_node_path_.join)(folder, name), text);
        taken.add(name.replace(/\.yml$/, ''));
        written.push({ file, id: live.id, references });
        if (leftOut.length > 0)
            warnings.push({ message: notDocumented(leftOut), place: { file } });
        if (!inputs.files.matches(file))
            warnings.push({ message: notCovered, place: { file } });
    }
    return { written, warnings };
}
const notCovered = 'The input `files` does not match this file, so plan and apply would pass it over: set `files` or `export-directory` so that it does.';
function failedCreation(id) {
    return `Integration ${id} is in the status createError: its creation failed, so there is nothing yet that a file could take over. Declare it in a file to create it again, or delete it in Immuta.`;
}
function notDocumented(keys) {
    return `Immuta shows keys that are not documented, and the file leaves them out: ${keys.map((key) => `config.${key}`).join(', ')}.`;
}
/** Names that are in use in a folder, without their endings. */
async function takenNames(folder) {
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    return new Set(names.map((name) => name.replace(/\.ya?ml$/, '').toLowerCase()));
}
/** Never through a link and never onto something that is there. */
async function writeNew(path, text) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        const file = await (0,promises_.open)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW);
        try {
            await file.writeFile(text);
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        throw new failure/* ActionFailure */.dR({
            reason: 'invalid-input',
            message: "A file can't be written to the folder that the input export-directory names.",
            remedy: 'Check that the folder may be written to, or set `export-directory` to another one.',
            cause,
        });
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
            throw new failure/* ActionFailure */.dR({
                reason: 'invalid-input',
                message: `The input export-directory takes a folder of the repository; ${folder} is, or lies behind, a file or a symbolic link.`,
                remedy: 'Set `export-directory` to another folder.',
            });
        }
    }
}


/***/ }),

/***/ 8406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ci: () => (/* binding */ addScripts),
  hc: () => (/* binding */ allWarnings),
  fs: () => (/* binding */ changesOf),
  wo: () => (/* binding */ countOutputs),
  n3: () => (/* binding */ idOutput),
  DP: () => (/* binding */ logGroups),
  F7: () => (/* binding */ orGitHubFailure),
  ip: () => (/* binding */ writePlanFiles)
});

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(6419);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/declared/payload.ts
var declared_payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/in-parallel.ts
var in_parallel = __webpack_require__(7462);
// EXTERNAL MODULE: ./src/plan/plan.ts
var plan = __webpack_require__(8720);
// EXTERNAL MODULE: ./src/script/placeholders.ts
var placeholders = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/script/prepare-script.ts + 5 modules
var prepare_script = __webpack_require__(882);
// EXTERNAL MODULE: ./src/immuta/immuta-error.ts
var immuta_error = __webpack_require__(2851);
// EXTERNAL MODULE: ./src/immuta/routes.ts
var routes = __webpack_require__(1529);
;// CONCATENATED MODULE: ./src/immuta/fetch-scripts.ts








/** How many scripts are requested at a time. */
const scriptsAtOnce = 8;
/** Placeholders of a run, by the name of the reference that each one replaces. */
function placeholdersFor(integrations) {
    return (0,placeholders/* makePlaceholders */.B)([...new Set(integrations.flatMap(referenceNames))], external_node_crypto_.randomBytes);
}
function referenceNames({ declared, previous }) {
    return [declared, previous].flatMap((one) => one === undefined ? [] : (0,declared_payload/* secretReferences */.Li)(one).map(({ reference }) => reference.name));
}
/**
 * Fetches and prepares the script of every change, 8 at a time; if Immuta does not render one, the integration carries
 * the failure. Secrets are never sent: each is replaced by its placeholder, which the guard must know already.
 */
async function withScripts(integrations, reader, placeholders) {
    return (0,in_parallel/* inParallel */.H)(integrations, scriptsAtOnce, async (planned) => {
        if (!(0,plan/* isPlannedChange */.PT)(planned))
            return planned;
        // Looking for all placeholders in each script would take time that grows with the square of their number.
        const own = new Map(referenceNames(planned).map((name) => [name, requirePlaceholder(placeholders, name)]));
        try {
            return { ...planned, script: (0,prepare_script/* prepareScript */.p)(await render(planned, reader, own), own, planned) };
        }
        catch (error) {
            return { ...planned, scriptFailure: scriptFailure(planned, error) };
        }
    });
}
function scriptFailure({ file, action, declared }, error) {
    const { message, ...failure } = (0,immuta_error/* immutaFailure */.k$)(error, `fetching the script of this ${action}`);
    return { ...failure, message: `${file}: ${message}`, place: declared?.place('config') ?? { file } };
}
function render({ id = '', scriptEndpoint, declared, previous }, reader, placeholders) {
    if (scriptEndpoint === 'delete')
        return reader.script(routes/* routes */.J.deleteScript(id));
    const source = scriptEndpoint === 'cleanup' ? previous : declared;
    if (source === undefined)
        throw new Error('a script needs the declaration of its integration');
    const payload = (0,declared_payload/* payloadOf */.Md)(source, ({ name }) => requirePlaceholder(placeholders, name));
    switch (scriptEndpoint) {
        case 'edit':
            return reader.script(routes/* routes */.J.editScript(id), payload);
        case 'cleanup':
            return reader.script(routes/* routes */.J.cleanupScript(), payload);
        default:
            return reader.script(routes/* routes */.J.createScript(), payload);
    }
}
function requirePlaceholder(placeholders, name) {
    const placeholder = placeholders.get(name);
    if (placeholder === undefined)
        throw new Error('every secret has a placeholder');
    return placeholder;
}

// EXTERNAL MODULE: ./src/report/counts.ts
var counts = __webpack_require__(5132);
// EXTERNAL MODULE: ./src/report/json-files.ts
var json_files = __webpack_require__(8164);
// EXTERNAL MODULE: ./src/script/sql-file.ts
var sql_file = __webpack_require__(1798);
// EXTERNAL MODULE: ./src/modes/states.ts + 2 modules
var states = __webpack_require__(9351);
;// CONCATENATED MODULE: ./src/modes/planning.ts









/** Files that are written side by side. */
const writesAtOnce = 4;
/** The plan with the script of each change; secrets and placeholders become known to the guard before Immuta renders. */
async function addScripts(plan, session) {
    const placeholders = placeholdersFor(plan.integrations);
    for (const [name, value] of placeholders)
        session.outputGuard.guard.add(`the placeholder of ${name}`, value);
    (0,states/* guardReferences */.y)(plan.integrations.flatMap(({ previous }) => (previous === undefined ? [] : [previous])), session);
    return { ...plan, integrations: await withScripts(plan.integrations, session.immuta.reader, placeholders) };
}
/** What is to be done, without what stays as it is. */
function changesOf({ integrations }) {
    return integrations.filter(plan/* isPlannedChange */.PT);
}
/** Warnings of the plan itself, then those of its integrations. */
function allWarnings({ base, warnings, integrations }) {
    const noBase = base.commit === undefined
        ? [{ message: `No commit can be used as the base (${base.explanation}), so nothing is deleted.` }]
        : [];
    return [...noBase, ...warnings, ...integrations.flatMap((planned) => planned.warnings)];
}
/** Writes plan.json and the `.sql` files; returns the outputs that name them. */
async function writePlanFiles(files, plan, entries, context) {
    const scripts = await (0,in_parallel/* inParallel */.H)(changesOf(plan), writesAtOnce, async (change) => change.script === undefined ? undefined : files.write((0,sql_file/* scriptFileName */.nC)(change), change.script.file));
    const digests = new Map(entries.map(({ file, identity, declared, live, script }) => [file, { identity, declared, live, script }]));
    const planJson = await files.writeJson('plan.json', (0,json_files/* planFile */.e)(plan, { ...context, digests }));
    return {
        'plan-file': planJson ?? '',
        'script-files': JSON.stringify(scripts.filter((path) => path !== undefined)),
    };
}
/** The outputs that count what is to be done; refused deletions are not. */
function countOutputs(plan) {
    const changes = (0,counts/* allowedChanges */.EP)(plan);
    return {
        'has-changes': String(changes.length > 0),
        'create-count': String((0,counts/* countOf */.pq)(changes, 'create')),
        'update-count': String((0,counts/* countOf */.pq)(changes, 'update')),
        'delete-count': String((0,counts/* countOf */.pq)(changes, 'delete')),
    };
}
/** The output that gives the id of each file's live integration. A file that declares one goes before a deletion of the same name. */
function idOutput(integrations) {
    const ids = new Map();
    for (const { file, id, action } of integrations) {
        if (id !== undefined && !(action === 'delete' && ids.has(file)))
            ids.set(file, id);
    }
    return { 'integration-ids': JSON.stringify(Object.fromEntries(ids)) };
}
/** Prints groups that the log viewer folds. */
async function logGroups(log, groups) {
    for (const { title, text } of groups) {
        await log.group(title, () => {
            log.info(text);
            return Promise.resolve();
        });
    }
}
/** Turns an error of GitHub's into a failure of the whole run. `doing` completes "while …". */
async function orGitHubFailure(answer, doing, permission = 'contents: read') {
    try {
        return await answer;
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y_))
            throw error;
        throw new failure/* ActionFailure */.dR((0,github_error/* githubFailure */.eQ)(error, doing, permission));
    }
}


/***/ }),

/***/ 4106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ matchDeclared),
/* harmony export */   k: () => (/* binding */ matchLive)
/* harmony export */ });
/* harmony import */ var _integration_types_integration_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5249);
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89);


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
    const same = live.filter((candidate) => (0,_integration_types_integration_type_js__WEBPACK_IMPORTED_MODULE_0__/* .sameIdentity */ .BU)(candidate.identity, integration.identity) &&
        candidate.status !== 'deleted' &&
        candidate.status !== 'disabled');
    const [only, ...others] = same;
    if (only === undefined)
        return { kind: 'none' };
    if (others.length > 0)
        return { kind: 'ambiguous', ids: same.map((candidate) => candidate.id) };
    return { kind: 'live', live: only };
}
/**
 * Matches every declared integration; ambiguity and two files for one live one are failures. So is an id
 * that is not there, but for drift (`pinnedAndGone: 'create'`), which tells of it as of any that is gone.
 */
function matchDeclared(declared, live, pinnedAndGone = 'fail', unmanageable = []) {
    const matches = new Map();
    const failures = [];
    const takenBy = new Map();
    for (const integration of declared) {
        const match = matchLive(integration, live);
        const other = match.kind === 'missing-id' ? unmanageable.find(({ id }) => id === match.id) : undefined;
        if (other !== undefined)
            failures.push(pinnedOther(integration, other));
        else if (match.kind === 'missing-id' && pinnedAndGone === 'fail')
            failures.push(missingId(integration, match.id));
        if (match.kind === 'ambiguous')
            failures.push(ambiguous(integration, match.ids));
        const found = match.kind === 'live' ? match.live : undefined;
        matches.set(integration, found);
        if (found === undefined)
            continue;
        const taker = takenBy.get(found.id);
        if (taker === undefined)
            takenBy.set(found.id, integration);
        else
            failures.push(twoFiles(integration, taker, found.id));
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
function pinnedOther(integration, { id = '', kind }) {
    return {
        reason: 'conflict',
        message: `${integration.file}: lifecycle.id is ${id}, and this integration is one that the action does not manage: ${kind}.`,
        remedy: 'Correct the id, or remove the line; what the action does not manage is changed in Immuta itself.',
        place: integration.place('lifecycle.id'),
    };
}
function ambiguous(integration, ids) {
    return {
        reason: 'conflict',
        message: `${integration.file}: Immuta has more than one integration for this ${(0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .identityWords */ .i6)(integration.type)}: ids ${ids.join(', ')}.`,
        remedy: `Add the one that this file manages:\nlifecycle:\n  id: ${ids[0] ?? ''}`,
        place: integration.place((0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .identityPlace */ .yf)(integration.type)),
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

/***/ 8164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ resultFile),
/* harmony export */   e: () => (/* binding */ planFile)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5132);

/** Version of both files; a change that breaks a reader raises it. */
const version = 1;
/**
 * `plan.json`: the plan as data, keys always in this order, absent ones left out. It contains no secret: the
 * value of a secret key is `{ "reference": "NAME" }`, and a script is the path of its file below the output
 * directory. The counts are those of the changes that an apply would make.
 */
function planFile(plan, context) {
    const changes = (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .allowedChanges */ .EP)(plan);
    return {
        version,
        name: context.name,
        tenant: context.tenant,
        commit: context.commit,
        base: present({ commit: plan.base.commit, explanation: plan.base.explanation }),
        counts: {
            create: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(changes, 'create'),
            update: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(changes, 'update'),
            delete: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(changes, 'delete'),
            'no-op': (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(plan.integrations, 'no-op'),
        },
        integrations: plan.integrations.map((planned) => integrationJson(plan, planned, context)),
        unmanaged: plan.unmanaged.map(({ id, identity, status, retainedFrom }) => present({ id, identity: identityJson(identity), status, retainedFrom })),
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
        validationTests: live?.validationTests.map(testJson),
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
function testJson({ name, status, message }) {
    return present({ name, status, message });
}
/** Without its cause, which may contain anything. */
function failureJson({ reason, message, remedy, place }) {
    return present({ reason, message, remedy, place: place && present({ ...place }) });
}
function warningJson({ message, place }) {
    return present({ message, place: place && present({ ...place }) });
}
/** An object without its undefined members, in the order they were written. */
function present(members) {
    const kept = Object.entries(members).filter((member) => member[1] !== undefined);
    return Object.fromEntries(kept);
}
/** `result.json`: what apply did, keys always in this order, absent ones left out. Times are in milliseconds. */
function resultFile(results, result, context) {
    return {
        version,
        name: context.name,
        tenant: context.tenant,
        commit: context.commit,
        result,
        integrations: results.map(resultJson),
        failures: (context.failures ?? []).map(failureJson),
        warnings: (context.warnings ?? []).map(warningJson),
    };
}
function resultJson(result) {
    return present({
        file: result.file,
        action: result.action,
        state: result.state,
        id: result.id,
        status: result.status,
        validationTests: result.validationTests.map(testJson),
        failure: result.failure && failureJson(result.failure),
        scriptRunButNotTold: result.scriptRunButNotTold,
        milliseconds: result.milliseconds,
        notes: result.notes,
    });
}


/***/ })

};
