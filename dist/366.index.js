export const id = 366;
export const ids = [366];
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

/***/ 4158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ whereLine),
/* harmony export */   Gp: () => (/* binding */ ownWarnings),
/* harmony export */   ZT: () => (/* binding */ isUnhealthy),
/* harmony export */   eq: () => (/* binding */ testLines),
/* harmony export */   mR: () => (/* binding */ healthLines),
/* harmony export */   ow: () => (/* binding */ differenceTable),
/* harmony export */   xp: () => (/* binding */ changeBlocks)
/* harmony export */ });
/* unused harmony export shownValue */
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _failure_blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1011);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4285);
/* harmony import */ var _script_block_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9115);




/** The one status in which an integration works. */
const healthy = 'enabled';
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
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(value.text);
        case 'secret':
            return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`\${${value.reference}}`)} (secret)`;
        case 'hidden':
            return '_not shown_';
        case 'absent':
            return '_absent_';
    }
}
/** Keys with what is in Immuta and what the file says. */
function differenceTable(differences, after) {
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Key', 'Now in Immuta', after], differences.map(({ key, before, after: value }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key), shownValue(before), shownValue(value)]));
}
/** Whether Immuta says that an integration needs a look, as plain data for every report. */
function isUnhealthy(live) {
    return live.status !== healthy || live.validationTests.some(({ status }) => status === 'failed');
}
/** Failed tests and warnings of a list of validation tests, a line each, as Markdown. */
function testLines(tests) {
    return tests
        .filter(({ status }) => status === 'failed' || status === 'warning')
        .map(({ name, status, message }) => {
        const what = status === 'failed' ? 'Validation test failed' : 'Validation test with a warning';
        return `${what}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)}${message === undefined ? '' : `, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(message)}`}`;
    });
}
/** What Immuta says of the health of the live integration, a line each, as Markdown; none where it is well. */
function healthLines(live) {
    if (live === undefined)
        return [];
    const status = live.status === healthy ? [] : [`Its status in Immuta is ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(live.status)}.`];
    return [...status, ...testLines(live.validationTests)];
}
/** Warnings of an integration without those that say what `healthLines` says. */
function ownWarnings({ live, warnings }) {
    return warnings
        .filter(({ message }) => live === undefined || live.status === healthy || !message.includes(live.status))
        .map(({ message, place }) => (0,_failure_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .messageAtPlace */ .ec)(message, place));
}
/** What stands behind the file's name: where the integration is. */
function whereLine({ id, identity, live }) {
    return [
        ...(id === undefined ? [] : [`Integration ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id)}`]),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(identity.key),
        ...(live === undefined ? [] : [`status ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(live.status)}`]),
    ].join(' · ');
}
function takenAway(planned, context, prevented) {
    if (prevented)
        return "🛑 **Refused:** this deletion does not happen, so don't run its script.";
    const counts = (0,_script_block_js__WEBPACK_IMPORTED_MODULE_3__/* .takingStatements */ .P)([planned]);
    const inDatabase = planned.script === undefined
        ? ''
        : ` and, in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planned.identity.database)}, what its script removes${counts.length > 0 ? ` (${counts.join(', ')})` : ''}`;
    const when = context.runScript
        ? 'Apply runs the script, then deletes.'
        : context.onPullRequest
            ? 'Run the script after approval, right before the merge: until then the integration is in use.'
            : 'Run the script right before apply: until then the integration is in use.';
    return `**Takes away** the integration in Immuta${inDatabase}. ${when} Once the integration is gone, Immuta can't make this script again.`;
}
function mayResetBlocks({ mayReset }) {
    if (mayReset.length === 0)
        return [];
    const keys = mayReset.map(({ key, before }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key)} (now ${shownValue(before)})`);
    return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`⚠️ The file leaves out what Immuta has, and **Immuta may reset it**: ${keys.join(', ')}.`)];
}
/** One change: what, where, why, key by key, and its script. `prevented`: a deletion that is refused. */
function changeBlocks(planned, context, prevented) {
    const warnings = [...ownWarnings(planned).map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em), ...healthLines(planned.live)];
    const because = planned.because.map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em).join(' ');
    const moved = planned.movedFrom === undefined ? '' : ` The file was ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planned.movedFrom)} before.`;
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(4, `${verbs[planned.action]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planned.file)}`),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`${whereLine(planned)}<br>${because}${moved}`),
        ...(planned.action === 'delete' ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(takenAway(planned, context, prevented))] : []),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .warningLines */ ._F)(warnings),
        ...differenceBlocks(planned),
        ...mayResetBlocks(planned),
        ...(planned.notShown.length > 0
            ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`Not shown by Immuta, so not compared: ${planned.notShown.map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY).join(', ')}.`)]
            : []),
        ...(0,_script_block_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptBlocks */ .yU)(planned, context),
    ];
}
function differenceBlocks({ action, differences }) {
    if (differences.length === 0)
        return [];
    if (action !== 'create')
        return [differenceTable(differences, 'After')];
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Key', 'Value'], differences.map(({ key, after }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key), shownValue(after)])),
    ];
}


/***/ }),

/***/ 8284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   CA: () => (/* binding */ driftCounts),
/* harmony export */   CP: () => (/* binding */ driftReport),
/* harmony export */   jE: () => (/* binding */ driftIssueTitle),
/* harmony export */   uL: () => (/* binding */ hasDrift)
/* harmony export */ });
/* harmony import */ var _live_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(502);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3578);
/* harmony import */ var _change_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4158);
/* harmony import */ var _failure_blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1011);
/* harmony import */ var _footer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7403);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4285);
/* harmony import */ var _plan_comment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6235);







/** Sorts a plan's integrations into kinds of drift; unmanaged ones are none. */
function driftOf({ integrations }) {
    return {
        changed: integrations.filter(({ action, differences }) => action === 'update' && differences.length > 0),
        gone: integrations.filter(({ action }) => action === 'create'),
        unhealthy: integrations.filter(({ live }) => live !== undefined && !(0,_live_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isInProgress */ .LT)(live.status) && (0,_change_section_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnhealthy */ .ZT)(live)),
    };
}
function hasDrift({ changed, gone, unhealthy }) {
    return changed.length + gone.length + unhealthy.length > 0;
}
/** `1 changed, 1 gone, 2 unhealthy`, without Markdown; `in sync` where there is no drift. */
function driftCounts({ changed, gone, unhealthy }) {
    const counts = [
        [changed.length, 'changed'],
        [gone.length, 'gone'],
        [unhealthy.length, 'unhealthy'],
    ];
    const named = counts.filter(([number]) => number > 0).map(([number, kind]) => `${String(number)} ${kind}`);
    return named.length === 0 ? 'in sync' : named.join(', ');
}
/** Title of the drift issue: plain text, not Markdown. */
function driftIssueTitle(name) {
    return `Immuta drift: ${name}`;
}
function section(name, found, body) {
    return found.length === 0 ? [] : [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, name), ...each(found, body)];
}
function each(found, body) {
    return found.flatMap((planned) => [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(4, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(planned.file)),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)((0,_change_section_js__WEBPACK_IMPORTED_MODULE_2__/* .whereLine */ .GH)(planned)),
        ...body(planned),
    ]);
}
const healing = 'An apply writes nothing where nothing differs, so it does not mend these: mend what the failed tests name, or have Immuta validate again.';
const waysOut = [
    'Immuta is right: edit the file so that it declares what Immuta has, or remove it where Immuta has none, and merge that.',
    'The file is right: run the workflow by `workflow_dispatch` with `mode: apply`. It plans again and writes what the files declare.',
];
/** Drift for summary and issue: what changed key by key, what is gone, what is unhealthy, and the two ways out. */
function driftReport(plan, context) {
    const drift = driftOf(plan);
    const { changed, gone, unhealthy } = drift;
    const drifted = hasDrift(drift);
    const counts = drifted
        ? `**Drift:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(driftCounts(drift))} of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(plan.integrations.length, 'integration')}.`
        : `**In sync:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(plan.integrations.length, 'integration')}.`;
    return [
        (0,_plan_comment_js__WEBPACK_IMPORTED_MODULE_6__/* .title */ .DD)('drift', context.name),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(context.tenant)} · ${counts}`),
        ...(changed.length + gone.length > 0 ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)('Two ways out:'), (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(waysOut)] : []),
        ...section('Changed', changed, ({ differences }) => [(0,_change_section_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceTable */ .ow)(differences, 'Declared')]),
        ...section('Gone', gone, ({ because }) => [
            (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(['A file declares it, and Immuta does not have it.', ...because.map(_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .em)].join(' ')),
        ]),
        ...(unhealthy.length > 0 ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, 'Unhealthy'), (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(healing)] : []),
        ...each(unhealthy, ({ live }) => [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_change_section_js__WEBPACK_IMPORTED_MODULE_2__/* .healthLines */ .mR)(live))]),
        ...unmanagedBlocks(plan),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .warningLines */ ._F)(plan.warnings.map(_failure_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .messageLine */ .EE)),
        (0,_footer_js__WEBPACK_IMPORTED_MODULE_4__/* .footer */ .q)(context, false),
    ];
}
function unmanagedBlocks({ unmanaged }) {
    if (unmanaged.length === 0)
        return [];
    const items = unmanaged.map(({ id, identity, status }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(id)} · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(identity.key)} · status ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(status)}`);
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, 'Unmanaged'),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)('No file declares these. That is no drift; `mode: export` writes files for them.'),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(items),
    ];
}


/***/ }),

/***/ 7403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ downloadCommand),
/* harmony export */   q: () => (/* binding */ footer)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2397);



/** `owner/name` as `gh --repo` takes it, with the host in front where it is not github.com. */
function repositoryOf(repositoryUrl) {
    if (repositoryUrl === undefined || !URL.canParse(repositoryUrl))
        return undefined;
    const { host, pathname } = new URL(repositoryUrl);
    const path = pathname.replace(/^\/|\/$/g, '');
    return host === 'github.com' ? path : `${host}/${path}`;
}
/** The command that fetches the scripts from where one is; undefined outside a workflow run. */
function downloadCommand(context) {
    if (context.runId === undefined)
        return undefined;
    const repository = repositoryOf(context.repositoryUrl);
    return [
        `gh run download ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(context.runId)}`,
        ...(context.artifact === undefined ? [] : [`--name ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(context.artifact)}`]),
        ...(repository === undefined ? [] : [`--repo ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_2__/* .shellWord */ .r)(repository)}`]),
    ].join(' ');
}
/**
 * The last block of a report, and the only one that a push may change which changes nothing else: the
 * commit, the run, and the command that holds the run's id.
 */
function footer(context, withScripts) {
    const commit = context.commit.slice(0, 12);
    const commitLink = context.repositoryUrl === undefined
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(commit)
        : `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(commit)}](${context.repositoryUrl}/commit/${context.commit})`;
    const download = withScripts ? downloadCommand(context) : undefined;
    const parts = [
        `For commit ${commitLink}`,
        ...(context.runUrl === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('workflow run', context.runUrl)]),
        ...(download === undefined ? [] : [`scripts: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(download)}`]),
    ];
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`<sub>${parts.join(' · ')}</sub>`);
}


/***/ }),

/***/ 2589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X3: () => (/* binding */ exportLine),
/* harmony export */   od: () => (/* binding */ planLine),
/* harmony export */   wk: () => (/* binding */ driftLine),
/* harmony export */   xk: () => (/* binding */ applyLine)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5132);
/* harmony import */ var _drift_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8284);
/* harmony import */ var _failure_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9759);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4285);
/* harmony import */ var _result_comment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6132);





/** `Immuta plan for prod: 1 to delete, 2 to update, 3 unchanged.` Plain text, as are the others here. */
function planLine(plan, name) {
    const unchanged = (0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(plan.integrations, 'no-op');
    const refused = plan.prevented.length;
    const parts = [
        (0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .countsText */ .WN)(plan.integrations),
        ...(unchanged > 0 ? [`${String(unchanged)} unchanged`] : []),
        ...(refused > 0 ? [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(refused, 'deletion')} refused`] : []),
    ];
    return (0,_failure_line_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n)('plan', name, parts.join(', '));
}
function applyLine(results, name) {
    return (0,_failure_line_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n)('apply', name, (0,_result_comment_js__WEBPACK_IMPORTED_MODULE_3__/* .resultCounts */ .Y)(results));
}
function driftLine(plan, name) {
    return (0,_failure_line_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n)('drift', name, (0,_drift_report_js__WEBPACK_IMPORTED_MODULE_0__/* .driftCounts */ .CA)((0,_drift_report_js__WEBPACK_IMPORTED_MODULE_0__/* .driftOf */ .$p)(plan)));
}
function exportLine(written, name) {
    return (0,_failure_line_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n)('export', name, `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(written, 'file')} written`);
}


/***/ }),

/***/ 4707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ overview),
/* harmony export */   j: () => (/* binding */ fileNames)
/* harmony export */ });
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3578);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5132);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4285);
/* harmony import */ var _script_block_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9115);





/** How many names an answer lists before it only counts. */
const namedFiles = 10;
/** Names as code, the first ten of them. */
function fileNames(files) {
    const more = files.length - namedFiles;
    return files.slice(0, namedFiles).map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
function isUnsafe({ script }) {
    return script !== undefined && script.problems.length > 0;
}
/** Whether an update may reset a key that is not at its documented default anyway. */
function mayLoseValue({ identity, mayReset }) {
    const keys = (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationType */ .vh)(identity.type)?.keys ?? [];
    const isDefault = ({ key, before }) => before.kind === 'value' &&
        keys.some((known) => `config.${known.path}` === key && String(known.default) === before.text);
    return mayReset.some((difference) => !isDefault(difference));
}
function danger(plan, changes) {
    const happening = changes.filter((change) => !(0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .isPrevented */ .kh)(plan, change));
    const deleted = happening.filter(({ action }) => action === 'delete').map(({ file }) => file);
    const reset = happening.filter(mayLoseValue).map(({ file }) => file);
    const unsafe = happening.filter(isUnsafe).length;
    const taken = (0,_script_block_js__WEBPACK_IMPORTED_MODULE_3__/* .takingStatements */ .P)(happening);
    const reasons = [
        deleted.length > 0 && `it deletes ${fileNames(deleted)}`,
        unsafe > 0 && `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(unsafe, 'script')} must not run as ${unsafe === 1 ? 'it stands' : 'they stand'}`,
        reset.length > 0 &&
            `Immuta may reset keys that ${fileNames(reset)} ${reset.length === 1 ? 'leaves' : 'leave'} out`,
        taken.length > 0 && `the scripts hold ${taken.join(' and ')}`,
        plan.prevented.length > 0 && `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(plan.prevented.length, 'deletion')} refused`,
    ].filter((reason) => reason !== false);
    if (reasons.length === 0)
        return 'No. Nothing is deleted, and no script drops or revokes anything.';
    return `${deleted.length + unsafe > 0 ? '**Yes**' : 'Look twice'}: ${reasons.join('; ')}.`;
}
function toRun(plan, changes, context) {
    const runnable = changes.filter((change) => change.script !== undefined && !isUnsafe(change) && !(0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .isPrevented */ .kh)(plan, change));
    const unsafe = changes.filter(isUnsafe).length;
    const refused = unsafe > 0 ? ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(unsafe, 'script')} can't run, see below.` : '';
    if (runnable.length === 0)
        return `Nothing.${refused}`;
    if (context.runScript) {
        return `Nothing by hand: apply runs ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(runnable.length, 'script')} (\`run-script\`).${refused}`;
    }
    const when = context.onPullRequest ? 'after approval and before the merge' : 'before apply';
    const files = runnable.map(({ file, action }) => context.scriptFile(file, action));
    const order = runnable.length > 1 ? ', in this order' : '';
    const where = [...new Set(runnable.map(({ identity }) => identity.type))].map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq).join(' and ');
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(runnable.length, 'script')} in ${where}, ${when}${order}: ${fileNames(files)}.${refused}`;
}
/** The three answers that a reader looks for: what changes, is it dangerous, what is there to run. */
function overview(plan, context) {
    const changes = (0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .changesInOrder */ .TC)(plan);
    const unchanged = (0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(plan.integrations, 'no-op');
    const counts = (0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .countsText */ .WN)(plan.integrations);
    const rest = unchanged > 0 ? `, ${String(unchanged)} unchanged` : '';
    if (changes.length === 0)
        return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(context.tenant)} · **No changes**${rest}`)];
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(context.tenant)} · **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(counts)}**${rest}`),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([
            `**What changes?** ${changedFiles(changes)}`,
            `**Is it dangerous?** ${danger(plan, changes)}`,
            `**What is there to run?** ${toRun(plan, changes, context)}`,
        ]),
    ];
}
function changedFiles(changes) {
    const shown = changes.slice(0, namedFiles).map(({ action, file }) => `${action} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(file)}`);
    const more = changes.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}.`;
}


/***/ }),

/***/ 6235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tx: () => (/* binding */ planComment),
  Zb: () => (/* binding */ planCommentParts),
  DD: () => (/* binding */ title)
});

// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/change-section.ts
var change_section = __webpack_require__(4158);
// EXTERNAL MODULE: ./src/report/counts.ts
var counts = __webpack_require__(5132);
// EXTERNAL MODULE: ./src/report/failure-blocks.ts
var failure_blocks = __webpack_require__(1011);
// EXTERNAL MODULE: ./src/report/footer.ts
var footer = __webpack_require__(7403);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/overview.ts
var overview = __webpack_require__(4707);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 2 modules
var registry = __webpack_require__(89);
;// CONCATENATED MODULE: ./src/report/preparation.ts




/** What holds for every script that is run by hand, said once. */
function runningBlocks(plan, context) {
    const types = typesOf(plan.integrations.filter(({ script }) => script !== undefined));
    if (types.length === 0)
        return [];
    return [(0,blocks/* details */.zH)('More about running a script by hand', [(0,blocks/* list */.p_)(runningLines(types, context))])];
}
/** The lines of it; where there are scripts of several types, those that are about one of them name it. */
function runningLines(types, context) {
    const of = (name) => (types.length > 1 ? `${(0,markdown/* code */.aY)(name)}: ` : '');
    return [
        ...((0,footer/* downloadCommand */.M)(context) !== undefined && context.artifact === undefined
            ? ['`gh run download` unpacks each artifact into a folder of its name: run psql inside that folder.']
            : []),
        'Put a role that may run it in place of `your_role`; psql asks for its password.',
        ...types.map(({ name, byHand: { certificates } }) => `${of(name)}\`PGSSLMODE=verify-full\` checks the server: with psql 16 or newer add \`PGSSLROOTCERT=system\`, with an older one put ${certificates} into \`~/.postgresql/root.crt\`.`),
        'A secret goes to psql by the environment only. A missing or empty one stops the script before its first statement.',
        ...types.flatMap(({ name, byHand: { editor } }) => editor === undefined
            ? []
            : [
                `${of(name)}A \`.sql\` file in ${editor}: leave out the lines on top that begin with a backslash, which are for psql, and write the value of each variable as said at the script.`,
            ]),
    ];
}
/** What a creation needs: the ways to prepare the database with their privileges, a query that checks them, the type's prerequisites. */
function preparationBlocks(plan) {
    return typesOf(plan.integrations.filter(({ action }) => action === 'create')).flatMap((type) => [
        privilegeDetails(type),
        ...prerequisiteDetails(type),
    ]);
}
/** The types of some integrations, each once. */
function typesOf(integrations) {
    const names = new Set(integrations.map(({ identity }) => identity.type));
    return [...names].map(registry/* integrationType */.vh).filter((type) => type !== undefined);
}
function privilegeDetails(type) {
    const recipes = type.privileges.flatMap(({ title, steps, privileges }) => [
        (0,blocks/* lines */.Mn)(`**${(0,markdown/* text */.Qq)(title)}**`, ...steps.map((step, index) => `${String(index + 1)}. ${(0,markdown/* sentence */.em)(step)}`)),
        (0,blocks/* lines */.Mn)(`The role that runs the script needs: ${privileges.map((each) => `\`${each}\``).join(', ')}.`),
    ]);
    const query = type.privilegeQuery;
    const check = query === undefined
        ? []
        : [
            (0,blocks/* lines */.Mn)('Which of them the role has, asked by that role in the database:'),
            (0,blocks/* codeBlock */.DV)(query.sql, 'sql'),
            (0,blocks/* lines */.Mn)((0,markdown/* sentence */.em)(query.limits)),
        ];
    return (0,blocks/* details */.zH)(`Before a creation in ${(0,markdown/* htmlCode */.h8)(type.name)}: the ways to prepare it, and the privileges that the script needs`, [...recipes, ...check]);
}
function prerequisiteDetails({ name, prerequisites }) {
    if (prerequisites.length === 0)
        return [];
    return [(0,blocks/* details */.zH)(`What ${(0,markdown/* htmlCode */.h8)(name)} needs to be there already`, [(0,blocks/* list */.p_)(prerequisites.map(markdown/* sentence */.em))])];
}

// EXTERNAL MODULE: ./src/report/split.ts + 1 modules
var split = __webpack_require__(8803);
;// CONCATENATED MODULE: ./src/report/plan-comment.ts









/** Most comments that one plan takes; a longer one leaves its scripts to summary and files. */
const mostParts = 10;
/** `## Immuta plan · prod`. */
function title(report, name) {
    return (0,blocks/* heading */.R_)(2, `Immuta ${report} · ${(0,markdown/* text */.Qq)(name)}`);
}
/**
 * The plan as people read it: the three answers first, then what is taken away, updated and created,
 * and the footer, the only block that holds commit and run.
 */
function planComment(plan, context) {
    const changes = (0,counts/* changesInOrder */.TC)(plan);
    const ours = changes.filter(({ origin }) => origin === 'this-change');
    const different = changes.filter(({ origin }) => origin === 'already-different');
    return [
        title('plan', context.name),
        ...(0,overview/* overview */.M)(plan, context),
        ...preventedBlocks(plan),
        ...warningBlocks(plan),
        ...ours.flatMap((change) => (0,change_section/* changeBlocks */.xp)(change, context, (0,counts/* isPrevented */.kh)(plan, change))),
        ...differentBlocks(different, context),
        ...unchangedBlocks(plan),
        ...otherBlocks(plan),
        ...preparationBlocks(plan),
        ...runningBlocks(plan, context),
        (0,footer/* footer */.q)(context, changes.some(({ script }) => script !== undefined)),
    ];
}
/** The bodies of a plan's comments; over ten of them, the scripts are left to the job summary and the `.sql` files. */
function planCommentParts(plan, context, options = {}) {
    const parts = (0,split/* splitBlocks */.n$)(planComment(plan, context), options);
    if (parts.length <= mostParts)
        return parts;
    return (0,split/* splitBlocks */.n$)(planComment(plan, { ...context, scripts: 'elsewhere' }), options);
}
function preventedBlocks({ prevented }) {
    return prevented.flatMap((failure) => [
        (0,blocks/* lines */.Mn)(`🛑 **Refused:** ${(0,failure_blocks/* messageLine */.EE)({ message: failure.message, place: { file: failure.file } })}`),
        ...(0,failure_blocks/* remedyBlocks */.Rj)(failure.remedy),
    ]);
}
function warningBlocks({ warnings, base }) {
    const told = warnings.some(({ message }) => message.includes(base.explanation));
    const noBase = base.commit === undefined && !told ? [`Nothing is deleted: ${(0,markdown/* sentence */.em)(base.explanation)}`] : [];
    const all = [...noBase, ...warnings.map(failure_blocks/* messageLine */.EE)];
    return (0,blocks/* warningLines */._F)(all);
}
function differentBlocks(different, context) {
    if (different.length === 0)
        return [];
    const before = context.onPullRequest ? 'This pull request' : 'This commit';
    return [
        (0,blocks/* heading */.R_)(3, 'Already different'),
        (0,blocks/* lines */.Mn)(`${before} does not touch these files; Immuta differs from them all the same, and apply brings it in line.`),
        ...different.flatMap((change) => (0,change_section/* changeBlocks */.xp)(change, context, false)),
    ];
}
function unchangedBlocks({ integrations }) {
    const unchanged = integrations.filter(({ action }) => action === 'no-op');
    if (unchanged.length === 0)
        return [];
    const troubled = unchanged.filter((planned) => (0,change_section/* ownWarnings */.Gp)(planned).length > 0 || (planned.live && (0,change_section/* isUnhealthy */.ZT)(planned.live)));
    const moved = unchanged.flatMap(({ file, movedFrom }) => movedFrom === undefined ? [] : [`${(0,markdown/* code */.aY)(movedFrom)} is now ${(0,markdown/* code */.aY)(file)}`]);
    const notShown = unchanged.flatMap((planned) => planned.notShown.length > 0 ? [`${(0,markdown/* code */.aY)(planned.file)}: ${planned.notShown.map(markdown/* code */.aY).join(', ')}`] : []);
    return [
        (0,blocks/* lines */.Mn)(`**No change:** ${(0,overview/* fileNames */.j)(unchanged.map(({ file }) => file))}.${moved.length > 0 ? ` Moved: ${moved.join(', ')}.` : ''}`),
        ...(0,blocks/* warningLines */._F)(troubled.flatMap((planned) => [...(0,change_section/* ownWarnings */.Gp)(planned).map(markdown/* sentence */.em), ...(0,change_section/* healthLines */.mR)(planned.live)].map((warning) => `${(0,markdown/* code */.aY)(planned.file)}: ${warning}`))),
        ...(notShown.length > 0 ? [(0,blocks/* lines */.Mn)(`Not shown by Immuta, so not compared: ${notShown.join('; ')}.`)] : []),
    ];
}
function otherBlocks(plan) {
    const compares = plan.integrations.some(({ live }) => live !== undefined);
    const unmanaged = plan.unmanaged.map(({ id, identity, status }) => `${(0,markdown/* code */.aY)(id)} (${(0,markdown/* code */.aY)(identity.key)}, ${(0,markdown/* code */.aY)(status)})`);
    const others = [...plan.otherTypes].map(([type, number]) => `${String(number)} × ${(0,markdown/* code */.aY)(type)}`);
    const notes = [
        ...(compares ? ["Secrets can't be compared: a new one needs a new `lifecycle.credentialsVersion`."] : []),
        ...(unmanaged.length > 0
            ? [`No file declares ${(0,markdown/* count */.U9)(unmanaged.length, 'integration')}, left alone: ${unmanaged.join(', ')}.`]
            : []),
        ...(others.length > 0 ? [`Of other types, left alone: ${others.join(', ')}.`] : []),
    ];
    return notes.length === 0 ? [] : [(0,blocks/* list */.p_)(notes)];
}


/***/ }),

/***/ 6132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ resultComment),
  Y: () => (/* binding */ resultCounts)
});

// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/change-section.ts
var change_section = __webpack_require__(4158);
;// CONCATENATED MODULE: ./src/report/duration.ts
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

// EXTERNAL MODULE: ./src/report/failure-blocks.ts
var failure_blocks = __webpack_require__(1011);
// EXTERNAL MODULE: ./src/report/footer.ts
var footer = __webpack_require__(7403);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/overview.ts
var overview = __webpack_require__(4707);
// EXTERNAL MODULE: ./src/report/plan-comment.ts + 1 modules
var plan_comment = __webpack_require__(6235);
;// CONCATENATED MODULE: ./src/report/result-comment.ts








/** How each state is called, in the order in which they are counted. */
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
    const counts = order
        .map((state) => [state, ofState(results, state).length])
        .filter(([, number]) => number > 0)
        .map(([state, number]) => `${String(number)} ${state === 'not-tried' ? 'not tried' : state}`);
    return counts.length === 0 ? 'nothing to do' : counts.join(', ');
}
function testCounts({ validationTests }) {
    const counts = ['failed', 'warning', 'passed', 'skipped']
        .map((status) => [status, validationTests.filter((test) => test.status === status).length])
        .filter(([, number]) => number > 0)
        .map(([status, number]) => status === 'failed' ? `**${String(number)} failed**` : `${String(number)} ${status}`);
    return counts.length === 0 ? '–' : counts.join(', ');
}
function resultTable(results) {
    return (0,blocks/* table */.tp)(['Result', 'Integration', 'Action', 'Id', 'Status in Immuta', 'Validation tests', 'Time'], results.map((result) => [
        stateNames[result.state],
        (0,markdown/* code */.aY)(result.file),
        result.action,
        result.id === undefined ? '–' : (0,markdown/* code */.aY)(result.id),
        result.status === undefined ? '–' : (0,markdown/* code */.aY)(result.status),
        testCounts(result),
        result.state === 'done' || result.state === 'failed' ? durationText(result.milliseconds) : '–',
    ]));
}
/** What one integration needs a reader for: its failure, what is left to do, tests that did not pass. */
function detailBlocks(result) {
    const { failure } = result;
    const notes = [...(0,change_section/* testLines */.eq)(result.validationTests), ...result.notes.map(markdown/* sentence */.em)];
    const half = '**The script was run, Immuta was not told.** Re-run this job to finish.';
    if (failure === undefined && notes.length === 0 && !result.scriptRunButNotTold)
        return [];
    return [
        (0,blocks/* heading */.R_)(4, `${(0,markdown/* code */.aY)(result.file)} · ${stateNames[result.state]}`),
        ...(result.scriptRunButNotTold ? [(0,blocks/* lines */.Mn)(half)] : []),
        ...(failure === undefined
            ? []
            : [
                (0,blocks/* lines */.Mn)((0,markdown/* sentence */.em)((0,failure_blocks/* messageAtPlace */.ec)(failure.message, { file: result.file }))),
                ...(0,failure_blocks/* remedyBlocks */.Rj)(failure.remedy),
            ]),
        ...(notes.length > 0 ? [(0,blocks/* list */.p_)(notes)] : []),
    ];
}
/** Integrations that apply left alone, and why, a line for each state. */
function leftAlone(results) {
    const reasons = [
        ['superseded', '**Superseded:** a newer commit changed the file, and its run takes care of it'],
        [
            'pending',
            '**Pending:** drift that no reviewed plan announced, left alone; `workflow_dispatch` with `mode: apply` repairs it',
        ],
        ['not-tried', '**Not tried:** nothing was written; re-run this job once the cause is mended'],
        ['unknown', '**Unknown:** the run ended while a request was under way; re-run this job, it looks first'],
    ];
    const items = reasons.flatMap(([state, reason]) => {
        const found = ofState(results, state);
        return found.length === 0 ? [] : [`${reason}: ${(0,overview/* fileNames */.j)(found.map(({ file }) => file))}.`];
    });
    return items.length === 0 ? [] : [(0,blocks/* heading */.R_)(4, 'Left alone'), (0,blocks/* list */.p_)(items)];
}
function leftToDo(results, failures) {
    const open = results.filter(({ state }) => state === 'failed' || state === 'unknown' || state === 'not-tried');
    if (open.length === 0 && failures.length === 0)
        return 'Nothing is left to do.';
    return `Left to do: ${open.length > 0 ? (0,markdown/* count */.U9)(open.length, 'integration') : (0,markdown/* count */.U9)(failures.length, 'error')}, see below.`;
}
/** What apply did: a table of all integrations, then what needs a reader, then what was left alone. */
function resultComment(results, context) {
    const { failures = [], warnings = [], planUrls = [] } = context;
    const plans = planUrls.map((url, index) => (0,markdown/* link */.nf)(planUrls.length === 1 ? 'the plan' : `plan ${String(index + 1)}`, url));
    const outcome = `${(0,markdown/* code */.aY)(context.tenant)} · **${resultCounts(results)}.** ${leftToDo(results, failures)}`;
    return [
        (0,plan_comment/* title */.DD)('apply', context.name),
        (0,blocks/* lines */.Mn)(plans.length > 0 ? `${outcome} Reviewed: ${plans.join(', ')}.` : outcome),
        ...failures.flatMap(failure_blocks/* failureBlocks */.pD),
        ...(results.length > 0 ? [resultTable(results)] : []),
        ...[...results]
            .sort((one, other) => states.indexOf(one.state) - states.indexOf(other.state))
            .flatMap(detailBlocks),
        ...leftAlone(results),
        ...(0,blocks/* warningLines */._F)(warnings.map(failure_blocks/* messageLine */.EE)),
        (0,footer/* footer */.q)(context, false),
    ];
}


/***/ }),

/***/ 9115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ takingStatements),
/* harmony export */   yU: () => (/* binding */ scriptBlocks)
/* harmony export */ });
/* unused harmony exports problemBlocks, psqlLines */
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5846);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3578);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4285);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2397);





/** Keywords that take something away; they are named wherever a script is. */
const takingAway = ['DROP', 'REVOKE', 'TRUNCATE'];
/** How many kinds of statements a summary names. */
const namedKinds = 6;
/** A script up to this many lines is unfolded where it takes something away. */
const shortScript = 40;
/**
 * `3 DROP`, `2 REVOKE`: what the scripts of some changes take away, by keyword. Words within statements and
 * procedures count too: a reader who is told that there is no danger relies on it.
 */
function takingStatements(changes) {
    return takingAway.flatMap((keyword) => {
        const number = changes.reduce((sum, { script }) => sum + (script === undefined ? 0 : occurrences(script, keyword)), 0);
        return number > 0 ? [`${String(number)} ${keyword}`] : [];
    });
}
function occurrences(script, keyword) {
    return script.canonical.match(new RegExp(`\\b${keyword}\\b`, 'gi'))?.length ?? 0;
}
function lineCount(text) {
    return text.replace(/\n$/, '').split('\n').length;
}
/** `8 GRANT, 5 CREATE, 2 DROP`, as HTML. Keywords come from the script: a word that is none is counted only. */
function statementsHtml({ statements }) {
    const isTaking = (keyword) => takingAway.some((taking) => taking === keyword);
    const kinds = [...statements].filter(([keyword]) => /^[A-Z]{2,20}$/.test(keyword));
    const shown = kinds.filter(([keyword], index) => index < namedKinds || isTaking(keyword));
    const total = [...statements.values()].reduce((sum, number) => sum + number, 0);
    const others = shown.reduce((left, [, number]) => left - number, total);
    const names = shown.map(([keyword, number]) => {
        const name = `${String(number)} ${keyword}`;
        return isTaking(keyword) ? `<b>${name}</b>` : name;
    });
    return [...names, ...(others > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(others, 'other')] : [])].join(', ');
}
function summaryHtml(script, path) {
    const total = [...script.statements.values()].reduce((sum, number) => sum + number, 0);
    const size = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(lineCount(script.text), 'line')}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(total, 'statement')}`;
    const statements = total === 0 ? '' : `: ${statementsHtml(script)}`;
    return `Script ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .htmlCode */ .h8)(path)} · ${size}${statements}`;
}
/** Warnings of a script, for above the fold. */
function problemBlocks({ problems }, path) {
    if (problems.length === 0)
        return [];
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(`🛑 **The script must not run as it stands.** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(path)} stops psql before its first statement, and \`run-script\` refuses it:`),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(problems.map(({ line, message }) => `line ${String(line)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(message)}`)),
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
        return `in ${lineNumbers(numbers)}, write the value of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)} between single quotes in place of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(variable)}`;
    });
    const what = changes.length === 0 ? 'paste the script below as it stands' : 'paste the script below and, ';
    return `In ${editor}: ${what}${changes.join('; ')}.`;
}
/** The lines that run a script with psql, from the folder that the files were downloaded to. */
function psqlLines({ identity, script }, path) {
    const variables = script?.variables ?? [];
    const host = [
        `PGHOST=${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(identity.host)}`,
        `PGPORT=${String(identity.port)}`,
        `PGDATABASE=${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(identity.database)}`,
    ].join(' ');
    return [
        ...variables.map((name) => `read -rs ${name}; export ${name}   # type the value, then Enter`),
        `${host} PGUSER=your_role PGSSLMODE=verify-full \\`,
        `  psql -X -f ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellPath */ .G)(path)}`,
    ].join('\n');
}
function howToRun(planned, script, path, context) {
    if (script.problems.length > 0)
        return [];
    const editor = (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationType */ .vh)(planned.identity.type)?.byHand.editor;
    const byHand = 'With psql 15 or newer (the files come with the command at the end of this report):';
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(context.runScript
            ? `Apply runs this script (\`run-script\`). By hand it would be run so. ${byHand}`
            : byHand),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(psqlLines(planned, path), 'sh'),
        ...(editor === undefined ? [] : [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(inEditor(editor, script))]),
    ];
}
/** The script of a change: warnings above the fold; below it how to run it, and the script. */
function scriptBlocks(planned, context) {
    const { script } = planned;
    if (script === undefined)
        return [];
    const path = context.scriptFile(planned.file, planned.action);
    const summary = summaryHtml(script, path);
    const open = planned.action === 'delete' && lineCount(script.text) <= shortScript;
    const warnings = problemBlocks(script, path);
    if (context.scripts === 'elsewhere') {
        const where = 'The scripts of this plan are too long for comments: this one is in the job summary of the run, and in its file.';
        return [...warnings, (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(summary, [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(where), ...howToRun(planned, script, path, context)])];
    }
    return [
        ...warnings,
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(summary, [...howToRun(planned, script, path, context), (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(script.text, 'sql')], open),
    ];
}


/***/ }),

/***/ 2397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ shellPath),
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** A value as one word of a POSIX shell's command line. */
function shellWord(value) {
    return /^[\w./:@%+,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
/** A relative path as one word of a shell's command line, never taken for an option. */
function shellPath(path) {
    return shellWord(path.startsWith('-') ? `./${path}` : path);
}


/***/ })

};
