import { InputNumber, Radio } from 'antd';
import { Panel } from '../../ui/Page';
import shared from '../../ui/shared.module.css';
import { DraftField } from './DraftField';
import styles from './SidePanel.module.css';
import type { SideDraft } from './sides';
import { useTexts } from './texts';
import { VersionFields } from './VersionFields';

type Props = {
  a: SideDraft;
  b: SideDraft;
  shiftDays: number;
  onA: (side: SideDraft) => void;
  onB: (side: SideDraft) => void;
  onShift: (days: number) => void;
};

export function SidePanel({ a, b, shiftDays, onA, onB, onShift }: Props) {
  const { t } = useTexts();
  return (
    <Panel title={`3 · ${t('compare')}`}>
      <div className={styles.sides}>
        <SideFields
          title={t('sideA')}
          side={a}
          kinds={[
            ['running', t('allRunning')],
            ['version', t('oneVersion')],
          ]}
          onSide={onA}
        />
        <SideFields
          title={t('sideB')}
          side={b}
          kinds={[
            ['none', t('noComparison')],
            ['version', t('anotherVersion')],
            ['draft', t('draft')],
          ]}
          onSide={onB}
        />
        <ShiftField days={shiftDays} onShift={onShift} />
      </div>
    </Panel>
  );
}

type FieldsProps = {
  title: string;
  side: SideDraft;
  kinds: [SideDraft['kind'], string][];
  onSide: (side: SideDraft) => void;
};

function SideFields({ title, side, kinds, onSide }: FieldsProps) {
  return (
    <fieldset className={styles.side}>
      <legend>{title}</legend>
      <Radio.Group
        vertical
        value={side.kind}
        onChange={({ target }) => onSide({ kind: target.value as SideDraft['kind'] })}
        options={kinds.map(([value, label]) => ({ value, label }))}
      />
      {side.kind === 'version' && <VersionFields title={title} side={side} onSide={onSide} />}
      {side.kind === 'draft' && <DraftField draft={side.draft} onDraft={(draft) => onSide({ kind: 'draft', draft })} />}
    </fieldset>
  );
}

function ShiftField({ days, onShift }: { days: number; onShift: (days: number) => void }) {
  const { t } = useTexts();
  return (
    <div className={styles.side}>
      <label className={styles.legend} htmlFor="shift-days">
        {t('shift')}
      </label>
      <InputNumber id="shift-days" precision={0} step={7} value={days} onChange={(value) => onShift(value ?? 0)} />
      <p className={days % 7 === 0 ? shared.muted : styles.warn}>
        {days % 7 === 0 ? t('shiftHint') : t('shiftNotWeeks')}
      </p>
    </div>
  );
}
