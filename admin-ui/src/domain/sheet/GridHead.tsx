import type { SheetColumn } from './model';
import styles from './SheetGrid.module.css';

type Props<Row> = { columns: SheetColumn<Row>[]; corner: string; marked: number; firstFrozen: boolean };

export function GridHead<Row>({ columns, corner, marked, firstFrozen }: Props<Row>) {
  const groups = groupsOf(columns);
  return (
    <thead>
      {groups.some(({ group }) => group !== undefined) && (
        <tr aria-rowindex={1} className={styles.groups}>
          <td className={styles.label} data-frozen />
          {groups.map(({ group, first, span }) =>
            group === undefined ? (
              <td key={first} colSpan={span} className={firstFrozen ? styles.first : undefined} />
            ) : (
              <th key={first} colSpan={span} scope="colgroup" data-tone={group.tone}>
                {group.title}
              </th>
            ),
          )}
        </tr>
      )}
      <tr>
        <th className={styles.label} scope="col">
          {corner}
        </th>
        {columns.map(({ key, title, tone, numeric }, index) => (
          <th
            key={key}
            scope="col"
            className={[numeric && styles.number, firstFrozen && index === 0 && styles.first].filter(Boolean).join(' ')}
            data-tone={tone}
            data-marked={index === marked || undefined}
          >
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function groupsOf<Row>(columns: SheetColumn<Row>[]) {
  const groups: { group: SheetColumn<Row>['group']; first: string; span: number }[] = [];
  for (const { key, group } of columns) {
    const last = groups.at(-1);
    if (last !== undefined && last.group?.tone === group?.tone) {
      last.span += 1;
    } else {
      groups.push({ group, first: key, span: 1 });
    }
  }
  return groups;
}
