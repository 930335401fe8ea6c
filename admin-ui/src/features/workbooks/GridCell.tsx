import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import type { Finding } from './api';
import { severities } from './findings';
import { useTexts } from './texts';

const icons = { error: CloseCircleFilled, warning: ExclamationCircleFilled, notice: InfoCircleFilled };

type Props = {
  address: string;
  text: string;
  findings: Finding[] | undefined;
  chosen: boolean;
  onCell: (cell: string) => void;
};

/** A cell with findings is a button that shows them in the list; others only say what they say. */
export function GridCell({ address, text, findings, chosen, onCell }: Props) {
  const { t, say } = useTexts();
  const mark = chosen ? ' chosen' : '';
  const worst = severities.find((severity) => findings?.some((finding) => finding.severity === severity));
  if (worst === undefined || findings === undefined) {
    return (
      <td className={`grid-text${mark}`} data-cell={address} tabIndex={chosen ? -1 : undefined}>
        {text}
      </td>
    );
  }
  const Icon = icons[worst];
  const label = t('hasFindings', {
    cell: address,
    text: text || t('blank'),
    total: findings.length,
  });
  return (
    <td className={`grid-found grid-${worst}${mark}`}>
      <button
        type="button"
        data-cell={address}
        aria-label={label}
        aria-pressed={chosen}
        title={findings.map(({ message }) => say(message)).join('\n')}
        onClick={() => onCell(address)}
      >
        <Icon aria-hidden /> {text}
      </button>
    </td>
  );
}
