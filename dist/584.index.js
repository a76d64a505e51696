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
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8904);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6419);






/** How often something is created whose response is lost and that can't be found, and the pause before the look, in milliseconds. */
const createTries = 3;
const pauseBeforeLook = 2000;
/** How long GitHub asks to wait for a secondary rate limit without Retry-After, in milliseconds. Source: GitHub's documentation of rate limits. */
const secondaryLimitPause = 60_000;
/** Makes the client; it connects with the first request. */
function openGitHub({ apiUrl, token, owner, repo, http, edges }) {
    // Octokit would write to the console, past the guard.
    const ignore = () => undefined;
    const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
    // Octokit needs some token. GitHub answers 401 to this one.
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token ?? 'none', {
        baseUrl: apiUrl,
        userAgent: 'immuta-integration-action',
        log,
        request: { fetch: fetchThrough(http, apiUrl), log },
    });
    octokit.hook.wrap('request', (request, options) => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .withRetries */ .LH)(async () => {
        try {
            return await request(options);
        }
        catch (error) {
            throw explain(error, options);
        }
    }, (error) => triesFor(error, options.method), edges));
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
                    if (!(error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y_) || !error.effectUnknown || tries >= createTries)
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
/** Octokit's `fetch` over our HTTP. A proxy's page, half a response or a redirect must not pass for GitHub's data. */
function fetchThrough(http, apiUrl) {
    return async (address, request) => {
        if (!URL.canParse(apiUrl))
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .dR({
                reason: 'invalid-input',
                message: '`GITHUB_API_URL` is not a URL.',
                remedy: 'Remove it, or set it to the address of the API, such as https://api.github.com.',
            });
        const url = new URL(address);
        // A Link header must not send the token anywhere else.
        if (url.origin !== new URL(apiUrl).origin)
            throw new _network_http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpError */ .j$('unreadable', `GitHub named another server for the next page: ${url.host}`);
        const { status, headers, text, json, via } = await http.send('GitHub', { ...request, url });
        if (status !== 204 && (typeof json !== 'object' || json === null))
            throw new _network_http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpError */ .j$('unreadable', `GitHub answered${via} with ${(0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .describeNonJson */ .x2)(text)}`);
        const readable = { ...headers, 'content-type': 'application/json' };
        return {
            status,
            url: address,
            headers: new Map(Object.entries(readable)),
            text: () => Promise.resolve(text),
        };
    };
}
/** The error that `fetchThrough` threw, with the request that it is about. */
function explain(error, { method, url }) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionFailure */ .dR)
        return cause;
    if (!(cause instanceof _network_http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpError */ .j$))
        return error;
    const { kind, message, status, response } = cause;
    const said = sentenceIn(response?.json);
    return new _github_error_js__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y_(kind, `${message} (${method} ${routeOf(url)})${said}`, {
        // Octokit's pagination takes a 409 for an empty list.
        status: method === 'GET' && status === 409 ? 400 : status,
        retryAfter: cause.retryAfter ?? pauseOf(response?.headers ?? {}, said),
        cause,
    });
}
/** The route without server, repository and query: that of a further page has its values filled in. */
function routeOf(url) {
    const route = /^(?:https?:\/\/[^/]+.*?)?\/(?:repos\/[^/]+\/[^/]+|repositories\/\d+)([^?]*)/.exec(url)?.[1];
    return route === '' ? '/' : (route ?? url);
}
function triesFor(error, method) {
    if (!(error instanceof _github_error_js__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y_))
        return 1;
    return error.limited || (method !== 'POST' && error.effectUnknown) ? _network_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .allTries */ .ty : 1;
}
/** GitHub says why in `message`, and what is wrong with single fields in `errors`. */
function sentenceIn(json) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isJsonObject */ .OW)(json))
        return '';
    const { message, errors } = json;
    const fields = Array.isArray(errors) ? errors.map((field) => JSON.stringify(field)) : [];
    const said = [typeof message === 'string' ? message : '', ...fields].join(' ').trim();
    return said === '' ? '' : `: ${said}`;
}
/** Milliseconds to wait: a used-up primary limit says when it is lifted, as a Unix time in seconds. */
function pauseOf(headers, said) {
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
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   GS: () => (/* binding */ requiredList),
/* harmony export */   eQ: () => (/* binding */ githubFailure),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _network_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5887);

/** A request to GitHub that failed. */
class GitHubError extends _network_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$ {
    /** No permission, as opposed to a rate limit, which answers 403 too. */
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
    /** Whether writing is impossible with any permission: a lock, Issues turned off, an archived repository. */
    get isClosedToWriting() {
        return /\b(?:locked|disabled|archived)\b/i.test(this.message);
    }
}
/** Puts an error of GitHub's into words. `doing` completes "while …", `permission` is what the call needs. */
function githubFailure(error, doing, permission) {
    if (!(error instanceof GitHubError))
        throw error;
    return {
        reason: 'github-error',
        message: `${error.message} (while ${doing}).`,
        remedy: githubRemedy(error, { permission }),
        cause: error,
    };
}
/** Why GitHub did not accept a comment or an issue: what it says, and what to do. */
function explainRefusal(error, context) {
    return `${error.message.replace(/\.$/, '')}. ${githubRemedy(error, context)}`;
}
function githubRemedy(error, { permission, conversation = 'it', without }) {
    const { kind, status, message } = error;
    const orWithout = without === undefined ? '' : `, or ${without}`;
    if (/\blocked\b/i.test(message))
        return `Unlock ${conversation}${orWithout}.`;
    if (/\bdisabled\b/i.test(message))
        return `Turn on Issues in the settings of the repository${orWithout}.`;
    if (/\barchived\b/i.test(message))
        return `The repository is archived and can't be changed: unarchive it${orWithout}.`;
    if (status === 407)
        return _network_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyCredentialsRemedy */ .dd;
    if (error.limited)
        return 'Wait until the rate limit resets, then re-run the job. Start fewer jobs at once with the same token.';
    if (status === 401)
        return 'Check `github-token`: GitHub does not accept it.';
    if (error.forbidden)
        return `Give the job the permission \`${permission}\`, and check \`github-token\`.`;
    if (kind === 'unreachable' || kind === 'timeout')
        return (0,_network_http_error_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachableRemedy */ .ZK)('GITHUB_API_URL');
    if (status === undefined || status >= 500)
        return 'Re-run the job. If it fails again, check whether GitHub has an incident.';
    if (status < 400)
        return 'Redirects are not followed: if the repository was renamed or moved, start a new run instead of re-running an old job.';
    return `Fix what GitHub reports${without === undefined ? ', then re-run the job' : orWithout}.`;
}
/**
 * What Octokit's types promise and a response must have. Something between here and GitHub may have answered in its place:
 * nothing may be concluded from that, least of all that something was deleted.
 */
function required(value, what) {
    if (value === undefined || value === null) {
        throw new GitHubError('unreadable', `GitHub's response can't be used: it does not contain ${what}`);
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
