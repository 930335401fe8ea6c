import { Button, Input, Select } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { qualified } from '../../domain/cells';
import { type Severity, severities } from '../../domain/severity';
import { SeverityTag } from '../../domain/tags';
import { useDomainTexts } from '../../domain/texts';
import { Empty } from '../../ui/Empty';
import shared from '../../ui/shared.module.css';
import { Tick } from '../../ui/Tag';
import type { Finding } from './api';
import styles from './FindingsPanel.module.css';
import { bySheet, countsOf, type Filter, matches } from './findings';
import { useTexts } from './texts';

type Props = { findings: Finding[]; chosen: string | undefined; onJump: (finding: Finding) => void };

const shownAtOnce = 200;
/** No sheet can have this name. */
const everySheet = '*';

export function FindingsPanel({ findings, chosen, onJump }: Props) {
  const { t } = useTexts();
  const [filter, setFilter] = useState<Filter>({ text: '' });
  const [most, setMost] = useState(shownAtOnce);
  if (findings.length === 0) {
    return (
      <Empty>
        <Tick /> {t('noFindings')}
      </Empty>
    );
  }
  const matching = findings.filter((finding) => matches(finding, filter));
  const narrow = (change: Partial<Filter>) => {
    setFilter({ ...filter, ...change });
    setMost(shownAtOnce);
  };
  return (
    <>
      <Filters findings={findings} filter={filter} onFilter={narrow} />
      <p className={styles.count}>
        {t('count', { shown: matching.length, total: findings.length })} · {t('keys')}
      </p>
      {matching.length === 0 && <Empty>{t('noMatch')}</Empty>}
      {matching.length > 0 && <FindingsList findings={matching.slice(0, most)} chosen={chosen} onJump={onJump} />}
      {matching.length > most && (
        <Button block className={styles.more} onClick={() => setMost(most + shownAtOnce)}>
          {t('more', { total: Math.min(shownAtOnce, matching.length - most) })}
        </Button>
      )}
    </>
  );
}

type FiltersProps = { findings: Finding[]; filter: Filter; onFilter: (change: Partial<Filter>) => void };

function Filters({ findings, filter, onFilter }: FiltersProps) {
  const { t } = useTexts();
  const domain = useDomainTexts();
  const counts = countsOf(findings);
  const severity = severities.filter((one) => counts[one] > 0);
  const sheets = [...bySheet(findings)].map(([sheet, total]) => ({
    value: sheet,
    label: `${sheet || t('wholeFile')} (${total})`,
  }));
  return (
    <div className={styles.filters}>
      <Select<Severity | ''>
        aria-label={t('severity')}
        value={filter.severity ?? ''}
        onChange={(value) => onFilter({ severity: value === '' ? undefined : value })}
        options={[
          { value: '', label: `${t('all')} (${findings.length})` },
          ...severity.map((value) => ({ value, label: `${domain.t(`severity.${value}`)} (${counts[value]})` })),
        ]}
      />
      <Select<string>
        aria-label={t('sheet')}
        value={filter.sheet ?? everySheet}
        onChange={(value) => onFilter({ sheet: value === everySheet ? undefined : value })}
        options={[{ value: everySheet, label: t('allSheets') }, ...sheets]}
      />
      <Input.Search
        allowClear
        aria-label={t('search')}
        placeholder={t('search')}
        onChange={({ target }) => onFilter({ text: target.value })}
      />
    </div>
  );
}

function step({ key }: KeyboardEvent): number {
  return { ArrowDown: 1, ArrowUp: -1 }[key] ?? 0;
}

/** The arrow keys move from finding to finding; Enter, as on any button, leads to the cell. */
function FindingsList({ findings, chosen, onJump }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (chosen !== undefined) {
      list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
    }
  }, [chosen]);
  const move = (event: KeyboardEvent<HTMLUListElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const here = buttons.findIndex((button) => button.matches(':focus'));
    if (step(event) !== 0 && here >= 0) {
      event.preventDefault();
      buttons[here + step(event)]?.focus();
    }
  };
  return (
    <ul className={styles.findings} ref={list} onKeyDown={move}>
      {findings.map((finding, index) => {
        const target = qualified(finding.sheet, finding.cell);
        const key = `${index} ${finding.code} ${target}`;
        return (
          <li key={key}>
            <FindingButton finding={finding} target={target} pressed={chosen === target} onJump={onJump} />
          </li>
        );
      })}
    </ul>
  );
}

type ButtonProps = { finding: Finding; target: string; pressed: boolean; onJump: (finding: Finding) => void };

function FindingButton({ finding, target, pressed, onJump }: ButtonProps) {
  const { t, say } = useTexts();
  return (
    <button
      type="button"
      data-testid="finding"
      className={styles.finding}
      aria-pressed={pressed}
      onClick={() => onJump(finding)}
    >
      <span className={styles.head}>
        <SeverityTag severity={finding.severity} />
        {target === '' ? <span className={shared.muted}>{t('wholeFile')}</span> : <code>{target}</code>}
      </span>
      <span>{say(finding.message)}</span>
      <span className={shared.muted}>{say(finding.cure)}</span>
    </button>
  );
}
