/** Where something stands in a workbook: `Tasks!C12` is sheet Tasks, third column, row 12. */
export type CellPlace = { sheet: string; column: number; row: number };

const pattern = /^(?:'?(?<sheet>[^'!]+)'?!)?(?<letters>[A-Z]{1,3})(?<row>\d{1,7})$/;

/** A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 1 → A, 27 → AA. */
export function letterOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : letterOf((column - 1 - rest) / 26) + letter;
}

/** A reference without a sheet stands on `sheet`; undefined when it is no cell reference at all. */
export function placeOf(reference: string, sheet = ''): CellPlace | undefined {
  const groups = pattern.exec(reference)?.groups;
  if (groups?.letters === undefined || groups.row === undefined) {
    return undefined;
  }
  return { sheet: groups.sheet ?? sheet, column: columnNumber(groups.letters), row: Number(groups.row) };
}

/** `A12` on sheet Tasks → `Tasks!A12`; what names its sheet already stays as it is. */
export function qualified(sheet = '', cell = ''): string {
  return cell.includes('!') || cell === '' ? cell || sheet : `${sheet}!${cell}`;
}

/** `Tasks!A12` → `A12`. */
export function withoutSheet(cell: string): string {
  return cell.slice(cell.indexOf('!') + 1);
}

export function onSameRow(a: CellPlace, b: CellPlace): boolean {
  return a.sheet === b.sheet && a.row === b.row;
}
