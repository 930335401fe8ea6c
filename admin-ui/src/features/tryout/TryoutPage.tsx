import { Alert } from 'antd';
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
  const decision = tryout.isError ? undefined : tryout.last?.decision;
  const stale = tryout.form !== undefined && tryout.form !== tryout.last?.form;
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
          onChange={tryout.keepForm}
          initial={tryout.form}
          onSubmit={(body, form) => {
            tryout.keepForm(form);
            tryout.send(body, form);
          }}
        />
      </Panel>
      <div aria-live="polite" aria-busy={tryout.isPending}>
        {tryout.isError && <ProblemNotice error={tryout.error} />}
        {decision === undefined && !tryout.isError && <p className="panel empty">{t('tryout.waiting')}</p>}
        {decision !== undefined && stale && <Alert className="stale" type="info" title={t('tryout.stale')} showIcon />}
        {decision !== undefined && <DecisionView decision={decision} vocabulary={vocabulary} />}
      </div>
    </div>
  );
}
