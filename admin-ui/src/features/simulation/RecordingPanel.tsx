import { FileTextOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { formatNumber } from '../../domain/numbers';
import { FileDrop } from '../../ui/FileDrop';
import { Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import shared from '../../ui/shared.module.css';
import { type Recording, useRecordingUpload } from './api';
import { HowItWasRead } from './HowItWasRead';
import styles from './simulation.module.css';
import { useTexts } from './texts';

type Props = { recording: Recording | undefined; onRecording: (recording: Recording | undefined) => void };

export function RecordingPanel({ recording, onRecording }: Props) {
  const { t } = useTexts();
  const upload = useRecordingUpload();
  if (recording !== undefined) {
    const { fileName, actions } = recording;
    return (
      <Panel title={`1 · ${t('recording')}`}>
        <div className={styles.ends}>
          <span>
            <FileTextOutlined aria-hidden /> {t('read', { name: fileName, actions: formatNumber(actions) })}
          </span>
          <Button onClick={() => onRecording(undefined)}>{t('another')}</Button>
        </div>
        <HowItWasRead recording={recording} />
      </Panel>
    );
  }
  return (
    <Panel title={`1 · ${t('recording')}`}>
      <div className={shared.stack}>
        <FileDrop
          accept=".jsonl,.csv,.txt,.tsv,.gz"
          title={t('drop')}
          hint={t('formats')}
          pending={upload.isPending ? upload.variables.body.file.name : undefined}
          onFile={(file) => upload.send(file).then(onRecording, () => undefined)}
        />
        {upload.isError && <ProblemNotice error={upload.error} />}
      </div>
    </Panel>
  );
}
