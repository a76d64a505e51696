export const id = 191;
export const ids = [191];
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
const neverRead = /(?:^|\/)(?:\.git|node_modules)(?:\/|$)/;
/**
 * Reads the input `files`: one glob per line, empty lines skipped. A line that begins with `!` excludes,
 * wherever it is. Throws `invalid-input`, naming the line and the right form.
 */
function parseFileGlobs(text) {
    const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
    const globs = lines.flatMap((line, index) => (line === '' ? [] : [parseGlob(line, index + 1)]));
    const included = globs.filter(({ excludes }) => !excludes);
    const excluded = globs.filter(({ excludes }) => excludes);
    if (included.length === 0) {
        throw invalid('The input `files` does not name any files.', 'Give at least one glob, such as `immuta/**/*.yml`.');
    }
    return {
        matches: (path) => !neverRead.test(path) &&
            included.some((glob) => glob.matches(path)) &&
            !excluded.some((glob) => glob.matches(path)),
        mayContain: (folder) => !neverRead.test(folder) &&
            included.some((glob) => mayContain(glob, folder)) &&
            !excluded.some((glob) => glob.text.endsWith('/**') && glob.matches(folder)),
        patterns: lines.filter((line) => line !== ''),
    };
}
/** Whether a path of an integration file has only characters that are safe everywhere it is written. */
function isPlainPath(path) {
    return /^[A-Za-z0-9._/ -]+$/.test(path);
}
function parseGlob(line, number) {
    const complain = (problem, globs = []) => {
        const written = globs.map((glob) => `\`${glob}\``).join(' and ');
        throw invalid(`Line ${number.toString()} of the input \`files\` ${problem}.`, written === ''
            ? "Write a glob relative to the repository's root, such as `immuta/**/*.yml`."
            : `Write ${written}${globs.length === 1 ? '' : ', each on its own line'}.`);
    };
    const meant = globsIn(line);
    if (meant.length !== 1 || meant[0] !== line) {
        complain('is not one glob: the input takes one glob per line, without commas, quotes, comments, the dash of a list or the brackets of a JSON list', meant.every((glob) => /^!? ?[A-Za-z0-9.*][A-Za-z0-9._/ *?{},@()|-]{0,200}$/.test(glob)) ? meant : []);
    }
    const excludes = line.startsWith('!');
    const text = line.replace(/^!\s*/, '').replace(/^(?:\.\/)+/, '');
    const problem = globProblem(text);
    if (problem !== undefined)
        complain(problem);
    try {
        // A leading dot has to be written out, except in exclusions: `!immuta/old/**` excludes everything below it.
        const options = { dot: excludes, nonegate: true, strictBrackets: true };
        return { text, excludes, matches: picomatch__WEBPACK_IMPORTED_MODULE_1___default()(text, options) };
    }
    catch {
        return complain('is not a glob: a bracket in it is not closed');
    }
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
        return 'contains a backslash; paths are written with `/`';
    if (glob.startsWith('/') || /^[A-Za-z]:/.test(glob))
        return 'is absolute';
    if (segments.includes('..'))
        return 'contains `..`';
    if (segments.some((segment) => segment === '' || segment === '.'))
        return 'contains an empty folder name or `.`';
    if (!/^[A-Za-z0-9._/ *?{}[\]()!+@|,^-]*$/.test(glob))
        return 'contains a character that no path of an integration file has';
    return undefined;
}
/** Whether a folder is on the way to the folders that a glob names, or below them and not deeper than the glob goes. */
function mayContain({ text }, folder) {
    const named = /^(?:[^/*?[{(!+@|]+\/)*/.exec(text)?.[0] ?? '';
    const path = folder === '' ? '' : `${folder}/`;
    if (named.startsWith(path))
        return true;
    const below = path.slice(named.length);
    const isDeep = /\*\*|[*+]\(/.test(text);
    const hasHidden = /(?:^|[/{(|,!])\./.test(text.slice(named.length));
    return (path.startsWith(named) &&
        (isDeep || path.split('/').length <= text.split('/').length) &&
        (hasHidden || !/(?:^|\/)\./.test(below)));
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
/* harmony export */   dR: () => (/* binding */ ActionFailure)
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
        message: `The action stopped on an error that it did not expect: ${kind}${code}.`,
        remedy: 'Re-run the job. If it fails again, re-run it with debug logging and report the problem with that log. A code such as EACCES or ENOSPC comes from the runner: check its disk and `output-directory`.',
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
/* harmony import */ var _live_integration_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1764);
/* harmony import */ var _network_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5284);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8904);
/* harmony import */ var _immuta_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2851);
/* harmony import */ var _routes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1529);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8790);







/** How often a request is tried that is answered 500 before the key is known to be good: older endpoints answer 500 to a bad key. */
const triesOfFirst500 = 3;
/** Makes the reading client. It refuses whatever could write, on every transport. */
function immutaReader(transport, edges) {
    const guarded = (0,_transport_js__WEBPACK_IMPORTED_MODULE_4__/* .readOnly */ .T)(transport);
    const ask = (route, body) => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .withRetries */ .LH)(() => guarded.send(route, body), judge, edges);
    const askJson = async (route) => {
        const answer = await ask(route);
        if (answer.json === undefined)
            throw notJson(answer);
        return answer.json;
    };
    return {
        ask,
        list: () => askJson(_routes_js__WEBPACK_IMPORTED_MODULE_3__/* .routes */ .J.list()),
        read: (id) => unlessStatus(askJson(_routes_js__WEBPACK_IMPORTED_MODULE_3__/* .routes */ .J.read(id)), 404),
        status: async (id) => {
            const answer = await unlessStatus(ask(_routes_js__WEBPACK_IMPORTED_MODULE_3__/* .routes */ .J.status(id)), 404, 405);
            return answer && readStatus(answer);
        },
        script: async (route, payload) => readScript(await ask(route, payload)),
    };
}
function judge(error) {
    if (!(error instanceof _immuta_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ImmutaError */ .EJ) || !error.passing)
        return { retry: false };
    const { retryAfter, status, keyAccepted } = error;
    const unprovenKey = status === 500 && !keyAccepted;
    return { retry: true, retryAfter, ...(unprovenKey ? { tries: triesOfFirst500 } : {}) };
}
/** Makes the writing client. Only apply has one. */
function immutaWriter(transport) {
    return {
        async create(payload) {
            const answer = await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_3__/* .routes */ .J.create(), payload);
            requireAnswer(answer);
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(answer.json) ? (0,_live_integration_id_js__WEBPACK_IMPORTED_MODULE_0__/* .readId */ .wh)(answer.json.id) : undefined;
        },
        async update(id, payload) {
            requireAnswer(await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_3__/* .routes */ .J.update(id), payload));
        },
        async remove(id) {
            requireAnswer(await transport.send(_routes_js__WEBPACK_IMPORTED_MODULE_3__/* .routes */ .J.remove(id)));
        },
    };
}
/** A 2xx with a login page is not an answer to a write; an empty body is. */
function requireAnswer(answer) {
    if (answer.json === undefined && (0,_network_http_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._)(answer.text))
        throw notJson(answer);
}
function notJson({ text, via }) {
    return new _immuta_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ImmutaError */ .EJ('unreadable', `Immuta answered${via} with ${(0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .describeNonJson */ .x2)(text)}`);
}
/** Undefined if Immuta answers with one of these statuses. */
async function unlessStatus(answer, ...statuses) {
    return answer.catch((error) => {
        if (error instanceof _immuta_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ImmutaError */ .EJ && statuses.includes(error.status ?? 0))
            return undefined;
        throw error;
    });
}
/** `/status` answers an object with `status`, a JSON string, or bare text. */
function readStatus(answer) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(answer.json) ? answer.json.status : (answer.json ?? answer.text.trim());
    return typeof value === 'string' && /^[A-Za-z]{1,40}$/.test(value) ? value : undefined;
}
/** A script comes as text, as a JSON string, or as the one string of a JSON object. */
function readScript({ json, text, headers }) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .OW)(json)) {
        const texts = Object.values(json).filter((value) => typeof value === 'string');
        const named = json.script ?? json.sql ?? (texts.length === 1 ? texts[0] : undefined);
        return requireScript(named, 'JSON that contains no script');
    }
    // Text that should be JSON, or was meant to be, is a cut answer: never half a script.
    const isCut = /html|json/i.test(headers['content-type'] ?? '') || /^\s*[<{["]/.test(text);
    const script = json ?? (isCut ? undefined : text);
    return requireScript(script, 'something that is not a script');
}
function requireScript(script, otherwise) {
    if (typeof script !== 'string')
        throw new _immuta_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ImmutaError */ .EJ('unreadable', `Immuta answered with ${otherwise}`);
    if (script.trim() === '')
        throw new _immuta_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ImmutaError */ .EJ('unreadable', 'Immuta answered with an empty script');
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
    /** Whether a repeat may help: 429, 5xx, time-outs and broken connections. */
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
function remedyOf(error) {
    if (error.status === 407)
        return _network_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyCredentialsRemedy */ .dd;
    switch (error.kind) {
        case 'unreachable':
            return (0,_network_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachableRemedy */ .ZK)('immuta-url');
        case 'refused-by-proxy':
            return 'Let the proxy pass requests to this host, or name the host in NO_PROXY.';
        case 'timeout':
            return 'Immuta is slow or a firewall drops the connection: re-run the job, or raise request-timeout.';
        case 'unreadable':
            return 'Check that immuta-url is the address of the tenant itself and not of a login page or a proxy.';
        case 'status':
            return statusRemedy(error.status ?? 0, error.keyAccepted);
    }
}
function statusRemedy(status, keyAccepted) {
    if (status === 401 && keyAccepted)
        return 'Immuta accepted immuta-api-key at first: check whether it was revoked.';
    if (status === 401 || status === 403) {
        return 'Check immuta-api-key: it is the raw key of a user with the APPLICATION_ADMIN permission in this tenant.';
    }
    if (status === 404 || status === 405 || status === 501) {
        return keyAccepted
            ? 'If the integration was deleted in Immuta meanwhile, re-run the job; otherwise this Immuta version lacks the call.'
            : 'Check that immuta-url is the address of the tenant, without a path, and that its Immuta has the integrations API.';
    }
    if (status === 500) {
        return keyAccepted
            ? 'The API key is good; Immuta failed on this request: re-run the job, and if it fails again, show it to Immuta support.'
            : 'Check immuta-api-key first (older Immuta versions answer 500 to a bad key), then re-run the job.';
    }
    if (status === 408 || status === 429 || status > 500) {
        return 'Immuta is busy or being restarted: re-run the job later.';
    }
    if (status >= 300 && status < 400) {
        return 'Redirects are not followed: set immuta-url to the address that the tenant itself answers on.';
    }
    return 'Correct what Immuta names, then re-run the job.';
}


/***/ }),

/***/ 1529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ routes),
/* harmony export */   P: () => (/* binding */ isReadOnly)
/* harmony export */ });
/* harmony import */ var _live_integration_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1764);
/**
 * Immuta's integrations API, every URL of it. Source: Immuta's documentation of `/integrations`.
 * An id is checked here, so that nothing from outside can leave its path segment.
 */

function segment(id) {
    if (!_live_integration_id_js__WEBPACK_IMPORTED_MODULE_0__/* .idPattern */ .aD.test(id))
        throw new Error('an integration id is 1 to 15 digits');
    return id;
}
const routes = {
    list: () => ({ method: 'GET', path: '/integrations' }),
    read: (id) => ({ method: 'GET', path: `/integrations/${segment(id)}` }),
    status: (id) => ({ method: 'GET', path: `/integrations/${segment(id)}/status` }),
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
                kind: 'pull_request',
                action,
                number: pull.number,
                headSha: pull.head.sha,
                baseSha: pull.base.sha,
                baseRef: pull.base.ref,
                fork: pull.head.repo.full_name !== pull.base.repo.full_name,
                byDependabot: actor === dependabot || pull.user.login === dependabot,
                merged: pull.merged,
                mergeCommit: pull.merge_commit_sha,
                commits: pull.commits,
            };
        }
        case 'push': {
            const { ref, ...push } = parsed(pushPayload, name, payload);
            const branch = /^refs\/heads\/(.*)$/s.exec(ref)?.[1];
            return { kind: 'push', branch, ...push, byDependabot: actor === dependabot };
        }
        case 'merge_group':
            return { kind: 'merge_group', baseSha: parsed(mergeGroupPayload, name, payload).merge_group.base_sha };
        default:
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
        message: `The payload of the event ${name} has no ${path === '' ? 'fields' : path}.`,
        remedy: 'The action reads the file that GITHUB_EVENT_PATH names; run it on GitHub, or give it a real payload.',
    });
}


/***/ }),

/***/ 2683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sw: () => (/* binding */ checkInputs),
  Yn: () => (/* binding */ localRemedies),
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
;// CONCATENATED MODULE: ./src/declared/variables.ts


const namePattern = /^[A-Z_][A-Z0-9_]*$/;
const jsonObject = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const jsonValue = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
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
            throw invalid(`${where} is not a \`NAME=value\` line.`, 'A name has capitals, digits and underscores, and does not begin with a digit.');
        }
        if (variables.has(name))
            throw invalid(`${where} sets a name again.`, 'Keep one line for each name.');
        variables.set(name, value);
    }
    return variables;
}
function parseObject(text) {
    let parsed;
    try {
        parsed = jsonObject.parse(JSON.parse(text));
    }
    catch {
        // The cause is dropped: its message quotes the input.
        throw invalid('The input `variables` begins like a JSON object and is not one.', expectation);
    }
    if (Object.keys(parsed).some((name) => name.toLowerCase() === 'github_token')) {
        throw invalid('The input `variables` contains `github_token`, so it is `toJSON(secrets)`.', "Pass `${{ toJSON(vars) }}`; secrets are read from the step's `env` by the fields that need them.");
    }
    const variables = new Map();
    for (const [index, [name, value]] of Object.entries(parsed).entries()) {
        if (!namePattern.test(name))
            continue;
        const { data } = jsonValue.safeParse(value);
        if (data === undefined) {
            throw invalid(`Entry ${(index + 1).toString()} of the JSON object in the input \`variables\` is not a text, number or boolean.`, expectation);
        }
        variables.set(name, String(data));
    }
    return variables;
}
const expectation = 'It takes `NAME=value` lines, or one JSON object of texts such as `${{ toJSON(vars) }}`.';
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
/** How to give a local run what it needs. */
const localRemedies = {
    'immuta-url': 'Add `--immuta-url URL`.',
    'immuta-api-key': 'Put the API key into the environment variable IMMUTA_API_KEY.',
};
/** The longest time that a timer takes, in seconds: about 24 days. */
const longestTimeout = 2_147_483;
/** Anybody who finds the plan key can sign a plan, and a comment contains all that is needed to try keys. */
const shortestPlanKey = 16;
// The message of each check says what the input takes: it goes on after "The input NAME takes".
const flag = schemas/* stringbool */.uEf({
    truthy: ['true', 'True', 'TRUE'],
    falsy: ['false', 'False', 'FALSE'],
    case: 'sensitive',
    error: 'true or false',
});
const seconds = schemas/* pipe */.FsL(wholeNumber(1, longestTimeout), schemas/* transform */.pdi((value) => value * 1000));
const headerValue = inputs_text(api/* _regex */.Fk(/^[\x21-\x7e]+$/, 'one line of visible ASCII characters without spaces'), schemas/* refine */.YPB(secrets_forms/* isLongEnough */.Rb, `at least ${String(secrets_forms/* shortestSecret */.bs)} characters, since a shorter secret can't be guarded`));
const signingKey = inputs_text(schemas/* refine */.YPB((key) => key.trim().length >= shortestPlanKey, `at least ${String(shortestPlanKey)} characters`));
const tenantName = inputs_text(api/* _regex */.Fk(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/, '1 to 100 letters, digits, dots, dashes and underscores, and does not begin with a dot or dash'));
const secretArn = inputs_text(api/* _regex */.Fk(/^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@!-]+$/, 'the ARN of a secret in AWS Secrets Manager'));
const databaseUser = inputs_text(api/* _regex */.Fk(endpoint/* nameForm */.oB.pattern, 'the name of a database user'));
const dataApiTarget = schemas/* pipe */.FsL(inputs_text(api/* _regex */.Fk(/^(cluster|workgroup):[a-z0-9][a-z0-9-]{0,62}$/, '`cluster:NAME` or `workgroup:NAME`')), schemas/* transform */.pdi((target) => {
    const [kind, name = ''] = target.split(':');
    return { kind: kind === 'cluster' ? 'cluster' : 'workgroup', name };
}));
const relativeFolder = schemas/* pipe */.FsL(schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi((folder) => folder.replace(/^\.\//, '').replace(/\/+$/, ''))), inputs_text(schemas/* refine */.YPB((folder) => folder.split('/').every((part) => part !== '..' && part !== '' && /^[A-Za-z0-9._ -]+$/.test(part)), 'a folder relative to the repository’s root, of letters, digits, spaces, dots, dashes and underscores')));
const address = 'the address of the tenant alone, such as https://acme.hosted.immutacloud.com';
const tenantUrl = schemas/* pipe */.FsL(inputs_text(schemas/* refine */.YPB((value) => URL.canParse(value), { error: address, abort: true })), schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi((value) => new URL(value)))
    .check(schemas/* refine */.YPB((url) => url.username === '' && url.password === '', `${address}, without a user or password`), schemas/* refine */.YPB((url) => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)), `${address}, with https (http for loopback hosts only)`), schemas/* refine */.YPB((url) => url.pathname === '/' && url.search === '' && url.hash === '', `${address}, without a path, query or fragment`)));
/**
 * Reads all inputs and reports everything that is wrong with them at once; a wrong input then counts as left out.
 * Secrets are never quoted.
 */
function checkInputs(input) {
    const failures = [];
    const wrong = new Set();
    const read = (name, schema) => {
        const fallback = defaultInputs[name];
        const value = input(name) ?? fallback;
        try {
            const { data, error } = schema.safeParse(value);
            if (error === undefined)
                return data;
            wrong.add(name);
            failures.push(wrongInput(name, error.issues[0]?.message ?? '', value));
        }
        catch (error) {
            if (!(error instanceof failure/* ActionFailure */.dR))
                throw error;
            failures.push(...error.failures);
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
        /** `never` too if one of the inputs that place and sign a comment is wrong. */
        comment: commentInputs.some((name) => wrong.has(name)) ? 'never' : comment,
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
            failures.push(wrongInput('data-api', 'true only without `run-script`: one of them runs the scripts'));
        if (user !== undefined && arn !== undefined)
            failures.push(wrongInput('data-api-db-user', 'a value only without `data-api-secret-arn`, whose secret names the user'));
        if (!isUsed)
            return undefined;
        if (user !== undefined)
            return { logIn: { kind: 'database-user', user }, target };
        return { logIn: arn === undefined ? { kind: 'iam' } : { kind: 'secret', arn }, target };
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
/** `takes` goes on after "The input NAME takes". `value` is quoted, unless it is or may contain a secret. */
function wrongInput(name, takes, value = '') {
    const shown = name === 'immuta-url' ? value.replace(/[?#].*$/s, '') : value;
    const secret = value === '' || secretInputs.includes(name) || (name === 'immuta-url' && value.includes('@'));
    return {
        reason: 'invalid-input',
        message: `The input ${name} takes ${takes}.${secret ? '' : ` It got ${JSON.stringify((0,visible/* shortened */.vI)(shown, 100))}.`}`,
        remedy: `Correct \`${name}\` below \`with:\` in the workflow.`,
    };
}
/** Whether a host name, as a `URL` gives it, can only be this machine. */
function isLoopback(host) {
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        /^127(\.\d{1,3}){3}$/.test(host));
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
        throw refused(`The event ${event.name} is refused: it runs with this repository's secrets on what anybody may have written.`, 'Use the events pull_request and push, as in the README; only `mode: validate` runs on this one.');
    }
    const run = mode === 'auto' ? automatic(facts) : mode;
    if (typeof run === 'object')
        return { run: 'none', ...run };
    if (run === 'apply' && !mayApply(facts)) {
        throw refused(`apply does not run on ${describeEvent(facts)}.`, `It runs on a push to the default branch (${facts.defaultBranch}), a pull request merged into it, or workflow_dispatch and schedule on it.`);
    }
    const comment = event.kind === 'pull_request' && event.action !== 'closed';
    if (run === 'plan' && !hasApiKey && comment && (event.fork || event.byDependabot)) {
        return {
            run: 'validate',
            comment: false,
            notice: 'This pull request comes from a fork or from Dependabot and gets no secrets, so there is no API key: the files are validated, nothing is planned.',
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
function describeEvent({ event, ref }) {
    switch (event.kind) {
        case 'push':
            return `a push to ${ref}`;
        case 'pull_request':
            if (event.action !== 'closed')
                return 'an open pull request';
            return event.merged
                ? `a pull request merged into ${event.baseRef}`
                : 'a pull request that was closed unmerged';
        case 'merge_group':
            return 'a merge queue';
        case 'other':
            return `the event ${event.name} on ${ref}`;
    }
}
function refused(message, remedy) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR({ reason: 'invalid-input', message, remedy });
}


/***/ }),

/***/ 3824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ configRules),
/* harmony export */   Qn: () => (/* binding */ configSchema),
/* harmony export */   fK: () => (/* binding */ valueAt)
/* harmony export */ });
/* unused harmony export brokenRules */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9396);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5395);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);


/** The rules of each `config`, by its schema. */
const configRules = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .registry */ .u5();
/** A `config` with these keys that also keeps the rules. They are checked even if single values are wrong. */
function configSchema(shape, rules) {
    const checkRules = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y(({ value, issues }) => {
        for (const { path, message, remedy } of brokenRules(value, rules)) {
            issues.push({
                code: 'custom',
                path: path.split('.'),
                message,
                params: { rule: true, remedy },
                input: value,
            });
        }
    }, { when: ({ value }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value) });
    return zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3(shape).check(checkRules).register(configRules, rules);
}
/** The keys that a `config` breaks a rule with. */
function brokenRules(config, rules) {
    const refused = Object.entries(rules.refused)
        .filter(([path]) => valueAt(config, path) !== undefined)
        .map(([path, { why, remedy }]) => ({ path, message: `\`config.${path}\` ${why}`, remedy }));
    return [...refused, ...brokenLogin(config, rules)];
}
/** The value at a path of dotted names; undefined if there is none. */
function valueAt(config, path) {
    return path
        .split('.')
        .reduce((at, name) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(at) && Object.hasOwn(at, name) ? at[name] : undefined), config);
}
function brokenLogin(config, { logins, absentLogin }) {
    const method = valueAt(config, 'authenticationType') ?? absentLogin;
    // An unknown one has an error of its own.
    if (typeof method !== 'string' || !Object.hasOwn(logins, method))
        return [];
    return Object.entries(logins).flatMap(([name, { needed, optional = [] }]) => {
        if (method === name)
            return needed
                .filter((path) => valueAt(config, path) === undefined)
                .map((path) => ({
                path,
                message: `\`config.${path}\` is missing: \`authenticationType: ${name}\` needs it.`,
            }));
        return [...needed, ...optional]
            .filter((path) => valueAt(config, path) !== undefined)
            .map((path) => ({
            path,
            message: `\`config.${path}\` goes only with \`authenticationType: ${name}\`.`,
            remedy: `Remove the line, or set \`authenticationType: ${name}\`.`,
        }));
    });
}


/***/ }),

/***/ 8501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ roleForm),
/* harmony export */   Oi: () => (/* binding */ hostFormOf),
/* harmony export */   Uy: () => (/* binding */ endpointIdentityKeys),
/* harmony export */   oB: () => (/* binding */ nameForm),
/* harmony export */   rf: () => (/* binding */ hostForm),
/* harmony export */   u9: () => (/* binding */ endpointIdentity)
/* harmony export */ });
/* unused harmony exports normalHost, portNumber */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

const label = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
const byte = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const ipv4 = `${byte}(?:\\.${byte}){3}`;
// A name whose last label is all digits would be taken for an (ill-formed) address by resolvers.
const dnsName = `(?=.{1,254}$)(?!(?:.*\\.)?[0-9]+\\.?$)${label}(?:\\.${label})*\\.?`;
// Loose: which colons may stand where is left to `isIPv6`.
const ipv6 = `[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){1,7}(?::[0-9A-Fa-f]{0,4}|:${ipv4})`;
const hostPattern = new RegExp(`^(?:${ipv4}|${dnsName}|${ipv6})$`);
/** Paths of the keys that `endpointIdentity` reads. */
const endpointIdentityKeys = ['host', 'port', 'database'];
/** The identity of what is told apart by `host`, `port` and `database`; undefined where one is missing or malformed. */
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
/** A host name alone: no scheme, no port, no path. The keys are what advice tells to write. */
function hostFormOf(keys) {
    return {
        pattern: hostPattern,
        expectation: 'a DNS name or an IP address alone, without scheme, port and path',
        accepts: (text) => !text.includes(':') || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(text),
        normal: normalHost,
        advice: (text) => endpointAdvice(text, keys),
    };
}
const hostForm = hostFormOf({ host: 'host', port: 'port', database: 'database' });
/** Names of databases, users and roles: nothing that could end a quoted name or a connection string. */
const nameForm = {
    pattern: /^[A-Za-z0-9_][A-Za-z0-9_.@$+-]{0,126}$/,
    expectation: 'a name of 1 to 127 letters, digits and `_.@$+-`, which begins with a letter, a digit or an underscore',
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
/** The default stands in where the key is absent; live integrations may give a port as text. */
function portNumber(value, absent) {
    if (value === undefined || value === null)
        return absent;
    const port = typeof value === 'string' && /^[0-9]{1,5}$/.test(value) ? Number(value) : value;
    return typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65535 ? port : undefined;
}
// People paste what a console shows: `cluster.example.com:5439/dev` or `jdbc:redshift://...`.
const pasted = /^(?:jdbc:)?(?:[a-z0-9]{1,16}:\/\/)?([^/:?#;@]+)(?::([0-9]{1,5}))?(?:\/([^/?#;]*))?(?:[/?#;].*)?$/is;
/**
 * The lines that a pasted endpoint should have been, for example "`host: a.example.com`, `port: 5439`".
 * Undefined where nothing can be told safely: a text with `@` may hold a password, and a part that does
 * not read like words (long, or with capitals) may be one.
 */
function endpointAdvice(text, keys) {
    if (text.includes('@') || text.length > 512)
        return undefined;
    const [, host, port, database] = pasted.exec(text.trim()) ?? [];
    if (host === undefined || !host.includes('.') || !hostPattern.test(host) || !readsLikeWords(host)) {
        return undefined;
    }
    const lines = [`\`${keys.host}: ${host}\``];
    if (keys.port !== undefined && port !== undefined && portNumber(port, 0) !== undefined)
        lines.push(`\`${keys.port}: ${Number(port).toString()}\``);
    if (keys.database !== undefined &&
        database !== undefined &&
        nameForm.pattern.test(database) &&
        readsLikeWords(database)) {
        lines.push(`\`${keys.database}: ${database}\``);
    }
    const where = lines.length === 1 ? '' : ', each on its own line under `config`';
    return `Write ${lines.join(', ')}${where}.`;
}
function readsLikeWords(text) {
    return text.split(/[._-]/).every((word) => /^[a-z0-9]{0,15}$/.test(word));
}


/***/ }),

/***/ 1892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ fileSchema),
/* harmony export */   TF: () => (/* binding */ fileOfNoType)
/* harmony export */ });
/* unused harmony export lifecycle */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _key_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1428);


const versionPattern = /^[A-Za-z0-9_.:+-]{1,64}$/;
/** The block of a file that is never sent to Immuta. */
const lifecycle = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^(?:0|[1-9][0-9]{0,14})$/))
        .register(_key_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .keyFacts */ .zS, {
        kind: 'written',
        description: 'Pins the live integration that this file manages, by its id in Immuta.',
        expectation: 'the id of a live integration: 1 to 15 digits, the first of them not a zero',
        remedy: 'Write it as Immuta shows it, for example `id: 12`.',
    })),
    preventDelete: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM((0,_key_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('While the base says true, removing the file does not delete the integration.', false)),
    retainOnDelete: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM((0,_key_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('While the base says true, removing the file leaves the integration in Immuta, and no file manages it.', false)),
    credentialsVersion: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(versionPattern))]).register(_key_schemas_js__WEBPACK_IMPORTED_MODULE_0__/* .keyFacts */ .zS, {
        kind: 'any',
        description: 'Change it to send rotated credentials to Immuta.',
        expectation: 'a whole number, or a text of 1 to 64 letters, digits and `_.:+-`',
        remedy: 'Write for example `credentialsVersion: 2`, and put anything with a dot in quotes.',
    })),
});
/** The schema of a whole file of one type, its references resolved. */
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
        lifecycle: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(lifecycle),
    });
}
/** A file whose type is missing or not supported: what every type has is checked all the same. */
const fileOfNoType = fileSchema(undefined, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({}), undefined);


/***/ }),

/***/ 5249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ sameIdentity),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   uU: () => (/* binding */ integrationTypeOf)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5395);
/* harmony import */ var _config_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3824);
/* harmony import */ var _file_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1892);
/* harmony import */ var _key_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1428);




/** Keys are compared within a type: two types may have equal ones. */
function sameIdentity(one, other) {
    return one.type === other.type && one.key === other.key;
}
/** A type with all that follows from its definition. */
function integrationTypeOf(definition) {
    const { name, config, noAutoBootstrap } = definition;
    return {
        ...definition,
        file: (0,_file_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .fileSchema */ .Mz)(name, config, noAutoBootstrap),
        keys: keysOf(config, ''),
        rules: _config_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .configRules */ .GF.get(config),
    };
}
function keysOf(block, above) {
    return Object.entries(block.shape).flatMap(([name, member]) => {
        const path = above + name;
        const schema = present(member);
        if (schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .ZodMiniObject */ .uXj)
            return keysOf(schema, `${path}.`);
        const facts = (0,_key_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(schema);
        if (facts === undefined)
            throw new Error(`the key ${path} has no facts`);
        return [{ ...facts, path, needed: schema === member, secret: facts.kind === 'secret' }];
    });
}
/** The schema of a key that is there. */
function present(member) {
    return member instanceof zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .ZodMiniOptional */ .Xz9 ? member.def.innerType : member;
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
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8501);
/* harmony import */ var _secret_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5000);




/** The facts of each key, by its schema. */
const keyFacts = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .registry */ .u5();
/** What is known of a key by its schema; undefined for a block of keys. */
function factsOf(schema) {
    // The registry's own type rewrites functions and patterns among the facts.
    return schema === undefined ? undefined : keyFacts.get(schema);
}
/** A key that holds a text: a name, unless it has another form. */
function text(description, form = _endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .nameForm */ .oB, more = {}) {
    const { pattern, ...facts } = form;
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(pattern), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YPB((value) => form.accepts?.(value) ?? true))
        .register(keyFacts, { kind: 'text', description, ...facts, ...more });
}
/** A key that holds one of a few texts. */
function choice(description, values) {
    const expectation = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .inOneSentence */ .b)(values.map((value) => `\`${value}\``), 'or');
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(values).register(keyFacts, { kind: 'text', description, expectation });
}
/** A key that holds a secret: in a file, one reference. */
function secret(description, rule) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY((value) => value instanceof _secret_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .SecretReference */ .U)
        .register(keyFacts, {
        kind: 'secret',
        description: `${description} A secret: one \${NAME} reference to the step's environment.`,
        expectation: 'one reference',
        ...(rule === undefined ? {} : { rule }),
    });
}
/** A key that holds the number of a TCP port. */
function port(description, absent) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(1), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._lte */ .Zm(65_535)).register(keyFacts, {
        kind: 'integer',
        description,
        expectation: 'a whole number from 1 to 65535',
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

/***/ 89:
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
// EXTERNAL MODULE: ./src/integration-types/config-rules.ts
var config_rules = __webpack_require__(3824);
// EXTERNAL MODULE: ./src/integration-types/endpoint.ts
var endpoint = __webpack_require__(8501);
// EXTERNAL MODULE: ./src/integration-types/integration-type.ts
var integration_type = __webpack_require__(5249);
// EXTERNAL MODULE: ./src/integration-types/key-schemas.ts
var key_schemas = __webpack_require__(1428);
;// CONCATENATED MODULE: ./src/integration-types/redshift-privilege-query.ts
/**
 * Shows what Redshift tells any role of its own privileges. `pg_user` and `has_database_privilege` are in
 * PostgreSQL too.
 */
const redshiftPrivilegeQuery = {
    sql: `SELECT current_database() AS database,
       has_database_privilege(current_user, current_database(), 'CREATE') AS may_create_in_database,
       has_database_privilege(current_user, current_database(), 'TEMP') AS may_use_temp,
       usecreatedb AS may_create_databases,
       usesuper AS is_superuser
FROM pg_user
WHERE usename = current_user;`,
    limits: 'A superuser has all of them. For any other role the query does not see `CREATE USER` and what else comes from Redshift roles, nor whether the role may grant to others and revoke from them what it has.',
};

;// CONCATENATED MODULE: ./src/integration-types/redshift.ts






/** Redshift's own default; Immuta fills it in if a payload has none. */
const defaultPort = 5439;
// Source: Redshift's CREATE USER. Printable ASCII except quotes, backslash, slash, at sign and space.
const passwordRule = {
    pattern: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[!#-&(-.0-?A-[\]-~]{8,64}$/,
    words: "Redshift's rule for passwords (8 to 64 characters with an upper-case letter, a lower-case letter and a digit, without quotes, backslash, slash, at sign and space)",
};
const logins = {
    userPassword: { needed: [] },
    accessKey: { needed: ['databaseUser', 'accessKeyId', 'secretKey'], optional: ['sessionToken'] },
    okta: { needed: ['okta.username', 'okta.password', 'okta.appId', 'okta.idpHost', 'okta.role'] },
};
/**
 * `host`, `database`, `impersonation.enabled`, `authenticationType: userPassword`, `username` and `password`
 * are in Immuta's documentation; the others are known from the way Immuta treats its other database
 * integrations.
 */
const config = (0,config_rules/* configSchema */.Qn)({
    host: (0,key_schemas/* text */.Qq)('The host name of the Redshift endpoint, without scheme, port and path.', endpoint/* hostForm */.rf),
    port: schemas/* optional */.lqM((0,key_schemas/* port */.Oh)('The port of the Redshift endpoint.', defaultPort)),
    database: (0,key_schemas/* text */.Qq)('The database that Immuta manages: an existing one, or a new one.'),
    impersonation: schemas/* optional */.lqM(schemas/* looseObject */._H3({
        enabled: schemas/* optional */.lqM((0,key_schemas/* flag */.Jt)('Whether users may impersonate others.', false)),
        role: schemas/* optional */.lqM((0,key_schemas/* text */.Qq)('The role of users who may impersonate others.', undefined, {
            default: 'immuta_impersonation',
        })),
    })),
    authenticationType: schemas/* optional */.lqM((0,key_schemas/* choice */.Yq)('How Immuta logs in to Redshift.', ['userPassword', 'accessKey', 'okta'])),
    username: (0,key_schemas/* text */.Qq)('The name of the system account that the script creates.'),
    password: (0,key_schemas/* secret */.rJ)('The password of the system account.', passwordRule),
    databaseUser: schemas/* optional */.lqM((0,key_schemas/* text */.Qq)('The database user; with `authenticationType: accessKey`.')),
    accessKeyId: schemas/* optional */.lqM((0,key_schemas/* secret */.rJ)('The id of the AWS access key; with `authenticationType: accessKey`.')),
    secretKey: schemas/* optional */.lqM((0,key_schemas/* secret */.rJ)('The secret part of the AWS access key; with `authenticationType: accessKey`.')),
    sessionToken: schemas/* optional */.lqM((0,key_schemas/* secret */.rJ)('The AWS session token; with `authenticationType: accessKey`, optional.')),
    okta: schemas/* optional */.lqM(schemas/* looseObject */._H3({
        username: schemas/* optional */.lqM((0,key_schemas/* text */.Qq)('The Okta user; with `authenticationType: okta`.')),
        password: schemas/* optional */.lqM((0,key_schemas/* secret */.rJ)('The password of the Okta user; with `authenticationType: okta`.')),
        appId: schemas/* optional */.lqM((0,key_schemas/* text */.Qq)('The id of the Okta application; with `authenticationType: okta`.', {
            pattern: /^[A-Za-z0-9_.-]{1,128}$/,
            expectation: 'an application id of 1 to 128 letters, digits and `_.-`',
        })),
        idpHost: schemas/* optional */.lqM((0,key_schemas/* text */.Qq)('The host name of the identity provider; with `authenticationType: okta`.', (0,endpoint/* hostFormOf */.Oi)({ host: 'idpHost' }))),
        role: schemas/* optional */.lqM((0,key_schemas/* text */.Qq)('The role that the identity provider grants; with `authenticationType: okta`.', endpoint/* roleForm */.F$)),
    })),
}, {
    logins,
    absentLogin: 'userPassword',
    refused: {
        initialDatabase: {
            why: 'goes only with `autoBootstrap: true`, which Redshift Spectrum does not have.',
            remedy: 'Remove the line; `config.database` is the database that Immuta manages.',
        },
    },
});
const privileges = [
    {
        title: 'Existing database',
        steps: ['Connect to the existing database that `config.database` names.', 'Run the script there.'],
        privileges: ['ALL PRIVILEGES ON DATABASE', 'CREATE USER', 'GRANT TEMP ON DATABASE'],
    },
    {
        title: 'New database',
        steps: [
            'Create the database that `config.database` names; `CREATE DATABASE` must run outside a transaction.',
            'Re-create all external tables in it.',
            'Connect to it and run the script there.',
        ],
        privileges: [
            'CREATE DATABASE',
            'CREATE USER',
            'GRANT TEMP ON DATABASE',
            'REVOKE ALL PRIVILEGES ON DATABASE',
        ],
    },
];
/** Amazon Redshift Spectrum; Immuta's `type` for it is `Redshift`. */
const redshift = (0,integration_type/* integrationTypeOf */.uU)({
    name: 'Redshift',
    config,
    noAutoBootstrap: 'Amazon Redshift Spectrum is set up by hand, by a script that Immuta makes and a person or `run-script` runs.',
    identityKeys: endpoint/* endpointIdentityKeys */.Uy,
    identity: (config) => (0,endpoint/* endpointIdentity */.u9)('Redshift', config, defaultPort),
    privileges,
    privilegeQuery: redshiftPrivilegeQuery,
    byHand: {
        editor: 'Query Editor v2',
        certificates: 'the bundle of certificates that AWS publishes for Redshift',
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
/** The keys that tell integrations of a type apart, in words: `host, port and database`. */
function identityWords(name, joint = 'and') {
    return (0,words/* inOneSentence */.b)(integrationType(name)?.identityKeys ?? [], joint);
}
/** Where errors about an identity point to: `config.host`. */
function identityPlace(name) {
    const key = integrationType(name)?.identityKeys[0];
    return key === undefined ? 'config' : `config.${key}`;
}
/** The type of that name (as in the payload's `type`, case counts); undefined where it is not supported. */
function integrationType(name) {
    return integrationTypes.find((type) => type.name === name);
}


/***/ }),

/***/ 5000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ SecretReference)
/* harmony export */ });
/** Is where a secret's value would be. The value itself is looked up only to make a payload. */
class SecretReference {
    name;
    constructor(name) {
        this.name = name;
    }
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
/** What a text is that should be JSON and can't be read as such; completes "with …". */
function describeNonJson(text) {
    if (text.trim() === '')
        return 'an empty body';
    if (/^\s*</.test(text))
        return 'an HTML page, as a proxy or a login page does';
    if (/^\s*[[{]/.test(text))
        return `JSON that is cut off, broken or nested over ${String(deepest)} levels deep`;
    return 'something that is not JSON';
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

/***/ 1764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aD: () => (/* binding */ idPattern),
/* harmony export */   e7: () => (/* binding */ liveId),
/* harmony export */   wh: () => (/* binding */ readId)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5395);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3759);

/** Immuta's ids: 1 to 15 digits. */
const idPattern = /^[0-9]{1,15}$/;
/** An id as Immuta gives it: a number or a string. */
const liveId = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()]), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(String)), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(idPattern)));
/** Reads an id; undefined if the value is none. */
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
 * Immuta's statuses. Source: its documentation of `/integrations`; the list grew between releases, so an
 * unknown status counts as not settled.
 */
const settledStatuses = new Set([
    'enabled',
    'createError',
    'editError',
    'deleteError',
    'migrateError',
    'recurringValidationError',
    'disabled',
    'deleted',
]);
/** Whether Immuta is done with what it was doing, well or not. */
function isSettled(status) {
    return settledStatuses.has(status);
}
/** Whether an integration works. */
function isHealthy(status) {
    return status === 'enabled';
}
/** Documented statuses that pass by themselves. */
const passingStatuses = new Set(['creating', 'editing', 'deleting', 'migrating']);
/** Whether Immuta is known to be at work on an integration; a status that nobody documented is no such. */
function isInProgress(status) {
    return passingStatuses.has(status);
}


/***/ }),

/***/ 6523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readValidationTests),
/* harmony export */   k: () => (/* binding */ describeFailedTests)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5395);

const results = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ validationTests: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()) });
const optionalText = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), undefined);
const test = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    status: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    message: optionalText,
    result: optionalText,
});
/**
 * Reads Immuta's `validationResults` (`{status, validationTests: [{name, status, message?, result?}]}`).
 * What is not of that form is left out: it is shown to people, nothing is decided by it.
 */
function readValidationTests(answer) {
    return (results.safeParse(answer).data?.validationTests ?? []).flatMap((element) => {
        const { data } = test.safeParse(element);
        if (data === undefined)
            return [];
        const message = data.message ?? data.result;
        return [
            {
                name: data.name,
                status: data.status,
                ...(message === undefined || message === '' ? {} : { message }),
            },
        ];
    });
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
/* harmony export */   M: () => (/* binding */ unlessCancelled),
/* harmony export */   P: () => (/* binding */ cancelledJob)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);

/**
 * The result of `work`, or an `ActionFailure` as soon as the job is cancelled: what is under way is left behind.
 * For work that writes nothing to Immuta.
 */
async function unlessCancelled(work, signal) {
    let stop = () => undefined;
    const cancelled = new Promise((_, reject) => {
        stop = () => {
            reject(new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionFailure */ .dR({
                ...cancelledJob,
                message: `${cancelledJob.message} Nothing was written to Immuta.`,
            }));
        };
        if (signal.aborted)
            stop();
        else
            signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([work, cancelled]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
/** That the run was ended from outside. */
const cancelledJob = {
    reason: 'timeout',
    message: 'The job was cancelled before its end.',
    remedy: 'Re-run the job: it looks what Immuta has, and goes on from there.',
};


/***/ }),

/***/ 5887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   ZK: () => (/* binding */ unreachableRemedy),
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
const proxyCredentialsRemedy = 'A proxy on the way wants credentials: put them in HTTPS_PROXY (`http://USER:PASSWORD@HOST:PORT`, from a secret), or name the host in NO_PROXY.';
/** What to do if a server can't be reached. `server` is its name and the input or variable that gives its address. */
function unreachableRemedy(server) {
    return `Check ${server}, and whether the runner can reach it: DNS, firewall, HTTPS_PROXY and NO_PROXY, NODE_EXTRA_CA_CERTS for a private CA.`;
}
/** The code of an error of Node's or undici's, such as `ECONNREFUSED`; empty if it has none. */
function errorCode(error) {
    return Error.isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : '';
}


/***/ }),

/***/ 5284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isHtml),
/* harmony export */   openHttp: () => (/* binding */ openHttp)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5887);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8904);




/** Largest body that is read, in bytes, before and after it is decompressed. */
const largestBody = 50 * 1024 * 1024;
/** Makes the client; it connects with the first request. */
function openHttp({ timeout, proxyFor, debug }) {
    const limits = { headersTimeout: timeout, bodyTimeout: timeout, maxResponseSize: largestBody };
    // Decompresses the body of an error response too.
    const decompress = undici__WEBPACK_IMPORTED_MODULE_0__/* .interceptors */ .dY.decompress({ skipErrorResponses: false, maxSize: largestBody });
    const dispatchers = new Map();
    const dispatcherFor = (proxy) => {
        const href = proxy?.url.href ?? '';
        const known = dispatchers.get(href);
        if (known !== undefined)
            return known;
        const agent = proxy === undefined
            ? new undici__WEBPACK_IMPORTED_MODULE_0__/* .Agent */ .g6({ ...limits, connect: { timeout } })
            : new undici__WEBPACK_IMPORTED_MODULE_0__/* .ProxyAgent */ .kT({ ...limits, uri: href, connectTimeout: timeout });
        const dispatcher = agent.compose(decompress);
        dispatchers.set(href, dispatcher);
        return dispatcher;
    };
    return {
        async send(server, { method, url, headers, body }) {
            const proxy = proxyFor(url);
            const via = proxy === undefined ? '' : ` through the proxy ${proxy.host}`;
            const signal = AbortSignal.timeout(timeout);
            const started = Date.now();
            const log = (outcome) => {
                const milliseconds = String(Date.now() - started);
                debug(`${server}: ${method} ${url.pathname} → ${outcome} in ${milliseconds} ms${via}`);
            };
            try {
                const response = await dispatcherFor(proxy).request({
                    origin: url.origin,
                    path: `${url.pathname}${url.search}`,
                    method,
                    headers,
                    body: body ?? null,
                    signal,
                });
                const text = await response.body.text();
                log(String(response.statusCode));
                return accept(`${server} answered`, via, response, text);
            }
            catch (error) {
                if (error instanceof _http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$)
                    throw error;
                const explained = explain(error, signal.aborted, { server, host: url.host, via, timeout });
                log(explained.kind);
                throw explained;
            }
        },
        close: async () => {
            await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
        },
    };
}
/** The response, if it can be used. */
function accept(answered, via, { statusCode: status, headers: raw }, text) {
    const headers = Object.fromEntries(Object.entries(raw).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]));
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text);
    if (status < 200 || status > 299) {
        const page = json === undefined && isHtml(text) ? ' with an HTML page, as a proxy or a login page does' : '';
        const retryAfter = (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retryAfterMilliseconds */ .zG)(headers['retry-after'], Date.now());
        throw new _http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$('status', `${answered} ${String(status)}${via}${page}`, {
            status,
            retryAfter,
            response: { headers, json },
        });
    }
    const encoding = headers['content-encoding'] ?? '';
    if (!/^(identity)?$/i.test(encoding)) {
        throw new _http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$('unreadable', `${answered}${via} in a compression that was not asked for`);
    }
    return { status, headers, text, json, via };
}
/** Whether a text is HTML, as a proxy or a login page answers. */
function isHtml(text) {
    return /<(!doctype|html|head|body)\b/i.test(text.slice(0, 2000));
}
/** The codes of undici's own time limits. */
const timeoutCode = /^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$/;
/** The codes of a body that zlib can't decompress. */
const brokenBodyCode = /^(Z_|ERR__|ZSTD_)/;
/** undici says what a proxy answered only in the text of its errors. */
const proxyAnswer = /^Proxy (?:response|Authentication Required) \((4\d\d)\)/;
/** Why there is no whole response. */
function explain(error, timedOut, { server, host, via, timeout }) {
    const code = (0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error);
    const fail = (kind, message, status) => new _http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$(kind, `${server} ${message}`, { status, cause: error });
    if (timedOut || timeoutCode.test(code))
        return fail('timeout', `did not answer within ${String(timeout / 1000)} s${via}`);
    if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
        return fail('unreadable', `sent a response of over 50 MB${via}`);
    if (brokenBodyCode.test(code))
        return fail('unreadable', `sent a response that can't be decompressed${via}`);
    const answer = Error.isError(error) ? proxyAnswer.exec(error.message)?.[1] : undefined;
    if (answer === undefined)
        return fail('unreachable', `at ${host} can't be reached${via}: ${describe(error)}`);
    const refused = `at ${host} can't be reached${via}, which answered ${answer}`;
    return fail('refused-by-proxy', refused, Number(answer));
}
function describe(error) {
    if (!Error.isError(error))
        return 'the connection failed';
    const code = (0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error);
    if (code === '' && error.cause !== undefined)
        return describe(error.cause);
    // If every address of a host fails, the error has an empty message.
    const text = error.message === '' ? code : error.message;
    return code === '' || text.includes(code) ? text : `${text} (${code})`;
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
    if (url === null || !/^https?:$/.test(url.protocol) || !isHostAlone(url) || !isDecodable(url)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .dR({
            reason: 'invalid-input',
            message: `The environment variable ${variable} is not the address of an HTTP proxy.`,
            remedy: `Set ${variable} to \`http://HOST:PORT\` or \`http://USER:PASSWORD@HOST:PORT\` (percent-encode special characters), or name the host in NO_PROXY.`,
        });
    }
    return { url, host: url.host };
}
/** A `/`, `?` or `#` in a password ends the host early; an address with a path, such as that of a PAC file, isn't a proxy's either. */
function isHostAlone({ hostname, pathname, search, hash }) {
    return hostname !== '' && pathname === '/' && `${search}${hash}` === '';
}
/** The credentials are decoded when they are sent, which fails at a `%` that begins no escape sequence. */
function isDecodable({ username, password }) {
    try {
        decodeURIComponent(`${username}:${password}`);
        return true;
    }
    catch {
        return false;
    }
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
/* harmony export */   UQ: () => (/* binding */ retryPauses),
/* harmony export */   zG: () => (/* binding */ retryAfterMilliseconds)
/* harmony export */ });
/** Tries of a request that may be repeated, and the pauses between them in milliseconds. */
const retryPauses = [1000, 2000, 4000];
/** The longest `Retry-After` that is waited for, in milliseconds; a longer one fails at once. */
const longestRetryAfter = 60_000;
/**
 * Runs `attempt` up to four times, 1, 2 and 4 seconds apart with up to 25% jitter,
 * or as long as the server asked for. The last error is thrown as it is.
 */
async function withRetries(attempt, judge, edges) {
    for (let tried = 1;; tried += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            const verdict = judge(error);
            if (!verdict.retry || edges.signal?.aborted === true)
                throw error;
            const pause = retryPauses[tried - 1];
            if (pause === undefined || tried >= (verdict.tries ?? Infinity))
                throw error;
            if (verdict.retryAfter !== undefined && verdict.retryAfter > longestRetryAfter)
                throw error;
            const wait = verdict.retryAfter ?? pause * (1 + edges.random() / 4);
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

/***/ 7705:
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
// EXTERNAL MODULE: ./src/script/sql-file.ts
var sql_file = __webpack_require__(1798);
;// CONCATENATED MODULE: ./src/runner/output-files.ts




/**
 * Opens the output directory, which is made when the first file comes. Whatever is in the `workspace` a pull request
 * may have brought, so no link in it is followed; a directory elsewhere is the owner's choice, with the links above it.
 */
function createOutputFiles(directory, outputGuard, workspace) {
    const write = async (path, text) => {
        if (!outputGuard.admit(path, text).ok)
            return undefined;
        const target = (0,external_node_path_.resolve)(directory, path);
        await makeFolder(await trustedRoot(directory, workspace), (0,external_node_path_.join)(target, '..'));
        await writeRegularFile(target, text);
        return target;
    };
    return {
        directory,
        write,
        writeJson: (path, value) => write(path, `${JSON.stringify(value, null, 2)}\n`),
        clear: async () => {
            if (!(await makeFolder(await trustedRoot(directory, workspace), directory, { existing: true })))
                return;
            for (const name of ['plan.json', 'result.json'])
                checkRegularFile((0,external_node_path_.join)(directory, name));
            await removeScriptsBelow(directory);
        },
    };
}
/** The folder below which no link is followed: the workspace, by the name or the real path that leads to the directory. */
async function trustedRoot(directory, workspace) {
    const real = await external_node_fs_.promises.realpath(workspace).catch(() => workspace);
    return ([(0,external_node_path_.resolve)(workspace), real].find((root) => `${directory}${external_node_path_.sep}`.startsWith(`${root}${external_node_path_.sep}`)) ?? directory);
}
/**
 * Makes `folder` and the missing folders between it and `root`. With `existing` nothing is made. Returns whether the
 * folder is there.
 */
async function makeFolder(root, folder, { existing = false } = {}) {
    let path = root;
    const names = (0,external_node_path_.relative)(root, folder)
        .split(external_node_path_.sep)
        .filter((name) => name !== '');
    for (const name of ['', ...names]) {
        path = (0,external_node_path_.join)(path, name);
        const found = statOf(path);
        if (found === undefined && existing)
            return false;
        if (found === undefined)
            await external_node_fs_.promises.mkdir(path, { recursive: true });
        // The root itself may be a link: it is the runner's or the owner's.
        else if (!found.isDirectory() && !(path === root && found.isSymbolicLink()))
            throw inTheWay(path, found, 'folder');
    }
    return true;
}
function checkRegularFile(path) {
    const found = statOf(path);
    if (found !== undefined && !found.isFile())
        throw inTheWay(path, found, 'file');
}
async function writeRegularFile(path, text) {
    checkRegularFile(path);
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = external_node_fs_.constants;
    const file = await external_node_fs_.promises.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o666);
    try {
        await file.writeFile(text);
    }
    finally {
        await file.close();
    }
}
/** What can't be read, or vanishes meanwhile in a folder that others use too, is none of ours. */
async function removeScriptsBelow(folder) {
    for (const entry of await external_node_fs_.promises.readdir(folder, { withFileTypes: true }).catch(() => [])) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory() && entry.name !== '.git')
            await removeScriptsBelow(path);
        else if (entry.isFile() &&
            entry.name.endsWith('.sql') &&
            (0,sql_file/* isOwnScript */.y)(await external_node_fs_.promises.readFile(path, 'utf8').catch(() => '')))
            await external_node_fs_.promises.rm(path, { force: true });
    }
}
/** What is at a path, a link itself and not its target; undefined if nothing is. */
function statOf(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
}
function inTheWay(path, found, wanted) {
    return new failure/* ActionFailure */.dR({
        reason: 'invalid-input',
        message: found.isSymbolicLink()
            ? `\`output-directory\` is not written to: ${path} is a symbolic link, which is never followed.`
            : `\`output-directory\` is not written to: ${path} is in the way, a ${wanted} is needed there.`,
        remedy: `Remove it, or set \`output-directory\` to a folder of its own.`,
    });
}

;// CONCATENATED MODULE: ./src/open-session.ts










/** Reads the event. Throws `invalid-input` if its payload is missing or wrong. */
async function openSession(parts) {
    const { runner, inputs, outputGuard } = parts;
    const payload = readPayload(runner.eventPath);
    return {
        ...parts,
        event: (0,inputs_event/* readEvent */.j_)(runner.eventName, payload, runner.actor),
        defaultBranch: (0,inputs_event/* defaultBranchOf */.dV)(payload) ?? (await askDefaultBranch(parts)),
        files: createOutputFiles(outputDirectory(runner, inputs), outputGuard, runner.workspace),
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
    const { openHttp } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5284));
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
    const { openGitHub } = await (0,runner_environment/* withoutProxyVariables */.QM)(() => Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(413), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 6584)));
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
            message: 'The event payload that GITHUB_EVENT_PATH names does not exist or is not JSON.',
            remedy: 'Run the action on GitHub, or give it the file of a real event.',
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

/***/ 3578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Mn: () => (/* binding */ lines),
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


/** Lines that belong together, as ready Markdown. */
function lines(...content) {
    return { kind: 'lines', lines: content };
}
/** A bulleted list of ready Markdown items. */
function list(items) {
    return { kind: 'lines', lines: items.map((item) => `- ${item}`) };
}
/** Warnings, ready Markdown each, a line each. Not a list: it would run into a list next to it. */
function warningLines(items) {
    if (items.length === 0)
        return [];
    return [
        {
            kind: 'lines',
            lines: items.map((item, index) => `⚠️ ${item}${index < items.length - 1 ? '<br>' : ''}`),
        },
    ];
}
function heading(level, text) {
    return { kind: 'heading', level, text };
}
function table(head, rows) {
    return { kind: 'table', head, rows };
}
/**
 * A foreign text of several lines as a code block; `language` is ours. Markers of ours are HTML comments,
 * which are looked for in the source of a comment: a foreign one is broken visibly.
 */
function codeBlock(value, language = '') {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleText */ .Q6)(value).replace(/\n$/, '').replaceAll('<!--', '<!·--');
    return { kind: 'fence', language, border: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fenceFor */ .Lt)(shown), lines: shown.split('\n') };
}
function details(summary, body, open = false) {
    return { kind: 'details', summary, open, body };
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** One block as Markdown, without a line break at its end. */
function renderBlock(block) {
    switch (block.kind) {
        case 'lines':
            return block.lines.join('\n');
        case 'heading':
            return `${'#'.repeat(block.level)} ${block.text}`;
        case 'table':
            return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
        case 'fence':
            return [`${block.border}${block.language}`, ...block.lines, block.border].join('\n');
        case 'details': {
            const tag = block.open ? '<details open>' : '<details>';
            return `${tag}\n<summary>${block.summary}</summary>\n\n${renderBlocks(block.body)}\n\n</details>`;
        }
    }
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
/* harmony export */   Gp: () => (/* binding */ ownWarnings),
/* harmony export */   ZT: () => (/* binding */ isUnhealthy),
/* harmony export */   eq: () => (/* binding */ testLines),
/* harmony export */   mR: () => (/* binding */ healthLines),
/* harmony export */   ow: () => (/* binding */ differenceTable),
/* harmony export */   xp: () => (/* binding */ changeBlocks)
/* harmony export */ });
/* unused harmony export shownValue */
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
/** Whether Immuta says that an integration needs a look, as plain data for every report. */
function isUnhealthy(live) {
    return !(0,_live_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isHealthy */ .Wr)(live.status) || live.validationTests.some(({ status }) => status === 'failed');
}
/** Failed tests and warnings of a list of validation tests, a line each, as Markdown. */
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
        .map(({ message, place }) => (0,_failure_report_js__WEBPACK_IMPORTED_MODULE_2__/* .messageAtPlace */ .ec)(message, place));
}
/** Where the integration is: id, host, port and database, status. */
function whereLine({ id, identity, live }) {
    return [
        ...(id === undefined ? [] : [`Integration ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(id)}`]),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(identity.key),
        ...(live === undefined ? [] : [`status ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(live.status)}`]),
    ].join(' · ');
}
function deletionLine(planned, context, refused) {
    if (refused)
        return "🛑 **Refused:** this integration is not deleted. Don't run its script.";
    const removed = (0,_script_block_js__WEBPACK_IMPORTED_MODULE_4__/* .removingStatements */ .sx)([planned]);
    const script = planned.script === undefined
        ? ''
        : removed === undefined
            ? ` Its script runs in database ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(planned.identity.database)}.`
            : ` Its script also removes objects in database ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(planned.identity.database)} (${removed}).`;
    const when = context.scriptsRunBy !== 'person'
        ? 'Apply runs the script, then deletes.'
        : `Run the script ${context.onPullRequest ? 'after the pull request is approved and ' : ''}before apply runs: until then the integration is in use.`;
    return `**Deletes integration ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(planned.id ?? '')} in Immuta.**${script} ${when} After the deletion, Immuta can't render this script again.`;
}
function mayResetBlocks({ mayReset }) {
    if (mayReset.length === 0)
        return [];
    const keys = mayReset.map(({ key, before }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(key)} (now ${shownValue(before)})`);
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(`⚠️ Immuta has values that the file does not set. **The update may reset them:** ${keys.join(', ')}.`),
    ];
}
/** One change: what, where, why, key by key, and its script. `refused`: a deletion that does not happen. */
function changeBlocks(planned, context, place, refused) {
    const warnings = [...ownWarnings(planned).map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em), ...healthLines(planned.live)];
    const because = planned.because.map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em).join(' ');
    const moved = planned.movedFrom === undefined ? '' : ` The file was ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(planned.movedFrom)} before.`;
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(4, `${refused ? '🛑 Not deleted:' : verbs[planned.action]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(planned.file)}`),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(`${whereLine(planned)}<br>${because}${moved}`),
        ...(planned.action === 'delete' ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(deletionLine(planned, context, refused))] : []),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .warningLines */ ._F)(warnings),
        ...differenceBlocks(planned),
        ...mayResetBlocks(planned),
        ...(planned.notShown.length > 0
            ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(`Not shown by Immuta, so not compared: ${planned.notShown.map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY).join(', ')}.`)]
            : []),
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
/** `1 to delete, 2 to update, 3 deletions refused`, without Markdown; `no changes` if there are none. */
function countsText(plan) {
    const allowed = allowedChanges(plan);
    const refused = plan.prevented.length;
    const counts = [
        ...changeOrder.map((action) => [countOf(allowed, action), `to ${action}`]),
        [refused, refused === 1 ? 'deletion refused' : 'deletions refused'],
    ]
        .filter(([number]) => number > 0)
        .map(([number, what]) => `${String(number)} ${what}`);
    return counts.length === 0 ? 'no changes' : counts.join(', ');
}


/***/ }),

/***/ 8284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   CA: () => (/* binding */ driftCounts),
/* harmony export */   CP: () => (/* binding */ driftReport),
/* harmony export */   Ly: () => (/* binding */ driftFailures),
/* harmony export */   jE: () => (/* binding */ driftIssueTitle),
/* harmony export */   uL: () => (/* binding */ hasDrift)
/* harmony export */ });
/* harmony import */ var _live_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(502);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3578);
/* harmony import */ var _change_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4158);
/* harmony import */ var _failure_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6799);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4285);
/* harmony import */ var _report_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4836);






/** Sorts a plan's integrations into kinds of drift; unmanaged ones are not drift. */
function driftOf({ integrations }) {
    return {
        changed: integrations.filter(({ action, differences }) => action === 'update' && differences.length > 0),
        missing: integrations.filter(({ action }) => action === 'create'),
        unhealthy: integrations.filter(({ live }) => live !== undefined && !(0,_live_status_js__WEBPACK_IMPORTED_MODULE_0__/* .isInProgress */ .LT)(live.status) && (0,_change_section_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnhealthy */ .ZT)(live)),
    };
}
function hasDrift({ changed, missing, unhealthy }) {
    return changed.length + missing.length + unhealthy.length > 0;
}
/** `1 changed, 1 gone, 2 unhealthy`, without Markdown and zeros; `in sync` if there is no drift. */
function driftCounts({ changed, missing, unhealthy }) {
    const counts = [
        [changed.length, 'changed'],
        [missing.length, 'gone'],
        [unhealthy.length, 'unhealthy'],
    ];
    const named = counts.filter(([number]) => number > 0).map(([number, kind]) => `${String(number)} ${kind}`);
    return named.length === 0 ? 'in sync' : named.join(', ');
}
/** Title of the drift issue: plain text, not Markdown. */
function driftIssueTitle(name) {
    return `Immuta drift: ${name}`;
}
/** One failure for each file that drifted, at the first key that differs: what differs, and the ways out. */
function driftFailures(plan, context) {
    const { changed, missing, unhealthy } = driftOf(plan);
    const [right, wrong] = waysOut(context);
    const differs = (planned, message, key) => ({
        reason: 'drifted',
        message: `${planned.file}: ${message}`,
        remedy: `${right}\n${wrong}`,
        place: planned.declared?.place(key) ?? { file: planned.file },
    });
    return [
        ...changed.map((planned) => {
            const keys = planned.differences.map(({ key }) => key);
            const list = keys.map((key) => `\`${key}\``).join(', ');
            return differs(planned, `integration ${planned.id ?? ''} differs in Immuta: ${list} ${keys.length === 1 ? 'has' : 'have'} another value there.`, keys[0] ?? '');
        }),
        ...missing.map((planned) => differs(planned, 'the file declares an integration that Immuta does not have.', '')),
        ...unhealthy
            .filter((planned) => !changed.includes(planned))
            .map(({ file, id, live }) => ({
            reason: 'drifted',
            message: `${file}: integration ${id ?? ''} is unhealthy: its status in Immuta is ${live?.status ?? 'unknown'}${failedTests(live)}.`,
            remedy: 'Fix what the failed validation tests name, or have Immuta validate the integration again.',
            place: { file },
        })),
    ];
}
function failedTests(live) {
    const failed = (live?.validationTests ?? []).filter(({ status }) => status === 'failed');
    return failed.length === 0 ? '' : `, failed validation tests: ${failed.map(({ name }) => name).join(', ')}`;
}
/** What to do if Immuta is right, and what if the file is. */
function waysOut({ scriptsRunBy }) {
    return [
        'If Immuta is right: edit the file so that it declares what Immuta has (or remove it if Immuta has none), and merge that.',
        scriptsRunBy === 'person'
            ? 'If the file is right: run the workflow by `workflow_dispatch` with `mode: plan`, run the script of that plan, then run the workflow with `mode: apply`.'
            : 'If the file is right: run the workflow by `workflow_dispatch` with `mode: apply`. It plans again, runs the script and updates Immuta.',
    ];
}
/** Drift for summary and issue: what changed key by key, what is missing, what is unhealthy, and the two ways out. */
function driftReport(plan, context) {
    const drift = driftOf(plan);
    const { changed, missing, unhealthy } = drift;
    const number = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(plan.integrations.length, 'integration');
    return [
        (0,_report_context_js__WEBPACK_IMPORTED_MODULE_5__/* .title */ .D)('drift', context.name),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(context.tenant)} · ${hasDrift(drift) ? `**Drift:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(driftCounts(drift))} of ${number}.` : `**In sync:** ${number}.`}`),
        ...(changed.length + missing.length > 0 ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(waysOut(context))] : []),
        ...section('Changed', [], changed, ({ differences }) => [(0,_change_section_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceTable */ .ow)(differences, 'Declared')]),
        ...section('Gone', ['A file declares these, and Immuta does not have them.'], missing, ({ because }) => [
            (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(because.map(_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em).join(' ')),
        ]),
        ...section('Unhealthy', [unhealthyRemedy], unhealthy, ({ live }) => [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_change_section_js__WEBPACK_IMPORTED_MODULE_2__/* .healthLines */ .mR)(live))]),
        ...unmanagedBlocks(plan),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .warningLines */ ._F)(plan.warnings.map(_failure_report_js__WEBPACK_IMPORTED_MODULE_3__/* .messageLine */ .EE)),
        (0,_report_context_js__WEBPACK_IMPORTED_MODULE_5__/* .footer */ .q)(context, false),
    ];
}
const unhealthyRemedy = 'Apply does not fix these: it writes only what differs. Fix what the failed tests name, or have Immuta validate the integration again.';
function section(name, introduction, found, body) {
    if (found.length === 0)
        return [];
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, name),
        ...introduction.map((sentences) => (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(sentences)),
        ...found.flatMap((planned) => [
            (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(4, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(planned.file)),
            (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)((0,_change_section_js__WEBPACK_IMPORTED_MODULE_2__/* .whereLine */ .GH)(planned)),
            ...body(planned),
        ]),
    ];
}
function unmanagedBlocks({ unmanaged }) {
    if (unmanaged.length === 0)
        return [];
    const items = unmanaged.map(({ id, identity, status }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(id)} · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(identity.key)} · status ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(status)}`);
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .heading */ .R_)(3, 'Unmanaged'),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)('No file declares these. They are not drift; `mode: export` writes files for them.'),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(items),
    ];
}


/***/ }),

/***/ 6799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ failureComment),
/* harmony export */   EE: () => (/* binding */ messageLine),
/* harmony export */   RE: () => (/* binding */ validateReport),
/* harmony export */   Rj: () => (/* binding */ remedyBlocks),
/* harmony export */   ec: () => (/* binding */ messageAtPlace),
/* harmony export */   pD: () => (/* binding */ failureBlocks)
/* harmony export */ });
/* unused harmony export placeText */
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _report_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4836);



/** `immuta/a.yml:3:5`: the form that editors and terminals make a link of. */
function placeText({ file, line, column }) {
    return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}
/** A message without the file in front of it, if the place names the file already. */
function messageAtPlace(message, place) {
    const prefix = place === undefined ? undefined : `${place.file}: `;
    return prefix !== undefined && message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
/** One line that says what is wrong and where, as Markdown. */
function messageLine({ message, place }) {
    const rest = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(messageAtPlace(message, place));
    return place === undefined ? rest : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(placeText(place))} ${rest}`;
}
/** What to do about a failure. Lines after one that ends in a colon are lines to paste: they go into a code block. */
function remedyBlocks(remedy) {
    if (remedy === undefined)
        return [];
    const [first = '', ...others] = remedy.split('\n');
    if (others.length > 0 && first.trimEnd().endsWith(':')) {
        return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`→ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(first)}`), (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(others.join('\n'))];
    }
    return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`→ ${remedy.split('\n').map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em).join('<br>')}`)];
}
/** A failure: where, what, and what to do. */
function failureBlocks(failure) {
    return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`**✗** ${messageLine(failure)}`), ...remedyBlocks(failure.remedy)];
}
/** A plan that could not be made: all that is wrong, each with its place and what to do. */
function failureComment(failures, context, warnings = []) {
    return [
        (0,_report_context_js__WEBPACK_IMPORTED_MODULE_2__/* .title */ .D)('plan', context.name),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(context.tenant)} · **The plan failed:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(failures.length, 'error')}. Nothing was changed, and an earlier plan in this comment is no longer valid.`),
        ...failures.flatMap(failureBlocks),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .warningLines */ ._F)(warnings.map(messageLine)),
        (0,_report_context_js__WEBPACK_IMPORTED_MODULE_2__/* .footer */ .q)(context, false),
    ];
}
/** The result of the file check: valid, or all that is wrong. */
function validateReport({ files, failures, warnings, fallback }, name) {
    const result = failures.length === 0
        ? `**Valid:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files, 'integration file')}.`
        : `**Not valid:** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(failures.length, 'error')} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files, 'integration file')}.`;
    return [
        (0,_report_context_js__WEBPACK_IMPORTED_MODULE_2__/* .title */ .D)('validate', name),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(fallback === undefined ? result : `${result} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fallback)}`),
        ...failures.flatMap(failureBlocks),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .warningLines */ ._F)(warnings.map(messageLine)),
    ];
}


/***/ }),

/***/ 639:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eK: () => (/* binding */ changeGroup),
/* harmony export */   hk: () => (/* binding */ annotations),
/* harmony export */   lx: () => (/* binding */ resultGroup)
/* harmony export */ });
/* unused harmony export annotationLimit */
/* harmony import */ var _script_sql_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1798);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(776);



/** Longest message of an annotation, in characters. */
const annotationLimit = 4096;
/** Room for the count at the end of a cut message. */
const countRoom = 40;
/** What concerns the whole run first, then by file and line. */
function byImportance(one, other) {
    if (one.place === undefined || other.place === undefined) {
        return Number(one.place !== undefined) - Number(other.place !== undefined);
    }
    const files = one.place.file < other.place.file ? -1 : Number(one.place.file > other.place.file);
    return files || (one.place.line ?? 0) - (other.place.line ?? 0);
}
function annotation(level, message, place) {
    const cut = message.length <= annotationLimit ? message : (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .vI)(message, annotationLimit - countRoom);
    return {
        level,
        message: cut,
        ...(place === undefined ? {} : { place: { ...place, line: place.line ?? 1 } }),
    };
}
/**
 * The annotations to print, errors before warnings, the most important first: GitHub shows ten of each per
 * step, and the log shows all of them. A place without a line gets line 1.
 */
function annotations(failures, warnings) {
    const errors = [...failures].sort(byImportance).map(({ reason, message, remedy, place, cause }) => ({
        ...annotation('error', remedy === undefined ? message : `${message}\n${remedy}`, place),
        reason,
        ...(cause === undefined ? {} : { cause }),
    }));
    const others = [...warnings].sort(byImportance);
    return [...errors, ...others.map(({ message, place }) => annotation('warning', message, place))];
}
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
            ...(problems.length === 0 ? [] : ["The script can't be run as it is:", ...problems]),
            ...(script === undefined
                ? []
                : [`Script: ${(0,_script_sql_file_js__WEBPACK_IMPORTED_MODULE_0__/* .scriptFileName */ .nC)(change)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(script.text.split('\n').length - 1, 'line')}`]),
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
 * drops after it has split the text, breaks whatever would be linked.
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
 * span can't hold in every place (backticks, pipes, backslashes, spaces at an end), and those that could
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
/** What opens and closes a code block that holds `value`: longer than any run of backticks in it. */
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

/***/ 2589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ failureLine),
/* harmony export */   X3: () => (/* binding */ exportLine),
/* harmony export */   bt: () => (/* binding */ validateLine),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   od: () => (/* binding */ planLine),
/* harmony export */   wk: () => (/* binding */ driftLine),
/* harmony export */   xk: () => (/* binding */ applyLine)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5132);
/* harmony import */ var _drift_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8284);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _result_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5901);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(776);





/** Longest line that the `summary` output holds, in UTF-16 units. */
const longestLine = 500;
/** A result in one line of plain text: `Immuta plan for prod: 1 to delete.` */
function line(subject, name, rest) {
    const whole = (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visibleLine */ .P8)(`Immuta ${subject} for ${name}: ${rest}.`);
    return whole.length <= longestLine || (0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .mustStayWhole */ .iK)(whole) ? whole : `${whole.slice(0, longestLine - 1)}…`;
}
/** `Immuta plan for prod: 1 to delete, 2 to update, 3 unchanged.` */
function planLine(plan, name) {
    const unchanged = (0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(plan.integrations, 'no-op');
    return line('plan', name, `${(0,_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .countsText */ .WN)(plan)}${unchanged > 0 ? `, ${String(unchanged)} unchanged` : ''}`);
}
function applyLine(results, name) {
    return line('apply', name, (0,_result_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .resultCounts */ .Yj)(results));
}
function driftLine(plan, name) {
    return line('drift', name, (0,_drift_report_js__WEBPACK_IMPORTED_MODULE_0__/* .driftCounts */ .CA)((0,_drift_report_js__WEBPACK_IMPORTED_MODULE_0__/* .driftOf */ .$p)(plan)));
}
function exportLine(written, name) {
    return line('export', name, `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(written, 'file')} written`);
}
function validateLine(files, failures, name) {
    const inFiles = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(files, 'integration file');
    const result = failures.length === 0 ? `${inFiles} valid` : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(failures.length, 'error')} in ${inFiles}`;
    return line('validate', name, result);
}
/** A run that failed before it had anything to count; `mode` is the one that ran. */
function failureLine(mode, [first, ...others], name) {
    const more = others.length > 0 ? ` (and ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(others.length, 'more error')})` : '';
    return line(mode, name, `failed, ${first.message.replace(/\.$/, '')}${more}`);
}


/***/ }),

/***/ 4707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ overview),
/* harmony export */   j: () => (/* binding */ fileNames)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5132);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _script_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9115);




/** How many names an answer lists before it only counts. */
const namedFiles = 10;
/** Names as code, the first ten of them. */
function fileNames(files) {
    const more = files.length - namedFiles;
    return files.slice(0, namedFiles).map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
/** The three answers that a reader looks for: what changes, is it dangerous, what do I have to run. */
function overview(plan, context) {
    const { integrations, prevented } = plan;
    const unchanged = (0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(integrations, 'no-op');
    const changes = (0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .allowedChanges */ .EP)(plan);
    if (changes.length === 0 && prevented.length === 0) {
        return [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(context.tenant)} · **No changes** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(integrations.length, 'integration')})`)];
    }
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(context.tenant)} · **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countsText */ .WN)(plan))}**${unchanged > 0 ? `, ${String(unchanged)} unchanged` : ''}`),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)([
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
    const shown = changes.slice(0, namedFiles).map(({ action, file }) => `${action} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(file)}`);
    const more = changes.length - shown.length;
    const others = refused > 0 ? ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(refused, 'deletion is', 'deletions are')} refused, see below.` : '';
    return `${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}.${others}`;
}
function danger(changes) {
    const deleted = changes.filter(({ action }) => action === 'delete').map(({ file }) => file);
    const reset = changes.filter(({ mayReset }) => mayReset.length > 0).map(({ file }) => file);
    const blocked = changes.filter(isBlocked).length;
    const removing = (0,_script_block_js__WEBPACK_IMPORTED_MODULE_2__/* .removingStatements */ .sx)(changes);
    const reasons = [
        deleted.length > 0 && `it deletes ${fileNames(deleted)}`,
        blocked > 0 && `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(blocked, 'script')} can't be run as ${blocked === 1 ? 'it is' : 'they are'}`,
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
    return script !== undefined && !(0,_script_block_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunnable */ .iU)(script);
}
function toRun(changes, context) {
    const runnable = changes.filter(({ script }) => script !== undefined && (0,_script_block_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunnable */ .iU)(script));
    const blocked = changes.filter(isBlocked).length;
    const rest = blocked > 0
        ? ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(blocked, 'script')} can't be run as ${blocked === 1 ? 'it is' : 'they are'}, see below.`
        : '';
    if (runnable.length === 0)
        return `Nothing.${rest}`;
    if (context.scriptsRunBy !== 'person') {
        const how = context.scriptsRunBy === 'command' ? '`run-script`' : 'the Redshift Data API';
        return `Nothing: apply runs ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(runnable.length, 'script')} through ${how}. Review ${runnable.length === 1 ? 'it' : 'them'} before you approve.${rest}`;
    }
    const when = context.onPullRequest
        ? 'after the pull request is approved and before apply runs'
        : 'before apply runs';
    const files = runnable.map(({ file, action }) => context.scriptFile(file, action));
    const order = runnable.length > 1 ? ', in this order' : '';
    const where = [...new Set(runnable.map(({ identity }) => identity.type))].map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq).join(' and ');
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(runnable.length, 'script')} in ${where}, ${when}${order}: ${fileNames(files)}.${rest}`;
}


/***/ }),

/***/ 4836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ title),
/* harmony export */   q: () => (/* binding */ footer)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4285);
/* harmony import */ var _shell_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2771);



/** `## Immuta plan · prod`. */
function title(report, name) {
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(2, `Immuta ${report} · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(name)}`);
}
/**
 * The last block of a report: the commit, the run, and the command with the run's id. A push that changes
 * nothing of the plan changes this block only.
 */
function footer(context, withScripts) {
    const commit = context.commit.slice(0, 12);
    const commitLink = context.repositoryUrl === undefined
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(commit)
        : `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(commit)}](${context.repositoryUrl}/commit/${context.commit})`;
    const download = withScripts ? (0,_shell_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .downloadCommand */ .Ms)(context) : undefined;
    const parts = [
        ...(commit === '' ? [] : [`For commit ${commitLink}`]),
        ...(context.runUrl === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('workflow run', context.runUrl)]),
        ...(download === undefined ? [] : [`scripts: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(download)}`]),
    ];
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(...(parts.length === 0 ? [] : [`<sub>${parts.join(' · ')}</sub>`]));
}


/***/ }),

/***/ 5901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ resultComment),
/* harmony export */   Yj: () => (/* binding */ resultCounts)
/* harmony export */ });
/* unused harmony export durationText */
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3578);
/* harmony import */ var _change_section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4158);
/* harmony import */ var _failure_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6799);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4285);
/* harmony import */ var _overview_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4707);
/* harmony import */ var _report_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4836);






/** The name of each state, in the order in which integrations are detailed. */
const stateNames = {
    failed: '❌ failed',
    unknown: '❔ unknown',
    done: '✅ done',
    pending: '⏸️ pending',
    'not-tried': '➖ not tried',
    superseded: '⏭️ superseded',
};
const states = Object.keys(stateNames);
function ofState(results, state) {
    return results.filter((result) => result.state === state);
}
/** `2 done, 1 failed`, without Markdown. */
function resultCounts(results) {
    const order = ['done', ...states.filter((state) => state !== 'done')];
    const counts = order
        .map((state) => [state, ofState(results, state).length])
        .filter(([, number]) => number > 0)
        .map(([state, number]) => `${String(number)} ${state === 'not-tried' ? 'not tried' : state}`);
    return counts.length === 0 ? 'nothing to do' : counts.join(', ');
}
function testCounts({ validationTests }) {
    const counts = ['failed', 'warning', 'passed', 'skipped']
        .map((status) => [status, validationTests.filter((test) => test.status === status).length])
        .filter(([, number]) => number > 0)
        .map(([status, number]) => status === 'failed' ? `**${String(number)} failed**` : `${String(number)} ${status}`);
    return counts.length === 0 ? '–' : counts.join(', ');
}
function resultTable(results) {
    return (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Result', 'Integration', 'Action', 'Id', 'Status in Immuta', 'Validation tests', 'Time'], results.map((result) => [
        stateNames[result.state],
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(result.file),
        result.action,
        result.id === undefined ? '–' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(result.id),
        result.status === undefined ? '–' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(result.status),
        testCounts(result),
        result.state === 'done' || result.state === 'failed' ? durationText(result.milliseconds) : '–',
    ]));
}
/** A duration in milliseconds as people read it: `340 ms`, `1.2 s`, `2 min 5 s`. */
function durationText(milliseconds) {
    if (milliseconds < 1000)
        return `${String(Math.round(milliseconds))} ms`;
    const tenths = Math.round(milliseconds / 100);
    if (tenths < 600)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}
/** What a reader has to know about one integration: its failure, what is left to do, tests that did not pass. */
function detailBlocks(result, failures) {
    const notes = [...(0,_change_section_js__WEBPACK_IMPORTED_MODULE_1__/* .testLines */ .eq)(result.validationTests), ...result.notes.map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)];
    const halfDone = '**The script was run, but Immuta was not told.** Re-run this job to finish.';
    // What stops the whole run is at the top already.
    const failure = failures.some(({ message }) => message === result.failure?.message)
        ? undefined
        : result.failure;
    if (failure === undefined && notes.length === 0 && !result.scriptRunButNotTold)
        return [];
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(4, `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(result.file)} · ${stateNames[result.state]}`),
        ...(result.scriptRunButNotTold ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(halfDone)] : []),
        ...(failure === undefined
            ? []
            : [
                (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)((0,_failure_report_js__WEBPACK_IMPORTED_MODULE_2__/* .messageAtPlace */ .ec)(failure.message, { file: result.file }))),
                ...(0,_failure_report_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyBlocks */ .Rj)(failure.remedy),
            ]),
        ...(notes.length > 0 ? [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(notes)] : []),
    ];
}
/** Integrations that apply did not change, and why, one line for each state. */
function notChanged(results, failures) {
    const needsReview = failures.some(({ reason }) => reason === 'stale-plan' || reason === 'plan-required');
    const reasons = [
        ['superseded', '**Superseded:** a newer commit changed the file, and the run of that commit applies it'],
        [
            'pending',
            '**Pending:** drift that no reviewed plan announced; to repair it, run the workflow by `workflow_dispatch` with `mode: apply`',
        ],
        [
            'not-tried',
            `**Not tried:** nothing was written; ${needsReview ? 'what becomes of it is said above' : 're-run this job once you have fixed the cause'}`,
        ],
        [
            'unknown',
            '**Unknown:** the run ended while a request was in flight; re-run this job, it checks what Immuta has first',
        ],
    ];
    const items = reasons.flatMap(([state, reason]) => {
        const found = ofState(results, state);
        return found.length === 0 ? [] : [`${reason}: ${(0,_overview_js__WEBPACK_IMPORTED_MODULE_4__/* .fileNames */ .j)(found.map(({ file }) => file))}.`];
    });
    return items.length === 0 ? [] : [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(4, 'Not changed'), (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(items)];
}
function leftToDo(results, failures) {
    const open = results.filter(({ state }) => state !== 'done' && state !== 'superseded').length;
    if (open > 0)
        return ` Left to do: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(open, 'integration')}, see below.`;
    if (failures.length > 0)
        return ` Left to do: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(failures.length, 'error')}, see below.`;
    return results.length === 0 ? '' : ' Nothing is left to do.';
}
/** What apply did: a table of all integrations, then details of those that need a reader, then what was not changed. */
function resultComment(results, context) {
    const { failures = [], warnings = [], planUrls = [] } = context;
    const plans = planUrls.map((url, index) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)(planUrls.length === 1 ? 'the plan' : `plan ${String(index + 1)}`, url));
    const result = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(context.tenant)} · **${resultCounts(results)}.**${leftToDo(results, failures)}`;
    return [
        (0,_report_context_js__WEBPACK_IMPORTED_MODULE_5__/* .title */ .D)('apply', context.name),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(plans.length > 0 ? `${result} Reviewed: ${plans.join(', ')}.` : result),
        ...failures.flatMap(_failure_report_js__WEBPACK_IMPORTED_MODULE_2__/* .failureBlocks */ .pD),
        ...(results.length > 0 ? [resultTable(results)] : []),
        ...[...results]
            .sort((one, other) => states.indexOf(one.state) - states.indexOf(other.state))
            .flatMap((one) => detailBlocks(one, failures)),
        ...notChanged(results, failures),
        ...(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .warningLines */ ._F)(warnings.map(_failure_report_js__WEBPACK_IMPORTED_MODULE_2__/* .messageLine */ .EE)),
        (0,_report_context_js__WEBPACK_IMPORTED_MODULE_5__/* .footer */ .q)(context, false),
    ];
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
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(`🛑 **This script can't be run as it is:** see ${lineNumbers(numbers)}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(path)} stops psql before its first statement, and apply refuses to run it.`),
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
    const editor = (0,_integration_types_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .integrationType */ .vh)(planned.identity.type)?.byHand.editor;
    return [
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(folder === undefined
            ? 'With psql 15 or newer, after the download command at the end of this report:'
            : 'With psql 15 or newer:'),
        (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)((0,_shell_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .psqlLines */ ._A)(planned, path, folder), 'sh'),
        ...(editor === undefined ? [] : [(0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(inEditor(editor, script))]),
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
            place === 'here' ? scriptText(script) : (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(elsewhere[place]),
        ], open && place === 'here'),
    ];
}


/***/ }),

/***/ 2771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ downloadCommand),
/* harmony export */   _A: () => (/* binding */ psqlLines)
/* harmony export */ });
/* unused harmony export shellWord */
/** A value as one word of a POSIX shell's command line. */
function shellWord(value) {
    return /^[\w./:@%+,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
/** `owner/name` as `gh --repo` takes it, with the host in front unless it is github.com. */
function repositoryOf(repositoryUrl) {
    if (repositoryUrl === undefined || !URL.canParse(repositoryUrl))
        return undefined;
    const { host, pathname } = new URL(repositoryUrl);
    const path = pathname.replace(/^\/|\/$/g, '');
    return host === 'github.com' ? path : `${host}/${path}`;
}
/** The command that downloads the artifacts of a run, one folder per artifact; undefined outside a workflow run. */
function downloadCommand({ runId, repositoryUrl }) {
    if (runId === undefined)
        return undefined;
    const repository = repositoryOf(repositoryUrl);
    return [
        `gh run download ${shellWord(runId)}`,
        ...(repository === undefined ? [] : [`--repo ${shellWord(repository)}`]),
    ].join(' ');
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

/***/ 8803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j9: () => (/* binding */ commentLimit),
  n$: () => (/* binding */ splitBlocks),
  mf: () => (/* binding */ summaryLimit),
  g5: () => (/* binding */ summaryText),
  uL: () => (/* binding */ withSignedPlan)
});

// UNUSED EXPORTS: partLimit

// EXTERNAL MODULE: ./src/report/blocks.ts
var report_blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __webpack_require__(776);
;// CONCATENATED MODULE: ./src/report/cut.ts


/** How many lines from the front fit into `room` characters, line breaks between them counted. */
function fitting(lines, room) {
    let used = -1;
    let fit = 0;
    for (const line of lines) {
        used += line.length + 1;
        if (used > room)
            break;
        fit += 1;
    }
    return fit;
}
/** Cuts a code block between lines; where it must take something and no line fits, inside the first line. */
function cutFence(block, room, force) {
    const frame = block.border.length * 2 + block.language.length + 2;
    const fit = fitting(block.lines, room - frame);
    const part = (lines) => ({ ...block, lines });
    if (fit > 0)
        return { head: part(block.lines.slice(0, fit)), rest: [part(block.lines.slice(fit))] };
    const [first, ...others] = block.lines;
    if (!force || first === undefined)
        return undefined;
    const head = (0,visible/* beginning */.Ir)(first, Math.max(2, room - frame));
    return { head: part([head]), rest: [part([first.slice(head.length), ...others])] };
}
/**
 * Cuts Markdown between lines. A single line that no part can hold is shown as its source: cut inside,
 * its code spans and tags would be left open.
 */
function cutLines(block, room, force) {
    const fit = fitting(block.lines, room);
    if (fit > 0) {
        const left = block.lines.slice(fit);
        const rest = left.length === 0 ? [] : [{ ...block, lines: left }];
        return { head: { ...block, lines: block.lines.slice(0, fit) }, rest };
    }
    const [first, ...others] = block.lines;
    if (!force || first === undefined)
        return undefined;
    const source = cutFence((0,report_blocks/* codeBlock */.DV)(first), room, true);
    if (!source || others.length === 0)
        return source;
    return { head: source.head, rest: [...source.rest, { ...block, lines: others }] };
}
/** Cuts a table between rows and repeats its head; a row that no part can hold is shown as its source. */
function cutTable(block, room, force) {
    const frame = (0,report_blocks/* renderBlock */.g8)({ ...block, rows: [] }).length + 1;
    const rendered = block.rows.map((row) => `| ${row.join(' | ')} |`);
    const fit = fitting(rendered, room - frame);
    const part = (rows) => ({ ...block, rows });
    if (fit > 0)
        return { head: part(block.rows.slice(0, fit)), rest: [part(block.rows.slice(fit))] };
    const [first, ...others] = rendered;
    if (!force || first === undefined)
        return undefined;
    const source = cutFence((0,report_blocks/* codeBlock */.DV)(first), room, true);
    if (!source || others.length === 0)
        return source;
    return { head: source.head, rest: [...source.rest, part(block.rows.slice(1))] };
}

;// CONCATENATED MODULE: ./src/report/split.ts



/** Most characters of a comment; GitHub answers 422 to more. We count UTF-16 units, of which there are never fewer. */
const commentLimit = 65_536;
/** What one part may hold by default: the rest of the comment is for the marker in front. */
const partLimit = 60_000;
const between = '\n\n'.length;
const continued = ' (continued)';
function size(blocks) {
    return blocks.reduce((sum, block) => sum + (0,report_blocks/* renderBlock */.g8)(block).length + between, -between);
}
function cutDetails(block, room) {
    const summary = block.summary.endsWith(continued) ? block.summary : block.summary + continued;
    const frame = (0,report_blocks/* renderBlock */.g8)({ ...block, summary, body: [] }).length + between;
    const inner = { now: room.now - frame, fresh: room.fresh - frame, force: room.force };
    const { taken, rest } = take(block.body, inner);
    if (taken.length === 0)
        return undefined;
    return { head: { ...block, body: taken }, rest: [{ ...block, summary, body: rest }] };
}
function cut(block, room) {
    switch (block.kind) {
        case 'lines':
            return cutLines(block, room.now, room.force);
        case 'heading':
            return cutLines({ kind: 'lines', lines: [(0,report_blocks/* renderBlock */.g8)(block)] }, room.now, room.force);
        case 'table':
            return cutTable(block, room.now, room.force);
        case 'fence':
            return cutFence(block, room.now, room.force);
        case 'details':
            return cutDetails(block, room);
    }
}
/** The next block with the headings before it, which it is not parted from. */
function nextUnit(blocks, from) {
    let end = from;
    while (blocks[end]?.kind === 'heading' && end + 1 < blocks.length)
        end += 1;
    return blocks.slice(from, end + 1);
}
/** Cuts a unit that no part can hold whole; undefined where nothing of it should begin here. */
function cutUnit(unit, room) {
    const headings = unit.slice(0, -1);
    const [last] = unit.slice(-1);
    if (last === undefined)
        return undefined;
    const used = headings.length > 0 ? size(headings) + between : 0;
    if (used > room.now / 2) {
        const [first, ...others] = unit;
        const result = first && cut(first, room);
        return result && { taken: [result.head], rest: [...result.rest, ...others] };
    }
    const result = cut(last, { now: room.now - used, fresh: room.fresh - used, force: room.force });
    return result && { taken: [...headings, result.head], rest: result.rest };
}
/** Takes as many blocks from the front as fit; a block that some part can hold whole is never cut. */
function take(blocks, room) {
    const taken = [];
    let used = 0;
    for (let at = 0; at < blocks.length;) {
        const unit = nextUnit(blocks, at);
        const left = room.now - used - (taken.length > 0 ? between : 0);
        const needed = size(unit);
        if (needed <= left) {
            taken.push(...unit);
            used = room.now - left + needed;
            at += unit.length;
            continue;
        }
        const force = room.force && taken.length === 0;
        const worthwhile = needed > room.fresh && left > room.fresh / 4;
        const result = force || worthwhile ? cutUnit(unit, { now: left, fresh: room.fresh, force }) : undefined;
        const rest = blocks.slice(at + (result ? unit.length : 0));
        return { taken: [...taken, ...(result?.taken ?? [])], rest: [...(result?.rest ?? []), ...rest] };
    }
    return { taken, rest: [] };
}
/**
 * Splits a report into comment bodies. Nothing is lost: what does not fit goes on in the next part,
 * cut between blocks where it can be, else between lines (a code block and what unfolds around it
 * are closed and opened again), and a line longer than a part is cut between characters. A report with a secret stays
 * whole: the guard refuses all of it.
 */
function splitBlocks(blocks, options = {}) {
    const limit = options.limit ?? partLimit;
    if (limit < 1000)
        throw new RangeError('A part of a report holds at least 1,000 characters.');
    const whole = (0,report_blocks/* renderBlocks */.Rz)(blocks);
    if (whole.length <= limit || (0,visible/* mustStayWhole */.iK)(whole))
        return [whole];
    const [first, ...others] = blocks;
    const title = first?.kind === 'heading' ? first : undefined;
    const numbered = (part, parts) => {
        const number = `part ${String(part)} of ${String(parts)}`;
        return title ? `${(0,report_blocks/* renderBlock */.g8)(title)} · ${number}` : `_${number}_`;
    };
    const partHeading = options.partHeading ?? numbered;
    const room = limit - partHeading(9999, 9999).length - between;
    const parts = [];
    let rest = title ? others : blocks;
    while (rest.length > 0) {
        const result = take(rest, { now: room, fresh: room, force: true });
        parts.push(result.taken);
        rest = result.rest;
    }
    return parts.map((part, index) => `${partHeading(index + 1, parts.length)}\n\n${(0,report_blocks/* renderBlocks */.Rz)(part)}`);
}
/** A step's job summary holds this many bytes of UTF-8; GitHub drops a longer one as a whole. */
const summaryLimit = 1024 * 1024;
/** Longest UTF-8 form of one UTF-16 unit, in bytes. */
const bytesPerUnit = 3;
const smallestPart = 1000;
/**
 * A report as a job summary of at most `limit` bytes. What does not fit is left out between blocks or
 * lines, everything open is closed, and `rest` says where the rest is.
 */
function summaryText(blocks, limit = summaryLimit, rest = 'This summary is cut: the rest is in `plan.json`, `result.json` and the `.sql` files of the output directory.') {
    const whole = (0,report_blocks/* renderBlocks */.Rz)(blocks);
    if (Buffer.byteLength(whole) <= limit)
        return whole;
    const ending = `\n\n⚠️ **${rest}**\n`;
    const room = limit - Buffer.byteLength(ending);
    const [title] = blocks;
    const partHeading = () => (title?.kind === 'heading' ? (0,report_blocks/* renderBlock */.g8)(title) : '');
    for (let units = room;;) {
        const [first = ''] = splitBlocks(blocks, { limit: Math.max(units, smallestPart), partHeading });
        const over = Buffer.byteLength(first) - room;
        if (over <= 0 || units <= smallestPart)
            return first + ending;
        units -= Math.max(Math.ceil(over / bytesPerUnit), 1);
    }
}
/**
 * Puts the signed plan, which nobody sees, into a report's parts: its head at the end of the first one, its
 * pieces at the end of the last one while there is room, then in further ones. `limit` is the most UTF-16
 * units in one part; the first part must leave `headLength` of them.
 */
function withSignedPlan(parts, signed, limit) {
    const [first = '', ...others] = parts;
    const result = [first, ...others];
    for (const piece of signed.pieces) {
        const last = result.at(-1) ?? '';
        const room = limit - (result.length === 1 ? signed.headLength : 0);
        if (last.length + between + piece.length <= room)
            result[result.length - 1] = `${last}\n\n${piece}`;
        else
            result.push(`Only for the action: the signed plan continues here.\n\n${piece}`);
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
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2683);
/* harmony import */ var _inputs_mode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6458);
/* harmony import */ var _modes_cancelled_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7395);
/* harmony import */ var _open_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7705);
/* harmony import */ var _report_failure_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6799);
/* harmony import */ var _report_blocks_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3578);
/* harmony import */ var _report_one_line_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2589);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4285);
/* harmony import */ var _report_log_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(639);
/* harmony import */ var _report_split_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8803);











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
            log.info(`Mode ${mode}, tenant ${inputs.name}.`);
        const work = runMode(session, decision);
        // An apply may have written something, so it ends itself.
        ending = await (mode === 'apply' ? work : (0,_modes_cancelled_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessCancelled */ .M)(work, signal));
    }
    catch (error) {
        const [first, ...others] = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(error);
        const redacted = outputGuard.redacted.bind(outputGuard);
        const failures = [redacted(first), ...others.map(redacted)];
        if (commentWanted && !signal.aborted) {
            const { showFailedPlan } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(497), __webpack_require__.e(392), __webpack_require__.e(835)]).then(__webpack_require__.bind(__webpack_require__, 8835));
            await showFailedPlan(await (0,_open_session_js__WEBPACK_IMPORTED_MODULE_4__/* .connect */ .N)(session), failures);
        }
        ending = failedEnding(mode, inputs.name, failures);
    }
    return report(session, mode, ending);
}
/** The end of a run that failed before it had anything else to report. `name` is unknown where inputs are wrong. */
function failedEnding(mode, name, failures) {
    const title = `Immuta${mode === 'none' ? '' : ` ${mode}`}${name === undefined ? '' : ` · ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(name)}`}`;
    return {
        result: 'failed',
        failures,
        warnings: [],
        summary: [(0,_report_blocks_js__WEBPACK_IMPORTED_MODULE_6__/* .heading */ .R_)(2, title), (0,_report_blocks_js__WEBPACK_IMPORTED_MODULE_6__/* .lines */ .Mn)('**Failed.**'), ...failures.flatMap(_report_failure_report_js__WEBPACK_IMPORTED_MODULE_5__/* .failureBlocks */ .pD)],
        line: (0,_report_one_line_js__WEBPACK_IMPORTED_MODULE_7__/* .failureLine */ .Pu)(mode === 'none' ? 'action' : mode, failures, name ?? 'this run'),
        outputs: {},
    };
}
async function decide(session) {
    const { inputs, event, defaultBranch, runner } = session;
    const decision = (0,_inputs_mode_js__WEBPACK_IMPORTED_MODULE_2__/* .decideMode */ .a)(inputs.mode, {
        event,
        defaultBranch,
        ref: runner.ref,
        hasApiKey: inputs.apiKey !== undefined,
    });
    const byDependabot = event.kind === 'push' && event.byDependabot && inputs.apiKey === undefined;
    if (decision.run === 'none' || decision.run === 'validate' || !byDependabot)
        return decision;
    const { dependabotPushTouchesNothing } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(497), __webpack_require__.e(233)]).then(__webpack_require__.bind(__webpack_require__, 5233));
    if (!(await dependabotPushTouchesNothing(await (0,_open_session_js__WEBPACK_IMPORTED_MODULE_4__/* .connect */ .N)(session), event)))
        return decision;
    return {
        run: 'none',
        notice: 'Dependabot pushed, which gets no secrets, and changed no integration file: nothing to do.',
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
            return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(497), __webpack_require__.e(392), __webpack_require__.e(835)]).then(__webpack_require__.bind(__webpack_require__, 8835))).runPlan(await openTenant(session, 'plan'), decision.comment);
        case 'apply':
            return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(497), __webpack_require__.e(392), __webpack_require__.e(138)]).then(__webpack_require__.bind(__webpack_require__, 7138))).runApply(await openTenant(session, 'apply'));
        case 'drift':
            return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(497), __webpack_require__.e(392), __webpack_require__.e(289)]).then(__webpack_require__.bind(__webpack_require__, 5289))).runDrift(await openTenant(session, 'drift'));
        case 'doctor':
            return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(497), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 6566))).runDoctor(await (0,_open_session_js__WEBPACK_IMPORTED_MODULE_4__/* .connect */ .N)(session));
        case 'export':
            return (await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(732), __webpack_require__.e(497), __webpack_require__.e(903)]).then(__webpack_require__.bind(__webpack_require__, 5903))).runExport(await openTenant(session, 'export'));
    }
}
/** Connects, if the inputs give what a mode needs; throws `invalid-input` otherwise. */
async function openTenant(session, mode) {
    const { inputs, runner } = session;
    const missing = [
        ...(inputs.immutaUrl === undefined ? ['immuta-url'] : []),
        ...(inputs.apiKey === undefined ? ['immuta-api-key'] : []),
        ...(inputs.githubToken === undefined &&
            session.local === undefined &&
            (mode === 'plan' || mode === 'apply' || inputs.driftIssue)
            ? ['github-token']
            : []),
    ];
    const failures = missing.map((name) => ({
        reason: 'invalid-input',
        message: `The input \`${name}\` is missing or empty; ${mode} needs it.`,
        remedy: session.local !== undefined
            ? (_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .localRemedies */ .Yn[name] ?? '')
            : `Set \`${name}\` under \`with:\`. A secret that does not exist for this event or environment is passed on as an empty text.`,
    }));
    if (runner.trustsAnyCertificate) {
        failures.push({
            reason: 'invalid-input',
            message: 'NODE_TLS_REJECT_UNAUTHORIZED=0 is refused: the API key and passwords could be sent to anybody.',
            remedy: 'Remove it, and set NODE_EXTRA_CA_CERTS to the file of your private CA.',
        });
    }
    (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfAny */ .MI)(failures);
    const { immuta, ...connected } = await (0,_open_session_js__WEBPACK_IMPORTED_MODULE_4__/* .connect */ .N)(session);
    if (immuta === undefined)
        throw new Error('the tenant and the key were checked');
    return { ...connected, immuta };
}
function skipped({ inputs }, notice) {
    return {
        result: 'skipped',
        failures: [],
        warnings: [],
        summary: [(0,_report_blocks_js__WEBPACK_IMPORTED_MODULE_6__/* .heading */ .R_)(2, `Immuta · ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(inputs.name)}`), (0,_report_blocks_js__WEBPACK_IMPORTED_MODULE_6__/* .lines */ .Mn)((0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .text */ .Qq)(notice))],
        line: notice,
        outputs: {},
    };
}
/** Writes annotations, the summary and all outputs; a text that contains a secret anywhere fails the run. */
async function report({ log, outputs, outputGuard }, mode, ending) {
    for (const { level, reason = ending.failures[0]?.reason ?? 'internal-error', ...shown } of (0,_report_log_report_js__WEBPACK_IMPORTED_MODULE_9__/* .annotations */ .hk)(ending.failures, ending.warnings)) {
        if (level === 'warning')
            log.warning(shown);
        else
            log.error({ reason, ...shown });
    }
    if (ending.summary !== undefined)
        await outputs.summary((0,_report_split_js__WEBPACK_IMPORTED_MODULE_10__/* .summaryText */ .g5)(ending.summary));
    const values = outputs.complete({ ...ending.outputs, mode, summary: ending.line });
    // A failure is an annotation already.
    if (ending.failures.length === 0)
        log.notice(ending.line);
    else
        log.info(ending.line);
    const leaks = outputGuard.failures();
    for (const leak of leaks)
        log.error(leak);
    // A secret that was about to get out is reported before anything else.
    const failures = [...leaks, ...inFileOrder(ending.failures)];
    const failed = failures.length > 0;
    await outputs.set({
        ...values,
        result: leaks.length > 0 && mode !== 'apply' ? 'failed' : ending.result,
        reason: failures[0]?.reason ?? '',
    });
    return failed ? 1 : 0;
}
function inFileOrder(failures) {
    const file = ({ place }) => place?.file ?? '';
    return [...failures].sort((one, other) => (file(one) < file(other) ? -1 : file(one) > file(other) ? 1 : 0));
}


/***/ }),

/***/ 2885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ createLog)
});

// EXTERNAL MODULE: ./src/secrets/forms.ts
var secrets_forms = __webpack_require__(5994);
;// CONCATENATED MODULE: ./src/runner/error-trail.ts
/** How far causes of causes are followed. */
const deepest = 8;
/**
 * The kinds and codes of an error and its causes, `TypeError < SocketError UND_ERR_SOCKET`, for the
 * debug log. Messages are left out: a parser's quotes the source, a client's may quote a body or a header.
 */
function errorTrail(error) {
    const trail = [];
    for (let at = error; at instanceof Error && trail.length < deepest; at = at.cause)
        trail.push(kindOf(at));
    return trail.length === 0 ? `a value of type ${typeof error}` : trail.join(' < ');
}
function kindOf(error) {
    const code = 'code' in error ? error.code : undefined;
    return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? `${error.name} ${code}` : error.name;
}

// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __webpack_require__(776);
;// CONCATENATED MODULE: ./src/runner/foreign-text.ts

/**
 * `::` at a line's start, with or without blanks before it. .NET compares texts by culture there, so
 * what weighs nothing in a comparison (marks; the invisible is visible by now) does not hide it.
 */
const commandAtStart = /^([^\p{L}\p{N}\p{P}\p{S}]*:)(?=[^\p{L}\p{N}\p{P}\p{S}]*:)/u;
/** `##[`, the older notation, which the runner takes for a command anywhere in a line. */
const olderCommand = /(#\p{M}*#\p{M}*)(?=\[)/gu;
/** A line that is fine as it is, as most are; to know that of others takes Unicode's tables, which are dear at first. */
const plain = /^(?![\t ]*:)(?!.*##)[\t -~]*$/;
/**
 * A text of any origin as lines that can be printed: none of them is a command to the runner, and
 * nothing in them moves the cursor, hides or changes the order of what is read. A carriage return is a
 * line break to the runner, so it is one here. A blank parts `::` and `##[`; what can't be seen is
 * written as what it is. All else stays. Source: ActionCommand.cs of actions/runner.
 */
function printableLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => plain.test(line) ? line : (0,visible/* visibleText */.Q6)(line).replace(commandAtStart, '$1 ').replace(olderCommand, '$1 '));
}

;// CONCATENATED MODULE: ./src/runner/log.ts



/**
 * Makes the log. A text that contains a secret, as it came or as it would be written, is not written; a line in its
 * place names the secret, and the output guard notes the leak. Nothing that is written is a command to the runner,
 * except for the log's own annotations.
 */
function createLog({ write, commands, outputGuard, debug, maskCommands }) {
    const print = (lines) => {
        for (const line of lines)
            write(`${line}\n`);
    };
    /** The lines to print; undefined if the text contains a secret. */
    const admitted = (text) => {
        const lines = printableLines(text);
        for (const form of [text, lines.join('\n')]) {
            const admission = outputGuard.admit('log', form);
            if (admission.ok)
                continue;
            // The name of a secret could itself be, or contain, another secret.
            print(printableLines(outputGuard.guard.mask(`[withheld: this text contained ${admission.label}]`)));
            return undefined;
        }
        return lines;
    };
    const say = (text) => {
        print(admitted(text) ?? []);
    };
    const issue = (command, properties, text) => {
        const lines = admitted(text);
        if (lines !== undefined)
            commands.issue(command, properties, lines.join('\n'));
    };
    const annotate = (command, text, title, place) => {
        if (place === undefined)
            issue(command, { title }, text);
        else if (admitted(place.file) !== undefined)
            issue(command, { title, ...positionOf(place) }, text);
    };
    const sayDebug = (text) => {
        if (debug)
            issue('debug', {}, text);
    };
    return {
        info: say,
        debug: sayDebug,
        notice: (text, place) => {
            annotate('notice', text, '', place);
        },
        warning: ({ message, place }) => {
            annotate('warning', message, '', place);
        },
        error: ({ reason, message, remedy, place, cause }) => {
            annotate('error', remedy === undefined ? message : `${message}\n${remedy}`, reason, place);
            if (cause !== undefined)
                sayDebug(`${reason} was caused by ${errorTrail(cause)}`);
        },
        group: async (title, work) => {
            commands.issue('group', {}, admitted(title)?.join(' ') ?? '');
            try {
                return await work();
            }
            finally {
                commands.issue('endgroup', {}, '');
            }
        },
        scriptOutput: (line) => {
            print(printableLines(outputGuard.guard.mask(line)));
        },
        mask: (secrets) => {
            // A line of the log never contains a line break; the runner would mask each short line of such a form.
            const forms = secrets.flatMap(secrets_forms/* secretForms */.eo).filter((form) => !/[\r\n]/.test(form));
            if (maskCommands)
                commands.issueAll('add-mask', [...new Set(forms)]);
        },
    };
}
/** The file's real path: the runner looks it up. */
function positionOf({ file, line, column }) {
    return {
        file,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { col: column }),
    };
}


/***/ }),

/***/ 7424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createOutputs)
/* harmony export */ });
/* unused harmony export largestSummary */
/** The most that the runner keeps of a step's summary, in bytes of UTF-8. Source: GitHub's documentation of job summaries. */
const largestSummary = 1024 * 1024;
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
        complete: (values) => ({
            ...emptyOutputs,
            ...Object.fromEntries(Object.entries(values).filter(([name, value]) => outputGuard.admit(`output ${name}`, value).ok)),
        }),
        set: async (values) => {
            const { setOutput } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(143)]).then(__webpack_require__.bind(__webpack_require__, 143));
            for (const [name, value] of Object.entries(values))
                setOutput(name, value);
        },
        summary: async (markdown) => {
            if (!outputGuard.admit('summary', markdown).ok)
                return 'withheld';
            if (Buffer.byteLength(markdown) > largestSummary)
                return 'too-large';
            const { summary } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(143)]).then(__webpack_require__.bind(__webpack_require__, 143));
            try {
                await summary.emptyBuffer().addRaw(markdown).write({ overwrite: true });
                return 'written';
            }
            catch {
                return 'unavailable';
            }
        },
    };
}


/***/ }),

/***/ 1798:
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
 * any case. The header sends and prints no value of a variable.
 */
function renderSqlFile(header, text, variables, problems) {
    const path = scriptFileName(header).replace(/[^A-Za-z0-9._/-]/g, '?');
    const file = header.file.replace(/[^A-Za-z0-9._/-]/g, '?');
    const settings = variables.map((name) => `${name}=... `).join('');
    const lines = [
        ...stopLines(problems),
        `${firstComment}${header.action} the integration of ${file}.`,
        ...(problems.length > 0
            ? ['-- Its first lines stop psql: a person has to review it first.']
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
    const sentence = `This script must not be run as it is, and nothing was run. Line ${String(first.line)} of it: ${first.message}${count}`;
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

/***/ 5994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rb: () => (/* binding */ isLongEnough),
/* harmony export */   bs: () => (/* binding */ shortestSecret),
/* harmony export */   eo: () => (/* binding */ secretForms),
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
 * Characters that don't show, the comment that reports put between what GitHub would link, and line breaks (also as JSON
 * writes them) with their indentation.
 */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]|<!-- -->|(?:(?:\\[rn]|[\r\n])[ \t]*)+/g;
/** A text without what may separate the characters of a secret and still let it be read: line wrapping, for example. */
function withoutUnseen(text) {
    return text.replace(unseen, '');
}
/**
 * Every form in which a secret is looked for, each once: as it is, escaped for SQL, JSON, URLs and HTML, each of
 * these again as the action's own reports and JSON files write it, as base64 at each alignment, and as hexadecimal.
 * A secret of several lines also gives the forms of each line, since logs are cut into lines. None for a value that
 * is too short.
 */
function secretForms(value) {
    const forms = textsOf(value).flatMap((text) => [
        ...[...escapedForms(text)].flatMap((escaped) => [escaped, ...ownForms(escaped)]),
        ...encodedForms(text),
    ]);
    return [...new Set(forms)];
}
/** What of a secret is looked for: the whole with any line ends and spacing, and each line that is long enough. */
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
function substituting(replacements) {
    return (text) => text.replace(/./gsu, (character) => replacements[character] ?? character);
}
const json = (text) => JSON.stringify(text).slice(1, -1);
const unicode = (code) => `\\u${code.toString(16).padStart(4, '0')}`;
const uri = (text) => encodeURIComponent(text.toWellFormed());
const percent = (code) => `%${code.toString(16).padStart(2, '0')}`;
const html = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What writers of each format do. Several of one format differ in which characters they escape without need. */
const escapes = [
    (text) => text,
    // SQL: literals, quoted identifiers (and CSV), E'' strings.
    substituting({ "'": "''" }),
    substituting({ '"': '""' }),
    substituting({ "'": "''", '\\': '\\\\' }),
    substituting({ "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' }),
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
    // HTML: text alone, attributes with each notation of the quotes, numbers throughout.
    substituting(html),
    substituting({ ...html, '"': '&quot;' }),
    substituting({ ...html, '"': '&quot;', "'": '&apos;' }),
    substituting({ ...html, '"': '&quot;', "'": '&#39;' }),
    substituting({ ...html, '"': '&quot;', "'": '&#x27;' }),
    substituting({ ...html, '"': '&#34;', "'": '&#39;' }),
    replacing(/[&<>"']/g, (code) => `&#${String(code)};`),
    replacing(/[&<>"']/g, (code) => `&#x${code.toString(16)};`),
];
function urlPassword(text) {
    const url = new URL('https://user@localhost');
    url.password = text;
    return url.password;
}
const escapeDigits = /(?<=%)[0-9a-f]{2}|(?<=\\u)[0-9a-f]{4}|(?<=&#x)[0-9a-f]+/gi;
/** A text in each format, the hexadecimal digits of escapes also in lower and in upper case. */
function escapedForms(text) {
    const forms = escapes.map((escape) => escape(text));
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
        ...base64Stretches(text),
        ...base64Stretches(json(text)),
    ];
    const hex = Buffer.from(text).toString('hex');
    const url = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
    const escaped = base64.flatMap((form) => [form.replaceAll('/', '\\/'), encodeURIComponent(form)]);
    return [...base64, ...url, ...escaped, hex, hex.toUpperCase()];
}
/**
 * The characters of base64 that a text alone decides, for each of the three places that it can have in what is
 * encoded: those at the edges depend on what is before and after it. So whatever contains the text and is then encoded
 * has one of these in it, with padding or without.
 */
function base64Stretches(text) {
    const bytes = Buffer.from(text);
    return [0, 1, 2]
        .map((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        // A character holds 6 bits; the first one without a bit of what is before is the one after it.
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
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5994);

/** What is written in the place of a secret. */
const stars = '***';
const echoedLabel = 'a secret that Immuta returned';
/** Knows every secret of a run and finds each of its forms (`secretForms`) in texts. */
class Guard {
    #secrets = new Set();
    /** By their first units, as many as every form has. */
    #forms = new Map();
    /** By `startIndex`: whether a form may begin so. Most places of a text cost no more than this look. */
    #starts = new Uint8Array(0x10000);
    /** Length in UTF-16 units of the longest form of any secret. */
    longestForm = 0;
    /** Number of lines of the secret that has the most. */
    mostLines = 1;
    /**
     * Makes a secret known. `label` is what may be shown of it: the name of a reference or an input. A value that is too
     * short (`isLongEnough`) is not guarded. Returns whether it was not known before.
     */
    add(label, value) {
        if (this.#secrets.has(value) || !(0,_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .isLongEnough */ .Rb)(value))
            return false;
        this.#secrets.add(value);
        this.mostLines = Math.max(this.mostLines, value.split(/\r\n|\r|\n/).length);
        const forms = (0,_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .secretForms */ .eo)(value);
        for (const text of new Set([...forms, ...forms.map(_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUnseen */ .zG)].filter(_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .isLongEnough */ .Rb))) {
            const start = text.slice(0, _forms_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestSecret */ .bs);
            const alike = this.#forms.get(start) ?? [];
            this.#forms.set(start, alike);
            alike.push({ label, text });
            this.#starts[startIndex(text, 0)] = 1;
            this.longestForm = Math.max(this.longestForm, text.length);
        }
        return true;
    }
    /** Makes known what Immuta returned in a secret field. Returns whether it was not known before. */
    addEchoed(value) {
        return this.add(echoedLabel, value);
    }
    /** The label of a secret that a text contains in any form, also wrapped over lines; undefined if there is none. */
    find(text) {
        const [match] = this.#matches(text);
        if (match !== undefined)
            return match.label;
        const seen = (0,_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUnseen */ .zG)(text);
        return seen === text ? undefined : this.#matches(seen).next().value?.label;
    }
    /** The text with `***` for each secret in any form; secrets that overlap become one `***`. */
    mask(text) {
        let masked = '';
        let from = 0;
        for (const { start, end } of this.#stretches(text)) {
            masked += text.slice(from, start) + stars;
            from = end;
        }
        masked += text.slice(from);
        return this.find(masked) === undefined ? masked : stars;
    }
    /** The last place up to `limit` where a text can be cut without cutting a secret. */
    placeToCut(text, limit) {
        return this.#stretches(text).find(({ start, end }) => start < limit && limit < end)?.start ?? limit;
    }
    *#matches(text) {
        for (let start = 0; start + _forms_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestSecret */ .bs <= text.length; start++) {
            if (this.#starts[startIndex(text, start)] === 0)
                continue;
            for (const form of this.#forms.get(text.slice(start, start + _forms_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestSecret */ .bs)) ?? [])
                if (text.startsWith(form.text, start))
                    yield { label: form.label, start, end: start + form.text.length };
        }
        return undefined;
    }
    /** Where secrets are, from left to right, those that overlap made one. */
    #stretches(text) {
        const found = [];
        for (const match of this.#matches(text)) {
            const last = found.at(-1);
            if (last === undefined || match.start >= last.end)
                found.push(match);
            else
                last.end = Math.max(last.end, match.end);
        }
        return found;
    }
}
/** A number for the first four units of a form. Two starts may share one, which costs a comparison and misses nothing. */
function startIndex(text, at) {
    return (((text.charCodeAt(at) << 12) ^
        (text.charCodeAt(at + 1) << 8) ^
        (text.charCodeAt(at + 2) << 4) ^
        text.charCodeAt(at + 3)) &
        0xffff);
}


/***/ }),

/***/ 88:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ OutputGuard)
/* harmony export */ });
/**
 * The one place that every text passes before it is written anywhere. A text that contains a secret is refused and
 * noted, nothing is thrown, so that an apply goes on to its end; the run then fails with what `failures` gives.
 */
class OutputGuard {
    guard;
    #leaks = [];
    constructor(guard) {
        this.guard = guard;
    }
    /** Checks a text for a sink; a refused one must not be written. */
    admit(sink, text) {
        const label = this.guard.find(text);
        if (label === undefined)
            return { ok: true };
        if (!this.#leaks.some((leak) => leak.sink === sink && leak.label === label))
            this.#leaks.push({ sink, label });
        return { ok: false, label };
    }
    /**
     * A failure as it may be shown. If it contains a secret, most likely in what Immuta said, that part is left out and
     * noted as a leak, so that people still learn what went wrong.
     */
    redacted(failure) {
        const admission = this.admit('log', [failure.message, failure.remedy].join('\n'));
        if (admission.ok)
            return failure;
        const own = failure.message.replace(/ (Immuta says|Failed validation tests): .*/s, '');
        const kept = this.guard.find(own) === undefined ? own : 'What went wrong';
        const { reason, place, cause } = failure;
        return {
            reason,
            message: `${kept} [the rest is withheld: it contained ${admission.label}]`,
            ...(place === undefined ? {} : { place }),
            cause,
        };
    }
    /** What was refused so far, each sink and secret once, in order. */
    leaks() {
        return [...this.#leaks];
    }
    /** One failure for each leak. */
    failures() {
        return this.#leaks.map(({ sink, label }) => ({
            reason: 'secret-leak',
            message: `A text for the ${sink} contained ${label}, so it was not written.`,
            remedy: 'Find the place outside its field where the value of the secret is used. Change the secret if anybody may have seen it.',
        }));
    }
}


/***/ }),

/***/ 5846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ inOneSentence)
/* harmony export */ });
/** `a`, `a and b`, `a, b and c`. */
function inOneSentence(items, joint = 'and') {
    const [last = ''] = items.slice(-1);
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}


/***/ })

};
