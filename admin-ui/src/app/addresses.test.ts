import { expect, it } from 'vitest';
import { ownPath } from './router';

it.each([
  [undefined, '/campaigns'],
  ['/tryout', '/tryout'],
  ['/campaigns/x?cell=Tasks!A12', '/campaigns/x?cell=Tasks!A12'],
  ['//elsewhere.example/x', '/campaigns'],
  ['/\\elsewhere.example', '/campaigns'],
  ['https://elsewhere.example', '/campaigns'],
])('login leads back to %s as %s', (back, address) => expect(ownPath(back)).toBe(address));
