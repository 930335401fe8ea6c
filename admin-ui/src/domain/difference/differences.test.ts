import { expect, it } from 'vitest';
import { workbookDifference } from '../../test/samples';
import { groupsOf, kindsOf, placeOfDifference } from './differences';

const { differences } = workbookDifference;

it('counts the kinds that occur', () => {
  expect(kindsOf(differences)).toEqual([
    { kind: 'removed', count: 1 },
    { kind: 'changed', count: 2 },
  ]);
});

it('keeps rows of one table together, and limits apart from them', () => {
  expect(groupsOf(differences).map(({ about, table, members }) => [about, table, members.length])).toEqual([
    ['row', 'Tasks', 2],
    ['limit', undefined, 1],
  ]);
});

it('names the place where it stands now, or where it stood', () => {
  expect(differences.map(placeOfDifference)).toEqual(['Tasks!A14', 'Tasks!A15', 'Limits!A2']);
});
