import { Alert, Button, Progress } from 'antd';
import type { Schemas } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { formatNumber, percentUsed } from '../../domain/numbers';
import { Loaded } from '../../ui/Loaded';
import { Page, Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import shared from '../../ui/shared.module.css';
import { useSimulation, useStop } from './api';
import { ReportView } from './report/ReportView';
import { Setup } from './Setup';
import styles from './simulation.module.css';
import { useTexts } from './texts';

type Props = { run: string | undefined; onRun: (run: string | undefined) => void };

export function SimulationPage({ run, onRun }: Props) {
  const { t } = useTexts();
  const again = run !== undefined && <Button onClick={() => onRun(undefined)}>{t('startAgain')}</Button>;
  return (
    <Page title={t('title')} intro={t('intro')} extra={again}>
      {run === undefined ? <Setup onStarted={onRun} /> : <Run id={run} />}
    </Page>
  );
}

function Run({ id }: { id: string }) {
  const query = useSimulation(id);
  return <Loaded query={query}>{(simulation) => <Course simulation={simulation} />}</Loaded>;
}

function Course({ simulation }: { simulation: Schemas['Simulation'] }) {
  const { t } = useTexts();
  const { state, problem, result } = simulation;
  switch (state) {
    case 'running':
      return <Running simulation={simulation} />;
    case 'done':
      return result === undefined ? null : <ReportView report={result} />;
    case 'stopped':
      return (
        <div className={shared.stack}>
          <Alert type="info" showIcon title={t('stopped')} description={<Extent {...simulation} />} />
          {result !== undefined && <ReportView report={result} />}
        </div>
      );
    case 'failed':
      return (
        <div className={shared.stack}>
          <Alert type="error" showIcon role="alert" title={t('failed')} />
          {problem !== undefined && <ProblemNotice error={new ProblemError(problem)} />}
        </div>
      );
  }
}

function Extent({ processed, total }: { processed: number; total: number }) {
  const { t } = useTexts();
  return t('progress', { processed: formatNumber(processed), total: formatNumber(total) });
}

function Running({ simulation }: { simulation: Schemas['Simulation'] }) {
  const { t } = useTexts();
  const stop = useStop();
  const { id, processed, total } = simulation;
  return (
    <Panel>
      <div className={styles.ends}>
        <div className={styles.course}>
          <Progress percent={total === 0 ? 0 : percentUsed(processed, total)} status="active" aria-label={t('title')} />
          <span className={`${shared.muted} ${shared.number}`}>
            <Extent processed={processed} total={total} />
          </span>
        </div>
        <Button danger loading={stop.isPending} onClick={() => stop.mutate({ params: { path: { id } } })}>
          {t('stop')}
        </Button>
      </div>
      {stop.isError && <ProblemNotice error={stop.error} />}
    </Panel>
  );
}
