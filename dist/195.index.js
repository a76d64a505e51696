export const id = 195;
export const ids = [195];
export const modules = {

/***/ 6645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ writeComments),
/* harmony export */   TK: () => (/* binding */ readComments),
/* harmony export */   iF: () => (/* binding */ roomBesideMarker)
/* harmony export */ });
/* harmony import */ var _plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1936);
/* harmony import */ var _report_split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8803);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6584);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6419);




/** Finds our comments over all pages, by the marker at the very start of the body. */
async function readComments(thread) {
    const { github, kind, place, planKey } = thread;
    const { repository, rest, paginate } = github;
    const comments = await paginate(rest.issues.listComments, { ...repository, issue_number: place.pullRequest, per_page: _client_js__WEBPACK_IMPORTED_MODULE_2__.pageSize }, ({ data }) => [...(0,_github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .requiredList */ .GS)(data, 'the comments of a pull request')]);
    const signed = [];
    const otherwiseSigned = [];
    for (const { id, body = '', html_url: url, user } of comments.sort((a, b) => a.id - b.id)) {
        const marker = (0,_plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarker */ .t7)(body, kind, place, planKey);
        if (marker === undefined)
            continue;
        const found = { id, part: marker.part, body, url, author: user?.login ?? '' };
        (marker.isSigned ? signed : otherwiseSigned).push(found);
    }
    const parts = new Map();
    for (const comment of signed) {
        if (comment.author === signed[0]?.author && !parts.has(comment.part))
            parts.set(comment.part, comment);
    }
    return { parts, signed, otherwiseSigned };
}
/** How many characters of a comment are left beside its marker. */
function roomBesideMarker({ kind, place, planKey }) {
    return _report_split_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLimit */ .j9 - (0,_plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(kind, 9999, place, planKey).length - 1;
}
/**
 * Makes our comments be the given bodies: existing ones are edited in place, missing ones are added. Then what
 * is no longer needed is removed, if the author of our first comment wrote it: parts, duplicates of two runs at
 * once, and comments that an earlier key signed. Returns the address of the first part.
 */
async function writeComments(thread, found, bodies) {
    const written = [];
    for (const [index, content] of bodies.entries())
        written.push(await writePart(thread, found, index + 1, content));
    const [first] = written;
    // A deletion's script can't be rendered again, so a comment that shows one is never removed.
    if (first === undefined || thread.kind === 'deletion')
        return first?.url;
    for (const { id, author } of [...found.signed, ...found.otherwiseSigned]) {
        if (author === first.author && !written.some((one) => one.id === id))
            await remove(thread, id);
    }
    return first.url;
}
async function writePart(thread, found, part, content) {
    const { github, kind, place, planKey } = thread;
    const body = `${(0,_plan_reviewed_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(kind, part, place, planKey)}\n${content}`;
    const existing = found.parts.get(part);
    if (existing === undefined)
        return post(thread, part, body);
    if (normal(existing.body) === normal(body))
        return existing;
    try {
        await github.rest.issues.updateComment({ ...github.repository, comment_id: existing.id, body });
        return existing;
    }
    catch (error) {
        // Somebody removed it since it was read.
        if (isNotFound(error))
            return post(thread, part, body);
        throw error;
    }
}
/** Posts a comment once: if the response is lost, the comment is looked for before it is posted again. */
function post(thread, part, body) {
    const { repository, rest, createOnce } = thread.github;
    return createOnce(async () => {
        const comment = { ...repository, issue_number: thread.place.pullRequest, body };
        const { data } = await rest.issues.createComment(comment);
        return { id: data.id, part, body, url: data.html_url, author: data.user?.login ?? '' };
    }, async () => (await readComments(thread)).parts.get(part));
}
async function remove({ github }, id) {
    try {
        await github.rest.issues.deleteComment({ ...github.repository, comment_id: id });
    }
    catch (error) {
        if (!isNotFound(error))
            throw error;
    }
}
function isNotFound(error) {
    return error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_ && error.status === 404;
}
/** GitHub may give line ends back in another form and drops white space at the end. */
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

/***/ 652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ bodiesOf),
/* harmony export */   HF: () => (/* binding */ writeComment),
/* harmony export */   u3: () => (/* binding */ commentsOf),
/* harmony export */   z5: () => (/* binding */ whyNotWritten)
/* harmony export */ });
/* harmony import */ var _github_github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6419);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6645);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6047);
/* harmony import */ var _report_split_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8803);




/** Our comments on the pull requests of this repository, for this tenant. */
function commentsOf({ github, clock, inputs, runner, outputGuard }) {
    return (kind, pullRequest) => ({
        thread: {
            github,
            clock,
            planKey: inputs.planKey ?? '',
            kind,
            place: { repository: `${runner.owner}/${runner.repo}`, pullRequest, name: inputs.name },
        },
        outputGuard,
    });
}
/**
 * Makes our comment say this. With `onlyExisting` nothing new is posted. A part that contains a secret is reason to
 * post none. What prevents the comment never fails the run.
 */
async function writeComment({ thread, outputGuard }, bodies, { onlyExisting = false } = {}) {
    if (!bodies.every((body) => outputGuard.admit('comment', body).ok))
        return {};
    try {
        const found = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .readComments */ .TK)(thread);
        if (onlyExisting && found.parts.size + found.otherwiseSigned.length === 0)
            return {};
        const url = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .writeComments */ .I8)(thread, found, bodies);
        return url === undefined || url === '' ? {} : { url };
    }
    catch (error) {
        if (!(error instanceof _github_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_))
            throw error;
        return { problem: whyNotWritten(error, thread) };
    }
}
/** That a comment could not be written, what GitHub says, and the cure. */
function whyNotWritten(error, { kind, place }) {
    const number = `#${String(place.pullRequest)}`;
    const why = (0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .explainRefusal */ .G)(error, {
        permission: 'pull-requests: write',
        conversation: `the conversation of ${number}`,
        without: 'set `comment: never`',
    });
    return `The ${kind} comment could not be written on ${number}. ${why}`;
}
/** A report as the bodies of comments. */
function bodiesOf({ thread }, blocks) {
    return (0,_report_split_js__WEBPACK_IMPORTED_MODULE_2__/* .splitBlocks */ .n$)(blocks, { limit: (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .roomBesideMarker */ .iF)(thread) });
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
/* harmony export */   t7: () => (/* binding */ readMarker),
/* harmony export */   wy: () => (/* binding */ packReviewedPlan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8395);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);



/** Version of the format; a plan of another version is not read. */
const version = 2;
/** Longest chunk of the plan in one HTML comment, in characters. */
const chunkLength = 16_000;
/** Length of a plan's id, in base64url characters. */
const idLength = 22;
const piecePattern = /<!-- immuta-reviewed-plan (\d{1,4})\/(\d{1,4}) ([\w-]+)\.([\w-]+)\.([\w-]+) -->/g;
/** Signs the entries for a place, so that nobody but the action can make or change what `readReviewedPlan` takes. */
function packReviewedPlan(entries, place, planKey) {
    const content = Buffer.from(JSON.stringify([version, ...entries.map(packEntry)])).toString('base64url');
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('base64url').slice(0, idLength);
    const count = Math.ceil(content.length / chunkLength);
    const piece = (index, chunk) => `<!-- immuta-reviewed-plan ${String(index)}/${String(count)} ${id}.${chunk}.${sign(['piece', index, count, id, chunk], place, planKey)} -->`;
    const head = (comments) => piece(0, String(comments));
    return {
        head,
        headLength: head(9999).length + 2,
        pieces: Array.from({ length: count }, (_, index) => piece(index + 1, content.slice(index * chunkLength, (index + 1) * chunkLength))),
    };
}
/**
 * Reads the plan. The head in the first comment says which plan it is; of everything else only pieces of that
 * plan count whose own signature fits, so that nothing in another comment can void it.
 *
 * @param comments the first is the comment that the action keeps up to date; others may be copies
 */
function readReviewedPlan(comments, place, planKey) {
    if (comments.length === 0)
        return { kind: 'none' };
    const first = comments.find(({ part }) => part === 1);
    if (first === undefined)
        return { kind: 'incomplete', missing: [1] };
    const signedPieces = ({ body }) => piecesOf(body).filter((piece) => isSigned(piece, place, planKey));
    const head = signedPieces(first).find(({ index }) => index === 0);
    if (head === undefined)
        return { kind: piecesOf(first.body).length === 0 ? 'none' : 'invalid' };
    const parts = Array.from({ length: Number(head.chunk) }, (_, index) => index + 1);
    const missing = parts.filter((number) => !comments.some(({ part }) => part === number));
    if (missing.length > 0)
        return { kind: 'incomplete', missing };
    const pieces = comments.flatMap(signedPieces).filter(({ id, index }) => id === head.id && index > 0);
    const chunks = new Map(pieces.map(({ index, chunk }) => [index, chunk]));
    if (chunks.size !== head.count)
        return { kind: 'invalid' };
    const content = [...chunks].sort(([one], [other]) => one - other).map(([, chunk]) => chunk);
    const entries = unpack(content.join(''));
    return entries === undefined ? { kind: 'invalid' } : { kind: 'plan', entries };
}
function piecesOf(body) {
    return [...body.matchAll(piecePattern)].map(([, index, count, id = '', chunk = '', signature = '']) => ({
        index: Number(index),
        count: Number(count),
        id,
        chunk,
        signature,
    }));
}
function isSigned({ index, count, id, chunk, signature }, place, planKey) {
    return sameText(signature, sign(['piece', index, count, id, chunk], place, planKey));
}
/**
 * The marker that a comment of ours begins with: `kind` tells our comments on one pull request apart, `part`
 * counts from 1. A name is safe in it: the input takes letters, digits, dots, dashes and underscores only.
 */
function commentMarker(kind, part, place, planKey) {
    return `<!-- immuta-integration-action ${kind} ${String(part)} ${place.name} ${sign(['marker', kind, part], place, planKey)} -->`;
}
/** The part that a comment's first line names, and whether this key signed it; undefined for a comment of another kind or name. */
function readMarker(body, kind, place, planKey) {
    const line = body.split('\n', 1)[0]?.trimEnd() ?? '';
    const [, found, part = '', name] = /^<!-- immuta-integration-action (\w+) (\d{1,4}) ([\w.-]+) [\w-]+ -->$/.exec(line) ?? [];
    if (found !== kind || name !== place.name)
        return undefined;
    return { part: Number(part), isSigned: sameText(line, commentMarker(kind, Number(part), place, planKey)) };
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
/** File, action, id (or an empty text), identity, declared, script, live. */
const packedEntry = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['create', 'update', 'delete', 'no-op']),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
]);
const packedPlan = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(version)], packedEntry);
function packEntry(entry) {
    return [entry.file, entry.action, entry.id ?? '', entry.identity, entry.declared, entry.script, entry.live];
}
/** The content is signed: what does not fit the schema was written by another version of the action. */
function unpack(content) {
    const { data } = packedPlan.safeParse(JSON.parse(Buffer.from(content, 'base64url').toString()));
    return data?.slice(1).map((entry) => {
        const [file, action, id, identity, declared, script, live] = entry;
        return { file, action, ...(id === '' ? {} : { id }), identity, declared, script, live };
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
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7462);
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
    const tree = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_1__/* .readTree */ .Zc)(github, base.commit, present.globs);
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
    return (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .inParallel */ .H)(entries, fetchesAtOnce, async ({ path, blob }) => ({
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


/***/ })

};
