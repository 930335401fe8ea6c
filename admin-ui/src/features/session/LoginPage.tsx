import { Alert, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { problemOf } from '../../api/problem';
import { useLanguage } from '../../i18n';
import { useDocumentTitle } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useLogIn } from './api';
import './login.css';

function Refusal({ error }: { error: unknown }) {
  const { t } = useLanguage();
  // For this one call a 401 means the password, not an expired session.
  return problemOf(error).status === 401 ? (
    <Alert type="error" showIcon role="alert" title={t('problems.wrong-credentials')} />
  ) : (
    <ProblemNotice error={error} />
  );
}

function LoginForm({ onLoggedIn }: { onLoggedIn: () => void }) {
  const { t } = useLanguage();
  const logIn = useLogIn();
  const rules = [{ required: true, message: t('login.required') }];
  return (
    <Form<Schemas['Credentials']>
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={(body) => logIn.mutate({ body }, { onSuccess: onLoggedIn })}
    >
      <Form.Item name="username" label={t('login.username')} rules={rules}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('login.password')} rules={rules}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {logIn.isError && <Refusal error={logIn.error} />}
      <Button type="primary" htmlType="submit" block loading={logIn.isPending}>
        {t('login.submit')}
      </Button>
    </Form>
  );
}

export function LoginPage({ onLoggedIn, languageSwitch }: { onLoggedIn: () => void; languageSwitch: ReactNode }) {
  const { t } = useLanguage();
  useDocumentTitle(t('login.title'));
  return (
    <div className="login">
      <header className="login-language">{languageSwitch}</header>
      <main className="login-card">
        <img src="/favicon.svg" alt="" width={48} height={48} />
        <h1>{t('app.name')}</h1>
        <p className="login-intro">{t('login.intro')}</p>
        <LoginForm onLoggedIn={onLoggedIn} />
        <p className="login-hint">{t('login.hint')}</p>
      </main>
    </div>
  );
}
