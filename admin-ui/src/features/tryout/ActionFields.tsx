import { DatePicker, Form, Input, InputNumber, Select } from 'antd';
import type { Schemas } from '../../api/client';
import { useLanguage } from '../../i18n';
import shared from '../../ui/shared.module.css';
import type { ActionType, Attribute, Vocabulary } from './api';
import styles from './fields.module.css';
import { useTexts } from './texts';

function useNamed() {
  const { say } = useLanguage();
  return (named: Schemas['Named'][]) => named.map(({ key, label }) => ({ value: key, label: `${say(label)} ${key}` }));
}

function useRequired() {
  const { t } = useTexts();
  return (name: string, required = true) => [{ required, message: t('required', { name }) }];
}

export function ActionFields({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t } = useTexts();
  const options = useNamed();
  const required = useRequired();
  const chosen: string | undefined = Form.useWatch('type');
  const type = vocabulary.actionTypes.find(({ key }) => key === chosen);
  return (
    <>
      <Form.Item name="type" label={t('type')} rules={required(t('type'))}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('typePlaceholder')}
          options={options(vocabulary.actionTypes)}
        />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="occurredAt" label={t('time')} rules={required(t('time'))}>
          <DatePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            allowClear={false}
            className={styles.wide}
          />
        </Form.Item>
        <Form.Item name="channel" label={t('channel')}>
          <Select allowClear placeholder={t('channelPlaceholder')} options={options(vocabulary.channels)} />
        </Form.Item>
      </div>
      {type !== undefined && <DeclaredFields key={type.key} type={type} />}
      <Form.Item name="placements" label={t('placements')}>
        <Select mode="multiple" placeholder={t('placementsPlaceholder')} options={options(vocabulary.placements)} />
      </Form.Item>
    </>
  );
}

/** The inputs that only this action type has. */
function DeclaredFields({ type }: { type: ActionType }) {
  const { t } = useTexts();
  const required = useRequired();
  return (
    <>
      {type.amount !== 'none' && (
        <Form.Item name="amount" label={t('amount')} rules={required(t('amount'), type.amount === 'required')}>
          <InputNumber min={0} precision={2} className={styles.wide} />
        </Form.Item>
      )}
      {type.attributes.length > 0 && (
        <fieldset className={styles.attributes}>
          <legend>{t('attributes')}</legend>
          {type.attributes.map((attribute) => (
            <AttributeField key={attribute.key} attribute={attribute} />
          ))}
        </fieldset>
      )}
    </>
  );
}

function AttributeField({ attribute }: { attribute: Attribute }) {
  const { say } = useLanguage();
  const required = useRequired();
  const name = say(attribute.label) || attribute.key;
  return (
    <Form.Item
      name={['attributes', attribute.key]}
      label={
        <>
          {name}&nbsp;<code className={shared.muted}>{attribute.key}</code>
        </>
      }
      rules={required(name, attribute.required)}
    >
      <AttributeInput attribute={attribute} />
    </Form.Item>
  );
}

type InputProps = { attribute: Attribute; id?: string; value?: never; onChange?: (value: unknown) => void };

/** Form.Item hands id, value and onChange to its child; they go on to the input that fits the type. */
function AttributeInput({ attribute, ...control }: InputProps) {
  const { t } = useTexts();
  const named = useNamed();
  const allowClear = !attribute.required;
  if (attribute.values.length > 0) {
    return <Select {...control} allowClear={allowClear} options={named(attribute.values)} />;
  }
  switch (attribute.type) {
    case 'number':
      return <InputNumber {...control} className={styles.wide} />;
    case 'date':
      return <DatePicker {...control} className={styles.wide} />;
    case 'flag': {
      const options = [
        { value: true, label: t('yes') },
        { value: false, label: t('no') },
      ];
      return <Select {...control} allowClear={allowClear} options={options} />;
    }
    case 'text':
      return <Input {...control} />;
  }
}
