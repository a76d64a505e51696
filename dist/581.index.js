export const id = 581;
export const ids = [581];
export const modules = {

/***/ 9375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ decideChanges),
  r: () => (/* binding */ isMoving)
});

// EXTERNAL MODULE: ./src/data-api/check-settings.ts
var check_settings = __webpack_require__(7563);
// EXTERNAL MODULE: ./src/live/status.ts
var live_status = __webpack_require__(502);
// EXTERNAL MODULE: ./src/plan/plan.ts
var plan_plan = __webpack_require__(8720);
// EXTERNAL MODULE: ./src/apply/judge.ts
var judge = __webpack_require__(2403);
// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/integration-types/registry.ts + 2 modules
var registry = __webpack_require__(89);
// EXTERNAL MODULE: ./src/secrets/forms.ts
var secrets_forms = __webpack_require__(5994);
;// CONCATENATED MODULE: ./src/apply/secret-values.ts



/**
 * Checks, before the first write, that the environment has every secret that the changes send to Immuta, each without
 * spaces and line breaks at its ends. Messages name references, never values.
 */
function checkSecrets(changes, environment, own) {
    const failures = [];
    const warnings = [];
    const forbidden = new Set([own.apiKey, own.githubToken, own.planKey]);
    for (const { declared, action } of changes) {
        if (declared === undefined || action === 'delete')
            continue;
        for (const { path, reference } of (0,payload/* secretReferences */.Li)(declared)) {
            const place = declared.place(`config.${path}`);
            const problem = whatIsWrong(reference.name, environment[reference.name] ?? '', forbidden);
            if (problem !== undefined)
                failures.push({ reason: 'invalid-config', ...problem, place });
            const rule = (0,registry/* integrationType */.vh)(declared.type)?.keys.find((each) => each.path === path)?.rule;
            if (problem === undefined && rule?.pattern.test(environment[reference.name] ?? '') === false) {
                warnings.push({
                    message: `The value of ${reference.name} does not follow ${rule.words}.`,
                    place,
                });
            }
        }
    }
    return { failures, warnings };
}
function whatIsWrong(name, value, forbidden) {
    if (value === '') {
        return {
            message: `The secret ${name} is not set in the environment of this step, or it is empty.`,
            remedy: `Add to the step:\nenv:\n  ${name}: \${{ secrets.${name} }}`,
        };
    }
    if (/^\s|\s$/.test(value)) {
        return {
            message: `The value of ${name} ${/[\r\n]$/.test(value) ? 'ends in a line break' : 'begins or ends with a space'}, which is hardly meant.`,
            remedy: `Set ${name} again without it; pasting a value often adds one.`,
        };
    }
    if (forbidden.has(value)) {
        return {
            message: `The value of ${name} is the action's own API key, token or plan key, which is never sent as a secret of an integration.`,
            remedy: `Set ${name} to the secret that the integration needs.`,
        };
    }
    if (!(0,secrets_forms/* isLongEnough */.Rb)(value)) {
        return {
            message: `The value of ${name} has fewer than ${String(secrets_forms/* shortestSecret */.bs)} characters, so it could not be told from ordinary text in reports.`,
            remedy: `Set a longer secret for ${name}.`,
        };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/apply/decisions.ts





/** Decides on every change: guards on deletions, reviewed plans, the secrets and settings that the changes need. */
function decideChanges(input) {
    const { plan, superseded } = input;
    const decided = plan.integrations
        .filter(plan_plan/* isPlannedChange */.PT)
        .filter((change) => !superseded.includes(change))
        .map((change) => ({ change, judgement: decide(change, input) }));
    const allowed = decided.filter(({ judgement }) => judgement.kind === 'apply').map(({ change }) => change);
    const secrets = checkSecrets(allowed, input.environment, input.ownSecrets);
    const refusals = [
        ...decided.flatMap(({ judgement }) => (judgement.kind === 'refuse-all' ? [judgement.failure] : [])),
        ...secrets.failures,
        ...(input.dataApi === undefined ? [] : (0,check_settings/* checkDataApi */.v)(allowed, input.dataApi, input.awsRegion)),
    ];
    const isRefused = refusals.length > 0;
    const unsettled = plan.integrations.filter((planned) => !(0,plan_plan/* isPlannedChange */.PT)(planned) && isMoving(planned));
    return {
        toApply: isRefused ? [] : allowed,
        refusals,
        warnings: [
            ...secrets.warnings,
            ...decided.flatMap(({ change: { file }, judgement }) => !isRefused && judgement.kind === 'apply' && judgement.warning !== undefined
                ? [{ message: judgement.warning, place: { file } }]
                : []),
        ],
        others: [
            ...superseded.map((change) => resultOf(change, { state: 'superseded' })),
            ...decided
                .filter(({ judgement }) => isRefused || judgement.kind !== 'apply')
                .map(({ change, judgement }) => resultOf(change, whyNotApplied(judgement))),
            ...unsettled.map((planned) => resultOf(planned, { state: 'failed', failure: notSettled(planned, input.waitTimeout) })),
        ],
    };
}
function decide(change, { plan, reviewed, judging }) {
    const prevented = change.action === 'delete' ? plan.prevented.find(({ file }) => file === change.file) : undefined;
    const failure = prevented ?? change.scriptFailure;
    return failure === undefined ? (0,judge/* judge */.S)(change, reviewed, judging) : { kind: 'refuse', failure };
}
/** Whether Immuta is still working on an integration that this commit touches. Deletions wait for that themselves. */
function isMoving({ action, origin, live }) {
    return action !== 'delete' && origin === 'this-change' && live !== undefined && !(0,live_status/* isSettled */.Is)(live.status);
}
function whyNotApplied(judgement) {
    switch (judgement.kind) {
        case 'apply':
            return { state: 'not-tried' };
        case 'refuse':
        case 'refuse-all':
            return { state: 'failed', failure: judgement.failure };
        case 'pending':
            return { state: 'pending', notes: [judgement.note] };
    }
}
/** It looks as declared, but may still fail. */
function notSettled({ file, id, live }, limit) {
    return {
        reason: 'timeout',
        message: `${file}: integration ${id ?? ''} did not settle within ${String(limit / 1000)} s; Immuta still reports ${live?.status ?? 'nothing about it'}.`,
        remedy: 'Re-run the job later: it continues from what Immuta then reports. `wait-timeout` sets the limit.',
        place: { file },
    };
}
function resultOf({ file, action, id, live }, outcome) {
    return {
        file,
        action,
        ...(id === undefined ? {} : { id }),
        ...(live === undefined ? {} : { status: live.status }),
        validationTests: [],
        milliseconds: 0,
        scriptRunButNotTold: false,
        notes: [],
        ...outcome,
    };
}


/***/ }),

/***/ 9935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ waitUntilSettled),
/* harmony export */   p: () => (/* binding */ readLive)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _live_read_live_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(307);
/* harmony import */ var _live_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(502);



/** Pauses between polls in milliseconds. The first poll is sent at once. */
const firstPause = 1000;
const longestPause = 10_000;
const pauseGrowth = 1.5;
/** Milliseconds between log lines: with the pause before it never more than 30 s. */
const logEvery = 19_000;
/** Milliseconds that a new integration, or the effect of a write, may take to become visible. */
const visibleWithin = 10_000;
/** Reads one integration; undefined if it was deleted. */
async function readLive({ reader }, id) {
    const answer = await reader.read(id);
    if (answer === undefined)
        return undefined;
    const { integration } = (0,_live_read_live_js__WEBPACK_IMPORTED_MODULE_1__/* .readIntegration */ .pK)(answer);
    return integration.status === 'deleted' ? undefined : integration;
}
/**
 * Polls until Immuta has settled. Returns the integration, or undefined if it was deleted. Throws `timeout` after
 * `wait-timeout`.
 */
async function waitUntilSettled(change, id, edges, { isOld = () => false, isMissing = false } = {}) {
    const poll = makePoll(edges, id);
    const start = edges.clock.now();
    let nextLine = start;
    let sawProgress = false;
    for (let pause = firstPause;; pause = Math.min(pause * pauseGrowth, longestPause)) {
        const { live, status } = await poll();
        const waited = edges.clock.now() - start;
        sawProgress ||= status !== undefined && !(0,_live_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isSettled */ .Is)(status);
        const mayBeDelayed = waited < visibleWithin && !sawProgress;
        if (status === undefined && !(isMissing && mayBeDelayed))
            return undefined;
        if (live !== undefined && (0,_live_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isSettled */ .Is)(live.status) && !(mayBeDelayed && isOld(live)))
            return live;
        if (waited + pause > edges.waitTimeout)
            throw timedOut(change, id, status, edges.waitTimeout);
        if (edges.clock.now() >= nextLine) {
            edges.say(change, `Immuta: ${status ?? 'not visible yet'} (${(waited / 1000).toFixed(0)} s)`);
            nextLine = edges.clock.now() + logEvery;
        }
        await edges.clock.sleep(pause, edges.signal);
    }
}
/** Asks `/status` as long as it answers, and reads the whole integration once it has settled. */
function makePoll(edges, id) {
    let statusAnswers = true;
    return async () => {
        if (statusAnswers) {
            const status = await edges.reader.status(id);
            if (status !== undefined && !(0,_live_status_js__WEBPACK_IMPORTED_MODULE_2__/* .isSettled */ .Is)(status))
                return { status };
            statusAnswers = status !== undefined;
        }
        const live = await readLive(edges, id);
        return live === undefined ? { status: undefined } : { live, status: live.status };
    };
}
function timedOut({ file }, id, status, limit) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR({
        reason: 'timeout',
        message: `${file}: integration ${id} did not settle within ${String(limit / 1000)} s; Immuta still reports ${status ?? 'nothing about it'}.`,
        remedy: 'Immuta accepted the write. Re-run the job later: it continues from what Immuta then reports. `wait-timeout` sets the limit.',
        place: { file },
    });
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
  J1: () => (/* binding */ planSettled),
  ip: () => (/* binding */ writePlanFiles)
});

// EXTERNAL MODULE: ./src/apply/decisions.ts + 1 modules
var decisions = __webpack_require__(9375);
// EXTERNAL MODULE: ./src/apply/wait.ts
var wait = __webpack_require__(9935);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
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

// EXTERNAL MODULE: ./src/plan/make-plan.ts + 2 modules
var make_plan = __webpack_require__(7054);
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
/** The plan with the script of each change. The guard knows secrets and placeholders before Immuta renders any. */
async function addScripts(plan, session) {
    const placeholders = placeholdersFor(plan.integrations);
    for (const [name, value] of placeholders)
        session.outputGuard.guard.add(`the placeholder of ${name}`, value);
    (0,states/* guardReferences */.y)(plan.integrations.flatMap(({ previous }) => previous ?? []), session);
    return { ...plan, integrations: await withScripts(plan.integrations, session.immuta.reader, placeholders) };
}
/**
 * The plan of an apply, with its scripts. An earlier run may have left a write in progress, and only its end shows what is
 * left to do: the plan is made again once that has settled. So it is if an integration was deleted before its script could
 * be fetched.
 */
async function planSettled(session, input) {
    const planAgain = async () => (0,make_plan/* makePlan */.C)({ ...input, live: await (0,states/* readLiveTenant */.rc)(session) });
    let plan = (0,make_plan/* makePlan */.C)(input);
    const moving = plan.integrations.filter(decisions/* isMoving */.r);
    if (moving.length > 0) {
        await Promise.all(moving.map((planned) => waitFor(planned, session)));
        plan = await planAgain();
    }
    const scripted = await addScripts(plan, session);
    return scripted.integrations.some(wasNotFound) ? addScripts(await planAgain(), session) : scripted;
}
function wasNotFound({ live, scriptFailure }) {
    const cause = scriptFailure?.cause;
    return live !== undefined && cause instanceof immuta_error/* ImmutaError */.EJ && cause.status === 404;
}
/** Waits up to `wait-timeout`. What has not settled by then is planned as it is. */
async function waitFor(planned, { clock, signal, inputs, log, immuta }) {
    const say = ({ file }, line) => {
        log.info(`${file}: ${line}`);
    };
    say(planned, `Immuta: ${planned.live?.status ?? ''} since an earlier write; waiting until that has settled`);
    const edges = { reader: immuta.reader, clock, signal, waitTimeout: inputs.waitTimeout, say };
    try {
        await (0,wait/* waitUntilSettled */.D)(planned, planned.live?.id ?? '', edges);
    }
    catch (error) {
        if (!(error instanceof failure/* ActionFailure */.dR))
            throw error;
    }
}
/** The integrations of a plan that are created, updated or deleted. */
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
