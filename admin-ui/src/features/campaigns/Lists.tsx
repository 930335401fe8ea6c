import type { Schemas } from '../../api/client';
import type { CellPlace } from '../../domain/cells';
import { useNameOf } from '../../domain/names';
import { formatNumber } from '../../domain/numbers';
import type { SheetColumn } from '../../domain/sheet/model';
import { useDomainTexts } from '../../domain/texts';
import shared from '../../ui/shared.module.css';
import type { Campaign } from './api';
import { CampaignSheet } from './CampaignSheet';
import { useTexts } from './texts';

type Props = { campaign: Campaign; place: CellPlace | undefined };

/** What a limit does that does not say it. */
const unsaid = { points: 'return', times: 'asGranted' } as const;

export function Limits({ campaign, place }: Props) {
  const domain = useDomainTexts();
  const { t, say } = useTexts();
  const columns: SheetColumn<Schemas['Limit']>[] = [
    { key: 'name', title: t('campaign.name'), render: ({ name }) => name },
    { key: 'kind', title: t('campaign.kind'), render: ({ kind }) => domain.t(`limitKind.${kind}`) },
    { key: 'scope', title: t('campaign.scope'), render: ({ scope }) => say(scope) },
    { key: 'period', title: t('campaign.period'), render: ({ period, span }) => t(`period.${period}`, { span }) },
    {
      key: 'amount',
      title: t('campaign.amount'),
      numeric: true,
      render: ({ amount, measure }) => `${formatNumber(amount)} ${domain.t(`measure.${measure}`)}`,
    },
    { key: 'onReached', title: t('campaign.onReached'), render: ({ onReached }) => t(`onReached.${onReached}`) },
    {
      key: 'onCancellation',
      title: t('campaign.onCancellation'),
      render: ({ onCancellation, measure }) => t(`onCancellation.${onCancellation ?? unsaid[measure]}`),
    },
  ];
  const { limits } = campaign;
  const label = t('tab.limits');
  return (
    <CampaignSheet
      label={label}
      sheet="Limits"
      columns={columns}
      rows={limits}
      place={place}
      empty={t('campaign.noLimits')}
    />
  );
}

export function Metrics({ campaign, place }: Props) {
  const { t, say } = useTexts();
  const nameOf = useNameOf('actionTypes');
  const columns: SheetColumn<Schemas['Metric']>[] = [
    { key: 'name', title: t('campaign.name'), render: ({ label, key }) => <Keyed label={say(label)} name={key} /> },
    { key: 'kind', title: t('campaign.kind'), render: ({ kind }) => t(`metricKind.${kind}`) },
    {
      key: 'actionType',
      title: t('campaign.actionType'),
      render: ({ actionType }) =>
        actionType === undefined ? t('campaign.anyAction') : <Keyed label={nameOf(actionType)} name={actionType} />,
    },
    { key: 'window', title: t('campaign.window'), render: ({ window }) => say(window) },
  ];
  const { metrics } = campaign;
  const label = t('tab.metrics');
  return (
    <CampaignSheet
      label={label}
      sheet="Metrics"
      columns={columns}
      rows={metrics}
      place={place}
      empty={t('campaign.noMetrics')}
    />
  );
}

function Keyed({ label, name }: { label: string; name: string }) {
  return (
    <>
      {label} <code className={shared.muted}>{name}</code>
    </>
  );
}

export function Content({ campaign, place }: Props) {
  const domain = useDomainTexts();
  const { t, language } = useTexts();
  const columns: SheetColumn<Schemas['ContentItem']>[] = [
    { key: 'id', title: t('campaign.key'), render: ({ id }) => <code>{id}</code> },
    {
      key: 'title',
      title: t('campaign.itemTitle'),
      render: ({ title, titleEn }) => (language === 'en' && titleEn) || title,
    },
    {
      key: 'image',
      title: t('campaign.image'),
      render: ({ image }) => <code className={shared.breakable}>{image}</code>,
    },
    { key: 'jump', title: t('campaign.jumpTo'), render: ({ jump }) => jump && domain.t(`jump.${jump}`) },
    {
      key: 'target',
      title: t('campaign.target'),
      render: ({ target }) => <span className={shared.breakable}>{target}</span>,
    },
  ];
  const { content } = campaign;
  const label = t('tab.content');
  return (
    <CampaignSheet
      label={label}
      sheet="Content"
      columns={columns}
      rows={content}
      place={place}
      empty={t('campaign.noContent')}
    />
  );
}

export function Scenarios({ campaign, place }: Props) {
  const { t } = useTexts();
  const columns: SheetColumn<Schemas['Scenario']>[] = [
    { key: 'name', title: t('campaign.scenario'), render: ({ name }) => name },
    { key: 'steps', title: t('campaign.steps'), numeric: true, render: ({ steps }) => steps },
  ];
  const { scenarios } = campaign;
  const label = t('tab.scenarios');
  const empty = t('campaign.noScenarios');
  return (
    <CampaignSheet label={label} sheet="Scenarios" columns={columns} rows={scenarios} place={place} empty={empty} />
  );
}
