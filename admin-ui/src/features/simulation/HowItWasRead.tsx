import { Radio } from 'antd';
import shared from '../../ui/shared.module.css';
import type { Mapping, Recording } from './api';
import { useTexts } from './texts';

/** Encoding and header line are found by themselves; whoever uploaded the file sees what was found. */
export function HowItWasRead({ recording }: { recording: Recording }) {
  const { t } = useTexts();
  const { encoding, headerLine, before, unreadable } = recording;
  return (
    <p className={shared.muted}>
      {t('encoding', { encoding })}
      {before.length > 0 && ` ${t('headerLine', { line: headerLine, before: before.join(' / ') })}`}
      {unreadable > 0 && ` ${t('unreadable', { lines: unreadable })}`}
    </p>
  );
}

type Props = { recording: Recording; mapping: Mapping; onChange: (mapping: Mapping) => void };

/** Whether 1.035 is more than a thousand only people know, if no other cell of the column shows it. */
export function DecimalMarkQuestion({ recording, mapping, onChange }: Props) {
  const { t, say } = useTexts();
  if (recording.amountQuestion === undefined) {
    return null;
  }
  return (
    <fieldset className={shared.stack}>
      <legend>{say(recording.amountQuestion)}</legend>
      <Radio.Group
        value={mapping.decimalMark}
        onChange={({ target }) => onChange({ ...mapping, decimalMark: target.value })}
        options={[
          { value: 'point', label: t('decimalPoint') },
          { value: 'comma', label: t('decimalComma') },
        ]}
      />
    </fieldset>
  );
}
