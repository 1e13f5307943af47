// Compiles the TypeScript to dist/. With --if-needed it does nothing when dist/ is newer than every source.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const stamp = path.join(root, 'dist', '.built');
const sources = ['bot', 'cards', 'knowledge', 'manifest'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .filter((file) => /\.(ts|json)$/.test(file))
    .map((file) => path.join(root, folder, file)),
);
sources.push(path.join(root, 'tsconfig.json'), path.join(root, 'package-lock.json'));

const isFresh = existsSync(stamp) && sources.every((file) => statSync(file).mtimeMs <= statSync(stamp).mtimeMs);
if (process.argv.includes('--if-needed') && isFresh) process.exit(0);

const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
if (!existsSync(compiler)) {
  console.error('The TypeScript compiler is not installed. Run "npm ci" (with development packages), then try again.');
  process.exit(1);
}
rmSync(path.join(root, 'dist'), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [compiler, '-p', root], { stdio: ['ignore', 2, 2] });
if (status !== 0) process.exit(status ?? 1);
writeFileSync(stamp, '');
