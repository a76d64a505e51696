export const id = 393;
export const ids = [393];
export const modules = {

/***/ 2393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDrift: () => (/* binding */ runDrift)
});

// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(6419);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/github/drift-issue.ts



/** Label that narrows the search; the marker in the body decides. */
const label = 'immuta-drift';
/**
 * Keeps one issue for a tenant: opened if there is drift, updated in place, closed when all is in sync,
 * reopened instead of created twice. A comment says that it was closed or reopened.
 */
async function keepDriftIssue(github, wanted) {
    const { issues } = github.rest;
    const { title, drifted } = wanted;
    const body = `${marker(github, wanted)}\n${wanted.body}`;
    const found = await findIssue(github, wanted);
    if (found === undefined) {
        if (!drifted)
            return {};
        const url = await github.createOnce(async () => (await issues.create({ ...github.repository, title, body, labels: [label] })).data.html_url, async () => (await findIssue(github, wanted))?.html_url);
        return { url };
    }
    const at = { ...github.repository, issue_number: found.number };
    const url = found.html_url;
    const isOpen = found.state === 'open';
    if (!drifted) {
        if (isOpen)
            await issues.update({ ...at, state: 'closed', state_reason: 'completed' });
    }
    else if (!isOpen || found.title !== title || found.body?.replaceAll('\r\n', '\n') !== body) {
        await issues.update({ ...at, title, body, state: 'open' });
    }
    if (isOpen === drifted)
        return { url };
    const news = `Immuta and the files ${drifted ? 'differ' : 'are in sync'} again.`;
    return { url, uncommented: await postComment(github, found.number, news) };
}
/** Returns the error if GitHub does not accept the comment. */
async function postComment(github, number, body) {
    try {
        await github.rest.issues.createComment({ ...github.repository, issue_number: number, body });
        return undefined;
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y_)
            return error;
        throw error;
    }
}
/**
 * The oldest issue with the label that begins with our marker; GitHub's list has pull requests too. A marker
 * that another key signed counts if an app opened the issue, which no person can: so a changed key does not
 * lead to a second issue.
 */
async function findIssue(github, wanted) {
    const listed = await github.paginate(github.rest.issues.listForRepo, { ...github.repository, labels: label, state: 'all', sort: 'created', direction: 'asc', per_page: 100 }, ({ data }) => [...(0,github_error/* requiredList */.GS)(data, 'the issues')]);
    const issues = listed
        .filter((issue) => issue.pull_request === undefined)
        .sort((one, other) => one.number - other.number);
    const firstLine = ({ body }) => body?.split('\n', 1)[0]?.trimEnd() ?? '';
    return (issues.find((issue) => firstLine(issue) === marker(github, wanted)) ??
        issues.find((issue) => issue.user?.type === 'Bot' && firstLine(issue).startsWith(unsigned(wanted.name))));
}
/** The first line of an issue of ours. */
function marker({ repository: { owner, repo } }, { name, planKey }) {
    const signed = (0,json/* canonicalJson */.dj)(['immuta-integration-action', 'drift', `${owner}/${repo}`, name]);
    return `${unsigned(name)}${(0,external_node_crypto_.createHmac)('sha256', planKey).update(signed).digest('base64url')} -->`;
}
function unsigned(name) {
    return `<!-- immuta-integration-action drift ${Buffer.from(name).toString('base64url')} `;
}

// EXTERNAL MODULE: ./src/plan/make-plan.ts + 1 modules
var make_plan = __webpack_require__(2347);
// EXTERNAL MODULE: ./src/previous/checkout.ts + 1 modules
var previous_checkout = __webpack_require__(5397);
// EXTERNAL MODULE: ./src/failure.ts
var src_failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/live/status.ts
var live_status = __webpack_require__(502);
// EXTERNAL MODULE: ./src/live/validation-tests.ts
var validation_tests = __webpack_require__(6523);
// EXTERNAL MODULE: ./src/words.ts
var words = __webpack_require__(5846);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/change-section.ts
var change_section = __webpack_require__(4158);
// EXTERNAL MODULE: ./src/report/counts.ts
var counts = __webpack_require__(5132);
// EXTERNAL MODULE: ./src/report/failure-report.ts
var failure_report = __webpack_require__(6799);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/report-context.ts
var report_context = __webpack_require__(4836);
;// CONCATENATED MODULE: ./src/report/drift-report.ts










/** Sorts a plan's integrations into kinds of drift; unmanaged ones are not drift. */
function driftOf({ integrations }) {
    return {
        changed: integrations.filter(({ action, differences }) => action === 'update' && differences.length > 0),
        missing: integrations.filter(({ action }) => action === 'create'),
        unhealthy: integrations.filter(({ live }) => live !== undefined &&
            !(0,live_status/* isInProgress */.LT)(live.status) &&
            (!(0,live_status/* isHealthy */.Wr)(live.status) || live.validationTests.some(({ status }) => status === 'failed'))),
    };
}
function hasDrift(plan) {
    return Object.values(driftOf(plan)).some(({ length }) => length > 0);
}
/** `1 changed, 1 missing, 2 unhealthy`, without Markdown; `in sync` if there is no drift. */
function driftCounts(drift) {
    return (0,counts/* nonZeroCounts */.o)(Object.entries(drift).map(([kind, { length }]) => [length, kind]), 'in sync');
}
function driftLine(plan, name) {
    return (0,report_context/* resultLine */.ow)('drift', name, driftCounts(driftOf(plan)));
}
/** One failure for each file that drifted, at the first key that differs: what differs, and what to do. */
function driftFailures(plan, context) {
    const { changed, missing, unhealthy } = driftOf(plan);
    const failure = ({ file, declared }, message, remedy = remedies(context).join('\n'), key = '') => (0,src_failure/* inFile */.s5)(file, { reason: 'drifted', message, remedy, place: declared?.place(key) ?? { file } });
    return [
        ...changed.map((planned) => {
            const keys = planned.differences.map(({ key }) => key);
            const message = `integration ${planned.id ?? ''} differs in Immuta: ${(0,words/* inCode */.pN)(keys)}.`;
            return failure(planned, message, undefined, keys[0]);
        }),
        ...missing.map((planned) => failure(planned, 'the file declares an integration that Immuta does not have.')),
        ...unhealthy
            .filter((planned) => !changed.includes(planned))
            .map((planned) => {
            const { id, status, validationTests } = planned.live ?? { id: '', status: '', validationTests: [] };
            const message = `integration ${id} is unhealthy: its status in Immuta is \`${status}\`.${(0,validation_tests/* describeFailedTests */.k)(validationTests)}`;
            return failure(planned, message, unhealthyRemedy);
        }),
    ];
}
const unhealthyRemedy = 'Fix what the failed tests report, or have Immuta validate the integration again.';
/** What to do if Immuta is right, and what if the file is. */
function remedies({ scriptsRunBy }) {
    return [
        'If Immuta is right, edit the file to declare what Immuta has (or remove the file if Immuta has no such integration), and merge.',
        scriptsRunBy === 'person'
            ? 'If the file is right, run the workflow manually (`workflow_dispatch`) with `mode: plan`, run the script of that plan, then run the workflow with `mode: apply`.'
            : 'If the file is right, run the workflow manually (`workflow_dispatch`) with `mode: apply`. Apply plans again, runs the script and updates Immuta.',
    ];
}
/** Drift for summary and issue: what changed key by key, what is missing, what is unhealthy, and what to do. */
function driftReport(plan, context) {
    const drift = driftOf(plan);
    const { changed, missing, unhealthy } = drift;
    const number = (0,markdown/* count */.U9)(plan.integrations.length, 'integration');
    const unmanaged = plan.unmanaged.map(({ id, identity, status }) => `${(0,markdown/* code */.aY)(id)} · ${(0,markdown/* code */.aY)(identity.key)} · status ${(0,markdown/* code */.aY)(status)}`);
    return [
        (0,report_context/* title */.DD)('drift', context.name),
        `${(0,markdown/* code */.aY)(context.tenant)} · ${hasDrift(plan) ? `**Drift:** ${(0,markdown/* text */.Qq)(driftCounts(drift))} of ${number}.` : `**In sync:** ${number}.`}`,
        ...(changed.length + missing.length > 0 ? [(0,blocks/* list */.p_)(remedies(context))] : []),
        ...section('Changed', '', changed, ({ differences }) => (0,change_section/* differenceTable */.ow)(differences, 'Declared')),
        ...section('Missing', 'A file declares these, and Immuta does not have them.', missing, ({ because }) => because.map(markdown/* sentence */.em).join(' ')),
        ...section('Unhealthy', `Apply does not fix these: it writes only what differs. ${unhealthyRemedy}`, unhealthy, ({ live }) => (0,blocks/* list */.p_)((0,change_section/* testLines */.eq)(live?.validationTests ?? []))),
        ...(unmanaged.length === 0
            ? []
            : [
                (0,blocks/* heading */.R_)(3, 'Unmanaged'),
                'No file declares these. They are not drift; `mode: export` writes files for them.',
                (0,blocks/* list */.p_)(unmanaged),
            ]),
        ...(0,blocks/* warningLines */._F)(plan.warnings.map(failure_report/* messageLine */.EE)),
        (0,report_context/* footer */.qr)(context),
    ];
}
function section(name, introduction, found, body) {
    if (found.length === 0)
        return [];
    return [
        (0,blocks/* heading */.R_)(3, name),
        ...(introduction === '' ? [] : [introduction]),
        ...found.flatMap((planned) => [(0,blocks/* heading */.R_)(4, (0,markdown/* code */.aY)(planned.file)), (0,change_section/* whereLine */.GH)(planned), body(planned)].filter((block) => block !== '')),
    ];
}

// EXTERNAL MODULE: ./src/report/json-files.ts
var json_files = __webpack_require__(8164);
// EXTERNAL MODULE: ./src/report/shell-commands.ts
var shell_commands = __webpack_require__(2771);
// EXTERNAL MODULE: ./src/report/split.ts
var split = __webpack_require__(1194);
// EXTERNAL MODULE: ./src/modes/planning.ts + 1 modules
var planning = __webpack_require__(8406);
// EXTERNAL MODULE: ./src/modes/merged-plans.ts
var merged_plans = __webpack_require__(4867);
// EXTERNAL MODULE: ./src/modes/session.ts
var modes_session = __webpack_require__(2996);
// EXTERNAL MODULE: ./src/modes/states.ts + 2 modules
var states = __webpack_require__(9351);
;// CONCATENATED MODULE: ./src/modes/drift.ts













/** Compares declared with live; writes nothing to Immuta and asks for no script. */
async function runDrift(session) {
    const { inputs, files } = session;
    const { planInput, commit, problem } = await (0,states/* readStates */.rs)(session, () => readCommit(session));
    const plan = await (0,merged_plans/* withLeftBehind */.qC)((0,make_plan/* makePlan */.C)({ ...planInput, ifPinnedIsMissing: 'create' }), session);
    const drifted = hasDrift(plan);
    const context = (0,modes_session/* reportContext */.g)(session, commit?.sha ?? session.runner.sha);
    const planJson = await files.writeJson('plan.json', (0,json_files/* planFile */.e)(plan, context));
    const report = driftReport(plan, context);
    const drifts = driftFailures(plan, context);
    const issue = inputs.driftIssue ? await keepIssue(session, report, context, drifted) : {};
    const failsByDrift = drifted && inputs.failOnDrift;
    const unkept = issue.failure === undefined ? [] : [issue.failure];
    return {
        result: drifted ? 'drifted' : unkept.length > 0 ? 'failed' : 'in-sync',
        // If the job fails because of drift already, an issue that can't be kept must not hide that.
        failures: failsByDrift ? drifts : unkept,
        warnings: [
            ...(issue.warning === undefined ? [] : [{ message: issue.warning }]),
            ...(failsByDrift ? unkept : drifts).map(asWarning),
            ...(problem === undefined
                ? []
                : [{ message: `The files could not be compared with their commit: ${problem}.` }]),
            ...plan.warnings,
            ...plan.integrations.flatMap(({ warnings }) => warnings),
        ],
        summary: report,
        line: driftLine(plan, inputs.name),
        outputs: {
            ...(0,planning/* countOutputs */.wo)(plan),
            ...(0,planning/* idOutput */.n3)(plan.integrations),
            'plan-file': planJson ?? '',
            'issue-url': issue.url ?? '',
        },
    };
}
/** The commit of the workspace, or why it is unknown. Drift needs no base. */
async function readCommit(session) {
    const base = { explanation: 'drift compares the files only with Immuta' };
    const nothing = {
        previous: { base, integrations: [], unchanged: new Set(), unreadable: [] },
        hadFiles: false,
    };
    if (session.local !== undefined)
        return nothing;
    const checkout = await (0,states/* readCheckout */.b$)(session, (0,previous_checkout/* checkedOutCommit */.Xg)(session.runner.workspace));
    return typeof checkout === 'string' ? { ...nothing, problem: checkout } : { ...nothing, commit: checkout };
}
async function keepIssue({ github, inputs, outputGuard }, report, context, drifted) {
    // An issue takes as many characters as a comment.
    const [first = '', ...others] = (0,split/* splitBlocks */.n$)(report);
    const body = others.length === 0 ? first : `${first}\n\n${restInSummary(context)}`;
    const { name, planKey = '' } = inputs;
    const title = `Immuta drift: ${name}`;
    if (!outputGuard.admit('issue', `${title}\n${body}`).ok)
        return {};
    try {
        const { url, uncommented } = await keepDriftIssue(github, { name, planKey, title, body, drifted });
        if (uncommented === undefined)
            return { url };
        return {
            url,
            warning: `The drift issue was updated, but no comment was posted on it. ${explain(uncommented)}`,
        };
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y_))
            throw error;
        const message = `The drift issue could not be updated. ${explain(error)}`;
        return error.isClosedToWriting
            ? { warning: message }
            : { failure: { reason: 'github-error', message, cause: error } };
    }
}
function explain(error) {
    return (0,github_error/* explainRefusal */.GC)(error, {
        permission: 'issues: write',
        conversation: 'the issue',
        without: 'set `drift-issue: false`',
    });
}
function restInSummary({ run }) {
    const name = run === undefined ? 'this run' : (0,markdown/* link */.nf)('this run', (0,shell_commands/* runUrl */.Vp)(run));
    return `This report is too long for an issue: the rest is in the summary of ${name}.`;
}
function asWarning({ message, remedy, place }) {
    return {
        message: remedy === undefined ? message : `${message}\n${remedy}`,
        ...(place === undefined ? {} : { place }),
    };
}


/***/ })

};
