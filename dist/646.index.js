export const id = 646;
export const ids = [646];
export const modules = {

/***/ 1646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPlan: () => (/* binding */ runPlan)
});

// EXTERNAL MODULE: ./src/network/http.ts
var http = __webpack_require__(5284);
// EXTERNAL MODULE: ./src/network/retry.ts
var retry = __webpack_require__(8904);
// EXTERNAL MODULE: ./src/previous/base.ts
var base = __webpack_require__(3780);
// EXTERNAL MODULE: ./src/previous/checkout.ts + 1 modules
var checkout = __webpack_require__(5397);
// EXTERNAL MODULE: ./src/github/client.ts + 2 modules
var client = __webpack_require__(1771);
// EXTERNAL MODULE: ./src/github/comments.ts
var github_comments = __webpack_require__(6645);
// EXTERNAL MODULE: ./src/github/commits.ts
var commits = __webpack_require__(149);
// EXTERNAL MODULE: ./src/modes/pull-request-comments.ts
var pull_request_comments = __webpack_require__(1868);
;// CONCATENATED MODULE: ./src/modes/plan-comment-upkeep.ts





const permission = 'pull-requests: write';
/** Begins to read the comments and the head of the event's pull request; undefined where none is to be written. */
function openPlanComment(session, commentWanted) {
    const { event, inputs, github } = session;
    if (!commentWanted || inputs.comment === 'never' || event.kind !== 'pull_request')
        return undefined;
    const { place, edges } = (0,pull_request_comments/* commentsOf */.u)(session, event.number);
    const own = (0,retry/* begun */.q1)((0,github_comments/* readOwnComments */.po)(edges, 'plan', place));
    const head = (0,retry/* begun */.q1)((0,commits/* readPullRequest */.DQ)(github, event.number));
    return {
        place,
        planKey: edges.planKey,
        split: { limit: (0,github_comments/* roomBesideMarker */.iF)('plan', place, edges.planKey) },
        async write(bodies, plannedHead, onlyExisting) {
            try {
                const [comments, pullRequest] = [await own, await head];
                if (plannedHead !== undefined && pullRequest.headSha !== plannedHead) {
                    return {
                        warning: {
                            message: 'The pull request has a newer head than this plan, so its comment was left alone.',
                        },
                    };
                }
                if (onlyExisting && comments.size === 0)
                    return {};
                if (!(0,pull_request_comments/* mayPost */.c)(session, bodies))
                    return {};
                const url = await (0,github_comments/* writeOwnComments */.Mg)(edges, 'plan', place, comments, bodies);
                return url === undefined || url === '' ? {} : { url };
            }
            catch (error) {
                if (error instanceof client/* GitHubError */.y_)
                    return { warning: notPosted((0,client/* githubFailure */.eQ)(error, 'writing the plan comment', permission)) };
                throw error;
            }
        },
    };
}
function notPosted({ message, remedy }) {
    return { message: `The plan comment could not be written. ${message} ${remedy ?? ''}`.trim() };
}

;// CONCATENATED MODULE: ./src/modes/plan.ts





/** Plans: declared, previous and live meet; the plan is shown on the pull request. Nothing is written to Immuta. */
async function runPlan(session, listed, commentWanted) {
    const commit = (0,checkout/* checkedOutCommit */.X)(session.runner.workspace) ?? session.runner.sha;
    const questions = {
        commit,
        listed,
        base: (0,retry/* begun */.q1)((0,base/* planBase */.zU)(session.github, session.event, commit)),
        comment: openPlanComment(session, commentWanted),
    };
    await (0,http/* underWay */.Ki)();
    // What works on the answers is loaded while they come.
    return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(393), __webpack_require__.e(66), __webpack_require__.e(115), __webpack_require__.e(259)]).then(__webpack_require__.bind(__webpack_require__, 1259))).planAndReport(session, questions);
}


/***/ })

};
