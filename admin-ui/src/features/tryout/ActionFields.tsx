import { DatePicker, Form, Input, InputNumber, Select } from 'antd';
import type { Schemas } from '../../api/client';
import { useLanguage } from '../../i18n';
import type { ActionType, Attribute, Vocabulary } from './api';

function useNamed() {
  const { say } = useLanguage();
  return (named: Schemas['Named'][]) => named.map(({ key, label }) => ({ value: key, label: `${say(label)} ${key}` }));
}

function useRequired() {
  const { t } = useLanguage();
  return (name: string, required = true) => [{ required, message: t('tryout.required', { name }) }];
}

export function ActionFields({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t } = useLanguage();
  const options = useNamed();
  const required = useRequired();
  const chosen: string | undefined = Form.useWatch('type');
  const type = vocabulary.actionTypes.find(({ key }) => key === chosen);
  return (
    <>
      <Form.Item name="type" label={t('tryout.type')} rules={required(t('tryout.type'))}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('tryout.typePlaceholder')}
          options={options(vocabulary.actionTypes)}
        />
      </Form.Item>
      <div className="pair">
        <Form.Item name="occurredAt" label={t('tryout.time')} rules={required(t('tryout.time'))}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} className="wide" />
        </Form.Item>
        <Form.Item name="channel" label={t('tryout.channel')}>
          <Select allowClear placeholder={t('tryout.channelPlaceholder')} options={options(vocabulary.channels)} />
        </Form.Item>
      </div>
      {type !== undefined && <DeclaredFields key={type.key} type={type} />}
      <Form.Item name="placements" label={t('tryout.placements')}>
        <Select
          mode="multiple"
          placeholder={t('tryout.placementsPlaceholder')}
          options={options(vocabulary.placements)}
        />
      </Form.Item>
    </>
  );
}

/** The inputs that only this action type has. */
function DeclaredFields({ type }: { type: ActionType }) {
  const { t } = useLanguage();
  const required = useRequired();
  return (
    <>
      {type.amount !== 'none' && (
        <Form.Item
          name="amount"
          label={t('tryout.amount')}
          rules={required(t('tryout.amount'), type.amount === 'required')}
        >
          <InputNumber min={0} precision={2} className="wide" />
        </Form.Item>
      )}
      {type.attributes.length > 0 && (
        <fieldset className="attributes">
          <legend>{t('tryout.attributes')}</legend>
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
          {name}&nbsp;<code className="muted">{attribute.key}</code>
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
  const { t } = useLanguage();
  const named = useNamed();
  const allowClear = !attribute.required;
  if (attribute.values.length > 0) {
    return <Select {...control} allowClear={allowClear} options={named(attribute.values)} />;
  }
  switch (attribute.type) {
    case 'number':
      return <InputNumber {...control} className="wide" />;
    case 'date':
      return <DatePicker {...control} className="wide" />;
    case 'flag': {
      const options = [
        { value: true, label: t('tryout.yes') },
        { value: false, label: t('tryout.no') },
      ];
      return <Select {...control} allowClear={allowClear} options={options} />;
    }
    case 'text':
      return <Input {...control} />;
  }
}
