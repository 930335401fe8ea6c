import { Alert, Button } from 'antd';
import { useKept } from '../../domain/kept';
import { Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import shared from '../../ui/shared.module.css';
import { type Mapping, type Recording, useStart, useVocabulary } from './api';
import { MappingEditor, useFieldName } from './MappingEditor';
import { type MembersDraft, MembersPanel, membersOf } from './MembersPanel';
import { incomplete } from './mapping';
import { RecordingPanel } from './RecordingPanel';
import { SidePanel } from './SidePanel';
import { choiceOf, type SideDraft } from './sides';
import styles from './simulation.module.css';
import { useTexts } from './texts';

type Plan = { recording: Recording; mapping: Mapping } | undefined;

export function Setup({ onStarted }: { onStarted: (id: string) => void }) {
  const { t } = useTexts();
  const [plan, setPlan] = useKept<Plan>('simulation.plan', undefined);
  const [a, setA] = useKept<SideDraft>('simulation.a', { kind: 'running' });
  const [b, setB] = useKept<SideDraft>('simulation.b', { kind: 'none' });
  const [shiftDays, setShiftDays] = useKept('simulation.shiftDays', 0);
  const [members, setMembers] = useKept<MembersDraft>('members', { source: 'service' });
  const start = useStart();
  const missing = useMissing(plan, a, b, members);
  const begin = () => {
    const side = choiceOf(a);
    if (plan !== undefined && side !== undefined) {
      const { recording, mapping } = plan;
      const known = membersOf(members);
      const body = { recordingId: recording.id, mapping, shiftDays, a: side, b: choiceOf(b), members: known };
      start.mutate({ body }, { onSuccess: ({ id }) => onStarted(id) });
    }
  };
  return (
    <>
      <RecordingPanel
        recording={plan?.recording}
        onRecording={(recording) => setPlan(recording && { recording, mapping: recording.mapping })}
      />
      {plan === undefined ? <MappingWaits /> : <Mapped plan={plan} onPlan={setPlan} />}
      <SidePanel
        a={a}
        b={b}
        shiftDays={shiftDays}
        onA={setA}
        onB={(side) => setB(besides(a, side))}
        onShift={setShiftDays}
      />
      <MembersPanel members={members} onMembers={setMembers} />
      {start.isError && <ProblemNotice error={start.error} />}
      <div className={styles.start}>
        <Button type="primary" size="large" disabled={missing !== undefined} loading={start.isPending} onClick={begin}>
          {t('start')}
        </Button>
        {missing !== undefined && <Alert type="info" showIcon title={t('missing', { what: missing })} />}
      </div>
    </>
  );
}

/** Most comparisons are of two versions of one campaign, so B begins with the campaign of A. */
function besides(a: SideDraft, b: SideDraft): SideDraft {
  return a.kind === 'version' && b.kind === 'version' ? { ...b, campaign: b.campaign ?? a.campaign } : b;
}

function MappingWaits() {
  const { t } = useTexts();
  return (
    <Panel title={`2 · ${t('mapping')}`}>
      <span className={shared.muted}>{t('mappingWaits')}</span>
    </Panel>
  );
}

function Mapped({ plan, onPlan }: { plan: NonNullable<Plan>; onPlan: (plan: Plan) => void }) {
  const vocabulary = useVocabulary().data;
  const attributes = vocabulary?.actionTypes.flatMap((type) => type.attributes) ?? [];
  const values = {
    type: vocabulary?.actionTypes ?? [],
    channel: vocabulary?.channels ?? [],
  };
  return (
    <MappingEditor
      recording={plan.recording}
      mapping={plan.mapping}
      attributes={attributes}
      values={values}
      onChange={(mapping) => onPlan({ ...plan, mapping })}
    />
  );
}

/** The first thing that stands between the operator and the start, in words; undefined when nothing does. */
function useMissing(plan: Plan, a: SideDraft, b: SideDraft, members: MembersDraft): string | undefined {
  const { t } = useTexts();
  const nameOf = useFieldName();
  if (plan === undefined) {
    return t('missingRecording');
  }
  const fields = incomplete(plan.mapping);
  if (fields.length > 0) {
    return t('missingMapping', { fields: fields.map(nameOf).join(t('list')) });
  }
  if (plan.recording.amountQuestion !== undefined && plan.mapping.decimalMark === undefined) {
    return t('missingDecimalMark');
  }
  if (membersOf(members) === undefined) {
    return t('missingMembers');
  }
  if (choiceOf(a) === undefined) {
    return t('missingA');
  }
  if (b.kind !== 'none' && choiceOf(b) === undefined) {
    return b.kind === 'draft' ? t('missingDraft') : t('missingB');
  }
  return undefined;
}
