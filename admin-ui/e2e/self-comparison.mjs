import { choose } from './browser.mjs';
import { ask } from './service.mjs';

/** Three members who earn in every way that the shipped tasks pay for, some of it beyond their caps. */
function busyRecording() {
  const lines = ['memberId,type,occurredAt,channel,amount,target,inviteeId'];
  const at = (day, hour) =>
    new Date(Date.parse('2026-10-01T00:00:00Z') + day * 86_400_000 + hour * 3_600_000).toISOString();
  for (let day = 0; day < 3; day += 1) {
    for (let member = 1; member <= 3; member += 1) {
      lines.push(`m-${member},loggedIn,${at(day, 0)},app,,,`);
      lines.push(`m-${member},signedIn,${at(day, 1)},app,,,`);
      for (let hour = 2; hour < 8; hour += 1) {
        lines.push(`m-${member},shared,${at(day, hour)},wechatMini,,product,`);
        lines.push(`m-${member},invited,${at(day, hour)},app,,,friend-${member}-${day}-${hour}`);
        lines.push(`m-${member},purchased,${at(day, hour)},app,${300 * hour},,`);
      }
    }
  }
  return { name: 'busy.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

/** Downloads the version in use of a campaign and uploads it as a draft: whatever the report shows, both sides are equal. */
export async function compareWithItself(page, campaign) {
  const { version } = await ask(page, `/admin/api/campaigns/${campaign}`);
  const file = await download(page, `/admin/api/campaigns/${campaign}/versions/${version}/workbook?language=en`);
  await page.locator('input[type=file]').first().setInputFiles(busyRecording());
  await page.getByTestId('mapping').waitFor();
  await page.getByLabel('One version of a campaign').check();
  await choose(page, /^A.*Campaign$/, campaign);
  await choose(page, /^A.*Version$/, `Version ${version}`);
  await page.getByLabel(/^Upload a draft/).check();
  await page
    .locator('fieldset input[type=file]')
    .setInputFiles({ name: `${campaign}.xlsx`, mimeType: 'application/zip', buffer: file });
  await page.locator('fieldset .ant-alert-success').waitFor();
  await page.getByRole('button', { name: 'Start simulation' }).click();
  await page.getByRole('heading', { name: 'Result' }).waitFor();
  await expectEqual(page);
}

async function download(page, path) {
  const answer = await page.request.get(new URL(path, page.url()).href);
  if (!answer.ok()) {
    throw new Error(`${path} is answered with ${answer.status()}`);
  }
  return answer.body();
}

async function expectEqual(page) {
  const { result } = await ask(page, `/admin/api/simulations/${new URL(page.url()).searchParams.get('run')}`);
  await expectFigures(page, result);
  await openTab(page, 'By rule');
  await expectRules(page, result);
  await openTab(page, 'Never fired');
  const silent = await page
    .getByTestId('never-fired')
    .evaluateAll((sides) => sides.map((side) => side.querySelector('ul').textContent));
  expect(silent.length === 2, 'rules that never fired are listed for both sides');
  expect(namesOf(result.a.neverFired) === namesOf(result.b.neverFired), 'the same rules never fired');
  for (const [side, found] of [
    ['A', result.a],
    ['B', result.b],
  ]) {
    expect(
      found.neverFired.every(({ name }) => silent[side === 'A' ? 0 : 1].includes(name)),
      `the rules that never fired in ${side} are named`,
    );
  }
  await openTab(page, 'Limits');
  await expectLimits(page, result);
  await openTab(page, 'Differences');
  await page.getByText('A and B decided everything alike').waitFor();
  await openTab(page, 'Skipped lines');
  await page.getByText('No line was skipped').waitFor();
}

function namesOf(rows) {
  return rows.map(({ table, name }) => `${table} ${name}`).join(', ');
}

async function openTab(page, name) {
  await page.getByRole('tab', { name }).click();
  await page.locator('.ant-tabs-tab-active', { hasText: name }).waitFor();
}

async function expectFigures(page, { a, b }) {
  const figures = new Map(
    await page
      .locator('main dl')
      .first()
      .locator('> div')
      .evaluateAll((all) =>
        all.map((one) => [one.querySelector('dt').textContent, one.querySelector('dd').textContent]),
      ),
  );
  expect(a.points > 0 && a.points === b.points, `A and B issue the same points: ${a.points}, ${b.points}`);
  const points = a.points.toLocaleString('en-US');
  for (const [term, wanted] of [
    ['Points granted by A', points],
    ['Points granted by B', points],
    ['B − A', '0'],
    ['Actions decided differently', '0'],
  ]) {
    expect(figures.get(term) === wanted, `${term} is ${wanted}, not ${figures.get(term)}`);
  }
}

/** Beside each rule's name stand the figures that the service gave for that rule, and B's are those of A. */
async function expectRules(page, { a }) {
  const rows = await textsOf(page);
  expect(rows.length === a.rows.length && rows.length > 3, `${a.rows.length} rules fired, ${rows.length} are shown`);
  for (const { name, fired, points, withheld } of a.rows) {
    const row = rows.find(([rule]) => rule === name);
    const wanted = [fired, fired, points, points, withheld, withheld].map((value) => value.toLocaleString('en-US'));
    expect(row !== undefined && row.slice(2).join() === wanted.join(), `${name} has ${wanted}, not ${row?.slice(2)}`);
  }
}

async function expectLimits(page, { a }) {
  const rows = await textsOf(page);
  const of = (side) => rows.filter(([first]) => first === side).map(([, ...rest]) => rest.join(' '));
  expect(of('A').length === a.limits.length, `${a.limits.length} limits of A, ${of('A').length} are shown`);
  expect(of('A').join() === of('B').join(), `the limits of A and B are equal: ${of('A')} ${of('B')}`);
  expect(
    a.limits.some(({ reached }) => reached > 0),
    'a limit is reached',
  );
}

/** The rows of the open tab's table; of a link to a rule only its name. */
function textsOf(page) {
  return page
    .getByRole('tabpanel')
    .locator('tr.ant-table-row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.cells].map((cell) => (cell.querySelector('a > span') ?? cell).textContent)),
    );
}

function expect(ok, what) {
  if (!ok) {
    throw new Error(`not so: ${what}`);
  }
}
