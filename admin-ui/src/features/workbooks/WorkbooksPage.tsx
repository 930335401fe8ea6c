import { Button, Progress } from 'antd';
import { useState } from 'react';
import { FileDrop } from '../../ui/FileDrop';
import { Page, Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import shared from '../../ui/shared.module.css';
import { type Stage, useCheck } from './api';
import { CheckView } from './CheckView';
import { TableUpload } from './TableUpload';
import { TemplateGallery } from './TemplateGallery';
import { useTexts } from './texts';
import styles from './WorkbooksPage.module.css';

/** The service takes no more; a browser would only see the connection break. */
const largestBytes = 5 * 1024 * 1024;

export function WorkbooksPage() {
  const { t } = useTexts();
  const check = useCheck();
  const again = check.data !== undefined && <Button onClick={check.reset}>{t('another')}</Button>;
  return (
    <Page title={t('title')} intro={t('intro')} extra={again}>
      {check.data === undefined && (
        <Panel title={t('upload')}>
          <div className={shared.stack}>
            {check.isPending ? (
              <Running name={check.variables.file.name} stage={check.stage} onStop={check.stop} />
            ) : (
              <Upload onUpload={check.mutate} />
            )}
            {check.isError && <ProblemNotice error={check.error} />}
          </div>
        </Panel>
      )}
      {check.data === undefined && !check.isPending && <TemplateGallery />}
      {check.data !== undefined && <CheckView fileName={check.variables.file.name} check={check.data} />}
    </Page>
  );
}

function Upload({ onUpload }: { onUpload: (upload: { file: File; campaign?: string }) => void }) {
  const { t } = useTexts();
  const [tooLarge, setTooLarge] = useState(false);
  const [table, setTable] = useState<File>();
  const take = (file: File) => {
    setTooLarge(file.size > largestBytes);
    if (file.size > largestBytes) {
      return;
    }
    if (/\.csv$/i.test(file.name)) {
      setTable(file);
    } else {
      onUpload({ file });
    }
  };
  if (table !== undefined) {
    const send = (campaign: string) => onUpload({ file: table, campaign });
    return <TableUpload file={table} onCampaign={send} onCancel={() => setTable(undefined)} />;
  }
  return (
    <>
      <FileDrop accept=".xlsx,.csv" title={t('drop')} hint={t('formats')} pending={undefined} onFile={take} />
      {tooLarge && <p role="alert">{t('tooLarge')}</p>}
    </>
  );
}

const percents: Record<Stage, number> = {
  waiting: 5,
  reading: 10,
  checking: 30,
  rehearsing: 60,
  comparing: 85,
  done: 100,
};

function Running({ name, stage, onStop }: { name: string; stage: Stage; onStop: () => void }) {
  const { t } = useTexts();
  return (
    <div className={styles.running}>
      <div className={styles.course}>
        <strong className={shared.breakable}>{name}</strong>
        <Progress percent={percents[stage]} status="active" showInfo={false} aria-label={t('progress')} />
        <span role="status" className={shared.muted}>
          {t(`stage.${stage}`)}
        </span>
      </div>
      <Button onClick={onStop}>{t('stop')}</Button>
    </div>
  );
}
