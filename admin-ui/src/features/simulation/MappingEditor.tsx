import { AutoComplete, Select } from 'antd';
import type { Schemas } from '../../api/client';
import { Panel } from '../../ui/Page';
import shared from '../../ui/shared.module.css';
import type { Mapping, Recording, Source } from './api';
import { DecimalMarkQuestion } from './HowItWasRead';
import styles from './MappingEditor.module.css';
import { type Fact, type Field, facts, isRequired, samplesOf, sourceOf, withSource } from './mapping';
import { useTexts } from './texts';

type Named = Schemas['Named'];
type Values = { type: Named[]; channel: Named[] };
type Props = {
  recording: Recording;
  mapping: Mapping;
  attributes: Named[];
  values: Values;
  onChange: (mapping: Mapping) => void;
};

export function useFieldName(attributes: Named[] = []) {
  const { t, say } = useTexts();
  return (field: Field) => {
    if ('fact' in field) {
      return t(`fact.${field.fact}`);
    }
    const label = say(attributes.find(({ key }) => key === field.attribute)?.label);
    return t('attribute', { name: `${label} ${field.attribute}`.trim() });
  };
}

export function MappingEditor({ recording, mapping, attributes, values, onChange }: Props) {
  const { t } = useTexts();
  const nameOf = useFieldName(attributes);
  const named = [...new Set([...Object.keys(mapping.attributes), ...attributes.map(({ key }) => key)])].sort();
  const fields: Field[] = [...facts.map((fact) => ({ fact })), ...named.map((attribute) => ({ attribute }))];
  return (
    <Panel title={`2 · ${t('mapping')}`} extra={<span className={shared.muted}>{t('mappingIntro')}</span>}>
      <div className={styles.box}>
        <table data-testid="mapping" className={styles.mapping}>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('chosen')}</th>
              <th scope="col">{t('samples')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <MappingRow
                key={'fact' in field ? field.fact : `attributes.${field.attribute}`}
                field={field}
                name={nameOf(field)}
                recording={recording}
                source={sourceOf(mapping, field)}
                values={values}
                onSource={(source) => onChange(withSource(mapping, field, source))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <DecimalMarkQuestion recording={recording} mapping={mapping} onChange={onChange} />
      <SampleRows recording={recording} />
    </Panel>
  );
}

type RowProps = {
  field: Field;
  name: string;
  recording: Recording;
  source: Source | undefined;
  values: Values;
  onSource: (source: Source | undefined) => void;
};

function MappingRow({ field, name, recording, source, values, onSource }: RowProps) {
  const { t, say } = useTexts();
  return (
    <tr>
      <th scope="row">
        {name} {isRequired(field) && <span className={styles.required}>{t('required')}</span>}
      </th>
      <td>
        <KindSelect field={field} name={name} source={source} onSource={onSource} />
      </td>
      <td>
        {source?.column !== undefined && (
          <Select
            showSearch
            className={styles.input}
            aria-label={t('columnOf', { field: name })}
            value={source.column || undefined}
            onChange={(column: string) => onSource({ column })}
            options={recording.columns.map((value) => ({ value }))}
          />
        )}
        {source?.value !== undefined && (
          <AutoComplete
            className={styles.input}
            aria-label={t('valueOf', { field: name })}
            value={source.value}
            onChange={(value: string) => onSource({ value })}
            options={valuesOf(field, values).map(({ key, label }) => ({ value: key, label: `${say(label)} ${key}` }))}
          />
        )}
      </td>
      <td className={styles.samples}>{samplesOf(recording, source).join(' · ')}</td>
    </tr>
  );
}

function valuesOf(field: Field, values: Values): Named[] {
  const declared: Partial<Record<Fact, Named[]>> = values;
  return 'fact' in field ? (declared[field.fact] ?? []) : [];
}

type Kind = 'column' | 'value' | 'unused';

function kindOf(source: Source | undefined): Kind {
  if (source?.column !== undefined) {
    return 'column';
  }
  return source?.value !== undefined ? 'value' : 'unused';
}

const begun: Record<Kind, Source | undefined> = { column: { column: '' }, value: { value: '' }, unused: undefined };

type KindProps = Pick<RowProps, 'field' | 'name' | 'source' | 'onSource'>;

function KindSelect({ field, name, source, onSource }: KindProps) {
  const { t } = useTexts();
  const kinds: Kind[] = isRequired(field) ? ['column', 'value'] : ['column', 'value', 'unused'];
  const kind = kindOf(source);
  return (
    <Select<Kind>
      className={styles.kind}
      aria-label={t('sourceOf', { field: name })}
      value={kind === 'unused' && isRequired(field) ? undefined : kind}
      status={kind === 'unused' && isRequired(field) ? 'error' : undefined}
      onChange={(chosen) => onSource(begun[chosen])}
      options={kinds.map((value) => ({ value, label: t(`source.${value}`) }))}
    />
  );
}

function SampleRows({ recording }: { recording: Recording }) {
  const { t } = useTexts();
  const rows = recording.sample.slice(0, 5).map((row, index) => ({ line: index + 1, row }));
  return (
    <>
      <h3 className={styles.title}>{t('sampleRows')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={styles.sample} aria-label={t('sampleRows')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {recording.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, row }) => (
              <tr key={line}>
                {recording.columns.map((column, index) => (
                  <td key={column}>{row[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
