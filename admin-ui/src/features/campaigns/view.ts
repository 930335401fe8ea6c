import { type CellPlace, columnNumber, onSameRow, placeOf, qualified } from '../../domain/cells';
import type { Campaign } from './api';

/**
 * What the address says is to be seen; a cell alone is enough, it knows where it stands. With a rule's name it is the cell of
 * that rule in some version, which need not be the one that is shown.
 */
export type View = {
  cell?: string | undefined;
  rule?: string | undefined;
  tab?: string | undefined;
  table?: string | undefined;
};

export const tabs = ['tables', 'limits', 'metrics', 'content', 'scenarios', 'versions'] as const;
type Tab = (typeof tabs)[number];

export type Opened = { tab: Tab; table: string | undefined; place: CellPlace | undefined };

const tabsOfSheets = new Map<string, Tab>([
  ['Limits', 'limits'],
  ['Metrics', 'metrics'],
  ['Content', 'content'],
  ['Scenarios', 'scenarios'],
]);

/** Where the cell, or the rule or limit that stood there in another version, stands in this one; undefined if it is gone. */
export function cellOf({ tables, limits }: Pick<Campaign, 'tables' | 'limits'>, { cell, rule }: View) {
  if (rule === undefined) {
    return cell;
  }
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ ...row, cell: qualified(table.name, row.cell) })));
  return [...rows, ...limits].find(({ name }) => name === rule)?.cell;
}

/** `?cell=Tasks!A12` → the tables tab, table Tasks, row 12. */
export function opened(campaign: Pick<Campaign, 'tables' | 'limits'>, view: View): Opened {
  const cell = cellOf(campaign, view);
  const place = cell === undefined ? undefined : placeOf(cell);
  const named = tabs.find((tab) => tab === view.tab);
  const tab = named ?? (place && tabsOfSheets.get(place.sheet)) ?? 'tables';
  const wanted = view.table ?? place?.sheet;
  const table = campaign.tables.find(({ name }) => name === wanted) ?? campaign.tables[0];
  return { tab, table: table?.name, place };
}

type Table = Pick<Campaign['tables'][number], 'columns'>;

/** The column of a decision table that a cell stands in; undefined for column A with the rules' names, and for a blank column. */
export function columnIndexOf({ columns }: Table, place: CellPlace | undefined): number | undefined {
  const index = columns.findIndex(({ letter }) => columnNumber(letter) === place?.column);
  return index < 0 ? undefined : index;
}

/** Keywords, snippets and labels stand above the first rule, in as many rows as the author's file has. */
function isInHead({ rows }: Campaign['tables'][number], place: CellPlace): boolean {
  const first = rows[0] && placeOf(rows[0].cell);
  return first === undefined || place.row < first.row;
}

/** Every cell that one of the tabs can show, to tell a jump that arrives from one that can't. */
export function isShown(campaign: Campaign, place: CellPlace): boolean {
  const table = campaign.tables.find(({ name }) => name === place.sheet);
  if (table !== undefined && isInHead(table, place)) {
    return true;
  }
  const { limits, metrics, content, scenarios } = campaign;
  const cells = [...(table?.rows ?? []), ...limits, ...metrics, ...content, ...scenarios].map(({ cell }) => cell);
  return cells.some((cell) => {
    const shown = placeOf(cell, table?.name);
    return shown !== undefined && onSameRow(shown, place);
  });
}
