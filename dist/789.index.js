export const id = 789;
export const ids = [789];
export const modules = {

/***/ 8789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runValidate: () => (/* binding */ runValidate)
});

// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/failure-blocks.ts
var failure_blocks = __webpack_require__(1011);
// EXTERNAL MODULE: ./src/report/failure-line.ts
var failure_line = __webpack_require__(9759);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/validate-report.ts




/** The files' check: valid or all that is wrong with them. */
function validateReport({ files, failures, warnings, fallback }, name) {
    const outcome = failures.length === 0
        ? `**Valid:** ${(0,markdown/* count */.U9)(files, 'integration file')}.`
        : `**Not valid:** ${(0,markdown/* count */.U9)(failures.length, 'error')} in ${(0,markdown/* count */.U9)(files, 'integration file')}.`;
    return [
        (0,blocks/* heading */.R_)(2, `Immuta validate · ${(0,markdown/* text */.Qq)(name)}`),
        (0,blocks/* lines */.Mn)(fallback === undefined ? outcome : `${outcome} ${(0,markdown/* text */.Qq)(fallback)}`),
        ...failures.flatMap(failure_blocks/* failureBlocks */.pD),
        ...(0,blocks/* warningLines */._F)(warnings.map(failure_blocks/* messageLine */.EE)),
    ];
}
/** `Immuta validate for prod: 2 integration files valid.` */
function validateLine(files, failures, name) {
    const inFiles = (0,markdown/* count */.U9)(files, 'integration file');
    return (0,failure_line/* line */.n)('validate', name, failures.length === 0 ? `${inFiles} valid` : `${(0,markdown/* count */.U9)(failures.length, 'error')} in ${inFiles}`);
}

// EXTERNAL MODULE: ./src/modes/states.ts + 1 modules
var states = __webpack_require__(834);
;// CONCATENATED MODULE: ./src/modes/validate.ts


/** Checks the files alone, without any network. `fallback` says why a plan became this. */
function runValidate(session, fallback) {
    const { files, failures: found, warnings } = (0,states/* readDeclaredFiles */.A2)(session);
    const failures = files.length === 0 && found.length === 0 ? [noFiles()] : found;
    const { name } = session.inputs;
    return {
        result: failures.length === 0 ? 'valid' : 'failed',
        failures,
        warnings,
        summary: validateReport({ files: files.length, failures, warnings, ...(fallback === undefined ? {} : { fallback }) }, name),
        line: validateLine(files.length, failures, name),
        outputs: {},
    };
}
function noFiles() {
    return {
        reason: 'invalid-config',
        message: 'No integration file matches the input `files`.',
        remedy: 'Check the globs of `files`, and that the repository is checked out.',
    };
}


/***/ })

};
