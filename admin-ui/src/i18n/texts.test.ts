import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import zh from './zh.json';

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

const english = new Map(flat(en));
const chinese = flat(zh);

describe('texts', () => {
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
    const code = sources('src');
    const families = [...code.matchAll(/t\(\s*`(\w+)\.\$\{/g)].map(([, family]) => `${family}.`);
    const unused = chinese
      .map(([key]) => key)
      .filter((key) => !code.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)));
    expect(unused).toEqual([]);
  });

  it('stand in no source file: whatever is Chinese is a text', () => {
    const lines = sources('src').split('\n');
    const chineseLines = lines.filter((line) => /\p{Script=Han}/u.test(line) && !/^\s*(\/\/|\/?\*)/.test(line));
    expect(chineseLines.filter((line) => !line.includes('lang="zh-CN"'))).toEqual([]);
  });
});
