import { Alert, Button, Input, type InputProps } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { Schemas } from '../../api/client';
import { problemOf } from '../../api/problem';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useWidgetTexts } from '../../ui/texts';
import { useLogIn } from './api';
import styles from './login.module.css';
import { useTexts } from './texts';

function Refusal({ error }: { error: unknown }) {
  const { t } = useWidgetTexts();
  // For this one call a 401 means the password, not an expired session.
  return problemOf(error).status === 401 ? (
    <Alert type="error" showIcon role="alert" title={t('problems.wrong-credentials')} />
  ) : (
    <ProblemNotice error={error} />
  );
}

type FieldProps = { name: keyof Schemas['Credentials']; label: string; missing: boolean };

/** A labelled input. With `missing` it says that it has to be filled in. */
function Field({ name, label, missing, ...input }: FieldProps & InputProps) {
  const { t } = useTexts();
  const id = useId();
  const Control = name === 'password' ? Input.Password : Input;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Control
        {...input}
        id={id}
        name={name}
        size="large"
        aria-invalid={missing}
        aria-describedby={missing ? `${id}-missing` : undefined}
        {...(missing && { status: 'error' })}
      />
      {missing && (
        <div id={`${id}-missing`} role="alert" className={styles.missing}>
          {t('required')}
        </div>
      )}
    </div>
  );
}

const empty: Schemas['Credentials'] = { username: '', password: '' };

type Props = { username?: string | undefined; onLoggedIn: (who: Schemas['Session']) => void };

/** A plain form: the component library's own would be a tenth of all that is loaded before the first page. */
export function LoginForm({ username, onLoggedIn }: Props) {
  const { t } = useTexts();
  const logIn = useLogIn();
  const [body, setBody] = useState({ ...empty, ...(username !== undefined && { username }) });
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (body.username !== '' && body.password !== '') {
      logIn.mutate({ body }, { onSuccess: onLoggedIn });
    }
  };
  const field = (name: keyof Schemas['Credentials']) => ({
    name,
    value: body[name],
    missing: asked && body[name] === '',
    onChange: (event: { target: { value: string } }) => setBody({ ...body, [name]: event.target.value }),
  });
  return (
    <form noValidate onSubmit={submit}>
      <Field {...field('username')} label={t('username')} autoComplete="username" autoFocus={username === undefined} />
      <Field
        {...field('password')}
        label={t('password')}
        autoComplete="current-password"
        autoFocus={username !== undefined}
      />
      {logIn.isError && (
        <div className={styles.notice}>
          <Refusal error={logIn.error} />
        </div>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={logIn.isPending}>
        {t('submit')}
      </Button>
    </form>
  );
}
