export const id = 130;
export const ids = [130];
export const modules = {

/***/ 9130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runExport: () => (/* binding */ runExport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/declared/read-declared.ts + 8 modules
var read_declared = __webpack_require__(2696);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 1 modules
var registry = __webpack_require__(7200);
// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/live/read-live.ts
var read_live = __webpack_require__(307);
;// CONCATENATED MODULE: ./src/export/file-for.ts





/**
 * Makes the file for a live integration: what Immuta shows of the documented keys, secrets as references,
 * `lifecycle.id` set. `taken` has the names in use, without `.yml`.
 */
function exportFile(live, taken) {
    const name = freeName(live, taken);
    const prefix = name.toUpperCase().replaceAll('-', '_');
    const references = [];
    const config = {};
    const shown = new Map((0,payload/* leaves */.FQ)(live.config).map(({ path, value }) => [path, value]));
    const { keys, rules } = (0,registry/* integrationType */.vh)(live.type) ?? { keys: [] };
    const method = shown.get('authenticationType') ?? rules?.absentLogin;
    const login = typeof method === 'string' ? rules?.logins[method] : undefined;
    for (const key of keys) {
        const value = shown.get(key.path) ?? null;
        // Immuta does not always show that a secret is set, so the login method decides.
        if (key.secret && (key.needed || login?.needed.includes(key.path) === true)) {
            const reference = `IMMUTA_${prefix}_${snake(key.path)}`;
            references.push(reference);
            put(config, key.path, `\${${reference}}`);
        }
        else if (!key.secret && value !== null && !(typeof value === 'string' && (0,read_live/* isMask */.$b)(value))) {
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
/** Makes editors complete and check the file. */
const schemaLine = '# yaml-language-server: $schema=https://raw.githubusercontent.com/immuta-integration-action/immuta-integration-action/main/schema/integration.schema.json';
/** The text of an integration file. */
function yamlText(content) {
    return `${schemaLine}\n${(0,js_yaml/* dump */.Bh)(content, { lineWidth: -1, noRefs: true })}`;
}
/** Immuta may return a number or a boolean as a string, but a file must not contain one. */
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
function put(config, path, value) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const block = names.reduce((at, name) => (at[name] ??= {}), config);
    block[last] = value;
}
/** `okta.appId` → `OKTA_APP_ID`. */
function snake(path) {
    return path
        .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replaceAll('.', '_')
        .toUpperCase();
}
function freeName({ identity, id }, taken) {
    // Only the whole of an address identifies a host.
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

// EXTERNAL MODULE: ./src/plan/match.ts
var match = __webpack_require__(4106);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/failure-report.ts
var failure_report = __webpack_require__(6799);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/plan-comment.ts + 1 modules
var plan_comment = __webpack_require__(6235);
// EXTERNAL MODULE: ./src/report/report-context.ts
var report_context = __webpack_require__(4836);
;// CONCATENATED MODULE: ./src/report/export-report.ts





/** The written files, the secrets they need, and what to do next. */
function exportReport({ files, declared, otherTypes, warnings }, name) {
    const notes = [
        ...(declared > 0 ? [`${(0,markdown/* count */.U9)(declared, 'integration')} already had a file.`] : []),
        ...(0,plan_comment/* otherTypeNotes */.o0)(otherTypes, 'not exported'),
    ];
    const rows = files.map(({ file, id, references }) => [
        (0,markdown/* code */.aY)(file),
        (0,markdown/* code */.aY)(id),
        references.length === 0 ? '–' : references.map(markdown/* code */.aY).join(', '),
    ]);
    return {
        summary: [
            (0,report_context/* title */.DD)('export', name),
            `**Exported:** ${(0,markdown/* count */.U9)(files.length, 'integration')}.`,
            ...(files.length > 0
                ? [
                    (0,blocks/* table */.tp)(['File', 'ID', 'Secrets it needs'], rows),
                    'Next: set the secrets in the environment of the apply step (plan needs none), and open a pull request with these files. Its plan shows no changes.',
                ]
                : []),
            ...(notes.length > 0 ? [(0,blocks/* list */.p_)(notes)] : []),
            ...(0,blocks/* warningLines */._F)(warnings.map(failure_report/* messageLine */.EE)),
        ],
        line: (0,report_context/* resultLine */.ow)('export', name, `${(0,markdown/* count */.U9)(files.length, 'file')} written`),
    };
}

// EXTERNAL MODULE: ./src/runner/output-files.ts
var output_files = __webpack_require__(3911);
// EXTERNAL MODULE: ./src/words.ts
var words = __webpack_require__(5846);
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
    const { matches, failures } = (0,match/* matchDeclared */.Q$)(declared.integrations, tenant);
    (0,failure/* throwIfAny */.MI)(failures);
    const managed = new Set(matches.flatMap(({ live }) => live?.id ?? []));
    const unmanaged = tenant.integrations.filter(({ id, status }) => !managed.has(id) && status !== 'deleted');
    const folder = (0,external_node_path_.join)(runner.workspace, inputs.exportDirectory);
    (0,output_files/* requireFolders */.B)(runner.workspace, folder, 'export-directory');
    const { written, warnings } = await writeAll(session, folder, unmanaged);
    return {
        result: 'exported',
        failures: [],
        warnings: [...declared.warnings, ...warnings],
        ...exportReport({
            files: written,
            declared: managed.size,
            otherTypes: tenant.otherTypes,
            warnings,
        }, inputs.name),
        outputs: (0,planning/* idOutput */.n3)(written),
    };
}
async function writeAll({ inputs, outputGuard }, folder, unmanaged) {
    const written = [];
    const warnings = [];
    const taken = await takenNames(folder);
    for (const live of unmanaged) {
        const { name, content, references, leftOut } = exportFile(live, taken);
        const file = external_node_path_.posix.join(inputs.exportDirectory, name);
        const text = yamlText(content);
        const [invalid] = (0,read_declared/* readDeclared */.D)([{ file, content: Buffer.from(text) }], inputs.variables).failures;
        if (live.status === 'createError')
            warnings.push({
                message: `Integration ${live.id} has the status \`createError\`: its creation failed, so a file can't take it over yet. Declare it in a file to create it again, or delete it in Immuta.`,
            });
        else if (invalid !== undefined)
            warnings.push({
                message: `A file can't declare integration ${live.id} with the values that Immuta shows, so it was left out. ${invalid.message}`,
            });
        else if (outputGuard.admit(file, text).ok) {
            await writeNew((0,external_node_path_.join)(folder, name), text);
            taken.add(name.replace(/\.yml$/, ''));
            written.push({ file, id: live.id, references });
            if (leftOut.length > 0)
                warnings.push({
                    message: `Immuta shows undocumented keys, which the file leaves out: ${(0,words/* inCode */.pN)(leftOut.map((key) => `config.${key}`))}.`,
                    place: { file },
                });
            if (!inputs.files.matches(file))
                warnings.push({
                    message: 'The input `files` does not match this file, so plan and apply would ignore it: change `files` or `export-directory`.',
                    place: { file },
                });
        }
    }
    return { written, warnings };
}
/** Names of the files in a folder, without their endings. */
async function takenNames(folder) {
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    return new Set(names.map((name) => name.replace(/\.ya?ml$/, '').toLowerCase()));
}
/** Writes a new file: with O_EXCL an existing file or symbolic link is an error. */
async function writeNew(path, text) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text, { flag: 'wx' });
    }
    catch (cause) {
        throw new failure/* ActionFailure */.dR({
            reason: 'invalid-input',
            message: 'A file could not be written to `export-directory`.',
            remedy: 'Check the permissions of the folder, or set `export-directory` to another one.',
            cause,
        });
    }
}


/***/ }),

/***/ 8406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ci: () => (/* binding */ addScripts),
  hc: () => (/* binding */ allWarnings),
  wo: () => (/* binding */ countOutputs),
  n3: () => (/* binding */ idOutput),
  DP: () => (/* binding */ logGroups),
  ip: () => (/* binding */ writePlanFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/declared/payload.ts
var declared_payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/failure.ts
var src_failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/in-parallel.ts
var in_parallel = __webpack_require__(7462);
// EXTERNAL MODULE: ./src/plan/plan.ts
var plan_plan = __webpack_require__(8720);
// EXTERNAL MODULE: ./src/script/placeholders.ts
var placeholders = __webpack_require__(2797);
// EXTERNAL MODULE: ./src/script/prepare-script.ts + 3 modules
var prepare_script = __webpack_require__(2793);
// EXTERNAL MODULE: ./src/immuta/immuta-error.ts
var immuta_error = __webpack_require__(2851);
// EXTERNAL MODULE: ./src/immuta/routes.ts
var routes = __webpack_require__(1529);
;// CONCATENATED MODULE: ./src/immuta/fetch-scripts.ts









/** How many scripts are requested at a time. */
const scriptsAtOnce = 8;
/** Placeholders of a run, by the name of the reference that each one replaces. */
function placeholdersFor(integrations) {
    return (0,placeholders/* makePlaceholders */.B_)([...new Set(integrations.flatMap(referenceNames))], external_node_crypto_.randomBytes);
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
        if (!(0,plan_plan/* isPlannedChange */.PT)(planned))
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
    const failure = (0,immuta_error/* immutaFailure */.k$)(error, `fetching the script of this ${plan_plan/* actionNouns */.Yd[action]}`);
    return (0,src_failure/* inFile */.s5)(file, { ...failure, place: declared?.place('config') ?? { file } });
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
var sql_file = __webpack_require__(9417);
// EXTERNAL MODULE: ./src/modes/states.ts + 2 modules
var states = __webpack_require__(9351);
;// CONCATENATED MODULE: ./src/modes/planning.ts







/** How many files are written in parallel. */
const writesAtOnce = 4;
/** The plan with the script of each change. The guard knows secrets and placeholders before Immuta renders any. */
async function addScripts(plan, session) {
    const placeholders = placeholdersFor(plan.integrations);
    for (const [name, value] of placeholders)
        session.outputGuard.guard.add(`the placeholder of ${name}`, value);
    (0,states/* guardReferences */.y)(plan.integrations.flatMap(({ previous }) => previous ?? []), session);
    return { ...plan, integrations: await withScripts(plan.integrations, session.immuta.reader, placeholders) };
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
    const scripts = await (0,in_parallel/* inParallel */.H)((0,plan_plan/* changesOf */.fs)(plan), writesAtOnce, async (change) => change.script === undefined ? undefined : files.write((0,sql_file/* scriptFileName */.nC)(change), change.script.file));
    const digests = new Map(entries.map(({ file, identity, declared, live, script }) => [file, { identity, declared, live, script }]));
    const planJson = await files.writeJson('plan.json', (0,json_files/* planFile */.e)(plan, context, digests));
    return {
        'plan-file': planJson ?? '',
        'script-files': JSON.stringify(scripts.filter((path) => path !== undefined)),
    };
}
/** The outputs that count changes, without refused deletions. */
function countOutputs(plan) {
    const changes = (0,counts/* allowedChanges */.EP)(plan);
    return {
        'has-changes': String(changes.length > 0),
        'create-count': String((0,counts/* countOf */.pq)(changes, 'create')),
        'update-count': String((0,counts/* countOf */.pq)(changes, 'update')),
        'delete-count': String((0,counts/* countOf */.pq)(changes, 'delete')),
    };
}
/**
 * The output that gives the id of each file's live integration. A file that is pinned to another integration has an update
 * and a deletion: the update counts.
 */
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


/***/ }),

/***/ 4106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ matchAll),
/* harmony export */   Q$: () => (/* binding */ matchDeclared),
/* harmony export */   kR: () => (/* binding */ matchLive)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _integration_types_integration_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5249);
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7200);



/** Matches the three states, in the order of files. If there is any failure, no plan is possible. */
function matchAll(declared, previous, live, ifPinnedIsMissing) {
    const { matches, failures } = matchDeclared(declared, live, ifPinnedIsMissing);
    const atBase = previous.flatMap((one) => {
        const found = matchLive(one, live.integrations);
        return found === undefined ? [] : [{ previous: one, live: found }];
    });
    const idsNow = new Set(matches.map((match) => match.live?.id));
    const removed = atBase.filter((match) => !idsNow.has(match.live.id));
    return {
        matches: matches.map((match) => ({ ...match, previous: previousOf(match, previous, atBase) })),
        // Two files of the base may have declared one integration.
        removed: [...Map.groupBy(removed, (match) => match.live.id).values()].flatMap(([first]) => first ?? []),
        failures: [
            ...failures,
            ...removed.flatMap((match) => editedIdentity(match, declared)),
            ...previous.flatMap((one) => ambiguousDeletion(one, declared, live.integrations)),
        ],
    };
}
/** Matches every declared integration with what Immuta has, without a base. */
function matchDeclared(declared, { integrations, others }, ifPinnedIsMissing = 'fail') {
    const matches = declared.map((one) => ({ declared: one, live: matchLive(one, integrations) }));
    const failures = matches.flatMap(({ declared: one, live }) => {
        const { file, type } = one;
        const fail = (reason, path, what, remedy) => [
            (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .inFile */ .s5)(file, { reason, message: what, remedy, place: one.place(path) }),
        ];
        if (live !== undefined) {
            const first = matches.find((match) => match.live === live)?.declared.file ?? file;
            if (first === file)
                return [];
            const remedy = 'Remove one of the two files, or pin each to its own integration with `lifecycle.id`.';
            const what = `this file and ${first} both manage integration ${live.id}.`;
            return fail('conflict', 'lifecycle.id', what, remedy);
        }
        const [candidate, ...more] = candidatesOf(one, integrations);
        if (candidate !== undefined) {
            const ids = [candidate, ...more].map(({ id }) => id).join(', ');
            const what = `Immuta has more than one integration for this ${(0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .identityWords */ .i6)(type)}: IDs ${ids}.`;
            const remedy = `Add the one that this file manages:\nlifecycle:\n  id: ${candidate.id}`;
            return fail('conflict', (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .identityPlace */ .yf)(type), what, remedy);
        }
        const { id } = one.lifecycle;
        if (id === undefined)
            return [];
        const other = others.find((another) => another.id === id);
        if (other !== undefined) {
            const what = `\`lifecycle.id\` is ${id}, an integration that the action does not manage: ${other.kind}.`;
            const remedy = 'Correct the ID, or remove the line. Change such integrations in Immuta itself.';
            return fail('conflict', 'lifecycle.id', what, remedy);
        }
        if (ifPinnedIsMissing === 'create')
            return [];
        const what = `\`lifecycle.id\` is ${id}, but Immuta has no ${type} integration with this ID.`;
        const remedy = 'Correct the ID, or remove the line to create the integration.';
        return fail('invalid-config', 'lifecycle.id', what, remedy);
    });
    return { matches, failures };
}
/** The live integration that a file manages; undefined if there is none, or more than one candidate. */
function matchLive(declared, live) {
    const [only, ...others] = candidatesOf(declared, live);
    return others.length === 0 ? only : undefined;
}
/** The live integrations that fit a file: by `lifecycle.id`, else by identity. One that is `disabled` fits only by its id. */
function candidatesOf({ lifecycle: { id }, type, identity }, live) {
    const existing = live.filter(({ status }) => status !== 'deleted');
    return id === undefined
        ? existing.filter((one) => (0,_integration_types_integration_type_js__WEBPACK_IMPORTED_MODULE_1__/* .sameIdentity */ .BU)(one.identity, identity) && one.status !== 'disabled')
        : existing.filter((one) => one.id === id && one.type === type);
}
/** The base's file for the same integration: one that matched the same live integration, else the same file. */
function previousOf({ declared: { file, identity }, live }, previous, atBase) {
    const same = atBase.filter((match) => match.live === live).map((match) => match.previous);
    return (same.find((one) => one.file === file) ??
        same[0] ??
        previous.find((one) => one.file === file && (0,_integration_types_integration_type_js__WEBPACK_IMPORTED_MODULE_1__/* .sameIdentity */ .BU)(one.identity, identity)));
}
/** A file whose host, port or database was edited would delete one integration and create another. */
function editedIdentity({ previous, live }, declared) {
    const now = declared.find(({ file }) => file === previous.file);
    if (now === undefined || now.lifecycle.id !== undefined)
        return [];
    const isTypeEdited = now.type !== previous.type;
    const what = isTypeEdited ? 'type' : (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .identityWords */ .i6)(now.type, 'or');
    return [
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .inFile */ .s5)(now.file, {
            reason: 'invalid-config',
            message: `its ${what} was edited, so it no longer matches integration ${live.id}.`,
            remedy: isTypeEdited
                ? "A type can't be changed: declare the integration of the other type in another file."
                : `To change integration ${live.id}, add these lines; for another integration use another file:\nlifecycle:\n  id: ${live.id}`,
            place: now.place(isTypeEdited ? 'type' : (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .identityPlace */ .yf)(now.type)),
        }),
    ];
}
/** A removed file that fits more than one live integration: which one to delete is not known. */
function ambiguousDeletion(previous, declared, live) {
    const { file, type, identity } = previous;
    if (declared.some((one) => one.file === file || (0,_integration_types_integration_type_js__WEBPACK_IMPORTED_MODULE_1__/* .sameIdentity */ .BU)(one.identity, identity)))
        return [];
    const candidates = candidatesOf(previous, live);
    if (candidates.length < 2)
        return [];
    const ids = candidates.map(({ id }) => id).join(', ');
    return [
        {
            reason: 'conflict',
            message: `${file} was removed, and Immuta has more than one integration for its ${(0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_2__/* .identityWords */ .i6)(type)}: IDs ${ids}.`,
            remedy: 'Restore the file with `lifecycle.id` set to the integration that it manages, and remove it in a later change.',
            place: { file },
        },
    ];
}


/***/ }),

/***/ 5132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ allowedChanges),
/* harmony export */   TC: () => (/* binding */ changesInOrder),
/* harmony export */   WN: () => (/* binding */ countsText),
/* harmony export */   kh: () => (/* binding */ isPrevented),
/* harmony export */   o: () => (/* binding */ nonZeroCounts),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8720);

/** Changes in the order in which they are shown and their scripts are run: deletions first. */
const changeOrder = ['delete', 'update', 'create'];
/** How many integrations have an action. */
function countOf(integrations, action) {
    return integrations.filter((integration) => integration.action === action).length;
}
/** Whether this deletion is refused (`preventDelete`, `max-deletes`). */
function isPrevented(plan, { file, action }) {
    return action === 'delete' && plan.prevented.some((failure) => failure.file === file);
}
/** All changes, refused deletions among them: deletions, updates, creations. */
function changesInOrder(plan) {
    const changes = (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .changesOf */ .fs)(plan);
    return changeOrder.flatMap((action) => changes.filter((change) => change.action === action));
}
/** The changes that an apply would make: all but refused deletions. */
function allowedChanges(plan) {
    return changesInOrder(plan).filter((change) => !isPrevented(plan, change));
}
/** `1 failed, 2 done`: the counts that are not 0, in this order; `none` if all are. */
function nonZeroCounts(counts, none) {
    const named = counts.filter(([number]) => number > 0).map(([number, what]) => `${String(number)} ${what}`);
    return named.length === 0 ? none : named.join(', ');
}
/** `1 to delete, 2 to update, 3 deletions refused`, without Markdown; `no changes` if there are none. */
function countsText(plan) {
    const allowed = allowedChanges(plan);
    const refused = plan.prevented.length;
    return nonZeroCounts([
        ...changeOrder.map((action) => [countOf(allowed, action), `to ${action}`]),
        [refused, refused === 1 ? 'deletion refused' : 'deletions refused'],
    ], 'no changes');
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ resultFile),
/* harmony export */   e: () => (/* binding */ planFile)
/* harmony export */ });
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9417);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5132);


/** Version of both files; a change that breaks a reader raises it. */
const version = 1;
/**
 * `plan.json`: the plan as data, keys always in this order. It contains no secret: the value of a secret key is
 * `{ "reference": "NAME" }`, and a script is the path of its file below the output directory. The counts are those of
 * the changes that an apply would make.
 *
 * @param digests by file, as the plan comment carries them
 */
function planFile(plan, { name, tenant, commit }, digests) {
    const changes = (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .allowedChanges */ .EP)(plan);
    return {
        version,
        name,
        tenant,
        commit,
        base: { commit: plan.base.commit, explanation: plan.base.explanation },
        counts: {
            create: (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(changes, 'create'),
            update: (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(changes, 'update'),
            delete: (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(changes, 'delete'),
            'no-op': (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(plan.integrations, 'no-op'),
        },
        integrations: plan.integrations.map((planned) => ({
            ...integrationJson(planned, (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrevented */ .kh)(plan, planned)),
            digests: digests?.get(planned.file),
            warnings: planned.warnings.map(warningJson),
        })),
        unmanaged: plan.unmanaged.map(({ id, identity, status, retainedFrom }) => ({
            id,
            identity: identityJson(identity),
            status,
            retainedFrom,
        })),
        otherTypes: Object.fromEntries(plan.otherTypes),
        prevented: plan.prevented.map(failureJson),
        warnings: plan.warnings.map(warningJson),
    };
}
function integrationJson(planned, prevented) {
    const { action, file, script } = planned;
    return {
        file,
        action,
        id: planned.id,
        identity: identityJson(planned.identity),
        origin: planned.origin,
        prevented: prevented || undefined,
        because: planned.because,
        movedFrom: planned.movedFrom,
        differences: planned.differences.map(differenceJson),
        notShown: planned.notShown,
        mayReset: planned.mayReset.map(differenceJson),
        status: planned.live?.status,
        validationTests: planned.live?.validationTests,
        script: script && {
            file: (0,_script_sql_file_js__WEBPACK_IMPORTED_MODULE_0__/* .scriptFileName */ .nC)({ file, action }),
            endpoint: planned.scriptEndpoint,
            variables: script.variables,
            statements: Object.fromEntries(script.statements),
            problems: script.problems,
        },
    };
}
function identityJson({ type, host, port, database }) {
    return { type, host, port, database };
}
function differenceJson({ key, before, after }) {
    return { key, before: valueJson(before), after: valueJson(after) };
}
/** A shown value: `{ "value": … }`, `{ "reference": … }`, `{ "hidden": true }`, or null if the key is absent. */
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
/** Without its cause, which may contain anything. */
function failureJson({ reason, message, remedy, place }) {
    return { reason, message, remedy, place };
}
function warningJson({ message, place }) {
    return { message, place };
}
/** `result.json`: what apply did, keys always in this order. Times are in milliseconds. */
function resultFile(results, result, { name, tenant, commit, failures = [], warnings = [] }) {
    return {
        version,
        name,
        tenant,
        commit,
        result,
        integrations: results.map((each) => ({
            file: each.file,
            action: each.action,
            state: each.state,
            id: each.id,
            status: each.status,
            validationTests: each.validationTests,
            failure: each.failure && failureJson(each.failure),
            scriptRunButNotTold: each.scriptRunButNotTold,
            milliseconds: each.milliseconds,
            notes: each.notes,
        })),
        failures: failures.map(failureJson),
        warnings: warnings.map(warningJson),
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


/***/ }),

/***/ 6235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oZ: () => (/* binding */ noChangesComment),
  o0: () => (/* binding */ otherTypeNotes),
  tx: () => (/* binding */ planComment),
  od: () => (/* binding */ planLine)
});

// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/change-section.ts
var change_section = __webpack_require__(4158);
// EXTERNAL MODULE: ./src/report/counts.ts
var counts = __webpack_require__(5132);
// EXTERNAL MODULE: ./src/report/failure-report.ts
var failure_report = __webpack_require__(6799);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/overview.ts
var overview = __webpack_require__(4707);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 1 modules
var registry = __webpack_require__(7200);
;// CONCATENATED MODULE: ./src/report/preparation.ts



/** What applies to every script: how a person runs it, or what to review if apply runs it. */
function runningBlocks(plan, context) {
    const types = typesOf(plan.integrations.filter(({ script }) => script !== undefined));
    if (types.length === 0)
        return [];
    const manualRun = (0,blocks/* details */.zH)('More about running a script by hand', [(0,blocks/* list */.p_)(runningLines(types, context))]);
    return context.scriptsRunBy === 'person' ? [manualRun] : [reviewBlock, manualRun];
}
/** What a reviewer looks at when nobody reads the scripts again before they run. */
const reviewBlock = (0,blocks/* details */.zH)('What to check before apply runs these scripts', [
    (0,blocks/* list */.p_)([
        'The statements in bold: `DROP`, `REVOKE` and `TRUNCATE` remove something.',
        'Every `GRANT`: does the role need that privilege on that schema?',
        'The host and database of each integration: its script runs there.',
        'If Immuta renders a different script during apply, apply runs nothing, and the plan must be reviewed again.',
    ]),
]);
function runningLines(types, context) {
    return [
        ...(context.run === undefined
            ? []
            : [
                '`gh run download` puts each artifact into a folder named after it, which `*` in the path matches. If several artifacts contain the script, replace `*` with the folder name.',
            ]),
        'Replace `your_role` with a role that may run the script; psql asks for its password.',
        ...types.map(({ manualRunHints: { certificates } }) => `\`PGSSLMODE=verify-full\` checks the server's certificate. With psql 16 or newer, add \`PGSSLROOTCERT=system\`. With psql 15, save ${certificates} as \`~/.postgresql/root.crt\`.`),
        'psql reads secrets from the environment only. If one is missing or empty, the script stops before its first statement.',
    ];
}
/** What a creation needs: how to prepare the database, a query that checks the privileges, the prerequisites. */
function preparationBlocks(plan, context) {
    return typesOf(plan.integrations.filter(({ action }) => action === 'create')).flatMap((type) => [
        privilegeDetails(type, context),
        (0,blocks/* details */.zH)(`Prerequisites in ${(0,markdown/* htmlCode */.h8)(type.name)}`, [(0,blocks/* list */.p_)(type.prerequisites.map(markdown/* sentence */.em))]),
    ]);
}
/** The types of some integrations, each once. */
function typesOf(integrations) {
    const names = new Set(integrations.map(({ identity }) => identity.type));
    return [...names].map(registry/* integrationType */.vh).filter((type) => type !== undefined);
}
function privilegeDetails({ name, privileges, privilegeQuery: query }, { scriptsRunBy }) {
    return (0,blocks/* details */.zH)(`Before you create an integration: prepare the database in ${(0,markdown/* htmlCode */.h8)(name)}`, [
        ...privileges.flatMap(({ title, steps, scriptSteps, privileges: needed }) => {
            const shown = scriptsRunBy === 'person' ? [...steps, ...scriptSteps] : steps;
            return [
                [`**${(0,markdown/* text */.Qq)(title)}**`, ...shown.map((step, index) => `${String(index + 1)}. ${(0,markdown/* sentence */.em)(step)}`)].join('\n'),
                `The role that runs the script needs: ${needed.map((each) => `\`${each}\``).join(', ')}.`,
            ];
        }),
        ...(query === undefined
            ? []
            : [
                'To see which of these privileges the role has, run this in the database as that role:',
                (0,blocks/* codeBlock */.DV)(query.sql, 'sql'),
                (0,markdown/* sentence */.em)(query.limits),
            ]),
    ]);
}

// EXTERNAL MODULE: ./src/report/report-context.ts
var report_context = __webpack_require__(4836);
;// CONCATENATED MODULE: ./src/report/plan-comment.ts








/**
 * The plan as people read it: the three answers first, then deletions, updates and creations, and the
 * footer, the only block with commit and run. `places`: where the script of a change is shown in full.
 */
function planComment(plan, context, places = () => 'here') {
    const changes = (0,counts/* changesInOrder */.TC)(plan);
    const ours = changes.filter(({ origin }) => origin === 'this-change');
    const different = changes.filter(({ origin }) => origin === 'already-different');
    const blocksOf = (change) => (0,change_section/* changeBlocks */.xp)(change, context, places(change), (0,counts/* isPrevented */.kh)(plan, change));
    return [
        (0,report_context/* title */.DD)('plan', context.name),
        ...(0,overview/* overview */.M)(plan, context),
        ...preventedBlocks(plan),
        ...warningBlocks(plan),
        ...ours.flatMap(blocksOf),
        ...(different.length === 0 ? [] : [...differentHeading(context), ...different.flatMap(blocksOf)]),
        ...unchangedBlocks(plan),
        ...otherBlocks(plan),
        ...preparationBlocks(plan, context),
        ...runningBlocks(plan, context),
        (0,report_context/* footer */.qr)(context, changes.some(({ script }) => script !== undefined)),
    ];
}
/** What an older comment is updated to if `comment: changes` is set and nothing changes any more. */
function noChangesComment(context) {
    return [
        (0,report_context/* title */.DD)('plan', context.name),
        `${(0,markdown/* code */.aY)(context.tenant)} · **No changes.** Immuta already has what the files of this pull request declare.`,
        (0,report_context/* footer */.qr)(context),
    ];
}
/** `Immuta plan for prod: 1 to delete, 2 to update, 3 unchanged.` */
function planLine(plan, name) {
    const unchanged = (0,counts/* countOf */.pq)(plan.integrations, 'no-op');
    return (0,report_context/* resultLine */.ow)('plan', name, `${(0,counts/* countsText */.WN)(plan)}${unchanged > 0 ? `, ${String(unchanged)} unchanged` : ''}`);
}
function preventedBlocks({ prevented }) {
    return prevented.flatMap(({ message, remedy, file }) => [
        `🛑 **Refused:** ${(0,failure_report/* messageLine */.EE)({ message, place: { file } })}`,
        ...(0,failure_report/* remedyBlocks */.Rj)(remedy),
    ]);
}
function warningBlocks({ warnings, base }) {
    const isExplained = warnings.some(({ message }) => message.includes(base.explanation));
    const noBase = base.commit === undefined && !isExplained ? [`Nothing is deleted: ${(0,markdown/* sentence */.em)(base.explanation)}.`] : [];
    return (0,blocks/* warningLines */._F)([...noBase, ...warnings.map(failure_report/* messageLine */.EE)]);
}
function differentHeading({ onPullRequest }) {
    const change = onPullRequest ? 'This pull request' : 'This commit';
    return [
        (0,blocks/* heading */.R_)(3, 'Already different'),
        `${change} does not change these files, but Immuta differs from them. Apply updates Immuta to match.`,
    ];
}
function unchangedBlocks({ integrations }) {
    const unchanged = integrations.filter(({ action }) => action === 'no-op');
    if (unchanged.length === 0)
        return [];
    const moved = unchanged.flatMap(({ file, movedFrom }) => movedFrom === undefined ? [] : [`${(0,markdown/* code */.aY)(movedFrom)} is now ${(0,markdown/* code */.aY)(file)}`]);
    const notShown = unchanged.flatMap(({ file, notShown: keys }) => keys.length > 0 ? [`${(0,markdown/* code */.aY)(file)}: ${keys.map(markdown/* code */.aY).join(', ')}`] : []);
    const warned = unchanged.flatMap((planned) => (0,change_section/* warningsOf */.nZ)(planned).map((warning) => `${(0,markdown/* code */.aY)(planned.file)}: ${warning}`));
    return [
        `**Unchanged:** ${(0,overview/* fileNames */.j)(unchanged.map(({ file }) => file))}.${moved.length > 0 ? ` Moved: ${moved.join(', ')}.` : ''}`,
        ...(0,blocks/* warningLines */._F)(warned),
        ...(0,change_section/* notComparedBlocks */.zJ)(notShown, '; '),
    ];
}
function otherBlocks({ integrations, unmanaged, otherTypes }) {
    const names = unmanaged.map(({ id, identity, status }) => `${(0,markdown/* code */.aY)(id)} (${(0,markdown/* code */.aY)(identity.key)}, ${(0,markdown/* code */.aY)(status)})`);
    const notes = [
        ...(integrations.some(({ live }) => live !== undefined)
            ? ["Secrets can't be compared. To send a new value, change `lifecycle.credentialsVersion`."]
            : []),
        ...(names.length > 0
            ? [
                `${(0,markdown/* count */.U9)(names.length, 'integration')} that no file declares: ${names.join(', ')} (unmanaged, not touched).`,
            ]
            : []),
        ...otherTypeNotes(otherTypes, 'ignored'),
    ];
    return notes.length === 0 ? [] : [(0,blocks/* list */.p_)(notes)];
}
/** `2 Snowflake integrations ignored (this action manages Redshift only).`, one for each type. */
function otherTypeNotes(otherTypes, what) {
    return [...otherTypes].map(([type, number]) => `${(0,markdown/* count */.U9)(number, `${(0,markdown/* text */.Qq)(type)} integration`)} ${what} (this action manages Redshift only).`);
}


/***/ })

};
