import axe from 'axe-core';
import { expect } from 'vitest';

export async function expectNoAxeViolations() {
  // jsdom paints nothing, so contrast is measured in the browser journey.
  // antd leaves closed drop-downs outside the page's landmarks; hidden, but only a browser can tell.
  const page = { include: ['body'], exclude: ['.ant-select-dropdown'] };
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
}
