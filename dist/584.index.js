export const id = 584;
export const ids = [584];
export const modules = {

/***/ 6584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitHub: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1633);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8301);
/* harmony import */ var _network_http_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5887);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8904);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6419);






/** How often something is created whose response is lost and that can't be found, and the pause before the look, in milliseconds. */
const createTries = 3;
const pauseBeforeLook = 2000;
/** How long GitHub asks to wait for a secondary rate limit without Retry-After, in milliseconds. Source: GitHub's documentation of rate limits. */
const secondaryLimitPause = 60_000;
/** Makes the client; it connects with the first request. */
function openGitHub({ apiUrl, token, owner, repo, http, edges }) {
    const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
    // Octokit needs some token. GitHub answers 401 to this one.
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token ?? 'none', {
        baseUrl: apiUrl,
        userAgent: 'immuta-integration-action',
        log: silent,
        request: { fetch: fetchThrough(http, new URL(apiUrl).origin), log: silent },
    });
    octokit.hook.wrap('request', (request, options) => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .withRetries */ .LH)(() => send(async () => request(options), `${options.method} ${routeOf(options.url)}`), (error) => judge(error, options.method), edges));
    return {
        repository: { owner, repo },
        rest: octokit.rest,
        paginate: octokit.paginate,
        async createOnce(create, find) {
            for (let tries = 1;; tries += 1) {
                try {
                    return await create();
                }
                catch (error) {
                    if (!(error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_) || !error.effectUnknown || tries >= createTries)
                        throw error;
                    await edges.clock.sleep(pauseBeforeLook, edges.signal);
                    const found = await find();
                    if (found !== undefined)
                        return found;
                }
            }
        },
    };
}
function ignore() {
    // Octokit would write to the console, past the guard.
}
/** Octokit's `fetch` over our HTTP. The token goes to the API's own origin only, whatever a Link header says. */
function fetchThrough(http, origin) {
    return async (address, { method, headers, body }) => {
        const url = new URL(address);
        if (url.origin !== origin)
            throw new _github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_(`GitHub names another server for the next page: ${url.host}`);
        const request = { method, url, headers, ...(body === undefined ? {} : { body }) };
        const response = await http.send('GitHub', request);
        const named = Object.entries(response.headers).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]);
        return {
            status: response.status,
            url: address,
            // So Octokit leaves the body to `send`: its own parser passes on what it can't parse.
            headers: new Map([...named, ['content-type', 'text/plain']]),
            text: () => Promise.resolve(response.text),
        };
    };
}
/** Sends one request, once. A proxy's page, half a response or a redirect must not pass for GitHub's data. */
async function send(request, asked) {
    const response = await request().catch((error) => {
        throw explain(error, asked);
    });
    const { status } = response;
    if (status > 299)
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_(`GitHub answered ${String(status)} to ${asked}`, { status });
    if (status === 204)
        return response;
    const text = String(response.data);
    const data = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(text);
    if (typeof data !== 'object' || data === null) {
        throw new _github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_(`GitHub answered ${asked} with ${(0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .describeNonJson */ .x2)(text)}`);
    }
    return { ...response, data };
}
/** The route without the repository and the query. */
function routeOf(url) {
    const route = url.replace(/^\/repos\/\{owner\}\/\{repo\}/, '').replace(/\?.*$/s, '');
    return route === '' ? '/' : route;
}
function judge(error, method) {
    if (!(error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_))
        return { retry: false };
    const repeatable = method !== 'POST' && error.effectUnknown;
    return error.limited || repeatable ? { retry: true, retryAfter: error.retryAfter } : { retry: false };
}
function explain(error, asked) {
    if (!(error instanceof Error))
        return error;
    const { cause } = error;
    if (cause instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .dR || cause instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_)
        return cause;
    if (cause instanceof _network_http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpError */ .j$) {
        return new _github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_(`GitHub ${cause.message}: ${asked}`, { status: cause.status, cause });
    }
    const { status, response } = error;
    if (response === undefined)
        return error;
    const said = sentenceIn(String(response.data));
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_(`GitHub answered ${String(status)} to ${asked}${said}`, {
        status,
        retryAfter: pauseOf(response.headers, said),
    });
}
/** GitHub says why in `message`, and what is wrong with single fields in `errors`. */
function sentenceIn(text) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(text);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isJsonObject */ .OW)(json))
        return '';
    const { message, errors } = json;
    const fields = Array.isArray(errors) ? errors.map((field) => JSON.stringify(field)) : [];
    const said = [typeof message === 'string' ? message : '', ...fields].join(' ').trim();
    return said === '' ? '' : `: ${said}`;
}
/** Milliseconds that GitHub asks to wait. A used-up primary limit says when it is lifted, as a Unix time in seconds. */
function pauseOf(headers, said) {
    const asked = (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retryAfterMilliseconds */ .zG)(headers['retry-after']?.toString(), Date.now());
    if (asked !== undefined)
        return asked;
    const reset = Number(headers['x-ratelimit-reset'] ?? NaN);
    if (Number(headers['x-ratelimit-remaining']) === 0 && Number.isFinite(reset)) {
        return Math.max(0, reset * 1000 - Date.now());
    }
    return /secondary rate limit|abuse/i.test(said) ? secondaryLimitPause : undefined;
}


/***/ }),

/***/ 6419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ requiredList),
/* harmony export */   eQ: () => (/* binding */ githubFailure),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _network_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5887);

/** A request to GitHub that failed. */
class GitHubError extends Error {
    /** HTTP status; undefined if no whole response came. */
    status;
    /** Milliseconds to wait before the next try, if GitHub says so. */
    retryAfter;
    constructor(message, { status, retryAfter, cause } = {}) {
        super(message, { cause });
        this.name = 'GitHubError';
        this.status = status;
        this.retryAfter = retryAfter;
    }
    /** No permission, as opposed to a rate limit, which answers 403 as well. */
    get forbidden() {
        return (this.status === 401 || this.status === 403 || this.status === 404) && !this.limited;
    }
    /** GitHub answers 404 or 422 if it has nothing under that name. */
    get notFound() {
        return this.status === 404 || this.status === 422;
    }
    get limited() {
        return this.status === 429 || (this.status === 403 && /rate limit|abuse/i.test(this.message));
    }
    /** Whether a write that ended so may have had its effect nevertheless. */
    get effectUnknown() {
        return this.status === undefined || this.status >= 500;
    }
}
/** Puts an error of GitHub's into words; for refused comments and issues see `refusal.ts`. `doing` completes "while …", `permission` is what the call needs. */
function githubFailure(error, doing, permission) {
    if (!(error instanceof GitHubError))
        throw error;
    return {
        reason: 'github-error',
        message: `${error.message} (while ${doing}).`,
        remedy: remedyOf(error, permission),
        cause: error,
    };
}
function remedyOf({ status, limited, forbidden, cause }, permission) {
    if (status === 407)
        return _network_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyCredentialsRemedy */ .dd;
    if (limited)
        return 'Wait until the limit is lifted, then re-run the job; start fewer jobs at once with one token.';
    if (status === 401)
        return 'Check github-token: GitHub does not accept it.';
    if (forbidden)
        return `Give the job the permission \`${permission}\`, and check github-token.`;
    if (status === undefined && cause !== undefined)
        return (0,_network_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachableRemedy */ .ZK)('GITHUB_API_URL');
    if (status !== undefined && status >= 300 && status < 400) {
        return 'Redirects are not followed: if the repository was renamed or moved, run the workflow anew instead of re-running an old job.';
    }
    return status === undefined || status >= 500
        ? 'Re-run the job; if it fails again, see whether GitHub has an incident.'
        : 'Correct what GitHub names, then re-run the job.';
}
/**
 * What Octokit's types promise and a response must have. Something between here and GitHub may have answered in its place:
 * nothing may be concluded from that, least of all that something was deleted.
 */
function required(value, what) {
    if (value === undefined || value === null) {
        throw new GitHubError(`GitHub's response can't be used: it does not contain ${what}`);
    }
    return value;
}
/** A response that must be a list. */
function requiredList(value, what) {
    required(Array.isArray(value) || undefined, what);
    return value;
}


/***/ })

};
