import { median, milliseconds, table, ratio } from './numbers.ts';
import { answerTimes, scriptsAtOnce, type Answer, type AnswerTimes } from './answer-times.ts';
import { openSandbox, type Counts, type Sandbox, type Scene } from './sandbox.ts';
import { runAction, runScript, usageOfAction } from './steps.ts';

export interface WayThroughOptions {
  readonly small: boolean;
  readonly latency: number;
  readonly runs: number;
  readonly tls: boolean;
  /** Milliseconds of a cold start, up to the first request. */
  readonly firstRequest: number;
}

interface Case {
  readonly name: string;
  readonly scene: Pick<Scene, 'mode' | 'files' | 'everyNth' | 'change'>;
  /** Responses that any client has to wait for one after the other. */
  readonly rounds: (counts: Counts) => readonly Answer[];
  readonly script: boolean;
}

/**
 * The merge commit, the base's tree, the scripts 8 at a time, the pull request's head (read right before the comment is written),
 * the comments one after the other. Everything else runs in parallel.
 */
const planRounds =
  (changes: number) =>
  ({ comments }: Counts): readonly Answer[] => [
    'commit',
    'tree',
    ...times(Math.ceil(changes / scriptsAtOnce), 'scripts'),
    'other',
    ...times(comments, 'comment'),
  ];

/**
 * The deployments, the base's tree, history, its pull request and its comments (in parallel with the scripts), the list again,
 * for 4 integrations at a time POST, status and the GET that compares, then the deployment and its state.
 */
const applyRounds = (changes: number) => (): readonly Answer[] =>
  times(6 + 3 * Math.ceil(changes / 4) + 2, 'other');

const plan = (files: number): Case => ({
  name: `plan of ${String(files)} new`,
  scene: { mode: 'plan', files, everyNth: 1, change: 'create' },
  rounds: planRounds(files),
  script: true,
});
const apply = (files: number): Case => ({
  name: `apply of ${String(files)} new`,
  scene: { mode: 'apply', files, everyNth: 1, change: 'create' },
  rounds: applyRounds(files),
  script: false,
});
const oneChanged = (files: number): Case => ({
  name: `plan of ${String(files)}, 1 changed`,
  scene: { mode: 'plan', files, everyNth: files, change: 'update' },
  // One more, for the changed file's content at the base.
  rounds: (counts) => ['blob', ...planRounds(1)(counts)],
  script: false,
});

/** Measures plans and applies; returns a table with an explanation. */
export async function wayThrough(options: WayThroughOptions): Promise<string> {
  const cases = options.small
    ? [plan(1), apply(1)]
    : [plan(1), plan(10), plan(100), oneChanged(1), oneChanged(100), apply(1), apply(10)];
  const rows = [
    [
      '',
      'wall',
      'rounds',
      'bound',
      '× bound',
      'bash + curl + jq',
      '× bash',
      'GitHub',
      'Immuta',
      'peak memory',
      'CPU',
    ],
  ];
  for (const one of cases) rows.push(await measure(one, options));
  const scheme = options.tls ? 'https' : 'http';
  return `Immuta through ${scheme}, ${String(options.latency)} ms per response
${table(rows)}
bound: cold start to the first request, plus the responses that any client has to wait for one after the other (rounds), each
with the time of a single such request (latency plus the sandbox's own work, measured in the same run on open connections).`;
}

async function measure({ name, scene, rounds, script }: Case, options: WayThroughOptions): Promise<string[]> {
  const open = (): Promise<Sandbox> => openSandbox({ ...scene, latency: options.latency, tls: options.tls });
  // A plan leaves only comments. An apply can't be undone, so each one has its own sandbox.
  const shared = scene.mode === 'plan' ? await open() : undefined;
  const fresh = async <T>(run: (sandbox: Sandbox) => Promise<T>): Promise<T> => {
    const sandbox = shared ?? (await open());
    await sandbox.reset();
    try {
      return await run(sandbox);
    } finally {
      if (shared === undefined) await sandbox.close();
    }
  };
  const walls: number[] = [];
  const scripts: number[] = [];
  const answers: AnswerTimes[] = [];
  for (let run = 0; run < options.runs; run += 1) {
    walls.push(await fresh(({ occasion }) => runAction(occasion)));
    if (script) scripts.push(await fresh(({ occasion }) => runScript(occasion)));
    answers.push(await fresh(({ occasion }) => answerTimes(occasion)));
  }
  const { usage, requests } = await fresh(async (sandbox) => ({
    usage: await usageOfAction(sandbox.occasion),
    requests: await sandbox.counts(),
  }));
  await shared?.close();
  const waits = rounds(requests);
  const bound = waits.reduce(
    (sum, one) => sum + median(answers.map((times) => times[one])),
    options.firstRequest,
  );
  const wall = median(walls);
  return [
    name,
    milliseconds(wall),
    String(waits.length),
    milliseconds(bound),
    ratio(wall / bound),
    script ? milliseconds(median(scripts)) : '',
    script ? ratio(wall / median(scripts)) : '',
    String(requests.github),
    String(requests.immuta),
    `${usage.peakMegabytes.toFixed(0)} MB`,
    milliseconds(usage.cpuMilliseconds),
  ];
}

function times(count: number, answer: Answer): readonly Answer[] {
  return Array.from({ length: count }, () => answer);
}
