export const id = 789;
export const ids = [789];
export const modules = {

/***/ 2393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U$: () => (/* binding */ noFilesLeft),
  A2: () => (/* binding */ readDeclaredFiles),
  pm: () => (/* binding */ requireDeclaredFiles)
});

// EXTERNAL MODULE: ./src/declared/payload.ts
var payload = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/declared/read-declared.ts + 11 modules
var read_declared = __webpack_require__(5895);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/declared/file-names.ts
var file_names = __webpack_require__(7623);
// EXTERNAL MODULE: ./src/declared/source-text.ts
var source_text = __webpack_require__(4705);
;// CONCATENATED MODULE: ./src/declared/workspace-files.ts





/** So many files are open at once. */
const openAtOnce = 16;
/**
 * Reads the integration files of a workspace, sorted by path. Only regular files that are reached without
 * symbolic links are opened; whatever else the globs match is an `invalid-config` failure, as are names
 * that no integration file may have. The folder `.git` is never entered.
 */
async function readWorkspaceFiles(workspace, globs) {
    const found = [];
    const failures = [];
    const top = await (0,promises_.realpath)(workspace).catch((cause) => {
        failures.push(failure('', 'The workspace is not there or not readable.', 'Check out the repository first.', cause));
        return undefined;
    });
    if (top === undefined)
        return { files: [], failures };
    await walk(top, '', globs, found, failures);
    found.sort();
    failures.push(...(0,file_names/* fileNameFailures */.NV)(found));
    const files = [];
    const readable = found.filter(file_names/* isPlainPath */.qW);
    for (let from = 0; from < readable.length; from += openAtOnce) {
        const read = await Promise.all(readable.slice(from, from + openAtOnce).map((file) => readSource(top, file)));
        for (const result of read) {
            if ('content' in result)
                files.push(result);
            else
                failures.push(result);
        }
    }
    return { files, failures: failures.sort(byFile) };
}
async function walk(top, folder, globs, found, failures) {
    let entries;
    try {
        entries = await (0,promises_.readdir)((0,external_node_path_.join)(top, folder), { withFileTypes: true });
    }
    catch (cause) {
        failures.push(failure(folder, 'This folder can not be read.', 'Check its permissions.', cause));
        return;
    }
    for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.name === '.git')
            continue;
        if (entry.isDirectory()) {
            if (globs.matches(path) && /\.ya?ml$/.test(path)) {
                failures.push(failure(path, 'This is a folder, and is named like an integration file.', 'Rename it.'));
            }
            if (globs.mayContain(path))
                await walk(top, path, globs, found, failures);
        }
        else if (entry.isSymbolicLink()) {
            const concerned = globs.matches(path) || (globs.mayContain(path) && (await leadsToFolder((0,external_node_path_.join)(top, path))));
            if (concerned) {
                failures.push(failure(path, 'This is a symbolic link, and those are not followed.', 'Put the files themselves here, or exclude it with a `!` line in the input `files`.'));
            }
        }
        else if (globs.matches(path)) {
            if (entry.isFile())
                found.push(path);
            else
                failures.push(notRegular(path));
        }
    }
}
/** Asks what a link leads to; nothing there is opened. A dangling link leads nowhere. */
async function leadsToFolder(path) {
    return (0,promises_.stat)(path).then((target) => target.isDirectory(), () => false);
}
/** What was found may have been replaced meanwhile: a link is not followed, a FIFO is not waited for. */
async function readSource(top, file) {
    let handle;
    try {
        handle = await (0,promises_.open)((0,external_node_path_.join)(top, file), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (cause) {
        return failure(file, 'This file can not be read.', 'Check its permissions.', cause);
    }
    try {
        const status = await handle.stat();
        if (!status.isFile())
            return notRegular(file);
        // Read by one byte more than allowed, whatever size was told: it may grow.
        const buffer = Buffer.alloc(Math.min(status.size, source_text/* maximumFileSize */.se) + 1);
        let length = 0;
        for (;;) {
            const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
            length += bytesRead;
            if (bytesRead === 0 || length === buffer.length)
                break;
        }
        if (status.size > source_text/* maximumFileSize */.se || length > status.size) {
            return failure(file, length > status.size && status.size <= source_text/* maximumFileSize */.se
                ? 'This file changed while it was read.'
                : 'This file is larger than 1 MiB, and is no integration file.', 'Look at what writes it, or exclude it with a `!` line in the input `files`.');
        }
        return { file, content: buffer.subarray(0, length) };
    }
    catch (cause) {
        return failure(file, 'This file can not be read.', 'Look at the cause in the debug log.', cause);
    }
    finally {
        await handle.close();
    }
}
function notRegular(path) {
    return failure(path, 'This is no regular file (a FIFO, a socket or a device).', 'Remove it, or exclude it with a `!` line in the input `files`.');
}
function failure(path, message, remedy, cause) {
    const place = { file: path === '' ? '.' : (0,file_names/* shownPath */.pS)(path) };
    return { reason: 'invalid-config', message, remedy, place, ...(cause === undefined ? {} : { cause }) };
}
function byFile(left, right) {
    const [a, b] = [left.place?.file ?? '', right.place?.file ?? ''];
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./src/failure.ts
var src_failure = __webpack_require__(1633);
;// CONCATENATED MODULE: ./src/modes/declared-files.ts




/** Reads the workspace's files and collects everything that is wrong with them. */
async function readDeclaredFiles({ runner, inputs, sinks, log, environment }) {
    const { files, failures } = await readWorkspaceFiles(runner.workspace, inputs.files);
    const reading = (0,read_declared/* readDeclared */.D)(files, inputs.variables);
    // What a file refers to is a secret from here on, whether this mode needs it or not.
    for (const name of new Set(reading.integrations.flatMap((one) => (0,payload/* secretReferences */.Li)(one).map(({ reference }) => reference.name)))) {
        const value = environment[name];
        if (value === undefined || value === '')
            continue;
        sinks.guard.add(name, value);
        log.mask(value);
    }
    return { files, integrations: reading.integrations, failures: [...failures, ...reading.failures], warnings: reading.warnings };
}
/** The same, where anything that is wrong ends the run. */
async function requireDeclaredFiles(session) {
    const declared = await readDeclaredFiles(session);
    const [first, ...others] = declared.failures;
    if (first !== undefined)
        throw new src_failure/* ActionFailure */.d(first, ...others);
    return declared;
}
/** That there is no file at all now, where the base had some: a mistake in `files` would delete everything. */
function noFilesLeft() {
    return {
        reason: 'invalid-config',
        message: 'No integration file matches the input `files` now, while the base has some.',
        remedy: 'Check `files` and the checkout. To give up every integration, keep one file until the others are deleted, and delete the last one in Immuta.',
    };
}


/***/ }),

/***/ 8789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runValidate: () => (/* binding */ runValidate)
});

// EXTERNAL MODULE: ./src/report/one-line.ts
var one_line = __webpack_require__(2589);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/failure-blocks.ts
var failure_blocks = __webpack_require__(1011);
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

// EXTERNAL MODULE: ./src/modes/declared-files.ts + 1 modules
var declared_files = __webpack_require__(2393);
;// CONCATENATED MODULE: ./src/modes/validate.ts



/** Checks the files alone, without any network. `fallback` says why a plan became this. */
async function runValidate(session, fallback) {
    const { files, failures: found, warnings } = await (0,declared_files/* readDeclaredFiles */.A2)(session);
    const failures = files.length === 0 && found.length === 0 ? [noFiles()] : found;
    const { name } = session.inputs;
    return {
        outcome: failures.length === 0 ? 'valid' : 'failed',
        failures,
        warnings,
        summary: validateReport({ files: files.length, failures, warnings, ...(fallback === undefined ? {} : { fallback }) }, name),
        line: (0,one_line/* validateLine */.bt)(files.length, failures, name),
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
