import { Tabs } from 'antd';
import { qualified } from '../../domain/cells';
import { Empty } from '../../ui/Empty';
import type { Finding, Sheet } from './api';
import { CheckedSheet } from './CheckedSheet';
import { bySheet } from './findings';
import { isShown, type Spot } from './grid';
import styles from './SheetsPanel.module.css';
import { useTexts } from './texts';

type Props = { sheets: Sheet[]; findings: Finding[]; spot: Spot | undefined; onSpot: (spot: Spot) => void };

/** The sheets as the operator knows them, each with the number of its findings. */
export function SheetsPanel({ sheets, findings, spot, onSpot }: Props) {
  const { t } = useTexts();
  if (sheets.length === 0) {
    return <Empty>{t('noSheets')}</Empty>;
  }
  const counts = bySheet(findings);
  const sheet = sheets.find(({ name }) => name === spot?.sheet) ?? sheets[0];
  return (
    <>
      <Tabs
        activeKey={sheet?.name ?? ''}
        onChange={(name) => onSpot({ sheet: name, cell: undefined })}
        items={sheets.map(({ name }) => ({
          key: name,
          label: <SheetName name={name} total={counts.get(name) ?? 0} />,
        }))}
      />
      {sheet !== undefined && (
        <>
          <Arrival sheet={sheet} cell={spot?.cell} />
          <CheckedSheet
            key={sheet.name}
            sheet={sheet}
            findings={findings}
            cell={spot?.cell}
            onCell={(cell) => onSpot({ sheet: sheet.name, cell })}
          />
        </>
      )}
    </>
  );
}

function SheetName({ name, total }: { name: string; total: number }) {
  return (
    <>
      {name}
      {total > 0 && <span className={styles.count}>{total}</span>}
    </>
  );
}

/** Says aloud where a jump went. */
function Arrival({ sheet, cell }: { sheet: Sheet; cell: string | undefined }) {
  const { t } = useTexts();
  if (cell === undefined) {
    return null;
  }
  const place = { cell: qualified(sheet.name, cell) };
  return (
    <div role="status" data-testid="arrival" className={styles.arrival}>
      {isShown(sheet, cell) ? t('at', place) : t('notShown', place)}
    </div>
  );
}
