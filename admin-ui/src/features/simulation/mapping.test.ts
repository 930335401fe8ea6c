import { describe, expect, it } from 'vitest';
import type { Mapping, Recording } from './api';
import { incomplete, samplesOf, withSource } from './mapping';

const mapping: Mapping = {
  memberId: { column: 'household' },
  type: { value: 'purchased' },
  occurredAt: { column: 'at' },
  attributes: { category: { column: 'department' } },
};

describe('a mapping', () => {
  it('is complete with its three required fields', () => expect(incomplete(mapping)).toEqual([]));

  it('names required fields without a source, and incomplete sources', () => {
    const begun = withSource(withSource(mapping, { part: 'memberId' }, undefined), { part: 'amount' }, { column: '' });
    expect(incomplete(begun)).toEqual([{ part: 'memberId' }, { part: 'amount' }]);
    expect(incomplete(withSource(mapping, { attribute: 'store' }, { value: '' }))).toEqual([{ attribute: 'store' }]);
  });

  it('changes into a copy', () => {
    const changed = withSource(mapping, { attribute: 'category' }, undefined);
    expect(changed.attributes).toEqual({});
    expect(mapping.attributes).toEqual({ category: { column: 'department' } });
  });
});

describe('samples', () => {
  const recording: Recording = {
    id: 'r',
    fileName: 'f.csv',
    format: 'csv',
    encoding: 'UTF-8',
    before: [],
    unreadable: 0,
    columns: ['household', 'at'],
    sample: [
      ['1', '10:00'],
      ['2', '11:00'],
      ['3', '12:00'],
      ['4', '13:00'],
    ],
    actions: 4,
    mapping,
  };

  it.each([
    [{ column: 'at' }, ['10:00', '11:00', '12:00']],
    [{ value: 'purchased' }, ['purchased']],
    [{ column: 'gone' }, []],
    [undefined, []],
  ])('of %j are %j', (source, values) => expect(samplesOf(recording, source)).toEqual(values));
});
