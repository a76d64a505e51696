export const id = 514;
export const ids = [514];
export const modules = {

/***/ 4514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHttp: () => (/* binding */ openHttp)
});

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(6752);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/network/http-error.ts
var http_error = __webpack_require__(5887);
;// CONCATENATED MODULE: ./src/network/body-text.ts



/** Largest body that is read, in bytes, before and after it is decompressed. */
const largestBody = 50 * 1024 * 1024;
/** Most encodings that one body may have, one over the other. */
const mostEncodings = 3;
/** By the names that HTTP gives them (RFC 9110, 8.4.1; RFC 8878). */
const decompressors = new Map([
    ['gzip', (0,external_node_util_.promisify)(external_node_zlib_.gunzip)],
    ['x-gzip', (0,external_node_util_.promisify)(external_node_zlib_.gunzip)],
    ['br', (0,external_node_util_.promisify)(external_node_zlib_.brotliDecompress)],
    ['zstd', (0,external_node_util_.promisify)(external_node_zlib_.zstdDecompress)],
    // Some servers leave out the zlib header, whose first byte ends in the bits of the number 8.
    ['deflate', (bytes, limit) => (0,external_node_util_.promisify)(((bytes[0] ?? 0) & 15) === 8 ? external_node_zlib_.inflate : external_node_zlib_.inflateRaw)(bytes, limit)],
]);
/** Reads a body to its end as UTF-8. `encodings` is the header `content-encoding`. Rejects with an `HttpError`. */
async function readBody(body, encodings) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > largestBody)
            throw tooLarge();
        chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    return (bytes.length === 0 ? bytes : await decompress(bytes, encodings ?? '')).toString('utf8');
}
async function decompress(bytes, encodings) {
    const names = encodings
        .toLowerCase()
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && name !== 'identity');
    if (names.length > mostEncodings)
        throw unreadable('is compressed too often');
    let plain = bytes;
    for (const name of names.reverse()) {
        const run = decompressors.get(name);
        if (run === undefined)
            throw unreadable('is compressed in a way that was not asked for and is not known');
        plain = await run(plain, { maxOutputLength: largestBody }).catch((cause) => {
            if ((0,http_error/* errorCode */.CA)(cause) === 'ERR_BUFFER_TOO_LARGE')
                throw tooLarge();
            throw unreadable(`is broken: it does not decompress as ${name}`, cause);
        });
    }
    return plain;
}
function unreadable(what, cause) {
    return new http_error/* HttpError */.j$('unreadable', `sent a response that ${what}`, { cause });
}
function tooLarge() {
    return new http_error/* HttpError */.j$('unreadable', 'sent a response of over 50 MB');
}

;// CONCATENATED MODULE: ./src/network/http.ts



/** Makes the client; it connects with the first request. */
function openHttp({ timeout, proxyFor, debug }) {
    const limits = { headersTimeout: timeout, bodyTimeout: timeout };
    const direct = new undici/* Agent */.g6({ ...limits, connect: { timeout } });
    const proxied = new Map();
    const dispatcherFor = (proxy) => {
        if (proxy === undefined)
            return direct;
        const { href } = proxy.url;
        const agent = proxied.get(href) ?? new undici/* ProxyAgent */.kT({ ...limits, uri: href, connectTimeout: timeout });
        proxied.set(href, agent);
        return agent;
    };
    return {
        async send(server, { method, url, headers, body }) {
            const proxy = proxyFor(url);
            const via = proxy === undefined ? '' : ` through the proxy ${proxy.host}`;
            const signal = AbortSignal.timeout(timeout);
            const started = Date.now();
            const log = (outcome) => {
                debug(`${server}: ${method} ${url.pathname} → ${outcome} in ${String(Date.now() - started)} ms${via}`);
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
                const responseHeaders = firstOfEach(response.headers);
                const text = await readBody(response.body, responseHeaders['content-encoding']);
                log(String(response.statusCode));
                return { status: response.statusCode, headers: responseHeaders, text, via };
            }
            catch (error) {
                const explained = explain(error, signal.aborted || timeoutCode.test((0,http_error/* errorCode */.CA)(error)), timeout, via);
                log(explained.kind);
                throw explained;
            }
        },
        close: async () => {
            await Promise.all([direct, ...proxied.values()].map((agent) => agent.destroy()));
        },
    };
}
function firstOfEach(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
}
/** What undici calls its own time limits. */
const timeoutCode = /^UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT$/;
function explain(error, timedOut, timeout, via) {
    if (error instanceof http_error/* HttpError */.j$)
        return new http_error/* HttpError */.j$(error.kind, `${error.message}${via}`, error);
    if (timedOut) {
        const limit = String(timeout / 1000);
        return new http_error/* HttpError */.j$('timeout', `did not answer within ${limit} s${via}`, { cause: error });
    }
    const status = via === '' ? undefined : refusalOfProxy(error);
    if (status !== undefined && status < 500) {
        const message = `can't be reached${via}, which answered ${String(status)}`;
        return new http_error/* HttpError */.j$('refused-by-proxy', message, { status, cause: error });
    }
    return new http_error/* HttpError */.j$('unreachable', `can't be reached${via}: ${describe(error)}`, { cause: error });
}
/** undici says what the proxy answered only in the text of its errors. */
function refusalOfProxy(error) {
    const text = Error.isError(error) ? error.message : '';
    const status = /^Proxy response \((\d{3})\)|^Proxy Authentication Required \((\d{3})\)/.exec(text);
    return status === null ? undefined : Number(status[1] ?? status[2]);
}
function describe(error) {
    if (!Error.isError(error))
        return 'the connection failed';
    const code = (0,http_error/* errorCode */.CA)(error);
    if (code === '' && error.cause !== undefined)
        return describe(error.cause);
    // If every address of a host fails, the error has an empty message.
    const text = error.message === '' ? code : error.message;
    return code === '' || text.includes(code) ? text : `${text} (${code})`;
}


/***/ })

};
