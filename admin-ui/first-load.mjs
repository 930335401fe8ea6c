// Says how much a browser loads before it shows the login form, and fails if that is too much.
import { readdirSync, readFileSync } from 'node:fs';
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
// The texts of the language that is read come beside them; Chinese is the larger.
for (const name of readdirSync('dist/assets')) {
  if (/^zh[-_].*\.js$/.test(name)) {
    loaded.add(name);
  }
}
const size = [...loaded].reduce((sum, name) => sum + gzipSync(chunk(name)).length, 0);
const told = `Before the login form: ${loaded.size} files, ${Math.round(size / 1000)} KB compressed`;
if (size > most) {
  throw new Error(`${told}. At most ${most / 1000} KB: load the rest with the page that needs it`);
}
process.stdout.write(`${told}\n`);
