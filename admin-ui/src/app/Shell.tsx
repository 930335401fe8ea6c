import {
  AccountBookOutlined,
  ExperimentOutlined,
  FileSearchOutlined,
  LogoutOutlined,
  ProfileOutlined,
  ThunderboltOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { sessionQuery, useLogOut } from '../features/session/api';
import { useWidgetTexts } from '../ui/texts';
import { LanguageSwitch } from './LanguageSwitch';
import styles from './Shell.module.css';
import { useTexts } from './texts';

function Navigation() {
  const { t } = useTexts();
  return (
    <nav aria-label={t('menu')} className={styles.menu}>
      <Link to="/campaigns">
        <ProfileOutlined aria-hidden /> {t('nav.campaigns')}
      </Link>
      <Link to="/workbooks">
        <FileSearchOutlined aria-hidden /> {t('nav.workbooks')}
      </Link>
      <Link to="/tryout">
        <ThunderboltOutlined aria-hidden /> {t('nav.tryout')}
      </Link>
      <Link to="/simulation">
        <ExperimentOutlined aria-hidden /> {t('nav.simulation')}
      </Link>
      <Link to="/reconciliation">
        <AccountBookOutlined aria-hidden /> {t('nav.reconciliation')}
      </Link>
    </nav>
  );
}

function Account({ onLeave }: { onLeave: () => void }) {
  const { t } = useTexts();
  const session = useQuery(sessionQuery);
  const logOut = useLogOut();
  return (
    <div className={styles.account}>
      <LanguageSwitch />
      <div className={styles.who}>
        <span>{t('signedInAs')}</span>
        <strong>{session.data?.username}</strong>
      </div>
      <Button
        icon={<LogoutOutlined aria-hidden />}
        loading={logOut.isPending}
        onClick={() => logOut.mutate({}, { onSettled: onLeave })}
      >
        {t('logOut')}
      </Button>
    </div>
  );
}

export function Shell({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const { t } = useTexts();
  const product = useWidgetTexts().t('product');
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <header className={styles.side}>
        <div className={styles.inner}>
          <Link to="/campaigns" className={styles.brand}>
            <img src="/favicon.svg" alt="" width={32} height={32} />
            <span>
              <strong>{product}</strong>
              <small>{t('tagline')}</small>
            </span>
          </Link>
          <Navigation />
          <Account onLeave={onLeave} />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
