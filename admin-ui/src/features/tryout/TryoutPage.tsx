import { Alert } from 'antd';
import { EmptyPanel } from '../../ui/Empty';
import { Loaded } from '../../ui/Loaded';
import { Page, Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useTryout, useVocabulary, type Vocabulary } from './api';
import { DecisionView } from './DecisionView';
import { TryoutFields } from './TryoutFields';
import styles from './TryoutPage.module.css';
import { useTexts } from './texts';

export function TryoutPage() {
  const { t } = useTexts();
  const query = useVocabulary();
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Loaded query={query}>{(vocabulary) => <Tryout vocabulary={vocabulary} />}</Loaded>
    </Page>
  );
}

function Tryout({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t } = useTexts();
  const tryout = useTryout();
  const decision = tryout.isError ? undefined : tryout.last?.decision;
  const stale = tryout.form !== undefined && tryout.form !== tryout.last?.form;
  if (vocabulary.actionTypes.length === 0) {
    return <EmptyPanel>{t('noAction')}</EmptyPanel>;
  }
  return (
    <div className={styles.tryout}>
      <Panel title={t('action')}>
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
        {decision === undefined && !tryout.isError && <EmptyPanel>{t('waiting')}</EmptyPanel>}
        {decision !== undefined && stale && <Alert className={styles.stale} type="info" title={t('stale')} showIcon />}
        {decision !== undefined && <DecisionView decision={decision} vocabulary={vocabulary} />}
      </div>
    </div>
  );
}
