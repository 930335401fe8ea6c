import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import { qualified } from '../../domain/cells';
import { DifferenceView } from '../../domain/difference/DifferenceView';
import { FindingCounts } from '../../domain/tags';
import { Panel } from '../../ui/Page';
import shared from '../../ui/shared.module.css';
import type { Finding, WorkbookCheck } from './api';
import styles from './CheckView.module.css';
import { FindingsPanel } from './FindingsPanel';
import { countsOf } from './findings';
import type { Spot } from './grid';
import { SheetsPanel } from './SheetsPanel';
import { useTexts } from './texts';

type Props = { fileName: string; check: WorkbookCheck };

type Shown = 'findings' | 'difference';

/** A workbook opens where the first thing is to mend. */
function firstSpot({ findings, view }: WorkbookCheck): Spot | undefined {
  const sheet = findings.find((finding) => finding.sheet !== undefined)?.sheet ?? view.sheets[0]?.name;
  return sheet === undefined ? undefined : { sheet, cell: undefined };
}

export function CheckView({ fileName, check }: Props) {
  const { t } = useTexts();
  const [spot, setSpot] = useState(() => firstSpot(check));
  const [shown, setShown] = useState<Shown>('findings');
  const jump = ({ sheet, cell }: Finding) => {
    if (sheet !== undefined) {
      setSpot({ sheet, cell });
    }
  };
  return (
    <>
      <Summary fileName={fileName} check={check} />
      {check.difference !== undefined && check.difference.differences.length > 0 && (
        <Segmented<Shown>
          className={styles.switch}
          aria-label={t('show')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'findings', label: `${t('findings')} ${check.findings.length}` },
            { value: 'difference', label: `${t('difference')} ${check.difference.differences.length}` },
          ]}
        />
      )}
      {shown === 'difference' && check.difference !== undefined ? (
        <Panel title={t('differenceTo', { version: check.running?.version })}>
          <DifferenceView difference={check.difference} />
        </Panel>
      ) : (
        <div className={styles.checked}>
          <Panel title={t('findings')}>
            <FindingsPanel findings={check.findings} chosen={chosenOf(spot)} onJump={jump} />
          </Panel>
          <Panel title={t('sheets')}>
            <SheetsPanel sheets={check.view.sheets} findings={check.findings} spot={spot} onSpot={setSpot} />
          </Panel>
        </div>
      )}
    </>
  );
}

function chosenOf(spot: Spot | undefined): string | undefined {
  return spot?.cell === undefined ? undefined : qualified(spot.sheet, spot.cell);
}

function Summary({ fileName, check }: Props) {
  const { t, say } = useTexts();
  const { campaign, usable, scenarios, findings } = check;
  const counts = countsOf(findings);
  return (
    <Panel>
      <div className={styles.summary}>
        <Alert
          type={usable ? 'success' : 'error'}
          showIcon
          title={usable ? t('usable') : t('blocked', { total: counts.error })}
        />
        <div className={styles.facts}>
          <span className={styles.file}>
            <strong className={shared.breakable}>{fileName}</strong>
            {campaign !== undefined && (
              <span>
                {say(campaign.name)} <code className={shared.muted}>{campaign.key}</code>
              </span>
            )}
          </span>
          <FindingCounts counts={counts} />
          {scenarios.total > 0 && <span>{t('scenarios', scenarios)}</span>}
          <Standing check={check} />
        </div>
      </div>
    </Panel>
  );
}

/** How it stands to the version that is in use. */
function Standing({ check: { campaign, running, hash } }: { check: WorkbookCheck }) {
  const { t } = useTexts();
  if (campaign === undefined || hash === undefined) {
    return null;
  }
  if (running === undefined) {
    return <span className={shared.muted}>{t('fresh')}</span>;
  }
  const { version } = running;
  const same = running.hash === hash;
  return <span className={shared.muted}>{same ? t('same', { version }) : t('differs', { version })}</span>;
}
