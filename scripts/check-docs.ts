/**
 * Checks what the documentation says: every YAML block (workflows by actionlint, inputs by action.yml, integration
 * files as `validate` does), the README's tables, links to files and headings, docs/troubleshooting.md, the README's length, pages and pictures that nothing links to, and the workflows of
 * this repository. Prints each problem with file and line; exits 1 where there is one.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { readDeclared } from '../src/declared/read-declared.ts';
import { reasons } from '../src/failure.ts';
import { readAction } from './docs/action.ts';
import { workflowChecker } from './docs/check-workflow.ts';
import { asWorkflow, codeBlocks, kindOf } from './docs/yaml-blocks.ts';
import type { CodeBlock } from './docs/yaml-blocks.ts';
import { readmeText } from './write-readme-tables.ts';

process.chdir(join(import.meta.dirname, '..'));
const action = await readAction();
const checkWorkflow = await workflowChecker();
const problems: string[] = [];
let checked = 0;

/** What a block that holds a `lifecycle` alone is put into. */
const sampleIntegration = `type: Redshift
autoBootstrap: false
config:
  host: redshift.example.com
  database: immuta
  username: immuta_system
  password: \${REDSHIFT_PASSWORD}
`;

async function markdownFiles(): Promise<string[]> {
  const top = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'ARCHITECTURE.md'].filter(
    (file) => existsSync(file),
  );
  const below = await readdir('docs', { recursive: true });
  return [...top, ...below.filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)];
}

function checkBlock(block: CodeBlock): void {
  const { file, line, language, text } = block;
  const report = (at: number, message: string): void => {
    problems.push(`${file}:${String(line + at - 1)}: ${message}`);
  };
  if (language === 'json') {
    JSON.parse(text);
    checked += 1;
  }
  if (language !== 'yaml') return;
  checked += 1;
  const kind = kindOf(load(text));
  switch (kind) {
    case 'workflow':
    case 'jobs':
    case 'steps': {
      const workflow = asWorkflow(kind, text);
      for (const problem of checkWorkflow(workflow.text, file, action))
        report(problem.line - workflow.before, problem.message);
      return;
    }
    case 'integration':
    case 'lifecycle': {
      const whole = kind === 'lifecycle' ? sampleIntegration + text : text;
      const { failures, warnings } = readDeclared(
        [{ file: 'immuta/example.yml', content: Buffer.from(whole) }],
        new Map(),
      );
      for (const { message, place } of [...failures, ...warnings]) report(place?.line ?? 1, message);
      return;
    }
    case 'unknown':
      report(
        1,
        'a YAML block of a kind that is not known: a workflow, jobs, a list of steps, an integration file, or lifecycle alone',
      );
  }
}

/** GitHub's anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

async function anchorsOf(file: string): Promise<Set<string>> {
  const text = (await readFile(file, 'utf8')).replace(/^(`{3,})[^]*?^\1$/gm, '');
  return new Set([...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)));
}

/** Links to files and to headings; what begins with a scheme is not followed. */
async function checkLinks(file: string, markdown: string): Promise<void> {
  const text = markdown.replace(/^( *)(`{3,})[^]*?^\1\2$/gm, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, source]) => link ?? source ?? '',
  );
  for (const link of links.filter((each) => !/^[a-z]+:/.test(each))) {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : join(dirname(file), path);
    if (!existsSync(target)) problems.push(`${file}: the link to ${link} leads nowhere`);
    else if (anchor !== undefined && !(await anchorsOf(target)).has(anchor))
      problems.push(`${file}: ${link} has no such heading`);
  }
}

const everything: string[] = [];
for (const file of await markdownFiles()) {
  const markdown = await readFile(file, 'utf8');
  everything.push(markdown);
  for (const block of codeBlocks(file, markdown)) checkBlock(block);
  await checkLinks(file, markdown);
}

const readme = await readFile('README.md', 'utf8');
if ((await readmeText(readme, action)) !== readme)
  problems.push('README.md: its tables are not current: run `npm run docs`');

const longestReadme = 200;
const readmeLines = readme.trimEnd().split('\n').length;
if (readmeLines > longestReadme)
  problems.push(`README.md: ${String(readmeLines)} lines, at most ${String(longestReadme)} are wanted`);

for (const path of await readdir('docs', { recursive: true })) {
  const name = path.split('/').at(-1) ?? path;
  if (/\.(md|png)$/.test(name) && !everything.some((markdown) => markdown.includes(name)))
    problems.push(`docs/${path}: no page links to it`);
}

/** How people should not have to read it: docs are written as an engineer would say it. */
const awkward =
  /\bis no (?:difference|key|script|deletion|list|word|secret|base)|\bare no secrets\b|\bmend(?:ed|s)?\b|\bblanks\b|\b(?:one|each) a line\b|\bstands? in\b|\bwhere there is\b|\bmakes up for\b|\bwith nothing before\b/;
for (const file of (await markdownFiles()).filter((each) => each !== 'CHANGELOG.md')) {
  for (const [index, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    const found = awkward.exec(line)?.[0];
    if (found !== undefined) problems.push(`${file}:${String(index + 1)}: say "${found}" in other words`);
  }
}

const explained = await anchorsOf('docs/troubleshooting.md');
for (const reason of reasons.filter((each) => !explained.has(each)))
  problems.push(`docs/troubleshooting.md: \`${reason}\` is not explained`);

const workflows = existsSync('.github/workflows') ? await readdir('.github/workflows') : [];
for (const file of workflows) {
  const path = `.github/workflows/${file}`;
  for (const { line, message } of checkWorkflow(await readFile(path, 'utf8'), file, action))
    problems.push(`${path}:${String(line)}: ${message}`);
  checked += 1;
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`Documentation checked: ${String(checked)} blocks and workflows.`);
