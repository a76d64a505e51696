export const id = 929;
export const ids = [929];
export const modules = {

/***/ 2929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAction: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2683);
/* harmony import */ var _open_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1798);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(776);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9786);
/* harmony import */ var _runner_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5047);
/* harmony import */ var _runner_commands_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6342);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7708);
/* harmony import */ var _runner_outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7424);
/* harmony import */ var _secrets_guard_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7680);
/* harmony import */ var _secrets_output_guard_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88);











/** Runs the action as GitHub's runner starts it; returns the exit code. `signal` is aborted when the job is cancelled. */
async function runAction(signal) {
    (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .dropInputs */ .bx)();
    const lookup = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .lookupIn */ .IX)(_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .processEnvironment */ .hv);
    const input = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsIn */ .RN)(lookup);
    const runner = (0,_runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readRunnerContext */ .gi)(lookup);
    const outputGuard = new _secrets_output_guard_js__WEBPACK_IMPORTED_MODULE_8__/* .OutputGuard */ .j(new _secrets_guard_js__WEBPACK_IMPORTED_MODULE_7__/* .Guard */ .w());
    (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .keepSecretsWhole */ .gP)((text) => outputGuard.guard.find(text) !== undefined);
    const writeLine = (line) => {
        process.stdout.write(`${line}\n`);
    };
    // Outside GitHub's runner, the command that masks a secret would print it.
    const canMask = lookup('GITHUB_ACTIONS') === 'true';
    const log = new _runner_log_js__WEBPACK_IMPORTED_MODULE_5__/* .Log */ .t({
        writeLine,
        giveCommand: (command, message, properties) => {
            if (command !== 'add-mask' || canMask)
                writeLine((0,_runner_commands_js__WEBPACK_IMPORTED_MODULE_10__/* .commandLine */ .a)(command, message, properties));
        },
        outputGuard,
        isDebug: lookup('RUNNER_DEBUG') === '1',
    });
    const outputs = (0,_runner_outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .createOutputs */ .l)(outputGuard);
    for (const name of _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secretInputs */ ._y) {
        const value = input(name);
        if (value === undefined)
            continue;
        outputGuard.guard.add(name, value);
        log.mask([value]);
    }
    const { inputs, failures: inputFailures } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .checkInputs */ .sw)(input);
    try {
        const session = await (0,_open_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openSession */ .f)({
            runner,
            environment: _runner_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .processEnvironment */ .hv,
            inputs,
            inputFailures,
            outputGuard,
            log,
            outputs,
            signal,
        });
        return await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(session);
    }
    catch (error) {
        const failures = [...(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failuresOf */ .dJ)(error), ...inputFailures];
        return (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z8)({ log, outputs, outputGuard }, 'none', (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .failedEnding */ .BV)('none', undefined, failures));
    }
}


/***/ })

};
