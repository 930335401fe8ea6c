import { Link } from '@tanstack/react-router';
import styles from './CellLink.module.css';
import { withoutSheet } from './cells';
import { useDomainTexts } from './texts';

type Props = { campaign: string; cell: string; moved?: string | undefined; name?: string };

/**
 * Leads to the rule in its campaign's tables. The name goes with it, since the version that is shown there may have the rule
 * in another row. `moved` is the rule's cell in a second version, if that is another one.
 */
export function CellLink({ campaign, cell, moved = cell, name }: Props) {
  const { t } = useDomainTexts();
  return (
    <Link
      className={styles.link}
      to="/campaigns/$key"
      params={{ key: campaign }}
      search={{ cell, rule: name || undefined }}
      title={t('openCell', { campaign, cell })}
    >
      {name !== undefined && <span>{name}</span>}
      <code>{moved === cell ? cell : `${cell} → ${withoutSheet(moved)}`}</code>
    </Link>
  );
}
