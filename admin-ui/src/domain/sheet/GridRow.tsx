import { memo, type ReactNode } from 'react';
import { GridCell } from './GridCell';
import { addressOf, type Finding, type SheetColumn } from './model';
import styles from './SheetGrid.module.css';

type Props<Row> = {
  kind: 'lead' | 'frozen' | 'data';
  row: Row;
  number: number;
  /** Among all rows of the grid, with its headings, from 1. */
  index: number;
  label: (row: Row) => ReactNode;
  columns: SheetColumn<Row>[];
  firstFrozen: boolean;
  findings: ReadonlyMap<string, Finding[]> | undefined;
  /** The column of the cell that the tab key leads to, if it is in this row. */
  stop: number | undefined;
  /** The column of the selected cell, if it is in this row; -1 if no column shows it. */
  marked: number | undefined;
  marksRow: boolean | undefined;
  onSelect: ((cell: string) => void) | undefined;
};

/** Drawn anew only if something about this row has changed: a step of the keyboard changes two rows of a hundred. */
export const GridRow = memo(function GridRow<Row>(props: Props<Row>) {
  const { kind, row, number, index, columns, stop, marked, marksRow } = props;
  return (
    <tr className={styles[kind]} aria-rowindex={index} aria-selected={(marksRow && marked !== undefined) || undefined}>
      <th scope="row" className={styles.label} data-frozen>
        {props.label(row)}
      </th>
      {columns.map((column, place) => {
        const address = addressOf(column, number);
        return (
          <GridCell
            key={column.key}
            at={{ row: number, column: place, address }}
            column={column}
            row={row}
            frozen={props.firstFrozen && place === 0}
            findings={address === undefined ? undefined : props.findings?.get(address)}
            stop={place === stop}
            selected={place === marked && address !== undefined}
            onSelect={props.onSelect}
          />
        );
      })}
    </tr>
  );
}) as <Row>(props: Props<Row>) => ReactNode;
