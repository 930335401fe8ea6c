import { choose } from './browser.mjs';
import { ask } from './service.mjs';

/** Submits the form for every declared action type, with every listed value of its attributes. */
export async function tryEveryAction(page) {
  const { actionTypes } = await ask(page, '/admin/api/vocabulary');
  let tried = 0;
  for (const type of actionTypes) {
    await choose(page, /^(行为类型|Action type)$/, type.key);
    await fill(page, type);
    const listed = type.attributes.filter(({ values }) => values.length > 0);
    for (const { attribute, value } of choicesOf(listed)) {
      await choose(page, labelled(attribute), value.key);
      await expectShown(page, attribute, value);
      await submit(page, type);
      tried += 1;
    }
    if (listed.length === 0) {
      await submit(page, type);
      tried += 1;
    }
  }
  return tried;
}

function choicesOf(attributes) {
  return attributes.flatMap((attribute) => attribute.values.map((value) => ({ attribute, value })));
}

/** Fills all inputs; listed attributes get their first value. */
async function fill(page, { amount, attributes }) {
  if (amount !== 'none') {
    await page.getByLabel(/^(金额（元）|Amount \(CNY\))$/).fill('100');
  }
  for (const attribute of attributes) {
    if (attribute.values.length > 0) {
      await choose(page, labelled(attribute), attribute.values[0].key);
    } else {
      await fillFree(page, attribute);
    }
  }
}

async function fillFree(page, attribute) {
  const field = page.getByLabel(labelled(attribute));
  switch (attribute.type) {
    case 'flag':
      return choose(page, labelled(attribute), /^(是|Yes)$/);
    case 'number':
      return field.fill('2');
    case 'date':
      await field.fill('2026-10-01');
      return field.press('Enter');
    default:
      return field.fill(`${attribute.key}-1`);
  }
}

/** A label ends in its attribute's key. */
function labelled({ key }) {
  return new RegExp(`\\s${key}$`);
}

async function expectShown(page, { key }, value) {
  const field = page.locator('.ant-form-item', { has: page.locator(`#attributes_${key}`) });
  const shown = await field.locator('.ant-select').textContent();
  if (!shown.includes(value.key) || !Object.values(value.label).some((label) => shown.includes(label))) {
    throw new Error(`${key} shows ${shown} for ${JSON.stringify(value)}`);
  }
}

/** The points on the page equal those in the answer of the service. */
async function submit(page, type) {
  const answered = page.waitForResponse((response) => response.url().endsWith('/admin/api/tryouts'));
  await page.locator('form button[type=submit]').click();
  const response = await answered;
  if (!response.ok()) {
    throw new Error(`${type.key} is answered with ${response.status()}: ${await response.text()}`);
  }
  const { effects } = await response.json();
  const points = effects.filter(({ currency }) => currency === 'points').reduce((sum, one) => sum + one.points, 0);
  const wanted = `+${points.toLocaleString('en-US')}`;
  await page.getByTestId('granted-points').getByText(wanted, { exact: true }).waitFor();
}
