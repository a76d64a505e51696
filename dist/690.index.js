export const id = 690;
export const ids = [690];
export const modules = {

/***/ 9792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseFileGlobs),
/* harmony export */   q: () => (/* binding */ isPlainPath)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);


/** Never read, whatever the globs say. */
const neverRead = ['**/.git/**', '**/node_modules/**'];
/**
 * Reads the input `files`: one glob per line, empty lines skipped. A line that begins with `!` excludes,
 * wherever it is. Throws `invalid-input`, naming the line and the right form.
 */
function parseFileGlobs(text) {
    const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
    const globs = lines.flatMap((line, index) => (line === '' ? [] : [checkedGlob(line, index + 1)]));
    const included = globs.filter((glob) => !glob.startsWith('!'));
    const excluded = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
    if (included.length === 0) {
        throw invalid('The input `files` does not name any files.', 'Give at least one glob, such as `immuta/**/*.yml`.');
    }
    // A leading dot has to be written out, except in exclusions: `!immuta/old/**` excludes everything below it.
    const isIncluded = picomatch__WEBPACK_IMPORTED_MODULE_1___default()(included, { nonegate: true });
    const isExcluded = picomatch__WEBPACK_IMPORTED_MODULE_1___default()([...neverRead, ...excluded], { nonegate: true, dot: true });
    const wholeFolders = excluded.filter((glob) => glob.endsWith('/**'));
    const excludesAllIn = picomatch__WEBPACK_IMPORTED_MODULE_1___default()([...neverRead, ...wholeFolders], { nonegate: true, dot: true });
    const isOnTheWay = picomatch__WEBPACK_IMPORTED_MODULE_1___default()(included.flatMap(folderGlobs), { nonegate: true });
    const mayLead = included.some(isUnsplittable) ? () => true : isOnTheWay;
    return {
        matches: (path) => isIncluded(path) && !isExcluded(path),
        mayContain: (folder) => (folder === '' || mayLead(folder)) && !excludesAllIn(folder),
        patterns: globs,
    };
}
/** Whether a path of an integration file has only characters that are safe everywhere it is written. */
function isPlainPath(path) {
    return /^[A-Za-z0-9._/ -]+$/.test(path);
}
/** The glob of a line, with a `!` before it if it excludes. */
function checkedGlob(line, number) {
    const glob = line.replace(/^(!?)\s*(?:\.\/)*/, '$1');
    const meant = globsIn(line);
    const isOneGlob = meant.length === 1 && meant[0] === line;
    const problem = isOneGlob
        ? globProblem(glob.replace('!', ''))
        : 'is not a single glob: write one glob per line, without commas, quotes, comments, list dashes or brackets';
    if (problem === undefined)
        return glob;
    const canShow = !isOneGlob &&
        meant.length > 0 &&
        meant.every((each) => /^!? ?[A-Za-z0-9.*][A-Za-z0-9._/ *?{},@()|-]{0,200}$/.test(each));
    const shown = meant.map((each) => `\`${each}\``).join(' and ');
    throw invalid(`Line ${number.toString()} of the input \`files\` ${problem}.`, canShow
        ? `Write ${shown}${meant.length === 1 ? '' : ', each on its own line'}.`
        : 'Write a glob relative to the repository root, such as `immuta/**/*.yml`.');
}
/** The globs that a line probably means: itself, or those in a list as YAML, JSON and other actions have it. */
function globsIn(line) {
    return line
        .replace(/(?:^|\s)#.*$/, '')
        .replace(/^-(?=["'[\s]|$)\s*/, '')
        .replace(/^(!?\s*)\[(.*?)\]?$/, '$1$2')
        .split(/(?<!\{[^}]*),|(?<=\.ya?ml["']?)\s+/)
        .map((glob) => glob.replace(/["'`\u2018-\u201f]/g, '').trim())
        .filter((glob) => glob !== '');
}
function globProblem(glob) {
    const segments = glob.split('/');
    if (glob === '')
        return 'is empty after its `!`';
    if (glob.includes('\\'))
        return 'contains a backslash; write paths with `/`';
    if (glob.startsWith('/') || /^[A-Za-z]:/.test(glob))
        return 'is absolute';
    if (segments.includes('..'))
        return 'contains `..`';
    if (segments.some((segment) => segment === '' || segment === '.'))
        return 'contains an empty folder name or `.`';
    if (!/^[A-Za-z0-9._/ *?{}[\]()!+@|,^-]*$/.test(glob))
        return 'contains a character that is not allowed in paths of integration files';
    try {
        picomatch__WEBPACK_IMPORTED_MODULE_1___default()(glob, { strictBrackets: true });
        return undefined;
    }
    catch {
        return 'has an unclosed bracket: close it, or remove it';
    }
}
/** Globs for the folders that a glob goes through: its beginnings. */
function folderGlobs(glob) {
    const segments = glob.split('/');
    return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
/** Whether a glob can't be split into folders: it has `**` in a name, a `/` in braces or parentheses, or groups in groups. */
function isUnsplittable(glob) {
    const withoutGroups = glob.replace(/\{[^{}()[\]/]*\}|\([^{}()[\]/]*\)|\[[^{}()[\]/]*\]/g, '');
    return /[{([]/.test(withoutGroups) || /[^/]\*\*|\*\*[^/]/.test(glob);
}
function invalid(message, remedy) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR({ reason: 'invalid-input', message, remedy });
}


/***/ }),

/***/ 1633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ throwIfAny),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   dR: () => (/* binding */ ActionFailure),
/* harmony export */   s5: () => (/* binding */ inFile),
/* harmony export */   y9: () => (/* binding */ byFile)
/* harmony export */ });
/* unused harmony export reasons */
/** Why a run failed, as the `reason` output gives it. */
const reasons = (/* unused pure expression or super */ null && ([
    'invalid-input',
    'invalid-config',
    'unauthorized',
    'unreachable',
    'immuta-error',
    'conflict',
    'script-not-run',
    'script-failed',
    'validation-failed',
    'stale-plan',
    'plan-required',
    'delete-prevented',
    'timeout',
    'not-converged',
    'secret-leak',
    'github-error',
    'drifted',
    'unhealthy',
    'internal-error',
]));
/** A failure of one file, which its message names first. A place in the file is kept. */
function inFile(file, failure) {
    return { ...failure, message: `${file}: ${failure.message}`, place: failure.place ?? { file } };
}
/** Sorts by file. */
function byFile(one, other) {
    return one.file < other.file ? -1 : one.file > other.file ? 1 : 0;
}
/** Carries one or more failures up to the place that reports them. */
class ActionFailure extends Error {
    failures;
    constructor(first, ...others) {
        super(first.message, { cause: first.cause });
        this.name = 'ActionFailure';
        this.failures = [first, ...others];
    }
}
/** Throws these failures, if there are any. */
function throwIfAny(failures) {
    const [first, ...others] = failures;
    if (first !== undefined)
        throw new ActionFailure(first, ...others);
}
/** What an error comes down to: the failures that it carries, or one for an error that nothing foresaw. */
function failuresOf(error) {
    return error instanceof ActionFailure ? error.failures : [internalError(error)];
}
/** The text of an unforeseen error may quote anything, so only its kind and code are shown. */
function internalError(error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
    const kind = error instanceof Error ? error.name : typeof error;
    return {
        reason: 'internal-error',
        message: `The action stopped on an unexpected error: ${kind}${code}.`,
        remedy: 'Re-run the job. If it fails again, re-run it with debug logging and report the problem with that log. A code such as `EACCES` or `ENOSPC` comes from the runner: check its disk and `output-directory`.',
        cause: error,
    };
}


/***/ }),

/***/ 3072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: () => (/* binding */ readScript),
/* harmony export */   jl: () => (/* binding */ immutaReader),
/* harmony export */   x2: () => (/* binding */ immutaWriter)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8301);
/* harmony import */ var _live_live_integration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4873);
/* harmony import */ var _network_http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5887);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8904);
/* harmony import */ var _immuta_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2851);
/* harmony import */ var _routes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1529);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8790);







/** How often a request is tried that is answered 500 before the key is known to be good: older endpoints answer 500 to a bad key. */
const triesOfFirst500 = 3;
/** Makes the reading client. It refuses whatever could write, on every transport. */
function immutaReader(transport, edges) {
    const guarded = (0,_transport_js__WEBPACK_IMPORTED_MODULE_5__/* .readOnly */ .T)(transport);
    const ask = (route, body) => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .withRetries */ .LH)(() => guarded.send(route, body), triesFor, edges);
    const askJson = async (route) => {
        const answer = await ask(route);
        if (answer.json === undefined)
            throw notJson(answer);
        return answer.json;
    };
    return {
        ask,
        list: () => askJson(_routes_js__WEBPACK_IMPORTED_MODULE_4__/* .routes */ .J.list()),
        read: (id) => unlessNotFound(askJson(_routes_js__WEBPACK_IMPORTED_MODULE_4__/* .routes */ .J.read(id))),
        script: async (route, payload) => readScript(await ask(route, payload)),
    };
}
function triesFor(error) {
    if (!(error instanceof _immuta_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImmutaError */ .EJ) || !error.passing)
        return 1;
    return error.status === 500 && !error.keyAccepted ? triesOfFirst500 : _network_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .allTries */ .ty;
}
/** Makes the writing client. Only apply has one. */
function immutaWriter(transport) {
    return {
        async create(payload) {
            const answer = await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_4__/* .routes */ .J.create(), payload);
            requireAnswer(answer);
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(answer.json) ? (0,_live_live_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .readId */ .wh)(answer.json.id) : undefined;
        },
        async update(id, payload) {
            requireAnswer(await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_4__/* .routes */ .J.update(id), payload));
        },
        async remove(id) {
            requireAnswer(await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_4__/* .routes */ .J.remove(id)));
        },
    };
}
/** A 2xx with a login page is not an answer to a write; an empty body is. */
function requireAnswer(answer) {
    if (answer.json === undefined && (0,_network_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._6)(answer.text))
        throw notJson(answer);
}
function notJson({ text, via }) {
    return new _immuta_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImmutaError */ .EJ('unreadable', `Immuta answered${via} with ${(0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .describeNonJson */ .x2)(text)}`);
}
/** Undefined if Immuta answers 404. */
async function unlessNotFound(answer) {
    return answer.catch((error) => {
        if (error instanceof _immuta_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImmutaError */ .EJ && error.status === 404)
            return undefined;
        throw error;
    });
}
/** A script comes as text, as a JSON string, or as the one string of a JSON object. */
function readScript({ json, text, headers }) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(json)) {
        const texts = Object.values(json).filter((value) => typeof value === 'string');
        const named = json.script ?? json.sql ?? (texts.length === 1 ? texts[0] : undefined);
        return requireScript(named, 'JSON without a script');
    }
    // Text that should be JSON, or was meant to be, is a cut answer: never half a script.
    const isCut = /html|json/i.test(headers['content-type'] ?? '') || /^\s*[<{["]/.test(text);
    const script = json ?? (isCut ? undefined : text);
    return requireScript(script, 'something that is not a script');
}
function requireScript(script, otherwise) {
    if (typeof script !== 'string')
        throw new _immuta_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImmutaError */ .EJ('unreadable', `Immuta answered with ${otherwise}`);
    if (script.trim() === '')
        throw new _immuta_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ImmutaError */ .EJ('unreadable', 'Immuta answered with an empty script');
    return script;
}


/***/ }),

/***/ 2851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ ImmutaError),
/* harmony export */   HT: () => (/* binding */ readEnvelope),
/* harmony export */   k$: () => (/* binding */ immutaFailure)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _live_validation_tests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6523);
/* harmony import */ var _network_http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5887);



/** A request to Immuta that failed. */
class ImmutaError extends _network_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$ {
    /** Message of Immuta's envelope; foreign text, whole: it is cut where it is shown, after the guard has seen it. */
    detail;
    validationTests;
    /** Whether an earlier request of this run shows that the API key is good. */
    keyAccepted;
    constructor(kind, message, details = {}) {
        super(kind, message, details);
        this.detail = details.detail;
        this.validationTests = details.validationTests ?? [];
        this.keyAccepted = details.keyAccepted ?? false;
    }
    /** Whether a repeat may help: 429, 5xx, timeouts and broken connections. */
    get passing() {
        if (this.kind === 'unreachable' || this.kind === 'timeout')
            return true;
        return this.status !== undefined && (this.status === 429 || this.status >= 500);
    }
}
/** Reads the documented envelope `{statusCode, error, message}`; the body can be anything else, too. */
function readEnvelope(body) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(body))
        return {};
    const message = body.message ?? body.error;
    return {
        detail: typeof message === 'string' ? message : undefined,
        validationTests: (0,_live_validation_tests_js__WEBPACK_IMPORTED_MODULE_0__/* .readValidationTests */ .h)(body.validationResults),
    };
}
/** Puts an error of Immuta's into words for people. `doing` completes "while …": "reading the integrations". */
function immutaFailure(error, doing) {
    if (!(error instanceof ImmutaError))
        throw error;
    const said = error.detail === undefined ? '' : ` Immuta says: ${error.detail}`;
    return {
        reason: reasonOf(error),
        message: `${error.message} (while ${doing}).${said}`,
        remedy: remedyOf(error),
        cause: error,
    };
}
function reasonOf({ kind, status }) {
    if (kind === 'unreachable' || kind === 'refused-by-proxy' || status === 407)
        return 'unreachable';
    if (kind === 'timeout')
        return 'timeout';
    return status === 401 || status === 403 ? 'unauthorized' : 'immuta-error';
}
/** What to do if there is no usable response. */
const remedies = {
    unreachable: (0,_network_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachableRemedy */ .ZK)('immuta-url'),
    'refused-by-proxy': 'Let the proxy pass requests to this host, or list the host in `NO_PROXY`.',
    timeout: 'Immuta is slow, or a firewall drops the connection: re-run the job, or raise `request-timeout`.',
    unreadable: 'Check that `immuta-url` is the address of the tenant itself, not of a login page or a proxy.',
};
function remedyOf({ kind, status = 0, keyAccepted }) {
    if (status === 407)
        return _network_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyCredentialsRemedy */ .dd;
    if (kind !== 'status')
        return remedies[kind];
    if (status === 401 && keyAccepted)
        return 'Immuta accepted `immuta-api-key` earlier in this run: check whether it was revoked.';
    if (status === 401 || status === 403)
        return 'Check `immuta-api-key`: it must be the raw key of a user with the permission `APPLICATION_ADMIN` in this tenant.';
    if (status === 404 || status === 405 || status === 501)
        return keyAccepted
            ? 'If somebody deleted the integration in Immuta, re-run the job. Otherwise, this Immuta version does not have this endpoint.'
            : 'Check that `immuta-url` is the address of the tenant, without a path, and that its Immuta version has the integrations API.';
    if (status === 500)
        return keyAccepted
            ? 'The API key is valid, but Immuta failed on this request. Re-run the job; if it fails again, contact Immuta support.'
            : 'Check `immuta-api-key` first (older Immuta versions answer 500 to a bad key), then re-run the job.';
    if (status === 408 || status === 429 || status > 500)
        return 'Immuta is busy or restarting: re-run the job later.';
    if (status >= 300 && status < 400)
        return "Redirects are not followed: set `immuta-url` to the tenant's own address.";
    return 'Fix what Immuta reports, then re-run the job.';
}


/***/ }),

/***/ 1529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ routes),
/* harmony export */   P: () => (/* binding */ isReadOnly)
/* harmony export */ });
/* harmony import */ var _live_live_integration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4873);
/**
 * Immuta's integrations API, every URL of it. Source: Immuta's documentation of `/integrations`.
 * An id is checked here, so that nothing from outside can leave its path segment.
 */

function segment(id) {
    if (!_live_live_integration_js__WEBPACK_IMPORTED_MODULE_0__/* .idPattern */ .aD.test(id))
        throw new Error('an integration id is 1 to 15 digits');
    return id;
}
const routes = {
    list: () => ({ method: 'GET', path: '/integrations' }),
    read: (id) => ({ method: 'GET', path: `/integrations/${segment(id)}` }),
    create: () => ({ method: 'POST', path: '/integrations' }),
    update: (id) => ({ method: 'PUT', path: `/integrations/${segment(id)}` }),
    remove: (id) => ({ method: 'DELETE', path: `/integrations/${segment(id)}` }),
    createScript: () => ({ method: 'POST', path: '/integrations/scripts/create' }),
    cleanupScript: () => ({ method: 'POST', path: '/integrations/scripts/cleanup' }),
    editScript: (id) => ({ method: 'POST', path: `/integrations/${segment(id)}/scripts/edit` }),
    deleteScript: (id) => ({
        method: 'POST',
        path: `/integrations/${segment(id)}/scripts/delete`,
    }),
};
const scriptPath = /^\/integrations\/(scripts\/(create|cleanup)|[0-9]{1,15}\/scripts\/(edit|delete))$/;
/** Whether a request can change nothing in Immuta: a GET, or one of the calls that only render a script. */
function isReadOnly(route) {
    return route.method === 'GET' || (route.method === 'POST' && scriptPath.test(route.path));
}


/***/ }),

/***/ 8790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOnly),
/* harmony export */   g: () => (/* binding */ openTransport)
/* harmony export */ });
/* harmony import */ var _network_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5887);
/* harmony import */ var _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2851);
/* harmony import */ var _routes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1529);



/** Talks to one tenant. */
function openTransport({ http, url, apiKey }) {
    let keyAccepted = false;
    return {
        async send({ method, path }, body) {
            const headers = { accept: 'application/json', authorization: apiKey };
            const request = body === undefined
                ? { headers }
                : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
            try {
                const response = await http.send('Immuta', { method, url: new URL(path, url), ...request });
                keyAccepted ||= response.json !== undefined;
                return response;
            }
            catch (error) {
                if (!(error instanceof _network_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$))
                    throw error;
                const { kind, message, status, retryAfter, response } = error;
                const envelope = (0,_immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnvelope */ .HT)(response?.json);
                throw new _immuta_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImmutaError */ .EJ(kind, message, {
                    ...envelope,
                    status,
                    retryAfter,
                    keyAccepted,
                    cause: error.cause,
                });
            }
        },
    };
}
/** Lets no request through that could change anything in Immuta. Plan, drift and export use this. */
function readOnly(transport) {
    return {
        send(route, body) {
            if (!(0,_routes_js__WEBPACK_IMPORTED_MODULE_2__/* .isReadOnly */ .P)(route)) {
                throw new Error(`a read-only client does not send ${route.method} ${route.path}`);
            }
            return transport.send(route, body);
        },
    };
}


/***/ }),

/***/ 8121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ shaPattern),
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);


const dependabot = 'dependabot[bot]';
/** A git object id. */
const shaPattern = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const text = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1));
const repository = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }), {});
// Source: GitHub's documentation of webhook payloads.
const pullRequestPayload = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    action: text,
    pull_request: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        number: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        head: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: text, repo: repository }),
        base: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: text, ref: text, repo: repository }),
        user: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) }), {}),
        merged: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
        merge_commit_sha: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), undefined),
        commits: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), 1),
    }),
});
const pushPayload = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ref: text,
    before: text,
    forced: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
    deleted: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), false),
});
const mergeGroupPayload = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ merge_group: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ base_sha: text }) });
const repositoryPayload = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ repository: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ default_branch: text }) });
/**
 * Reads the payload of an event. `actor` is who triggered the run. An `invalid-input` failure if a field that
 * the action relies on is missing.
 */
function readEvent(name, payload, actor) {
    switch (name) {
        case 'pull_request': {
            const { action, pull_request: pull } = parsed(pullRequestPayload, name, payload);
            return {
                kind: name,
                action,
                number: pull.number,
                headSha: pull.head.sha,
                baseSha: pull.base.sha,
                baseRef: pull.base.ref,
                /** The head is in another repository, or in a deleted one: such a pull request gets no secrets. */
                fork: pull.head.repo.full_name !== pull.base.repo.full_name,
                byDependabot: actor === dependabot || pull.user.login === dependabot,
                merged: pull.merged,
                /** The commit that the merge made on the base branch; for a rebase the last one. */
                mergeCommit: pull.merge_commit_sha,
                /** How many commits the pull request has. */
                commits: pull.commits,
            };
        }
        case 'push': {
            const { ref, ...push } = parsed(pushPayload, name, payload);
            /** Undefined for a tag. */
            const branch = /^refs\/heads\/(.*)$/s.exec(ref)?.[1];
            return { kind: name, branch, ...push, byDependabot: actor === dependabot };
        }
        case 'merge_group':
            return { kind: name, baseSha: parsed(mergeGroupPayload, name, payload).merge_group.base_sha };
        default:
            /** `workflow_dispatch`, `schedule`, `issue_comment`, … */
            return { kind: 'other', name };
    }
}
/** The default branch, if the payload names it. */
function defaultBranchOf(payload) {
    return repositoryPayload.safeParse(payload).data?.repository.default_branch;
}
function parsed(schema, name, payload) {
    const { data, error } = schema.safeParse(payload);
    if (error === undefined)
        return data;
    const path = error.issues[0]?.path.join('.') ?? '';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR({
        reason: 'invalid-input',
        message: `The payload of the event \`${name}\` has no ${path === '' ? 'fields' : `\`${path}\``}.`,
        remedy: 'Run the action on GitHub, or set `GITHUB_EVENT_PATH` to the file of a real event.',
    });
}


/***/ }),

/***/ 2683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sw: () => (/* binding */ checkInputs),
  _y: () => (/* binding */ secretInputs)
});

// UNUSED EXPORTS: defaultInputs

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./src/declared/file-globs.ts
var file_globs = __webpack_require__(9792);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/declared/variables.ts


const namePattern = /^[A-Z_][A-Z0-9_]*$/;
/**
 * Reads the input `variables`: `NAME=value` lines, or one JSON object such as `${{ toJSON(vars) }}`.
 * In lines, spaces around a name and a value are dropped. In JSON, numbers and booleans become text, and
 * names that no reference can spell are skipped. Throws `invalid-input`; the message never contains a value.
 */
function parseVariables(text) {
    return text.trimStart().startsWith('{') ? parseObject(text) : parseLines(text);
}
function parseLines(text) {
    const variables = new Map();
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
        if (/^\s*(?:#|$)/.test(line))
            continue;
        const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(line)?.map((part) => part.trim()) ?? [];
        const where = `Line ${(index + 1).toString()} of the input \`variables\``;
        if (!namePattern.test(name)) {
            throw invalid(`${where} is not a \`NAME=value\` line.`, 'A name consists of capital letters, digits and underscores, and does not start with a digit.');
        }
        if (variables.has(name))
            throw invalid(`${where} sets a name that an earlier line sets.`, 'Keep one line for each name.');
        variables.set(name, value);
    }
    return variables;
}
function parseObject(text) {
    const parsed = (0,json/* parseJson */.qF)(text);
    if (!(0,json/* isJsonObject */.OW)(parsed))
        throw invalid('The input `variables` starts like a JSON object, but is not valid JSON.', expectation);
    if (Object.keys(parsed).some((name) => name.toLowerCase() === 'github_token')) {
        throw invalid('The input `variables` contains `github_token`, so it is probably `toJSON(secrets)`.', "Pass `${{ toJSON(vars) }}`. Secret fields read the step's `env`.");
    }
    const variables = new Map();
    for (const [index, [name, value]] of Object.entries(parsed).entries()) {
        if (!namePattern.test(name))
            continue;
        if (typeof value === 'object') {
            throw invalid(`Entry ${(index + 1).toString()} of the JSON object in the input \`variables\` is not a string, number or boolean.`, expectation);
        }
        variables.set(name, String(value));
    }
    return variables;
}
const expectation = 'Write `NAME=value` lines, or one JSON object such as `${{ toJSON(vars) }}`.';
function invalid(message, remedy) {
    return new failure/* ActionFailure */.dR({ reason: 'invalid-input', message, remedy });
}

// EXTERNAL MODULE: ./src/integration-types/endpoint.ts
var endpoint = __webpack_require__(8501);
// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __webpack_require__(776);
// EXTERNAL MODULE: ./src/secrets/forms.ts
var secrets_forms = __webpack_require__(5994);
// EXTERNAL MODULE: ./src/inputs/mode.ts
var mode = __webpack_require__(6458);
// EXTERNAL MODULE: ./src/inputs/network-failures.ts
var network_failures = __webpack_require__(5851);
;// CONCATENATED MODULE: ./src/inputs/inputs.ts









/** Defaults that action.yml names too; a test compares the two. */
const defaultInputs = {
    mode: 'auto',
    files: 'immuta/**/*.yml\nimmuta/**/*.yaml',
    comment: 'always',
    'reviewed-plan': 'if-present',
    'max-deletes': '1',
    'data-api': 'false',
    'wait-timeout': '600',
    'request-timeout': '60',
    'fail-on-drift': 'true',
    'drift-issue': 'false',
    'export-directory': 'immuta',
};
/** Inputs that no message quotes. */
const secretInputs = ['immuta-api-key', 'github-token', 'plan-key'];
/** Inputs that place and sign a comment. */
const commentInputs = ['comment', 'github-token', 'immuta-url', 'name', 'plan-key'];
/** The longest time that a timer takes, in seconds: about 24 days. */
const longestTimeout = 2_147_483;
/** Anybody who finds the plan key can sign a plan, and a comment contains all that is needed to try keys. */
const shortestPlanKey = 16;
// The message of each check completes "The input NAME must be".
const flag = schemas/* stringbool */.uEf({
    truthy: ['true', 'True', 'TRUE'],
    falsy: ['false', 'False', 'FALSE'],
    case: 'sensitive',
    error: 'true or false',
});
const seconds = schemas/* pipe */.FsL(wholeNumber(1, longestTimeout), schemas/* transform */.pdi((value) => value * 1000));
const headerValue = inputs_text(api/* _regex */.Fk(/^[\x21-\x7e]+$/, 'one line of visible ASCII characters without spaces'), schemas/* refine */.YPB(secrets_forms/* isLongEnough */.Rb, `at least ${String(secrets_forms/* shortestSecret */.bs)} characters long: a shorter secret can't be guarded`));
const signingKey = inputs_text(schemas/* refine */.YPB((key) => key.trim().length >= shortestPlanKey, `at least ${String(shortestPlanKey)} characters long`));
const tenantName = inputs_text(api/* _regex */.Fk(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/, '1 to 100 letters, digits, dots, dashes and underscores, not starting with a dot or dash'));
const secretArn = inputs_text(api/* _regex */.Fk(/^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@!-]+$/, 'the ARN of a secret in AWS Secrets Manager'));
const databaseUser = inputs_text(api/* _regex */.Fk(endpoint/* nameForm */.oB.pattern, 'the name of a database user'));
const dataApiTarget = schemas/* pipe */.FsL(inputs_text(api/* _regex */.Fk(/^(cluster|workgroup):[a-z0-9][a-z0-9-]{0,62}$/, '`cluster:NAME` or `workgroup:NAME`')), schemas/* transform */.pdi((target) => {
    const [kind, name = ''] = target.split(':');
    return { kind: kind === 'cluster' ? 'cluster' : 'workgroup', name };
}));
const relativeFolder = schemas/* pipe */.FsL(inputs_text(api/* _regex */.Fk(/^(?:(?!\.\.(?:\/|$))[A-Za-z0-9._ -]+(?:\/+|$))+$/, 'a folder relative to the repository root, with only letters, digits, spaces, dots, dashes and underscores')), schemas/* transform */.pdi((folder) => folder
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')));
const tenantUrl = schemas/* pipe */.FsL(inputs_text(schemas/* refine */.YPB(isTenantAddress, 'the URL of the tenant, such as https://acme.hosted.immutacloud.com: https (http for loopback hosts only), without user, password, path, query or fragment')), schemas/* transform */.pdi((value) => new URL(value)));
/**
 * Reads all inputs and reports everything that is wrong with them at once; a wrong input then counts as left out.
 * Secrets are never quoted. `isLocal`: they come from a command line.
 */
function checkInputs(input, isLocal = false) {
    const failures = [];
    /** `expected` completes "The input NAME must be". */
    const addWrong = (name, expected, value) => {
        const message = `The input \`${name}\` must be ${expected}.${quoted(name, value)}`;
        const remedy = `Correct ${(0,network_failures/* placeOf */.$)(name, isLocal)}.`;
        failures.push({ reason: 'invalid-input', message, remedy, input: name });
    };
    const read = (name, schema) => {
        const fallback = defaultInputs[name];
        const value = input(name) ?? fallback;
        try {
            const { data, error } = schema.safeParse(value);
            if (error === undefined)
                return data;
            addWrong(name, error.issues[0]?.message ?? '', value);
        }
        catch (error) {
            if (!(error instanceof failure/* ActionFailure */.dR))
                throw error;
            failures.push(...error.failures.map((failure) => ({ ...failure, input: name })));
        }
        return schema.parse(fallback);
    };
    const apiKey = read('immuta-api-key', schemas/* optional */.lqM(headerValue));
    const immutaUrl = read('immuta-url', schemas/* optional */.lqM(tenantUrl));
    const runScript = input('run-script');
    const githubToken = read('github-token', schemas/* optional */.lqM(headerValue));
    const name = read('name', schemas/* optional */.lqM(tenantName)) ?? hostLabel(immutaUrl);
    const comment = read('comment', choice('always', 'changes', 'never'));
    const planKey = read('plan-key', schemas/* optional */.lqM(signingKey)) ?? apiKey;
    const inputs = {
        mode: read('mode', choice('auto', ...mode/* modes */.n)),
        files: read('files', schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi(file_globs/* parseFileGlobs */.N))),
        /** Origin of the tenant. */
        immutaUrl,
        apiKey,
        githubToken,
        variables: read('variables', schemas/* pipe */.FsL(schemas/* _default */.Rvf(schemas/* string */.YjP(), ''), schemas/* transform */.pdi(parseVariables))),
        name,
        /** Whether the inputs say which tenant it is; otherwise `name` is only a default. */
        namesTenant: immutaUrl !== undefined || input('name') !== undefined,
        /** `never` too if one of the inputs that place and sign a comment is wrong. */
        comment: failures.some(({ input = '' }) => commentInputs.includes(input)) ? 'never' : comment,
        reviewedPlan: read('reviewed-plan', choice('if-present', 'required', 'ignored')),
        /** The API key if the input is empty. */
        planKey,
        maxDeletes: read('max-deletes', wholeNumber(0, 1_000_000)),
        runScript,
        /** Undefined unless apply runs the scripts through the Redshift Data API. */
        dataApi: dataApiSettings(),
        /** Milliseconds. */
        waitTimeout: read('wait-timeout', seconds),
        /** Milliseconds. */
        requestTimeout: read('request-timeout', seconds),
        failOnDrift: read('fail-on-drift', flag),
        driftIssue: read('drift-issue', flag),
        exportDirectory: read('export-directory', relativeFolder),
        /** Undefined: the default below RUNNER_TEMP. */
        outputDirectory: input('output-directory'),
    };
    return { inputs, failures };
    /** The `data-api-*` inputs, which are checked even if `data-api` is off. */
    function dataApiSettings() {
        const isUsed = read('data-api', flag);
        const user = read('data-api-db-user', schemas/* optional */.lqM(databaseUser));
        const arn = read('data-api-secret-arn', schemas/* optional */.lqM(secretArn));
        const target = read('data-api-target', schemas/* optional */.lqM(dataApiTarget));
        if (isUsed && runScript !== undefined)
            addWrong('data-api', 'false if `run-script` is set: only one of them can run the scripts');
        if (user !== undefined && arn !== undefined)
            addWrong('data-api-db-user', 'empty if `data-api-secret-arn` is set: its secret names the user');
        if (!isUsed)
            return undefined;
        return { target, dbUser: user, secretArn: arn };
    }
}
function inputs_text(...checks) {
    return schemas/* string */.YjP().check(...checks);
}
function choice(...options) {
    return schemas/* enum */.k5n(options, `one of ${options.join(', ')}`);
}
function wholeNumber(from, to) {
    const fits = (value) => /^\d{1,9}$/.test(value) && Number(value) >= from && Number(value) <= to;
    return schemas/* pipe */.FsL(inputs_text(schemas/* refine */.YPB(fits, `a whole number from ${String(from)} to ${String(to)}`)), schemas/* transform */.pdi(Number));
}
/** ` Got "…".`; empty if the value is missing, or may contain a secret. */
function quoted(name, value = '') {
    const isUrl = name === 'immuta-url';
    if (value === '' || secretInputs.includes(name) || (isUrl && value.includes('@')))
        return '';
    return ` Got ${JSON.stringify((0,visible/* shortened */.vI)(isUrl ? value.replace(/[?#].*$/s, '') : value, 100))}.`;
}
function isTenantAddress(value) {
    if (!URL.canParse(value))
        return false;
    const { protocol, hostname, host, href } = new URL(value);
    const isLoopback = /^(?:(?:.*\.)?localhost|\[::1\]|127(?:\.\d{1,3}){3})$/.test(hostname);
    return (protocol === 'https:' || (protocol === 'http:' && isLoopback)) && href === `${protocol}//${host}/`;
}
function hostLabel(url) {
    return url === undefined ? 'immuta' : url.hostname.replace(/[^A-Za-z0-9._-]+/g, '-');
}


/***/ }),

/***/ 6458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ decideMode),
/* harmony export */   n: () => (/* binding */ modes)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);

/** What the action can do. */
const modes = ['validate', 'plan', 'apply', 'drift', 'export', 'doctor'];
/** Events that run with the base repository's secrets on what strangers wrote. */
const refusedEvents = ['pull_request_target', 'workflow_run', 'issue_comment'];
/**
 * Chooses what to do; an `invalid-input` failure if the event does not allow the mode. The caller checks
 * that the API key is given, unless its absence changes the mode.
 */
function decideMode(mode, facts) {
    const { event, hasApiKey } = facts;
    if (event.kind === 'other' && refusedEvents.includes(event.name) && mode !== 'validate') {
        throw refused(`The event \`${event.name}\` is refused: it runs with this repository's secrets on content that anybody can write.`, 'Use the events `pull_request` and `push`, as in the README. Only `mode: validate` runs on this event.');
    }
    const run = mode === 'auto' ? automatic(facts) : mode;
    if (typeof run === 'object')
        return { run: 'none', ...run };
    if (run === 'apply' && !mayApply(facts)) {
        throw refused(`The mode \`apply\` does not run on this \`${event.kind === 'other' ? event.name : event.kind}\` event.`, `It runs on a push to the default branch (${facts.defaultBranch}), on a pull request merged into it, and on \`workflow_dispatch\` and \`schedule\` on it.`);
    }
    const comment = event.kind === 'pull_request' && event.action !== 'closed';
    if (run === 'plan' && !hasApiKey && comment && (event.fork || event.byDependabot)) {
        return {
            run: 'validate',
            comment: false,
            notice: 'This pull request comes from a fork or from Dependabot and gets no secrets, so there is no API key. The files are validated, and nothing is planned.',
        };
    }
    return { run, comment };
}
/** What `auto` runs; a notice if there is nothing to do. */
function automatic(facts) {
    const { event } = facts;
    switch (event.kind) {
        case 'pull_request':
            if (event.action !== 'closed')
                return 'plan';
            if (mayApply(facts))
                return 'apply';
            return {
                notice: 'The pull request was closed without being merged into the default branch: nothing to do.',
            };
        case 'push':
            if (event.deleted)
                return { notice: 'A branch was deleted: nothing to do.' };
            return mayApply(facts) ? 'apply' : 'plan';
        case 'merge_group':
            return 'plan';
        case 'other':
            return event.name === 'schedule' ? 'drift' : 'plan';
    }
}
function mayApply({ event, defaultBranch, ref }) {
    switch (event.kind) {
        case 'push':
            return event.branch === defaultBranch && !event.deleted;
        case 'pull_request':
            return event.action === 'closed' && event.merged && event.baseRef === defaultBranch;
        case 'merge_group':
            return false;
        case 'other':
            return ['workflow_dispatch', 'schedule'].includes(event.name) && ref === `refs/heads/${defaultBranch}`;
    }
}
function refused(message, remedy) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR({ reason: 'invalid-input', message, remedy });
}


/***/ }),

/***/ 5851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   I: () => (/* binding */ networkFailures)
/* harmony export */ });
/** A failure for each missing input, and for a setting that plan and apply refuse. */
function networkFailures({ immutaUrl, apiKey, githubToken }, { isLocal, needsGitHub, trustsAnyCertificate }) {
    const needed = Object.entries({
        'immuta-url': immutaUrl,
        'immuta-api-key': apiKey,
        ...(needsGitHub && !isLocal && { 'github-token': githubToken }),
    });
    const missing = needed.filter(([, value]) => value === undefined);
    const failures = missing.map(([name]) => ({
        reason: 'invalid-input',
        message: `The input \`${name}\` is missing or empty.`,
        remedy: `Set ${placeOf(name, isLocal)}.${isLocal ? '' : " If a secret does not exist for this event or environment, GitHub passes an empty string. A fork's pull request gets no secrets."}`,
        input: name,
    }));
    if (!trustsAnyCertificate)
        return failures;
    const message = '`NODE_TLS_REJECT_UNAUTHORIZED=0` is refused: anybody could receive the API key and the passwords.';
    const remedy = 'Remove it, and set `NODE_EXTRA_CA_CERTS` to the certificate file of your private CA.';
    return [...failures, { reason: 'invalid-input', message, remedy }];
}
/** Where an input is set. */
function placeOf(name, isLocal) {
    if (!isLocal)
        return `\`${name}\` under \`with:\` in the workflow`;
    return name === 'immuta-api-key' ? 'the environment variable `IMMUTA_API_KEY`' : `\`--${name}\``;
}


/***/ }),

/***/ 5266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ SecretReference)
/* harmony export */ });
/** Takes the place of a secret's value, which is looked up only when the payload for Immuta is made. */
class SecretReference {
    name;
    constructor(name) {
        this.name = name;
    }
}


/***/ }),

/***/ 8501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ roleForm),
/* harmony export */   oB: () => (/* binding */ nameForm),
/* harmony export */   rf: () => (/* binding */ hostForm),
/* harmony export */   u9: () => (/* binding */ endpointIdentity)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3908);


const label = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
// A name whose last label is all digits would be taken for an (ill-formed) address by resolvers.
const dnsName = `(?=.{1,254}$)(?!(?:.*\\.)?[0-9]+\\.?$)${label}(?:\\.${label})*\\.?`;
const ipv4 = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ipv4 */ .uX.source.slice(1, -1);
const group = '[0-9A-Fa-f]{1,4}';
/** What precedes the last 32 bits of an IPv6 address if they are written like IPv4. */
const beforeIpv4 = [
    `(?:${group}:){6}`,
    `::(?:${group}:){0,5}`,
    ...[1, 2, 3, 4, 5].map((n) => `(?:${group}:){${String(n)}}:(?:${group}:){0,${String(5 - n)}}`),
].join('|');
const hostPattern = new RegExp(`^(?:${ipv4}|${dnsName})$|${zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ipv6 */ .ug.source}|^(?:${beforeIpv4})${ipv4}$`);
/** The identity by `host`, `port` and `database`; undefined if one of them is missing or malformed. */
function endpointIdentity(type, config, defaultPort) {
    const { host, database } = config;
    const port = portNumber(config['port'], defaultPort);
    if (typeof host !== 'string' || host === '' || typeof database !== 'string' || database === '')
        return undefined;
    if (port === undefined)
        return undefined;
    const normal = normalHost(host);
    return { type, key: `${normal}:${String(port)}/${database}`, host: normal, port, database };
}
/** A host name alone: no scheme, no port, no path. */
const hostForm = {
    pattern: hostPattern,
    expectation: 'a DNS name or an IP address, without a scheme, port or path',
    normal: normalHost,
};
/** Names of databases, users and roles, without characters that could end a quoted name or a connection string. */
const nameForm = {
    pattern: /^[A-Za-z0-9_][A-Za-z0-9_.@$+-]{0,126}$/,
    expectation: '1 to 127 letters, digits and `_.@$+-`, starting with a letter, a digit or `_`',
};
/** A role of AWS by its ARN, or a name. Source of the ARN's form: AWS's reference of IAM identifiers. */
const roleForm = {
    pattern: new RegExp(`${nameForm.pattern.source}|^arn:aws[a-z-]{0,20}:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]{1,512}$`),
    expectation: `${nameForm.expectation}, or the ARN of a role`,
};
/** One form for all spellings of a host: lower case, without the dot of the root, IPv6 as RFC 5952 writes it. */
function normalHost(host) {
    const address = host.replace(/^\[(.*)\]$/, '$1');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address) && !address.includes('%'))
        return new URL(`http://[${address}]`).hostname.slice(1, -1);
    return host.toLowerCase().replace(/\.$/, '');
}
/** The default if the key is absent; live integrations may give a port as text. */
function portNumber(value, absent) {
    if (value === undefined || value === null)
        return absent;
    const port = typeof value === 'string' && /^[0-9]{1,5}$/.test(value) ? Number(value) : value;
    return typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65535 ? port : undefined;
}


/***/ }),

/***/ 1892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ lifecycle),
/* harmony export */   Mz: () => (/* binding */ fileSchema),
/* harmony export */   kl: () => (/* binding */ fileOfUnknownType)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _key_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1428);


/** The block of a file that is never sent to Immuta. */
const lifecycle = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^(?:0|[1-9][0-9]{0,14})$/))
        .register(_key_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .keyFacts */ .zS, {
        kind: 'written',
        description: 'Pins the live integration that this file manages, by its ID in Immuta.',
        expectation: 'the ID of a live integration: 1 to 15 digits, without leading zeros',
        remedy: 'Write it as Immuta shows it, for example `id: 12`.',
    })),
    preventDelete: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf((0,_key_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('While the base says true, removing the file does not delete the integration.', false), false),
    retainOnDelete: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf((0,_key_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('While the base says true, removing the file leaves the integration in Immuta, unmanaged.', false), false),
    credentialsVersion: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^[A-Za-z0-9_.:+-]{1,64}$/))]).register(_key_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .keyFacts */ .zS, {
        kind: 'any',
        description: 'Change it to send rotated credentials to Immuta.',
        expectation: 'a whole number, or 1 to 64 letters, digits and `_.:+-`',
        remedy: 'For example, write `credentialsVersion: 2`. Put anything with a dot in quotes.',
    })),
});
/** The schema of a whole file of one type, with its references resolved. */
function fileSchema(type, config, noAutoBootstrap) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        type: (type === undefined ? zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .never */ .ZmZ() : zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(type)).register(_key_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .keyFacts */ .zS, {
            kind: 'any',
            description: `The type of the integration: ${type ?? ''}.`,
            expectation: `\`${type ?? ''}\``,
        }),
        autoBootstrap: noAutoBootstrap === undefined
            ? (0,_key_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('Whether Immuta sets the integration up by itself.')
            : (0,_key_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .alwaysFalse */ .Rh)('autoBootstrap', noAutoBootstrap),
        config,
        lifecycle: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .prefault */ .SdS(lifecycle, {}),
    });
}
/** For a file whose type is missing or not supported: only the keys that all types share are checked. */
const fileOfUnknownType = fileSchema(undefined, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({}), undefined);


/***/ }),

/***/ 5249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ sameIdentity),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   uU: () => (/* binding */ integrationTypeOf)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5395);
/* harmony import */ var _file_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1892);
/* harmony import */ var _key_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1428);



/** Two types may have equal keys, so the type is compared too. */
function sameIdentity(one, other) {
    return one.type === other.type && one.key === other.key;
}
/** A type with what follows from its definition. Adding a type means writing one of these. */
function integrationTypeOf(definition) {
    const { name, config, noAutoBootstrap } = definition;
    return { ...definition, file: (0,_file_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .fileSchema */ .Mz)(name, config, noAutoBootstrap), keys: keysOf(config, '') };
}
function keysOf(block, above) {
    return Object.entries(block.shape).flatMap(([name, member]) => {
        const path = above + name;
        const schema = present(member);
        if (schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .ZodMiniObject */ .uXj)
            return keysOf(schema, `${path}.`);
        const facts = (0,_key_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(schema);
        if (facts === undefined)
            throw new Error(`the key ${path} has no facts`);
        return [{ ...facts, path, needed: schema === member, secret: facts.kind === 'secret' }];
    });
}
/** The schema of a key's value: without what makes the key optional. */
function present(member) {
    const { innerType } = member._zod.def;
    return innerType ?? member;
}


/***/ }),

/***/ 1428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Oh: () => (/* binding */ port),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Rh: () => (/* binding */ alwaysFalse),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   xS: () => (/* binding */ factsOf),
/* harmony export */   zS: () => (/* binding */ keyFacts)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9396);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5846);
/* harmony import */ var _declared_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5266);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8501);




/** The facts about each key, by its schema. */
const keyFacts = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .registry */ .u5();
/** The facts about a key by its schema; undefined for a block of keys. */
function factsOf(schema) {
    // The registry's type changes the types of functions and patterns.
    return schema === undefined ? undefined : keyFacts.get(schema);
}
/** A key with a text: a name, unless another form is given. */
function text(description, form = _endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .nameForm */ .oB, more = {}) {
    const { pattern, ...facts } = form;
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(pattern))
        .register(keyFacts, { kind: 'text', description, ...facts, ...more });
}
/** A key with one of a few texts. */
function choice(description, values) {
    const expectation = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .inOneSentence */ .b0)(values.map((value) => `\`${value}\``), 'or');
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(values).register(keyFacts, { kind: 'text', description, expectation });
}
/** A key with a secret: in a file, one reference. */
function secret(description, rule) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY((value) => value instanceof _declared_value_js__WEBPACK_IMPORTED_MODULE_5__/* .SecretReference */ .U)
        .register(keyFacts, {
        kind: 'secret',
        description: `${description} A secret: one \${NAME} reference to the step's environment.`,
        expectation: 'one reference',
        ...(rule === undefined ? {} : { rule }),
    });
}
/** A key with the number of a TCP port. */
function port(description, absent) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(1), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._lte */ .Zm(65_535))
        .register(keyFacts, {
        kind: 'integer',
        description,
        expectation: 'a whole number from 1 to 65535',
        remedy: `Write the port's number, such as \`${absent.toString()}\`.`,
        default: absent,
    });
}
/** A key that is on or off. */
function flag(description, absent) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().register(keyFacts, {
        kind: 'boolean',
        description,
        expectation: '`true` or `false`',
        remedy: 'Write `true` or `false`, without quotes.',
        ...(absent === undefined ? {} : { default: absent }),
    });
}
/** A key that must be `false`; `why` is a sentence. */
function alwaysFalse(name, why) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(false).register(keyFacts, {
        kind: 'boolean',
        description: why,
        expectation: `\`false\`: ${why.replace(/\.$/, '')}`,
        remedy: `Write \`${name}: false\`.`,
    });
}


/***/ }),

/***/ 7200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yf: () => (/* binding */ identityPlace),
  i6: () => (/* binding */ identityWords),
  vh: () => (/* binding */ integrationType),
  eR: () => (/* binding */ integrationTypes)
});

// EXTERNAL MODULE: ./src/words.ts
var words = __webpack_require__(5846);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./src/integration-types/endpoint.ts
var endpoint = __webpack_require__(8501);
// EXTERNAL MODULE: ./src/integration-types/integration-type.ts
var integration_type = __webpack_require__(5249);
// EXTERNAL MODULE: ./src/integration-types/key-schemas.ts
var key_schemas = __webpack_require__(1428);
;// CONCATENATED MODULE: ./src/integration-types/redshift.ts




/** Redshift's default; Immuta uses it if a payload has no port. */
const defaultPort = 5439;
// Source: Redshift's CREATE USER. Printable ASCII except quotes, backslash, slash, at sign and space.
const passwordRule = {
    pattern: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[!#-&(-.0-?A-[\]-~]{8,64}$/,
    words: "Redshift's password rules (8 to 64 characters with an uppercase letter, a lowercase letter and a digit, and without quotes, backslashes, slashes, at signs and spaces)",
};
const nameAlone = 'Write the name alone, without `https://`, port or path.';
/**
 * `host`, `database`, `impersonation.enabled`, `authenticationType: userPassword`, `username` and `password`
 * are in Immuta's documentation; the others are known from the way Immuta treats its other database
 * integrations.
 */
const config = schemas/* looseObject */._H3({
    host: (0,key_schemas/* text */.Qq)('The host name of the Redshift endpoint, without scheme, port and path.', endpoint/* hostForm */.rf, {
        remedy: `${nameAlone} The port goes into \`port\`, and the database into \`database\`.`,
    }),
    port: schemas/* optional */.lqM((0,key_schemas/* port */.Oh)('The port of the Redshift endpoint.', defaultPort)),
    database: (0,key_schemas/* text */.Qq)('The database that Immuta manages: an existing one, or a new one.'),
    impersonation: schemas/* optional */.lqM(schemas/* partial */.OH3(schemas/* looseObject */._H3({
        enabled: (0,key_schemas/* flag */.Jt)('Whether users may impersonate others.', false),
        role: (0,key_schemas/* text */.Qq)('The role of users who may impersonate others.', undefined, {
            default: 'immuta_impersonation',
        }),
    }))),
    authenticationType: schemas/* optional */.lqM((0,key_schemas/* choice */.Yq)('How Immuta logs in to Redshift.', ['userPassword', 'accessKey', 'okta'])),
    username: (0,key_schemas/* text */.Qq)('The name of the system account that the script creates.'),
    password: (0,key_schemas/* secret */.rJ)('The password of the system account.', passwordRule),
    databaseUser: schemas/* optional */.lqM((0,key_schemas/* text */.Qq)('The database user; with `authenticationType: accessKey`.')),
    accessKeyId: schemas/* optional */.lqM((0,key_schemas/* secret */.rJ)('The ID of the AWS access key; with `authenticationType: accessKey`.')),
    secretKey: schemas/* optional */.lqM((0,key_schemas/* secret */.rJ)('The AWS secret access key; with `authenticationType: accessKey`.')),
    sessionToken: schemas/* optional */.lqM((0,key_schemas/* secret */.rJ)('The AWS session token; with `authenticationType: accessKey`, optional.')),
    okta: schemas/* optional */.lqM(schemas/* partial */.OH3(schemas/* looseObject */._H3({
        username: (0,key_schemas/* text */.Qq)('The Okta user; with `authenticationType: okta`.'),
        password: (0,key_schemas/* secret */.rJ)('The password of the Okta user; with `authenticationType: okta`.'),
        appId: (0,key_schemas/* text */.Qq)('The ID of the Okta application; with `authenticationType: okta`.', {
            pattern: /^[A-Za-z0-9_.-]{1,128}$/,
            expectation: '1 to 128 letters, digits and `_.-`',
        }),
        idpHost: (0,key_schemas/* text */.Qq)('The host name of the identity provider; with `authenticationType: okta`.', endpoint/* hostForm */.rf, {
            remedy: nameAlone,
        }),
        role: (0,key_schemas/* text */.Qq)('The role that the identity provider grants; with `authenticationType: okta`.', endpoint/* roleForm */.F$),
    }))),
});
/** Amazon Redshift Spectrum; Immuta's `type` for it is `Redshift`. */
const redshift = (0,integration_type/* integrationTypeOf */.uU)({
    name: 'Redshift',
    config,
    rules: {
        logins: {
            userPassword: { needed: [] },
            accessKey: { needed: ['databaseUser', 'accessKeyId', 'secretKey'], optional: ['sessionToken'] },
            okta: { needed: ['okta.username', 'okta.password', 'okta.appId', 'okta.idpHost', 'okta.role'] },
        },
        absentLogin: 'userPassword',
        refused: {
            initialDatabase: {
                why: 'requires `autoBootstrap: true`, which Redshift Spectrum does not support.',
                remedy: 'Remove the line; `config.database` is the database that Immuta manages.',
            },
        },
    },
    noAutoBootstrap: 'Amazon Redshift Spectrum is set up by a script that Immuta renders, and that a person or apply runs.',
    identityKeys: ['host', 'port', 'database'],
    identity: (config) => (0,endpoint/* endpointIdentity */.u9)('Redshift', config, defaultPort),
    privileges: [
        {
            title: 'Existing database',
            steps: [],
            scriptSteps: [
                'Connect to the existing database that `config.database` names.',
                'Run the script there.',
            ],
            privileges: ['ALL PRIVILEGES ON DATABASE', 'CREATE USER', 'GRANT TEMP ON DATABASE'],
        },
        {
            title: 'New database',
            steps: [
                'Create the database that `config.database` names; `CREATE DATABASE` must run outside a transaction.',
                'Re-create all external tables in it.',
            ],
            scriptSteps: ['Connect to it and run the script there.'],
            privileges: [
                'CREATE DATABASE',
                'CREATE USER',
                'GRANT TEMP ON DATABASE',
                'REVOKE ALL PRIVILEGES ON DATABASE',
            ],
        },
    ],
    // `pg_user` and `has_database_privilege` are in PostgreSQL too.
    privilegeQuery: {
        sql: `SELECT current_database() AS database,
       has_database_privilege(current_user, current_database(), 'CREATE') AS may_create_in_database,
       has_database_privilege(current_user, current_database(), 'TEMP') AS may_use_temp,
       usecreatedb AS may_create_databases,
       usesuper AS is_superuser
FROM pg_user
WHERE usename = current_user;`,
        limits: 'A superuser has all of them. For other roles, the query does not show privileges that come from Redshift roles, such as `CREATE USER`, or whether the role may grant its privileges to others and revoke them.',
    },
    manualRunHints: {
        editor: 'Query Editor v2',
        certificates: 'the certificate bundle that AWS publishes for Redshift',
    },
    prerequisites: [
        "A Redshift cluster with Immuta's row-level-security patch.",
        '`enable_case_sensitive_identifier` set to `false`.',
        'An IAM role for Redshift.',
        'An external schema with its tables.',
    ],
});

;// CONCATENATED MODULE: ./src/integration-types/registry.ts


/** Every type that the action manages. A new one is one more file in this folder and one more entry here. */
const integrationTypes = [redshift];
/** The keys that identify an integration of a type, in words: `host, port and database`. */
function identityWords(name, joint = 'and') {
    return (0,words/* inOneSentence */.b0)(integrationType(name)?.identityKeys ?? [], joint);
}
/** The key that errors about an identity point to: `config.host`. */
function identityPlace(name) {
    const key = integrationType(name)?.identityKeys[0];
    return key === undefined ? 'config' : `config.${key}`;
}
/** The type with this name (as in the payload's `type`, case counts); undefined if it is not supported. */
function integrationType(name) {
    return integrationTypes.find((type) => type.name === name);
}


/***/ }),

/***/ 8301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   x2: () => (/* binding */ describeNonJson)
/* harmony export */ });
/** Whether a value is a plain JSON object (neither null nor an array). */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Deepest nesting of foreign JSON that is taken: what works on it recursively must not run out of stack. */
const deepest = 200;
/** Parses foreign JSON; undefined if it isn't JSON, or is nested over 200 levels deep. */
function parseJson(text) {
    try {
        const json = JSON.parse(text);
        return fitsDepth(json, deepest) ? json : undefined;
    }
    catch {
        return undefined;
    }
}
/** Describes a text that should be JSON and is not; completes "with …". */
function describeNonJson(text) {
    if (text.trim() === '')
        return 'an empty body';
    if (/^\s*</.test(text))
        return 'an HTML page, probably from a proxy or a login page';
    if (/^\s*[[{]/.test(text))
        return `JSON that is truncated, invalid or nested more than ${String(deepest)} levels deep`;
    return 'a body that is not JSON';
}
function fitsDepth(json, levels) {
    if (typeof json !== 'object' || json === null)
        return true;
    return levels > 0 && Object.values(json).every((value) => fitsDepth(value, levels - 1));
}
/**
 * One text for one value: keys sorted, no spaces. Two values that differ only in the order of
 * their keys give the same text, which is what digests and comparisons are taken over.
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
    if (isJsonObject(value)) {
        const members = Object.keys(value)
            .sort()
            .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
        return `{${members.join(',')}}`;
    }
    return JSON.stringify(value);
}


/***/ }),

/***/ 4873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aD: () => (/* binding */ idPattern),
/* harmony export */   e7: () => (/* binding */ liveId),
/* harmony export */   wh: () => (/* binding */ readId)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3846);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3759);

/** Immuta's ids: 1 to 15 digits. */
const idPattern = /^[0-9]{1,15}$/;
/** An id as Immuta returns it: a number or a string. */
const liveId = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(idPattern, 'has an id that is not 1 to 15 digits'));
/** Reads an id; undefined if the value is not one. */
function readId(value) {
    return liveId.safeParse(value).data;
}


/***/ }),

/***/ 502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   LT: () => (/* binding */ isInProgress),
/* harmony export */   Wr: () => (/* binding */ isHealthy)
/* harmony export */ });
/**
 * Statuses in which Immuta has finished working. Source: its documentation of `/integrations`; the list grew between
 * releases, so an unknown status counts as not settled.
 */
const settledStatuses = [
    'enabled',
    'createError',
    'editError',
    'deleteError',
    'migrateError',
    'recurringValidationError',
    'disabled',
    'deleted',
];
/** Whether Immuta has finished working on an integration, successfully or not. */
function isSettled(status) {
    return settledStatuses.includes(status);
}
/** Whether an integration works. */
function isHealthy(status) {
    return status === 'enabled';
}
/** Whether Immuta is known to be working on an integration; false for an undocumented status. */
function isInProgress(status) {
    return ['creating', 'editing', 'deleting', 'migrating'].includes(status);
}


/***/ }),

/***/ 6523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readValidationTests),
/* harmony export */   k: () => (/* binding */ describeFailedTests)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3759);

const optionalText = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._minLength */ .m9(1))), undefined);
const validationTest = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), status: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), message: optionalText, result: optionalText }), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(({ name, status, message, result }) => {
    const text = message ?? result;
    return { name, status, ...(text === undefined ? {} : { message: text }) };
}));
const results = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ validationTests: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()) });
/**
 * Reads Immuta's `validationResults` (`{status, validationTests: [{name, status, message?, result?}]}`).
 * Anything else is skipped: validation tests are only shown, nothing depends on them.
 */
function readValidationTests(answer) {
    const tests = results.safeParse(answer).data?.validationTests ?? [];
    return tests.flatMap((test) => validationTest.safeParse(test).data ?? []);
}
/** The failed tests as one sentence with a space before it; empty if none failed. */
function describeFailedTests(tests) {
    const failed = tests
        .filter(({ status }) => status === 'failed')
        .map(({ name, message }) => (message === undefined ? name : `${name}: ${message.replace(/\.$/, '')}`));
    return failed.length === 0 ? '' : ` Failed validation tests: ${failed.join('; ')}.`;
}


/***/ }),

/***/ 7395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ unlessCancelled),
/* harmony export */   PM: () => (/* binding */ cancelledJob),
/* harmony export */   WN: () => (/* binding */ cancellation)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);

/**
 * The result of `work`, or an `ActionFailure` as soon as the job is cancelled; `work` is not waited for then. For work
 * that writes nothing to Immuta.
 */
function unlessCancelled(work, signal) {
    const failure = { ...cancelledJob, message: `${cancelledJob.message} Nothing was written to Immuta.` };
    const cancelled = cancellation(signal).then(() => {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR(failure);
    });
    return Promise.race([work, cancelled]);
}
/** Resolves as soon as the job is cancelled. */
function cancellation(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        signal.addEventListener('abort', () => {
            resolve();
        });
    });
}
const cancelledJob = {
    reason: 'timeout',
    message: 'The job was cancelled before its end.',
    remedy: 'Re-run the job: it checks what Immuta has and continues from there.',
};


/***/ }),

/***/ 5887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   ZK: () => (/* binding */ unreachableRemedy),
/* harmony export */   _6: () => (/* binding */ isHtml),
/* harmony export */   dd: () => (/* binding */ proxyCredentialsRemedy),
/* harmony export */   j$: () => (/* binding */ HttpError)
/* harmony export */ });
/** A request that failed. The message is a sentence without a full stop; it names hosts and certificates, never a header. */
class HttpError extends Error {
    kind;
    /** The status that the server or the proxy answered; undefined if no whole response came. */
    status;
    /** Milliseconds to wait before the next try, if the server says so. */
    retryAfter;
    /** Of an error of the kind `status`. */
    response;
    constructor(kind, message, details = {}) {
        super(message, { cause: details.cause });
        this.name = new.target.name;
        this.kind = kind;
        this.status = details.status;
        this.retryAfter = details.retryAfter;
        this.response = details.response;
    }
    /** Whether a write that failed like this may have had its effect nevertheless. */
    get effectUnknown() {
        return this.status === undefined || this.status >= 500;
    }
}
/** What to do about a 407, whoever's request it was. */
const proxyCredentialsRemedy = 'A proxy requires credentials: put them in `HTTPS_PROXY` (`http://USER:PASSWORD@HOST:PORT`, from a secret), or list the host in `NO_PROXY`.';
/** What to do if a server can't be reached. `server` is its name and the input or variable that gives its address. */
function unreachableRemedy(server) {
    return `Check \`${server}\`, and that the runner can reach it: DNS, firewall, \`HTTPS_PROXY\`, \`NO_PROXY\`, and \`NODE_EXTRA_CA_CERTS\` for a private CA.`;
}
/** The code of an error of Node's or undici's, such as `ECONNREFUSED`; empty if it has none. */
function errorCode(error) {
    return Error.isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
/** Whether a text is HTML, as a proxy or a login page answers. */
function isHtml(text) {
    return /<(!doctype|html|head|body)\b/i.test(text.slice(0, 2000));
}


/***/ }),

/***/ 1290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ proxyFrom)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1633);


/**
 * Reads `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, each in either case; the lower case comes first, as in curl.
 * The scheme of the URL that is asked for decides which of the two proxies is used.
 */
function proxyFrom(get) {
    const setting = (name) => [name.toLowerCase(), name]
        .map((variable) => ({ variable, value: get(variable)?.trim() ?? '' }))
        .find(({ value }) => value !== '');
    const proxies = { 'https:': setting('HTTPS_PROXY'), 'http:': setting('HTTP_PROXY') };
    const exempt = setting('NO_PROXY')?.value ?? '';
    return (url) => {
        const proxy = proxies[url.protocol === 'http:' ? 'http:' : 'https:'];
        return proxy === undefined || isExempt(url, exempt) ? undefined : readProxy(proxy);
    };
}
function readProxy({ variable, value }) {
    const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`);
    if (url !== null && isProxyAddress(url))
        return { url, host: url.host };
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .dR({
        reason: 'invalid-input',
        message: `The environment variable \`${variable}\` is not the address of an HTTP proxy.`,
        remedy: `Set \`${variable}\` to \`http://HOST:PORT\` or \`http://USER:PASSWORD@HOST:PORT\` (percent-encode special characters), or list the host in \`NO_PROXY\`.`,
    });
}
function isProxyAddress({ protocol, hostname, pathname, search, hash, username, password }) {
    try {
        // The credentials are decoded when they are sent, which fails at a `%` that begins no escape sequence.
        decodeURIComponent(username + password);
    }
    catch {
        return false;
    }
    // A `/`, `?` or `#` in a password ends the host early, and the address of a PAC file has a path.
    return /^https?:$/.test(protocol) && hostname !== '' && `${pathname}${search}${hash}` === '/';
}
/** Whether NO_PROXY names a URL: by host, domain (with or without `.` or `*.` before it), address or CIDR block, each with or without a port, or by `*`. */
function isExempt({ protocol, hostname, port }, list) {
    const host = bare(hostname);
    const usedPort = port === '' ? (protocol === 'http:' ? '80' : '443') : port;
    return list.split(/[\s,]+/).some((entry) => {
        // An IPv6 address without brackets has no port.
        const named = /^(?<host>\[[^\]]*\](?:\/\d+)?|[^:]*)(?::(?<port>\d+))?$/.exec(entry)?.groups;
        if (named?.['port'] !== undefined && named['port'] !== usedPort)
            return false;
        return entry === '*' || covers(bare(named?.['host'] ?? entry), host);
    });
}
function covers(named, host) {
    const [address = '', prefix] = named.split('/');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (family === 0) {
        const domain = named.replace(/^\*?\./, '');
        return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
    }
    const longest = family === 4 ? 32 : 128;
    const bits = Number(prefix ?? longest);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== family || !Number.isInteger(bits) || bits > longest)
        return false;
    const block = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    const type = family === 4 ? 'ipv4' : 'ipv6';
    block.addSubnet(address, bits, type);
    return block.check(host, type);
}
/** A host in lower case, without the brackets of an IPv6 address and the dot that may end a name. */
function bare(host) {
    return host
        .toLowerCase()
        .replace(/^\[([^\]]*)\]/, '$1')
        .replace(/\.$/, '');
}


/***/ }),

/***/ 8904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   P1: () => (/* binding */ longestRetryAfter),
/* harmony export */   UQ: () => (/* binding */ retryPauses),
/* harmony export */   ty: () => (/* binding */ allTries),
/* harmony export */   zG: () => (/* binding */ retryAfterMilliseconds)
/* harmony export */ });
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5887);

/** The pauses between the tries of a request that may be repeated, in milliseconds. */
const retryPauses = [1000, 2000, 4000];
/** The longest `Retry-After` that is waited for, in milliseconds; a longer one fails at once. */
const longestRetryAfter = 60_000;
/** Tries of a request that may be repeated. */
const allTries = retryPauses.length + 1;
/**
 * Runs `attempt` up to four times, 1, 2 and 4 seconds apart with up to 25% jitter,
 * or as long as the server asked for. The last error is thrown as it is.
 *
 * @param triesFor how many tries an error allows in total
 */
async function withRetries(attempt, triesFor, edges) {
    for (let tried = 1;; tried += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            const pause = retryPauses[tried - 1];
            const asked = error instanceof _http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$ ? error.retryAfter : undefined;
            const isTooLong = asked !== undefined && asked > longestRetryAfter;
            if (pause === undefined || tried >= triesFor(error) || isTooLong || edges.signal?.aborted === true)
                throw error;
            const wait = asked ?? pause * (1 + edges.random() / 4);
            edges.onRetry?.(error, wait);
            // If the job is cancelled in a pause, the last error is what is reported.
            await edges.clock.sleep(wait, edges.signal).catch(() => {
                throw error;
            });
        }
    }
}
/**
 * Reads a `Retry-After` header: seconds or an HTTP date (RFC 9110, 10.2.3).
 * Returns milliseconds from `now` (a Unix time in milliseconds), or undefined if it is neither.
 */
function retryAfterMilliseconds(header, now) {
    if (header === undefined)
        return undefined;
    if (/^\d+$/.test(header.trim()))
        return Number(header) * 1000;
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 1798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/immuta/client.ts
var client = __webpack_require__(3072);
// EXTERNAL MODULE: ./src/immuta/transport.ts
var immuta_transport = __webpack_require__(8790);
// EXTERNAL MODULE: ./src/inputs/event.ts
var inputs_event = __webpack_require__(8121);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/network/clock.ts

/** The machine's own clock. */
const systemClock = {
    now: () => performance.now(),
    sleep: async (milliseconds, signal) => {
        await (0,promises_.setTimeout)(milliseconds, undefined, { ...(signal && { signal }) }).catch((error) => {
            signal?.throwIfAborted();
            throw error;
        });
    },
};

// EXTERNAL MODULE: ./src/network/proxy.ts
var proxy = __webpack_require__(1290);
// EXTERNAL MODULE: ./src/runner/environment.ts
var runner_environment = __webpack_require__(5047);
// EXTERNAL MODULE: ./src/runner/output-files.ts
var output_files = __webpack_require__(3911);
;// CONCATENATED MODULE: ./src/open-session.ts










/** Reads the event. Throws `invalid-input` if its payload is missing or wrong. */
async function openSession(parts) {
    const { runner, inputs, outputGuard } = parts;
    const payload = readPayload(runner.eventPath);
    return {
        ...parts,
        event: (0,inputs_event/* readEvent */.j_)(runner.eventName, payload, runner.actor),
        defaultBranch: (0,inputs_event/* defaultBranchOf */.dV)(payload) ?? (await askDefaultBranch(parts)),
        files: (0,output_files/* outputFiles */.L)(outputDirectory(runner, inputs), outputGuard, runner.workspace),
        clock: systemClock,
    };
}
/** Makes the clients for GitHub and Immuta; they connect with the first request. */
async function connect(session) {
    const { http, edges } = await openNetwork(session);
    return {
        ...session,
        github: await connectGitHub(session, http, edges),
        immuta: connectImmuta(session.inputs, http, edges),
    };
}
/** HTTP and its retries. undici is loaded here, so that a validation starts without it. */
async function openNetwork({ inputs, environment, log, signal, }) {
    const { openHttp } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(284)]).then(__webpack_require__.bind(__webpack_require__, 5284));
    const http = openHttp({
        timeout: inputs.requestTimeout,
        proxyFor: (0,proxy/* proxyFrom */.b)((0,runner_environment/* lookupIn */.IX)(environment)),
        debug: (line) => {
            log.debug(line);
        },
    });
    const edges = {
        clock: systemClock,
        random: Math.random,
        signal,
        onRetry: (error, pause) => {
            log.info(`${error instanceof Error ? error.message : 'A request failed'}; trying again in ${(pause / 1000).toFixed(1)} s`);
        },
    };
    return { http, edges };
}
async function connectGitHub({ runner, inputs }, http, edges) {
    const { openGitHub } = await (0,runner_environment/* withUsableAddresses */.XS)(() => Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(942), __webpack_require__.e(413), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 6584)));
    const { apiUrl, owner, repo } = runner;
    return openGitHub({ apiUrl, token: inputs.githubToken, owner, repo, http, edges });
}
function connectImmuta({ immutaUrl: url, apiKey }, http, edges) {
    if (url === undefined || apiKey === undefined)
        return undefined;
    const transport = (0,immuta_transport/* openTransport */.g)({ http, url, apiKey });
    return { transport, reader: (0,client/* immutaReader */.jl)(transport, edges) };
}
function readPayload(path) {
    if (path === undefined)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (cause) {
        throw new failure/* ActionFailure */.dR({
            reason: 'invalid-input',
            message: 'The event payload in `GITHUB_EVENT_PATH` does not exist or is not JSON.',
            remedy: 'Run the action on GitHub, or set `GITHUB_EVENT_PATH` to the file of a real event.',
            cause,
        });
    }
}
/** Scheduled and dispatched payloads may leave the repository out. */
async function askDefaultBranch(parts) {
    const { inputs, runner } = parts;
    const matters = ['push', 'schedule', 'workflow_dispatch', 'pull_request'].includes(runner.eventName);
    if (!matters || inputs.mode === 'validate' || inputs.githubToken === undefined)
        return '';
    const { http, edges } = await openNetwork(parts);
    const github = await connectGitHub(parts, http, edges);
    const repository = await github.rest.repos.get(github.repository).catch(() => undefined);
    return repository?.data.default_branch ?? '';
}
function outputDirectory({ temporary, workspace }, { outputDirectory: given, name }) {
    return given === undefined ? (0,external_node_path_.join)(temporary, 'immuta', name) : (0,external_node_path_.resolve)(workspace, given);
}


/***/ }),

/***/ 3578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   Rz: () => (/* binding */ renderBlocks),
/* harmony export */   _F: () => (/* binding */ warningLines),
/* harmony export */   g8: () => (/* binding */ renderBlock),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4285);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(776);


/** A bulleted list of ready Markdown items. */
function list(items) {
    return items.map((item) => `- ${item}`).join('\n');
}
/** Warnings, ready Markdown each, one per line. Not a list: it would run into a list next to it. */
function warningLines(items) {
    return items.length === 0 ? [] : [items.map((item) => `⚠️ ${item}`).join('<br>\n')];
}
function heading(level, text) {
    return `${'#'.repeat(level)} ${text}`;
}
/** A table of ready Markdown cells. */
function table(head, rows) {
    const [first = '', second = '', ...content] = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    return { open: `${first}\n${second}\n`, content, close: '', separator: '\n' };
}
/**
 * A foreign text of several lines as a code block; `language` is ours. The action looks for its markers, which are
 * HTML comments, in the source of a comment: a foreign one is broken visibly.
 */
function codeBlock(value, language = '') {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleText */ .Q6)(value).replace(/\n$/, '').replaceAll('<!--', '<!·--');
    const border = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fenceFor */ .Lt)(shown);
    return {
        open: `${border}${language}\n`,
        content: shown.split('\n'),
        close: `\n${border}`,
        separator: '\n',
    };
}
/** A part that the reader unfolds. `summary` is ready HTML, since Markdown is not read there. */
function details(summary, content, open = false) {
    return {
        open: `<details${open ? ' open' : ''}>\n<summary>${summary}</summary>\n\n`,
        content,
        close: '\n\n</details>',
        separator: '\n\n',
    };
}
function renderBlock(block) {
    if (typeof block === 'string')
        return block;
    return block.open + block.content.map(renderBlock).join(block.separator) + block.close;
}
/** A whole report as Markdown. */
function renderBlocks(blocks) {
    return blocks.map(renderBlock).join('\n\n');
}


/***/ }),

/***/ 4158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ whereLine),
/* harmony export */   JJ: () => (/* binding */ shownValue),
/* harmony export */   eq: () => (/* binding */ testLines),
/* harmony export */   nZ: () => (/* binding */ warningsOf),
/* harmony export */   ow: () => (/* binding */ differenceTable),
/* harmony export */   xp: () => (/* binding */ changeBlocks),
/* harmony export */   zJ: () => (/* binding */ notComparedBlocks)
/* harmony export */ });
/* harmony import */ var _live_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(502);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _failure_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6799);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4285);
/* harmony import */ var _script_block_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9115);





const verbs = {
    delete: '🗑️ Delete',
    update: '✏️ Update',
    create: '➕ Create',
    'no-op': 'No change',
};
/** A value for a reader; `quote` makes its text safe. */
function shownValue(value, quote = _markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY) {
    switch (value.kind) {
        case 'value':
            return quote(value.text);
        case 'secret':
            return `${quote(`\${${value.reference}}`)} (secret)`;
        case 'hidden':
            return '(not shown)';
        case 'absent':
            return '(absent)';
    }
}
/** Keys with what is in Immuta and what the file says. */
function differenceTable(differences, after) {
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Key', 'Now in Immuta', after], differences.map(({ key, before, after: value }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key), shownValue(before), shownValue(value)]));
}
/** Failed validation tests and those with a warning, one line each, as Markdown. */
function testLines(tests) {
    return tests
        .filter(({ status }) => status === 'failed' || status === 'warning')
        .map(({ name, status, message }) => {
        const what = status === 'failed' ? 'Validation test failed' : 'Validation test warning';
        return `${what}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)}${message === undefined ? '' : `, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(message)}`}`;
    });
}
/** Warnings about an integration, one line each, as Markdown. The plan's warning of an unhealthy status names the tests. */
function warningsOf({ live, warnings }) {
    return [
        ...warnings.map(({ message, place }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)((0,_failure_report_js__WEBPACK_IMPORTED_MODULE_1__/* .messageAtPlace */ .ec)(message, place))),
        ...(live !== undefined && (0,_live_status_js__WEBPACK_IMPORTED_MODULE_4__/* .isHealthy */ .Wr)(live.status) ? testLines(live.validationTests) : []),
    ];
}
/** Where the integration is: id, host, port and database, status. */
function whereLine({ id, identity, live }) {
    return [
        ...(id === undefined ? [] : [`Integration ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id)}`]),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(identity.key),
        ...(live === undefined ? [] : [`status ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(live.status)}`]),
    ].join(' · ');
}
/** `Not shown by Immuta, so not compared: …`; `keys` is ready Markdown. */
function notComparedBlocks(keys, separator = ', ') {
    return keys.length === 0 ? [] : [`Not shown by Immuta, so not compared: ${keys.join(separator)}.`];
}
function deletionBlock(planned, context, refused) {
    if (refused)
        return "🛑 **Refused:** this integration is not deleted. Don't run its script.";
    const removed = (0,_script_block_js__WEBPACK_IMPORTED_MODULE_3__/* .removingStatements */ .sx)([planned]);
    const database = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planned.identity.database);
    const script = removed === undefined
        ? `Its script runs in database ${database}.`
        : `Its script also removes objects in database ${database} (${removed}).`;
    const when = context.scriptsRunBy !== 'person'
        ? 'Apply runs the script, then deletes.'
        : `Run the script ${context.onPullRequest ? 'after the pull request is approved and ' : ''}before apply runs: until then the integration is in use.`;
    return [
        `**Deletes integration ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planned.id ?? '')} in Immuta.**`,
        ...(planned.script === undefined ? [] : [script]),
        `${when} Afterwards, Immuta's policies no longer apply in this database, and Immuta can't render the script again.`,
    ].join(' ');
}
function mayResetBlocks({ mayReset }) {
    if (mayReset.length === 0)
        return [];
    const keys = mayReset.map(({ key, before }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key)} ${before.kind === 'value' ? `(now ${shownValue(before)})` : shownValue(before)}`);
    return [
        `⚠️ Immuta has values that the file does not set. **The update may reset them:** ${keys.join(', ')}.`,
    ];
}
/** One change: what, where, why, key by key, and its script. `refused`: a deletion that does not happen. */
function changeBlocks(planned, context, place, refused) {
    const because = planned.because.map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em).join(' ');
    const moved = planned.movedFrom === undefined ? '' : ` The file was ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planned.movedFrom)} before.`;
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(4, `${refused ? '🛑 Not deleted:' : verbs[planned.action]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planned.file)}`),
        `${whereLine(planned)}<br>${because}${moved}`,
        ...(planned.action === 'delete' ? [deletionBlock(planned, context, refused)] : []),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .warningLines */ ._F)(warningsOf(planned)),
        ...differenceBlocks(planned),
        ...mayResetBlocks(planned),
        ...notComparedBlocks(planned.notShown.map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)),
        ...(0,_script_block_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptBlocks */ .yU)(planned, context, place, refused),
    ];
}
function differenceBlocks({ action, differences }) {
    if (differences.length === 0)
        return [];
    if (action !== 'create')
        return [differenceTable(differences, 'After')];
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Key', 'Value'], differences.map(({ key, after }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(key), shownValue(after)])),
    ];
}


/***/ }),

/***/ 6799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ failureComment),
/* harmony export */   EE: () => (/* binding */ messageLine),
/* harmony export */   Pu: () => (/* binding */ failureLine),
/* harmony export */   RE: () => (/* binding */ validateReport),
/* harmony export */   Rj: () => (/* binding */ remedyBlocks),
/* harmony export */   ec: () => (/* binding */ messageAtPlace),
/* harmony export */   pD: () => (/* binding */ failureBlocks)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _report_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4836);



/** A message without the file in front of it, if the place names the file already. */
function messageAtPlace(message, place) {
    const prefix = `${place?.file ?? ''}: `;
    return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
/** One line that says where (`immuta/a.yml:3:5`) and what is wrong, as Markdown. */
function messageLine({ message, place }) {
    const rest = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(messageAtPlace(message, place));
    if (place === undefined)
        return rest;
    const { file, line, column } = place;
    const position = line === undefined ? [file] : [file, line, ...(column === undefined ? [] : [column])];
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(position.join(':'))} ${rest}`;
}
/** What to do about a failure. Lines after one that ends in a colon are lines to paste: they go into a code block. */
function remedyBlocks(remedy) {
    if (remedy === undefined)
        return [];
    const [first = '', ...others] = remedy.split('\n');
    if (others.length > 0 && first.trimEnd().endsWith(':'))
        return [`→ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(first)}`, (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(others.join('\n'))];
    return [`→ ${[first, ...others].map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em).join('<br>')}`];
}
/** A failure: where, what, and what to do. */
function failureBlocks(failure) {
    return [`**✗** ${messageLine(failure)}`, ...remedyBlocks(failure.remedy)];
}
/** A plan that could not be made: all that is wrong, each with its place and what to do. */
function failureComment(failures, context) {
    return [
        (0,_report_context_js__WEBPACK_IMPORTED_MODULE_2__/* .title */ .DD)('plan', context.name),
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(context.tenant)} · **The plan failed:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(failures.length, 'error')}. Nothing was changed, and an earlier plan in this comment is no longer valid.`,
        ...failures.flatMap(failureBlocks),
        (0,_report_context_js__WEBPACK_IMPORTED_MODULE_2__/* .footer */ .qr)(context),
    ];
}
/** A run that failed before it had anything to count; `mode` is the one that ran. */
function failureLine(mode, [first, ...others], name) {
    const more = others.length > 0 ? ` (and ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(others.length, 'more error')})` : '';
    return (0,_report_context_js__WEBPACK_IMPORTED_MODULE_2__/* .resultLine */ .ow)(mode, name, `failed, ${first.message.replace(/\.$/, '')}${more}`);
}
/**
 * The result of the file check: valid, or all that is wrong. `name` is undefined if the inputs name no tenant; `fallback`
 * says why validate ran in place of a plan, as a sentence.
 */
function validateReport(files, failures, warnings, name, fallback = '') {
    const inFiles = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files, 'integration file');
    const errors = failures.length === 0 ? undefined : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(failures.length, 'error')} in ${inFiles}`;
    const result = errors === undefined ? `**Valid:** ${inFiles}.` : `**Not valid:** ${errors}.`;
    return {
        summary: [
            (0,_report_context_js__WEBPACK_IMPORTED_MODULE_2__/* .title */ .DD)('validate', name),
            `${result} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fallback)}`.trimEnd(),
            ...failures.flatMap(failureBlocks),
            ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .warningLines */ ._F)(warnings.map(messageLine)),
        ],
        line: (0,_report_context_js__WEBPACK_IMPORTED_MODULE_2__/* .resultLine */ .ow)('validate', name, errors ?? `${inFiles} valid`),
    };
}


/***/ }),

/***/ 639:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eK: () => (/* binding */ changeGroup),
/* harmony export */   lx: () => (/* binding */ resultGroup),
/* harmony export */   w$: () => (/* binding */ inFileOrder)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9417);
/* harmony import */ var _change_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4158);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4285);




/**
 * Failures or warnings in the order of their annotations: what concerns the whole run first, then by file and line.
 * GitHub shows the first ten of each on the page of the run; the log shows all of them.
 */
function inFileOrder(items) {
    const nowhere = { file: '' };
    return [...items].sort(({ place: one = nowhere }, { place: other = nowhere }) => (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .byFile */ .y9)(one, other) || (one.line ?? 0) - (other.line ?? 0));
}
/** A planned change for the log: why, what differs, and where its script is. */
function changeGroup(change) {
    const { action, file, id, because, differences, script } = change;
    const shown = (value) => (0,_change_section_js__WEBPACK_IMPORTED_MODULE_2__/* .shownValue */ .JJ)(value, (text) => text);
    const keys = differences.map(({ key, before, after }) => `  ${key}: ${shown(before)} → ${shown(after)}`);
    const problems = (script?.problems ?? []).map(({ line, message }) => `  line ${String(line)}: ${message}`);
    return {
        title: `${action} ${file}${id === undefined ? '' : ` (integration ${id})`}`,
        text: [
            ...because,
            ...keys,
            ...(problems.length === 0 ? [] : ["The script can't be run as is:", ...problems]),
            ...(script === undefined
                ? []
                : [`Script: ${(0,_script_sql_file_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptFileName */ .nC)(change)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(script.text.split('\n').length - 1, 'line')}`]),
        ].join('\n'),
    };
}
/** The result of one integration for the log. Its failure is an annotation, so it is not repeated here. */
function resultGroup(result) {
    const { file, action, state, id, status, validationTests, failure, notes } = result;
    return {
        title: `${action} ${file}: ${state}`,
        text: [
            ...(id === undefined ? [] : [`Integration ${id}${status === undefined ? '' : `, status ${status}`}`]),
            ...validationTests.map((test) => `  ${test.name}: ${test.status}${test.message === undefined ? '' : ` (${test.message})`}`),
            ...(failure === undefined ? [] : ['See the error below.']),
            ...notes,
        ].join('\n'),
    };
}


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ fenceFor),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   WD: () => (/* binding */ escapedInText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eU: () => (/* binding */ escapedForHtml),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(776);

/**
 * Makes foreign text safe for GitHub's Markdown. GitHub looks for mentions, issue references, commit
 * ids and emoji codes in the text of the rendered page, after entities were resolved: an entity does
 * not stop a mention. Two things do: a code element, and a tag between the characters. So foreign
 * values are shown as code wherever they can, and in running text an empty HTML comment, which GitHub
 * drops after it has split the text, keeps GitHub from linking anything.
 */
const gap = '<!-- -->';
/** Longest foreign value inside a line, in UTF-16 units; more of it is in plan.json and result.json. */
const longestValue = 1000;
const longestSentence = 3000;
/** Hexadecimal runs this long and longer may be commit ids. */
const shortestCommit = 7;
const special = /:\/\/|www\.|ghsa-|[a-z]-(?=\d)|[0-9a-f]{7,}|:(?=[\w+-]+:)|[@#$\\|`<>&*_[\]{}~!^=]/gi;
const replacements = {
    '@': `@${gap}`,
    '#': `\\#${gap}`,
    // An entity for a parser that knows $formulas$, the gap for one that looks at the rendered text.
    $: `&#36;${gap}`,
    '\\': '&#92;',
    '|': '&#124;',
    '`': '&#96;',
    '<': '&lt;',
    '>': '&gt;',
    '&': '&amp;',
    ':': `:${gap}`,
    '://': `:${gap}//`,
};
function replaceSpecial(found) {
    const replacement = replacements[found];
    if (replacement !== undefined)
        return replacement;
    if (found.length >= shortestCommit)
        return found.match(/.{1,6}/g)?.join(gap) ?? '';
    if (/^www\.$/i.test(found))
        return `${found.slice(0, 3)}${gap}.`;
    if (found.endsWith('-'))
        return `${found}${gap}`;
    return `\\${found}`;
}
/** What `text` does to a value that is neither cut nor has unseen characters. */
function escapedInText(shown) {
    return shown
        .replace(special, replaceSpecial)
        .replace(/^(\s*\d+)([.)])/, '$1\\$2')
        .replace(/^(\s*)([-+])/, '$1\\$2');
}
/**
 * Foreign text for a line of running text or a table cell: it shows as it is and means nothing.
 * Runs of spaces become one, and a very long value is cut with a count of what is missing.
 */
function text(value) {
    return escapedInText((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(value), longestSentence).replace(/ +/g, ' ').trim());
}
/** A sentence of ours, in which `names` between backticks are shown as code; the rest is as safe as `text`. */
function sentence(value) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(value), longestSentence).replace(/ +/g, ' ').trim();
    if ((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .mustStayWhole */ .iK)(value))
        return escapedInText(shown);
    return shown
        .split(/`([^`]+)`/)
        .map((piece, index) => (index % 2 === 1 ? code(piece) : escapedInText(piece)))
        .join('');
}
/**
 * A foreign value as inline code, in running text and in table cells alike. Values that a backtick
 * span can't contain in every place (backticks, pipes, backslashes, spaces at an end), and those that could
 * look like a marker of ours in the source (`<`), go into a `code` tag.
 */
function code(value) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(value), longestValue);
    if (shown === '')
        return '`(empty)`';
    if (/^[^`|\\< ](?:[^`|\\<]*[^`|\\< ])?$/.test(shown))
        return `\`${shown}\``;
    return `<code>${escapedInText(shown)}</code>`;
}
/** A foreign value as code inside an HTML line, such as a summary, where Markdown is not read. */
function htmlCode(value) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(value), longestValue);
    return `<code>${escapedForHtml(shown)}</code>`;
}
/** What `htmlCode` does to such a value. */
function escapedForHtml(shown) {
    return shown.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
/** What opens and closes a code block that contains `value`: longer than any run of backticks in it. */
function fenceFor(value) {
    const longest = (value.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
    return '`'.repeat(Math.max(3, longest + 1));
}
/** A link of ours; the address comes from GitHub's own environment, and anything but an http(s) one is shown without a link. */
function link(label, address) {
    if (!/^https?:\/\/[\w.:/@%?=&~+#-]+$/.test(address))
        return text(label);
    return `[${text(label)}](${address})`;
}
/** `1 script`, `2 scripts`. */
function count(number, one, many = `${one}s`) {
    return `${String(number)} ${number === 1 ? one : many}`;
}


/***/ }),

/***/ 4836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   ow: () => (/* binding */ resultLine),
/* harmony export */   qr: () => (/* binding */ footer)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _shell_commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2771);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(776);




/** `## Immuta plan · prod`. */
function title(report, name) {
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(2, `Immuta ${report}${name === undefined ? '' : ` · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(name)}`}`);
}
/** Longest line of the `summary` output, in UTF-16 units. */
const longestLine = 500;
/** The result of a mode in one line of plain text: `Immuta plan for prod: 1 to delete.` */
function resultLine(mode, name, result) {
    const whole = (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P8)(`Immuta ${mode}${name === undefined ? '' : ` for ${name}`}: ${result}.`);
    return whole.length <= longestLine || (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .mustStayWhole */ .iK)(whole) ? whole : `${whole.slice(0, longestLine - 1)}…`;
}
/**
 * The last block of a report: the commit, the run, and the command with the run's id. A push that changes
 * nothing of the plan changes this block only.
 */
function footer({ commit, run }, withScripts = false) {
    if (commit === '')
        return '';
    const id = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(commit.slice(0, 12));
    if (run === undefined)
        return `<sub>For commit ${id}</sub>`;
    const scripts = withScripts ? ` · scripts: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_shell_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .downloadCommand */ .Ms)(run))}` : '';
    return `<sub>For commit [${id}](${run.repositoryUrl}/commit/${commit}) · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('workflow run', (0,_shell_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .runUrl */ .Vp)(run))}${scripts}</sub>`;
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
/* harmony import */ var _integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7200);
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9417);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5846);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3578);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4285);
/* harmony import */ var _shell_commands_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2771);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(776);







/** Keywords that remove something; they are named wherever a script is. */
const removingKeywords = ['DROP', 'REVOKE', 'TRUNCATE'];
/** The script of a deletion is unfolded up to this many lines. */
const shortScript = 40;
/** Whether psql and apply would run a script. */
function isRunnable({ problems }) {
    return problems.length === 0;
}
/**
 * `2 DROP and 1 REVOKE statements`: what the scripts of some changes remove; undefined if nothing. Keywords
 * inside procedures count too: a reader relies on it if the report says that there is no danger.
 */
function removingStatements(changes) {
    const sql = changes.map(({ script }) => script?.canonical ?? '').join('\n');
    const counts = removingKeywords.map((keyword) => [sql.match(new RegExp(`\\b${keyword}\\b`, 'gi'))?.length ?? 0, keyword]);
    const found = counts.filter(([number]) => number > 0);
    if (found.length === 0)
        return undefined;
    const isOne = found.length === 1 && found[0]?.[0] === 1;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .inOneSentence */ .b0)(found.map(([number, keyword]) => `${String(number)} ${keyword}`))} ${isOne ? 'statement' : 'statements'}`;
}
function lineCount(text) {
    return text.replace(/\n$/, '').split('\n').length;
}
/**
 * `Script a.sql · 12 lines, 15 statements: 8 GRANT, 5 CREATE, 2 DROP`, as HTML. Keywords come from the script: anything
 * but a plain word is only counted.
 */
function summaryHtml({ statements, text }, path) {
    const total = [...statements.values()].reduce((sum, number) => sum + number, 0);
    const kinds = [...statements]
        .filter(([keyword]) => /^[A-Z]{2,20}$/.test(keyword))
        .map(([keyword, number]) => {
        const kind = `${String(number)} ${keyword}`;
        return removingKeywords.includes(keyword) ? `<b>${kind}</b>` : kind;
    });
    const size = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(lineCount(text), 'line')}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(total, 'statement')}`;
    return `Script ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .htmlCode */ .h8)(path)} · ${size}${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}`;
}
/** The script as it is shown: each place that stops it is marked at the end of its line. */
function scriptText({ text, problems }) {
    if ((0,_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .mustStayWhole */ .iK)(text))
        return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(text, 'sql');
    const shown = text.split('\n');
    for (const { line, message } of problems)
        shown[line - 1] = `${shown[line - 1] ?? ''}   ◀── ${message}`;
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(shown.join('\n'), 'sql');
}
function problemBlocks(script, path) {
    if (isRunnable(script))
        return [];
    const numbers = [...new Set(script.problems.map(({ line }) => line))].sort((one, other) => one - other);
    return [
        `🛑 **This script can't be run as is:** see ${lineNumbers(numbers)}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(path)} stops psql before its first statement, and apply refuses to run it.`,
    ];
}
/** `line 4`, `lines 4, 9 and 12`. */
function lineNumbers(numbers) {
    return `${numbers.length < 2 ? 'line' : 'lines'} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .inOneSentence */ .b0)(numbers.map(String))}`;
}
/**
 * How a script is run in a web editor, which has no variables. With a `folder`, the `.sql` file in it is
 * pasted: a terminal cuts the script.
 */
function inEditor(editor, script, folder) {
    const header = folder === undefined ? 0 : lineCount(script.file) - lineCount(script.text);
    const changes = script.variables.map((name) => {
        const variable = `:'${name}'`;
        const numbers = script.text
            .split('\n')
            .flatMap((line, index) => (line.includes(variable) ? [header + index + 1] : []));
        return `in ${lineNumbers(numbers)}, replace ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(variable)} with the value of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(name)} between single quotes`;
    });
    const pasted = folder === undefined
        ? 'the script below'
        : `the \`.sql\` file from line ${String(header + 1)} on (above it are commands of psql)`;
    const what = changes.length === 0 ? `paste ${pasted} as it is` : `paste ${pasted} and, `;
    return `In ${editor}: ${what}${changes.join('; ')}.`;
}
function howToRun(planned, script, path, folder) {
    const editor = (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationType */ .vh)(planned.identity.type)?.manualRunHints.editor;
    return [
        folder === undefined
            ? 'With psql 15 or newer, after the download command at the end of this report:'
            : 'With psql 15 or newer:',
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)((0,_shell_commands_js__WEBPACK_IMPORTED_MODULE_6__/* .psqlLines */ ._A)(planned, path, folder), 'sh'),
        ...(editor === undefined ? [] : [inEditor(editor, script, folder)]),
    ];
}
const elsewhere = {
    summary: 'This script is too long for the comment. It is in the job summary of the workflow run.',
    file: 'This script is too long for the comment and the job summary. It is in its `.sql` file, which the run keeps if the workflow uploads `output-directory` as an artifact.',
};
/**
 * The script of a change: a warning above the fold if it can't be run; below the fold how to run it, and the
 * script. `refused`: of a deletion that does not happen, so the report does not say how to run it.
 */
function scriptBlocks(planned, context, place, refused) {
    const { script } = planned;
    if (script === undefined)
        return [];
    const path = (0,_script_sql_file_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptFileName */ .nC)(planned);
    const open = planned.action === 'delete' && !refused && lineCount(script.text) <= shortScript;
    const manualRun = refused || !isRunnable(script) ? [] : howToRun(planned, script, path, context.scriptFolder);
    return [
        ...problemBlocks(script, path),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(summaryHtml(script, path), [
            ...(context.scriptsRunBy === 'person' || manualRun.length === 0
                ? manualRun
                : [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)('Apply runs this script. How to run it by hand instead', manualRun)]),
            place === 'here' ? scriptText(script) : elsewhere[place],
        ], open && place === 'here'),
    ];
}


/***/ }),

/***/ 2771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ downloadCommand),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   _A: () => (/* binding */ psqlLines)
/* harmony export */ });
/* unused harmony export shellWord */
function runUrl({ id, repositoryUrl }) {
    return `${repositoryUrl}/actions/runs/${id}`;
}
/** A value as one word of a POSIX shell's command line. */
function shellWord(value) {
    return /^[\w./:@%+,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
/** The command that downloads the artifacts of a run, one folder per artifact. gh takes github.com for a missing host. */
function downloadCommand({ id, repositoryUrl }) {
    const repository = repositoryUrl.replace(/^https?:\/\/(?:github\.com\/)?/, '');
    return `gh run download ${shellWord(id)} --repo ${shellWord(repository)}`;
}
/**
 * The lines that run a script with psql. Without a `folder`, in the one to which `downloadCommand` downloaded: the
 * artifact's own folder matches `*`, since the action does not know its name.
 */
function psqlLines({ identity, script }, path, folder) {
    const file = folder === undefined ? `./*/${shellWord(path)}` : shellWord(`${folder}/${path}`);
    const host = [
        `PGHOST=${shellWord(identity.host)}`,
        `PGPORT=${String(identity.port)}`,
        `PGDATABASE=${shellWord(identity.database)}`,
    ].join(' ');
    return [
        ...(script?.variables ?? []).map((name) => `read -rs ${name}; export ${name}   # type the value, then Enter`),
        `${host} PGUSER=your_role PGSSLMODE=verify-full \\`,
        `  psql -X -f ${file}`,
    ].join('\n');
}


/***/ }),

/***/ 1194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   g5: () => (/* binding */ summaryText),
/* harmony export */   j9: () => (/* binding */ commentLimit),
/* harmony export */   mf: () => (/* binding */ summaryLimit),
/* harmony export */   n$: () => (/* binding */ splitBlocks),
/* harmony export */   uL: () => (/* binding */ withSignedPlan)
/* harmony export */ });
/* unused harmony export partLimit */
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(776);


/** GitHub answers 422 to a comment of more characters. We count bytes of UTF-8, of which there are never fewer. */
const commentLimit = 65_536;
/** Bytes of one part by default: the rest of the comment is for the marker in front. */
const partLimit = 60_000;
/** A step's job summary takes this many bytes; GitHub drops a longer one. Source: GitHub's documentation. */
const summaryLimit = 1024 * 1024;
/** Size of a text in bytes of UTF-8. */
function bytes(text) {
    return Buffer.byteLength(text);
}
/** Blocks without anything around them. */
function body(content) {
    return { open: '', content, close: '', separator: '\n\n' };
}
/** A paragraph as a frame of its lines. */
function frameOf(block) {
    return typeof block === 'string'
        ? { open: '', content: block.split('\n'), close: '', separator: '\n' }
        : block;
}
function isHeading(block) {
    return typeof block === 'string' && block.startsWith('#');
}
/**
 * What fits into `room` bytes, and the rest, each closed and opened again. A block that `whole` bytes can contain
 * is not cut, none is started in the last quarter of them, and a heading stays with what follows it.
 */
function cut(frame, room, whole) {
    const { content, separator } = frame;
    const parts = (taken, rest) => {
        const open = frame.open.replace(/(?: \(continued\))?<\/summary>/, ' (continued)</summary>');
        return [
            { ...frame, content: taken },
            { ...frame, open, content: rest },
        ];
    };
    const inside = room - bytes(frame.open + frame.close);
    /** Of all blocks up to this one, and of those that may be the last ones. */
    let used = 0;
    let [end, usedAtEnd] = [0, 0];
    for (const [index, block] of content.entries()) {
        const needed = used + bytes((0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlock */ .g8)(block));
        if (needed <= inside) {
            used = needed + separator.length;
            if (!isHeading(block))
                [end, usedAtEnd] = [index + 1, used];
            continue;
        }
        const staysWhole = needed - usedAtEnd <= whole || inside - usedAtEnd <= whole / 4;
        const [head, rest] = separator === '\n' || (end > 0 && staysWhole) ? [] : cut(frameOf(block), inside - used, 0);
        if (head === undefined || rest === undefined || head.content.length === 0)
            return parts(content.slice(0, end), content.slice(end));
        return parts([...content.slice(0, index), head], [rest, ...content.slice(index + 1)]);
    }
    return parts(content, []);
}
/** The block without lines over `longest` bytes: such a line is cut if it is code; other blocks are shown as their source. */
function withoutLongLines(block, longest) {
    const frame = frameOf(block);
    if (frame.separator === '\n\n')
        return { ...frame, content: frame.content.map((each) => withoutLongLines(each, longest)) };
    if ([frame.open, ...frame.content].every((line) => bytes((0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlock */ .g8)(line)) <= longest))
        return block;
    const code = frame.open.startsWith('```') ? frame : (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlock */ .g8)(block));
    const content = code.content.map(_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlock */ .g8);
    return {
        ...code,
        content: content.flatMap((line) => (bytes(line) <= longest ? [line] : cutLine(line, longest / 3))),
    };
}
function cutLine(line, length) {
    if (line.length <= length)
        return [line];
    const head = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .beginning */ .Ir)(line, length);
    return [head, ...cutLine(line.slice(head.length), length)];
}
/** The parts of a report, without headings. */
function partsOf(blocks, room) {
    const parts = [];
    let rest = body(blocks.map((block) => withoutLongLines(block, Math.floor(room / 2))));
    while (rest.content.length > 0) {
        const [part, others] = cut(rest, room, room);
        // Something must be taken, even if it does not fit.
        if (part.content.length === 0)
            return [...parts, (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlock */ .g8)(rest)];
        parts.push((0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlock */ .g8)(part));
        rest = others;
    }
    return parts;
}
/**
 * Splits a report into comment bodies. Nothing is lost: what does not fit goes on in the next part, between blocks if
 * possible, else between lines; a code block, a table and what unfolds are closed and opened again. A report with a
 * secret stays whole: the guard refuses all of it.
 *
 * @param limit most bytes of a part
 */
function splitBlocks(blocks, limit = partLimit) {
    const whole = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlocks */ .Rz)(blocks);
    if (bytes(whole) <= limit || (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .mustStayWhole */ .iK)(whole))
        return [whole];
    const [title, others] = titleAndBody(blocks);
    const partHeading = (part, parts) => {
        const number = `part ${String(part)} of ${String(parts)}`;
        return title === '' ? `_${number}_` : `${title} · ${number}`;
    };
    const parts = partsOf(others, limit - bytes(partHeading(9999, 9999)) - 2);
    return parts.map((part, index) => `${partHeading(index + 1, parts.length)}\n\n${part}`);
}
function titleAndBody(blocks) {
    const [first = '', ...others] = blocks;
    return isHeading(first) ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlock */ .g8)(first), others] : ['', blocks];
}
const cutOff = '\n\n⚠️ **This summary was cut off. The rest is in `plan.json`, `result.json` and the `.sql` files of the output directory.**\n';
/** A report as a job summary of at most `limit` bytes. What does not fit is left out, between blocks or lines. */
function summaryText(blocks, limit = summaryLimit) {
    const whole = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlocks */ .Rz)(blocks);
    if (bytes(whole) <= limit || (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .mustStayWhole */ .iK)(whole))
        return whole;
    const [title, others] = titleAndBody(blocks);
    const [first = ''] = partsOf(others, limit - bytes(`${title}\n\n${cutOff}`));
    return `${title}\n\n${first}${cutOff}`;
}
/**
 * Puts the signed plan, which nobody sees, into a report's parts: its head at the end of the first one, its
 * fragments at the end of the last one while there is room, then in further ones. `limit` is the most bytes of one
 * part; the first part must leave `headLength` of them.
 */
function withSignedPlan(parts, signed, limit) {
    const result = [...parts];
    for (const fragment of signed.fragments) {
        const last = result.at(-1) ?? '';
        const room = limit - (result.length === 1 ? signed.headLength : 0);
        if (bytes(last) + 2 + fragment.length <= room)
            result[result.length - 1] = `${last}\n\n${fragment}`;
        else
            result.push(`Only for the action: the signed plan continues here.\n\n${fragment}`);
    }
    result[0] = `${result[0] ?? ''}\n\n${signed.head(result.length)}`;
    return result;
}


/***/ }),

/***/ 776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ beginning),
/* harmony export */   P8: () => (/* binding */ visibleLine),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   gP: () => (/* binding */ keepSecretsWhole),
/* harmony export */   iK: () => (/* binding */ mustStayWhole),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/** What no reader can see, or what changes the order in which characters are seen; a plain space is not among them. */
const unseen = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Space_Separator}/gu;
const delete_ = 0x7f;
const firstControlPicture = 0x2400;
/** Whether a text contains a secret; set by `keepSecretsWhole`. */
let containsSecret = () => false;
/**
 * From now on a foreign text for which `contains` is true is neither cut nor made visible. So it reaches every place
 * where it would be written whole and as it came, and the guard there finds the secret and refuses the text. In a text
 * that was cut within a secret, or that shows a picture in one, the guard would find nothing.
 */
function keepSecretsWhole(contains) {
    containsSecret = contains;
}
/** Whether a text has to stay whole and as it came. */
function mustStayWhole(text) {
    return containsSecret(text);
}
/** One unseen character as a reader may see it: a control picture, or its code point in brackets. */
function picture(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(firstControlPicture + code);
    if (code === delete_)
        return '␡';
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
/**
 * A foreign text on one line, every control, bidirectional, zero-width and other unseen character
 * made visible; a line break becomes `↵`.
 */
function visibleLine(value) {
    return unlessSecret(value, value.replace(/\r\n|\n/g, '↵').replace(unseen, picture));
}
/** The same for a text of several lines: line feeds and tabs stay what they are. */
function visibleText(value) {
    const shown = value
        .replace(/\r\n/g, '\n')
        .replace(unseen, (character) => character === '\n' || character === '\t' ? character : picture(character));
    return unlessSecret(value, shown);
}
/** A text's beginning, at most `limit` UTF-16 units long, never half a character; what is missing is counted. */
function shortened(value, limit) {
    if (value.length <= limit)
        return value;
    const kept = beginning(value, limit);
    return unlessSecret(value, `${kept}… (${String(value.length - kept.length)} more characters)`);
}
function unlessSecret(value, shown) {
    return shown === value || !mustStayWhole(value) ? shown : value;
}
/** At most `limit` UTF-16 units from the front of a text, without cutting a surrogate pair in two. */
function beginning(value, limit) {
    const last = value.charCodeAt(limit - 1);
    const halvesPair = limit > 0 && limit < value.length && last >= 0xd800 && last <= 0xdbff;
    return value.slice(0, halvesPair ? limit - 1 : limit);
}


/***/ }),

/***/ 9786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ failedEnding),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _inputs_network_failures_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5851);
/* harmony import */ var _inputs_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6458);
/* harmony import */ var _modes_cancelled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7395);
/* harmony import */ var _open_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1798);
/* harmony import */ var _report_blocks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3578);
/* harmony import */ var _report_failure_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6799);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4285);
/* harmony import */ var _report_log_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(639);









/** Chooses the mode, runs it and reports. Returns the exit code. */
async function run(session) {
    const { inputs, log, outputGuard, signal } = session;
    let mode = inputs.mode === 'auto' ? 'none' : inputs.mode;
    let commentWanted = false;
    let ending;
    try {
        const decision = await decide(session);
        commentWanted = decision.run === 'plan' && decision.comment;
        if (decision.run !== 'doctor')
            (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfAny */ .MI)(session.inputFailures);
        mode = decision.run;
        if (mode !== 'none')
            log.info(`Mode ${mode}${inputs.namesTenant ? `, tenant ${inputs.name}` : ''}.`);
        const work = runMode(session, decision);
        // An apply may have written something, so it ends itself.
        ending = await (mode === 'apply' ? work : (0,_modes_cancelled_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessCancelled */ .MS)(work, signal));
    }
    catch (error) {
        const [first, ...others] = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(error);
        const redacted = outputGuard.redacted.bind(outputGuard);
        const failures = [redacted(first), ...others.map(redacted)];
        if (commentWanted && !signal.aborted) {
            const { showFailedPlan } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(793), __webpack_require__.e(437), __webpack_require__.e(369)]).then(__webpack_require__.bind(__webpack_require__, 3369));
            await showFailedPlan(await (0,_open_session_js__WEBPACK_IMPORTED_MODULE_3__/* .connect */ .N)(session), failures);
        }
        ending = failedEnding(mode, inputs.name, failures);
    }
    return report(session, mode, ending);
}
/** The end of a run that failed before it had anything else to report. `name` is unknown where inputs are wrong. */
function failedEnding(mode, name, failures) {
    const title = `Immuta${mode === 'none' ? '' : ` ${mode}`}${name === undefined ? '' : ` · ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(name)}`}`;
    return {
        result: 'failed',
        failures,
        warnings: [],
        summary: [(0,_report_blocks_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(2, title), '**Failed.**', ...failures.flatMap(_report_failure_report_js__WEBPACK_IMPORTED_MODULE_5__/* .failureBlocks */ .pD)],
        line: (0,_report_failure_report_js__WEBPACK_IMPORTED_MODULE_5__/* .failureLine */ .Pu)(mode === 'none' ? 'action' : mode, failures, name ?? 'this run'),
        outputs: {},
    };
}
async function decide(session) {
    const { inputs, event, defaultBranch, runner } = session;
    const decision = (0,_inputs_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .decideMode */ .a)(inputs.mode, {
        event,
        defaultBranch,
        ref: runner.ref,
        hasApiKey: inputs.apiKey !== undefined,
    });
    const byDependabot = event.kind === 'push' && event.byDependabot && inputs.apiKey === undefined;
    if (decision.run === 'none' || decision.run === 'validate' || !byDependabot)
        return decision;
    const { dependabotPushTouchesNothing } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(233)]).then(__webpack_require__.bind(__webpack_require__, 5233));
    if (!(await dependabotPushTouchesNothing(await (0,_open_session_js__WEBPACK_IMPORTED_MODULE_3__/* .connect */ .N)(session), event)))
        return decision;
    return {
        run: 'none',
        notice: 'Dependabot pushed a commit that changes no integration file: nothing to do.',
    };
}
/** Loads and runs the mode. */
async function runMode(session, decision) {
    switch (decision.run) {
        case 'none':
            return skipped(session, decision.notice);
        case 'validate':
            if (decision.notice !== undefined)
                session.log.notice(decision.notice);
            return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(444)]).then(__webpack_require__.bind(__webpack_require__, 1444))).runValidate(session, decision.notice);
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(793), __webpack_require__.e(437), __webpack_require__.e(369)]).then(__webpack_require__.bind(__webpack_require__, 3369))).runPlan(await openTenant(session, 'plan'), decision.comment);
        case 'apply':
            return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(793), __webpack_require__.e(437), __webpack_require__.e(214)]).then(__webpack_require__.bind(__webpack_require__, 8214))).runApply(await openTenant(session, 'apply'));
        case 'drift':
            return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(793), __webpack_require__.e(437), __webpack_require__.e(393)]).then(__webpack_require__.bind(__webpack_require__, 2393))).runDrift(await openTenant(session, 'drift'));
        case 'doctor':
            return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(793), __webpack_require__.e(390)]).then(__webpack_require__.bind(__webpack_require__, 3009))).runDoctor(await (0,_open_session_js__WEBPACK_IMPORTED_MODULE_3__/* .connect */ .N)(session));
        case 'export':
            return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(793), __webpack_require__.e(130)]).then(__webpack_require__.bind(__webpack_require__, 9130))).runExport(await openTenant(session, 'export'));
    }
}
/** Connects, if the inputs give what a mode needs; throws `invalid-input` otherwise. */
async function openTenant(session, mode) {
    const { inputs, runner } = session;
    const needsGitHub = mode === 'plan' || mode === 'apply' || inputs.driftIssue;
    const { trustsAnyCertificate } = runner;
    (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfAny */ .MI)((0,_inputs_network_failures_js__WEBPACK_IMPORTED_MODULE_8__/* .networkFailures */ .I)(inputs, { isLocal: session.local !== undefined, needsGitHub, trustsAnyCertificate }));
    const { immuta, ...connected } = await (0,_open_session_js__WEBPACK_IMPORTED_MODULE_3__/* .connect */ .N)(session);
    if (immuta === undefined)
        throw new Error('the tenant and the key were checked');
    return { ...connected, immuta };
}
function skipped({ inputs }, notice) {
    return {
        result: 'skipped',
        failures: [],
        warnings: [],
        summary: [(0,_report_blocks_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(2, `Immuta · ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(inputs.name)}`), (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(notice)],
        line: notice,
        outputs: {},
    };
}
/** Writes annotations, the summary and all outputs; a text that contains a secret anywhere fails the run. */
async function report({ log, outputs, outputGuard }, mode, ending) {
    for (const failure of (0,_report_log_report_js__WEBPACK_IMPORTED_MODULE_7__/* .inFileOrder */ .w$)(ending.failures))
        log.error(failure);
    for (const warning of (0,_report_log_report_js__WEBPACK_IMPORTED_MODULE_7__/* .inFileOrder */ .w$)(ending.warnings))
        log.warning(warning);
    if (ending.summary !== undefined)
        await outputs.summary(ending.summary);
    const values = outputs.complete({ ...ending.outputs, mode, summary: ending.line });
    // A failure is an annotation already.
    if (ending.failures.length === 0)
        log.notice(ending.line);
    else
        log.info(ending.line);
    const leaks = outputGuard.failures();
    for (const leak of leaks)
        log.error(leak);
    // A leak is reported before anything else.
    const failures = [...leaks, ...(0,_report_log_report_js__WEBPACK_IMPORTED_MODULE_7__/* .inFileOrder */ .w$)(ending.failures)];
    const failed = failures.length > 0;
    await outputs.set({
        ...values,
        result: leaks.length > 0 && mode !== 'apply' ? 'failed' : ending.result,
        reason: failures[0]?.reason ?? '',
    });
    return failed ? 1 : 0;
}


/***/ }),

/***/ 6342:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ commandLine),
/* harmony export */   f: () => (/* binding */ printableLines)
/* harmony export */ });
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(776);

/**
 * One command as the runner reads it: `::error file=a.yml,line=3::message`. The percent-escapes are those that the
 * runner decodes. Source: ActionCommand.cs of actions/runner. @actions/core writes the same, but loads an HTTP client.
 */
function commandLine(command, message, { file, line, col, title } = {}) {
    const properties = Object.entries({ file, line, col, title }).flatMap(([key, value]) => value === undefined
        ? []
        : [`${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`]);
    return `::${[command, properties.join(',')].join(' ').trim()}::${escaped(message)}`;
}
function escaped(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/**
 * `::` at the start of a line, with or without spaces before it. The runner's .NET comparison ignores marks there, so
 * marks don't hide it; invisible characters are already made visible.
 */
const commandAtStart = /^([^\p{L}\p{N}\p{P}\p{S}]*:)(?=[^\p{L}\p{N}\p{P}\p{S}]*:)/u;
/** `##[`, the older notation, which the runner takes for a command anywhere in a line. */
const olderCommand = /(#\p{M}*#\p{M}*)(?=\[)/gu;
/** Most lines are harmless: this finds them without Unicode's tables, which are slow to load. */
const plain = /^(?![\t ]*:)(?!.*##)[\t -~]*$/;
/**
 * Splits text from any source into lines that are safe to print: none is a command to the runner, and nothing in them
 * moves the cursor, hides text or reorders it. A carriage return is a line break, as it is for the runner. A space is put
 * inside `::` and `##[`, and invisible characters are made visible. Source: ActionCommand.cs of actions/runner.
 */
function printableLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => plain.test(line) ? line : (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(line).replace(commandAtStart, '$1 ').replace(olderCommand, '$1 '));
}


/***/ }),

/***/ 7708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ Log)
/* harmony export */ });
/* harmony import */ var _network_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5887);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(776);
/* harmony import */ var _secrets_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5994);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6342);




/** The most characters of an annotation that GitHub shows, minus room for the count at the end of a cut message. */
const annotationLimit = 4096 - 40;
/**
 * The job's log. Any text may be foreign and have several lines. A text that contains a secret, before or after it is made
 * printable, is replaced by a line that names the secret, and the output guard records the leak. Nothing that is written
 * is a command to the runner, except for the log's own annotations.
 */
class Log {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    info(text) {
        this.#print(this.#admitted(text) ?? []);
    }
    /** Shown only with `ACTIONS_STEP_DEBUG`. */
    debug(text) {
        const lines = this.#parts.isDebug ? this.#admitted(text) : undefined;
        if (lines !== undefined)
            this.#parts.giveCommand('debug', lines.join('\n'));
    }
    notice(text) {
        this.#annotate('notice', text);
    }
    warning({ message, place }) {
        this.#annotate('warning', message, place);
    }
    /** Writes message and remedy as an annotation, and the kinds and codes of the cause to the debug log. */
    error({ reason, message, remedy, place, cause }) {
        this.#annotate('error', remedy === undefined ? message : `${message}\n${remedy}`, place, reason);
        if (cause !== undefined)
            this.debug(`${reason} was caused by ${errorTrail(cause)}`);
    }
    /** Runs `work` in a group that the log viewer folds. */
    async group(title, work) {
        this.#parts.giveCommand('group', this.#admitted(title)?.join(' ') ?? '');
        try {
            return await work();
        }
        finally {
            this.#parts.giveCommand('endgroup', '');
        }
    }
    /** Writes one line of a script's output, with `***` for secrets. */
    scriptOutput(line) {
        this.#print((0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .printableLines */ .f)(this.#parts.outputGuard.guard.mask(line)));
    }
    /** Makes the runner write `***` for secrets and for each of their forms. */
    mask(secrets) {
        // A line of the log never contains a line break; the runner would mask each short line of such a form.
        const forms = secrets.flatMap(_secrets_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .secretForms */ .eo).filter((form) => !/[\r\n]/.test(form));
        for (const form of new Set(forms))
            this.#parts.giveCommand('add-mask', form);
    }
    #print(lines) {
        for (const line of lines)
            this.#parts.writeLine(line);
    }
    /** The lines to print; undefined if the text contains a secret. */
    #admitted(text) {
        const lines = (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .printableLines */ .f)(text);
        for (const form of [text, lines.join('\n')]) {
            const admission = this.#parts.outputGuard.admit('log', form);
            if (admission.ok)
                continue;
            const withheld = `[withheld: this text contained ${admission.label}]`;
            // The name of a secret could itself be, or contain, another secret.
            this.#print((0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .printableLines */ .f)(this.#parts.outputGuard.guard.mask(withheld)));
            return undefined;
        }
        return lines;
    }
    /** GitHub attaches an annotation to a line, so it is line 1 if none is known. `place.file` is the file's real path. */
    #annotate(level, text, place, title) {
        const message = this.#admitted((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .vI)(text, annotationLimit))?.join('\n');
        if (message === undefined || (place !== undefined && this.#admitted(place.file) === undefined))
            return;
        const position = place && { file: place.file, line: place.line ?? 1, col: place.column };
        this.#parts.giveCommand(level, message, { ...position, title });
    }
}
/** How many causes are followed. */
const deepest = 8;
/**
 * The kinds and codes of an error and its causes, `TypeError < SocketError UND_ERR_SOCKET`, for the
 * debug log. Messages are left out, since they may quote a file, a body or a header.
 */
function errorTrail(error) {
    const trail = [];
    for (let at = error; at instanceof Error && trail.length < deepest; at = at.cause) {
        const code = (0,_network_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(at);
        trail.push(/^[A-Z][A-Z0-9_]*$/.test(code) ? `${at.name} ${code}` : at.name);
    }
    return trail.length === 0 ? `a value of type ${typeof error}` : trail.join(' < ');
}


/***/ }),

/***/ 3911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ requireFolders),
/* harmony export */   L: () => (/* binding */ outputFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1633);
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9417);





/** The input that names the directory. */
const input = 'output-directory';
/**
 * Writes below the output directory; every text passes the output guard first. A pull request may have put
 * anything into the workspace, so no symbolic link in it is followed; a directory elsewhere, and the links above it, are
 * the workflow owner's choice.
 */
function outputFiles(directory, outputGuard, workspace) {
    /** Checks the path to a folder from the workspace (by its name or its real path), or from a directory elsewhere. */
    const requireOwnFolders = async (folder) => {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace).catch(() => workspace);
        const root = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace), real].find((one) => `${directory}${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`.startsWith(`${one}${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`));
        requireFolders(root ?? directory, folder, input);
    };
    /**
     * Writes a text; returns its absolute path, or undefined if it contains a secret and was not written. Throws an
     * `invalid-input` failure if a symbolic link, or anything else that is not a folder or a file, is in the way.
     */
    const write = async (path, text) => {
        if (!outputGuard.admit(path, text).ok)
            return undefined;
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory, path);
        await requireOwnFolders((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
        requireKind(target, 'file', input);
        const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target, text, { flag: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW });
        return target;
    };
    return {
        directory,
        write,
        /** Writes a value as JSON. */
        writeJson: (path, value) => write(path, `${JSON.stringify(value, null, 2)}\n`),
        /**
         * Removes the scripts that an earlier run of the action left in the directory. Throws the same failure if something
         * is in the way of the directory or of the files that every run replaces.
         */
        clear: async () => {
            await requireOwnFolders(directory);
            for (const name of ['plan.json', 'result.json'])
                requireKind((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name), 'file', input);
            await removeScriptsBelow(directory);
        },
    };
}
/** Throws `invalid-input` if a symbolic link, or anything but a folder, is on the way from `root` to a folder below it. */
function requireFolders(root, folder, inputName) {
    let path = root;
    for (const name of (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, folder).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep)) {
        path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name);
        if (name !== '')
            requireKind(path, 'folder', inputName);
    }
}
/** Throws if there is a symbolic link at a path, or something of another kind. */
function requireKind(path, wanted, inputName) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    if (found === undefined || (wanted === 'file' ? found.isFile() : found.isDirectory()))
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionFailure */ .dR({
        reason: 'invalid-input',
        message: found.isSymbolicLink()
            ? `\`${inputName}\` can't be used: ${path} is a symbolic link, which the action never follows.`
            : `\`${inputName}\` can't be used: ${path} is not a ${wanted}.`,
        remedy: `Remove it, or set \`${inputName}\` to another folder.`,
    });
}
/** Skips what can't be read or disappears meanwhile: others may use the folder too. */
async function removeScriptsBelow(folder) {
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true }).catch(() => [])) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name);
        if (entry.isDirectory() && entry.name !== '.git')
            await removeScriptsBelow(path);
        else if (entry.isFile() &&
            entry.name.endsWith('.sql') &&
            (0,_script_sql_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isOwnScript */ .y)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => '')))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}


/***/ }),

/***/ 7424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createOutputs)
/* harmony export */ });
/* harmony import */ var _report_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _report_split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1194);


/** Every output of the action, and what it is if a run has nothing to say in it. */
const emptyOutputs = {
    mode: 'none',
    result: 'failed',
    reason: '',
    'has-changes': 'false',
    'create-count': '0',
    'update-count': '0',
    'delete-count': '0',
    'plan-file': '',
    'result-file': '',
    'script-files': '[]',
    'comment-url': '',
    'issue-url': '',
    'integration-ids': '{}',
    summary: '',
};
/** Makes the edge to the runner's outputs and summary; each text passes the output guard first. */
function createOutputs(outputGuard) {
    return {
        /** A value for every output of the action: the empty one if it is missing in `values`, or contains a secret. */
        complete: (values) => ({
            ...emptyOutputs,
            ...Object.fromEntries(Object.entries(values).filter(([name, value]) => outputGuard.admit(`output ${name}`, value).ok)),
        }),
        /** Sets all outputs, to what `complete` gave. Rejects if the runner's file for outputs can't be written. */
        set: async (values) => {
            const { setOutput } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(942), __webpack_require__.e(143)]).then(__webpack_require__.bind(__webpack_require__, 143));
            for (const [name, value] of Object.entries(values))
                setOutput(name, value);
        },
        /** Makes the report the step's summary and replaces an earlier one of this step. Never rejects. */
        summary: async (report) => {
            const whole = (0,_report_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBlocks */ .Rz)(report);
            const markdown = (0,_report_split_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryText */ .g5)(report);
            const texts = new Set([whole, markdown]);
            if (![...texts].every((text) => outputGuard.admit('summary', text).ok))
                return 'withheld';
            const { summary } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(942), __webpack_require__.e(143)]).then(__webpack_require__.bind(__webpack_require__, 143));
            try {
                await summary.emptyBuffer().addRaw(markdown).write({ overwrite: true });
                return markdown === whole ? 'written' : 'cut';
            }
            catch {
                return 'unavailable';
            }
        },
    };
}


/***/ }),

/***/ 9417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TD: () => (/* binding */ renderSqlFile),
/* harmony export */   nC: () => (/* binding */ scriptFileName),
/* harmony export */   y: () => (/* binding */ isOwnScript)
/* harmony export */ });
/* harmony import */ var _variable_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5906);

/** The first comment of every script file begins with this. */
const firstComment = "-- Immuta's script to ";
/** Whether the text of a file is a script that the action wrote. Only such files are removed from the output directory. */
function isOwnScript(text) {
    return text.split('\n', 3).some((line) => line.startsWith(firstComment));
}
/** The path of a script below the output directory: `immuta/prod/a.yml` → `immuta/prod/a.update.sql`. */
function scriptFileName({ action, file }) {
    return `${file.replace(/\.ya?ml$/, '')}.${action}.sql`;
}
/**
 * The `.sql` file: a header, then the script. Before anything reaches the server, the header stops psql with a
 * sentence and exit code 3 if a variable is missing or empty. If the script has problems, the first lines stop it in
 * any case. The header neither sends nor prints the value of a variable.
 */
function renderSqlFile(header, text, variables, problems) {
    const path = scriptFileName(header).replace(/[^A-Za-z0-9._/-]/g, '?');
    const file = header.file.replace(/[^A-Za-z0-9._/-]/g, '?');
    const settings = variables.map((name) => `${name}=... `).join('');
    const lines = [
        ...stopLines(problems),
        `${firstComment}${header.action} the integration of ${file}.`,
        ...(problems.length > 0
            ? ['-- Its first lines stop psql: a person must review it first.']
            : [
                '-- Run it in the database of the integration, with psql 15 or newer:',
                `--   ${settings}psql -X -f ${path.slice(path.lastIndexOf('/') + 1)}`,
            ]),
        '\\set ON_ERROR_STOP on',
        ...(variables.length === 0 ? [] : quiet),
        ...variables.flatMap(requireVariable),
        // Otherwise psql reads the bytes of other characters as the server's settings say.
        ...(/^[\0-\x7f]*$/.test(text) ? [] : ['\\encoding UTF8']),
        '',
    ];
    return `${lines.join('\n')}\n${text}${text.endsWith('\n') ? '' : '\n'}`;
}
/**
 * A command that psql does not know is an error to every release, even where `\if` skips commands, and it ends psql
 * whatever its command line says. ON_ERROR_STOP counts from the line after the one that sets it, so there are two lines.
 */
function stopLines([first, ...others]) {
    if (first === undefined)
        return [];
    const count = others.length === 0 ? '' : ` There are ${String(others.length + 1)} such places.`;
    const sentence = `This script must not be run as is, and nothing was run. Line ${String(first.line)}: ${first.message}${count}`;
    return [`\\set ON_ERROR_STOP on \\\\ \\warn '${quotable(sentence)}'`, '\\this_script_must_not_be_run'];
}
/** Otherwise an error shows a line of the script with the secret in it, and `psql -e` every line. */
const quiet = ['\\set VERBOSITY terse', '\\set ECHO none'];
/**
 * Reads a variable from the environment unless `-v` set it. To test for an empty value without sending it anywhere,
 * psql looks for an environment variable whose name ends in the value: it finds one only if the value is empty.
 */
function requireVariable(name) {
    const sentence = `${name} is missing or empty: set it in the environment. Nothing was run.`;
    return [
        `\\if :{?${name}}`,
        '\\else',
        `\\set ${name} ''`,
        `\\getenv ${name} ${name}`,
        '\\endif',
        `\\unset ${_variable_names_js__WEBPACK_IMPORTED_MODULE_0__/* .probeVariable */ .Zu}`,
        `\\setenv ${_variable_names_js__WEBPACK_IMPORTED_MODULE_0__/* .probeVariable */ .Zu} empty`,
        `\\getenv ${_variable_names_js__WEBPACK_IMPORTED_MODULE_0__/* .probeVariable */ .Zu} ${_variable_names_js__WEBPACK_IMPORTED_MODULE_0__/* .probeVariable */ .Zu}:${name}`,
        `\\setenv ${_variable_names_js__WEBPACK_IMPORTED_MODULE_0__/* .probeVariable */ .Zu}`,
        `\\if :{?${_variable_names_js__WEBPACK_IMPORTED_MODULE_0__/* .probeVariable */ .Zu}}`,
        `\\warn '${quotable(sentence)}'`,
        // Without a name this is an error, which ends psql.
        '\\getenv',
        '\\endif',
    ];
}
function quotable(sentence) {
    return sentence.replaceAll("'", "''").replace(/[\\\n\r]/g, '');
}


/***/ }),

/***/ 5906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ scriptVariables),
/* harmony export */   Zu: () => (/* binding */ probeVariable),
/* harmony export */   rq: () => (/* binding */ isTakenName)
/* harmony export */ });
/** The variables that a run-script command finds in its environment in addition to those of the step. */
const scriptVariables = [
    'IMMUTA_SCRIPT',
    'IMMUTA_ACTION',
    'IMMUTA_FILE',
    'IMMUTA_NAME',
    'IMMUTA_ID',
    'IMMUTA_HOST',
    'IMMUTA_PORT',
    'IMMUTA_DATABASE',
];
/** A script file uses this variable to find out whether another one is empty. */
const probeVariable = 'IMMUTA_SCRIPT_PROBE';
// Variables that psql sets or obeys (psql(1), "Variables", releases 15 to 18).
const psqlVariables = `AUTOCOMMIT COMP_KEYWORD_CASE DBNAME ECHO ECHO_HIDDEN ENCODING ERROR FETCH_COUNT HIDE_TABLEAM
  HIDE_TOAST_COMPRESSION HISTCONTROL HISTFILE HISTSIZE HOST IGNOREEOF LASTOID LAST_ERROR_MESSAGE
  LAST_ERROR_SQLSTATE ON_ERROR_ROLLBACK ON_ERROR_STOP PORT PROMPT1 PROMPT2 PROMPT3 QUIET ROW_COUNT
  SERVER_VERSION_NAME SERVER_VERSION_NUM SERVICE SHELL_ERROR SHELL_EXIT_CODE SHOW_ALL_RESULTS
  SHOW_CONTEXT SINGLELINE SINGLESTEP SQLSTATE USER VERBOSITY VERSION VERSION_NAME VERSION_NUM
  WATCH_INTERVAL PIPELINE_COMMAND_COUNT PIPELINE_RESULT_COUNT PIPELINE_SYNC_COUNT`.split(/\s+/);
const takenNames = new Set([...psqlVariables, ...scriptVariables, probeVariable]);
/** Whether a reference with this name can't be a variable of a script, because psql or the action uses the name itself. */
function isTakenName(name) {
    return takenNames.has(name);
}


/***/ }),

/***/ 572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ FormFinder)
/* harmony export */ });
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5994);

/** Finds any of many forms, each with a label, in one pass over a text. */
class FormFinder {
    /** By their first characters, as many as every form has. */
    #forms = new Map();
    /** By `hash` of its first four characters: whether a form may begin so. For most places of a text, this look is enough. */
    #starts = new Uint8Array(0x10000);
    /** Adds a form of at least 8 characters (`shortestSecret`). */
    add(label, form) {
        const start = form.slice(0, _forms_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestSecret */ .bs);
        const alike = this.#forms.get(start) ?? [];
        this.#forms.set(start, alike);
        alike.push({ label, form });
        this.#starts[[0, 1, 2, 3].reduce((before, at) => hash(before, form.charCodeAt(at)), 0)] = 1;
    }
    /** Every form in a text, by its start. */
    *find(text) {
        let lastFour = 0;
        for (let end = 0; end < text.length; end += 1) {
            lastFour = hash(lastFour, text.charCodeAt(end));
            const start = end - 3;
            if (this.#starts[lastFour] === 0 || start < 0)
                continue;
            for (const { label, form } of this.#forms.get(text.slice(start, start + _forms_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestSecret */ .bs)) ?? [])
                if (text.startsWith(form, start))
                    yield { label, start, end: start + form.length };
        }
        return undefined;
    }
    /** The places of forms, from left to right. Those that overlap are one place. */
    places(text) {
        const places = [];
        for (const found of this.find(text)) {
            const last = places.at(-1);
            if (last === undefined || found.start >= last.end)
                places.push(found);
            else
                places[places.length - 1] = { ...last, end: Math.max(last.end, found.end) };
        }
        return places;
    }
}
/** A number for the last four characters of a text: each one pushes out the fourth before it. Texts may share one. */
function hash(before, code) {
    return ((before << 4) ^ code) & 0xffff;
}


/***/ }),

/***/ 5994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rb: () => (/* binding */ isLongEnough),
/* harmony export */   bs: () => (/* binding */ shortestSecret),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   tV: () => (/* binding */ base64Stretches),
/* harmony export */   zG: () => (/* binding */ withoutUnseen)
/* harmony export */ });
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4285);

/** The shortest secret that can be guarded: a shorter one would be found in ordinary text. */
const shortestSecret = 8;
/** Whether a value is long enough to be guarded. Spaces and line breaks at its ends do not count. */
function isLongEnough(value) {
    return value.trim().length >= shortestSecret;
}
/** The lines that frame a key in PEM; they are the same in every key. Source: RFC 7468. */
const pemFrame = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
/**
 * Invisible characters, the comment that reports put into words that GitHub would link, and line breaks (also as JSON
 * writes them) with their indentation.
 */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]|<!-- -->|(?:(?:\\[rn]|[\r\n])[ \t]*)+/g;
/** A text without what can separate the characters of a secret and still leave it readable, such as line wrapping. */
function withoutUnseen(text) {
    return text.replace(unseen, '');
}
/**
 * Every form in which a secret is looked for, each once: as it is, escaped for SQL, JSON, URLs and HTML, each of
 * these again as the action's own reports and JSON files write it, as base64 at each alignment, and as hexadecimal.
 * For a secret of several lines, also the forms of each line, since logs are cut into lines. Empty for a value that is
 * too short.
 */
function secretForms(value) {
    const forms = textsOf(value).flatMap((text) => [
        ...[...escapedForms(text)].flatMap((escaped) => [escaped, ...ownForms(escaped)]),
        ...encodedForms(text),
    ]);
    return [...new Set(forms)];
}
/** The parts of a secret that are looked for: the whole with any line ends and spacing, and each line that is long enough. */
function textsOf(value) {
    const whole = value.trim();
    const lines = whole.split(/\r\n|\r|\n/);
    const texts = [
        whole,
        ...['\n', '\r\n', '\r'].map((lineEnd) => lines.join(lineEnd)),
        whole.replace(/ +/g, ' '),
        withoutUnseen(whole),
        ...lines.map((line) => line.trim()).filter((line) => !pemFrame.test(line)),
    ];
    return [...new Set(texts)].filter(isLongEnough);
}
/** Replaces what `pattern` finds by what `write` makes of its code point. */
function replacing(pattern, write) {
    return (text) => text.replace(pattern, (character) => write(character.codePointAt(0) ?? 0));
}
/** Replaces each of these characters, one after the other in this order. */
function substituting(replacements) {
    const pairs = Object.entries(replacements);
    return (text) => pairs.reduce((replaced, [from, to]) => replaced.replaceAll(from, to), text);
}
const json = (text) => JSON.stringify(text).slice(1, -1);
const unicode = (code) => `\\u${code.toString(16).padStart(4, '0')}`;
const uri = (text) => encodeURIComponent(text.toWellFormed());
const percent = (code) => `%${code.toString(16).padStart(2, '0')}`;
const html = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** How writers of each format escape. Those of one format differ in which characters they escape without need. */
const escapes = [
    (text) => text,
    // SQL: literals, quoted identifiers (and CSV), E'' strings.
    substituting({ "'": "''" }),
    substituting({ '"': '""' }),
    substituting({ "'": "''", '\\': '\\\\' }),
    substituting({ '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' }),
    // JSON: plain, of PHP (with and without escapes of Unicode), of Python, of Go, of .NET.
    json,
    (text) => json(text).replaceAll('/', '\\/'),
    (text) => replacing(/[^\0-~]/g, unicode)(json(text).replaceAll('/', '\\/')),
    (text) => replacing(/[^\0-~]/g, unicode)(json(text)),
    (text) => replacing(/[&<>]/g, unicode)(json(text)),
    (text) => replacing(/[^\0-~]|["&'+<>`]/g, unicode)(json(text).replaceAll('\\"', '"')),
    // URLs: a component, the same by RFC 3986, a form, a whole URL, the password of one.
    uri,
    (text) => replacing(/[!'()*]/g, percent)(uri(text)),
    (text) => new URLSearchParams({ '': text }).toString().slice(1),
    (text) => encodeURI(text.toWellFormed()),
    urlPassword,
    // HTML: text alone, attributes with each notation of the quotes, numeric references.
    substituting(html),
    substituting({ ...html, '"': '&quot;' }),
    substituting({ ...html, '"': '&quot;', "'": '&apos;' }),
    substituting({ ...html, '"': '&quot;', "'": '&#39;' }),
    substituting({ ...html, '"': '&quot;', "'": '&#x27;' }),
    substituting({ ...html, '"': '&#34;', "'": '&#39;' }),
    replacing(/[&<>"']/g, (code) => `&#${String(code)};`),
    replacing(/[&<>"']/g, (code) => `&#x${code.toString(16)};`),
    // Every character escaped: JSON, URLs, HTML.
    replacing(/[^]/g, unicode),
    (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
    replacing(/./gsu, (code) => `&#${String(code)};`),
    replacing(/./gsu, (code) => `&#x${code.toString(16)};`),
];
function urlPassword(text) {
    const url = new URL('https://user@localhost');
    url.password = text;
    return url.password;
}
const escapeDigits = /(?<=%)[0-9a-f]{2}|(?<=\\u)[0-9a-f]{4}|(?<=&#x)[0-9a-f]+/gi;
/** A text in each format, the hexadecimal digits of escapes also in lower and in upper case. */
function escapedForms(text) {
    const forms = [...new Set(escapes.map((escape) => escape(text)))];
    const lower = forms.map((form) => form.replace(escapeDigits, (digits) => digits.toLowerCase()));
    const upper = forms.map((form) => form.replace(escapeDigits, (digits) => digits.toUpperCase()));
    return new Set([...forms, ...lower, ...upper]);
}
/** What the action itself writes: JSON files, Markdown (at the start of a text and within it), code in HTML, code blocks. */
function ownForms(text) {
    return [
        json(text),
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedInText */ .WD)(text),
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedInText */ .WD)(`x${text}`).slice(1),
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedForHtml */ .eU)(text),
        text.replaceAll('<!--', '<!·--'),
    ];
}
function encodedForms(text) {
    const padded = Buffer.from(text).toString('base64');
    const base64 = [
        padded,
        padded.replaceAll('=', ''),
        ...base64Stretches(Buffer.from(text)),
        ...base64Stretches(Buffer.from(json(text))),
    ];
    const hex = Buffer.from(text).toString('hex');
    const url = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
    const escaped = base64.flatMap((form) => [form.replaceAll('/', '\\/'), encodeURIComponent(form)]);
    return [...base64, ...url, ...escaped, hex, hex.toUpperCase()];
}
/**
 * The base64 of these bytes within more bytes, for each of the three alignments, without the characters at the edges,
 * which depend on what comes before and after.
 */
function base64Stretches(bytes) {
    return [0, 1, 2]
        .map((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        // A base64 character has 6 bits. Those that share bits with other bytes are left out.
        return encoded.slice(Math.ceil((8 * before) / 6), Math.floor((8 * (before + bytes.length)) / 6));
    })
        .filter(({ length }) => length >= shortestSecret);
}


/***/ }),

/***/ 7680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ Guard)
/* harmony export */ });
/* harmony import */ var _form_finder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(572);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5994);


/** What replaces a secret. */
const stars = '***';
const echoedLabel = 'a secret that Immuta returned';
/** Knows every secret of a run and finds each of its forms (`secretForms`) in texts. */
class Guard {
    #secrets = new Set();
    #finder = new _form_finder_js__WEBPACK_IMPORTED_MODULE_0__/* .FormFinder */ .x();
    /** Length in UTF-16 units of the longest form of any secret. */
    longestForm = 0;
    /** Number of lines of the secret that has the most. */
    mostLines = 1;
    /**
     * Adds a secret. `label` can be shown: the name of a reference or an input. A value that is too short (`isLongEnough`)
     * is not guarded. Returns whether the secret is new.
     */
    add(label, value) {
        if (this.#secrets.has(value) || !(0,_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .isLongEnough */ .Rb)(value))
            return false;
        this.#secrets.add(value);
        this.mostLines = Math.max(this.mostLines, value.split(/\r\n|\r|\n/).length);
        const forms = (0,_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .secretForms */ .eo)(value);
        for (const text of new Set([...forms, ...forms.map(_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutUnseen */ .zG)].filter(_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .isLongEnough */ .Rb))) {
            this.#finder.add(label, text);
            this.longestForm = Math.max(this.longestForm, text.length);
        }
        return true;
    }
    /** Adds a value that Immuta returned in a secret field. Returns whether it is new. */
    addEchoed(value) {
        return this.add(echoedLabel, value);
    }
    /** The label of a secret that a text contains in any form, also wrapped over lines; undefined if there is none. */
    find(text) {
        const [found] = this.#finder.find(text);
        if (found !== undefined)
            return found.label;
        const seen = (0,_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutUnseen */ .zG)(text);
        return seen === text ? undefined : this.#finder.find(seen).next().value?.label;
    }
    /** The text with `***` instead of each secret in any form; secrets that overlap become one `***`. */
    mask(text) {
        let masked = '';
        let from = 0;
        for (const { start, end } of this.#finder.places(text)) {
            masked += text.slice(from, start) + stars;
            from = end;
        }
        masked += text.slice(from);
        return this.find(masked) === undefined ? masked : stars;
    }
    /** The last place up to `limit` where a text can be cut without cutting a secret. */
    placeToCut(text, limit) {
        return this.#finder.places(text).find(({ start, end }) => start < limit && limit < end)?.start ?? limit;
    }
}


/***/ }),

/***/ 88:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ OutputGuard)
/* harmony export */ });
/**
 * The one place that every text passes before it is written anywhere. A text that contains a secret is refused and
 * noted. Nothing is thrown, so that an apply goes on to its end; the run then fails with `failures`.
 */
class OutputGuard {
    guard;
    /** By sink and label. */
    #failures = new Map();
    constructor(guard) {
        this.guard = guard;
    }
    /**
     * Checks a text for a sink; a refused one must not be written.
     *
     * @param sink `comment`, `summary`, `log`, `output NAME` or the name of a file
     */
    admit(sink, text) {
        const label = this.guard.find(text);
        if (label === undefined)
            return { ok: true };
        this.#failures.set(`${sink}\n${label}`, {
            reason: 'secret-leak',
            message: `A text for the ${sink} contained ${label}, so it was not written.`,
            remedy: 'Find where else the value of the secret is used, for example as a user name. Rotate the secret if anybody may have seen it.',
        });
        return { ok: false, label };
    }
    /**
     * A failure that can be shown. If it contains a secret, most likely in what Immuta said, that part is left out and
     * noted as a leak, so that people still learn what went wrong.
     */
    redacted(failure) {
        const admission = this.admit('log', [failure.message, failure.remedy].join('\n'));
        if (admission.ok)
            return failure;
        const own = failure.message.replace(/ (Immuta says|Failed validation tests): .*/s, '');
        const kept = this.guard.find(own) === undefined ? own : 'The run failed';
        const { reason, place, cause } = failure;
        return {
            reason,
            message: `${kept} [the rest is withheld: it contained ${admission.label}]`,
            ...(place === undefined ? {} : { place }),
            cause,
        };
    }
    /** One failure for each sink and secret that was refused, in order. */
    failures() {
        return [...this.#failures.values()];
    }
}


/***/ }),

/***/ 5846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b0: () => (/* binding */ inOneSentence),
/* harmony export */   l2: () => (/* binding */ capitalized),
/* harmony export */   pN: () => (/* binding */ inCode)
/* harmony export */ });
/** Names of keys as people read them: each between backticks. */
function inCode(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}
/** A text with its first letter in upper case. */
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** `a`, `a and b`, `a, b and c`. */
function inOneSentence(items, joint = 'and') {
    const [last = ''] = items.slice(-1);
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}


/***/ })

};
