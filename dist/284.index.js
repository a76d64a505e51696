export const id = 284;
export const ids = [284];
export const modules = {

/***/ 5284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openHttp: () => (/* binding */ openHttp)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5887);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8904);




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
    };
}
/** The response, if it can be used. */
function accept(answered, via, { statusCode: status, headers: raw }, text) {
    const headers = Object.fromEntries(Object.entries(raw).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]));
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    if (status < 200 || status > 299) {
        const page = json === undefined && (0,_http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._6)(text) ? ' with an HTML page, probably from a proxy or a login page' : '';
        const retryAfter = (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retryAfterMilliseconds */ .zG)(headers['retry-after'], Date.now());
        throw new _http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$('status', `${answered} ${String(status)}${via}${page}`, {
            status,
            retryAfter,
            response: { headers, json },
        });
    }
    const encoding = headers['content-encoding'] ?? '';
    if (!/^(identity)?$/i.test(encoding)) {
        throw new _http_error_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpError */ .j$('unreadable', `${answered}${via} with an unsupported compression`);
    }
    return { status, headers, text, json, via };
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
        return fail('unreadable', `sent a response larger than 50 MB${via}`);
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


/***/ })

};
