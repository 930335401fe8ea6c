/**
 * Walks through the grid that is open by keyboard alone. After every key the focused cell is in view, and nothing that is frozen
 * lies above it.
 */
export async function walkSheet(page) {
  const first = page.locator('[role=grid] [tabindex="0"]');
  await first.focus();
  const seen = new Set();
  for (const key of [
    'End',
    'PageDown',
    'PageDown',
    'Home',
    'ArrowRight',
    'ArrowUp',
    'ArrowUp',
    'Control+End',
    'PageUp',
    'Control+Home',
  ]) {
    await page.keyboard.press(key);
    const { cell, covered } = await page.evaluate(focusedCell);
    if (cell === undefined) {
      throw new Error(`${key} leads out of the grid`);
    }
    if (covered !== undefined) {
      throw new Error(`after ${key} the cell ${cell} lies under ${covered}, or out of view`);
    }
    seen.add(cell);
  }
  return seen.size;
}

/** Runs in the page: the cell that has the focus, and what lies above its middle if that is not the cell itself. */
function focusedCell() {
  const focused = document.activeElement;
  const cell = focused?.closest('[role=grid] td');
  if (!cell) {
    return {};
  }
  const { left, top, width, height } = cell.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  const name = `${focused.dataset.row}:${focused.dataset.column}`;
  return { cell: name, covered: cell.contains(above) ? undefined : (above?.outerHTML ?? 'nothing').slice(0, 80) };
}
