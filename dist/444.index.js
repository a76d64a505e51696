export const id = 444;
export const ids = [444];
export const modules = {

/***/ 1444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runValidate: () => (/* binding */ runValidate)
/* harmony export */ });
/* harmony import */ var _report_failure_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6799);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9351);


/** Checks the files alone, without any network. `fallback` says why a plan became this. */
function runValidate(session, fallback) {
    const { files, failures: found, warnings } = (0,_states_js__WEBPACK_IMPORTED_MODULE_1__/* .readDeclaredFiles */ .A2)(session);
    const failures = files.length === 0 && found.length === 0 ? [(0,_states_js__WEBPACK_IMPORTED_MODULE_1__/* .noFiles */ .JE)(session)] : found;
    const name = session.inputs.namesTenant ? session.inputs.name : undefined;
    return {
        result: failures.length === 0 ? 'valid' : 'failed',
        failures,
        warnings,
        ...(0,_report_failure_report_js__WEBPACK_IMPORTED_MODULE_0__/* .validateReport */ .RE)(files.length, failures, warnings, name, fallback),
        outputs: {},
    };
}


/***/ })

};
