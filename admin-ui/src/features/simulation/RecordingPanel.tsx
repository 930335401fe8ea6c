import { FileTextOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { formatNumber } from '../../domain/numbers';
import { useLanguage } from '../../i18n';
import { FileDrop } from '../../ui/FileDrop';
import { Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { type Recording, useRecordingUpload } from './api';
import { HowItWasRead } from './HowItWasRead';

type Props = { recording: Recording | undefined; onRecording: (recording: Recording | undefined) => void };

export function RecordingPanel({ recording, onRecording }: Props) {
  const { t } = useLanguage();
  const upload = useRecordingUpload();
  if (recording !== undefined) {
    const { fileName, actions } = recording;
    return (
      <Panel title={`1 · ${t('simulation.recording')}`}>
        <div className="read">
          <span>
            <FileTextOutlined aria-hidden /> {t('simulation.read', { name: fileName, actions: formatNumber(actions) })}
          </span>
          <Button onClick={() => onRecording(undefined)}>{t('simulation.another')}</Button>
        </div>
        <HowItWasRead recording={recording} />
      </Panel>
    );
  }
  return (
    <Panel title={`1 · ${t('simulation.recording')}`}>
      <div className="stack">
        <FileDrop
          accept=".jsonl,.csv,.txt,.tsv,.gz"
          title={t('simulation.drop')}
          hint={t('simulation.formats')}
          pending={upload.isPending ? upload.variables.body.file.name : undefined}
          onFile={(file) => upload.send(file).then(onRecording, () => undefined)}
        />
        {upload.isError && <ProblemNotice error={upload.error} />}
      </div>
    </Panel>
  );
}
