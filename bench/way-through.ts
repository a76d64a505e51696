import { median, milliseconds, table, times } from './numbers.ts';
import { openSandbox, type Answer, type Sandbox, type Scene } from './sandbox.ts';
import { answerTime, runAction, runScript, usageOfAction } from './steps.ts';

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
  /** Answers that have to be waited for one after the other. */
  readonly rounds: (answer: Answer) => number;
  readonly script: boolean;
}

/** The merge commit, the base's tree, the scripts 8 at a time, the comments one after the other; all else is beside. */
const planRounds =
  (changes: number) =>
  ({ comments }: Answer): number =>
    2 + Math.ceil(changes / 8) + comments;

/**
 * The deployments, the base's tree, history, its pull request and that one's comments (the scripts come beside these), the list
 * once more, for 4 integrations at a time POST, status and the GET that compares, then the deployment and its state.
 */
const applyRounds = (changes: number) => (): number => 6 + 3 * Math.ceil(changes / 4) + 2;

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
  // One more: the changed file's content at the base.
  rounds: (answer) => planRounds(1)(answer) + 1,
  script: false,
});

/** Measures plans and applies; the result is a table with an explanation. */
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
  return `Immuta by ${scheme}, ${String(options.latency)} ms an answer
${table(rows)}
bound: cold start to the first request + rounds × the time of one answer (latency and the sandbox's own work, measured
in the same run on kept connections). rounds: answers that must be waited for one after the other. GitHub, Immuta: requests.`;
}

async function measure({ name, scene, rounds, script }: Case, options: WayThroughOptions): Promise<string[]> {
  const open = (): Promise<Sandbox> => openSandbox({ ...scene, latency: options.latency, tls: options.tls });
  // A plan leaves nothing behind but comments; what an apply did can't be taken back, so each has a sandbox of its own.
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
  const answers: number[] = [];
  for (let run = 0; run < options.runs; run += 1) {
    walls.push(await fresh(({ occasion }) => runAction(occasion)));
    if (script) scripts.push(await fresh(({ occasion }) => runScript(occasion)));
    answers.push(await fresh(oneAnswer));
  }
  const { usage, requests } = await fresh(async (sandbox) => ({
    usage: await usageOfAction(sandbox.occasion),
    requests: await sandbox.counts(),
  }));
  await shared?.close();
  const bound = options.firstRequest + rounds(requests) * median(answers);
  const wall = median(walls);
  return [
    name,
    milliseconds(wall),
    String(rounds(requests)),
    milliseconds(bound),
    times(wall / bound),
    script ? milliseconds(median(scripts)) : '',
    script ? times(wall / median(scripts)) : '',
    String(requests.github),
    String(requests.immuta),
    `${usage.peakMegabytes.toFixed(0)} MB`,
    milliseconds(usage.cpuMilliseconds),
  ];
}

/** GitHub's time and Immuta's hardly differ; GitHub speaks http here, which this process can ask without more ado. */
async function oneAnswer({ occasion }: Sandbox): Promise<number> {
  const { GITHUB_API_URL: api = '', GITHUB_REPOSITORY: repository = '' } = occasion.github;
  return answerTime(`${api}/repos/${repository}`, { authorization: `Bearer ${occasion.token}` });
}
