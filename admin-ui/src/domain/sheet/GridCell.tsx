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

/** A cell with findings is a button that shows them in their list; others only say what they say. */
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
      className={[column.numeric && styles.number, frozen && styles.first].filter(Boolean).join(' ')}
      data-frozen={frozen || undefined}
      data-tone={column.tone}
      {...selection(selected)}
    >
      {column.render(row)}
    </td>
  );
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
