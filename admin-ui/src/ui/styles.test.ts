import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => path.join('src', file));
const sheets = files.filter((file) => file.endsWith('.css'));
const modules = sheets.filter((file) => file.endsWith('.module.css'));
const code = files
  .filter((file) => /(?<!\.test)\.tsx$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** What components take from a style sheet: names, and whether some of them are only known when they run. */
function usesOf(sheet: string) {
  const names = new Set<string>();
  let computed = false;
  for (const { file, text } of code) {
    for (const [, name, from = ''] of text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)) {
      if (path.join(path.dirname(file), from) === sheet) {
        for (const [, used = ''] of text.matchAll(new RegExp(`(?<![/\\w])${name}\\.(\\w+)`, 'g'))) {
          names.add(used);
        }
        computed ||= text.includes(`${name}[`);
      }
    }
  }
  return { names, computed };
}

function classesOf(sheet: string): Set<string> {
  const selectors = readFileSync(sheet, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|:global\([^)]*\)|{[^{}]*}/g, '\n')
    .matchAll(/\.([a-z]\w*)/gi);
  return new Set([...selectors].map(([, name = '']) => name));
}

it('components have their own style sheets; only the elements of the page are styled for all', () => {
  expect(sheets.filter((sheet) => !modules.includes(sheet))).toEqual([path.join('src', 'app', 'base.css')]);
  expect([...classesOf(path.join('src', 'app', 'base.css'))]).toEqual([]);
});

describe.each(modules)('%s', (sheet) => {
  const classes = classesOf(sheet);
  const { names, computed } = usesOf(sheet);

  it('has every class that a component takes from it', () => {
    expect([...names].filter((name) => !classes.has(name))).toEqual([]);
  });

  it('has no class that no component takes', () => {
    expect(computed ? [] : [...classes].filter((name) => !names.has(name))).toEqual([]);
  });
});

it('components name no class outside of a module', () => {
  const literal = code.flatMap(({ file, text }) =>
    [...text.matchAll(/\bclassName(?:=|: )["'](?!ant-)[^"']*/g)].map(([found]) => `${file}: ${found}`),
  );
  expect(literal).toEqual([]);
});
