export const id = 233;
export const ids = [233];
export const modules = {

/***/ 149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ readPullRequest),
/* harmony export */   Tb: () => (/* binding */ pullRequestsOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   b6: () => (/* binding */ history),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   zO: () => (/* binding */ readBranchHead)
/* harmony export */ });
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7462);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6584);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6419);



/** Pages of history that are looked through: 1,000 commits. */
const historyPages = 10;
/** Pages of pull requests of one commit that are read. */
const pullRequestPages = 3;
/** Folders of a tree that are read side by side. */
const foldersAtOnce = 4;
/** One commit, by its id. */
async function readCommit(github, sha) {
    return commitOf(await readRawCommit(github, sha));
}
/** The commit that a branch points to. */
async function readBranchHead(github, branch) {
    try {
        return (await readCommit(github, branch)).sha;
    }
    catch (error) {
        if (!(error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.notFound))
            throw error;
        // A name that the commits API does not resolve still has an entry among the refs.
        const { data } = await github.rest.git.getRef({ ...github.repository, ref: `heads/${branch}` });
        return (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(data.object, 'the head of a branch').sha, 'the head of a branch');
    }
}
/**
 * The files of a commit, submodules included. GitHub cuts the list of a very large repository off: then folder by folder is
 * read, only those that `globs` can match in.
 */
async function readTree(github, commit, globs) {
    try {
        return await readFolder(github, commit, '', globs);
    }
    catch (error) {
        if (!(error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.notFound))
            throw error;
        // GitHub documents a tree's id or a ref here; a commit's id works as well, and saves a request.
        const { commit: found } = await readRawCommit(github, commit);
        return readFolder(github, (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(found, 'a commit').tree.sha, '', globs);
    }
}
/** One folder with all below it; `path` is empty at the root. */
async function readFolder(github, sha, path, globs) {
    const whole = await readEntries(github, sha, path, true);
    if (!whole.truncated)
        return whole;
    const own = await readEntries(github, sha, path, false);
    const folders = own.folders.filter((folder) => globs.mayContain(folder.path));
    const below = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_2__/* .inParallel */ .H)(folders, foldersAtOnce, (folder) => readFolder(github, folder.blob, folder.path, globs));
    return {
        entries: [...own.entries, ...below.flatMap(({ entries }) => entries)],
        truncated: own.truncated || below.some(({ truncated }) => truncated),
    };
}
async function readEntries(github, sha, path, recursive) {
    const { data } = await github.rest.git.getTree({
        ...github.repository,
        tree_sha: sha,
        ...(recursive ? { recursive: '1' } : {}),
    });
    const prefix = path === '' ? '' : `${path}/`;
    const all = (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredList */ .GS)(data.tree, 'the files of a commit').map((entry) => ({
        path: prefix + entry.path,
        blob: entry.sha,
        mode: entry.mode,
        folder: entry.type === 'tree',
    }));
    return {
        entries: all.filter(({ folder }) => !folder),
        folders: all.filter(({ folder }) => folder),
        truncated: data.truncated,
    };
}
async function readRawCommit(github, ref) {
    return (await github.rest.repos.getCommit({ ...github.repository, ref, per_page: 1 })).data;
}
/** The content of a blob. */
async function readBlob(github, sha) {
    const { data } = await github.rest.git.getBlob({ ...github.repository, file_sha: sha });
    const content = (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(data.content, 'the content of a file');
    return Buffer.from(content, data.encoding === 'utf-8' ? 'utf8' : 'base64');
}
/** The history of a commit, newest first, at most 1,000 commits; the commit itself comes first. */
async function* history(github, sha) {
    let pages = 0;
    const parameters = { ...github.repository, sha, per_page: _client_js__WEBPACK_IMPORTED_MODULE_0__.pageSize };
    for await (const { data } of github.paginate.iterator(github.rest.repos.listCommits, parameters)) {
        yield* (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredList */ .GS)(data, 'the history of a commit').map(commitOf);
        pages += 1;
        if (pages === historyPages)
            return;
    }
}
/** One pull request. */
async function readPullRequest(github, number) {
    const { data } = await github.rest.pulls.get({ ...github.repository, pull_number: number });
    return { ...pullRequestOf(data), commits: data.commits };
}
/**
 * The pull requests that GitHub connects with a commit. Open ones and ones into other branches are among
 * them, and for some seconds after a merge the list may be empty.
 */
async function pullRequestsOf(github, sha) {
    const parameters = { ...github.repository, commit_sha: sha, per_page: _client_js__WEBPACK_IMPORTED_MODULE_0__.pageSize };
    const list = github.rest.repos.listPullRequestsAssociatedWithCommit;
    let pages = 0;
    return github.paginate(list, parameters, ({ data }, done) => {
        pages += 1;
        if (pages === pullRequestPages)
            done();
        return (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredList */ .GS)(data, 'the pull requests of a commit').map(pullRequestOf);
    });
}
function commitOf({ sha, parents, commit }) {
    const { name = '', email = '', date = '' } = (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(commit, 'a commit').author ?? {};
    return {
        sha: (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(sha, 'a commit'),
        parents: (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredList */ .GS)(parents, 'the parents of a commit').map((parent) => parent.sha),
        authorship: JSON.stringify([name, email, date, commit.message]),
    };
}
function pullRequestOf(pull) {
    return {
        number: pull.number,
        headSha: (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(pull.head, 'a pull request').sha,
        baseRef: (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(pull.base, 'a pull request').ref,
        mergedAt: pull.merged_at ?? undefined,
        mergeCommit: pull.merge_commit_sha ?? undefined,
        commits: undefined,
    };
}


/***/ }),

/***/ 5233:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dependabotPushTouchesNothing: () => (/* binding */ dependabotPushTouchesNothing)
/* harmony export */ });
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(149);
/* harmony import */ var _previous_base_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3780);
/* harmony import */ var _previous_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6961);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6621);




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
        const commit = (0,_previous_base_js__WEBPACK_IMPORTED_MODULE_1__/* .eventBase */ .aH)(event).commit ?? (branched ? await (0,_previous_base_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeBase */ .wu)(github, defaultBranch, runner.sha) : undefined);
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

/***/ 3780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ used),
/* harmony export */   aH: () => (/* binding */ eventBase),
/* harmony export */   fd: () => (/* binding */ mergedOnto),
/* harmony export */   pr: () => (/* binding */ none),
/* harmony export */   wu: () => (/* binding */ mergeBase),
/* harmony export */   zU: () => (/* binding */ planBase)
/* harmony export */ });
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(149);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6584);
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
    if (commit !== event.headSha) {
        const found = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, commit).catch(unknownToGitHub);
        if (found === undefined)
            return { base: none('GitHub does not know the commit that is checked out') };
        const [first, second] = found.parents;
        // A test merge of GitHub's: into the base branch, of the head.
        if (first !== undefined && second !== undefined) {
            return { base: used(first, 'the first parent of the merge commit'), head: second };
        }
    }
    const shared = await mergeBase(github, event.baseRef, commit);
    const base = shared === undefined
        ? none('head and base branch share no recent commit')
        : used(shared, 'the merge base');
    return { base, head: commit };
}
/** The commit may be one of an earlier step, which was never pushed. */
function unknownToGitHub(error) {
    if (error instanceof _github_client_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError && error.notFound)
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
 * The commit that a merged pull request was put onto. A rebase makes one commit of each of the pull
 * request's, so the way back goes on over them: known by their authorship at once, and by what GitHub
 * connects with the pull request, which may take some seconds.
 */
async function mergedOnto(github, event, commit) {
    let at = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, commit);
    const isOwn = event.commits > 1 && at.parents.length === 1 ? await rewrittenCommits(github, event) : undefined;
    for (let step = 1; step < event.commits && at.parents.length === 1; step += 1) {
        const [parent] = at.parents;
        if (parent === undefined)
            break;
        const before = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommit */ .kN)(github, parent);
        if (isOwn?.(before) !== true && !(await belongsTo(github, event, parent)))
            break;
        at = before;
    }
    const [first] = at.parents;
    return first === undefined
        ? none('the merge has no parent')
        : used(first, 'the commit that the pull request was merged onto');
}
/** Tells whether a commit is one of the pull request's own, rewritten by a rebase. */
async function rewrittenCommits(github, event) {
    const own = [];
    for await (const commit of (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .history */ .b6)(github, event.headSha)) {
        if (own.push(commit) >= event.commits)
            break;
    }
    const ids = new Set(own.map(({ sha }) => sha));
    const authorships = new Set(own.map(({ authorship }) => authorship));
    return ({ sha, authorship }) => authorships.has(authorship) && !ids.has(sha);
}
async function belongsTo(github, event, sha) {
    return (await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .pullRequestsOf */ .Tb)(github, sha)).some(({ number }) => number === event.number);
}
/**
 * The newest commit that both descend from. Each history comes newest first with children before their
 * parents, so walking both side by side meets the merge base before anything older.
 */
async function mergeBase(github, one, other) {
    const sides = [one, other].map((ref) => ({ commits: (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .history */ .b6)(github, ref), seen: new Set() }));
    for (;;) {
        const steps = await Promise.all(sides.map(({ commits }) => commits.next()));
        if (steps.every(({ done }) => done === true))
            return undefined;
        steps.forEach((step, index) => {
            if (step.done !== true)
                sides[index]?.seen.add(step.value.sha);
        });
        const met = steps.find((step) => step.done !== true && sides.every(({ seen }) => seen.has(step.value.sha)));
        if (met?.done === false)
            return met.value.sha;
    }
}
function used(commit, what) {
    return { commit, explanation: what };
}
function none(why) {
    return { explanation: why };
}



/***/ }),

/***/ 6961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TI: () => (/* binding */ isContentOf),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _declared_file_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7623);


/** The files of a tree that the globs match. Links, and names that no integration file may have, can't be ones. */
function matching(tree, globs) {
    return tree.entries.filter(({ path, mode }) => mode.startsWith('100') && (0,_declared_file_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .q)(path) && globs.matches(path));
}
/** Git's blob id of a content; `like` is an id of the same repository and says which hash it uses. */
function blobId(content, like) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(like.length === 64 ? 'sha256' : 'sha1')
        .update(`blob ${String(content.length)}\0`)
        .update(content)
        .digest('hex');
}
/** Whether a content is that of a blob. CRLF for LF makes no difference: a checkout may convert line ends. */
function isContentOf(content, blob) {
    const text = () => Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n');
    const matches = (bytes) => blobId(bytes, blob) === blob;
    return (matches(content) ||
        matches(Buffer.from(text(), 'latin1')) ||
        matches(Buffer.from(text().replaceAll('\n', '\r\n'), 'latin1')));
}


/***/ })

};
