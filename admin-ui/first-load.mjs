// Says how much a browser loads before it shows the login form, and fails if that is too much.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const most = 250_000;
const page = readFileSync('dist/index.html', 'utf8');
const chunk = (name) => readFileSync(`dist/assets/${name}`);
const loaded = new Set([...page.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, name]) => name));
for (const name of loaded) {
  if (name.endsWith('.js')) {
    for (const [, next] of chunk(name)
      .toString()
      .matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      loaded.add(next);
    }
  }
}
// Texts are loaded by language. Of what the first chunks load by themselves, those are what the form waits for; Chinese is the larger.
for (const name of [...loaded].filter((one) => one.endsWith('.js'))) {
  for (const [, next] of chunk(name)
    .toString()
    .matchAll(/import\(\s*["'`]\.\/((?:texts\.zh|zh[-_])[^"'`]+\.js)["'`]/g)) {
    loaded.add(next);
  }
}
if (![...loaded].some((name) => name.startsWith('texts.zh'))) {
  throw new Error('The texts of the login form were not found among the chunks');
}
const size = [...loaded].reduce((sum, name) => sum + gzipSync(chunk(name)).length, 0);
const told = `Before the login form: ${loaded.size} files, ${Math.round(size / 1000)} KB compressed`;
if (size > most) {
  throw new Error(`${told}. At most ${most / 1000} KB: load the rest with the page that needs it`);
}
process.stdout.write(`${told}\n`);
