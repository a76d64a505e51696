/**
 * Bundles the action into dist/ (or the folder given as the first argument). Checks what ncc does not: that every module was
 * found, and that licenses.txt names each dependency.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = resolve(process.argv[2] ?? join(root, 'dist'));
rmSync(dist, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    'src/index.ts',
    '--out',
    dist,
    '--license',
    'licenses.txt',
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
const broken = readdirSync(dist).filter(
  (file) => file.endsWith('.js') && readFileSync(join(dist, file), 'utf8').includes('webpackMissingModule'),
);
if (broken.length > 0) throw new Error(`modules are missing in ${broken.join(', ')}`);

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const licensed = readFileSync(join(dist, 'licenses.txt'), 'utf8').split('\n');
const unlicensed = Object.keys(dependencies).filter((name) => !licensed.includes(name));
// ncc lists only the packages of chunks that are loaded lazily.
if (unlicensed.length > 0) throw new Error(`licenses.txt lacks ${unlicensed.join(', ')}`);
