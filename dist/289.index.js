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

// EXTERNAL MODULE: ./src/github/client.ts + 2 modules
var client = __webpack_require__(1771);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/github/drift-issue.ts



/** Label that narrows the search; the marker in the body decides. */
const label = 'immuta-drift';
/**
 * Keeps one issue for a tenant: opened when there is drift, refreshed in place, closed with a comment when
 * all is in sync, reopened instead of made twice. Returns its address, or undefined where there is none.
 */
async function keepDriftIssue(github, wanted) {
    const found = await findIssue(github, wanted);
    const body = `${marker(github, wanted)}\n${wanted.body}`;
    if (!wanted.drifted) {
        if (found?.state === 'open') {
            await comment(github, found.number, 'Immuta and the files are in sync again.');
            await github.change('PATCH', '/issues/{number}', {
                number: found.number,
                state: 'closed',
                state_reason: 'completed',
            });
        }
        return found?.url;
    }
    if (found === undefined) {
        const created = await github.create('/issues', { title: wanted.title, body, labels: [label] });
        return created.html_url;
    }
    if (found.state !== 'open') {
        await comment(github, found.number, 'Immuta and the files differ again.');
    }
    if (found.state !== 'open' || found.body !== body || found.title !== wanted.title) {
        await github.change('PATCH', '/issues/{number}', {
            number: found.number,
            title: wanted.title,
            body,
            state: 'open',
        });
    }
    return found.url;
}
/**
 * The oldest issue with the label that begins with our marker; pull requests are issues too, and none of
 * ours. A marker that another key signed counts where an app opened the issue, which nobody does by hand:
 * so a key that was changed does not make a second issue.
 */
async function findIssue(github, wanted) {
    const answer = await (0,client/* allPages */.S4)(github, '/issues', {
        labels: label,
        state: 'all',
        sort: 'created',
        direction: 'asc',
    });
    const issues = answer
        .filter((issue) => issue.pull_request === undefined)
        .map(readIssue)
        .sort((one, other) => one.number - other.number);
    const firstLine = ({ body }) => body.split('\n', 1)[0]?.trimEnd() ?? '';
    return (issues.find((issue) => firstLine(issue) === marker(github, wanted)) ??
        issues.find((issue) => issue.byApp && firstLine(issue).startsWith(unsigned(wanted.name))));
}
function readIssue({ number, state, title, body, html_url: url, user }) {
    return {
        number,
        state,
        title,
        body: (body ?? '').replaceAll('\r\n', '\n'),
        url: url ?? '',
        byApp: user?.type === 'Bot',
    };
}
/** The first line of an issue of ours. */
function marker({ owner, repo }, { name, planKey }) {
    const signed = (0,json/* canonicalJson */.d)(['immuta-integration-action', 'drift', `${owner}/${repo}`, name]);
    return `${unsigned(name)}${(0,external_node_crypto_.createHmac)('sha256', planKey).update(signed).digest('base64url')} -->`;
}
function unsigned(name) {
    return `<!-- immuta-integration-action drift ${Buffer.from(name).toString('base64url')} `;
}
async function comment(github, number, body) {
    await github.create('/issues/{number}/comments', { number, body });
}

// EXTERNAL MODULE: ./src/plan/make-plan.ts + 3 modules
var make_plan = __webpack_require__(5445);
// EXTERNAL MODULE: ./src/report/drift-report.ts
var drift_report = __webpack_require__(8284);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/one-line.ts
var one_line = __webpack_require__(2589);
// EXTERNAL MODULE: ./src/report/plan-file.ts
var plan_file = __webpack_require__(7346);
// EXTERNAL MODULE: ./src/report/split.ts + 1 modules
var split = __webpack_require__(8803);
// EXTERNAL MODULE: ./src/modes/planning.ts + 15 modules
var planning = __webpack_require__(8331);
// EXTERNAL MODULE: ./src/modes/session.ts
var modes_session = __webpack_require__(2996);
// EXTERNAL MODULE: ./src/modes/states.ts + 1 modules
var states = __webpack_require__(834);
;// CONCATENATED MODULE: ./src/modes/drift.ts











/** Compares declared with live; writes nothing to Immuta and asks for no script. */
async function runDrift(session) {
    const { inputs, files } = session;
    const declared = (0,states/* requireDeclaredFiles */.pm)(session);
    const plan = (0,make_plan/* makePlan */.C)({
        declared: declared.integrations,
        previous: {
            base: { explanation: 'drift compares files with Immuta alone' },
            integrations: [],
            unchanged: new Set(),
            unreadable: [],
        },
        live: await (0,states/* readLiveTenant */.rc)(session),
        maxDeletes: inputs.maxDeletes,
        pinnedAndGone: 'create',
    });
    const drifted = (0,drift_report/* hasDrift */.uL)((0,drift_report/* driftOf */.$p)(plan));
    const context = (0,modes_session/* reportContext */.g)(session, session.runner.sha);
    const planJson = await files.writeJson('plan.json', (0,plan_file/* planFile */.eS)(plan, context));
    const report = (0,drift_report/* driftReport */.CP)(plan, context);
    const issue = inputs.driftIssue ? await keepIssue(session, report, context, drifted) : {};
    const failing = drifted && inputs.failOnDrift;
    const unkept = issue.failure === undefined ? [] : [issue.failure];
    return {
        result: drifted ? 'drifted' : unkept.length > 0 ? 'failed' : 'in-sync',
        // Where the job fails for drift already, an issue that can't be kept must not hide that.
        failures: failing ? [driftFailure(plan)] : unkept,
        warnings: [
            ...declared.warnings,
            ...plan.warnings,
            ...healthOf(plan),
            ...(failing ? unkept.map(asWarning) : []),
        ],
        summary: report,
        line: (0,one_line/* driftLine */.wk)(plan, inputs.name),
        outputs: {
            ...(0,planning/* countOutputs */.wo)(plan.integrations),
            ...(0,planning/* idOutput */.n3)(plan.integrations),
            'plan-file': planJson ?? '',
            'issue-url': issue.url ?? '',
        },
    };
}
async function keepIssue({ github, inputs, outputGuard }, report, context, drifted) {
    // An issue holds as much as a comment does.
    const [first = '', ...others] = (0,split/* splitBlocks */.n$)(report);
    const body = others.length === 0 ? first : `${first}\n\n${restInSummary(context.runUrl)}`;
    const title = (0,drift_report/* driftIssueTitle */.jE)(inputs.name);
    if (!outputGuard.admit('issue', `${title}\n${body}`).ok)
        return {};
    try {
        const url = await keepDriftIssue(github, {
            name: inputs.name,
            planKey: inputs.planKey ?? '',
            title,
            body,
            drifted,
        });
        return url === undefined ? {} : { url };
    }
    catch (error) {
        if (!(error instanceof client/* GitHubError */.y_))
            throw error;
        return { failure: (0,client/* githubFailure */.eQ)(error, 'keeping the drift issue', 'issues: write') };
    }
}
function restInSummary(runUrl) {
    const run = runUrl === undefined ? 'this run' : (0,markdown/* link */.nf)('this run', runUrl);
    return `The report is longer than an issue can be: the rest is in the summary of ${run}.`;
}
function driftFailure(plan) {
    const { changed, gone, unhealthy } = (0,drift_report/* driftOf */.$p)(plan);
    const first = [...changed, ...gone, ...unhealthy].map(({ file }) => file).sort()[0];
    return {
        reason: 'drifted',
        message: `Immuta and the files differ: ${String(changed.length)} changed, ${String(gone.length)} gone, ${String(unhealthy.length)} unhealthy.`,
        remedy: changed.length + gone.length > 0
            ? 'Edit the files so that they declare what Immuta has, or run the workflow by workflow_dispatch with `mode: apply`.'
            : 'Mend what the failed validation tests name: the summary lists them.',
        ...(first === undefined ? {} : { place: { file: first } }),
    };
}
function healthOf(plan) {
    return plan.integrations.flatMap(({ warnings }) => warnings);
}
function asWarning({ message, remedy }) {
    return { message: remedy === undefined ? message : `${message} ${remedy}` };
}


/***/ })

};
