import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Modal } from 'antd';
import { useSyncExternalStore } from 'react';
import type { Schemas } from '../../api/client';
import { sessionQuery } from './api';
import type { EndedSession } from './ended';
import { LoginForm } from './LoginForm';
import styles from './login.module.css';
import { useTexts } from './texts';

type Props = { ended: EndedSession; onOtherOperator: () => void };

/** Asks for the password above the page, which stays as it is; what it could not have is asked for again afterwards. */
export function SessionEnded({ ended, onOtherOperator }: Props) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const open = useSyncExternalStore(ended.subscribe, ended.get);
  const session = useQuery(sessionQuery);
  const username = session.data?.username;
  const goOn = (who: Schemas['Session']) => {
    ended.set(false);
    if (username !== undefined && who.username !== username) {
      // What stands in the page is not theirs to see.
      onOtherOperator();
      return;
    }
    void queries.invalidateQueries();
  };
  if (!open) {
    return null;
  }
  return (
    <Modal
      open
      title={t('ended')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={420}
    >
      <Alert type="info" showIcon title={t('endedHint')} className={styles.notice} />
      <LoginForm username={username} onLoggedIn={goOn} />
    </Modal>
  );
}
