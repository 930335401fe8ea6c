import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n';

/** Leads to the rule in its campaign's tables: by its name, since the version in use may have it in another cell than the one that decided. */
export function CellLink({ campaign, cell, name }: { campaign: string; cell: string; name?: string }) {
  const { t } = useLanguage();
  return (
    <Link
      className="cell-link"
      to="/campaigns/$key"
      params={{ key: campaign }}
      search={name === undefined ? { cell } : { cell, rule: name }}
      title={t('decision.openCell', { campaign, cell })}
    >
      {name !== undefined && <span className="cell-link-name">{name}</span>}
      <code>{cell}</code>
    </Link>
  );
}
