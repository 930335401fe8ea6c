import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n';

/** Leads to the cell in its campaign's tables. */
export function CellLink({ campaign, cell, name }: { campaign: string; cell: string; name?: string }) {
  const { t } = useLanguage();
  return (
    <Link
      className="cell-link"
      to="/campaigns/$key"
      params={{ key: campaign }}
      search={{ cell }}
      title={t('decision.openCell', { campaign, cell })}
    >
      {name !== undefined && <span className="cell-link-name">{name}</span>}
      <code>{cell}</code>
    </Link>
  );
}
