import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium as playwright } from 'playwright-core';

// The package brings the system libraries that a bare machine lacks, and unpacks them where it takes itself to be in a cloud function.
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');

const require = createRequire(import.meta.url);
const fonts = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));

function fontConfig(cache) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(fonts, '400Regular')}</dir>
  <dir>${path.join(fonts, '600SemiBold')}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}

/** A browser out of an npm package, with a Chinese font, on machines that have neither. CHROMIUM_PATH names another browser. */
export async function withBrowser(use) {
  const folder = await mkdtemp(path.join(tmpdir(), 'daka-browser-'));
  const config = path.join(folder, 'fonts.conf');
  await writeFile(config, fontConfig(folder));
  const browser = await playwright.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    // As root, in a container without shared memory or a graphics card; the package's own list is for a single process.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    env: { ...process.env, FONTCONFIG_FILE: config },
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** `--url http://localhost:8080 --user operator` → { url, user }; exits when one of the named options is missing. */
export function options(...names) {
  const given = new Map();
  for (let index = 2; index < process.argv.length; index += 2) {
    given.set(process.argv[index].replace(/^--/, ''), process.argv[index + 1]);
  }
  const missing = names.filter((name) => !given.get(name));
  if (missing.length > 0) {
    process.stderr.write(`missing: ${missing.map((name) => `--${name}`).join(' ')}\n`);
    process.exit(2);
  }
  return Object.fromEntries(given);
}

export async function logIn(page, { url, user, password }) {
  await page.goto(`${url}/login`);
  await page.getByLabel(/用户名|User name/).fill(user);
  await page.getByLabel(/^(密码|Password)$/).fill(password);
  await page.getByRole('button', { name: /^(登录|Log in)$/ }).click();
  await page.waitForURL('**/campaigns');
}

/** The campaigns of the list, each by its name. */
export function campaignLinks(page) {
  return page.locator('main table a[href^="/campaigns/"]');
}

/** Opens the drop-down with this label and takes the option that shows this text; one that was open before closes first. */
export async function choose(page, label, option) {
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await open.first().waitFor({ state: 'hidden' });
  await page.getByLabel(label).first().click();
  await open.first().waitFor();
  const wanted = open.locator('.ant-select-item-option').filter({ hasText: option }).first();
  await scrolledTo(page, open.locator('.ant-select-dropdown-list-holder'), wanted);
  await wanted.click();
}

/**
 * A long list draws only the options that are in sight: it is scrolled from its top to its end until it draws the wanted one.
 * A list that has just opened may jump to its chosen option meanwhile, so one way through it is not enough.
 */
async function scrolledTo(page, list, wanted) {
  const ways = (await list.count()) === 0 ? 0 : 3;
  for (let way = 0; way < ways; way += 1) {
    await list.evaluate((box) => box.scrollTo(0, 0));
    let before;
    do {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      if ((await wanted.count()) > 0) {
        return;
      }
      before = await list.evaluate((box) => box.scrollTop);
      await list.evaluate((box) => box.scrollBy(0, box.clientHeight));
    } while ((await list.evaluate((box) => box.scrollTop)) > before);
  }
}

/** Five members who sign in on three days: enough for points, small enough to read. */
export function recording() {
  const lines = ['memberId,type,occurredAt,channel'];
  const start = Date.parse('2026-10-09T00:30:00Z');
  for (let day = 0; day < 3; day += 1) {
    for (let member = 1; member <= 5; member += 1) {
      lines.push(`m-${member},signedIn,${new Date(start + day * 86_400_000 + member * 60_000).toISOString()},app`);
    }
  }
  return { name: 'sign-ins.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

/** Fading inputs and drop-downs have passing colours; what stands still is what people read. What turns for ever is not waited for. */
export async function animationsOver(page) {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        .map(({ finished }) => finished),
    ),
  );
}
