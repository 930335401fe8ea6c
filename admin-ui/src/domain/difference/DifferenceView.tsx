import { EditOutlined, MinusCircleOutlined, PlusCircleOutlined, SwapOutlined } from '@ant-design/icons';
import { Pagination, Segmented } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { Empty } from '../../ui/Empty';
import shared from '../../ui/shared.module.css';
import { Tag, Tick } from '../../ui/Tag';
import { SeverityTag } from '../tags';
import { useDomainTexts } from '../texts';
import styles from './DifferenceView.module.css';
import { type Counted, groupsOf, type Kind, kindsOf, placeOfDifference, type Remark, remarksOn } from './differences';

type Difference = Schemas['Difference'];
type Whole = Schemas['WorkbookDifference'];

const pageSize = 50;
const tones = { added: 'success', removed: 'error', changed: 'warning', moved: 'notice' } as const;
const icons = { added: PlusCircleOutlined, removed: MinusCircleOutlined, changed: EditOutlined, moved: SwapOutlined };

/** What differs between two workbooks: a sentence each, and the cells before and after. */
export function DifferenceView({ difference: { differences, findings } }: { difference: Whole }) {
  const { t } = useDomainTexts();
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const [page, setPage] = useState(1);
  if (differences.length === 0) {
    return (
      <Empty>
        <Tick /> {t('difference.same')}
      </Empty>
    );
  }
  const wanted = differences.filter((one) => kind === 'all' || one.kind === kind);
  const asking = findings.filter(({ severity }) => severity !== 'notice');
  const remarked = wanted.filter((one) => remarksOn(one, asking).length > 0);
  const others = wanted.filter((one) => !remarked.includes(one));
  return (
    <div className={styles.difference}>
      <Kinds
        kinds={kindsOf(differences)}
        total={differences.length}
        kind={kind}
        onKind={(chosen) => {
          setKind(chosen);
          setPage(1);
        }}
      />
      <Review differences={remarked} all={differences} findings={asking} />
      {groupsOf(others.slice((page - 1) * pageSize, page * pageSize)).map(({ about, table, members }) => (
        <section key={`${about} ${table}`}>
          <h3>{table ?? t(`about.${about}`)}</h3>
          <Items differences={members} findings={asking} />
        </section>
      ))}
      <Pagination
        hideOnSinglePage
        current={page}
        onChange={setPage}
        pageSize={pageSize}
        total={others.length}
        showSizeChanger={false}
      />
    </div>
  );
}

type KindsProps = { kinds: Counted[]; total: number; kind: Kind | 'all'; onKind: (kind: Kind | 'all') => void };

function Kinds({ kinds, total, kind, onKind }: KindsProps) {
  const { t } = useDomainTexts();
  return (
    <Segmented<Kind | 'all'>
      aria-label={t('difference.kind')}
      value={kind}
      onChange={onKind}
      options={[
        { value: 'all', label: `${t('difference.all')} ${total}` },
        ...kinds.map(({ kind: value, count }) => ({ value, label: `${t(`differenceKind.${value}`)} ${count}` })),
      ]}
    />
  );
}

type ReviewProps = { differences: Difference[]; all: Difference[]; findings: Whole['findings'] };

/** What asks for a second look before somebody agrees: the differences in question, which stand nowhere else, and the rest. */
function Review({ differences, all, findings }: ReviewProps) {
  const { t, say } = useDomainTexts();
  const told = all.flatMap((one) => remarksOn(one, findings).map(({ finding }) => finding));
  const untold = findings.filter((finding) => !told.includes(finding));
  if (differences.length === 0 && untold.length === 0) {
    return null;
  }
  return (
    <section>
      <h3>{t('difference.review')}</h3>
      {differences.length > 0 && <Items differences={differences} findings={findings} />}
      {untold.length > 0 && (
        <ul className={styles.untold}>
          {untold.map((finding) => (
            <li key={`${finding.code} ${finding.sheet} ${finding.cell} ${finding.message.en}`}>
              <SeverityTag severity={finding.severity} />
              <span>
                {say(finding.message)} <span className={shared.muted}>{say(finding.cure)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type ItemsProps = { differences: Difference[]; findings: Whole['findings'] };

function Items({ differences, findings }: ItemsProps) {
  return (
    <ul>
      {differences.map((one) => (
        <Item
          key={`${one.kind} ${one.about} ${placeOfDifference(one)} ${one.name}`}
          difference={one}
          remarks={remarksOn(one, findings)}
        />
      ))}
    </ul>
  );
}

function Item({ difference, remarks }: { difference: Difference; remarks: Remark[] }) {
  const { t, say } = useDomainTexts();
  const { kind, words, changes } = difference;
  const Icon = icons[kind];
  return (
    <li>
      <div className={styles.line}>
        <Tag tone={tones[kind]}>
          <Icon aria-hidden /> {t(`differenceKind.${kind}`)}
        </Tag>
        <code>{placeOfDifference(difference)}</code>
        <span>{say(words)}</span>
      </div>
      {kind === 'changed' && changes.length > 0 && <Changes changes={changes} />}
      {remarks.map(({ finding, rest }) => (
        <div key={finding.code} className={styles.remark}>
          <SeverityTag severity={finding.severity} />
          <span>
            {say(rest)} <span className={shared.muted}>{say(finding.cure)}</span>
          </span>
        </div>
      ))}
    </li>
  );
}

function Changes({ changes }: { changes: Difference['changes'] }) {
  const { t, say } = useDomainTexts();
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('difference.column')}</th>
          <th scope="col">{t('difference.before')}</th>
          <th scope="col">{t('difference.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ key, label, before, after }) => (
          <tr key={`${key} ${before?.cell} ${after?.cell}`}>
            <th scope="row">{say(label)}</th>
            <td>
              <del>{before === undefined ? t('difference.nothing') : say(before.words)}</del>
            </td>
            <td>
              <ins>{after === undefined ? t('difference.nothing') : say(after.words)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
