export const id = 437;
export const ids = [437];
export const modules = {

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

/***/ 2996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ reportContext)
/* harmony export */ });
/** What reports say about the run itself. */
function reportContext({ runner, inputs, event, files, local }, commit) {
    const { serverUrl, owner, repo, runId } = runner;
    return {
        name: inputs.name,
        tenant: inputs.immutaUrl?.host ?? inputs.name,
        commit,
        run: runId === undefined ? undefined : { id: runId, repositoryUrl: `${serverUrl}/${owner}/${repo}` },
        ...(local !== undefined && { scriptFolder: files.directory }),
        onPullRequest: event.kind === 'pull_request' && event.action !== 'closed',
        scriptsRunBy: inputs.dataApi !== undefined ? 'data-api' : inputs.runScript === undefined ? 'person' : 'command',
    };
}


/***/ }),

/***/ 2347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/integration-types/integration-type.ts
var integration_type = __webpack_require__(5249);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 1 modules
var registry = __webpack_require__(7200);
// EXTERNAL MODULE: ./src/plan/compare.ts
var compare = __webpack_require__(8512);
// EXTERNAL MODULE: ./src/plan/plan.ts
var plan = __webpack_require__(8720);
;// CONCATENATED MODULE: ./src/plan/action.ts



/** What a plan says of an integration if there is nothing to say. */
const nothing = { because: [], differences: [], notShown: [], mayReset: [], warnings: [] };
/**
 * Decides what to do with an integration that a file declares. Warnings and scripts are added afterwards.
 *
 * @param unchanged the files that are byte for byte the same as at the base
 */
function planDeclared({ declared, previous, live }, unchanged) {
    const { file, identity } = declared;
    return {
        ...nothing,
        file,
        id: live?.id,
        identity,
        declared,
        previous,
        live,
        origin: unchanged.has(file) ? 'already-different' : 'this-change',
        movedFrom: previous?.file === file ? undefined : previous?.file,
        ...(live === undefined ? creation(declared) : updateOrNoOp(declared, previous, live)),
    };
}
/** The deletion of an integration whose file was removed. `declaredFiles`: the files that declare something now. */
function planDeletion({ previous, live }, declaredFiles) {
    const { file } = previous;
    return {
        ...nothing,
        action: 'delete',
        file,
        id: live.id,
        identity: live.identity,
        previous,
        live,
        origin: 'this-change',
        because: [
            declaredFiles.has(file)
                ? 'The file that declared it now declares another integration.'
                : 'The file that declared it was removed.',
        ],
        scriptEndpoint: live.status === 'createError' ? 'cleanup' : 'delete',
    };
}
function creation(declared) {
    const { type, lifecycle } = declared;
    const why = lifecycle.id === undefined
        ? `Immuta has no integration for this ${(0,registry/* identityWords */.i6)(type)}.`
        : `\`lifecycle.id\` pins integration ${lifecycle.id}, which Immuta does not have. To create it again, remove that line.`;
    return {
        action: 'create',
        because: [why],
        differences: (0,compare/* createdKeys */.B1)(declared),
        scriptEndpoint: 'create',
    };
}
function updateOrNoOp(declared, previous, live) {
    const { differences, notShown, mayReset } = (0,compare/* compare */.UD)(declared, live);
    const sinceBase = previous === undefined ? [] : (0,compare/* compareWithBase */.te)(declared, previous, live);
    const isRotated = sinceBase.some(({ key }) => key === plan/* credentialsVersionKey */.gO);
    const dropped = sinceBase.filter(({ key, after }) => after.kind === 'absent' && key !== plan/* credentialsVersionKey */.gO);
    const isRenamed = sinceBase.some(({ after }) => after.kind === 'secret');
    const isCreateError = live.status === 'createError';
    const because = [
        ...(isCreateError ? ['Its creation failed, so it is set up again with the creation script.'] : []),
        ...(differences.length > 0 ? ['Immuta differs from the file.'] : []),
        ...(dropped.length > 0 ? ['The file no longer declares a key that the base declared.'] : []),
        ...(isRotated || isRenamed
            ? [
                `${isRotated ? '`lifecycle.credentialsVersion`' : 'The name of a secret reference'} changed, so the credentials are sent again.`,
            ]
            : []),
    ];
    const isUpdate = because.length > 0;
    return {
        action: isUpdate ? 'update' : 'no-op',
        because,
        differences: [...differences, ...sinceBase],
        notShown,
        mayReset: isUpdate ? mayReset.filter(({ key }) => !dropped.some((drop) => drop.key === key)) : [],
        scriptEndpoint: isUpdate ? (isCreateError ? 'create' : 'edit') : undefined,
    };
}

// EXTERNAL MODULE: ./src/plan/match.ts
var match = __webpack_require__(4106);
// EXTERNAL MODULE: ./src/plan/warnings.ts + 1 modules
var warnings = __webpack_require__(8354);
;// CONCATENATED MODULE: ./src/plan/make-plan.ts





/**
 * Decides what to do from the three states: match, compare, choose the action. Scripts are added afterwards.
 * Throws an `ActionFailure` with everything that makes a plan impossible: conflicts, ids that Immuta does not have.
 */
function makePlan(input) {
    const { declared, live, maxDeletes } = input;
    const { base, unchanged, guarding = [], integrations } = input.previous;
    const previous = integrations.map((one) => withNewestGuards(one, guarding));
    const { matches, removed, failures } = (0,match/* matchAll */.HD)(declared, previous, live, input.ifPinnedIsMissing);
    (0,failure/* throwIfAny */.MI)(failures);
    const retained = removed.filter((match) => match.previous.lifecycle.retainOnDelete);
    const deleted = removed.filter((match) => !match.previous.lifecycle.retainOnDelete);
    const declaredFiles = new Set(declared.map(({ file }) => file));
    const planned = [
        ...matches.map((match) => planDeclared(match, unchanged)),
        ...deleted.map((match) => planDeletion(match, declaredFiles)),
    ].sort(failure/* byFile */.y9);
    const prevented = preventedDeletions(planned, maxDeletes);
    const filesAtBase = new Set(previous.map(({ file }) => file));
    return {
        integrations: (0,warnings/* withWarnings */.oV)(planned, live.integrations, prevented, filesAtBase),
        unmanaged: unmanagedOf(live, planned, retained),
        otherTypes: live.otherTypes,
        base,
        warnings: [...planWarnings(input), ...retained.map(retainedWarning)],
        prevented,
    };
}
/** What the base declared, with `preventDelete` and `retainOnDelete` of the newest version of the file. */
function withNewestGuards(previous, guarding) {
    const newest = guarding.find(({ file, identity }) => file === previous.file || (0,integration_type/* sameIdentity */.BU)(identity, previous.identity));
    if (newest === undefined)
        return previous;
    const { preventDelete, retainOnDelete } = newest.lifecycle;
    return { ...previous, lifecycle: { ...previous.lifecycle, preventDelete, retainOnDelete } };
}
/** The deletions that must not happen: protected by `preventDelete`, or too many for `max-deletes`. */
function preventedDeletions(planned, maxDeletes) {
    const deletions = planned.filter(({ action }) => action === 'delete');
    const isProtected = ({ previous }) => previous?.lifecycle.preventDelete === true;
    const counted = deletions.filter((one) => !isProtected(one)).length;
    return deletions.flatMap((deletion) => {
        if (!isProtected(deletion) && counted <= maxDeletes)
            return [];
        const { file, id = '' } = deletion;
        const count = String(counted);
        const [why, remedy] = isProtected(deletion)
            ? [
                '`lifecycle.preventDelete` is true',
                'Restore the file with `preventDelete: false` and merge that, then remove the file in a second pull request.',
            ]
            : [
                `${count} deletions are more than \`max-deletes\` (${String(maxDeletes)}) allows`,
                `To delete all of them, set \`max-deletes: ${count}\` for this run. Otherwise, restore the files.`,
            ];
        const message = `integration ${id} is not deleted, because ${why}.`;
        return [{ file, ...(0,failure/* inFile */.s5)(file, { reason: 'delete-prevented', message, remedy }) }];
    });
}
function unmanagedOf(live, planned, retained) {
    const managed = new Set(planned.map(({ id }) => id));
    return live.integrations
        .filter(({ id, status }) => !managed.has(id) && status !== 'deleted')
        .map(({ id, identity, status }) => {
        const retainedFrom = retained.find((match) => match.live.id === id)?.previous.file;
        return { id, identity, status, retainedFrom };
    });
}
function retainedWarning({ previous: { file }, live: { id } }) {
    const message = `${file} was removed with \`lifecycle.retainOnDelete: true\`: integration ${id} stays in Immuta, and no file manages it any more.`;
    return { message, place: { file } };
}
function planWarnings({ previous, live, declared, fileWarnings = [] }) {
    return [
        ...fileWarnings,
        ...previous.unreadable.map((file) => ({
            message: `${file} is not a valid integration file at the base, so the plan ignores that version of it.`,
            place: { file },
        })),
        ...(declared.length === 0 && previous.integrations.length === 0
            ? [{ message: 'No integration file matches the input `files`, now or at the base.' }]
            : []),
        ...(live.undocumentedFields.length > 0
            ? [
                {
                    message: `Immuta's response has undocumented fields, which are ignored: ${live.undocumentedFields.join(', ')}.`,
                },
            ]
            : []),
    ];
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


/***/ })

};
