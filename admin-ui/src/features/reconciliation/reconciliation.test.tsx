import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open } from '../../test/open';
import { stubService } from '../../test/service';
import { user } from '../../test/user';

const figures = {
  currency: 'points',
  issued: 1000,
  available: 700,
  pending: 100,
  held: 50,
  redeemed: 100,
  expired: 30,
  pooled: 0,
  writtenOff: 0,
  reversed: 20,
};
const night = {
  id: 1,
  startedAt: '2026-10-01T19:30:00Z',
  finishedAt: '2026-10-01T19:31:00Z',
  whole: false,
  members: 12,
  differences: 1,
  figures: [figures],
  found: [
    { kind: 'lot', memberId: 'm-1', currency: 'points', subject: 'lot 2027-03-31', expected: '1040', found: '1045' },
  ],
};
const mended = { ...night, id: 2, whole: true, startedBy: 'operator', differences: 0, found: [] };

describe('reconciliation', () => {
  it('shows what was found and that nothing is paid out, until a run finds nothing', async () => {
    let runs: unknown[] = [night];
    stubService({
      'GET /admin/api/reconciliations': () => ({
        body: { payoutsFrozen: runs.length === 1, frozenMembers: 0, freezes: [], runs },
      }),
      'POST /admin/api/reconciliations': () => {
        runs = [mended, night];
        return { status: 201, body: mended };
      },
    });
    open('/reconciliation');
    expect(await screen.findByRole('alert')).toHaveTextContent('已停止全部会员的兑付');
    const row = screen.getByText('lot 2027-03-31').closest('tr') as HTMLElement;
    expect(within(row).getByText('m-1')).toBeVisible();
    expect(within(row).getByText('1,045')).toBeVisible();
    expect(screen.getByText('1,000')).toBeVisible();
    expect(screen.getByText('有新流水的 12 位')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '立即核对全部会员' }));
    expect(await screen.findByText('一致')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText('lot 2027-03-31')).toBeNull();
  });

  it('says that another one is under way', async () => {
    stubService({
      'GET /admin/api/reconciliations': { body: { payoutsFrozen: false, frozenMembers: 0, freezes: [], runs: [] } },
      'POST /admin/api/reconciliations': {
        status: 409,
        body: { type: '/problems/in-progress', title: 'x', status: 409, detail: '正在对账' },
      },
    });
    open('/reconciliation');
    expect(await screen.findByText('还没有对过账')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '立即核对全部会员' }));
    expect(await screen.findByText(/正在对账/)).toBeVisible();
  });
});

describe('stopped payouts', () => {
  it("lets a member's payouts go on only with a reason", async () => {
    let freezes: unknown[] = [{ id: 7, memberId: 'm-9', runId: 1, frozenAt: '2026-10-01T19:31:00Z' }];
    const sent: unknown[] = [];
    stubService({
      'GET /admin/api/reconciliations': () => ({
        body: { payoutsFrozen: false, frozenMembers: freezes.length, freezes, runs: [night] },
      }),
      'POST /admin/api/reconciliations/freezes/7/clearance': (body) => {
        sent.push(body);
        freezes = [];
        return { body: {} };
      },
    });
    open('/reconciliation');
    const row = (await screen.findByText('m-9')).closest('tr') as HTMLElement;
    expect(screen.queryByRole('alert')).toBeNull();
    expect(within(row).getByRole('button', { name: '恢复兑付' })).toBeDisabled();
    await user.type(within(row).getByLabelText('恢复兑付的原因：m-9'), ' 已补记 ');
    await user.click(within(row).getByRole('button', { name: '恢复兑付' }));
    await waitFor(() => expect(screen.queryByText('m-9')).toBeNull());
    expect(sent).toEqual([{ reason: '已补记' }]);
  });
});
