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
/* harmony import */ var _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3299);
/* harmony import */ var _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1279);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8904);
/* harmony import */ var _data_api_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5655);







/**
 * Opens the Redshift Data API with the AWS client. Credentials come from wherever the AWS SDK finds them, the
 * environment first; an endpoint of one's own from AWS_ENDPOINT_URL_REDSHIFT_DATA.
 */
function openDataApi({ region, requestTimeout, proxyFor, retries }) {
    const client = new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_4__/* .RedshiftDataClient */ .Jp({
        region,
        // Retries are counted and told by `withRetries`.
        maxAttempts: 1,
        requestHandler: proxyingHandler(requestTimeout, proxyFor),
    });
    const retrying = (call) => (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_5__/* .withRetries */ .LH)(() => call().catch(rethrow), (error) => ({ retry: error instanceof _data_api_error_js__WEBPACK_IMPORTED_MODULE_3__/* .DataApiError */ .jk && error.passing }), retries);
    return {
        submit: async ({ sql, session, clientToken }) => {
            const common = { ...sessionInput(session), ClientToken: clientToken };
            const { Id, SessionId } = await retrying(() => typeof sql === 'string'
                ? client.send(new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_4__/* .ExecuteStatementCommand */ .cw({ ...common, Sql: sql }))
                : client.send(new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_4__/* .BatchExecuteStatementCommand */ .eC({ ...common, Sqls: [...sql] })));
            if (Id === undefined)
                throw new _data_api_error_js__WEBPACK_IMPORTED_MODULE_3__/* .DataApiError */ .jk('refused', 'the response has no statement id');
            return { id: Id, sessionId: SessionId };
        },
        describe: async (id, waitSeconds, signal) => {
            const described = await retrying(() => client.send(new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_4__/* .DescribeStatementCommand */ .YM({
                Id: id,
                ...(waitSeconds > 0 ? { WaitTimeSeconds: waitSeconds } : {}),
            }), signal === undefined ? {} : { abortSignal: signal }));
            return { ...stateOf(described), statements: (described.SubStatements ?? []).map(stateOf) };
        },
        rows: async (id) => {
            const { ColumnMetadata = [], Records = [] } = await retrying(() => client.send(new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_4__/* .GetStatementResultCommand */ .oC({ Id: id })));
            return Records.map((record) => Object.fromEntries(record.map((field, index) => {
                const { name, label } = ColumnMetadata[index] ?? {};
                return [name ?? label ?? String(index), valueOf(field)];
            })));
        },
        cancel: async (id) => {
            await retrying(() => client.send(new _aws_sdk_client_redshift_data__WEBPACK_IMPORTED_MODULE_4__/* .CancelStatementCommand */ .ly({ Id: id })));
        },
        close: () => {
            client.destroy();
        },
    };
}
function sessionInput(session) {
    return 'id' in session
        ? { SessionId: session.id }
        : { ...session.open, SessionKeepAliveSeconds: session.keepAliveSeconds };
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
        ...(error === undefined || error === '' ? {} : { error }),
        ...(Duration === undefined || Duration < 0 ? {} : { seconds: Duration / 1e9 }),
    };
}
function valueOf(field) {
    return field.booleanValue ?? field.longValue ?? field.doubleValue ?? field.stringValue;
}
/**
 * Sends each request through the proxy that it needs: the AWS SDK reads no proxy variables. The agents of Node take a
 * proxy by `proxyEnv`.
 */
function proxyingHandler(requestTimeout, proxyFor) {
    const limits = {
        requestTimeout,
        throwOnRequestTimeout: true,
        connectionTimeout: requestTimeout,
        socketTimeout: requestTimeout,
    };
    const handlers = new Map();
    const handlerFor = (proxy) => {
        const url = proxy?.url.href ?? '';
        const proxyEnv = { HTTP_PROXY: url, HTTPS_PROXY: url };
        const options = { keepAlive: true, ...(proxy === undefined ? {} : { proxyEnv }) };
        const handler = handlers.get(url) ??
            new _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_6__.NodeHttpHandler({
                ...limits,
                httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options),
                httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options),
            });
        handlers.set(url, handler);
        return handler;
    };
    const direct = handlerFor(undefined);
    const whole = {
        handle: (request, options) => {
            const port = request.port === undefined ? '' : `:${String(request.port)}`;
            return handlerFor(proxyFor(new URL(`${request.protocol}//${request.hostname}${port}`))).handle(request, options);
        },
        destroy: () => {
            for (const handler of handlers.values())
                handler.destroy();
        },
    };
    return Object.assign(Object.create(direct), whole);
}
function rethrow(error) {
    const { name = '', code, message = '', $metadata, } = (error ?? {});
    // A cancelled wait, and a proxy variable that can't be used, are no errors of the service.
    if (name === 'AbortError' || error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionFailure */ .dR)
        throw error;
    throw (0,_data_api_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readError */ .lS)({
        name,
        code: typeof code === 'string' ? code : '',
        status: $metadata?.httpStatusCode,
        message,
    });
}


/***/ })

};
