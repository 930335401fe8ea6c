import { Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { SheetGrid } from '../../domain/sheet/SheetGrid';
import shared from '../../ui/shared.module.css';
import type { Finding, Sheet } from './api';
import { byCell } from './findings';
import { columnsOf, type Parts, partsOf, type SheetLine, spotOf } from './grid';
import styles from './SheetsPanel.module.css';
import { useTexts } from './texts';

type Props = { sheet: Sheet; findings: Finding[]; cell: string | undefined; onCell: (cell: string) => void };

/** A sheet with its letters and numbers, as in a spreadsheet, and what was found in its cells. */
export function CheckedSheet({ sheet, findings, cell, onCell }: Props) {
  const { t } = useTexts();
  const { technical, head, data } = useMemo(() => partsOf(sheet), [sheet]);
  const found = useMemo(() => byCell(findings, sheet.name), [findings, sheet.name]);
  const columns = useMemo(() => columnsOf(sheet, found.keys()), [sheet, found]);
  const [shown, setShown] = useTechnical(technical, cell);
  const last = sheet.rows.at(-1)?.row ?? 0;
  return (
    <>
      <div className={styles.bar}>
        <span className={shared.muted}>{t('rows', { total: data.length })}</span>
        {technical.length > 0 && (
          <Checkbox checked={shown} onChange={({ target }) => setShown(target.checked)}>
            {t('technical', { total: technical.length })}
          </Checkbox>
        )}
      </div>
      <SheetGrid
        label={t('region', { sheet: sheet.name })}
        corner={t('row')}
        columns={columns}
        lead={shown ? technical : none}
        frozen={head}
        rows={data}
        rowOf={numberOf}
        labelOf={numberOf}
        findings={found}
        selected={spotOf(cell)}
        onSelect={onCell}
      />
      {last < sheet.lastRow && <p className={shared.muted}>{t('cut', { row: last })}</p>}
    </>
  );
}

const none: SheetLine[] = [];

function numberOf({ row }: SheetLine): number {
  return row;
}

/** Rows for Drools are shown on request, and where a jump leads to one of them. */
function useTechnical(technical: Parts['technical'], cell: string | undefined) {
  const [shown, setShown] = useState(false);
  const [followed, setFollowed] = useState<string>();
  if (cell !== followed) {
    setFollowed(cell);
    setShown(shown || technical.some(({ row }) => row === spotOf(cell)?.row));
  }
  return [shown, setShown] as const;
}
