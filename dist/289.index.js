export const id = 289;
export const ids = [289];
export const modules = {

/***/ 5289:
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

// EXTERNAL MODULE: ./src/plan/make-plan.ts + 2 modules
var make_plan = __webpack_require__(7054);
// EXTERNAL MODULE: ./src/report/drift-report.ts
var drift_report = __webpack_require__(8284);
// EXTERNAL MODULE: ./src/report/json-files.ts
var json_files = __webpack_require__(8164);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/one-line.ts
var one_line = __webpack_require__(2589);
// EXTERNAL MODULE: ./src/report/split.ts + 1 modules
var split = __webpack_require__(8803);
// EXTERNAL MODULE: ./src/modes/planning.ts + 1 modules
var planning = __webpack_require__(8406);
// EXTERNAL MODULE: ./src/modes/reviewed-plans.ts
var reviewed_plans = __webpack_require__(7210);
// EXTERNAL MODULE: ./src/modes/session.ts
var modes_session = __webpack_require__(2996);
// EXTERNAL MODULE: ./src/modes/states.ts + 2 modules
var states = __webpack_require__(9351);
;// CONCATENATED MODULE: ./src/modes/drift.ts












/** Compares declared with live; writes nothing to Immuta and asks for no script. */
async function runDrift(session) {
    const { inputs, files } = session;
    const declared = (0,states/* requireDeclaredFiles */.pm)(session);
    const [live, checkout] = await Promise.all([
        (0,states/* readLiveTenant */.rc)(session),
        session.local === undefined
            ? (0,planning/* orGitHubFailure */.F7)((0,states/* readCheckout */.b$)(session), 'reading the checked-out commit')
            : undefined,
    ]);
    const commit = typeof checkout === 'string' ? undefined : checkout;
    (0,states/* requireCommitted */.c8)(declared, commit, session);
    await (0,states/* requireFiles */.PO)(session, declared, false, live.integrations);
    const compared = (0,make_plan/* makePlan */.C)({
        declared: declared.integrations,
        previous: {
            base: { explanation: 'drift compares files with Immuta alone' },
            integrations: [],
            unchanged: new Set(),
            unreadable: [],
        },
        live,
        maxDeletes: inputs.maxDeletes,
        fileWarnings: (0,states/* workingTreeWarnings */.bb)(session),
        pinnedAndGone: 'create',
    });
    const plan = await (0,reviewed_plans/* withLeftBehind */.qC)(compared, session);
    const drifted = (0,drift_report/* hasDrift */.uL)((0,drift_report/* driftOf */.$p)(plan));
    const context = (0,modes_session/* reportContext */.g)(session, commit?.sha ?? session.runner.sha);
    const planJson = await files.writeJson('plan.json', (0,json_files/* planFile */.e)(plan, context));
    const report = (0,drift_report/* driftReport */.CP)(plan, context);
    const drifts = (0,drift_report/* driftFailures */.Ly)(plan, context);
    const issue = inputs.driftIssue ? await keepIssue(session, report, context, drifted) : {};
    const failing = drifted && inputs.failOnDrift;
    const unkept = issue.failure === undefined ? [] : [issue.failure];
    return {
        result: drifted ? 'drifted' : unkept.length > 0 ? 'failed' : 'in-sync',
        // If the job fails for drift already, an issue that can't be kept must not hide that.
        failures: failing ? drifts : unkept,
        warnings: [
            ...(issue.warning === undefined ? [] : [issue.warning]),
            ...(failing ? unkept : drifts).map(asWarning),
            ...(typeof checkout === 'string' ? [notCompared(checkout)] : []),
            ...declared.warnings,
            ...plan.warnings,
            ...plan.integrations.flatMap(({ warnings }) => warnings),
        ],
        summary: report,
        line: (0,one_line/* driftLine */.wk)(plan, inputs.name),
        outputs: {
            ...(0,planning/* countOutputs */.wo)(plan),
            ...(0,planning/* idOutput */.n3)(plan.integrations),
            'plan-file': planJson ?? '',
            'issue-url': issue.url ?? '',
        },
    };
}
async function keepIssue({ github, inputs, outputGuard }, report, context, drifted) {
    // An issue takes as many characters as a comment.
    const [first = '', ...others] = (0,split/* splitBlocks */.n$)(report);
    const body = others.length === 0 ? first : `${first}\n\n${restInSummary(context.runUrl)}`;
    const title = (0,drift_report/* driftIssueTitle */.jE)(inputs.name);
    if (!outputGuard.admit('issue', `${title}\n${body}`).ok)
        return {};
    try {
        const { url, uncommented } = await keepDriftIssue(github, {
            name: inputs.name,
            planKey: inputs.planKey ?? '',
            title,
            body,
            drifted,
        });
        return {
            ...(url === undefined ? {} : { url }),
            ...(uncommented === undefined
                ? {}
                : {
                    warning: {
                        message: `The drift issue was kept, but no comment was posted on it. ${explain(uncommented)}`,
                    },
                }),
        };
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y_))
            throw error;
        const message = `The drift issue could not be kept. ${explain(error)}`;
        return error.isClosedToWriting
            ? { warning: { message } }
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
function restInSummary(runUrl) {
    const run = runUrl === undefined ? 'this run' : (0,markdown/* link */.nf)('this run', runUrl);
    return `This report is too long for an issue: the rest is in the summary of ${run}.`;
}
function asWarning({ message, remedy, place }) {
    return {
        message: remedy === undefined ? message : `${message}\n${remedy}`,
        ...(place === undefined ? {} : { place }),
    };
}
function notCompared(why) {
    return { message: `The files could not be compared with their commit: ${why}.` };
}


/***/ })

};
