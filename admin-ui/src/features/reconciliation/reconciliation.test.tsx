import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open } from '../../test/open';
import { stubService } from '../../test/service';
import { user } from '../../test/user';

const session = { 'GET /admin/api/session': { body: { username: 'operator' } } };
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
  differences: 1,
  figures: [figures],
  found: [{ kind: 'lot', memberId: 'm-1', currency: 'points', subject: 'lot 2027-03-31', expected: 40, found: 45 }],
};
const mended = { ...night, id: 2, startedBy: 'operator', differences: 0, found: [] };

describe('reconciliation', () => {
  it('shows what was found and that nothing is paid out, until a run finds nothing', async () => {
    let runs: unknown[] = [night];
    stubService({
      ...session,
      'GET /admin/api/reconciliations': () => ({ body: { payoutsFrozen: runs.length === 1, runs } }),
      'POST /admin/api/reconciliations': () => {
        runs = [mended, night];
        return { status: 201, body: mended };
      },
    });
    open('/reconciliation');
    expect(await screen.findByRole('alert')).toHaveTextContent('已停止兑付');
    const row = screen.getByText('lot 2027-03-31').closest('tr') as HTMLElement;
    expect(within(row).getByText('m-1')).toBeVisible();
    expect(within(row).getByText('45')).toBeVisible();
    expect(screen.getByText('1,000')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '立即对账' }));
    expect(await screen.findByText('一致')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText('lot 2027-03-31')).toBeNull();
  });

  it('says that another one is under way', async () => {
    stubService({
      ...session,
      'GET /admin/api/reconciliations': { body: { payoutsFrozen: false, runs: [] } },
      'POST /admin/api/reconciliations': {
        status: 409,
        body: { type: '/problems/in-progress', title: 'x', status: 409, detail: '正在对账' },
      },
    });
    open('/reconciliation');
    expect(await screen.findByText('还没有对过账')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '立即对账' }));
    expect(await screen.findByText(/正在对账/)).toBeVisible();
  });
});
