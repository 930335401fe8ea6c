// Every page at 960, 1280 and 1920 pixels, in Chinese and English:
//   node e2e/screenshots.mjs --url http://localhost:8080 --user operator --password … --folder target/screenshots
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { animationsOver, campaignLinks, choose, logIn, options, recording, withBrowser } from './browser.mjs';
import { brokenWorkbook } from './workbook.mjs';

const { url, user, password, folder } = options('url', 'user', 'password', 'folder');

async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => window.scrollTo(0, 0));
  await animationsOver(page);
}

async function tour(page, shot) {
  await page.goto(`${url}/login`);
  await settled(page);
  await shot('login');
  await logIn(page, { url, user, password });
  await settled(page);
  await shot('campaigns');
  const keys = await campaignLinks(page).evaluateAll((links) => links.map((link) => link.pathname));
  for (const key of keys) {
    await page.goto(`${url}${key}`);
    await settled(page);
    await shot(`campaign-${path.basename(key)}`);
  }
  await tabs(page, shot, keys[0]);
  await workbooks(page, shot);
  await tryout(page, shot);
  await simulation(page, shot);
  await comparison(page, shot, 'points-tasks');
  await reconciliation(page, shot);
}

async function reconciliation(page, shot) {
  await page.goto(`${url}/reconciliation`);
  await settled(page);
  await page.getByRole('button', { name: /^(立即核对全部会员|Check all members now)$/ }).click();
  await page.locator('.ant-tag-success').first().waitFor();
  await settled(page);
  await shot('reconciliation');
}

async function tabs(page, shot, campaign) {
  for (const tab of ['limits', 'metrics', 'content', 'scenarios', 'versions']) {
    await page.goto(`${url}${campaign}?tab=${tab}`);
    await settled(page);
    await shot(`campaign-tab-${tab}`);
  }
}

async function workbooks(page, shot) {
  await page.goto(`${url}/workbooks`);
  await page
    .getByRole('link', { name: /^(下载模板|Download template)/ })
    .first()
    .waitFor();
  await settled(page);
  await shot('workbooks');
  await page.locator('input[type=file]').setInputFiles(brokenWorkbook());
  await page.getByTestId('finding').filter({ hasText: 'Campaign!B4' }).click();
  await settled(page);
  await shot('workbooks-findings');
}

async function tryout(page, shot) {
  await page.goto(`${url}/tryout`);
  await settled(page);
  await shot('tryout');
  await choose(page, /行为类型|Action type/, 'purchased');
  await settled(page);
  await shot('tryout-purchased');
  await choose(page, /行为类型|Action type/, 'signedIn');
  await choose(page, /^(运营位|Placements)$/, 'home.carousel');
  await page.keyboard.press('Escape');
  await page.locator('form button[type=submit]').click();
  await page.getByTestId('granted-points').waitFor();
  await settled(page);
  await shot('tryout-answer');
}

async function upload(page) {
  await page.goto(`${url}/simulation`);
  await page.locator('input[type=file]').first().setInputFiles(recording());
  await page.getByTestId('mapping').waitFor();
}

async function run(page) {
  await page.getByRole('button', { name: /^(开始模拟|Start simulation)$/ }).click();
  await page.getByRole('heading', { name: /^(模拟结果|Result)$/ }).waitFor();
  await page.locator('[data-testid=chart] svg, section p').first().waitFor();
  await settled(page);
}

async function simulation(page, shot) {
  await page.goto(`${url}/simulation`);
  await settled(page);
  await shot('simulation');
  await upload(page);
  await settled(page);
  await shot('simulation-mapping');
  await run(page);
  await shot('simulation-result');
}

/** One version against another of the same campaign, with every list of differences. */
async function comparison(page, shot, campaign) {
  await upload(page);
  for (const [side, kind] of [
    ['A', /某个活动的一个版本|One version of a campaign/],
    ['B', /另一个版本|Another version/],
  ]) {
    await page.getByLabel(kind).check();
    await choose(page, new RegExp(`^${side}.*(活动|Campaign)$`), campaign);
    await choose(page, new RegExp(`^${side}.*(版本|Version)$`), /1/);
  }
  await settled(page);
  await shot('simulation-sides');
  await run(page);
  for (const [name, label] of Object.entries(reportTabs)) {
    await page.getByRole('tab', { name: label }).click();
    await settled(page);
    await shot(`simulation-comparison-${name}`);
  }
}

const reportTabs = {
  rows: /按规则|By rule/,
  neverFired: /从未命中|Never fired/,
  limits: /限额|Limits/,
  differences: /差异|Differences/,
  skipped: /跳过的行|Skipped lines/,
};

await mkdir(folder, { recursive: true });
await withBrowser(async (browser) => {
  for (const width of [960, 1280, 1920]) {
    for (const language of ['zh', 'en']) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      await context.addInitScript((value) => localStorage.setItem('daka.language', value), language);
      const page = await context.newPage();
      await tour(page, (name) =>
        page.screenshot({ path: path.join(folder, `${name}-${width}-${language}.png`), fullPage: true }),
      );
      await context.close();
    }
  }
});
process.stdout.write(`screenshots in ${folder}\n`);
