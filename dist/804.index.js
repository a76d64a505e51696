export const id = 804;
export const ids = [804];
export const modules = {

/***/ 6645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mg: () => (/* binding */ writeOwnComments),
/* harmony export */   iF: () => (/* binding */ roomBesideMarker),
/* harmony export */   po: () => (/* binding */ readOwnComments)
/* harmony export */ });
/* harmony import */ var _plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1936);
/* harmony import */ var _report_split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8803);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1771);



/** Parts that a comment of ours is looked for in. */
const mostParts = 64;
/** Tries and pauses (milliseconds) of a comment whose posting may or may not have happened. */
const postTries = 3;
const postPause = 2000;
/**
 * Finds our comments of a kind, over all pages: by the marker at the very start of the body, whose
 * signature only this place and key can have. Of two with the same marker the oldest counts.
 */
async function readOwnComments(edges, kind, place) {
    const markers = new Map();
    for (let part = 1; part <= mostParts; part += 1)
        markers.set((0,_plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(kind, part, place, edges.planKey), part);
    const answer = await (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .allPages */ .S4)(edges.github, '/issues/{number}/comments', { number: place.pullRequest });
    const comments = answer.sort((a, b) => a.id - b.id);
    const own = new Map();
    for (const { id, body, html_url: url } of comments) {
        const part = markers.get((body ?? '').split('\n', 1)[0]?.trimEnd() ?? '');
        if (part !== undefined && !own.has(part))
            own.set(part, { id, body: body ?? '', url: url ?? '' });
    }
    return own;
}
/** How many characters of a comment are left beside its marker. */
function roomBesideMarker(kind, place, planKey) {
    return _report_split_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLimit */ .j9 - (0,_plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(kind, mostParts, place, planKey).length - 1;
}
/**
 * Makes our comments be the given bodies: what is there is edited in place, what is missing is added, what
 * is no longer needed is removed. Returns the address of the first part.
 */
async function writeOwnComments(edges, kind, place, own, bodies) {
    let url;
    for (const [index, content] of bodies.entries()) {
        const part = index + 1;
        const body = `${(0,_plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(kind, part, place, edges.planKey)}\n${content}`;
        const written = await writePart(edges, kind, place, own.get(part), part, body);
        url ??= written.url;
    }
    for (const [part, { id }] of own) {
        if (part > bodies.length)
            await edges.github.change('DELETE', '/issues/comments/{id}', { id });
    }
    return url;
}
async function writePart(edges, kind, place, existing, part, body) {
    if (existing === undefined)
        return post(edges, kind, place, part, body);
    if (normal(existing.body) === normal(body))
        return existing;
    try {
        await edges.github.change('PATCH', '/issues/comments/{id}', { id: existing.id, body });
        return existing;
    }
    catch (error) {
        // Somebody removed it since it was read.
        if (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_ && error.status === 404)
            return post(edges, kind, place, part, body);
        throw error;
    }
}
/** Posts a comment once: where the answer was lost, it is looked for before it is posted again. */
async function post(edges, kind, place, part, body) {
    for (let tries = 1;; tries += 1) {
        try {
            const answer = await edges.github.create('/issues/{number}/comments', {
                number: place.pullRequest,
                body,
            });
            const { id, html_url: url } = answer;
            return { id, body, url: url ?? '' };
        }
        catch (error) {
            if (!(error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_) || !error.effectUnknown || tries >= postTries)
                throw error;
            await edges.clock.sleep(postPause);
            const found = (await readOwnComments(edges, kind, place)).get(part);
            if (found !== undefined)
                return found;
        }
    }
}
/** GitHub may give line ends back in another form and drops blanks at the end. */
function normal(body) {
    return body.replaceAll('\r\n', '\n').trimEnd();
}


/***/ }),

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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1771);

/** Pages of history that are looked through: 1,000 commits. */
const historyPages = 10;
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
        if (!(error instanceof _client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.notFound))
            throw error;
        // A name that the commits API does not resolve has an entry among the refs all the same.
        const ref = (await github.get('/git/ref/heads/{branch}', { branch }));
        if (ref.object?.sha === undefined)
            throw notUnderstood('the head of a branch');
        return ref.object.sha;
    }
}
/** The files of a commit. */
async function readTree(github, sha) {
    const answer = (await readRawTree(github, sha));
    if (!Array.isArray(answer.tree))
        throw notUnderstood('the files of a commit');
    const entries = answer.tree.flatMap(({ path, sha: blob, mode, type }) => path === undefined || blob === undefined || type === 'tree' ? [] : [{ path, blob, mode: mode ?? '' }]);
    return { entries, truncated: answer.truncated === true };
}
function readRawCommit(github, ref) {
    return github.get('/commits/{ref}', { ref, per_page: 1 });
}
/** Trees are documented to be read by a tree's id or a ref; a commit's id works as well, and saves a request. */
async function readRawTree(github, commit) {
    const read = (sha) => github.get('/git/trees/{sha}', { sha, recursive: '1' });
    try {
        return await read(commit);
    }
    catch (error) {
        if (!(error instanceof _client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.notFound))
            throw error;
        const { commit: found } = (await readRawCommit(github, commit));
        if (found?.tree?.sha === undefined)
            throw error;
        return read(found.tree.sha);
    }
}
/** The content of a blob. */
async function readBlob(github, sha) {
    const { content, encoding } = (await github.get('/git/blobs/{sha}', { sha }));
    if (content === undefined)
        throw notUnderstood('the content of a file');
    return Buffer.from(content, encoding === 'utf-8' ? 'utf8' : 'base64');
}
/**
 * The history of a commit, newest first, until `enough` says so or 1,000 commits were read; the commit
 * itself stands first.
 */
async function* history(github, sha) {
    for (let page = 1; page <= historyPages; page += 1) {
        const answer = await github.get('/commits', { sha, per_page: _client_js__WEBPACK_IMPORTED_MODULE_0__/* .pageSize */ .T0, page });
        if (!Array.isArray(answer))
            throw notUnderstood('the history of a commit');
        const commits = answer.map(commitOf);
        yield* commits;
        if (commits.length < _client_js__WEBPACK_IMPORTED_MODULE_0__/* .pageSize */ .T0)
            return;
    }
}
/** One pull request. */
async function readPullRequest(github, number) {
    return pullRequestOf(await github.get('/pulls/{number}', { number }));
}
/**
 * The pull requests that GitHub connects with a commit. Open ones and ones into other branches are among
 * them, and for some seconds after a merge the list may be empty.
 */
async function pullRequestsOf(github, sha) {
    return (await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .allPages */ .S4)(github, '/commits/{sha}/pulls', { sha }, 3)).map(pullRequestOf);
}
function commitOf(answer) {
    const { sha, parents = [], commit, } = answer;
    if (sha === undefined)
        throw notUnderstood('a commit');
    const { name = '', email = '', date = '' } = commit?.author ?? {};
    return {
        sha,
        parents: parents.map((parent) => parent.sha),
        authorship: JSON.stringify([name, email, date, commit?.message ?? '']),
    };
}
function pullRequestOf(answer) {
    const pull = answer;
    if (pull.head === undefined || pull.base === undefined)
        throw notUnderstood('a pull request');
    return {
        number: pull.number,
        headSha: pull.head.sha,
        baseRef: pull.base.ref,
        mergedAt: pull.merged_at ?? undefined,
        mergeCommit: pull.merge_commit_sha ?? undefined,
        commits: pull.commits,
    };
}
/** Something between here and GitHub answered in its place: nothing may be concluded from that, least of all that something is gone. */
function notUnderstood(what) {
    return new _client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`GitHub's answer is not understood: it does not hold ${what}`, undefined, undefined, undefined);
}


/***/ }),

/***/ 652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ bodiesOf),
/* harmony export */   HF: () => (/* binding */ writeComment),
/* harmony export */   ny: () => (/* binding */ commentSize),
/* harmony export */   u3: () => (/* binding */ commentsOf)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1771);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6645);
/* harmony import */ var _report_split_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8803);



/** Our comments on the pull requests of this repository, for this tenant. */
function commentsOf({ github, clock, inputs, runner, outputGuard }) {
    return (pullRequest) => ({
        place: { repository: `${runner.owner}/${runner.repo}`, pullRequest, name: inputs.name },
        edges: { github, clock, planKey: inputs.planKey ?? '' },
        outputGuard,
    });
}
/** How a report of this kind is cut into comments. */
function commentSize({ place, edges }, kind) {
    return { limit: (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .roomBesideMarker */ .iF)(kind, place, edges.planKey) };
}
/**
 * Makes our comment of one kind say this. With `onlyExisting` nothing new is posted. A part that contains a secret
 * is reason to post none. What prevents the comment never fails the run.
 */
async function writeComment({ place, edges, outputGuard }, kind, bodies, { onlyExisting = false } = {}) {
    if (!bodies.every((body) => outputGuard.admit('comment', body).ok))
        return {};
    try {
        const own = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .readOwnComments */ .po)(edges, kind, place);
        if (onlyExisting && own.size === 0)
            return {};
        const url = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOwnComments */ .Mg)(edges, kind, place, own, bodies);
        return url === undefined || url === '' ? {} : { url };
    }
    catch (error) {
        if (!(error instanceof _github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_))
            throw error;
        const { message, remedy = '' } = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .githubFailure */ .eQ)(error, `writing the ${kind} comment on #${String(place.pullRequest)}`, 'pull-requests: write');
        return { problem: `${message} ${remedy}`.trim() };
    }
}
/** A report as the bodies of comments. */
function bodiesOf(comments, kind, blocks) {
    return (0,_report_split_js__WEBPACK_IMPORTED_MODULE_2__/* .splitBlocks */ .n$)(blocks, commentSize(comments, kind));
}


/***/ }),

/***/ 1147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ planEntry),
/* harmony export */   PC: () => (/* binding */ declaredKeyDigests),
/* harmony export */   W9: () => (/* binding */ planEntries),
/* harmony export */   X8: () => (/* binding */ declaredDigest),
/* harmony export */   ld: () => (/* binding */ liveKeyDigests),
/* harmony export */   rD: () => (/* binding */ keyedDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _declared_integration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5000);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(560);




/** Bytes that are kept of each digest. */
const digestBytes = 16;
/** Digests under `planKey`: HMAC-SHA-256, 16 bytes, base64url. */
function keyedDigest(planKey) {
    return (domain, text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', planKey)
        .update(`${domain}\0${text}`)
        .digest()
        .subarray(0, digestBytes)
        .toString('base64url');
}
/** The entries of a plan, in its order. */
function planEntries(integrations, digest) {
    return integrations.map((planned) => planEntry(planned, digest));
}
/** The digests of one planned integration. */
function planEntry(planned, digest) {
    const { file, action, id, identity, declared, previous, live, script } = planned;
    const compared = declared ?? previous;
    const values = compared === undefined || live === undefined ? new Map() : (0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedLive */ .yv)(compared, live);
    return {
        file,
        action,
        ...(id === undefined ? {} : { id }),
        identity: digest('identity', (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)([identity.type, identity.key])),
        declared: declared === undefined ? '' : declaredDigest(declared, digest),
        live: Object.fromEntries([...values].map(([key, value]) => [key, liveDigest(digest, identity.type, key, value)])),
        script: script === undefined ? '' : digest('script', script.canonical),
    };
}
/** The digests that the live values would have if they were as declared, by key. */
function declaredKeyDigests(declared, digest) {
    return new Map([...(0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedDeclared */ .oQ)(declared)].map(([key, value]) => [
        key,
        liveDigest(digest, declared.type, key, value),
    ]));
}
/** Of what a file declares: the payload with references instead of secrets, and `credentialsVersion`. */
function declaredDigest(declared, digest) {
    return digest('declared', (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(declaredJson(declared)));
}
/** Of the live values of these keys; a key that Immuta does not show is left out. */
function liveKeyDigests(live, keys, digest) {
    const values = (0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .liveLeaves */ .N3)(live);
    return new Map(keys.flatMap((key) => {
        const value = values.get(key);
        return value === undefined ? [] : [[key, liveDigest(digest, live.type, key, value)]];
    }));
}
function liveDigest(digest, type, key, value) {
    return digest('live', `${key}\0${(0,_difference_js__WEBPACK_IMPORTED_MODULE_1__/* .normal */ .qb)(type, key, value)}`);
}
function declaredJson(declared) {
    return {
        type: declared.type,
        autoBootstrap: declared.autoBootstrap,
        config: withoutSecrets(declared.config),
        credentialsVersion: String(declared.lifecycle.credentialsVersion ?? ''),
    };
}
function withoutSecrets(value) {
    if (value instanceof _declared_integration_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretReference */ .U)
        return { reference: value.name };
    if (Array.isArray(value))
        return value.map((item) => withoutSecrets(item));
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item)]));
    }
    return value;
}


/***/ }),

/***/ 1936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P0: () => (/* binding */ readReviewedPlan),
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   wy: () => (/* binding */ packReviewedPlan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


/** Version of the format; another one is no plan to this version of the action. */
const version = 1;
/** Longest piece of the signed text in one HTML comment, in characters. */
const pieceLength = 16_000;
const piecePattern = /<!-- immuta-reviewed-plan (\d{1,4})\/(\d{1,4}) ([A-Za-z0-9_.-]+) -->/g;
/**
 * Signs the entries for a place and packs them into HTML comments that nobody sees. Together, in any
 * order, they are what `readReviewedPlan` takes.
 */
function packReviewedPlan(entries, place, planKey) {
    const content = Buffer.from(JSON.stringify([version, ...entries.map(packEntry)])).toString('base64url');
    const signed = `${content}.${sign(['plan', content], place, planKey)}`;
    const count = Math.ceil(signed.length / pieceLength);
    return Array.from({ length: count }, (_, index) => {
        const piece = signed.slice(index * pieceLength, (index + 1) * pieceLength);
        return `<!-- immuta-reviewed-plan ${String(index + 1)}/${String(count)} ${piece} -->`;
    });
}
/** Reads the plan from the bodies of the action's own comments on one pull request. */
function readReviewedPlan(bodies, place, planKey) {
    const pieces = new Map();
    let count = 0;
    for (const body of bodies) {
        for (const [, index, of, piece] of body.matchAll(piecePattern)) {
            if (pieces.has(Number(index)) || (count !== 0 && Number(of) !== count))
                return { kind: 'invalid' };
            count = Number(of);
            pieces.set(Number(index), piece ?? '');
        }
    }
    if (pieces.size === 0)
        return { kind: 'none' };
    const signed = Array.from({ length: count }, (_, index) => pieces.get(index + 1) ?? '').join('');
    const [content = '', signature = ''] = signed.split('.');
    if (pieces.size !== count || !sameText(signature, sign(['plan', content], place, planKey)))
        return { kind: 'invalid' };
    const entries = unpack(content);
    return entries === undefined ? { kind: 'invalid' } : { kind: 'plan', entries };
}
/** The marker that a comment of ours begins with: `kind` tells our comments on one pull request apart, `part` counts from 1. */
function commentMarker(kind, part, place, planKey) {
    return `<!-- immuta-integration-action ${kind} ${String(part)} ${sign(['marker', kind, part], place, planKey)} -->`;
}
function sign(what, place, planKey) {
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)([
        'immuta-integration-action',
        version,
        place.repository,
        place.pullRequest,
        place.name,
        what,
    ]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', planKey).update(text).digest('base64url');
}
function sameText(one, other) {
    const [a, b] = [Buffer.from(one), Buffer.from(other)];
    return a.length === b.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(a, b);
}
const actions = ['create', 'update', 'delete', 'no-op'];
function packEntry(entry) {
    const action = actions.indexOf(entry.action);
    return [entry.file, action, entry.id ?? '', entry.identity, entry.declared, entry.script, entry.live];
}
/** The content is signed, so its form is checked only as far as versions may differ. */
function unpack(content) {
    const value = JSON.parse(Buffer.from(content, 'base64url').toString());
    if (!Array.isArray(value) || value[0] !== version)
        return undefined;
    return value.slice(1).map((packed) => {
        const [file, action, id, identity, declared, script, live] = packed;
        return {
            file,
            action: actions[action] ?? 'no-op',
            ...(id === '' ? {} : { id }),
            identity,
            declared,
            script,
            live: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(live) ? live : {},
        };
    });
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
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1771);
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
    if (error instanceof _github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.notFound)
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

/***/ 5397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ checkedOutCommit),
  V: () => (/* binding */ nestedCheckouts)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/inputs/event.ts
var inputs_event = __webpack_require__(8121);
;// CONCATENATED MODULE: ./src/previous/reftable.ts


/** How a record gives a ref's value. */
const commitValue = 1;
const tagValue = 2;
const symbolicValue = 3;
const refBlock = 'r'.charCodeAt(0);
/**
 * Reads a ref from a folder of reftables: the id of a commit, or `ref: NAME` for a symbolic one. Undefined if
 * the folder has no such ref. Names and values are Latin-1 texts, one character per byte.
 * Source: git's Documentation/technical/reftable.
 */
function readTableRef(folder, name) {
    const tables = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, 'tables.list'), 'latin1').split('\n').filter(Boolean);
    // The newest table stands last, and its word counts, deletions included.
    for (const table of tables.reverse()) {
        const found = findRef((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, table)), name);
        if (found !== undefined)
            return found.value;
    }
    return undefined;
}
function findRef(table, wanted) {
    const withSha256 = table[4] === 2 && table.toString('latin1', 24, 28) === 's256';
    const header = table[4] === 1 ? 24 : 28;
    for (let at = header; table[at] === refBlock;) {
        // The first block's length and offsets count from the file's start.
        const end = (at === header ? 0 : at) + table.readUIntBE(at + 1, 3);
        const restarts = table.readUInt16BE(end - 2);
        const found = findInBlock(table.subarray(at + 4, end - 2 - 3 * restarts), wanted, withSha256 ? 32 : 20);
        if (found !== undefined)
            return found;
        for (at = end; table[at] === 0;)
            at += 1;
    }
    return undefined;
}
function findInBlock(records, wanted, idLength) {
    let at = 0;
    const take = (length) => records.subarray(at, (at += length));
    /** As in packs: seven bits per byte, most significant first, each continued byte adds one. */
    const number = () => {
        let byte = records.readUInt8(at++);
        let value = byte & 0x7f;
        while ((byte & 0x80) !== 0) {
            byte = records.readUInt8(at++);
            value = (value + 1) * 128 + (byte & 0x7f);
        }
        return value;
    };
    for (let name = ''; at < records.length;) {
        const shared = number();
        const sizeAndType = number();
        name = name.slice(0, shared) + take(sizeAndType >> 3).toString('latin1');
        number(); // The update index.
        const value = readValue(sizeAndType & 7, take, number, idLength);
        if (name === wanted)
            return { value };
    }
    return undefined;
}
function readValue(type, take, number, idLength) {
    switch (type) {
        case commitValue:
            return take(idLength).toString('hex');
        case tagValue: {
            const tag = take(idLength).toString('hex');
            take(idLength);
            return tag;
        }
        case symbolicValue:
            return `ref: ${take(number()).toString('latin1')}`;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./src/previous/checkout.ts




/** Symbolic refs that lead to symbolic refs; git follows no more either. */
const longestChain = 5;
/** What HEAD holds in a repository that keeps its refs in reftables, so that older programs refuse it. */
const refsAreInTables = 'ref: refs/heads/.invalid';
/**
 * The commit that is checked out in a workspace, read from git's own files (git itself refuses folders
 * of another user, as in container jobs). Undefined if the workspace isn't the top of a checkout, or its commit
 * can't be told. Source: gitrepository-layout(5), gitformat-reftable.
 */
function checkedOutCommit(workspace) {
    const own = gitDirectory(workspace);
    const folders = [own, (0,external_node_path_.resolve)(own, readText((0,external_node_path_.join)(own, 'commondir'), 'utf8') ?? '.')];
    const read = readRefFile((0,external_node_path_.join)(own, 'HEAD')) === refsAreInTables ? tableRefs(folders) : fileRefs(folders);
    try {
        return follow(read, 'HEAD');
    }
    catch {
        return undefined;
    }
}
/** The folders on the way to these paths that are checkouts of their own: submodules, checkouts with a `path`. */
function nestedCheckouts(workspace, paths) {
    const folders = new Set();
    for (const path of paths) {
        const parts = path.split('/').slice(0, -1);
        parts.forEach((_, index) => folders.add(parts.slice(0, index + 1).join('/')));
    }
    return [...folders].filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, folder, '.git'))).sort();
}
/** A worktree and a submodule have a file there, which names the folder. */
function gitDirectory(workspace) {
    const path = (0,external_node_path_.join)(workspace, '.git');
    const named = /^gitdir: (.+)$/s.exec(readText(path, 'utf8') ?? '')?.[1];
    return named === undefined ? path : (0,external_node_path_.resolve)(workspace, named);
}
function follow(read, start) {
    let name = start;
    for (let step = 0; step <= longestChain; step += 1) {
        const value = read(name);
        const next = /^ref:\s*(refs\/.+)$/s.exec(value ?? '')?.[1];
        if (next === undefined)
            return value !== undefined && inputs_event/* shaPattern */.$n.test(value) ? value : undefined;
        if (next.split('/').includes('..'))
            return undefined;
        name = next;
    }
    return undefined;
}
/** `folders`: the worktree's own, which has HEAD, and the one that it shares with others. */
function fileRefs(folders) {
    return (name) => {
        for (const folder of folders) {
            // A branch's name need not be UTF-8.
            const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
            const value = readRefFile(path);
            if (value !== undefined)
                return value;
        }
        for (const folder of folders) {
            const lines = readText((0,external_node_path_.join)(folder, 'packed-refs'), 'latin1')?.split('\n') ?? [];
            const packed = lines.find((line) => line.endsWith(` ${name}`));
            if (packed !== undefined)
                return packed.slice(0, packed.indexOf(' '));
        }
        return undefined;
    };
}
function tableRefs(folders) {
    return (name) => {
        for (const folder of folders) {
            const tables = (0,external_node_path_.join)(folder, 'reftable');
            const value = (0,external_node_fs_.existsSync)(tables) ? readTableRef(tables, name) : undefined;
            if (value !== undefined)
                return value;
        }
        return undefined;
    };
}
/** With `core.preferSymlinkRefs` a symbolic ref is a symbolic link. */
function readRefFile(path) {
    try {
        if ((0,external_node_fs_.lstatSync)(path).isSymbolicLink())
            return `ref: ${(0,external_node_fs_.readlinkSync)(path, 'latin1')}`;
    }
    catch {
        return undefined;
    }
    return readText(path, 'latin1');
}
/** A small file of git's, without the blanks at its end; undefined if it can't be read. */
function readText(path, encoding) {
    try {
        // Not trimEnd: it would take the last byte of some names for a blank.
        return (0,external_node_fs_.readFileSync)(path, encoding).replace(/[\t\n\r ]+$/, '');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var _declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(149);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8904);
/* harmony import */ var _base_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3780);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6961);





/** Blobs that are fetched side by side. */
const fetchesAtOnce = 8;
/**
 * Reads what the base declared, beside the files of now. A truncated tree is no base: what it leaves out would
 * look deleted.
 */
async function readPrevious(github, base, present) {
    if (base.commit === undefined)
        return nothing(base);
    const tree = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .readTree */ .Zc)(github, base.commit);
    if (tree.truncated)
        return nothing((0,_base_js__WEBPACK_IMPORTED_MODULE_2__/* .noBase */ .pr)('its tree is too large for GitHub to list'));
    const entries = (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .matching */ .wC)(tree, present.globs);
    const unchanged = unchangedFiles(entries, present.files);
    const changed = entries.filter(({ path }) => !unchanged.has(path));
    const contents = await fetchContents(github, changed, present.files);
    const { integrations, failures } = (0,_declared_read_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .readDeclared */ .D)(contents, present.variables);
    const unreadable = [...new Set(failures.flatMap(({ place }) => (place === undefined ? [] : [place.file])))];
    return {
        previous: {
            base,
            unchanged,
            unreadable,
            integrations: [
                ...present.integrations.filter(({ file }) => unchanged.has(file)),
                ...integrations.filter(({ file }) => !unreadable.includes(file)),
            ],
        },
        hadFiles: entries.length > 0,
        tree,
    };
}
function unchangedFiles(entries, files) {
    const blobs = new Map(entries.map(({ path, blob }) => [path, blob]));
    const same = files.filter(({ file, content }) => {
        const blob = blobs.get(file);
        return blob !== undefined && (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isContentOf */ .TI)(content, blob);
    });
    return new Set(same.map(({ file }) => file));
}
/** Contents by blob id: a file that only moved is here already. */
async function fetchContents(github, entries, files) {
    const like = entries[0]?.blob ?? '';
    const here = new Map(entries.length === 0 ? [] : files.map(({ content }) => [(0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .blobId */ .zA)(content, like), content]));
    return (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .inParallel */ .HN)(entries, fetchesAtOnce, async ({ path, blob }) => ({
        file: path,
        content: here.get(blob) ?? (await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .gm)(github, blob)),
    }));
}
function nothing(base) {
    return {
        previous: { base, integrations: [], unchanged: new Set(), unreadable: [] },
        hadFiles: false,
        tree: { entries: [], truncated: false },
    };
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


/***/ }),

/***/ 9018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ changeGroup),
/* harmony export */   l: () => (/* binding */ resultGroup)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4285);
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1798);


/** A planned change for the log: why, what differs, and where its script is. */
function changeGroup(change) {
    const { action, file, id, because, differences, script } = change;
    const keys = differences.map(({ key, before, after }) => `  ${key}: ${shown(before)} → ${shown(after)}`);
    const problems = (script?.problems ?? []).map(({ line, message }) => `  line ${String(line)}: ${message}`);
    return {
        title: `${action} ${file}${id === undefined ? '' : ` (integration ${id})`}`,
        text: [
            ...because,
            ...keys,
            ...(problems.length === 0 ? [] : ['The script must not run as it stands:', ...problems]),
            ...(script === undefined
                ? []
                : [`Script: ${(0,_script_sql_file_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptFileName */ .nC)(change)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(script.text.split('\n').length - 1, 'line')}`]),
        ].join('\n'),
    };
}
/** The result of one integration for the log. */
function resultGroup(result) {
    const { file, action, state, id, status, validationTests, failure, notes } = result;
    return {
        title: `${action} ${file}: ${state}`,
        text: [
            ...(id === undefined ? [] : [`Integration ${id}${status === undefined ? '' : `, status ${status}`}`]),
            ...validationTests.map((test) => `  ${test.name}: ${test.status}${test.message === undefined ? '' : ` (${test.message})`}`),
            ...(failure === undefined
                ? []
                : [failure.message, ...(failure.remedy === undefined ? [] : [failure.remedy])]),
            ...notes,
        ].join('\n'),
    };
}
function shown(value) {
    switch (value.kind) {
        case 'value':
            return value.text;
        case 'secret':
            return `\${${value.reference}}`;
        case 'hidden':
            return '(not shown)';
        case 'absent':
            return '(absent)';
    }
}


/***/ })

};
