export const id = 717;
export const ids = [717];
export const modules = {

/***/ 2717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLocally: () => (/* binding */ runLocally)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/failure.ts
var src_failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/inputs/inputs.ts + 1 modules
var inputs_inputs = __webpack_require__(2683);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/visible.ts
var visible = __webpack_require__(776);
// EXTERNAL MODULE: ./src/secrets/guard.ts
var guard = __webpack_require__(7680);
// EXTERNAL MODULE: ./src/open-session.ts + 1 modules
var open_session = __webpack_require__(1798);
// EXTERNAL MODULE: ./src/run.ts
var run = __webpack_require__(9786);
// EXTERNAL MODULE: ./src/runner/environment.ts
var runner_environment = __webpack_require__(5047);
// EXTERNAL MODULE: ./src/runner/log.ts
var log = __webpack_require__(7708);
// EXTERNAL MODULE: ./src/runner/outputs.ts
var runner_outputs = __webpack_require__(7424);
// EXTERNAL MODULE: ./src/secrets/output-guard.ts
var output_guard = __webpack_require__(88);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/local/git.ts



/** Largest output of one git command, in bytes: the list of a very large tree. */
const outputLimit = 256 * 1024 * 1024;
/** Finds the repository at or above a folder; an `ActionFailure` if there is none. */
async function openLocalRepository(folder) {
    const git = async (...args) => {
        const options = { encoding: 'buffer', maxBuffer: outputLimit };
        return (await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', ['-C', folder, ...args], options)).stdout;
    };
    /** The one line that a command prints; the failure if it fails. */
    const line = async (args, message, remedy) => {
        try {
            return (await git(...args)).toString('utf8').trimEnd();
        }
        catch (cause) {
            const isMissing = cause.code === 'ENOENT';
            throw new src_failure/* ActionFailure */.dR({
                reason: 'invalid-input',
                message: isMissing ? 'The program `git` is not installed.' : message,
                remedy: isMissing
                    ? 'Install git: a local run needs it to find the repository and read the base.'
                    : remedy,
                cause,
            });
        }
    };
    return {
        root: await line(['rev-parse', '--show-toplevel'], `${folder} is not inside a git repository.`, 'Start the command in the repository that contains your integration files, or below it.'),
        async mergeBase(ref) {
            const commit = await line(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], `\`--base\` is ${JSON.stringify(ref)}, which does not exist in this repository.`, 'Give a branch, tag or commit of the local repository, such as `origin/main` (`git fetch` brings newer ones), or leave `--base` out: then no deletion is planned.');
            return line(['merge-base', 'HEAD', commit], `\`--base\` is ${JSON.stringify(ref)}, which has no commit in common with HEAD.`, 'Give the branch that your changes will be merged into. In a shallow clone, run `git fetch --unshallow` first.');
        },
        async readTree(commit) {
            const listed = await git('ls-tree', '-r', '-z', '--full-tree', commit);
            const entries = listed.toString('utf8').split('\0').filter(Boolean).map(readEntry);
            return { truncated: false, entries };
        },
        readBlob: (id) => git('cat-file', 'blob', id),
    };
}
/** `MODE TYPE ID<tab>PATH`, as ls-tree prints an entry. */
function readEntry(text) {
    const tab = text.indexOf('\t');
    const [mode = '', , blob = ''] = text.slice(0, tab).split(' ');
    return { mode, blob, path: text.slice(tab + 1) };
}

;// CONCATENATED MODULE: ./src/local/options.ts


/** The modes that a local run offers. Apply belongs to a workflow, where it is reviewed and locked. */
const localModes = {
    validate: 'check the integration files; needs neither a key nor a network',
    plan: 'show what would change in Immuta, with the scripts',
    drift: 'compare the integration files with Immuta',
    export: 'write a file for each live integration that no file declares',
    doctor: 'check whether everything that plan and apply need works from here',
};
/** The action's inputs that a local run takes as options, by name: the placeholder of their value and what they mean. */
const inputOptions = {
    'immuta-url': ['URL', 'address of the tenant, such as https://acme.hosted.immutacloud.com'],
    files: ['GLOB', 'integration files, relative to the repository root; may be given several times'],
    name: ['NAME', 'label of the tenant; default: its host name'],
    variables: ['NAME=value', 'value of ${NAME} in non-secret fields; may be given several times'],
    'max-deletes': ['N', 'refuse all deletions if there are more than this; default: 1'],
    'request-timeout': ['SECONDS', 'time limit of one HTTP request; default: 60'],
    'fail-on-drift': ['true|false', 'exit with code 1 if there is drift; default: true'],
    'export-directory': ['FOLDER', 'where export writes; default: immuta'],
    'output-directory': ['FOLDER', 'where plan files and scripts go; default: a new temporary folder'],
    'run-script': ['COMMAND', 'doctor: the command that apply will run scripts with'],
    'data-api': ['true|false', 'doctor: whether apply will use the Redshift Data API'],
    'data-api-secret-arn': ['ARN', 'doctor: the same input as for apply'],
    'data-api-db-user': ['USER', 'doctor: the same input as for apply'],
    'data-api-target': ['TARGET', 'doctor: the same input as for apply'],
};
/**
 * Reads the command line; undefined if it asks for help. An `ActionFailure` names what is wrong. `apiKey` comes from the
 * environment, never from an option.
 */
function readLocalOptions(args, apiKey) {
    const { values, positionals } = parse(args);
    if (values['help'] === true)
        return undefined;
    const [mode, ...others] = positionals;
    if (mode === undefined)
        throw wrong('A mode is missing.');
    if (mode === 'apply') {
        throw wrong('The mode `apply` does not run locally.', 'Run it in a workflow, where plans are reviewed and only one apply runs at a time.');
    }
    if (!Object.hasOwn(localModes, mode))
        throw wrong(`${JSON.stringify(mode)} is not a mode.`);
    if (others.length > 0)
        throw wrong(`Give one mode per run, but ${JSON.stringify(others[0])} follows ${mode}.`);
    if (values['json'] === true && mode !== 'plan' && mode !== 'drift')
        throw wrong(`\`--json\` prints plan.json, which ${mode} does not write.`);
    const base = textOf(values['base']);
    if (base === '')
        throw wrong('`--base` needs a value.');
    if (base !== undefined && mode !== 'plan')
        throw wrong(`\`--base\` is an option of plan, not of ${mode}.`);
    return {
        json: values['json'] === true,
        base,
        input: (name) => {
            if (name === 'mode')
                return mode;
            if (name === 'immuta-api-key')
                return mode === 'validate' ? undefined : apiKey;
            return (name in inputOptions && textOf(values[name])) || undefined;
        },
    };
}
/** Node's own errors may quote a value, so it does not check the options. */
function parse(args) {
    const options = {
        base: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
    };
    for (const name of Object.keys(inputOptions))
        options[name] = { type: 'string', multiple: name === 'files' || name === 'variables' };
    const parsed = (0,external_node_util_.parseArgs)({ args: [...args], options, allowPositionals: true, strict: false });
    for (const [name, value] of Object.entries(parsed.values)) {
        if (!Object.hasOwn(options, name))
            throw wrong(`\`--${name}\` is not an option.`, name.endsWith('api-key')
                ? 'Set the environment variable `IMMUTA_API_KEY` instead: other users can see the command line.'
                : undefined);
        if ([value].flat().some((each) => typeof each !== options[name]?.type))
            throw wrong(`\`--${name}\` is missing its value, or does not take one.`);
    }
    return parsed;
}
function textOf(value) {
    return Array.isArray(value) ? value.join('\n') : value?.toString();
}
function wrong(message, remedy = 'Run `npm run local -- --help` to see the modes and options.') {
    return new src_failure/* ActionFailure */.dR({ reason: 'invalid-input', message, remedy });
}
/** What `--help` prints. */
function localHelp() {
    return [
        'Usage: npm run local -- MODE [OPTION …]',
        '',
        'Runs the action on this machine, without GitHub. Start it in the repository that contains the integration files:',
        '  npm --prefix PATH/TO/immuta-integration-action run local -- plan --immuta-url URL',
        'The API key is read from the environment variable IMMUTA_API_KEY.',
        '',
        'Modes:',
        ...columns(Object.entries(localModes)),
        '',
        'Options:',
        ...columns([
            ...Object.entries(inputOptions).map(([name, [value, meaning]]) => [`--${name} ${value}`, meaning]),
            ['--base REF', 'plan: compare with the merge base of HEAD and REF; without it nothing is deleted'],
            ['--json', 'plan, drift: print plan.json and nothing else on standard output (use `npm run -s local`)'],
            ['--help', 'print this help'],
        ]),
        '',
        'Exit code: 0 on success; 1 if the run fails, or if drift or doctor finds a problem.',
    ].join('\n');
}
function columns(rows) {
    const width = Math.max(...rows.map(([first = '']) => first.length));
    return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`);
}

;// CONCATENATED MODULE: ./src/local/terminal-report.ts

/** A script longer than `longestScript` lines is cut to `shownLines` of them; the whole script is in the written files. */
const longestScript = 16;
const shownLines = 12;
/**
 * A report as a terminal can show it: headings, tables, folded parts and code without their marks; of the folded parts
 * only scripts are unfolded.
 *
 * @param width columns of the terminal
 */
function terminalReport(blocks, width) {
    return blocks
        .filter((block) => block !== '')
        .map((block) => linesOf(block, width).join('\n'))
        .join('\n\n');
}
function linesOf(block, width) {
    if (typeof block === 'string')
        return block.split('\n').flatMap((line) => paragraph(line, width));
    const { open, content } = block;
    // Code is never wrapped: people copy it from here.
    if (open.startsWith('```'))
        return code(content.map(blocks/* renderBlock */.g8)).map((line) => `│ ${line}`);
    if (open.startsWith('|')) {
        const [head = ''] = open.split('\n');
        return content.flatMap((row) => wrapped(rowText(cellsOf(head), cellsOf((0,blocks/* renderBlock */.g8)(row))), width));
    }
    const summary = /<summary>(.*)<\/summary>/.exec(open)?.[1] ?? '';
    if (!summary.startsWith('Script'))
        return wrapped(`▸ ${plain(summary)} (folded)`, width);
    const inside = terminalReport(content, width - 2).replace(/^(?=.)/gm, '  ');
    return [...wrapped(`▸ ${plain(summary)}`, width), '', inside];
}
function paragraph(line, width) {
    const title = plain(line.replace(/^#+ /, ''));
    return [
        ...wrapped(title, width),
        ...(line.startsWith('## ') ? ['═'.repeat(Math.min(title.length, width))] : []),
    ];
}
function code(lines) {
    if (lines.length <= longestScript)
        return lines;
    return [...lines.slice(0, shownLines), `… ${String(lines.length - shownLines)} more lines`];
}
function cellsOf(row) {
    return row.slice(2, -2).split(' | ').map(plain);
}
/**
 * A row of a table as a list item, one line for each cell that is not empty: columns would be too narrow to read. A check
 * begins with its result.
 */
function rowText([, ...names], [first = '', ...cells]) {
    if (cells.length === 1)
        return `- ${first}: ${cells[0] ?? ''}`;
    if (names[0] === 'Result') {
        const [result = '', seen = '', remedy = ''] = cells;
        return `- ${result} · ${first} · ${seen}${remedy === '' ? '' : `\n  → ${remedy}`}`;
    }
    const others = cells.flatMap((cell, index) => (cell === '' ? [] : [`  ${names[index] ?? ''}: ${cell}`]));
    return [`- ${first}`, ...others].join('\n');
}
function wrapped(text, width) {
    return text.split('\n').flatMap((line) => wrapText(line, width));
}
/** Breaks a line at spaces so that each part takes at most `width` characters, unless a word is longer. */
function wrapText(line, width) {
    const [, margin = '', text = ''] = /^((?: |- )*)(.*)$/s.exec(line) ?? [];
    const room = Math.max(1, width - margin.length);
    const parts = text.match(new RegExp(`\\S.{0,${String(room - 1)}}(?= |$)|\\S+`, 'gsu')) ?? [''];
    return parts.map((part, index) => (index === 0 ? margin : ' '.repeat(margin.length)) + part.trimEnd());
}
const entities = { lt: '<', gt: '>', amp: '&', quot: '"' };
/** A code span, also as the text of a link. */
const codeSpan = /(?<!\\)(?:\[`([^`]*)`\]\([^)]+\)|`([^`]*)`)/;
/** Markdown and HTML within a line, as plain text. */
function plain(line) {
    return line
        .split(codeSpan)
        .map((part, index) => (index % 3 === 0 ? withoutMarks(part ?? '') : (part ?? '')))
        .join('')
        .replace(controlCharacters, '\u{fffd}');
}
/** The text outside code spans. */
function withoutMarks(text) {
    return text
        .replace(/<!--.*?-->/g, '')
        .replace(/<br>(?=.)/g, '\n')
        .replace(/<\/?(?:br|sub|b|code)[^>]*>/g, '')
        .replaceAll('**', '')
        .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
        .replace(/&(lt|gt|amp|quot);/g, (_, name) => entities[name] ?? '');
}
/** Characters that a terminal may obey: all control characters but the line break, and those that turn the writing direction. */
const controlCharacters = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

;// CONCATENATED MODULE: ./src/local/local.ts


















/** Columns of a report that does not go to a terminal, or to one of unknown size. */
const defaultWidth = 80;
/**
 * Runs a mode on this machine, without GitHub; the base comes from the local
 * repository. The report goes to standard output, progress to standard error. Returns the exit code.
 *
 * @param args what follows `local` on the command line
 * @param environment of the process
 * @param signal aborted when the run is interrupted
 */
async function runLocally(args, environment, signal) {
    const lookup = (0,runner_environment/* lookupIn */.IX)(environment);
    try {
        const request = readLocalOptions(args, lookup('IMMUTA_API_KEY'));
        if (request === undefined) {
            process.stdout.write(`${localHelp()}\n`);
            return 0;
        }
        return await runMode(request, lookup, environment, signal);
    }
    catch (error) {
        for (const failure of (0,src_failure/* failuresOf */.dJ)(error))
            process.stderr.write(`${failureText(failure)}\n`);
        return 1;
    }
}
async function runMode({ input, base, json }, lookup, environment, signal) {
    const toError = (text) => void process.stderr.write(text);
    const toOutput = (text) => void process.stdout.write(text);
    const toReader = json ? toError : toOutput;
    const outputGuard = new output_guard/* OutputGuard */.j(new guard/* Guard */.w());
    (0,visible/* keepSecretsWhole */.gP)((text) => outputGuard.guard.find(text) !== undefined);
    const apiKey = input('immuta-api-key');
    if (apiKey !== undefined)
        outputGuard.guard.add('IMMUTA_API_KEY', apiKey);
    // npm starts a script in the folder of package.json; INIT_CWD is where npm itself was started.
    const repository = await openLocalRepository(lookup('INIT_CWD') ?? process.cwd());
    const width = (process.stdout.isTTY && process.stdout.columns) || defaultWidth;
    let markdown = '';
    let planFile = '';
    let scriptFiles = '[]';
    const outputs = {
        ...(0,runner_outputs/* createOutputs */.l)(outputGuard),
        set: (values) => {
            planFile = values['plan-file'];
            scriptFiles = values['script-files'];
            return Promise.resolve();
        },
        summary: (report) => {
            markdown = (0,blocks/* renderBlocks */.Rz)(report);
            if (!outputGuard.admit('report', markdown).ok)
                return Promise.resolve('withheld');
            toReader(`${terminalReport(report, width)}\n`);
            return Promise.resolve('written');
        },
    };
    const log = terminalLog(toError, outputGuard);
    const { inputs, failures } = (0,inputs_inputs/* checkInputs */.sw)(input, true);
    if (inputs.mode !== 'doctor')
        (0,src_failure/* throwIfAny */.MI)(failures);
    const session = await (0,open_session/* openSession */.f)({
        runner: {
            ...(0,runner_environment/* readRunnerContext */.gi)((name) => (/^(GITHUB|RUNNER|ACTIONS)_/.test(name) ? undefined : lookup(name))),
            workspace: repository.root,
            temporary: (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'immuta-local-')),
        },
        environment,
        inputs,
        inputFailures: failures,
        outputGuard,
        log,
        outputs,
        signal,
        local: { repository, base },
    });
    const exitCode = await (0,run/* run */.eF)(session);
    if (json && planFile !== '')
        toOutput(await (0,promises_.readFile)(planFile, 'utf8'));
    const scripts = JSON.parse(scriptFiles);
    // The terminal leaves out what is folded, and cuts scripts.
    const report = planFile === '' ? undefined : await session.files.write('report.md', `${markdown}\n`);
    for (const [title, paths] of [
        ['Scripts', scripts],
        ['Whole report', report === undefined ? [] : [report]],
    ])
        if (paths.length > 0)
            toReader(`\n${title}:\n${paths.map((path) => `  ${path}\n`).join('')}`);
    return exitCode;
}
/**
 * The log in a terminal: the report shows failures and warnings already, so only a leaked secret, which no report knows
 * of, and the titles of groups are printed.
 */
function terminalLog(write, outputGuard) {
    const writeLine = (line) => {
        write(`${line}\n`);
    };
    return new log/* Log */.t({
        writeLine,
        giveCommand: (command, message, properties) => {
            if (command === 'group')
                writeLine(message);
            if (properties?.title === 'secret-leak')
                writeLine(`Error: ${message}`);
        },
        outputGuard,
        isDebug: false,
    });
}
function failureText({ message, remedy }) {
    return remedy === undefined ? message : `${message}\n${remedy}`;
}


/***/ })

};
