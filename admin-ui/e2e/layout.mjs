/**
 * Half a screen beside a spreadsheet, a tablet, a laptop, a large screen; 853 is what a laptop's 1280 pixels leave at a zoom of
 * 150 %.
 */
const widths = [768, 853, 960, 1280, 1920];

/** What is wrong with the page that is open, at each width: it scrolls sideways, or words stand a few characters to the line. */
export async function layoutFaults(page) {
  const { height } = page.viewportSize();
  const before = page.viewportSize();
  const faults = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const found = await page.evaluate(faultsHere);
    faults.push(...found.map((fault) => `${new URL(page.url()).pathname} at ${width}: ${fault}`));
  }
  await page.setViewportSize(before);
  return faults;
}

/** Runs in the page. */
function faultsHere() {
  const root = document.documentElement;
  const sideways = root.scrollWidth > root.clientWidth ? [`scrolls sideways, ${root.scrollWidth} pixels wide`] : [];
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  const squeezed = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent.trim();
    if (text.length > 6 && isSeen(node.parentElement)) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      if (lines > 1 && text.length / lines < 4) {
        squeezed.push(`"${text.slice(0, 20)}" stands on ${lines} lines`);
      }
    }
  }
  return [...sideways, ...squeezed];

  /** Boxes without an extent hold what only screen readers are told. */
  function isSeen(element) {
    for (let box = element; box !== null; box = box.parentElement) {
      if (getComputedStyle(box).overflow === 'hidden' && (box.clientWidth < 2 || box.clientHeight < 2)) {
        return false;
      }
    }
    return element.checkVisibility();
  }
}

/** The effects of a rule are what operators look for first: on a laptop they stand in the page without scrolling. */
export async function hiddenEffects(page) {
  return page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    const box = grid.parentElement.getBoundingClientRect();
    const effects = [...grid.querySelectorAll('[data-tone=then]')];
    if (effects.length === 0) {
      return ['no effect is shown at all'];
    }
    return effects
      .filter(
        (effect) => effect.getBoundingClientRect().right > box.right || effect.getBoundingClientRect().left < box.left,
      )
      .map((effect) => effect.textContent);
  });
}
