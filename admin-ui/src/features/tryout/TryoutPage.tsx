import { Alert } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { Loaded } from '../../ui/Loaded';
import { Page, Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useTryout, useVocabulary, type Vocabulary } from './api';
import { DecisionView } from './DecisionView';
import { TryoutFields } from './TryoutFields';
import './tryout.css';

export function TryoutPage() {
  const { t } = useLanguage();
  const query = useVocabulary();
  return (
    <Page title={t('tryout.title')} intro={t('tryout.intro')}>
      <Loaded query={query}>{(vocabulary) => <Tryout vocabulary={vocabulary} />}</Loaded>
    </Page>
  );
}

function Tryout({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t } = useLanguage();
  const tryout = useTryout();
  const [stale, setStale] = useState(false);
  if (vocabulary.actionTypes.length === 0) {
    return <p className="panel empty">{t('tryout.noAction')}</p>;
  }
  return (
    <div className="tryout">
      <Panel title={t('tryout.action')}>
        <TryoutFields
          vocabulary={vocabulary}
          pending={tryout.isPending}
          error={tryout.error}
          onChange={() => setStale(true)}
          onSubmit={(body) => {
            setStale(false);
            tryout.mutate({ body });
          }}
        />
      </Panel>
      <div aria-live="polite" aria-busy={tryout.isPending}>
        {tryout.isError && <ProblemNotice error={tryout.error} />}
        {tryout.isIdle && <p className="panel empty">{t('tryout.waiting')}</p>}
        {tryout.data !== undefined && stale && (
          <Alert className="stale" type="info" title={t('tryout.stale')} showIcon />
        )}
        {tryout.data !== undefined && <DecisionView decision={tryout.data} vocabulary={vocabulary} />}
      </div>
    </div>
  );
}
