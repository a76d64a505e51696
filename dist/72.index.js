export const id = 72;
export const ids = [72];
export const modules = {

/***/ 2996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ reportContext)
/* harmony export */ });
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1798);

/** What reports say about the run itself. */
function reportContext({ runner, inputs, event }, commit) {
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
/* harmony import */ var _declared_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2388);
/* harmony import */ var _declared_integration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5804);
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(901);
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
        else if (!sameValue(declared.type, key, value, there)) {
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
        const known = (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationType */ .vh)(type)?.keys.find(({ path }) => `config.${path}` === key);
        const form = known?.type === 'string' && !known.secret ? known.form : undefined;
        if (form?.normal !== undefined)
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(form.normal(text));
    }
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(value);
}
/** Every value that Immuta shows of an integration, by key; nulls and masks are no values. */
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
    return (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationType */ .vh)(type)?.keys.some(({ path, secret }) => !secret && `config.${path}` === key) === true;
}
function holdsSecret(value) {
    if (value instanceof _declared_integration_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretReference */ .U)
        return true;
    if (Array.isArray(value))
        return value.some((item) => holdsSecret(item));
    return typeof value === 'object' && value !== null && Object.values(value).some(holdsSecret);
}


/***/ }),

/***/ 5445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/integration-types/integration-type.ts
var integration_type = __webpack_require__(5249);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 5 modules
var registry = __webpack_require__(901);
// EXTERNAL MODULE: ./src/plan/difference.ts
var difference = __webpack_require__(560);
// EXTERNAL MODULE: ./src/live/status.ts
var live_status = __webpack_require__(502);
// EXTERNAL MODULE: ./src/live/validation-tests.ts
var validation_tests = __webpack_require__(6523);
;// CONCATENATED MODULE: ./src/plan/health.ts


/** A status that is not healthy is told before somebody changes it. */
function healthWarnings(file, live) {
    if ((0,live_status/* isHealthy */.Wr)(live.status))
        return [];
    return [
        {
            message: `Integration ${live.id} is in the status ${live.status}.${(0,validation_tests/* describeFailedTests */.k)(live.validationTests)}`,
            place: { file },
        },
    ];
}

// EXTERNAL MODULE: ./src/plan/match.ts
var plan_match = __webpack_require__(4106);
;// CONCATENATED MODULE: ./src/plan/gone.ts




/** The integrations of the base that are in the tenant, as far as that is clear. */
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
        remedy: 'A type can not be changed: declare the integration of the other type in another file.',
        place: now.place('type'),
    };
}
/** Files that were removed and fit more than one live integration: which one is to be deleted can't be told. */
function ambiguousDeletions(previous, declared, live) {
    const removed = previous.filter((integration) => !declared.some(({ file, identity }) => file === integration.file || (0,integration_type/* sameIdentity */.B)(identity, integration.identity)));
    return removed.flatMap((integration) => {
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
/** One deletion for each live integration that the base declared and no file declares now. */
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

// EXTERNAL MODULE: ./src/plan/other-on-host.ts
var other_on_host = __webpack_require__(8910);
// EXTERNAL MODULE: ./src/plan/plan.ts
var plan = __webpack_require__(8720);
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
    const latest = guards.guarding?.find(({ file, identity }) => file === previous.file || (0,integration_type/* sameIdentity */.B)(identity, previous.identity));
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
    const { matches, failures: unmatched } = (0,plan_match/* matchDeclared */.Q)(declared, live.integrations, input.pinnedAndGone);
    const before = matchPrevious(previous.integrations, live.integrations);
    const kept = new Set([...matches.values()].map((found) => found?.id));
    const gone = before.filter(({ live: there }) => !kept.has(there.id));
    const failures = [
        ...unmatched,
        ...editedIdentities(declared, gone),
        ...ambiguousDeletions(previous.integrations, declared, live.integrations),
    ];
    const [first, ...others] = failures;
    if (first !== undefined)
        throw new failure/* ActionFailure */.dR(first, ...others);
    const managed = new Set([...kept, ...before.map(({ live: there }) => there.id)]);
    const planned = [
        ...declared.map((integration) => {
            const found = matches.get(integration);
            const change = planDeclared(integration, found, previous, before);
            return found === undefined
                ? { ...change, warnings: (0,other_on_host/* otherOnHost */._)(integration, live.integrations, managed) }
                : change;
        }),
        ...deletions(gone),
    ].sort((one, other) => compareText(one.file, other.file));
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
    const dropped = droppedKeys(declared, earlier, live);
    const rotated = rotation(declared, earlier);
    const because = [
        ...(live.status === 'createError'
            ? ['Its creation failed: it is set up again with the script for a creation.']
            : []),
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
        ...(update
            ? { scriptEndpoint: live.status === 'createError' ? 'create' : 'edit' }
            : {}),
        warnings: healthWarnings(declared.file, live),
    };
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
    return atPath !== undefined && (0,integration_type/* sameIdentity */.B)(atPath.identity, declared.identity) ? atPath : undefined;
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
function droppedKeys(declared, earlier, live) {
    if (earlier === undefined)
        return [];
    const now = new Set((0,payload/* leaves */.FQ)(declared.config).map(({ path }) => path));
    const shown = new Map((0,payload/* leaves */.FQ)(live.config).map(({ path, value }) => [path, value]));
    return (0,payload/* leaves */.FQ)(earlier.config)
        .filter(({ path }) => !now.has(path))
        .map(({ path, value }) => {
        const key = `config.${path}`;
        return {
            key,
            before: (0,difference/* show */.WU)(declared, key, shown.get(path) ?? value),
            after: { kind: 'absent' },
        };
    });
}
function rotation(declared, earlier) {
    const was = earlier?.lifecycle.credentialsVersion;
    const is = declared.lifecycle.credentialsVersion;
    if (earlier === undefined || String(was ?? '') === String(is ?? ''))
        return [];
    const shown = (value) => value === undefined ? { kind: 'absent' } : { kind: 'value', text: String(value) };
    return [{ key: plan/* credentialsVersionKey */.gO, before: shown(was), after: shown(is) }];
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

/***/ 8910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ differenceInWords),
/* harmony export */   _: () => (/* binding */ otherOnHost)
/* harmony export */ });
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(901);
/* harmony import */ var _live_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(502);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(560);



/**
 * What a creation should know of the live integrations on its host that no file declares: Immuta may allow
 * one a host, or the file may be meant for one of them. Says in what they differ, and the line that takes
 * one over. `managed` holds the ids that files declare, now or at the base.
 */
function otherOnHost(declared, live, managed) {
    return live
        .filter(({ id, type, identity, status }) => type === declared.type &&
        identity.host === declared.identity.host &&
        status !== 'deleted' &&
        !managed.has(id))
        .map((there) => ({
        message: `On this host Immuta has integration ${there.id} already, which no file declares${statusOf(there)}. ${differenceInWords(declared, there)} If this file is meant for it, add the line \`lifecycle: { id: ${there.id} }\`; else Immuta may refuse a second one on the host.`,
        place: declared.place((0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .identityPlace */ .yf)(declared.type)),
    }));
}
function statusOf({ status }) {
    return (0,_live_status_js__WEBPACK_IMPORTED_MODULE_1__/* .isHealthy */ .Wr)(status) ? '' : ` and whose status is \`${status}\``;
}
/** A sentence that says in what a live integration differs from a file, values and all but for secrets. */
function differenceInWords(declared, live) {
    const { differences } = (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .UD)(declared, live);
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


/***/ })

};
