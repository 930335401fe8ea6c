import { qualified } from '../../domain/cells';
import { severities } from '../../domain/severity';
import { SeverityTag } from '../../domain/tags';
import { useDomainTexts } from '../../domain/texts';
import shared from '../../ui/shared.module.css';
import { Tick } from '../../ui/Tag';
import type { Finding } from './api';
import styles from './Findings.module.css';
import { useTexts } from './texts';

type Props = { findings: Finding[]; cell: string | undefined; onJump: ((cell: string) => void) | undefined };

/** The worst first; each one leads to its cell, if the cell is one that is shown. */
export function Findings({ findings, cell, onJump }: Props) {
  const { t } = useDomainTexts();
  if (findings.length === 0) {
    return (
      <div>
        <Tick /> {t('noFindings')}
      </div>
    );
  }
  const sorted = findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return (
    <ul className={styles.findings}>
      {sorted.map((finding) => {
        const target = qualified(finding.sheet, finding.cell);
        const key = `${finding.code} ${target} ${finding.message.en}`;
        return (
          <li key={key}>
            <FindingButton finding={finding} target={target} pressed={cell === target} onJump={onJump} />
          </li>
        );
      })}
    </ul>
  );
}

type ButtonProps = { finding: Finding; target: string; pressed: boolean; onJump: Props['onJump'] };

function FindingButton({ finding, target, pressed, onJump }: ButtonProps) {
  const { t, say } = useTexts();
  const content = (
    <>
      <span>
        <SeverityTag severity={finding.severity} />
      </span>
      <code>{target}</code>
      <span>{say(finding.message)}</span>
      <span className={shared.muted}>{say(finding.cure)}</span>
    </>
  );
  if (onJump === undefined) {
    return <div className={styles.finding}>{content}</div>;
  }
  return (
    <button
      type="button"
      data-testid="finding"
      className={styles.finding}
      aria-pressed={pressed}
      title={t('campaign.jump', { cell: target })}
      onClick={() => onJump(target)}
    >
      {content}
    </button>
  );
}
