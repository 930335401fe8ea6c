import { Radio } from 'antd';
import type { Schemas } from '../../api/client';
import { useLanguage } from '../../i18n';
import { FileDrop } from '../../ui/FileDrop';
import { Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { type Recording, useRecordingUpload } from './api';

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
  const { t } = useLanguage();
  const upload = useRecordingUpload();
  return (
    <Panel title={`4 · ${t('simulation.members')}`}>
      <div className="stack">
        <Radio.Group
          aria-label={t('simulation.members')}
          value={members.source}
          onChange={({ target }) => onMembers({ ...members, source: target.value })}
          options={[
            { value: 'service', label: t('simulation.membersService') },
            { value: 'file', label: t('simulation.membersFile') },
            { value: 'none', label: t('simulation.membersNone') },
          ]}
        />
        {members.source === 'file' && (
          <FileDrop
            accept=".jsonl,.csv,.txt,.gz"
            title={members.file?.fileName ?? t('simulation.membersDrop')}
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
