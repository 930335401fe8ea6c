// One operator's way through a running service:
//   node e2e/journey.mjs --url http://localhost:8080 --user operator --password …
import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import { animationsOver, campaignLinks, choose, logIn, options, recording, withBrowser } from './browser.mjs';
import { tryEveryAction } from './every-action.mjs';
import { hiddenEffects, layoutFaults } from './layout.mjs';
import { compareWithItself } from './self-comparison.mjs';
import { walkSheet } from './sheets.mjs';
import { brokenWorkbook } from './workbook.mjs';

const { url, user, password } = options('url', 'user', 'password');
let passed = 0;
let failed = 0;

function report(ok, what, why) {
  if (ok) {
    passed += 1;
  } else {
    failed += 1;
  }
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${what}${why ? `\n       ${why}` : ''}\n`);
}

/** What the journey relies on from here on; the first step that fails ends it. */
async function step(what, walk) {
  try {
    await walk();
    report(true, what);
  } catch (error) {
    report(false, what, error.message);
    throw error;
  }
}

/** What an operator meets on a page as a whole: that everybody can use it, on any screen. */
async function sound(page, what) {
  await accessible(page, what);
  const faults = await layoutFaults(page);
  report(faults.length === 0, `${what} fits every screen`, faults.join('\n       '));
}

async function accessible(page, what) {
  await page.evaluate(axe.source);
  await animationsOver(page);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
  report(found.length === 0, `${what} is accessible (axe)`, found.join('\n       '));
}

async function expectText(locator, pattern) {
  await locator.waitFor();
  const text = await locator.textContent();
  if (!pattern.test(text)) {
    throw new Error(`expected ${pattern}, found: ${text}`);
  }
}

async function campaigns(page) {
  await step('campaigns are listed', () => campaignLinks(page).first().waitFor());
  await sound(page, 'the list of campaigns');
  const keys = await campaignLinks(page).evaluateAll((links) => links.map(({ pathname }) => pathname));
  await step('a campaign opens on its first table', async () => {
    await campaignLinks(page).first().click();
    await page.locator('[role=grid] tbody tr').first().waitFor();
  });
  await sound(page, 'a campaign');
  await step('the effects of rules stand in view', async () => {
    for (const key of keys) {
      await page.goto(url + key);
      await page.locator('[role=grid] tbody tr').first().waitFor();
      const hidden = await hiddenEffects(page);
      if (hidden.length > 0) {
        throw new Error(`out of view in ${key}: ${hidden.join(', ')}`);
      }
    }
  });
  await step('every list of a campaign opens', async () => {
    for (const tab of ['限额', '指标', '内容', '场景']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator('[role=tabpanel] :is([role=grid], p)').first().waitFor();
      await sound(page, `the tab ${tab}`);
    }
    await page.getByRole('tab', { name: '决策表' }).click();
  });
  await step('the keyboard walks through a decision table', async () => {
    for (const look of ['按列', '按规则']) {
      await page.getByText(look, { exact: true }).click();
      await page.getByRole('grid').waitFor();
      const cells = await walkSheet(page);
      if (cells < 5) {
        throw new Error(`${look}: only ${cells} cells were reached`);
      }
    }
  });
  await step('a finding, if there is one, leads to its cell', async () => {
    const finding = page.getByTestId('finding').first();
    if ((await finding.count()) > 0) {
      const cell = await finding.locator('code').textContent();
      await finding.click();
      await expectText(page.getByTestId('arrival'), new RegExp(cell));
    }
  });
}

async function workbooks(page) {
  await step('a template is downloaded', async () => {
    await page.getByRole('link', { name: '表格检查' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载模板：积分任务' }).click();
    const file = await saved;
    if (file.suggestedFilename() !== '积分任务.xlsx') {
      throw new Error(`the file is called ${file.suggestedFilename()}`);
    }
    await page.locator('input[type=file]').setInputFiles(await file.path().then((path) => named('模板.xlsx', path)));
  });
  await step('and can be published as it is', () => page.getByText('检查通过，可以发布').waitFor());
  await sound(page, 'a workbook without errors');
  await step('a broken workbook is told apart', async () => {
    await page.getByRole('button', { name: '检查另一个文件' }).click();
    await page.locator('input[type=file]').setInputFiles(brokenWorkbook());
    await page.getByText(/个错误，改好后才能发布/).waitFor();
  });
  await step('a finding leads to its cell', async () => {
    await page.getByTestId('finding').filter({ hasText: 'Campaign!B4' }).click();
    await expectText(page.locator('td[aria-selected=true]'), /Mars/);
    await expectText(page.getByTestId('arrival'), /Campaign!B4/);
  });
  await sound(page, 'findings beside their sheet');
}

async function named(name, path) {
  return { name, mimeType: 'application/zip', buffer: await readFile(path) };
}

async function versions(page) {
  await step('a version is downloaded and compared', async () => {
    await page.getByRole('link', { name: '活动', exact: true }).click();
    await campaignLinks(page).first().click();
    await page.getByRole('tab', { name: '版本' }).click();
    const saved = page.waitForEvent('download');
    await page
      .getByRole('link', { name: /^下载第 .* 版 \.xlsx$/ })
      .first()
      .click();
    const file = await saved;
    if (!file.suggestedFilename().endsWith('.xlsx')) {
      throw new Error(`the file is called ${file.suggestedFilename()}`);
    }
    await page.getByRole('heading', { name: '比较版本' }).waitFor();
  });
  await sound(page, 'the versions of a campaign');
}

async function tryout(page) {
  await step('the form is made from the declared action types', async () => {
    await page.getByRole('link', { name: '试一试' }).click();
    await choose(page, '行为类型', 'signedIn');
  });
  await sound(page, 'the form of an action');
  await step('a sign-in is granted points', async () => {
    await page.locator('form button[type=submit]').click();
    await expectText(page.getByTestId('granted-points'), /^\+[1-9]/);
  });
  await sound(page, 'the answer to an action');
  await step('the answer leads to the row that granted them', async () => {
    const link = page.getByTestId('effect').getByRole('link').first();
    const cell = await link.locator('code').textContent();
    await link.click();
    await expectText(page.locator('tr[aria-selected=true]'), new RegExp(cell.slice(cell.indexOf('!') + 1)));
  });
  await sound(page, 'a marked row');
}

async function everyAction(page) {
  await step('every declared action type is tried with every listed value', async () => {
    await page.getByRole('link', { name: '试一试' }).click();
    await page.locator('form button[type=submit]').waitFor();
    await tryEveryAction(page);
  });
}

async function sessionEnds(page) {
  await step('a session that has ended is told, and what was filled in is still there', async () => {
    await choose(page, '行为类型', 'purchased');
    await page.getByLabel('金额（元）').fill('88');
    await page.context().clearCookies({ name: /session/i });
    await page.locator('form button[type=submit]').click();
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.getByLabel('密码', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /试一试$/ }).click();
    await page.getByTestId('rule-sets').waitFor();
    const amount = await page.getByLabel('金额（元）').inputValue();
    if (amount !== '88.00') {
      throw new Error(`the amount is ${amount}`);
    }
  });
}

async function language(page) {
  await step('English is one click away and is remembered', async () => {
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('link', { name: 'Simulation' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Simulation' }).waitFor();
    const lang = await page.locator('html').getAttribute('lang');
    if (lang !== 'en') {
      throw new Error(`lang is ${lang}`);
    }
  });
  await step('what rules ask for and give is said in English', async () => {
    await page.goto(`${url}/campaigns/golden-week`);
    await page.getByText('Signed in for the day').first().waitFor();
    await expectText(page.getByRole('grid'), /Signed in for the day.*National Day.*30 yuan off 199/);
    const parts = await page
      .locator('[role=grid] dl > div')
      .evaluateAll((all) => all.map(({ textContent }) => textContent));
    const chinese = parts.filter((part) => /\p{Script=Han}/u.test(part));
    if (chinese.length > 0) {
      throw new Error(`in Chinese: ${chinese.join(', ')}`);
    }
  });
  await step('another page is begun at its heading', async () => {
    await page.getByRole('link', { name: 'Workbooks' }).click();
    await page.locator('h1:focus', { hasText: 'Workbooks' }).waitFor();
  });
}

async function simulation(page) {
  await step('a recording is uploaded and its columns are guessed', async () => {
    await page.getByRole('link', { name: 'Simulation' }).click();
    await page.locator('h1', { hasText: 'Simulation' }).waitFor();
    await page.locator('input[type=file]').first().setInputFiles(recording());
    await page.getByTestId('mapping').waitFor();
  });
  await sound(page, 'the mapping of columns');
  await step('the simulation runs to its result', async () => {
    await page.getByRole('button', { name: 'Start simulation' }).click();
    await page.getByRole('heading', { name: 'Result' }).waitFor();
    await page.getByTestId('chart').locator('svg').waitFor();
    await page.locator('.ant-table-row').first().waitFor();
  });
  await sound(page, 'the result of a simulation');
}

async function selfComparison(page) {
  for (const campaign of ['points-tasks', 'golden-week']) {
    await step(`the version of ${campaign} that is in use equals its own download, in every tab`, async () => {
      await page.goto(`${url}/simulation`);
      await compareWithItself(page, campaign);
    });
  }
  await sound(page, 'a comparison');
}

/** In a window of its own, since the browser itself complains about what does not arrive. */
async function missingCode(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  await step('a page whose code does not arrive says what to do, beside a menu that works', async () => {
    await logIn(page, { url, user, password });
    await page.route('**/SimulationPage-*.js', (route) => route.abort());
    await page.getByRole('link', { name: '模拟' }).click();
    await page.getByRole('alert').getByRole('heading', { name: '页面出错了' }).waitFor();
    await page.getByRole('link', { name: '试一试' }).click();
    await page.getByRole('heading', { name: '试一试' }).waitFor();
    await page.getByRole('link', { name: '模拟' }).click();
    await page.getByRole('button', { name: '返回上一页' }).click();
    await page.getByRole('heading', { name: '试一试' }).waitFor();
  });
  await step('and is shown once it is loaded anew', async () => {
    await page.getByRole('link', { name: '模拟' }).click();
    await page.unroute('**/SimulationPage-*.js');
    await page.getByRole('button', { name: '重新加载' }).click();
    await page.getByRole('heading', { name: '模拟' }).waitFor();
  });
  await page.close();
}

async function leave(page) {
  await step('logging out leads to login, and nothing is left open', async () => {
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.waitForURL('**/login');
    await page.goto(`${url}/campaigns`);
    await page.waitForURL('**/login?*');
  });
}

async function journey(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A page that asks whether somebody is logged in, or whose session has ended, is told 401; the browser logs that as an error.
    const refusal =
      /status of 401/.test(message.text()) && /\/admin\/api\/(session|tryouts)$/.test(message.location().url);
    if (['error', 'warning'].includes(message.type()) && !refusal) {
      complaints.push(`${message.text()} ${message.location().url}`);
    }
  });
  await page.goto(url);
  await page.waitForURL('**/login?*');
  await sound(page, 'login');
  await step('logging in leads to the campaigns', () => logIn(page, { url, user, password }));
  for (const part of [
    campaigns,
    workbooks,
    versions,
    tryout,
    everyAction,
    sessionEnds,
    language,
    simulation,
    selfComparison,
    leave,
  ]) {
    await part(page);
  }
  await missingCode(browser);
  report(complaints.length === 0, 'the console stayed silent', complaints.join('\n       '));
}

try {
  await withBrowser(journey);
} catch (error) {
  if (failed === 0) {
    report(false, 'the journey', error.stack);
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
