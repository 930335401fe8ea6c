import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../../test/axe';
import { open } from '../../test/open';
import { decision, vocabulary } from '../../test/samples';
import { shipped, stubService } from '../../test/service';
import { choose, user } from '../../test/user';

/** The action types of which the vocabulary lists an attribute's values. */
const listed = vocabulary.actionTypes.flatMap(({ key, attributes }) =>
  attributes.filter(({ values }) => values.length > 0).map((attribute) => [key, attribute.key] as const),
);

describe('trying an action', () => {
  it('shows what was granted and withheld, each with a link to its cell', async () => {
    const requests = stubService({ ...shipped, 'POST /admin/api/tryouts': { body: decision } });
    open('/tryout');
    await choose('行为类型', '签到 signedIn');
    await user.click(screen.getByRole('button', { name: '试一试' }));
    expect(await screen.findByTestId('granted-points')).toHaveTextContent('+1,040');
    expect(screen.getByText('个人上限「每日上限」已用完，当天已用 200 / 200；2026-10-02 00:00 起可再得')).toBeVisible();
    const link = screen.getByRole('link', { name: /每日签到/ });
    expect(link).toHaveAttribute(
      'href',
      `/campaigns/points-tasks?cell=Tasks%21A11&rule=${encodeURIComponent('每日签到')}`,
    );
    const asked = requests.find(({ path }) => path === '/admin/api/tryouts');
    expect(asked?.body).toMatchObject({ action: { type: 'signedIn', attributes: {}, placements: [] } });
    await expectNoAxeViolations();
  });

  it('keeps its answer for whoever comes back from a cell', async () => {
    stubService({ ...shipped, 'POST /admin/api/tryouts': { body: decision } });
    const { history } = open('/tryout');
    await choose('行为类型', '签到 signedIn');
    await user.click(screen.getByRole('button', { name: '试一试' }));
    await user.click(await screen.findByRole('link', { name: /每日签到/ }));
    expect((await screen.findByText('A11')).closest('tr')).toHaveAttribute('aria-selected', 'true');
    act(() => history.back());
    expect(await screen.findByTestId('granted-points')).toHaveTextContent('+1,040');
  });
});

describe('the form of an action', () => {
  it('asks for what the action type declares, and says a problem at its field', async () => {
    const problem = {
      type: '/problems/invalid-field',
      title: 'x',
      status: 422,
      detail: 'target: no such product',
      field: 'attributes.target',
    };
    stubService({ ...shipped, 'POST /admin/api/tryouts': { status: 422, body: problem } });
    open('/tryout');
    await choose('行为类型', '分享 shared');
    const target = await screen.findByLabelText(/分享对象/);
    await user.click(screen.getByRole('button', { name: '试一试' }));
    expect(await screen.findByText('请填写分享对象')).toBeInTheDocument();
    await user.click(target);
    await user.click(await screen.findByTitle('海报 poster'));
    await user.click(screen.getByRole('button', { name: '试一试' }));
    const said = await screen.findByText('填写的内容不对 · target: no such product');
    expect(target).toHaveAccessibleDescription(expect.stringContaining(said.textContent ?? ''));
  });

  it.each(listed)('offers the values of %s %s by their names, and sends their keys', async (type, attribute) => {
    const declared = vocabulary.actionTypes.find(({ key }) => key === type);
    const { values = [], label } = declared?.attributes.find(({ key }) => key === attribute) ?? {};
    const requests = stubService({ ...shipped, 'POST /admin/api/tryouts': { body: decision } });
    open('/tryout');
    await choose('行为类型', `${declared?.label.zh} ${type}`);
    for (const value of values) {
      await user.click(await screen.findByLabelText(new RegExp(`^${label?.zh}\\s`)));
      await user.click(await screen.findByTitle(`${value.label.zh} ${value.key}`));
      await user.click(screen.getByRole('button', { name: '试一试' }));
      const sent = { action: { type, attributes: { [attribute]: value.key } } };
      await waitFor(() => expect(requests.findLast(({ method }) => method === 'POST')?.body).toMatchObject(sent));
    }
  });
});
