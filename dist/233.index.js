export const id = 233;
export const ids = [233];
export const modules = {

/***/ 5233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dependabotPushTouchesNothing: () => (/* binding */ dependabotPushTouchesNothing)
/* harmony export */ });
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(149);
/* harmony import */ var _previous_base_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3780);
/* harmony import */ var _previous_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6961);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8406);




/**
 * Whether a push by Dependabot, which gets no secrets, changed no integration file. Anything else without an API key
 * is a mistake in the workflow.
 */
async function dependabotPushTouchesNothing({ inputs, github, runner, defaultBranch }, event) {
    if (inputs.githubToken === undefined)
        return false;
    const touchesNothing = async () => {
        // Dependabot's branches are new or forced: what they change is what sets them apart from the default branch.
        const branched = event.branch !== undefined && event.branch !== defaultBranch;
        const commit = (0,_previous_base_js__WEBPACK_IMPORTED_MODULE_1__/* .eventBase */ .aH)(event).commit ?? (branched ? await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .wu)(github, defaultBranch, runner.sha) : undefined);
        if (commit === undefined)
            return false;
        const [before, after] = await Promise.all([
            (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readTree */ .Zc)(github, commit, inputs.files),
            (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readTree */ .Zc)(github, runner.sha, inputs.files),
        ]);
        if (before.truncated || after.truncated)
            return false;
        const text = (tree) => (0,_previous_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .matching */ .wC)(tree, inputs.files)
            .map(({ path, blob }) => `${path} ${blob}`)
            .sort()
            .join('\n');
        return text(before) === text(after);
    };
    return (0,_planning_js__WEBPACK_IMPORTED_MODULE_3__/* .orGitHubFailure */ .F7)(touchesNothing(), 'reading what was pushed');
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

/***/ 3780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ used),
/* harmony export */   aH: () => (/* binding */ eventBase),
/* harmony export */   fd: () => (/* binding */ mergedOnto),
/* harmony export */   pr: () => (/* binding */ none),
/* harmony export */   zU: () => (/* binding */ planBase)
/* harmony export */ });
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(149);
/* harmony import */ var _github_github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6419);
/* harmony import */ var _inputs_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8121);



const noCommit = /^0+$/;
/**
 * Finds what a plan compares with. For a pull request: the first parent of the merge commit that is
 * checked out, or the merge base where its head is.
 */
async function planBase(github, event, commit) {
    switch (event.kind) {
        case 'pull_request':
            return pullRequestBase(github, event, commit);
        case 'merge_group':
            return { base: used(event.baseSha, 'the base of the merge group') };
        case 'push':
            return { base: eventBase(event) };
        case 'other':
            return { base: none(`the event ${event.name} has none`) };
    }
}
async function pullRequestBase(github, event, commit) {
    /**
     * GitHub's test merge is one into the base branch, of the head. A merge of the base branch into the head ("Update
     * branch") that is newer than the event is not.
     */
    const isTestMerge = async (first, second) => second === event.headSha || (await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .wu)(github, event.baseRef, first)) === first;
    if (commit !== event.headSha) {
        const found = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, commit).catch(unknownToGitHub);
        if (found === undefined)
            return { base: none('GitHub does not know the commit that is checked out') };
        const [first, second] = found.parents;
        if (first !== undefined && second !== undefined && (await isTestMerge(first, second))) {
            return { base: used(first, 'the first parent of the merge commit'), head: second };
        }
    }
    const shared = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .wu)(github, event.baseRef, commit);
    const base = shared === undefined
        ? none('head and base branch share no recent commit')
        : used(shared, 'the merge base');
    return { base, head: commit };
}
/** The commit may be one of an earlier step, which was never pushed. */
function unknownToGitHub(error) {
    if (error instanceof _github_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.notFound)
        return undefined;
    throw error;
}
/** The base that a push or a merge brings with it. */
function eventBase(event) {
    if (event.kind !== 'push')
        return none('the event has none');
    if (event.branch === undefined)
        return none('a tag has none');
    if (event.forced)
        return none('the push was forced');
    if (noCommit.test(event.before) || !_inputs_event_js__WEBPACK_IMPORTED_MODULE_2__/* .shaPattern */ .$n.test(event.before))
        return none('the branch is new');
    return used(event.before, 'the commit before the push');
}
/**
 * The commit that a merged pull request was put onto. A rebase makes a commit of each of the pull request's, with the
 * same authorship: these are skipped.
 */
async function mergedOnto(github, event, commit) {
    let { parents } = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, commit);
    if (event.commits > 1 && parents.length === 1) {
        const own = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .commitsBetween */ .$q)(github, event.baseSha, event.headSha);
        const ids = new Set(own.map(({ sha }) => sha));
        const authorships = new Set(own.map(({ authorship }) => authorship));
        for (let step = 1; step < event.commits && parents.length === 1; step += 1) {
            const before = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, parents[0] ?? '');
            if (ids.has(before.sha) || !authorships.has(before.authorship))
                break;
            parents = before.parents;
        }
    }
    const [first] = parents;
    return first === undefined
        ? none('the merge has no parent')
        : used(first, 'the commit that the pull request was merged onto');
}
function used(commit, what) {
    return { commit, explanation: what };
}
function none(why) {
    return { explanation: why };
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


/***/ })

};
