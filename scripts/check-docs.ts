/**
 * Checks the documentation: YAML blocks (workflows with actionlint, inputs against action.yml, integration files as
 * `validate` does), this repository's workflows, the README's tables and length, links to files and headings, names of files,
 * pages and pictures that nothing links to, that docs/troubleshooting.md has every reason and ARCHITECTURE.md every room,
 * and the wording of every text that people read. Prints each problem with file and line, and exits 1 if there is one.
 */
import { existsSync } from 'node:fs';
import { glob, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { readDeclared } from '../src/declared/read-declared.ts';
import { reasons } from '../src/failure.ts';
import { readAction } from './docs/action.ts';
import { workflowChecker } from './docs/check-workflow.ts';
import { awkwardPhrases } from './docs/wording.ts';
import { asWorkflow, codeBlocks, kindOf } from './docs/yaml-blocks.ts';
import type { CodeBlock } from './docs/yaml-blocks.ts';
import { readmeText } from './write-readme-tables.ts';

process.chdir(join(import.meta.dirname, '..'));
const action = await readAction();
const checkWorkflow = await workflowChecker();
const problems: string[] = [];
let checked = 0;

/** Every text that people read, code with its comments included. */
const readByPeople = [
  '*.md',
  'docs/**/*.md',
  '{action,.github/**/*}.yml',
  '.ci/run',
  'schema/*.json',
  '{*.js,.*.cjs,package.json}',
  '{__tests__,bench,sandbox,scripts,src}/**/*.{ts,js,cjs,sh,md}',
];

/** Completes a block that contains only `lifecycle`. */
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
        'an unknown kind of YAML block: expected a workflow, jobs, a list of steps, an integration file, or only `lifecycle`',
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

/** Checks links to files and headings, but not those with a scheme. */
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
  problems.push('README.md: its tables are out of date: run `npm run docs`');

const longestReadme = 200;
const readmeLines = readme.trimEnd().split('\n').length;
if (readmeLines > longestReadme)
  problems.push(`README.md: ${String(readmeLines)} lines, but the limit is ${String(longestReadme)}`);

for (const path of await readdir('docs', { recursive: true })) {
  const name = path.split('/').at(-1) ?? path;
  if (/\.(md|png)$/.test(name) && !everything.some((markdown) => markdown.includes(name)))
    problems.push(`docs/${path}: no page links to it`);
}

for await (const file of glob(readByPeople)) {
  if (file.endsWith('/docs/wording.ts') || file.endsWith('/docs/wording.test.ts')) continue;
  for (const { line, message } of awkwardPhrases(await readFile(file, 'utf8')))
    problems.push(`${file}:${String(line)}: ${message}`);
}

/** Files that a page names in code style, such as `plan/digest.ts`, must exist. */
async function checkNamedFiles(file: string, sources: readonly string[]): Promise<void> {
  const named = (await readFile(file, 'utf8')).matchAll(/`([\w./-]+\.ts)`/g);
  for (const [, path = ''] of named)
    if (!sources.some((source) => `/${source}`.endsWith(`/${path}`)))
      problems.push(`${file}: there is no file ${path}`);
}

const sources: string[] = [];
for await (const source of glob('{src,__tests__,sandbox,scripts,bench}/**/*.ts')) sources.push(source);
for (const file of await markdownFiles()) await checkNamedFiles(file, sources);

const architecture = await readFile('ARCHITECTURE.md', 'utf8');
for (const { name } of (await readdir('src', { withFileTypes: true })).filter((entry) => entry.isDirectory()))
  if (!architecture.includes(`\`${name}\``)) problems.push(`ARCHITECTURE.md: the room ${name} is missing`);

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
