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
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9351);




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
        const commit = (await (0,_previous_base_js__WEBPACK_IMPORTED_MODULE_1__/* .eventBase */ .aH)(github, event)).commit ??
            (branched ? await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBase */ .wu)(github, defaultBranch, runner.sha) : undefined);
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
    return (0,_states_js__WEBPACK_IMPORTED_MODULE_3__/* .orGitHubFailure */ .F7)(touchesNothing(), 'reading what was pushed');
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


/***/ })

};
