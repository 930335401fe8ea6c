import { Alert } from 'antd';
import { qualified } from '../../domain/cells';
import { SeverityTag } from '../../domain/tags';
import { FileDrop } from '../../ui/FileDrop';
import { ProblemNotice } from '../../ui/ProblemNotice';
import shared from '../../ui/shared.module.css';
import { type Draft, useDraftUpload } from './api';
import styles from './SidePanel.module.css';
import { useTexts } from './texts';

/** A draft may be replaced any number of times; what is wrong with it is told at once. */
export function DraftField({ draft, onDraft }: { draft: Draft | undefined; onDraft: (draft: Draft) => void }) {
  const { t } = useTexts();
  const upload = useDraftUpload();
  return (
    <div className={styles.draft}>
      <FileDrop
        accept=".xlsx"
        title={t('draftDrop')}
        pending={upload.isPending ? upload.variables.body.file.name : undefined}
        onFile={(file) => upload.send(file).then(onDraft, () => undefined)}
      />
      {upload.isError && <ProblemNotice error={upload.error} />}
      {draft !== undefined && <Checked draft={draft} />}
    </div>
  );
}

function Checked({ draft }: { draft: Draft }) {
  const { t, say } = useTexts();
  const name = say(draft.name);
  const title = draft.usable ? t('draftUsable', { name }) : t('draftBroken', { name });
  return (
    <>
      <Alert type={draft.usable ? 'success' : 'error'} showIcon title={title} />
      <ul className={styles.findings}>
        {draft.findings.map((finding) => (
          <li key={`${finding.code} ${finding.sheet} ${finding.cell}`}>
            <SeverityTag severity={finding.severity} /> <code>{qualified(finding.sheet, finding.cell)}</code>{' '}
            {say(finding.message)} <span className={shared.muted}>{say(finding.cure)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
