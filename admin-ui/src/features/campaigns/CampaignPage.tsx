import { Alert, Tabs } from 'antd';
import { BudgetBar } from '../../domain/BudgetBar';
import { placeOf } from '../../domain/cells';
import { StateTag } from '../../domain/tags';
import { formatInstant } from '../../domain/time';
import { Loaded } from '../../ui/Loaded';
import { Page, Panel } from '../../ui/Page';
import shared from '../../ui/shared.module.css';
import { type Campaign, useCampaign } from './api';
import styles from './CampaignPage.module.css';
import { Dates } from './Dates';
import { DecisionTables } from './DecisionTables';
import { Findings } from './Findings';
import { Content, Limits, Metrics, Scenarios } from './Lists';
import { useTexts } from './texts';
import { Versions } from './Versions';
import { cellOf, isShown, opened, tabs, type View } from './view';

type Props = { campaignKey: string; view: View; onView: (view: View) => void };

export function CampaignPage({ campaignKey, view, onView }: Props) {
  const { t, say } = useTexts();
  const query = useCampaign(campaignKey);
  const intro = query.data && (
    <>
      <StateTag state={query.data.state} /> <code>{query.data.key}</code>
    </>
  );
  return (
    <Page title={query.data ? say(query.data.name) : t('campaign.title')} intro={intro}>
      <Loaded query={query}>{(campaign) => <Whole campaign={campaign} view={view} onView={onView} />}</Loaded>
    </Page>
  );
}

function Whole({ campaign, view, onView }: { campaign: Campaign } & Omit<Props, 'campaignKey'>) {
  const { t } = useTexts();
  return (
    <>
      <Overview campaign={campaign} />
      <Panel title={t('campaign.findings')}>
        <Checked campaign={campaign} view={view} onView={onView} />
      </Panel>
      <Panel>
        <Arrival campaign={campaign} view={view} />
        <Sheets campaign={campaign} view={view} onView={onView} />
      </Panel>
    </>
  );
}

/** Findings of a file that waits behind the version in use name cells of that file, which the version does not show. */
function Checked({ campaign, view, onView }: { campaign: Campaign } & Omit<Props, 'campaignKey'>) {
  const { t } = useTexts();
  const waits = campaign.findingsOf === 'unpublishedFile' && campaign.version !== undefined;
  return (
    <>
      {waits && <Alert type="warning" showIcon title={t('campaign.fileWaits', { version: campaign.version })} />}
      <Findings
        findings={campaign.findings}
        cell={waits ? undefined : view.cell}
        onJump={waits ? undefined : (cell) => onView({ cell })}
      />
    </>
  );
}

function Overview({ campaign }: { campaign: Campaign }) {
  const { t, say } = useTexts();
  const { currency } = campaign;
  const facts = [
    [t('list.dates'), <Dates key="dates" of={campaign} />],
    [t('campaign.zone'), campaign.zone],
    [t('list.version'), campaign.version === undefined ? t('list.noVersion') : `v${campaign.version}`],
    [t('campaign.publishedAt'), formatInstant(campaign.publishedAt)],
    [t('campaign.hash'), campaign.hash?.slice(0, 12) ?? '—'],
    // Points go without saying.
    ...(currency === undefined || currency.key === 'points'
      ? []
      : [[t('campaign.currency'), say(currency.label)] as const]),
  ] as const;
  return (
    <Panel>
      <div className={styles.overview}>
        <div>
          {campaign.about && <p>{campaign.about}</p>}
          <dl className={styles.facts}>
            {facts.map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          {campaign.budgets.length === 0 && <span className={shared.muted}>{t('list.noBudget')}</span>}
          {campaign.budgets.map((budget) => (
            <BudgetBar key={budget.limit} budget={budget} />
          ))}
        </div>
      </div>
    </Panel>
  );
}

/** Says aloud where a jump went, and says so when the cell is one that no tab shows. */
function Arrival({ campaign, view }: { campaign: Campaign; view: View }) {
  const { t } = useTexts();
  const cell = cellOf(campaign, view);
  if (cell === undefined) {
    return view.rule === undefined ? null : (
      <div role="status" data-testid="arrival" className={styles.arrival}>
        <Alert type="info" showIcon title={t('campaign.ruleGone', { rule: view.rule })} />
      </div>
    );
  }
  const place = placeOf(cell);
  const shown = place !== undefined && isShown(campaign, place);
  return (
    <div role="status" data-testid="arrival" className={styles.arrival}>
      {shown ? (
        <span className={shared.muted}>{t('campaign.highlighted', { cell })}</span>
      ) : (
        <Alert type="info" showIcon title={t('campaign.unreadable', { cell })} />
      )}
    </div>
  );
}

function Sheets({ campaign, view, onView }: { campaign: Campaign } & Omit<Props, 'campaignKey'>) {
  const { t } = useTexts();
  const { tab, table, place } = opened(campaign, view);
  const contents = {
    tables: (
      <DecisionTables
        campaign={campaign}
        table={table}
        place={place}
        onTable={(name) => onView({ tab: 'tables', table: name })}
      />
    ),
    limits: <Limits campaign={campaign} place={place} />,
    metrics: <Metrics campaign={campaign} place={place} />,
    content: <Content campaign={campaign} place={place} />,
    scenarios: <Scenarios campaign={campaign} place={place} />,
    versions: <Versions campaign={campaign} />,
  };
  return (
    <Tabs
      activeKey={tab}
      onChange={(chosen) => onView({ tab: chosen })}
      destroyOnHidden
      items={tabs.map((key) => ({ key, label: t(`tab.${key}`), children: contents[key] }))}
    />
  );
}
