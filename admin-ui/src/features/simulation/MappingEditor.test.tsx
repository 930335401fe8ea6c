import { render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { vocabulary } from '../../test/samples';
import { choose, user } from '../../test/user';
import type { Recording } from './api';
import { MappingEditor } from './MappingEditor';

const recording: Recording = {
  id: 'r',
  fileName: 'f.csv',
  format: 'csv',
  encoding: 'UTF-8',
  before: [],
  unreadable: 0,
  columns: ['household', 'store', 'at'],
  sample: [
    ['h-1', 's-1', '2026-10-01'],
    ['h-2', 's-1', '2026-10-02'],
  ],
  actions: 2,
  mapping: { memberId: { column: 'store' }, type: { value: 'purchased' }, attributes: {} },
};

function Editor() {
  const [mapping, setMapping] = useState(recording.mapping);
  const values = { type: vocabulary.actionTypes, channel: vocabulary.channels };
  return (
    <MappingEditor
      {...{ recording, mapping, values }}
      attributes={[{ key: 'category', label: { zh: '品类', en: 'Category' } }]}
      onChange={setMapping}
    />
  );
}

function rowOf(name: RegExp): HTMLElement {
  return screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement;
}

it('shows the guess with sample values, and the values of another column once it is chosen', async () => {
  render(<Editor />);
  expect(rowOf(/会员编号/)).toHaveTextContent('s-1 · s-1');
  await choose('会员编号对应的列', 'household');
  expect(rowOf(/会员编号/)).toHaveTextContent('h-1 · h-2');
});

it('takes a fixed value instead of a column', async () => {
  render(<Editor />);
  await choose('渠道的来源', '固定值');
  await user.type(within(rowOf(/渠道/)).getByLabelText('渠道的固定值'), 'app');
  expect(rowOf(/渠道/)).toHaveTextContent('app');
});

it('offers declared attributes that the file was not guessed to have', async () => {
  render(<Editor />);
  await choose('属性：品类 category的来源', '列');
  await choose('属性：品类 category对应的列', 'store');
  expect(rowOf(/属性：品类 category/)).toHaveTextContent('s-1 · s-1');
});
