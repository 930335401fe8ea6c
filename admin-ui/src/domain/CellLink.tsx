import { Link } from '@tanstack/react-router';
import styles from './CellLink.module.css';
import { withoutSheet } from './cells';
import { useDomainTexts } from './texts';

type Props = { campaign: string; cell: string; moved?: string | undefined; name?: string };

/**
 * Links to a rule in the tables of its campaign. The link contains the name, because the version in use may have the rule in
 * another row. `moved` is the rule's cell in a second version, if it differs.
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
