import { DatePicker, Form, Input, Segmented, Select } from 'antd';
import type { Vocabulary } from './api';
import styles from './fields.module.css';
import type { TryoutForm } from './form';
import { useTexts } from './texts';

export function MemberFields({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t } = useTexts();
  const who: TryoutForm['who'] | undefined = Form.useWatch('who');
  return (
    <fieldset>
      <legend>{t('member')}</legend>
      <Form.Item name="who">
        <Segmented
          block
          aria-label={t('member')}
          options={[
            { value: 'hypothetical', label: t('hypothetical') },
            { value: 'existing', label: t('existing') },
          ]}
        />
      </Form.Item>
      {who === 'existing' ? <ExistingMember /> : <HypotheticalMember vocabulary={vocabulary} />}
    </fieldset>
  );
}

function ExistingMember() {
  const { t } = useTexts();
  const message = t('required', { name: t('memberId') });
  return (
    <Form.Item name="memberId" label={t('memberId')} rules={[{ required: true, whitespace: true, message }]}>
      <Input placeholder={t('memberIdPlaceholder')} />
    </Form.Item>
  );
}

function HypotheticalMember({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t, say } = useTexts();
  const options = (named: Vocabulary['tiers']) =>
    named.map(({ key, label }) => ({ value: key, label: `${say(label)} ${key}` }));
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name={['member', 'tier']} label={t('tier')}>
          <Select allowClear placeholder={t('tierPlaceholder')} options={options(vocabulary.tiers)} />
        </Form.Item>
        <Form.Item name={['member', 'registeredOn']} label={t('registeredOn')}>
          <DatePicker className={styles.wide} />
        </Form.Item>
      </div>
      <Form.Item name={['member', 'segments']} label={t('segments')}>
        <Select mode="multiple" placeholder={t('segmentsPlaceholder')} options={options(vocabulary.segments)} />
      </Form.Item>
    </>
  );
}
