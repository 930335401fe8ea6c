import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open } from '../test/open';
import { shipped, stubService } from '../test/service';
import { choose, user } from '../test/user';

describe('another page', () => {
  it('is begun at its heading', async () => {
    stubService(shipped);
    open('/campaigns');
    expect(await screen.findByRole('heading', { name: '活动' })).not.toHaveFocus();
    await user.click(screen.getByRole('link', { name: '试一试' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '试一试' })).toHaveFocus());
    await user.click(screen.getByRole('link', { name: '活动' }));
    await user.click(await screen.findByRole('link', { name: '积分任务' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '积分任务' })).toHaveFocus());
  });

  it('finds the form as it was left', async () => {
    stubService(shipped);
    open('/tryout');
    await choose('行为类型', '购买 purchased');
    await user.type(await screen.findByLabelText('金额（元）'), '12');
    await user.click(screen.getByRole('link', { name: '活动' }));
    await user.click(await screen.findByRole('link', { name: '试一试' }));
    expect(await screen.findByLabelText('金额（元）')).toHaveValue('12.00');
  });
});
