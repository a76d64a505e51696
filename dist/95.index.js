export const id = 95;
export const ids = [95];
export const modules = {

/***/ 8095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/inputs/inputs.ts + 1 modules
var inputs_inputs = __webpack_require__(2683);
// EXTERNAL MODULE: ./src/open-session.ts + 1 modules
var open_session = __webpack_require__(1798);
// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __webpack_require__(776);
// EXTERNAL MODULE: ./src/run.ts
var run = __webpack_require__(9786);
// EXTERNAL MODULE: ./src/runner/environment.ts
var environment = __webpack_require__(5047);
;// CONCATENATED MODULE: ./src/runner/commands.ts
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

// EXTERNAL MODULE: ./src/runner/log.ts + 2 modules
var runner_log = __webpack_require__(2885);
// EXTERNAL MODULE: ./src/runner/outputs.ts
var runner_outputs = __webpack_require__(7424);
// EXTERNAL MODULE: ./src/secrets/guard.ts
var guard = __webpack_require__(7680);
// EXTERNAL MODULE: ./src/secrets/output-guard.ts
var output_guard = __webpack_require__(88);
;// CONCATENATED MODULE: ./src/action.ts











/** Runs the action as GitHub's runner starts it; returns the exit code. `signal` is aborted when the job is cancelled. */
async function runAction(signal) {
    (0,environment/* dropInputs */.bx)();
    const lookup = (0,environment/* lookupIn */.IX)(environment/* processEnvironment */.hv);
    const input = (0,environment/* inputsIn */.RN)(lookup);
    const runner = (0,environment/* readRunnerContext */.gi)(lookup);
    const outputGuard = new output_guard/* OutputGuard */.j(new guard/* Guard */.w());
    (0,visible/* keepSecretsWhole */.gP)((text) => outputGuard.guard.find(text) !== undefined);
    const writeLine = (line) => {
        process.stdout.write(`${line}\n`);
    };
    // Outside GitHub's runner, the command that masks a secret would print it.
    const canMask = lookup('GITHUB_ACTIONS') === 'true';
    const log = new runner_log/* Log */.t({
        writeLine,
        giveCommand: (command, message, properties) => {
            if (command !== 'add-mask' || canMask)
                writeLine(commandLine(command, message, properties));
        },
        outputGuard,
        isDebug: lookup('RUNNER_DEBUG') === '1',
    });
    const outputs = (0,runner_outputs/* createOutputs */.l)(outputGuard);
    for (const name of inputs_inputs/* secretInputs */._y) {
        const value = input(name);
        if (value === undefined)
            continue;
        outputGuard.guard.add(name, value);
        log.mask([value]);
    }
    const { inputs, failures: inputFailures } = (0,inputs_inputs/* checkInputs */.sw)(input);
    try {
        const session = await (0,open_session/* openSession */.f)({
            runner,
            environment: environment/* processEnvironment */.hv,
            inputs,
            inputFailures,
            outputGuard,
            log,
            outputs,
            signal,
        });
        return await (0,run/* run */.eF)(session);
    }
    catch (error) {
        const failures = [...(0,failure/* failuresOf */.dJ)(error), ...inputFailures];
        return (0,run/* report */.z8)({ log, outputs, outputGuard }, 'none', (0,run/* failedEnding */.BV)('none', undefined, failures));
    }
}


/***/ })

};
