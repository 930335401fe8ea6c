import { DatePicker, Form, Input, Segmented, Select } from 'antd';
import { useLanguage } from '../../i18n';
import type { Vocabulary } from './api';
import type { TryoutForm } from './form';

export function MemberFields({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t } = useLanguage();
  const who: TryoutForm['who'] | undefined = Form.useWatch('who');
  return (
    <fieldset className="member">
      <legend>{t('tryout.member')}</legend>
      <Form.Item name="who">
        <Segmented
          block
          aria-label={t('tryout.member')}
          options={[
            { value: 'hypothetical', label: t('tryout.hypothetical') },
            { value: 'existing', label: t('tryout.existing') },
          ]}
        />
      </Form.Item>
      {who === 'existing' ? <ExistingMember /> : <HypotheticalMember vocabulary={vocabulary} />}
    </fieldset>
  );
}

function ExistingMember() {
  const { t } = useLanguage();
  const message = t('tryout.required', { name: t('tryout.memberId') });
  return (
    <Form.Item name="memberId" label={t('tryout.memberId')} rules={[{ required: true, whitespace: true, message }]}>
      <Input placeholder={t('tryout.memberIdPlaceholder')} />
    </Form.Item>
  );
}

function HypotheticalMember({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t, say } = useLanguage();
  const options = (named: Vocabulary['tiers']) =>
    named.map(({ key, label }) => ({ value: key, label: `${say(label)} ${key}` }));
  return (
    <>
      <div className="pair">
        <Form.Item name={['member', 'tier']} label={t('tryout.tier')}>
          <Select allowClear placeholder={t('tryout.tierPlaceholder')} options={options(vocabulary.tiers)} />
        </Form.Item>
        <Form.Item name={['member', 'registeredOn']} label={t('tryout.registeredOn')}>
          <DatePicker className="wide" />
        </Form.Item>
      </div>
      <Form.Item name={['member', 'segments']} label={t('tryout.segments')}>
        <Select mode="multiple" placeholder={t('tryout.segmentsPlaceholder')} options={options(vocabulary.segments)} />
      </Form.Item>
    </>
  );
}
