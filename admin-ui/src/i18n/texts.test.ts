import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name).sort();
}

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.startsWith('test'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

function textsIn(folder: string, language: string): [string, string][] {
  return flat(JSON.parse(readFileSync(path.join(folder, `texts.${language}.json`), 'utf8')));
}

/** What src/ui and src/domain say, every feature may say too. */
function usersOf(folder: string): string {
  return sources(/^src\/(ui|domain)$/.test(folder) ? 'src' : folder);
}

const folders = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'texts.ts')
  .map((file) => path.join('src', path.dirname(file)));

describe.each(folders)('the texts of %s', (folder) => {
  const chinese = textsIn(folder, 'zh');
  const english = new Map(textsIn(folder, 'en'));

  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual(chinese.map(([key]) => key).sort());
  });

  it('have the same placeholders in both languages', () => {
    const differing = chinese.filter(
      ([key, text]) => `${placeholders(text)}` !== `${placeholders(english.get(key) ?? '')}`,
    );
    expect(differing).toEqual([]);
  });

  it('are all used', () => {
    const code = usersOf(folder);
    const families = [...code.matchAll(/\bt\(\s*`(\w+)\.\$\{/g)].map(([, family]) => `${family}.`);
    const said = new Set([...code.matchAll(/\bt\((?:[^')]*\?)?\s*'([^']+)'(?:\s*:\s*'([^']+)')?/g)].flat());
    const unused = chinese
      .map(([key]) => key)
      .filter((key) => !said.has(key) && !families.some((family) => key.startsWith(family)));
    expect(unused).toEqual([]);
  });
});

describe('texts', () => {
  it('stand in a folder each', () => {
    expect(folders).toEqual(expect.arrayContaining(['src/app', 'src/domain', 'src/features/campaigns', 'src/ui']));
  });

  it('stand in no source file: whatever is Chinese is a text', () => {
    const lines = sources('src').split('\n');
    const chineseLines = lines.filter((line) => /\p{Script=Han}/u.test(line) && !/^\s*(\/\/|\/?\*)/.test(line));
    expect(chineseLines.filter((line) => !line.includes('lang="zh-CN"'))).toEqual([]);
  });
});
