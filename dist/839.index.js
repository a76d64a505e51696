export const id = 839;
export const ids = [839];
export const modules = {

/***/ 2996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ reportContext)
/* harmony export */ });
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1798);

/** What reports say about the run itself. */
function reportContext({ runner, inputs, event, files, local }, commit) {
    const repositoryUrl = `${runner.serverUrl}/${runner.owner}/${runner.repo}`;
    return {
        name: inputs.name,
        tenant: inputs.immutaUrl?.host ?? inputs.name,
        commit,
        ...(local === undefined ? { repositoryUrl } : { scriptFolder: files.directory }),
        ...(runner.runId === undefined
            ? {}
            : { runId: runner.runId, runUrl: `${repositoryUrl}/actions/runs/${runner.runId}` }),
        onPullRequest: event.kind === 'pull_request' && event.action !== 'closed',
        scriptsRunBy: inputs.dataApi !== undefined ? 'data-api' : inputs.runScript === undefined ? 'person' : 'command',
        scriptFile: (file, action) => (action === 'no-op' ? file : (0,_script_sql_file_js__WEBPACK_IMPORTED_MODULE_0__/* .scriptFileName */ .nC)({ file, action })),
    };
}


/***/ }),

/***/ 560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gn: () => (/* binding */ undeclaredLive),
/* harmony export */   N3: () => (/* binding */ liveLeaves),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   oQ: () => (/* binding */ comparedDeclared),
/* harmony export */   qb: () => (/* binding */ normal),
/* harmony export */   yv: () => (/* binding */ comparedLive)
/* harmony export */ });
/* unused harmony export sameValue */
/* harmony import */ var _declared_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2388);
/* harmony import */ var _declared_integration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5266);
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _live_read_live_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(307);





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
        else if (!sameValue(declared.type, key, value, there)) {
            differences.push({ key, before: show(declared, key, there), after: show(declared, key, value) });
        }
    }
    return { differences, notShown, mayReset: undeclared(declared, live) };
}
/** The declared keys that are compared, with their values: no secrets, and nothing of identity by type alone. */
function comparedDeclared(declared) {
    const keys = new Map([['autoBootstrap', declared.autoBootstrap]]);
    for (const { path, value } of (0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .leaves */ .FQ)(declared.config)) {
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
function sameValue(type, key, declared, live) {
    return normal(type, key, declared) === normal(type, key, live);
}
/** The text that stands for a value in comparisons and digests. */
function normal(type, key, value) {
    if (typeof value === 'string') {
        const text = value.trim();
        // Immuta may give a number or a boolean as a string, and the other way round.
        if (/^-?(0|[1-9]\d{0,14})$/.test(text) || text === 'true' || text === 'false')
            return text;
        const known = (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationType */ .vh)(type)?.keys.find(({ path }) => `config.${path}` === key);
        if (known?.normal !== undefined)
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(known.normal(text));
    }
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(value);
}
/** Every value that Immuta shows of an integration, by key; nulls and masks are no values. */
function liveLeaves(live) {
    const values = new Map();
    if (live.autoBootstrap !== undefined)
        values.set('autoBootstrap', live.autoBootstrap);
    for (const { path, value } of (0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .leaves */ .FQ)(live.config)) {
        if (value === null || (typeof value === 'string' && (0,_live_read_live_js__WEBPACK_IMPORTED_MODULE_2__/* .isMask */ .$b)(value)))
            continue;
        values.set(`config.${path}`, value);
    }
    return values;
}
/**
 * Live, non-secret values of the keys that the file leaves out, but for those at their documented default: what Immuta
 * shows of a key that was never set.
 */
function undeclaredLive(declared, live) {
    const declaredKeys = new Set((0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .leaves */ .FQ)(declared.config).map(({ path }) => `config.${path}`));
    return new Map([...liveLeaves(live)].filter(([key, value]) => key.startsWith('config.') && !declaredKeys.has(key) && !isDefault(declared.type, key, value)));
}
function isDefault(type, key, value) {
    const documented = (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationType */ .vh)(type)?.keys.find(({ path }) => `config.${path}` === key)?.default;
    return documented !== undefined && sameValue(type, key, documented, value);
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
    return { kind: 'value', text: typeof value === 'string' ? value : (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(value) };
}
function isKnownKey(type, key) {
    return (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationType */ .vh)(type)?.keys.some(({ path, secret }) => !secret && `config.${path}` === key) === true;
}
function holdsSecret(value) {
    if (value instanceof _declared_integration_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretReference */ .U)
        return true;
    if (Array.isArray(value))
        return value.some((item) => holdsSecret(item));
    return typeof value === 'object' && value !== null && Object.values(value).some(holdsSecret);
}


/***/ }),

/***/ 7054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/integration-types/integration-type.ts
var integration_type = __webpack_require__(5249);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 2 modules
var registry = __webpack_require__(89);
// EXTERNAL MODULE: ./src/plan/match.ts
var plan_match = __webpack_require__(4106);
// EXTERNAL MODULE: ./src/plan/warnings.ts
var warnings = __webpack_require__(4814);
;// CONCATENATED MODULE: ./src/plan/deletions.ts




/** The integrations of the base that are in the tenant, as far as that is clear. */
function matchPrevious(previous, live) {
    return previous.flatMap((integration) => {
        const match = (0,plan_match/* matchLive */.k)(integration, live);
        return match.kind === 'live' ? [{ previous: integration, live: match.live }] : [];
    });
}
/**
 * Sorts what no file declares any more into deletions and what is retained, each live integration once.
 * `guarding` is what the event's own base declared, where it is another commit than the base: its `lifecycle` counts.
 */
function planRemovals(noLongerDeclared, declared, guarding = []) {
    const files = new Set(declared.map(({ file }) => file));
    const once = new Map([...noLongerDeclared].reverse().map((match) => [match.live.id, match]));
    const all = [...once.values()].reverse().map((match) => ({
        match,
        lifecycle: latestLifecycle(match.previous, guarding),
    }));
    return {
        deletions: all
            .filter(({ lifecycle }) => !lifecycle.retainOnDelete)
            .map(({ match, lifecycle }) => deletion(match, lifecycle.preventDelete, files.has(match.previous.file))),
        retained: all.filter(({ lifecycle }) => lifecycle.retainOnDelete).map(({ match }) => match),
    };
}
function latestLifecycle(previous, guarding) {
    const latest = guarding.find(({ file, identity }) => file === previous.file || (0,integration_type/* sameIdentity */.BU)(identity, previous.identity));
    return (latest ?? previous).lifecycle;
}
function deletion({ previous, live }, preventDelete, fileIsThere) {
    return {
        action: 'delete',
        file: previous.file,
        id: live.id,
        identity: live.identity,
        previous,
        live,
        origin: 'this-change',
        because: [
            fileIsThere
                ? 'The file that declared it now declares another integration.'
                : 'The file that declared it was removed.',
        ],
        differences: [],
        notShown: [],
        mayReset: [],
        preventDelete,
        scriptEndpoint: live.status === 'createError' ? 'cleanup' : 'delete',
        warnings: (0,warnings/* healthWarnings */._z)(previous.file, live),
    };
}
/** A file whose host, port or database was edited would delete one integration and create another. */
function editedIdentities(declared, noLongerDeclared) {
    const byFile = new Map(declared.map((integration) => [integration.file, integration]));
    return noLongerDeclared.flatMap(({ previous, live }) => {
        const now = byFile.get(previous.file);
        if (now === undefined || now.lifecycle.id !== undefined)
            return [];
        if (now.type !== previous.type)
            return [changedType(now, live.id)];
        return [
            {
                reason: 'invalid-config',
                message: `${now.file}: its ${(0,registry/* identityWords */.i6)(previous.type, 'or')} was edited, so it no longer says that it manages integration ${live.id}.`,
                remedy: `To change integration ${live.id}, add these lines; for another integration use another file:\nlifecycle:\n  id: ${live.id}`,
                place: now.place((0,registry/* identityPlace */.yf)(now.type)),
            },
        ];
    });
}
function changedType(now, id) {
    return {
        reason: 'invalid-config',
        message: `${now.file}: its type was edited, so it no longer says that it manages integration ${id}.`,
        remedy: "A type can't be changed: declare the integration of the other type in another file.",
        place: now.place('type'),
    };
}
/** Files that were removed and fit more than one live integration: which one is to be deleted can't be told. */
function ambiguousDeletions(previous, declared, live) {
    const removedFiles = previous.filter((integration) => !declared.some(({ file, identity }) => file === integration.file || (0,integration_type/* sameIdentity */.BU)(identity, integration.identity)));
    return removedFiles.flatMap((integration) => {
        const match = (0,plan_match/* matchLive */.k)(integration, live);
        if (match.kind !== 'ambiguous')
            return [];
        return [
            {
                reason: 'conflict',
                message: `${integration.file} was removed, and Immuta has more than one integration for its ${(0,registry/* identityWords */.i6)(integration.type)}: ids ${match.ids.join(', ')}.`,
                remedy: 'Put the file back with lifecycle.id set to the one that it manages, and remove it in a later change.',
                place: { file: integration.file },
            },
        ];
    });
}
/** The deletions that must not happen: protected by `preventDelete`, or too many for `max-deletes`. */
function preventedDeletions(planned, maxDeletes) {
    const deletions = planned.filter(({ action }) => action === 'delete');
    const isProtected = deletions.filter(({ preventDelete }) => preventDelete);
    const others = deletions.filter(({ preventDelete }) => preventDelete !== true);
    return [
        ...isProtected.map(protectedFailure),
        ...(others.length > maxDeletes
            ? others.map((one) => tooManyFailure(one, others.length, maxDeletes))
            : []),
    ];
}
function protectedFailure({ file, id = '' }) {
    return {
        file,
        reason: 'delete-prevented',
        message: `${file}: integration ${id} is not deleted, since lifecycle.preventDelete is true for it.`,
        remedy: 'Put the file back with preventDelete: false, merge that, and remove the file in a second pull request.',
        place: { file },
    };
}
function tooManyFailure({ file, id = '' }, count, limit) {
    return {
        file,
        reason: 'delete-prevented',
        message: `${file}: integration ${id} is not deleted, since ${String(count)} deletions are more than max-deletes (${String(limit)}) allows.`,
        remedy: `If you mean to delete all of them, set max-deletes: ${String(count)} for this run; otherwise put the files back.`,
        place: { file },
    };
}

// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/plan/difference.ts
var difference = __webpack_require__(560);
// EXTERNAL MODULE: ./src/plan/plan.ts
var plan = __webpack_require__(8720);
;// CONCATENATED MODULE: ./src/plan/plan-declared.ts






/** Plans one declared integration, given the live one that it matched and what the base declared. */
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
            because: [notThere(declared)],
            differences: createdKeys(declared),
            notShown: [],
            mayReset: [],
            scriptEndpoint: 'create',
            warnings: [],
        };
    }
    const { differences, notShown, mayReset } = (0,difference/* compare */.UD)(declared, live);
    const { dropped, credentials } = compareWithBase(declared, earlier, live);
    const because = [
        ...(live.status === 'createError'
            ? ['Its creation failed: it is set up again with the script for a creation.']
            : []),
        ...(differences.length > 0 ? ['What Immuta shows differs from the file.'] : []),
        ...(dropped.length > 0 ? ['The file no longer declares a key that it did.'] : []),
        ...(credentials.length > 0
            ? [`${credentialsWords(credentials)} changed: the credentials are sent again.`]
            : []),
    ];
    const update = because.length > 0;
    return {
        ...common,
        action: update ? 'update' : 'no-op',
        id: live.id,
        live,
        because,
        differences: [...differences, ...dropped, ...credentials],
        notShown,
        mayReset: update ? mayReset.filter(({ key }) => !dropped.some((drop) => drop.key === key)) : [],
        ...(update
            ? { scriptEndpoint: live.status === 'createError' ? 'create' : 'edit' }
            : {}),
        warnings: (0,warnings/* healthWarnings */._z)(declared.file, live),
    };
}
function credentialsWords(credentials) {
    return credentials.some(({ key }) => key === plan/* credentialsVersionKey */.gO)
        ? 'lifecycle.credentialsVersion'
        : 'The name of a secret reference';
}
function notThere({ type, lifecycle: { id } }) {
    if (id === undefined)
        return `Immuta has no integration for this ${(0,registry/* identityWords */.i6)(type)}.`;
    return `Immuta has no integration with the id ${id}, which \`lifecycle.id\` pins: remove that line for it to be created anew.`;
}
/** The base's file for the same integration: the one that matched the same live one, else the same file. */
function earlierOf(declared, live, previous, before) {
    const same = before.filter((match) => match.live.id === live?.id).map((match) => match.previous);
    const atPath = previous.integrations.find(({ file }) => file === declared.file);
    if (same.length > 0)
        return same.find(({ file }) => file === declared.file) ?? same[0];
    return atPath !== undefined && (0,integration_type/* sameIdentity */.BU)(atPath.identity, declared.identity) ? atPath : undefined;
}
function createdKeys(declared) {
    const autoBootstrap = {
        key: 'autoBootstrap',
        before: { kind: 'absent' },
        after: (0,difference/* show */.WU)(declared, 'autoBootstrap', declared.autoBootstrap),
    };
    const keys = (0,payload/* leaves */.FQ)(declared.config).map(({ path, value }) => ({
        key: `config.${path}`,
        before: { kind: 'absent' },
        after: (0,difference/* show */.WU)(declared, `config.${path}`, value),
    }));
    return [autoBootstrap, ...keys];
}
/** Compares a file with the same integration's file at the base; without one there is nothing to compare with. */
function compareWithBase(declared, earlier, live) {
    if (earlier === undefined)
        return { dropped: [], credentials: [] };
    return {
        dropped: droppedKeys(declared, earlier, live),
        credentials: [...renamedReferences(declared, earlier), ...rotation(declared, earlier)],
    };
}
function droppedKeys(declared, earlier, live) {
    const now = new Set((0,payload/* leaves */.FQ)(declared.config).map(({ path }) => path));
    const shown = new Map((0,payload/* leaves */.FQ)(live.config).map(({ path, value }) => [path, value]));
    return (0,payload/* leaves */.FQ)(earlier.config)
        .filter(({ path }) => !now.has(path))
        .map(({ path, value }) => {
        const key = `config.${path}`;
        return { key, before: (0,difference/* show */.WU)(declared, key, shown.get(path) ?? value), after: { kind: 'absent' } };
    });
}
function renamedReferences(declared, earlier) {
    const before = new Map((0,payload/* secretReferences */.Li)(earlier).map(({ path, reference }) => [path, reference.name]));
    return (0,payload/* secretReferences */.Li)(declared).flatMap(({ path, reference }) => {
        const was = before.get(path);
        if (was === reference.name)
            return [];
        return [
            {
                key: `config.${path}`,
                before: was === undefined ? { kind: 'absent' } : { kind: 'secret', reference: was },
                after: { kind: 'secret', reference: reference.name },
            },
        ];
    });
}
function rotation(declared, earlier) {
    const was = earlier.lifecycle.credentialsVersion;
    const is = declared.lifecycle.credentialsVersion;
    if (String(was ?? '') === String(is ?? ''))
        return [];
    const shown = (value) => value === undefined ? { kind: 'absent' } : { kind: 'value', text: String(value) };
    return [{ key: plan/* credentialsVersionKey */.gO, before: shown(was), after: shown(is) }];
}

;// CONCATENATED MODULE: ./src/plan/make-plan.ts





/**
 * Decides what is to be done, from the three states alone. Scripts are added afterwards.
 * Throws an `ActionFailure` with everything that makes a plan impossible: conflicts, ids that are not there.
 */
function makePlan(input) {
    const { declared, previous, live } = input;
    const { matches, failures: unmatched } = (0,plan_match/* matchDeclared */.Q)(declared, live.integrations, input.pinnedAndGone, live.others);
    const before = matchPrevious(previous.integrations, live.integrations);
    const declaredIds = new Set([...matches.values()].map((found) => found?.id));
    const noLongerDeclared = before.filter(({ live: { id } }) => !declaredIds.has(id));
    const [first, ...others] = [
        ...unmatched,
        ...editedIdentities(declared, noLongerDeclared),
        ...ambiguousDeletions(previous.integrations, declared, live.integrations),
    ];
    if (first !== undefined)
        throw new failure/* ActionFailure */.dR(first, ...others);
    const { deletions, retained } = planRemovals(noLongerDeclared, declared, previous.guarding);
    const prevented = preventedDeletions(deletions, input.maxDeletes);
    const changes = declared.map((integration) => planDeclared(integration, matches.get(integration), previous, before));
    const warned = withWarnings(changes, input, { matches, before, deletions, prevented });
    const planned = [...warned, ...deletions].sort((one, other) => compareText(one.file, other.file));
    return {
        integrations: planned,
        unmanaged: unmanagedOf(live, new Set(planned.map(({ id }) => id)), retained),
        otherTypes: live.otherTypes,
        base: previous.base,
        warnings: [...planWarnings(input), ...retained.map(retainedWarning)],
        prevented,
    };
}
function withWarnings(changes, { declared, previous, live }, { matches, before, deletions, prevented }) {
    const isPrevented = (deletion) => prevented.some(({ file }) => file === deletion.file);
    const managedBy = new Map([...changes, ...deletions.filter(isPrevented)].map(({ id, file }) => [id ?? '', file]));
    const leaving = new Set(deletions.filter((one) => !isPrevented(one)).map(({ id }) => id ?? ''));
    const knownAtBase = (integration) => previous.integrations.some(({ file }) => file === integration.file) ||
        before.some((match) => match.live.id === matches.get(integration)?.id);
    const mistaken = (0,warnings/* mistakenDeletions */.ME)(deletions, declared, { matches, knownAtBase, leaving });
    return changes.map((change) => {
        if (change.declared === undefined)
            return change;
        const mistake = mistaken.get(change.declared);
        return {
            ...change,
            warnings: [
                ...change.warnings,
                ...(0,warnings/* hostWarnings */._j)(change.declared, change.live, live.integrations, managedBy, leaving),
                ...(mistake === undefined ? [] : [mistake]),
            ],
        };
    });
}
function unmanagedOf(live, planned, retained) {
    const files = new Map(retained.map(({ previous, live: { id } }) => [id, previous.file]));
    return live.integrations
        .filter(({ id, status }) => !planned.has(id) && status !== 'deleted')
        .map(({ id, identity, status }) => {
        const retainedFrom = files.get(id);
        return { id, identity, status, ...(retainedFrom === undefined ? {} : { retainedFrom }) };
    });
}
function retainedWarning({ previous: { file }, live: { id } }) {
    return {
        message: `${file} was removed with \`lifecycle.retainOnDelete: true\`: integration ${id} stays in Immuta, and no file manages it any more.`,
        place: { file },
    };
}
function planWarnings({ previous, live, declared, fileWarnings = [] }) {
    return [
        ...fileWarnings,
        ...previous.unreadable.map((file) => ({
            message: `${file} can't be read as an integration at the base, so nothing is concluded from what it was.`,
            place: { file },
        })),
        ...(declared.length === 0 && previous.integrations.length === 0
            ? [{ message: 'No integration file matches the input `files`, neither now nor at the base.' }]
            : []),
        ...(live.undocumentedFields.length > 0
            ? [
                {
                    message: `Immuta's answer has undocumented fields, which are ignored: ${live.undocumentedFields.join(', ')}.`,
                },
            ]
            : []),
    ];
}
function compareText(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}


/***/ }),

/***/ 4814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ differenceInWords),
/* harmony export */   ME: () => (/* binding */ mistakenDeletions),
/* harmony export */   _j: () => (/* binding */ hostWarnings),
/* harmony export */   _z: () => (/* binding */ healthWarnings)
/* harmony export */ });
/* harmony import */ var _declared_integration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5266);
/* harmony import */ var _declared_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2388);
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8301);
/* harmony import */ var _live_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(502);
/* harmony import */ var _live_validation_tests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6523);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(560);







/** Warns of a status that is not healthy, before somebody changes the integration. */
function healthWarnings(file, live) {
    if ((0,_live_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isHealthy */ .Wr)(live.status))
        return [];
    return [
        {
            message: `Integration ${live.id} is in the status ${live.status}.${(0,_live_validation_tests_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFailedTests */ .k)(live.validationTests)}`,
            place: { file },
        },
    ];
}
/**
 * Warns of other live integrations on a host that an integration is created on or moves to: Immuta may allow only one,
 * or the file may be meant for one of them. `managedBy` names the file that manages each, by id; `leaving` holds the
 * ids of those that the same plan deletes.
 */
function hostWarnings(declared, found, live, managedBy, leaving) {
    const { type, identity } = declared;
    if (found?.identity.host === identity.host)
        return [];
    return live
        .filter((other) => other.id !== found?.id &&
        other.type === type &&
        other.identity.host === identity.host &&
        other.status !== 'deleted' &&
        !leaving.has(other.id))
        .map((other) => ({
        message: `On this host Immuta already has integration ${other.id}, ${managerOf(other, managedBy)}. ${differenceInWords(declared, other)} ${adviceFor(other, managedBy)}`,
        place: declared.place((0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .identityPlace */ .yf)(type)),
    }));
}
function managerOf({ id, status }, managedBy) {
    const file = managedBy.get(id);
    const manager = file === undefined ? 'which no file declares' : `which ${file} manages`;
    return (0,_live_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isHealthy */ .Wr)(status) ? manager : `${manager} and whose status is \`${status}\``;
}
function adviceFor({ id }, managedBy) {
    const file = managedBy.get(id);
    return file === undefined
        ? `If this file is meant for it, add the line \`lifecycle: { id: ${id} }\`; otherwise Immuta may refuse a second integration on the host.`
        : `Immuta may refuse a second integration on the host. If both files are meant for one integration, keep only ${file}.`;
}
/** A sentence that says in what a live integration differs from a file, values and all but for secrets. */
function differenceInWords(declared, live) {
    const { differences } = (0,_difference_js__WEBPACK_IMPORTED_MODULE_4__/* .compare */ .UD)(declared, live);
    if (differences.length === 0)
        return 'Nothing in it differs from this file.';
    const each = differences.map(({ key, before, after }) => `\`${key}\` is ${inWords(before)} there and ${inWords(after)} here`);
    return `It differs from this file: ${each.join(', ')}.`;
}
function inWords(value) {
    switch (value.kind) {
        case 'value':
            return `\`${value.text}\``;
        case 'secret':
            return `the secret ${value.reference}`;
        case 'hidden':
            return 'another value, which is not shown,';
        case 'absent':
            return 'absent';
    }
}
/** Values that two files must share, by part, for one to look like the other renamed and edited. */
const alikeFrom = 0.5;
/**
 * Warns where a deletion may be a mistake: its file now pins another integration, or was removed while a new file looks
 * like it. Returns the warnings by the file that should be corrected.
 */
function mistakenDeletions(deletions, declared, { matches, knownAtBase, leaving }) {
    const warnings = new Map();
    for (const { file, id = '', previous } of deletions) {
        if (previous === undefined)
            continue;
        const successor = declared.find((one) => one.file === file) ??
            mostAlike(previous, declared.filter((one) => !knownAtBase(one)));
        if (successor === undefined)
            continue;
        const fate = leaving.has(id)
            ? `integration ${id} is deleted`
            : `no file declares integration ${id} any more`;
        warnings.set(successor, mistakenDeletion(successor, matches.get(successor)?.id, { file, id, fate }));
    }
    return warnings;
}
function mistakenDeletion(successor, now, deleted) {
    const line = `\`lifecycle: { id: ${deleted.id} }\``;
    if (successor.file === deleted.file) {
        return {
            message: `\`lifecycle.id\` moves this file from integration ${deleted.id} to ${now ?? 'another one'}, and ${deleted.fate}. Is that a typo? To keep integration ${deleted.id}, write ${line}.`,
            place: successor.place('lifecycle.id'),
        };
    }
    const instead = now === undefined ? 'a new integration is created' : `this file manages integration ${now}`;
    return {
        message: `This file looks like ${deleted.file}, which was removed: ${deleted.fate}, and ${instead}. If the file was renamed and is meant for integration ${deleted.id}, add the line ${line}.`,
        place: successor.place(now === undefined ? (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .identityPlace */ .yf)(successor.type) : 'lifecycle.id'),
    };
}
function mostAlike(previous, candidates) {
    const [best] = candidates
        .map((candidate) => ({ candidate, share: sharedValues(previous, candidate) }))
        .filter(({ share }) => share >= alikeFrom)
        .sort((one, other) => other.share - one.share);
    return best?.candidate;
}
/** The part of values beside the identity that two files share, from 0 to 1. */
function sharedValues(one, other) {
    if (one.type !== other.type)
        return 0;
    const identityKeys = (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .integrationType */ .vh)(one.type)?.identityKeys ?? [];
    const values = ({ config }) => (0,_declared_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .leaves */ .FQ)(config)
        .filter(({ path }) => !identityKeys.includes(path))
        .map(({ path, value }) => `${path} ${textOf(value)}`);
    const [first, second] = [values(one), new Set(values(other))];
    const shared = first.filter((value) => second.has(value)).length;
    return (2 * shared) / Math.max(1, first.length + second.size);
}
function textOf(value) {
    return value instanceof _declared_integration_js__WEBPACK_IMPORTED_MODULE_5__/* .SecretReference */ .U ? `\${${value.name}}` : (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .dj)(value);
}


/***/ })

};
