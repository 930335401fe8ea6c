import shared from '../../ui/shared.module.css';
import { useTexts } from './texts';

/** `2026-10-01 – 2026-10-08`, both inclusive. A line breaks between the dates at most, never within one. */
export function Dates({ of: { startsOn, endsOn } }: { of: { startsOn?: string; endsOn?: string } }) {
  const { t } = useTexts();
  const open = t('list.openEnded');
  if (startsOn === undefined && endsOn === undefined) {
    return open;
  }
  return (
    <span className={shared.number}>
      <span className={shared.unbroken}>{startsOn ?? open} –</span>{' '}
      <span className={shared.unbroken}>{endsOn ?? open}</span>
    </span>
  );
}
