import { worstOf } from '../severity';
import { SeverityIcon } from '../tags';
import { useDomainTexts } from '../texts';
import type { Finding, SheetColumn } from './model';
import styles from './SheetGrid.module.css';

type Props<Row> = {
  at: { row: number; column: number; address: string | undefined };
  column: SheetColumn<Row>;
  row: Row;
  frozen: boolean;
  findings: Finding[] | undefined;
  stop: boolean;
  selected: boolean;
  onSelect: ((cell: string) => void) | undefined;
};

/** A cell. If it has findings, it is a button that selects them in their list. */
export function GridCell<Row>({ at, column, row, frozen, findings, stop, selected, onSelect }: Props<Row>) {
  const { address } = at;
  const focusable = {
    'data-row': at.row,
    'data-column': at.column,
    'data-cell': address,
    tabIndex: stop ? 0 : -1,
  };
  if (address !== undefined && findings !== undefined) {
    const text = column.text?.(row) ?? '';
    return <FoundCell {...{ focusable, address, text, findings, selected, onSelect }} />;
  }
  return (
    <td
      {...focusable}
      className={classesOf(column, frozen)}
      data-frozen={frozen || undefined}
      data-tone={column.tone}
      {...selection(selected)}
    >
      {column.render(row)}
    </td>
  );
}

/** The classes of a cell of a column, or of its heading. */
export function classesOf<Row>({ numeric, short }: SheetColumn<Row>, frozen: boolean): string {
  return [numeric && styles.number, short && styles.short, frozen && styles.first].filter(Boolean).join(' ');
}

/** A cell of a grid may be selected. The role comes from the table. */
function selection(selected: boolean) {
  return { 'aria-selected': selected || undefined };
}

type FoundProps = {
  focusable: { tabIndex: number };
  address: string;
  text: string;
  findings: Finding[];
  selected: boolean;
  onSelect: ((cell: string) => void) | undefined;
};

function FoundCell({ focusable, address, text, findings, selected, onSelect }: FoundProps) {
  const { t, say } = useDomainTexts();
  const worst = worstOf(findings) ?? 'notice';
  return (
    <td className={styles.found} data-severity={worst} {...selection(selected)}>
      <button
        type="button"
        {...focusable}
        aria-label={t('cellFindings', { cell: address, text: text || t('blankCell'), total: findings.length })}
        aria-pressed={selected}
        title={findings.map(({ message }) => say(message)).join('\n')}
        onClick={() => onSelect?.(address)}
      >
        <SeverityIcon severity={worst} /> {text}
      </button>
    </td>
  );
}
