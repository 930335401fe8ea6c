import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyTokens, tokens, variableOf } from './tokens';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|tsx?)$/.test(file) && !/(\.test\.tsx?|^ui\/tokens\.ts|^api\/schema\.d\.ts)$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join('src', file), 'utf8') }));

const notation = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/gi;
const named = /:[^;{]*\b(?:white|black|gr[ae]y|silver|red|green|blue|orange|yellow|teal|brown|purple|pink)\b/gi;

function literalColours(text: string, isSheet: boolean): string[] {
  return [...text.matchAll(notation), ...(isSheet ? text.matchAll(named) : [])].map(([colour]) => colour);
}

describe('colours', () => {
  it.each([
    ['a { color: #fff; }', 1],
    ['a { box-shadow: 0 1px 2px rgb(1 2 3 / 4%), 0 0 hsla(1, 2%, 3%, 1); }', 2],
    ['a { color: white; }', 1],
    ['.red { color: var(--error); background: none; border-color: transparent; }', 0],
  ])('are found in %s', (sheet, total) => expect(literalColours(sheet, true)).toHaveLength(total));

  it('stand among the tokens and nowhere else', () => {
    const literal = files.flatMap(({ file, text }) =>
      literalColours(text, file.endsWith('.css')).map((colour) => `${file}: ${colour}`),
    );
    expect(literal).toEqual([]);
  });
});

describe('tokens', () => {
  it('are variables of the page', () => {
    const { style } = document.createElement('p');
    applyTokens(style);
    expect(style.getPropertyValue('--accent-soft')).toBe(tokens.accentSoft);
  });

  it('are all that style sheets use, beside variables of their own', () => {
    const variables = Object.keys(tokens).map(variableOf);
    const unknown = files.flatMap(({ file, text }) =>
      [...text.matchAll(/var\((--[\w-]+)/g)]
        .filter(([, variable = '']) => !variables.includes(variable) && !text.includes(`${variable}:`))
        .map(([, variable]) => `${file}: ${variable}`),
    );
    expect(unknown).toEqual([]);
  });

  it('are all used', () => {
    const unused = Object.keys(tokens).filter(
      (token) =>
        !files.some(({ text }) => text.includes(`tokens.${token}`) || text.includes(`var(${variableOf(token)})`)),
    );
    expect(unused).toEqual([]);
  });
});
