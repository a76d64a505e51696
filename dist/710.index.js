export const id = 710;
export const ids = [710];
export const modules = {

/***/ 710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDataApi: () => (/* binding */ openDataApi)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3299);
/* harmony import */ var _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1279);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8904);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5390);







/**
 * Opens the Redshift Data API with the AWS client, which finds the credentials (in the environment first) and, in
 * AWS_ENDPOINT_URL_REDSHIFT_DATA, another endpoint.
 */
function openDataApi({ region, requestTimeout, proxyFor, retries }) {
    const client = new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_5__/* .RedshiftDataClient */ .Jp({
        region,
        // `withRetries` counts and logs retries.
        maxAttempts: 1,
        requestHandler: new ProxyingHandler(requestTimeout, proxyFor),
    });
    const retrying = (call) => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .withRetries */ .LH)(() => call().catch(rethrow), (error) => (error instanceof _explain_js__WEBPACK_IMPORTED_MODULE_4__/* .DataApiError */ .jk && error.passing ? _network_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .allTries */ .ty : 1), retries);
    return {
        submit: async ({ sqls, session, clientToken }) => {
            const common = { ...session, ClientToken: clientToken };
            const { Id, SessionId } = await retrying(() => sqls.length === 1
                ? client.send(new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_5__/* .ExecuteStatementCommand */ .cw({ ...common, Sql: sqls[0] }))
                : client.send(new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_5__/* .BatchExecuteStatementCommand */ .eC({ ...common, Sqls: [...sqls] })));
            if (Id === undefined)
                throw new _explain_js__WEBPACK_IMPORTED_MODULE_4__/* .DataApiError */ .jk('refused', 'the response has no statement id');
            return { id: Id, sessionId: SessionId };
        },
        describe: async (id) => {
            const described = await retrying(() => client.send(new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_5__/* .DescribeStatementCommand */ .YM({ Id: id })));
            return { ...stateOf(described), statements: (described.SubStatements ?? []).map(stateOf) };
        },
        rows: async (id) => {
            const { ColumnMetadata = [], Records = [] } = await retrying(() => client.send(new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_5__/* .GetStatementResultCommand */ .oC({ Id: id })));
            return Records.map((record) => Object.fromEntries(record.map((field, index) => {
                const { name, label } = ColumnMetadata[index] ?? {};
                return [name ?? label ?? String(index), valueOf(field)];
            })));
        },
        cancel: async (id) => {
            await retrying(() => client.send(new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_5__/* .CancelStatementCommand */ .ly({ Id: id })));
        },
        close: () => {
            client.destroy();
        },
    };
}
const statuses = {
    FINISHED: 'finished',
    FAILED: 'failed',
    ABORTED: 'aborted',
};
/** `Duration` is in nanoseconds; -1 or absent if it is not known. */
function stateOf(described) {
    const { Status, Error: error, Duration } = described;
    return {
        status: statuses[Status ?? ''] ?? 'running',
        error: error === '' ? undefined : error,
        seconds: Duration === undefined || Duration < 0 ? undefined : Duration / 1e9,
    };
}
function valueOf(field) {
    return field.booleanValue ?? field.longValue ?? field.doubleValue ?? field.stringValue;
}
/**
 * Sends requests through the proxy of the environment, which the AWS SDK does not read. All requests of a client go to
 * one host, so the first one decides.
 */
class ProxyingHandler extends _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_6__.NodeHttpHandler {
    #requestTimeout;
    #proxyFor;
    #handler;
    constructor(requestTimeout, proxyFor) {
        super();
        this.#requestTimeout = requestTimeout;
        this.#proxyFor = proxyFor;
    }
    handle(...call) {
        const [{ protocol, hostname, port }] = call;
        this.#handler ??= this.#handlerFor(new URL(`${protocol}//${hostname}:${String(port ?? '')}`));
        return this.#handler.handle(...call);
    }
    destroy() {
        this.#handler?.destroy();
    }
    #handlerFor(endpoint) {
        const proxy = this.#proxyFor(endpoint)?.url.href;
        // The agents of Node take a proxy as `proxyEnv`.
        const proxyEnv = proxy === undefined ? {} : { proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } };
        const options = { keepAlive: true, ...proxyEnv };
        return new _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_6__.NodeHttpHandler({
            requestTimeout: this.#requestTimeout,
            throwOnRequestTimeout: true,
            connectionTimeout: this.#requestTimeout,
            socketTimeout: this.#requestTimeout,
            httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options),
            httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options),
        });
    }
}
/** A proxy variable that can't be used is not an error of the service. */
function rethrow(error) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .dR)
        throw error;
    throw (0,_explain_js__WEBPACK_IMPORTED_MODULE_4__/* .readError */ .lS)(error);
}


/***/ })

};
