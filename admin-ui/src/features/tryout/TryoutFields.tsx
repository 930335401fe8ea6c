import { Button, Form } from 'antd';
import { useEffect } from 'react';
import type { Schemas } from '../../api/client';
import { problemOf } from '../../api/problem';
import { wallClockNow } from '../../domain/time';
import { useProblemText } from '../../ui/ProblemNotice';
import { ActionFields } from './ActionFields';
import type { Vocabulary } from './api';
import styles from './fields.module.css';
import { inputOf, type TryoutForm, tryoutOf } from './form';
import { MemberFields } from './MemberFields';
import { useTexts } from './texts';

type Props = {
  vocabulary: Vocabulary;
  pending: boolean;
  error: unknown;
  onChange: (form: TryoutForm) => void;
  initial: TryoutForm | undefined;
  onSubmit: (tryout: Schemas['Tryout'], form: TryoutForm) => void;
};

export function TryoutFields({ vocabulary, pending, error, initial, onChange, onSubmit }: Props) {
  const { t } = useTexts();
  const [form] = Form.useForm<TryoutForm>();
  useProblemAtInput(form, error);
  const submit = (values: TryoutForm) => {
    const type = vocabulary.actionTypes.find(({ key }) => key === values.type);
    if (type !== undefined) {
      onSubmit(tryoutOf(values, type), values);
    }
  };
  return (
    <Form<TryoutForm>
      form={form}
      className={styles.form}
      layout="vertical"
      preserve={false}
      initialValues={initial ?? { occurredAt: wallClockNow(), who: 'hypothetical' }}
      onValuesChange={(_, values) => onChange(values)}
      onFinish={submit}
      scrollToFirstError={{ focus: true }}
    >
      <ActionFields vocabulary={vocabulary} />
      <MemberFields vocabulary={vocabulary} />
      <Button type="primary" htmlType="submit" size="large" block loading={pending}>
        {t('submit')}
      </Button>
    </Form>
  );
}

/** A problem that names a field is said at that field, and the cursor goes there. */
function useProblemAtInput(form: ReturnType<typeof Form.useForm<TryoutForm>>[0], error: unknown) {
  const text = useProblemText();
  useEffect(() => {
    if (!error) {
      return;
    }
    const problem = problemOf(error);
    const name = inputOf(problem.field);
    if (name !== undefined) {
      // antd types names by the form's shape; a path that comes from the service is only known at run time.
      const path = name as ['attributes', string];
      form.setFields([{ name: path, errors: [[text(error), problem.detail].filter(Boolean).join(' · ')] }]);
      form.scrollToField(path, { focus: true });
    }
  }, [error, form, text]);
}
