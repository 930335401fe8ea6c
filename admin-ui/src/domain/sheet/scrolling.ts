const fewestRows = 10;

/** How many rows like this cell's the box shows at once. Where nothing is laid out, ten. */
export function rowsInView(box: HTMLElement, cell: HTMLElement): number {
  const height = cell.closest('tr')?.offsetHeight ?? 0;
  return height === 0 ? fewestRows : Math.max(1, Math.floor((box.clientHeight - frozenIn(box, cell).top) / height));
}

/** Moves the cell to the middle of the box, and the page only as far as the box is out of sight. */
export function centre(box: HTMLElement, cell: HTMLElement) {
  const at = cell.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  box.scrollTop += at.top + at.height / 2 - (frame.top + frame.height / 2);
  box.scrollLeft += at.left + at.width / 2 - (frame.left + frame.width / 2);
  box.scrollIntoView({ block: 'nearest' });
}

/** Moves the box as little as brings the cell out from beyond its edges, and from under what is frozen there. */
export function reveal(box: HTMLElement, cell: HTMLElement) {
  const at = cell.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  const { top, left } = frozenIn(box, cell);
  box.scrollTop += shift(at.top - frame.top - top, at.bottom - frame.top - box.clientHeight);
  box.scrollLeft += shift(at.left - frame.left - left, at.right - frame.left - box.clientWidth);
  box.scrollIntoView({ block: 'nearest' });
}

/** Back as far as it begins too early, or else on as far as it ends too late. */
function shift(begin: number, end: number): number {
  return begin < 0 ? begin : Math.max(0, Math.min(end, begin));
}

/** How much of the box the frozen headings and the frozen cells of this row take; nothing of it for a cell that is frozen itself. */
function frozenIn(box: HTMLElement, cell: HTMLElement): { top: number; left: number } {
  const frame = box.getBoundingClientRect();
  const heads = [...box.querySelectorAll('thead, [data-kind="frozen"]')];
  const sides = [...(cell.closest('tr')?.querySelectorAll('[data-frozen]') ?? [])];
  const edge = (elements: Element[], side: 'bottom' | 'right') =>
    elements.some((element) => element.contains(cell))
      ? 0
      : Math.max(0, ...elements.map((element) => element.getBoundingClientRect()[side]));
  return {
    top: Math.max(0, edge(heads, 'bottom') - frame.top),
    left: Math.max(0, edge(sides, 'right') - frame.left),
  };
}
