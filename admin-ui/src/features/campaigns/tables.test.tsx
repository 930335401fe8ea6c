import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open } from '../../test/open';
import { campaign, vocabulary } from '../../test/samples';
import { stubService } from '../../test/service';
import { user } from '../../test/user';

const blank = {
  ...campaign,
  tables: campaign.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => (row.name === '每日登录' ? { ...row, values: ['', '5'] } : row)),
  })),
};

function serve(detail = campaign) {
  stubService({
    'GET /admin/api/campaigns/points-tasks': { body: detail },
    'GET /admin/api/vocabulary': { body: vocabulary },
  });
}

async function rowOf(name: string) {
  return (await screen.findByRole('cell', { name })).closest('tr') as HTMLElement;
}

describe('a decision table', () => {
  it('says what a rule asks for and what it gives, without the columns that it leaves blank', async () => {
    serve(blank);
    open('/campaigns/points-tasks');
    expect(await rowOf('每日签到')).toHaveTextContent('行为签到signedIn积分10');
    expect(await rowOf('每日登录')).toHaveTextContent('任何情况积分5');
  });

  it('is shown column by column on request', async () => {
    serve();
    open('/campaigns/points-tasks');
    await user.click(await screen.findByText('按列'));
    expect(await screen.findByRole('columnheader', { name: '行为' })).toBeVisible();
    expect(within(await rowOf('每日签到')).getAllByRole('cell')).toHaveLength(3);
  });

  it('marks the part of a rule that a jump leads to', async () => {
    serve();
    open('/campaigns/points-tasks?cell=Tasks%21C11');
    expect(
      within(await rowOf('每日签到'))
        .getByText('10')
        .closest('div'),
    ).toHaveAttribute('data-marked');
  });

  it.each(['Tasks%21B10', 'Tasks%21B9'])('shows the columns where a jump leads to a blank cell, %s', async (cell) => {
    serve(blank);
    open(`/campaigns/points-tasks?cell=${cell}`);
    expect(await screen.findByRole('columnheader', { name: '行为' })).toHaveAttribute('data-marked');
    await user.click(screen.getByText('按规则'));
    expect(screen.queryByRole('columnheader', { name: '行为' })).toBeNull();
  });

  it('says the names of the vocabulary in the language of the page', async () => {
    serve();
    open('/campaigns/points-tasks');
    await user.click(await screen.findByText('English'));
    await screen.findAllByText('Action type');
    expect(await rowOf('每日签到')).toHaveTextContent('Action typeSigned in for the daysignedIn');
  });
});
