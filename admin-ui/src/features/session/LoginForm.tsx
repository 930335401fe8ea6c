import { Alert, Button, Form, Input } from 'antd';
import type { Schemas } from '../../api/client';
import { problemOf } from '../../api/problem';
import { useLanguage } from '../../i18n';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useLogIn } from './api';

function Refusal({ error }: { error: unknown }) {
  const { t } = useLanguage();
  // For this one call a 401 means the password, not an expired session.
  return problemOf(error).status === 401 ? (
    <Alert type="error" showIcon role="alert" title={t('problems.wrong-credentials')} />
  ) : (
    <ProblemNotice error={error} />
  );
}

type Props = { username?: string | undefined; onLoggedIn: (who: Schemas['Session']) => void };

export function LoginForm({ username, onLoggedIn }: Props) {
  const { t } = useLanguage();
  const logIn = useLogIn();
  const rules = [{ required: true, message: t('login.required') }];
  return (
    <Form<Schemas['Credentials']>
      layout="vertical"
      size="large"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(body) => logIn.mutate({ body }, { onSuccess: onLoggedIn })}
    >
      <Form.Item name="username" label={t('login.username')} rules={rules}>
        <Input autoComplete="username" autoFocus={username === undefined} />
      </Form.Item>
      <Form.Item name="password" label={t('login.password')} rules={rules}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      {logIn.isError && <Refusal error={logIn.error} />}
      <Button type="primary" htmlType="submit" block loading={logIn.isPending}>
        {t('login.submit')}
      </Button>
    </Form>
  );
}
