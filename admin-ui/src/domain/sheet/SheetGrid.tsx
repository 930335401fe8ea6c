import { Pagination } from 'antd';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { indexOfColumn, type SheetGridProps } from './model';
import { pageSize } from './movement';
import styles from './SheetGrid.module.css';
import { useCursor } from './useCursor';

/**
 * A sheet of a workbook, a hundred rows at a time. The cell that a jump leads to is marked, in view and focused; from there the
 * keyboard moves from cell to cell. Cells with findings are buttons.
 */
export function SheetGrid<Row>(props: SheetGridProps<Row>) {
  const { label, corner, columns, rows, selected, firstFrozen = false, lead = [], frozen = [] } = props;
  const { box, stop, shown, page, setPage, onKeyDown, onFocus } = useCursor(props);
  const headings = columns.some(({ group }) => group !== undefined) ? 2 : 1;
  const fixed = headings + lead.length + frozen.length;
  const common = { grid: props, stop };
  return (
    <>
      <div className={styles.box} ref={box}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the keyboard moves between its cells.
          role="grid"
          className={styles.grid}
          aria-label={label}
          aria-rowcount={fixed + rows.length}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          <GridHead {...{ columns, corner, firstFrozen }} marked={indexOfColumn(columns, selected?.column)} />
          <Rows {...common} kind="lead" rows={lead} before={headings} />
          <Rows {...common} kind="frozen" rows={frozen} before={headings + lead.length} />
          <Rows {...common} kind="data" rows={shown} before={fixed + (page - 1) * pageSize} />
        </table>
      </div>
      <Pagination
        hideOnSinglePage
        className={styles.pages}
        current={page}
        onChange={setPage}
        pageSize={pageSize}
        total={rows.length}
        showSizeChanger={false}
      />
    </>
  );
}

type RowsProps<Row> = {
  grid: SheetGridProps<Row>;
  stop: { row: number | undefined; column: number };
  kind: 'lead' | 'frozen' | 'data';
  rows: Row[];
  /** How many rows of the grid stand above. */
  before: number;
};

function Rows<Row>({ grid, stop, kind, rows, before }: RowsProps<Row>) {
  const { rowOf, labelOf, columns, firstFrozen = false, findings, selected, marksRow, onSelect } = grid;
  if (rows.length === 0) {
    return null;
  }
  const marked = indexOfColumn(columns, selected?.column);
  return (
    <tbody data-kind={kind}>
      {rows.map((row, index) => {
        const number = rowOf(row);
        return (
          <GridRow
            key={number}
            {...{ kind, row, number, columns, firstFrozen, findings, marksRow, onSelect }}
            index={before + index + 1}
            label={labelOf}
            stop={stop.row === number ? stop.column : undefined}
            marked={selected?.row === number ? marked : undefined}
          />
        );
      })}
    </tbody>
  );
}
