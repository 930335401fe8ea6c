import { Radio } from 'antd';
import { useLanguage } from '../../i18n';
import type { Mapping, Recording } from './api';

/** Encoding and header line are found by themselves; whoever uploaded the file sees what was found. */
export function HowItWasRead({ recording }: { recording: Recording }) {
  const { t } = useLanguage();
  const { encoding, headerLine, before, unreadable } = recording;
  return (
    <p className="muted">
      {t('simulation.encoding', { encoding })}
      {before.length > 0 && ` ${t('simulation.headerLine', { line: headerLine, before: before.join(' / ') })}`}
      {unreadable > 0 && ` ${t('simulation.unreadable', { lines: unreadable })}`}
    </p>
  );
}

type Props = { recording: Recording; mapping: Mapping; onChange: (mapping: Mapping) => void };

/** Whether 1.035 is more than a thousand only people know, if no other cell of the column shows it. */
export function DecimalMarkQuestion({ recording, mapping, onChange }: Props) {
  const { t, say } = useLanguage();
  if (recording.amountQuestion === undefined) {
    return null;
  }
  return (
    <fieldset className="stack">
      <legend>{say(recording.amountQuestion)}</legend>
      <Radio.Group
        value={mapping.decimalMark}
        onChange={({ target }) => onChange({ ...mapping, decimalMark: target.value })}
        options={[
          { value: 'point', label: t('simulation.decimalPoint') },
          { value: 'comma', label: t('simulation.decimalComma') },
        ]}
      />
    </fieldset>
  );
}
