import { Radio } from 'antd';
import type { Schemas } from '../../api/client';
import { FileDrop } from '../../ui/FileDrop';
import { Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import shared from '../../ui/shared.module.css';
import { type Recording, useRecordingUpload } from './api';
import { useTexts } from './texts';

export type MembersDraft = { source: 'service' | 'file' | 'none'; file?: Recording };

/** What a request says of it; undefined as long as the file is missing. */
export function membersOf({ source, file }: MembersDraft): Schemas['MembersChoice'] | undefined {
  if (source !== 'file') {
    return { source };
  }
  return file === undefined ? undefined : { source, recordingId: file.id };
}

type Props = { members: MembersDraft; onMembers: (members: MembersDraft) => void };

export function MembersPanel({ members, onMembers }: Props) {
  const { t } = useTexts();
  const upload = useRecordingUpload();
  return (
    <Panel title={`4 · ${t('members')}`}>
      <div className={shared.stack}>
        <Radio.Group
          aria-label={t('members')}
          value={members.source}
          onChange={({ target }) => onMembers({ ...members, source: target.value })}
          options={[
            { value: 'service', label: t('membersService') },
            { value: 'file', label: t('membersFile') },
            { value: 'none', label: t('membersNone') },
          ]}
        />
        {members.source === 'file' && (
          <FileDrop
            accept=".jsonl,.csv,.txt,.gz"
            title={members.file?.fileName ?? t('membersDrop')}
            pending={upload.isPending ? upload.variables.body.file.name : undefined}
            onFile={(file) =>
              upload.send(file).then(
                (read) => onMembers({ source: 'file', file: read }),
                () => undefined,
              )
            }
          />
        )}
        {upload.isError && <ProblemNotice error={upload.error} />}
      </div>
    </Panel>
  );
}
