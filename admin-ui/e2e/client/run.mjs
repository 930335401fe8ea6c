// Compiles the client with every check of the compiler, then runs it against a service: node run.mjs --url … --key …
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';

const folder = path.dirname(fileURLToPath(import.meta.url));

function compile(outDir) {
  const program = ts.createProgram([path.join(folder, 'client.ts')], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    strict: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    noImplicitReturns: true,
    types: [],
    outDir,
  });
  const faults = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  if (faults.length > 0) {
    throw new Error(
      ts.formatDiagnostics(faults, { ...ts.sys, getCanonicalFileName: (name) => name, getNewLine: () => '\n' }),
    );
  }
}

const { url, key } = parseArgs({ options: { url: { type: 'string' }, key: { type: 'string' } } }).values;
// Inside the project, so that the compiled file finds its library.
const compiled = await mkdtemp(path.join(folder, '..', '..', 'node_modules', '.daka-client-'));
try {
  compile(compiled);
  const { walk } = await import(pathToFileURL(path.join(compiled, 'client.js')).href);
  process.stdout.write(`${(await walk(url, key, new Date())).join('\n')}\n`);
} finally {
  await rm(compiled, { recursive: true, force: true });
}
