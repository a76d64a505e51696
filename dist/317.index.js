export const id = 317;
export const ids = [317];
export const modules = {

/***/ 9317:
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
// EXTERNAL MODULE: ./src/github/commits.ts
var commits = __webpack_require__(149);
// EXTERNAL MODULE: ./src/github/client.ts + 2 modules
var client = __webpack_require__(1771);
// EXTERNAL MODULE: ./src/plan/digest.ts
var digest = __webpack_require__(1147);
// EXTERNAL MODULE: ./src/plan/make-plan.ts + 3 modules
var make_plan = __webpack_require__(5445);
// EXTERNAL MODULE: ./src/plan/plan.ts
var plan_plan = __webpack_require__(8720);
// EXTERNAL MODULE: ./src/plan/reviewed-plan.ts
var reviewed_plan = __webpack_require__(1936);
// EXTERNAL MODULE: ./src/previous/base.ts
var previous_base = __webpack_require__(3780);
// EXTERNAL MODULE: ./src/previous/checkout.ts + 1 modules
var checkout = __webpack_require__(5397);
// EXTERNAL MODULE: ./src/previous/previous-files.ts
var previous_files = __webpack_require__(1782);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/failure-blocks.ts
var failure_blocks = __webpack_require__(1011);
// EXTERNAL MODULE: ./src/report/footer.ts
var footer = __webpack_require__(7403);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/plan-comment.ts + 1 modules
var plan_comment = __webpack_require__(6235);
;// CONCATENATED MODULE: ./src/report/failure-comment.ts





/** A plan that could not be made: all that is wrong, each with its place and what to do. */
function failureComment(failures, context, warnings = []) {
    return [
        (0,plan_comment/* title */.DD)('plan', context.name),
        (0,blocks/* lines */.Mn)(`${(0,markdown/* code */.aY)(context.tenant)} · **The plan failed:** ${(0,markdown/* count */.U9)(failures.length, 'error')}. Nothing was changed, and an earlier plan in this comment is no longer valid.`),
        ...failures.flatMap(failure_blocks/* failureBlocks */.pD),
        ...(0,blocks/* warningLines */._F)(warnings.map(failure_blocks/* messageLine */.EE)),
        (0,footer/* footer */.q)(context, false),
    ];
}

;// CONCATENATED MODULE: ./src/report/hidden-data.ts
/** What stands in a part of its own that has nothing else to show. */
const notForReading = 'The signed plan goes on here; it is not for reading.';
/**
 * Puts HTML comments that nobody sees behind a report's parts: into the last one while there is room, then
 * into further ones. `limit` is the most UTF-16 units in one part.
 */
function withHiddenData(parts, pieces, limit) {
    const result = [...parts];
    for (const piece of pieces) {
        const last = result.at(-1);
        if (last !== undefined && last.length + 2 + piece.length <= limit)
            result[result.length - 1] = `${last}\n\n${piece}`;
        else
            result.push(`${notForReading}\n\n${piece}`);
    }
    return result;
}

// EXTERNAL MODULE: ./src/report/log-text.ts
var log_text = __webpack_require__(9018);
;// CONCATENATED MODULE: ./src/report/no-changes.ts




/** What an older comment is updated to where `comment: changes` is set and nothing changes any more. */
function noChangesComment(context) {
    return [
        (0,plan_comment/* title */.DD)('plan', context.name),
        (0,blocks/* lines */.Mn)(`${(0,markdown/* code */.aY)(context.tenant)} · **No changes.** The files of this pull request declare what Immuta has.`),
        (0,footer/* footer */.q)(context, false),
    ];
}

// EXTERNAL MODULE: ./src/report/one-line.ts
var one_line = __webpack_require__(2589);
// EXTERNAL MODULE: ./src/report/summary.ts
var summary = __webpack_require__(7994);
// EXTERNAL MODULE: ./src/modes/comments.ts
var modes_comments = __webpack_require__(652);
// EXTERNAL MODULE: ./src/modes/planning.ts + 15 modules
var planning = __webpack_require__(8331);
// EXTERNAL MODULE: ./src/modes/session.ts
var modes_session = __webpack_require__(2996);
// EXTERNAL MODULE: ./src/modes/states.ts + 1 modules
var states = __webpack_require__(834);
;// CONCATENATED MODULE: ./src/modes/plan.ts





















/** Plans: reads declared, previous and live, decides, shows the plan. Nothing is written to Immuta. */
async function runPlan(session, commentWanted) {
    const { inputs, log, outputs, files } = session;
    await files.clear();
    const commit = checkedOut(session);
    const declared = (0,states/* requireDeclaredFiles */.pm)(session);
    const baseReading = async () => {
        const { base, head } = await (0,previous_base/* planBase */.zU)(session.github, session.event, commit);
        return { head, ...(await (0,previous_files/* readPrevious */.o)(session.github, base, (0,states/* presentFiles */.RX)(declared, inputs))) };
    };
    const [live, { previous, hadFiles, head }] = await Promise.all([
        (0,states/* readLiveTenant */.rc)(session),
        (0,planning/* orGitHubFailure */.F7)(baseReading(), 'reading the base'),
    ]);
    if (declared.files.length === 0 && hadFiles)
        throw new failure/* ActionFailure */.dR((0,states/* noFilesLeft */.U$)());
    const plan = (0,make_plan/* makePlan */.C)({
        declared: declared.integrations,
        previous,
        live,
        maxDeletes: inputs.maxDeletes,
        fileWarnings: declared.warnings,
    });
    const scripted = await (0,planning/* addScripts */.Ci)(plan, session);
    requireScripts(scripted);
    const entries = (0,digest/* planEntries */.W9)(scripted.integrations, (0,digest/* keyedDigest */.rD)(inputs.planKey ?? ''));
    const context = (0,modes_session/* reportContext */.g)(session, commit);
    const fileOutputs = await (0,planning/* writePlanFiles */.ip)(files, scripted, entries, context);
    await (0,planning/* logGroups */.DP)(log, (0,planning/* changesOf */.fs)(scripted).map(log_text/* changeGroup */.e));
    await outputs.summary((0,summary/* summaryText */.g)((0,plan_comment/* planComment */.tx)(scripted, context)));
    const comments = commentWanted ? planComments(session) : undefined;
    const shown = comments === undefined
        ? {}
        : await showPlan(session, comments, { plan: scripted, entries, commit, head });
    return {
        result: plan.prevented.length > 0 ? 'failed' : (0,planning/* changesOf */.fs)(plan).length > 0 ? 'changes' : 'no-changes',
        failures: plan.prevented,
        warnings: [...(0,planning/* allWarnings */.hc)(scripted), ...(shown.warning === undefined ? [] : [shown.warning])],
        summary: undefined,
        line: (0,one_line/* planLine */.od)(scripted, inputs.name),
        outputs: {
            ...(0,planning/* countOutputs */.wo)(scripted.integrations),
            ...(0,planning/* idOutput */.n3)(scripted.integrations),
            ...fileOutputs,
            ...(shown.url === undefined ? {} : { 'comment-url': shown.url }),
        },
    };
}
/** The commit that the workspace holds. */
function checkedOut({ runner }) {
    return (0,checkout/* checkedOutCommit */.X)(runner.workspace) ?? runner.sha;
}
/** A plan that lacks a script can't be reviewed: each integration whose script is missing is an error. */
function requireScripts({ integrations }) {
    const [first, ...others] = integrations.flatMap(({ scriptFailure }) => scriptFailure === undefined ? [] : [scriptFailure]);
    if (first !== undefined)
        throw new failure/* ActionFailure */.dR(first, ...others);
}
/** The place of the plan comment; undefined if none is to be written. */
function planComments(session) {
    const { event, inputs } = session;
    if (inputs.comment === 'never' || inputs.planKey === undefined || event.kind !== 'pull_request')
        return undefined;
    return (0,modes_comments/* commentsOf */.u3)(session)(event.number);
}
async function showPlan(session, comments, { plan, entries, commit, head }) {
    const context = (0,modes_session/* reportContext */.g)(session, head ?? commit);
    const quiet = session.inputs.comment === 'changes' && !plan.integrations.some(plan_plan/* isPlannedChange */.PT);
    const size = (0,modes_comments/* commentSize */.ny)(comments, 'plan');
    const bodies = quiet
        ? (0,modes_comments/* bodiesOf */.AV)(comments, 'plan', noChangesComment(context))
        : (0,plan_comment/* planCommentParts */.Zb)(plan, context, size);
    const signed = (0,reviewed_plan/* packReviewedPlan */.wy)(entries, comments.place, comments.edges.planKey);
    return writeUnlessOutdated(comments, withHiddenData(bodies, signed, size.limit ?? Infinity), head, quiet);
}
/** A plan that failed takes the place of the one that was shown before, which is no longer true. */
async function showFailedPlan(session, failures) {
    const comments = planComments(session);
    if (comments === undefined)
        return;
    const bodies = (0,modes_comments/* bodiesOf */.AV)(comments, 'plan', failureComment(failures, (0,modes_session/* reportContext */.g)(session, checkedOut(session))));
    const head = session.event.kind === 'pull_request' ? session.event.headSha : undefined;
    const { warning } = await writeUnlessOutdated(comments, bodies, head, false);
    if (warning !== undefined)
        session.log.warning(warning);
}
/** Writes the plan comment unless the pull request has got a newer head, whose own plan is the one to show. */
async function writeUnlessOutdated(comments, bodies, head, onlyExisting) {
    try {
        const { headSha } = await (0,commits/* readPullRequest */.DQ)(comments.edges.github, comments.place.pullRequest);
        if (head !== undefined && headSha !== head) {
            const message = 'The pull request has a newer head than this plan, so its comment was left alone.';
            return { warning: { message } };
        }
    }
    catch (error) {
        if (!(error instanceof client/* GitHubError */.y_))
            throw error;
        return notWritten((0,client/* githubFailure */.eQ)(error, 'reading the pull request', 'pull-requests: write'));
    }
    const { url, problem } = await (0,modes_comments/* writeComment */.HF)(comments, 'plan', bodies, { onlyExisting });
    if (problem !== undefined)
        return { warning: { message: `The plan comment could not be written. ${problem}` } };
    return url === undefined ? {} : { url };
}
function notWritten({ message, remedy = '' }) {
    return { warning: { message: `The plan comment could not be written. ${message} ${remedy}`.trim() } };
}


/***/ })

};
