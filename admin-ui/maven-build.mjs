// What Maven calls: `node maven-build.mjs build` (on change only) and `node maven-build.mjs check` (always).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = path.dirname(fileURLToPath(import.meta.url));
// Inside node_modules, so that the stamps are deleted with that folder.
const stamps = path.join(home, 'node_modules', '.daka');
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'generate-api.mjs', 'package.json'];
// Written by the build itself; its source, openapi.json, is among the sources.
const generated = path.join('src', 'api', 'schema.d.ts');

process.chdir(home);
const command = process.argv[2];
if (command !== 'build' && command !== 'check') {
  process.stderr.write('usage: node maven-build.mjs build|check\n');
  process.exit(2);
}
onChange('dependencies', ['package-lock.json'], path.join('node_modules', '.package-lock.json'), [
  'ci',
  '--prefer-offline',
  '--loglevel=error',
]);
onChange('sources', ['package-lock.json', ...sources], path.join('dist', 'index.html'), ['run', '--silent', 'build']);
if (command === 'check') {
  npm(['run', '--silent', 'check']);
}

/** Runs npm if the inputs have changed since the last successful run, or if its result is missing. */
function onChange(name, inputs, result, npmArguments) {
  const stamp = path.join(stamps, name);
  const hash = hashOf(inputs);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    return;
  }
  npm(npmArguments);
  // Maven never deletes from this folder, and assets of an earlier build must not get into the jar.
  rmSync(path.join('target', 'classes'), { recursive: true, force: true });
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap(filesIn)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(entry) {
  if (!statSync(entry).isDirectory()) {
    return entry === generated ? [] : [entry];
  }
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesIn(path.join(entry, name)));
}

function npm(args) {
  // On Windows npm is a script, which only a shell can start.
  const { status, error } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) {
    process.stderr.write(`Daka needs npm, which comes with Node, on the PATH: ${error.message}\n`);
  }
  if (status !== 0) {
    process.exit(1);
  }
}
