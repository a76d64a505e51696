export const id = 369;
export const ids = [369];
export const modules = {

/***/ 3369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPlan: () => (/* binding */ runPlan),
  showFailedPlan: () => (/* binding */ showFailedPlan)
});

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/github/comments.ts
var comments = __webpack_require__(6645);
// EXTERNAL MODULE: ./src/github/commits.ts
var commits = __webpack_require__(149);
// EXTERNAL MODULE: ./src/plan/digest.ts
var digest = __webpack_require__(1147);
// EXTERNAL MODULE: ./src/plan/make-plan.ts + 1 modules
var make_plan = __webpack_require__(2347);
// EXTERNAL MODULE: ./src/plan/plan.ts
var plan_plan = __webpack_require__(8720);
// EXTERNAL MODULE: ./src/plan/reviewed-plan.ts
var reviewed_plan = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/plan/warnings.ts + 1 modules
var warnings = __webpack_require__(8354);
// EXTERNAL MODULE: ./src/previous/base.ts
var previous_base = __webpack_require__(3780);
// EXTERNAL MODULE: ./src/previous/checkout.ts + 1 modules
var previous_checkout = __webpack_require__(5397);
// EXTERNAL MODULE: ./src/previous/previous-files.ts
var previous_files = __webpack_require__(1782);
// EXTERNAL MODULE: ./src/report/failure-report.ts
var failure_report = __webpack_require__(6799);
// EXTERNAL MODULE: ./src/report/log-report.ts
var log_report = __webpack_require__(639);
// EXTERNAL MODULE: ./src/report/plan-comment.ts + 1 modules
var plan_comment = __webpack_require__(6235);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/counts.ts
var counts = __webpack_require__(5132);
// EXTERNAL MODULE: ./src/report/script-block.ts
var script_block = __webpack_require__(9115);
// EXTERNAL MODULE: ./src/report/split.ts
var split = __webpack_require__(1194);
;// CONCATENATED MODULE: ./src/report/plan-parts.ts





/** Most comments that one plan takes. */
const mostComments = 10;
/** The changes whose scripts the job summary shows: they fill it in order, and one that does not fit is left to its file. */
function scriptsOfSummary(plan, context) {
    return scriptsThatFit(plan, split/* summaryLimit */.mf - (0,split/* bytes */.ee)((0,blocks/* renderBlocks */.Rz)((0,plan_comment/* planComment */.tx)(plan, context, () => 'file'))));
}
/** The plan for the job summary. */
function planSummary(plan, context, shown) {
    return (0,plan_comment/* planComment */.tx)(plan, context, (change) => (shown.includes(change) ? 'here' : 'file'));
}
/**
 * The bodies of a plan's comments, each at most `limit` bytes, ten at the most: scripts fill them in order, and one
 * that does not fit says whether it is in the job summary or only in its file.
 */
function planCommentParts(plan, context, inSummary, limit, signed) {
    const partsWith = (shown) => (0,split/* splitBlocks */.n$)((0,plan_comment/* planComment */.tx)(plan, context, (change) => shown.includes(change) ? 'here' : inSummary.includes(change) ? 'summary' : 'file'), limit - signed.headLength);
    const withPlan = (parts) => (0,split/* withSignedPlan */.uL)(parts, signed, limit);
    let bodies = withPlan(partsWith((0,counts/* changesInOrder */.TC)(plan)));
    if (bodies.length <= mostComments)
        return bodies;
    const withoutScripts = partsWith([]);
    const room = mostComments * limit - (0,split/* bytes */.ee)(withPlan(withoutScripts).join(''));
    const shown = [...scriptsThatFit(plan, room)];
    do
        bodies = withPlan(partsWith(shown));
    while (bodies.length > mostComments && shown.pop() !== undefined);
    const over = bodies.length - mostComments;
    if (over <= 0)
        return bodies;
    return withPlan([
        ...withoutScripts.slice(0, Math.max(1, withoutScripts.length - over - 1)),
        'The rest of this plan is too long for comments: see the `plan.json` of the workflow run.',
    ]);
}
/** The changes whose scripts fit into so many bytes, taken in order; one that is too long leaves its room to the next ones. */
function scriptsThatFit(plan, room) {
    let left = room;
    return (0,counts/* changesInOrder */.TC)(plan).filter(({ script }) => {
        const needed = script === undefined ? 0 : (0,split/* bytes */.ee)((0,blocks/* renderBlock */.g8)((0,script_block/* scriptText */.r7)(script)));
        if (needed > left)
            return false;
        left -= needed;
        return true;
    });
}

// EXTERNAL MODULE: ./src/modes/comments.ts
var modes_comments = __webpack_require__(652);
// EXTERNAL MODULE: ./src/modes/planning.ts + 1 modules
var planning = __webpack_require__(8406);
// EXTERNAL MODULE: ./src/modes/merged-plans.ts
var merged_plans = __webpack_require__(4867);
// EXTERNAL MODULE: ./src/modes/session.ts
var modes_session = __webpack_require__(2996);
// EXTERNAL MODULE: ./src/modes/states.ts + 2 modules
var states = __webpack_require__(9351);
;// CONCATENATED MODULE: ./src/modes/plan.ts





















/** Plans: reads declared, previous and live, decides, shows the plan. Writes nothing to Immuta. */
async function runPlan(session, commentWanted) {
    const { inputs, local, log, outputs, files } = session;
    await files.clear();
    const { planInput, commit, head } = await (0,states/* readStates */.rs)(session, (present) => readCommits(session, present));
    const plan = await (0,planning/* addScripts */.Ci)(await (0,merged_plans/* withLeftBehind */.qC)((0,make_plan/* makePlan */.C)(planInput), session), session);
    // A plan that lacks a script can't be reviewed.
    (0,failure/* throwIfAny */.MI)(plan.integrations.flatMap(({ scriptFailure }) => scriptFailure ?? []));
    const entries = (0,digest/* planEntries */.W9)(plan.integrations, (0,digest/* keyedDigest */.rD)(inputs.planKey ?? ''));
    const context = (0,modes_session/* reportContext */.g)(session, commit?.sha ?? session.runner.sha);
    const unrunnable = (0,warnings/* unrunnableScripts */.xO)(plan.integrations);
    const [refused, warned] = context.scriptsRunBy === 'person' ? [[], unrunnable] : [unrunnable, []];
    const failures = [...plan.prevented, ...refused];
    const fileOutputs = await (0,planning/* writePlanFiles */.ip)(files, plan, entries, context);
    // The report of a local run follows in the same terminal.
    if (local === undefined)
        await (0,planning/* logGroups */.DP)(log, (0,plan_plan/* changesOf */.fs)(plan).map(log_report/* changeGroup */.eK));
    const inSummary = scriptsOfSummary(plan, context);
    await outputs.summary(planSummary(plan, context, inSummary));
    const comment = commentWanted
        ? await showPlan(session, plan, inSummary, entries, head ?? headOf(session))
        : {};
    return {
        result: failures.length > 0 ? 'failed' : (0,plan_plan/* changesOf */.fs)(plan).length > 0 ? 'changes' : 'no-changes',
        failures,
        warnings: [
            ...(0,planning/* allWarnings */.hc)(plan),
            ...warned.map(({ message, place }) => ({ message, ...(place && { place }) })),
            ...(0,modes_comments/* problemWarnings */.Nw)([comment]),
        ],
        summary: undefined,
        line: (0,plan_comment/* planLine */.od)(plan, inputs.name),
        outputs: {
            ...(0,planning/* countOutputs */.wo)(plan),
            ...(0,planning/* idOutput */.n3)(plan.integrations),
            ...fileOutputs,
            'comment-url': comment.url ?? '',
        },
    };
}
/**
 * The commit of the workspace, and what the base declared. `head`: the pull request's head that the plan is for.
 * Without a commit there is no base.
 */
async function readCommits(session, present) {
    const { github, event, local, runner } = session;
    if (local !== undefined)
        return (0,previous_files/* readPrevious */.o)(local.repository, await localBase(local), present);
    const sha = (0,previous_checkout/* checkedOutCommit */.Xg)(runner.workspace);
    const [checkout, { base, ...head }] = await Promise.all([
        (0,states/* readCheckout */.b$)(session, sha),
        (0,previous_base/* planBase */.zU)(github, event, sha),
    ]);
    if (typeof checkout === 'string')
        return (0,previous_files/* readPrevious */.o)((0,commits/* commitsOn */.Ux)(github), { explanation: checkout }, present);
    return { ...(await (0,previous_files/* readPrevious */.o)((0,commits/* commitsOn */.Ux)(github), base, present)), commit: checkout, ...head };
}
/** The merge base of HEAD and the ref that the local run names. */
async function localBase({ repository, base }) {
    if (base === undefined)
        return {
            explanation: '`--base` was not given; add `--base REF`, such as `origin/main`, to plan deletions',
        };
    return { commit: await repository.mergeBase(base), explanation: `the merge base of HEAD and ${base}` };
}
/** Where the plan comment is written; undefined if none is wanted or possible. */
function planThread(session) {
    const { event, inputs } = session;
    if (inputs.comment === 'never' || inputs.planKey === undefined || event.kind !== 'pull_request')
        return undefined;
    return (0,modes_comments/* threadOf */.uu)(session, 'plan', event.number);
}
async function showPlan(session, plan, inSummary, entries, head) {
    const thread = planThread(session);
    if (thread === undefined)
        return {};
    const context = (0,modes_session/* reportContext */.g)(session, head);
    const onlyExisting = session.inputs.comment === 'changes' && (0,plan_plan/* changesOf */.fs)(plan).length === 0;
    const room = (0,comments/* roomBesideMarker */.iF)(thread);
    const signed = (0,reviewed_plan/* packReviewedPlan */.wy)(entries, thread.place, thread.planKey);
    const bodies = onlyExisting
        ? (0,split/* withSignedPlan */.uL)((0,split/* splitBlocks */.n$)((0,plan_comment/* noChangesComment */.oZ)(context)), signed, room)
        : planCommentParts(plan, context, inSummary, room, signed);
    return (0,modes_comments/* writeComment */.HF)(thread, bodies, session.outputGuard, { onlyExisting, head });
}
/** The head of the event's pull request. */
function headOf({ event, runner }) {
    return event.kind === 'pull_request' ? event.headSha : runner.sha;
}
/** Replaces the plan that was shown before, which is no longer true, by what is wrong. */
async function showFailedPlan(session, failures) {
    const thread = planThread(session);
    if (thread === undefined)
        return;
    const head = headOf(session);
    const bodies = (0,modes_comments/* bodiesOf */.AV)(thread, (0,failure_report/* failureComment */.Ac)(failures, (0,modes_session/* reportContext */.g)(session, head)));
    const comment = await (0,modes_comments/* writeComment */.HF)(thread, bodies, session.outputGuard, { head });
    for (const warning of (0,modes_comments/* problemWarnings */.Nw)([comment]))
        session.log.warning(warning);
}


/***/ }),

/***/ 3780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aH: () => (/* binding */ eventBase),
/* harmony export */   fd: () => (/* binding */ mergedOnto),
/* harmony export */   zU: () => (/* binding */ planBase)
/* harmony export */ });
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(149);
/* harmony import */ var _inputs_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8121);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5397);



/**
 * Finds what a plan compares with. For a pull request: the first parent of the merge commit that is
 * checked out, or the merge base if its head is. `commit`: the one that is checked out, if that is known.
 */
async function planBase(github, event, commit) {
    if (commit === undefined)
        return { base: { explanation: _checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownCheckout */ .VS } };
    switch (event.kind) {
        case 'pull_request':
            return pullRequestBase(github, event, commit);
        case 'merge_group':
            return { base: { commit: event.baseSha, explanation: 'the base of the merge group' } };
        default:
            return { base: await eventBase(github, event) };
    }
}
async function pullRequestBase(github, { baseRef, headSha }, commit) {
    if (commit !== headSha) {
        // An earlier step may have made the commit, and nobody pushed it.
        const found = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .findCommit */ .fq)(github, commit);
        if (found === undefined)
            return { base: { explanation: 'GitHub does not know the checked-out commit' } };
        const [first, second] = found.parents;
        // GitHub's test merge merges the head into the base branch; "Update branch" merges the other way round.
        const isTestMerge = first !== undefined && (second === headSha || (await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .wu)(github, baseRef, first)) === first);
        if (second !== undefined && isTestMerge)
            return { base: { commit: first, explanation: 'the first parent of the merge commit' }, head: second };
    }
    const shared = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .wu)(github, baseRef, commit);
    const base = shared === undefined
        ? { explanation: 'the head and the base branch have no commit in common' }
        : { commit: shared, explanation: 'the merge base' };
    return { base, head: commit };
}
/** The base that the event itself names. */
async function eventBase(github, event) {
    if (event.kind === 'other')
        return { explanation: `the event \`${event.name}\` has no base` };
    if (event.kind !== 'push')
        return { explanation: 'the event has no base' };
    const { branch, forced, before } = event;
    if (branch === undefined)
        return { explanation: 'a tag has no base' };
    if (forced)
        return { explanation: 'the push was forced' };
    if (/^0+$/.test(before) || !_inputs_event_js__WEBPACK_IMPORTED_MODULE_1__/* .shaPattern */ .$n.test(before))
        return { explanation: 'the branch is new' };
    if ((await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .findCommit */ .fq)(github, before)) === undefined)
        return { explanation: 'GitHub no longer knows the commit before the push' };
    return { commit: before, explanation: 'the commit before the push' };
}
/**
 * The commit that a merged pull request was put onto. A rebase creates a copy of each of the pull request's commits, with
 * the same authorship: these are skipped.
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
    if (first === undefined)
        return { explanation: 'the merge has no parent' };
    return { commit: first, explanation: 'the commit that the pull request was merged onto' };
}


/***/ }),

/***/ 1782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var _declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2696);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7462);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6961);



/** How many files are fetched at a time. */
const fetchesAtOnce = 8;
/** Reads what the base declared. A truncated tree can't be a base: what it leaves out would look deleted. */
async function readPrevious(source, base, { files, integrations, globs, variables }) {
    if (base.commit === undefined)
        return nothing(base);
    const tree = await source.readTree(base.commit, globs);
    if (tree.truncated)
        return nothing({ explanation: 'the base has too many files for GitHub to list' });
    const entries = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(tree, globs);
    const contents = new Map(files.map(({ file, content }) => [file, content]));
    const isUnchanged = ({ path, blob }) => {
        const content = contents.get(path);
        return content !== undefined && (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isContentOf */ .TI)(content, blob);
    };
    const unchanged = new Set(entries.filter(isUnchanged).map(({ path }) => path));
    const changed = entries.filter(({ path }) => !unchanged.has(path));
    const fetched = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_2__/* .inParallel */ .H)(changed, fetchesAtOnce, async ({ path, blob }) => ({
        file: path,
        content: await source.readBlob(blob),
    }));
    const atBase = (0,_declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .readDeclared */ .D)(fetched, variables);
    const unreadable = [...new Set(atBase.failures.flatMap(({ place }) => place?.file ?? []))];
    return {
        previous: {
            base,
            unchanged,
            unreadable,
            integrations: [
                ...integrations.filter(({ file }) => unchanged.has(file)),
                ...atBase.integrations.filter(({ file }) => !unreadable.includes(file)),
            ],
        },
        hadFiles: entries.length > 0,
        tree,
    };
}
function nothing(base) {
    return {
        previous: { base, integrations: [], unchanged: new Set(), unreadable: [] },
        hadFiles: false,
        tree: { entries: [], truncated: false },
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
