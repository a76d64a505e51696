export const id = 428;
export const ids = [428];
export const modules = {

/***/ 502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   LT: () => (/* binding */ isInProgress),
/* harmony export */   Wr: () => (/* binding */ isHealthy)
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
/** Documented statuses that pass by themselves. */
const passingStatuses = new Set(['creating', 'editing', 'deleting', 'migrating']);
/** Whether Immuta is known to be at work on an integration; a status that nobody documented is no such. */
function isInProgress(status) {
    return passingStatuses.has(status);
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

/***/ 8720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OQ: () => (/* binding */ managingFiles),
/* harmony export */   PT: () => (/* binding */ isPlannedChange),
/* harmony export */   gO: () => (/* binding */ credentialsVersionKey),
/* harmony export */   xV: () => (/* binding */ isKnownFromBaseOnly)
/* harmony export */ });
/** The key of a rotation: it stands in files alone, Immuta never shows it. */
const credentialsVersionKey = 'lifecycle.credentialsVersion';
/**
 * Whether only the base tells of a difference of an update, and live shows nothing of it: rotated credentials, a renamed
 * secret reference, a key that the file dropped.
 */
function isKnownFromBaseOnly({ key, after }) {
    return key === credentialsVersionKey || after.kind === 'absent' || after.kind === 'secret';
}
/** Whether something is to be done with an integration. */
function isPlannedChange(planned) {
    return planned.action !== 'no-op';
}
/** The file that manages each live integration, by the integration's id. */
function managingFiles({ integrations }) {
    return new Map(integrations.flatMap(({ id, file, action }) => id === undefined || action === 'delete' ? [] : [[id, file]]));
}


/***/ }),

/***/ 4158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ whereLine),
/* harmony export */   Gp: () => (/* binding */ ownWarnings),
/* harmony export */   ZT: () => (/* binding */ isUnhealthy),
/* harmony export */   eq: () => (/* binding */ testLines),
/* harmony export */   mR: () => (/* binding */ healthLines),
/* harmony export */   ow: () => (/* binding */ differenceTable),
/* harmony export */   xp: () => (/* binding */ changeBlocks),
/* harmony export */   zJ: () => (/* binding */ notComparedBlocks)
/* harmony export */ });
/* harmony import */ var _live_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(502);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3578);
/* harmony import */ var _failure_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6799);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4285);
/* harmony import */ var _script_block_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9115);





const verbs = {
    delete: '🗑️ Delete',
    update: '✏️ Update',
    create: '➕ Create',
    'no-op': 'No change',
};
/** A value in a table cell. */
function shownValue(value) {
    switch (value.kind) {
        case 'value':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(value.text);
        case 'secret':
            return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`\${${value.reference}}`)} (secret)`;
        case 'hidden':
            return '_not shown_';
        case 'absent':
            return '_absent_';
    }
}
/** Keys with what is in Immuta and what the file says. */
function differenceTable(differences, after) {
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Key', 'Now in Immuta', after], differences.map(({ key, before, after: value }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(key), shownValue(before), shownValue(value)]));
}
/** Whether Immuta says that something is wrong with an integration. */
function isUnhealthy(live) {
    return !(0,_live_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isHealthy */ .Wr)(live.status) || live.validationTests.some(({ status }) => status === 'failed');
}
/** Failed validation tests and those with a warning, one line each, as Markdown. */
function testLines(tests) {
    return tests
        .filter(({ status }) => status === 'failed' || status === 'warning')
        .map(({ name, status, message }) => {
        const what = status === 'failed' ? 'Validation test failed' : 'Validation test with a warning';
        return `${what}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(name)}${message === undefined ? '' : `, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(message)}`}`;
    });
}
/** What Immuta says about the health of the live integration, one line each, as Markdown; none if it is healthy. */
function healthLines(live) {
    if (live === undefined)
        return [];
    const status = (0,_live_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isHealthy */ .Wr)(live.status) ? [] : [`Its status in Immuta is ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(live.status)}.`];
    return [...status, ...testLines(live.validationTests)];
}
/** Warnings of an integration without those that say what `healthLines` says. */
function ownWarnings({ live, warnings }) {
    return warnings
        .filter(({ message }) => live === undefined || (0,_live_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isHealthy */ .Wr)(live.status) || !message.includes(live.status))
        .map(({ message, place }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)((0,_failure_report_js__WEBPACK_IMPORTED_MODULE_2__/* .messageAtPlace */ .ec)(message, place)));
}
/** Where the integration is: id, host, port and database, status. */
function whereLine({ id, identity, live }) {
    return [
        ...(id === undefined ? [] : [`Integration ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(id)}`]),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(identity.key),
        ...(live === undefined ? [] : [`status ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(live.status)}`]),
    ].join(' · ');
}
/** `Not shown by Immuta, so not compared: …`; `keys` is ready Markdown. */
function notComparedBlocks(keys, separator = ', ') {
    return keys.length === 0 ? [] : [`Not shown by Immuta, so not compared: ${keys.join(separator)}.`];
}
function deletionBlock(planned, context, refused) {
    if (refused)
        return "🛑 **Refused:** this integration is not deleted. Don't run its script.";
    const removed = (0,_script_block_js__WEBPACK_IMPORTED_MODULE_4__/* .removingStatements */ .sx)([planned]);
    const database = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(planned.identity.database);
    const script = removed === undefined
        ? `Its script runs in database ${database}.`
        : `Its script also removes objects in database ${database} (${removed}).`;
    const when = context.scriptsRunBy !== 'person'
        ? 'Apply runs the script, then deletes.'
        : `Run the script ${context.onPullRequest ? 'after the pull request is approved and ' : ''}before apply runs: until then the integration is in use.`;
    return [
        `**Deletes integration ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(planned.id ?? '')} in Immuta.**`,
        ...(planned.script === undefined ? [] : [script]),
        `${when} After the deletion, Immuta can't render this script again.`,
    ].join(' ');
}
function mayResetBlocks({ mayReset }) {
    if (mayReset.length === 0)
        return [];
    const keys = mayReset.map(({ key, before }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(key)} (now ${shownValue(before)})`);
    return [
        `⚠️ Immuta has values that the file does not set. **The update may reset them:** ${keys.join(', ')}.`,
    ];
}
/** One change: what, where, why, key by key, and its script. `refused`: a deletion that does not happen. */
function changeBlocks(planned, context, place, refused) {
    const because = planned.because.map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em).join(' ');
    const moved = planned.movedFrom === undefined ? '' : ` The file was ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(planned.movedFrom)} before.`;
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(4, `${refused ? '🛑 Not deleted:' : verbs[planned.action]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(planned.file)}`),
        `${whereLine(planned)}<br>${because}${moved}`,
        ...(planned.action === 'delete' ? [deletionBlock(planned, context, refused)] : []),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .warningLines */ ._F)([...ownWarnings(planned), ...healthLines(planned.live)]),
        ...differenceBlocks(planned),
        ...mayResetBlocks(planned),
        ...notComparedBlocks(planned.notShown.map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)),
        ...(0,_script_block_js__WEBPACK_IMPORTED_MODULE_4__/* .scriptBlocks */ .yU)(planned, context, place, refused),
    ];
}
function differenceBlocks({ action, differences }) {
    if (differences.length === 0)
        return [];
    if (action !== 'create')
        return [differenceTable(differences, 'After')];
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Key', 'Value'], differences.map(({ key, after }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(key), shownValue(after)])),
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
function changesInOrder({ integrations }) {
    const changes = integrations.filter(_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlannedChange */ .PT);
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
    return plainJson({
        version,
        name: context.name,
        tenant: context.tenant,
        commit: context.commit,
        base: { commit: plan.base.commit, explanation: plan.base.explanation },
        counts: {
            create: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(changes, 'create'),
            update: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(changes, 'update'),
            delete: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(changes, 'delete'),
            'no-op': (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(plan.integrations, 'no-op'),
        },
        integrations: plan.integrations.map((planned) => integrationJson(plan, planned, context)),
        unmanaged: plan.unmanaged.map(({ id, identity, status, retainedFrom }) => ({
            id,
            identity: identityJson(identity),
            status,
            retainedFrom,
        })),
        otherTypes: Object.fromEntries(plan.otherTypes),
        prevented: plan.prevented.map(failureJson),
        warnings: plan.warnings.map(warningJson),
    });
}
function plainJson(members) {
    return JSON.parse(JSON.stringify(members));
}
function integrationJson(plan, planned, context) {
    const { action, file, script } = planned;
    return {
        file,
        action,
        id: planned.id,
        identity: identityJson(planned.identity),
        origin: planned.origin,
        prevented: (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrevented */ .kh)(plan, planned) ? true : undefined,
        because: planned.because,
        movedFrom: planned.movedFrom,
        differences: planned.differences.map(differenceJson),
        notShown: planned.notShown,
        mayReset: planned.mayReset.map(differenceJson),
        status: planned.live?.status,
        validationTests: planned.live?.validationTests.map(testJson),
        script: script && {
            file: context.scriptFile(file, action),
            endpoint: planned.scriptEndpoint,
            variables: script.variables,
            statements: Object.fromEntries(script.statements),
            problems: script.problems.map(({ line, message }) => ({ line, message })),
        },
        digests: context.digests?.get(file),
        warnings: planned.warnings.map(warningJson),
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
function testJson({ name, status, message }) {
    return { name, status, message };
}
/** Without its cause, which may contain anything. */
function failureJson({ reason, message, remedy, place }) {
    return { reason, message, remedy, place };
}
function warningJson({ message, place }) {
    return { message, place };
}
/** `result.json`: what apply did, keys always in this order, absent ones left out. Times are in milliseconds. */
function resultFile(results, result, context) {
    return plainJson({
        version,
        name: context.name,
        tenant: context.tenant,
        commit: context.commit,
        result,
        integrations: results.map((each) => ({
            file: each.file,
            action: each.action,
            state: each.state,
            id: each.id,
            status: each.status,
            validationTests: each.validationTests.map(testJson),
            failure: each.failure && failureJson(each.failure),
            scriptRunButNotTold: each.scriptRunButNotTold,
            milliseconds: each.milliseconds,
            notes: each.notes,
        })),
        failures: (context.failures ?? []).map(failureJson),
        warnings: (context.warnings ?? []).map(warningJson),
    });
}


/***/ }),

/***/ 9115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iU: () => (/* binding */ isRunnable),
/* harmony export */   r7: () => (/* binding */ scriptText),
/* harmony export */   sx: () => (/* binding */ removingStatements),
/* harmony export */   yU: () => (/* binding */ scriptBlocks)
/* harmony export */ });
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5846);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3578);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4285);
/* harmony import */ var _shell_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2771);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(776);






/** Keywords that remove something; they are named wherever a script is. */
const removingKeywords = ['DROP', 'REVOKE', 'TRUNCATE'];
/** How many kinds of statements a summary names. */
const namedKinds = 6;
/** The script of a deletion is unfolded up to this many lines. */
const shortScript = 40;
/** Whether psql and apply would run a script. */
function isRunnable({ problems }) {
    return problems.length === 0;
}
/**
 * `2 DROP and 1 REVOKE statements`: what the scripts of some changes remove; undefined if nothing. Keywords
 * inside procedures count too: a reader who is told that there is no danger relies on it.
 */
function removingStatements(changes) {
    let total = 0;
    const counts = removingKeywords.flatMap((keyword) => {
        const number = changes.reduce((sum, { script }) => sum + (script ? occurrences(script, keyword) : 0), 0);
        total += number;
        return number > 0 ? [`${String(number)} ${keyword}`] : [];
    });
    return total === 0 ? undefined : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .inOneSentence */ .b)(counts)} ${total === 1 ? 'statement' : 'statements'}`;
}
function occurrences(script, keyword) {
    return script.canonical.match(new RegExp(`\\b${keyword}\\b`, 'gi'))?.length ?? 0;
}
function lineCount(text) {
    return text.replace(/\n$/, '').split('\n').length;
}
/** `8 GRANT, 5 CREATE, 2 DROP`, as HTML. Keywords come from the script: anything but a plain word is only counted. */
function statementsHtml({ statements }) {
    const removes = (keyword) => removingKeywords.some((removing) => removing === keyword);
    const kinds = [...statements].filter(([keyword]) => /^[A-Z]{2,20}$/.test(keyword));
    const shown = kinds.filter(([keyword], index) => index < namedKinds || removes(keyword));
    const total = [...statements.values()].reduce((sum, number) => sum + number, 0);
    const others = shown.reduce((left, [, number]) => left - number, total);
    const names = shown.map(([keyword, number]) => {
        const name = `${String(number)} ${keyword}`;
        return removes(keyword) ? `<b>${name}</b>` : name;
    });
    return [...names, ...(others > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(others, 'other')] : [])].join(', ');
}
function summaryHtml(script, path) {
    const total = [...script.statements.values()].reduce((sum, number) => sum + number, 0);
    const size = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(lineCount(script.text), 'line')}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(total, 'statement')}`;
    const statements = total === 0 ? '' : `: ${statementsHtml(script)}`;
    return `Script ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .htmlCode */ .h8)(path)} · ${size}${statements}`;
}
/** The script as it is shown: each place that stops it is marked at the end of its line. */
function scriptText({ text, problems }) {
    if ((0,_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .mustStayWhole */ .iK)(text))
        return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(text, 'sql');
    const shown = text.split('\n');
    for (const { line, message } of problems)
        shown[line - 1] = `${shown[line - 1] ?? ''}   ◀── ${message}`;
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(shown.join('\n'), 'sql');
}
function problemBlocks(script, path) {
    if (isRunnable(script))
        return [];
    const numbers = [...new Set(script.problems.map(({ line }) => line))].sort((one, other) => one - other);
    return [
        `🛑 **This script can't be run as it is:** see ${lineNumbers(numbers)}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(path)} stops psql before its first statement, and apply refuses to run it.`,
    ];
}
/** `line 4`, `lines 4, 9 and 12`. */
function lineNumbers(numbers) {
    return `${numbers.length < 2 ? 'line' : 'lines'} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .inOneSentence */ .b)(numbers.map(String))}`;
}
/** How a script is run in a web editor, which has no variables. */
function inEditor(editor, script) {
    const changes = script.variables.map((name) => {
        const variable = `:'${name}'`;
        const numbers = script.text
            .split('\n')
            .flatMap((line, index) => (line.includes(variable) ? [index + 1] : []));
        return `in ${lineNumbers(numbers)}, replace ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(variable)} by the value of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)} between single quotes`;
    });
    const what = changes.length === 0 ? 'paste the script below as it is' : 'paste the script below and, ';
    return `In ${editor}: ${what}${changes.join('; ')}.`;
}
function howToRun(planned, script, path, folder) {
    const editor = (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationType */ .vh)(planned.identity.type)?.manualRunHints.editor;
    return [
        folder === undefined
            ? 'With psql 15 or newer, after the download command at the end of this report:'
            : 'With psql 15 or newer:',
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)((0,_shell_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .psqlLines */ ._A)(planned, path, folder), 'sh'),
        ...(editor === undefined ? [] : [inEditor(editor, script)]),
    ];
}
const elsewhere = {
    summary: 'This script is too long for the comment: it is in the job summary of the workflow run.',
    file: 'This script is too long for the comment and the job summary: it is only in its file, which the run uploads if the workflow keeps `output-directory` as an artifact.',
};
/**
 * The script of a change: a warning above the fold if it can't be run; below the fold how to run it, and the
 * script. `refused`: of a deletion that does not happen, so the report does not say how to run it.
 */
function scriptBlocks(planned, context, place, refused) {
    const { script } = planned;
    if (script === undefined)
        return [];
    const path = context.scriptFile(planned.file, planned.action);
    const open = planned.action === 'delete' && !refused && lineCount(script.text) <= shortScript;
    const manualRun = refused || !isRunnable(script) ? [] : howToRun(planned, script, path, context.scriptFolder);
    return [
        ...problemBlocks(script, path),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(summaryHtml(script, path), [
            ...(context.scriptsRunBy === 'person' || manualRun.length === 0
                ? manualRun
                : [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)('Apply runs this script. To run it by hand instead', manualRun)]),
            place === 'here' ? scriptText(script) : elsewhere[place],
        ], open && place === 'here'),
    ];
}


/***/ })

};
